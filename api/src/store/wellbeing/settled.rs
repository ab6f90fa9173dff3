//! Which wellbeing days hold, and in which plan. A day that was agreed to is a row of its own: it holds in whatever is
//! planned for its date, whichever document that is made from, until somebody takes it back. Nothing here reads a document
//! but to take a day out of it.

use super::{Request, paid_from};
use crate::{
    documents::WellbeingState,
    life::Stage,
    store::{
        Store, StoreResult,
        entity::{document_day, plan, published_plan, wellbeing_request},
        last_date,
    },
    wellbeing::Taken,
};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
    sea_query::Expr,
};
use std::collections::HashMap;
use uuid::Uuid;
use wire::{
    request::{Period, WardRequest, WellbeingDay},
    run::without_wellbeing_day,
};

/// No plan is longer: one that begins earlier than this before a date does not hold it.
const LONGEST_PLAN: TimeDelta = TimeDelta::days(366);

/// A plan's dates, without its document.
#[derive(Debug, Clone, Copy)]
struct DatedPlan {
    id: Uuid,
    from: NaiveDate,
    to: NaiveDate,
    made_at: DateTime<Utc>,
    published_at: Option<DateTime<Utc>>,
}

impl Store {
    /// The published plan that holds for a date: of several, the one that was published last.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn published_on(&self, ward: &str, date: NaiveDate) -> StoreResult<Option<Uuid>> {
        published_on(&self.database, ward, date).await
    }

    /// The newest of the ward's plans for a date that are not published.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn being_made_for(&self, ward: &str, date: NaiveDate) -> StoreResult<Option<Uuid>> {
        being_made_for(&self.database, ward, date).await
    }

    /// The wellbeing days of a ward that are agreed in a period, by date.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn agreed_days(&self, ward: &str, period: Period) -> StoreResult<Vec<WellbeingDay>> {
        agreed_days(&self.database, ward, period).await
    }
}

pub(in crate::store) async fn agreed_days(
    connection: &impl ConnectionTrait,
    ward: &str,
    period: Period,
) -> StoreResult<Vec<WellbeingDay>> {
    let rows: Vec<(String, NaiveDate, String)> = wellbeing_request::Entity::find()
        .filter(Request::WardId.eq(ward))
        .filter(Request::Date.between(period.from, last_date(period)))
        .filter(Request::State.eq(WellbeingState::Agreed.name()))
        .order_by_asc(Request::Date)
        .order_by_asc(Request::Employee)
        .select_only()
        .columns([Request::Employee, Request::Date, Request::PaidFrom])
        .into_tuple()
        .all(connection)
        .await?;
    let day =
        |(employee, date, paid): (String, _, String)| WellbeingDay { employee, date, paid_from: paid_from(&paid) };
    Ok(rows.into_iter().map(day).collect())
}

pub(super) async fn published_on(
    connection: &impl ConnectionTrait,
    ward: &str,
    date: NaiveDate,
) -> StoreResult<Option<Uuid>> {
    let plans = dated_plans(connection, ward, (date, date)).await?;
    Ok(published_last(&plans, date).map(|plan| plan.id))
}

pub(super) async fn being_made_for(
    connection: &impl ConnectionTrait,
    ward: &str,
    date: NaiveDate,
) -> StoreResult<Option<Uuid>> {
    let plans = dated_plans(connection, ward, (date, date)).await?;
    Ok(made_last(&plans, date).map(|plan| plan.id))
}

/// The days of the dates that are taken: those that are asked for or agreed here, and those that documents brought, of
/// the plans that hold or may come to hold for their date.
pub(super) async fn taken(
    connection: &impl ConnectionTrait,
    ward: &str,
    (first, last): (NaiveDate, NaiveDate),
) -> StoreResult<Taken> {
    let rows: Vec<(String, NaiveDate, String)> = wellbeing_request::Entity::find()
        .filter(Request::WardId.eq(ward))
        .filter(Request::Date.between(first, last))
        .select_only()
        .columns([Request::Employee, Request::Date, Request::State])
        .into_tuple()
        .all(connection)
        .await?;
    let asked = rows.into_iter().filter(|(_, _, state)| WellbeingState::from_name(state).takes_a_place());
    let mut taken: Taken = asked.map(|(employee, date, _)| (employee, date)).collect();
    let brought = document_day::Entity::find()
        .filter(document_day::Column::WardId.eq(ward))
        .filter(document_day::Column::Date.between(first, last))
        .all(connection)
        .await?;
    if !brought.is_empty() {
        let plans = dated_plans(connection, ward, (first, last)).await?;
        let holds = |day: &document_day::Model| is_of_hour(&plans, day.plan_id, day.date);
        taken.extend(brought.into_iter().filter(holds).map(|day| (day.employee, day.date)));
    }
    Ok(taken)
}

/// Whether a plan holds for a date, or is the newest that is being made for it. That is, of the plans which cover the date
/// and are not published, at whatever stage they are, the one that was made last; and where a published plan holds, only if
/// it was made after that one, to replace it. Any other draft is forgotten, and so is one whose successor is published.
fn is_of_hour(plans: &[DatedPlan], id: Uuid, date: NaiveDate) -> bool {
    let holds = published_last(plans, date);
    let replaces = |plan: &&DatedPlan| holds.is_none_or(|holds| holds.made() < plan.made());
    let newest = made_last(plans, date).filter(replaces);
    [holds, newest].into_iter().flatten().any(|plan| plan.id == id)
}

fn published_last(plans: &[DatedPlan], date: NaiveDate) -> Option<&DatedPlan> {
    let published = plans.iter().filter(|plan| plan.published_at.is_some() && plan.covers(date));
    published.max_by_key(|plan| (plan.published_at, plan.id))
}

fn made_last(plans: &[DatedPlan], date: NaiveDate) -> Option<&DatedPlan> {
    let made = plans.iter().filter(|plan| plan.published_at.is_none() && plan.covers(date));
    made.max_by_key(|plan| plan.made())
}

impl DatedPlan {
    fn covers(&self, date: NaiveDate) -> bool {
        (self.from..=self.to).contains(&date)
    }

    /// Greater for a plan that was made later; ids tell those apart that were made at one instant.
    fn made(&self) -> (DateTime<Utc>, Uuid) {
        (self.made_at, self.id)
    }
}

/// The ward's plans that may hold for one of the dates.
async fn dated_plans(
    connection: &impl ConnectionTrait,
    ward: &str,
    (first, last): (NaiveDate, NaiveDate),
) -> StoreResult<Vec<DatedPlan>> {
    type Row = (Uuid, NaiveDate, i32, DateTime<Utc>, String);
    let earliest = first.checked_sub_signed(LONGEST_PLAN).unwrap_or(first);
    let rows: Vec<Row> = plan::Entity::find()
        .filter(plan::Column::WardId.eq(ward))
        .filter(plan::Column::PeriodFrom.between(earliest, last))
        .select_only()
        .columns([
            plan::Column::Id,
            plan::Column::PeriodFrom,
            plan::Column::Weeks,
            plan::Column::CreatedAt,
            plan::Column::Stage,
        ])
        .into_tuple()
        .all(connection)
        .await?;
    let published = rows.iter().filter(|row| Stage::from_name(&row.4) == Stage::Published).map(|row| row.0);
    let instants: Vec<(Uuid, DateTime<Utc>)> = published_plan::Entity::find()
        .filter(published_plan::Column::PlanId.is_in(published))
        .select_only()
        .columns([published_plan::Column::PlanId, published_plan::Column::At])
        .into_tuple()
        .all(connection)
        .await?;
    let instants: HashMap<Uuid, DateTime<Utc>> = instants.into_iter().collect();
    let dated = rows.into_iter().map(|(id, from, weeks, made_at, _)| {
        let to = last_date(Period { from, weeks: u32::try_from(weeks).unwrap_or_default() });
        DatedPlan { id, from, to, made_at, published_at: instants.get(&id).copied() }
    });
    Ok(dated.collect())
}

/// The rows of the days that a document brings.
pub(in crate::store) async fn add_document_days(
    transaction: &DatabaseTransaction,
    plan: Uuid,
    request: &WardRequest,
) -> StoreResult<()> {
    let row = |day: &WellbeingDay| {
        let (employee, ward_id) = (day.employee.clone(), request.ward.id.clone());
        document_day::ActiveModel::from(document_day::Model { plan_id: plan, employee, date: day.date, ward_id })
    };
    let rows: Vec<_> = request.wellbeing_days.iter().map(row).collect();
    for part in rows.chunks(1_000) {
        document_day::Entity::insert_many(part.to_vec()).exec_without_returning(transaction).await?;
    }
    Ok(())
}

/// Takes a day out of every document that brings it: documents are often made from earlier ones, and would bring back what
/// was taken back.
pub(super) async fn take_out_of_documents(
    transaction: &DatabaseTransaction,
    ward: &str,
    day: &WellbeingDay,
) -> StoreResult<()> {
    let of_day = document_day::Entity::find()
        .filter(document_day::Column::WardId.eq(ward))
        .filter(document_day::Column::Date.eq(day.date))
        .filter(document_day::Column::Employee.eq(&day.employee));
    for row in of_day.all(transaction).await? {
        let found = plan::Entity::find_by_id(row.plan_id).select_only().column(plan::Column::Request);
        if let Some(request) = found.into_tuple::<String>().one(transaction).await? {
            let request: WardRequest = serde_json::from_str(&request)?;
            let request = serde_json::to_string(&without_wellbeing_day(&request, day))?;
            plan::Entity::update_many()
                .col_expr(plan::Column::Request, Expr::value(request))
                .filter(plan::Column::Id.eq(row.plan_id))
                .exec(transaction)
                .await?;
        }
        let key = (row.plan_id, row.employee, row.date);
        document_day::Entity::delete_by_id(key).exec(transaction).await?;
    }
    Ok(())
}
