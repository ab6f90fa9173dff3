//! Findings about rest. Of several sentences of a rule the first that fits is told.

use super::{Sentence, when};
use crate::texts::Text;

pub(super) const SENTENCES: &[Sentence] = &[
    Sentence {
        rule: "overlap",
        fits: when::always,
        text: Text::new(
            "{name} har to ting på én gang i {measured}: {first} og {last}",
            "{name} is in two places at once for {measured}: {first} and {last}",
        ),
    },
    Sentence {
        rule: "one_duty_a_day",
        fits: when::always,
        text: Text::new(
            "{name} har {measured} vagter {dates} ({worked}); der må kun begynde én om dagen",
            "{name} has {measured} duties on {dates} ({worked}); only one may begin on a date",
        ),
    },
    Sentence {
        rule: "daily_rest",
        fits: when::about_one_date,
        text: Text::new(
            "{name} har kun {measured} hvile i døgnet op til slutningen af {last}; mindst {allowed} er krævet",
            "{name} has only {measured} of rest in the 24 h up to the end of {last}; at least {allowed} is required",
        ),
    },
    Sentence {
        rule: "daily_rest",
        fits: when::always,
        text: Text::new(
            "{name} har kun {measured} hvile mellem {first} og {last}; mindst {allowed} er krævet",
            "{name} has only {measured} of rest between {first} and {last}; at least {allowed} is required",
        ),
    },
    Sentence {
        rule: "reduced_rest_limit",
        fits: when::about_neighbours,
        text: Text::new(
            "{name} har nedsat hviletid to dage i træk, {dates}; det er aldrig tilladt",
            "{name} has reduced rest on two days running, {dates}; that is never allowed",
        ),
    },
    Sentence {
        rule: "reduced_rest_limit",
        fits: when::always,
        text: Text::new(
            "{name} har {measured} nedsatte hviletider på syv dage ({dates}); højst {allowed} er tilladt",
            "{name} has {measured} reduced rests in seven days ({dates}); at most {allowed} are allowed",
        ),
    },
    Sentence {
        rule: "reduced_rest",
        fits: when::always,
        text: Text::new(
            "{name} har nedsat hviletid før {last}: {measured} i stedet for {allowed}",
            "{name} has a reduced rest before {last}: {measured} instead of {allowed}",
        ),
    },
    Sentence {
        rule: "weekly_rest",
        fits: when::always,
        text: Text::new(
            "{name} har intet ugentligt fridøgn i {measured} dage i træk, {dates}; højst {allowed} er tilladt",
            "{name} has no weekly rest for {measured} days in a row, {dates}; at most {allowed} are allowed",
        ),
    },
    Sentence {
        rule: "weekly_rest_extended",
        fits: when::always,
        text: Text::new(
            "{name} får fridøgnet udskudt igen efter {measured} dage ({dates}); der skal gå mindst {allowed}",
            "{name} has the weekly rest postponed again after {measured} days ({dates}); at least {allowed} must pass",
        ),
    },
    Sentence {
        rule: "weekly_rest_by_week",
        fits: when::always,
        text: Text::new(
            "{name} har højst {measured} fri ad gangen omkring en fridag i ugen {dates}; aftalt er ét fridøgn på {allowed} eller to korte",
            "{name} has at most {measured} free at a time around a day off in the week {dates}; one rest of {allowed} is agreed, or two short ones",
        ),
    },
];
