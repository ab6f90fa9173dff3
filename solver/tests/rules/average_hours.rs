//! `average_hours` and `night_worker_average`: working time over the reference period that ends with the plan.

use crate::finding::{finding, whole_findings};
use crate::ward::{ANNE, WardBuilder, on, roster, two_people, working};
use solver::domain::Parameter::{AverageWeeklyMinutes, NightAverageMinutesADay};
use solver::domain::{AbsenceKind, Category, EmployeeIndex, Origin, Parameter, Presence};
use solver::problem::Problem;
use solver::rules::{Finding, Unit};

const RULE: &str = "average_hours";
const NIGHT_WORKER: &str = "night_worker_average";

fn ward(weeks: u32) -> WardBuilder {
    two_people(weeks).shift("1", "07:00-07:01", Category::Day)
}

/// Anne's allowance for the plan.
fn allowance(ward: WardBuilder, average: Parameter) -> Option<i64> {
    ward.problem().work_allowance(EmployeeIndex(ANNE), average)
}

fn too_much(rule: &'static str, (measured, allowed): (i64, i64)) -> Finding {
    finding(rule).of(ANNE).broken_on([0]).figures(measured, allowed, Unit::Minutes)
}

/// Six day duties, and a minute on the seventh date where there is to be one.
fn six_duties(problem: &Problem, shift: &'static str, minute: bool) -> solver::domain::Roster {
    let duties = (0..6).map(|day| ("Anne", day, shift)).chain(minute.then_some(("Anne", 6, "1")));
    roster(problem, &duties.collect::<Vec<_>>())
}

#[test]
fn forty_eight_hours_a_week_are_lawful_and_a_minute_more_is_not() {
    let problem = ward(1).problem();
    assert_eq!(whole_findings(&problem, &six_duties(&problem, "D", false), RULE), []);
    let more = whole_findings(&problem, &six_duties(&problem, "D", true), RULE);
    assert_eq!(more, [too_much(RULE, (2881, 2880))]);
}

#[test]
fn the_average_is_over_the_whole_plan() {
    let problem = ward(2).problem();
    let uneven = working(&problem, "Anne", "D", (0..7).chain(8..=12));
    assert_eq!(whole_findings(&problem, &uneven, RULE), []);
    let more = working(&problem, "Anne", "D", (0..7).chain(8..=13));
    assert_eq!(whole_findings(&problem, &more, RULE), [too_much(RULE, (13 * 480, 2 * 2880))]);
}

#[test]
fn work_before_the_plan_counts_and_its_neutral_days_do_not() {
    // Sixteen weeks before the plan's one make the seventeen of the reference period.
    let before = |minutes, neutral| ward(1).worked_before("Anne", -112, (minutes, neutral));
    assert_eq!(allowance(before(16 * 2880, 0), AverageWeeklyMinutes), Some(2880));
    assert_eq!(allowance(before(16 * 2880 - 480, 0), AverageWeeklyMinutes), Some(2880 + 480));
    assert_eq!(allowance(before(15 * 2880, 7), AverageWeeklyMinutes), Some(2880));
    assert_eq!(allowance(before(15 * 2880, 0), AverageWeeklyMinutes), Some(2 * 2880));
    assert_eq!(allowance(ward(1).worked_before("Bo", -112, (0, 0)), AverageWeeklyMinutes), Some(2880), "Bo's");
    let worn_out = before(17 * 2880 - 479, 0).problem();
    let expected = [too_much(RULE, (480, 479))];
    assert_eq!(whole_findings(&worn_out, &working(&worn_out, "Anne", "D", [0]), RULE), expected);
    assert_eq!(whole_findings(&worn_out, &working(&worn_out, "Bo", "D", [0]), RULE), []);
}

#[test]
fn leave_is_neutral_and_a_course_is_work() {
    let away = |kind, days| ward(2).absence("Anne", kind, days);
    assert_eq!(allowance(away(AbsenceKind::Vacation, 0..=6), AverageWeeklyMinutes), Some(2880));
    assert_eq!(allowance(away(AbsenceKind::Leave, 0..=13), AverageWeeklyMinutes), Some(0));
    assert_eq!(allowance(away(AbsenceKind::Course, 3..=4), AverageWeeklyMinutes), Some(2 * 2880 - 2 * 444));
    assert_eq!(allowance(ward(2).wellbeing_day("Anne", 0), AverageWeeklyMinutes), Some(13 * 2880 / 7));
}

#[test]
fn waiting_at_home_is_no_working_time_and_waiting_at_work_is() {
    let on_call = |presence| {
        let ward = ward(1).term(AverageWeeklyMinutes, 600).shift("R", "08:00-19:00", Category::OnCall);
        let problem = ward.counts_percent(33).on_call(presence).problem();
        whole_findings(&problem, &working(&problem, "Anne", "R", [0]), RULE)
    };
    assert_eq!(on_call(Presence::OnCallAtHome), []);
    let told = Finding { layer: Some(0), ..too_much(RULE, (660, 600)) };
    assert_eq!(on_call(Presence::OnCallOnSite), [told]);
}

#[test]
fn the_night_of_march_is_seven_hours_of_work_and_octobers_nine() {
    let night = |monday, minutes| {
        let problem = ward(1).from(monday).term(AverageWeeklyMinutes, minutes).problem();
        let days_and_night: Vec<_> = (0..5).map(|day| ("Anne", day, "D")).chain([("Anne", 5, "N")]).collect();
        whole_findings(&problem, &roster(&problem, &days_and_night), RULE).len()
    };
    assert_eq!((night("2027-03-22", 2400 + 420), night("2027-03-22", 2400 + 419)), (0, 1));
    assert_eq!((night("2027-10-25", 2400 + 540), night("2027-10-25", 2400 + 539)), (0, 1));
}

#[test]
fn an_individual_opt_out_counts_from_its_date_to_its_date() {
    let out = |days| ward(2).layer_for_in("Anne", days, &[(AverageWeeklyMinutes, Some(3600))]);
    assert_eq!(allowance(out((Some(7), None)), AverageWeeklyMinutes), Some(2880 + 3600));
    assert_eq!(allowance(out((None, Some(-1))), AverageWeeklyMinutes), Some(2 * 2880));
    assert_eq!(allowance(out((None, None)), AverageWeeklyMinutes), Some(2 * 3600));
}

/// Anne works at night, from a day to another.
fn night_worker(weeks: u32, days: (Option<i32>, Option<i32>)) -> WardBuilder {
    ward(weeks).layer_of("night_workers", &[(NightAverageMinutesADay, Some(480))]).member(ANNE, "night_workers", days)
}

#[test]
fn a_night_worker_has_eight_hours_on_six_dates_of_seven() {
    let problem = night_worker(1, (None, None)).problem();
    assert_eq!(whole_findings(&problem, &six_duties(&problem, "N", false), NIGHT_WORKER), []);
    let expected = Finding { layer: Some(1), ..too_much(NIGHT_WORKER, (2881, 2880)) };
    assert_eq!(whole_findings(&problem, &six_duties(&problem, "N", true), NIGHT_WORKER), [expected]);
    let others = ward(1).problem();
    assert_eq!(whole_findings(&others, &six_duties(&others, "N", true), NIGHT_WORKER), []);
}

#[test]
fn a_night_worker_before_the_plan_has_what_was_worked_taken_off() {
    let before = night_worker(1, (None, None)).worked_before("Anne", -7, (3000, 1));
    // Thirteen dates of 6/7 of 480 minutes, rounded down.
    assert_eq!(allowance(before, NightAverageMinutesADay), Some(13 * 6 * 480 / 7 - 3000));
}

#[test]
fn who_becomes_a_night_worker_with_the_plan_is_judged_and_within_it_not_yet() {
    assert_eq!(allowance(night_worker(2, (Some(0), None)), NightAverageMinutesADay), Some(2 * 2880));
    assert_eq!(allowance(night_worker(2, (Some(1), None)), NightAverageMinutesADay), None);
}

#[test]
fn the_length_of_the_reference_period_is_the_laws() {
    let before = |weeks| ward(1).term(Parameter::AverageWeeks, weeks).worked_before("Anne", -21, (0, 0));
    assert_eq!(allowance(before(4), AverageWeeklyMinutes), Some(4 * 2880));
    assert_eq!(allowance(before(3), AverageWeeklyMinutes), Some(2880), "a record that cannot be split is left out");
    let off = ward(1).layer(Origin::LocalAgreement, &[(Parameter::AverageWeeks, None)]).faults();
    assert_eq!(off.len(), 1, "nobody switches the average off");
}

#[test]
fn dates_outside_the_employment_are_left_out() {
    let from_wednesday = ward(1).with(|ward| ward.employees[ANNE].employed.from = Some(on(2)));
    assert_eq!(allowance(from_wednesday, AverageWeeklyMinutes), Some(5 * 2880 / 7));
}
