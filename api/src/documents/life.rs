//! A plan's life as the pages see it: where it is, what may be done next, and every step that was taken.

use super::Role;
use chrono::{DateTime, NaiveDate, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Where a plan is in its life.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum PlanState {
    /// Employees enter wishes.
    WishesOpen,
    /// Wishes are locked; there is no roster yet. Employees see this also while a roster is made and signed.
    WishesClosed,
    /// Wishes are locked and there is a roster.
    Draft,
    /// A roster lies before the leader.
    Sent,
    /// The leader has signed the roster; employees do not see it yet.
    Approved,
    /// Everybody sees their duties; the plan changes only by recorded changes.
    Published,
}

/// What somebody does to a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum PlanStep {
    /// Close the wishes before their time.
    CloseWishes,
    /// Take wishes for longer, or again.
    ExtendWishes,
    /// Lay a roster before the leader.
    Send,
    /// Take it back.
    Withdraw,
    /// Give it back to the planner, with a comment.
    SendBack,
    /// Sign it.
    Approve,
    /// Let everybody see it.
    Publish,
}

/// A step to be taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NewStep {
    /// The step.
    pub step: PlanStep,
    /// The version of the plan's life that the sender has seen; when another has come first, nothing is done.
    pub version: u32,
    /// Why; needed for `send_back`. Nothing about health belongs here.
    #[serde(default)]
    pub comment: Option<String>,
    /// The solve whose roster is sent; for `send`.
    #[serde(default)]
    pub solve: Option<Uuid>,
    /// The last date, inclusive, for wishes; for `extend_wishes`.
    #[serde(default)]
    pub wishes_until: Option<NaiveDate>,
}

/// Where a plan is, and how it came there. Planners and leaders see it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct PlanLife {
    /// Where the plan is.
    pub state: PlanState,
    /// How many steps were taken; the next step names it.
    pub version: u32,
    /// The solve whose roster was sent, signed or published.
    pub solve: Option<Uuid>,
    /// What the caller may do now.
    pub may: Vec<PlanStep>,
    /// Every step, oldest first. Nothing is ever changed or taken away here.
    pub steps: Vec<StepTaken>,
}

/// A step that was taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct StepTaken {
    /// From 1.
    pub number: u32,
    /// The step.
    pub step: PlanStep,
    /// Where the plan was.
    pub from: PlanState,
    /// Where it came.
    pub to: PlanState,
    /// The name of whoever took it, as it was then.
    pub by: String,
    /// In which role.
    pub role: Role,
    /// When.
    pub at: DateTime<Utc>,
    /// What was said.
    pub comment: Option<String>,
    /// When wishes close from then on, for `close_wishes` and `extend_wishes`.
    pub wishes_close: Option<DateTime<Utc>>,
    /// The solve whose roster it was about.
    pub solve: Option<Uuid>,
}
