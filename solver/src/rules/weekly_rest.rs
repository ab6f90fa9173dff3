//! Weekly rest: at most six days between two weekly rests (working-environment act: 24 h joined to a daily rest).
//!
//! A date lies in a weekly rest when no duty starts on it and the free time around it, from the end of the last
//! duty before to the start of the next, is long enough. Every window of dates must hold such a date. By local
//! agreement one longer run of dates without is let pass, if the run before it is far enough back.

use super::finding::{Breach, Figures};
use super::line::{Line, Run};
use super::{Finding, Judge, Mended, Rule, Unit};
use crate::domain::{Day, Origin, Parameter};

pub(super) const RULE: Rule = Rule {
    origin: Origin::Law,
    parameters: &[
        Parameter::WeeklyRestMinutes,
        Parameter::WeeklyRestWindowDays,
        Parameter::WeeklyRestExtendedWindowDays,
    ],
    overridable: true,
    ..Rule::hard("weekly_rest", "Working-environment act § 51", Judge::Person(judge))
};

pub(super) const EXTENDED: Rule = Rule {
    parameters: &[Parameter::WeeklyRestExtendedWindowDays],
    // Work between two runs may join them to one that is still let pass.
    mended: Mended::ByMoreWork,
    ..Rule::hard(
        "weekly_rest_extended",
        "Rest-period order: longer stretches by local agreement",
        Judge::Person(extended),
    )
};

/// How far the days that a longer window lets pass must be from those of the run before.
const EXTENDED_ONCE_IN_DAYS: i32 = 28;

fn judge(line: &Line<'_>) -> Vec<Finding> {
    let breaks = |run: Run| {
        let window = |day: Day| {
            let terms = line.terms(day);
            let usual = terms.get(Parameter::WeeklyRestWindowDays)?;
            Some(i64::from(terms.get(Parameter::WeeklyRestExtendedWindowDays).unwrap_or(usual).max(usual)))
        };
        let number = |day: Day| i64::from(day.0 - run.first.0) + 1;
        // A date off in such a run is the fault of the duty that follows too soon.
        let beyond = |day: &Day| {
            !day.is_history() && line.works(*day) && window(*day).is_some_and(|window| number(*day) >= window)
        };
        let units: Vec<(Day, i64)> = run.days().filter(beyond).map(|day| (day, 1)).collect();
        let allowed = window(units.first()?.0)? - 1;
        let figures = Figures { measured: run.length(), allowed, unit: Unit::Days };
        let parameter = Parameter::WeeklyRestWindowDays;
        Some(Finding::of_breach(&RULE, line, Breach { days: run.days().collect(), units, figures, parameter }))
    };
    runs_without(line).into_iter().filter_map(breaks).collect()
}

/// The runs of dates that lie in no weekly rest, the history's included.
fn runs_without(line: &Line<'_>) -> Vec<Run> {
    line.all_runs(|day| {
        let least = line.terms(day).get(Parameter::WeeklyRestMinutes).map_or(0, i64::from);
        !lies_in_rest(line, day, least)
    })
}

/// Whether no duty starts on a date and the free time around it is long enough.
fn lies_in_rest(line: &Line<'_>, day: Day, least_minutes: i64) -> bool {
    !line.works(day) && line.free_around(day).is_none_or(|(from, to)| to - from >= least_minutes)
}

/// The worked dates that only the longer window lets pass, by run.
fn let_pass(line: &Line<'_>) -> Vec<Vec<Day>> {
    let passed = |run: Run| {
        let usual = |day: Day| line.terms(day).get(Parameter::WeeklyRestWindowDays).map_or(i64::MAX, i64::from);
        let number = |day: Day| i64::from(day.0 - run.first.0) + 1;
        let longer = |day: &Day| line.terms(*day).get(Parameter::WeeklyRestExtendedWindowDays).is_some();
        run.days().filter(|day| line.works(*day) && number(*day) >= usual(*day)).filter(longer).collect::<Vec<Day>>()
    };
    runs_without(line).into_iter().map(passed).filter(|days| !days.is_empty()).collect()
}

fn extended(line: &Line<'_>) -> Vec<Finding> {
    let runs = let_pass(line);
    let breaks = |pair: &[Vec<Day>]| {
        let (before, day) = (*pair[0].last()?, pair[1][0]);
        let apart = day.0 - before.0;
        if apart >= EXTENDED_ONCE_IN_DAYS || day.is_history() {
            return None;
        }
        let allowed = i64::from(EXTENDED_ONCE_IN_DAYS);
        let figures = Figures { measured: i64::from(apart), allowed, unit: Unit::Days };
        let parameter = Parameter::WeeklyRestExtendedWindowDays;
        let breach = Breach { days: vec![before, day], units: vec![(day, 1)], figures, parameter };
        Some(Finding::of_breach(&EXTENDED, line, breach))
    };
    runs.windows(2).filter_map(breaks).collect()
}
