//! `vagt solve`: from a ward file to a roster file that the referee passes, and what stops it.

use super::support::{Folder, run, vagt};
use std::{
    io::{BufRead, BufReader, Read},
    process::Stdio,
};
use wire::roster::Roster;

/// One thread and few rounds, so that the clock has no say.
const BRIEFLY: [&str; 6] = ["--threads", "1", "--rounds", "2", "--seconds", "3600"];

fn solve(folder: &Folder, output: &str, more: &[&str]) -> super::support::Run {
    let (ward, output) = (folder.put("ward.json", &fixtures::tiny()), folder.path(output));
    let arguments = ["solve", ward.to_str().expect("UTF-8"), "-o", output.to_str().expect("UTF-8")];
    run(arguments.iter().chain(&BRIEFLY).chain(more))
}

#[test]
fn a_ward_becomes_a_roster_file_a_table_and_a_report() {
    let folder = Folder::new();
    let run = solve(&folder, "roster.json", &[]);
    assert_eq!(run.code, Some(0), "{}", run.stderr);
    for part in
        ["Lille Afsnit", "Uge 9", "Anne Skov", "Sådan gik det", "Bemanding", "Regler", "Timer", "Opfyldte ønsker"]
    {
        assert!(run.stdout.contains(part), "{part} is missing: {}", run.stdout);
    }
    assert!(run.stderr.contains("Kontrollerer: bedste "), "{}", run.stderr);
    let text = std::fs::read(folder.path("roster.json")).expect("the roster is written");
    let roster: Roster = wire::read::document(&text).expect("the roster is a roster");
    let report = wire::run::check(&fixtures::tiny(), &roster, wire::language::Language::English);
    assert_eq!(report.expect("the roster is the ward's").hard_findings, 0);
    assert_eq!(folder.names(), ["roster.json", "ward.json"], "nothing else is left behind");
}

#[test]
fn a_plan_by_stages_tells_each_stage() {
    let folder = Folder::new();
    let run = solve(&folder, "roster.json", &["--by-stages"]);
    assert_eq!(run.code, Some(0), "{}", run.stderr);
    for part in ["trin for trin", "Bemanding: ", "Timer: ", "Ønsker: ", "Sundhedsråd og resten: "] {
        assert!(run.stdout.contains(part), "{part} is missing: {}", run.stdout);
    }
    assert_eq!(folder.names(), ["roster.json", "ward.json"]);
}

#[test]
fn english_is_a_switch() {
    let run = solve(&Folder::new(), "roster.json", &["--lang", "en"]);
    assert!(
        run.stdout.contains("How it ended") && run.stderr.contains("Judging: best "),
        "{}{}",
        run.stdout,
        run.stderr
    );
}

#[test]
fn the_same_seed_and_rounds_give_the_same_roster() {
    let folder = Folder::new();
    let rosters = ["one.json", "other.json"].map(|name| {
        assert_eq!(solve(&folder, name, &["--seed", "7"]).code, Some(0));
        std::fs::read_to_string(folder.path(name)).expect("the roster is written")
    });
    assert_eq!(rosters[0], rosters[1]);
}

#[test]
fn a_place_that_cannot_be_written_is_told_before_the_solve() {
    let folder = Folder::new();
    std::fs::create_dir(folder.path("mappe")).expect("a folder can be made");
    for output in ["mappe", "ingen/roster.json"] {
        let run = solve(&folder, output, &[]);
        assert_eq!((run.code, run.stdout.as_str()), (Some(5), ""));
        assert!(run.stderr.contains("kan ikke skrives"), "{}", run.stderr);
        assert!(!run.stderr.contains("Bygger"), "the solve had begun: {}", run.stderr);
    }
    assert_eq!(folder.names(), ["mappe", "ward.json"]);
}

#[test]
fn wrong_usage_ends_with_2() {
    for arguments in [
        &["solve"][..],
        &["solve", "ward.json", "--seconds", "0"],
        &["solve", "ward.json", "--threads", "3"],
        &["check", "ward.json"],
        &["export", "ward.json"],
        &["export", "ward.json", "-o", "model.txt"],
        &["schema", "wish"],
    ] {
        assert_eq!(run(arguments).code, Some(2), "{arguments:?}");
    }
}

#[test]
fn an_interrupt_ends_a_solve_with_the_best_roster_so_far() {
    let folder = Folder::new();
    let (ward, output) = (folder.put("ward.json", &fixtures::medical()), folder.path("roster.json"));
    let arguments =
        ["solve", ward.to_str().expect("UTF-8"), "-o", output.to_str().expect("UTF-8"), "--seconds", "3600"];
    let mut command = vagt(arguments);
    let mut solving =
        command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("the program can be started");
    let mut steps = BufReader::new(solving.stderr.take().expect("stderr is piped"));
    wait_for_a_roster(&mut steps);
    let signalled = std::process::Command::new("kill").args(["-INT", &solving.id().to_string()]).status();
    assert!(signalled.expect("kill can be started").success());
    let mut rest = String::new();
    steps.read_to_string(&mut rest).expect("the program prints UTF-8");
    let ended = solving.wait_with_output().expect("it ends");
    assert_eq!(ended.status.code(), Some(0), "{rest}");
    assert!(rest.contains("Stopper med den bedste vagtplan"), "{rest}");
    assert!(String::from_utf8_lossy(&ended.stdout).contains("Afbrudt efter"));
    assert!(output.exists());
}

/// The first price told is that of the locks alone; a lower one is that of a roster.
fn wait_for_a_roster(steps: &mut impl BufRead) {
    let mut first = None;
    loop {
        let mut step = String::new();
        assert_ne!(steps.read_line(&mut step).expect("the program prints UTF-8"), 0, "it ended too early");
        let best = step.split("bedste ").nth(1).and_then(|rest| rest.split(',').next()).map(str::to_owned);
        match (&first, best.filter(|best| best != "–")) {
            (Some(first), Some(best)) if *first != best => return,
            (None, best) => first = best,
            _ => {}
        }
    }
}
