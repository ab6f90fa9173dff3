//! The people of a ward and what is settled about them.

use super::{Category, CompetenceId, EmployeeId, GroupId, ShiftTypeId};
use chrono::{NaiveDate, NaiveDateTime, NaiveTime, Weekday};

/// Dates from one to another, inclusive; an open end has no limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct DateRange {
    /// First date.
    pub from: Option<NaiveDate>,
    /// Last date.
    pub to: Option<NaiveDate>,
}

impl DateRange {
    /// Whether a date lies in it.
    pub fn contains(&self, date: NaiveDate) -> bool {
        self.from.is_none_or(|from| from <= date) && self.to.is_none_or(|to| date <= to)
    }

    /// Whether it ends before it begins.
    pub fn is_reversed(&self) -> bool {
        matches!((self.from, self.to), (Some(from), Some(to)) if to < from)
    }
}

/// Something a person may be qualified for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Competence {
    /// Its id.
    pub id: CompetenceId,
    /// The name people use.
    pub name: String,
}

/// One employee.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Employee {
    /// Their id.
    pub id: EmployeeId,
    /// The name people use.
    pub name: String,
    /// The profession group.
    pub profession: Profession,
    /// Agreed weekly minutes.
    pub weekly_minutes: u32,
    /// What they are qualified for, and when.
    pub competences: Vec<HeldCompetence>,
    /// When they are employed.
    pub employed: DateRange,
    /// Groups that the agreement has terms for, and when.
    pub groups: Vec<Membership>,
    /// Most duties of single shift types in the plan.
    pub shift_limits: Vec<ShiftLimit>,
    /// Most weekends worked in the plan, where it differs from the agreement's.
    pub max_weekends: Option<u32>,
    /// Most wishes in the plan, where it differs from the agreement's.
    pub wish_quota: Option<u32>,
}

/// A person's membership of a group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Membership {
    /// The group.
    pub group: GroupId,
    /// When.
    pub valid: DateRange,
}

/// Most duties of one shift type in the plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShiftLimit {
    /// The shift type.
    pub shift_type: ShiftTypeId,
    /// Most duties.
    pub at_most: u32,
}

/// The profession group of an employee.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
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

/// A competence that a person holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldCompetence {
    /// Its id.
    pub id: CompetenceId,
    /// When it is valid.
    pub valid: DateRange,
}

/// A settled absence over whole dates.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Absence {
    /// Who is away.
    pub employee: EmployeeId,
    /// Vacation, course or leave.
    pub kind: AbsenceKind,
    /// First date.
    pub from: NaiveDate,
    /// Last date, inclusive.
    pub to: NaiveDate,
}

/// The kind of a settled absence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AbsenceKind {
    /// Ferie.
    Vacation,
    /// Kursus; it is work, so it counts in runs of working days and ends a rest.
    Course,
    /// Orlov eller anden aftalt frihed.
    Leave,
}

/// A long-lived individual consideration.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Consideration {
    /// Whom it protects.
    pub employee: EmployeeId,
    /// When it applies.
    pub valid: DateRange,
    /// What it means.
    pub rule: ConsiderationRule,
}

/// What a consideration means for the roster.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ConsiderationRule {
    /// Never a duty of this category.
    ExemptCategory(Category),
    /// Never a duty of this shift type.
    ExemptShiftType(ShiftTypeId),
    /// Never a duty that starts on these weekdays.
    WeekdaysOff(Vec<Weekday>),
    /// These weekly minutes instead of the agreed.
    WeeklyMinutes(u32),
    /// No duty that ends later than this on its own date.
    LatestEnd(NaiveTime),
    /// No working day alone between days off.
    NoSingleDuties,
}

/// An approved wellbeing day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WellbeingDay {
    /// Who is off.
    pub employee: EmployeeId,
    /// The date.
    pub date: NaiveDate,
    /// What it is paid from.
    pub paid_from: PaidFrom,
}

/// What a wellbeing day is paid from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PaidFrom {
    /// Afspadsering.
    TimeOff,
    /// Ferie.
    Vacation,
}

/// A duty as written in a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DutyRecord {
    /// Who worked or works.
    pub employee: EmployeeId,
    /// The date on which it starts.
    pub date: NaiveDate,
    /// What kind of duty.
    pub shift_type: ShiftTypeId,
}

/// An hour balance carried into the plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Balance {
    /// Whose.
    pub employee: EmployeeId,
    /// Minutes above the norm; negative when hours are owed to the ward.
    pub minutes: i32,
}

/// What a person carries over from earlier plans, so that fairness is kept from plan to plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FairnessBalance {
    /// Whose.
    pub employee: EmployeeId,
    /// Burden points carried above the fair share; negative when the person has carried less.
    pub burden_points: i32,
    /// Points of the wishes refused so far, by their priorities alone.
    pub refused_points: u32,
    /// Points of all wishes so far, by their priorities alone; nought: not known, then the refused ones tell nothing.
    pub asked_points: u32,
}

/// A settled cell; no shift type means free.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lock {
    /// Whose.
    pub employee: EmployeeId,
    /// The date.
    pub date: NaiveDate,
    /// The duty, or free.
    pub shift_type: Option<ShiftTypeId>,
    /// The rules that the planner knowingly breaks with it, and why.
    pub despite: Option<Override>,
}

/// A planner's word for breaking a hard rule where the law allows it (force majeure). What it breaks stays visible.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Override {
    /// The rules' codes.
    pub rules: Vec<String>,
    /// Why.
    pub reason: String,
    /// Who said so.
    pub by: String,
    /// When it was said, on the local clock.
    pub at: NaiveDateTime,
}

/// Work done before the plan within the reference period of the averages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorkedBefore {
    /// Who worked.
    pub employee: EmployeeId,
    /// First date that is counted; the last is the eve of the plan.
    pub from: NaiveDate,
    /// Minutes worked, overtime included.
    pub minutes: u32,
    /// Dates of leave and sickness, which are neutral.
    pub neutral_days: u32,
}
