//! `pairing`: who works together, and who does not.

use crate::finding::{Expected, finding, whole_findings};
use crate::ward::{A, ANNE, BO, D, N, WardBuilder, roster, two_people};
use solver::domain::{Category, Companions};
use solver::problem::{FaultCode, Problem};
use solver::rules::{Finding, Unit};

const RULE: &str = "pairing";

/// Anne is new; Carl holds `charge` from day 2 on, Bo never.
fn ward() -> WardBuilder {
    two_people(1).competence("charge").employee("Carl", 2220).holds("charge", Some(2), None)
}

fn judged(problem: &Problem, duties: &[(&str, i32, &str)]) -> Vec<Finding> {
    whole_findings(problem, &roster(problem, duties), RULE)
}

fn about(day: i32, shift: usize) -> Expected {
    finding(RULE).of(ANNE).days([day]).broken_on([day]).shift(shift)
}

#[test]
fn a_new_nurse_works_where_somebody_with_the_competence_does() {
    let problem = ward().accompanied("Anne", Companions::Holding("charge".into()), None).problem();
    assert_eq!(judged(&problem, &[("Anne", 3, "D"), ("Carl", 3, "D"), ("Bo", 4, "N")]), []);
    let alone = |day, shift| about(day, shift).competence(0).hard().figures(0, 1, Unit::People);
    let duties =
        [("Anne", 1, "D"), ("Carl", 1, "D"), ("Anne", 3, "A"), ("Carl", 3, "D"), ("Anne", 5, "N"), ("Bo", 5, "N")];
    assert_eq!(judged(&problem, &duties), [alone(1, D), alone(3, A), alone(5, N)]);
}

#[test]
fn holding_it_oneself_is_no_company() {
    let problem = ward().accompanied("Carl", Companions::Holding("charge".into()), Some(50)).problem();
    let expected = finding(RULE).of(2).days([3]).broken_on([3]).shift(D).competence(0);
    assert_eq!(judged(&problem, &[("Carl", 3, "D")]), [expected.soft(50).figures(0, 1, Unit::People)]);
}

#[test]
fn a_pupil_works_with_any_of_the_mentors() {
    let mentors = Companions::AnyOf(vec!["Bo".into(), "Carl".into()]);
    let problem = ward().accompanied("Anne", mentors, Some(400)).problem();
    let with = [("Anne", 0, "D"), ("Bo", 0, "D"), ("Anne", 1, "D"), ("Carl", 1, "D")];
    assert_eq!(judged(&problem, &with), []);
    let expected = about(2, D).soft(400).figures(0, 1, Unit::People);
    assert_eq!(judged(&problem, &[("Anne", 2, "D"), ("Carl", 2, "A"), ("Bo", 3, "D")]), [expected]);
}

#[test]
fn two_people_apart_share_no_minute() {
    let ward = ward().shift("15:01", "07:00-15:01", Category::Day);
    let problem = ward.apart("Anne", "Bo", None).problem();
    assert_eq!(judged(&problem, &[("Anne", 0, "D"), ("Bo", 0, "A"), ("Bo", 1, "N"), ("Anne", 2, "D")]), []);
    let together = |day, shift, minutes| about(day, shift).other(BO).hard().figures(minutes, 0, Unit::Minutes);
    assert_eq!(judged(&problem, &[("Anne", 0, "15:01"), ("Bo", 0, "A")]), [together(0, 3, 1)]);
    assert_eq!(judged(&problem, &[("Anne", 3, "N"), ("Bo", 3, "N"), ("Carl", 3, "N")]), [together(3, N, 480)]);
}

#[test]
fn a_night_meets_the_next_dates_morning_on_its_later_date() {
    let problem = ward().shift("early", "06:00-14:00", Category::Day).apart("Anne", "Bo", Some(70)).problem();
    let together = |shift| about(1, shift).other(BO).soft(70).figures(60, 0, Unit::Minutes);
    assert_eq!(judged(&problem, &[("Anne", 0, "N"), ("Bo", 1, "early")]), [together(N)]);
    assert_eq!(judged(&problem, &[("Bo", 0, "N"), ("Anne", 1, "early")]), [together(3)]);
}

#[test]
fn it_applies_from_its_first_date_to_its_last() {
    let problem = ward().apart("Anne", "Bo", Some(1)).pairing_in(2, 3).problem();
    let every_day: Vec<_> = (0..6).flat_map(|day| [("Anne", day, "D"), ("Bo", day, "D")]).collect();
    let days: Vec<i32> = judged(&problem, &every_day).iter().map(|finding| finding.days[0].0).collect();
    assert_eq!(days, [2, 3]);
}

#[test]
fn locked_together_against_it_is_a_fault_and_locked_alone_is_none() {
    let apart = ward().apart("Anne", "Bo", None).lock("Carl", 2, "A").lock("Anne", 2, "D").lock("Bo", 2, "D");
    let told: Vec<_> = apart.faults().iter().map(|fault| (fault.code, fault.place.steps().join("/"))).collect();
    assert_eq!(told, [(FaultCode::LockBreaksRule, "locks/1".to_owned())]);
    let alone = ward().accompanied("Anne", Companions::AnyOf(vec!["Bo".into()]), None).lock("Anne", 2, "D");
    assert_eq!(alone.faults(), []);
}
