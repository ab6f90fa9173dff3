//! One place where a roster departs from a rule.

use super::{Rule, Severity};
use crate::domain::{CompetenceIndex, Day, EmployeeIndex, ShiftIndex};

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
}

/// What a rule says of one place in a roster.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The rule's code.
    pub rule: &'static str,
    /// Whether the rule may be broken.
    pub severity: Severity,
    /// Whom it is about, for a rule about one person.
    pub employee: Option<EmployeeIndex>,
    /// The days it is about, in order.
    pub days: Vec<Day>,
    /// The shift type meant.
    pub shift: Option<ShiftIndex>,
    /// The competence meant.
    pub competence: Option<CompetenceIndex>,
    /// The position of the wish meant.
    pub wish: Option<usize>,
    /// What the roster has.
    pub measured: i64,
    /// What the rule asks for.
    pub allowed: i64,
    /// The unit of the two.
    pub unit: Unit,
    /// Points; nought for a hard rule.
    pub cost: i64,
}

impl Finding {
    /// A finding about one person's days.
    pub(super) fn of_person(rule: &Rule, employee: EmployeeIndex, days: Vec<Day>, figures: Figures) -> Self {
        Self { employee: Some(employee), ..Self::of_ward(rule, days, figures) }
    }

    /// A finding about the ward's days.
    pub(super) fn of_ward(rule: &Rule, days: Vec<Day>, figures: Figures) -> Self {
        Self {
            rule: rule.code,
            severity: rule.severity,
            employee: None,
            days,
            shift: None,
            competence: None,
            wish: None,
            measured: figures.measured,
            allowed: figures.allowed,
            unit: figures.unit,
            cost: 0,
        }
    }

    /// A finding about one duty that should not be there.
    pub(super) fn of_duty(rule: &Rule, employee: EmployeeIndex, duty: crate::domain::Duty) -> Self {
        let figures = Figures { measured: 1, allowed: 0, unit: Unit::Duties };
        Self { shift: Some(duty.shift), ..Self::of_person(rule, employee, vec![duty.day], figures) }
    }
}

/// What a roster has, what a rule asks for, and their unit.
#[derive(Debug, Clone, Copy)]
pub(super) struct Figures {
    pub(super) measured: i64,
    pub(super) allowed: i64,
    pub(super) unit: Unit,
}
