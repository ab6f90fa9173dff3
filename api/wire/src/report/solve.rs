//! What a solve says of itself, while it runs and when it has ended.

use crate::fault::Fault;
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

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
    /// The limit on work of search.
    WorkLimit,
    /// The limit on memory.
    MemoryLimit,
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
    /// Where no roster exists: what clashes, as far as it could be told cheaply.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub clash: Vec<Clash>,
    /// Where the plan was made in stages: each stage, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub stages: Vec<StageSummary>,
    /// What was out of reach before the search: needs that nobody can meet, hours that nobody can work.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notices: Vec<Fault>,
}

/// One stage of a plan that was made in stages. What is proved of it holds for rosters that are as good in the earlier
/// ones.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct StageSummary {
    /// The stage.
    pub stage: Stage,
    /// What the roster costs at the prices of the stage, in points.
    #[schemars(extend("x-unit" = "points"))]
    pub cost: i64,
    /// What no roster that costs the same in the earlier stages can be below, in points.
    #[schemars(extend("x-unit" = "points"))]
    pub bound: Option<i64>,
    /// Why its search stopped.
    pub stopped_by: StoppedBy,
    /// Seconds that it took.
    #[schemars(extend("x-unit" = "seconds"))]
    pub seconds: f64,
}

/// A stage of a plan: its rules' prices go before those of every later stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// People on duty.
    Staffing,
    /// Hours against the norm.
    Hours,
    /// Wishes.
    Wishes,
    /// Health advice and all else that has a price.
    Health,
}

/// One of the rules that cannot all be kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Clash {
    /// The rule's permanent code.
    pub rule: String,
    /// Id of the employee, for a rule about one person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub employee: Option<String>,
    /// The date, or the first of several, where one is meant.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<NaiveDate>,
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
