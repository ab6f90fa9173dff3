//! What a leader weighs before signing, and what an employee is told: figures drawn from a roster's report.

use super::Severity;
use crate::request::Priority;
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What a leader weighs before signing, beside the report itself.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Overview {
    /// Wishes and granted wishes by priority, the highest first.
    pub wishes: Vec<PriorityShare>,
    /// How the shares of granted wishes are spread between people; left out where nobody wished.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub spread: Option<ShareSpread>,
    /// Each person's share, the worst off first.
    pub people: Vec<PersonShare>,
    /// Hours against the norm.
    pub hours: HoursOverview,
}

/// Wishes of one priority.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct PriorityShare {
    /// The priority.
    pub priority: Priority,
    /// Number of wishes.
    #[schemars(extend("x-unit" = "wishes"))]
    pub wishes: u32,
    /// Number of wishes granted.
    #[schemars(extend("x-unit" = "wishes"))]
    pub granted: u32,
}

/// How the shares of granted wishes are spread between the people who wished.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ShareSpread {
    /// People who wished.
    #[schemars(extend("x-unit" = "people"))]
    pub people: u32,
    /// The mean share.
    #[schemars(extend("x-unit" = "percent"))]
    pub mean_percent: f64,
    /// The share of whoever has the smallest.
    #[schemars(extend("x-unit" = "percent"))]
    pub lowest_percent: f64,
    /// The share of whoever has the largest.
    #[schemars(extend("x-unit" = "percent"))]
    pub highest_percent: f64,
}

/// One person's share of granted wishes. For planner and leader alone.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct PersonShare {
    /// Id of the employee.
    pub employee: String,
    /// Number of wishes.
    #[schemars(extend("x-unit" = "wishes"))]
    pub wishes: u32,
    /// Number of wishes granted.
    #[schemars(extend("x-unit" = "wishes"))]
    pub granted: u32,
    /// The share of wishes granted.
    #[schemars(extend("x-unit" = "percent"))]
    pub share_percent: f64,
    /// What the refused wishes cost by their priorities.
    #[schemars(extend("x-unit" = "points"))]
    pub refused_points: i64,
    /// What all wishes cost by their priorities.
    #[schemars(extend("x-unit" = "points"))]
    pub asked_points: i64,
    /// What refused wishes of earlier plans cost, carried over; 0 where nothing is known of earlier wishes.
    #[schemars(extend("x-unit" = "points"))]
    pub refused_points_before: i64,
    /// What all wishes of earlier plans cost, carried over; 0 where nothing is known of them.
    #[schemars(extend("x-unit" = "points"))]
    pub asked_points_before: i64,
}

/// Hours of all, and who is furthest from the norm. The balances of each person are the report's and the roster's.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct HoursOverview {
    /// Norm minutes of all.
    #[schemars(extend("x-unit" = "minutes"))]
    pub norm_minutes: i64,
    /// Planned minutes of all.
    #[schemars(extend("x-unit" = "minutes"))]
    pub planned_minutes: i64,
    /// People with more hours than the norm.
    #[schemars(extend("x-unit" = "people"))]
    pub people_above: u32,
    /// People with fewer hours than the norm.
    #[schemars(extend("x-unit" = "people"))]
    pub people_below: u32,
    /// Minutes above the norm of whoever has the most.
    #[schemars(extend("x-unit" = "minutes"))]
    pub most_above_minutes: i64,
    /// Minutes below the norm of whoever has the fewest.
    #[schemars(extend("x-unit" = "minutes"))]
    pub most_below_minutes: i64,
}

/// A finding about one employee alone, as that employee is told it: no colleague is in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct OwnFinding {
    /// The rule's permanent code.
    pub rule: String,
    /// How much it matters.
    pub severity: Severity,
    /// The dates it is about.
    pub dates: Vec<NaiveDate>,
    /// The finding in one sentence, in the reader's language.
    pub sentence: String,
}
