//! The staffing plan and wishes.

use super::{Case, ward};
use crate::ward::{WEEK, WardBuilder, line, line_of, on, weekdays};
use chrono::{NaiveDate, Weekday};
use solver::domain::{Priority, WishKind};
use solver::problem::FaultCode;
use std::ops::RangeInclusive;

pub(super) fn cases() -> Vec<Case> {
    [figures(), lines(), wishes()].into_iter().flatten().collect()
}

fn figures() -> Vec<Case> {
    let season = |need| ward().season(0..=3, vec![weekdays(&WEEK, need)]);
    vec![
        (
            FaultCode::StaffingMinimumAboveTarget,
            "staffing/weekdays/0/minimum",
            ward().need(&WEEK, line("D", 3, 2, None)),
        ),
        (
            FaultCode::StaffingTargetAboveMaximum,
            "staffing/dates/0/maximum",
            ward().need_on(0, line("D", 1, 3, Some(2))),
        ),
        (
            FaultCode::StaffingTargetAboveMaximum,
            "staffing/seasons/0/weekdays/0/maximum",
            season(line("D", 1, 3, Some(2))),
        ),
        (FaultCode::StaffingOutOfRange, "staffing/weekdays/0/target", ward().need(&WEEK, line("D", 0, u32::MAX, None))),
        (FaultCode::StaffingOutOfRange, "staffing/dates/0/target", ward().need_on(0, line("D", 1000, 1000, None))),
    ]
}

fn lines() -> Vec<Case> {
    let one = |shift| line(shift, 1, 1, None);
    let senior = || line_of("senior", one("D"));
    let reversed = || ward().season(RangeInclusive::new(4, 3), vec![weekdays(&WEEK, one("D"))]);
    vec![
        (
            FaultCode::StaffingDuplicateLine,
            "staffing/weekdays/1",
            ward().need(&WEEK, one("D")).need(&[Weekday::Sun], one("D")),
        ),
        (
            FaultCode::StaffingDuplicateLine,
            "staffing/weekdays/1",
            ward().need(&WEEK, senior()).need(&[Weekday::Mon, Weekday::Tue], senior()),
        ),
        (FaultCode::StaffingDuplicateLine, "staffing/dates/1", ward().need_on(2, one("D")).need_on(2, one("D"))),
        (FaultCode::StaffingDateOutsidePlan, "staffing/dates/0/date", ward().need_on(14, one("D"))),
        (FaultCode::StaffingDateOutsidePlan, "staffing/dates/0/date", ward().need_on(-1, one("D"))),
        (FaultCode::SeasonDatesReversed, "staffing/seasons/0/to", reversed()),
    ]
}

fn wishes() -> Vec<Case> {
    let wish = |kind| ward().wish("Bo", Priority::Nice, kind);
    let quota = (0..3).fold(ward(), |ward, day| ward.wish("Bo", Priority::Nice, WishKind::Work(on(day))));
    let by_agreement = |number| {
        let ward = ward().agreement(|agreement| agreement.wish_quota = 2);
        (0..number).fold(ward, |ward, day| ward.wish("Anne", Priority::Nice, WishKind::Work(on(day))))
    };
    let weekends = |draws| {
        let ward = ward().agreement(|agreement| agreement.wish_draws.weekend_off = draws);
        ward.wish("Bo", Priority::Nice, WishKind::WeekendOff(on(5)))
    };
    let drawing = |draws| weekends(1).with(|ward| ward.wishes[1].draws = Some(draws));
    vec![
        (FaultCode::WishOutsidePlan, "wishes/1/date", wish(WishKind::DayOff(on(14)))),
        (FaultCode::WishOutsidePlan, "wishes/1/date", wish(WishKind::NotShiftType(on(-1), "D".into()))),
        (FaultCode::WishOutsidePlan, "wishes/1/from", wish(WishKind::DaysOff(on(12), on(14)))),
        (FaultCode::WishOutsidePlan, "wishes/1/saturday", wish(WishKind::WeekendOff(on(19)))),
        (FaultCode::WishOutsidePlan, "wishes/1/saturday", wish(WishKind::WeekendOff(NaiveDate::MAX))),
        (FaultCode::WishDatesReversed, "wishes/1/to", wish(WishKind::DaysOff(on(4), on(3)))),
        (FaultCode::WishNotSaturday, "wishes/1/saturday", wish(WishKind::WeekendOff(on(6)))),
        (FaultCode::WishQuotaExceeded, "wishes/3", quota),
        (FaultCode::WishQuotaExceeded, "wishes/3", by_agreement(3)),
        (FaultCode::WishQuotaExceeded, "wishes/1", weekends(3)),
        (FaultCode::WishQuotaExceeded, "wishes/1", drawing(3)),
        (FaultCode::WishQuotaExceeded, "wishes/1", drawing(u32::MAX)),
        (FaultCode::WishQuotaExceeded, "wishes/200", without_end()),
    ]
}

/// More wishes than anybody may have, though none of them draws anything.
fn without_end() -> WardBuilder {
    let ward = (0..200).fold(ward(), |ward, day| ward.wish("Bo", Priority::Nice, WishKind::Work(on(day % 14))));
    ward.with(|ward| ward.wishes.iter_mut().for_each(|wish| wish.draws = Some(0)))
}
