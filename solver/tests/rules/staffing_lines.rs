//! What a staffing line may say besides its numbers: a profession, prices of its own, a hard minimum, extra people.

use crate::finding::{finding, findings, whole_findings};
use crate::ward::{D, WEEK, WardBuilder, line, line_of, roster, two_people};
use chrono::Weekday;
use solver::domain::{LinePrices, Profession, Roster, StaffingLine};
use solver::problem::Problem;
use solver::review::Review;
use solver::rules::{Finding, Severity, Unit};

const MINIMUM: &str = "staffing_minimum";
const TARGET: &str = "staffing_target";
const MAXIMUM: &str = "staffing_maximum";

fn with_prices(line: StaffingLine, prices: LinePrices) -> StaffingLine {
    StaffingLine { prices, ..line }
}

fn priced(below_minimum: u32, below_target: u32, above_maximum: u32) -> LinePrices {
    LinePrices {
        minimum_is_hard: false,
        below_minimum: Some(below_minimum),
        below_target: Some(below_target),
        above_maximum: Some(above_maximum),
    }
}

fn on_monday(rule: &'static str, cost: i64, (measured, allowed): (i64, i64)) -> Finding {
    finding(rule).days([0]).broken_on([0]).shift(D).cost(cost).figures(measured, allowed, Unit::People)
}

#[test]
fn a_line_has_prices_of_its_own_and_what_it_leaves_out_has_the_agreements() {
    let judged = |prices, people: usize| {
        let problem = two_people(1).need(&[Weekday::Mon], with_prices(line("D", 1, 1, Some(1)), prices)).problem();
        let duties = [("Anne", 0, "D"), ("Bo", 0, "D")];
        let roster = roster(&problem, &duties[..people]);
        [MINIMUM, TARGET, MAXIMUM]
            .into_iter()
            .flat_map(|rule| whole_findings(&problem, &roster, rule))
            .collect::<Vec<_>>()
    };
    assert_eq!(judged(priced(7, 5, 3), 0), [on_monday(MINIMUM, 7, (0, 1))]);
    assert_eq!(judged(priced(7, 5, 3), 2), [on_monday(MAXIMUM, 3, (2, 1))]);
    assert_eq!(judged(LinePrices::default(), 0), [on_monday(MINIMUM, 1000, (0, 1))]);
    let two = two_people(1).need(&[Weekday::Mon], with_prices(line("D", 0, 2, None), priced(7, 5, 3))).problem();
    assert_eq!(findings(&two, &Roster::empty(2), TARGET)[0].cost, 10);
}

#[test]
fn a_hard_minimum_is_forbidden_to_miss_and_costs_nothing() {
    let hard = LinePrices { minimum_is_hard: true, ..LinePrices::default() };
    let problem = two_people(1).need(&[Weekday::Mon], with_prices(line("D", 1, 2, None), hard)).problem();
    let short = Finding { severity: Severity::Hard, ..on_monday(MINIMUM, 0, (0, 1)) };
    assert_eq!(whole_findings(&problem, &Roster::empty(2), MINIMUM), [short]);
    assert!(!Review::of(&problem, &Roster::empty(2)).is_lawful());
    let one = roster(&problem, &[("Anne", 0, "D")]);
    assert_eq!(whole_findings(&problem, &one, MINIMUM), []);
    assert_eq!(whole_findings(&problem, &one, TARGET), [on_monday(TARGET, 100, (1, 2))]);
    assert!(Review::of(&problem, &one).is_lawful());
}

#[test]
fn a_line_for_a_profession_counts_its_members() {
    let students = StaffingLine { profession: Some(Profession::Student), ..line("D", 0, 0, Some(1)) };
    let ward = two_people(1).employee("Carl", 0).with(|ward| {
        for student in &mut ward.employees[1..] {
            student.profession = Profession::Student;
        }
    });
    let problem = ward.need(&[Weekday::Mon], line("D", 0, 0, None)).need(&[Weekday::Mon], students).problem();
    let judged = |duties: &[(&str, i32, &str)]| whole_findings(&problem, &roster(&problem, duties), MAXIMUM);
    assert_eq!(judged(&[("Anne", 0, "D"), ("Bo", 0, "D")]), []);
    let two = Finding { profession: Some(Profession::Student), ..on_monday(MAXIMUM, 200, (2, 1)) };
    assert_eq!(judged(&[("Bo", 0, "D"), ("Carl", 0, "D")]), [two]);
}

/// Minimum, target and maximum of the day duty of everyone, by date.
fn numbers(problem: &Problem) -> Vec<(u32, u32, Option<u32>)> {
    let of_day = problem.needs.iter().filter(|need| need.shift.0 == D && need.competence.is_none());
    of_day.map(|need| (need.minimum, need.target, need.maximum)).collect()
}

#[test]
fn extra_people_are_added_from_the_first_date_to_the_last() {
    let ward = || two_people(1).need(&WEEK, line("D", 1, 2, Some(3)));
    let (usual, more) = ((1, 2, Some(3)), (3, 4, Some(5)));
    let expected = [usual, usual, more, more, usual, usual, usual];
    assert_eq!(numbers(&ward().extra("D", (2, 3), 2).problem()), expected);
    let twice = ward().extra("D", (0, 2), 1).extra("D", (2, 9), 1).problem();
    let one = (2, 3, Some(4));
    assert_eq!(numbers(&twice), [one, one, more, one, one, one, one]);
}

#[test]
fn extra_people_ask_for_a_shift_type_that_nobody_asked_for() {
    let ward = two_people(1).need(&[Weekday::Mon], line("D", 1, 1, None)).extra("D", (3, 3), 1);
    let problem = ward.problem();
    assert_eq!(numbers(&problem), [(1, 1, None), (1, 1, None)]);
    let roster = roster(&problem, &[("Anne", 2, "D"), ("Bo", 3, "D")]);
    let unasked: Vec<i32> = findings(&problem, &roster, "offered").iter().map(|finding| finding.days[0].0).collect();
    assert_eq!(unasked, [2]);
}

#[test]
fn extra_people_belong_to_the_line_of_their_competence_and_weekday() {
    let ward: WardBuilder = two_people(1)
        .competence("senior")
        .need(&WEEK, line("D", 1, 1, None))
        .need(&WEEK, line_of("senior", line("D", 0, 1, None)))
        .extra("D", (0, 6), 1)
        .with(|ward| {
            ward.staffing.extra[0].competence = Some("senior".into());
            ward.staffing.extra[0].weekdays = vec![Weekday::Tue];
        });
    let problem = ward.problem();
    let seniors: Vec<(u32, u32)> =
        problem.needs.iter().filter(|need| need.competence.is_some()).map(|need| (need.minimum, need.target)).collect();
    assert_eq!(seniors, [(0, 1), (1, 2), (0, 1), (0, 1), (0, 1), (0, 1), (0, 1)]);
    assert!(numbers(&problem).iter().all(|numbers| *numbers == (1, 1, None)));
}
