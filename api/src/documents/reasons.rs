//! Why a roster is as it is, as planner and leader see it: the `wire` crate's documents with their sentences in the
//! reader's language.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use wire::reasons::{CellReason, Remedies, ShortageReason, WishReason};

/// How far the work on a roster's reasons is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ReasonsStatus {
    /// Nobody has asked for them.
    NotAsked,
    /// Waiting for a worker.
    Queued,
    /// Being worked out; what is told so far is there.
    Running,
    /// Worked out, as far as the time went.
    Finished,
    /// Stopped before the time was over; what was told is there.
    Stopped,
    /// The program failed, or the roster breaks hard rules.
    Failed,
}

/// The reasons of the roster that the plan's life is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct PlanReasons {
    /// The solve that found the roster. While reasons are looked for a better roster may turn up and take a draft's
    /// place: then it is another solve from one moment to the next.
    pub solve: Uuid,
    /// How far the work is.
    pub status: ReasonsStatus,
    /// Whether somebody asked it to stop.
    pub cancel_requested: bool,
    /// Wishes that the roster refuses, and those that it would have refused, had no better one turned up.
    pub refused: u32,
    /// How many of them were answered by a second solve so far.
    pub answered: u32,
    /// Each of them that something is told of, in the request's order.
    pub wishes: Vec<ToldWish>,
    /// Every shortage, once the work has ended.
    pub shortages: Vec<ToldShortage>,
}

/// A wish that is, or was, refused, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ToldWish {
    /// The reason.
    pub reason: WishReason,
    /// The same in sentences.
    pub sentences: Vec<String>,
}

/// A shortage, and who could have mended it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ToldShortage {
    /// The reason.
    pub reason: ShortageReason,
    /// The same in sentences.
    pub sentences: Vec<String>,
}

/// Which duty is asked about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CellQuestion {
    /// Id of the employee.
    pub employee: String,
    /// The date.
    pub date: NaiveDate,
}

/// Why somebody works a duty.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ToldCell {
    /// The reason; null where the employee is off.
    pub reason: Option<CellReason>,
    /// The same in sentences: a heading, then one for each other person.
    pub sentences: Vec<String>,
}

/// What is asked of remedies; everything may be left out.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct RemediesQuestion {
    /// Time limit in seconds; 12 when left out.
    #[schemars(range(min = 1, max = 20))]
    pub seconds: Option<u32>,
    /// Whether no roster is known: then what clashes in the request of today is looked for.
    pub without_roster: bool,
}

/// What would help a plan that is short or impossible.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ToldRemedies {
    /// The remedies.
    pub remedies: Remedies,
    /// The same in sentences; none where nothing was found.
    pub sentences: Vec<String>,
}
