//! Staffing: where it is below minimum, date by date, and a line for each need of the staffing plan.

use super::{counted, item, table::Plain};
use crate::cli::{
    style::{self, styled},
    subject::Subject,
    texts,
};
use wire::{report::StaffingCount, texts::findings};

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
    let shortages = subject.findings("staffing_minimum");
    let sentences = shortages.iter().map(|finding| {
        let sentence = findings::sentence(finding, &subject.names, subject.look.language);
        item(subject, &sentence)
    });
    sentences.collect::<String>() + &needs(subject)
}

fn needs(subject: &Subject<'_>) -> String {
    let language = subject.look.language;
    let headings = [
        texts::SHIFT_TYPE,
        texts::COMPETENCE,
        texts::LINES,
        texts::BELOW_MINIMUM,
        texts::MISSING,
        texts::BELOW_TARGET,
        texts::ABOVE_MAXIMUM,
    ];
    let mut table = Plain::new(subject.look, 2, &headings.map(|heading| heading.of(language)));
    for (shift_type, competence) in kinds(subject) {
        let lines = subject.report.staffing.iter();
        let lines: Vec<&StaffingCount> =
            lines.filter(|line| line.shift_type == shift_type && line.competence.as_deref() == competence).collect();
        let competence = competence.map_or(texts::EVERYONE.of(language), |id| subject.names.competence(id));
        let words = [subject.names.shift_type(shift_type).to_owned(), competence.to_owned()];
        table.add(words.into_iter().chain(figures(&lines).map(|figure| figure.to_string())));
    }
    table.text()
}

/// Dates, dates below minimum, people missing, dates from minimum to below target, dates above maximum.
fn figures(lines: &[&StaffingCount]) -> [usize; 5] {
    let dates = |is_meant: fn(&StaffingCount) -> bool| lines.iter().filter(|line| is_meant(line)).count();
    let missing: u32 = lines.iter().map(|line| line.minimum.saturating_sub(line.present)).sum();
    [
        lines.len(),
        dates(|line| line.present < line.minimum),
        missing as usize,
        dates(|line| (line.minimum..line.target).contains(&line.present)),
        dates(|line| line.maximum.is_some_and(|most| line.present > most)),
    ]
}

/// Every shift type and competence that the staffing plan names, in the order of the ward's lists.
fn kinds<'a>(subject: &Subject<'a>) -> Vec<(&'a str, Option<&'a str>)> {
    let request = subject.request;
    let competences = request.competences.iter().map(|competence| Some(competence.id.as_str()));
    let counted: Vec<Option<&str>> = std::iter::once(None).chain(competences).collect();
    let all = request.shift_types.iter().flat_map(|shift| counted.iter().map(|known| (shift.id.as_str(), *known)));
    let is_named = |(shift_type, competence): &(&str, Option<&str>)| {
        let mut lines = subject.report.staffing.iter();
        lines.any(|line| line.shift_type == *shift_type && line.competence.as_deref() == *competence)
    };
    all.filter(is_named).collect()
}
