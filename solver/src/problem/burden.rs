//! Burden: what nights, evenings, weekends and public holidays weigh, and each person's fair share of what the staffing
//! targets need of them.
//!
//! What a need weighs is split by contracted hours among those whom it counts and who may work it; locks are the
//! planner's own word and change nobody's share.

use super::{Need, Problem, notices};
use crate::domain::{Category, Day, Duty, EmployeeIndex, Parameter, Profession, Terms};
use chrono::{Timelike, Weekday};
use std::collections::BTreeMap;

/// Shares are added up in millionths of a point.
const MILLIONTHS: i64 = 1_000_000;

pub(super) fn of_duty(problem: &Problem, employee: EmployeeIndex, duty: Duty) -> i64 {
    let terms = problem.terms(employee, duty.day);
    let category = match problem.shift(duty.shift).category {
        Category::Night => Some(Parameter::BurdenOfNight),
        Category::Evening => Some(Parameter::BurdenOfEvening),
        Category::Day | Category::OnCall => None,
    };
    let weekend = starts_in_weekend(problem, terms, duty).then_some(Parameter::BurdenOfWeekend);
    let holiday = problem.calendar.is_holiday(duty.day).then_some(Parameter::BurdenOfHoliday);
    let points = |parameter| i64::from(terms.get(parameter).unwrap_or(0));
    [category, weekend, holiday].into_iter().flatten().map(points).sum()
}

/// By the hours that the agreement gives the weekend.
fn starts_in_weekend(problem: &Problem, terms: &Terms, duty: Duty) -> bool {
    let minute = start_minute(problem, duty);
    match problem.calendar.weekday(duty.day) {
        Weekday::Sat | Weekday::Sun => true,
        Weekday::Fri => terms.get(Parameter::WeekendBeginsFridayMinute).is_some_and(|begins| minute >= begins),
        Weekday::Mon => terms.get(Parameter::WeekendEndsMondayMinute).is_some_and(|ends| minute < ends),
        _ => false,
    }
}

fn start_minute(problem: &Problem, duty: Duty) -> u32 {
    let start = problem.shift(duty.shift).start;
    start.hour() * 60 + start.minute()
}

/// Gives everybody their share, where anybody's burden is priced.
pub(super) fn share_out(problem: &mut Problem) {
    let priced = |employee| problem.terms(employee, Day(0)).get(Parameter::BurdenSharePrice).is_some();
    if !problem.employee_indices().any(priced) {
        return;
    }
    let mut millionths = vec![0; problem.people.len()];
    for of_duty in problem.needs.chunk_by(|one, other| (one.day, one.shift) == (other.day, other.shift)) {
        for (need, people) in measures(of_duty) {
            split(problem, need, people, &mut millionths);
        }
    }
    for (person, share) in problem.people.iter_mut().zip(millionths) {
        // Rounded to the nearest point, halves up.
        person.burden_share = (share + MILLIONTHS / 2).div_euclid(MILLIONTHS) - person.burden_balance;
    }
}

/// The needs of one shift type on one day that say how many people it takes: the largest of each profession, and the
/// largest of no profession for as many as are left.
fn measures(needs: &[Need]) -> Vec<(&Need, i64)> {
    let mut largest: BTreeMap<Option<Profession>, &Need> = BTreeMap::new();
    for need in needs {
        let known = largest.entry(need.profession).or_insert(need);
        if need.target > known.target {
            *known = need;
        }
    }
    let people = |need: &Need| i64::from(need.target);
    let of_professions: i64 = largest.values().filter(|need| need.profession.is_some()).map(|need| people(need)).sum();
    let left = |need: &Need| if need.profession.is_none() { of_professions } else { 0 };
    largest.into_values().map(|need| (need, (people(need) - left(need)).max(0))).collect()
}

fn split(problem: &Problem, need: &Need, people: i64, millionths: &mut [i64]) {
    let duty = Duty { day: need.day, shift: need.shift };
    let sharing: Vec<(EmployeeIndex, i64)> = problem
        .employee_indices()
        .filter(|employee| problem.counts(need, *employee) && may_work(problem, *employee, duty))
        .map(|employee| (employee, i64::from(problem.weekly_minutes(employee, duty.day))))
        .collect();
    let hours: i64 = sharing.iter().map(|(_, hours)| hours).sum();
    for (employee, own_hours) in sharing.into_iter().filter(|_| hours > 0) {
        millionths[employee.0] += MILLIONTHS * people * of_duty(problem, employee, duty) * own_hours / hours;
    }
}

/// Whether neither what is settled about a person nor a limit of theirs rules a duty out for good.
fn may_work(problem: &Problem, employee: EmployeeIndex, duty: Duty) -> bool {
    let terms = problem.terms(employee, duty.day);
    let shift = problem.shift(duty.shift);
    let is_nought = |limit: &Parameter| terms.get(*limit) == Some(0);
    let exempt = limits_of(shift.category).iter().any(is_nought)
        || problem.person(employee).shift_limits.contains(&(duty.shift, 0));
    let end = start_minute(problem, duty) + shift.clock_minutes() as u32;
    let in_hours =
        terms.get(Parameter::EarliestStartMinute).is_none_or(|earliest| start_minute(problem, duty) >= earliest)
            && terms.get(Parameter::LatestEndMinute).is_none_or(|latest| end <= latest);
    !exempt && in_hours && notices::could_work_unlocked(problem, employee, duty)
}

/// The limits of a category that exempt from it when they are nought.
fn limits_of(category: Category) -> [Parameter; 3] {
    match category {
        Category::Day => [Parameter::MaxDayDutiesInWeek, Parameter::MaxDayDutiesInPlan, Parameter::MaxDayDutiesPercent],
        Category::Evening => {
            [Parameter::MaxEveningDutiesInWeek, Parameter::MaxEveningDutiesInPlan, Parameter::MaxEveningDutiesPercent]
        }
        Category::Night => {
            [Parameter::MaxNightDutiesInWeek, Parameter::MaxNightDutiesInPlan, Parameter::MaxNightDutiesPercent]
        }
        Category::OnCall => {
            [Parameter::MaxOnCallDutiesInWeek, Parameter::MaxOnCallDutiesInPlan, Parameter::MaxOnCallDutiesPercent]
        }
    }
}
