//! `burden_share`: nights, evenings, weekends and public holidays against each person's fair share of them.

use crate::finding::{Expected, finding, findings, whole_findings};
use crate::ward::{ANNE, BO, N, WEEK, WardBuilder, line, line_of, two_people, working};
use chrono::Weekday;
use solver::domain::{
    AbsenceKind, Category, ConsiderationRule, DateRange, Day, Duty, EmployeeIndex, Origin, Parameter, Profession,
    ShiftIndex, ShiftLimit, StaffingLine,
};
use solver::plan::hand_on;
use solver::rules::{Finding, Unit};

const RULE: &str = "burden_share";

/// One person on every night of two weeks, whose share costs ten points each above two free ones.
fn ward() -> WardBuilder {
    two_people(2).need(&WEEK, line("N", 0, 1, None)).term(Parameter::BurdenSharePrice, 10)
}

fn share(ward: &WardBuilder, employee: usize) -> i64 {
    ward.problem().burden_share(EmployeeIndex(employee))
}

fn shares(ward: &WardBuilder) -> [i64; 2] {
    [ANNE, BO].map(|employee| share(ward, employee))
}

/// What is said of Anne when she works nights on some days.
fn nights(ward: &WardBuilder, days: &[i32]) -> Vec<Finding> {
    let problem = ward.problem();
    findings(&problem, &working(&problem, "Anne", "N", days.iter().copied()), RULE)
}

fn above(days: &[i32], cost: i64) -> Expected {
    finding(RULE).of(ANNE).days(days.iter().copied()).cost(cost)
}

#[test]
fn a_duty_weighs_by_its_category_its_weekend_and_its_holiday() {
    // From 22 March 2027: Maundy Thursday is day 3, Easter Sunday day 6.
    let problem = ward().from("2027-03-22").problem();
    let weighs = |day: i32, shift: usize| {
        problem.burden_of(EmployeeIndex(ANNE), Duty { day: Day(day), shift: ShiftIndex(shift) })
    };
    assert_eq!([0, 1, 2].map(|shift| weighs(0, shift)), [0, 1, 2]);
    assert_eq!([0, 1, 2].map(|shift| weighs(5, shift)), [2, 3, 4]);
    assert_eq!([0, 1, 2].map(|shift| weighs(3, shift)), [3, 4, 5]);
    assert_eq!([0, 1, 2].map(|shift| weighs(6, shift)), [5, 6, 7]);
}

#[test]
fn the_agreement_says_what_weighs_and_when_the_weekend_is() {
    let terms = [
        (Parameter::BurdenOfNight, Some(0)),
        (Parameter::BurdenOfEvening, None),
        (Parameter::BurdenOfWeekend, Some(7)),
        (Parameter::WeekendBeginsFridayMinute, Some(900)),
        (Parameter::WeekendEndsMondayMinute, Some(421)),
    ];
    let problem = ward().layer(Origin::LocalAgreement, &terms).problem();
    let weighs =
        |day: i32, shift: usize| problem.burden_of(EmployeeIndex(BO), Duty { day: Day(day), shift: ShiftIndex(shift) });
    assert_eq!([0, 1, 2].map(|shift| weighs(4, shift)), [0, 7, 7], "Friday");
    assert_eq!([0, 1, 2].map(|shift| weighs(7, shift)), [7, 0, 0], "Monday");
    assert_eq!(weighs(8, N), 0);
}

#[test]
fn targets_are_shared_by_contracted_hours() {
    // Fourteen nights of two points, four of them at weekends: 36 points.
    assert_eq!(shares(&ward()), [18, 18]);
    assert_eq!(shares(&ward().with(|ward| ward.employees[BO].weekly_minutes = 1110)), [24, 12]);
    // Of 36 points, 1800 of 4020 hours: 16.12; the rest: 19.88.
    assert_eq!(shares(&ward().with(|ward| ward.employees[BO].weekly_minutes = 1800)), [20, 16]);
    assert_eq!(shares(&ward().with(|ward| ward.employees[BO].weekly_minutes = 0)), [36, 0]);
    let fewer = ward().consider_in("Bo", (Some(7), None), ConsiderationRule::WeeklyMinutes(740));
    assert_eq!(shares(&fewer), [9 + 14, 9 + 5], "a quarter of the second week's: 4.5");
}

#[test]
fn only_those_share_who_may_work_it() {
    let whole = |ward: &WardBuilder| assert_eq!(shares(ward), [36, 0]);
    whole(&ward().consider("Bo", ConsiderationRule::ExemptCategory(Category::Night)));
    whole(&ward().layer_for("Bo", &[(Parameter::MaxNightDutiesInWeek, Some(0))]));
    whole(
        &ward().layer_for("Bo", &[(Parameter::EarliestStartMinute, Some(0)), (Parameter::LatestEndMinute, Some(1440))]),
    );
    whole(&ward().with(|ward| {
        ward.employees[BO].shift_limits = vec![ShiftLimit { shift_type: "N".into(), at_most: 0 }];
    }));
    whole(
        &two_people(2)
            .competence("senior")
            .with(|ward| {
                let valid = DateRange::default();
                ward.employees[ANNE].competences.push(solver::domain::HeldCompetence { id: "senior".into(), valid });
            })
            .requires("senior")
            .need(&WEEK, line("N", 0, 1, None))
            .term(Parameter::BurdenSharePrice, 10),
    );
    // Away on days 7 to 13, so that the night of day 6 would run into it: Bo shares six weekdays and a Saturday.
    assert_eq!(shares(&ward().absence("Bo", AbsenceKind::Vacation, 7..=13)), [36 - 7, 7]);
    assert_eq!(shares(&ward().lock_free("Bo", 3)), [18, 18], "a lock changes nobody's share");
}

#[test]
fn of_several_lines_the_largest_counts_and_each_profession_its_own() {
    let need = |ward: WardBuilder, line: StaffingLine| ward.need(&[Weekday::Tue], line);
    let base = || two_people(1).competence("senior").term(Parameter::BurdenSharePrice, 10);
    let senior = |ward: WardBuilder| {
        ward.with(|ward| {
            let valid = DateRange::default();
            ward.employees[BO].competences.push(solver::domain::HeldCompetence { id: "senior".into(), valid });
        })
    };
    let both = need(need(base(), line("N", 0, 2, None)), line_of("senior", line("N", 0, 1, None)));
    assert_eq!(shares(&senior(both)), [2, 2]);
    let most = need(need(base(), line("N", 0, 1, None)), line_of("senior", line("N", 0, 2, None)));
    assert_eq!(shares(&senior(most)), [0, 4]);
    let nurses = StaffingLine { profession: Some(Profession::Nurse), ..line("N", 0, 1, None) };
    let doctors = need(need(base(), line("N", 0, 3, None)), nurses);
    let doctors = doctors.with(|ward| ward.employees[BO].profession = Profession::Doctor);
    assert_eq!(shares(&doctors), [2 + 2, 2], "a night for the nurse, two for both");
}

#[test]
fn what_was_carried_before_is_taken_off_and_no_share_is_below_nought() {
    let carried = |points: i32| ward().fairness("Anne", (points, 0, 0));
    assert_eq!(shares(&carried(5)), [13, 18]);
    assert_eq!(shares(&carried(-5)), [23, 18]);
    assert_eq!(shares(&carried(30)), [0, 18]);
}

#[test]
fn each_point_above_the_free_band_costs_and_beyond_the_second_band_more() {
    // 18 points are fair, 2 more are free, 4 more cost 10 each, the rest 25.
    let steep = ward().term(Parameter::BurdenSteepPrice, 15);
    assert_eq!(nights(&steep, &[0, 1, 2, 3, 4, 7, 8, 9, 10, 11]), [], "20 points");
    let eleven = [0, 1, 2, 3, 4, 5, 7, 8, 9, 10, 11];
    assert_eq!(nights(&steep, &eleven), [above(&eleven, 40).figures(24, 18, Unit::BurdenPoints)]);
    let twelve = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
    assert_eq!(nights(&steep, &twelve), [above(&twelve, 40 + 4 * 25).figures(28, 18, Unit::BurdenPoints)]);
    assert_eq!(nights(&ward(), &twelve), [above(&twelve, 80).figures(28, 18, Unit::BurdenPoints)]);
    let no_band = steep.term(Parameter::BurdenSteepBand, None);
    assert_eq!(nights(&no_band, &twelve), [above(&twelve, 80).figures(28, 18, Unit::BurdenPoints)]);
    assert_eq!(nights(&ward().term(Parameter::BurdenFreeBand, None), &eleven)[0].cost, 60);
}

#[test]
fn nobody_pays_for_carrying_less_and_nobody_while_the_price_is_off() {
    assert_eq!(nights(&ward(), &[]), []);
    let all: Vec<i32> = (0..14).collect();
    assert_eq!(nights(&ward().term(Parameter::BurdenSharePrice, None), &all), []);
    let free = ward().layer_for("Anne", &[(Parameter::BurdenSharePrice, None)]);
    assert_eq!(nights(&free, &all), []);
    assert_eq!(share(&free, BO), 18, "who pays nothing still shares");
}

#[test]
fn a_finding_names_the_layer_of_the_free_band() {
    let problem = ward().layer(Origin::LocalAgreement, &[(Parameter::BurdenFreeBand, Some(0))]).problem();
    let roster = working(&problem, "Anne", "N", 0..14);
    let expected = above(&(0..14).collect::<Vec<_>>(), 180).broken_on([0]).layer(1);
    assert_eq!(whole_findings(&problem, &roster, RULE), [expected.figures(36, 18, Unit::BurdenPoints)]);
}

#[test]
fn what_is_carried_above_the_share_is_handed_on() {
    let problem = ward().fairness("Anne", (20, 70, 300)).problem();
    let handed_on = hand_on(&problem, &working(&problem, "Anne", "N", [0, 1, 2]));
    let told: Vec<_> = handed_on.fairness.iter().map(|own| (own.burden_points, own.refused_points)).collect();
    // Anne's share is 18 - 20; she carries 6. Bo carries nothing.
    assert_eq!(told, [(8, 70), (-18, 0)]);
    let off = ward().term(Parameter::BurdenSharePrice, None).problem();
    assert_eq!(hand_on(&off, &working(&off, "Anne", "N", [0])).fairness, []);
}
