//! Wishes granted, per employee and by priority.

use super::table::Plain;
use crate::cli::{subject::Subject, texts};
use std::collections::BTreeSet;
use wire::{
    language::Language,
    request::{Employee, Priority, Wish},
    texts::wishes,
};

const PRIORITIES: [Priority; 3] = [Priority::MattersMost, Priority::Important, Priority::Nice];

/// The section.
pub fn text(subject: &Subject<'_>) -> String {
    let language = subject.look.language;
    let all: Vec<&Wish> = subject.request.wishes.iter().collect();
    if all.is_empty() {
        return texts::NO_WISHES.of(language).to_owned() + "\n";
    }
    let fates = subject.report.wishes.iter();
    let granted: BTreeSet<&str> = fates.filter(|fate| fate.granted).map(|fate| fate.wish.as_str()).collect();
    let headings = [texts::NAME.of(language), texts::GRANTED.of(language)];
    let headings: Vec<String> =
        headings.into_iter().map(str::to_owned).chain(PRIORITIES.map(|one| title(one, language))).collect();
    let headings: Vec<&str> = headings.iter().map(String::as_str).collect();
    let mut table = Plain::new(subject.look, &headings);
    for employee in &subject.request.employees {
        let own: Vec<&Wish> = of_employee(&all, employee);
        if !own.is_empty() {
            table.add(line(&employee.name, &own, &granted, language));
        }
    }
    table.add(line(texts::TOTAL.of(language), &all, &granted, language));
    table.text()
}

fn of_employee<'a>(all: &[&'a Wish], employee: &Employee) -> Vec<&'a Wish> {
    all.iter().filter(|wish| wish.employee == employee.id).copied().collect()
}

fn title(priority: Priority, language: Language) -> String {
    let name = wishes::priority(priority, language);
    let mut letters = name.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

fn line(name: &str, wishes: &[&Wish], granted: &BTreeSet<&str>, language: Language) -> Vec<String> {
    let by_priority = PRIORITIES.map(|priority| {
        let these: Vec<&Wish> = wishes.iter().filter(|wish| wish.priority == priority).copied().collect();
        if these.is_empty() { String::new() } else { granted_of(&these, granted, language) }
    });
    let words = [name.to_owned(), granted_of(wishes, granted, language)];
    words.into_iter().chain(by_priority).collect()
}

fn granted_of(wishes: &[&Wish], granted: &BTreeSet<&str>, language: Language) -> String {
    let count = wishes.iter().filter(|wish| granted.contains(wish.id.as_str())).count().to_string();
    texts::GRANTED_OF.with(language, &[("granted", &count), ("all", &wishes.len().to_string())])
}
