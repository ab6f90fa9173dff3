//! Results are of a commit: a checkout with any change is refused, by the function and by the whole runner.

use benches::tree::{clean_commit, commit};
use std::path::Path;
use std::process::{Command, Output};
use tempfile::TempDir;

fn git(folder: &Path, arguments: &[&str]) {
    let identity = ["-c", "user.name=Test", "-c", "user.email=test@example.org"];
    let status = Command::new("git").arg("-C").arg(folder).args(identity).args(arguments).status();
    assert!(status.expect("git runs").success(), "git {arguments:?}");
}

/// A repository with one commit of one file.
fn repository() -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    git(folder.path(), &["init", "--quiet"]);
    std::fs::write(folder.path().join("kept.txt"), "kept").expect("a file");
    git(folder.path(), &["add", "kept.txt"]);
    git(folder.path(), &["commit", "--quiet", "-m", "One"]);
    folder
}

/// The runner on the tiny ward for a second, its sources in a folder.
fn runner(sources: &Path, results: &Path) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_run"));
    command.args(["measure", "tiny", "--seconds", "1", "--seeds", "1", "--threads", "1", "--sources"]).arg(sources);
    command.arg("--output").arg(results).output().expect("the runner runs")
}

#[test]
fn a_clean_checkout_tells_its_commit() {
    let repository = repository();
    let told = clean_commit(repository.path()).expect("it is clean");
    assert_eq!(told.len(), 12);
    assert_eq!(told, commit(repository.path()).expect("git tells"));
}

#[test]
fn a_changed_or_a_new_file_is_refused_by_name() {
    for file in ["kept.txt", "new.txt"] {
        let repository = repository();
        std::fs::write(repository.path().join(file), "changed").expect("a file");
        let refused = clean_commit(repository.path()).expect_err("it is not clean").to_string();
        assert!(refused.contains(file) && refused.contains("--dry"), "{refused}");
        assert!(commit(repository.path()).is_ok());
    }
}

#[test]
fn what_is_no_checkout_is_refused() {
    let folder = tempfile::tempdir().expect("a folder");
    assert!(clean_commit(folder.path()).is_err());
}

#[test]
fn the_runner_writes_no_results_of_changed_sources() {
    let repository = repository();
    std::fs::write(repository.path().join("kept.txt"), "changed").expect("a file");
    let results = tempfile::tempdir().expect("a folder").path().join("results");
    let output = runner(repository.path(), &results);
    assert!(!output.status.success() && !results.exists());
    assert!(String::from_utf8_lossy(&output.stderr).contains("kept.txt"));
}

#[test]
fn the_runner_writes_all_results_of_a_commit() {
    let repository = repository();
    let folder = tempfile::tempdir().expect("a folder");
    let results = folder.path().join("results");
    let output = runner(repository.path(), &results);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let text = |name: &str| std::fs::read_to_string(results.join(name)).expect("it is written");
    let commit = commit(repository.path()).expect("git tells");
    assert!(text("runs.csv").lines().nth(1).is_some_and(|line| line.starts_with("tiny,6,2,3,ours,1,1,1,")));
    assert!(text("runs.csv").contains(&commit) && text("table.md").contains(&commit));
    assert!(text("curves.csv").lines().count() > 1 && text("curves.svg").contains("tiny"));
    assert_eq!(String::from_utf8_lossy(&output.stdout), text("table.md"));
}
