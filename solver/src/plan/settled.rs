//! Faults of what is settled before the search: locks, courses and history that break a hard rule whatever is planned.
//!
//! Every hard rule so far forbids work and none demands it, so the roster of the locked duties alone breaks least.

use crate::domain::Ward;
use crate::problem::{Fact, Fault, FaultCode, Place, Problem};
use crate::review::Review;
use crate::rules::Finding;

pub(super) fn faults(ward: &Ward, problem: &Problem, review: &Review) -> Vec<Fault> {
    review.hard().map(|finding| fault(ward, problem, finding)).collect()
}

fn fault(ward: &Ward, problem: &Problem, finding: &Finding) -> Fault {
    let employee = finding.employee.expect("hard rules are about one person");
    let person = problem.person(employee);
    let dates: Vec<String> = finding.days.iter().map(|day| problem.calendar.date(*day).to_string()).collect();
    let locked = |lock: &crate::domain::Lock| lock.employee == person.id && dates.contains(&lock.date.to_string());
    let facts: [Fact; 5] = [
        ("employee", person.name.clone()),
        ("rule", finding.rule.to_owned()),
        ("dates", dates.join(", ")),
        ("measured", finding.measured.to_string()),
        ("allowed", finding.allowed.to_string()),
    ];
    match ward.locks.iter().position(locked) {
        Some(lock) => Fault::new(FaultCode::LockBreaksRule, Place::entry("locks", lock), facts),
        None => Fault::new(FaultCode::SettledBreaksRule, Place::entry("employees", employee.0), facts),
    }
}
