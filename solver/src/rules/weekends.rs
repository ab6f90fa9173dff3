//! At most so many weekends with a duty; a weekend is worked when a duty starts on its Saturday or Sunday.

use super::finding::Figures;
use super::{Finding, Origin, Rule, Severity, Unit};
use crate::domain::{Day, EmployeeIndex, Roster};
use crate::problem::Problem;

pub(super) const RULE: Rule = Rule { code: "weekends", severity: Severity::Hard, origin: Origin::Ward, judge };

/// The Saturdays of the weekends that a person works.
pub fn weekends_worked(problem: &Problem, roster: &Roster, employee: EmployeeIndex) -> Vec<Day> {
    let works_on = |day: Day| roster.line(employee).iter().any(|duty| duty.day == day);
    problem.saturdays().filter(|saturday| works_on(*saturday) || works_on(saturday.plus(1))).collect()
}

fn judge(problem: &Problem, roster: &Roster) -> Vec<Finding> {
    let mut findings = Vec::new();
    for employee in problem.employee_indices() {
        let worked = weekends_worked(problem, roster, employee);
        let most = i64::from(problem.max_weekends(employee));
        if worked.len() as i64 > most {
            let figures = Figures { measured: worked.len() as i64, allowed: most, unit: Unit::Weekends };
            findings.push(Finding::of_person(&RULE, employee, worked, figures));
        }
    }
    findings
}
