//! Whether a date fits a ward's frame for wellbeing days: every point that it does not fit, at once. Knows nothing of the
//! store and of HTTP; what is counted comes from outside.

mod words;

pub use words::told;

use crate::documents::{BelowMinimum, WellbeingFrame};
use chrono::{DateTime, Datelike, NaiveDate, TimeDelta, Utc};
use std::collections::BTreeSet;
use wire::{
    request::{WardRequest, WellbeingDay},
    run::with_wellbeing_day,
};

/// The wellbeing days of a ward that are asked for or agreed: employee and date, each once.
pub type Taken = BTreeSet<(String, NaiveDate)>;

/// A point of the frame that a date does not fit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Misfit {
    /// Wellbeing days are switched off, or not for this date.
    Off,
    /// The date is outside the plan.
    OutsidePlan,
    /// The duty, or the date, has begun.
    Past,
    /// It comes later than the frame asks for.
    Notice,
    /// The person has none left that year.
    YearUsed,
    /// As many as may be are off that date.
    DateFull,
    /// The person has asked for it already, or has the day.
    AskedAlready,
    /// The person is away that date as it is.
    Absent,
    /// The plan gives the person that date off as it is.
    NoDuty,
    /// A duty of the day before ends on the date.
    NightBefore,
    /// Too few would be left.
    BelowMinimum,
}

/// What a published plan says of a person's date.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DutyThen {
    /// Id of the shift type, and when the duty starts.
    pub duty: Option<(String, DateTime<Utc>)>,
    /// Whether a duty of the day before ends on the date.
    pub night_before: bool,
    /// Whether a duty would be below its minimum without the person.
    pub below_minimum: bool,
}

/// A date that somebody asks for.
#[derive(Debug, Clone)]
pub struct Asked<'a> {
    /// Who.
    pub employee: &'a str,
    /// The date.
    pub date: NaiveDate,
    /// The instant at which the date begins.
    pub begins: DateTime<Utc>,
    /// The plan's first and last date.
    pub period: (NaiveDate, NaiveDate),
    /// Whether the person is away then as it is.
    pub is_absent: bool,
    /// What the plan says of the date, once it is published.
    pub then: Option<&'a DutyThen>,
}

/// Every point that a date does not fit.
#[must_use]
pub fn misfits(frame: Option<&WellbeingFrame>, asked: &Asked<'_>, taken: &Taken, now: DateTime<Utc>) -> Vec<Misfit> {
    let Some(frame) = frame.filter(|frame| (frame.from..=frame.to).contains(&asked.date)) else {
        return vec![Misfit::Off];
    };
    let starts = asked.then.and_then(|then| then.duty.as_ref()).map_or(asked.begins, |(_, starts)| *starts);
    let notice = TimeDelta::hours(i64::from(frame.notice_hours));
    let refuses_below = frame.below_minimum == BelowMinimum::Never;
    let planned = [
        (Misfit::OutsidePlan, !(asked.period.0..=asked.period.1).contains(&asked.date)),
        (Misfit::Past, starts <= now),
        (Misfit::Notice, starts > now && starts - now < notice),
        (Misfit::Absent, asked.is_absent),
        (Misfit::NoDuty, !asked.is_absent && asked.then.is_some_and(|then| then.duty.is_none())),
        (Misfit::NightBefore, asked.then.is_some_and(|then| then.duty.is_some() && then.night_before)),
        (Misfit::BelowMinimum, refuses_below && asked.then.is_some_and(|then| then.below_minimum)),
    ];
    let planned = planned.into_iter().filter(|(_, is_so)| *is_so).map(|(misfit, _)| misfit);
    planned.chain(full(frame, (asked.employee, asked.date), taken)).collect()
}

/// The points about how many: these are looked at once more when a request is stored.
#[must_use]
pub fn full(frame: &WellbeingFrame, (employee, date): (&str, NaiveDate), taken: &Taken) -> Vec<Misfit> {
    let asked_already = taken.contains(&(employee.to_owned(), date));
    let checks = [
        (Misfit::AskedAlready, asked_already),
        (Misfit::YearUsed, !asked_already && used(employee, date.year(), taken) >= frame.days_per_year),
        (Misfit::DateFull, !asked_already && on_date(date, taken) >= frame.per_date),
    ];
    checks.into_iter().filter(|(_, is_so)| *is_so).map(|(misfit, _)| misfit).collect()
}

/// A request in which the agreed days of its period hold, whatever its document says of their dates. Whoever is not in the
/// document, or away by it as it is, is left as they are.
#[must_use]
pub fn with_agreed(request: WardRequest, agreed: Vec<WellbeingDay>) -> WardRequest {
    agreed.into_iter().fold(request, |request, day| {
        let is_known = request.employees.iter().any(|employee| employee.id == day.employee);
        let has_it = request.wellbeing_days.iter().any(|own| own.employee == day.employee && own.date == day.date);
        let needs_it = is_known && !has_it && !is_absent(&request, &day.employee, day.date);
        if needs_it { with_wellbeing_day(&request, &day) } else { request }
    })
}

/// Whether somebody has a settled absence on a date.
#[must_use]
pub fn is_absent(request: &WardRequest, employee: &str, date: NaiveDate) -> bool {
    request.absences.iter().any(|absence| absence.employee == employee && (absence.from..=absence.to).contains(&date))
}

/// How many of a person's days lie in a calendar year.
#[must_use]
pub fn used(employee: &str, year: i32, taken: &Taken) -> u32 {
    let own = taken.iter().filter(|(who, date)| who == employee && date.year() == year).count();
    u32::try_from(own).unwrap_or(u32::MAX)
}

fn on_date(date: NaiveDate, taken: &Taken) -> u32 {
    u32::try_from(taken.iter().filter(|(_, other)| *other == date).count()).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use wire::request::PaidFrom;

    fn date(text: &str) -> NaiveDate {
        text.parse().expect("a date")
    }

    fn instant(text: &str) -> DateTime<Utc> {
        text.parse().expect("an instant")
    }

    fn frame() -> WellbeingFrame {
        WellbeingFrame {
            from: date("2027-03-01"),
            to: date("2027-12-31"),
            days_per_year: 2,
            per_date: 1,
            notice_hours: 24,
            paid_from: PaidFrom::TimeOff,
            below_minimum: BelowMinimum::Never,
            conditions: String::new(),
        }
    }

    fn asked(then: Option<&DutyThen>) -> Asked<'_> {
        Asked {
            employee: "anne",
            date: date("2027-03-05"),
            begins: instant("2027-03-04T23:00:00Z"),
            period: (date("2027-03-01"), date("2027-03-14")),
            is_absent: false,
            then,
        }
    }

    fn works_at(starts: &str) -> DutyThen {
        DutyThen { duty: Some(("D".to_owned(), instant(starts))), ..DutyThen::default() }
    }

    #[test]
    fn a_day_that_fits_every_point_fits() {
        let (then, now) = (works_at("2027-03-05T06:00:00Z"), instant("2027-03-04T06:00:00Z"));
        assert_eq!(misfits(Some(&frame()), &asked(Some(&then)), &Taken::new(), now), []);
        assert_eq!(misfits(None, &asked(None), &Taken::new(), now), [Misfit::Off]);
        let over = WellbeingFrame { to: date("2027-03-04"), ..frame() };
        assert_eq!(misfits(Some(&over), &asked(None), &Taken::new(), now), [Misfit::Off]);
    }

    #[test]
    fn notice_is_counted_from_the_duty_and_without_one_from_the_date() {
        let (then, now) = (works_at("2027-03-05T06:00:00Z"), instant("2027-03-04T06:00:01Z"));
        assert_eq!(misfits(Some(&frame()), &asked(Some(&then)), &Taken::new(), now), [Misfit::Notice]);
        let early = instant("2027-03-03T23:00:00Z");
        assert_eq!(misfits(Some(&frame()), &asked(None), &Taken::new(), early), []);
        assert_eq!(misfits(Some(&frame()), &asked(None), &Taken::new(), now), [Misfit::Notice]);
        let late = instant("2027-03-05T06:00:00Z");
        assert_eq!(misfits(Some(&frame()), &asked(Some(&then)), &Taken::new(), late), [Misfit::Past]);
    }

    #[test]
    fn every_point_that_does_not_fit_is_told_at_once() {
        let then = DutyThen { night_before: true, below_minimum: true, ..works_at("2027-03-05T06:00:00Z") };
        let now = instant("2027-03-05T00:00:00Z");
        let taken: Taken =
            [("anne", "2027-05-01"), ("anne", "2027-06-01"), ("anne", "2028-01-01"), ("bo", "2027-03-05")]
                .map(|(who, when)| (who.to_owned(), date(when)))
                .into();
        let found = misfits(Some(&frame()), &asked(Some(&then)), &taken, now);
        use Misfit::{DateFull, NightBefore, Notice, YearUsed};
        assert_eq!(found, [Notice, NightBefore, Misfit::BelowMinimum, YearUsed, DateFull]);
        let decides = WellbeingFrame { below_minimum: BelowMinimum::LeaderDecides, ..frame() };
        let found = misfits(Some(&decides), &asked(Some(&then)), &taken, now);
        assert!(!found.contains(&Misfit::BelowMinimum));
    }

    #[test]
    fn a_day_off_and_an_absence_are_told_apart() {
        let (free, now) = (DutyThen::default(), instant("2027-01-01T00:00:00Z"));
        assert_eq!(misfits(Some(&frame()), &asked(Some(&free)), &Taken::new(), now), [Misfit::NoDuty]);
        let away = Asked { is_absent: true, ..asked(Some(&free)) };
        assert_eq!(misfits(Some(&frame()), &away, &Taken::new(), now), [Misfit::Absent]);
        let own: Taken = [("anne".to_owned(), date("2027-03-05"))].into();
        assert_eq!(misfits(Some(&frame()), &asked(None), &own, now), [Misfit::AskedAlready]);
    }
}
