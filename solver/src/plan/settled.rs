//! Faults of what is settled before the search: locks, courses and history that break a hard rule whatever is planned.
//!
//! Of the rules that only forbid, the roster of the locked duties alone breaks least, and what it breaks without any
//! lock is the fault of courses and history. Rules that ask for work may be mended by what is planned; whether they all
//! can be is for the search to find.

use crate::domain::{Day, Roster, Ward};
use crate::problem::{Fact, Fault, FaultCode, Place, Problem};
use crate::review::Review;
use crate::rules::{Finding, rule};

pub(super) fn faults(ward: &Ward, problem: &Problem, locked_duties: &Roster) -> Vec<Fault> {
    let unlocked = without_locks(problem);
    let settled = Review::of(&unlocked, &Roster::empty(problem.people.len()));
    let locked = Review::of(problem, locked_duties);
    let by_locks = lasting(&locked).filter(|finding| !settled.findings.contains(finding));
    let by_locks =
        by_locks.map(|finding| fault(problem, finding, FaultCode::LockBreaksRule, lock(ward, problem, finding)));
    let by_rest = lasting(&settled).map(|finding| {
        fault(problem, finding, FaultCode::SettledBreaksRule, Place::entry("employees", employee(finding)))
    });
    by_rest.chain(by_locks).chain(overrides(ward)).collect()
}

/// The broken hard rules that no further duty mends.
fn lasting(review: &Review) -> impl Iterator<Item = &Finding> {
    review.hard().filter(|finding| rule(finding.rule).is_none_or(|rule| !rule.mended.may(finding)))
}

/// Rules that a planner's word names and that do not exist, or that no planner may break.
fn overrides(ward: &Ward) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (position, lock) in ward.locks.iter().enumerate() {
        for (number, code) in lock.despite.iter().flat_map(|word| &word.rules).enumerate() {
            let fault = match rule(code) {
                None => FaultCode::UnknownRule,
                Some(rule) if !rule.overridable => FaultCode::RuleNotOverridable,
                Some(_) => continue,
            };
            let place = Place::entry("locks", position).then(&format!("despite/rules/{number}"));
            faults.push(Fault::new(fault, place, [("rule", code.clone())]));
        }
    }
    faults
}

fn without_locks(problem: &Problem) -> Problem {
    let mut problem = problem.clone();
    for person in &mut problem.people {
        person.locks.clear();
        person.overrides.clear();
    }
    problem
}

fn employee(finding: &Finding) -> usize {
    finding.employee.expect("hard rules are about one person").0
}

/// The first lock that a finding is about, in the order of the request.
fn lock(ward: &Ward, problem: &Problem, finding: &Finding) -> Place {
    let person = &problem.people[employee(finding)];
    let day = |position: usize| problem.calendar.period().day(ward.locks[position].date);
    let own: Vec<usize> = (0..ward.locks.len())
        .filter(|position| ward.locks[*position].employee == person.id && ward.locks[*position].shift_type.is_some())
        .collect();
    let on_day = own.iter().find(|position| finding.days.contains(&day(**position)));
    // A weekend is named by its Saturday alone: the lock may be on its Sunday.
    let next_day = own.iter().find(|position| finding.days.contains(&Day(day(**position).0 - 1)));
    let position = on_day.or(next_day).or(own.first()).expect("what locks break has a locked duty");
    Place::entry("locks", *position)
}

fn fault(problem: &Problem, finding: &Finding, code: FaultCode, place: Place) -> Fault {
    let dates: Vec<String> = finding.days.iter().map(|day| problem.calendar.date(*day).to_string()).collect();
    let facts: [Fact; 5] = [
        ("employee", problem.people[employee(finding)].name.clone()),
        ("rule", finding.rule.to_owned()),
        ("dates", dates.join(", ")),
        ("measured", finding.measured.to_string()),
        ("allowed", finding.allowed.to_string()),
    ];
    Fault::new(code, place, facts)
}
