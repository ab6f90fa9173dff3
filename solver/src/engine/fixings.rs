//! What a dive or a neighbourhood has decided for now: choices that are forbidden, person by person and day by day.

use super::line::{FORBIDDEN, Left, MOST_VALUE, Open, Person, Prices};
use super::lines::{Line, Lines};
use super::pricing::FINEST_SCALE;
use crate::domain::{Day, EmployeeIndex};
use crate::model::Cell;
use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha8Rng;
use std::sync::{Arc, PoisonError, RwLock, Weak};

/// Forbidden choices; nothing is forbidden at first.
#[derive(Debug, Clone)]
pub(super) struct Fixings {
    days: usize,
    /// By cell.
    cells: Vec<bool>,
    /// By person, then by day: a day without a duty.
    off: Vec<bool>,
    /// By person, once it was asked for: what is left of their plan.
    left: Vec<Kept>,
}

/// What is left of somebody's plan, as they were known when it was asked for. It keeps nobody in memory who has learned since.
#[derive(Debug, Default)]
struct Kept(RwLock<Option<(Weak<Person>, Arc<Left>)>>);

impl Clone for Kept {
    fn clone(&self) -> Self {
        Self(RwLock::new(self.0.read().unwrap_or_else(PoisonError::into_inner).clone()))
    }
}

/// What may be decided of a person's day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Decision {
    /// A duty, whichever.
    Work,
    /// No duty.
    Off,
    /// This cell.
    Only(usize),
    /// Anything but this cell.
    Not(usize),
}

impl Fixings {
    pub(super) fn none(lines: &Lines<'_>) -> Self {
        let cells = vec![false; lines.model.cells.all().len()];
        let left = vec![Kept::default(); lines.people()];
        Self { days: lines.days, cells, off: vec![false; lines.people() * lines.days], left }
    }

    /// What is left of the plan of a person as known now.
    pub(super) fn left(&self, known: &Arc<Person>, person: usize) -> Arc<Left> {
        let kept = self.left[person].0.read().unwrap_or_else(PoisonError::into_inner).clone();
        if let Some((_, left)) = kept.filter(|(before, _)| std::ptr::eq(before.as_ptr(), Arc::as_ptr(known))) {
            return left;
        }
        let forbidden_off = &self.off[person * self.days..(person + 1) * self.days];
        let left = Arc::new(known.left(&Open { forbidden: &self.cells[known.cells()], forbidden_off }));
        *self.left[person].0.write().unwrap_or_else(PoisonError::into_inner) =
            Some((Arc::downgrade(known), left.clone()));
        left
    }

    /// Whether a quick look at a person is less than a whole one.
    pub(super) fn is_wide(&self, lines: &Lines<'_>, person: usize) -> bool {
        let known = lines.person(person);
        match &*self.left(&known, person) {
            Left::Whole => known.is_wide(),
            Left::Part(part) => part.is_wide(),
            Left::Nothing => false,
        }
    }

    /// Forbids what a decision excludes.
    pub(super) fn decide(&mut self, lines: &Lines<'_>, person: usize, day: usize, decision: Decision) {
        self.left[person] = Kept::default();
        let cells = Self::of_day(lines, person, day).iter().map(|cell| cell.position);
        match decision {
            Decision::Work => self.off[person * self.days + day] = true,
            Decision::Off => cells.for_each(|cell| self.cells[cell] = true),
            Decision::Not(cell) => self.cells[cell] = true,
            Decision::Only(cell) => {
                cells.filter(|other| *other != cell).for_each(|other| self.cells[other] = true);
                self.off[person * self.days + day] = true;
            }
        }
    }

    /// What is forbidden to a person: cells, then days without a duty.
    pub(super) fn of_person(&self, lines: &Lines<'_>, person: usize) -> (Vec<bool>, Vec<bool>) {
        let days = person * self.days..(person + 1) * self.days;
        (self.cells[lines.person(person).cells()].to_vec(), self.off[days].to_vec())
    }

    /// Forbids a person just what was forbidden before.
    pub(super) fn restore(&mut self, lines: &Lines<'_>, person: usize, (cells, off): &(Vec<bool>, Vec<bool>)) {
        self.left[person] = Kept::default();
        self.cells[lines.person(person).cells()].copy_from_slice(cells);
        self.off[person * self.days..(person + 1) * self.days].copy_from_slice(off);
    }

    /// Decides a person's day as in a line.
    pub(super) fn decide_as(&mut self, lines: &Lines<'_>, person: usize, day: usize, line: &Line) {
        let worked = line.iter().find(|cell| lines.day(**cell) == day);
        self.decide(lines, person, day, worked.map_or(Decision::Off, |cell| Decision::Only(*cell)));
    }

    /// Whether a person may work a line.
    pub(super) fn allow(&self, lines: &Lines<'_>, person: usize, line: &[usize]) -> bool {
        let mut off = self.off[person * self.days..(person + 1) * self.days].to_vec();
        line.iter().for_each(|cell| off[lines.day(*cell)] = false);
        !off.contains(&true) && !line.iter().any(|cell| self.cells[*cell])
    }

    /// Whether a person's day may be without a duty.
    pub(super) fn allow_off(&self, person: usize, day: usize) -> bool {
        !self.off[person * self.days + day]
    }

    /// The cells that a person may work on a day.
    pub(super) fn open<'l>(&self, lines: &'l Lines<'_>, person: usize, day: usize) -> impl Iterator<Item = &'l Cell> {
        Self::of_day(lines, person, day).iter().filter(|cell| !self.cells[cell.position])
    }

    /// The cells of a person's day.
    pub(super) fn of_day<'l>(lines: &'l Lines<'_>, person: usize, day: usize) -> &'l [Cell] {
        lines.model.cells.of_day(EmployeeIndex(person), Day(day as i32))
    }

    /// Whether more than one choice is left of a person's day.
    pub(super) fn is_open(&self, lines: &Lines<'_>, person: usize, day: usize) -> bool {
        self.open(lines, person, day).count() + usize::from(self.allow_off(person, day)) > 1
    }

    /// Forbids in a person's prices what is forbidden here.
    pub(super) fn forbid(&self, lines: &Lines<'_>, person: usize, prices: &mut OwnPrices) {
        let cells = lines.person(person).cells();
        for (price, forbidden) in prices.cells.iter_mut().zip(&self.cells[cells]) {
            *price = if *forbidden { FORBIDDEN } else { *price };
        }
        for (price, forbidden) in prices.off.iter_mut().zip(&self.off[person * self.days..]) {
            *price = if *forbidden { FORBIDDEN } else { *price };
        }
    }
}

/// The most that a cell costs where prices are drawn by lot, in points.
const MOST_DRAWN: i32 = 9;

/// One person's prices.
#[derive(Debug, Clone)]
pub(super) struct OwnPrices {
    pub(super) cells: Vec<i32>,
    pub(super) off: Vec<i32>,
    pub(super) refusal: i32,
    pub(super) scale: i32,
}

impl OwnPrices {
    /// Next to nothing, drawn by lot, but the same each time: where all lines cost the same, the cheapest is hard to find.
    pub(super) fn drawn(lines: &Lines<'_>, person: usize) -> Self {
        let mut random = ChaCha8Rng::seed_from_u64(person as u64);
        let known = lines.person(person);
        let finest = (MOST_VALUE / 2 / known.dearest().max(1)).clamp(1, FINEST_SCALE) as i32;
        let cells = known.cells().map(|_| random.random_range(0..=MOST_DRAWN * finest)).collect();
        Self::of_cells(lines, cells, finest)
    }

    /// Prices of cells alone, in units of 1/`scale` point.
    pub(super) fn of_cells(lines: &Lines<'_>, cells: Vec<i32>, scale: i32) -> Self {
        Self::of_days(lines.days, cells, scale)
    }

    /// The same of so many days.
    pub(super) fn of_days(days: usize, cells: Vec<i32>, scale: i32) -> Self {
        Self { cells, off: vec![0; days], refusal: 0, scale }
    }

    pub(super) fn view(&self) -> Prices<'_> {
        Prices { cells: &self.cells, off: &self.off, refusal: self.refusal, scale: self.scale }
    }
}
