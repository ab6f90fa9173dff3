//! The prices of the rules, and the agreement's other numbers; the layers are checked in `layers`.
//!
//! What is out of range is read as the end that forbids least, so that nothing else is blamed for it.

use super::{FaultCode, Place, Report};
use crate::domain::{Agreement, MOST_WISHES, NormPeriod, Prices, WishDraws};
use std::ops::RangeInclusive;

/// Length of a norm period: at least four weeks, at most a year (regional working-time agreements).
const NORM_PERIOD_WEEKS: RangeInclusive<u32> = 4..=52;

/// Whether a norm period has a length that can be.
pub(super) fn is_norm_period(period: &NormPeriod) -> bool {
    NORM_PERIOD_WEEKS.contains(&period.weeks)
}

const PRICE_RANGE: RangeInclusive<u32> = 0..=1_000_000;

/// The price of a per mille, and the percentage of the ledger.
const UP_TO_A_HUNDRED: RangeInclusive<u32> = 0..=100;

/// The agreement as it is read.
pub(super) fn check(report: &mut Report<'_>) -> Agreement {
    let mut agreement = report.ward.agreement.clone();
    let quota = Place::field("agreement/wish_quota");
    in_range(report, quota, &mut agreement.wish_quota, (&(0..=MOST_WISHES), MOST_WISHES));
    for (kind, draws) in agreement.wish_draws.by_name() {
        let place = Place::field("agreement/wish_draws").then(kind);
        in_range(report, place, draws, (&WishDraws::RANGE, *WishDraws::RANGE.start()));
    }
    if let Some(period) = agreement.norm_period.filter(|period| !is_norm_period(period)) {
        let facts = [
            ("value", period.weeks.to_string()),
            ("from", NORM_PERIOD_WEEKS.start().to_string()),
            ("to", NORM_PERIOD_WEEKS.end().to_string()),
        ];
        report.fault(FaultCode::NormPeriodLength, Place::field("agreement/norm_period/weeks"), facts);
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
    for (field, value) in [("worst_off", &mut prices.worst_off), ("ledger_percent", &mut prices.ledger_percent)] {
        let place = Place::field("agreement/prices").then(field);
        in_range(report, place, value, (&UP_TO_A_HUNDRED, *UP_TO_A_HUNDRED.end()));
    }
    let sent = report.ward.agreement.prices.clone();
    convex(report, ("norm_minute_beyond", sent.norm_minute_beyond), ("norm_minute", sent.norm_minute));
    convex(report, ("below_minimum", sent.below_minimum), ("below_target", sent.below_target));
}

/// A fault for a price of the ward's own that no price may be.
pub(super) fn price(report: &mut Report<'_>, place: Place, price: Option<u32>) {
    if let Some(mut price) = price {
        in_range(report, place, &mut price, (&PRICE_RANGE, *PRICE_RANGE.end()));
    }
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
