//! Findings about health advice. Of several sentences of a rule the first that fits is told.

use super::{Sentence, when};
use crate::texts::Text;

pub(super) const SENTENCES: &[Sentence] = &[
    Sentence {
        rule: "advised_nights",
        fits: when::always,
        text: Text::new(
            "{name} har {measured} nattevagter i træk, {dates}; højst {allowed} tilrådes",
            "{name} has {measured} night duties in a row, {dates}; at most {allowed} are advised",
        ),
    },
    Sentence {
        rule: "quick_return",
        fits: when::always,
        text: Text::new(
            "{name} har kun {measured} mellem {first} og {last}; mindst {allowed} tilrådes",
            "{name} has only {measured} between {first} and {last}; at least {allowed} is advised",
        ),
    },
    Sentence {
        rule: "long_duty",
        fits: when::always,
        text: Text::new(
            "{name} har {shift} {dates} på {measured}; højst {allowed} tilrådes",
            "{name} has {shift} on {dates} of {measured}; at most {allowed} is advised",
        ),
    },
    Sentence {
        rule: "backward_rotation",
        fits: when::always,
        text: Text::new(
            "{name} går baglæns fra {first} til {last}; dag, aften, nat tilrådes",
            "{name} goes backward from {first} to {last}; day, evening, night is advised",
        ),
    },
    Sentence {
        rule: "single_working_day",
        fits: when::always,
        text: Text::new(
            "{name} arbejder én dag alene mellem fridage, {dates}; mindst {allowed} dage i træk tilrådes",
            "{name} works one day alone between days off, {dates}; at least {allowed} days in a row are advised",
        ),
    },
];
