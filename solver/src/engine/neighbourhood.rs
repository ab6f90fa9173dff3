//! Which cells one round of the search sets free.

use crate::domain::{Day, EmployeeIndex};
use crate::model::Cell;
use crate::problem::Problem;
use rand::Rng;
use rand::seq::SliceRandom;
use rand_chacha::ChaCha8Rng;

/// Some people on some days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Neighbourhood {
    people: Vec<bool>,
    first: Day,
    last: Day,
}

impl Neighbourhood {
    /// Whether a cell is free.
    pub(super) fn frees(&self, cell: &Cell) -> bool {
        self.people[cell.employee.0] && (self.first..=self.last).contains(&cell.duty.day)
    }

    /// These people on all days.
    pub(super) fn of_people(problem: &Problem, people: &[EmployeeIndex]) -> Self {
        let mut chosen = vec![false; problem.people.len()];
        people.iter().for_each(|employee| chosen[employee.0] = true);
        Self { people: chosen, first: Day(0), last: Day(problem.days() - 1) }
    }

    fn of_window(problem: &Problem, people: Vec<bool>, first: i32, days: i32) -> Self {
        let last = (first + days - 1).min(problem.days() - 1);
        Self { people, first: Day(first.max(0)), last: Day(last) }
    }
}

/// The shapes of neighbourhoods; each learns its own size.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    /// Everyone, a few days.
    Window,
    /// A few people, the whole plan.
    People,
    /// Half of the people, a few weeks.
    Block,
}

impl Shape {
    pub(super) const ALL: [Self; 3] = [Self::Window, Self::People, Self::Block];

    /// A neighbourhood of about so many person-days.
    pub(super) fn draw(self, problem: &Problem, person_days: usize, random: &mut ChaCha8Rng) -> Neighbourhood {
        let (people, days) = (problem.people.len(), problem.days() as usize);
        match self {
            Self::Window => {
                let length = (person_days / people).clamp(3, days);
                Neighbourhood::of_window(problem, vec![true; people], first_day(days, length, random), length as i32)
            }
            Self::People => {
                let number = (person_days / days).max(2).min(people);
                Neighbourhood::of_people(problem, &choose(people, number, random))
            }
            Self::Block => {
                let number = people.div_ceil(2).max(2).min(people);
                let length = (person_days / number).clamp(7, days);
                let mut chosen = vec![false; people];
                choose(people, number, random).iter().for_each(|employee| chosen[employee.0] = true);
                Neighbourhood::of_window(problem, chosen, first_day(days, length, random), length as i32)
            }
        }
    }
}

/// A first day that gives the ends of the plan the same chance as its middle.
fn first_day(days: usize, length: usize, random: &mut ChaCha8Rng) -> i32 {
    let half = length as i32 / 2;
    random.random_range(-half..=(days as i32 - length as i32 + half).max(1 - half)).clamp(0, (days - length) as i32)
}

fn choose(people: usize, number: usize, random: &mut ChaCha8Rng) -> Vec<EmployeeIndex> {
    let mut all: Vec<EmployeeIndex> = (0..people).map(EmployeeIndex).collect();
    all.shuffle(random);
    all.truncate(number);
    all
}
