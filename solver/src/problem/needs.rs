//! From a staffing plan to the need on each date: a single date before a season before the weekday template, and
//! temporary extra staffing on top.

use super::{Calendar, Need, NeedPrices, lookup::Lookup};
use crate::domain::{
    CompetenceIndex, Day, ExtraStaffing, Prices, Profession, ShiftIndex, StaffingLine, StaffingPlan, WeekdayLine,
};
use chrono::Weekday;
use std::collections::BTreeMap;

type Key = (ShiftIndex, Option<CompetenceIndex>, Option<Profession>);

/// What the needs of a plan are made from.
pub(super) struct Source<'a> {
    pub(super) plan: &'a StaffingPlan,
    pub(super) prices: &'a Prices,
    pub(super) lookup: &'a Lookup,
}

/// The needs of every day; lines that name something unknown are left out.
pub(super) fn needs(source: &Source<'_>, calendar: &Calendar) -> Vec<Need> {
    (0..calendar.days()).map(Day).flat_map(|day| needs_of_day(source, calendar, day)).collect()
}

fn needs_of_day(source: &Source<'_>, calendar: &Calendar, day: Day) -> Vec<Need> {
    let plan = source.plan;
    let date = calendar.date(day);
    let like_sunday = plan.holidays_as_sunday && calendar.is_holiday(day);
    let weekday = if like_sunday { Weekday::Sun } else { calendar.weekday(day) };
    let seasons = plan.seasons.iter().filter(|season| (season.from..=season.to).contains(&date));
    let templates = std::iter::once(&plan.weekdays).chain(seasons.map(|season| &season.weekdays));
    let single = plan.dates.iter().filter(|(of, _)| *of == date).map(|(_, line)| line);
    // Later lines replace earlier ones of the same key: the most specific comes last.
    let lines = templates.flat_map(|lines| on_weekday(lines, weekday)).chain(single);
    let mut by_key: BTreeMap<Key, Need> = BTreeMap::new();
    for line in lines {
        if let Some(key) = key(line, source.lookup) {
            by_key.insert(key, need(day, key, line, source.prices));
        }
    }
    let extra = plan.extra.iter().enumerate();
    for (position, extra) in extra.filter(|(_, extra)| (extra.from..=extra.to).contains(&date)) {
        if extra.weekdays.contains(&weekday) {
            add(position, extra, day, source, &mut by_key);
        }
    }
    by_key.into_values().collect()
}

fn on_weekday(lines: &[WeekdayLine], weekday: Weekday) -> impl Iterator<Item = &StaffingLine> {
    lines.iter().filter(move |line| line.weekdays.contains(&weekday)).map(|line| &line.line)
}

fn key(line: &StaffingLine, lookup: &Lookup) -> Option<Key> {
    let competence = match &line.competence {
        None => None,
        Some(id) => Some(lookup.competence(id)?),
    };
    Some((lookup.shift(&line.shift_type)?, competence, line.profession))
}

fn need(day: Day, (shift, competence, profession): Key, line: &StaffingLine, prices: &Prices) -> Need {
    Need {
        day,
        shift,
        competence,
        profession,
        minimum: line.minimum,
        target: line.target,
        maximum: line.maximum,
        minimum_is_hard: line.prices.minimum_is_hard,
        prices: NeedPrices {
            below_minimum: line.prices.below_minimum.unwrap_or(prices.below_minimum),
            below_target: line.prices.below_target.unwrap_or(prices.below_target),
            above_maximum: line.prices.above_maximum.unwrap_or(prices.above_maximum),
        },
        extra: Vec::new(),
    }
}

/// Adds extra people to the line that they belong to; there is one for them alone where there is none.
fn add(position: usize, extra: &ExtraStaffing, day: Day, source: &Source<'_>, by_key: &mut BTreeMap<Key, Need>) {
    let line = StaffingLine {
        shift_type: extra.shift_type.clone(),
        competence: extra.competence.clone(),
        profession: None,
        minimum: 0,
        target: 0,
        maximum: None,
        prices: Default::default(),
    };
    let Some(key) = key(&line, source.lookup) else { return };
    let need = by_key.entry(key).or_insert_with(|| need(day, key, &line, source.prices));
    need.minimum += extra.people;
    need.target += extra.people;
    need.maximum = need.maximum.map(|maximum| maximum + extra.people);
    need.extra.push(position);
}

/// Whether each shift type is asked for on each day, by day and then shift.
pub(super) fn offered(needs: &[Need], days: i32, shifts: usize) -> Vec<bool> {
    let mut offered = vec![false; days as usize * shifts];
    for need in needs.iter().filter(|need| need.maximum != Some(0)) {
        offered[need.day.0 as usize * shifts + need.shift.0] = true;
    }
    offered
}
