//! Parameters and prices of the rules.

use super::{FaultCode, Place, Report};
use std::ops::RangeInclusive;

/// Field, range of its values, unit. Nothing reduces the daily rest below 8 h (local agreements on rest periods).
const RANGES: &[(&str, RangeInclusive<u32>)] = &[
    ("daily_rest_minutes", 480..=1440),
    ("max_working_days_in_row", 1..=14),
    ("weekly_rest_minutes", 1440..=4320),
    ("weekly_rest_window_days", 2..=14),
    ("wish_quota", 0..=200),
    ("max_weekends", 0..=16),
];

const PRICE_RANGE: RangeInclusive<u32> = 0..=1_000_000;

pub(super) fn check(report: &mut Report<'_>) {
    for (field, range) in RANGES {
        if let Some(value) = value(report, field) {
            in_range(report, &format!("agreement/{field}"), value, range);
        }
    }
    prices(report);
    let agreement = &report.ward.agreement;
    if agreement.course_end <= agreement.course_start {
        let facts = [
            ("value", agreement.course_end.format("%H:%M").to_string()),
            ("from", agreement.course_start.format("%H:%M").to_string()),
            ("to", "23:59".to_owned()),
        ];
        report.fault(FaultCode::AgreementOutOfRange, Place::field("agreement/course_end"), facts);
    }
}

fn value(report: &Report<'_>, field: &str) -> Option<u32> {
    let agreement = &report.ward.agreement;
    match field {
        "daily_rest_minutes" => Some(agreement.daily_rest_minutes),
        "max_working_days_in_row" => Some(agreement.max_working_days_in_row),
        "weekly_rest_minutes" => Some(agreement.weekly_rest_minutes),
        "weekly_rest_window_days" => Some(agreement.weekly_rest_window_days),
        "wish_quota" => Some(agreement.wish_quota),
        _ => agreement.max_weekends,
    }
}

fn prices(report: &mut Report<'_>) {
    let prices = report.ward.agreement.prices.clone();
    let named = [
        ("below_minimum", prices.below_minimum),
        ("below_target", prices.below_target),
        ("above_maximum", prices.above_maximum),
        ("norm_minute", prices.norm_minute),
        ("norm_minute_beyond", prices.norm_minute_beyond),
        ("norm_band_minutes", prices.norm_band_minutes),
        ("wish_matters_most", prices.wish_matters_most),
        ("wish_important", prices.wish_important),
        ("wish_nice", prices.wish_nice),
    ];
    for (field, value) in named {
        in_range(report, &format!("agreement/prices/{field}"), value, &PRICE_RANGE);
    }
    convex(report, "norm_minute_beyond", prices.norm_minute_beyond, "norm_minute", prices.norm_minute);
    convex(report, "below_minimum", prices.below_minimum, "below_target", prices.below_target);
}

/// The first price must not be below the second: the search relies on it, and people would not understand it.
fn convex(report: &mut Report<'_>, high_field: &str, high: u32, low_field: &str, low: u32) {
    if high < low {
        let facts = [("value", high.to_string()), ("other", low_field.to_owned()), ("least", low.to_string())];
        report.fault(FaultCode::PricesNotConvex, Place::field("agreement/prices").then(high_field), facts);
    }
}

fn in_range(report: &mut Report<'_>, path: &str, value: u32, range: &RangeInclusive<u32>) {
    if !range.contains(&value) {
        let facts =
            [("value", value.to_string()), ("from", range.start().to_string()), ("to", range.end().to_string())];
        report.fault(FaultCode::AgreementOutOfRange, Place::field(path), facts);
    }
}
