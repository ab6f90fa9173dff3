//! Plans: the request document without its wishes, and the wish window.

use super::{
    Store, StoreResult,
    entity::{plan, roster, solve_run, wish},
    wellbeing::add_document_days,
    wishes::wish_row,
};
use crate::{
    documents::{PlanSummary, WardRef, WishWindow},
    life::Stage,
};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use std::collections::{HashMap, HashSet};
use uuid::Uuid;
use wire::request::{Period, WardRequest};

/// Rows of one statement: PostgreSQL takes 65,535 parameters, SQLite 32,766.
const WISHES_AT_ONCE: usize = 1_000;

/// A plan to be stored.
#[derive(Debug, Clone)]
pub struct NewPlan {
    /// The whole document; its wishes become rows.
    pub request: WardRequest,
    /// When wishes are taken, from and until.
    pub wish_window: (DateTime<Utc>, DateTime<Utc>),
}

/// A stored plan.
#[derive(Debug, Clone)]
pub struct Plan {
    /// UUIDv7.
    pub id: Uuid,
    /// The document without its wishes.
    pub request: WardRequest,
    /// When wishes are taken.
    pub wish_window: WishWindow,
    row: plan::Model,
}

impl Store {
    /// Stores a plan and its wishes, all or nothing. What a wish draws is worked out at every solve: a document that was read
    /// from the program says it of the quota as it was then, and a wish could not be moved any more if that stayed.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn add_plan(&self, new: NewPlan) -> StoreResult<Uuid> {
        let NewPlan { mut request, wish_window: (opens, closes) } = new;
        let mut wishes = std::mem::take(&mut request.wishes);
        wishes.iter_mut().for_each(|wish| wish.draws = None);
        let (id, now) = (Uuid::now_v7(), self.now());
        let row = plan::Model {
            id,
            ward_id: request.ward.id.clone(),
            period_from: request.period.from,
            weeks: i32::try_from(request.period.weeks).unwrap_or(i32::MAX),
            request: serde_json::to_string(&request)?,
            wishes_open: opens,
            wishes_close: closes,
            stage: Stage::Making.name().to_owned(),
            version: 0,
            stage_solve: None,
            created_at: now,
        };
        let rows = wishes.iter().zip(1..).map(|(wish, position)| wish_row(id, wish, position, now));
        let rows = rows.collect::<StoreResult<Vec<_>>>()?;
        let transaction = self.begin().await?;
        plan::Entity::insert(plan::ActiveModel::from(row)).exec_without_returning(&transaction).await?;
        for part in rows.chunks(WISHES_AT_ONCE) {
            let part = part.iter().cloned().map(wish::ActiveModel::from);
            wish::Entity::insert_many(part).exec_without_returning(&transaction).await?;
        }
        add_document_days(&transaction, id, &request).await?;
        transaction.commit().await?;
        Ok(id)
    }

    /// Whether the ward has any plan.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn has_plan(&self, ward: &str) -> StoreResult<bool> {
        let of_ward = plan::Entity::find().filter(plan::Column::WardId.eq(ward));
        let found: Option<Uuid> =
            of_ward.select_only().column(plan::Column::Id).into_tuple().one(&self.database).await?;
        Ok(found.is_some())
    }

    /// A plan of the ward.
    ///
    /// # Errors
    /// When the database fails, or the stored document is of another version.
    pub async fn plan(&self, ward: &str, id: Uuid) -> StoreResult<Option<Plan>> {
        let of_ward = plan::Entity::find_by_id(id).filter(plan::Column::WardId.eq(ward));
        of_ward.one(&self.database).await?.map(|row| read(row, self.now())).transpose()
    }

    /// The ward's plan of the newest period.
    ///
    /// # Errors
    /// When the database fails, or the stored document is of another version.
    pub async fn newest_plan(&self, ward: &str) -> StoreResult<Option<Plan>> {
        let newest = plan::Entity::find()
            .filter(plan::Column::WardId.eq(ward))
            .order_by_desc(plan::Column::PeriodFrom)
            .order_by_desc(plan::Column::CreatedAt);
        newest.one(&self.database).await?.map(|row| read(row, self.now())).transpose()
    }

    /// A plan of whatever ward, for the jobs.
    ///
    /// # Errors
    /// When the database fails, or the stored document is of another version.
    pub async fn plan_of_any_ward(&self, id: Uuid) -> StoreResult<Option<Plan>> {
        plan::Entity::find_by_id(id).one(&self.database).await?.map(|row| read(row, self.now())).transpose()
    }

    /// The summary of one plan.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn summary(&self, ward: &WardRef, plan: &Plan) -> StoreResult<PlanSummary> {
        let mut summaries = self.summaries_of(ward, vec![plan.row.clone()]).await?;
        Ok(summaries.remove(0))
    }

    /// The ward's plans, newest period first.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn summaries(&self, ward: &WardRef) -> StoreResult<Vec<PlanSummary>> {
        let rows = plan::Entity::find()
            .filter(plan::Column::WardId.eq(&ward.id))
            .order_by_desc(plan::Column::PeriodFrom)
            .order_by_desc(plan::Column::CreatedAt)
            .all(&self.database)
            .await?;
        self.summaries_of(ward, rows).await
    }

    async fn summaries_of(&self, ward: &WardRef, rows: Vec<plan::Model>) -> StoreResult<Vec<PlanSummary>> {
        let ids: Vec<Uuid> = rows.iter().map(|row| row.id).collect();
        let open: Vec<(Uuid, Uuid)> = solve_run::Entity::find()
            .filter(solve_run::Column::OpenPlan.is_in(ids.clone()))
            .select_only()
            .columns([solve_run::Column::PlanId, solve_run::Column::Id])
            .into_tuple()
            .all(&self.database)
            .await?;
        let solved: Vec<Uuid> = roster::Entity::find()
            .filter(roster::Column::PlanId.is_in(ids))
            .select_only()
            .column(roster::Column::PlanId)
            .distinct()
            .into_tuple()
            .all(&self.database)
            .await?;
        let (open, solved): (HashMap<_, _>, HashSet<_>) = (open.into_iter().collect(), solved.into_iter().collect());
        let now = self.now();
        let summary = |row: plan::Model| PlanSummary {
            running_solve: open.get(&row.id).copied(),
            ..summary_of(ward, &row, (solved.contains(&row.id), now))
        };
        Ok(rows.into_iter().map(summary).collect())
    }
}

fn read(row: plan::Model, now: DateTime<Utc>) -> StoreResult<Plan> {
    Ok(Plan { id: row.id, request: serde_json::from_str(&row.request)?, wish_window: window(&row, now), row })
}

pub(super) fn window(row: &plan::Model, now: DateTime<Utc>) -> WishWindow {
    let (opens, closes) = (row.wishes_open, row.wishes_close);
    WishWindow { opens, closes, open: opens <= now && now < closes }
}

fn summary_of(ward: &WardRef, row: &plan::Model, (has_roster, now): (bool, DateTime<Utc>)) -> PlanSummary {
    let period = Period { from: row.period_from, weeks: u32::try_from(row.weeks).unwrap_or_default() };
    PlanSummary {
        id: row.id,
        ward: ward.clone(),
        period,
        to: last_date(period),
        wish_window: window(row, now),
        state: Stage::from_name(&row.stage).state(window(row, now).open, has_roster),
        created_at: row.created_at,
        running_solve: None,
        has_roster,
    }
}

/// The last date of a period.
#[must_use]
pub fn last_date(period: Period) -> NaiveDate {
    let days = TimeDelta::days(i64::from(period.weeks) * 7 - 1);
    period.from.checked_add_signed(days).unwrap_or(NaiveDate::MAX)
}
