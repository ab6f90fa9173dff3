//! Figures drawn from a report: nothing is judged here.

use crate::language::Language;
use crate::report::{HoursOverview, Overview, OwnFinding, PersonShare, PriorityShare, Report, ShareSpread};
use crate::request::{Priority, WardRequest};
use crate::roster::Roster;
use crate::texts::{findings, names::Names};
use std::collections::{HashMap, HashSet};

/// What a leader weighs before signing.
#[must_use]
pub fn overview(request: &WardRequest, report: &Report) -> Overview {
    let people = people(request, report);
    Overview { wishes: by_priority(request, report), spread: spread(&people), people, hours: hours(report) }
}

/// What the report says of one employee, with nobody else in it: neither a finding about two, nor one about a wish,
/// whose fate is told with the wish.
#[must_use]
pub fn own_findings(
    (request, roster, report): (&WardRequest, &Roster, &Report),
    employee: &str,
    language: Language,
) -> Vec<OwnFinding> {
    let names = Names::new(request, roster);
    let own = report.findings.iter().filter(|finding| finding.employee.as_deref() == Some(employee));
    own.filter(|finding| finding.other.is_none() && finding.wish.is_none())
        .map(|finding| OwnFinding {
            rule: finding.rule.clone(),
            severity: finding.severity,
            dates: finding.dates.clone(),
            sentence: findings::sentence(finding, &names, language),
        })
        .collect()
}

fn by_priority(request: &WardRequest, report: &Report) -> Vec<PriorityShare> {
    let granted = granted(report);
    let share = |priority| {
        let wishes = || request.wishes.iter().filter(move |wish| wish.priority == priority);
        PriorityShare {
            priority,
            wishes: wishes().count() as u32,
            granted: wishes().filter(|wish| granted.contains(wish.id.as_str())).count() as u32,
        }
    };
    [Priority::MattersMost, Priority::Important, Priority::Nice].map(share).to_vec()
}

/// Everyone who wished, the smallest share first, then the heaviest refusals, then by id.
fn people(request: &WardRequest, report: &Report) -> Vec<PersonShare> {
    let points = points(request, report);
    // Refused points without asked ones tell no share.
    let before = |id: &str| {
        let known = request.history.fairness.iter().find(|balance| balance.employee == id && balance.asked_points > 0);
        known.map_or((0, 0), |balance| (i64::from(balance.refused_points), i64::from(balance.asked_points)))
    };
    let in_plan = |id: &str| points.get(id).copied().unwrap_or_default();
    let wished = report.employees.iter().filter(|hours| hours.wishes > 0);
    let mut people: Vec<PersonShare> = wished
        .map(|hours| PersonShare {
            employee: hours.employee.clone(),
            wishes: hours.wishes,
            granted: hours.wishes_granted,
            share_percent: f64::from(hours.wishes_granted) * 100.0 / f64::from(hours.wishes),
            refused_points: in_plan(&hours.employee).0,
            asked_points: in_plan(&hours.employee).1,
            refused_points_before: before(&hours.employee).0,
            asked_points_before: before(&hours.employee).1,
        })
        .collect();
    people.sort_by(|one, other| {
        let shares = one.share_percent.total_cmp(&other.share_percent);
        shares.then(other.refused_points.cmp(&one.refused_points)).then_with(|| one.employee.cmp(&other.employee))
    });
    people
}

/// By employee: what the refused wishes of the plan cost by their priorities, and what all of them do.
fn points<'a>(request: &'a WardRequest, report: &Report) -> HashMap<&'a str, (i64, i64)> {
    let granted = granted(report);
    let mut points: HashMap<&str, (i64, i64)> = HashMap::new();
    for wish in &request.wishes {
        let price = i64::from(request.agreement.prices.of_wish(wish.priority));
        let (refused, asked) = points.entry(&wish.employee).or_default();
        *refused += if granted.contains(wish.id.as_str()) { 0 } else { price };
        *asked += price;
    }
    points
}

fn granted(report: &Report) -> HashSet<&str> {
    report.wishes.iter().filter(|fate| fate.granted).map(|fate| fate.wish.as_str()).collect()
}

/// The people come with the smallest share first.
fn spread(people: &[PersonShare]) -> Option<ShareSpread> {
    let (lowest, highest) = (people.first()?, people.last()?);
    let sum: f64 = people.iter().map(|person| person.share_percent).sum();
    Some(ShareSpread {
        people: people.len() as u32,
        mean_percent: sum / people.len() as f64,
        lowest_percent: lowest.share_percent,
        highest_percent: highest.share_percent,
    })
}

fn hours(report: &Report) -> HoursOverview {
    let differences = || report.employees.iter().map(|hours| hours.planned_minutes - hours.norm_minutes);
    HoursOverview {
        norm_minutes: report.employees.iter().map(|hours| hours.norm_minutes).sum(),
        planned_minutes: report.employees.iter().map(|hours| hours.planned_minutes).sum(),
        people_above: differences().filter(|minutes| *minutes > 0).count() as u32,
        people_below: differences().filter(|minutes| *minutes < 0).count() as u32,
        most_above_minutes: differences().max().unwrap_or(0).max(0),
        most_below_minutes: differences().min().map_or(0, |minutes| -minutes).max(0),
    }
}
