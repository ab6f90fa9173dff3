//! Daily rest: in every 24 hours, counted back from any moment of work, one rest long enough, in real minutes.
//!
//! It is enough to count back from the end of each duty. On call from home is no work, so rest may lie in it.

use super::finding::{Breach, Figures};
use super::{Finding, Judge, Line, Rule, Unit};
use crate::domain::{Day, Origin, Parameter};

pub(super) const RULE: Rule = Rule {
    origin: Origin::Law,
    parameters: &[Parameter::DailyRestMinutes, Parameter::ReducedRestMinutes, Parameter::ReducedRestConsent],
    overridable: true,
    ..Rule::hard("daily_rest", "Rest-period order (BEK 324/2002) § 3", Judge::Person(judge))
};

const WINDOW_MINUTES: i64 = 24 * 60;

/// The longest rest in the 24 hours before the end of some work.
pub(super) struct Rest {
    /// The day of the work.
    pub(super) day: Day,
    /// The day of the work before the rest, where there is any in the 24 hours.
    before: Option<Day>,
    /// Whether a duty of the roster is among the work of the 24 hours.
    planned: bool,
    pub(super) minutes: i64,
}

fn judge(line: &Line<'_>) -> Vec<Finding> {
    let breaks = |rest: Rest| {
        let terms = line.terms(rest.day);
        let agreed = i64::from(terms.get(Parameter::DailyRestMinutes)?);
        let reduced = reduced_minutes(line, rest.day);
        let parameter = if reduced.is_some() { Parameter::ReducedRestMinutes } else { Parameter::DailyRestMinutes };
        let allowed = reduced.unwrap_or(agreed).min(agreed);
        // A duty that begins in the midst of the history's last is told as an overlap.
        if rest.minutes >= allowed || !rest.planned || rest.day.is_history() {
            return None;
        }
        let figures = Figures { measured: rest.minutes, allowed, unit: Unit::Minutes };
        let before = rest.before.filter(|before| *before < rest.day);
        let days = before.into_iter().chain([rest.day]).collect();
        Some(Finding::of_breach(&RULE, line, Breach { days, units: vec![(rest.day, 1)], figures, parameter }))
    };
    rests(line).into_iter().filter_map(breaks).collect()
}

/// What the rest may be reduced to for the person on a day, where it is agreed and they consent.
pub(super) fn reduced_minutes(line: &Line<'_>, day: Day) -> Option<i64> {
    let terms = line.terms(day);
    let consents = terms.is_on(Parameter::ReducedRestConsent);
    terms.get(Parameter::ReducedRestMinutes).filter(|_| consents).map(i64::from)
}

/// The longest rest before the end of each block of work, in order of start.
pub(super) fn rests(line: &Line<'_>) -> Vec<Rest> {
    let work: Vec<_> = line.work().collect();
    let rest = |position: usize| {
        let own = work[position];
        let from = own.block.span.end - WINDOW_MINUTES;
        let (mut free_from, mut planned) = (from, false);
        let mut longest = Rest { day: own.block.day, before: None, planned: false, minutes: 0 };
        let mut before = None;
        // Blocks that begin after this one ends are none of its 24 hours.
        let earlier =
            work.iter().filter(|busy| busy.block.span.end > from && busy.block.span.start < own.block.span.end);
        for busy in earlier.filter(|busy| busy.block.day != own.block.day || std::ptr::eq(**busy, own)) {
            let free = busy.block.span.start - free_from;
            if free >= longest.minutes {
                (longest.minutes, longest.before) = (free, before);
            }
            free_from = free_from.max(busy.block.span.end);
            planned |= busy.planned;
            before = Some(busy.block.day).filter(|day| *day != own.block.day).or(before);
        }
        longest.before = longest.before.or(before);
        Rest { planned, ..longest }
    };
    (0..work.len()).map(rest).collect()
}
