//! Who could take a duty: documents and sentences agree with making the change, and why it is open is never told.

use wire::language::Language::{Danish, English};
use wire::report::CellChange;
use wire::request::{PaidFrom, WardRequest, WellbeingDay};
use wire::roster::Roster;
use wire::run::{Amended, CheckError, amend, cover, free_for_wellbeing, newly_broken};
use wire::texts::names::Names;
use wire::texts::reasons::cover as told;

const DATE: &str = "2027-03-05";

fn ward() -> WardRequest {
    wire::read::document(include_bytes!("../../../../fixtures/tiny.json")).expect("a ward")
}

fn roster() -> Roster {
    wire::read::document(include_bytes!("../../../tests/it/cli/kept/tiny-roster.json")).expect("a roster")
}

/// The tiny ward once Anne has a wellbeing day on the fifth, a day duty.
fn hole() -> Amended {
    let day = WellbeingDay { employee: "anne".to_owned(), date: date(), paid_from: PaidFrom::TimeOff };
    free_for_wellbeing((&ward(), &roster()), &day, Danish).expect("she works then")
}

fn date() -> chrono::NaiveDate {
    DATE.parse().expect("a date")
}

fn taken_by(hole: &Amended, employee: &str) -> Amended {
    let cell = CellChange { employee: employee.to_owned(), date: date(), shift_type: Some("D".to_owned()) };
    amend((&hole.request, &hole.roster), &[cell], None, Danish).expect("names of the ward")
}

#[test]
fn a_wellbeing_day_frees_the_date_and_counts_as_one_and_never_as_absence() {
    let (before, hole) = (ward(), hole());
    assert!(hole.roster.assignments.iter().all(|duty| (duty.employee.as_str(), duty.date) != ("anne", date())));
    assert_eq!(hole.request.wellbeing_days.len(), before.wellbeing_days.len() + 1);
    assert_eq!(hole.request.absences, before.absences);
    let back = taken_by(&hole, "anne");
    let broken = newly_broken(&hole.report, &back.report);
    assert!(broken.iter().any(|finding| finding.rule == "absence"), "she has the day off, whoever plans");
}

#[test]
fn whoever_may_take_a_duty_breaks_nothing_and_costs_what_is_said() {
    let hole = hole();
    let found = cover(&hole.request, &hole.roster, (date(), "D"), Danish).expect("judged");
    let free = |id: &str| {
        !hole.roster.assignments.iter().any(|duty| duty.employee == id && duty.date == date() && duty.shift_type == "D")
    };
    let free = ward().employees.iter().filter(|employee| free(&employee.id)).count();
    let told = found.candidates.iter().filter(|one| one.leaves.is_none()).count() + found.stopped.len();
    assert_eq!((told, found.candidates.is_empty()), (free, false), "{found:#?}");
    assert!(found.stopped.iter().any(|one| one.employee == "anne" && one.rules == ["absence"]));
    for one in found.candidates.iter().filter(|one| one.leaves.is_none()) {
        let after = taken_by(&hole, &one.employee);
        let broken: Vec<&str> =
            newly_broken(&hole.report, &after.report).iter().map(|finding| finding.rule.as_str()).collect();
        assert!(broken.iter().all(|rule| one.needs_word_for.iter().any(|known| known == rule)), "{broken:?}");
        assert_eq!(broken.is_empty(), one.needs_word_for.is_empty());
        assert_eq!(one.points, after.report.cost - hole.report.cost);
        let hours = after.report.employees.iter().find(|hours| hours.employee == one.employee).expect("hours");
        assert_eq!(one.over_norm_minutes, hours.planned_minutes - hours.norm_minutes);
    }
    assert!(found.candidates.is_sorted_by_key(|one| (!one.needs_word_for.is_empty(), one.points)));
}

#[test]
fn sentences_name_who_and_what_and_never_why_it_is_open() {
    let hole = hole();
    let names = Names::new(&hole.request, &hole.roster);
    for language in [Danish, English] {
        let found = cover(&hole.request, &hole.roster, (date(), "D"), language).expect("judged");
        let mut lines = told::open(&found, &names, language);
        lines.extend(found.candidates.iter().map(|one| told::candidate(one, &names, language)));
        lines.extend(found.stopped.iter().map(|one| told::stopped(one, &names, language)));
        let text = lines.join("\n");
        assert!(!text.contains('{') && !text.to_lowercase().contains("trivsel"), "{text}");
        assert!(!text.to_lowercase().contains("wellbeing"), "{text}");
        println!("{text}");
    }
}

#[test]
fn a_duty_that_the_ward_does_not_know_is_told_with_every_name() {
    let wrong = cover(&ward(), &roster(), ("2031-01-01".parse().expect("a date"), "X"), Danish);
    let Err(CheckError::Roster(faults)) = wrong else { panic!("{wrong:?}") };
    let places: Vec<&str> = faults.iter().map(|fault| fault.pointer.as_str()).collect();
    assert_eq!(places, ["/changes/0/shift_type", "/changes/0/date"]);
}
