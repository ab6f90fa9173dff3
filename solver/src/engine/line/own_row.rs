//! A row over one person's cells on several days, and what each of them adds to it.

use super::super::row_price::RowPrice;
use super::cheapest::Found;
use std::collections::BTreeMap;

/// A row over one person's cells on several days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::engine) struct OwnRow {
    pub(in crate::engine) steps: Steps,
    pub(in crate::engine) price: RowPrice,
    /// The first and the last day of the plan with a cell that adds something.
    pub(in crate::engine) days: (usize, usize),
}

/// What each of the person's cells adds: those that add something, in their order. In a long plan with many shift types most
/// rows count few of the cells.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::engine) struct Steps(Vec<(u32, i64)>);

impl Steps {
    /// Of cells in any order; what one adds several times is added up.
    pub(in crate::engine) fn of(adds: impl Iterator<Item = (usize, i64)>) -> Self {
        let mut steps: BTreeMap<u32, i64> = BTreeMap::new();
        adds.for_each(|(cell, adds)| *steps.entry(cell as u32).or_default() += adds);
        Self(steps.into_iter().filter(|(_, adds)| *adds != 0).collect())
    }

    /// What a cell adds.
    pub(super) fn at(&self, cell: usize) -> i64 {
        self.0.binary_search_by_key(&(cell as u32), |(known, _)| *known).map_or(0, |place| self.0[place].1)
    }

    /// The cells that add something, and what.
    pub(super) fn iter(&self) -> impl Iterator<Item = (usize, i64)> {
        self.0.iter().map(|(cell, adds)| (*cell as usize, *adds))
    }

    /// What each of so many cells adds.
    pub(super) fn of_all(&self, cells: usize) -> Vec<i64> {
        let mut all = vec![0; cells];
        self.iter().for_each(|(cell, adds)| all[cell] = adds);
        all
    }

    /// What it holds in memory.
    pub(super) fn bytes(&self) -> usize {
        size_of_val(self.0.as_slice())
    }
}

impl OwnRow {
    /// What a line as found adds.
    pub(super) fn sum(&self, found: &Found) -> i64 {
        found.cells.iter().map(|cell| self.steps.at(*cell as usize)).sum()
    }

    /// The row over the cells that are left, where every line has the decided ones. `firsts` tells where each day's begin; a
    /// cell's number is its place among them.
    pub(super) fn left_of(&self, (cells, firsts): (&[u32], &[usize]), decided: &[u32]) -> Self {
        let step = |cell: &u32| self.steps.at(*cell as usize);
        let steps: Vec<i64> = cells.iter().map(step).collect();
        let reach = reaches(&steps, firsts).fold((0, 0), |sum, (least, most)| (sum.0 + least, sum.1 + most));
        let price = self.price.beyond(decided.iter().map(step).sum(), reach);
        Self { steps: Steps::of(steps.into_iter().enumerate()), price, days: self.days }
    }

    /// The cells that add something and break the row by it, whatever the other days add. Numbers and `firsts` are as in
    /// [`Self::left_of`], of so many cells.
    pub(super) fn breaking(&self, firsts: &[usize], cells: usize) -> Vec<usize> {
        let (lawful, reach) = (self.price.lawful, self.price.reach);
        // A cell moves what can be reached by no more than what it adds, and what its day could add.
        let longest = self.steps.iter().map(|(_, adds)| adds.abs()).max().unwrap_or(0);
        if reach.0 + 2 * longest <= lawful.1 && reach.1 - 2 * longest >= lawful.0 {
            return Vec::new();
        }
        let steps = self.steps.of_all(cells);
        let of_days: Vec<(i64, i64)> = reaches(&steps, firsts).collect();
        let breaks = |(cell, adds): &(usize, i64)| {
            let (least, most) = of_days[firsts.partition_point(|first| first <= cell) - 1];
            reach.0 - least + adds > lawful.1 || reach.1 - most + adds < lawful.0
        };
        self.steps.iter().filter(breaks).map(|(cell, _)| cell).collect()
    }
}

/// By day, where each begins: the least and the most that it adds, of what each cell adds.
fn reaches(steps: &[i64], firsts: &[usize]) -> impl Iterator<Item = (i64, i64)> {
    let ends = firsts.iter().skip(1).copied().chain([steps.len()]);
    firsts.iter().zip(ends).map(|(first, end)| {
        let steps = || steps[*first..end].iter().copied();
        (steps().min().unwrap_or(0).min(0), steps().max().unwrap_or(0).max(0))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The cells that break a row with these steps and limits, on days of two cells each.
    fn breaking(steps: [i64; 4], lawful: (i64, i64)) -> Vec<usize> {
        let reach = (0, steps[0].max(steps[1]) + steps[2].max(steps[3]));
        let price = RowPrice::of_steps(lawful, Vec::new(), Vec::new(), reach);
        let row = OwnRow { steps: Steps::of(steps.into_iter().enumerate()), price, days: (0, 1) };
        row.breaking(&[0, 2], steps.len())
    }

    #[test]
    fn what_is_used_up_is_not_done_again() {
        assert_eq!(breaking([1, 0, 1, 0], (-9, 0)), [0, 2]);
        assert_eq!(breaking([1, 0, 1, 0], (-9, 1)), []);
        // Two at once are one too many, whatever the other day does.
        assert_eq!(breaking([1, 2, 1, 2], (-9, 1)), [1, 3]);
    }

    #[test]
    fn what_would_fall_short_is_not_done() {
        assert_eq!(breaking([480, 720, 480, 720], (1200, 9999)), []);
        assert_eq!(breaking([480, 720, 480, 720], (1300, 9999)), [0, 2]);
        assert_eq!(breaking([480, 720, 480, 600], (1200, 9999)), [0]);
    }
}
