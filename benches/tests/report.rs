//! The table and the CSV files of a report, from made-up runs.

mod common;

use benches::best_known::{self, BestKnown};
use benches::record::By;
use benches::report::spread::Spread;
use benches::report::{Report, beside, csv, page, picture, table};
use benches::sizes;
use common::run;

/// Three seeds of a good instance, with a peer; three of a bad one, of which one has no roster.
fn report() -> Report {
    let mut runs = Vec::new();
    for (seed, cost) in [(1, 100), (2, 104), (3, 110)] {
        runs.push(run("good", By::Ours, seed, Some(cost), Some(99)));
        runs.push(run("good", By::Peer, seed, Some(cost + 1), None));
    }
    for (seed, cost) in [(1, Some(500)), (2, None), (3, Some(400))] {
        runs.push(run("bad", By::Ours, seed, cost, cost.map(|cost| cost / 2)));
    }
    Report { commit: "abc123".to_owned(), best_known: BestKnown::new(), runs }
}

/// The rows of the first table.
fn rows(text: &str) -> Vec<Vec<String>> {
    let table = text.lines().skip_while(|line| !line.starts_with("| ")).take_while(|line| line.starts_with("| "));
    let rows = table.skip(2);
    rows.map(|row| row.trim_matches('|').split(" | ").map(|cell| cell.trim().to_owned()).collect()).collect()
}

#[test]
fn the_worst_instance_comes_first_and_the_peer_below_ours() {
    let rows = rows(&table::markdown(&report()));
    let names: Vec<(&str, &str)> = rows.iter().map(|row| (row[0].as_str(), row[2].as_str())).collect();
    assert_eq!(names, [("bad", "ours"), ("good", "ours"), ("good", "peer")]);
}

#[test]
fn a_row_tells_the_median_and_the_worst_seed() {
    let rows = rows(&table::markdown(&report()));
    assert_eq!(rows[1][3], "104 / 110");
    assert_eq!(rows[1][7], "4.81 / 10.00", "gap: 5 of 104, 11 of 110");
    assert_eq!((rows[1][8].as_str(), rows[1][9].as_str(), rows[1][11].as_str()), ("1.00", "2.0", "4 / 6"));
    assert_eq!(rows[0][3], "500 / -", "a seed without a roster is the worst");
    assert_eq!(rows[2][6], "-", "the peer tells no bound");
}

#[test]
fn best_known_prices_are_set_beside_ours_and_contradictions_told() {
    let known = best_known::read("# published\ngood,98,97\n bad , 450\n").expect("it is well formed");
    let text = table::markdown(&Report { best_known: known, ..report() });
    let rows = rows(&text);
    assert_eq!((rows[1][4].as_str(), rows[1][5].as_str()), ("98", "6.12 / 12.24"));
    assert!(text.contains("**Contradiction**: good, ours, seed 1: the bound 99 is above a known price 98"), "{text}");
    assert!(text.contains("New: bad, ours, seed 3: the price 400 is below the best known one"), "{text}");
    assert!(best_known::read("good;98").is_err() && best_known::read("good,many").is_err());
}

#[test]
fn best_known_prices_may_be_of_names_with_commas() {
    let known = best_known::read("ward:people=6,weeks=2,98,97\nward:people=6,weeks=4,98").expect("it is well formed");
    let told: Vec<_> = known.iter().map(|(name, known)| (name.as_str(), known.cost, known.bound)).collect();
    assert_eq!(told, [("ward:people=6,weeks=2", 98, Some(97)), ("ward:people=6,weeks=4", 98, None)]);
}

#[test]
fn the_mean_is_over_the_median_seeds_of_the_instances_that_are_known() {
    let known = best_known::read("good,100,97\nbad,400").expect("it is well formed");
    let text = table::markdown(&Report { best_known: known, ..report() });
    assert!(text.contains("Mean above the best known price, ours: 14.50 %; 0 without a roster."), "{text}");
    assert!(!text.contains("price, peer"), "one instance has no mean: {text}");
}

/// Ours ends at 104, the peer at 105 after two seconds; ours has 105 at most in its second moment on two of three seeds.
#[test]
fn ours_and_the_peer_are_timed_to_the_same_price() {
    let text = beside::markdown(&report().runs).expect("both have run one instance");
    let row = ["good", "99.05", "105", "2.00 / -", "2.00 / -", "1.00"].map(str::to_owned);
    assert_eq!(rows(&text), [row]);
    let ours: Vec<_> = report().runs.into_iter().filter(|run| run.task.by == By::Ours).collect();
    assert_eq!(beside::markdown(&ours), None);
}

#[test]
fn faults_stand_below_the_table() {
    let mut report = report();
    report.runs[0].measured.fault = Some("the referee finds daily_rest broken".to_owned());
    let text = table::markdown(&report);
    assert!(text.contains("- **Fault**: good, ours, seed 1: the referee finds daily_rest broken"), "{text}");
}

#[test]
fn csv_files_have_a_line_for_each_run_and_moment_and_quote_what_must_be() {
    let mut report = report();
    report.runs[0].title = "ward:people=6,weeks=2".to_owned();
    report.runs[0].measured.fault = Some("it said \"no\"".to_owned());
    let runs = csv::runs(&report);
    let lines: Vec<&str> = runs.lines().collect();
    assert_eq!(lines.len(), 10);
    assert!(
        lines[1].starts_with("\"ward:people=6,weeks=2\",6,2,3,ours,1,1,60,feasible (time),100,99,1.000,1.000,2.000,")
    );
    assert!(
        lines[1].ends_with(",2.000,3.000,5.500,2.000,0.500,1.500,0.250,abc123,\"it said \"\"no\"\"\""),
        "{}",
        lines[1]
    );
    let headings = lines[0].split(',').count();
    assert_eq!(lines[2].split(',').count(), headings);
    let curves = csv::curves(&report);
    assert_eq!(curves.lines().count(), 1 + 8 * 2);
    assert!(curves.contains("good,peer,1,1.000,202,\n"), "{curves}");
}

#[test]
fn of_two_in_the_middle_the_worse_is_the_median() {
    let values = [Some(1.0), Some(4.0), Some(2.0), None];
    assert_eq!(Spread::of_low(values.into_iter()), Spread { median: Some(4.0), worst: None });
    let high = [Some(1.0), Some(4.0), Some(2.0)];
    assert_eq!(Spread::of_high(high.into_iter()), Spread { median: Some(2.0), worst: Some(1.0) });
}

#[test]
fn a_picture_has_a_panel_for_each_instance_and_a_line_for_each_curve() {
    let svg = picture::curves(&report().runs).expect("it can be drawn");
    assert!(svg.starts_with("<svg") && svg.contains("good") && svg.contains("bad"));
    let blue = svg.matches("stroke=\"#1F4E9C\"").count();
    let orange = svg.matches("stroke=\"#D95F02\"").count();
    assert_eq!((blue, orange), (3 * 2 + 2 * 2, 3), "price and bound of ours; the peer has prices only");
    picture::curves(&[]).expect("no run is an empty picture");
}

#[test]
fn a_table_takes_the_place_of_the_one_in_its_section() {
    let text = "# Page\n<!-- table one -->\n| old |\n<!-- end -->\nBetween\n<!-- table two -->\n<!-- end -->\n";
    let once = page::with_table(text, "one", "| new |\n").expect("the section is there");
    let twice = page::with_table(&once, "two", "| other |").expect("the section is there");
    let expected = "# Page\n<!-- table one -->\n\n| new |\n\n<!-- end -->\nBetween\n\
                    <!-- table two -->\n\n| other |\n\n<!-- end -->\n";
    assert_eq!(twice, expected);
    assert_eq!(page::with_table(&twice, "one", "| new |").expect("the section is there"), twice);
    assert!(page::with_table(text, "three", "").is_err());
    assert!(page::with_table("<!-- table one -->\n", "one", "").is_err());
}

#[test]
fn growth_is_told_by_size_and_leaves_out_what_was_not_run() {
    let names = sizes::names();
    assert_eq!(names.len(), 4 + 3 + 3 - 2, "the usual ward stands on all three axes");
    let runs = [run(&names[0], By::Ours, 1, Some(100), Some(99)), run(&names[0], By::Ours, 2, Some(100), Some(90))];
    let text = sizes::markdown(&runs);
    assert_eq!(rows(&text), [["people", "15", "1.00", "-", "10.00", "4"].map(str::to_owned)]);
}
