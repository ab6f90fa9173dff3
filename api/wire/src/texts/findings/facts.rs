//! What a sentence about a finding can be told.

use crate::language::Language;
use crate::report::{Finding, Unit};
use crate::request::Category;
use crate::texts::{Text, dates, minutes, names::Names, numbers, professions, wishes};

/// A finding and what is needed to tell it.
pub(super) struct Facts<'a> {
    pub(super) finding: &'a Finding,
    pub(super) names: &'a Names<'a>,
    pub(super) language: Language,
}

type Fact = fn(&Facts<'_>) -> String;

/// The facts by their names in braces.
pub(super) const FACTS: &[(&str, Fact)] = &[
    ("name", |facts| facts.named(facts.finding.employee.as_deref(), Names::employee)),
    ("other", |facts| facts.named(facts.finding.other.as_deref(), Names::employee)),
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
    ("category", |facts| facts.category()),
    ("period", |facts| facts.period()),
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
            Unit::ClockMinutes => numbers::clock(figure, self.language),
            Unit::Percent => format!("{figure} %"),
            Unit::Permille => format!("{} %", numbers::one_decimal(figure as f64 / 10.0, self.language)),
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

    /// Whom a staffing line counts, where it is not everyone.
    fn holding(&self) -> String {
        let text = Text::new(" med kompetencen {competence}", " with the competence {competence}");
        let competence = self.finding.competence.as_deref().map(|id| self.names.competence(id));
        let competence = competence.map_or_else(String::new, |name| text.with(self.language, &[("competence", name)]));
        let profession = self.finding.profession.map(|one| format!(" ({})", professions::several(one, self.language)));
        competence + &profession.unwrap_or_default()
    }

    /// The kind of duties that the finding's parameter counts.
    fn category(&self) -> String {
        let parameter = self.finding.parameter.as_deref().unwrap_or_default();
        let known = [
            ("_day_duties_", Category::Day),
            ("_evening_duties_", Category::Evening),
            ("_night_duties_", Category::Night),
            ("_on_call_duties_", Category::OnCall),
        ];
        let category = known.into_iter().find(|(part, _)| parameter.contains(part));
        category.map_or_else(String::new, |(_, category)| wishes::categories(category, self.language).to_owned())
    }

    /// Which part of the plan, where the norm periods divide it.
    fn period(&self) -> String {
        let [from, to] = self.finding.dates.as_slice() else { return String::new() };
        format!(" {}", dates::span(*from, *to, self.language))
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
