//! A run that crashes or hangs is written down as failed, and the session goes on.

use benches::child::{self, end_group, wait};
use benches::record::Task;
use std::io::Read;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

#[test]
fn a_crash_is_a_failed_run() {
    let measured = child::run(Path::new("false"), &Task::default());
    assert_eq!((measured.ended.as_str(), measured.cost), ("failed", None));
    assert!(measured.fault.is_some_and(|fault| fault.contains("exit status: 1")));
}

#[test]
fn an_instance_that_is_not_there_is_a_failed_run() {
    let task = Task { instance: "nothing".to_owned(), ..Task::default() };
    let measured = child::run(Path::new(env!("CARGO_BIN_EXE_run")), &task);
    assert!(measured.fault.is_some_and(|fault| fault.contains("there is no instance nothing")));
}

/// The output ends only when every process that holds it has ended.
#[test]
fn a_command_that_hangs_is_ended_with_what_it_started() {
    let mut shell = Command::new("sh");
    shell.args(["-c", "sleep 1000 & sleep 1000"]).stdout(Stdio::piped()).process_group(0);
    let mut process = shell.spawn().expect("sh runs");
    let mut output = process.stdout.take().expect("it has an output");
    let ended = wait(&mut process, Duration::from_millis(100), end_group).expect_err("it hangs");
    assert!(ended.to_string().contains("it was ended"));
    let mut text = String::new();
    output.read_to_string(&mut text).expect("the output ends");
}

#[test]
fn a_command_that_ends_in_time_is_left_alone() {
    let mut process = Command::new("true").spawn().expect("it runs");
    assert!(wait(&mut process, Duration::from_secs(60), end_group).expect("it ends by itself").success());
}
