//! The people of a ward and what is settled about them before the plan is made.

use super::Category;
use chrono::{NaiveDate, NaiveTime, Weekday};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Something a person may be qualified for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Competence {
    /// Stable id, such as `charge_nurse`.
    pub id: String,
    /// The name people use.
    pub name: String,
}

/// One employee.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Employee {
    /// Stable id, unique in the ward.
    pub id: String,
    /// The name people use.
    pub name: String,
    /// The profession group.
    pub profession: Profession,
    /// Agreed weekly hours in minutes; 2220 is full time (37 h).
    #[schemars(extend("x-unit" = "minutes a week"))]
    pub weekly_minutes: u32,
    /// What the person is qualified for, and when.
    #[serde(default)]
    pub competences: Vec<HeldCompetence>,
    /// First date of employment, where it lies inside the plan.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub employed_from: Option<NaiveDate>,
    /// Last date of employment, where it lies inside the plan.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub employed_to: Option<NaiveDate>,
    /// Groups that the agreement has terms for, such as `night_worker`, and when the person is one of them. A group is
    /// named by what it means for the roster, never by a cause such as health.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub groups: Vec<Membership>,
    /// Most duties of single shift types in the plan.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub shift_limits: Vec<ShiftLimit>,
    /// The most weekends this person may work in the plan, where it differs from the agreement's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-unit" = "weekends"))]
    pub max_weekends: Option<u32>,
    /// The most wishes this person may have in the plan, where it differs from the agreement's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-unit" = "wishes"))]
    pub wish_quota: Option<u32>,
}

/// A person's membership of a group that a layer of the agreement is for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Membership {
    /// Name of the group, as the layers write it.
    pub id: String,
    /// First date; always, when left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<NaiveDate>,
    /// Last date; always, when left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<NaiveDate>,
}

/// Most duties of one shift type in the plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ShiftLimit {
    /// Id of the shift type.
    pub shift_type: String,
    /// Most duties.
    #[schemars(extend("x-unit" = "duties"))]
    pub at_most: u32,
}

/// The profession group of an employee.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Profession {
    /// Sygeplejerske.
    Nurse,
    /// Social- og sundhedsassistent.
    SocialHealthAssistant,
    /// Læge.
    Doctor,
    /// Elev eller studerende.
    Student,
    /// Anden faggruppe.
    Other,
}

/// A competence a person holds, with its validity.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct HeldCompetence {
    /// Id of the competence.
    pub id: String,
    /// First date it is valid; always, when left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<NaiveDate>,
    /// Last date it is valid; always, when left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<NaiveDate>,
}

/// A settled absence over whole dates.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Absence {
    /// Id of the employee.
    pub employee: String,
    /// Vacation, course or leave.
    pub kind: AbsenceKind,
    /// First date, inclusive.
    pub from: NaiveDate,
    /// Last date, inclusive.
    pub to: NaiveDate,
}

/// The kind of a settled absence. There is no kind for sickness: a plan never holds it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum AbsenceKind {
    /// Ferie.
    Vacation,
    /// Kursus: counts as a working day in runs of working days.
    Course,
    /// Orlov eller anden aftalt frihed.
    Leave,
}

/// A long-lived individual consideration (individuelt hensyn). The cause is never stored.
// Misspelt fields are refused by `ConsiderationRule`, to which serde hands every field that is not one of these.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(extend("unevaluatedProperties" = false))]
pub struct Consideration {
    /// Id of the employee.
    pub employee: String,
    /// First date it applies; always, when left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<NaiveDate>,
    /// Last date it applies; always, when left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<NaiveDate>,
    /// What it means for the roster.
    #[serde(flatten)]
    pub rule: ConsiderationRule,
}

/// What a consideration means for the roster.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum ConsiderationRule {
    /// Never a duty of this category.
    ExemptCategory {
        /// The category.
        category: Category,
    },
    /// Never a duty of this shift type.
    ExemptShiftType {
        /// Id of the shift type.
        shift_type: String,
    },
    /// Never a duty that starts on these weekdays.
    WeekdaysOff {
        /// The weekdays, such as `["Wed"]`.
        #[schemars(with = "Vec<super::staffing::WeekdayName>")]
        weekdays: Vec<Weekday>,
    },
    /// Fewer weekly hours, in minutes.
    WeeklyHours {
        /// Weekly minutes while it applies.
        #[schemars(extend("x-unit" = "minutes a week"))]
        weekly_minutes: u32,
    },
    /// No duty that ends later than this on the local clock; a duty that ends on the next date is later.
    LatestEnd {
        /// Local time, `HH:MM`.
        #[serde(with = "super::super::clock")]
        #[schemars(with = "String", regex(pattern = r"^([01][0-9]|2[0-3]):[0-5][0-9]$"))]
        time: NaiveTime,
    },
    /// No working day alone between days off.
    NoSingleDuties,
}

/// An approved wellbeing day (trivselsdag): the date is free.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WellbeingDay {
    /// Id of the employee.
    pub employee: String,
    /// The date off.
    pub date: NaiveDate,
    /// What it is paid from.
    pub paid_from: PaidFrom,
}

/// What a wellbeing day is paid from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum PaidFrom {
    /// Afspadsering.
    TimeOff,
    /// Ferie.
    Vacation,
}
