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
    /// Everyone, a few days around one that costs much, and as many elsewhere.
    Apart,
    /// What differs from the master's solution on as many days, and some of the rest.
    Unsure,
    /// One person after the other, the whole plan, around the rest: what somebody may do so often only in the plan moves
    /// anywhere by this, while windows see a few days.
    InTurn,
    /// One or two people after others, the same, by ruin and recreate.
    Anew,
}

const SHAPES: [Shape; 6] = [Shape::People, Shape::Window, Shape::Unsure, Shape::Apart, Shape::InTurn, Shape::Anew];

/// What a neighbourhood consists of.
pub(super) enum Drawn {
    /// Free people and what is decided of them: for column generation.
    Free(Vec<usize>, Fixings),
    /// Everyone, in turn.
    InTurn,
    /// Everyone, by ruin and recreate.
    Anew,
}

/// The number of the windows' shape among them, and days of a window at least.
const WINDOWS: usize = 1;
pub(super) const LEAST_WINDOW: usize = 4;

/// Days to either side of changed ones on which others make room for them, and how many such days are searched at once.
const MARGIN: usize = 2;
const LEAST_MARGIN: usize = 1;
const MOST_AROUND: usize = 20;

/// The same of a second look, farther around.
const FAR_MARGIN: usize = 7;
const MOST_FAR: usize = 28;

/// Days of a stretch, where several are searched together: who may do something so often only in the plan can do it in another.
const STRETCH: usize = 6;

/// People whose whole plan is set free at once, at most.
const FEW: usize = 4;

/// What is known of the shapes, each by its number, and of what got a roster near to good: it outlasts a set of duals.
#[derive(Debug)]
pub(in crate::engine) struct Shapes {
    /// The share of the ward that each sets free.
    sizes: [f64; 6],
    /// Points gained of late for each unit of work.
    gains: [f64; 6],
    /// Days that a neighbourhood spans at most.
    span: usize,
    /// By day: the shared rows that count cells of this day alone.
    of_days: Vec<Vec<usize>>,
    /// The bound whose duals everyone in turn believed last, in points; less than any before.
    pub(super) believed: f64,
    /// The share of the price that windows over the whole plan gained last; endless before.
    pub(super) swept: f64,
}

impl Shapes {
    /// To begin with.
    pub(in crate::engine) fn of(lines: &Lines<'_>) -> Self {
        let people = (6.0 / lines.people() as f64).min(0.5);
        let span = span(lines);
        let window = WINDOW.min(span as f64 / lines.days as f64);
        let sizes = [people, window, 0.1, window, 1.0, 1.0];
        Self {
            sizes,
            gains: [0.0; 6],
            span,
            of_days: of_days(lines),
            believed: f64::NEG_INFINITY,
            swept: f64::INFINITY,
        }
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

    /// The next one of a shape.
    pub(super) fn draw(&self, worker: &mut Worker<'_>, draft: &Draft, (shape, root): (usize, &Root)) -> Drawn {
        let (lines, size) = (worker.lines, self.sizes[shape]);
        let mut people: Vec<usize> = (0..lines.people()).collect();
        let mut fixings = Fixings::none(lines);
        let days: BTreeSet<usize> = match SHAPES[shape] {
            Shape::People => {
                people.shuffle(&mut worker.random);
                people.truncate(part(size, lines.people(), 2));
                drawn(worker, self.span).collect()
            }
            Shape::Window => drawn(worker, part(size, lines.days, LEAST_WINDOW)).collect(),
            Shape::Unsure => {
                people
                    .iter()
                    .for_each(|person| decide_what_is_sure(worker, draft, (*person, root, size), &mut fixings));
                drawn(worker, self.span).collect()
            }
            Shape::Apart => self.apart(worker, draft, part(size, lines.days, STRETCH).min(self.span)),
            Shape::InTurn => return Drawn::InTurn,
            Shape::Anew => return Drawn::Anew,
        };
        decide_outside(|day| days.contains(day), lines, draft, (&people, &mut fixings));
        Drawn::Free(people, fixings)
    }

    /// So many days, in stretches of a few: one with a day that costs much, the others anywhere.
    fn apart(&self, worker: &mut Worker<'_>, draft: &Draft, number: usize) -> BTreeSet<usize> {
        let cost = |rows: &Vec<usize>| rows.iter().map(|row| draft.cost_of_row(worker.lines, *row, worker.hard)).sum();
        let costs: Vec<i64> = self.of_days.iter().map(cost).collect();
        let mut left = worker.random.random_range(0..costs.iter().sum::<i64>().max(1));
        let passed = |cost: &i64| {
            left -= cost;
            left < 0
        };
        let dear = costs.iter().position(passed).unwrap_or(0);
        let stretch = STRETCH.min(worker.lines.days);
        let before = worker.random.random_range(0..stretch);
        let first = dear.saturating_sub(before).min(worker.lines.days - stretch);
        let mut days: BTreeSet<usize> = (first..first + stretch).collect();
        while days.len() < number {
            let length = stretch.min(number - days.len());
            days.extend(drawn(worker, length));
        }
        days
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

/// By day: the shared rows that count cells of this day alone.
fn of_days(lines: &Lines<'_>) -> Vec<Vec<usize>> {
    let mut spans: Vec<Option<(usize, usize)>> = vec![None; lines.rows.len()];
    for (cell, links) in lines.links.iter().enumerate() {
        let day = lines.day(cell);
        for (row, _) in links {
            let (first, last) = spans[*row].unwrap_or((day, day));
            spans[*row] = Some((first.min(day), last.max(day)));
        }
    }
    let mut of_days = vec![Vec::new(); lines.days];
    for (row, span) in spans.into_iter().enumerate() {
        span.filter(|(first, last)| first == last).into_iter().for_each(|(day, _)| of_days[day].push(row));
    }
    of_days
}

/// Days that do not touch too many rows, about.
fn span(lines: &Lines<'_>) -> usize {
    (MOST_ROWS * lines.days / lines.rows.len().max(1)).max(7).min(lines.days)
}

/// Everyone free in a window, and what is decided outside it.
pub(super) fn window_of(lines: &Lines<'_>, draft: &Draft, window: &Range<usize>) -> (Vec<usize>, Fixings) {
    let (everyone, mut fixings) = ((0..lines.people()).collect::<Vec<_>>(), Fixings::none(lines));
    decide_outside(|day| window.contains(day), lines, draft, (&everyone, &mut fixings));
    (everyone, fixings)
}

/// The days around some, as far to either side as they are not too many together: who works more on one of them works
/// less on another. In parts where they are too many all the same.
pub(super) fn around(days: &BTreeSet<usize>, all: usize) -> Vec<BTreeSet<usize>> {
    let margin = (LEAST_MARGIN..=MARGIN).rev().find(|margin| near(days, *margin, all).len() <= MOST_AROUND);
    let near: Vec<usize> = near(days, margin.unwrap_or(LEAST_MARGIN), all).into_iter().collect();
    near.chunks(MOST_AROUND).map(|part| part.iter().copied().collect()).collect()
}

/// The days farther around some, as far as they are not too many; none where that is no farther than [`around`] goes.
pub(super) fn farther_around(days: &BTreeSet<usize>, all: usize) -> Option<BTreeSet<usize>> {
    let margins = (MARGIN + 1..=FAR_MARGIN).rev().filter(|_| !days.is_empty());
    margins.map(|margin| near(days, margin, all)).find(|near| near.len() <= MOST_FAR)
}

/// The days that are no farther from some than a margin.
fn near(days: &BTreeSet<usize>, margin: usize, all: usize) -> BTreeSet<usize> {
    days.iter().flat_map(|day| day.saturating_sub(margin)..(day + margin + 1).min(all)).collect()
}

/// Everyone free on some days, and those who lost their line on all days if they are few.
pub(super) fn around_lost(
    lines: &Lines<'_>,
    draft: &Draft,
    (days, lost): (&BTreeSet<usize>, &[usize]),
) -> (Vec<usize>, Fixings) {
    let (everyone, mut fixings) = ((0..lines.people()).collect::<Vec<_>>(), Fixings::none(lines));
    let wholly_free = |person: &usize| lost.len() <= FEW && lost.contains(person);
    let others: Vec<usize> = everyone.iter().copied().filter(|person| !wholly_free(person)).collect();
    decide_outside(|day| days.contains(day), lines, draft, (&others, &mut fixings));
    (everyone, fixings)
}

/// Decides the days outside of some as in the draft.
fn decide_outside(
    is_inside: impl Fn(&usize) -> bool,
    lines: &Lines<'_>,
    draft: &Draft,
    (people, fixings): (&[usize], &mut Fixings),
) {
    for person in people {
        let outside = (0..lines.days).filter(|day| !is_inside(day));
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
    fn around_changed_days_are_their_neighbours_too() {
        let days = BTreeSet::from([0, 20, 36]);
        let near = around(&days, 56);
        assert_eq!(near, [BTreeSet::from([0, 1, 2, 18, 19, 20, 21, 22, 34, 35, 36, 37, 38])]);
        assert_eq!(around(&BTreeSet::new(), 56), []);
    }

    #[test]
    fn farther_around_are_as_many_days_as_can_be_searched_at_once() {
        let far = |days: &[usize]| farther_around(&days.iter().copied().collect(), 56);
        assert_eq!(far(&[30]), Some((23..=37).collect()));
        assert_eq!(far(&[2, 30, 33]), Some((0..=9).chain(23..=40).collect()));
        assert_eq!(far(&[10, 20, 30, 40]), Some([7..=13, 17..=23, 27..=33, 37..=43].into_iter().flatten().collect()));
        assert_eq!(far(&[4, 14, 24, 34, 44]), None);
        assert_eq!(far(&[]), None);
    }

    #[test]
    fn around_more_days_are_only_the_next_ones() {
        let near = around(&BTreeSet::from([3, 9, 20, 36, 45]), 56);
        assert_eq!(near, [BTreeSet::from([2, 3, 4, 8, 9, 10, 19, 20, 21, 35, 36, 37, 44, 45, 46])]);
    }

    #[test]
    fn a_whole_plan_of_changes_is_taken_in_parts() {
        let parts = around(&(0..56).collect(), 56);
        assert!(parts.iter().all(|part| part.len() <= MOST_AROUND), "{parts:?}");
        assert_eq!(parts.into_iter().flatten().collect::<Vec<_>>(), (0..56).collect::<Vec<_>>());
    }
}
