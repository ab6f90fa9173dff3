//! Staffing: every date below minimum, and a line of figures for each kind of need in the staffing plan.

use super::{
    counted, item,
    table::{INDENT, Plain},
};
use crate::cli::{
    style::{self, styled},
    subject::Subject,
    texts,
};
use wire::{
    report::StaffingCount,
    request::Profession,
    texts::{dates, professions},
};

/// Whether any date is below minimum, in one sentence.
pub fn conclusion(subject: &Subject<'_>) -> String {
    let language = subject.look.language;
    match subject.findings("staffing_minimum").len() {
        0 => styled(style::GOOD, texts::STAFFED.of(language)) + "\n",
        count => counted(subject, (texts::ONE_SHORTAGE, texts::SHORTAGES), count),
    }
}

/// The section.
pub fn text(subject: &Subject<'_>) -> String {
    let kinds = kinds(subject);
    let short: String = kinds.iter().map(|kind| shortages(subject, kind)).collect();
    let heading = texts::SHORT_DATES.of(subject.look.language).to_owned() + "\n";
    let short = if short.is_empty() { short } else { heading + &short + "\n" };
    short + &needs(subject, &kinds)
}

/// One shift type and, where it is not everyone who counts, a competence and a profession; with its dates.
struct Kind<'a> {
    shift_type: &'a str,
    competence: Option<&'a str>,
    profession: Option<Profession>,
    dates: Vec<&'a StaffingCount>,
}

/// The dates on which one kind is below minimum: `Nattevagt, Telemetri: lør 6.3. 0/1, søn 7.3. 1/2`.
fn shortages(subject: &Subject<'_>, kind: &Kind<'_>) -> String {
    let language = subject.look.language;
    let short = kind.dates.iter().filter(|count| count.present < count.minimum);
    // A date and its figures are not parted at the end of a line.
    let told = short.map(|count| {
        format!("{} {}/{}", dates::day(count.date, language), count.present, count.minimum).replace(' ', NO_BREAK)
    });
    let told: Vec<String> = told.collect();
    if told.is_empty() {
        return String::new();
    }
    let counted = counted_people(subject, kind).map_or_else(String::new, |counted| format!(", {counted}"));
    let line = format!("{}{counted}: {}", subject.names.shift_type(kind.shift_type), told.join(", "));
    item(subject, &line).replace(NO_BREAK, " ")
}

/// Whom a kind counts, where it is not everyone.
fn counted_people(subject: &Subject<'_>, kind: &Kind<'_>) -> Option<String> {
    let competence = kind.competence.map(|id| subject.names.competence(id).to_owned());
    let profession = kind.profession.map(|one| professions::several(one, subject.look.language).to_owned());
    let counted: Vec<String> = competence.into_iter().chain(profession).collect();
    (!counted.is_empty()).then(|| counted.join(", "))
}

const NO_BREAK: &str = "\u{a0}";

/// A line for each kind; a shift type's competences stand below its name.
fn needs(subject: &Subject<'_>, kinds: &[Kind<'_>]) -> String {
    let language = subject.look.language;
    let headings = [
        texts::SHIFT_TYPE,
        texts::LINES,
        texts::BELOW_MINIMUM,
        texts::MISSING,
        texts::BELOW_TARGET,
        texts::ABOVE_MAXIMUM,
    ];
    let mut table = Plain::new(subject.look, &headings.map(|heading| heading.of(language)));
    for of_shift in kinds.chunk_by(|one, next| one.shift_type == next.shift_type) {
        let name = subject.names.shift_type(of_shift[0].shift_type);
        let is_for_everyone = counted_people(subject, &of_shift[0]).is_none();
        if !is_for_everyone {
            table.add([name.to_owned()]);
        }
        for kind in of_shift {
            let counted = counted_people(subject, kind).map(|counted| format!("{INDENT}{INDENT}{counted}"));
            let words = counted.unwrap_or_else(|| name.to_owned());
            table.add(std::iter::once(words).chain(figures(&kind.dates).map(|figure| figure.to_string())));
        }
    }
    table.text()
}

/// Dates, dates below minimum, people missing, dates below target, dates above maximum.
fn figures(counts: &[&StaffingCount]) -> [usize; 5] {
    let dates = |is_meant: fn(&StaffingCount) -> bool| counts.iter().filter(|count| is_meant(count)).count();
    let missing: u32 = counts.iter().map(|count| count.minimum.saturating_sub(count.present)).sum();
    [
        counts.len(),
        dates(|count| count.present < count.minimum),
        missing as usize,
        // As the rule has it: what is missing below the minimum is counted there.
        dates(|count| count.present.max(count.minimum) < count.target),
        dates(|count| count.maximum.is_some_and(|most| count.present > most)),
    ]
}

/// Every shift type, competence and profession that the staffing plan names, in the order of the ward's lists.
fn kinds<'a>(subject: &Subject<'a>) -> Vec<Kind<'a>> {
    let request = subject.request;
    let competences = request.competences.iter().map(|competence| Some(competence.id.as_str()));
    let counted: Vec<Option<&str>> = std::iter::once(None).chain(competences).collect();
    let all = request.shift_types.iter().flat_map(|shift| counted.iter().map(|known| (shift.id.as_str(), *known)));
    let all = all.flat_map(|(shift_type, competence)| PROFESSIONS.map(|one| (shift_type, competence, one)));
    let kind = |(shift_type, competence, profession): (&'a str, Option<&'a str>, Option<Profession>)| {
        let counts = subject.report.staffing.iter();
        let is_meant = |count: &&StaffingCount| {
            count.shift_type == shift_type
                && count.competence.as_deref() == competence
                && count.profession == profession
        };
        Kind { shift_type, competence, profession, dates: counts.filter(is_meant).collect() }
    };
    all.map(kind).filter(|kind| !kind.dates.is_empty()).collect()
}

/// Everyone first, then each profession.
const PROFESSIONS: [Option<Profession>; 6] = [
    None,
    Some(Profession::Nurse),
    Some(Profession::SocialHealthAssistant),
    Some(Profession::Doctor),
    Some(Profession::Student),
    Some(Profession::Other),
];
