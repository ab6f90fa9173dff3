//! What is wrong with a roster document for one request: another ward or period, or names that the request lacks.
//!
//! Judges no rule: that is the referee's.

use crate::FORMAT;
use crate::convert::answer::UnknownAssignment;
use crate::fault::Fault;
use crate::language::Language;
use crate::request::{Period, WardRequest};
use crate::roster::Roster;
use crate::texts::{self, Text};
use chrono::Days;

/// What kind of fault it is; the code is permanent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RosterFaultCode {
    /// `format` is not one this program reads.
    UnsupportedFormat,
    /// The roster is another ward's.
    OtherWard,
    /// The roster is for another period.
    OtherPeriod,
    /// A duty of someone who is not in the request.
    UnknownEmployee,
    /// A duty of a shift type that is not in the request.
    UnknownShiftType,
    /// A duty on a date outside the plan.
    DateOutsidePlan,
}

impl RosterFaultCode {
    /// Every code, in the order of the fault table.
    pub const ALL: [Self; 6] = [
        Self::UnsupportedFormat,
        Self::OtherWard,
        Self::OtherPeriod,
        Self::UnknownEmployee,
        Self::UnknownShiftType,
        Self::DateOutsidePlan,
    ];

    /// The code as written in answers and documents.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::UnsupportedFormat => "unsupported_format",
            Self::OtherWard => "roster_of_other_ward",
            Self::OtherPeriod => "roster_of_other_period",
            Self::UnknownEmployee => "roster_unknown_employee",
            Self::UnknownShiftType => "roster_unknown_shift_type",
            Self::DateOutsidePlan => "roster_date_outside_plan",
        }
    }

    fn told(self, pointer: String, facts: &[(&str, &str)], language: Language) -> Fault {
        let [cause, action] = texts::roster_faults::texts(self).map(|text: Text| text.with(language, facts));
        Fault { code: self.as_str().to_owned(), pointer, cause, action }
    }
}

/// Whether a roster belongs to a request at all: every way in which it does not.
pub(crate) fn of_heading(request: &WardRequest, roster: &Roster, language: Language) -> Vec<Fault> {
    use RosterFaultCode::{OtherPeriod, OtherWard, UnsupportedFormat};
    let compared = [
        (UnsupportedFormat, "/format", roster.format.clone(), FORMAT.to_owned()),
        (OtherWard, "/ward", roster.ward.clone(), request.ward.id.clone()),
        (OtherPeriod, "/period", period(roster.period, language), period(request.period, language)),
    ];
    let different = compared.into_iter().filter(|(.., value, expected)| value != expected);
    let fault = |(code, pointer, value, expected): (RosterFaultCode, &str, String, String)| {
        code.told(pointer.to_owned(), &[("value", &value), ("expected", &expected)], language)
    };
    different.map(fault).collect()
}

/// The faults of assignments that name what the request does not know.
pub(crate) fn of_assignments(unknown: &[UnknownAssignment], language: Language) -> Vec<Fault> {
    of_entries("assignments", unknown, language)
}

/// The faults of changed cells that name what the request does not know.
pub(crate) fn of_changes(unknown: &[UnknownAssignment], language: Language) -> Vec<Fault> {
    of_entries("changes", unknown, language)
}

fn of_entries(list: &str, unknown: &[UnknownAssignment], language: Language) -> Vec<Fault> {
    let fault = |unknown: &UnknownAssignment| {
        let pointer = format!("/{list}/{}/{}", unknown.position, unknown.field);
        let (code, value) = match unknown.field {
            "employee" => (RosterFaultCode::UnknownEmployee, unknown.value.clone()),
            "shift_type" => (RosterFaultCode::UnknownShiftType, unknown.value.clone()),
            _ => (RosterFaultCode::DateOutsidePlan, date(&unknown.value, language)),
        };
        code.told(pointer, &[("value", &value)], language)
    };
    unknown.iter().map(fault).collect()
}

fn date(value: &str, language: Language) -> String {
    value.parse().map_or_else(|_| value.to_owned(), |date| texts::date(date, language))
}

fn period(period: Period, language: Language) -> String {
    let last = period.from.checked_add_days(Days::new(u64::from(period.weeks) * 7)).and_then(|date| date.pred_opt());
    let last = last.map_or_else(String::new, |last| texts::date(last, language));
    format!("{} – {last}", texts::date(period.from, language))
}
