//! Health advice, priced: `advised_nights`, `quick_return`, `long_duty`, `backward_rotation`, `single_working_day`.

use crate::finding::{Expected, finding, whole_findings};
use crate::ward::{A, ANNE, D, N, WardBuilder, roster, two_people, working};
use solver::domain::Parameter::{
    AdvisedDutyMinutes, AdvisedDutyPrice, AdvisedNightsInRow, AdvisedNightsInRowPrice, AdvisedRestMinutes,
    AdvisedRestPrice, BackwardRotationPrice, SingleWorkingDayPrice,
};
use solver::domain::{AbsenceKind, Category, Origin, Parameter, Presence};
use solver::problem::Problem;
use solver::rules::{CATALOGUE, Finding, Unit};

/// A ward with one price on: layer 1 is the agreement's, the law's layer 0 has all of them off.
fn ward(price: Parameter) -> WardBuilder {
    two_people(2).layer(Origin::LocalAgreement, &[(price, Some(60))])
}

fn judged(problem: &Problem, rule: &str, duties: &[(&str, i32, &str)]) -> Vec<Finding> {
    whole_findings(problem, &roster(problem, duties), rule)
}

fn advised(rule: &'static str, days: impl IntoIterator<Item = i32>, broken_on: i32) -> Expected {
    finding(rule).of(ANNE).days(days).broken_on([broken_on]).cost(60)
}

#[test]
fn a_fourth_night_in_a_row_costs_and_a_third_does_not() {
    let rule = "advised_nights";
    let problem = ward(AdvisedNightsInRowPrice).problem();
    let nights = |days| whole_findings(&problem, &working(&problem, "Anne", "N", days), rule);
    assert_eq!(nights(1..=3), []);
    assert_eq!(nights(1..=4), [advised(rule, 1..=4, 4).figures(4, 3, Unit::Days)]);
    let two = finding(rule).of(ANNE).days(1..=5).broken_on([4, 5]).cost(120).figures(5, 3, Unit::Days);
    assert_eq!(nights(1..=5), [two]);
    let after = (-2..0).fold(ward(AdvisedNightsInRowPrice), |ward, day| ward.history("Anne", day, "N"));
    let fewer = after.layer_for("Anne", &[(AdvisedNightsInRow, Some(2))]).problem();
    let expected = advised(rule, -2..=0, 0).layer(2).figures(3, 2, Unit::Days);
    assert_eq!(whole_findings(&fewer, &working(&fewer, "Anne", "N", [0]), rule), [expected]);
}

#[test]
fn less_than_eleven_hours_between_duties_cost() {
    let rule = "quick_return";
    let ward = || {
        let ward = ward(AdvisedRestPrice).shift("10", "10:00-18:00", Category::Day);
        ward.shift("9:59", "09:59-18:00", Category::Day)
    };
    let problem = ward().problem();
    assert_eq!(judged(&problem, rule, &[("Anne", 0, "A"), ("Anne", 1, "10")]), []);
    let quick = |days: [i32; 2], minutes| advised(rule, days, days[1]).figures(minutes, 660, Unit::Minutes);
    assert_eq!(judged(&problem, rule, &[("Anne", 0, "A"), ("Anne", 1, "9:59")]), [quick([0, 1], 659)]);
    let after = ward().history("Anne", -1, "A").absence("Anne", AbsenceKind::Course, 5..=5).problem();
    assert_eq!(judged(&after, rule, &[("Anne", 0, "9:59")]), [quick([-1, 0], 659)]);
    assert_eq!(judged(&after, rule, &[("Anne", 4, "A")]), [quick([4, 5], 540)], "before a course");
    let longer = ward().layer_for("Anne", &[(AdvisedRestMinutes, Some(720))]).problem();
    let expected = advised(rule, [0, 1], 1).layer(2).figures(660, 720, Unit::Minutes);
    assert_eq!(judged(&longer, rule, &[("Anne", 0, "A"), ("Anne", 1, "10")]), [expected]);
}

#[test]
fn what_nobody_planned_and_waiting_at_home_is_no_quick_return() {
    let rule = "quick_return";
    let settled = ward(AdvisedRestPrice).history("Anne", -1, "A").absence("Anne", AbsenceKind::Course, 0..=0);
    assert_eq!(judged(&settled.problem(), rule, &[]), []);
    let home = ward(AdvisedRestPrice).shift("R", "16:00-07:00", Category::OnCall).on_call(Presence::OnCallAtHome);
    assert_eq!(judged(&home.problem(), rule, &[("Anne", 0, "R"), ("Anne", 1, "D")]), []);
}

#[test]
fn a_duty_longer_than_nine_hours_costs() {
    let rule = "long_duty";
    let ward = ward(AdvisedDutyPrice)
        .shift("9h", "07:00-16:00", Category::Day)
        .shift("9h01", "07:00-16:01", Category::Day)
        .shift("R", "08:00-08:00", Category::OnCall);
    let problem = ward.problem();
    assert_eq!(judged(&problem, rule, &[("Anne", 0, "9h"), ("Anne", 2, "R")]), []);
    let expected = advised(rule, [1], 1).shift(4).figures(541, 540, Unit::Minutes);
    assert_eq!(judged(&problem, rule, &[("Anne", 1, "9h01")]), [expected]);
    let shorter =
        two_people(1).layer(Origin::LocalAgreement, &[(AdvisedDutyMinutes, Some(479)), (AdvisedDutyPrice, Some(60))]);
    let expected = advised(rule, [1], 1).shift(D).layer(1).figures(480, 479, Unit::Minutes);
    assert_eq!(judged(&shorter.problem(), rule, &[("Anne", 1, "D")]), [expected]);
}

#[test]
fn day_evening_night_is_forward_and_the_other_way_costs() {
    let rule = "backward_rotation";
    let problem = ward(BackwardRotationPrice).shift("R", "12:00-13:00", Category::OnCall).problem();
    let forward = [("Anne", 0, "D"), ("Anne", 1, "D"), ("Anne", 2, "A"), ("Anne", 3, "N"), ("Anne", 5, "D")];
    assert_eq!(judged(&problem, rule, &forward), []);
    assert_eq!(
        judged(&problem, rule, &[("Anne", 0, "N"), ("Anne", 1, "R"), ("Anne", 2, "D")]),
        [],
        "on call is neither"
    );
    let back = |day: i32, shift| advised(rule, [day - 1, day], day).layer(1).shift(shift).figures(1, 0, Unit::Duties);
    let backward = [("Anne", 0, "N"), ("Anne", 1, "A"), ("Anne", 2, "D"), ("Anne", 4, "N"), ("Anne", 5, "D")];
    assert_eq!(judged(&problem, rule, &backward), [back(1, A), back(2, D), back(5, D)]);
    let after = ward(BackwardRotationPrice).history("Anne", -1, "N").problem();
    assert_eq!(judged(&after, rule, &[("Anne", 0, "A")]), [back(0, A)]);
    assert_eq!(judged(&after, rule, &[("Anne", 0, "N")]), []);
    assert_eq!(problem.shifts[N].category, Category::Night);
}

#[test]
fn a_working_day_between_days_off_costs() {
    let rule = "single_working_day";
    let problem = ward(SingleWorkingDayPrice).problem();
    assert_eq!(judged(&problem, rule, &[("Anne", 0, "D"), ("Anne", 3, "D"), ("Anne", 4, "N"), ("Anne", 13, "D")]), []);
    let expected = advised(rule, [3], 4).layer(1).figures(1, 2, Unit::Days);
    assert_eq!(judged(&problem, rule, &[("Anne", 3, "D")]), [expected]);
    let worked = ward(SingleWorkingDayPrice).history("Anne", -1, "D").history_from(-3).problem();
    let expected = advised(rule, [-1], 0).layer(1).figures(1, 2, Unit::Days);
    assert_eq!(judged(&worked, rule, &[]), [expected]);
}

/// A roster of Anne's that goes against all advice on day 8 and after, and as much on day 1 and after.
const AGAINST_ADVICE: [(i32, &str); 14] = [
    (0, "N"),
    (1, "N"),
    (2, "N"),
    (3, "N"),
    (4, "L"),
    (6, "A"),
    (7, "N"),
    (8, "N"),
    (9, "N"),
    (10, "N"),
    (11, "L"),
    (12, "D"),
    (13, "D"),
    (5, "D"),
];

#[test]
fn none_is_asked_for_while_its_price_is_off_and_the_price_may_begin_inside_the_plan() {
    let prices = [
        ("advised_nights", AdvisedNightsInRowPrice),
        ("quick_return", AdvisedRestPrice),
        ("long_duty", AdvisedDutyPrice),
        ("backward_rotation", BackwardRotationPrice),
    ];
    for (rule, price) in prices {
        let ward = || two_people(2).shift("L", "09:00-19:00", Category::Day);
        let duties: Vec<_> = AGAINST_ADVICE.iter().map(|(day, shift)| ("Anne", *day, *shift)).collect();
        assert_eq!(judged(&ward().problem(), rule, &duties), [], "{rule} is off");
        let days = |from| {
            let problem = ward().layer_in(Origin::LocalAgreement, (Some(from), None), &[(price, Some(5))]).problem();
            judged(&problem, rule, &duties).iter().map(|finding| finding.broken_on[0].0).collect::<Vec<_>>()
        };
        let all = days(0);
        assert!(all.first().is_some_and(|day| *day < 7) && all.last().is_some_and(|day| *day >= 7), "{rule}: {all:?}");
        let later: Vec<i32> = all.into_iter().filter(|day| *day >= 7).collect();
        assert_eq!(days(7), later, "{rule}");
    }
}

#[test]
fn every_advice_names_its_evidence() {
    let advice = ["advised_nights", "quick_return", "long_duty", "backward_rotation", "single_working_day"];
    for rule in CATALOGUE {
        assert_eq!(rule.evidence.is_some(), advice.contains(&rule.code), "{}", rule.code);
        assert!(rule.evidence.is_none_or(|link| link.starts_with("https://")));
    }
}
