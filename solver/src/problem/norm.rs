//! Norm minutes, and the parts of the plan over which they are counted.
//!
//! Every employed weekday that is no public holiday norms a fifth of the weekly minutes; settled absence counts as
//! if those hours had been worked, so its weekdays norm nothing here; what was carried in is taken off the first part.

use super::{Calendar, NormStretch, Problem};
use crate::domain::time::DAYS_IN_WEEK;
use crate::domain::{Day, EmployeeIndex, NormPeriod};

const NORM_DAYS_IN_WEEK: i64 = 5;

pub(super) fn norm_minutes_in(problem: &Problem, employee: EmployeeIndex, stretch: NormStretch) -> i64 {
    let person = problem.person(employee);
    let weekly: i64 = (stretch.first.0..=stretch.last.0)
        .map(Day)
        .filter(|day| problem.calendar.is_norm_day(*day))
        .filter(|day| person.employed.contains(problem.calendar.date(*day)))
        .filter(|day| person.absence_on(*day).is_none())
        .map(|day| i64::from(problem.weekly_minutes(employee, day)))
        .sum();
    let balance = if stretch.first == Day(0) { person.balance_minutes } else { 0 };
    weekly / NORM_DAYS_IN_WEEK - balance
}

/// The parts of the plan that lie in one norm period each; without norm periods, the plan is one.
pub(super) fn stretches(period: Option<NormPeriod>, calendar: &Calendar) -> Vec<NormStretch> {
    let days = calendar.days();
    let Some(period) = period else {
        return vec![NormStretch { first: Day(0), last: Day(days - 1), closes: true }];
    };
    let length = period.weeks as i32 * DAYS_IN_WEEK;
    let offset = calendar.period().day(period.from).0.rem_euclid(length);
    let mut starts: Vec<i32> = (0..days).filter(|day| (day - offset).rem_euclid(length) == 0).collect();
    if starts.first() != Some(&0) {
        starts.insert(0, 0);
    }
    let ends = starts.iter().skip(1).map(|start| start - 1).chain([days - 1]);
    let closes = |last: i32| (last + 1 - offset).rem_euclid(length) == 0;
    let stretch =
        |(first, last): (&i32, i32)| NormStretch { first: Day(*first), last: Day(last), closes: closes(last) };
    starts.iter().zip(ends).map(stretch).collect()
}
