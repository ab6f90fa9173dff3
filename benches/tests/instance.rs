//! Instances by name.

use benches::instance::{Instance, expand, title};
use benches::ours;
use benches::record::{By, Size, Task};
use benches::session::Plan;
use benches::sizes;

fn size(name: &str) -> Size {
    Instance::load(name).unwrap_or_else(|error| panic!("{name}: {error:#}")).size()
}

fn refused(name: &str) -> String {
    format!("{:#}", Instance::load(name).expect_err("there is no such instance"))
}

#[test]
fn kept_and_made_wards_have_their_sizes() {
    assert_eq!(size("medical"), Size { people: 34, weeks: 8, shift_types: 5 });
    assert_eq!(size("ward:people=15,weeks=4,shifts=8"), Size { people: 15, weeks: 4, shift_types: 8 });
    assert_eq!(size("curtois:people=12,weeks=3,shifts=4,seed=2"), Size { people: 12, weeks: 3, shift_types: 4 });
}

#[test]
fn all_wards_of_the_family_of_sizes_are_admitted() {
    for name in sizes::names().into_iter().chain(sizes::large()) {
        assert!(size(&name).people >= 15, "{name}");
    }
}

#[test]
fn unseen_instances_are_admitted_and_of_eight_and_fifty_two_weeks_among_others() {
    let names = expand(&["unseen".to_owned()]).expect("they are made");
    let weeks: Vec<usize> = names.iter().map(|name| size(name).weeks).collect();
    assert_eq!(weeks, [2, 4, 4, 8, 8, 12, 26, 52]);
}

#[test]
fn a_name_of_nothing_says_why() {
    assert!(refused("medicin").contains("there is no instance medicin"));
    assert!(refused("hospital/none").contains("no ward none"));
    assert!(refused("ward:people=30,height=2").contains("no parameter \"height\""));
    assert!(refused("ward:shifts=4").contains("3, 5 or 8"));
    assert!(refused("ward:people=5").contains("12 to 200"));
    assert!(refused("curtois:weeks=53").contains("1 to 52 weeks"));
}

#[test]
fn groups_and_folders_become_single_names_in_order() {
    let folder = tempfile::tempdir().expect("a folder");
    for name in ["Instance10.txt", "Instance2.txt", "notes.md"] {
        std::fs::write(folder.path().join(name), "").expect("a file");
    }
    let names = [folder.path().display().to_string(), "hospital".to_owned(), "medical".to_owned()];
    let single = expand(&names).expect("all can be read");
    assert_eq!(single.len(), 2 + 12 + 1);
    assert_eq!((title(&single[0]).as_str(), title(&single[1]).as_str()), ("Instance2", "Instance10"));
    assert_eq!(
        (single[2].as_str(), title(&single[2]).as_str()),
        ("hospital/akutmodtagelsen", "hospital/akutmodtagelsen")
    );
}

#[test]
fn a_peer_alternates_with_ours_on_instances_of_curtois_and_qu_alone() {
    let instances = vec!["tiny".to_owned(), "curtois:people=8,weeks=2,shifts=2".to_owned()];
    let peer = Some("peer {instance} {roster}".to_owned());
    let plan = Plan { instances, seeds: vec![1, 2], seconds: 5, threads: 1, peer };
    let order: Vec<(u64, By)> =
        plan.tasks().expect("all can be read").iter().map(|task| (task.seed, task.by)).collect();
    let alternating = [(1, By::Ours), (1, By::Peer), (2, By::Ours), (2, By::Peer)];
    assert_eq!(order, [&[(1, By::Ours), (2, By::Ours)], &alternating[..]].concat());
}

/// A lawful roster is there within a second; the limit is only generous.
#[test]
fn a_made_instance_has_a_lawful_roster() {
    let task = Task { instance: "curtois:people=10,weeks=2,shifts=2".to_owned(), seconds: 10, ..Task::default() };
    let measured = ours::run(&task).expect("the search runs");
    assert_eq!(measured.fault, None);
    assert!(measured.cost.is_some() && measured.peak_kib > 1000 && measured.cpu_seconds > 0.0);
    let last = measured.curve.last().expect("something was found");
    assert_eq!((last.cost, last.bound), (measured.cost, measured.bound));
    assert!(last.seconds <= measured.seconds);
}
