//! What one solve leaves to the next of nearly the same problem: a lock more, a wish forced, other prices.
//!
//! All of it is a hint. Lines are priced anew in the next problem, and those that are no longer lawful are left out;
//! duals only say where to begin. So nothing here can make an answer wrong.

use super::draft::{Draft, Guide};
use super::incumbent::Kept;
use super::lines::{Line, Lines};
use super::recreate;
use super::worker::Worker;
use super::{EngineError, limits::LINES_KEPT};
use crate::domain::{Day, Duty, EmployeeId, EmployeeIndex, Roster, ShiftIndex, ShiftTypeId};
use crate::problem::Problem;
use chrono::NaiveDate;
use std::collections::{BTreeSet, HashMap};

/// Where the best roster of an earlier solve no longer holds.
#[derive(Debug, Default)]
pub(super) struct Lost {
    /// Those whose line is no longer lawful.
    pub(super) people: Vec<usize>,
    /// The days on which they do something else now.
    pub(super) days: BTreeSet<usize>,
}

/// The lines, duals and roster of a solve, in words that another problem understands.
#[derive(Debug, Clone, PartialEq)]
pub struct Warm {
    from: NaiveDate,
    shifts: Vec<ShiftTypeId>,
    /// Lines worth keeping; the first is that of the best roster, if there was one.
    lines: HashMap<EmployeeId, Vec<Vec<Duty>>>,
    has_roster: bool,
    duals: HashMap<RowName, f64>,
}

/// A shared row by what it is about: rule, employee, date, and which of several such rows it is.
type RowName = (&'static str, Option<EmployeeId>, Option<NaiveDate>, usize);

/// What of it holds in a problem.
#[derive(Debug, Default)]
pub(super) struct Known {
    /// Whose line, and what it costs by itself.
    pub(super) lines: Vec<(usize, Line, i64)>,
    /// Everyone's line in the best roster, or its duties where they are no longer lawful; empty when there was none.
    roster: Vec<Result<Line, Vec<Duty>>>,
    /// By shared row, in points.
    pub(super) duals: Option<Vec<f64>>,
}

impl Warm {
    /// A roster alone, of this problem or of nearly the same one: where a solve is to begin.
    #[must_use]
    pub fn of_roster(problem: &Problem, roster: &Roster) -> Self {
        let line = |person| (problem.person(person).id.clone(), vec![roster.line(person).to_vec()]);
        Self {
            from: problem.calendar.date(Day(0)),
            shifts: problem.shifts.iter().map(|shift| shift.id.clone()).collect(),
            lines: problem.employee_indices().map(line).collect(),
            has_roster: true,
            duals: HashMap::new(),
        }
    }

    /// What is worth keeping of a solve.
    pub(super) fn of(problem: &Problem, lines: &Lines<'_>, kept: Kept, best: Option<&[Line]>) -> Self {
        let all = lines.model.cells.all();
        let duties = |line: &Line| line.iter().map(|cell| all[*cell].duty).collect::<Vec<Duty>>();
        let mut by_person: Vec<Vec<Vec<Duty>>> = vec![Vec::new(); lines.people()];
        for (person, line) in best.into_iter().flatten().enumerate() {
            by_person[person].push(duties(line));
        }
        for (person, line) in most_promising(lines, &kept) {
            by_person[person].push(duties(line));
        }
        let id = |person: usize| problem.person(EmployeeIndex(person)).id.clone();
        let names = row_names(problem, lines);
        Self {
            from: problem.calendar.date(Day(0)),
            shifts: problem.shifts.iter().map(|shift| shift.id.clone()).collect(),
            lines: by_person.into_iter().enumerate().map(|(person, lines)| (id(person), lines)).collect(),
            has_roster: best.is_some(),
            duals: names.into_iter().zip(kept.duals.into_iter().flatten()).collect(),
        }
    }

    /// The lines and the roster alone: at quite other prices the duals tell nothing.
    #[must_use]
    pub fn without_duals(mut self) -> Self {
        self.duals.clear();
        self
    }

    /// What of it holds in a problem.
    pub(super) fn known(&self, problem: &Problem, lines: &Lines<'_>) -> Known {
        let mut known = Known::default();
        for person in 0..lines.people() {
            let kept = self.lines.get(&problem.person(EmployeeIndex(person)).id).map_or(&[][..], Vec::as_slice);
            let read = kept.iter().map(|duties| {
                let line = self.cells(problem, lines, (person, duties))?;
                lines.cost(person, &line).map(|cost| (person, line, cost))
            });
            let mut read = read.peekable();
            if self.has_roster {
                let line = read.peek().cloned().flatten().map(|(_, line, _)| line);
                known.roster.push(line.ok_or_else(|| self.duties(problem, kept.first())));
            }
            known.lines.extend(read.flatten());
        }
        let names = row_names(problem, lines);
        // What a refused per mille was worth is not kept: it is found again soon.
        let of_refusals = std::iter::repeat_n(0.0, lines.people());
        let of_rows = names.iter().map(|name| self.duals.get(name).copied().unwrap_or_default());
        let duals = || of_rows.chain(of_refusals).collect();
        known.duals = (!self.duals.is_empty()).then(duals);
        known
    }

    /// A line's cells in a problem; none when a duty has none there.
    fn cells(&self, problem: &Problem, lines: &Lines<'_>, (person, duties): (usize, &[Duty])) -> Option<Line> {
        let cell = |duty: &Duty| {
            let duty = self.duty(problem, duty)?;
            let of_day = lines.model.cells.of_day(EmployeeIndex(person), duty.day);
            of_day.iter().find(|cell| cell.duty == duty).map(|cell| cell.position)
        };
        duties.iter().map(cell).collect()
    }

    /// A line's duties in a problem, but those of shift types that it does not know.
    fn duties(&self, problem: &Problem, line: Option<&Vec<Duty>>) -> Vec<Duty> {
        line.into_iter().flatten().filter_map(|duty| self.duty(problem, duty)).collect()
    }

    /// A duty as a problem numbers it; none when it does not know the shift type.
    fn duty(&self, problem: &Problem, duty: &Duty) -> Option<Duty> {
        let moved = (self.from - problem.calendar.date(Day(0))).num_days() as i32;
        let id = &self.shifts[duty.shift.0];
        let same = problem.shifts.get(duty.shift.0).is_some_and(|shift| shift.id == *id);
        let place = if same { Some(duty.shift.0) } else { problem.shifts.iter().position(|shift| shift.id == *id) };
        Some(Duty { day: Day(duty.day.0 + moved), shift: ShiftIndex(place?) })
    }
}

impl Known {
    /// Whether there is no roster of an earlier solve.
    pub(super) fn is_nothing(&self) -> bool {
        self.roster.is_empty()
    }

    /// Whether a person's line in the roster of an earlier solve is still lawful.
    pub(super) fn keeps_line(&self, person: usize) -> bool {
        self.roster.get(person).is_some_and(Result::is_ok)
    }

    /// The best roster again, with new lines around the rest for those whose line is no longer lawful; and where that is.
    pub(super) fn roster(&self, worker: &mut Worker<'_>) -> Result<Option<(Draft, Lost)>, EngineError> {
        if self.is_nothing() {
            return Ok(None);
        }
        let lines = self.roster.iter().enumerate();
        let lines = lines.map(|(person, line)| line.clone().or_else(|_| worker.first_line(person)));
        let lines = lines.collect::<Result<Vec<Line>, EngineError>>()?;
        let (mut draft, mut lost) = (Draft::of(worker.lines, lines)?, Lost::default());
        for (person, line) in self.roster.iter().enumerate() {
            if let Err(duties) = line {
                recreate::renew(worker, &mut draft, person, &Guide::plain());
                lost.add(worker.lines, person, (duties, &draft.lines[person]));
            }
        }
        worker.offer(&draft);
        Ok(Some((draft, lost)))
    }
}

impl Lost {
    fn add(&mut self, lines: &Lines<'_>, person: usize, (before, now): (&[Duty], &Line)) {
        let now: Vec<Duty> = now.iter().map(|cell| lines.model.cells.all()[*cell].duty).collect();
        let gone = before.iter().filter(|duty| !now.contains(duty));
        let come = now.iter().filter(|duty| !before.contains(duty));
        let days = gone.chain(come).filter_map(|duty| usize::try_from(duty.day.0).ok());
        self.days.extend(days.filter(|day| *day < lines.days));
        self.people.push(person);
    }
}

/// Each person's lines that cost least at the duals.
fn most_promising<'k>(lines: &Lines<'_>, kept: &'k Kept) -> Vec<(usize, &'k Line)> {
    let worth = |person: usize, line| kept.duals.as_ref().map_or(0.0, |duals| lines.worth((person, line), duals));
    let rate = |(person, line, cost): &'k (usize, Line, i64)| (*cost as f64 - worth(*person, line), *person, line);
    let mut rated: Vec<(f64, usize, &Line)> = kept.lines.iter().map(rate).collect();
    rated.sort_by(|one, other| one.1.cmp(&other.1).then(one.0.total_cmp(&other.0)).then(one.2.cmp(other.2)));
    rated.dedup_by(|one, other| (one.1, one.2) == (other.1, other.2));
    let mut numbers = vec![0; lines.people()];
    rated.retain(|(_, person, _)| {
        numbers[*person] += 1;
        numbers[*person] <= LINES_KEPT
    });
    rated.into_iter().map(|(_, person, line)| (person, line)).collect()
}

fn row_names(problem: &Problem, lines: &Lines<'_>) -> Vec<RowName> {
    let mut numbers = HashMap::new();
    let name = |place: &usize| {
        let origin = lines.model.rows[*place].origin;
        let number = numbers.entry((origin.rule, origin.employee, origin.day)).or_insert(0);
        *number += 1;
        let employee = origin.employee.map(|employee| problem.person(employee).id.clone());
        (origin.rule, employee, origin.day.map(|day| problem.calendar.date(day)), *number)
    };
    lines.places.iter().map(name).collect()
}
