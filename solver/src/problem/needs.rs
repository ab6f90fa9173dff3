//! From a staffing plan to the need on each date: a single date before a season before the weekday template.

use super::{Calendar, Need, lookup::Lookup};
use crate::domain::{CompetenceIndex, Day, ShiftIndex, StaffingLine, StaffingPlan, WeekdayLine};
use chrono::Weekday;
use std::collections::BTreeMap;

type Key = (ShiftIndex, Option<CompetenceIndex>);

/// The needs of every day; lines that name something unknown are left out.
pub(super) fn needs(plan: &StaffingPlan, calendar: &Calendar, lookup: &Lookup) -> Vec<Need> {
    (0..calendar.days()).map(Day).flat_map(|day| needs_of_day(plan, calendar, lookup, day)).collect()
}

fn needs_of_day(plan: &StaffingPlan, calendar: &Calendar, lookup: &Lookup, day: Day) -> Vec<Need> {
    let date = calendar.date(day);
    let like_sunday = plan.holidays_as_sunday && calendar.is_holiday(day);
    let weekday = if like_sunday { Weekday::Sun } else { calendar.weekday(day) };
    let seasons = plan.seasons.iter().filter(|season| (season.from..=season.to).contains(&date));
    let templates = std::iter::once(&plan.weekdays).chain(seasons.map(|season| &season.weekdays));
    let single = plan.dates.iter().filter(|(of, _)| *of == date).map(|(_, line)| line);
    // Later lines replace earlier ones of the same key: the most specific comes last.
    let lines = templates.flat_map(|lines| on_weekday(lines, weekday)).chain(single);
    let mut by_key: BTreeMap<Key, &StaffingLine> = BTreeMap::new();
    for line in lines {
        if let Some(key) = key(line, lookup) {
            by_key.insert(key, line);
        }
    }
    by_key.into_iter().map(|(key, line)| need(day, key, line)).collect()
}

fn on_weekday(lines: &[WeekdayLine], weekday: Weekday) -> impl Iterator<Item = &StaffingLine> {
    lines.iter().filter(move |line| line.weekdays.contains(&weekday)).map(|line| &line.line)
}

fn key(line: &StaffingLine, lookup: &Lookup) -> Option<Key> {
    let shift = lookup.shift(&line.shift_type)?;
    match &line.competence {
        None => Some((shift, None)),
        Some(id) => Some((shift, Some(lookup.competence(id)?))),
    }
}

fn need(day: Day, (shift, competence): Key, line: &StaffingLine) -> Need {
    Need { day, shift, competence, minimum: line.minimum, target: line.target, maximum: line.maximum }
}

/// Whether each shift type is asked for on each day, by day and then shift.
pub(super) fn offered(needs: &[Need], days: i32, shifts: usize) -> Vec<bool> {
    let mut offered = vec![false; days as usize * shifts];
    for need in needs.iter().filter(|need| need.maximum != Some(0)) {
        offered[need.day.0 as usize * shifts + need.shift.0] = true;
    }
    offered
}
