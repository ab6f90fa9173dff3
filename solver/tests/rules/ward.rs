//! Wards for tests in a few words. People and shift types are named by their ids; days count from the plan's first
//! date, and are negative before it. Every shift type is offered on every date unless the staffing plan is told.

mod parts;

pub(crate) use parts::word;

use chrono::{NaiveDate, NaiveTime, TimeDelta, Weekday};
use solver::domain::{
    Absence, AbsenceKind, Agreement, Balance, Category, Competence, Consideration, ConsiderationRule, DateRange, Duty,
    DutyRecord, Employee, EmployeeIndex, HeldCompetence, Layer, LinePrices, Lock, Origin, PaidFrom, Parameter, Period,
    Presence, Prices, Priority, Profession, Roster, Season, Setting, ShiftType, StaffingLine, StaffingPlan, Ward,
    WeekdayLine, WellbeingDay, Wish, WishDraws, WishId, WishKind,
};
use solver::plan;
use solver::problem::{Fault, Problem};
use std::ops::RangeInclusive;

pub(crate) const WEEK: [Weekday; 7] =
    [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri, Weekday::Sat, Weekday::Sun];

/// A Monday; the seven weeks from it hold no public holiday and no change of the clock.
pub(crate) const MONDAY: &str = "2027-02-01";

/// The date on the ordinary plan's day.
pub(crate) fn on(day: i32) -> NaiveDate {
    date(MONDAY) + TimeDelta::days(i64::from(day))
}

pub(crate) fn date(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

pub(crate) fn time(text: &str) -> NaiveTime {
    NaiveTime::parse_from_str(text, "%H:%M").expect("a time")
}

/// A staffing line for everyone.
pub(crate) fn line(shift: &str, minimum: u32, target: u32, maximum: Option<u32>) -> StaffingLine {
    StaffingLine {
        shift_type: shift.into(),
        competence: None,
        profession: None,
        minimum,
        target,
        maximum,
        prices: LinePrices::default(),
    }
}

/// A staffing line for those who hold a competence.
pub(crate) fn line_of(competence: &str, line: StaffingLine) -> StaffingLine {
    StaffingLine { competence: Some(competence.into()), ..line }
}

pub(crate) fn weekdays(weekdays: &[Weekday], line: StaffingLine) -> WeekdayLine {
    WeekdayLine { weekdays: weekdays.to_vec(), line }
}

pub(crate) struct WardBuilder {
    pub(crate) ward: Ward,
}

impl WardBuilder {
    /// An empty ward for so many weeks from [`MONDAY`].
    pub(crate) fn weeks(weeks: u32) -> Self {
        let ward = Ward {
            period: Period { from: date(MONDAY), weeks },
            competences: Vec::new(),
            shift_types: Vec::new(),
            employees: Vec::new(),
            staffing: StaffingPlan::default(),
            agreement: agreement(),
            absences: Vec::new(),
            considerations: Vec::new(),
            wishes: Vec::new(),
            wellbeing_days: Vec::new(),
            history: Vec::new(),
            history_from: None,
            worked_before: Vec::new(),
            pairings: Vec::new(),
            run_limits: Vec::new(),
            balances: Vec::new(),
            fairness: Vec::new(),
            earlier: None,
            locks: Vec::new(),
        };
        Self { ward }
    }

    /// Lets the plan begin on another Monday; comes before everything that names a day.
    pub(crate) fn from(mut self, monday: &str) -> Self {
        self.ward.period.from = date(monday);
        self
    }

    /// Lets the law say a parameter of the rules.
    pub(crate) fn term(self, parameter: Parameter, value: impl Into<Option<u32>>) -> Self {
        let setting = Setting { parameter: parameter.code().to_owned(), value: value.into() };
        self.agreement(|agreement| agreement.layers[0].settings.push(setting))
    }

    /// Adds a layer for everyone.
    pub(crate) fn layer(self, origin: Origin, settings: &[(Parameter, Option<u32>)]) -> Self {
        self.agreement(|agreement| agreement.layers.push(layer(origin, settings)))
    }

    /// Adds a layer for one person.
    pub(crate) fn layer_for(self, employee: &str, settings: &[(Parameter, Option<u32>)]) -> Self {
        let layer = Layer { employees: vec![employee.into()], ..layer(Origin::Individual, settings) };
        self.agreement(|agreement| agreement.layers.push(layer))
    }

    /// Changes the agreement.
    pub(crate) fn agreement(mut self, change: impl FnOnce(&mut Agreement)) -> Self {
        change(&mut self.ward.agreement);
        self
    }

    /// Changes anything.
    pub(crate) fn with(mut self, change: impl FnOnce(&mut Ward)) -> Self {
        change(&mut self.ward);
        self
    }

    pub(crate) fn competence(mut self, id: &str) -> Self {
        self.ward.competences.push(Competence { id: id.into(), name: id.to_owned() });
        self
    }

    pub(crate) fn employee(mut self, id: &str, weekly_minutes: u32) -> Self {
        self.ward.employees.push(Employee {
            id: id.into(),
            name: id.to_owned(),
            profession: Profession::Nurse,
            weekly_minutes,
            competences: Vec::new(),
            employed: DateRange::default(),
            groups: Vec::new(),
            shift_limits: Vec::new(),
            max_weekends: None,
            wish_quota: None,
        });
        self
    }

    /// Changes the last employee.
    pub(crate) fn who(mut self, change: impl FnOnce(&mut Employee)) -> Self {
        change(self.ward.employees.last_mut().expect("an employee comes first"));
        self
    }

    /// The last employee holds a competence; from the first day to the last, where there are any.
    pub(crate) fn holds(self, competence: &str, from: Option<i32>, to: Option<i32>) -> Self {
        let valid = self.dates(from, to);
        self.who(|employee| employee.competences.push(HeldCompetence { id: competence.into(), valid }))
    }

    /// A shift type whose hours are written `07:00-15:00`.
    pub(crate) fn shift(mut self, id: &str, hours: &str, category: Category) -> Self {
        let (start, end) = hours.split_once('-').expect("start-end");
        self.ward.shift_types.push(ShiftType {
            id: id.into(),
            name: id.to_owned(),
            start: time(start),
            end: time(end),
            category,
            requires: Vec::new(),
            norm_percent: 100,
            presence: Presence::Duty,
            forbidden_next: Vec::new(),
        });
        self
    }

    /// The last shift type requires a competence.
    pub(crate) fn requires(mut self, competence: &str) -> Self {
        self.ward.shift_types.last_mut().expect("a shift type comes first").requires.push(competence.into());
        self
    }

    /// The last shift type counts in part.
    pub(crate) fn counts_percent(mut self, percent: u32) -> Self {
        self.ward.shift_types.last_mut().expect("a shift type comes first").norm_percent = percent;
        self
    }

    /// A line of the weekday template.
    pub(crate) fn need(mut self, on: &[Weekday], line: StaffingLine) -> Self {
        self.ward.staffing.weekdays.push(weekdays(on, line));
        self
    }

    pub(crate) fn season(mut self, days: RangeInclusive<i32>, lines: Vec<WeekdayLine>) -> Self {
        let (from, to) = (self.date(*days.start()), self.date(*days.end()));
        self.ward.staffing.seasons.push(Season { name: "Season".to_owned(), from, to, weekdays: lines });
        self
    }

    pub(crate) fn need_on(mut self, day: i32, line: StaffingLine) -> Self {
        let date = self.date(day);
        self.ward.staffing.dates.push((date, line));
        self
    }

    pub(crate) fn absence(mut self, employee: &str, kind: AbsenceKind, days: RangeInclusive<i32>) -> Self {
        let (from, to) = (self.date(*days.start()), self.date(*days.end()));
        self.ward.absences.push(Absence { employee: employee.into(), kind, from, to });
        self
    }

    pub(crate) fn wellbeing_day(mut self, employee: &str, day: i32) -> Self {
        let date = self.date(day);
        self.ward.wellbeing_days.push(WellbeingDay { employee: employee.into(), date, paid_from: PaidFrom::TimeOff });
        self
    }

    /// A consideration without end.
    pub(crate) fn consider(self, employee: &str, rule: ConsiderationRule) -> Self {
        self.consider_in(employee, (None, None), rule)
    }

    /// A consideration from a day to another.
    pub(crate) fn consider_in(
        mut self,
        employee: &str,
        (from, to): (Option<i32>, Option<i32>),
        rule: ConsiderationRule,
    ) -> Self {
        let valid = self.dates(from, to);
        self.ward.considerations.push(Consideration { employee: employee.into(), valid, rule });
        self
    }

    /// A wish; its id is `w` and its number.
    pub(crate) fn wish(mut self, employee: &str, priority: Priority, kind: WishKind) -> Self {
        let id = WishId(format!("w{}", self.ward.wishes.len()));
        self.ward.wishes.push(Wish { id, employee: employee.into(), priority, kind, price: None, draws: None });
        self
    }

    pub(crate) fn history(mut self, employee: &str, day: i32, shift: &str) -> Self {
        let record = DutyRecord { employee: employee.into(), date: self.date(day), shift_type: shift.into() };
        self.ward.history.push(record);
        self
    }

    pub(crate) fn balance(mut self, employee: &str, minutes: i32) -> Self {
        self.ward.balances.push(Balance { employee: employee.into(), minutes });
        self
    }

    pub(crate) fn lock(mut self, employee: &str, day: i32, shift: &str) -> Self {
        let lock =
            Lock { employee: employee.into(), date: self.date(day), shift_type: Some(shift.into()), despite: None };
        self.ward.locks.push(lock);
        self
    }

    pub(crate) fn lock_free(mut self, employee: &str, day: i32) -> Self {
        let lock = Lock { employee: employee.into(), date: self.date(day), shift_type: None, despite: None };
        self.ward.locks.push(lock);
        self
    }

    /// The request, each shift type without a staffing line of its own offered on every date.
    pub(crate) fn build(&self) -> Ward {
        let mut ward = self.ward.clone();
        for shift in &self.ward.shift_types {
            let own = |other: &WeekdayLine| other.line.shift_type == shift.id && other.line.competence.is_none();
            if !ward.staffing.weekdays.iter().any(own) {
                ward.staffing.weekdays.push(weekdays(&WEEK, line(&shift.id.0, 0, 0, None)));
            }
        }
        ward
    }

    /// The problem of a request without faults.
    pub(crate) fn problem(&self) -> Problem {
        plan::admit(&self.build()).unwrap_or_else(|faults| panic!("a ward without faults, but: {faults:?}"))
    }

    /// Every fault of the request.
    pub(crate) fn faults(&self) -> Vec<Fault> {
        plan::admit(&self.build()).err().unwrap_or_default()
    }

    fn date(&self, day: i32) -> NaiveDate {
        self.ward.period.from + TimeDelta::days(i64::from(day))
    }

    fn dates(&self, from: Option<i32>, to: Option<i32>) -> DateRange {
        DateRange { from: from.map(|day| self.date(day)), to: to.map(|day| self.date(day)) }
    }
}

/// Health advice is off, and duties may have any length, unless a test is about them.
const QUIET: [(Parameter, Option<u32>); 7] = [
    (Parameter::AdvisedNightsInRowPrice, None),
    (Parameter::AdvisedRestPrice, None),
    (Parameter::AdvisedDutyPrice, None),
    (Parameter::BackwardRotationPrice, None),
    (Parameter::SingleWorkingDayPrice, None),
    (Parameter::MinDutyMinutes, None),
    (Parameter::MaxDutyMinutes, None),
];

/// A layer for everyone, at all times.
pub(crate) fn layer(origin: Origin, settings: &[(Parameter, Option<u32>)]) -> Layer {
    let setting = |(parameter, value): &(Parameter, Option<u32>)| Setting {
        parameter: parameter.code().to_owned(),
        value: *value,
    };
    Layer {
        name: format!("{origin:?}"),
        origin,
        reference: "§ 1".to_owned(),
        agreed_by: None,
        valid: DateRange::default(),
        groups: Vec::new(),
        employees: Vec::new(),
        settings: settings.iter().map(setting).collect(),
    }
}

/// Danish defaults, with prices that tell one deviation from another.
fn agreement() -> Agreement {
    Agreement {
        layers: vec![layer(Origin::Law, &QUIET)],
        norm_period: None,
        wish_quota: 17,
        wish_draws: WishDraws::default(),
        extra_holidays: Vec::new(),
        course_start: time("08:00"),
        course_end: time("15:24"),
        prices: Prices {
            below_minimum: 1000,
            below_target: 100,
            above_maximum: 200,
            norm_minute: 1,
            norm_minute_beyond: 3,
            norm_band_minutes: 120,
            wish_matters_most: 70,
            wish_important: 40,
            wish_nice: 10,
            worst_off: 0,
            ledger_percent: 0,
        },
    }
}

/// Day, evening and night of eight hours each, and Anne and Bo at 37 h.
pub(crate) fn two_people(weeks: u32) -> WardBuilder {
    WardBuilder::weeks(weeks)
        .employee("Anne", 2220)
        .employee("Bo", 2220)
        .shift("D", "07:00-15:00", Category::Day)
        .shift("A", "15:00-23:00", Category::Evening)
        .shift("N", "23:00-07:00", Category::Night)
}

pub(crate) const ANNE: usize = 0;
pub(crate) const BO: usize = 1;
pub(crate) const D: usize = 0;
pub(crate) const A: usize = 1;
pub(crate) const N: usize = 2;

/// A roster of (employee, day, shift type).
pub(crate) fn roster(problem: &Problem, duties: &[(&str, i32, &str)]) -> Roster {
    let mut roster = Roster::empty(problem.people.len());
    for (employee, day, shift) in duties {
        let person = problem.people.iter().position(|person| person.id.0 == *employee).expect("an employee");
        let shift = problem.shifts.iter().position(|known| known.id.0 == *shift).expect("a shift type");
        let duty = Duty { day: solver::domain::Day(*day), shift: solver::domain::ShiftIndex(shift) };
        roster.add(EmployeeIndex(person), duty);
    }
    roster
}

/// One person's roster of a shift type on some days.
pub(crate) fn working(problem: &Problem, employee: &str, shift: &str, days: impl IntoIterator<Item = i32>) -> Roster {
    let duties: Vec<_> = days.into_iter().map(|day| (employee, day, shift)).collect();
    roster(problem, &duties)
}
