//! `category_in_week`, `category_in_plan` and `category_share`: how many duties of a category a person has.

use crate::finding::{Expected, finding, whole_findings};
use crate::ward::{ANNE, N, WardBuilder, roster, two_people};
use solver::domain::{Category, Origin, Parameter};
use solver::problem::{FaultCode, Problem};
use solver::rules::{Finding, Unit};

const IN_WEEK: &str = "category_in_week";
const IN_PLAN: &str = "category_in_plan";
const SHARE: &str = "category_share";

/// A shift type of each category.
const SHIFTS: [&str; 4] = ["D", "A", "N", "R"];

fn two_weeks() -> WardBuilder {
    two_people(2).shift("R", "16:00-08:00", Category::OnCall)
}

fn ward(parameter: Parameter, value: u32) -> WardBuilder {
    two_weeks().layer_for("Anne", &[(parameter, Some(value))])
}

fn judged(problem: &Problem, rule: &str, duties: &[(i32, &str)]) -> Vec<Finding> {
    let duties: Vec<_> =
        duties.iter().flat_map(|(day, shift)| [("Anne", *day, *shift), ("Bo", *day, *shift)]).collect();
    whole_findings(problem, &roster(problem, &duties), rule)
}

fn counted(rule: &'static str, days: &[i32], broken_on: i32, shift: usize) -> Expected {
    finding(rule).of(ANNE).days(days.iter().copied()).broken_on([broken_on]).shift(shift).layer(1)
}

#[test]
fn one_night_a_week_is_lawful_and_two_are_not() {
    let problem = ward(Parameter::MaxNightDutiesInWeek, 1).problem();
    assert_eq!(judged(&problem, IN_WEEK, &[(6, "N"), (7, "N"), (3, "D"), (4, "A")]), []);
    let expected = [counted(IN_WEEK, &[7, 9, 13], 7, N).figures(3, 1, Unit::Duties)];
    assert_eq!(judged(&problem, IN_WEEK, &[(2, "N"), (7, "N"), (9, "N"), (13, "N")]), expected);
    let none = ward(Parameter::MaxNightDutiesInWeek, 0).problem();
    assert_eq!(judged(&none, IN_WEEK, &[(2, "N")]), [counted(IN_WEEK, &[2], 0, N).figures(1, 0, Unit::Duties)]);
}

#[test]
fn every_category_has_its_limits() {
    use Parameter::*;
    let in_week = [MaxDayDutiesInWeek, MaxEveningDutiesInWeek, MaxNightDutiesInWeek, MaxOnCallDutiesInWeek];
    let most = [MaxDayDutiesInPlan, MaxEveningDutiesInPlan, MaxNightDutiesInPlan, MaxOnCallDutiesInPlan];
    let least = [MinDayDutiesInPlan, MinEveningDutiesInPlan, MinNightDutiesInPlan, MinOnCallDutiesInPlan];
    let percent = [MaxDayDutiesPercent, MaxEveningDutiesPercent, MaxNightDutiesPercent, MaxOnCallDutiesPercent];
    let all: Vec<(i32, &str)> = SHIFTS.into_iter().enumerate().map(|(number, id)| (2 * number as i32, id)).collect();
    for (shift, day) in [0, 2, 4, 6].into_iter().enumerate() {
        let too_many = |rule, broken_on| counted(rule, &[day], broken_on, shift).figures(1, 0, Unit::Duties);
        let judge = |rule, (parameter, value)| judged(&ward(parameter, value).problem(), rule, &all);
        assert_eq!(judge(IN_WEEK, (in_week[shift], 0)), [too_many(IN_WEEK, 0)]);
        assert_eq!(judge(IN_PLAN, (most[shift], 0)), [too_many(IN_PLAN, 0)]);
        let too_few = counted(IN_PLAN, &[day], 0, shift).figures(1, 2, Unit::Duties);
        assert_eq!(judge(IN_PLAN, (least[shift], 2)), [too_few]);
        let share = finding(SHARE).of(ANNE).days([day]).broken_on([0]).layer(1).figures(25, 24, Unit::Percent);
        assert_eq!(judge(SHARE, (percent[shift], 24)), [share]);
        assert_eq!(judge(SHARE, (percent[shift], 25)), []);
    }
}

#[test]
fn both_limits_of_the_plan_are_allowed() {
    let problem = ward(Parameter::MaxNightDutiesInPlan, 2).problem();
    assert_eq!(judged(&problem, IN_PLAN, &[(1, "N"), (8, "N"), (4, "A")]), []);
    let expected = [counted(IN_PLAN, &[1, 8, 10], 0, N).figures(3, 2, Unit::Duties)];
    assert_eq!(judged(&problem, IN_PLAN, &[(1, "N"), (8, "N"), (10, "N")]), expected);
    let problem = ward(Parameter::MinNightDutiesInPlan, 2).problem();
    assert_eq!(judged(&problem, IN_PLAN, &[(1, "N"), (8, "N")]), []);
    let none = finding(IN_PLAN).of(ANNE).broken_on([0]).layer(1).figures(0, 2, Unit::Duties);
    assert_eq!(judged(&problem, IN_PLAN, &[(1, "D")]), [none]);
}

#[test]
fn each_duty_too_many_or_too_few_has_its_price_in_week_and_plan() {
    let priced = |parameter, value| {
        ward(parameter, value).layer(Origin::LocalAgreement, &[(Parameter::CategoryCountPrice, Some(35))]).problem()
    };
    let nights = [(1, "N"), (2, "N"), (3, "N")];
    let week = counted(IN_WEEK, &[1, 2, 3], 0, N).soft(70).figures(3, 1, Unit::Duties);
    assert_eq!(judged(&priced(Parameter::MaxNightDutiesInWeek, 1), IN_WEEK, &nights), [week]);
    let plan = counted(IN_PLAN, &[1, 2, 3], 0, N).soft(35).figures(3, 2, Unit::Duties);
    assert_eq!(judged(&priced(Parameter::MaxNightDutiesInPlan, 2), IN_PLAN, &nights), [plan]);
    let few = counted(IN_PLAN, &[1, 2, 3], 0, N).soft(70).figures(3, 5, Unit::Duties);
    assert_eq!(judged(&priced(Parameter::MinNightDutiesInPlan, 5), IN_PLAN, &nights), [few]);
}

#[test]
fn a_share_is_of_the_persons_own_duties_and_told_rounded_up() {
    let half = ward(Parameter::MaxNightDutiesPercent, 50).problem();
    assert_eq!(judged(&half, SHARE, &[]), []);
    assert_eq!(judged(&half, SHARE, &[(0, "N"), (3, "D")]), []);
    let share = |days: &[i32], measured, allowed| {
        let expected = finding(SHARE).of(ANNE).days(days.iter().copied()).broken_on([0]).layer(1);
        expected.figures(measured, allowed, Unit::Percent)
    };
    assert_eq!(judged(&half, SHARE, &[(0, "N"), (1, "N"), (5, "D")]), [share(&[0, 1], 67, 50)]);
    let third = ward(Parameter::MaxNightDutiesPercent, 33).problem();
    assert_eq!(judged(&third, SHARE, &[(0, "N"), (3, "D"), (5, "D")]), [share(&[0], 34, 33)], "33 1/3");
}

#[test]
fn a_week_is_judged_by_its_monday_and_the_plan_by_its_first_date() {
    let from = |day, parameter| {
        let ward = two_weeks().layer_of("limited_nights", &[(parameter, Some(1))]);
        ward.member(ANNE, "limited_nights", (Some(day), None)).problem()
    };
    let nights = [(1, "N"), (4, "N"), (8, "N"), (11, "N")];
    let second = counted(IN_WEEK, &[8, 11], 7, N).figures(2, 1, Unit::Duties);
    assert_eq!(judged(&from(2, Parameter::MaxNightDutiesInWeek), IN_WEEK, &nights), [second]);
    let plan = counted(IN_PLAN, &[1, 4, 8, 11], 0, N).figures(4, 1, Unit::Duties);
    assert_eq!(judged(&from(0, Parameter::MaxNightDutiesInPlan), IN_PLAN, &nights), [plan]);
    assert_eq!(judged(&from(1, Parameter::MaxNightDutiesInPlan), IN_PLAN, &nights), []);
}

#[test]
fn locked_duties_may_be_too_few_but_not_too_many() {
    assert_eq!(ward(Parameter::MinNightDutiesInPlan, 2).lock("Anne", 3, "N").faults(), []);
    assert_eq!(ward(Parameter::MaxNightDutiesPercent, 50).lock("Anne", 3, "N").faults(), [], "more duties mend it");
    for parameter in [Parameter::MaxNightDutiesInPlan, Parameter::MaxNightDutiesInWeek] {
        let faults = ward(parameter, 1).lock("Anne", 3, "N").lock("Anne", 4, "N").faults();
        assert_eq!(faults.iter().map(|fault| fault.code).collect::<Vec<_>>(), [FaultCode::LockBreaksRule]);
    }
}
