//! The ledger of fairness in the store: a line for each person when a plan is published, and another when a recorded
//! change touches them. Lines are added and never changed; the one after most changes holds.

use super::{
    Store, StoreResult,
    entity::{ledger_line, plan, plan_change, published_plan},
    last_date,
};
use crate::{
    documents::{LedgerPlan, RecordedChange, StoredLine},
    ledger::PublishedLedger,
    settings::Settings,
};
use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::{ColumnTrait, DatabaseTransaction, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait};
use std::collections::{BTreeMap, HashMap, HashSet};
use uuid::Uuid;
use wire::request::Period;

/// A plan's id, first date and weeks.
type PlanKey = (Uuid, NaiveDate, i32);

/// Rows of one statement.
const LINES_AT_ONCE: usize = 500;

impl Store {
    /// The ward's last published plans with their lines, newest period first; those that begin before a date, if there
    /// is one. What a document brought stands only in the first line that somebody ever had: where that plan is older than
    /// these, it is forgotten with it.
    ///
    /// # Errors
    /// When the database fails, or a stored document is of another version.
    pub async fn ledger(&self, ward: &str, before: Option<NaiveDate>) -> StoreResult<Vec<PublishedLedger>> {
        let last = self.published_of(ward, before).await?;
        let oldest = last.iter().map(|((_, from, _), _)| *from).min();
        let plans = without_replaced(last);
        let ids: Vec<Uuid> = plans.iter().map(|((id, ..), _)| *id).collect();
        let mut lines = self.lines_of(&ids).await?;
        if let Some(oldest) = oldest {
            let known = self.ledger_knows(ward, oldest).await?;
            let all = lines.values_mut().flatten();
            all.filter(|line| known.contains(&line.line.employee)).for_each(|line| line.brought = None);
        }
        let mut changes = self.changes_of(&ids).await?;
        let entry = |((id, from, weeks), published_at): (PlanKey, DateTime<Utc>)| {
            let to = last_date(Period { from, weeks: u32::try_from(weeks).unwrap_or_default() });
            PublishedLedger {
                plan: LedgerPlan { plan: id, from, to, published_at },
                lines: lines.remove(&id).unwrap_or_default(),
                changes: changes.remove(&id).unwrap_or_default(),
            }
        };
        Ok(plans.into_iter().map(entry).collect())
    }

    /// The employees of whom any published plan that begins before a date has a line, however long ago.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn ledger_knows(&self, ward: &str, before: NaiveDate) -> StoreResult<HashSet<String>> {
        let plans = plan::Entity::find()
            .filter(plan::Column::WardId.eq(ward))
            .filter(plan::Column::PeriodFrom.lt(before))
            .select_only()
            .column(plan::Column::Id);
        let known: Vec<String> = ledger_line::Entity::find()
            .filter(ledger_line::Column::PlanId.in_subquery(plans.into_query()))
            .select_only()
            .column(ledger_line::Column::Employee)
            .distinct()
            .into_tuple()
            .all(&self.database)
            .await?;
        Ok(known.into_iter().collect())
    }

    /// The last published plans of the ward, and when each was published.
    async fn published_of(&self, ward: &str, before: Option<NaiveDate>) -> StoreResult<Vec<(PlanKey, DateTime<Utc>)>> {
        let published = published_plan::Entity::find().select_only().column(published_plan::Column::PlanId);
        let mut of_ward = plan::Entity::find()
            .filter(plan::Column::WardId.eq(ward))
            .filter(plan::Column::Id.in_subquery(published.into_query()));
        if let Some(date) = before {
            of_ward = of_ward.filter(plan::Column::PeriodFrom.lt(date));
        }
        let plans: Vec<PlanKey> = of_ward
            .select_only()
            .columns([plan::Column::Id, plan::Column::PeriodFrom, plan::Column::Weeks])
            .order_by_desc(plan::Column::PeriodFrom)
            .order_by_desc(plan::Column::CreatedAt)
            .limit(Settings::LEDGER_PLANS)
            .into_tuple()
            .all(&self.database)
            .await?;
        let instants: HashMap<Uuid, DateTime<Utc>> = published_plan::Entity::find()
            .filter(published_plan::Column::PlanId.is_in(plans.iter().map(|plan| plan.0)))
            .select_only()
            .columns([published_plan::Column::PlanId, published_plan::Column::At])
            .into_tuple::<(Uuid, DateTime<Utc>)>()
            .all(&self.database)
            .await?
            .into_iter()
            .collect();
        Ok(plans.into_iter().filter_map(|plan| Some((plan, *instants.get(&plan.0)?))).collect())
    }

    /// The line of each person that holds now, by plan.
    async fn lines_of(&self, plans: &[Uuid]) -> StoreResult<HashMap<Uuid, Vec<StoredLine>>> {
        let rows = ledger_line::Entity::find()
            .filter(ledger_line::Column::PlanId.is_in(plans.iter().copied()))
            .order_by_asc(ledger_line::Column::Changes)
            .all(&self.database)
            .await?;
        let mut newest: BTreeMap<(Uuid, String), StoredLine> = BTreeMap::new();
        for row in rows {
            newest.insert((row.plan_id, row.employee), serde_json::from_str(&row.document)?);
        }
        let mut by_plan: HashMap<Uuid, Vec<StoredLine>> = HashMap::new();
        for ((plan, _), line) in newest {
            by_plan.entry(plan).or_default().push(line);
        }
        Ok(by_plan)
    }

    async fn changes_of(&self, plans: &[Uuid]) -> StoreResult<HashMap<Uuid, Vec<RecordedChange>>> {
        let rows = plan_change::Entity::find()
            .filter(plan_change::Column::PlanId.is_in(plans.iter().copied()))
            .order_by_asc(plan_change::Column::Number)
            .all(&self.database)
            .await?;
        let mut by_plan: HashMap<Uuid, Vec<RecordedChange>> = HashMap::new();
        for row in rows {
            by_plan.entry(row.plan_id).or_default().push(serde_json::from_str(&row.document)?);
        }
        Ok(by_plan)
    }
}

/// Adds lines of a plan as they are after so many changes.
pub(super) async fn add_lines(
    transaction: &DatabaseTransaction,
    (plan, changes): (Uuid, i32),
    lines: &[StoredLine],
    at: DateTime<Utc>,
) -> StoreResult<()> {
    let row = |line: &StoredLine| {
        let (employee, document) = (line.line.employee.clone(), serde_json::to_string(line)?);
        Ok(ledger_line::ActiveModel::from(ledger_line::Model { plan_id: plan, employee, changes, document, at }))
    };
    let rows = lines.iter().map(row).collect::<StoreResult<Vec<_>>>()?;
    for part in rows.chunks(LINES_AT_ONCE) {
        ledger_line::Entity::insert_many(part.to_vec()).exec_without_returning(transaction).await?;
    }
    Ok(())
}

/// Where published plans overlap, the one that was published last holds: nobody's nights count twice.
fn without_replaced(plans: Vec<(PlanKey, DateTime<Utc>)>) -> Vec<(PlanKey, DateTime<Utc>)> {
    let dates = |((_, from, weeks), _): &(PlanKey, DateTime<Utc>)| {
        let weeks = u32::try_from(*weeks).unwrap_or_default();
        (*from, last_date(Period { from: *from, weeks }))
    };
    let replaces = |later: &(PlanKey, DateTime<Utc>), earlier: &(PlanKey, DateTime<Utc>)| {
        let ((from, to), (first, last)) = (dates(later), dates(earlier));
        later.1 > earlier.1 && from <= last && first <= to
    };
    plans.iter().filter(|plan| !plans.iter().any(|other| replaces(other, plan))).copied().collect()
}
