//! Faults of what is settled before the search: locks, courses and history that break a hard rule whatever is planned.
//!
//! Every hard rule so far forbids work and none demands it, so the roster of the locked duties alone breaks least, and
//! what it breaks without any lock is the fault of courses and history.

use crate::domain::{Day, Roster, Ward};
use crate::problem::{Fact, Fault, FaultCode, Place, Problem};
use crate::review::Review;
use crate::rules::Finding;

pub(super) fn faults(ward: &Ward, problem: &Problem, locked_duties: &Roster) -> Vec<Fault> {
    let unlocked = without_locks(problem);
    let settled = Review::of(&unlocked, &Roster::empty(problem.people.len()));
    let locked = Review::of(problem, locked_duties);
    let by_locks = locked.hard().filter(|finding| !settled.findings.contains(finding));
    let by_locks =
        by_locks.map(|finding| fault(problem, finding, FaultCode::LockBreaksRule, lock(ward, problem, finding)));
    let by_rest = settled.hard().map(|finding| {
        fault(problem, finding, FaultCode::SettledBreaksRule, Place::entry("employees", employee(finding)))
    });
    by_rest.chain(by_locks).collect()
}

fn without_locks(problem: &Problem) -> Problem {
    let mut problem = problem.clone();
    problem.people.iter_mut().for_each(|person| person.locks.clear());
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
