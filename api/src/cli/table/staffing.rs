//! The lines below the employees: how many are on each shift type, and where it is too few.

use super::{Days, Row, cell::Cell};
use crate::cli::{style, subject::Subject, texts};
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};
use wire::request::ShiftType;

/// A line for each shift type.
pub fn rows(subject: &Subject<'_>, days: &Days) -> Vec<Row> {
    let mut present: BTreeMap<(&str, NaiveDate), usize> = BTreeMap::new();
    for duty in &subject.roster.assignments {
        *present.entry((&duty.shift_type, duty.date)).or_default() += 1;
    }
    let wanted: BTreeSet<(&str, NaiveDate)> =
        subject.report.staffing.iter().map(|line| (line.shift_type.as_str(), line.date)).collect();
    let short: BTreeSet<(&str, NaiveDate)> = subject
        .report
        .staffing
        .iter()
        .filter(|line| line.present < line.minimum)
        .map(|line| (line.shift_type.as_str(), line.date))
        .collect();
    let row = |shift: &ShiftType| {
        let cells = days.dates.iter().map(|date| {
            let place = (shift.id.as_str(), *date);
            let count = present.get(&place).copied().unwrap_or(0);
            let is_asked_for = wanted.contains(&place) || count > 0;
            cell(is_asked_for.then_some(count), short.contains(&place))
        });
        Row { label: format!("{} ({})", shift.name, shift.id), cells: cells.collect(), is_staffing: true }
    };
    subject.request.shift_types.iter().map(row).collect()
}

fn cell(count: Option<usize>, is_short: bool) -> Cell {
    let count = count.map_or_else(String::new, |count| count.to_string());
    if is_short {
        return Cell { text: count + texts::SHORT_MARK, style: style::BAD };
    }
    Cell { text: count, style: anstyle::Style::new() }
}
