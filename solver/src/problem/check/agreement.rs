//! Parameters and prices of the rules.
//!
//! What is out of range is read as the end that forbids least, so that nothing else is blamed for it.

use super::{FaultCode, MOST_WISHES, Place, Report};
use crate::domain::{Agreement, Prices};
use std::ops::RangeInclusive;

/// One number of the agreement.
struct Parameter {
    field: &'static str,
    range: RangeInclusive<u32>,
    /// Read in place of a value outside the range.
    lenient: u32,
    value: fn(&mut Agreement) -> Option<&mut u32>,
}

/// Nothing reduces the daily rest below 8 h (local agreements on rest periods).
const PARAMETERS: &[Parameter] = &[
    Parameter {
        field: "daily_rest_minutes",
        range: 480..=1440,
        lenient: 480,
        value: |agreement| Some(&mut agreement.daily_rest_minutes),
    },
    Parameter {
        field: "max_working_days_in_row",
        range: 1..=14,
        lenient: 14,
        value: |agreement| Some(&mut agreement.max_working_days_in_row),
    },
    Parameter {
        field: "weekly_rest_minutes",
        range: 1440..=4320,
        lenient: 1440,
        value: |agreement| Some(&mut agreement.weekly_rest_minutes),
    },
    Parameter {
        field: "weekly_rest_window_days",
        range: 2..=14,
        lenient: 14,
        value: |agreement| Some(&mut agreement.weekly_rest_window_days),
    },
    Parameter {
        field: "wish_quota",
        range: 0..=MOST_WISHES,
        lenient: MOST_WISHES,
        value: |agreement| Some(&mut agreement.wish_quota),
    },
    Parameter { field: "max_weekends", range: 0..=16, lenient: 16, value: |agreement| agreement.max_weekends.as_mut() },
];

const PRICE_RANGE: RangeInclusive<u32> = 0..=1_000_000;

/// The agreement as it is read.
pub(super) fn check(report: &mut Report<'_>) -> Agreement {
    let mut agreement = report.ward.agreement.clone();
    for parameter in PARAMETERS {
        let place = Place::field("agreement").then(parameter.field);
        if let Some(value) = (parameter.value)(&mut agreement) {
            in_range(report, place, value, (&parameter.range, parameter.lenient));
        }
    }
    prices(report, &mut agreement.prices);
    course(report, &mut agreement);
    agreement
}

fn course(report: &mut Report<'_>, agreement: &mut Agreement) {
    if agreement.course_end > agreement.course_start {
        return;
    }
    let facts = [
        ("value", agreement.course_end.format("%H:%M").to_string()),
        ("from", agreement.course_start.format("%H:%M").to_string()),
        ("to", "23:59".to_owned()),
    ];
    report.fault(FaultCode::AgreementOutOfRange, Place::field("agreement/course_end"), facts);
    std::mem::swap(&mut agreement.course_start, &mut agreement.course_end);
}

fn prices(report: &mut Report<'_>, prices: &mut Prices) {
    let named = [
        ("below_minimum", &mut prices.below_minimum),
        ("below_target", &mut prices.below_target),
        ("above_maximum", &mut prices.above_maximum),
        ("norm_minute", &mut prices.norm_minute),
        ("norm_minute_beyond", &mut prices.norm_minute_beyond),
        ("norm_band_minutes", &mut prices.norm_band_minutes),
        ("wish_matters_most", &mut prices.wish_matters_most),
        ("wish_important", &mut prices.wish_important),
        ("wish_nice", &mut prices.wish_nice),
    ];
    for (field, value) in named {
        let place = Place::field("agreement/prices").then(field);
        in_range(report, place, value, (&PRICE_RANGE, *PRICE_RANGE.end()));
    }
    let sent = report.ward.agreement.prices.clone();
    convex(report, ("norm_minute_beyond", sent.norm_minute_beyond), ("norm_minute", sent.norm_minute));
    convex(report, ("below_minimum", sent.below_minimum), ("below_target", sent.below_target));
}

/// The first price must not be below the second: the search relies on it, and people would not understand it.
fn convex(report: &mut Report<'_>, high: (&str, u32), low: (&str, u32)) {
    if high.1 < low.1 {
        let facts = [("value", high.1.to_string()), ("other", low.0.to_owned()), ("least", low.1.to_string())];
        report.fault(FaultCode::PricesNotConvex, Place::field("agreement/prices").then(high.0), facts);
    }
}

fn in_range(report: &mut Report<'_>, place: Place, value: &mut u32, (range, lenient): (&RangeInclusive<u32>, u32)) {
    if !range.contains(value) {
        let facts =
            [("value", value.to_string()), ("from", range.start().to_string()), ("to", range.end().to_string())];
        report.fault(FaultCode::AgreementOutOfRange, place, facts);
        *value = lenient;
    }
}
