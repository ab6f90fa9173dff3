//! A random ward of two or three people over one week, in which every rule has a chance to bind. All choices come from
//! the seed. What is settled may clash; then locks, and after them history and courses, are left out.

use crate::ward::{WEEK, WardBuilder, line, line_of, time, weekdays};
use chrono::{TimeDelta, Weekday};
use rand::Rng;
use rand::seq::IndexedRandom;
use rand_chacha::ChaCha8Rng;
use solver::domain::{
    AbsenceKind, Agreement, Category, ConsiderationRule, Parameter, Priority, Setting, StaffingLine, Ward, WeekdayLine,
    WishKind,
};
use solver::plan;
use solver::problem::{FaultCode, Problem};

const NAMES: [&str; 3] = ["Anne", "Bo", "Carl"];

/// The ward of a seed, with its problem.
pub(super) fn tiny(seed: u64) -> (Ward, Problem) {
    let ward = request(&mut super::random(seed));
    admitted(seed, ward)
}

/// The ward without those settled parts that clash, and its problem.
pub(super) fn admitted(seed: u64, mut ward: Ward) -> (Ward, Problem) {
    let leave_out: [fn(&mut Ward); 4] = [
        |ward| ward.staffing.weekdays.iter_mut().for_each(|line| line.line.prices.minimum_is_hard = false),
        |ward| ward.locks.clear(),
        |ward| ward.history.clear(),
        |ward| ward.absences.retain(|absence| absence.kind != AbsenceKind::Course),
    ];
    for leave_out in leave_out {
        match plan::admit(&ward) {
            Ok(problem) => return (ward, problem),
            Err(faults) => {
                let of_chance = [
                    FaultCode::LockBreaksRule,
                    FaultCode::SettledBreaksRule,
                    FaultCode::StaffingAboveAvailable,
                    FaultCode::CompetenceMissing,
                ];
                assert!(faults.iter().all(|fault| of_chance.contains(&fault.code)), "seed {seed}: {faults:?}");
                leave_out(&mut ward);
            }
        }
    }
    let problem = plan::admit(&ward).unwrap_or_else(|faults| panic!("seed {seed}: {faults:?}"));
    (ward, problem)
}

pub(super) fn request(random: &mut ChaCha8Rng) -> Ward {
    let monday = ["2027-02-01", "2027-03-22", "2027-10-25", "2027-12-20"].choose(random).expect("four Mondays");
    let people = random.random_range(2..=3);
    let mut ward = shifts(WardBuilder::weeks(1).from(monday).competence("senior"), people, random);
    ward = ward.agreement(|agreement| parameters(agreement, random));
    for name in &NAMES[..people] {
        ward = employee(ward, name, random);
    }
    ward = staffing(ward, random);
    for name in &NAMES[..people] {
        ward = settled(ward, name, random);
        ward = wishes(ward, name, random);
    }
    ward.ward
}

/// Two shift types for three people and up to three for two: few enough to try everything.
fn shifts(ward: WardBuilder, people: usize, random: &mut ChaCha8Rng) -> WardBuilder {
    let night = |ward: WardBuilder, random: &mut ChaCha8Rng| {
        let ward = ward.shift("N", "23:00-07:00", Category::Night);
        if random.random_bool(0.4) { ward.requires("senior") } else { ward }
    };
    match random.random_range(0..5) {
        0 | 1 => {
            let ward = night(ward.shift("D", "07:00-15:00", Category::Day), random);
            if people == 2 { ward.shift("A", "15:00-23:00", Category::Evening) } else { ward }
        }
        2 => ward.shift("D12", "07:00-19:00", Category::Day).shift("N12", "19:00-07:00", Category::Night),
        3 => {
            let ward = ward.shift("D", "07:30-15:00", Category::Day);
            ward.shift("R", "16:00-08:00", Category::OnCall).counts_percent(33)
        }
        _ => ward.shift("E", "00:30-06:00", Category::Night).shift("L", "23:59-23:30", Category::OnCall),
    }
}

fn parameters(agreement: &mut Agreement, random: &mut ChaCha8Rng) {
    let mut say = |parameter: Parameter, values: &[Option<u32>]| {
        let setting = Setting { parameter: parameter.code().to_owned(), value: pick(random, values) };
        agreement.layers[0].settings.push(setting);
    };
    say(Parameter::DailyRestMinutes, &[Some(480), Some(660), Some(660), Some(961), Some(1200), None]);
    say(Parameter::MaxWorkingDaysInRow, &[Some(1), Some(2), Some(3), Some(4), Some(6), None]);
    say(Parameter::WeeklyRestMinutes, &[Some(1440), Some(2100), Some(2100), Some(2879), Some(4320)]);
    say(Parameter::WeeklyRestWindowDays, &[Some(2), Some(3), Some(4), Some(5), Some(7), None]);
    say(Parameter::AverageWeeklyMinutes, &[None, Some(600), Some(2880)]);
    say(Parameter::MaxWeekends, &[None, Some(0), Some(1)]);
    let prices = &mut agreement.prices;
    prices.below_target = random.random_range(0..=300);
    prices.below_minimum = prices.below_target + random.random_range(0..=2000);
    prices.above_maximum = random.random_range(0..=500);
    prices.norm_minute = random.random_range(0..=2);
    prices.norm_minute_beyond = prices.norm_minute + random.random_range(0..=3);
    prices.norm_band_minutes = pick(random, &[0, 60, 480]);
    prices.wish_matters_most = random.random_range(0..=1500);
    prices.wish_important = random.random_range(0..=700);
    prices.wish_nice = random.random_range(0..=300);
}

pub(super) fn pick<T: Copy>(random: &mut ChaCha8Rng, from: &[T]) -> T {
    *from.choose(random).expect("something to pick from")
}

/// Perhaps a day of the week.
fn some_day(random: &mut ChaCha8Rng) -> Option<i32> {
    random.random_bool(0.2).then(|| random.random_range(0..7))
}

fn employee(mut ward: WardBuilder, name: &'static str, random: &mut ChaCha8Rng) -> WardBuilder {
    ward = ward.employee(name, pick(random, &[0, 600, 1200, 1920, 2220]));
    if random.random_bool(0.6) {
        ward = ward.holds("senior", some_day(random).map(|day| day / 2), some_day(random).map(|day| 3 + day / 2));
    }
    let monday = ward.ward.period.from;
    let (first, last) = (some_day(random).map(|day| day / 2), some_day(random).map(|day| 3 + day / 2));
    let max_weekends = random.random_bool(0.2).then(|| random.random_range(0..=1));
    ward.who(|employee| {
        employee.employed.from = first.map(|day| monday + TimeDelta::days(i64::from(day)));
        employee.employed.to = last.map(|day| monday + TimeDelta::days(i64::from(day)));
        employee.max_weekends = max_weekends;
    })
}

fn staffing(mut ward: WardBuilder, random: &mut ChaCha8Rng) -> WardBuilder {
    let ids: Vec<String> = ward.ward.shift_types.iter().map(|shift| shift.id.0.clone()).collect();
    for id in &ids {
        let on: Vec<Weekday> = WEEK.into_iter().filter(|_| random.random_bool(0.85)).collect();
        ward = ward.need(&on, heads(id, random));
        if random.random_bool(0.3) {
            ward = ward.need(&on, line_of("senior", heads(id, random)));
        }
        if random.random_bool(0.2) {
            ward = ward.need_on(random.random_range(0..7), heads(id, random));
        }
    }
    if random.random_bool(0.2) {
        let lines: Vec<WeekdayLine> = ids.iter().map(|id| weekdays(&WEEK[3..], heads(id, random))).collect();
        ward = ward.season(2..=5, lines);
    }
    let like_sunday = random.random_bool(0.5);
    ward.with(|ward| ward.staffing.holidays_as_sunday = like_sunday)
}

fn heads(shift: &str, random: &mut ChaCha8Rng) -> StaffingLine {
    let minimum = random.random_range(0..=1);
    let target = minimum + random.random_range(0..=1);
    line(shift, minimum, target, random.random_bool(0.5).then(|| target + random.random_range(0..=1)))
}

/// Absence, consideration, history, balance and locks of one person.
fn settled(mut ward: WardBuilder, name: &str, random: &mut ChaCha8Rng) -> WardBuilder {
    let shifts: Vec<String> = ward.ward.shift_types.iter().map(|shift| shift.id.0.clone()).collect();
    let day = random.random_range(0..7);
    if random.random_bool(0.4) {
        let kind = pick(random, &[AbsenceKind::Vacation, AbsenceKind::Course, AbsenceKind::Course, AbsenceKind::Leave]);
        ward = ward.absence(name, kind, day..=day + random.random_range(0..=1));
    } else if random.random_bool(0.2) {
        ward = ward.wellbeing_day(name, day);
    }
    if random.random_bool(0.4) {
        let days = (some_day(random).map(|day| day / 2), some_day(random).map(|day| 3 + day / 2));
        ward = ward.consider_in(name, days, consideration(&shifts, random));
    }
    let idle = random.random_bool(0.3);
    for day in (-8..0).filter(|_| !idle) {
        if random.random_bool(0.6) {
            ward = ward.history(name, day, shifts.choose(random).expect("shift types"));
        }
    }
    if random.random_bool(0.3) {
        ward = ward.balance(name, random.random_range(-600..=3000));
    }
    if random.random_bool(0.3) {
        ward = ward.lock(name, random.random_range(0..4), shifts.choose(random).expect("shift types"));
    }
    if random.random_bool(0.3) { ward.lock_free(name, random.random_range(4..7)) } else { ward }
}

fn consideration(shifts: &[String], random: &mut ChaCha8Rng) -> ConsiderationRule {
    match random.random_range(0..5) {
        0 => ConsiderationRule::ExemptCategory(pick(random, &[Category::Day, Category::Night, Category::OnCall])),
        1 => ConsiderationRule::ExemptShiftType(shifts.choose(random).expect("shift types").as_str().into()),
        2 => ConsiderationRule::WeekdaysOff(vec![pick(random, &WEEK), pick(random, &WEEK)]),
        3 => ConsiderationRule::WeeklyMinutes(random.random_range(0..=1500)),
        _ => ConsiderationRule::LatestEnd(time(pick(random, &["14:59", "15:00", "23:00"]))),
    }
}

fn wishes(mut ward: WardBuilder, name: &str, random: &mut ChaCha8Rng) -> WardBuilder {
    for _ in 0..random.random_range(0..=4) {
        let priority = pick(random, &[Priority::MattersMost, Priority::Important, Priority::Nice]);
        let kind = wish(&ward, random);
        ward = ward.wish(name, priority, kind);
    }
    ward
}

fn wish(ward: &WardBuilder, random: &mut ChaCha8Rng) -> WishKind {
    let monday = ward.ward.period.from;
    let day = random.random_range(0..7);
    let date = |day: i64| monday + TimeDelta::days(day);
    let shift = ward.ward.shift_types.choose(random).expect("shift types").id.clone();
    match random.random_range(0..9) {
        0 => WishKind::DayOff(date(day)),
        1 => WishKind::WeekendOff(date(5)),
        2 => WishKind::DaysOff(date(day), date(6.min(day + 2))),
        3 => WishKind::NotCategory(date(day), pick(random, &[Category::Day, Category::Night])),
        4 => WishKind::NotShiftType(date(day), shift),
        5 => WishKind::ShiftType(date(day), shift),
        6 => WishKind::Work(date(day)),
        7 => WishKind::EarliestStart(date(day), time(pick(random, &["07:00", "07:01", "15:00"]))),
        _ => WishKind::LatestEnd(date(day), time(pick(random, &["14:59", "15:00", "23:30"]))),
    }
}
