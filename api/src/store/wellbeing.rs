//! Wellbeing days in the store. Whoever sets the frame or asks for a day holds the ward, so that of two who want the last
//! place of a date one is told that it is taken; a decision holds the request and the plan that it changes.

mod deciding;
mod settled;

pub use deciding::{Amendment, Decision, DecisionRefusal, PlanEffect};
pub(super) use settled::{add_document_days, agreed_days};

use super::{
    Store, StoreResult,
    entity::{ward, wellbeing_frame, wellbeing_request, wellbeing_step},
    last_date,
};
use crate::{
    documents::{Caller, KeptWellbeingFrame, WellbeingFrame, WellbeingState, WellbeingStep},
    wellbeing::{Misfit, Taken, full},
};
use chrono::{DateTime, Datelike, NaiveDate, Utc};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, QueryFilter, QueryOrder, sea_query::Expr,
};
use settled::taken;
use std::collections::HashMap;
use uuid::Uuid;
use wire::request::{PaidFrom, Period, WellbeingDay};

type Request = wellbeing_request::Column;

/// A request, with its steps, oldest first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredWellbeing {
    /// UUIDv7.
    pub id: Uuid,
    /// The plan.
    pub plan: Uuid,
    /// The day: who, when, and what it is paid from.
    pub day: WellbeingDay,
    /// Where it is.
    pub state: WellbeingState,
    /// How many steps were taken.
    pub version: u32,
    /// Id of the shift type of the duty that it freed.
    pub freed: Option<String>,
    /// Every step.
    pub steps: Vec<WellbeingStep>,
}

impl Store {
    /// A ward's frame as it holds.
    ///
    /// # Errors
    /// When the database fails, or a stored document is of another version.
    pub async fn wellbeing_frame(&self, ward: &str) -> StoreResult<KeptWellbeingFrame> {
        frame_of(&self.database, ward).await
    }

    /// Sets a ward's frame, or switches wellbeing days off; none when somebody else came first.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn set_wellbeing_frame(
        &self,
        seen: u32,
        frame: Option<WellbeingFrame>,
        caller: &Caller,
    ) -> StoreResult<Option<KeptWellbeingFrame>> {
        let transaction = self.begin().await?;
        hold_ward(&transaction, &caller.ward.id).await?;
        let known = frame_of(&transaction, &caller.ward.id).await?;
        if known.version != seen {
            return Ok(None);
        }
        let (version, at) = (seen.saturating_add(1), self.now());
        let kept = KeptWellbeingFrame { version, frame, by: Some(caller.name.clone()), at: Some(at) };
        let row = wellbeing_frame::Model {
            ward_id: caller.ward.id.clone(),
            number: i32::try_from(version).unwrap_or(i32::MAX),
            account_id: caller.account.clone(),
            document: serde_json::to_string(&kept)?,
            at,
        };
        let row = wellbeing_frame::ActiveModel::from(row);
        wellbeing_frame::Entity::insert(row).exec_without_returning(&transaction).await?;
        transaction.commit().await?;
        Ok(Some(kept))
    }

    /// The wellbeing days of a ward in a calendar year that are asked for or agreed, whether here or in a plan's document.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn wellbeing_taken(&self, ward: &str, year: i32) -> StoreResult<Taken> {
        taken(&self.database, ward, dates_of(year)).await
    }

    /// Stores a request, unless the frame as it holds now has no place left: then what it does not fit.
    ///
    /// # Errors
    /// When the database fails, or a stored document is of another version.
    pub async fn ask_wellbeing(
        &self,
        (plan, employee, date): (Uuid, &str, NaiveDate),
        caller: &Caller,
    ) -> StoreResult<Result<Uuid, Vec<Misfit>>> {
        let (transaction, ward) = (self.begin().await?, caller.ward.id.as_str());
        hold_ward(&transaction, ward).await?;
        let Some(frame) = frame_of(&transaction, ward).await?.frame else { return Ok(Err(vec![Misfit::Off])) };
        // The frame may have been another when the date was looked at.
        if !(frame.from..=frame.to).contains(&date) {
            return Ok(Err(vec![Misfit::Off]));
        }
        let misfits = full(&frame, (employee, date), &taken(&transaction, ward, dates_of(date.year())).await?);
        if !misfits.is_empty() {
            return Ok(Err(misfits));
        }
        let row = wellbeing_request::Model {
            id: Uuid::now_v7(),
            ward_id: ward.to_owned(),
            plan_id: plan,
            employee: employee.to_owned(),
            date,
            state: WellbeingState::Asked.name().to_owned(),
            version: 1,
            paid_from: paid_name(frame.paid_from).to_owned(),
            freed: None,
        };
        let id = row.id;
        let row = wellbeing_request::ActiveModel::from(row);
        wellbeing_request::Entity::insert(row).exec_without_returning(&transaction).await?;
        add_step(&transaction, (id, 1), (WellbeingState::Asked, None), (caller, self.now())).await?;
        transaction.commit().await?;
        Ok(Ok(id))
    }

    /// Takes an own request back; false when it is not there, or decided already.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn withdraw_wellbeing(&self, found: &StoredWellbeing, caller: &Caller) -> StoreResult<bool> {
        let transaction = self.begin().await?;
        if !leave(&transaction, found, (WellbeingState::Withdrawn, None), (caller, self.now())).await? {
            return Ok(false);
        }
        transaction.commit().await?;
        Ok(true)
    }

    /// A request of the ward.
    ///
    /// # Errors
    /// When the database fails, or a stored document is of another version.
    pub async fn wellbeing_request(&self, ward: &str, id: Uuid) -> StoreResult<Option<StoredWellbeing>> {
        let row =
            wellbeing_request::Entity::find_by_id(id).filter(Request::WardId.eq(ward)).one(&self.database).await?;
        Ok(self.with_steps(row.into_iter().collect()).await?.pop())
    }

    /// The ward's requests for the dates of a period, whichever of its plans they were asked in, by date; when an employee
    /// is given, that employee's.
    ///
    /// # Errors
    /// When the database fails, or a stored document is of another version.
    pub async fn wellbeing_requests(
        &self,
        ward: &str,
        period: Period,
        employee: Option<&str>,
    ) -> StoreResult<Vec<StoredWellbeing>> {
        let mut rows = wellbeing_request::Entity::find()
            .filter(Request::WardId.eq(ward))
            .filter(Request::Date.between(period.from, last_date(period)));
        if let Some(employee) = employee {
            rows = rows.filter(Request::Employee.eq(employee));
        }
        let rows = rows.order_by_asc(Request::Date).order_by_asc(Request::Id).all(&self.database).await?;
        self.with_steps(rows).await
    }

    async fn with_steps(&self, rows: Vec<wellbeing_request::Model>) -> StoreResult<Vec<StoredWellbeing>> {
        let ids: Vec<Uuid> = rows.iter().map(|row| row.id).collect();
        let steps = wellbeing_step::Entity::find()
            .filter(wellbeing_step::Column::RequestId.is_in(ids))
            .order_by_asc(wellbeing_step::Column::Number)
            .all(&self.database)
            .await?;
        let mut told: HashMap<Uuid, Vec<WellbeingStep>> = HashMap::new();
        for step in steps {
            told.entry(step.request_id).or_default().push(serde_json::from_str(&step.document)?);
        }
        Ok(rows.into_iter().map(|row| stored(&mut told, row)).collect())
    }
}

/// The first and the last date of a calendar year.
fn dates_of(year: i32) -> (NaiveDate, NaiveDate) {
    let of = |month, day, otherwise| NaiveDate::from_ymd_opt(year, month, day).unwrap_or(otherwise);
    (of(1, 1, NaiveDate::MIN), of(12, 31, NaiveDate::MAX))
}

fn stored(told: &mut HashMap<Uuid, Vec<WellbeingStep>>, row: wellbeing_request::Model) -> StoredWellbeing {
    let version = row.version.unsigned_abs();
    let mut steps = told.remove(&row.id).unwrap_or_default();
    // A step that was taken in between belongs to the next reading.
    steps.retain(|step| step.number <= version);
    StoredWellbeing {
        id: row.id,
        plan: row.plan_id,
        day: WellbeingDay { employee: row.employee, date: row.date, paid_from: paid_from(&row.paid_from) },
        state: WellbeingState::from_name(&row.state),
        version,
        freed: row.freed,
        steps,
    }
}

fn paid_name(paid_from: PaidFrom) -> &'static str {
    match paid_from {
        PaidFrom::TimeOff => "time_off",
        PaidFrom::Vacation => "vacation",
    }
}

fn paid_from(name: &str) -> PaidFrom {
    if name == paid_name(PaidFrom::Vacation) { PaidFrom::Vacation } else { PaidFrom::TimeOff }
}

/// Locks the ward's row until the transaction ends. Whoever also holds a plan holds the ward first.
pub(super) async fn hold_ward(transaction: &DatabaseTransaction, ward: &str) -> StoreResult<()> {
    let held = ward::Entity::update_many()
        .col_expr(ward::Column::Name, Expr::col(ward::Column::Name))
        .filter(ward::Column::Id.eq(ward));
    held.exec(transaction).await?;
    Ok(())
}

async fn frame_of(connection: &impl ConnectionTrait, ward: &str) -> StoreResult<KeptWellbeingFrame> {
    let newest = wellbeing_frame::Entity::find()
        .filter(wellbeing_frame::Column::WardId.eq(ward))
        .order_by_desc(wellbeing_frame::Column::Number);
    let row = newest.one(connection).await?;
    Ok(row.map(|row| serde_json::from_str(&row.document)).transpose()?.unwrap_or_default())
}

/// Brings a request that is still as it was seen to where it comes next.
async fn leave(
    transaction: &DatabaseTransaction,
    found: &StoredWellbeing,
    (to, reason): (WellbeingState, Option<&str>),
    (caller, at): (&Caller, DateTime<Utc>),
) -> StoreResult<bool> {
    let next = i32::try_from(found.version.saturating_add(1)).unwrap_or(i32::MAX);
    let update = wellbeing_request::Entity::update_many()
        .col_expr(Request::State, Expr::value(to.name()))
        .col_expr(Request::Version, Expr::value(next))
        .filter(Request::Id.eq(found.id))
        .filter(Request::State.eq(found.state.name()))
        .filter(Request::Version.eq(next - 1));
    if update.exec(transaction).await?.rows_affected == 0 {
        return Ok(false);
    }
    add_step(transaction, (found.id, next), (to, reason), (caller, at)).await?;
    Ok(true)
}

async fn add_step(
    transaction: &DatabaseTransaction,
    (request, number): (Uuid, i32),
    (to, reason): (WellbeingState, Option<&str>),
    (caller, at): (&Caller, DateTime<Utc>),
) -> StoreResult<()> {
    let step = WellbeingStep {
        number: number.unsigned_abs(),
        to,
        by: caller.name.clone(),
        role: caller.role,
        at,
        reason: reason.map(str::to_owned),
    };
    let row = wellbeing_step::Model {
        request_id: request,
        number,
        account_id: caller.account.clone(),
        document: serde_json::to_string(&step)?,
        at: step.at,
    };
    let row = wellbeing_step::ActiveModel::from(row);
    wellbeing_step::Entity::insert(row).exec_without_returning(transaction).await?;
    Ok(())
}
