//! `consideration`: exempt categories and shift types, weekdays off, a latest end.

use crate::finding::{finding, findings};
use crate::ward::{A, ANNE, D, N, WEEK, roster, time, two_people};
use chrono::Weekday;
use solver::domain::{Category, ConsiderationRule};
use solver::problem::Problem;

const RULE: &str = "consideration";

/// Anne on every shift type on every date of the week: unlawful otherwise, but each cell is judged alone.
fn forbidden(problem: &Problem) -> Vec<(i32, usize)> {
    let shifts: Vec<String> = problem.shifts.iter().map(|shift| shift.id.0.clone()).collect();
    let duties: Vec<_> = (0..7).flat_map(|day| shifts.iter().map(move |id| ("Anne", day, id.as_str()))).collect();
    let found = findings(problem, &roster(problem, &duties), RULE);
    let cells: Vec<(i32, usize)> =
        found.iter().map(|found| (found.days[0].0, found.shift.expect("a duty's shift type").0)).collect();
    let expected: Vec<_> =
        cells.iter().map(|(day, shift)| finding(RULE).of(ANNE).days([*day]).shift(*shift).forbidden_duty()).collect();
    assert_eq!(found, expected);
    cells
}

fn every_day(shift: usize) -> Vec<(i32, usize)> {
    (0..7).map(|day| (day, shift)).collect()
}

#[test]
fn without_one_nothing_is_forbidden_and_anothers_does_not_count() {
    assert_eq!(forbidden(&two_people(1).problem()), []);
    let ward = two_people(1).consider("Bo", ConsiderationRule::ExemptCategory(Category::Day));
    assert_eq!(forbidden(&ward.problem()), []);
}

#[test]
fn an_exempt_category_is_every_shift_type_of_it() {
    let ward = two_people(1).shift("N12", "19:00-07:00", Category::Night);
    let problem = ward.consider("Anne", ConsiderationRule::ExemptCategory(Category::Night)).problem();
    let expected: Vec<_> = (0..7).flat_map(|day| [(day, N), (day, 3)]).collect();
    assert_eq!(forbidden(&problem), expected);
}

#[test]
fn an_exempt_shift_type_is_that_one_alone() {
    let ward = two_people(1).shift("D2", "08:00-16:00", Category::Day);
    let problem = ward.consider("Anne", ConsiderationRule::ExemptShiftType("D".into())).problem();
    assert_eq!(forbidden(&problem), every_day(D));
}

#[test]
fn weekdays_off_are_free_of_duties_that_begin_on_them() {
    let rule = ConsiderationRule::WeekdaysOff(vec![Weekday::Wed, Weekday::Sun]);
    let problem = two_people(1).consider("Anne", rule).problem();
    assert_eq!(
        forbidden(&problem),
        [2, 6].into_iter().flat_map(|day| [(day, D), (day, A), (day, N)]).collect::<Vec<_>>()
    );
    let none = two_people(1).consider("Anne", ConsiderationRule::WeekdaysOff(Vec::new())).problem();
    assert_eq!(forbidden(&none), []);
}

#[test]
fn a_latest_end_allows_its_own_minute_and_no_duty_over_midnight() {
    let ending_at = |latest| two_people(1).consider("Anne", ConsiderationRule::LatestEnd(time(latest))).problem();
    let evenings_and_nights: Vec<_> = (0..7).flat_map(|day| [(day, A), (day, N)]).collect();
    assert_eq!(forbidden(&ending_at("15:00")), evenings_and_nights);
    let all: Vec<_> = (0..7).flat_map(|day| [(day, D), (day, A), (day, N)]).collect();
    assert_eq!(forbidden(&ending_at("14:59")), all);
    assert_eq!(forbidden(&ending_at("23:59")), every_day(N));
    let midnight = two_people(1).shift("M", "16:00-00:00", Category::Evening);
    let problem = midnight.consider("Anne", ConsiderationRule::LatestEnd(time("23:59"))).problem();
    assert_eq!(forbidden(&problem), (0..7).flat_map(|day| [(day, N), (day, 3)]).collect::<Vec<_>>());
}

#[test]
fn it_holds_from_its_first_date_to_its_last() {
    let exempt = || ConsiderationRule::ExemptCategory(Category::Evening);
    let within = two_people(1).consider_in("Anne", (Some(2), Some(4)), exempt()).problem();
    assert_eq!(forbidden(&within), [(2, A), (3, A), (4, A)]);
    let until = two_people(1).consider_in("Anne", (None, Some(-1)), exempt()).problem();
    assert_eq!(forbidden(&until), []);
    let from = two_people(1).consider_in("Anne", (Some(6), None), exempt()).problem();
    assert_eq!(forbidden(&from), [(6, A)]);
}

#[test]
fn two_at_once_both_hold_and_a_duty_against_both_is_told_once() {
    let problem = two_people(1)
        .consider("Anne", ConsiderationRule::ExemptCategory(Category::Night))
        .consider("Anne", ConsiderationRule::WeekdaysOff(WEEK[5..].to_vec()))
        .problem();
    let weekend = [5, 6].into_iter().flat_map(|day| [(day, D), (day, A), (day, N)]);
    let expected: Vec<_> = (0..5).map(|day| (day, N)).chain(weekend).collect();
    assert_eq!(forbidden(&problem), expected);
}

#[test]
fn fewer_hours_forbid_no_duty() {
    assert_eq!(forbidden(&two_people(1).consider("Anne", ConsiderationRule::WeeklyMinutes(0)).problem()), []);
}
