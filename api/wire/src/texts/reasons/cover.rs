//! Who could take a duty, in words. They name people, for the planner and the leader; why the duty is open is not told.

use super::super::{Text, dates, findings, minutes, names::Names};
use super::effects::{Direction, phrase};
use super::listed;
use super::wish::rule;
use crate::language::Language;
use crate::reasons::{Cover, CoverCandidate, CoverStopped, Effect, Whose};

/// Most effects that are told of one person.
const MOST: usize = 3;

const COVERED: Text =
    Text::new("Der er nok på vagten, også hvis ingen tager den.", "Enough people work it, even if nobody takes it.");
const MAY: Text = Text::new("{name}: {standing}, {hours}{moved}{more}.", "{name}: {standing}, {hours}{moved}{more}.");
const LAWFUL: Text = Text::new("lovlig", "lawful");
const BY_WORD: Text = Text::new("kun hvis du fraviger {rules}", "only if you set aside {rules}");
const OVER: Text = Text::new("+{amount} over normen", "+{amount} above the norm");
const UNDER: Text = Text::new("{amount} under normen", "{amount} below the norm");
const EVEN: Text = Text::new("på normen", "on the norm");
const MOVED: Text = Text::new(", flyttes fra {shift}", ", moved from {shift}");
const MORE: Text = Text::new("; giver {list}", "; brings {list}");
const MAY_NOT: Text = Text::new("{name}: {rules}.", "{name}: {rules}.");

/// How it is while nobody takes the duty.
pub fn open(cover: &Cover, names: &Names<'_>, language: Language) -> Vec<String> {
    if cover.open.is_empty() {
        return vec![COVERED.of(language).to_owned()];
    }
    cover.open.iter().map(|finding| findings::sentence(finding, names, language)).collect()
}

/// Whether somebody may take it, and what it does to them: `Peter Holm: lovlig, +7 t over normen.`
pub fn candidate(one: &CoverCandidate, names: &Names<'_>, language: Language) -> String {
    let standing = match one.needs_word_for.as_slice() {
        [] => LAWFUL.of(language).to_owned(),
        broken => BY_WORD.with(language, &[("rules", &rules(broken, language))]),
    };
    let moved = one.leaves.as_ref().map(|shift| MOVED.with(language, &[("shift", names.shift_type(shift))]));
    let told = [
        ("name", names.employee(&one.employee)),
        ("standing", &standing),
        ("hours", &hours(one.over_norm_minutes, language)),
        ("moved", moved.as_deref().unwrap_or_default()),
        ("more", &more(one, names, language)),
    ];
    MAY.with(language, &told)
}

/// What stops somebody.
pub fn stopped(one: &CoverStopped, names: &Names<'_>, language: Language) -> String {
    MAY_NOT.with(language, &[("name", names.employee(&one.employee)), ("rules", &rules(&one.rules, language))])
}

fn rules(codes: &[String], language: Language) -> String {
    listed(&codes.iter().map(|code| rule(code, language)).collect::<Vec<_>>(), language)
}

fn hours(over_norm_minutes: i64, language: Language) -> String {
    let text = match over_norm_minutes {
        0 => EVEN,
        1.. => OVER,
        _ => UNDER,
    };
    text.with(language, &[("amount", &minutes(over_norm_minutes.abs(), language))])
}

/// What it brings besides hours, of their own and of the staffing.
fn more(one: &CoverCandidate, names: &Names<'_>, language: Language) -> String {
    let is_told = |effect: &&Effect| !effect.hard && effect.rule != "norm_hours" && effect.whose != Whose::Colleagues;
    let told = one.more.iter().filter(is_told).take(MOST);
    let list: Vec<String> = told.map(|effect| told_effect(effect, names, language)).collect();
    match list.as_slice() {
        [] => String::new(),
        list => MORE.with(language, &[("list", &listed(list, language))]),
    }
}

/// One's own departures from advice are told by their names: nobody has more of them than one.
fn told_effect(effect: &Effect, names: &Names<'_>, language: Language) -> String {
    if effect.whose != Whose::Own || effect.rule == "wish" {
        return phrase(effect, Direction::More, names, language);
    }
    let (name, days) = (rule(&effect.rule, language), dates::list(&effect.dates, language));
    if days.is_empty() { name } else { format!("{name} ({days})") }
}
