//! An employee's wishes for a plan as a whole.

use chrono::{DateTime, NaiveDate, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Where an employee's wishes are. When wishes close, whatever is not withdrawn counts as it is then.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum WishBookState {
    /// Being written; also again when something was changed after it was sent in.
    Draft,
    /// Sent in: the employee is done.
    Submitted,
    /// Withdrawn as a whole: kept, but no wish in it counts.
    Withdrawn,
}

impl WishBookState {
    /// The permanent name, as it is stored.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Submitted => "submitted",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// The state of that name; whatever is unknown is a draft.
    #[must_use]
    pub fn from_name(name: &str) -> Self {
        [Self::Submitted, Self::Withdrawn].into_iter().find(|state| state.name() == name).unwrap_or(Self::Draft)
    }
}

/// An employee's wishes for a plan as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct WishBook {
    /// Where they are.
    pub state: WishBookState,
    /// Whether wishes have closed, so that nothing in it changes any more.
    pub locked: bool,
    /// How often anything in it has changed; the `ETag` and the `If-Match` of every change.
    pub version: u32,
    /// When the wishes were last sent in.
    pub submitted_at: Option<DateTime<Utc>>,
    /// When anything in it last changed.
    pub changed_at: Option<DateTime<Utc>>,
}

/// What an employee does with all wishes at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NewWishBookState {
    /// Where the wishes shall be.
    pub state: WishBookState,
}

/// Who has sent in wishes for a plan, for planner and leader.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct WishBooks {
    /// How many have sent in.
    pub submitted: u32,
    /// How many have wishes that are not sent in; they count as they are when wishes close.
    pub draft: u32,
    /// How many have withdrawn all of theirs.
    pub withdrawn: u32,
    /// How many have no wish and have not said that they are done.
    pub nothing: u32,
    /// Each employee of the plan, in its order.
    pub people: Vec<WishBookLine>,
}

/// How far one employee is with wishes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct WishBookLine {
    /// The employee's id in the plan.
    pub employee: String,
    /// The employee's name.
    pub name: String,
    /// Where the wishes are.
    pub state: WishBookState,
    /// How many wishes there are.
    pub wishes: u32,
    /// What they draw from the quota together.
    #[schemars(extend("x-unit" = "wishes"))]
    pub used: u32,
    /// What they may draw; less than they do where the ward lowered it after they were entered.
    #[schemars(extend("x-unit" = "wishes"))]
    pub quota: u32,
    /// When they were last sent in.
    pub submitted_at: Option<DateTime<Utc>>,
}

/// A date that several colleagues want off.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct WantedOff {
    /// The date.
    pub date: NaiveDate,
    /// How many colleagues, coarsely.
    pub by: Crowd,
}

/// How many, so coarsely that nobody can be made out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Crowd {
    /// Three or more.
    Some,
    /// A third of all colleagues, and six or more.
    Many,
}
