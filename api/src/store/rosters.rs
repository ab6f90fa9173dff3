//! Rosters: what a solve found, with what was solved and what the referee said.

use super::{
    Run, Store, StoreResult,
    entity::{roster, solve_run},
    runs::run_of,
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Select};
use uuid::Uuid;
use wire::{report::Report, request::WardRequest, roster::Roster};

/// A stored roster.
#[derive(Debug, Clone)]
pub struct StoredRoster {
    /// The solve that found it.
    pub run: Run,
    /// What was solved.
    pub request: WardRequest,
    /// The roster.
    pub roster: Roster,
    /// What the referee said.
    pub report: Report,
}

impl Store {
    /// The solve that found the plan's newest roster.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn newest_roster_solve(&self, plan: Uuid) -> StoreResult<Option<Uuid>> {
        let newest = newest_of(plan).select_only().column(roster::Column::SolveId);
        Ok(newest.into_tuple().one(&self.database).await?)
    }

    /// The plan's newest roster.
    ///
    /// # Errors
    /// When the database fails, or a stored document is of another version.
    pub async fn newest_roster(&self, plan: Uuid) -> StoreResult<Option<StoredRoster>> {
        let Some(row) = newest_of(plan).one(&self.database).await? else { return Ok(None) };
        let Some(run) = solve_run::Entity::find_by_id(row.solve_id).one(&self.database).await? else { return Ok(None) };
        Ok(Some(StoredRoster {
            run: run_of(run)?,
            request: serde_json::from_str(&row.request)?,
            roster: serde_json::from_str(&row.roster)?,
            report: serde_json::from_str(&row.report)?,
        }))
    }
}

/// The plan's rosters, newest first.
fn newest_of(plan: Uuid) -> Select<roster::Entity> {
    roster::Entity::find()
        .filter(roster::Column::PlanId.eq(plan))
        .order_by_desc(roster::Column::CreatedAt)
        .order_by_desc(roster::Column::SolveId)
}
