//! The rules of a roster, one file a rule: a permanent code, where it comes from, whether it may be broken at a
//! price, and how it judges a roster.
//!
//! Judging uses the problem and the roster alone. Nothing here may import the model or the engine: the referee
//! must not inherit their mistakes.

mod absence;
mod competence;
mod consideration;
mod daily_rest;
mod employment;
mod finding;
mod lock;
mod norm_hours;
mod offered;
mod one_duty_a_day;
mod staffing;
mod timeline;
mod weekends;
mod weekly_rest;
mod wish;
mod working_days_in_row;

pub use finding::{Finding, Unit};
pub use norm_hours::planned_minutes;
pub use staffing::present;
pub use weekends::weekends_worked;
pub use wish::is_granted;

use crate::domain::Roster;
use crate::problem::Problem;

/// Whether a rule may be broken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Severity {
    /// A roster that breaks it is not lawful.
    Hard,
    /// Breaking it has a price.
    Soft,
}

/// Where a rule comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// Law.
    Law,
    /// The collective agreement.
    Agreement,
    /// The ward's own settings.
    Ward,
    /// One person's settled conditions.
    Individual,
}

/// One rule of the catalogue.
#[derive(Debug, Clone, Copy)]
pub struct Rule {
    /// Permanent code.
    pub code: &'static str,
    /// Whether it may be broken.
    pub severity: Severity,
    /// Where it comes from.
    pub origin: Origin,
    /// Every place where a roster departs from it.
    pub judge: fn(&Problem, &Roster) -> Vec<Finding>,
}

/// Every rule, hard ones first.
pub const CATALOGUE: &[Rule] = &[
    one_duty_a_day::RULE,
    daily_rest::RULE,
    weekly_rest::RULE,
    working_days_in_row::RULE,
    weekends::RULE,
    competence::RULE,
    consideration::RULE,
    absence::RULE,
    employment::RULE,
    offered::RULE,
    lock::RULE,
    staffing::MINIMUM,
    staffing::TARGET,
    staffing::MAXIMUM,
    norm_hours::RULE,
    wish::RULE,
];
