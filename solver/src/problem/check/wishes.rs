//! Wishes.

use super::{Calendar, FaultCode, Place, Report};
use crate::domain::{Agreement, EmployeeIndex, MOST_WISHES, ShiftIndex, Wish, WishKind, time};
use crate::problem::{Wished, WishedKind};
use chrono::{Datelike, Weekday};

/// What somebody's wishes have used of the quota so far.
#[derive(Debug, Clone, Default)]
struct Used {
    wishes: u32,
    drawn: u32,
}

impl Used {
    /// Counts one more wish; what is then used, and of how much, where that is too much because of it.
    fn one_more(&mut self, draws: u32, quota: u32) -> Option<(u32, u32)> {
        self.wishes += 1;
        self.drawn = self.drawn.saturating_add(draws);
        if self.wishes > MOST_WISHES {
            return Some((self.wishes, MOST_WISHES));
        }
        (draws > 0 && self.drawn > quota).then_some((self.drawn, quota))
    }
}

pub(super) fn check(report: &mut Report<'_>, calendar: &Calendar, agreement: &Agreement) -> Vec<Wished> {
    let ward = report.ward;
    let ids = ward.wishes.iter().map(|wish| (wish.id.0.as_str(), None));
    report.ids("wishes", FaultCode::DuplicateWish, ids);
    let mut used = vec![Used::default(); ward.employees.len()];
    let mut wished = Vec::new();
    for (position, wish) in ward.wishes.iter().enumerate() {
        let place = Place::entry("wishes", position);
        let Some(employee) = report.employee(&wish.employee, &place) else { continue };
        let draws = wish.drawn(&agreement.wish_draws);
        let quota = ward.employees[employee.0].wish_quota.unwrap_or(agreement.wish_quota);
        if let Some(beyond) = used[employee.0].one_more(draws, quota) {
            beyond_quota(report, employee, beyond, &place);
        }
        wished.extend(resolve(report, calendar, wish, employee, place));
    }
    wished
}

fn beyond_quota(report: &mut Report<'_>, employee: EmployeeIndex, (used, quota): (u32, u32), place: &Place) {
    let facts = [report.name(employee), ("quota", quota.to_string()), ("used", used.to_string())];
    report.fault(FaultCode::WishQuotaExceeded, place.clone(), facts);
}

fn resolve(
    report: &mut Report<'_>,
    calendar: &Calendar,
    wish: &Wish,
    employee: EmployeeIndex,
    place: Place,
) -> Option<Wished> {
    let shift = match wish.kind.shift_type() {
        Some(id) => Some(report.shift(id, &place)?),
        None => None,
    };
    dates(report, calendar, wish, employee, &place)?;
    let points = wish.price.unwrap_or_else(|| wish.priority.price(&report.ward.agreement.prices));
    let kind = kind(calendar, &wish.kind, shift);
    Some(Wished {
        id: wish.id.clone(),
        employee,
        priority: wish.priority,
        kind,
        points,
        price: points,
        share: 0,
        must_be_granted: false,
    })
}

fn dates(
    report: &mut Report<'_>,
    calendar: &Calendar,
    wish: &Wish,
    employee: EmployeeIndex,
    place: &Place,
) -> Option<()> {
    let (from, to) = wish.kind.dates();
    let facts = [report.name(employee), ("from", from.to_string()), ("to", to.to_string())];
    let weekend = matches!(wish.kind, WishKind::WeekendOff(_));
    let field = if weekend {
        "saturday"
    } else if from == to {
        "date"
    } else {
        "from"
    };
    let outside = !calendar.period().contains(from) || !calendar.period().contains(to);
    let found = if to < from {
        Some((FaultCode::WishDatesReversed, "to"))
    } else if outside {
        Some((FaultCode::WishOutsidePlan, field))
    } else if weekend && from.weekday() != Weekday::Sat {
        Some((FaultCode::WishNotSaturday, field))
    } else {
        None
    };
    match found {
        None => Some(()),
        Some((code, field)) => {
            report.fault(code, place.clone().then(field), facts);
            None
        }
    }
}

fn kind(calendar: &Calendar, kind: &WishKind, shift: Option<ShiftIndex>) -> WishedKind {
    let day = |date| calendar.period().day(date);
    let shift = || shift.expect("a wish that names a shift type was resolved with it");
    match kind {
        WishKind::DayOff(date) => WishedKind::Free(day(*date), day(*date)),
        WishKind::WeekendOff(saturday) => WishedKind::Free(day(*saturday), day(time::next_date(*saturday))),
        WishKind::DaysOff(from, to) => WishedKind::Free(day(*from), day(*to)),
        WishKind::NotCategory(date, category) => WishedKind::NotCategory(day(*date), *category),
        WishKind::NotShiftType(date, _) => WishedKind::NotShift(day(*date), shift()),
        WishKind::ShiftType(date, _) => WishedKind::Shift(day(*date), shift()),
        WishKind::Work(date) => WishedKind::Work(day(*date)),
        WishKind::EarliestStart(date, time) => WishedKind::EarliestStart(day(*date), *time),
        WishKind::LatestEnd(date, time) => WishedKind::LatestEnd(day(*date), *time),
    }
}
