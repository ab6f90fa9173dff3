//! `weekends`: at most so many worked.

use crate::finding::{finding, findings};
use crate::ward::{ANNE, BO, WardBuilder, roster, two_people, working};
use solver::domain::{AbsenceKind, EmployeeIndex, Parameter};
use solver::problem::Problem;
use solver::rules::{self, Unit};

const RULE: &str = "weekends";

fn at_most(problem: &Problem, employee: usize, weekends: i64) {
    let name = problem.people[employee].id.0.clone();
    let saturdays = |number: i64| (0..number as i32).map(|week| 5 + 7 * week);
    assert_eq!(findings(problem, &working(problem, &name, "D", saturdays(weekends)), RULE), []);
    let more = weekends + 1;
    let expected = [finding(RULE).of(employee).days(saturdays(more)).figures(more, weekends, Unit::Weekends)];
    assert_eq!(findings(problem, &working(problem, &name, "D", saturdays(more)), RULE), expected);
}

#[test]
fn without_a_number_it_is_half_of_the_plans_weekends_rounded_up() {
    at_most(&two_people(4).problem(), ANNE, 2);
    at_most(&two_people(5).problem(), ANNE, 3);
    assert_eq!(two_people(1).problem().max_weekends(EmployeeIndex(ANNE)), Some(1));
}

#[test]
fn the_agreements_number_goes_before_the_half() {
    at_most(&two_people(4).term(Parameter::MaxWeekends, Some(3)).problem(), BO, 3);
    at_most(&two_people(4).term(Parameter::MaxWeekends, Some(0)).problem(), BO, 0);
}

#[test]
fn a_persons_own_number_goes_before_the_agreements() {
    let ward = || two_people(4).term(Parameter::MaxWeekends, Some(2));
    let more = ward().with(|ward| ward.employees[ANNE].max_weekends = Some(3)).problem();
    at_most(&more, ANNE, 3);
    at_most(&more, BO, 2);
    at_most(&ward().with(|ward| ward.employees[ANNE].max_weekends = Some(1)).problem(), ANNE, 1);
}

fn worked(ward: WardBuilder, duties: &[(&str, i32, &str)]) -> Vec<i32> {
    let problem = ward.problem();
    let worked = rules::weekends_worked(&problem, &roster(&problem, duties), EmployeeIndex(ANNE));
    worked.iter().map(|day| day.0).collect()
}

#[test]
fn a_saturday_or_a_sunday_or_both_are_one_weekend() {
    let duties = [("Anne", 5, "D"), ("Anne", 13, "D"), ("Anne", 19, "D"), ("Anne", 20, "D")];
    assert_eq!(worked(two_people(4), &duties), [5, 12, 19]);
}

#[test]
fn a_night_into_saturday_is_no_weekend_and_one_from_sunday_is() {
    assert_eq!(worked(two_people(4), &[("Anne", 4, "N"), ("Anne", 13, "N"), ("Anne", 21, "D")]), [12]);
}

#[test]
fn a_course_and_the_history_are_no_weekend() {
    let ward = two_people(4).absence("Anne", AbsenceKind::Course, 5..=6).history("Anne", -1, "D");
    assert_eq!(worked(ward, &[("Anne", 12, "D")]), [12]);
}

#[test]
fn the_other_persons_weekends_are_theirs() {
    assert_eq!(worked(two_people(2), &[("Bo", 5, "D"), ("Anne", 12, "D")]), [12]);
}
