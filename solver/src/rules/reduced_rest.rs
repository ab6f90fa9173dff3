//! Reduced daily rest, where a local agreement and the person allow it: each has a price, at most so many lie in any
//! seven days, and never two on days running.

use super::daily_rest::{reduced_minutes, rests};
use super::finding::{Breach, Figures};
use super::{Finding, Judge, Line, Rule, Strength, Unit};
use crate::domain::{Day, Origin, Parameter};

pub(super) const RULE: Rule = Rule {
    strength: Strength::PricedBy(Parameter::ReducedRestPrice),
    origin: Origin::LocalAgreement,
    parameters: &[Parameter::ReducedRestMinutes, Parameter::ReducedRestConsent, Parameter::ReducedRestPrice],
    ..Rule::hard(
        "reduced_rest",
        "Local agreement on reduced rest; always with the person's consent",
        Judge::Person(judge),
    )
};

pub(super) const LIMIT: Rule = Rule {
    origin: Origin::Law,
    parameters: &[Parameter::ReducedRestsIn7Days],
    overridable: true,
    ..Rule::hard("reduced_rest_limit", "Rest-period order (BEK 324/2002), local agreements", Judge::Person(limit))
};

const WINDOW_DAYS: i32 = 7;

/// The days before whose work the rest was reduced but long enough, with its minutes; history included.
fn reduced(line: &Line<'_>) -> Vec<(Day, i64)> {
    let is_reduced = |day: Day, minutes: i64| {
        let agreed = line.terms(day).get(Parameter::DailyRestMinutes).map_or(0, i64::from);
        minutes < agreed && reduced_minutes(line, day).is_some_and(|least| minutes >= least)
    };
    let rests = rests(line).into_iter().map(|rest| (rest.day, rest.minutes));
    let mut days: Vec<(Day, i64)> = rests.filter(|(day, minutes)| is_reduced(*day, *minutes)).collect();
    days.sort_unstable();
    days.dedup_by_key(|(day, _)| *day);
    days
}

fn judge(line: &Line<'_>) -> Vec<Finding> {
    let finding = |(day, minutes): (Day, i64)| {
        let allowed = line.terms(day).get(Parameter::DailyRestMinutes).map_or(0, i64::from);
        let figures = Figures { measured: minutes, allowed, unit: Unit::Minutes };
        let parameter = Parameter::ReducedRestMinutes;
        Finding::of_breach(&RULE, line, Breach { days: vec![day], units: vec![(day, 1)], figures, parameter })
    };
    let in_plan = reduced(line).into_iter().filter(|(day, _)| !day.is_history() && RULE.asks(line, *day));
    in_plan.map(finding).collect()
}

fn limit(line: &Line<'_>) -> Vec<Finding> {
    let days: Vec<Day> = reduced(line).into_iter().map(|(day, _)| day).collect();
    let breaks = |day: Day| {
        let recent: Vec<Day> =
            days.iter().copied().filter(|other| (day.0 - WINDOW_DAYS + 1..=day.0).contains(&other.0)).collect();
        let most = line.terms(day).get(Parameter::ReducedRestsIn7Days).map_or(i64::MAX, i64::from);
        let running = recent.contains(&day.plus(-1));
        let allowed = if running { 1 } else { most };
        let concerned: Vec<Day> = if running { vec![day.plus(-1), day] } else { recent };
        let figures = Figures { measured: concerned.len() as i64, allowed, unit: Unit::Days };
        let breach =
            Breach { days: concerned, units: vec![(day, 1)], figures, parameter: Parameter::ReducedRestsIn7Days };
        (figures.measured > allowed).then(|| Finding::of_breach(&LIMIT, line, breach))
    };
    days.iter().copied().filter(|day| !day.is_history()).filter_map(breaks).collect()
}
