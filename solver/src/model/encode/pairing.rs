//! See `rules::pairing`: a row for every duty that wants company, and for every two that may not meet.

use super::super::cells::Cell;
use super::super::{ColumnId, Model, RowOrigin};
use crate::domain::{Day, EmployeeIndex};
use crate::problem::{Accompanying, Paired, PairedKind, Problem};

pub(super) fn encode(problem: &Problem, model: &mut Model) {
    for pairing in &problem.pairings {
        let days = problem.plan_days().filter(|day| pairing.valid.contains(problem.calendar.date(*day)));
        for day in days {
            match &pairing.kind {
                PairedKind::Accompanied(employee, by) => accompanied(problem, model, (pairing, by), (*employee, day)),
                PairedKind::Apart(one, other) => apart(problem, model, pairing, (*one, *other, day)),
            }
        }
    }
}

/// No more of a person's duty than of its companions'.
fn accompanied(
    problem: &Problem,
    model: &mut Model,
    (pairing, by): (&Paired, &Accompanying),
    (employee, day): (EmployeeIndex, Day),
) {
    let own: Vec<Cell> = model.cells.of_day(employee, day).to_vec();
    for cell in own {
        let others = problem.employee_indices().filter(|other| *other != employee);
        let companions = others.filter(|other| problem.accompanies(by, *other, day));
        let shared = companions.flat_map(|other| model.cells.of_day(other, day));
        let shared = shared.filter(|other| other.duty == cell.duty).map(|other| (other.column, -1.0));
        let terms: Vec<_> = std::iter::once((cell.column, 1.0)).chain(shared).collect();
        row(model, pairing, day, (terms, 0.0));
    }
}

/// Duties that share minutes, of which the later day is this one.
fn apart(
    problem: &Problem,
    model: &mut Model,
    pairing: &Paired,
    (one, other, day): (EmployeeIndex, EmployeeIndex, Day),
) {
    let eve = day.plus(-1);
    for (day_of_one, day_of_other) in [(day, day), (day, eve), (eve, day)] {
        let first: Vec<Cell> = model.cells.of_day(one, day_of_one).to_vec();
        let second: Vec<Cell> = model.cells.of_day(other, day_of_other).to_vec();
        for cell in &first {
            for met in second.iter().filter(|met| problem.span(met.duty).overlaps(&problem.span(cell.duty))) {
                row(model, pairing, day, (vec![(cell.column, 1.0), (met.column, 1.0)], 1.0));
            }
        }
    }
}

fn row(model: &mut Model, pairing: &Paired, day: Day, (mut terms, upper): (Vec<(ColumnId, f64)>, f64)) {
    if let Some(price) = pairing.price {
        terms.push((model.priced(1.0, f64::from(price)), -1.0));
    }
    model.at_most(RowOrigin { rule: "pairing", employee: None, day: Some(day) }, terms, upper);
}
