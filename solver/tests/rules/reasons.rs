//! Reasons in wards of a few facts, so that each can be said by hand.

use crate::plan::{Quiet, limits, six_people};
use crate::ward::{ANNE, BO, D, WEEK, WardBuilder, line, line_of, on, roster, two_people};
use solver::domain::{AbsenceKind, Day, Duty, EmployeeIndex, Priority, ShiftIndex, WishKind};
use solver::plan::plan;
use solver::problem::Demand;
use solver::reasons::{
    Difference, Fate, Given, Limits, Listener, Manner, Relaxation, Whose, WishReason, of_cell, of_shortages, of_wishes,
    relaxations, unavoidable_shortage,
};
use solver::review::{Judgement, Review};
use std::time::Duration;

struct Deaf;

impl Listener for Deaf {
    fn told(&self, _: &WishReason) {}

    fn should_stop(&self) -> bool {
        false
    }
}

const ASKED: Limits = Limits {
    time: Duration::from_secs(3600),
    work_each: None,
    rounds_each: Some(40),
    memory_bytes_each: None,
    threads: 1,
    seed: 1,
    keep_roster: false,
};

fn fates(ward: &WardBuilder) -> Vec<Fate> {
    let problem = ward.problem();
    let planned = plan(&problem, &limits(1), &Quiet).unwrap_or_else(|error| panic!("{error}"));
    let given = Given::of(&planned).expect("a roster");
    let reasons = of_wishes(&problem, &given, &ASKED, &Deaf).unwrap_or_else(|error| panic!("{error}"));
    reasons.wishes.into_iter().map(|reason| reason.fate).collect()
}

/// One week in which the two are needed on Wednesday.
fn both_needed() -> WardBuilder {
    two_people(1).need(&[chrono::Weekday::Wed], line("D", 2, 2, None))
}

#[test]
fn a_wish_that_would_leave_a_day_short_says_how_short_and_what_it_would_have_cost() {
    let ward = both_needed().wish("Anne", Priority::MattersMost, WishKind::DayOff(on(2)));
    let fates = fates(&ward);
    let Fate::Refused { against, counterfactual } = &fates[0] else { panic!("{fates:?}") };
    let against = against.as_ref().expect("a change");
    assert_eq!((against.gone.as_slice(), against.new.len()), (&[Duty { day: Day(2), shift: ShiftIndex(D) }][..], 0));
    let found = counterfactual.found.as_ref().expect("a roster");
    assert!(counterfactual.is_proved() && counterfactual.is_solved);
    let short: Vec<_> = found.difference.more.iter().filter(|effect| effect.rule == "staffing_minimum").collect();
    assert_eq!(short.len(), 1, "{found:?}");
    assert_eq!((short[0].whose, short[0].days.as_slice(), short[0].amount), (Whose::Ward, &[Day(2)][..], 1));
    let own: Vec<_> = found.difference.less.iter().filter(|effect| effect.rule == "wish").collect();
    assert_eq!((own[0].whose, own[0].points, own[0].findings), (Whose::Own, 70, 1));
}

#[test]
fn a_colleagues_loss_is_told_without_name_or_date() {
    let problem = both_needed()
        .wish("Anne", Priority::MattersMost, WishKind::DayOff(on(2)))
        .wish("Bo", Priority::MattersMost, WishKind::DayOff(on(2)))
        .problem();
    let rosters = [[("Anne", 2, "D")], [("Bo", 2, "D")]].map(|duties| roster(&problem, &duties));
    let reviews = rosters.map(|roster| Review::of(&problem, &roster));
    let difference = Difference::between(&problem, Some(EmployeeIndex(ANNE)), (&reviews[0], &reviews[1]));
    let wish = difference.more.iter().find(|effect| effect.rule == "wish").expect("Bo's wish");
    assert_eq!((wish.whose, wish.people, wish.findings, wish.days.len()), (Whose::Colleagues, 1, 1, 0));
    assert_eq!(wish.priority, Some(Priority::MattersMost));
    assert_eq!(difference.points(), reviews[1].cost() - reviews[0].cost());
}

#[test]
fn a_wish_that_the_night_before_the_plan_refuses_is_impossible() {
    let ward = two_people(1).history("Anne", -1, "N").wish("Anne", Priority::Nice, WishKind::DayOff(on(0)));
    let fates = fates(&ward);
    let Fate::Refused { against, counterfactual } = &fates[0] else { panic!("{fates:?}") };
    assert!(against.is_none() && counterfactual.found.is_none());
    assert!(counterfactual.impossible.is_some());
}

#[test]
fn a_wish_against_a_lock_is_impossible_and_the_lock_stands_against_it() {
    let ward = two_people(1).lock("Anne", 2, "D").wish("Anne", Priority::Nice, WishKind::DayOff(on(2)));
    let fates = fates(&ward);
    let Fate::Refused { against, counterfactual } = &fates[0] else { panic!("{fates:?}") };
    let found: Vec<&str> = against.iter().flat_map(|one| &one.change.new).map(|finding| finding.rule).collect();
    assert!(found.contains(&"lock"), "{found:?}");
    let clash = counterfactual.impossible.as_ref().expect("impossible");
    assert!(clash.iter().all(|origin| origin.employee == Some(EmployeeIndex(ANNE))), "{clash:?}");
}

#[test]
fn whoever_else_might_hold_a_cell_is_judged_in_its_place() {
    let ward = six_people(3);
    let problem = ward.problem();
    let roster = roster(&problem, &[("Anne", 2, "D"), ("Ditte", 2, "A"), ("Ditte", 1, "A"), ("Finn", 2, "D")]);
    let judgement = Judgement::of(&problem, &roster);
    let reason = of_cell(&problem, (&roster, &judgement), EmployeeIndex(ANNE), Day(2)).expect("a duty");
    assert!(of_cell(&problem, (&roster, &judgement), EmployeeIndex(ANNE), Day(3)).is_none());
    assert_eq!(reason.lacking_competence, 0);
    // Finn works the same duty: there is nothing to exchange. Bo has a locked day off, Ditte comes from an evening.
    let of = |name: &str| reason.alternatives.iter().find(|one| problem.person(one.employee).id.0 == name);
    assert!(of("Finn").is_none() && reason.alternatives.len() == 4);
    let (bo, ditte) = (of("Bo").expect("judged"), of("Ditte").expect("judged"));
    assert_eq!((bo.manner, bo.hard > 0), (Manner::TakesOver, true));
    assert!(matches!(ditte.manner, Manner::Swaps(duty) if duty.shift == ShiftIndex(1)));
    assert!(ditte.change.new.iter().any(|finding| finding.rule == "daily_rest"));
    for alternative in reason.alternatives.iter().filter(|one| one.manner == Manner::TakesOver) {
        let mut duties = vec![("Ditte", 2, "A"), ("Ditte", 1, "A"), ("Finn", 2, "D")];
        duties.push((&problem.person(alternative.employee).id.0, 2, "D"));
        let after = Review::of(&problem, &crate::ward::roster(&problem, &duties));
        assert_eq!(alternative.points, after.cost() - judgement.review().cost());
    }
}

#[test]
fn a_shortage_names_what_stopped_each() {
    let ward = two_people(1)
        .competence("senior")
        .employee("Carl", 2220)
        .holds("senior", None, None)
        .employee("Ditte", 2220)
        .holds("senior", None, None)
        .absence("Ditte", AbsenceKind::Vacation, 0..=6)
        .need(&WEEK, line_of("senior", line("D", 1, 1, None)));
    let problem = ward.problem();
    let roster = roster(&problem, &[("Carl", 2, "A")]);
    let judgement = Judgement::of(&problem, &roster);
    let shortages = of_shortages(&problem, &roster, &judgement);
    assert_eq!(shortages.len(), 7);
    let on = |day: i32| shortages.iter().find(|shortage| shortage.finding.days == [Day(day)]).expect("a shortage");
    let stopped = |day: i32, employee: usize| {
        let people = &on(day).people;
        people.iter().find(|person| person.employee == EmployeeIndex(employee)).expect("judged").clone()
    };
    assert!(!stopped(2, ANNE).counts && !stopped(2, BO).counts);
    assert_eq!(stopped(2, 2).by, Some("one_duty_a_day"));
    assert_eq!(stopped(3, 2).by, Some("daily_rest"));
    assert_eq!(stopped(3, 3).by, Some("absence"));
    assert_eq!((stopped(6, 2).by, stopped(6, 2).points < 0), (None, true), "nothing stopped Carl");
    assert_eq!(on(2).people[0].employee, EmployeeIndex(2), "those who count come first");
}

#[test]
fn what_would_help_a_short_ward_is_ranked_by_what_it_saves() {
    let ward = two_people(1)
        .need(&[chrono::Weekday::Wed], line("D", 2, 2, None))
        .absence("Anne", AbsenceKind::Course, 2..=2)
        .lock_free("Bo", 2);
    let problem = ward.problem();
    let planned = plan(&problem, &limits(1), &Quiet).unwrap_or_else(|error| panic!("{error}"));
    let given = Given::of(&planned).expect("a roster");
    let tried = relaxations(&problem, (Some(&given), None), &ASKED, &Deaf).unwrap_or_else(|error| panic!("{error}"));
    let cost = planned.outcome.cost.expect("a roster");
    for one in &tried {
        let relaxed = one.relaxation.apply(&problem);
        assert!(Review::of(&relaxed, &one.roster) == one.review && one.review.is_lawful());
        assert_eq!(one.saves, Some(cost - one.review.cost()));
        let alone = plan(&relaxed, &limits(1), &Quiet).unwrap_or_else(|error| panic!("{error}"));
        assert_eq!(alone.outcome.cost, Some(one.review.cost()), "{:?}", one.relaxation);
    }
    assert!(tried.windows(2).all(|two| two[0].saves >= two[1].saves));
    let of = |wanted: &Relaxation| tried.iter().find(|one| one.relaxation == *wanted).and_then(|one| one.short_fewer);
    let need = problem.needs.iter().position(|need| need.minimum == 2).expect("a need");
    assert_eq!(of(&Relaxation::Agency(vec![(need, 2)])), Some(2), "{tried:?}");
    assert_eq!(of(&Relaxation::Drop(Demand::Absence(EmployeeIndex(ANNE), 0))), Some(1));
    assert_eq!(of(&Relaxation::Drop(Demand::Lock(EmployeeIndex(BO), Day(2)))), Some(1));
    let unavoidable = unavoidable_shortage(&problem, &ASKED, &Deaf).unwrap_or_else(|error| panic!("{error}"));
    let short: i64 = ["staffing_minimum", "staffing_target"]
        .iter()
        .map(|rule| planned.review.as_ref().map_or(0, |review| review.cost_of(rule)))
        .sum();
    assert_eq!((unavoidable, short > 0), (Some(short), true));
}
