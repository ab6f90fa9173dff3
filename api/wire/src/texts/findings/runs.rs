//! Findings about days in a row and what follows what. Of several sentences of a rule the first that fits is told.

use super::{Sentence, when};
use crate::texts::Text;

pub(super) const SENTENCES: &[Sentence] = &[
    Sentence {
        rule: "succession",
        fits: when::always,
        text: Text::new(
            "{name} har {last} lige efter {first}; den følge er forbudt",
            "{name} has {last} right after {first}; that succession is forbidden",
        ),
    },
    Sentence {
        rule: "working_days_in_row",
        fits: when::always,
        text: Text::new(
            "{name} arbejder {measured} dage i træk, {dates}; højst {allowed} er tilladt",
            "{name} works {measured} days in a row, {dates}; at most {allowed} are allowed",
        ),
    },
    Sentence {
        rule: "few_working_days_in_row",
        fits: when::is_one,
        text: Text::new(
            "{name} arbejder kun 1 dag ad gangen, {dates}; mindst {allowed} i træk er aftalt",
            "{name} works only 1 day at a time, {dates}; at least {allowed} in a row are agreed",
        ),
    },
    Sentence {
        rule: "few_working_days_in_row",
        fits: when::always,
        text: Text::new(
            "{name} arbejder kun {measured} dage i træk, {dates}; mindst {allowed} er aftalt",
            "{name} works only {measured} days in a row, {dates}; at least {allowed} are agreed",
        ),
    },
    Sentence {
        rule: "days_off_in_row",
        fits: when::always,
        text: Text::new(
            "{name} har {measured} fridage i træk, {dates}; højst {allowed} er aftalt",
            "{name} has {measured} days off in a row, {dates}; at most {allowed} are agreed",
        ),
    },
    Sentence {
        rule: "few_days_off_in_row",
        fits: when::is_one,
        text: Text::new(
            "{name} har kun 1 fridag ad gangen, {dates}; mindst {allowed} i træk er aftalt",
            "{name} has only 1 day off at a time, {dates}; at least {allowed} in a row are agreed",
        ),
    },
    Sentence {
        rule: "few_days_off_in_row",
        fits: when::always,
        text: Text::new(
            "{name} har kun {measured} fridage i træk, {dates}; mindst {allowed} er aftalt",
            "{name} has only {measured} days off in a row, {dates}; at least {allowed} are agreed",
        ),
    },
    Sentence {
        rule: "nights_in_row",
        fits: when::always,
        text: Text::new(
            "{name} har {measured} nattevagter i træk, {dates}; højst {allowed} er tilladt",
            "{name} has {measured} night duties in a row, {dates}; at most {allowed} are allowed",
        ),
    },
    Sentence {
        rule: "few_nights_in_row",
        fits: when::is_one,
        text: Text::new(
            "{name} har kun 1 nattevagt ad gangen, {dates}; mindst {allowed} i træk er aftalt",
            "{name} has only 1 night duty at a time, {dates}; at least {allowed} in a row are agreed",
        ),
    },
    Sentence {
        rule: "few_nights_in_row",
        fits: when::always,
        text: Text::new(
            "{name} har kun {measured} nattevagter i træk, {dates}; mindst {allowed} er aftalt",
            "{name} has only {measured} night duties in a row, {dates}; at least {allowed} are agreed",
        ),
    },
    Sentence {
        rule: "run_limit",
        fits: when::is_below,
        text: Text::new(
            "{name} har kun {measured} dage i træk med {shift} eller tilsvarende, {dates}; mindst {allowed} er aftalt",
            "{name} has only {measured} days in a row of {shift} or the like, {dates}; at least {allowed} are agreed",
        ),
    },
    Sentence {
        rule: "run_limit",
        fits: when::always,
        text: Text::new(
            "{name} har {measured} dage i træk med {shift} eller tilsvarende, {dates}; højst {allowed} er aftalt",
            "{name} has {measured} days in a row of {shift} or the like, {dates}; at most {allowed} are agreed",
        ),
    },
    Sentence {
        rule: "days_off_after_nights",
        fits: when::is_one,
        text: Text::new(
            "{name} har 1 fridag mellem nattevagten {first} og {last}; mindst {allowed} er krævet",
            "{name} has 1 day off between the night duty {first} and {last}; at least {allowed} are required",
        ),
    },
    Sentence {
        rule: "days_off_after_nights",
        fits: when::always,
        text: Text::new(
            "{name} har {measured} fridage mellem nattevagten {first} og {last}; mindst {allowed} er krævet",
            "{name} has {measured} days off between the night duty {first} and {last}; at least {allowed} are required",
        ),
    },
    Sentence {
        rule: "days_off_in_week",
        fits: when::is_one,
        text: Text::new(
            "{name} har 1 fridag i ugen {dates}; mindst {allowed} er krævet",
            "{name} has 1 day off in the week {dates}; at least {allowed} are required",
        ),
    },
    Sentence {
        rule: "days_off_in_week",
        fits: when::always,
        text: Text::new(
            "{name} har {measured} fridage i ugen {dates}; mindst {allowed} er krævet",
            "{name} has {measured} days off in the week {dates}; at least {allowed} are required",
        ),
    },
    Sentence {
        rule: "single_duties",
        fits: when::always,
        text: Text::new(
            "{name} har en arbejdsdag alene mellem fridage, {dates}; et individuelt hensyn udelukker det",
            "{name} has a working day alone between days off, {dates}; an individual consideration rules that out",
        ),
    },
];
