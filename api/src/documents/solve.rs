//! Solves and rosters as the pages see them.

use crate::error::Problem;
use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use wire::{
    report::{Progress, Report, SolveSummary},
    request::WardRequest,
    roster::Roster,
};

/// What a planner may settle about a solve; everything may be left out.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct SolveInput {
    /// Time limit in seconds; 60 when left out.
    #[schemars(range(min = 1, max = 3600))]
    pub seconds: Option<u32>,
    /// Threads, 1 or 2; 2 when left out.
    #[schemars(range(min = 1, max = 2))]
    pub threads: Option<u32>,
    /// Seed of the search; 1 when left out.
    #[schemars(range(min = 0, max = 9_007_199_254_740_991_u64))]
    pub seed: Option<u64>,
}

/// How far a solve is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum SolveStatus {
    /// Waiting for a worker.
    Queued,
    /// Being solved.
    Running,
    /// Ended with an answer, which may be that there is no roster.
    Finished,
    /// Ended without an answer; `failure` says why.
    Failed,
}

/// One solve of one plan.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Solve {
    /// UUIDv7.
    pub id: Uuid,
    /// The plan.
    pub plan: Uuid,
    /// How far it is.
    pub status: SolveStatus,
    /// The latest step, while it runs.
    pub progress: Option<Progress>,
    /// What the solve says of itself, when finished.
    pub summary: Option<SolveSummary>,
    /// Why it failed.
    pub failure: Option<Problem>,
    /// Whether somebody asked it to stop.
    pub cancel_requested: bool,
    /// When it was asked for.
    pub queued_at: DateTime<Utc>,
    /// When it was first started.
    pub started_at: Option<DateTime<Utc>>,
    /// When it ended.
    pub finished_at: Option<DateTime<Utc>>,
    /// How many times it was started: more than 1 when a server went away in the middle.
    pub attempt: u32,
}

/// The newest roster of a plan, with what was solved and what the referee says.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct RosterAnswer {
    /// The solve that found it.
    pub solve: Solve,
    /// What was solved.
    pub request: WardRequest,
    /// The roster.
    pub roster: Roster,
    /// What the referee says of it.
    pub report: Report,
}
