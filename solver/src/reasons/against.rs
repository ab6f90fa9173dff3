//! What stood against a wish: the least change of the person's own duties that grants it, as the referee judges it.

use crate::domain::{Day, Duty, EmployeeIndex, Roster};
use crate::problem::{Problem, Span, WishedKind};
use crate::review::{Change, Judgement};
use crate::rules::{Severity, is_granted};

/// The least change that grants a wish, and what it does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Against {
    /// The person's duties that go.
    pub gone: Vec<Duty>,
    /// Those that come.
    pub new: Vec<Duty>,
    /// What the referee finds.
    pub change: Change,
}

impl Against {
    /// Of the changes that touch nobody else, the one that breaks fewest hard rules, and of those the cheapest; none where
    /// what was worked before the plan refuses the wish.
    pub(super) fn of(problem: &Problem, (roster, judgement): (&Roster, &Judgement), wish: usize) -> Option<Self> {
        let employee = problem.wishes[wish].employee;
        let old = roster.line(employee);
        let changed = changes(problem, old, wish).into_iter().filter_map(|line| {
            let after = with_line(roster, employee, line);
            let grants = is_granted(problem, &after, &problem.wishes[wish]);
            grants.then(|| Self::judged(problem, judgement, (roster, &after), employee))
        });
        changed.min_by_key(|against| (hard(&against.change), cost(&against.change)))
    }

    fn judged(
        problem: &Problem,
        judgement: &Judgement,
        (before, after): (&Roster, &Roster),
        employee: EmployeeIndex,
    ) -> Self {
        let (old, new) = (before.line(employee), after.line(employee));
        let only = |some: &[Duty], other: &[Duty]| -> Vec<Duty> {
            some.iter().filter(|duty| !other.contains(duty)).copied().collect()
        };
        let (gone, new) = (only(old, new), only(new, old));
        let days: Vec<Day> = gone.iter().chain(&new).map(|duty| duty.day).collect();
        let change = judgement.clone().change(problem, after, employee, &days);
        Self { gone, new, change }
    }

    /// The roster after the change.
    pub(super) fn roster(&self, roster: &Roster, employee: EmployeeIndex) -> Roster {
        let kept = roster.line(employee).iter().filter(|duty| !self.gone.contains(duty));
        with_line(roster, employee, kept.chain(&self.new).copied().collect())
    }
}

/// Lines of the person that may grant the wish.
fn changes(problem: &Problem, line: &[Duty], wish: usize) -> Vec<Vec<Duty>> {
    if let WishedKind::Free(first, last) = problem.wishes[wish].kind {
        let free = Span { start: problem.date_span(first).start, end: problem.date_span(last).end };
        return vec![line.iter().filter(|duty| !problem.span(**duty).overlaps(&free)).copied().collect()];
    }
    let day = problem.wishes[wish].kind.days().0;
    let others: Vec<Duty> = line.iter().filter(|duty| duty.day != day).copied().collect();
    let with = |shift| others.iter().copied().chain([Duty { day, shift }]).collect();
    [others.clone()].into_iter().chain(problem.shift_indices().map(with)).collect()
}

/// A roster with other duties for one person.
pub(super) fn with_line(roster: &Roster, employee: EmployeeIndex, line: Vec<Duty>) -> Roster {
    let mut lines: Vec<Vec<Duty>> =
        (0..roster.employees()).map(|person| roster.line(EmployeeIndex(person)).to_vec()).collect();
    lines[employee.0] = line;
    Roster::from_lines(lines)
}

/// Hard findings more than before.
pub(super) fn hard(change: &Change) -> usize {
    change.new.iter().filter(|finding| finding.severity == Severity::Hard).count()
}

/// Points more than before.
pub(super) fn cost(change: &Change) -> i64 {
    let sum = |findings: &[crate::rules::Finding]| findings.iter().map(|finding| finding.cost).sum::<i64>();
    sum(&change.new) - sum(&change.gone)
}
