//! Findings about hours and the length of duties. Of several sentences of a rule the first that fits is told.

use super::{Sentence, when};
use crate::texts::Text;

pub(super) const SENTENCES: &[Sentence] = &[
    Sentence {
        rule: "average_hours",
        fits: when::always,
        text: Text::new(
            "{name} arbejder {measured} i planen; gennemsnittet over perioden giver kun plads til {allowed}",
            "{name} works {measured} in the plan; the average over the reference period leaves room for {allowed} only",
        ),
    },
    Sentence {
        rule: "night_worker_average",
        fits: when::always,
        text: Text::new(
            "{name} arbejder {measured} i planen; natarbejderes gennemsnit pr. døgn giver kun plads til {allowed}",
            "{name} works {measured} in the plan; the night workers' average a 24 h leaves room for {allowed} only",
        ),
    },
    Sentence {
        rule: "week_hours",
        fits: when::always,
        text: Text::new(
            "{name} arbejder {measured} i samme uge ({dates}); højst {allowed} er tilladt",
            "{name} works {measured} in one week ({dates}); at most {allowed} are allowed",
        ),
    },
    Sentence {
        rule: "plan_hours",
        fits: when::is_below,
        text: Text::new(
            "{name} får kun {measured} i planen; mindst {allowed} er aftalt",
            "{name} has only {measured} in the plan; at least {allowed} are agreed",
        ),
    },
    Sentence {
        rule: "plan_hours",
        fits: when::always,
        text: Text::new(
            "{name} får {measured} i planen; højst {allowed} er aftalt",
            "{name} has {measured} in the plan; at most {allowed} are agreed",
        ),
    },
    Sentence {
        rule: "duties_in_plan",
        fits: when::is_below,
        text: Text::new(
            "{name} får kun {measured} vagter i planen; mindst {allowed} er aftalt",
            "{name} has only {measured} duties in the plan; at least {allowed} are agreed",
        ),
    },
    Sentence {
        rule: "duties_in_plan",
        fits: when::always,
        text: Text::new(
            "{name} får {measured} vagter i planen; højst {allowed} er aftalt",
            "{name} has {measured} duties in the plan; at most {allowed} are agreed",
        ),
    },
    Sentence {
        rule: "duty_length",
        fits: when::is_below,
        text: Text::new(
            "{name} har {shift} {dates}, som kun varer {measured}; mindst {allowed} er aftalt",
            "{name} has {shift} on {dates}, which lasts only {measured}; at least {allowed} is agreed",
        ),
    },
    Sentence {
        rule: "duty_length",
        fits: when::always,
        text: Text::new(
            "{name} har {shift} {dates}, som varer {measured}; højst {allowed} er tilladt",
            "{name} has {shift} on {dates}, which lasts {measured}; at most {allowed} is allowed",
        ),
    },
    Sentence {
        rule: "hours_of_day",
        fits: when::is_below,
        text: Text::new(
            "{name} har {shift} {dates}, som begynder kl. {measured}; tidligst kl. {allowed} er tilladt",
            "{name} has {shift} on {dates}, which begins at {measured}; {allowed} is the earliest allowed",
        ),
    },
    Sentence {
        rule: "hours_of_day",
        fits: when::always,
        text: Text::new(
            "{name} har {shift} {dates}, som slutter kl. {measured}; senest kl. {allowed} er tilladt",
            "{name} has {shift} on {dates}, which ends at {measured}; {allowed} is the latest allowed",
        ),
    },
    Sentence {
        rule: "norm_hours",
        fits: when::is_below,
        text: Text::new(
            "{name} er planlagt {off} under normen{period}: {measured} mod {allowed}",
            "{name} is planned {off} below the norm{period}: {measured} against {allowed}",
        ),
    },
    Sentence {
        rule: "norm_hours",
        fits: when::always,
        text: Text::new(
            "{name} er planlagt {off} over normen{period}: {measured} mod {allowed}",
            "{name} is planned {off} above the norm{period}: {measured} against {allowed}",
        ),
    },
];
