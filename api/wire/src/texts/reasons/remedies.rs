//! What clashes and what would help, in words.

use super::super::{Text, dates, minutes, names::Names, numbers, parameters, wishes};
use super::listed;
use crate::language::Language;
use crate::reasons::{Demand, DemandKind, Relaxation, RelaxationKind, Remedies, SmallestClash};

const CLASH: Text =
    Text::new("Dette kan ikke lade sig gøre samtidig: {list}.", "This can't be had all at once: {list}.");
const FACTS: Text = Text::new(
    "Allerede det, der ligger fast, udelukker en lovlig vagtplan: hvem der er ansat, hvad de kan, og hvad der er arbejdet før.",
    "What is settled already rules out a lawful roster: who is employed, what they hold, and what was worked before.",
);
const SMALLEST: Text = Text::new(
    "Det er bevist, at der ikke er færre krav, som støder sammen.",
    "It is proved that no fewer demands clash.",
);
const IRREDUCIBLE: Text = Text::new(
    "Uden et af dem, uanset hvilket, findes der en vagtplan for resten af dem; der kan være andre og mindre sammenstød.",
    "Without any one of them there is a roster for the rest of them; there may be other and smaller clashes.",
);
const UNSURE: Text =
    Text::new("Nogle af dem kan være overflødige; tiden slap op.", "Some of them may be needless; the time was over.");
const UNAVOIDABLE: Text = Text::new(
    "Det er bevist, at manglende bemanding koster mindst {points} point, hvad der end ellers gives køb på.",
    "It is proved that people missing cost at least {points} points, whatever else is given up.",
);
const HELPS: Text = Text::new(
    "{what}: {points} point billigere, {people} færre mangler.",
    "{what}: {points} points cheaper, {people} fewer missing.",
);
const MAKES_POSSIBLE: Text = Text::new(
    "{what}: så findes der en vagtplan til {points} point.",
    "{what}: then there is a roster at {points} points.",
);
const LOOSEN: Text = Text::new("{parameter} sat til {value} for {people}", "{parameter} set to {value} for {people}");
const CONSENT: Text =
    Text::new("Nedsat hviletid på {value}, hvis {people} samtykker", "Reduced rest of {value}, if {people} consent");
const AGENCY: Text = Text::new("{people} vikarvagter ({list})", "{people} agency duties ({list})");
const DROP: Text = Text::new("Uden {demand}", "Without {demand}");
const EVERYBODY: Text = Text::new("{number} medarbejdere", "{number} employees");

/// Most people who are told by name.
const MOST_NAMES: usize = 3;

/// What clashes and how sure that is; what can't be helped; what would help, a sentence each.
pub fn lines(remedies: &Remedies, names: &Names<'_>, language: Language) -> Vec<String> {
    let clash = remedies.clash.iter().flat_map(|clash| clashing(clash, names, language));
    let unavoidable = remedies.unavoidable_shortage.filter(|points| *points > 0);
    let unavoidable =
        unavoidable.map(|points| UNAVOIDABLE.with(language, &[("points", &numbers::whole(points, language))]));
    let helps = remedies.relaxations.iter().map(|one| helps(one, names, language));
    clash.chain(unavoidable).chain(helps).collect()
}

fn clashing(clash: &SmallestClash, names: &Names<'_>, language: Language) -> Vec<String> {
    if clash.demands.is_empty() {
        return vec![FACTS.of(language).to_owned()];
    }
    let told: Vec<String> = clash.demands.iter().map(|one| demand(one, names, language)).collect();
    let sure = match (clash.smallest, clash.irreducible) {
        (true, _) => SMALLEST,
        (false, true) => IRREDUCIBLE,
        (false, false) => UNSURE,
    };
    vec![CLASH.with(language, &[("list", &listed(&told, language))]), sure.of(language).to_owned()]
}

/// A demand inside a sentence.
fn demand(demand: &Demand, names: &Names<'_>, language: Language) -> String {
    let text = match demand.kind {
        DemandKind::Lock => Text::new("låst celle for {name} ({dates})", "the locked cell of {name} ({dates})"),
        DemandKind::Absence => Text::new("fravær for {name} ({dates})", "the absence of {name} ({dates})"),
        DemandKind::Course => Text::new("kursus for {name} ({dates})", "the course of {name} ({dates})"),
        DemandKind::Consideration => Text::new("et hensyn til {name}", "a consideration for {name}"),
        DemandKind::Limit => Text::new("{parameter} for {name}", "{parameter} for {name}"),
        DemandKind::Weekends => Text::new("flest weekender for {name}", "most weekends of {name}"),
        DemandKind::ShiftLimit => Text::new("flest {shift} for {name}", "most {shift} of {name}"),
        DemandKind::Wish => Text::new("ønsket fra {name}: {wish}", "the wish of {name}: {wish}"),
        DemandKind::Minimum => Text::new("fast minimum på {shift} ({dates})", "the hard minimum of {shift} ({dates})"),
        DemandKind::Pairing => Text::new("en aftale om, hvem der er på vagt sammen", "who works together, or does not"),
        DemandKind::RunLimit => Text::new("en grænse for vagter i træk", "a limit on duties in a row"),
        DemandKind::Succession => Text::new("hvad der må følge efter {shift}", "what may follow {shift}"),
    };
    let wish = demand.wish.as_deref().and_then(|wish| names.wish(wish));
    let span = demand.from.zip(demand.to).map(|(from, to)| dates::span(from, to, language));
    let facts = [
        ("name", demand.employee.as_deref().map_or("", |employee| names.employee(employee)).to_owned()),
        ("dates", span.unwrap_or_default()),
        ("shift", demand.shift_type.as_deref().map_or("", |shift| names.shift_type(shift)).to_owned()),
        ("parameter", demand.parameter.as_deref().map_or("", |code| parameters::name(code, language)).to_lowercase()),
        ("wish", wish.map_or_else(String::new, |wish| wishes::wish(wish, names, language))),
    ];
    text.with(language, &facts.each_ref().map(|(name, fact)| (*name, fact.as_str())))
}

fn helps(one: &Relaxation, names: &Names<'_>, language: Language) -> String {
    let what = what(one, names, language);
    let people = one.short_fewer.unwrap_or_default().to_string();
    match one.saves {
        Some(saves) => {
            HELPS.with(language, &[("what", &what), ("points", &numbers::whole(saves, language)), ("people", &people)])
        }
        None => MAKES_POSSIBLE.with(language, &[("what", &what), ("points", &numbers::whole(one.cost, language))]),
    }
}

fn what(one: &Relaxation, names: &Names<'_>, language: Language) -> String {
    let people = people(&one.employees, names, language);
    let parameter = one.parameter.as_deref().unwrap_or_default();
    match one.kind {
        RelaxationKind::Loosen => {
            let name = parameters::name(parameter, language);
            let value = value(parameter, one.value.unwrap_or_default(), language);
            LOOSEN.with(language, &[("parameter", name), ("value", &value), ("people", &people)])
        }
        RelaxationKind::ReducedRestWithConsent => {
            let value = minutes(i64::from(one.value.unwrap_or_default()), language);
            CONSENT.with(language, &[("value", &value), ("people", &people)])
        }
        RelaxationKind::Agency => {
            let number: u32 = one.agency.iter().map(|duty| duty.people).sum();
            let told = |duty: &crate::reasons::AgencyDuty| {
                format!("{} {}", names.shift_type(&duty.shift_type), dates::day(duty.date, language))
            };
            let duties: Vec<String> = one.agency.iter().map(told).collect();
            AGENCY.with(language, &[("people", &number.to_string()), ("list", &listed(&duties, language))])
        }
        RelaxationKind::Drop => {
            let demand = one.demand.as_ref().map_or_else(String::new, |one| demand(one, names, language));
            DROP.with(language, &[("demand", &demand)])
        }
    }
}

fn value(parameter: &str, value: u32, language: Language) -> String {
    if parameter.ends_with("minutes") { minutes(i64::from(value), language) } else { value.to_string() }
}

fn people(employees: &[String], names: &Names<'_>, language: Language) -> String {
    if employees.len() > MOST_NAMES {
        return EVERYBODY.with(language, &[("number", &employees.len().to_string())]);
    }
    let told: Vec<String> = employees.iter().map(|employee| names.employee(employee).to_owned()).collect();
    listed(&told, language)
}
