//! The points of the frame in words, for the employee who asks.

use super::Misfit;
use crate::documents::WellbeingFrame;
use wire::{fault::Fault, language::Language, texts::date};

/// What is wrong, and what to do.
type Words = (String, &'static str);

/// A point in the reader's language; facts come from the frame, where there is one.
#[must_use]
pub fn told(misfit: Misfit, frame: Option<&WellbeingFrame>, language: Language) -> Fault {
    let (code, danish, english) = entry(misfit, frame);
    let (cause, action) = if language == Language::English { english } else { danish };
    Fault { code: code.to_owned(), pointer: "/date".to_owned(), cause, action: action.to_owned() }
}

fn entry(misfit: Misfit, frame: Option<&WellbeingFrame>) -> (&'static str, Words, Words) {
    match misfit {
        Misfit::Off | Misfit::OutsidePlan | Misfit::Past | Misfit::Notice => of_time(misfit, frame),
        Misfit::YearUsed | Misfit::DateFull | Misfit::AskedAlready => of_number(misfit, frame),
        Misfit::Absent | Misfit::NoDuty | Misfit::NightBefore | Misfit::BelowMinimum => of_plan(misfit),
    }
}

fn of_time(misfit: Misfit, frame: Option<&WellbeingFrame>) -> (&'static str, Words, Words) {
    match misfit {
        Misfit::OutsidePlan => (
            "wellbeing_outside_plan",
            ("Datoen ligger uden for vagtplanen.".to_owned(), "Vælg en dato i vagtplanen."),
            ("The date is outside the plan.".to_owned(), "Choose a date of the plan."),
        ),
        Misfit::Past => (
            "wellbeing_past",
            ("Vagten eller datoen er begyndt.".to_owned(), "Vælg en senere dato."),
            ("The duty or the date has begun.".to_owned(), "Choose a later date."),
        ),
        Misfit::Notice => {
            let hours = frame.map_or(0, |frame| frame.notice_hours);
            (
                "wellbeing_notice",
                (format!("Der skal spørges mindst {hours} timer før."), "Vælg en senere dato, eller tal med lederen."),
                (
                    format!("It must be asked at least {hours} hours before."),
                    "Choose a later date, or talk to the leader.",
                ),
            )
        }
        _ => off(frame),
    }
}

fn off(frame: Option<&WellbeingFrame>) -> (&'static str, Words, Words) {
    let from_to = |language| frame.map(|frame| (date(frame.from, language), date(frame.to, language)));
    let danish = from_to(Language::Danish).map_or_else(
        || "Afsnittet har ikke slået trivselsdage til.".to_owned(),
        |(from, to)| format!("Trivselsdage kan bruges fra {from} til {to}."),
    );
    let english = from_to(Language::English).map_or_else(
        || "The ward has not switched wellbeing days on.".to_owned(),
        |(from, to)| format!("Wellbeing days can be used from {from} to {to}."),
    );
    (
        "wellbeing_off",
        (danish, "Vælg en anden dato, eller tal med lederen."),
        (english, "Choose another date, or talk to the leader."),
    )
}

fn of_number(misfit: Misfit, frame: Option<&WellbeingFrame>) -> (&'static str, Words, Words) {
    match misfit {
        Misfit::YearUsed => {
            let days = frame.map_or(0, |frame| frame.days_per_year);
            (
                "wellbeing_year_used",
                (
                    format!("Du har brugt alle {days} trivselsdage i det år."),
                    "Træk en anden tilbage, eller tal med lederen.",
                ),
                (
                    format!("You have used all {days} wellbeing days of that year."),
                    "Withdraw another, or talk to the leader.",
                ),
            )
        }
        Misfit::DateFull => {
            let people = frame.map_or(0, |frame| frame.per_date);
            (
                "wellbeing_date_full",
                (format!("Højst {people} ad gangen, og den dato er fyldt."), "Vælg en anden dato."),
                (format!("At most {people} at a time, and that date is full."), "Choose another date."),
            )
        }
        _ => (
            "wellbeing_asked_already",
            ("Du har allerede spurgt om den dato, eller fået den.".to_owned(), "Se dine trivselsdage."),
            ("You have asked for that date already, or have it.".to_owned(), "Look at your wellbeing days."),
        ),
    }
}

fn of_plan(misfit: Misfit) -> (&'static str, Words, Words) {
    match misfit {
        Misfit::Absent => (
            "wellbeing_absent",
            ("Du har allerede ferie, kursus eller fri den dato.".to_owned(), "Vælg en anden dato."),
            ("You are on vacation, on a course or off that date already.".to_owned(), "Choose another date."),
        ),
        Misfit::NoDuty => (
            "wellbeing_no_duty",
            ("Du har ingen vagt den dato.".to_owned(), "Vælg en dato, hvor du har vagt."),
            ("You have no duty that date.".to_owned(), "Choose a date on which you work."),
        ),
        Misfit::NightBefore => (
            "wellbeing_night_before",
            (
                "Din vagt dagen før slutter først på datoen.".to_owned(),
                "Vælg den dato, hvor vagten begynder, eller tal med lederen.",
            ),
            (
                "Your duty of the day before ends on the date.".to_owned(),
                "Choose the date on which that duty begins, or talk to the leader.",
            ),
        ),
        _ => (
            "wellbeing_below_minimum",
            ("Der ville være for få på vagten uden dig.".to_owned(), "Vælg en anden dato, eller byt vagt først."),
            ("Too few would be on the duty without you.".to_owned(), "Choose another date, or swap duties first."),
        ),
    }
}
