//! Who could take a duty that nobody works, from document to document.

use super::{CheckError, read};
use crate::convert::answer::{self, UnknownAssignment};
use crate::language::Language;
use crate::reasons::Cover;
use crate::request::WardRequest;
use crate::roster::Roster;
use crate::roster_fault;
use chrono::NaiveDate;
use solver::domain::{Duty, ShiftIndex};
use solver::problem::Problem;
use solver::reasons as why;
use solver::review::Judgement;

/// Everybody in the place of a duty, the rest of the roster as it is.
///
/// # Errors
/// Every fault of the request, or else of the roster, or else every name in the question that the request does not know.
pub fn cover(
    request: &WardRequest,
    roster: &Roster,
    (date, shift_type): (NaiveDate, &str),
    language: Language,
) -> Result<Cover, CheckError> {
    let (problem, roster) = read(request, roster, language)?;
    let duty = duty(&problem, date, shift_type)
        .map_err(|unknown| CheckError::Roster(roster_fault::of_changes(&unknown, language)))?;
    let judgement = Judgement::of(&problem, &roster);
    Ok(answer::cover::cover(&problem, &why::of_duty(&problem, (&roster, &judgement), duty)))
}

/// The duty in the solver's words, or every name in it that the problem does not know.
fn duty(problem: &Problem, date: NaiveDate, shift_type: &str) -> Result<Duty, Vec<UnknownAssignment>> {
    let shift = problem.shifts.iter().position(|shift| shift.id.0 == shift_type).map(ShiftIndex);
    let period = problem.calendar.period();
    let unknown = |field, value| UnknownAssignment { position: 0, field, value };
    let no_shift = shift.is_none().then(|| unknown("shift_type", shift_type.to_owned()));
    let no_date = (!period.contains(date)).then(|| unknown("date", date.to_string()));
    match (shift, no_date) {
        (Some(shift), None) => Ok(Duty { day: period.day(date), shift }),
        (_, no_date) => Err(no_shift.into_iter().chain(no_date).collect()),
    }
}
