//! Wellbeing days (trivselsdage): the frame that a leader sets, what employees ask for, and what became of it. Nothing
//! here says or asks why anybody wants a day off, and none of it is absence or sickness.

use super::Role;
use chrono::{DateTime, NaiveDate, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use wire::{
    fault::Fault,
    reasons::{CoverCandidate, CoverStopped},
    report::JudgedChange,
    request::PaidFrom,
};

/// Whether a day may be asked for that would leave a duty below its minimum.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum BelowMinimum {
    /// Never.
    Never,
    /// It may be asked for, and the leader decides.
    LeaderDecides,
}

/// What a ward's wellbeing days keep to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WellbeingFrame {
    /// The first date that may be asked for.
    pub from: NaiveDate,
    /// The last date, inclusive.
    pub to: NaiveDate,
    /// Most days of one person in a calendar year.
    #[schemars(extend("x-unit" = "days a year"))]
    pub days_per_year: u32,
    /// Most people off by it on one date.
    #[schemars(extend("x-unit" = "people"))]
    pub per_date: u32,
    /// How long before the duty, or before the date where no duty is known yet, it must be asked for.
    #[schemars(extend("x-unit" = "hours"))]
    pub notice_hours: u32,
    /// What a day is paid from.
    pub paid_from: PaidFrom,
    /// Whether it may be asked for where too few would be left.
    pub below_minimum: BelowMinimum,
    /// What else employees should know, in a few words.
    #[serde(default)]
    pub conditions: String,
}

/// A frame to be set.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NewWellbeingFrame {
    /// The version that the sender has seen; nought where there was none.
    pub version: u32,
    /// The frame; null switches wellbeing days off.
    pub frame: Option<WellbeingFrame>,
}

/// The frame as it holds.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct KeptWellbeingFrame {
    /// How often it was set.
    pub version: u32,
    /// The frame; null while wellbeing days are switched off.
    pub frame: Option<WellbeingFrame>,
    /// The name of whoever set it, as it was then.
    pub by: Option<String>,
    /// When.
    pub at: Option<DateTime<Utc>>,
}

/// Where a request is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum WellbeingState {
    /// It lies before the leader.
    Asked,
    /// The day is off.
    Agreed,
    /// The leader has said no, and why.
    Refused,
    /// The employee has taken the request back.
    Withdrawn,
    /// The day was agreed to, and the employee has given it back.
    GivenBack,
    /// The day was agreed to, and the leader has taken it back, and said why.
    TakenBack,
}

impl WellbeingState {
    /// The permanent name, as it is stored.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Asked => "asked",
            Self::Agreed => "agreed",
            Self::Refused => "refused",
            Self::Withdrawn => "withdrawn",
            Self::GivenBack => "given_back",
            Self::TakenBack => "taken_back",
        }
    }

    /// The state of that name; whatever is unknown is withdrawn.
    #[must_use]
    pub fn from_name(name: &str) -> Self {
        let all = [Self::Asked, Self::Agreed, Self::Refused, Self::GivenBack, Self::TakenBack];
        all.into_iter().find(|state| state.name() == name).unwrap_or(Self::Withdrawn)
    }

    /// Whether it takes one of the places of its date and of its person's year.
    #[must_use]
    pub fn takes_a_place(self) -> bool {
        matches!(self, Self::Asked | Self::Agreed)
    }

    /// Whether an agreed day is none any more.
    #[must_use]
    pub fn is_back(self) -> bool {
        matches!(self, Self::GivenBack | Self::TakenBack)
    }
}

/// The date that an employee asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NewWellbeingDay {
    /// The date off.
    pub date: NaiveDate,
}

/// Whether a date fits the frame, answered at once; nothing is stored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct WellbeingCheck {
    /// The date.
    pub date: NaiveDate,
    /// Whether it may be asked for.
    pub fits: bool,
    /// Every point of the frame that it does not fit.
    pub misfits: Vec<Fault>,
    /// Id of the shift type that the employee works then, in a published plan.
    pub shift_type: Option<String>,
    /// Whether too few would be left; then the leader decides, if it may be asked for at all.
    pub below_minimum: bool,
}

/// An employee's own wellbeing days.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct OwnWellbeing {
    /// The ward's frame; null while wellbeing days are switched off.
    pub frame: Option<WellbeingFrame>,
    /// The calendar years of the plan.
    pub years: Vec<WellbeingYear>,
    /// One's own requests in the plan, by date.
    pub requests: Vec<OwnWellbeingRequest>,
}

/// How many days of one's own a year has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct WellbeingYear {
    /// The calendar year.
    pub year: i32,
    /// Most days.
    pub allowed: u32,
    /// Days that are asked for or agreed.
    pub used: u32,
}

/// An own request.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct OwnWellbeingRequest {
    /// Its id.
    pub id: Uuid,
    /// The date.
    pub date: NaiveDate,
    /// Where it is.
    pub state: WellbeingState,
    /// What the day is paid from.
    pub paid_from: PaidFrom,
    /// Every step so far.
    pub steps: Vec<WellbeingStep>,
}

/// A step of a request. Nothing is ever changed or taken away here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct WellbeingStep {
    /// From 1.
    pub number: u32,
    /// Where the request came.
    pub to: WellbeingState,
    /// The name of whoever took it, as it was then.
    pub by: String,
    /// In which role.
    pub role: Role,
    /// When.
    pub at: DateTime<Utc>,
    /// Why it was refused or taken back.
    pub reason: Option<String>,
}

/// A request as planner and leader see it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct WardWellbeingRequest {
    /// Its id.
    pub id: Uuid,
    /// Id of the employee.
    pub employee: String,
    /// The employee's name.
    pub name: String,
    /// The date.
    pub date: NaiveDate,
    /// Where it is.
    pub state: WellbeingState,
    /// What the day is paid from.
    pub paid_from: PaidFrom,
    /// How many steps were taken; a decision names it.
    pub version: u32,
    /// Id of the shift type that the employee works then; null before the plan is published, and on a day off.
    pub shift_type: Option<String>,
    /// Id of the shift type of the duty that it freed; null where it freed none.
    pub freed: Option<String>,
    /// Every step so far.
    pub steps: Vec<WellbeingStep>,
}

/// What a request would do, or has done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct WellbeingEffect {
    /// The request.
    pub request: WardWellbeingRequest,
    /// Id of the published plan that holds for the date, whichever plan was looked at: a change that gives the duty to
    /// somebody is recorded there. Null before one is published.
    pub plan: Option<Uuid>,
    /// What agreeing would do to the published plan; null before it is published, once it is decided, and where no duty
    /// is worked on the date.
    pub effect: Option<JudgedChange>,
    /// Who could take the duty; null where no duty would be, or is, open.
    pub cover: Option<ToldCover>,
}

/// What a leader says to a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum WellbeingAnswer {
    /// The day is off.
    Agree,
    /// It is not.
    Refuse,
    /// A day that was agreed to is off no more.
    TakeBack,
}

/// A decision of a leader.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NewWellbeingDecision {
    /// Yes, no, or no more.
    pub answer: WellbeingAnswer,
    /// The version of the request that the leader has seen.
    pub version: u32,
    /// Id of the shift type that the leader has seen on the date, in a published plan.
    #[serde(default)]
    pub shift_type: Option<String>,
    /// Why not; needed to refuse and to take back. The employee reads it. Nothing about health belongs here.
    #[serde(default)]
    pub reason: Option<String>,
}

/// A duty that somebody should take.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CoverQuestion {
    /// Its date.
    pub date: NaiveDate,
    /// Id of its shift type.
    pub shift_type: String,
}

/// Who could take a duty, with a sentence for each in the reader's language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ToldCover {
    /// The date of the duty.
    pub date: NaiveDate,
    /// Id of its shift type.
    pub shift_type: String,
    /// How it is while nobody takes it.
    pub open: Vec<String>,
    /// Who may take it, best first.
    pub candidates: Vec<ToldCandidate>,
    /// Who may not.
    pub stopped: Vec<ToldStopped>,
}

/// Somebody who may take the duty.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ToldCandidate {
    /// The employee's name.
    pub name: String,
    /// The facts.
    pub candidate: CoverCandidate,
    /// In words.
    pub sentence: String,
}

/// Somebody who may not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ToldStopped {
    /// The facts.
    pub stopped: CoverStopped,
    /// In words.
    pub sentence: String,
}
