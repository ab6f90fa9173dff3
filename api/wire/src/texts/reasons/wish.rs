//! The fate of one wish.

use super::super::{Text, clash, names::Names, numbers, rules, wishes};
use super::effects::{Direction, phrase};
use super::listed;
use crate::language::Language;
use crate::reasons::{Against, Claim, Effect, Granting, Whose, WishOutcome, WishReason};

const GRANTED: Text = Text::new("Opfyldt: {wish}.", "Granted: {wish}.");
const INSTEAD: Text = Text::new(
    "Opfyldt: {wish}. Det viste sig ved en ekstra gennemregning ikke at koste noget.",
    "Granted: {wish}. A second solve showed that it costs nothing.",
);
const REFUSED: Text = Text::new("Ikke opfyldt: {wish} ({priority}).", "Refused: {wish} ({priority}).");
const AGAINST: Text = Text::new(
    "Hvis kun egne vagter blev ændret, ville det give: {more}.",
    "If only one's own duties were changed, there would be: {more}.",
);
pub(super) const BEFORE: Text =
    Text::new("En vagt før planen rammer ind i ønsket.", "A duty before the plan runs into the wish.");
const EXACTLY: Text = Text::new(
    "At opfylde det koster {points} point mere, og det er bevist, at det ikke kan gøres for mindre.",
    "Granting it costs {points} points more, and it is proved that less is not possible.",
);
const COULD: Text = Text::new(
    "Det kunne være opfyldt i en vagtplan, der koster {points} point mere; måske findes der en billigere.",
    "It could have been granted in a roster that costs {points} points more; there may be a cheaper one.",
);
const FOR_NOTHING: Text = Text::new(
    "Det kunne være opfyldt i en vagtplan, der i alt ikke er dyrere.",
    "It could have been granted in a roster that is no dearer in all.",
);
const IMPOSSIBLE: Text =
    Text::new("Det er bevist, at ingen lovlig vagtplan opfylder det.", "It is proved that no lawful roster grants it.");
const CLASH: Text = Text::new("Det kan ikke forenes med: {rules}.", "It can't be reconciled with: {rules}.");
const NOT_FOUND: Text = Text::new(
    "Inden for grænsen blev der ikke fundet en vagtplan, der opfylder det.",
    "No roster that grants it was found within the limit.",
);
const AT_LEAST: Text =
    Text::new("Det er bevist, at det mindst koster {points} point.", "It is proved to cost at least {points} points.");
const ONE_WAY: Text = Text::new("En måde ville give: {more}.", "One way would bring: {more}.");
const IN_RETURN: Text = Text::new("Til gengæld: {less}.", "In return: {less}.");
const NOT_SOLVED: Text = Text::new(
    "Planen er endnu ikke regnet om med ønsket opfyldt.",
    "The plan has not been made again with the wish granted yet.",
);

/// What became of a wish and why, a sentence each.
pub fn lines(reason: &WishReason, names: &Names<'_>, language: Language) -> Vec<String> {
    let wish = names.wish(&reason.wish);
    let told = wish.map_or_else(|| reason.wish.clone(), |wish| wishes::wish(wish, names, language));
    let priority = wish.map_or("", |wish| wishes::priority(wish.priority, language));
    let heading = match reason.outcome {
        WishOutcome::Granted => GRANTED,
        WishOutcome::GrantedInstead => INSTEAD,
        WishOutcome::Refused => REFUSED,
    };
    let heading = heading.with(language, &[("wish", &told), ("priority", priority)]);
    let because =
        (reason.outcome == WishOutcome::Refused).then(|| against(reason.against.as_ref(), names, language)).flatten();
    // Where the least change is the cheapest roster that is known, its effects are told already.
    let is_told = |granting: &Granting| {
        reason.against.as_ref().is_some_and(|known| known.more == granting.more && known.less == granting.less)
    };
    let granting = reason.granting.iter().flat_map(|one| granted((one, is_told(one)), names, language));
    [heading].into_iter().chain(because).chain(granting).map(ended).collect()
}

/// A sentence with one full stop, where its last fact is a date that has its own.
pub(super) fn ended(sentence: String) -> String {
    sentence.strip_suffix("..").map_or(sentence.clone(), |text| format!("{text}."))
}

fn against(against: Option<&Against>, names: &Names<'_>, language: Language) -> Option<String> {
    let Some(against) = against else { return Some(BEFORE.of(language).to_owned()) };
    let more = effects(&against.more, Direction::More, names, language);
    (!more.is_empty()).then(|| AGAINST.with(language, &[("more", &more)]))
}

fn granted((granting, is_told): (&Granting, bool), names: &Names<'_>, language: Language) -> Vec<String> {
    let points = |points: Option<i64>| numbers::whole(points.unwrap_or_default(), language);
    let is_for_nothing = granting.points.is_some_and(|points| points <= 0);
    let claim = match granting.claim {
        Claim::CostsExactly => EXACTLY,
        Claim::CouldHaveCost if is_for_nothing => FOR_NOTHING,
        Claim::CouldHaveCost => COULD,
        Claim::Impossible => IMPOSSIBLE,
        Claim::NotFound => NOT_FOUND,
    };
    let claim = claim.with(language, &[("points", &points(granting.points))]);
    let is_proved = matches!(granting.claim, Claim::CostsExactly | Claim::Impossible);
    let at_least = granting.at_least.filter(|_| !is_proved);
    let at_least = at_least.map(|least| AT_LEAST.with(language, &[("points", &points(Some(least)))]));
    let not_solved = (!granting.solved).then(|| NOT_SOLVED.of(language).to_owned());
    let (more, less): (&[Effect], &[Effect]) = if is_told { (&[], &[]) } else { (&granting.more, &granting.less) };
    let parts = [
        clashing(granting, language),
        part(ONE_WAY, "more", effects(more, Direction::More, names, language), language),
        part(IN_RETURN, "less", effects(less, Direction::Less, names, language), language),
        at_least,
        not_solved,
    ];
    [claim].into_iter().chain(parts.into_iter().flatten()).collect()
}

pub(super) fn clashing(granting: &Granting, language: Language) -> Option<String> {
    // That the wish must be granted is what was asked.
    let others: Vec<_> = granting.clash.iter().filter(|clash| clash.rule != "wish").collect();
    let rules = clash::parts(&others, language);
    part(CLASH, "rules", listed(&rules, language), language)
}

fn part(text: Text, name: &str, fact: String, language: Language) -> Option<String> {
    (!fact.is_empty()).then(|| text.with(language, &[(name, &fact)]))
}

fn effects(effects: &[Effect], direction: Direction, names: &Names<'_>, language: Language) -> String {
    let told = effects.iter().filter(|effect| direction == Direction::More || !is_the_wish(effect));
    let phrases: Vec<String> = told.map(|effect| phrase(effect, direction, names, language)).collect();
    listed(&phrases, language)
}

/// That the wish itself is granted is what all is about.
fn is_the_wish(effect: &Effect) -> bool {
    effect.rule == "wish" && effect.whose == Whose::Own && effect.findings == 1
}

/// A rule's name inside a sentence.
pub(super) fn rule(code: &str, language: Language) -> String {
    rules::name(code, language).to_lowercase()
}
