//! What stands in one cell of an employee's line: a duty, an absence, or nothing.

use super::{Days, Row};
use crate::cli::{style, subject::Subject, texts};
use anstyle::Style;
use chrono::NaiveDate;
use wire::{
    language::Language,
    request::{Absence, AbsenceKind, Employee, Lock, WellbeingDay},
    texts::Text,
};

/// A text in its style.
#[derive(Debug, Clone)]
pub struct Cell {
    /// The text.
    pub text: String,
    /// How it stands out.
    pub style: Style,
}

/// The employees' lines, in the request's order.
pub fn rows(subject: &Subject<'_>, days: &Days) -> Vec<Row> {
    let row = |employee: &Employee| {
        let settled = Settled::of(subject, employee);
        let cells = days.dates.iter().map(|date| settled.cell(subject, *date)).collect();
        Row { label: employee.name.clone(), cells, is_staffing: false }
    };
    subject.request.employees.iter().map(row).collect()
}

/// What is settled about one employee before the plan is made.
struct Settled<'a> {
    employee: &'a Employee,
    absences: Vec<&'a Absence>,
    wellbeing_days: Vec<&'a WellbeingDay>,
    locks: Vec<&'a Lock>,
}

impl<'a> Settled<'a> {
    fn of(subject: &Subject<'a>, employee: &'a Employee) -> Self {
        let request = subject.request;
        Self {
            employee,
            absences: request.absences.iter().filter(|absence| absence.employee == employee.id).collect(),
            wellbeing_days: request.wellbeing_days.iter().filter(|day| day.employee == employee.id).collect(),
            locks: request.locks.iter().filter(|lock| lock.employee == employee.id).collect(),
        }
    }

    fn cell(&self, subject: &Subject<'_>, date: NaiveDate) -> Cell {
        let duties = subject.names.duties(&self.employee.id, date);
        let is_locked = self.locks.iter().any(|lock| lock.date == date);
        let cell = if duties.is_empty() { self.off(date, subject.look.language) } else { on(subject, duties) };
        if is_locked {
            return Cell { text: cell.text + texts::LOCK_MARK, style: cell.style.underline() };
        }
        cell
    }

    fn off(&self, date: NaiveDate, language: Language) -> Cell {
        let absence = self.absences.iter().find(|absence| (absence.from..=absence.to).contains(&date));
        let text = if self.employee.employed_from.is_some_and(|from| date < from)
            || self.employee.employed_to.is_some_and(|to| to < date)
        {
            texts::NOT_EMPLOYED_MARK
        } else if let Some(absence) = absence {
            absence_mark(absence.kind).of(language)
        } else if self.wellbeing_days.iter().any(|day| day.date == date) {
            texts::WELLBEING_MARK.of(language)
        } else {
            texts::FREE_MARK
        };
        Cell { text: text.to_owned(), style: style::DIM }
    }
}

/// How an absence is marked.
pub fn absence_mark(kind: AbsenceKind) -> Text {
    match kind {
        AbsenceKind::Vacation => texts::VACATION_MARK,
        AbsenceKind::Course => texts::COURSE_MARK,
        AbsenceKind::Leave => texts::LEAVE_MARK,
    }
}

/// The duties of a date; more than one is unlawful, but is shown.
fn on(subject: &Subject<'_>, duties: &[&str]) -> Cell {
    let shift = subject.request.shift_types.iter().find(|shift| duties.contains(&shift.id.as_str()));
    let style = shift.map_or(Style::new(), |shift| style::category(shift.category));
    Cell { text: duties.join("/"), style }
}
