//! Files that cannot be read or planned: all faults at once, exit code 3, nothing on stdout and nothing written.

use super::support::{Folder, Run, assert_kept, run};
use wire::roster::Roster;

/// Solves a ward file into `roster.json` of the same folder.
fn solve(folder: &Folder, ward: &str, more: &[&str]) -> Run {
    let (ward, output) = (folder.path(ward), folder.path("roster.json"));
    let arguments = ["solve", ward.to_str().expect("UTF-8"), "-o", output.to_str().expect("UTF-8")];
    run(arguments.iter().chain(more))
}

fn check(folder: &Folder, more: &[&str]) -> Run {
    let (ward, roster) = (folder.path("ward.json"), folder.path("roster.json"));
    let arguments = ["check", ward.to_str().expect("UTF-8"), roster.to_str().expect("UTF-8")];
    run(arguments.iter().chain(more))
}

fn empty_roster() -> Roster {
    let ward = fixtures::tiny();
    Roster { format: ward.format, ward: ward.ward.id, period: ward.period, assignments: Vec::new(), handed_on: None }
}

#[test]
fn every_fault_is_told_at_once_and_nothing_is_written() {
    let folder = Folder::new();
    folder.put("ward.json", &fixtures::faulty::many());
    for (more, kept) in [(&[][..], "faults.da.txt"), (&["--lang", "en"], "faults.en.txt")] {
        let run = solve(&folder, "ward.json", more);
        assert_eq!((run.code, run.stdout.as_str()), (Some(3), ""));
        for code in fixtures::faulty::many_codes() {
            assert!(run.stderr.contains(&format!("[{code}]")), "{code} is not told: {}", run.stderr);
        }
        assert_kept(kept, &run.stderr.replace(&*folder.path("").to_string_lossy(), ""));
    }
    assert_eq!(folder.names(), ["ward.json"]);
}

#[test]
fn malformed_json_is_told_with_file_line_and_column() {
    let folder = Folder::new();
    folder.put_text("ward.json", fixtures::faulty::MALFORMED);
    let (line, column) = fixtures::faulty::MALFORMED_AT;
    let run = solve(&folder, "ward.json", &[]);
    assert_eq!((run.code, run.stdout.as_str()), (Some(3), ""));
    assert!(run.stderr.contains(&format!("ward.json, linje {line}, kolonne {column}: ")), "{}", run.stderr);
    let english = solve(&folder, "ward.json", &["--lang", "en"]);
    assert!(english.stderr.contains(&format!("ward.json, line {line}, column {column}: ")), "{}", english.stderr);
}

#[test]
fn a_misspelt_field_is_told_with_its_place() {
    let folder = Folder::new();
    let mut ward = serde_json::to_value(fixtures::tiny()).expect("a request is JSON");
    ward["staffing"]["weekdays"][1]["maximun"] = 3.into();
    folder.put("ward.json", &ward);
    let run = solve(&folder, "ward.json", &[]);
    assert_eq!(run.code, Some(3));
    assert!(run.stderr.contains("/staffing/weekdays/1"), "{}", run.stderr);
    assert!(run.stderr.contains("feltet kendes ikke: `maximun`"), "{}", run.stderr);
}

#[test]
fn files_that_cannot_be_read_are_told_plainly() {
    let folder = Folder::new();
    let missing = solve(&folder, "ingen.json", &[]);
    assert_eq!(missing.code, Some(3));
    assert!(missing.stderr.ends_with("ingen.json findes ikke.\n"), "{}", missing.stderr);
    let not_a_file = solve(&folder, ".", &["--lang", "en"]);
    assert_eq!(not_a_file.code, Some(3));
    assert!(not_a_file.stderr.ends_with(" is a folder, not a file.\n"), "{}", not_a_file.stderr);
}

#[test]
fn a_roster_of_another_ward_or_period_is_told_plainly() {
    let folder = Folder::new();
    folder.put("ward.json", &fixtures::tiny());
    let mut roster = Roster { ward: "stor".to_owned(), ..empty_roster() };
    roster.period.weeks = 8;
    folder.put("roster.json", &roster);
    let run = check(&folder, &["--lang", "en"]);
    assert_eq!((run.code, run.stdout.as_str()), (Some(3), ""));
    assert!(
        run.stderr.contains(r#"The roster is for the ward "stor", but the ward file is for "lille"."#),
        "{}",
        run.stderr
    );
    assert!(run.stderr.contains("The roster is for 1 Mar 2027 – 25 Apr 2027"), "{}", run.stderr);
}

#[test]
fn everything_a_roster_names_that_is_unknown_is_told_at_once() {
    let folder = Folder::new();
    folder.put("ward.json", &fixtures::tiny());
    let duty = |employee: &str, date: &str, shift_type: &str| wire::request::Duty {
        employee: employee.to_owned(),
        date: date.parse().expect("a date"),
        shift_type: shift_type.to_owned(),
    };
    let assignments =
        vec![duty("anne", "2027-03-01", "D"), duty("ukendt", "2027-03-02", "X"), duty("bo", "2027-04-01", "D")];
    folder.put("roster.json", &Roster { assignments, ..empty_roster() });
    let run = check(&folder, &[]);
    assert_eq!((run.code, run.stdout.as_str()), (Some(3), ""));
    for place in ["/assignments/1/employee", "/assignments/1/shift_type", "/assignments/2/date"] {
        assert!(run.stderr.contains(place), "{place} is not told: {}", run.stderr);
    }
    assert!(run.stderr.contains("roster.json har 3 fejl"), "{}", run.stderr);
}

#[test]
fn faults_of_the_ward_are_told_before_the_roster_is_judged() {
    let folder = Folder::new();
    folder.put("ward.json", &fixtures::faulty::with("duplicate_shift_type").expect("a known code"));
    folder.put("roster.json", &empty_roster());
    let run = check(&folder, &[]);
    assert_eq!(run.code, Some(3));
    assert!(run.stderr.contains("ward.json har 1 fejl"), "{}", run.stderr);
}
