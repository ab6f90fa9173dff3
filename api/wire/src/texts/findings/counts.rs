//! Findings about weekends and numbers of duties. Of several sentences of a rule the first that fits is told.

use super::{Sentence, when};
use crate::texts::Text;

pub(super) const SENTENCES: &[Sentence] = &[
    Sentence {
        rule: "weekends",
        fits: when::always,
        text: Text::new(
            "{name} arbejder {measured} weekender ({dates}); højst {allowed} er tilladt",
            "{name} works {measured} weekends ({dates}); at most {allowed} are allowed",
        ),
    },
    Sentence {
        rule: "weekend_every_nth",
        fits: when::always,
        text: Text::new(
            "{name} arbejder weekenderne {dates}; højst hver {allowed}. weekend er tilladt",
            "{name} works the weekends of {dates}; at most one weekend in {allowed} is allowed",
        ),
    },
    Sentence {
        rule: "complete_weekends",
        fits: when::always,
        text: Text::new(
            "{name} arbejder kun den ene dag i weekenden {dates}; begge eller ingen er aftalt",
            "{name} works one day only of the weekend {dates}; both or none are agreed",
        ),
    },
    Sentence {
        rule: "category_in_week",
        fits: when::always,
        text: Text::new(
            "{name} har {measured} {category} i samme uge ({dates}); højst {allowed} er tilladt",
            "{name} has {measured} {category} in one week ({dates}); at most {allowed} are allowed",
        ),
    },
    Sentence {
        rule: "category_in_plan",
        fits: when::is_below,
        text: Text::new(
            "{name} har kun {measured} {category} i planen; mindst {allowed} er aftalt",
            "{name} has only {measured} {category} in the plan; at least {allowed} are agreed",
        ),
    },
    Sentence {
        rule: "category_in_plan",
        fits: when::always,
        text: Text::new(
            "{name} har {measured} {category} i planen ({dates}); højst {allowed} er aftalt",
            "{name} has {measured} {category} in the plan ({dates}); at most {allowed} are agreed",
        ),
    },
    Sentence {
        rule: "category_share",
        fits: when::always,
        text: Text::new(
            "Af vagterne til {name} er {measured} {category}; højst {allowed} er aftalt",
            "Of the duties of {name}, {measured} are {category}; at most {allowed} are agreed",
        ),
    },
    Sentence {
        rule: "shift_limit",
        fits: when::always,
        text: Text::new(
            "{name} har {shift} {measured} gange i planen ({dates}); højst {allowed} er aftalt",
            "{name} has {shift} {measured} times in the plan ({dates}); at most {allowed} are agreed",
        ),
    },
    Sentence {
        rule: "plan_stability",
        fits: when::always,
        text: Text::new(
            "{name} har {worked} {dates}, som ikke er som i den tidligere vagtplan",
            "{name} has {worked} on {dates}, which differs from the earlier roster",
        ),
    },
    Sentence {
        rule: "worst_off",
        fits: when::always,
        text: Text::new(
            "{name} får afslag på den største del af sine ønsker: {measured}, tidligere planer medregnet",
            "{name} is refused the largest part of their wishes: {measured}, earlier plans included",
        ),
    },
    Sentence {
        rule: "burden_share",
        fits: when::always,
        text: Text::new(
            "{name} bærer {measured} belastningspoint af nætter, aftener, weekender og helligdage; {allowed} er en rimelig andel",
            "{name} carries {measured} burden points of nights, evenings, weekends and holidays; {allowed} is a fair share",
        ),
    },
];
