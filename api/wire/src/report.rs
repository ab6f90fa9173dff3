//! What the referee says of a roster, and what a solve says of itself.

mod change;
mod finding;
mod ledger;
mod overview;
mod solve;

pub use change::{CellChange, JudgedChange, RosterChange, ToldFinding};
pub use finding::{Finding, LayerName, OverrideWord, Severity, Unit};
pub use ledger::{LedgerLine, Portion, PriorityCount};
pub use overview::{HoursOverview, Overview, OwnFinding, PersonShare, PriorityShare, ShareSpread};
pub use solve::{Clash, OutcomeStatus, Phase, Progress, SolveSummary, Stage, StageSummary, StoppedBy};

use crate::request::{Origin, Profession};
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The referee's whole report on one roster.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Report {
    /// Always `"vagt/1"`.
    pub format: String,
    /// Number of broken hard rules; a lawful roster has none.
    #[schemars(extend("x-unit" = "findings"))]
    pub hard_findings: u32,
    /// Number of hard rules that the planner knowingly breaks.
    #[serde(default)]
    #[schemars(extend("x-unit" = "findings"))]
    pub overridden_findings: u32,
    /// The roster's price in points: the sum over all priced findings.
    #[schemars(extend("x-unit" = "points"))]
    pub cost: i64,
    /// The price by rule, in the order of the rule catalogue.
    pub cost_by_rule: Vec<RuleCost>,
    /// Every finding, hard ones first.
    pub findings: Vec<Finding>,
    /// Staffing for every date and staffing line.
    pub staffing: Vec<StaffingCount>,
    /// Hours for every employee, in the request's order.
    pub employees: Vec<EmployeeHours>,
    /// The fate of every wish, in the request's order.
    pub wishes: Vec<WishFate>,
}

/// One rule, and what it costs in one roster.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct RuleCost {
    /// The rule's permanent code.
    pub rule: String,
    /// Where the rule comes from, when no layer of the agreement says otherwise.
    pub origin: Origin,
    /// Where the rule is written, or what it rests on.
    pub reference: String,
    /// Where the evidence is, for health advice.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evidence: Option<String>,
    /// Points.
    #[schemars(extend("x-unit" = "points"))]
    pub cost: i64,
}

/// Staffing on one date for one line of the staffing plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct StaffingCount {
    /// The date on which the duties start.
    pub date: NaiveDate,
    /// Id of the shift type.
    pub shift_type: String,
    /// Id of the competence that is counted; everyone when left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub competence: Option<String>,
    /// The profession that is counted; every one when left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub profession: Option<Profession>,
    /// Names of the temporary extra staffing in it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub extra: Vec<String>,
    /// People on duty.
    #[schemars(extend("x-unit" = "people"))]
    pub present: u32,
    /// Fewest wanted.
    #[schemars(extend("x-unit" = "people"))]
    pub minimum: u32,
    /// Wanted.
    #[schemars(extend("x-unit" = "people"))]
    pub target: u32,
    /// Most wanted; no limit when left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-unit" = "people"))]
    pub maximum: Option<u32>,
}

/// One employee's hours in the plan, in minutes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct EmployeeHours {
    /// Id of the employee.
    pub employee: String,
    /// Norm minutes to be planned: agreed hours less public holidays, settled absences and the balance carried in.
    #[schemars(extend("x-unit" = "minutes"))]
    pub norm_minutes: i64,
    /// Planned minutes that count towards the norm.
    #[schemars(extend("x-unit" = "minutes"))]
    pub planned_minutes: i64,
    /// Weekends with a duty.
    #[schemars(extend("x-unit" = "weekends"))]
    pub weekends: u32,
    /// Most weekends allowed; no limit when left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-unit" = "weekends"))]
    pub max_weekends: Option<u32>,
    /// Number of day, evening, night and on-call duties, in that order.
    #[schemars(extend("x-unit" = "duties"))]
    pub duties_by_category: [u32; 4],
    /// Number of wishes.
    #[schemars(extend("x-unit" = "wishes"))]
    pub wishes: u32,
    /// Number of wishes granted.
    #[schemars(extend("x-unit" = "wishes"))]
    pub wishes_granted: u32,
}

/// The fate of one wish.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct WishFate {
    /// Id of the wish.
    pub wish: String,
    /// Id of the employee.
    pub employee: String,
    /// Whether the roster grants it.
    pub granted: bool,
}
