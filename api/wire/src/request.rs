//! A ward plan request: everything the planner knows before a solve, in one document.
//!
//! Dates are local calendar dates (`2027-03-01`), times are local Europe/Copenhagen clock times (`07:00`),
//! lengths of time are whole minutes, prices are points: one point is what one minute's deviation from
//! the norm hours costs.

mod agreement;
mod handed_on;
mod layer;
mod pairing;
mod people;
mod prices;
mod shift;
mod staffing;
mod terms;
mod wish;

pub use agreement::{Agreement, NormPeriod};
pub use handed_on::{Balance, Duty, FairnessBalance, History, Lock, Override, WorkedBefore};
pub use layer::{Layer, Origin};
pub use pairing::{Pairing, PairingKind, RunLimit};
pub use people::{
    Absence, AbsenceKind, Competence, Consideration, ConsiderationRule, Employee, HeldCompetence, Membership, PaidFrom,
    Profession, ShiftLimit, WellbeingDay,
};
pub use prices::Prices;
pub use shift::{Category, Presence, ShiftType};
pub use staffing::{ExtraStaffing, LinePrices, Season, SingleDate, StaffingLine, StaffingPlan, WeekdayLine};
pub use terms::{Terms, unit_name};
pub use wish::{Priority, Wish, WishDraws, WishKind};

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// One ward's planning period with its people, needs, rules and wishes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WardRequest {
    /// Always `"vagt/1"`.
    pub format: String,
    /// The ward that the plan is for.
    pub ward: Ward,
    /// The planning period.
    pub period: Period,
    /// What a person may be qualified for.
    pub competences: Vec<Competence>,
    /// The kinds of duty that the ward uses.
    pub shift_types: Vec<ShiftType>,
    /// The people of the ward.
    pub employees: Vec<Employee>,
    /// How many people are needed, when and with which competence.
    pub staffing: StaffingPlan,
    /// What the rules are judged by; what is left out has the documented default.
    #[serde(default)]
    pub agreement: Agreement,
    /// Who works together, and who does not.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub pairings: Vec<Pairing>,
    /// Limits on runs of shift types.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub run_limits: Vec<RunLimit>,
    /// Vacation, courses and leave that are settled before the plan is made.
    #[serde(default)]
    pub absences: Vec<Absence>,
    /// Long-lived individual considerations; the cause is never stored.
    #[serde(default)]
    pub considerations: Vec<Consideration>,
    /// The employees' wishes.
    #[serde(default)]
    pub wishes: Vec<Wish>,
    /// Approved wellbeing days (trivselsdage).
    #[serde(default)]
    pub wellbeing_days: Vec<WellbeingDay>,
    /// What the previous plan hands on: its last duties and the hour balances.
    #[serde(default)]
    pub history: History,
    /// Duties of an earlier roster of the same plan, as in its document; what differs from it costs
    /// `plan_change_price`. Dates outside the plan are left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub earlier: Option<Vec<Duty>>,
    /// Cells that the planner has settled.
    #[serde(default)]
    pub locks: Vec<Lock>,
}

/// The smallest place that has its own plan (afsnit).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Ward {
    /// Stable id, unique in the hospital.
    pub id: String,
    /// The name people use.
    pub name: String,
}

/// The planning period: whole weeks from a Monday.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Period {
    /// First date of the plan; a Monday.
    pub from: NaiveDate,
    /// Length in weeks, 1 to 52; eight is usual.
    #[schemars(extend("x-unit" = "weeks"))]
    pub weeks: u32,
}
