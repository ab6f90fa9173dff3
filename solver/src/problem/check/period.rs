//! The planning period.

use super::{FaultCode, Place, Report};
use crate::domain::Period;
use chrono::{Datelike, Weekday};

const WEEKS: std::ops::RangeInclusive<u32> = 1..=16;

/// The period; one of a faulty length is read as the longest, so that dates are not blamed for it.
pub(super) fn check(report: &mut Report<'_>) -> Period {
    let period = report.ward.period;
    if period.from.weekday() != Weekday::Mon {
        let place = Place::field("period/from");
        report.fault(FaultCode::PeriodNotMonday, place, [("date", period.from.to_string())]);
    }
    if WEEKS.contains(&period.weeks) {
        return period;
    }
    let facts =
        [("weeks", period.weeks.to_string()), ("from", WEEKS.start().to_string()), ("to", WEEKS.end().to_string())];
    report.fault(FaultCode::PeriodLength, Place::field("period/weeks"), facts);
    Period { weeks: *WEEKS.end(), ..period }
}
