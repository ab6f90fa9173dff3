//! What granting a refused wish costs at least, by one look at its owner: everyone's cheapest line at the duals that an
//! earlier solve has left, but for the owner the cheapest that grants the wish. A second solve proves more; this proves
//! something of every wish at once.

use super::fixings::Fixings;
use super::incumbent::Incumbent;
use super::line::{Look, Person};
use super::lines::Lines;
use super::master::Master;
use super::memory::{self, Memory};
use super::pricing::price;
use super::worker::Worker;
use super::{EngineError, Limits, Warm, Watch};
use crate::domain::EmployeeIndex;
use crate::model::{LineGraph, Model};
use crate::problem::Problem;
use std::sync::Arc;

/// What every roster that grants a wish costs at least, in points, for each of some wishes by itself. None where nothing
/// is proved: no lawful line of the owner grants it (which a second solve proves, and says why), or time was over.
///
/// # Errors
/// When HiGHS fails, or the model is one that the engine cannot price.
pub fn granting_bounds(
    (problem, model): (&Problem, &Model),
    warm: &Warm,
    wishes: &[usize],
    limits: &Limits,
    watch: &dyn Watch,
) -> Result<Vec<Option<i64>>, EngineError> {
    let nothing = || vec![None; wishes.len()];
    let memory = Memory::default();
    memory.add(memory::of_model(model));
    let incumbent = Incumbent::new(limits, watch, &memory);
    let Some(lines) = Lines::new(problem, model, (&incumbent, limits.threads))? else { return Ok(nothing()) };
    let known = warm.known(problem, &lines);
    let Some(duals) = &known.duals else { return Ok(nothing()) };
    let mut worker = Worker::new(&lines, &incumbent, &known, limits.seed);
    worker.price_on(limits.threads as usize);
    // Nobody's line is settled, so it does not matter which they have.
    let everyone: Vec<usize> = (0..lines.people()).collect();
    let free = Fixings::none(&lines);
    let master = Master::new(&lines, (&vec![Vec::new(); lines.people()], &free), everyone, worker.hard)?;
    let granting = people_who_are_granted(problem, &lines, wishes);
    let Some(priced) = price(&mut worker, &master, &free, (duals, Look::Whole)) else {
        return Ok(nothing());
    };
    let bound = |(wish, person): (&usize, Arc<Person>)| {
        let owner = problem.wishes[*wish].employee.0;
        let usual = priced.found[owner].as_ref()?.least;
        let before = lines.put(owner, person);
        let found = worker.ask_all(&[owner], &|owner, scratch, random| {
            priced.at.ask((&lines, &free, owner), Look::Whole, scratch, random)
        });
        lines.put(owner, before);
        let granted = found.into_iter().next().flatten()?.least;
        Some(priced.at.points(priced.sum? - usual + granted))
    };
    Ok(wishes.iter().zip(granting).map(bound).collect())
}

/// The owner of each wish, with the lines that grant it alone. To be made before anybody has learned of a row.
fn people_who_are_granted(problem: &Problem, lines: &Lines<'_>, wishes: &[usize]) -> Vec<Arc<Person>> {
    let person = |wish: &usize| {
        let EmployeeIndex(owner) = problem.wishes[*wish].employee;
        let graph = LineGraph::of(&problem.granting(*wish), lines.model, EmployeeIndex(owner));
        Arc::new(lines.person(owner).with_graph(graph))
    };
    wishes.iter().map(person).collect()
}
