//! What the search prepares once for a model: every person's lawful lines, and the rows that several people share.

use super::EngineError;
use super::incumbent::Incumbent;
use super::line::{Answer, Found, Look, MOST_VALUE, OwnRow, Person, Prices, Scratch, Steps};
use super::memory::Memory;
use super::row_price::{RowPrice, whole};
use crate::domain::EmployeeIndex;
use crate::model::{LineGraph, Linking, Model};
use crate::problem::Problem;
use rand::Rng;
use std::borrow::Cow;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, PoisonError, RwLock};

/// A line: the positions of its cells among the model's cells, by day.
pub(super) type Line = Vec<usize>;

/// A shared row that a cell is in, and what it adds there.
pub(super) type Link = (usize, i64);

#[derive(Debug)]
pub(super) struct Lines<'a> {
    problem: &'a Problem,
    pub(super) model: &'a Model,
    pub(super) days: usize,
    /// The prices of the shared rows.
    pub(super) rows: Vec<RowPrice>,
    /// Where each shared row is in the model.
    pub(super) places: Vec<usize>,
    /// Whether a column of the model is a cell.
    pub(super) is_cell: Vec<bool>,
    /// The most that a per mille of refused wishes is priced at beside what they cost anyway: the price of the worst off, or
    /// less where a line's values could not count that.
    pub(super) refusal_price: i64,
    /// By cell.
    pub(super) links: Vec<Vec<Link>>,
    /// A person who learns of a row is put in the place of the one before.
    people: Vec<RwLock<Arc<Person>>>,
    pub(super) memory: &'a Memory,
}

impl<'a> Lines<'a> {
    /// None when the solve had to end before everything was laid out.
    pub(super) fn new(
        problem: &'a Problem,
        model: &'a Model,
        (incumbent, threads): (&Incumbent<'a>, u32),
    ) -> Result<Option<Self>, EngineError> {
        let linking = Linking::of(model);
        let prices = RowPrice::of(model, &linking)?;
        let touched = touched(model, &linking, prices.len())?;
        let (mut shared, mut own) = (Vec::new(), vec![Vec::new(); problem.people.len()]);
        for (row, touched) in touched.iter().enumerate() {
            owner(model, touched).map_or(&mut shared, |employee| &mut own[employee.0]).push(row);
        }
        let mut links = vec![Vec::new(); model.cells.all().len()];
        for (number, row) in shared.iter().enumerate() {
            touched[*row].iter().for_each(|(cell, adds)| links[*cell as usize].push((number, *adds)));
        }
        let places = shared.iter().map(|row| linking.rows[*row]).collect();
        // It is large, and so is what comes now.
        drop(linking);
        let refusal_price = refusal_price(problem, model);
        let person = |employee: EmployeeIndex| {
            let graph = LineGraph::of(problem, model, employee);
            let row = |row: &usize| own_row(model, &touched[*row], (prices[*row].clone(), graph.cells().start));
            let rows = own[employee.0].iter().map(row).collect();
            let person = Person::new(graph, rows, refusal_price);
            incumbent.memory.add(person.bytes());
            (!incumbent.should_stop()).then_some(person)
        };
        let Some(people) = everybody(problem.people.len(), threads, &person)? else { return Ok(None) };
        let mut is_cell = vec![false; model.columns.len()];
        model.cells.all().iter().for_each(|cell| is_cell[cell.column.0] = true);
        Ok(Some(Self {
            problem,
            model,
            days: problem.days() as usize,
            rows: shared.iter().map(|row| prices[*row].clone()).collect(),
            places,
            is_cell,
            refusal_price,
            links,
            people: people.into_iter().map(|person| RwLock::new(Arc::new(person))).collect(),
            memory: incumbent.memory,
        }))
    }

    /// The model with the rows that lines keep by themselves too.
    pub(super) fn whole_model(&self) -> Cow<'_, Model> {
        self.model.whole(self.problem)
    }

    /// Number of people.
    pub(super) fn people(&self) -> usize {
        self.people.len()
    }

    /// A person as known now.
    pub(super) fn person(&self, person: usize) -> Arc<Person> {
        self.people[person].read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Puts another person in the place of one; gives the one of before.
    pub(super) fn put(&self, person: usize, other: Arc<Person>) -> Arc<Person> {
        let mut place = self.people[person].write().unwrap_or_else(PoisonError::into_inner);
        std::mem::replace(&mut place, other)
    }

    /// A person's cheapest line; none when the prices forbid all, or no line is lawful.
    pub(super) fn cheapest(
        &self,
        (person, prices): (usize, &Prices<'_>),
        look: Look,
        scratch: &mut Scratch,
        random: &mut impl Rng,
    ) -> Option<Found> {
        loop {
            let known = self.person(person);
            match known.cheapest(look, prices, scratch, random) {
                Answer::Line(found) => return Some(found),
                Answer::None => return None,
                Answer::Learn(row) => self.learn(person, &known, row),
            }
        }
    }

    /// Puts a person who has learned of a row in the place of one, unless another is there already.
    pub(super) fn learn(&self, person: usize, known: &Arc<Person>, row: usize) {
        let learned = Arc::new(known.learned(row));
        let mut place = self.people[person].write().unwrap_or_else(PoisonError::into_inner);
        // The other thread may have been quicker; then what is there is asked again.
        if Arc::ptr_eq(&place, known) {
            self.memory.add(learned.bytes());
            self.memory.give_back(known.bytes());
            *place = learned;
        }
    }

    /// What was found for a person, as cells of the model.
    pub(super) fn line_of(&self, person: usize, found: &Found) -> Line {
        let first = self.person(person).cells().start;
        found.cells.iter().map(|cell| first + *cell as usize).collect()
    }

    /// What a line costs by itself, in points; none when it is not lawful.
    pub(super) fn cost(&self, person: usize, line: &[usize]) -> Option<i64> {
        self.person(person).cost_of(line)
    }

    /// The per mille refused in a line, where the worst off has a price and the person wishes.
    pub(super) fn refused(&self, person: usize, line: &[usize]) -> i64 {
        if self.refused_before(person).is_some() { self.person(person).refused_in(line) } else { 0 }
    }

    /// What a cell costs a line at whole duals of the shared rows.
    pub(super) fn cell_price(&self, cell: usize, duals: &[i64]) -> i64 {
        -self.links[cell].iter().map(|(row, adds)| duals[*row] * adds).sum::<i64>()
    }

    /// What a line is worth at duals of the shared rows and of everybody's refused shares, in points.
    pub(super) fn worth(&self, (person, line): (usize, &[usize]), duals: &[f64]) -> f64 {
        let links = line.iter().flat_map(|cell| &self.links[*cell]);
        let of_rows = links.map(|(row, adds)| duals[*row] * *adds as f64).sum::<f64>();
        of_rows + duals[self.rows.len() + person] * self.refused(person, line) as f64
    }

    /// The per mille refused to a person before the plan, where the worst off has a price and the person wishes.
    pub(super) fn refused_before(&self, person: usize) -> Option<i64> {
        self.model.worst_off.as_ref().and_then(|worst_off| worst_off.before[person])
    }

    /// Everyone's line in a solution of the model.
    pub(super) fn of_values(&self, values: &[f64]) -> Vec<Line> {
        let mut lines = vec![Vec::new(); self.people.len()];
        for cell in self.model.cells.all().iter().filter(|cell| values[cell.column.0] > 0.5) {
            lines[cell.employee.0].push(cell.position);
        }
        lines
    }

    /// The model's cell values when these lines are worked: one for worked, nought for not.
    pub(super) fn cell_values(&self, lines: &[Line]) -> Vec<Option<f64>> {
        let mut values = vec![None; self.model.columns.len()];
        self.model.cells.all().iter().for_each(|cell| values[cell.column.0] = Some(0.0));
        for cell in lines.iter().flatten() {
            values[self.model.cells.all()[*cell].column.0] = Some(1.0);
        }
        values
    }

    /// What the dearest step of a line, or unit of a shared row, costs in points.
    pub(super) fn dearest(&self) -> i64 {
        let of_columns = self.model.columns.iter().fold(0.0, |dearest, column| column.cost.max(dearest)) as i64;
        let steps = (0..self.people()).map(|person| self.person(person).dearest_step());
        steps.max().unwrap_or(0).max(of_columns)
    }

    /// The day of a cell.
    pub(super) fn day(&self, cell: usize) -> usize {
        self.model.cells.all()[cell].duty.day.0 as usize
    }
}

/// Everybody, laid out on so many threads, whichever is free takes the next; none when one of them had to end.
fn everybody(
    people: usize,
    threads: u32,
    lay_out: &(dyn Fn(EmployeeIndex) -> Option<Person> + Sync),
) -> Result<Option<Vec<Person>>, EngineError> {
    let next = AtomicUsize::new(0);
    let part = || -> Option<Vec<(usize, Person)>> {
        let numbers = std::iter::repeat_with(|| next.fetch_add(1, Ordering::Relaxed)).take_while(|one| *one < people);
        numbers.map(|person| Some((person, lay_out(EmployeeIndex(person))?))).collect()
    };
    let parts: Option<Vec<_>> = std::thread::scope(|scope| {
        let others: Vec<_> = (1..threads).map(|_| scope.spawn(part)).collect();
        let own = part();
        let others = others.into_iter().map(|other| other.join().map_err(|_| EngineError::ThreadDied));
        std::iter::once(Ok(own)).chain(others).collect::<Result<Option<Vec<_>>, _>>()
    })?;
    let Some(parts) = parts else { return Ok(None) };
    let mut all: Vec<(usize, Person)> = parts.into_iter().flatten().collect();
    all.sort_by_key(|(number, _)| *number);
    Ok(Some(all.into_iter().map(|(_, person)| person).collect()))
}

/// A price of a refused per mille that lines can still count: where the worst off costs more, the search sees less of it.
fn refusal_price(problem: &Problem, model: &Model) -> i64 {
    let Some(worst_off) = &model.worst_off else { return 0 };
    let wished = |employee: EmployeeIndex| {
        let own = problem.wishes.iter().filter(|wish| wish.employee == employee);
        own.map(|wish| wish.share).sum::<i64>()
    };
    let most = problem.employee_indices().map(wished).max().unwrap_or(0);
    worst_off.price.min(MOST_VALUE / 4 / most.max(1))
}

/// The cells of each linking row, as positions, with what they add.
fn touched(model: &Model, linking: &Linking, rows: usize) -> Result<Vec<Vec<(u32, i64)>>, EngineError> {
    let mut touched = vec![Vec::new(); rows];
    for cell in model.cells.all() {
        for (row, factor) in &linking.of_cell[cell.position] {
            touched[*row].push((cell.position as u32, whole(*factor)?));
        }
    }
    Ok(touched)
}

/// Whose a row is that counts one person's cells of several days.
fn owner(model: &Model, touched: &[(u32, i64)]) -> Option<EmployeeIndex> {
    let cells = || touched.iter().map(|(cell, _)| &model.cells.all()[*cell as usize]);
    let first = cells().next()?;
    let one_person = cells().all(|cell| cell.employee == first.employee);
    let several_days = cells().any(|cell| cell.duty.day != first.duty.day);
    (one_person && several_days).then_some(first.employee)
}

/// A row over cells of one person, whose first cell has this position.
fn own_row(model: &Model, touched: &[(u32, i64)], (price, start): (RowPrice, usize)) -> OwnRow {
    let steps = Steps::of(touched.iter().map(|(cell, adds)| (*cell as usize - start, *adds)));
    let days = || touched.iter().map(|(cell, _)| model.cells.all()[*cell as usize].duty.day.0 as usize);
    OwnRow { steps, price, days: (days().min().unwrap_or_default(), days().max().unwrap_or_default()) }
}
