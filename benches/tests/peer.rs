//! A peer is run by its command, and its roster judged.

use benches::peer::{check, run, substitute, told};
use benches::record::{By, Measured, Point, Task};
use std::path::Path;
use tempfile::TempDir;

/// One person, one shift on seven days; somebody is missing every day at 100, and the request on day 2 costs 3.
const INSTANCE: &str = "SECTION_HORIZON\n7\nSECTION_SHIFTS\nD,480,\nSECTION_STAFF\nA,D=7,2400,0,5,1,1,1\n\
SECTION_DAYS_OFF\nA,0\nSECTION_SHIFT_ON_REQUESTS\nA,2,D,3\nSECTION_COVER\n\
0,D,1,100,1\n1,D,1,100,1\n2,D,1,100,1\n3,D,1,100,1\n4,D,1,100,1\n5,D,1,100,1\n6,D,1,100,1\n";

fn task(folder: &TempDir, command: &str) -> Task {
    let file = folder.path().join("one.txt");
    std::fs::write(&file, INSTANCE).expect("a file");
    let (instance, command) = (file.display().to_string(), Some(command.to_owned()));
    Task { instance, by: By::Peer, command, seconds: 5, threads: 2, seed: 9 }
}

fn measured(command: &str) -> Measured {
    let folder = tempfile::tempdir().expect("a folder");
    run(&task(&folder, command)).expect("the command runs")
}

#[test]
fn placeholders_are_filled_in_and_other_braces_left_alone() {
    let command = "env OUT={roster} peer {instance} -t {seconds} -s {seed} -j {threads} | awk '{print}'";
    let task = Task { seconds: 5, threads: 2, seed: 9, ..Task::default() };
    let filled = substitute(command, &task, Path::new("/a b/i.txt"), Path::new("/it's/r.csv"));
    assert_eq!(filled, r"env OUT='/it'\''s/r.csv' peer '/a b/i.txt' -t 5 -s 9 -j 2 | awk '{print}'");
}

#[test]
fn a_command_without_instance_or_roster_is_refused() {
    assert!(check("peer {instance} {roster}").is_ok());
    for missing in ["peer {instance}", "peer {roster} {seconds}"] {
        assert!(check(missing).is_err(), "{missing}");
    }
}

#[test]
fn a_lawful_roster_has_the_referee_s_price() {
    let measured = measured("grep -q HORIZON {instance} && echo 'A,,D,D,D,D,,' > {roster}");
    assert_eq!((measured.cost, measured.fault), (Some(300), None), "three of seven days are not covered");
    assert_eq!((measured.ended.as_str(), measured.size.people), ("ended", 1));
    assert!(measured.peak_kib > 0 && measured.curve.len() == 1);
}

#[test]
fn an_unlawful_roster_has_no_price_but_a_fault() {
    for (line, word) in [("A,D,,,,,,", "broken"), ("A,,,,,", "cells"), ("B,,,,,,,", "employee")] {
        let measured = measured(&format!("echo '{line}' > {{roster}}; true {{instance}}"));
        let fault = measured.fault.unwrap_or_default();
        assert!(measured.cost.is_none() && fault.contains(word), "{line}: {fault}");
    }
}

#[test]
fn a_peer_that_writes_nothing_has_failed() {
    let measured = measured("false {instance} {roster}");
    assert_eq!(measured.ended, "failed");
    assert!(measured.fault.is_some_and(|fault| fault.contains("no roster")));
}

#[test]
fn progress_lines_make_its_curve_in_order_of_time() {
    let output = "hello\nprogress 2.5 90 80\nprogress 1 120\nprogress soon 1\nprogress 3 95 85\n";
    let points = [(1.0, Some(120), None), (2.5, Some(90), Some(80)), (3.0, Some(90), Some(85))];
    let expected = points.map(|(seconds, cost, bound)| Point { seconds, cost, bound });
    assert_eq!(told(output.as_bytes()), expected);
}
