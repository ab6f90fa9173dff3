//! Which part of a roster is set free: one of a few shapes, each as large as it pays, the one that has gained most of late
//! more often than the others (Ropke and Pisinger, *An adaptive large neighborhood search heuristic for the pickup and
//! delivery problem with time windows*, 2006).

use super::super::draft::Draft;
use super::super::fixings::Fixings;
use super::super::generate::Ending;
use super::super::limits::NEIGHBOURHOOD_WORK;
use super::super::lines::Lines;
use super::super::root::Root;
use super::super::worker::Worker;
use rand::Rng;
use rand::seq::SliceRandom;
use std::collections::BTreeSet;
use std::ops::Range;

/// Shared rows that a neighbourhood touches at most, about: it keeps to a few weeks where the whole plan has more. Masters
/// of more rows take longer than all else.
const MOST_ROWS: usize = 400;

/// The share of the plan's days in a window at first.
const WINDOW: f64 = 0.3;

/// A shape that gained nothing of late is chosen so often all the same.
const AT_RANDOM: f64 = 0.3;

/// How much of what a shape gained of late was gained in the last neighbourhood.
const NEWEST: f64 = 0.2;

/// Which part is set free.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    /// Some people, as many days as touch not too many rows.
    People,
    /// Everyone, some days.
    Window,
    /// What differs from the master's solution on as many days, and some of the rest.
    Unsure,
}

const SHAPES: [Shape; 3] = [Shape::People, Shape::Window, Shape::Unsure];

/// The number of the windows' shape among them, and days of a window at least.
const WINDOWS: usize = 1;
pub(super) const LEAST_WINDOW: usize = 4;

/// Days to either side of a changed one on which others make room for it, and days of a window of such at most.
const MARGIN: usize = 2;
const MOST_AROUND: usize = 17;

/// People whose whole plan is set free at once, at most.
const FEW: usize = 4;

/// What is known of the shapes, each by its number.
#[derive(Debug)]
pub(super) struct Shapes {
    /// The share of the ward that each sets free.
    sizes: [f64; 3],
    /// Points gained of late for each unit of work.
    gains: [f64; 3],
    /// Days that a neighbourhood spans at most.
    span: usize,
}

impl Shapes {
    /// To begin with.
    pub(super) fn of(lines: &Lines<'_>) -> Self {
        let people = (6.0 / lines.people() as f64).min(0.5);
        Self { sizes: [people, WINDOW, 0.1], gains: [0.0; 3], span: span(lines) }
    }

    /// The next one's number.
    pub(super) fn choose(&self, random: &mut impl Rng) -> usize {
        let all: f64 = self.gains.iter().sum();
        let (at_random, any) = (random.random::<f64>() < AT_RANDOM, random.random_range(0..SHAPES.len()));
        if all <= 0.0 || at_random {
            return any;
        }
        let mut left = all * random.random::<f64>();
        let passed = |gain: &f64| {
            left -= gain;
            left < 0.0
        };
        self.gains.iter().position(passed).unwrap_or(any)
    }

    /// The free people and what is decided of them.
    pub(super) fn draw(
        &self,
        worker: &mut Worker<'_>,
        draft: &Draft,
        (shape, root): (usize, &Root),
    ) -> (Vec<usize>, Fixings) {
        let (lines, size) = (worker.lines, self.sizes[shape]);
        let mut people: Vec<usize> = (0..lines.people()).collect();
        let mut fixings = Fixings::none(lines);
        let days = match SHAPES[shape] {
            Shape::People => {
                people.shuffle(&mut worker.random);
                people.truncate(part(size, lines.people(), 2));
                self.span
            }
            Shape::Window => part(size, lines.days, LEAST_WINDOW),
            Shape::Unsure => {
                people
                    .iter()
                    .for_each(|person| decide_what_is_sure(worker, draft, (*person, root, size), &mut fixings));
                self.span
            }
        };
        let window = drawn(worker, days);
        decide_outside(&window, lines, draft, (&people, &mut fixings));
        (people, fixings)
    }

    /// Days of a window that touches not too many rows.
    pub(super) fn window(&self, lines: &Lines<'_>) -> usize {
        part(self.sizes[WINDOWS], lines.days, LEAST_WINDOW).min(self.span)
    }

    /// Tells how many days windows should have, longer ones having been given up.
    pub(super) fn know_window(&mut self, days: usize, lines: &Lines<'_>) {
        self.sizes[WINDOWS] = days as f64 / lines.days as f64;
    }

    /// Grows a shape that is exhausted soon, and shrinks one that takes long. A gain is in points, work in looks at entries
    /// of the dynamic programme.
    pub(super) fn learn(&mut self, shape: usize, ending: Ending, (gain, work): (i64, u64)) {
        let factor = match ending {
            Ending::GivenUp => 0.7,
            _ if work > NEIGHBOURHOOD_WORK => 0.93,
            Ending::CutOff => 1.04,
            _ => 1.0,
        };
        self.sizes[shape] = (self.sizes[shape] * factor).clamp(0.02, 0.8);
        self.gains[shape] += NEWEST * (gain as f64 / work.max(1) as f64 - self.gains[shape]);
    }
}

/// Days that do not touch too many rows, about.
fn span(lines: &Lines<'_>) -> usize {
    (MOST_ROWS * lines.days / lines.rows.len().max(1)).max(7).min(lines.days)
}

/// Everyone free in a window, and what is decided outside it.
pub(super) fn window_of(lines: &Lines<'_>, draft: &Draft, window: &Range<usize>) -> (Vec<usize>, Fixings) {
    let (everyone, mut fixings) = ((0..lines.people()).collect::<Vec<_>>(), Fixings::none(lines));
    decide_outside(window, lines, draft, (&everyone, &mut fixings));
    (everyone, fixings)
}

/// Windows that have all these days, each with some days to either side.
pub(super) fn around(days: &BTreeSet<usize>, all: usize) -> Vec<Range<usize>> {
    let mut windows: Vec<Range<usize>> = Vec::new();
    for day in days {
        let (first, end) = (day.saturating_sub(MARGIN), (day + MARGIN + 1).min(all));
        match windows.last_mut() {
            Some(window) if end <= window.start + MOST_AROUND => window.end = end,
            _ => windows.push(first..end),
        }
    }
    windows
}

/// Everyone free in a window, and those who lost their line on all days if they are few.
pub(super) fn around_lost(
    lines: &Lines<'_>,
    draft: &Draft,
    (window, lost): (&Range<usize>, &[usize]),
) -> (Vec<usize>, Fixings) {
    let (everyone, mut fixings) = ((0..lines.people()).collect::<Vec<_>>(), Fixings::none(lines));
    let wholly_free = |person: &usize| lost.len() <= FEW && lost.contains(person);
    let others: Vec<usize> = everyone.iter().copied().filter(|person| !wholly_free(person)).collect();
    decide_outside(window, lines, draft, (&others, &mut fixings));
    (everyone, fixings)
}

/// Decides the days outside a window as in the draft.
fn decide_outside(
    window: &Range<usize>,
    lines: &Lines<'_>,
    draft: &Draft,
    (people, fixings): (&[usize], &mut Fixings),
) {
    for person in people {
        let outside = (0..lines.days).filter(|day| !window.contains(day));
        outside.for_each(|day| fixings.decide_as(lines, *person, day, &draft.lines[*person]));
    }
}

fn part(size: f64, all: usize, least: usize) -> usize {
    ((size * all as f64).round() as usize).clamp(least.min(all), all)
}

/// Decides days as in the draft where the master's solution agrees with it, but for some by chance.
fn decide_what_is_sure(
    worker: &mut Worker<'_>,
    draft: &Draft,
    (person, root, size): (usize, &Root, f64),
    fixings: &mut Fixings,
) {
    for day in 0..worker.lines.days {
        let weight = root.weight(worker.lines, person, day, &draft.lines[person]);
        let chance = (1.0 - size) * (0.5 + 0.5 * weight);
        if weight >= 0.5 && worker.random.random::<f64>() < chance {
            fixings.decide_as(worker.lines, person, day, &draft.lines[person]);
        }
    }
}

/// So many days of the plan, such that its ends have the same chance as its middle.
fn drawn(worker: &mut Worker<'_>, length: usize) -> Range<usize> {
    let (days, half) = (worker.lines.days as i64, length as i64 / 2);
    let drawn = worker.random.random_range(-half..=days - length as i64 + half);
    let first = drawn.clamp(0, days - length as i64) as usize;
    first..first + length
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn windows_around_have_every_changed_day_and_its_neighbours() {
        let days = BTreeSet::from([0, 1, 9, 20, 36, 55]);
        let windows = around(&days, 56);
        assert_eq!(windows, [0..12, 18..23, 34..39, 53..56]);
        for day in days {
            let (first, last) = (day.saturating_sub(MARGIN), (day + MARGIN).min(55));
            let covered = |window: &Range<usize>| window.contains(&first) && window.contains(&last);
            assert!(windows.iter().any(covered), "day {day}");
        }
        assert_eq!(around(&BTreeSet::new(), 56), []);
    }

    #[test]
    fn a_whole_plan_of_changes_is_taken_in_parts() {
        let windows = around(&(0..56).collect(), 56);
        assert!(windows.iter().all(|window| window.len() <= MOST_AROUND), "{windows:?}");
        assert_eq!((windows[0].start, windows[windows.len() - 1].end), (0, 56));
    }
}
