//! What is certain of the shared rows before a master problem chooses lines.
//!
//! A row that no open choice of a free person touches costs what it costs now: the master leaves it out. In a neighbourhood
//! of some days most rows are such, and a master of few rows is solved in a fraction of the time.

use super::EngineError;
use super::fixings::Fixings;
use super::lines::{Line, Lines};

pub(super) struct Settled {
    /// What the people who are not free hold in each row; none where the row is settled.
    held_by_others: Vec<Option<i64>>,
    /// What settled rows and the others' lines by themselves cost together, in points.
    pub(super) cost: i64,
}

impl Settled {
    /// As it is when the free people may choose within the fixings, which agree with their present lines, and everybody
    /// else keeps theirs. A unit by which a hard row is broken costs `hard`.
    pub(super) fn of(
        lines: &Lines<'_>,
        (present, within): (&[Line], &Fixings),
        free: &[usize],
        hard: i64,
    ) -> Result<Self, EngineError> {
        let mut is_free = vec![false; present.len()];
        free.iter().for_each(|person| is_free[*person] = true);
        let (mut by_others, mut by_all, mut cost) = (vec![0; lines.rows.len()], vec![0; lines.rows.len()], 0);
        for (person, line) in present.iter().enumerate() {
            let links = || line.iter().flat_map(|cell| &lines.links[*cell]);
            links().for_each(|(row, adds)| by_all[*row] += adds);
            if !is_free[person] {
                links().for_each(|(row, adds)| by_others[*row] += adds);
                cost += lines.cost(person, line).ok_or(EngineError::LineOutsideGraph)?;
            }
        }
        let mut held_by_others = vec![None; lines.rows.len()];
        open(lines, within, free).for_each(|row| held_by_others[row] = Some(by_others[row]));
        for (row, held) in by_all.iter().enumerate().filter(|(row, _)| held_by_others[*row].is_none()) {
            let (price, broken) = lines.rows[row].with_broken(*held);
            cost += price + broken * hard;
        }
        Ok(Self { held_by_others, cost })
    }

    /// What the people who are not free hold in a row; none where it is settled.
    pub(super) fn held_by_others(&self, row: usize) -> Option<i64> {
        self.held_by_others[row]
    }
}

/// The rows that open choices touch, some of them several times.
fn open<'l>(lines: &'l Lines<'_>, within: &'l Fixings, free: &'l [usize]) -> impl Iterator<Item = usize> + 'l {
    let days = |person: &'l usize| (0..lines.days).map(move |day| (*person, day));
    let open = free.iter().flat_map(days).filter(|(person, day)| within.is_open(lines, *person, *day));
    let cells = open.flat_map(|(person, day)| within.open(lines, person, day));
    cells.flat_map(|cell| &lines.links[cell.position]).map(|(row, _)| *row)
}
