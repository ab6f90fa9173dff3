//! What lies just inside a limit is in order.

use super::ward;
use crate::ward::{WEEK, WardBuilder, line, line_of, on, time};
use chrono::Weekday;
use solver::domain::{AbsenceKind, ConsiderationRule, DateRange, Parameter, Priority, WishKind};

fn in_order(ward: &WardBuilder) {
    assert_eq!(ward.faults(), []);
}

#[test]
fn the_shortest_and_the_longest_plan_and_the_first_and_last_year() {
    in_order(&WardBuilder::weeks(1));
    in_order(&WardBuilder::weeks(52));
    in_order(&WardBuilder::weeks(52).from("2000-01-03"));
    in_order(&WardBuilder::weeks(52).from("2099-12-28"));
}

#[test]
fn an_agreement_at_the_ends_of_its_ranges() {
    for parameter in Parameter::ALL {
        let range = parameter.specification().range;
        in_order(&WardBuilder::weeks(1).term(*parameter, *range.start()));
        in_order(&WardBuilder::weeks(1).term(*parameter, *range.end()));
        in_order(&WardBuilder::weeks(1).term(*parameter, None));
    }
    in_order(&ward().agreement(|agreement| {
        agreement.wish_quota = 200;
        agreement.course_end = time("08:01");
        (agreement.prices.norm_minute, agreement.prices.norm_minute_beyond) = (1_000_000, 1_000_000);
        (agreement.prices.below_target, agreement.prices.below_minimum) = (0, 0);
    }));
    in_order(&WardBuilder::weeks(1).agreement(|agreement| agreement.wish_quota = 0));
}

#[test]
fn wishes_that_draw_just_the_quota() {
    let draws = |day_off, weekend_off| {
        let ward = ward().agreement(|agreement| {
            (agreement.wish_draws.day_off, agreement.wish_draws.weekend_off) = (day_off, weekend_off);
        });
        ward.wish("Bo", Priority::Nice, WishKind::WeekendOff(on(5)))
    };
    in_order(&draws(1, 2));
    in_order(&draws(2, 1));
    in_order(&draws(3, 1).with(|ward| ward.wishes[1].draws = Some(0)));
    in_order(&draws(10, 10).who(|bo| bo.wish_quota = Some(20)));
}

#[test]
fn days_off_together_draw_once() {
    let together = |from, to| ward().wish("Bo", Priority::Nice, WishKind::DaysOff(on(from), on(to)));
    in_order(&together(0, 13).agreement(|agreement| agreement.wish_draws.days_off = 2));
}

#[test]
fn people_at_the_ends_of_their_ranges() {
    let one_date = DateRange { from: Some(on(3)), to: Some(on(3)) };
    in_order(&ward().employee("Carl", 48 * 60).who(|carl| carl.employed = one_date));
    in_order(&ward().employee("Carl", 0).holds("senior", Some(3), Some(3)));
    in_order(&ward().consider("Anne", ConsiderationRule::WeeklyMinutes(0)));
    in_order(&ward().balance("Bo", 60_000));
    in_order(&ward().balance("Bo", -60_000));
    in_order(&ward().fairness("Bo", (-10_000, 10_000_000, 10_000_000)));
}

#[test]
fn absences_side_by_side_and_over_the_plans_ends() {
    in_order(&ward().absence("Anne", AbsenceKind::Leave, 9..=9).absence("Anne", AbsenceKind::Leave, 6..=6));
    in_order(&ward().absence("Bo", AbsenceKind::Leave, -20..=0).absence("Bo", AbsenceKind::Leave, 13..=99));
    in_order(&ward().absence("Bo", AbsenceKind::Leave, 7..=8).wellbeing_day("Bo", 9));
    in_order(&ward().wellbeing_day("Bo", 0).wellbeing_day("Bo", 13));
}

#[test]
fn staffing_lines_that_meet() {
    in_order(&ward().need(&WEEK[..5], line("D", 2, 2, Some(2))).need(&[Weekday::Sat], line("D", 0, 999, None)));
    in_order(&ward().need(&WEEK, line("D", 1, 1, None)).need(&WEEK, line_of("senior", line("D", 1, 1, None))));
    in_order(&ward().need(&[Weekday::Mon, Weekday::Mon], line("D", 1, 1, None)));
    in_order(&ward().need_on(0, line("D", 1, 1, None)).need_on(13, line("D", 1, 1, None)));
    in_order(&ward().season(-400..=400, Vec::new()).season(3..=3, Vec::new()));
}

#[test]
fn wishes_up_to_the_quota_and_to_the_plans_last_date() {
    let seventeen =
        (0..17).fold(ward(), |ward, number| ward.wish("Anne", Priority::Nice, WishKind::Work(on(number % 14))));
    in_order(&seventeen);
    in_order(&ward().wish("Bo", Priority::Nice, WishKind::WeekendOff(on(12))));
    in_order(&ward().wish("Bo", Priority::Nice, WishKind::DaysOff(on(0), on(13))));
}

#[test]
fn an_old_history_is_left_out_and_not_blamed() {
    let problem = ward().history("Bo", -400, "D").history("Bo", -36, "D").history("Bo", -35, "D").problem();
    let days: Vec<i32> = problem.people[1].history.iter().map(|duty| duty.day.0).collect();
    assert_eq!(days, [-35]);
}
