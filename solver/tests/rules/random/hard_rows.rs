//! Hard rows without a price, of the kinds that rules add, put into the model of a tiny ward by hand: the engine's
//! answer is the cheapest of all lawful rosters that keep them, or the proof that there is none.

use super::exhaustive::Exhaustive;
use super::locked_duties;
use super::tiny::tiny;
use crate::hard_rows::{kept, never_together, only_with};
use crate::plan::{Quiet, limits};
use rand::Rng;
use rand_chacha::ChaCha8Rng;
use solver::domain::{Day, EmployeeIndex, ShiftIndex};
use solver::engine::{self, Status};
use solver::model::{Cell, ColumnId, Model, Row, RowOrigin};
use solver::problem::Problem;

const WARDS: u64 = 120;
const MOST_ROSTERS: usize = 500_000;

#[test]
fn the_cheapest_roster_that_keeps_the_hard_rows_is_found_or_none_is_proved_to_exist() {
    let (mut bound, mut impossible) = (0, 0);
    for seed in 0..WARDS {
        let (_, problem) = tiny(seed);
        let trial = Exhaustive::of(&problem);
        if trial.lines.iter().map(Vec::len).product::<usize>() > MOST_ROSTERS {
            continue;
        }
        let mut model = Model::of(&problem);
        let own = model.rows.len();
        add_rows(&problem, &mut model, &mut super::random(seed));
        let cheapest = trial.cheapest_where(&|roster| model.rows[own..].iter().all(|row| kept(&model, row, roster)));
        let limits = limits(1 + (seed % 2) as u32);
        let outcome = engine::solve(&problem, &model, &locked_duties(&problem), &limits, &Quiet);
        let outcome = outcome.unwrap_or_else(|error| panic!("seed {seed}: {error}"));
        let status = if cheapest.is_some() { Status::Optimal } else { Status::Infeasible };
        let cost = cheapest.map(|(cost, _)| cost);
        assert_eq!((outcome.status, outcome.cost), (status, cost), "seed {seed}");
        assert_eq!(outcome.roster.is_some(), cost.is_some(), "seed {seed}");
        match cost {
            Some(cost) => bound += usize::from(cost > trial.cheapest().0),
            None => impossible += 1,
        }
    }
    assert!(bound > 15 && impossible > 5, "{bound} bound and {impossible} impossible wards are no trial");
}

fn add_rows(problem: &Problem, model: &mut Model, random: &mut ChaCha8Rng) {
    let shift = ShiftIndex(random.random_range(0..problem.shifts.len()));
    let (one, other) = (EmployeeIndex(0), EmployeeIndex(1));
    if random.random_bool(0.5) {
        never_together(problem, model, one, other);
    }
    if random.random_bool(0.3) {
        only_with(problem, model, shift, (other, one));
    }
    if random.random_bool(0.5) {
        let minutes = |cell: &Cell| (cell.employee == one).then(|| problem.norm_minutes_of(cell.duty) as f64);
        let least = f64::from(random.random_range(0..=3) * 400);
        add(model, Some(one), minutes, (least, least + 900.0));
    }
    if random.random_bool(0.5) {
        let of_type = |cell: &Cell| (cell.employee == other && cell.duty.shift == shift).then_some(1.0);
        add(model, Some(other), of_type, (f64::NEG_INFINITY, f64::from(random.random_range(0..=2))));
    }
    if random.random_bool(0.5) {
        let day = Day(random.random_range(0..7));
        let present = |cell: &Cell| (cell.duty.day == day).then_some(1.0);
        add(model, None, present, (f64::from(random.random_range(1..=2)), f64::INFINITY));
    }
}

fn add(
    model: &mut Model,
    employee: Option<EmployeeIndex>,
    factor: impl Fn(&Cell) -> Option<f64>,
    (lower, upper): (f64, f64),
) {
    let terms: Vec<(ColumnId, f64)> =
        model.cells.all().iter().filter_map(|cell| Some((cell.column, factor(cell)?))).collect();
    model.rows.push(Row { origin: RowOrigin { rule: "hard", employee, day: None }, lower, upper, terms });
}
