//! See `rules::wish`: one priced column a wish, at least one when the wish is refused; nought where it must be
//! granted.

use super::super::cells::Cell;
use super::super::line::PersonDays;
use super::super::{ColumnId, Model, Refusal};
use super::origin_of_person;
use crate::domain::Day;
use crate::problem::{Problem, Wished, WishedKind};

pub(super) fn encode(person: &PersonDays<'_>, model: &mut Model) -> bool {
    let problem = person.problem;
    for wish in problem.wishes.iter().filter(|wish| wish.employee == person.employee) {
        let most = if wish.must_be_granted { 0.0 } else { 1.0 };
        let refused = model.priced(most, problem.wish_price(wish) as f64);
        model.refusals.push(Refusal { employee: wish.employee, column: refused, share: wish.share });
        match wish.kind {
            WishedKind::Free(first, last) => free(problem, model, wish, refused, (first, last)),
            WishedKind::Shift(day, _) | WishedKind::Work(day) => wanted(model, wish, refused, day),
            _ => unwanted(problem, model, wish, refused, wish.kind.days().0),
        }
    }
    true
}

/// Refused by any duty on the days, by one of the eve that runs into them, and by such a one of the history.
fn free(problem: &Problem, model: &mut Model, wish: &Wished, refused: ColumnId, (first, last): (Day, Day)) {
    let midnight = problem.date_span(first).start;
    if problem.settled_blocks(wish.employee).iter().any(|block| block.day < first && block.span.end > midnight) {
        model.at_least(origin_of_person("wish", wish.employee, first), vec![(refused, 1.0)], 1.0);
        return;
    }
    for day in (first.0 - 1..=last.0).map(Day) {
        let clashes = |cell: &&Cell| day >= first || problem.span(cell.duty).end > midnight;
        let cells: Vec<ColumnId> =
            model.cells.of_day(wish.employee, day).iter().filter(clashes).map(|cell| cell.column).collect();
        refused_by(model, wish, refused, day, cells);
    }
}

/// Refused by the duties of the day that the wish speaks against.
fn unwanted(problem: &Problem, model: &mut Model, wish: &Wished, refused: ColumnId, day: Day) {
    let clashes = |cell: &&Cell| {
        let shift = problem.shift(cell.duty.shift);
        match wish.kind {
            WishedKind::NotCategory(_, category) => shift.category == category,
            WishedKind::NotShift(_, unwanted) => cell.duty.shift == unwanted,
            WishedKind::EarliestStart(_, time) => shift.start < time,
            WishedKind::LatestEnd(_, time) => shift.end <= shift.start || shift.end > time,
            WishedKind::Free(..) | WishedKind::Shift(..) | WishedKind::Work(_) => false,
        }
    };
    let cells = model.cells.of_day(wish.employee, day).iter().filter(clashes).map(|cell| cell.column).collect();
    refused_by(model, wish, refused, day, cells);
}

/// Refused unless one of the wished duties is worked.
fn wanted(model: &mut Model, wish: &Wished, refused: ColumnId, day: Day) {
    let serves = |cell: &&Cell| match wish.kind {
        WishedKind::Shift(_, wanted) => cell.duty.shift == wanted,
        _ => true,
    };
    let cells = model.cells.of_day(wish.employee, day).iter().filter(serves).map(|cell| (cell.column, 1.0));
    let terms = cells.chain([(refused, 1.0)]).collect();
    model.at_least(origin_of_person("wish", wish.employee, day), terms, 1.0);
}

fn refused_by(model: &mut Model, wish: &Wished, refused: ColumnId, day: Day, cells: Vec<ColumnId>) {
    let mut terms: Vec<_> = cells.into_iter().map(|column| (column, 1.0)).collect();
    terms.push((refused, -1.0));
    model.at_most(origin_of_person("wish", wish.employee, day), terms, 0.0);
}
