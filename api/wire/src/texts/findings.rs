//! Findings as sentences that a planner understands. No sentence tells a cause that the roster does not show.

use super::{Text, dates, minutes, names::Names, numbers, rules, wishes};
use crate::language::Language;
use crate::report::{Finding, Unit};

/// A finding as a sentence.
pub fn sentence(finding: &Finding, names: &Names<'_>, language: Language) -> String {
    let Some(text) = text(finding) else {
        return format!("{}.", rules::name(&finding.rule, language));
    };
    let facts = Facts { finding, names, language };
    let told: Vec<(&str, String)> = FACTS.iter().map(|(name, fact)| (*name, fact(&facts))).collect();
    let told: Vec<(&str, &str)> = told.iter().map(|(name, fact)| (*name, fact.as_str())).collect();
    text.with(language, &told)
}

fn text(finding: &Finding) -> Option<Text> {
    Some(match finding.rule.as_str() {
        "daily_rest" if finding.measured < 0 => OVERLAP,
        "lock" if finding.allowed == 0 => LOCKED_FREE,
        "norm_hours" if finding.measured < finding.allowed => BELOW_NORM,
        code => SENTENCES.iter().find(|(known, _)| *known == code)?.1,
    })
}

const OVERLAP: Text = Text::new(
    "{name} har vagter, der overlapper: {first} og {last}.",
    "{name} has duties that overlap: {first} and {last}.",
);
const LOCKED_FREE: Text =
    Text::new("{name} er låst fri {dates}, men har {worked}.", "{name} is locked free on {dates}, but has {worked}.");
const BELOW_NORM: Text = Text::new(
    "{name} er planlagt {off} under normen: {measured} mod {allowed}.",
    "{name} is planned {off} below the norm: {measured} against {allowed}.",
);

const SENTENCES: &[(&str, Text)] = &[
    (
        "one_duty_a_day",
        Text::new(
            "{name} har {measured} vagter {dates} ({worked}); der må kun begynde én om dagen.",
            "{name} has {measured} duties on {dates} ({worked}); only one may begin on a date.",
        ),
    ),
    (
        "daily_rest",
        Text::new(
            "{name} har kun {measured} hvile mellem {first} og {last}; mindst {allowed} er krævet.",
            "{name} has only {measured} of rest between {first} and {last}; at least {allowed} is required.",
        ),
    ),
    (
        "weekly_rest",
        Text::new(
            "{name} har intet ugentligt fridøgn i {measured} dage i træk, {dates}; højst {allowed} er tilladt.",
            "{name} has no weekly rest for {measured} days in a row, {dates}; at most {allowed} are allowed.",
        ),
    ),
    (
        "working_days_in_row",
        Text::new(
            "{name} arbejder {measured} dage i træk, {dates}; højst {allowed} er tilladt.",
            "{name} works {measured} days in a row, {dates}; at most {allowed} are allowed.",
        ),
    ),
    (
        "weekends",
        Text::new(
            "{name} arbejder {measured} weekender ({dates}); højst {allowed} er tilladt.",
            "{name} works {measured} weekends ({dates}); at most {allowed} are allowed.",
        ),
    ),
    (
        "competence",
        Text::new(
            "{name} har {shift} {dates} uden den krævede kompetence {competence}.",
            "{name} has {shift} on {dates} without the required competence {competence}.",
        ),
    ),
    (
        "consideration",
        Text::new(
            "{name} har {shift} {dates}, men et individuelt hensyn udelukker den vagt.",
            "{name} has {shift} on {dates}, but an individual consideration rules that duty out.",
        ),
    ),
    (
        "absence",
        Text::new(
            "{name} har {shift} {dates}, men vagten rammer ind i aftalt fravær.",
            "{name} has {shift} on {dates}, but the duty runs into settled absence.",
        ),
    ),
    (
        "employment",
        Text::new(
            "{name} har {shift} {dates}, men er ikke ansat den dag.",
            "{name} has {shift} on {dates}, but is not employed on that day.",
        ),
    ),
    (
        "offered",
        Text::new(
            "{name} har {shift} {dates}, men bemandingsplanen har ikke den vagttype den dag.",
            "{name} has {shift} on {dates}, but the staffing plan does not have that shift type on that day.",
        ),
    ),
    (
        "lock",
        Text::new(
            "{name} er låst til {shift} {dates}, men har {worked}.",
            "{name} is locked to {shift} on {dates}, but has {worked}.",
        ),
    ),
    (
        "staffing_minimum",
        Text::new(
            "{shift} {dates} mangler {off}{holding}: {measured} til stede, mindst {allowed}.",
            "{shift} on {dates} lacks {off}{holding}: {measured} present, at least {allowed}.",
        ),
    ),
    (
        "staffing_target",
        Text::new(
            "{shift} {dates} er {off} under det ønskede antal{holding}: {measured} til stede, ønsket {allowed}.",
            "{shift} on {dates} is {off} below target{holding}: {measured} present, wanted {allowed}.",
        ),
    ),
    (
        "staffing_maximum",
        Text::new(
            "{shift} {dates} har {off} for mange{holding}: {measured} til stede, højst {allowed}.",
            "{shift} on {dates} has {off} too many{holding}: {measured} present, at most {allowed}.",
        ),
    ),
    (
        "norm_hours",
        Text::new(
            "{name} er planlagt {off} over normen: {measured} mod {allowed}.",
            "{name} is planned {off} above the norm: {measured} against {allowed}.",
        ),
    ),
    (
        "wish",
        Text::new(
            "{name} fik ikke sit ønske opfyldt: {wish} ({priority}).",
            "{name} was refused a wish: {wish} ({priority}).",
        ),
    ),
];

/// What a sentence can be told.
struct Facts<'a> {
    finding: &'a Finding,
    names: &'a Names<'a>,
    language: Language,
}

type Fact = fn(&Facts<'_>) -> String;

const FACTS: &[(&str, Fact)] = &[
    ("name", |facts| facts.named(facts.finding.employee.as_deref(), Names::employee)),
    ("shift", |facts| facts.named(facts.finding.shift_type.as_deref(), Names::shift_type)),
    ("competence", |facts| facts.named(facts.finding.competence.as_deref(), Names::competence)),
    ("dates", |facts| dates::list(&facts.finding.dates, facts.language)),
    ("first", |facts| facts.duty(facts.finding.dates.first())),
    ("last", |facts| facts.duty(facts.finding.dates.last())),
    ("worked", |facts| facts.worked()),
    ("measured", |facts| facts.figure(facts.finding.measured)),
    ("allowed", |facts| facts.figure(facts.finding.allowed)),
    ("off", |facts| facts.figure((facts.finding.measured - facts.finding.allowed).abs())),
    ("holding", |facts| facts.holding()),
    ("wish", |facts| facts.wish()),
    ("priority", |facts| facts.priority()),
];

impl<'a> Facts<'a> {
    fn named(&self, id: Option<&'a str>, name: fn(&'a Names<'a>, &'a str) -> &'a str) -> String {
        id.map_or_else(String::new, |id| name(self.names, id).to_owned())
    }
}

impl Facts<'_> {
    fn figure(&self, figure: i64) -> String {
        match self.finding.unit {
            Unit::Minutes => minutes(figure, self.language),
            _ => numbers::whole(figure, self.language),
        }
    }

    fn employee(&self) -> &str {
        self.finding.employee.as_deref().unwrap_or_default()
    }

    /// A date with the duty on it: `tirs 2.3. (A)`. A date without one holds a course.
    fn duty(&self, date: Option<&chrono::NaiveDate>) -> String {
        let Some(date) = date else { return String::new() };
        let duties = self.names.duties(self.employee(), *date);
        let course = Text::new("kursus", "course").of(self.language);
        let on_date = if duties.is_empty() { course.to_owned() } else { duties.join(", ") };
        format!("{} ({on_date})", dates::day(*date, self.language))
    }

    /// What is worked on the first date.
    fn worked(&self) -> String {
        let duties = self.finding.dates.first().map_or(&[][..], |date| self.names.duties(self.employee(), *date));
        let told: Vec<&str> = duties.iter().map(|id| self.names.shift_type(id)).collect();
        if told.is_empty() { Text::new("fri", "the day off").of(self.language).to_owned() } else { told.join(", ") }
    }

    fn holding(&self) -> String {
        let text = Text::new(" med kompetencen {competence}", " with the competence {competence}");
        let competence = self.finding.competence.as_deref().map(|id| self.names.competence(id));
        competence.map_or_else(String::new, |name| text.with(self.language, &[("competence", name)]))
    }

    fn wish(&self) -> String {
        let wish = self.finding.wish.as_deref().and_then(|id| self.names.wish(id));
        wish.map_or_else(String::new, |wish| wishes::wish(wish, self.names, self.language))
    }

    fn priority(&self) -> String {
        let wish = self.finding.wish.as_deref().and_then(|id| self.names.wish(id));
        wish.map_or_else(String::new, |wish| wishes::priority(wish.priority, self.language).to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_has_a_sentence() {
        for rule in solver::rules::CATALOGUE {
            assert!(SENTENCES.iter().any(|(code, _)| *code == rule.code), "{} has no sentence", rule.code);
        }
        assert_eq!(SENTENCES.len(), solver::rules::CATALOGUE.len());
    }

    #[test]
    fn every_brace_of_a_sentence_is_a_known_fact() {
        let special = [OVERLAP, LOCKED_FREE, BELOW_NORM];
        for text in SENTENCES.iter().map(|(_, text)| *text).chain(special) {
            for sentence in [text.of(Language::Danish), text.of(Language::English)] {
                for part in sentence.split('{').skip(1) {
                    let name = part.split_once('}').expect("a closed brace").0;
                    assert!(FACTS.iter().any(|(known, _)| *known == name), "{{{name}}} in {sentence}");
                }
            }
        }
    }
}
