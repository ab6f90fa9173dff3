//! What a leader signs, what everybody sees afterwards, and what is changed then.

use super::{PlanLife, RosterAnswer};
use chrono::{DateTime, NaiveDate, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use wire::{
    report::{EmployeeHours, Overview, OwnFinding},
    request::{Absence, Override, PaidFrom, ShiftType, WellbeingDay, Wish},
};

/// The roster that a plan's life is about, with what a leader weighs: the one that was sent or signed; the published one
/// with its changes; else the newest.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Approval {
    /// Where the plan is.
    pub life: PlanLife,
    /// The roster, what it was made of, and the referee's report.
    pub answer: RosterAnswer,
    /// Wishes, fairness and hours in figures.
    pub overview: Overview,
    /// The changes since it was published, oldest first.
    pub changes: Vec<RecordedChange>,
}

/// Why a published plan is changed. There is none for sickness: nothing about health is kept here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ChangeReason {
    /// Somebody does not come; why is not asked.
    Absence,
    /// More or fewer people are needed.
    StaffingNeed,
    /// Two people swapped duties.
    Swap,
    /// The employee asked for it.
    OwnRequest,
    /// The plan was wrong.
    PlanError,
    /// A wellbeing day that the leader agreed to; agreeing records it, and nothing else does.
    WellbeingDay,
    /// A wellbeing day that the employee gave back or the leader took back: no duty changes, but one may be given again.
    WellbeingDayBack,
    /// Something else.
    Other,
}

/// How and when the people were told of a change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Told {
    /// Who told them.
    pub by: String,
    /// When.
    pub at: DateTime<Utc>,
    /// Whether it was in their working time; a duty that is given in free time is a call-in.
    pub in_working_time: bool,
}

/// One cell that changes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ChangedCell {
    /// Id of the employee.
    pub employee: String,
    /// The date.
    pub date: NaiveDate,
    /// Id of the shift type as it was; free when null.
    pub from: Option<String>,
    /// Id of the shift type as it becomes; free when null.
    pub to: Option<String>,
}

/// The rules that a change breaks knowingly, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Despite {
    /// Codes of the rules.
    pub rules: Vec<String>,
    /// Why. Nothing about health belongs here.
    pub reason: String,
}

/// A change to be made of a published plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NewChange {
    /// The cells.
    pub cells: Vec<ChangedCell>,
    /// Why.
    pub reason: ChangeReason,
    /// How the people were told.
    pub told: Told,
    /// The rules that are broken knowingly.
    #[serde(default)]
    pub despite: Option<Despite>,
}

/// A change that was made of a published plan. Nothing is ever changed or taken away here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct RecordedChange {
    /// From 1.
    pub number: u32,
    /// The cells.
    pub cells: Vec<ChangedCell>,
    /// Why.
    pub reason: ChangeReason,
    /// How the people were told.
    pub told: Told,
    /// Whether somebody was given a duty in free time (tilkald).
    pub call_in: bool,
    /// From when they were told to the beginning of the first date that changes; negative when that had begun.
    #[schemars(extend("x-unit" = "minutes"))]
    pub notice_minutes: i64,
    /// The word for the rules that are broken knowingly.
    pub despite: Option<Override>,
    /// What the wellbeing day is paid from, where the change is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paid_from: Option<PaidFrom>,
    /// The name of whoever recorded it, as it was then.
    pub by: String,
    /// When it was recorded.
    pub at: DateTime<Utc>,
}

/// An employee's own part of a published plan. No colleague is in it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct OwnDuties {
    /// The employee's id in the plan.
    pub employee: String,
    /// When the plan was published.
    pub published_at: DateTime<Utc>,
    /// The duties as they hold today, by date.
    pub duties: Vec<OwnDuty>,
    /// The kinds of duty that the ward uses.
    pub shift_types: Vec<ShiftType>,
    /// Settled absences.
    pub absences: Vec<Absence>,
    /// Approved wellbeing days.
    pub wellbeing_days: Vec<WellbeingDay>,
    /// Hours, weekends and duties; null for someone who has left the plan.
    pub hours: Option<EmployeeHours>,
    /// What has changed since the plan was published, newest first.
    pub changes: Vec<OwnChange>,
    /// What became of each wish.
    pub wishes: Vec<OwnWish>,
    /// Whether reasons of refused wishes are still being looked for; what is there already is told meanwhile.
    pub reasons_to_come: bool,
    /// What the rules say of the duties.
    pub findings: Vec<OwnFinding>,
}

/// One duty.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct OwnDuty {
    /// The date on which it starts.
    pub date: NaiveDate,
    /// Id of the shift type.
    pub shift_type: String,
    /// The instant at which it starts.
    pub starts: DateTime<Utc>,
    /// The instant at which it ends.
    pub ends: DateTime<Utc>,
}

/// A change of one's own plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct OwnChange {
    /// The date.
    pub date: NaiveDate,
    /// Id of the shift type as it was; free when null.
    pub from: Option<String>,
    /// Id of the shift type as it became; free when null.
    pub to: Option<String>,
    /// How one was told.
    pub told: Told,
    /// Whether it is a duty that was given in free time (tilkald).
    pub call_in: bool,
    /// When it was recorded.
    pub at: DateTime<Utc>,
}

/// What became of a wish.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct OwnWish {
    /// The wish.
    pub wish: Wish,
    /// Whether the roster grants it as it is today.
    pub granted: bool,
    /// Why it was refused when the plan was made, in the reader's language: a sentence or two, without any colleague's
    /// name. Empty for a wish that is granted, and where nothing is known.
    pub reasons: Vec<String>,
}
