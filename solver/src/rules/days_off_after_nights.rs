//! After a run of night duties come days off, counted from the date on which the last of them ends.

use super::finding::{Breach, Figures};
use super::line::{Line, Run};
use super::runs::is_night;
use super::{Finding, Judge, Rule, Strength, Unit};
use crate::domain::{Origin, Parameter};

pub(super) const RULE: Rule = Rule {
    strength: Strength::HardUnlessPriced(Parameter::DaysOffAfterNightsPrice),
    origin: Origin::LocalAgreement,
    parameters: &[Parameter::DaysOffAfterNights, Parameter::NightsBeforeDaysOff, Parameter::DaysOffAfterNightsPrice],
    overridable: true,
    ..Rule::hard("days_off_after_nights", "Local agreement on night duties", Judge::Person(judge))
};

fn judge(line: &Line<'_>) -> Vec<Finding> {
    let breaks = |nights: Run| {
        let next = line.known_days().find(|day| *day > nights.last && line.works(*day))?;
        let terms = line.terms(next);
        let allowed = i64::from(terms.get(Parameter::DaysOffAfterNights)?);
        let owed_from = terms.get(Parameter::NightsBeforeDaysOff).map_or(1, i64::from);
        let off = i64::from(next.0 - nights.last.0) - 1;
        if next.is_history() || nights.length() < owed_from || off >= allowed {
            return None;
        }
        let figures = Figures { measured: off, allowed, unit: Unit::Days };
        let days = vec![nights.last, next];
        let parameter = Parameter::DaysOffAfterNights;
        Some(Finding::of_breach(&RULE, line, Breach { days, units: vec![(next, allowed - off)], figures, parameter }))
    };
    line.all_runs(|day| is_night(line, day)).into_iter().filter_map(breaks).collect()
}
