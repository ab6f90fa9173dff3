//! The resolved facts of a problem.

use super::{PersonTerms, Span};
use crate::domain::{
    AbsenceKind, Category, CompetenceIndex, ConsiderationRule, DateRange, Day, Duty, EmployeeId, EmployeeIndex,
    Override, Presence, Prices, Priority, Profession, ShiftIndex, ShiftTypeId, WishId,
};
use chrono::NaiveTime;

/// A shift type.
#[derive(Debug, Clone)]
pub struct Shift {
    /// Its id.
    pub id: ShiftTypeId,
    /// The name people use.
    pub name: String,
    /// Local start.
    pub start: NaiveTime,
    /// Local end; at or before the start it is on the next date.
    pub end: NaiveTime,
    /// Day, evening, night or on-call.
    pub category: Category,
    /// What everyone on it must hold.
    pub requires: Vec<CompetenceIndex>,
    /// How much of the real duration counts as norm hours, in percent.
    pub norm_percent: u32,
    /// Whether it is work, or waiting for work.
    pub presence: Presence,
    /// Shift types that may not be worked on the day after.
    pub forbidden_next: Vec<ShiftIndex>,
}

impl Shift {
    /// Its length on the clock, in minutes, whatever the clock does that night.
    pub fn clock_minutes(&self) -> i64 {
        let minutes = (self.end - self.start).num_minutes();
        if minutes > 0 { minutes } else { minutes + MINUTES_A_DAY }
    }

    /// Whether it is waiting for work, in whatever way, and no ordinary duty.
    pub fn is_on_call(&self) -> bool {
        self.presence != Presence::Duty || self.category == Category::OnCall
    }

    /// Whether it ends on the date after it starts.
    pub fn ends_next_day(&self) -> bool {
        self.end <= self.start
    }
}

const MINUTES_A_DAY: i64 = 24 * 60;

/// An employee with what is settled about them.
#[derive(Debug, Clone)]
pub struct Person {
    /// Their id.
    pub id: EmployeeId,
    /// The name people use.
    pub name: String,
    /// The profession group.
    pub profession: Profession,
    /// Agreed weekly minutes.
    pub weekly_minutes: u32,
    /// What they are qualified for, and when.
    pub held: Vec<(CompetenceIndex, DateRange)>,
    /// When they are employed.
    pub employed: DateRange,
    /// Most weekends worked, where it differs from the agreement's.
    pub max_weekends: Option<u32>,
    /// Most wishes.
    pub wish_quota: u32,
    /// Vacation, courses, leave and wellbeing days inside the plan.
    pub absences: Vec<SettledAbsence>,
    /// Considerations.
    pub considerations: Vec<Considered>,
    /// Duties before the plan, by day.
    pub history: Vec<Duty>,
    /// Minutes above the norm carried in.
    pub balance_minutes: i64,
    /// Burden points carried above the fair share before the plan.
    pub burden_balance: i64,
    /// Fair share of the plan's burden, the balance taken off; nought while burden is not shared.
    pub burden_share: i64,
    /// Points of the wishes refused before the plan, by their priorities alone.
    pub refused_points_before: u32,
    /// Points of all wishes before the plan, by their priorities alone; nought where nothing is known of them.
    pub asked_points_before: u32,
    /// The part of all their wishes, before the plan and in it, that was refused before, in per mille.
    pub refused_share_before: i64,
    /// Work before the plan within the reference period of the averages.
    pub worked_before: Option<Worked>,
    /// Duties of the earlier roster, by day; none where there is no earlier roster.
    pub earlier: Option<Vec<Duty>>,
    /// Settled cells.
    pub locks: Vec<(Day, Option<ShiftIndex>)>,
    /// Locked duties that knowingly break rules.
    pub overrides: Vec<Overridden>,
    /// Most duties of single shift types in the plan.
    pub shift_limits: Vec<(ShiftIndex, u32)>,
    /// What the agreement says to them, by date.
    pub terms: PersonTerms,
}

/// A planner's word that a locked duty may break some rules.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Overridden {
    /// The duty's day.
    pub day: Day,
    /// What was said.
    pub word: Override,
}

/// Work done before the plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Worked {
    /// First day that is counted; the last is the eve of the plan.
    pub from: Day,
    /// Minutes worked.
    pub minutes: i64,
    /// Days of leave and sickness, which are neutral.
    pub neutral_days: i64,
}

impl Person {
    /// The settled absence that covers a day.
    pub fn absence_on(&self, day: Day) -> Option<&SettledAbsence> {
        self.absences.iter().find(|absence| (absence.first..=absence.last).contains(&day))
    }

    /// Whether the planner said that a rule may be broken by the locked duty of a day.
    pub fn overrides(&self, rule: &str, day: Day) -> Option<&Override> {
        let on_day = self.overrides.iter().filter(|overridden| overridden.day == day);
        on_day.map(|overridden| &overridden.word).find(|word| word.rules.iter().any(|code| code == rule))
    }

    /// Whether a course covers a day: it is a working day.
    pub fn has_course_on(&self, day: Day) -> bool {
        self.absence_on(day).is_some_and(|absence| absence.kind == AbsenceKind::Course)
    }

    /// The shift type that the earlier roster has on a day.
    pub fn earlier_on(&self, day: Day) -> Option<ShiftIndex> {
        let duties = self.earlier.iter().flatten();
        duties.into_iter().find(|duty| duty.day == day).map(|duty| duty.shift)
    }

    /// The earliest day that the history knows.
    pub fn first_history_day(&self) -> Option<Day> {
        self.history.first().map(|duty| duty.day)
    }
}

/// An absence, cut to the plan. A wellbeing day is leave for one day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SettledAbsence {
    /// First day.
    pub first: Day,
    /// Last day, inclusive.
    pub last: Day,
    /// Its kind.
    pub kind: AbsenceKind,
}

/// A consideration; the shift type it may name is known.
#[derive(Debug, Clone)]
pub struct Considered {
    /// When it applies.
    pub valid: DateRange,
    /// What it means.
    pub rule: ConsiderationRule,
}

/// How many people are needed on one day and shift type.
#[derive(Debug, Clone)]
pub struct Need {
    /// The day on which the duties start.
    pub day: Day,
    /// The shift type.
    pub shift: ShiftIndex,
    /// Who is counted: those who hold it; everyone, when there is none.
    pub competence: Option<CompetenceIndex>,
    /// Who is counted: those of the profession; everyone, when there is none.
    pub profession: Option<Profession>,
    /// Fewest people.
    pub minimum: u32,
    /// Wanted number of people.
    pub target: u32,
    /// Most people.
    pub maximum: Option<u32>,
    /// Whether fewer than the minimum is never allowed.
    pub minimum_is_hard: bool,
    /// What each person off costs.
    pub prices: NeedPrices,
    /// The temporary extra staffing in it, by position in the staffing plan.
    pub extra: Vec<usize>,
}

/// What each person off a need costs, in points.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NeedPrices {
    /// Below the minimum.
    pub below_minimum: u32,
    /// Below the target.
    pub below_target: u32,
    /// Above the maximum.
    pub above_maximum: u32,
}

/// A part of the plan over which the hours are set against the norm.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NormStretch {
    /// First day.
    pub first: Day,
    /// Last day, inclusive.
    pub last: Day,
    /// Whether the norm period ends with it; otherwise it goes on after the plan.
    pub closes: bool,
}

/// A condition on who is on duty together.
#[derive(Debug, Clone)]
pub struct Paired {
    /// When it applies.
    pub valid: DateRange,
    /// What it asks for.
    pub kind: PairedKind,
    /// The price of each departure; none: never allowed.
    pub price: Option<u32>,
}

/// What a pairing asks for.
#[derive(Debug, Clone)]
pub enum PairedKind {
    /// The employee's duty is shared, on the same shift type and date, by one of those who may accompany.
    Accompanied(EmployeeIndex, Accompanying),
    /// The two are never on duty at the same time.
    Apart(EmployeeIndex, EmployeeIndex),
}

/// Who may accompany.
#[derive(Debug, Clone)]
pub enum Accompanying {
    /// Anyone else who holds the competence on the date.
    Holding(CompetenceIndex),
    /// Any of these.
    AnyOf(Vec<EmployeeIndex>),
}

/// How many days in a row one may work duties of these shift types.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LimitedRun {
    /// The shift types.
    pub shifts: Vec<ShiftIndex>,
    /// Fewest.
    pub at_least: Option<u32>,
    /// Most.
    pub at_most: Option<u32>,
    /// The price of each day too many or too few; none: never allowed.
    pub price: Option<u32>,
}

/// A wish in days of the plan.
#[derive(Debug, Clone)]
pub struct Wished {
    /// Its id.
    pub id: WishId,
    /// Who wishes.
    pub employee: EmployeeIndex,
    /// How much it matters.
    pub priority: Priority,
    /// What is wished.
    pub kind: WishedKind,
    /// What a refusal costs by its priority, in points: what accounts of wishes are kept in.
    pub points: u32,
    /// The price of a refusal, in points: more or less than those, by the ledger.
    pub price: u32,
    /// The part of all its owner's wishes, before the plan and in it, that it is, in per mille.
    pub share: i64,
    /// Whether a roster that refuses it is unlawful. No request says so: see [`Problem::granting`](super::Problem::granting).
    pub must_be_granted: bool,
}

/// What is wished, in days and positions.
#[derive(Debug, Clone, Copy)]
pub enum WishedKind {
    /// Free from the midnight that begins the first day to the midnight that ends the last.
    Free(Day, Day),
    /// No duty of the category on the day.
    NotCategory(Day, Category),
    /// Not the shift type on the day.
    NotShift(Day, ShiftIndex),
    /// The shift type on the day.
    Shift(Day, ShiftIndex),
    /// Any duty on the day.
    Work(Day),
    /// No duty of the day that starts before the time.
    EarliestStart(Day, NaiveTime),
    /// No duty of the day that ends after the time on that day.
    LatestEnd(Day, NaiveTime),
}

impl WishedKind {
    /// First and last day it is about.
    pub fn days(&self) -> (Day, Day) {
        match *self {
            Self::Free(first, last) => (first, last),
            Self::NotCategory(day, _)
            | Self::NotShift(day, _)
            | Self::Shift(day, _)
            | Self::Work(day)
            | Self::EarliestStart(day, _)
            | Self::LatestEnd(day, _) => (day, day),
        }
    }
}

impl Priority {
    /// The price of a refusal, in points.
    pub fn price(self, prices: &Prices) -> u32 {
        match self {
            Self::MattersMost => prices.wish_matters_most,
            Self::Important => prices.wish_important,
            Self::Nice => prices.wish_nice,
        }
    }
}

/// Busy time of one employee: a duty or a course day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Block {
    /// The day it starts on.
    pub day: Day,
    /// When it starts and ends.
    pub span: Span,
    /// Whether daily rest may lie in it: on call from home.
    pub restful: bool,
}
