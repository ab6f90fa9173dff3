//! Reasons as documents.

use super::finding::{finding, profession, unit};
use crate::FORMAT;
use crate::reasons::{
    Against, Alternative, CellReason, Claim, Effect, Granting, Manner, Reasons, ShortageReason, Stopped, StoppedCount,
    Whose, WishOutcome, WishReason,
};
use crate::report::{Clash, Finding};
use crate::request::{Duty, Priority};
use solver::domain::{self, EmployeeIndex};
use solver::model::RowOrigin;
use solver::problem::Problem;
use solver::reasons as why;
use solver::rules;

/// The reasons of a roster.
pub fn reasons(problem: &Problem, found: &why::Reasons, shortages: &[why::Shortage]) -> Reasons {
    Reasons {
        format: FORMAT.to_owned(),
        roster_improved: found.is_improved,
        complete: found.is_complete,
        cost: found.review.cost(),
        bound: found.bound,
        wishes: found.wishes.iter().map(|reason| wish(problem, reason)).collect(),
        shortages: shortages.iter().map(|one| shortage(problem, one)).collect(),
    }
}

/// The fate of one wish.
pub fn wish(problem: &Problem, reason: &why::WishReason) -> WishReason {
    let owner = problem.wishes[reason.wish].employee;
    let (outcome, against, granting) = match &reason.fate {
        why::Fate::Granted { instead: false } => (WishOutcome::Granted, None, None),
        why::Fate::Granted { instead: true } => (WishOutcome::GrantedInstead, None, None),
        why::Fate::Refused { against: change, counterfactual } => {
            let against = change.as_deref().map(|change| against(problem, owner, change));
            (WishOutcome::Refused, against, Some(granting(problem, owner, counterfactual)))
        }
    };
    let (wish, employee) = (problem.wish_id(reason.wish).to_string(), id(problem, owner));
    WishReason { wish, employee, outcome, against, granting }
}

pub(super) fn id(problem: &Problem, employee: EmployeeIndex) -> String {
    problem.person(employee).id.to_string()
}

fn duty(problem: &Problem, employee: EmployeeIndex, duty: domain::Duty) -> Duty {
    Duty {
        employee: id(problem, employee),
        date: problem.calendar.date(duty.day),
        shift_type: problem.shift(duty.shift).id.to_string(),
    }
}

fn against(problem: &Problem, owner: EmployeeIndex, against: &why::Against) -> Against {
    let duties = |duties: &[domain::Duty]| duties.iter().map(|one| duty(problem, owner, *one)).collect();
    let difference = why::Difference::of(problem, Some(owner), &against.change);
    Against {
        gone: duties(&against.gone),
        new: duties(&against.new),
        more: effects(problem, &difference.more),
        less: effects(problem, &difference.less),
    }
}

fn granting(problem: &Problem, owner: EmployeeIndex, known: &why::Counterfactual) -> Granting {
    let difference = known.found.as_ref().map(|found| found.difference.clone()).unwrap_or_default();
    let claim = match (&known.impossible, &known.found) {
        (Some(_), _) => Claim::Impossible,
        (None, Some(_)) if known.is_proved() => Claim::CostsExactly,
        (None, Some(_)) => Claim::CouldHaveCost,
        (None, None) => Claim::NotFound,
    };
    let origins = known.impossible.iter().flatten();
    Granting {
        claim,
        points: known.found.as_ref().map(|found| found.points),
        at_least: known.at_least,
        more: effects(problem, &difference.more),
        less: effects(problem, &difference.less),
        clash: origins.map(|origin| own_clash(problem, owner, origin)).collect(),
        solved: known.is_solved,
    }
}

/// A clash as the wish's owner may see it: of a colleague neither name nor date.
fn own_clash(problem: &Problem, owner: EmployeeIndex, origin: &RowOrigin) -> Clash {
    let is_told = origin.employee.is_none_or(|employee| employee == owner);
    let clash = super::clash(problem, origin);
    if is_told { clash } else { Clash { employee: None, date: None, ..clash } }
}

pub(super) fn effects(problem: &Problem, effects: &[why::Effect]) -> Vec<Effect> {
    effects.iter().map(|one| effect(problem, one)).collect()
}

fn effect(problem: &Problem, effect: &why::Effect) -> Effect {
    Effect {
        rule: effect.rule.to_owned(),
        whose: match effect.whose {
            why::Whose::Own => Whose::Own,
            why::Whose::Ward => Whose::Ward,
            why::Whose::Colleagues => Whose::Colleagues,
        },
        hard: effect.is_hard,
        dates: effect.days.iter().map(|day| problem.calendar.date(*day)).collect(),
        shift_type: effect.shift.map(|shift| problem.shift(shift).id.to_string()),
        competence: effect.competence.map(|competence| problem.competence_id(competence).to_string()),
        profession: effect.profession.map(profession),
        priority: effect.priority.map(|priority| match priority {
            domain::Priority::MattersMost => Priority::MattersMost,
            domain::Priority::Important => Priority::Important,
            domain::Priority::Nice => Priority::Nice,
        }),
        people: effect.people,
        findings: effect.findings,
        amount: effect.amount,
        unit: unit(effect.unit),
        points: effect.points,
    }
}

/// Why somebody works a duty.
pub fn cell(problem: &Problem, reason: &why::CellReason) -> CellReason {
    let alternative = |other: &why::Alternative| {
        let (manner, swapped_for) = match other.manner {
            why::Manner::TakesOver => (Manner::TakesOver, None),
            why::Manner::Swaps(theirs) => (Manner::Swaps, Some(problem.shift(theirs.shift).id.to_string())),
        };
        Alternative {
            employee: id(problem, other.employee),
            manner,
            swapped_for,
            hard_findings: other.hard,
            points: other.points,
            new: findings(problem, &other.change.new),
            gone: findings(problem, &other.change.gone),
        }
    };
    CellReason {
        duty: duty(problem, reason.employee, reason.duty),
        alternatives: reason.alternatives.iter().map(alternative).collect(),
        lacking_competence: reason.lacking_competence,
    }
}

fn findings(problem: &Problem, found: &[rules::Finding]) -> Vec<Finding> {
    found.iter().map(|one| finding(problem, one)).collect()
}

fn shortage(problem: &Problem, shortage: &why::Shortage) -> ShortageReason {
    let mut counts: Vec<StoppedCount> = Vec::new();
    for person in &shortage.people {
        let rule = person.by.filter(|_| person.counts).map(str::to_owned);
        match counts.iter_mut().find(|known| known.counts == person.counts && known.rule == rule) {
            Some(known) => known.people += 1,
            None => counts.push(StoppedCount { rule, counts: person.counts, people: 1 }),
        }
    }
    counts.sort_by_key(|count| (!count.counts, std::cmp::Reverse(count.people)));
    let people = shortage.people.iter().map(|person| stopped(problem, person)).collect();
    ShortageReason { finding: finding(problem, &shortage.finding), counts, people }
}

fn stopped(problem: &Problem, person: &why::Stopped) -> Stopped {
    let told = |found: &&rules::Finding| (found.severity == rules::Severity::Hard) == (person.hard > 0);
    let told: Vec<rules::Finding> = person.change.new.iter().filter(told).cloned().collect();
    Stopped {
        employee: id(problem, person.employee),
        counts: person.counts,
        rule: person.by.map(str::to_owned),
        hard_findings: person.hard,
        points: person.points,
        findings: findings(problem, &told),
    }
}
