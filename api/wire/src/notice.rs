//! What can be told before any search: needs that nobody can meet and hours that nobody can work. A plan with such
//! notices can be made all the same; what is out of reach is short in it.

use crate::fault::{Fault, admit, told};
use crate::language::Language;
use crate::preset;
use crate::request::WardRequest;
use crate::texts::dates;
use chrono::NaiveDate;
use solver::problem::{self, Problem};

/// Everything that is out of reach; the same shortage on several dates is told once.
///
/// # Errors
/// Every fault of the request.
pub fn notices(request: &WardRequest, language: Language) -> Result<Vec<Fault>, Vec<Fault>> {
    Ok(of_problem(request, &admit(request, language)?, language))
}

pub(crate) fn of_problem(request: &WardRequest, problem: &Problem, language: Language) -> Vec<Fault> {
    let preset_layers = preset::layers(&request.agreement).len();
    let mut groups: Vec<(problem::Fault, Vec<NaiveDate>)> = Vec::new();
    for notice in problem.notices() {
        let (dated, dates) = apart(notice);
        match groups.iter_mut().find(|(known, _)| *known == dated) {
            Some((_, known)) => known.extend(dates),
            None => groups.push((dated, dates)),
        }
    }
    groups.into_iter().map(|group| told(&together(group, language), preset_layers, language)).collect()
}

/// A notice without its date, and the date.
fn apart(notice: problem::Fault) -> (problem::Fault, Vec<NaiveDate>) {
    let (dates, facts): (Vec<_>, Vec<_>) = notice.facts.into_iter().partition(|(name, _)| *name == DATE);
    let dates = dates.into_iter().filter_map(|(_, date)| date.parse().ok()).collect();
    (problem::Fault { facts, ..notice }, dates)
}

fn together((mut notice, dates): (problem::Fault, Vec<NaiveDate>), language: Language) -> problem::Fault {
    if !dates.is_empty() {
        notice.facts.push((DATE, dates::list(&dates, language)));
    }
    notice
}

const DATE: &str = "date";
