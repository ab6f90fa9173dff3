//! Wishes in words.

use super::{Text, dates, names::Names};
use crate::language::Language;
use crate::request::{Category, Priority, Wish, WishKind};
use chrono::{Days, NaiveDate, NaiveTime};

/// The name of a priority.
pub fn priority(priority: Priority, language: Language) -> &'static str {
    let text = match priority {
        Priority::MattersMost => Text::new("betyder mest", "matters most"),
        Priority::Important => Text::new("vigtigt", "important"),
        Priority::Nice => Text::new("rart", "nice"),
    };
    text.of(language)
}

/// The name of a category of duties.
pub fn category(category: Category, language: Language) -> &'static str {
    let text = match category {
        Category::Day => Text::new("dagvagt", "day duty"),
        Category::Evening => Text::new("aftenvagt", "evening duty"),
        Category::Night => Text::new("nattevagt", "night duty"),
        Category::OnCall => Text::new("rådighedsvagt", "on-call duty"),
    };
    text.of(language)
}

/// Several duties of a category.
pub fn categories(category: Category, language: Language) -> &'static str {
    let text = match category {
        Category::Day => Text::new("dagvagter", "day duties"),
        Category::Evening => Text::new("aftenvagter", "evening duties"),
        Category::Night => Text::new("nattevagter", "night duties"),
        Category::OnCall => Text::new("rådighedsvagter", "on-call duties"),
    };
    text.of(language)
}

/// What is wished, inside a sentence.
pub fn wish(wish: &Wish, names: &Names<'_>, language: Language) -> String {
    match &wish.kind {
        WishKind::DayOff { date } => free(*date, *date, language),
        WishKind::WeekendOff { saturday } => {
            let text = Text::new("fri i weekenden {days}", "the weekend off, {days}");
            text.with(language, &[("days", &dates::span(*saturday, *saturday + Days::new(1), language))])
        }
        WishKind::DaysOff { from, to } => free(*from, *to, language),
        WishKind::NotCategory { date, category: unwanted } => {
            on(Text::new("ingen {what} {day}", "no {what} on {day}"), *date, category(*unwanted, language), language)
        }
        WishKind::NotShiftType { date, shift_type } => {
            on(Text::new("ikke {what} {day}", "not {what} on {day}"), *date, names.shift_type(shift_type), language)
        }
        WishKind::ShiftType { date, shift_type } => {
            on(Text::new("{what} {day}", "{what} on {day}"), *date, names.shift_type(shift_type), language)
        }
        WishKind::Work { date } => on(Text::new("en vagt {day}", "any duty on {day}"), *date, "", language),
        WishKind::EarliestStart { date, time } => {
            let text = Text::new("tidligst møde kl. {what} {day}", "no start before {what} on {day}");
            on(text, *date, &clock(*time), language)
        }
        WishKind::LatestEnd { date, time } => {
            let text = Text::new("fri senest kl. {what} {day}", "home by {what} on {day}");
            on(text, *date, &clock(*time), language)
        }
    }
}

fn free(from: NaiveDate, to: NaiveDate, language: Language) -> String {
    Text::new("fri {days}", "{days} off").with(language, &[("days", &dates::span(from, to, language))])
}

fn on(text: Text, date: NaiveDate, what: &str, language: Language) -> String {
    text.with(language, &[("what", what), ("day", &dates::day(date, language))])
}

fn clock(time: NaiveTime) -> String {
    time.format("%H:%M").to_string()
}
