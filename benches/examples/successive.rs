//! Five plans in a row of one ward, each with what the one before has handed on: whether the ledger evens out what people
//! are granted.
//!
//! `cargo run -p benches --example successive -- medical 5 25000 0:0 100:5` makes five plans of the medical ward with
//! 25,000 million looks each on one thread, so that a run repeats; once without ledger and worst off, and once with
//! `ledger_percent` 100 and `worst_off` 5. `small` is a ward to try with. The referee judges every roster.
//!
//! Every fifth person wishes for weekends and Fridays alone, plan after plan, which most others want too; nobody does in
//! `calm`, the medical ward as it is kept.

use anyhow::{Context, Result, bail};
use chrono::{Datelike, Days, NaiveDate, Weekday};
use fixtures::{Kind, Spec, availability, calendar};
use solver::domain::{EmployeeIndex, Roster};
use solver::engine::{Limits, Outcome, Progress, Watch, gap_percent};
use solver::plan::{self, Planned};
use solver::problem::{PriceOf, Problem};
use solver::review::Review;
use solver::rules::is_granted;
use std::time::Duration;
use wire::convert;
use wire::request::{Employee, History, Priority, WardRequest, Wish, WishKind};

struct Quiet;

impl Watch for Quiet {
    fn progress(&self, _: Progress) {}

    fn should_stop(&self) -> bool {
        false
    }
}

/// The ward in which nobody wishes for what is contested alone.
const CALM: &str = "calm";

/// One of so many people wishes for what is contested alone.
const CONTESTING_ONE_IN: usize = 5;

fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [name, plans, work, settings @ ..] = &arguments[..] else {
        bail!("medical|calm|small PLANS MILLION_LOOKS LEDGER_PERCENT:WORST_OFF ...")
    };
    let (plans, work): (u64, u64) = (plans.parse()?, work.parse::<u64>()? * 1_000_000);
    for setting in settings {
        let (ledger, worst_off) = setting.split_once(':').context("a setting is LEDGER_PERCENT:WORST_OFF")?;
        let (ledger_percent, worst_off) = (ledger.parse()?, worst_off.parse()?);
        println!("\nledger_percent {ledger_percent}, worst_off {worst_off}");
        println!("{HEADINGS}\n{RULE}");
        let (mut ward, spec, seed) = first(name)?;
        ward.agreement.prices.ledger_percent = ledger_percent;
        ward.agreement.prices.worst_off = worst_off;
        for number in 1..=plans {
            let (row, handed_on) = planned(&ward, number, work)?;
            println!("{row}");
            ward = fixtures::next(&ward, handed_on, &spec, seed + number);
            if name != CALM {
                contest(&mut ward, number);
            }
        }
    }
    Ok(())
}

/// The first ward, and how the others are made.
fn first(name: &str) -> Result<(WardRequest, Spec, u64)> {
    let (spec, seed) = match name {
        "medical" | CALM => (Spec::new(Kind::Medical, 34), 3),
        "small" => (Spec { weeks: 4, wishes_per_person: 9, ..Spec::new(Kind::Medical, 18) }, 3),
        _ => bail!("no ward {name:?}: there are medical, calm and small"),
    };
    let mut ward = fixtures::generate(&spec, seed);
    if name != CALM {
        contest(&mut ward, 0);
    }
    Ok((ward, spec, seed))
}

/// Gives every fifth person as many wishes for weekends and Fridays as they had wishes, as far as there are some.
fn contest(ward: &mut WardRequest, number: u64) {
    let contesting = |employee: &&Employee| {
        let digits = employee.id.trim_start_matches(|letter: char| !letter.is_ascii_digit());
        digits.parse::<usize>().is_ok_and(|number| number.is_multiple_of(CONTESTING_ONE_IN))
    };
    let people: Vec<Employee> = ward.employees.iter().filter(contesting).cloned().collect();
    for employee in people {
        let before = ward.wishes.iter().filter(|wish| wish.employee == employee.id).count();
        ward.wishes.retain(|wish| wish.employee != employee.id);
        let wishes = contested(ward, &employee).into_iter().take(before).enumerate();
        let wish = |(place, kind)| Wish {
            id: format!("contested-{number}-{}-{place}", employee.id),
            employee: employee.id.clone(),
            priority: [Priority::MattersMost, Priority::Important][usize::from(place >= 3)],
            kind,
            draws: None,
        };
        let mut wishes: Vec<Wish> = wishes.map(wish).collect();
        wishes.iter_mut().skip(8).for_each(|wish| wish.priority = Priority::Nice);
        ward.wishes.extend(wishes);
    }
}

/// All weekends that the person could work, then all Fridays.
fn contested(ward: &WardRequest, employee: &Employee) -> Vec<WishKind> {
    let here = |date: NaiveDate| availability::is_available(ward, employee, date);
    let dates = calendar::plan_dates(ward);
    let on = |weekday| dates.iter().copied().filter(move |date| date.weekday() == weekday && here(*date));
    let weekends = on(Weekday::Sat).filter(|date| here(*date + Days::new(1)));
    let weekends = weekends.map(|saturday| WishKind::WeekendOff { saturday });
    weekends.chain(on(Weekday::Fri).map(|date| WishKind::DayOff { date })).collect()
}

/// Makes a plan: its row of the table, and what it hands on.
fn planned(ward: &WardRequest, number: u64, work: u64) -> Result<(String, History)> {
    let told = |faults: Vec<solver::problem::Fault>| anyhow::anyhow!("plan {number} has faults: {faults:?}");
    let problem = plan::admit(&convert::ward(ward)).map_err(told)?;
    let Planned { outcome, .. } = plan::plan(&problem, &limits(work), &Quiet)?;
    let roster = outcome.roster.as_ref().with_context(|| format!("plan {number} has no roster"))?;
    let review = Review::of(&problem, roster);
    if !review.is_lawful() || Some(review.cost()) != outcome.cost {
        bail!("the referee disagrees about plan {number}");
    }
    let least = unavoidable(&problem, work)?;
    let handed_on = convert::answer::handed_on(&problem, roster);
    Ok((row(number, (&problem, roster), (&review, least), &outcome, &handed_on), handed_on))
}

fn limits(work: u64) -> Limits {
    Limits { time: Duration::from_secs(3600), rounds: None, work: Some(work), memory_bytes: None, threads: 1, seed: 1 }
}

/// The rules that tell a shortage.
const SHORTAGE: [&str; 2] = ["staffing_minimum", "staffing_target"];

/// What shortages cost at least, whatever else is given up.
fn unavoidable(problem: &Problem, work: u64) -> Result<i64> {
    let alone = problem.repriced(&mut |of, price| {
        if !SHORTAGE.iter().any(|rule| of == PriceOf::Rule(rule)) {
            *price = 0;
        }
    });
    Ok(plan::plan(&alone, &limits(work), &Quiet)?.outcome.bound.unwrap_or(0).max(0))
}

const HEADINGS: &str = "| plan | important and above granted | all granted | worst below mean, by number and by weight | people short (points; at least) | \
     gap | so far: mean | worst | worst below mean | sd |";
const RULE: &str = "|---|---|---|---|---|---|---|---|---|---|";

fn row(
    number: u64,
    (problem, roster): (&Problem, &Roster),
    (review, least): (&Review, i64),
    outcome: &Outcome,
    handed_on: &History,
) -> String {
    let granted: Vec<bool> = problem.wishes.iter().map(|wish| is_granted(problem, roster, wish)).collect();
    let share = |counts: &dyn Fn(usize) -> bool| {
        let counted: Vec<bool> = (0..granted.len()).filter(|wish| counts(*wish)).map(|wish| granted[wish]).collect();
        100.0 * counted.iter().filter(|granted| **granted).count() as f64 / counted.len() as f64
    };
    let important = share(&|wish| problem.wishes[wish].priority != solver::domain::Priority::Nice);
    let own = |employee| move |wish: usize| problem.wishes[wish].employee == employee;
    let shares = problem.employee_indices().map(|employee| share(&own(employee))).filter(|share| share.is_finite());
    let now = Spread::of(&shares.collect::<Vec<_>>());
    let by_weight = problem.employee_indices().map(|employee| weighed(problem, &granted, employee));
    let by_weight = Spread::of(&by_weight.filter(|share| share.is_finite()).collect::<Vec<_>>());
    let known = handed_on.fairness.iter().filter(|own| own.asked_points > 0);
    let so_far = known.map(|own| 100.0 - 100.0 * f64::from(own.refused_points) / f64::from(own.asked_points));
    let so_far = Spread::of(&so_far.collect::<Vec<_>>());
    let short = review.findings.iter().filter(|finding| SHORTAGE.contains(&finding.rule));
    let people: i64 = short.map(|finding| finding.allowed - finding.measured).sum();
    let points: i64 = SHORTAGE.iter().map(|rule| review.cost_of(rule)).sum();
    let gap = outcome.cost.zip(outcome.bound).map_or(f64::NAN, |(cost, bound)| gap_percent(cost, bound));
    format!(
        "| {number} | {important:.1} % | {:.1} % | {:.1}, {:.1} | {people} ({points}; {least}) | {gap:.1} % | {:.1} % | {:.1} % | {:.1} | {:.1} |",
        share(&|_| true),
        now.mean - now.worst,
        by_weight.mean - by_weight.worst,
        so_far.mean,
        so_far.worst,
        so_far.mean - so_far.worst,
        so_far.deviation
    )
}

/// The share of a person's wishes that is granted, by what they cost by their priorities.
fn weighed(problem: &Problem, granted: &[bool], employee: EmployeeIndex) -> f64 {
    let own = || problem.wishes.iter().zip(granted).filter(move |(wish, _)| wish.employee == employee);
    let points = |all: bool| own().filter(|(_, granted)| all || **granted).map(|(wish, _)| wish.points).sum::<u32>();
    100.0 * f64::from(points(false)) / f64::from(points(true))
}

/// How shares are spread.
struct Spread {
    mean: f64,
    worst: f64,
    deviation: f64,
}

impl Spread {
    fn of(shares: &[f64]) -> Self {
        let number = shares.len() as f64;
        let mean = shares.iter().sum::<f64>() / number;
        let variance = shares.iter().map(|share| (share - mean).powi(2)).sum::<f64>() / number;
        Self { mean, worst: shares.iter().copied().fold(f64::INFINITY, f64::min), deviation: variance.sqrt() }
    }
}
