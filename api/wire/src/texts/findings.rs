//! Findings as sentences that a planner understands: who, when, what was found, what is allowed, and who says so. No
//! sentence tells a cause that the roster does not show.

mod advice;
mod counts;
mod facts;
mod hours;
mod people;
mod rest;
mod runs;
mod when;

use super::{Text, date, names::Names, rules};
use crate::language::Language;
use crate::report::{Finding, OverrideWord, Severity};
use crate::request::Origin;
use facts::{FACTS, Facts};

/// One way to tell the findings of a rule.
struct Sentence {
    rule: &'static str,
    fits: fn(&Finding) -> bool,
    /// Without its full stop.
    text: Text,
}

fn sentences() -> impl Iterator<Item = &'static Sentence> {
    let kinds =
        [rest::SENTENCES, hours::SENTENCES, runs::SENTENCES, counts::SENTENCES, people::SENTENCES, advice::SENTENCES];
    kinds.into_iter().flatten()
}

/// A finding as a sentence; a rule that is broken knowingly is told with the planner's word.
pub fn sentence(finding: &Finding, names: &Names<'_>, language: Language) -> String {
    let fitting = sentences().find(|sentence| sentence.rule == finding.rule && (sentence.fits)(finding));
    let found = match fitting {
        None => rules::name(&finding.rule, language).to_owned(),
        Some(sentence) => {
            let facts = Facts { finding, names, language };
            let told: Vec<(&str, String)> = FACTS.iter().map(|(name, fact)| (*name, fact(&facts))).collect();
            let told: Vec<(&str, &str)> = told.iter().map(|(name, fact)| (*name, fact.as_str())).collect();
            sentence.text.with(language, &told)
        }
    };
    let word = finding.overridden.as_ref().map(|word| overridden(word, language));
    format!("{found}{}.{}", source(finding, language), word.unwrap_or_default())
}

/// Who says so, in brackets: the agreement's layer, or the law where it is broken. A ward's own rules need no source.
fn source(finding: &Finding, language: Language) -> String {
    let layer = &finding.layer;
    let broken = finding.severity != Severity::Soft;
    let source = match &layer.name {
        Some(name) if layer.reference.trim().is_empty() => name,
        Some(_) => &layer.reference,
        None if broken && matches!(layer.origin, Origin::Law | Origin::Agreement) => {
            rules::reference(&finding.rule, language)
        }
        None => return String::new(),
    };
    format!(" ({source})")
}

fn overridden(word: &OverrideWord, language: Language) -> String {
    let text = Text::new(
        " Bevidst fraveget: {reason} ({by}, {date} kl. {time}).",
        " Knowingly broken: {reason} ({by}, {date} at {time}).",
    );
    let (date, time) = (date(word.at.date(), language), word.at.format("%H:%M").to_string());
    let reason = word.reason.trim().trim_end_matches('.');
    text.with(language, &[("reason", reason), ("by", &word.by), ("date", &date), ("time", &time)])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_has_a_sentence_that_always_fits() {
        for rule in solver::rules::CATALOGUE {
            let last = sentences().filter(|sentence| sentence.rule == rule.code).last();
            let last = last.unwrap_or_else(|| panic!("{} has no sentence", rule.code));
            assert!(std::ptr::fn_addr_eq(last.fits, when::always as fn(&Finding) -> bool), "{}", rule.code);
        }
        let known = |sentence: &Sentence| solver::rules::rule(sentence.rule).is_some();
        assert!(sentences().all(known), "every sentence is a rule's");
    }

    #[test]
    fn every_brace_of_a_sentence_is_a_known_fact() {
        for text in sentences().map(|sentence| sentence.text) {
            for sentence in [text.of(Language::Danish), text.of(Language::English)] {
                for part in sentence.split('{').skip(1) {
                    let name = part.split_once('}').expect("a closed brace").0;
                    assert!(FACTS.iter().any(|(known, _)| *known == name), "{{{name}}} in {sentence}");
                }
            }
        }
    }
}
