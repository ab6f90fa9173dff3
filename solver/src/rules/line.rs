//! One person's time as the rules see it: history, course days and the roster's duties, in order.

use crate::domain::{Day, Duty, EmployeeIndex, Roster, Terms};
use crate::problem::{Block, Problem};

/// A block of busy time, and whether the roster put it there.
#[derive(Debug, Clone, Copy)]
pub(super) struct Busy {
    pub(super) block: Block,
    pub(super) planned: bool,
    /// None for a course day.
    pub(super) duty: Option<Duty>,
}

/// One person's line of a roster, made once for all rules.
#[derive(Debug)]
pub struct Line<'a> {
    pub(super) problem: &'a Problem,
    pub(super) employee: EmployeeIndex,
    /// The roster's duties by day.
    pub(super) duties: &'a [Duty],
    /// Busy time by start.
    pub(super) busy: Vec<Busy>,
    /// The duties of each day from the first known one on, history included.
    by_day: Vec<DayWork>,
    /// The free time around each of those days.
    free: Vec<Option<(i64, i64)>>,
    first_day: Day,
}

/// What is done on a day.
#[derive(Debug, Clone, Copy, Default)]
struct DayWork {
    works: bool,
    duty: Option<Duty>,
}

/// Days in a row of one kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Run {
    pub(super) first: Day,
    pub(super) last: Day,
    /// It may have begun before what the history knows.
    pub(super) open_start: bool,
    /// It may go on after the plan.
    pub(super) open_end: bool,
}

impl Run {
    pub(super) fn length(&self) -> i64 {
        i64::from(self.last.0 - self.first.0) + 1
    }

    pub(super) fn days(&self) -> impl Iterator<Item = Day> + use<> {
        (self.first.0..=self.last.0).map(Day)
    }
}

impl<'a> Line<'a> {
    /// The line of an employee.
    pub fn of(problem: &'a Problem, roster: &'a Roster, employee: EmployeeIndex) -> Self {
        let duties = roster.line(employee);
        let person = problem.person(employee);
        let settled = problem.settled_blocks(employee).into_iter().map(|block| {
            let duty = person.history.iter().find(|duty| duty.day == block.day).copied();
            Busy { block, planned: false, duty }
        });
        let planned =
            duties.iter().map(|duty| Busy { block: Block::of(problem, *duty), planned: true, duty: Some(*duty) });
        let mut busy: Vec<Busy> = settled.chain(planned).collect();
        busy.sort_by_key(|busy| busy.block.span.start);
        let earliest = busy.iter().map(|busy| busy.block.day).min().unwrap_or(Day(0));
        let first_day = problem.known_from.min(earliest);
        let mut by_day = vec![DayWork::default(); (problem.days() - first_day.0) as usize];
        for one in &busy {
            let day = &mut by_day[(one.block.day.0 - first_day.0) as usize];
            *day = DayWork { works: true, duty: day.duty.or(one.duty) };
        }
        let free = free_around_days(&busy, first_day, by_day.len());
        Self { problem, employee, duties, busy, by_day, free, first_day }
    }

    /// From the end of the last busy time of the days before a day to the start of the next of the days after it; none
    /// where either is missing.
    pub(super) fn free_around(&self, day: Day) -> Option<(i64, i64)> {
        self.free[(day.0 - self.first_day.0) as usize]
    }

    /// The agreement's terms on a day.
    pub(super) fn terms(&self, day: Day) -> &Terms {
        self.problem.terms(self.employee, day)
    }

    /// Whether a day has a duty or a course; a day nothing is known of is off.
    pub(super) fn works(&self, day: Day) -> bool {
        self.on(day).works
    }

    /// The duty of a day, history included; the first where a faulty roster has several.
    pub(super) fn duty(&self, day: Day) -> Option<Duty> {
        self.on(day).duty
    }

    fn on(&self, day: Day) -> DayWork {
        let number = usize::try_from(day.0 - self.first_day.0).ok();
        number.and_then(|number| self.by_day.get(number)).copied().unwrap_or_default()
    }

    /// The days from the first known one to the plan's last.
    pub(super) fn known_days(&self) -> impl DoubleEndedIterator<Item = Day> + use<> {
        (self.first_day.0..self.problem.days()).map(Day)
    }

    /// The runs of days of one kind that touch the plan, or that its first day ends.
    pub(super) fn runs(&self, is: impl Fn(Day) -> bool) -> Vec<Run> {
        let mut runs = self.all_runs(is);
        runs.retain(|run| run.last.0 >= -1);
        runs
    }

    /// The runs of days of one kind from the first known day on.
    pub(super) fn all_runs(&self, is: impl Fn(Day) -> bool) -> Vec<Run> {
        let mut runs: Vec<Run> = Vec::new();
        for day in self.known_days().filter(|day| is(*day)) {
            match runs.last_mut() {
                Some(run) if run.last.plus(1) == day => run.last = day,
                _ => {
                    let open_start = day == self.first_day;
                    runs.push(Run { first: day, last: day, open_start, open_end: false });
                }
            }
        }
        let end = Day(self.problem.days() - 1);
        runs.iter_mut().for_each(|run| run.open_end = run.last == end);
        runs
    }

    /// Busy time that is work for the rest rules: on call from home is not.
    pub(super) fn work(&self) -> impl Iterator<Item = &Busy> {
        self.busy.iter().filter(|busy| !busy.block.restful)
    }
}

fn free_around_days(busy: &[Busy], first_day: Day, days: usize) -> Vec<Option<(i64, i64)>> {
    let number = |busy: &Busy| (busy.block.day.0 - first_day.0) as usize;
    let (mut before, mut after) = (vec![None; days + 1], vec![None; days + 1]);
    for one in busy {
        let (end, start) = (one.block.span.end, one.block.span.start);
        before[number(one) + 1] = before[number(one) + 1].max(Some(end));
        let next: &mut Option<i64> = &mut after[number(one)];
        *next = Some(next.map_or(start, |known| known.min(start)));
    }
    for day in 1..=days {
        before[day] = before[day].max(before[day - 1]);
    }
    let mut around = vec![None; days];
    let mut next: Option<i64> = None;
    for day in (0..days).rev() {
        around[day] = before[day].zip(next);
        next = after[day].map_or(next, |start| Some(next.map_or(start, |known| known.min(start))));
    }
    around
}
