//! The referee: judges a roster from the problem and the roster alone, by every rule of the catalogue.
//!
//! It shares no code with the model or the search and never trusts their figures. [`Review`] is a whole judgement;
//! [`Judgement`] keeps one person by person and day by day, so that a change is judged where it matters and nowhere
//! else, with the same answer.

mod judgement;

pub use judgement::{Change, Judgement};

use crate::domain::Roster;
use crate::problem::Problem;
use crate::rules::{Finding, Severity};

/// What the referee says of a roster.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Review {
    /// Every finding, in the order of the catalogue: hard ones first.
    pub findings: Vec<Finding>,
}

impl Review {
    /// Judges a roster by every rule.
    pub fn of(problem: &Problem, roster: &Roster) -> Self {
        Judgement::of(problem, roster).review()
    }

    /// The roster's price in points.
    pub fn cost(&self) -> i64 {
        self.findings.iter().map(|finding| finding.cost).sum()
    }

    /// What one rule's findings cost, in points.
    pub fn cost_of(&self, rule: &str) -> i64 {
        self.findings.iter().filter(|finding| finding.rule == rule).map(|finding| finding.cost).sum()
    }

    /// The broken hard rules; what a planner knowingly broke is not among them.
    pub fn hard(&self) -> impl Iterator<Item = &Finding> {
        self.findings.iter().filter(|finding| finding.severity == Severity::Hard)
    }

    /// Whether no hard rule is broken.
    pub fn is_lawful(&self) -> bool {
        self.hard().next().is_none()
    }
}
