//! Findings about people, staffing and wishes. Of several sentences of a rule the first that fits is told.

use super::{Sentence, when};
use crate::texts::Text;

pub(super) const SENTENCES: &[Sentence] = &[
    Sentence {
        rule: "competence",
        fits: when::always,
        text: Text::new(
            "{name} har {shift} {dates} uden den krævede kompetence {competence}",
            "{name} has {shift} on {dates} without the required competence {competence}",
        ),
    },
    Sentence {
        rule: "consideration",
        fits: when::always,
        text: Text::new(
            "{name} har {shift} {dates}, men et individuelt hensyn udelukker den vagt",
            "{name} has {shift} on {dates}, but an individual consideration rules that duty out",
        ),
    },
    Sentence {
        rule: "absence",
        fits: when::always,
        text: Text::new(
            "{name} har {shift} {dates}, men vagten rammer ind i aftalt fravær",
            "{name} has {shift} on {dates}, but the duty runs into settled absence",
        ),
    },
    Sentence {
        rule: "employment",
        fits: when::always,
        text: Text::new(
            "{name} har {shift} {dates}, men er ikke ansat den dag",
            "{name} has {shift} on {dates}, but is not employed on that day",
        ),
    },
    Sentence {
        rule: "offered",
        fits: when::always,
        text: Text::new(
            "{name} har {shift} {dates}, men bemandingsplanen har ikke den vagttype den dag",
            "{name} has {shift} on {dates}, but the staffing plan does not have that shift type on that day",
        ),
    },
    Sentence {
        rule: "lock",
        fits: when::allows_none,
        text: Text::new(
            "{name} er låst fri {dates}, men har {worked}",
            "{name} is locked free on {dates}, but has {worked}",
        ),
    },
    Sentence {
        rule: "lock",
        fits: when::always,
        text: Text::new(
            "{name} er låst til {shift} {dates}, men har {worked}",
            "{name} is locked to {shift} on {dates}, but has {worked}",
        ),
    },
    Sentence {
        rule: "pairing",
        fits: when::is_about_two,
        text: Text::new(
            "{name} og {other} er på vagt samtidig i {measured} {dates}; de skal holdes adskilt",
            "{name} and {other} are on duty together for {measured} on {dates}; they are to be kept apart",
        ),
    },
    Sentence {
        rule: "pairing",
        fits: when::names_a_competence,
        text: Text::new(
            "{name} har {shift} {dates} uden en anden{holding} på samme vagt",
            "{name} has {shift} on {dates} without anyone else{holding} on the same duty",
        ),
    },
    Sentence {
        rule: "pairing",
        fits: when::always,
        text: Text::new(
            "{name} har {shift} {dates} uden nogen af dem, der skal være på samme vagt",
            "{name} has {shift} on {dates} without any of those who must be on the same duty",
        ),
    },
    Sentence {
        rule: "staffing_minimum",
        fits: when::always,
        text: Text::new(
            "{shift} {dates} mangler {off}{holding}: {measured} til stede, mindst {allowed}",
            "{shift} on {dates} lacks {off}{holding}: {measured} present, at least {allowed}",
        ),
    },
    Sentence {
        rule: "staffing_target",
        fits: when::always,
        text: Text::new(
            "{shift} {dates} er {off} under det ønskede antal{holding}: {measured} til stede, ønsket {allowed}",
            "{shift} on {dates} is {off} below target{holding}: {measured} present, wanted {allowed}",
        ),
    },
    Sentence {
        rule: "staffing_maximum",
        fits: when::always,
        text: Text::new(
            "{shift} {dates} har {off} for mange{holding}: {measured} til stede, højst {allowed}",
            "{shift} on {dates} has {off} too many{holding}: {measured} present, at most {allowed}",
        ),
    },
    Sentence {
        rule: "wish",
        fits: when::always,
        text: Text::new(
            "{name} fik ikke sit ønske opfyldt: {wish} ({priority})",
            "{name} was refused a wish: {wish} ({priority})",
        ),
    },
];
