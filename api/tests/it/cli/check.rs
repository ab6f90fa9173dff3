//! `vagt check`: a good roster and one that breaks every hard rule, as a planner reads about them.

use super::broken::{bad, ward};
use super::support::{Folder, Run, assert_kept, ended, run, vagt};
use solver::rules::{CATALOGUE, Rule, Strength};
use wire::{request::WardRequest, roster::Roster};

/// The tiny ward's roster, kept so that what is printed does not depend on the solver.
pub fn good() -> Roster {
    serde_json::from_str(include_str!("kept/tiny-roster.json")).expect("the kept roster is a roster")
}

fn check(ward: &WardRequest, roster: &Roster, more: &[&str]) -> Run {
    let folder = Folder::new();
    let (ward, roster) = (folder.put("ward.json", ward), folder.put("roster.json", roster));
    let arguments = ["check", ward.to_str().expect("UTF-8"), roster.to_str().expect("UTF-8")];
    run(arguments.iter().chain(more))
}

#[test]
fn a_good_roster_is_reported_in_both_languages() {
    for (lang, kept) in [("da", "good.da.txt"), ("en", "good.en.txt")] {
        let run = check(&fixtures::tiny(), &good(), &["--lang", lang]);
        assert_eq!((run.code, run.stderr.as_str()), (Some(0), ""));
        assert_kept(kept, &run.stdout);
    }
}

#[test]
fn a_bad_roster_is_told_in_sentences_and_ends_with_1() {
    for (lang, kept) in [("da", "bad.da.txt"), ("en", "bad.en.txt")] {
        let run = check(&ward(), &bad(), &["--lang", lang, "--all"]);
        assert_eq!((run.code, run.stderr.as_str()), (Some(1), ""));
        assert_kept(kept, &run.stdout);
    }
}

#[test]
fn the_bad_roster_breaks_every_hard_rule() {
    let report =
        wire::run::check(&ward(), &bad(), wire::language::Language::English).expect("the files belong together");
    let hard = |rule: &&Rule| matches!(rule.strength, Strength::Hard | Strength::HardUnlessPriced(_));
    for rule in CATALOGUE.iter().filter(hard) {
        assert!(report.findings.iter().any(|finding| finding.rule == rule.code), "{} is not broken", rule.code);
    }
}

#[test]
fn priced_findings_beyond_the_dearest_are_counted_unless_all_are_asked_for() {
    let empty = Roster { assignments: Vec::new(), ..good() };
    let few = check(&fixtures::tiny(), &empty, &["--lang", "en"]);
    assert!(few.stdout.contains("--all shows them all"), "{}", few.stdout);
    let all = check(&fixtures::tiny(), &empty, &["--lang", "en", "--all"]);
    assert!(!all.stdout.contains("--all"), "{}", all.stdout);
    assert!(all.stdout.lines().count() > few.stdout.lines().count());
}

#[test]
fn colours_are_for_terminals_and_for_those_who_want_them() {
    let folder = Folder::new();
    let (ward, roster) = (folder.put("ward.json", &fixtures::tiny()), folder.put("roster.json", &good()));
    let check = || vagt(["check".as_ref(), ward.as_os_str(), roster.as_os_str()]);
    let is_coloured = |run: Run| run.stdout.contains('\u{1b}');
    assert!(!is_coloured(ended(&mut check())));
    assert!(is_coloured(ended(check().env("CLICOLOR_FORCE", "1"))));
    assert!(!is_coloured(ended(check().env("CLICOLOR_FORCE", "1").env("NO_COLOR", "1"))));
}
