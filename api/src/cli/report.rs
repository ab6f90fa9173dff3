//! The report on a roster, in sections: how it ended, staffing, rules, hours, wishes.

mod hours;
mod reasons;
mod rules;
mod staffing;
mod table;
mod wishes;

use super::{
    style::{self, styled},
    subject::Subject,
    texts,
};
use chrono::Days;
use wire::{
    reasons::Reasons,
    report::SolveSummary,
    texts::{Text, date, ending, numbers},
};

/// The whole report; how the solve ended is told when there was one.
pub fn text(subject: &Subject<'_>, summary: Option<&SolveSummary>) -> String {
    let sections = [
        (if summary.is_some() { texts::ENDING } else { texts::IN_SHORT }, ended(subject, summary)),
        (texts::STAFFING, staffing::text(subject)),
        (texts::RULES, rules::text(subject)),
        (texts::HOURS, hours::text(subject)),
        (texts::WISHES, wishes::text(subject)),
    ];
    let language = subject.look.language;
    let told = sections.iter().map(|(heading, text)| format!("{}\n{text}", self::heading(heading.of(language))));
    told.collect::<Vec<_>>().join("\n")
}

/// The section of reasons.
pub fn reasons(subject: &Subject<'_>, found: &Reasons) -> String {
    let language = subject.look.language;
    let sections = [
        (texts::REASONS_OF_WISHES, reasons::wishes(subject, found)),
        (texts::REASONS_OF_SHORTAGES, reasons::shortages(subject, found)),
    ];
    let told = sections.iter().map(|(heading, text)| format!("{}\n{text}", self::heading(heading.of(language))));
    told.collect::<Vec<_>>().join("\n")
}

/// The ward and period that everything printed is about.
pub fn title(subject: &Subject<'_>) -> String {
    let (request, language) = (subject.request, subject.look.language);
    let days = u64::from(request.period.weeks) * 7;
    let last = request.period.from.checked_add_days(Days::new(days)).and_then(|date| date.pred_opt());
    let (from, to) = (date(request.period.from, language), date(last.unwrap_or(request.period.from), language));
    let title = texts::TITLE.with(language, &[("ward", &request.ward.name), ("from", &from), ("to", &to)]);
    heading(&title)
}

fn heading(text: &str) -> String {
    styled(style::HEADING, text)
}

/// Why it stopped, what it costs, and whether it is lawful and staffed, before any detail.
fn ended(subject: &Subject<'_>, summary: Option<&SolveSummary>) -> String {
    let language = subject.look.language;
    let cost = numbers::whole(subject.report.cost, language);
    let lines = match summary {
        Some(summary) => ending::lines(summary, language),
        None => vec![texts::PRICE.with(language, &[("cost", &cost)])],
    };
    let text = lines.join("\n") + "\n" + &lawful(subject) + &staffing::conclusion(subject);
    text.lines().map(|line| wrapped(subject, line)).collect()
}

fn lawful(subject: &Subject<'_>) -> String {
    match subject.report.hard_findings {
        0 => styled(style::GOOD, texts::LAWFUL.of(subject.look.language)) + "\n",
        count => counted(subject, (texts::ONE_UNLAWFUL, texts::UNLAWFUL), count as usize),
    }
}

/// A bad count, in the words for one or for many.
fn counted(subject: &Subject<'_>, (one, many): (Text, Text), count: usize) -> String {
    let text = if count == 1 { one } else { many };
    let count = numbers::whole(count as i64, subject.look.language);
    styled(style::BAD, text.with(subject.look.language, &[("count", &count)])) + "\n"
}

/// A line, broken between words where the page ends.
fn wrapped(subject: &Subject<'_>, line: &str) -> String {
    textwrap::fill(line, textwrap::Options::new(subject.look.width).subsequent_indent("  ")) + "\n"
}

/// A sentence in a list.
fn item(subject: &Subject<'_>, sentence: &str) -> String {
    let options = textwrap::Options::new(subject.look.width).initial_indent("  - ").subsequent_indent("    ");
    textwrap::fill(sentence, options) + "\n"
}
