//! What the referee should say: findings written in full, so that no figure goes unchecked.

use solver::domain::{CompetenceIndex, Day, EmployeeIndex, Override, Roster, ShiftIndex};
use solver::problem::Problem;
use solver::review::Review;
use solver::rules::{CATALOGUE, Finding, Severity, Strength, Unit};

/// A finding of a rule with nothing filled in but what the catalogue knows.
pub(crate) fn finding(rule: &'static str) -> Expected {
    let known = CATALOGUE.iter().find(|known| known.code == rule).expect("a rule of the catalogue");
    Expected(Finding {
        rule,
        severity: match known.strength {
            Strength::Hard | Strength::HardUnlessPriced(_) => Severity::Hard,
            Strength::Priced | Strength::PricedBy(_) => Severity::Soft,
        },
        employee: None,
        other: None,
        days: Vec::new(),
        broken_on: Vec::new(),
        parameter: None,
        profession: None,
        layer: None,
        overridden: None,
        shift: None,
        competence: None,
        wish: None,
        measured: 0,
        allowed: 0,
        unit: Unit::Duties,
        cost: 0,
    })
}

pub(crate) struct Expected(Finding);

impl Expected {
    pub(crate) fn of(mut self, employee: usize) -> Self {
        self.0.employee = Some(EmployeeIndex(employee));
        self
    }

    pub(crate) fn days(mut self, days: impl IntoIterator<Item = i32>) -> Self {
        self.0.days = days.into_iter().map(Day).collect();
        self
    }

    pub(crate) fn shift(mut self, shift: usize) -> Self {
        self.0.shift = Some(ShiftIndex(shift));
        self
    }

    pub(crate) fn competence(mut self, competence: usize) -> Self {
        self.0.competence = Some(CompetenceIndex(competence));
        self
    }

    pub(crate) fn wish(mut self, wish: usize) -> Self {
        self.0.wish = Some(wish);
        self
    }

    pub(crate) fn cost(mut self, points: i64) -> Self {
        self.0.cost = points;
        self
    }

    /// It is paid for, not forbidden.
    pub(crate) fn soft(mut self, points: i64) -> Self {
        self.0.severity = Severity::Soft;
        self.cost(points)
    }

    /// The rule whose price is off.
    pub(crate) fn hard(mut self) -> Self {
        self.0.severity = Severity::Hard;
        self
    }

    pub(crate) fn broken_on(mut self, days: impl IntoIterator<Item = i32>) -> Self {
        self.0.broken_on = days.into_iter().map(Day).collect();
        self
    }

    pub(crate) fn layer(mut self, layer: usize) -> Self {
        self.0.layer = Some(layer);
        self
    }

    pub(crate) fn other(mut self, employee: usize) -> Self {
        self.0.other = Some(EmployeeIndex(employee));
        self
    }

    /// The planner breaks it knowingly.
    pub(crate) fn despite(mut self, word: Override) -> Self {
        self.0.severity = Severity::Overridden;
        self.0.overridden = Some(word);
        self
    }

    /// What the roster has and what the rule asks for.
    pub(crate) fn figures(mut self, measured: i64, allowed: i64, unit: Unit) -> Finding {
        self.0.measured = measured;
        self.0.allowed = allowed;
        self.0.unit = unit;
        self.0
    }

    /// One duty that should not be there.
    pub(crate) fn forbidden_duty(self) -> Finding {
        self.figures(1, 0, Unit::Duties)
    }
}

/// The referee's findings by one rule, without the days on which they come about and the layer.
pub(crate) fn findings(problem: &Problem, roster: &Roster, rule: &str) -> Vec<Finding> {
    let plain = |finding: Finding| Finding { broken_on: Vec::new(), layer: None, ..finding };
    whole_findings(problem, roster, rule).into_iter().map(plain).collect()
}

/// The referee's findings by one rule, without the parameter, which is one of the rule's (see `incremental`).
pub(crate) fn whole_findings(problem: &Problem, roster: &Roster, rule: &str) -> Vec<Finding> {
    let review = Review::of(problem, roster);
    let own = review.findings.into_iter().filter(|finding| finding.rule == rule);
    own.map(|finding| Finding { parameter: None, ..finding }).collect()
}

/// The codes of the hard rules that a roster breaks, each once.
pub(crate) fn broken(problem: &Problem, roster: &Roster) -> Vec<&'static str> {
    let review = Review::of(problem, roster);
    let mut codes: Vec<&'static str> = review.hard().map(|finding| finding.rule).collect();
    codes.dedup();
    assert!(review.hard().all(|finding| finding.severity == Severity::Hard && finding.cost == 0));
    codes
}
