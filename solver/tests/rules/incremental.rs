//! Judging a change is judging the whole roster anew, and says rightly what is gone and what is new: on random wards
//! of the size of a plan, in which every rule has something to say.

use crate::ward::{WEEK, WardBuilder, line, on};
use chrono::Weekday;
use rand::seq::IndexedRandom;
use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha8Rng;
use solver::domain::terms::ParameterUnit;
use solver::domain::{
    AbsenceKind, Category, Companions, ConsiderationRule, DateRange, Day, Duty, EmployeeIndex, Origin, Parameter,
    Presence, Priority, Roster, ShiftIndex, ShiftLimit, WishKind,
};
use solver::problem::Problem;
use solver::review::{Change, Judgement, Review};
use solver::rules::{CATALOGUE, Finding, Severity, rule};
use std::collections::BTreeSet;

const WARDS: u64 = 36;
const EDITS: usize = 40;
const NAMES: [&str; 5] = ["Anne", "Bo", "Carl", "Ditte", "Eva"];
const WEEKS: u32 = 5;
const DAYS: i32 = 7 * WEEKS as i32;

fn shifts(ward: WardBuilder) -> WardBuilder {
    ward.shift("D", "07:00-15:00", Category::Day)
        .shift("A", "15:00-23:00", Category::Evening)
        .shift("N", "23:00-07:00", Category::Night)
        .requires("senior")
        .forbid_next(2, "D")
        .shift("L", "07:00-21:30", Category::Day)
        .shift("early", "06:00-10:00", Category::Day)
        .shift("R", "16:00-08:00", Category::OnCall)
        .on_call(Presence::OnCallAtHome)
}

fn any(random: &mut ChaCha8Rng) -> &'static str {
    ["D", "A", "N", "L", "early", "R"].choose(random).expect("shift types")
}

/// Values of about half of the parameters; prices are small or off.
fn settings(random: &mut ChaCha8Rng) -> Vec<(Parameter, Option<u32>)> {
    let said = Parameter::ALL.iter().filter(|_| random.random_bool(0.5)).copied().collect::<Vec<_>>();
    let value = |parameter: Parameter| {
        let specification = parameter.specification();
        let (least, most) = specification.range.into_inner();
        let most = if specification.unit == ParameterUnit::Points { 500 } else { most };
        let value = random.random_range(least..=most);
        (parameter, random.random_bool(0.8).then_some(value))
    };
    said.into_iter().map(value).collect()
}

/// A ward of every part there is; what it may not say is left out by the check.
fn problem(random: &mut ChaCha8Rng) -> Problem {
    let mut ward = shifts(WardBuilder::weeks(WEEKS).competence("senior"));
    for name in NAMES {
        ward = person(ward.employee(name, 2220), name, random);
    }
    ward = ward.layer(Origin::Law, &settings(random));
    ward = ward.layer_in(Origin::Law, (Some(9), Some(20)), &settings(random));
    ward = ward.layer_for_in("Bo", (Some(13), None), &settings(random));
    // Consent is given here, so that reduced rests occur.
    ward = ward.layer_for("Anne", &[(Parameter::ReducedRestConsent, Some(1))]);
    for shift in ["D", "A", "N"] {
        let target = random.random_range(1..=2);
        ward = ward.need(&WEEK[..random.random_range(4..=7)], line(shift, 1, target, Some(target)));
    }
    ward = ward.agreement(|agreement| agreement.prices.worst_off = random.random_range(0..=2));
    ward = ward.fairness("Bo", (random.random_range(-9..9), random.random_range(0..80), 100));
    for day in 0..DAYS / 2 {
        ward = ward.earlier("Bo", 2 * day, any(random));
    }
    ward = ward.accompanied("Anne", Companions::AnyOf(vec!["Bo".into(), "Carl".into()]), Some(3));
    ward = ward.apart("Carl", "Ditte", random.random_bool(0.5).then_some(4));
    ward = ward.run_limit(&["A", "N"], (Some(2), Some(3)), Some(5)).run_limit(&["L"], (None, Some(1)), None);
    Problem::assemble(&ward.build()).0
}

fn person(mut ward: WardBuilder, name: &str, random: &mut ChaCha8Rng) -> WardBuilder {
    for day in (-20..0).filter(|_| random.random_bool(0.5)).collect::<Vec<_>>() {
        ward = ward.history(name, day, any(random));
    }
    let day = random.random_range(0..DAYS);
    let kind = *[AbsenceKind::Vacation, AbsenceKind::Course].choose(random).expect("two kinds");
    ward = ward.absence(name, kind, day..=day + 2);
    ward = ward.lock(name, random.random_range(0..DAYS), any(random)).lock_free(name, random.random_range(0..DAYS));
    ward = ward.consider(name, ConsiderationRule::WeekdaysOff(vec![Weekday::Wed]));
    ward = ward.consider(name, ConsiderationRule::NoSingleDuties);
    for _ in 0..4 {
        let kind = [WishKind::DayOff(on(random.random_range(0..DAYS))), WishKind::Work(on(day))];
        ward = ward.wish(name, Priority::Important, kind.choose(random).expect("two").clone());
    }
    ward = ward.worked_before(name, -84, (random.random_range(20_000..40_000), 3));
    if random.random_bool(0.6) {
        ward = ward.holds("senior", Some(random.random_range(0..9)), None);
    }
    let employed = DateRange { from: Some(on(random.random_range(-3..3))), to: None };
    ward.who(|person| {
        person.employed = employed;
        person.shift_limits.push(ShiftLimit { shift_type: "N".into(), at_most: 3 });
    })
}

fn some_duty(problem: &Problem, random: &mut ChaCha8Rng) -> (EmployeeIndex, Duty) {
    let employee = EmployeeIndex(random.random_range(0..problem.people.len()));
    let shift = ShiftIndex(random.random_range(0..problem.shifts.len()));
    (employee, Duty { day: Day(random.random_range(0..problem.days())), shift })
}

fn roster(problem: &Problem, random: &mut ChaCha8Rng) -> Roster {
    let density = random.random_range(0.2..0.95);
    let mut roster = Roster::empty(problem.people.len());
    for employee in problem.employee_indices() {
        for day in problem.plan_days().filter(|_| random.random_bool(density)).collect::<Vec<_>>() {
            roster.add(employee, Duty { day, shift: ShiftIndex(random.random_range(0..problem.shifts.len())) });
        }
    }
    roster
}

/// Up to three changes of one person's duties: taken away, put in, put beside another.
fn edit(problem: &Problem, roster: &Roster, random: &mut ChaCha8Rng) -> (Roster, EmployeeIndex, Vec<Day>) {
    let (employee, _) = some_duty(problem, random);
    let mut lines: Vec<Vec<Duty>> = problem.employee_indices().map(|other| roster.line(other).to_vec()).collect();
    let mut days = Vec::new();
    for _ in 0..random.random_range(1..=3) {
        let (_, duty) = some_duty(problem, random);
        if random.random_bool(0.8) {
            lines[employee.0].retain(|other| other.day != duty.day);
        }
        if random.random_bool(0.7) {
            lines[employee.0].push(duty);
        }
        days.push(duty.day);
    }
    (Roster::from_lines(lines), employee, days)
}

/// Findings of one review that the other lacks, in a set order.
fn lacking(of: &Review, than: &Review) -> Vec<String> {
    sorted(&of.findings.iter().filter(|finding| !than.findings.contains(finding)).cloned().collect::<Vec<_>>())
}

fn sorted(findings: &[Finding]) -> Vec<String> {
    let mut written: Vec<String> = findings.iter().map(|finding| format!("{finding:?}")).collect();
    written.sort_unstable();
    written
}

/// Every finding is broken on days of the plan, in order, and costs something only where it may.
fn sound(problem: &Problem, review: &Review) {
    for finding in &review.findings {
        let in_plan = finding.broken_on.iter().all(|day| (0..problem.days()).contains(&day.0));
        let known = rule(finding.rule).expect("a rule of the catalogue");
        let own = finding.parameter.is_none_or(|parameter| known.parameters.contains(&parameter));
        assert!(own, "{finding:?}");
        assert!(in_plan && finding.broken_on.is_sorted() && finding.days.is_sorted(), "{finding:?}");
        assert!(finding.cost >= 0 && (finding.severity == Severity::Soft || finding.cost == 0), "{finding:?}");
        assert_eq!(finding.overridden.is_some(), finding.severity == Severity::Overridden, "{finding:?}");
    }
}

#[test]
fn a_change_is_judged_as_the_whole_roster_anew() {
    let mut met = BTreeSet::new();
    for seed in 0..WARDS {
        let mut random = ChaCha8Rng::seed_from_u64(seed);
        let problem = problem(&mut random);
        let mut before = roster(&problem, &mut random);
        let mut judgement = Judgement::of(&problem, &before);
        for number in 0..EDITS {
            let (after, employee, days) = edit(&problem, &before, &mut random);
            let old = judgement.review();
            let Change { gone, new } = judgement.change(&problem, &after, employee, &days);
            let whole = Judgement::of(&problem, &after);
            assert_eq!(judgement, whole, "seed {seed}, edit {number}");
            let review = Review::of(&problem, &after);
            assert_eq!(judgement.review(), review, "seed {seed}, edit {number}");
            assert_eq!(sorted(&gone), lacking(&old, &review), "gone: seed {seed}, edit {number}");
            assert_eq!(sorted(&new), lacking(&review, &old), "new: seed {seed}, edit {number}");
            sound(&problem, &review);
            met.extend(review.findings.iter().map(|finding| finding.rule));
            before = after;
        }
    }
    let all: BTreeSet<&str> = CATALOGUE.iter().map(|rule| rule.code).collect();
    assert_eq!(met, all, "every rule has something to say");
}

#[test]
fn a_change_that_is_taken_back_brings_back_what_it_took() {
    let mut random = ChaCha8Rng::seed_from_u64(7);
    let problem = problem(&mut random);
    let before = roster(&problem, &mut random);
    let whole = Judgement::of(&problem, &before);
    let mut judgement = whole.clone();
    for _ in 0..EDITS {
        let (after, employee, days) = edit(&problem, &before, &mut random);
        let there = judgement.change(&problem, &after, employee, &days);
        let back = judgement.change(&problem, &before, employee, &days);
        assert_eq!(judgement, whole);
        assert_eq!((sorted(&there.gone), sorted(&there.new)), (sorted(&back.new), sorted(&back.gone)));
    }
}
