//! Answers that were worked out on paper: clock changes, public holidays, a leap day.

use fixtures::worked::{self, Worked};
use wire::language::Language::Danish;
use wire::report::{Finding, Report, Severity};
use wire::run;
use wire::texts::{findings, names::Names};

/// Rule, employee, first date, measured, allowed, points.
type Told<'a> = (&'a str, Option<&'a str>, &'a str, i64, i64, i64);

fn judged(worked: &Worked) -> Report {
    run::check(&worked.ward, &worked.roster, Danish).expect("ward and roster are documents without faults")
}

fn assert_findings(report: &Report, expected: &[Told<'_>]) {
    let date = |finding: &Finding| finding.dates.first().map_or_else(String::new, ToString::to_string);
    let dates: Vec<String> = report.findings.iter().map(date).collect();
    let told = report.findings.iter().zip(&dates).map(|(finding, date)| {
        let figures = (finding.measured, finding.allowed, finding.cost);
        (finding.rule.as_str(), finding.employee.as_deref(), date.as_str(), figures.0, figures.1, figures.2)
    });
    assert_eq!(told.collect::<Vec<_>>(), expected);
}

/// Norm and planned minutes by employee.
fn assert_hours(report: &Report, expected: &[(&str, i64, i64)]) {
    let hours = report.employees.iter().map(|own| (own.employee.as_str(), own.norm_minutes, own.planned_minutes));
    assert_eq!(hours.collect::<Vec<_>>(), expected);
}

fn sentences(worked: &Worked, report: &Report) -> Vec<String> {
    let names = Names::new(&worked.ward, &worked.roster);
    report.findings.iter().map(|finding| findings::sentence(finding, &names, Danish)).collect()
}

/// The night of 28 March is 7 h; between 19:15 and 07:00 there are 10 h 45 min, between 19:00 and 07:00 exactly 11 h.
#[test]
fn in_march_a_night_is_seven_hours_and_a_rest_an_hour_shorter() {
    let worked = worked::clock_change_march();
    let report = judged(&worked);
    assert_hours(&report, &[("ida", 900, 480 + 420), ("jon", 1440, 2 * 720), ("kim", 1470, 2 * 735)]);
    assert_findings(&report, &[("daily_rest", Some("kim"), "2026-03-28", 645, 660, 0)]);
    assert_eq!(report.findings[0].severity, Severity::Hard);
    assert_eq!(report.findings[0].broken_on, ["2026-03-29".parse().expect("a date")]);
    assert_eq!(
        sentences(&worked, &report),
        ["Kim Berg har kun 10 t 45 min hvile mellem lør 28.3. (L) og søn 29.3. (L); mindst 11 t er krævet \
          (Hviletidsbekendtgørelsen (BEK 324/2002) § 3)."]
    );
}

/// The night of 24 October is 9 h. A duty from 18:30 to 07:00 lasts 13 h 30 min then: it leaves 10 h 30 min of its 24 h.
#[test]
fn in_october_a_night_is_nine_hours_and_a_long_one_leaves_too_little_of_its_day() {
    let worked = worked::clock_change_october();
    let report = judged(&worked);
    assert_hours(&report, &[("ida", 1020, 480 + 540), ("jon", 1470, 2 * 735), ("lea", 810, 810)]);
    assert_findings(&report, &[("daily_rest", Some("lea"), "2026-10-24", 630, 660, 0)]);
    assert_eq!(
        sentences(&worked, &report),
        ["Lea Friis har kun 10 t 30 min hvile i døgnet op til slutningen af lør 24.10. (N13); mindst 11 t er krævet \
          (Hviletidsbekendtgørelsen (BEK 324/2002) § 3)."]
    );
}

/// Of ten weekdays, three are public holidays (25, 26 and 29 March): seven norm. Holidays are staffed as Sundays: the
/// duty H is asked for on five dates, and nobody has it on 4 April; the duty D is not asked for on Maundy Thursday.
#[test]
fn easter_takes_three_weekdays_off_the_norm_and_is_staffed_as_sundays() {
    let worked = worked::easter();
    let report = judged(&worked);
    assert_hours(&report, &[("ida", 2940, 7 * 420), ("jon", 1680, 4 * 420), ("kim", 420, 420)]);
    assert_findings(
        &report,
        &[("offered", Some("kim"), "2027-03-25", 1, 0, 0), ("staffing_minimum", None, "2027-04-04", 0, 1, 10_000)],
    );
    let asked = report.staffing.iter().filter(|count| count.shift_type == "H").map(|count| count.date.to_string());
    let easter = ["2027-03-25", "2027-03-26", "2027-03-28", "2027-03-29", "2027-04-04"];
    assert_eq!(asked.collect::<Vec<_>>(), easter);
    assert_eq!((report.hard_findings, report.cost), (1, 10_000));
}

/// Of ten weekdays, 25 December and 1 January are public holidays, 24 and 31 December by agreement: six norm. Mia's
/// vacation takes three of them. A duty on New Year's Day refuses Kim's wish.
#[test]
fn christmas_and_new_year_take_four_weekdays_off_the_norm() {
    let report = judged(&worked::christmas());
    assert_hours(
        &report,
        &[
            ("ida", 2520, 6 * 420),
            ("jon", 1680, 4 * 420),
            ("kim", 1260, 3 * 420),
            ("lea", 480, 480),
            ("mia", 1260, 3 * 420),
        ],
    );
    assert_findings(&report, &[("wish", Some("kim"), "2027-01-01", 0, 1, 200)]);
    let fates: Vec<bool> = report.wishes.iter().map(|fate| fate.granted).collect();
    assert_eq!(fates, [false, true]);
}

/// 26 February to 3 March 2028 are seven dates, since there is a 29 February.
#[test]
fn a_leap_day_counts_in_runs_and_in_the_norm() {
    let worked = worked::leap_day();
    let report = judged(&worked);
    assert_hours(&report, &[("ida", 2100, 5 * 420), ("jon", 960, 2 * 480)]);
    assert_findings(
        &report,
        &[
            ("weekly_rest", Some("ida"), "2028-02-26", 7, 6, 0),
            ("working_days_in_row", Some("ida"), "2028-02-26", 7, 6, 0),
            ("wish", Some("ida"), "2028-02-29", 0, 1, 600),
        ],
    );
    assert_eq!(
        sentences(&worked, &report)[1],
        "Ida Lund arbejder 7 dage i træk, lør 26.2.–fre 3.3.; højst 6 er tilladt (Arbejdstidsaftalen)."
    );
}
