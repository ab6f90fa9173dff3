//! The lines that are left where most days are decided: a program of the other days alone.
//!
//! In a neighbourhood of one week of a year, fifty-one weeks are decided. Whatever is priced, each state leads through a run
//! of decided days to one state, at one cost; so such a run is one move with the day after it, made once instead of at
//! each pass over the days, and states that no decision leads to are left out.

use super::program::{Choice, Class, Lead, Program, ProgramDay, SumPrices};
use std::sync::Arc;

/// Days that one move goes through at most: states that have met are one from there on, and what is refused on so many
/// days is a number that a move can hold.
const LONGEST_MOVE: usize = 14;

/// A state that is not numbered yet.
const UNKNOWN: u32 = u32::MAX;

const NOWHERE: Lead = Lead { to: UNKNOWN, cost: 0, refused: 0, counts: 0 };

/// What is open to a person: what is not forbidden.
#[derive(Debug, Clone, Copy)]
pub(in crate::engine) struct Open<'a> {
    /// By the person's cell.
    pub(in crate::engine) forbidden: &'a [bool],
    /// By day: a day without a duty.
    pub(in crate::engine) forbidden_off: &'a [bool],
}

/// A program of what is left, and what is decided.
#[derive(Debug)]
pub(super) struct Excerpt {
    /// Its choices' cells are numbers among those that are open.
    pub(super) program: Program,
    /// The cells that are open, as positions among the person's.
    pub(super) cells: Vec<u32>,
    /// Those that every line has, likewise.
    pub(super) decided: Vec<u32>,
    /// By day of which any are open: where the first of those is.
    pub(super) firsts: Vec<usize>,
    /// What decided days cost beside the program's moves, in points.
    pub(super) cost: i64,
    /// What they refuse beside them, per mille.
    pub(super) refused: i64,
}

/// What may still be done on a day.
enum Choices {
    Nothing,
    /// One choice, of a class.
    One(usize, Choice),
    More,
}

impl Program {
    /// Whether one choice at most is left on at least half of the days.
    pub(super) fn is_mostly_decided(&self, open: &Open<'_>) -> bool {
        let is_open = |(number, day): &(usize, &ProgramDay)| matches!(day.choices(*number, open), Choices::More);
        let most_open = self.days.len() / 2;
        self.days.iter().enumerate().filter(is_open).take(most_open + 1).count() <= most_open
    }

    /// The lines that are not forbidden. None when there is no lawful one.
    pub(super) fn excerpt(&self, open: &Open<'_>) -> Option<Excerpt> {
        let mut making = Making::begin(self, open);
        let (mut reached, mut run): (Vec<u32>, Vec<(usize, usize)>) = (vec![0], Vec::new());
        for (number, day) in self.days.iter().enumerate() {
            let classes = match day.choices(number, open) {
                Choices::Nothing => return None,
                Choices::More => making.open_classes(number),
                Choices::One(class, choice) => {
                    making.decide(choice);
                    let ends = !day.checks.is_empty() || run.len() + 1 == LONGEST_MOVE || number + 1 == self.days.len();
                    if !ends {
                        run.push((number, class));
                        continue;
                    }
                    vec![(class, vec![Choice { cell: None, extra: 0, refused: 0 }])]
                }
            };
            reached = making.add_day((&run, number), classes, &reached);
            run.clear();
            if reached.is_empty() {
                return None;
            }
        }
        let Making { mut days, cells, decided, firsts, cost, refused, .. } = making;
        let counts = without_certain_counts(&mut days, self.counts)?;
        let mut program = Self::over(days, self.unit, counts)?;
        program.hint.begin_as(&self.hint);
        Some(Excerpt { program, cells, decided, firsts, cost, refused })
    }

    /// Where a state leads through decided days; none where they are unlawful from there.
    fn walk(&self, run: &[(usize, usize)], state: u32) -> Option<Lead> {
        let begin = Lead { to: state, ..NOWHERE };
        run.iter().try_fold(begin, |so_far, (day, class)| {
            Some(so_far.then(self.days[*day].lead(*class, so_far.to as usize)?))
        })
    }
}

/// An excerpt while it is made.
struct Making<'a> {
    whole: &'a Program,
    open: &'a Open<'a>,
    days: Vec<ProgramDay>,
    cells: Vec<u32>,
    decided: Vec<u32>,
    firsts: Vec<usize>,
    cost: i64,
    refused: i64,
}

impl<'a> Making<'a> {
    fn begin(whole: &'a Program, open: &'a Open<'a>) -> Self {
        let (cells, decided, firsts) = Default::default();
        Self { whole, open, days: Vec::new(), cells, decided, firsts, cost: 0, refused: 0 }
    }

    fn decide(&mut self, choice: Choice) {
        self.decided.extend(choice.cell);
        self.cost += i64::from(choice.extra);
        self.refused += i64::from(choice.refused);
    }

    /// The classes of a day with their open choices, whose cells are numbered in the order of their positions.
    fn open_classes(&mut self, number: usize) -> Vec<(usize, Vec<Choice>)> {
        let is_open = |choice: &&Choice| self.open.allows(**choice, number);
        let open = |class: &Class| class.choices.iter().filter(is_open).copied().collect::<Vec<Choice>>();
        let classes = self.whole.days[number].classes.iter().map(open).enumerate();
        let mut classes: Vec<(usize, Vec<Choice>)> = classes.filter(|(_, choices)| !choices.is_empty()).collect();
        let choices = classes.iter().flat_map(|(_, choices)| choices);
        let mut cells: Vec<u32> = choices.filter_map(|choice| choice.cell).collect();
        cells.sort_unstable();
        let first = self.cells.len();
        let numbered = |cell: u32| cells.binary_search(&cell).ok().map(|place| (first + place) as u32);
        for choice in classes.iter_mut().flat_map(|(_, choices)| choices) {
            choice.cell = choice.cell.and_then(numbered);
        }
        self.firsts.push(first);
        self.cells.extend(cells);
        classes
    }

    /// Adds a day with the run of decided days before it, from the states that are reached; gives the states after it, as
    /// the whole program numbers them.
    fn add_day(
        &mut self,
        (run, number): (&[(usize, usize)], usize),
        classes: Vec<(usize, Vec<Choice>)>,
        reached: &[u32],
    ) -> Vec<u32> {
        let (whole, day) = (self.whole, &self.whole.days[number]);
        let walked: Vec<Option<Lead>> = reached.iter().map(|state| whole.walk(run, *state)).collect();
        let (mut numbers, mut after) = (vec![UNKNOWN; day.states_after], Vec::new());
        let mut leads: Vec<Lead> = Vec::with_capacity(classes.len() * reached.len());
        let mut lead = |class: usize, walked: &Option<Lead>| {
            let lead = walked.and_then(|walked| Some(walked.then(day.lead(class, walked.to as usize)?)))?;
            let known = &mut numbers[lead.to as usize];
            if *known == UNKNOWN {
                *known = after.len() as u32;
                after.push(lead.to);
            }
            Some(Lead { to: *known, ..lead })
        };
        for (class, _) in &classes {
            leads.extend(walked.iter().map(|walked| lead(*class, walked).unwrap_or(NOWHERE)));
        }
        leads.iter_mut().for_each(|lead| lead.to = lead.to.min(after.len() as u32));
        let of_run = run.iter().map(|(day, class)| &whole.days[*day].classes[*class]);
        let (step, excess) = of_run.fold((0, 0), |sum, class| (sum.0 + class.step, sum.1 + class.excess));
        let class = |(place, choices): (usize, Vec<Choice>)| {
            let of_day = &day.classes[place];
            Class { choices, step: step + of_day.step, excess: excess + of_day.excess }
        };
        self.days.push(ProgramDay {
            classes: classes.into_iter().map(class).collect(),
            states_before: reached.len(),
            states_after: after.len(),
            leads: leads.into(),
            checks: day.checks.clone(),
            sum_prices: SumPrices::default(),
        });
        after
    }
}

impl Open<'_> {
    fn allows(&self, choice: Choice, day: usize) -> bool {
        !choice.cell.map_or(self.forbidden_off[day], |cell| self.forbidden[cell as usize])
    }
}

impl ProgramDay {
    fn choices(&self, number: usize, open: &Open<'_>) -> Choices {
        let mut open_choices = Choices::Nothing;
        for (place, class) in self.classes.iter().enumerate() {
            for choice in class.choices.iter().filter(|choice| open.allows(**choice, number)) {
                if !matches!(open_choices, Choices::Nothing) {
                    return Choices::More;
                }
                open_choices = Choices::One(place, *choice);
            }
        }
        open_choices
    }

    /// Moves that are lawful.
    fn lawful(&self) -> impl Iterator<Item = &Lead> {
        self.leads.iter().filter(|lead| (lead.to as usize) < self.states_after)
    }

    fn change_lawful(&mut self, change: impl Fn(&mut Lead)) {
        let nowhere = self.states_after as u32;
        let leads = Arc::make_mut(&mut self.leads).iter_mut();
        leads.filter(|lead| lead.to < nowhere).for_each(change);
    }
}

impl Lead {
    /// This move and one from the state that it leads to.
    fn then(self, next: Self) -> Self {
        Self {
            to: next.to,
            cost: self.cost + next.cost,
            refused: self.refused + next.refused,
            counts: self.counts + next.counts,
        }
    }
}

/// Leaves out what every line counts, and moves that count too much; tells how many counts are still to be told apart: one
/// where no line can come to too many. None where every line does.
fn without_certain_counts(days: &mut [ProgramDay], counts: usize) -> Option<usize> {
    if counts == 1 {
        return Some(1);
    }
    let (mut left, mut most) = (counts, 0);
    for day in &mut *days {
        let lawful = || day.lawful().map(|lead| lead.counts);
        let (certain, greatest) = (lawful().min().unwrap_or(0), lawful().max().unwrap_or(0));
        left = left.checked_sub(certain.into()).filter(|left| *left > 0)?;
        most += usize::from(greatest - certain);
        if certain > 0 {
            day.change_lawful(|lead| lead.counts -= certain);
        }
    }
    if most < left {
        return Some(1);
    }
    for day in days {
        let nowhere = day.states_after as u32;
        day.change_lawful(|lead| lead.to = if usize::from(lead.counts) < left { lead.to } else { nowhere });
    }
    Some(left)
}
