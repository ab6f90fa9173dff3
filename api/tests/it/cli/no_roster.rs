//! What is told when there is no roster, and before the search: clashes, and what is out of reach.

use super::support::{Folder, Run, run};
use wire::request::{Competence, SingleDate, StaffingLine, WardRequest, WeekdayLine};

fn solve(ward: &WardRequest, more: &[&str]) -> Run {
    let folder = Folder::new();
    let ward = folder.put("ward.json", ward);
    let arguments = ["solve", ward.to_str().expect("UTF-8"), "--threads", "1", "--rounds", "2", "--seconds", "3600"];
    run(arguments.iter().chain(more))
}

fn line(ward: &WardRequest, shift_type: &str) -> StaffingLine {
    let lines = ward.staffing.weekdays.iter().map(|weekday| &weekday.line);
    lines.into_iter().find(|line| line.shift_type == shift_type).expect("the ward needs it").clone()
}

/// Six people, and eight who must be there on one date.
fn too_few_people() -> WardRequest {
    let mut ward = fixtures::tiny();
    let date = "2027-03-05".parse().expect("a date");
    for shift_type in ["D", "A"] {
        let line = StaffingLine {
            minimum: 4,
            target: Some(4),
            maximum: Some(6),
            minimum_is_hard: true,
            ..line(&ward, shift_type)
        };
        ward.staffing.dates.push(SingleDate { date, line });
    }
    ward
}

#[test]
fn a_limit_on_work_or_memory_is_told_as_such() {
    for (limit, told) in [
        (["--work", "0"], "alt tilladt arbejde var gjort.\nDer blev ikke fundet nogen vagtplan i tide."),
        (["--memory-mib", "1"], "den tilladte hukommelse var brugt.\nDer blev ikke fundet nogen vagtplan inden for"),
    ] {
        let run = solve(&fixtures::medical(), &limit);
        assert_eq!(run.code, Some(4), "{}", run.stderr);
        assert!(run.stderr.contains(told), "{}", run.stderr);
    }
}

#[test]
fn what_clashes_is_told_in_both_languages_and_ends_with_4() {
    for (lang, clash, action) in [
        ("da", "Denne regel kan ikke overholdes for afsnittet: minimumsbemanding (fre 5.3.).", "Løs en låst celle"),
        ("en", "This rule cannot be kept for the ward: minimum staffing (Fri 5 Mar).", "Release a lock"),
    ] {
        let run = solve(&too_few_people(), &["--lang", lang]);
        assert_eq!((run.code, run.stdout.as_str()), (Some(4), ""), "{}", run.stderr);
        assert!(run.stderr.contains(clash) && run.stderr.contains(action), "{}", run.stderr);
    }
}

#[test]
fn what_is_out_of_reach_is_told_before_the_search_and_is_no_fault() {
    let mut ward = fixtures::tiny();
    ward.competences.push(Competence { id: "dialyse".to_owned(), name: "Dialyse".to_owned() });
    let line = StaffingLine { competence: Some("dialyse".to_owned()), minimum: 1, target: None, ..line(&ward, "D") };
    ward.staffing.weekdays.push(WeekdayLine { weekdays: vec![chrono::Weekday::Mon], line });
    let run = solve(&ward, &[]);
    assert_eq!(run.code, Some(0), "{}", run.stderr);
    let told = run.stderr.lines().next().unwrap_or_default();
    let expected =
        "Bemærk: Dagvagt man 1.3., man 8.3. kræver mindst 1 med kompetencen »dialyse«, men ingen har den da.";
    assert!(told.starts_with(expected), "{told}");
}

#[test]
fn every_help_page_lists_the_exit_codes() {
    for arguments in [&["help"][..], &["-h"], &["solve", "--help"], &["check", "-h"]] {
        let help = run(arguments).stdout;
        for code in ["0  All", "1  check", "2  The", "3  An", "4  solve", "5  The", "130  Interrupted"] {
            assert!(help.contains(code), "{arguments:?}: {help}");
        }
    }
}
