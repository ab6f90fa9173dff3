//! What the referee says of a roster, and what a solve says of itself.

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

/// What one rule costs in one roster.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct RuleCost {
    /// The rule's permanent code.
    pub rule: String,
    /// Points.
    #[schemars(extend("x-unit" = "points"))]
    pub cost: i64,
}

/// One place where a roster departs from a rule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Finding {
    /// The rule's permanent code, such as `daily_rest`.
    pub rule: String,
    /// Whether the rule may not be broken, or is priced.
    pub severity: Severity,
    /// Id of the employee, for a rule about one person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub employee: Option<String>,
    /// The dates it is about.
    pub dates: Vec<NaiveDate>,
    /// Id of the shift type, where one is meant.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shift_type: Option<String>,
    /// Id of the competence, where one is meant.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub competence: Option<String>,
    /// Id of the wish, where one is meant.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wish: Option<String>,
    /// What the roster has.
    #[schemars(extend("x-unit" = "see unit"))]
    pub measured: i64,
    /// What the rule asks for.
    #[schemars(extend("x-unit" = "see unit"))]
    pub allowed: i64,
    /// The unit of `measured` and `allowed`.
    pub unit: Unit,
    /// Points; nought for a hard rule.
    #[schemars(extend("x-unit" = "points"))]
    pub cost: i64,
}

/// Whether a rule may not be broken, or is priced.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// The roster is not lawful.
    Hard,
    /// The roster pays a price.
    Soft,
}

/// The unit of a finding's figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// Minutes.
    Minutes,
    /// Dates.
    Days,
    /// Weekends.
    Weekends,
    /// People.
    People,
    /// Duties.
    Duties,
    /// Wishes.
    Wishes,
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
    /// Most weekends allowed.
    #[schemars(extend("x-unit" = "weekends"))]
    pub max_weekends: u32,
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

/// How a solve ended. The statuses are never folded into one another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum OutcomeStatus {
    /// The roster is proved to be a cheapest one.
    Optimal,
    /// A roster was found; its distance to the proven bound is known.
    Feasible,
    /// No roster was found before the solve stopped.
    NoneFound,
    /// No roster exists: hard rules and locks clash.
    Infeasible,
}

/// Why a solve stopped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum StoppedBy {
    /// Nothing was left to do.
    Proof,
    /// The time limit.
    TimeLimit,
    /// The limit on rounds of search.
    RoundLimit,
    /// Somebody asked it to stop.
    Cancelled,
}

/// What a solve says of itself.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct SolveSummary {
    /// How it ended.
    pub status: OutcomeStatus,
    /// Why it stopped.
    pub stopped_by: StoppedBy,
    /// The roster's price in points, as the referee counts it.
    #[schemars(extend("x-unit" = "points"))]
    pub cost: Option<i64>,
    /// A price that no lawful roster can be below, in points.
    #[schemars(extend("x-unit" = "points"))]
    pub bound: Option<i64>,
    /// (cost - bound) / cost in percent.
    #[schemars(extend("x-unit" = "percent"))]
    pub gap_percent: Option<f64>,
    /// Seconds from start to end.
    #[schemars(extend("x-unit" = "seconds"))]
    pub seconds: f64,
    /// The seed of the search.
    #[schemars(extend("x-unit" = "number"))]
    pub seed: u64,
    /// Threads used.
    #[schemars(extend("x-unit" = "threads"))]
    pub threads: u32,
}

/// A step of a running solve.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Progress {
    /// What the engine is doing.
    pub phase: Phase,
    /// The best roster's price so far, in points.
    #[schemars(extend("x-unit" = "points"))]
    pub best_cost: Option<i64>,
    /// The proven bound so far, in points.
    #[schemars(extend("x-unit" = "points"))]
    pub bound: Option<i64>,
    /// (best_cost - bound) / best_cost in percent.
    #[schemars(extend("x-unit" = "percent"))]
    pub gap_percent: Option<f64>,
    /// Seconds since the start.
    #[schemars(extend("x-unit" = "seconds"))]
    pub seconds: f64,
    /// The time limit in seconds.
    #[schemars(extend("x-unit" = "seconds"))]
    pub limit_seconds: f64,
}

/// What the engine is doing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Phase {
    /// Building the model.
    Building,
    /// Looking for a first roster.
    FirstRoster,
    /// Improving the roster and its bound.
    Improving,
    /// The referee judges the roster.
    Judging,
}
