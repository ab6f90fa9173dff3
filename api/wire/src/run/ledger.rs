//! The ledger of fairness: each person's wishes as the referee judged them, and burdens beside the fair share.
//!
//! Shares come from the one place that shares burdens out, the problem itself: the request is read once for what the
//! ward weighs burdens by, and once for each kind of duty, weighed alone. What was carried in is left out, so that a line
//! tells of its own plan only.

use super::CheckError;
use crate::language::Language;
use crate::report::{LedgerLine, Portion, PriorityCount, Report};
use crate::request::{Layer, Origin, Priority, WardRequest};
use crate::roster::Roster;
use solver::domain::{self, EmployeeIndex, Parameter};
use solver::problem::Problem;
use std::collections::HashSet;

/// What a kind of duty weighs where it is weighed alone, so that shares are told in hundredths of a duty.
const HUNDREDTHS: u32 = 100;

/// The kinds of burden, in the order in which a line tells them.
const KINDS: [Parameter; 4] =
    [Parameter::BurdenOfNight, Parameter::BurdenOfEvening, Parameter::BurdenOfWeekend, Parameter::BurdenOfHoliday];

/// What the plan gave and took, by person in the request's order. The report is the referee's on this roster.
///
/// # Errors
/// Every fault of the request, or else every fault of the roster as a document for it.
pub fn ledger(
    request: &WardRequest,
    (roster, report): (&Roster, &Report),
    language: Language,
) -> Result<Vec<LedgerLine>, CheckError> {
    let burden = portions(&priced(request), roster, (1, language))?;
    let mut kinds = Vec::new();
    for kind in KINDS {
        kinds.push(portions(&weighing(request, kind), roster, (HUNDREDTHS, language))?);
    }
    let granted: HashSet<&str> =
        report.wishes.iter().filter(|fate| fate.granted).map(|fate| fate.wish.as_str()).collect();
    let of = |portions: &[Portion], position: usize| portions.get(position).copied().unwrap_or_default();
    let lines = request.employees.iter().enumerate().map(|(position, employee)| {
        let [nights, evenings, weekends, holidays] = [0, 1, 2, 3].map(|kind: usize| of(&kinds[kind], position));
        let (asked_points, refused_points) = points(request, &granted, &employee.id);
        LedgerLine {
            employee: employee.id.clone(),
            name: employee.name.clone(),
            wishes: counts(request, &granted, &employee.id),
            asked_points,
            refused_points,
            burden: of(&burden, position),
            nights,
            evenings,
            weekends,
            holidays,
        }
    });
    Ok(lines.collect())
}

fn counts(request: &WardRequest, granted: &HashSet<&str>, employee: &str) -> Vec<PriorityCount> {
    let count = |priority| {
        let own = || request.wishes.iter().filter(move |wish| wish.employee == employee && wish.priority == priority);
        PriorityCount {
            priority,
            asked: own().count() as u32,
            granted: own().filter(|wish| granted.contains(wish.id.as_str())).count() as u32,
        }
    };
    [Priority::MattersMost, Priority::Important, Priority::Nice].map(count).to_vec()
}

/// Points of all wishes, and of those refused.
fn points(request: &WardRequest, granted: &HashSet<&str>, employee: &str) -> (u32, u32) {
    let own = request.wishes.iter().filter(|wish| wish.employee == employee);
    own.fold((0, 0), |(asked, refused), wish| {
        let price = request.agreement.prices.of_wish(wish.priority);
        let lost = if granted.contains(wish.id.as_str()) { 0 } else { price };
        (asked + price, refused + lost)
    })
}

/// What everybody had and should have had, in `unit`s of a burden point.
fn portions(
    request: &WardRequest,
    roster: &Roster,
    (unit, language): (u32, Language),
) -> Result<Vec<Portion>, CheckError> {
    let (problem, roster) = super::read(request, roster, language)?;
    Ok(problem.employee_indices().map(|employee| portion(&problem, &roster, (employee, unit))).collect())
}

fn portion(problem: &Problem, roster: &domain::Roster, (employee, unit): (EmployeeIndex, u32)) -> Portion {
    let carried: i64 = roster.line(employee).iter().map(|duty| problem.burden_of(employee, *duty)).sum();
    Portion {
        had: u32::try_from(carried / i64::from(unit)).unwrap_or(0),
        fair_share: problem.burden_share(employee) as f64 / f64::from(unit),
    }
}

/// The request with burdens shared at the ward's own weights, whatever they cost; nothing is carried in.
fn priced(request: &WardRequest) -> WardRequest {
    said(request, &[(Parameter::BurdenSharePrice, 1)])
}

/// The request with burdens shared where one kind of duty alone is a burden.
fn weighing(request: &WardRequest, kind: Parameter) -> WardRequest {
    let weights = KINDS.map(|known| (known, if known == kind { HUNDREDTHS } else { 0 }));
    said(request, &[weights.as_slice(), &[(Parameter::BurdenSharePrice, 1)]].concat())
}

/// The request with a last word for each of its people, which no other layer can take back.
fn said(request: &WardRequest, terms: &[(Parameter, u32)]) -> WardRequest {
    let mut request = request.clone();
    request.history.fairness.clear();
    request.agreement.layers.push(Layer {
        name: "ledger".to_owned(),
        origin: Origin::Individual,
        reference: String::new(),
        agreed_by: None,
        from: None,
        to: None,
        groups: Vec::new(),
        employees: request.employees.iter().map(|employee| employee.id.clone()).collect(),
        terms: terms.iter().map(|(parameter, value)| (parameter.code(), Some(*value))).collect(),
    });
    request
}
