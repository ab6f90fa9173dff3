//! A ward with an agreement for each of its people, and a roster that breaks every hard rule at least once.

use super::check::good;
use chrono::{NaiveDate, NaiveTime};
use wire::{
    request::{Consideration, ConsiderationRule, Duty, Layer, Origin, ShiftLimit, ShiftType, WardRequest},
    roster::Roster,
};

fn date(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

fn duty(employee: &str, date: NaiveDate, shift_type: &str) -> Duty {
    Duty { employee: employee.to_owned(), date, shift_type: shift_type.to_owned() }
}

fn layer((name, origin): (&str, Origin), employee: &str, terms: &[(&str, u32)]) -> Layer {
    Layer {
        name: name.to_owned(),
        origin,
        reference: format!("{name} § 1"),
        agreed_by: None,
        from: None,
        to: None,
        groups: Vec::new(),
        employees: vec![employee.to_owned()],
        terms: terms.iter().map(|(code, value)| (*code, Some(*value))).collect(),
    }
}

const OWN: (&str, Origin) = ("Aftale med den enkelte", Origin::Individual);
const LOCAL: (&str, Origin) = ("Lokalaftale", Origin::LocalAgreement);

/// What is agreed for each of the tiny ward's people.
fn layers() -> Vec<Layer> {
    let anne = [
        ("average_weekly_minutes", 600),
        ("night_average_minutes_a_day", 300),
        ("weekly_rest_long_minutes", 3300),
        ("max_week_minutes", 2400),
        ("max_plan_minutes", 3000),
        ("max_duties_in_plan", 10),
        ("min_days_off_in_row", 2),
        ("min_days_off_in_week", 2),
        ("weekend_every_nth", 2),
        ("max_day_duties_in_week", 5),
        ("max_day_duties_in_plan", 10),
        ("max_day_duties_percent", 50),
    ];
    let emir = [("complete_weekends", 1), ("max_days_off_in_row", 5), ("latest_end_minute", 1380)];
    let dorte = [("max_nights_in_row", 2), ("min_nights_in_row", 2), ("days_off_after_nights", 2)];
    vec![
        layer(LOCAL, "anne", &[("weekly_rest_extended_window_days", 8)]),
        layer(OWN, "anne", &anne),
        layer(LOCAL, "bo", &[("reduced_rest_minutes", 480)]),
        layer(OWN, "bo", &[("reduced_rest_consent", 1), ("min_working_days_in_row", 3)]),
        layer(OWN, "dorte", &dorte),
        layer(OWN, "emir", &emir),
    ]
}

/// The tiny ward with those layers, an employment that ends, and two shift types that nobody asks for.
pub fn ward() -> WardRequest {
    let mut ward = fixtures::tiny();
    ward.agreement.layers = layers();
    ward.employees[4].employed_to = Some(date("2027-03-12"));
    ward.employees[0].shift_limits = vec![ShiftLimit { shift_type: "D".to_owned(), at_most: 5 }];
    ward.shift_types[1].forbidden_next = vec!["D".to_owned()];
    let unasked =
        |id: &str, name: &str| ShiftType { id: id.to_owned(), name: name.to_owned(), ..ward.shift_types[0].clone() };
    let at = |hour| NaiveTime::from_hms_opt(hour, 0, 0).expect("full hours exist");
    let long = ShiftType { start: at(16), end: at(9), ..unasked("T", "Dobbeltvagt") };
    let office = unasked("K", "Kontordag");
    ward.shift_types.extend([office, long]);
    let rule = ConsiderationRule::NoSingleDuties;
    ward.considerations.push(Consideration { employee: "emir".to_owned(), from: None, to: None, rule });
    let weekend = [duty("anne", date("2027-02-27"), "D"), duty("anne", date("2027-02-28"), "D")];
    ward.history.duties.extend(weekend);
    ward
}

/// A roster that breaks every hard rule at least once.
pub fn bad() -> Roster {
    let every_day = |employee: &str, dates: std::ops::RangeInclusive<u32>, shift_type: &str| {
        let on = |day: u32| duty(employee, date(&format!("2027-03-{day:02}")), shift_type);
        dates.map(on).collect::<Vec<_>>()
    };
    let assignments = [
        every_day("anne", 2..=8, "D"),
        every_day("anne", 11..=14, "D"),
        every_day("bo", 2..=2, "N"),
        every_day("bo", 3..=3, "A"),
        every_day("bo", 4..=4, "D"),
        every_day("bo", 9..=9, "D"),
        every_day("bo", 9..=9, "A"),
        every_day("camilla", 3..=3, "T"),
        every_day("dorte", 1..=2, "N"),
        every_day("dorte", 4..=4, "D"),
        every_day("dorte", 9..=9, "N"),
        every_day("emir", 1..=1, "N"),
        every_day("emir", 13..=13, "A"),
        every_day("freja", 3..=3, "A"),
        every_day("freja", 9..=9, "K"),
    ];
    Roster { assignments: assignments.concat(), ..good() }
}
