//! What the worst off costs a master problem: a column that is no less than any free person's share of refused wishes, in
//! per mille, and a row a person that sees to it.
//!
//! A person's row has a dual from minus the price to nought; together they are no less than minus the price. That makes
//! a bound: what the worst off costs is never less than a mean of everybody's shares, nor than what is settled anyway.

use super::lines::{Line, Lines};
use highs::{ColProblem, Row};

/// The part of a master problem about the worst off.
#[derive(Debug)]
pub(super) struct WorstOffRows {
    /// Points for each per mille; nought where the worst off costs nothing.
    price: i64,
    /// The most that all people's rows are worth together.
    most: i64,
    /// The share that somebody is refused whatever the free people work.
    settled: i64,
    /// The free people who count: who, the share refused before the plan, and the row.
    pub(super) people: Vec<(usize, i64, Row)>,
}

impl WorstOffRows {
    /// Adds the column and the rows to a master of some free people; the others' lines are as they are.
    pub(super) fn add(lines: &Lines<'_>, present: &[Line], free: &[usize], problem: &mut ColProblem) -> Self {
        let price = lines.model.worst_off.as_ref().map_or(0, |worst_off| worst_off.price);
        let before = |person: usize| Some((person, lines.refused_before(person)?));
        let refused = |(person, before): (usize, i64)| before + lines.refused(person, &present[person]);
        let others = (0..lines.people()).filter(|person| !free.contains(person)).filter_map(before).map(refused);
        let counted: Vec<(usize, i64)> = free.iter().copied().filter_map(before).collect();
        let settled = others.chain(counted.iter().map(|(_, before)| *before)).fold(0, i64::max);
        let row = |(person, before): (usize, i64)| (person, before, problem.add_row(..=-before as f64));
        let people: Vec<(usize, i64, Row)> = counted.into_iter().map(row).collect();
        if price > 0 {
            let factors = people.iter().map(|(_, _, row)| (*row, -1.0));
            problem.add_column(price as f64, settled as f64.., factors);
        }
        Self { price, most: lines.refusal_price, settled, people }
    }

    /// How many columns it has.
    pub(super) fn columns(&self) -> usize {
        usize::from(self.price > 0)
    }

    /// The row of a person who counts.
    pub(super) fn row(&self, person: usize) -> Option<Row> {
        self.people.iter().find(|(other, _, _)| *other == person).map(|(_, _, row)| *row)
    }

    /// Duals of the people's shares in whole units of 1/`scale` point, such that they come to no more than the price.
    pub(super) fn whole_duals(&self, duals: &[f64], scale: i64) -> Vec<i64> {
        let most = self.most * scale;
        let mut whole = vec![0; duals.len()];
        for (person, _, _) in &self.people {
            whole[*person] = ((duals[*person] * scale as f64).ceil() as i64).clamp(-most, 0);
        }
        let sum = -whole.iter().sum::<i64>();
        if sum > most {
            // Division rounds towards nought, so what is left is within the price.
            whole.iter_mut().for_each(|dual| *dual = *dual * most / sum);
        }
        whole
    }

    /// The least that the worst off adds to the free lines' least values at whole duals, in units of 1/`scale` point.
    pub(super) fn constant(&self, duals: &[i64], scale: i64) -> i64 {
        let own = self.people.iter().map(|(person, before, _)| -duals[*person] * (before - self.settled));
        self.price * scale * self.settled + own.sum::<i64>()
    }

    /// How that changes with each person's dual.
    pub(super) fn slopes(&self, people: usize) -> Vec<i64> {
        let mut slopes = vec![0; people];
        self.people.iter().for_each(|(person, before, _)| slopes[*person] = self.settled - before);
        slopes
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Anne and Carl of three people are free and count, with 4 and 0 per mille before; Bo is settled with 6.
    fn rows() -> WorstOffRows {
        let mut problem = ColProblem::new();
        let people = [(0, 4), (2, 0)].map(|(person, before)| (person, before, problem.add_row(..=0.0)));
        WorstOffRows { price: 3, most: 3, settled: 6, people: people.to_vec() }
    }

    #[test]
    fn whole_duals_are_within_the_price_whatever_floating_point_says() {
        assert_eq!(rows().whole_duals(&[-1.0, -9.0, -2.0], 10), [-10, 0, -20]);
        assert_eq!(rows().whole_duals(&[0.25, 0.0, -0.09], 10), [0, 0, 0]);
        let beyond = rows().whole_duals(&[-3.0, 0.0, -2.99], 7);
        assert!((-21..-18).contains(&beyond.iter().sum::<i64>()), "{beyond:?}");
    }

    #[test]
    fn nobody_pays_for_less_than_what_is_settled() {
        assert_eq!(rows().constant(&[0, 0, 0], 10), 180);
        assert_eq!(rows().constant(&[-10, 0, -20], 10), 40);
        assert_eq!(rows().slopes(3), [2, 0, 6]);
    }
}
