//! Column generation for the whole ward: a bound that holds for every lawful roster, the duals that prove it, and a
//! solution to which good rosters are close.

use super::EngineError;
use super::ascent;
use super::clash;
use super::dive::{self, Manner, Weights};
use super::draft::Draft;
use super::fixings::Fixings;
use super::generate::{self, Effort, Looks};
use super::limits::{
    LINES_TO_BEGIN_WITH, ROOT_BATCH, ROOT_BATCH_INSIDE, ROOT_PATIENCE, ROOT_PATIENCE_INSIDE, STEPS_OF_A_CLIMB,
};
use super::line::Look;
use super::lines::{Line, Lines};
use super::master::Master;
use super::method::Method;
use super::pricing::{Proved, price};
use super::volume::Volume;
use super::worker::Worker;

/// What the whole ward's column generation leaves for the search.
#[derive(Debug)]
pub(super) struct Root {
    /// The duals of the shared rows, and of each person's refused share, with the best bound, in points.
    pub(super) duals: Vec<f64>,
    /// What the solution costs, in points; or what is known of it.
    pub(super) value: f64,
    /// How much of each cell the solution takes.
    weights: Vec<f64>,
    /// Every line that was generated: whose, and what it costs by itself.
    pub(super) lines: Vec<(usize, Line, i64)>,
    /// What it took, in looks at entries of the dynamic programme; nothing where it is not solved.
    pub(super) work: u64,
}

impl Root {
    /// As far as an earlier solve tells it, whose roster counts as near.
    pub(super) fn known(worker: &Worker<'_>, draft: &Draft) -> Self {
        let nothing = || vec![0.0; worker.lines.rows.len() + worker.lines.people()];
        let duals = worker.known.duals.clone().unwrap_or_else(nothing);
        let (value, lines) = (draft.cost() as f64, worker.known.lines.clone());
        Self { value, lines, ..Self::early(worker, duals, draft) }
    }

    /// Some duals, with a roster in place of the solution, and what is proved so far in place of its value.
    pub(super) fn early(worker: &Worker<'_>, duals: Vec<f64>, draft: &Draft) -> Self {
        let mut weights = vec![0.0; worker.lines.model.cells.all().len()];
        draft.lines.iter().flatten().for_each(|cell| weights[*cell] = 1.0);
        let value = worker.incumbent.bound().unwrap_or_default() as f64;
        Self { duals, value, weights, lines: Vec::new(), work: 0 }
    }

    /// Whether there is a solution behind it.
    pub(super) fn is_solved(&self) -> bool {
        self.work > 0
    }

    /// How much the solution agrees with a line on a day.
    pub(super) fn weight(&self, lines: &Lines<'_>, person: usize, day: usize, line: &Line) -> f64 {
        match line.iter().find(|cell| lines.day(**cell) == day) {
            Some(cell) => self.weights[*cell],
            None => {
                1.0 - Fixings::of_day(lines, person, day).iter().map(|cell| self.weights[cell.position]).sum::<f64>()
            }
        }
    }
}

/// The whole ward's master, with what is proved so far.
pub(super) struct RootMaster<'a> {
    pub(super) master: Master<'a>,
    pub(super) proved: Proved,
    free: Fixings,
    /// What climbs without the master; none before.
    volume: Option<Volume>,
}

impl<'a> RootMaster<'a> {
    /// A master of everyone that begins with the draft's lines, and with what an earlier solve has left and proves.
    pub(super) fn new(worker: &mut Worker<'a>, draft: &Draft) -> Result<Self, EngineError> {
        let mut begun = Self::of(worker, draft)?;
        if worker.has_many_rows() {
            begun.master.solve_by(Method::Interior)?;
        }
        for (person, line, cost) in worker.met.take().into_iter().flatten() {
            begun.master.add(person, line, cost)?;
        }
        for (person, line, cost) in first_of_each(worker.lines.people(), worker.known.lines.iter()) {
            begun.master.add(*person, line.clone(), *cost)?;
        }
        begun.proved = Proved::nothing(worker.known.duals.clone());
        // After a small change they prove nearly as much as before.
        begun.prove_at(worker, worker.known.duals.clone());
        Ok(begun)
    }

    /// A master of everyone that begins with the draft's lines.
    fn of(worker: &Worker<'a>, draft: &Draft) -> Result<Self, EngineError> {
        let everyone: Vec<usize> = (0..worker.lines.people()).collect();
        let free = Fixings::none(worker.lines);
        let mut master = Master::new(worker.lines, (&draft.lines, &free), everyone, worker.hard)?;
        for (person, line) in draft.lines.iter().enumerate() {
            master.add(person, line.clone(), draft.own_cost(person))?;
        }
        Ok(Self { master, proved: Proved::nothing(None), free, volume: None })
    }

    /// Looks for good duals and for lines to begin with, where there are none yet.
    pub(super) fn ascend(&mut self, worker: &mut Worker<'_>) -> Result<(), EngineError> {
        if self.proved.duals.is_none() {
            for (person, line, cost) in ascent::ascend(worker, &self.master, &self.free, &mut self.proved) {
                self.master.add(person, line, cost)?;
            }
            if self.master.is_interior() {
                self.climb(worker);
            }
            self.proved.tell(worker.incumbent);
            worker.incumbent.keep(self.proved.duals.as_ref(), std::iter::empty());
        }
        Ok(())
    }

    /// Generates lines until the master's value gets no better; tells the solution, unless the solve had to end.
    pub(super) fn solve(&mut self, worker: &mut Worker<'_>) -> Result<Option<Root>, EngineError> {
        self.ascend(worker)?;
        self.generate(worker, (Looks::QuickFirst, usize::MAX))?;
        self.generate(worker, (Looks::Whole, 1))?;
        worker.incumbent.keep(self.proved.duals.as_ref(), self.lines());
        if self.proved.bound == Some(i64::MAX) {
            let clash = clash::of_rows(worker)?;
            worker.incumbent.prove_impossible(clash);
        }
        if worker.incumbent.should_stop() {
            return Ok(None);
        }
        let weights = Weights::of(worker, &self.master).cells();
        let (value, lines) = (self.master.value, self.lines().collect());
        let work = worker.work();
        Ok(self.proved.duals.clone().map(|duals| Root { duals, value, weights, lines, work }))
    }

    /// Raises what duals prove for some steps without solving the master; tells whether there may be more to gain.
    pub(super) fn climb(&mut self, worker: &mut Worker<'_>) -> bool {
        let begun = self.volume.take().or_else(|| Volume::begin(worker, &self.master, &self.free, &self.proved));
        let Some(mut volume) = begun else { return false };
        let mut goes_on = true;
        for _ in 0..STEPS_OF_A_CLIMB {
            goes_on = volume.step(worker, &self.master, &self.free, &mut self.proved);
            goes_on &= !worker.incumbent.should_stop();
            self.proved.tell(worker.incumbent);
            if !goes_on {
                break;
            }
        }
        worker.incumbent.keep(self.proved.duals.as_ref(), std::iter::empty());
        self.volume = Some(volume);
        goes_on
    }

    /// Tells the bound that duals prove, as far as there are some.
    fn prove_at(&mut self, worker: &mut Worker<'_>, duals: Option<Vec<f64>>) {
        let Some(duals) = duals else { return };
        if let Some(priced) = price(worker, &self.master, &self.free, (&duals, Look::Whole)) {
            self.proved.take(&priced, &duals);
        }
        self.proved.tell(worker.incumbent);
    }

    /// The lines so far: whose, and what each costs by itself.
    fn lines(&self) -> impl Iterator<Item = (usize, Line, i64)> {
        self.master.columns.iter().map(|column| (column.place, column.line.clone(), column.cost))
    }

    /// Goes on for so many rounds, or until no line improves the master, raising the bound.
    pub(super) fn prove(&mut self, worker: &mut Worker<'_>, rounds: usize) -> Result<(), EngineError> {
        self.generate(worker, (Looks::Whole, rounds))?;
        worker.incumbent.keep(self.proved.duals.as_ref(), self.lines());
        Ok(())
    }

    /// Until the value gets no better or the rounds are over; looking quickly, until it stalls.
    fn generate(&mut self, worker: &mut Worker<'_>, (looks, rounds): (Looks, usize)) -> Result<(), EngineError> {
        let (batch, patience) = match self.master.is_interior() {
            true => (ROOT_BATCH_INSIDE, ROOT_PATIENCE_INSIDE),
            false => (ROOT_BATCH, ROOT_PATIENCE),
        };
        // Near the bound an interior-point method is too coarse to tell that no line is left.
        let to_the_end = looks == Looks::Whole && !self.master.is_interior();
        let patience = if to_the_end { usize::MAX } else { patience };
        let mut left = rounds;
        while left > 0 {
            let (rounds, cutoff) = (batch.min(left), worker.incumbent.best_cost());
            left -= rounds;
            let (enough, smoothing, work) = (f64::NEG_INFINITY, 0.7, u64::MAX);
            let effort = Effort { enough, rounds, cutoff, patience, looks, smoothing, work, of_whole_ward: true };
            let ending = generate::generate(worker, &mut self.master, &self.free, &effort, &mut self.proved)?;
            worker.incumbent.keep(self.proved.duals.as_ref(), std::iter::empty());
            if ending != generate::Ending::Stopped || worker.incumbent.should_stop() {
                break;
            }
        }
        Ok(())
    }

    /// A master of a root's most promising lines, for a dive.
    pub(super) fn to_dive(worker: &Worker<'a>, draft: &Draft, root: &Root) -> Result<Self, EngineError> {
        let mut master = Self::of(worker, draft)?;
        let promise =
            |(person, line, cost): &(usize, Line, i64)| *cost as f64 - worker.lines.worth((*person, line), &root.duals);
        let mut lines: Vec<_> = root.lines.iter().map(|one| (promise(one), one)).collect();
        lines.sort_by(|one, other| one.0.total_cmp(&other.0));
        let lines = lines.into_iter().map(|(_, line)| line);
        for (person, line, cost) in first_of_each(worker.lines.people(), lines) {
            master.master.add(*person, line.clone(), *cost)?;
        }
        master.proved = Proved::nothing(Some(root.duals.clone()));
        Ok(master)
    }

    /// Dives from the whole ward's solution. Its decisions stay in the master.
    pub(super) fn dive(mut self, worker: &mut Worker<'_>, manner: &Manner) -> Result<Option<Vec<Line>>, EngineError> {
        dive::dive(worker, &mut self.master, &self.free, manner, self.proved.duals)
    }
}

/// As many of each person's lines as a master begins with.
fn first_of_each<'l>(
    people: usize,
    lines: impl Iterator<Item = &'l (usize, Line, i64)>,
) -> impl Iterator<Item = &'l (usize, Line, i64)> {
    let mut numbers = vec![0; people];
    lines.filter(move |(person, ..)| {
        numbers[*person] += 1;
        numbers[*person] <= LINES_TO_BEGIN_WITH
    })
}
