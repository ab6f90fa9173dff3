//! What clashes where no roster exists: which rules cannot all be kept, for whom and when.

use super::{Text, dates, rules};
use crate::language::Language;
use crate::report::Clash;
use crate::request::WardRequest;
use chrono::NaiveDate;

/// A sentence for each person, one for the rules that are about nobody alone, and what to do; nothing without a clash.
pub fn lines(clashes: &[Clash], request: &WardRequest, language: Language) -> Vec<String> {
    let mut people: Vec<Option<&str>> = Vec::new();
    for clash in clashes {
        if !people.contains(&clash.employee.as_deref()) {
            people.push(clash.employee.as_deref());
        }
    }
    let of_person = |person: &Option<&str>| {
        let own: Vec<&Clash> = clashes.iter().filter(|clash| clash.employee.as_deref() == *person).collect();
        sentence(person.map(|id| name(request, id)), &parts(&own, language), language)
    };
    let action = (!people.is_empty()).then(|| ACTION.of(language).to_owned());
    people.iter().map(of_person).chain(action).collect()
}

fn name<'a>(request: &'a WardRequest, id: &'a str) -> &'a str {
    request.employees.iter().find(|employee| employee.id == id).map_or(id, |employee| &employee.name)
}

fn sentence(who: Option<&str>, parts: &[String], language: Language) -> String {
    let text = match (who, parts.len()) {
        (Some(_), 1) => ONE_OF_PERSON,
        (Some(_), _) => OF_PERSON,
        (None, 1) => ONE_OF_WARD,
        (None, _) => OF_WARD,
    };
    text.with(language, &[("employee", who.unwrap_or_default()), ("rules", &parts.join(", "))])
}

/// Each rule with its dates.
pub(super) fn parts(clashes: &[&Clash], language: Language) -> Vec<String> {
    let mut by_rule: Vec<(&str, Vec<NaiveDate>)> = Vec::new();
    for clash in clashes {
        match by_rule.iter_mut().find(|(rule, _)| *rule == clash.rule) {
            Some((_, dates)) => dates.extend(clash.date),
            None => by_rule.push((&clash.rule, clash.date.into_iter().collect())),
        }
    }
    by_rule.into_iter().map(|(rule, dates)| part(rule, dates, language)).collect()
}

fn part(rule: &str, mut dates: Vec<NaiveDate>, language: Language) -> String {
    dates.sort_unstable();
    dates.dedup();
    let rule = rules::name(rule, language).to_lowercase();
    if dates.is_empty() { rule } else { format!("{rule} ({})", dates::list(&dates, language)) }
}

const OF_PERSON: Text = Text::new(
    "Disse regler kan ikke gælde samtidig for {employee}: {rules}.",
    "These rules cannot all be kept for {employee}: {rules}.",
);
const ONE_OF_PERSON: Text = Text::new(
    "Denne regel kan ikke overholdes for {employee}: {rules}.",
    "This rule cannot be kept for {employee}: {rules}.",
);
const OF_WARD: Text = Text::new(
    "Disse regler kan ikke gælde samtidig for afsnittet: {rules}.",
    "These rules cannot all be kept for the ward: {rules}.",
);
const ONE_OF_WARD: Text = Text::new(
    "Denne regel kan ikke overholdes for afsnittet: {rules}.",
    "This rule cannot be kept for the ward: {rules}.",
);
const ACTION: Text = Text::new(
    "Løs en låst celle, ret fravær, tidligere vagter eller bemanding, eller lemp en af reglerne, og prøv igen.",
    "Release a lock, correct absences, earlier duties or staffing, or relax one of the rules, and try again.",
);

#[cfg(test)]
mod tests {
    use super::*;

    fn clash(rule: &str, employee: Option<&str>, day: Option<u32>) -> Clash {
        let date = day.and_then(|day| NaiveDate::from_ymd_opt(2027, 3, day));
        Clash { rule: rule.to_owned(), employee: employee.map(str::to_owned), date }
    }

    fn ward() -> WardRequest {
        let text = include_bytes!("../../../../fixtures/tiny.json");
        crate::read::document(text).expect("the fixture is a document")
    }

    #[test]
    fn each_person_has_a_sentence_with_their_rules_and_dates() {
        let clashes = [
            clash("lock", Some("anne"), Some(11)),
            clash("daily_rest", Some("anne"), None),
            clash("staffing_minimum", None, Some(6)),
            clash("lock", Some("anne"), Some(10)),
        ];
        let told = lines(&clashes, &ward(), Language::Danish);
        assert_eq!(
            told[0],
            "Disse regler kan ikke gælde samtidig for Anne Skov: låst celle (ons 10.3.–tors 11.3.), daglig hviletid."
        );
        assert_eq!(told[1], "Denne regel kan ikke overholdes for afsnittet: minimumsbemanding (lør 6.3.).");
        assert!(told[2].starts_with("Løs en låst celle") && told.len() == 3);
        let told = lines(&clashes, &ward(), Language::English);
        assert!(told[0].starts_with("These rules cannot all be kept for Anne Skov: "), "{told:?}");
    }

    #[test]
    fn nothing_is_said_when_nothing_is_known() {
        assert_eq!(lines(&[], &ward(), Language::Danish), [""; 0]);
    }
}
