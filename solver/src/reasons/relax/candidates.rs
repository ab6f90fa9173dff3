//! What could be given up: within what the agreement's parameters may be loosened to, staff from outside on what is
//! short, a lock or a course that clashes or stands on a short day.

use super::super::clash::SmallestClash;
use super::super::shortage::SHORT;
use super::{Relaxation, is_course, local_end};
use crate::domain::{Day, EmployeeIndex, Parameter};
use crate::problem::{Demand, Problem};
use crate::review::Review;
use crate::rules::Finding;
use std::collections::BTreeMap;

/// Limits of a ward's own making that are loosened by one.
const BY_ONE: [Parameter; 3] = [Parameter::MaxWorkingDaysInRow, Parameter::MaxNightsInRow, Parameter::MaxWeekends];

pub(super) fn candidates(problem: &Problem, review: Option<&Review>, clash: Option<&SmallestClash>) -> Vec<Relaxation> {
    let missing: Vec<&Finding> = review.iter().flat_map(|review| &review.findings).filter(is_missing).collect();
    let mut all: Vec<Relaxation> =
        clash.iter().flat_map(|clash| &clash.demands).copied().map(Relaxation::Drop).collect();
    all.extend(agency(problem, &missing));
    all.extend(reduced_rest(problem));
    all.extend(loosened(problem));
    all.extend(on_short_days(problem, &missing));
    let mut once: Vec<Relaxation> = Vec::new();
    all.into_iter().for_each(|relaxation| {
        if !once.contains(&relaxation) {
            once.push(relaxation);
        }
    });
    once
}

fn is_missing(finding: &&Finding) -> bool {
    SHORT.contains(&finding.rule)
}

/// For each shift type and who is counted: staff from outside on all that is short of it.
fn agency(problem: &Problem, missing: &[&Finding]) -> Vec<Relaxation> {
    let mut by_kind: BTreeMap<_, BTreeMap<usize, u32>> = BTreeMap::new();
    for finding in missing {
        let kind = (finding.shift, finding.competence, finding.profession);
        let same = |need: &crate::problem::Need| {
            Some(need.day) == finding.days.first().copied()
                && (Some(need.shift), need.competence, need.profession) == kind
        };
        if let Some(place) = problem.needs.iter().position(same) {
            let people = (finding.allowed - finding.measured).max(0) as u32;
            let known = by_kind.entry(kind).or_default().entry(place).or_default();
            // Short of the minimum is short of the target too: the two findings add up.
            *known += people;
        }
    }
    by_kind.into_values().map(|needs| Relaxation::Agency(needs.into_iter().collect())).collect()
}

/// Reduced rest for those who consented, where no local agreement gives it; and for all others, if they consent.
fn reduced_rest(problem: &Problem) -> Vec<Relaxation> {
    let Some(minutes) = local_end(Parameter::ReducedRestMinutes) else { return Vec::new() };
    let has = |employee: &EmployeeIndex, parameter| {
        problem.plan_days().any(|day| problem.terms(*employee, day).get(parameter).is_some_and(|value| value > 0))
    };
    let rests = |employee: &EmployeeIndex| has(employee, Parameter::DailyRestMinutes);
    let (consented, others): (Vec<_>, Vec<_>) =
        problem.employee_indices().filter(rests).partition(|employee| has(employee, Parameter::ReducedRestConsent));
    let without: Vec<EmployeeIndex> =
        consented.into_iter().filter(|employee| !has(employee, Parameter::ReducedRestMinutes)).collect();
    let local = (!without.is_empty()).then_some(Relaxation::Loosen(Parameter::ReducedRestMinutes, minutes, without));
    let asked = (!others.is_empty()).then_some(Relaxation::ReducedRestWithConsent(minutes, others));
    local.into_iter().chain(asked).collect()
}

/// Other parameters, to the end of what may be agreed locally, or by one.
fn loosened(problem: &Problem) -> Vec<Relaxation> {
    let ends = Parameter::ALL.iter().copied().filter(|parameter| *parameter != Parameter::ReducedRestMinutes);
    let ends = ends.filter_map(|parameter| Some((parameter, local_end(parameter)?)));
    let of_first =
        |parameter: Parameter| problem.employee_indices().find_map(|of| problem.terms(of, Day(0)).get(parameter));
    let by_one = BY_ONE.into_iter().filter_map(|parameter| Some((parameter, of_first(parameter)? + 1)));
    let all = ends.chain(by_one).filter(|(parameter, value)| parameter.specification().range.contains(value));
    let for_whom = |(parameter, value): (Parameter, u32)| {
        let looser = |employee: &EmployeeIndex| {
            let now = |day| problem.terms(*employee, day).get(parameter);
            problem.plan_days().all(|day| parameter.specification().is_looser(Some(value), now(day)))
        };
        let people: Vec<EmployeeIndex> = problem.employee_indices().filter(looser).collect();
        (!people.is_empty()).then_some(Relaxation::Loosen(parameter, value, people))
    };
    all.filter_map(for_whom).collect()
}

/// Locked days off and courses of those who count, on the days that are short.
fn on_short_days(problem: &Problem, missing: &[&Finding]) -> Vec<Relaxation> {
    let short = |employee: EmployeeIndex, day: Day| {
        missing.iter().any(|finding| {
            let holds = finding.competence.is_none_or(|competence| problem.holds(employee, competence, day));
            let is_of = finding.profession.is_none_or(|profession| problem.person(employee).profession == profession);
            finding.days.contains(&day) && holds && is_of
        })
    };
    let stands = |demand: &Demand| match *demand {
        Demand::Lock(employee, day) => short(employee, day),
        Demand::Absence(employee, place) => {
            let absence = problem.person(employee).absences[place];
            is_course(problem, *demand) && (absence.first.0..=absence.last.0).any(|day| short(employee, Day(day)))
        }
        _ => false,
    };
    problem.demands().into_iter().filter(stands).map(Relaxation::Drop).collect()
}
