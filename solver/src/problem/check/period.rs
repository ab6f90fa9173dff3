//! The planning period.

use super::{FaultCode, Place, Report};
use crate::domain::{Period, time::PLANNED_YEARS};
use chrono::{Datelike, NaiveDate, Weekday};

/// A year at most: the public benchmarks go that far, wards plan four to sixteen weeks.
const WEEKS: std::ops::RangeInclusive<u32> = 1..=52;

/// The period; one of a faulty length is read as the longest, so that dates are not blamed for it.
pub(super) fn check(report: &mut Report<'_>) -> Period {
    let period = Period { from: first_date(report), ..report.ward.period };
    if WEEKS.contains(&period.weeks) {
        return period;
    }
    let facts =
        [("weeks", period.weeks.to_string()), ("from", WEEKS.start().to_string()), ("to", WEEKS.end().to_string())];
    report.fault(FaultCode::PeriodLength, Place::field("period/weeks"), facts);
    Period { weeks: *WEEKS.end(), ..period }
}

/// The first date; one in a year without known clocks and holidays is read as in the nearest that has them.
fn first_date(report: &mut Report<'_>) -> NaiveDate {
    let from = report.ward.period.from;
    let place = Place::field("period/from");
    let (first, last) = (*PLANNED_YEARS.start(), *PLANNED_YEARS.end());
    if !PLANNED_YEARS.contains(&from.year()) {
        let facts = [("date", from.to_string()), ("from", first.to_string()), ("to", last.to_string())];
        report.fault(FaultCode::PeriodYear, place, facts);
        let year = from.year().clamp(first, last);
        return NaiveDate::from_isoywd_opt(year, 2, Weekday::Mon).expect("every year has a second week");
    }
    if from.weekday() != Weekday::Mon {
        report.fault(FaultCode::PeriodNotMonday, place, [("date", from.to_string())]);
    }
    from
}
