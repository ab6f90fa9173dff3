//! What tells two rosters apart, finding by finding, in words that give away no colleague.
//!
//! Findings of the same kind are set off against each other, so that what is left adds up to the difference in price. A
//! colleague's findings come as numbers alone: no name, and no date, which might tell the name.

use crate::domain::{CompetenceIndex, Day, EmployeeIndex, Priority, Profession, ShiftIndex};
use crate::problem::Problem;
use crate::review::{Change, Review};
use crate::rules::{CATALOGUE, Finding, Severity, Unit};
use std::collections::BTreeMap;

/// Whom an effect is about, as the person sees it who asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Whose {
    /// The person who asks.
    Own,
    /// The ward: people on duty.
    Ward,
    /// Others of the ward, however many.
    Colleagues,
}

/// More, or less, of one kind of finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Effect {
    /// The rule's code.
    pub rule: &'static str,
    /// Whom it is about.
    pub whose: Whose,
    /// Whether it makes a roster unlawful.
    pub is_hard: bool,
    /// The days it is about, in order; none where it is about colleagues.
    pub days: Vec<Day>,
    /// The shift type meant.
    pub shift: Option<ShiftIndex>,
    /// The competence meant.
    pub competence: Option<CompetenceIndex>,
    /// The profession meant.
    pub profession: Option<Profession>,
    /// The priority of the wishes meant.
    pub priority: Option<Priority>,
    /// How many people have more of it, or less; nought where it is about the ward.
    pub people: u32,
    /// How many findings more or less; nought where the same findings weigh more or less.
    pub findings: u32,
    /// How far it goes, such as people short or minutes off, more or less than before; never below nought.
    pub amount: i64,
    /// The unit of the amount.
    pub unit: Unit,
    /// Points more or less; nought where it is hard.
    pub points: i64,
}

/// What one roster has more of than another, and what less, in the order of the catalogue.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Difference {
    /// What there is more of.
    pub more: Vec<Effect>,
    /// What there is less of.
    pub less: Vec<Effect>,
}

/// What findings have in common that are set off against each other.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Kind {
    place: usize,
    is_eased: bool,
    whose: Whose,
    priority: Option<Priority>,
    days: Vec<Day>,
    shift: Option<ShiftIndex>,
    competence: Option<CompetenceIndex>,
    profession: Option<Profession>,
    unit: Unit,
}

/// By how much two rosters differ in one kind.
#[derive(Debug, Default)]
struct Sum {
    findings: i64,
    amount: i64,
    points: i64,
    /// By person: findings, points and amount.
    people: BTreeMap<EmployeeIndex, (i64, i64, i64)>,
}

impl Difference {
    /// What a change does, as one employee may see it; as the ward sees it, where there is none.
    pub fn of(problem: &Problem, employee: Option<EmployeeIndex>, change: &Change) -> Self {
        let mut sums: BTreeMap<Kind, Sum> = BTreeMap::new();
        let gone = change.gone.iter().map(|finding| (finding, -1));
        for (finding, sign) in change.new.iter().map(|finding| (finding, 1)).chain(gone) {
            let kind = Kind::of(problem, employee, finding);
            sums.entry(kind).or_default().add(finding, sign);
        }
        let mut difference = Self::default();
        for (kind, sum) in &sums {
            match sum.direction() {
                1 => difference.more.push(kind.effect(sum, 1)),
                -1 => difference.less.push(kind.effect(sum, -1)),
                _ => (),
            }
        }
        difference
    }

    /// Between two judged rosters.
    pub fn between(problem: &Problem, employee: Option<EmployeeIndex>, (old, new): (&Review, &Review)) -> Self {
        Self::of(problem, employee, &change(old, new))
    }

    /// The difference in price, in points.
    pub fn points(&self) -> i64 {
        let sum = |effects: &[Effect]| effects.iter().map(|effect| effect.points).sum::<i64>();
        sum(&self.more) - sum(&self.less)
    }
}

/// The findings that only one of two reviews has.
pub(super) fn change(old: &Review, new: &Review) -> Change {
    Change { gone: without(old, new), new: without(new, old) }
}

/// The findings of one review that another has not; one that occurs more often here is among them.
fn without(review: &Review, other: &Review) -> Vec<Finding> {
    let mut left: Vec<&Finding> = other.findings.iter().collect();
    let is_new = |found: &&Finding| match left.iter().position(|known| known == found) {
        Some(known) => {
            left.swap_remove(known);
            false
        }
        None => true,
    };
    review.findings.iter().filter(is_new).cloned().collect()
}

impl Kind {
    fn of(problem: &Problem, employee: Option<EmployeeIndex>, finding: &Finding) -> Self {
        let whose = match finding.employee {
            None => Whose::Ward,
            own if own == employee => Whose::Own,
            Some(_) => Whose::Colleagues,
        };
        let told = whose != Whose::Colleagues;
        Self {
            place: CATALOGUE.iter().position(|rule| rule.code == finding.rule).unwrap_or(usize::MAX),
            is_eased: finding.severity != Severity::Hard,
            whose,
            priority: finding.wish.map(|wish| problem.wishes[wish].priority),
            days: if told { finding.days.clone() } else { Vec::new() },
            shift: finding.shift.filter(|_| told),
            competence: finding.competence.filter(|_| told),
            profession: finding.profession.filter(|_| told),
            unit: finding.unit,
        }
    }

    fn effect(&self, sum: &Sum, sign: i64) -> Effect {
        Effect {
            rule: CATALOGUE.get(self.place).map_or("", |rule| rule.code),
            whose: self.whose,
            is_hard: !self.is_eased,
            days: self.days.clone(),
            shift: self.shift,
            competence: self.competence,
            profession: self.profession,
            priority: self.priority,
            people: sum.people_in(sign),
            findings: (sum.findings * sign).max(0) as u32,
            amount: (sum.amount * sign).max(0),
            unit: self.unit,
            points: sum.points * sign,
        }
    }
}

impl Sum {
    fn add(&mut self, finding: &Finding, sign: i64) {
        let amount = (finding.measured - finding.allowed).abs();
        self.findings += sign;
        self.amount += sign * amount;
        self.points += sign * finding.cost;
        if let Some(employee) = finding.employee {
            let own = self.people.entry(employee).or_default();
            *own = (own.0 + sign, own.1 + sign * finding.cost, own.2 + sign * amount);
        }
    }

    /// Whether there is more of it or less: by points, where it has any.
    fn direction(&self) -> i64 {
        [self.points, self.findings].into_iter().find(|difference| *difference != 0).unwrap_or(0).signum()
    }

    /// The people who have more of it, or less.
    fn people_in(&self, sign: i64) -> u32 {
        let direction = |(findings, points, amount): (i64, i64, i64)| {
            [points, findings, amount].into_iter().find(|difference| *difference != 0).unwrap_or(0).signum()
        };
        self.people.values().filter(|own| direction(**own) == sign).count() as u32
    }
}
