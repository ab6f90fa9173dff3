//! A checked request: ids are positions, dates are days of the plan, and every fact that rules, model and referee
//! look up is made here once.
//!
//! [`Problem::assemble`] finds every structural fault at once and leaves the faulty parts out, so that what needs
//! a whole problem (locks judged by the rules) can be checked in the same pass; `plan::admit` is the door.
//! Nothing here knows rows, columns or a roster's price.

mod burden;
mod calendar;
mod check;
mod clock;
mod facts;
mod fault;
mod ledger;
mod lookup;
mod needs;
mod norm;
mod notices;
mod prices;
mod relaxed;
mod terms;
mod working_time;

pub use calendar::Calendar;
pub(crate) use clock::duties_on;
pub use clock::{Clock, Span};
pub use facts::{
    Accompanying, Block, Considered, LimitedRun, Need, NeedPrices, NormStretch, Overridden, Paired, PairedKind, Person,
    SettledAbsence, Shift, Wished, WishedKind, Worked,
};
pub use fault::{Fact, Fault, FaultCode, Place};
pub use prices::PriceOf;
pub use relaxed::Demand;
pub use terms::PersonTerms;

use crate::domain::{
    Agreement, CompetenceId, CompetenceIndex, ConsiderationRule, Day, Duty, EmployeeIndex, Parameter, ShiftIndex,
    Terms, Ward, WishId,
};

/// A ward's plan to be made, checked.
#[derive(Debug, Clone)]
pub struct Problem {
    /// Parameters and prices of the rules.
    pub agreement: Agreement,
    /// The plan's dates and public holidays.
    pub calendar: Calendar,
    /// The kinds of duty.
    pub shifts: Vec<Shift>,
    /// What a person may be qualified for.
    pub competences: Vec<CompetenceId>,
    /// The people, with what is settled about each.
    pub people: Vec<Person>,
    /// How many are needed, by day, shift and competence; in order of day.
    pub needs: Vec<Need>,
    /// Who works together, and who does not.
    pub pairings: Vec<Paired>,
    /// Runs of shift types that are limited.
    pub run_limits: Vec<LimitedRun>,
    /// The parts of the plan over which the hours are set against the norm, in order.
    pub norm_stretches: Vec<NormStretch>,
    /// The first day that the history knows; what may have been before it is unknown.
    pub known_from: Day,
    /// The wishes.
    pub wishes: Vec<Wished>,
    clock: Clock,
    offered: Vec<bool>,
}

impl Problem {
    /// Checks a request; what has a fault is left out of the problem.
    pub fn assemble(ward: &Ward) -> (Self, Vec<Fault>) {
        check::assemble(ward)
    }

    /// What is out of reach before any search: needs that nobody can meet, and hours that nobody can work. The plan can
    /// be made all the same, and will be short there.
    pub fn notices(&self) -> Vec<Fault> {
        notices::notices(self)
    }

    /// Number of days in the plan.
    pub fn days(&self) -> i32 {
        self.calendar.days()
    }

    /// The days of the plan.
    pub fn plan_days(&self) -> impl DoubleEndedIterator<Item = Day> + use<> {
        (0..self.days()).map(Day)
    }

    /// All employees.
    pub fn employee_indices(&self) -> impl DoubleEndedIterator<Item = EmployeeIndex> + use<> {
        (0..self.people.len()).map(EmployeeIndex)
    }

    /// All shift types.
    pub fn shift_indices(&self) -> impl DoubleEndedIterator<Item = ShiftIndex> + use<> {
        (0..self.shifts.len()).map(ShiftIndex)
    }

    /// One employee.
    pub fn person(&self, employee: EmployeeIndex) -> &Person {
        &self.people[employee.0]
    }

    /// One shift type.
    pub fn shift(&self, shift: ShiftIndex) -> &Shift {
        &self.shifts[shift.0]
    }

    /// When a duty starts and ends, in real minutes.
    pub fn span(&self, duty: Duty) -> Span {
        self.clock.span(duty)
    }

    /// Real minutes of a duty that count as norm hours, rounded down.
    pub fn norm_minutes_of(&self, duty: Duty) -> i64 {
        self.span(duty).minutes() * i64::from(self.shift(duty.shift).norm_percent) / 100
    }

    /// Real minutes of a duty that are working time.
    pub fn work_minutes_of(&self, duty: Duty) -> i64 {
        working_time::minutes_of(self, duty)
    }

    /// Minutes of working time that the plan may give an employee so that an average holds: `AverageWeeklyMinutes` or
    /// `NightAverageMinutesADay`; none where it is off.
    pub fn work_allowance(&self, employee: EmployeeIndex, average: Parameter) -> Option<i64> {
        working_time::allowance(self, employee, average)
    }

    /// The needs of a day.
    pub fn needs_on(&self, day: Day) -> &[Need] {
        let first = self.needs.partition_point(|need| need.day < day);
        let after = self.needs.partition_point(|need| need.day <= day);
        &self.needs[first..after]
    }

    /// From the local midnight that begins a day to the next, in real minutes.
    pub fn date_span(&self, day: Day) -> Span {
        self.calendar.date_span(day)
    }

    /// Whether the staffing plan asks for a shift type on a day.
    pub fn is_offered(&self, day: Day, shift: ShiftIndex) -> bool {
        (0..self.days()).contains(&day.0) && self.offered[day.0 as usize * self.shifts.len() + shift.0]
    }

    /// Whether an employee holds a competence on a day.
    pub fn holds(&self, employee: EmployeeIndex, competence: CompetenceIndex, day: Day) -> bool {
        let date = self.calendar.date(day);
        self.person(employee).held.iter().any(|(held, valid)| *held == competence && valid.contains(date))
    }

    /// Whether a staffing need counts an employee.
    pub fn counts(&self, need: &Need, employee: EmployeeIndex) -> bool {
        need.competence.is_none_or(|competence| self.holds(employee, competence, need.day))
            && need.profession.is_none_or(|profession| self.person(employee).profession == profession)
    }

    /// What the agreement says to an employee on a day.
    pub fn terms(&self, employee: EmployeeIndex, day: Day) -> &Terms {
        self.person(employee).terms.on(day)
    }

    /// Whether an employee may accompany another on a day.
    pub fn accompanies(&self, accompanying: &Accompanying, employee: EmployeeIndex, day: Day) -> bool {
        match accompanying {
            Accompanying::Holding(competence) => self.holds(employee, *competence, day),
            Accompanying::AnyOf(employees) => employees.contains(&employee),
        }
    }

    /// The considerations that apply to an employee on a day.
    pub fn considerations(&self, employee: EmployeeIndex, day: Day) -> impl Iterator<Item = &Considered> {
        let date = self.calendar.date(day);
        self.person(employee).considerations.iter().filter(move |considered| considered.valid.contains(date))
    }

    /// An employee's weekly minutes on a day.
    pub fn weekly_minutes(&self, employee: EmployeeIndex, day: Day) -> u32 {
        let agreed = self.person(employee).weekly_minutes;
        let considered = self.considerations(employee, day).filter_map(|considered| match considered.rule {
            ConsiderationRule::WeeklyMinutes(minutes) => Some(minutes),
            _ => None,
        });
        considered.min().unwrap_or(agreed)
    }

    /// Minutes that an employee should be planned for, the balance carried in taken off.
    pub fn norm_minutes(&self, employee: EmployeeIndex) -> i64 {
        self.norm_stretches.iter().map(|stretch| self.norm_minutes_in(employee, *stretch)).sum()
    }

    /// Minutes that an employee should be planned for in a part of the plan; the balance is taken off the first part.
    pub fn norm_minutes_in(&self, employee: EmployeeIndex, stretch: NormStretch) -> i64 {
        norm::norm_minutes_in(self, employee, stretch)
    }

    /// How much a duty weighs for an employee: points for night, evening, weekend and public holiday.
    pub fn burden_of(&self, employee: EmployeeIndex, duty: Duty) -> i64 {
        burden::of_duty(self, employee, duty)
    }

    /// An employee's fair share of the burden that the staffing targets need, what was carried before taken off.
    pub fn burden_share(&self, employee: EmployeeIndex) -> i64 {
        self.person(employee).burden_share.max(0)
    }

    /// Most weekends that an employee may work in the plan; none: as many as there are.
    pub fn max_weekends(&self, employee: EmployeeIndex) -> Option<u32> {
        let terms = self.terms(employee, Day(0));
        let share = |percent: u32| (self.calendar.weeks() * percent).div_ceil(100);
        let by_share = terms.get(Parameter::MaxWeekendsPercent).map(share);
        self.person(employee).max_weekends.or(terms.get(Parameter::MaxWeekends)).or(by_share)
    }

    /// The Saturdays of the plan.
    pub fn saturdays(&self) -> impl Iterator<Item = Day> + use<> {
        self.calendar.saturdays()
    }

    /// Busy time before or besides the plan's own duties: the history's duties and course days, by day.
    pub fn settled_blocks(&self, employee: EmployeeIndex) -> Vec<Block> {
        clock::settled_blocks(self, employee)
    }

    /// The price of refusing a wish, in points.
    pub fn wish_price(&self, wish: &Wished) -> i64 {
        i64::from(wish.price)
    }

    /// The same problem, in which a roster that refuses one of the wishes is unlawful: what granting it would cost. A
    /// lawful roster costs in both the same.
    pub fn granting(&self, wish: usize) -> Self {
        let mut problem = self.clone();
        problem.wishes[wish].must_be_granted = true;
        problem
    }

    /// The id of a competence.
    pub fn competence_id(&self, competence: CompetenceIndex) -> &CompetenceId {
        &self.competences[competence.0]
    }

    /// The id of a wish.
    pub fn wish_id(&self, wish: usize) -> &WishId {
        &self.wishes[wish].id
    }
}
