//! Hard rows on a ward that is too large to be solved whole at once: the search keeps them from the first roster on.

use crate::plan::{Quiet, limits, six_people};
use solver::domain::{Day, EmployeeIndex, Roster, ShiftIndex};
use solver::engine::{self, Limits, Outcome, Status, StoppedBy};
use solver::model::{Cell, ColumnId, Model, Row, RowOrigin};
use solver::problem::Problem;

const NIGHT: ShiftIndex = ShiftIndex(2);
const WEEKS: u32 = 6;

/// Whether a roster keeps a row over cells.
pub(crate) fn kept(model: &Model, row: &Row, roster: &Roster) -> bool {
    let values = model.cell_values(roster);
    let sum: f64 = row.terms.iter().filter_map(|(column, factor)| Some(values[column.0]? * factor)).sum();
    (row.lower - 1e-6..=row.upper + 1e-6).contains(&sum)
}

/// On no day and shift type are both on duty.
pub(crate) fn never_together(problem: &Problem, model: &mut Model, one: EmployeeIndex, other: EmployeeIndex) {
    for day in problem.plan_days() {
        for shift in problem.shift_indices() {
            let of =
                |cell: &Cell| [one, other].contains(&cell.employee) && (cell.duty.day, cell.duty.shift) == (day, shift);
            at_most(model, (None, day), |cell| of(cell).then_some(1.0), 1.0);
        }
    }
}

/// The pupil is on duties of the shift type only where the mentor is.
pub(crate) fn only_with(
    problem: &Problem,
    model: &mut Model,
    shift: ShiftIndex,
    (pupil, mentor): (EmployeeIndex, EmployeeIndex),
) {
    for day in problem.plan_days() {
        let factor = |cell: &Cell| match (cell.duty.day, cell.duty.shift) == (day, shift) {
            true if cell.employee == pupil => Some(1.0),
            true if cell.employee == mentor => Some(-1.0),
            _ => None,
        };
        at_most(model, (Some(pupil), day), factor, 0.0);
    }
}

fn at_most(
    model: &mut Model,
    (employee, day): (Option<EmployeeIndex>, Day),
    factor: impl Fn(&Cell) -> Option<f64>,
    upper: f64,
) {
    let cells = model.cells.all().iter();
    let terms: Vec<(ColumnId, f64)> = cells.filter_map(|cell| Some((cell.column, factor(cell)?))).collect();
    let origin = RowOrigin { rule: "hard", employee, day: Some(day) };
    model.rows.push(Row { origin, lower: f64::NEG_INFINITY, upper, terms });
}

fn solve(problem: &Problem, model: &Model, rounds: u64) -> Outcome {
    let limits = Limits { rounds: Some(rounds), ..limits(1) };
    let first = crate::random::locked_duties(problem);
    engine::solve(problem, model, &first, &limits, &Quiet).unwrap_or_else(|error| panic!("{error}"))
}

fn check(model: &Model, own: usize, outcome: &Outcome) {
    let roster = outcome.roster.as_ref().expect("there is a roster");
    let broken = model.rows[own..].iter().find(|row| !kept(model, row, roster));
    assert_eq!(broken, None);
    assert!(outcome.bound.zip(outcome.cost).is_some_and(|(bound, cost)| bound <= cost));
}

#[test]
fn rows_over_people_and_over_one_persons_plan_are_kept() {
    let problem = six_people(WEEKS).problem();
    let mut model = Model::of(&problem);
    let own = model.rows.len();
    never_together(&problem, &mut model, EmployeeIndex(0), EmployeeIndex(1));
    only_with(&problem, &mut model, NIGHT, (EmployeeIndex(5), EmployeeIndex(4)));
    for employee in problem.employee_indices() {
        let night = |cell: &Cell| (cell.employee == employee && cell.duty.shift == NIGHT).then_some(1.0);
        at_most(&mut model, (Some(employee), Day(0)), night, 7.0);
        // Half of what the norm asks for, in the first half of the plan: two rows of minutes at odds.
        let first_half = |cell: &Cell| {
            let counts = cell.employee == employee && cell.duty.day.0 < problem.days() / 2;
            counts.then(|| problem.norm_minutes_of(cell.duty) as f64)
        };
        at_most(&mut model, (Some(employee), Day(0)), first_half, problem.norm_minutes(employee) as f64 * 0.4);
    }
    let outcome = solve(&problem, &model, 3);
    check(&model, own, &outcome);
    assert_eq!((outcome.status, outcome.stopped_by), (Status::Feasible, StoppedBy::RoundLimit));
}

/// The locked duties alone break a hard minimum, so the search begins without a roster.
#[test]
fn a_first_roster_is_found_where_the_locked_duties_alone_are_unlawful() {
    let problem = six_people(WEEKS).problem();
    let mut model = Model::of(&problem);
    let own = model.rows.len();
    for day in problem.plan_days() {
        at_most(&mut model, (None, day), |cell| (cell.duty.day == day).then_some(-1.0), -3.0);
    }
    let outcome = solve(&problem, &model, 3);
    check(&model, own, &outcome);
}

#[test]
fn a_minimum_that_nobody_can_keep_is_proved_impossible_and_named() {
    let problem = six_people(WEEKS).problem();
    let mut model = Model::of(&problem);
    let day = Day(9);
    at_most(&mut model, (None, day), |cell| (cell.duty.day == day).then_some(-1.0), -7.0);
    let outcome = solve(&problem, &model, 10);
    assert_eq!((outcome.status, outcome.stopped_by), (Status::Infeasible, StoppedBy::Proof));
    assert_eq!((outcome.roster, outcome.cost), (None, None));
    assert_eq!(outcome.clash, [RowOrigin { rule: "hard", employee: None, day: Some(day) }]);
}

#[test]
fn nothing_found_before_the_limit_is_not_a_proof() {
    let problem = six_people(WEEKS).problem();
    let mut model = Model::of(&problem);
    at_most(&mut model, (None, Day(9)), |cell| (cell.duty.day == Day(9)).then_some(-1.0), -7.0);
    let outcome = solve(&problem, &model, 0);
    assert_eq!((outcome.status, outcome.stopped_by), (Status::NoneFound, StoppedBy::RoundLimit));
    assert_eq!((outcome.roster, outcome.cost, outcome.clash), (None, None, Vec::new()));
}
