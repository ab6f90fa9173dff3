//! The ledger of fairness: what one plan gave and took, person by person, counted when the plan is published.

use crate::request::Priority;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// One person's account of one plan.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct LedgerLine {
    /// Id of the employee.
    pub employee: String,
    /// The employee's name, as it was in the plan.
    pub name: String,
    /// Wishes by priority, the highest first.
    pub wishes: Vec<PriorityCount>,
    /// What all wishes cost by their priorities.
    #[schemars(extend("x-unit" = "points"))]
    pub asked_points: u32,
    /// What the refused wishes cost by their priorities.
    #[schemars(extend("x-unit" = "points"))]
    pub refused_points: u32,
    /// What the duties weigh: nights, evenings, weekends and public holidays.
    pub burden: Portion,
    /// Night duties.
    pub nights: Portion,
    /// Evening duties.
    pub evenings: Portion,
    /// Duties that start in a weekend.
    pub weekends: Portion,
    /// Duties that start on a public holiday.
    pub holidays: Portion,
}

/// One person's wishes of one priority.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct PriorityCount {
    /// The priority.
    pub priority: Priority,
    /// Number of wishes.
    #[schemars(extend("x-unit" = "wishes"))]
    pub asked: u32,
    /// Number of wishes granted.
    #[schemars(extend("x-unit" = "wishes"))]
    pub granted: u32,
}

/// What a person had of something that is shared, beside a fair share: what the staffing targets need of it, split by
/// contracted hours among those who may work it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Portion {
    /// What the person had: duties, or burden points.
    pub had: u32,
    /// The fair share of it.
    pub fair_share: f64,
}
