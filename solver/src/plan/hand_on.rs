//! What a plan hands on to the next one: its last duties, working time for the averages, and hour balances.
//!
//! Only what is known exactly is handed on: a record of work that begins before the next plan's reference period can't
//! be cut, so the record begins with this plan then. The next plan is taken to be as long as this one.

use crate::domain::time::DAYS_IN_WEEK;
use crate::domain::{
    AbsenceKind, Balance, Day, Duty, DutyRecord, EmployeeIndex, FairnessBalance, Parameter, Roster, WorkedBefore,
};
use crate::problem::Problem;
use crate::rules;
use chrono::NaiveDate;

/// No rule looks further back than this.
const DAYS_HANDED_ON: i32 = 35;

/// What the next plan gets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HandedOn {
    /// The date from which the duties are complete.
    pub from: NaiveDate,
    /// The last duties, by employee and date.
    pub duties: Vec<DutyRecord>,
    /// Working time within the reference period of the averages.
    pub worked: Vec<WorkedBefore>,
    /// Hour balances at the end of the plan: what was carried in, and what was planned above the norm or below it.
    pub balances: Vec<Balance>,
    /// What each person carries on: burden, where it is shared, and the account of their wishes.
    pub fairness: Vec<FairnessBalance>,
}

/// What a roster of a plan hands on. People whose employment ends with the plan or before are left out.
pub fn hand_on(problem: &Problem, roster: &Roster) -> HandedOn {
    let first = Day(problem.days() - DAYS_HANDED_ON).max(problem.known_from);
    let end = problem.calendar.date(Day(problem.days() - 1));
    let stays = |employee: &EmployeeIndex| problem.person(*employee).employed.to.is_none_or(|last| last > end);
    let people: Vec<EmployeeIndex> = problem.employee_indices().filter(stays).collect();
    HandedOn {
        from: problem.calendar.date(first),
        duties: people.iter().flat_map(|employee| duties(problem, roster, *employee, first)).collect(),
        worked: people.iter().filter_map(|employee| worked(problem, roster, *employee)).collect(),
        balances: people.iter().map(|employee| balance(problem, roster, *employee)).collect(),
        fairness: people.iter().filter_map(|employee| fairness(problem, roster, *employee)).collect(),
    }
}

fn duties(problem: &Problem, roster: &Roster, employee: EmployeeIndex, first: Day) -> Vec<DutyRecord> {
    let person = problem.person(employee);
    let record = |duty: &Duty| DutyRecord {
        employee: person.id.clone(),
        date: problem.calendar.date(duty.day),
        shift_type: problem.shift(duty.shift).id.clone(),
    };
    let all = person.history.iter().chain(roster.line(employee));
    all.filter(|duty| duty.day >= first).map(record).collect()
}

fn worked(problem: &Problem, roster: &Roster, employee: EmployeeIndex) -> Option<WorkedBefore> {
    let person = problem.person(employee);
    let weeks = problem.terms(employee, Day(problem.days() - 1)).get(Parameter::AverageWeeks)? as i32;
    let earliest = Day(2 * problem.days() - weeks * DAYS_IN_WEEK);
    let before = person.worked_before.filter(|worked| worked.from >= earliest);
    let employed = person.employed.from.map_or(earliest, |date| problem.calendar.period().day(date));
    let from = before.map_or(Day(0), |worked| worked.from).max(earliest).max(employed);
    (from < Day(problem.days())).then(|| WorkedBefore {
        employee: person.id.clone(),
        from: problem.calendar.date(from),
        minutes: figure(before.map_or(0, |worked| worked.minutes) + minutes_from(problem, roster, (employee, from))),
        neutral_days: figure(before.map_or(0, |worked| worked.neutral_days) + neutral_days(problem, employee, from)),
    })
}

/// Working time of the plan from a day on, course days included.
fn minutes_from(problem: &Problem, roster: &Roster, (employee, from): (EmployeeIndex, Day)) -> i64 {
    let duties = roster.line(employee).iter().filter(|duty| duty.day >= from);
    let planned: i64 = duties.map(|duty| problem.work_minutes_of(*duty)).sum();
    let blocks = problem.settled_blocks(employee).into_iter();
    let courses = blocks.filter(|block| !block.day.is_history() && block.day >= from);
    planned + courses.map(|block| block.span.minutes()).sum::<i64>()
}

fn neutral_days(problem: &Problem, employee: EmployeeIndex, from: Day) -> i64 {
    let neutral = problem.person(employee).absences.iter().filter(|absence| absence.kind != AbsenceKind::Course);
    neutral.map(|absence| i64::from((absence.last.0 - absence.first.max(from).0 + 1).max(0))).sum()
}

fn balance(problem: &Problem, roster: &Roster, employee: EmployeeIndex) -> Balance {
    // The balance carried in is taken off the norm already.
    let minutes = rules::planned_minutes(problem, roster, employee) - problem.norm_minutes(employee);
    let person = problem.person(employee);
    Balance { employee: person.id.clone(), minutes: i32::try_from(minutes).unwrap_or(i32::MAX) }
}

/// None for whoever has never wished, where burden is not shared. An account of wishes is kept whatever their prices, so
/// that a ward that begins to share them has one.
fn fairness(problem: &Problem, roster: &Roster, employee: EmployeeIndex) -> Option<FairnessBalance> {
    let person = problem.person(employee);
    let own = || problem.wishes.iter().filter(|wish| wish.employee == employee);
    let asked_points = person.asked_points_before + own().map(|wish| wish.points).sum::<u32>();
    let refused = own().filter(|wish| !rules::is_granted(problem, roster, wish));
    let refused_points = person.refused_points_before + refused.map(|wish| wish.points).sum::<u32>();
    let shares_burden = problem.terms(employee, Day(0)).get(Parameter::BurdenSharePrice).is_some();
    if !shares_burden && asked_points == 0 {
        return None;
    }
    let carried: i64 = roster.line(employee).iter().map(|duty| problem.burden_of(employee, *duty)).sum();
    // The balance carried in is taken off the share already.
    let above = if shares_burden { carried - person.burden_share } else { person.burden_balance };
    let burden_points = i32::try_from(above).unwrap_or(i32::MAX);
    Some(FairnessBalance { employee: person.id.clone(), burden_points, refused_points, asked_points })
}

fn figure(number: i64) -> u32 {
    u32::try_from(number).unwrap_or(0)
}
