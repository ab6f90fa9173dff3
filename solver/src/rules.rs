//! The rules of a roster, one file a rule: a permanent code, where it comes from, whether it may be broken at a
//! price, and how it judges a roster.
//!
//! Judging uses the problem and the roster alone. Nothing here may import the model or the engine: the referee
//! must not inherit their mistakes.

mod absence;
mod average_hours;
mod burden_share;
mod catalogue;
mod category_counts;
mod competence;
mod consideration;
mod daily_rest;
mod days_off_after_nights;
mod days_off_in_week;
mod duties_in_plan;
mod duty_length;
mod employment;
mod finding;
mod health_advice;
mod hours_of_day;
mod line;
mod lock;
mod norm_hours;
mod offered;
mod one_duty_a_day;
mod pairing;
mod plan_hours;
mod plan_stability;
mod reduced_rest;
mod run_length;
mod run_limit;
mod runs;
mod shift_limit;
mod single_duties;
mod staffing;
mod succession;
mod week_hours;
mod weekends;
mod weekly_rest;
mod weekly_rest_by_week;
mod wish;
mod worst_off;

pub use catalogue::CATALOGUE;
pub use finding::{Finding, Severity, Unit};
pub use line::Line;
pub use norm_hours::planned_minutes;
pub use staffing::present;
pub use weekends::weekends_worked;
pub use wish::is_granted;

use crate::domain::{Day, Origin, Parameter, Roster};
use crate::problem::Problem;

/// Whether a rule may be broken, and at what price.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Strength {
    /// A roster that breaks it is not lawful.
    Hard,
    /// Breaking it has a price of its own making: people missing, minutes off, wishes refused.
    Priced,
    /// Hard while this price is off, otherwise breaking it costs the price.
    HardUnlessPriced(Parameter),
    /// Breaking it costs this price; the rule is off while the price is.
    PricedBy(Parameter),
}

/// How a rule judges.
#[derive(Debug, Clone, Copy)]
pub enum Judge {
    /// One person's line at a time; nobody else's matters.
    Person(fn(&Line<'_>) -> Vec<Finding>),
    /// One day of the plan at a time; only duties of the day and of its neighbours matter.
    Day(fn(&Problem, &Roster, Day) -> Vec<Finding>),
    /// The whole roster; any duty may matter.
    Ward(fn(&Problem, &Roster) -> Vec<Finding>),
}

/// When a rule's price counts, where a plan is made in stages: each stage leaves the earlier ones as they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stage {
    /// People on duty.
    Staffing,
    /// Hours against the norm.
    Hours,
    /// Wishes.
    Wishes,
    /// Health advice and all else that has a price.
    Health,
}

impl Stage {
    /// Every stage, in order.
    pub const ALL: [Self; 4] = [Self::Staffing, Self::Hours, Self::Wishes, Self::Health];
}

/// One rule of the catalogue.
#[derive(Debug, Clone, Copy)]
pub struct Rule {
    /// Permanent code.
    pub code: &'static str,
    /// Whether it may be broken.
    pub strength: Strength,
    /// Where it comes from, when no layer says otherwise.
    pub origin: Origin,
    /// Where it is written, or what it rests on.
    pub reference: &'static str,
    /// Where the evidence is, for health advice.
    pub evidence: Option<&'static str>,
    /// What it is judged by.
    pub parameters: &'static [Parameter],
    /// When its price counts, where a plan is made in stages.
    pub stage: Stage,
    /// Whether a planner may knowingly break it with a locked duty (force majeure).
    pub overridable: bool,
    /// Whether more duties may mend what breaks it.
    pub mended: Mended,
    /// Every place where a roster departs from it.
    pub judge: Judge,
}

/// Whether more duties may mend a broken rule. What they can't mend is broken whatever else is planned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mended {
    /// Never: the rule only forbids.
    Never,
    /// They may.
    ByMoreWork,
    /// They may, where there are too few of something; not where there are too many.
    WhereTooFew,
}

impl Mended {
    /// Whether more duties may mend a finding of the rule.
    pub fn may(self, finding: &Finding) -> bool {
        match self {
            Self::Never => false,
            Self::ByMoreWork => true,
            Self::WhereTooFew => finding.measured < finding.allowed,
        }
    }
}

impl Rule {
    /// A hard rule of the ward's own making, which most others differ from in a few fields.
    const fn hard(code: &'static str, reference: &'static str, judge: Judge) -> Self {
        Self {
            code,
            strength: Strength::Hard,
            origin: Origin::LocalAgreement,
            reference,
            evidence: None,
            parameters: &[],
            stage: Stage::Health,
            overridable: false,
            mended: Mended::Never,
            judge,
        }
    }

    /// Whether the rule asks for anything of a person on a day.
    fn asks(&self, line: &Line<'_>, day: Day) -> bool {
        match self.strength {
            Strength::PricedBy(price) => line.terms(day).get(price).is_some(),
            Strength::Hard | Strength::Priced | Strength::HardUnlessPriced(_) => true,
        }
    }
}

/// The rule of a code.
pub fn rule(code: &str) -> Option<&'static Rule> {
    CATALOGUE.iter().find(|rule| rule.code == code)
}
