//! `offered`: only what the staffing plan asks for is worked.

use crate::finding::{finding, findings};
use crate::ward::{ANNE, BO, D, line, line_of, roster, two_people, working};
use chrono::Weekday;

const RULE: &str = "offered";

#[test]
fn a_shift_type_is_worked_on_the_weekdays_that_ask_for_it() {
    let problem = two_people(1).need(&[Weekday::Mon, Weekday::Wed], line("D", 1, 1, None)).problem();
    let expected = [1, 3].map(|day| finding(RULE).of(BO).days([day]).shift(D).forbidden_duty());
    assert_eq!(findings(&problem, &working(&problem, "Bo", "D", 0..=3), RULE), expected);
    assert_eq!(findings(&problem, &working(&problem, "Bo", "A", 0..=3), RULE), []);
}

#[test]
fn a_maximum_of_nobody_asks_for_nobody() {
    let ward = two_people(1).need_on(1, line("D", 0, 0, Some(0))).need_on(2, line("D", 0, 0, Some(1)));
    let problem = ward.problem();
    let expected = [finding(RULE).of(ANNE).days([1]).shift(D).forbidden_duty()];
    assert_eq!(findings(&problem, &working(&problem, "Anne", "D", 0..=3), RULE), expected);
}

#[test]
fn a_line_for_a_competence_asks_too() {
    let problem = two_people(1)
        .competence("senior")
        .need(&[Weekday::Mon], line("D", 1, 1, None))
        .need(&[Weekday::Tue], line_of("senior", line("D", 1, 1, None)))
        .problem();
    let expected = [finding(RULE).of(ANNE).days([2]).shift(D).forbidden_duty()];
    assert_eq!(findings(&problem, &working(&problem, "Anne", "D", 0..=2), RULE), expected);
}

#[test]
fn a_locked_duty_is_the_planners_own_word() {
    let problem =
        two_people(1).need(&[Weekday::Mon], line("D", 1, 1, None)).lock("Anne", 1, "D").lock("Bo", 1, "A").problem();
    let duties = [("Anne", 1, "D"), ("Bo", 1, "D"), ("Anne", 2, "D")];
    let expected = [(ANNE, 2), (BO, 1)].map(|(who, day)| finding(RULE).of(who).days([day]).shift(D).forbidden_duty());
    assert_eq!(findings(&problem, &roster(&problem, &duties), RULE), expected);
}
