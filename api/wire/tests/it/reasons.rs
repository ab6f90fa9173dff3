//! Reasons as documents and sentences: they name no colleague to a wish's owner, and leave no fact untold.

use std::sync::atomic::AtomicBool;
use std::time::Duration;
use wire::language::Language::{self, Danish, English};
use wire::reasons::{Claim, DemandKind, Reasons, Remedies, WishOutcome};
use wire::request::WardRequest;
use wire::roster::Roster;
use wire::run::{self, Asking, Follower, Limits, Options, ReasonsError};
use wire::schema::Document;
use wire::texts::names::Names;
use wire::texts::reasons;

const LIMITS: Limits = Limits {
    time: Duration::from_secs(3600),
    rounds: Some(6),
    work: Some(400_000_000),
    memory_bytes: None,
    threads: 1,
    seed: 1,
};

fn running() -> AtomicBool {
    AtomicBool::new(false)
}

fn asking(seconds: u64) -> Asking<'static> {
    Asking { time: Duration::from_secs(seconds), told: &|_| () }
}

/// The tiny ward's plan with its reasons.
fn solved(request: &WardRequest) -> (Roster, Reasons) {
    let stop = running();
    let follower = Follower { stop: &stop, progress: &|_| () };
    let found = run::solve_with_reasons(request, &Options::from(LIMITS), Danish, (follower, asking(3600)));
    let (answer, reasons) = found.unwrap_or_else(|error| panic!("{error:?}"));
    let (roster, report) = answer.plan.expect("the tiny ward has a roster");
    let reasons = reasons.expect("a roster has reasons");
    assert_eq!((reasons.cost, reasons.complete), (report.cost, true));
    (roster, reasons)
}

fn sentences(found: &Reasons, names: &Names<'_>, language: Language) -> Vec<String> {
    let of_wishes = found.wishes.iter().flat_map(|reason| reasons::wish(reason, names, language));
    let of_shortages = found.shortages.iter().flat_map(|reason| reasons::shortage(reason, names, language));
    of_wishes.chain(of_shortages).collect()
}

#[test]
fn the_document_is_valid_and_every_refused_wish_has_its_reason() {
    let request = fixtures::tiny();
    let (_, found) = solved(&request);
    let document = serde_json::to_value(&found).expect("reasons are JSON");
    let validator = jsonschema::draft202012::new(&Document::Reasons.schema()).expect("a schema");
    assert!(validator.is_valid(&document), "{document:#}");
    let again: Reasons = serde_json::from_value(document).expect("what is written can be read");
    assert_eq!(again, found);
    assert_eq!(found.wishes.len(), request.wishes.len());
    let refused: Vec<_> = found.wishes.iter().filter(|one| one.outcome == WishOutcome::Refused).collect();
    assert!(!refused.is_empty());
    for reason in refused {
        let granting = reason.granting.as_ref().expect("a refused wish was tested");
        let points = |effects: &[wire::reasons::Effect]| effects.iter().map(|one| one.points).sum::<i64>();
        if let Some(difference) = granting.points {
            assert_eq!(points(&granting.more) - points(&granting.less), difference);
        }
        assert!(granting.solved && granting.claim != Claim::NotFound);
    }
}

#[test]
fn the_sentences_are_whole_and_name_no_colleague_to_a_wishs_owner() {
    let request = fixtures::tiny();
    let (roster, found) = solved(&request);
    let names = Names::new(&request, &roster);
    let [danish, english] = [Danish, English].map(|language| sentences(&found, &names, language));
    assert_eq!(danish.len(), english.len());
    for (danish, english) in danish.iter().zip(&english) {
        assert_ne!(danish, english);
        for sentence in [danish, english] {
            assert!(sentence.ends_with('.') && !sentence.ends_with(".."), "{sentence}");
            assert!(!sentence.contains(['{', '}']) && !sentence.contains("  "), "{sentence}");
        }
    }
    for reason in &found.wishes {
        let told = reasons::wish(reason, &names, Danish).join(" ");
        let others = request.employees.iter().filter(|employee| employee.id != reason.employee);
        others.for_each(|other| assert!(!told.contains(&other.name), "{told}"));
        let text = serde_json::to_string(reason).expect("JSON");
        let others = request.employees.iter().filter(|employee| employee.id != reason.employee);
        others.for_each(|other| assert!(!text.contains(&format!("\"{}\"", other.id)), "{text}"));
    }
}

#[test]
fn a_duty_is_told_with_everybody_who_might_hold_it() {
    let request = fixtures::tiny();
    let (roster, _) = solved(&request);
    let duty = &roster.assignments[0];
    let asked = (duty.employee.as_str(), duty.date);
    let reason = run::cell(&request, &roster, asked, Danish).expect("no fault").expect("a duty");
    assert_eq!(reason.duty, *duty);
    let lines = reasons::cell(&reason, &Names::new(&request, &roster), Danish);
    assert!(lines.len() > reason.alternatives.len() && lines.iter().all(|line| !line.contains('{')), "{lines:?}");
    assert!(run::cell(&request, &roster, ("nobody", duty.date), Danish).is_err());
}

#[test]
fn a_roster_from_elsewhere_stays_and_an_unlawful_one_is_sent_back() {
    let request = fixtures::tiny();
    let (mut roster, found) = solved(&request);
    let stop = running();
    let follower = Follower { stop: &stop, progress: &|_| () };
    let again = run::reasons(&request, (&roster, None), &LIMITS, Danish, (follower, asking(3600)));
    let again = again.unwrap_or_else(|error| panic!("{error:?}"));
    assert_eq!((again.cost, again.roster_improved), (found.cost, false));
    let outcomes = |reasons: &Reasons| reasons.wishes.iter().map(|one| one.outcome == WishOutcome::Refused).collect();
    let (one, other): (Vec<bool>, Vec<bool>) = (outcomes(&found), outcomes(&again));
    assert_eq!(one, other);
    let twice = roster.assignments[0].clone();
    roster.assignments.push(twice);
    let refused = run::reasons(&request, (&roster, None), &LIMITS, Danish, (follower, asking(3600)));
    assert!(matches!(refused, Err(ReasonsError::Unlawful(1..) | ReasonsError::Check(_))), "{refused:?}");
}

fn helped(request: &WardRequest, roster: Option<&Roster>) -> Remedies {
    let stop = running();
    let follower = Follower { stop: &stop, progress: &|_| () };
    let limits = Limits { rounds: Some(2), work: Some(60_000_000), ..LIMITS };
    let found = run::remedies(request, roster, &limits, Danish, follower);
    let found = found.unwrap_or_else(|error| panic!("{error:?}"));
    let document = serde_json::to_value(&found).expect("remedies are JSON");
    let validator = jsonschema::draft202012::new(&Document::Remedies.schema()).expect("a schema");
    assert!(validator.is_valid(&document), "{document:#}");
    found
}

fn whole(remedies: &Remedies, request: &WardRequest, roster: &Roster) {
    let names = Names::new(request, roster);
    let [danish, english] = [Danish, English].map(|language| reasons::remedies(remedies, &names, language));
    for (danish, english) in danish.iter().zip(&english) {
        assert_ne!(danish, english);
        for sentence in [danish, english] {
            assert!(
                sentence.ends_with('.') && !sentence.contains(['{', '}']) && !sentence.contains("  "),
                "{sentence}"
            );
        }
    }
}

/// Hard minima ask for three people on every shift type at once, and there are six in all.
#[test]
fn a_ward_that_is_impossible_is_told_what_clashes_and_what_makes_it_possible() {
    let mut request = fixtures::tiny();
    let (roster, _) = solved(&fixtures::tiny());
    for line in request.staffing.weekdays.iter_mut().filter(|line| line.line.competence.is_none()) {
        (line.line.minimum, line.line.target, line.line.maximum) = (3, Some(3), None);
        line.line.minimum_is_hard = true;
    }
    let found = helped(&request, None);
    let clash = found.clash.as_ref().expect("it is proved that there is no roster");
    assert!(clash.irreducible && clash.demands.iter().any(|demand| demand.kind == DemandKind::Minimum), "{clash:?}");
    assert!(!found.relaxations.is_empty() || clash.demands.len() > 1, "{found:?}");
    whole(&found, &request, &roster);
}

#[test]
fn a_short_ward_is_told_what_helps() {
    let mut request = fixtures::tiny();
    for line in &mut request.staffing.weekdays {
        line.line.minimum += 1;
        line.line.target = line.line.target.max(Some(line.line.minimum));
        line.line.maximum = None;
    }
    let (roster, reasons) = solved(&request);
    assert!(!reasons.shortages.is_empty());
    let found = helped(&request, Some(&roster));
    assert!(found.unavoidable_shortage.is_some() && found.relaxations.iter().all(|one| one.saves > Some(0)));
    assert!(found.relaxations.iter().any(|one| !one.agency.is_empty() && one.short_fewer > Some(0)), "{found:?}");
    whole(&found, &request, &roster);
}
