//! One place where a roster departs from a rule.

use super::{Line, Rule, Strength};
use crate::domain::{CompetenceIndex, Day, Duty, EmployeeIndex, Override, Parameter, Profession, ShiftIndex};

/// The unit of a finding's figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unit {
    /// Minutes.
    Minutes,
    /// Dates.
    Days,
    /// Weekends.
    Weekends,
    /// People.
    People,
    /// Duties.
    Duties,
    /// Wishes.
    Wishes,
    /// Percent.
    Percent,
    /// Thousandths.
    Permille,
    /// Burden points: how much duties weigh.
    BurdenPoints,
    /// Points.
    Points,
    /// Minutes after midnight on the local clock.
    ClockMinutes,
}

/// How much a finding matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Severity {
    /// The roster is not lawful.
    Hard,
    /// A hard rule that the planner knowingly breaks, with a reason.
    Overridden,
    /// The roster pays a price.
    Soft,
}

/// What a rule says of one place in a roster.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The rule's code.
    pub rule: &'static str,
    /// How much it matters.
    pub severity: Severity,
    /// Whom it is about, for a rule about one person.
    pub employee: Option<EmployeeIndex>,
    /// A second person that it is about.
    pub other: Option<EmployeeIndex>,
    /// The days it is about, in order.
    pub days: Vec<Day>,
    /// The days of the plan on which the rule is broken, in order: a duty too many, a rest that was too short before.
    pub broken_on: Vec<Day>,
    /// The shift type meant.
    pub shift: Option<ShiftIndex>,
    /// The competence meant.
    pub competence: Option<CompetenceIndex>,
    /// The profession meant.
    pub profession: Option<Profession>,
    /// The position of the wish meant.
    pub wish: Option<usize>,
    /// What the roster has.
    pub measured: i64,
    /// What the rule asks for.
    pub allowed: i64,
    /// The unit of the two.
    pub unit: Unit,
    /// The parameter that says what is allowed, where one does.
    pub parameter: Option<Parameter>,
    /// Position of the agreement's layer that says what is allowed; none for the law's or the program's default.
    pub layer: Option<usize>,
    /// The planner's word, where the rule is broken knowingly.
    pub overridden: Option<Override>,
    /// Points; nought for a hard rule.
    pub cost: i64,
}

impl Finding {
    /// A finding about the ward's days.
    pub(super) fn of_ward(rule: &Rule, days: Vec<Day>, figures: Figures) -> Self {
        Self {
            rule: rule.code,
            severity: if rule.strength == Strength::Priced { Severity::Soft } else { Severity::Hard },
            employee: None,
            other: None,
            broken_on: days.clone(),
            days,
            shift: None,
            competence: None,
            profession: None,
            wish: None,
            measured: figures.measured,
            allowed: figures.allowed,
            unit: figures.unit,
            parameter: None,
            layer: None,
            overridden: None,
            cost: 0,
        }
    }

    /// A finding about one person's days.
    pub(super) fn of_person(rule: &Rule, employee: EmployeeIndex, days: Vec<Day>, figures: Figures) -> Self {
        Self { employee: Some(employee), ..Self::of_ward(rule, days, figures) }
    }

    /// A finding about one duty that should not be there.
    pub(super) fn of_duty(rule: &Rule, employee: EmployeeIndex, duty: Duty) -> Self {
        let figures = Figures { measured: 1, allowed: 0, unit: Unit::Duties };
        Self { shift: Some(duty.shift), ..Self::of_person(rule, employee, vec![duty.day], figures) }
    }

    /// A finding about a parameter that one person's days depart from, priced or hard as the rule has it.
    pub(super) fn of_breach(rule: &Rule, line: &Line<'_>, breach: Breach) -> Self {
        // What is allowed is said by the terms of the first day on which the rule is broken.
        let first = breach.units.first().map_or(Day(0), |(day, _)| *day);
        let (severity, cost) = worth(rule, line, &breach.units);
        Self {
            severity,
            cost,
            broken_on: breach.units.iter().map(|(day, _)| *day).collect(),
            parameter: Some(breach.parameter),
            layer: line.terms(first).layer(breach.parameter),
            ..Self::of_person(rule, line.employee, breach.days, breach.figures)
        }
    }

    /// Marks what the planner knowingly broke.
    pub(crate) fn with_overrides(self, rule: &Rule, line: &Line<'_>) -> Self {
        if self.severity != Severity::Hard || !rule.overridable {
            return self;
        }
        let person = line.problem.person(line.employee);
        let mut words = self.broken_on.iter().map(|day| person.overrides(rule.code, *day));
        match words.next().flatten() {
            Some(word) if words.all(|other| other.is_some()) => {
                Self { severity: Severity::Overridden, overridden: Some(word.clone()), ..self }
            }
            _ => self,
        }
    }
}

/// Whether units of a breach are forbidden, and what they cost where they are priced.
fn worth(rule: &Rule, line: &Line<'_>, units: &[(Day, i64)]) -> (Severity, i64) {
    let price = |day: Day| match rule.strength {
        Strength::Hard => None,
        Strength::Priced => Some(0),
        Strength::HardUnlessPriced(parameter) | Strength::PricedBy(parameter) => line.terms(day).get(parameter),
    };
    let hard = units.iter().any(|(day, _)| price(*day).is_none());
    if hard {
        return (Severity::Hard, 0);
    }
    let cost = units.iter().map(|(day, number)| i64::from(price(*day).unwrap_or(0)) * number).sum();
    (Severity::Soft, cost)
}

/// What a roster has, what a rule asks for, and their unit.
#[derive(Debug, Clone, Copy)]
pub(super) struct Figures {
    pub(super) measured: i64,
    pub(super) allowed: i64,
    pub(super) unit: Unit,
}

/// Where one person's days depart from a parameter.
pub(super) struct Breach {
    /// The days it is about.
    pub(super) days: Vec<Day>,
    /// How many units too many or too few, by the day of the plan on which they come about.
    pub(super) units: Vec<(Day, i64)>,
    pub(super) figures: Figures,
    /// What it departs from.
    pub(super) parameter: Parameter,
}
