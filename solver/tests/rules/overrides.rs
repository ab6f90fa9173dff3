//! A planner's word for breaking a hard rule with a locked duty: the breach stays visible and is no longer unlawful.

use crate::finding::{finding, whole_findings};
use crate::ward::{ANNE, WardBuilder, roster, two_people, word, working};
use solver::domain::Parameter;
use solver::problem::{Fault, FaultCode};
use solver::review::Review;
use solver::rules::{CATALOGUE, Unit, rule};

/// Anne's evening and the locked morning after it.
fn evening_and_morning() -> WardBuilder {
    two_people(1).lock("Anne", 0, "A").lock("Anne", 1, "D")
}

fn told(faults: &[Fault]) -> Vec<(FaultCode, String)> {
    faults.iter().map(|fault| (fault.code, fault.place.steps().join("/"))).collect()
}

#[test]
fn the_finding_stays_with_the_word_and_the_roster_is_lawful() {
    let problem = evening_and_morning().despite("daily_rest").problem();
    let roster = roster(&problem, &[("Anne", 0, "A"), ("Anne", 1, "D")]);
    let expected = finding("daily_rest").of(ANNE).days([0, 1]).broken_on([1]).despite(word("daily_rest"));
    assert_eq!(whole_findings(&problem, &roster, "daily_rest"), [expected.figures(480, 660, Unit::Minutes)]);
    let review = Review::of(&problem, &roster);
    assert!(review.is_lawful());
    assert_eq!(review.hard().count(), 0);
    assert_eq!(review.cost_of("daily_rest"), 0);
}

#[test]
fn it_is_for_its_duty_its_person_and_its_rule_alone() {
    let faults = |ward: WardBuilder| told(&ward.faults());
    let broken = [(FaultCode::LockBreaksRule, "locks/0".to_owned())];
    assert_eq!(faults(evening_and_morning()), broken);
    assert_eq!(faults(evening_and_morning().despite("weekly_rest")), broken, "another rule");
    let evening = two_people(1).lock("Anne", 0, "A").despite("daily_rest").lock("Anne", 1, "D");
    assert_eq!(faults(evening), broken, "the word is for the duty that comes too soon");
    let bo = evening_and_morning().lock("Bo", 1, "D").despite("daily_rest");
    assert_eq!(faults(bo), broken, "Bo's");
    let problem = evening_and_morning().despite("daily_rest").problem();
    let elsewhere = roster(&problem, &[("Anne", 0, "A"), ("Anne", 1, "D"), ("Anne", 3, "A"), ("Anne", 4, "D")]);
    let review = Review::of(&problem, &elsewhere);
    let days: Vec<i32> = review.hard().map(|finding| finding.broken_on[0].0).collect();
    assert_eq!(days, [4]);
}

#[test]
fn a_run_is_overridden_when_every_day_too_many_has_the_word() {
    let ward = |words: [bool; 4]| {
        let ward = two_people(1).term(Parameter::MaxWorkingDaysInRow, 2);
        words.into_iter().enumerate().fold(ward, |ward, (day, word)| {
            let ward = ward.lock("Anne", day as i32, "D");
            if word { ward.despite("working_days_in_row") } else { ward }
        })
    };
    assert_eq!(told(&ward([true, true, false, true]).faults()), [(FaultCode::LockBreaksRule, "locks/0".to_owned())]);
    let problem = ward([false, false, true, true]).problem();
    let found = whole_findings(&problem, &working(&problem, "Anne", "D", 0..=3), "working_days_in_row");
    let expected = finding("working_days_in_row").of(ANNE).days(0..=3).broken_on([2, 3]).layer(0);
    assert_eq!(found, [expected.despite(word("working_days_in_row")).figures(4, 2, Unit::Days)]);
    let longer = whole_findings(&problem, &working(&problem, "Anne", "D", 0..=4), "working_days_in_row");
    assert_eq!(longer[0].overridden, None, "the fifth day has no word");
}

#[test]
fn a_priced_breach_needs_no_word_and_keeps_its_price() {
    let ward = evening_and_morning().despite("nights_in_row").term(Parameter::MaxNightsInRow, 1);
    let ward = ward.term(Parameter::MaxNightsInRowPrice, 40).lock("Anne", 4, "N").lock("Anne", 5, "N");
    let ward = ward.despite("nights_in_row").with(|ward| ward.locks[1].despite = Some(word("daily_rest")));
    let problem = ward.problem();
    let found = whole_findings(&problem, &working(&problem, "Anne", "N", 4..=5), "nights_in_row");
    let expected = finding("nights_in_row").of(ANNE).days(4..=5).broken_on([5]).layer(0);
    assert_eq!(found, [expected.soft(40).figures(2, 1, Unit::Days)]);
}

#[test]
fn a_rule_that_nobody_may_break_and_one_that_does_not_exist_are_faults() {
    let ward = |code| two_people(1).competence("x").requires("x").lock("Anne", 3, "N").despite(code);
    let broken = (FaultCode::LockBreaksRule, "locks/0".to_owned());
    let place = || "locks/0/despite/rules/0".to_owned();
    assert_eq!(told(&ward("competence").faults()), [broken.clone(), (FaultCode::RuleNotOverridable, place())]);
    assert_eq!(told(&ward("competense").faults()), [broken, (FaultCode::UnknownRule, place())]);
}

#[test]
fn a_word_without_reason_name_or_rule_is_incomplete_and_does_not_count() {
    let spoilt: [fn(&mut solver::domain::Override); 3] =
        [|word| word.reason = " ".to_owned(), |word| word.by.clear(), |word| word.rules.clear()];
    for spoil in spoilt {
        let ward = evening_and_morning().despite("daily_rest").with(|ward| {
            spoil(ward.locks[1].despite.as_mut().expect("a word"));
        });
        let incomplete = (FaultCode::OverrideIncomplete, "locks/1/despite".to_owned());
        assert_eq!(told(&ward.faults()), [incomplete, (FaultCode::LockBreaksRule, "locks/0".to_owned())]);
    }
    let free = two_people(1).lock_free("Anne", 2).despite("daily_rest");
    assert_eq!(told(&free.faults()), [(FaultCode::OverrideIncomplete, "locks/0/despite".to_owned())]);
}

#[test]
fn these_rules_may_be_broken_knowingly_and_no_others() {
    let overridable: Vec<&str> = CATALOGUE.iter().filter(|rule| rule.overridable).map(|rule| rule.code).collect();
    let expected = [
        "daily_rest",
        "reduced_rest_limit",
        "weekly_rest",
        "duty_length",
        "hours_of_day",
        "succession",
        "working_days_in_row",
        "nights_in_row",
        "days_off_after_nights",
        "weekends",
        "weekend_every_nth",
    ];
    assert_eq!(overridable, expected);
    assert!(rule("daily_rest").is_some_and(|rule| rule.overridable) && rule("none").is_none());
}
