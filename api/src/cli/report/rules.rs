//! Rule findings as sentences: broken hard rules all, of priced ones the dearest.

use super::item;
use crate::cli::{
    style::{self, styled},
    subject::Subject,
    texts,
};
use wire::{
    report::{Finding, RuleCost, Severity},
    texts::{findings, numbers, rules},
};

/// Priced findings of one rule that are shown unless all are asked for.
const SHOWN: usize = 8;

/// The section.
pub fn text(subject: &Subject<'_>) -> String {
    let rules = subject.report.cost_by_rule.iter();
    let told: String = rules.map(|rule| of_rule(subject, rule)).collect();
    if told.is_empty() { texts::NOTHING_FOUND.of(subject.look.language).to_owned() + "\n" } else { told }
}

fn of_rule(subject: &Subject<'_>, rule: &RuleCost) -> String {
    let mut found = subject.findings(&rule.rule);
    if found.is_empty() {
        return String::new();
    }
    // What is broken, knowingly or not, is shown before what costs, and all of it.
    found.sort_by_key(|finding| (finding.severity == Severity::Soft, std::cmp::Reverse(finding.cost)));
    let is_hard = found[0].severity != Severity::Soft;
    let shown = if is_hard || subject.look.all { found.len() } else { SHOWN };
    heading(subject, rule, (found.len(), is_hard)) + &sentences(subject, &found, shown)
}

fn heading(subject: &Subject<'_>, rule: &RuleCost, (count, is_hard): (usize, bool)) -> String {
    let language = subject.look.language;
    let text = if is_hard { texts::HARD_RULE } else { texts::POINTS_OF_RULE };
    let (count, cost) = (numbers::whole(count as i64, language), numbers::whole(rule.cost, language));
    let facts = [("rule", rules::name(&rule.rule, language)), ("count", &count), ("cost", &cost)];
    let style = if is_hard { style::BAD } else { anstyle::Style::new() };
    styled(style, text.with(language, &facts)) + "\n"
}

fn sentences(subject: &Subject<'_>, found: &[&Finding], shown: usize) -> String {
    let language = subject.look.language;
    let sentence = |finding: &&Finding| item(subject, &findings::sentence(finding, &subject.names, language));
    let told: String = found.iter().take(shown).map(sentence).collect();
    let rest = found.len().saturating_sub(shown);
    if rest == 0 {
        return told;
    }
    let more = texts::MORE.with(language, &[("count", &numbers::whole(rest as i64, language))]);
    format!("{told}    {}\n", styled(style::DIM, more))
}
