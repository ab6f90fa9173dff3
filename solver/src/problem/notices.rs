//! What can be told before any search: needs that nobody can meet, and hours that nobody can work.
//!
//! An understaffed ward still gets a roster, so these are no faults; only a minimum that is hard and out of reach is.

use super::{Fact, Fault, FaultCode, Need, Place, Problem};
use crate::domain::{ConsiderationRule, Day, Duty, EmployeeIndex};

/// Everything that is out of reach, by day and then by person.
pub(super) fn notices(problem: &Problem) -> Vec<Fault> {
    let needs = problem.needs.iter().filter_map(|need| out_of_reach(problem, need));
    needs.chain(problem.employee_indices().filter_map(|employee| norm_out_of_reach(problem, employee))).collect()
}

/// The hard minima that are out of reach: no roster is lawful.
pub(super) fn faults(problem: &Problem) -> Vec<Fault> {
    let hard = problem.needs.iter().filter(|need| need.minimum_is_hard);
    hard.filter_map(|need| out_of_reach(problem, need)).collect()
}

fn out_of_reach(problem: &Problem, need: &Need) -> Option<Fault> {
    let duty = Duty { day: need.day, shift: need.shift };
    let counted: Vec<EmployeeIndex> =
        problem.employee_indices().filter(|employee| problem.counts(need, *employee)).collect();
    let available = counted.iter().filter(|employee| could_work(problem, **employee, duty)).count() as u32;
    if available >= need.minimum {
        return None;
    }
    let nobody_holds = need.competence.is_some() && counted.is_empty();
    let code = if nobody_holds { FaultCode::CompetenceMissing } else { FaultCode::StaffingAboveAvailable };
    let mut facts: Vec<Fact> = vec![
        ("date", problem.calendar.date(need.day).to_string()),
        ("shift_type", problem.shift(need.shift).name.clone()),
        ("available", available.to_string()),
        ("minimum", need.minimum.to_string()),
    ];
    facts.extend(need.competence.map(|competence| ("id", problem.competence_id(competence).to_string())));
    Some(Fault::new(code, Place::field("staffing"), facts))
}

/// Minutes that a person could work on every date at most, against the norm of the plan.
fn norm_out_of_reach(problem: &Problem, employee: EmployeeIndex) -> Option<Fault> {
    let most = |day: Day| {
        let duties = problem.shift_indices().map(|shift| Duty { day, shift });
        let possible = duties.filter(|duty| could_work(problem, employee, *duty));
        possible.map(|duty| problem.norm_minutes_of(duty)).max().unwrap_or(0)
    };
    let possible: i64 = problem.plan_days().map(most).sum();
    let norm = problem.norm_minutes(employee);
    if (0..=possible).contains(&norm) {
        return None;
    }
    let facts = [
        ("employee", problem.person(employee).name.clone()),
        ("norm", norm.to_string()),
        ("possible", possible.to_string()),
    ];
    Some(Fault::new(FaultCode::NormOutOfReach, Place::entry("employees", employee.0), facts))
}

/// Whether nothing that is settled about one person forbids a duty.
fn could_work(problem: &Problem, employee: EmployeeIndex, duty: Duty) -> bool {
    let locks = &problem.person(employee).locks;
    let locked_otherwise = locks.iter().any(|(day, locked)| *day == duty.day && *locked != Some(duty.shift));
    could_work_unlocked(problem, employee, duty) && !locked_otherwise
}

/// The same, the planner's locks left out.
pub(super) fn could_work_unlocked(problem: &Problem, employee: EmployeeIndex, duty: Duty) -> bool {
    let person = problem.person(employee);
    let shift = problem.shift(duty.shift);
    let away = |day: Day| person.absence_on(day).is_some();
    let exempt = problem.considerations(employee, duty.day).any(|considered| match &considered.rule {
        ConsiderationRule::ExemptCategory(category) => shift.category == *category,
        ConsiderationRule::ExemptShiftType(id) => shift.id == *id,
        ConsiderationRule::WeekdaysOff(weekdays) => weekdays.contains(&problem.calendar.weekday(duty.day)),
        ConsiderationRule::LatestEnd(time) => shift.ends_next_day() || shift.end > *time,
        ConsiderationRule::WeeklyMinutes(_) | ConsiderationRule::NoSingleDuties => false,
    });
    person.employed.contains(problem.calendar.date(duty.day))
        && problem.is_offered(duty.day, duty.shift)
        && shift.requires.iter().all(|competence| problem.holds(employee, *competence, duty.day))
        && !(away(duty.day) || (shift.ends_next_day() && away(duty.day.plus(1))))
        && !exempt
}
