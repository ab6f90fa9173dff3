//! The ledger of fairness added up: figures of one person over several plans, shares beside the mean, and what goes into
//! the next plan's request. Pure; every count in it was made by `wire` when the plan was published or changed.

use crate::{
    calendar,
    documents::{
        ChangeReason, LedgerFigures, LedgerPerson, LedgerPlan, OwnLedger, OwnLedgerPlan, PlanShare, RecordedChange,
        StoredLine, WardLedger, WardLedgerPlan,
    },
};
use chrono::TimeDelta;
use std::collections::BTreeMap;
use wire::{
    fairness,
    language::Language,
    report::{CellChange, Portion, PriorityCount, Report, ShareSpread},
    request::{FairnessBalance, WardRequest},
    roster::Roster,
    run::{self, Amended, CheckError},
};

/// Fewest people who wished of whom an employee is told the mean.
const PEOPLE_OF_A_MEAN: u32 = 5;

/// A published plan with its lines as they hold now.
#[derive(Debug, Clone, PartialEq)]
pub struct PublishedLedger {
    /// The plan.
    pub plan: LedgerPlan,
    /// Each person's line.
    pub lines: Vec<StoredLine>,
    /// Its recorded changes, oldest first.
    pub changes: Vec<RecordedChange>,
}

impl PublishedLedger {
    fn line(&self, employee: &str) -> Option<&StoredLine> {
        self.lines.iter().find(|line| line.line.employee == employee)
    }

    fn figures(&self, employee: &str, late_days: u32) -> Option<LedgerFigures> {
        let line = &self.line(employee)?.line;
        let asked = line.wishes.iter().map(|count| count.asked).sum();
        let granted = line.wishes.iter().map(|count| count.granted).sum();
        Some(LedgerFigures {
            asked,
            granted,
            share_percent: share(granted, asked),
            wishes: line.wishes.clone(),
            burden: line.burden,
            nights: line.nights,
            evenings: line.evenings,
            weekends: line.weekends,
            holidays: line.holidays,
            late_changes: late_changes(&self.changes, employee, late_days),
        })
    }

    fn shares(&self) -> impl Iterator<Item = (u32, u32)> {
        self.lines.iter().map(|stored| {
            let wishes = &stored.line.wishes;
            (wishes.iter().map(|count| count.granted).sum(), wishes.iter().map(|count| count.asked).sum())
        })
    }
}

/// Each person's line of a published plan as it holds now. The plan's own document tells what people brought to it.
///
/// # Errors
/// Every fault of the request or of the roster, which a published plan has none of.
pub fn lines(
    document: &WardRequest,
    (request, roster, report): (&WardRequest, &Roster, &Report),
    language: Language,
) -> Result<Vec<StoredLine>, CheckError> {
    let brought = &document.history.fairness;
    let own = |employee: &str| brought.iter().find(|balance| balance.employee == employee).cloned();
    let lines = run::ledger(request, (roster, report), language)?;
    Ok(lines.into_iter().map(|line| StoredLine { brought: own(&line.employee), line }).collect())
}

/// The lines of those whose cells a change of a published plan names, as they are afterwards: a change of one person's
/// duties moves nobody else's share.
///
/// # Errors
/// As [`lines`].
pub fn touched(
    document: &WardRequest,
    after: &Amended,
    cells: &[CellChange],
    language: Language,
) -> Result<Vec<StoredLine>, CheckError> {
    let mut lines = lines(document, (&after.request, &after.roster, &after.report), language)?;
    lines.retain(|line| cells.iter().any(|cell| cell.employee == line.line.employee));
    Ok(lines)
}

/// One person's own ledger; the plans come newest first.
#[must_use]
pub fn own(plans: &[PublishedLedger], employee: &str, late_days: u32) -> OwnLedger {
    let own: Vec<OwnLedgerPlan> = plans
        .iter()
        .filter_map(|published| {
            let figures = published.figures(employee, late_days)?;
            Some(OwnLedgerPlan {
                plan: published.plan.clone(),
                figures,
                mean_percent: told_mean(spread(published.shares())),
            })
        })
        .collect();
    let total = total(own.iter().map(|plan| &plan.figures));
    let everybody = people(plans, late_days).into_iter().map(|(_, figures)| (figures.granted, figures.asked));
    let mean_percent = told_mean(spread(everybody));
    OwnLedger { plans: own, total, mean_percent, late_notice_days: late_days }
}

/// The ward's ledger; the plans come newest first.
#[must_use]
pub fn of_ward(plans: &[PublishedLedger], late_days: u32) -> WardLedger {
    let totals = people(plans, late_days);
    let spread_of_all = spread(totals.iter().map(|(_, figures)| (figures.granted, figures.asked)));
    let mean = spread_of_all.map(|spread| spread.mean_percent);
    let mut everybody: Vec<LedgerPerson> = totals
        .into_iter()
        .map(|(employee, total)| LedgerPerson {
            name: name(plans, &employee),
            plans: plans.iter().map(|plan| plan.figures(&employee, late_days).map(|own| plan_share(&own))).collect(),
            below_mean: total.share_percent.zip(mean).map(|(own, mean)| mean - own),
            carried: carried(plans, &employee).unwrap_or_else(|| fairness::carried(&employee, (0.0, 0, 0))),
            total,
            employee,
        })
        .collect();
    let below = |person: &LedgerPerson| person.below_mean.unwrap_or(f64::NEG_INFINITY);
    everybody.sort_by(|one, other| below(other).total_cmp(&below(one)).then_with(|| one.name.cmp(&other.name)));
    let heading = |plan: &PublishedLedger| WardLedgerPlan { plan: plan.plan.clone(), spread: spread(plan.shares()) };
    WardLedger {
        plans: plans.iter().map(heading).collect(),
        people: everybody,
        spread: spread_of_all,
        late_notice_days: late_days,
    }
}

/// What each of the employees carries out of the plans, which come newest first; nothing of whoever was in none.
#[must_use]
pub fn carried_into<'a>(
    plans: &[PublishedLedger],
    employees: impl IntoIterator<Item = &'a str>,
) -> Vec<FairnessBalance> {
    employees.into_iter().filter_map(|employee| carried(plans, employee)).collect()
}

/// The sum of a person's lines, and of what the document of the first of these plans brought, if that is the first line that
/// the person ever had. What later documents say is left out: it is the program's own count of before, or one that it
/// cannot check.
fn carried(plans: &[PublishedLedger], employee: &str) -> Option<FairnessBalance> {
    let mut lines = plans.iter().rev().filter_map(|plan| plan.line(employee)).peekable();
    let beginning = lines.peek()?.brought.as_ref().map_or((0.0, 0, 0), brought);
    let sum = lines.fold(beginning, |(burden, refused, asked), stored| {
        let line = &stored.line;
        (
            burden + f64::from(line.burden.had) - line.burden.fair_share,
            refused + u64::from(line.refused_points),
            asked + u64::from(line.asked_points),
        )
    });
    Some(fairness::carried(employee, sum))
}

/// Refused points without asked ones tell no share, and count for nothing.
fn brought(balance: &FairnessBalance) -> (f64, u64, u64) {
    let refused = if balance.asked_points == 0 { 0 } else { balance.refused_points };
    (f64::from(balance.burden_points), u64::from(refused), u64::from(balance.asked_points))
}

/// Duties changed later than so many days before they begin. What one asked for oneself, or swapped, is no burden.
fn late_changes(changes: &[RecordedChange], employee: &str, late_days: u32) -> u32 {
    let notice = TimeDelta::days(i64::from(late_days));
    use ChangeReason::{OwnRequest, Swap, WellbeingDay, WellbeingDayBack};
    let wanted = [OwnRequest, Swap, WellbeingDay, WellbeingDayBack];
    let imposed = |change: &&RecordedChange| !wanted.contains(&change.reason);
    let late = changes.iter().filter(imposed).flat_map(|change| {
        let own = change.cells.iter().filter(|cell| cell.employee == employee);
        own.filter(move |cell| calendar::start_of(cell.date) - change.told.at < notice)
    });
    u32::try_from(late.count()).unwrap_or(u32::MAX)
}

/// Everybody in any of the plans, with all plans together.
fn people(plans: &[PublishedLedger], late_days: u32) -> Vec<(String, LedgerFigures)> {
    let mut figures: BTreeMap<&str, Vec<LedgerFigures>> = BTreeMap::new();
    for published in plans {
        for stored in &published.lines {
            let employee = stored.line.employee.as_str();
            figures.entry(employee).or_default().extend(published.figures(employee, late_days));
        }
    }
    figures.into_iter().map(|(employee, all)| (employee.to_owned(), total(all.iter()))).collect()
}

fn name(plans: &[PublishedLedger], employee: &str) -> String {
    let newest = plans.iter().find_map(|plan| plan.line(employee));
    newest.map_or_else(|| employee.to_owned(), |stored| stored.line.name.clone())
}

fn plan_share(figures: &LedgerFigures) -> PlanShare {
    PlanShare { asked: figures.asked, granted: figures.granted, share_percent: figures.share_percent }
}

fn total<'a>(all: impl Iterator<Item = &'a LedgerFigures>) -> LedgerFigures {
    let mut sum = all.fold(LedgerFigures::default(), |mut sum, one| {
        sum.asked += one.asked;
        sum.granted += one.granted;
        sum.late_changes += one.late_changes;
        add_wishes(&mut sum.wishes, &one.wishes);
        for (sum, one) in [
            (&mut sum.burden, one.burden),
            (&mut sum.nights, one.nights),
            (&mut sum.evenings, one.evenings),
            (&mut sum.weekends, one.weekends),
            (&mut sum.holidays, one.holidays),
        ] {
            *sum = Portion { had: sum.had + one.had, fair_share: sum.fair_share + one.fair_share };
        }
        sum
    });
    sum.share_percent = share(sum.granted, sum.asked);
    sum
}

fn add_wishes(sum: &mut Vec<PriorityCount>, one: &[PriorityCount]) {
    for count in one {
        match sum.iter_mut().find(|known| known.priority == count.priority) {
            Some(known) => {
                known.asked += count.asked;
                known.granted += count.granted;
            }
            None => sum.push(*count),
        }
    }
}

fn share(granted: u32, asked: u32) -> Option<f64> {
    (asked > 0).then(|| f64::from(granted) * 100.0 / f64::from(asked))
}

/// Of granted and asked wishes, by person.
fn spread(shares: impl Iterator<Item = (u32, u32)>) -> Option<ShareSpread> {
    let shares: Vec<f64> = shares.filter_map(|(granted, asked)| share(granted, asked)).collect();
    let people = u32::try_from(shares.len()).unwrap_or(u32::MAX);
    (people > 0).then(|| ShareSpread {
        people,
        mean_percent: shares.iter().sum::<f64>() / f64::from(people),
        lowest_percent: shares.iter().copied().fold(f64::INFINITY, f64::min),
        highest_percent: shares.iter().copied().fold(f64::NEG_INFINITY, f64::max),
    })
}

/// A mean hides everybody in it only where there are several.
fn told_mean(spread: Option<ShareSpread>) -> Option<f64> {
    spread.filter(|spread| spread.people >= PEOPLE_OF_A_MEAN).map(|spread| spread.mean_percent)
}

#[cfg(test)]
mod tests;
