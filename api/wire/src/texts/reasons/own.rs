//! Why a wish was refused, for its owner: one or two plain sentences without points, and without any colleague's name.

use super::super::{Text, names::Names};
use super::effects::{Direction, phrase};
use super::listed;
use super::wish::{BEFORE, clashing, ended};
use crate::language::Language;
use crate::reasons::{Claim, Effect, Granting, Whose, WishOutcome, WishReason};

/// Most effects that are told: what weighs most.
const MOST: usize = 3;

const IMPOSSIBLE: Text = Text::new("Ingen lovlig vagtplan kan opfylde det.", "No lawful roster can grant it.");
const NOT_FOUND: Text =
    Text::new("Der blev ikke fundet en vagtplan, som opfylder det.", "No roster that grants it was found.");
const OTHERWISE: Text = Text::new(
    "Planen blev lavet om med ønsket opfyldt. Den bedste, der blev fundet, ville give: {more}.",
    "The plan was made again with the wish granted. The best that was found would bring: {more}.",
);
const WORSE: Text = Text::new(
    "Planen blev lavet om med ønsket opfyldt. Den blev samlet set dårligere for afsnittet.",
    "The plan was made again with the wish granted. It was worse for the ward on the whole.",
);
const IN_TURN: Text = Text::new(
    "Det kunne være opfyldt, men planen blev ikke bedre af det. I stedet ville der komme: {more}.",
    "It could have been granted, but the plan would be no better. Instead there would be: {more}.",
);
const AS_GOOD: Text = Text::new(
    "Det kunne være opfyldt i en vagtplan, der er lige så god.",
    "It could have been granted in a roster that is as good.",
);
const ALONE: Text = Text::new(
    "Hvis kun dine egne vagter blev ændret, ville det give: {more}.",
    "If only your own duties were changed, there would be: {more}.",
);
const AMONG_OTHERS: Text = Text::new("blandt andet {list}", "among other things {list}");

/// What refused a wish; nothing of a wish that is granted.
pub fn lines(reason: &WishReason, names: &Names<'_>, language: Language) -> Vec<String> {
    if reason.outcome != WishOutcome::Refused {
        return Vec::new();
    }
    let tested = reason.granting.as_ref().filter(|granting| granting.solved || granting.claim == Claim::Impossible);
    let told = match tested {
        Some(granting) => granted(granting, reason, names, language),
        None => alone(reason, names, language).into_iter().collect(),
    };
    told.into_iter().map(ended).collect()
}

fn granted(granting: &Granting, reason: &WishReason, names: &Names<'_>, language: Language) -> Vec<String> {
    let more = weightiest(&granting.more, names, language);
    let (first, second) = match granting.claim {
        Claim::Impossible => (IMPOSSIBLE.of(language).to_owned(), clashing(granting, language)),
        Claim::NotFound => (NOT_FOUND.of(language).to_owned(), alone(reason, names, language)),
        Claim::CostsExactly | Claim::CouldHaveCost => {
            let is_as_good = granting.points.is_some_and(|points| points <= 0);
            let text = match (is_as_good, more.is_empty()) {
                (false, false) => OTHERWISE,
                (false, true) => WORSE,
                (true, false) => IN_TURN,
                (true, true) => AS_GOOD,
            };
            (text.with(language, &[("more", &more)]), None)
        }
    };
    [first].into_iter().chain(second).collect()
}

/// What the least change of the owner's own duties would do.
fn alone(reason: &WishReason, names: &Names<'_>, language: Language) -> Option<String> {
    let Some(against) = &reason.against else { return Some(BEFORE.of(language).to_owned()) };
    let more = weightiest(&against.more, names, language);
    (!more.is_empty()).then(|| ALONE.with(language, &[("more", &more)]))
}

/// The effects that weigh most: what is unlawful, what the ward lacks, then by points.
fn weightiest(effects: &[Effect], names: &Names<'_>, language: Language) -> String {
    let mut sorted: Vec<&Effect> = effects.iter().collect();
    sorted.sort_by_key(|effect| (!effect.hard, effect.whose != Whose::Ward, -effect.points));
    let phrases: Vec<String> =
        sorted.iter().take(MOST).map(|effect| phrase(effect, Direction::More, names, language)).collect();
    let list = listed(&phrases, language);
    if effects.len() > MOST { AMONG_OTHERS.with(language, &[("list", &list)]) } else { list }
}
