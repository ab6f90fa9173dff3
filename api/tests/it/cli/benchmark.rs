//! Public benchmarks on the command line: from a file to a roster that the referee passes, and faults with their lines.

use super::support::{Folder, Run, run};
use std::path::Path;

/// Two people, one week, one shift that two people ask for.
const CURTOIS: &str = "\
SECTION_HORIZON
7

SECTION_SHIFTS
D,480,

SECTION_STAFF
A,D=7,2880,0,5,1,1,1
B,D=7,2880,0,5,1,1,1

SECTION_DAYS_OFF
A,0
B,6

SECTION_SHIFT_ON_REQUESTS
A,2,D,2

SECTION_SHIFT_OFF_REQUESTS

SECTION_COVER
0,D,1,100,1
1,D,1,100,1
2,D,1,100,1
3,D,1,100,1
4,D,1,100,1
5,D,1,100,1
6,D,1,100,1
";

fn text(path: &Path) -> &str {
    path.to_str().expect("UTF-8")
}

fn solve(folder: &Folder, instance: &str) -> Run {
    let (instance, output) = (folder.put_text("instance.txt", instance), folder.path("roster.csv"));
    let briefly = ["--threads", "1", "--rounds", "2", "--seconds", "3600"];
    let arguments = ["solve", "--format", "curtois", text(&instance), "-o", text(&output)];
    run(arguments.iter().chain(&briefly))
}

fn check(folder: &Folder, roster: &str) -> Run {
    let (instance, roster) = (folder.path("instance.txt"), folder.put_text("other.csv", roster));
    run(["check", "--format", "curtois", text(&instance), text(&roster)])
}

#[test]
fn an_instance_becomes_a_roster_that_the_referee_passes() {
    let folder = Folder::new();
    let solved = solve(&folder, CURTOIS);
    assert_eq!(solved.code, Some(0), "{}", solved.stderr);
    assert!(solved.stdout.contains("Hard rules broken: 0\nPenalty: 0\n"), "{}", solved.stdout);
    let roster = std::fs::read_to_string(folder.path("roster.csv")).expect("the roster is written");
    let checked = check(&folder, &roster);
    assert_eq!(checked.code, Some(0), "{}", checked.stderr);
    assert!(checked.stdout.contains("Penalty: 0\n"), "{}", checked.stdout);
}

#[test]
fn a_roster_that_breaks_a_rule_ends_with_1_and_says_which() {
    let folder = Folder::new();
    folder.put_text("instance.txt", CURTOIS);
    let checked = check(&folder, "A,D,D,D,,,,\nB,,,,D,D,D,\n");
    assert_eq!(checked.code, Some(1), "{}", checked.stderr);
    assert!(checked.stdout.contains("A works on day off 0"), "{}", checked.stdout);
}

#[test]
fn every_fault_of_a_file_is_told_with_its_line() {
    let folder = Folder::new();
    let solved = solve(&folder, &CURTOIS.replace("A,2,D,2", "C,2,X,2"));
    assert_eq!((solved.code, solved.stdout.as_str()), (Some(3), ""));
    assert!(solved.stderr.contains("line 16: ") && solved.stderr.contains("har 2 fejl"), "{}", solved.stderr);
    assert!(!folder.path("roster.csv").exists());
    folder.put_text("instance.txt", CURTOIS);
    let checked = check(&folder, "A,X,,,,,,\nB,,\n");
    assert_eq!(checked.code, Some(3));
    for line in ["line 1: ", "line 2: "] {
        assert!(checked.stderr.contains(line), "{}", checked.stderr);
    }
}

#[test]
fn an_instance_without_a_lawful_roster_ends_with_4() {
    let folder = Folder::new();
    let impossible = CURTOIS.replace("A,D=7,2880,0,", "A,D=1,2880,960,");
    let solved = solve(&folder, &impossible);
    assert_eq!((solved.code, solved.stdout.as_str()), (Some(4), ""), "{}", solved.stderr);
    assert!(solved.stderr.contains("Der findes ingen lovlig vagtplan"), "{}", solved.stderr);
}

#[test]
fn the_competition_needs_a_history_and_weeks() {
    let folder = Folder::new();
    let place = folder.path("n030w8");
    let arguments = ["solve", "--format", "inrc2", text(&place)];
    assert_eq!(run(arguments).code, Some(2));
    let weeks = ["--history", "1", "--weeks"];
    assert_eq!(run(arguments.iter().chain(&weeks).chain(&["2-x"])).code, Some(2));
    let missing = run(arguments.iter().chain(&weeks).chain(&["2-7"]));
    assert_eq!(missing.code, Some(3));
    assert!(missing.stderr.contains("Sc-n030w8.txt"), "{}", missing.stderr);
}
