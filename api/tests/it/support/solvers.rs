//! Made-up solvers: what the server does with a solver's answer does not depend on a real one.

use api::jobs::{Order, ReasonsOrder, Solver};
use std::{
    sync::atomic::{AtomicBool, AtomicU32, Ordering},
    thread::sleep,
    time::{Duration, Instant},
};
use wire::{
    fault::Fault,
    reasons::{Claim, Granting, Reasons, WishOutcome, WishReason},
    report::{OutcomeStatus, Phase, Progress, Report, SolveSummary, StoppedBy},
    request::WardRequest,
    roster::Roster,
    run::{Answer, Explained, ReasonsError, RunError},
};

/// Answers at once, with an empty roster.
#[derive(Debug, Default)]
pub struct AtOnce;

impl Solver for AtOnce {
    fn solve(&self, order: Order<'_>) -> Result<Answer, RunError> {
        (order.progress)(step(1));
        Ok(answer(&order, StoppedBy::Proof))
    }
}

/// Works, telling a step each 20 ms, until it is told to stop.
#[derive(Debug, Default)]
pub struct UntilStopped {
    pub started: AtomicU32,
    pub stopped: AtomicU32,
}

impl Solver for UntilStopped {
    fn solve(&self, order: Order<'_>) -> Result<Answer, RunError> {
        self.started.fetch_add(1, Ordering::SeqCst);
        let start = Instant::now();
        let mut number = 0;
        while !order.stop.load(Ordering::SeqCst) && start.elapsed() < Duration::from_secs(100) {
            number += 1;
            (order.progress)(step(number));
            sleep(Duration::from_millis(20));
        }
        self.stopped.fetch_add(1, Ordering::SeqCst);
        Ok(answer(&order, StoppedBy::Cancelled))
    }
}

/// Finds a fault.
#[derive(Debug)]
pub struct Faulty;

impl Solver for Faulty {
    fn solve(&self, _: Order<'_>) -> Result<Answer, RunError> {
        let text = |text: &str| text.to_owned();
        let fault =
            Fault { code: text("made_up"), pointer: text("/ward"), cause: text("made up"), action: text("nothing") };
        Err(RunError::Faults(vec![fault]))
    }
}

/// Fails.
#[derive(Debug)]
pub struct Failing;

impl Solver for Failing {
    fn solve(&self, _: Order<'_>) -> Result<Answer, RunError> {
        Err(RunError::Internal("made up".to_owned()))
    }
}

/// Panics.
#[derive(Debug)]
pub struct Panicking;

impl Solver for Panicking {
    fn solve(&self, _: Order<'_>) -> Result<Answer, RunError> {
        panic!("made up");
    }
}

fn step(number: i64) -> Progress {
    Progress {
        phase: Phase::Improving,
        best_cost: Some(1_000_000 - number),
        bound: Some(0),
        gap_percent: Some(100.0),
        seconds: 0.0,
        limit_seconds: 60.0,
    }
}

/// What is answered: an empty roster and an empty report.
pub fn answer(order: &Order<'_>, stopped_by: StoppedBy) -> Answer {
    let summary = SolveSummary {
        status: OutcomeStatus::Feasible,
        stopped_by,
        cost: Some(1),
        bound: Some(0),
        gap_percent: Some(100.0),
        seconds: 0.1,
        seed: order.limits.seed,
        threads: order.limits.threads,
        clash: Vec::new(),
        stages: Vec::new(),
        notices: Vec::new(),
    };
    Answer { summary, plan: Some(plan(order.request)) }
}

pub fn plan(request: &WardRequest) -> (Roster, Report) {
    let roster = Roster {
        format: wire::FORMAT.to_owned(),
        ward: request.ward.id.clone(),
        period: request.period,
        assignments: Vec::new(),
        handed_on: None,
    };
    let report = Report {
        format: wire::FORMAT.to_owned(),
        hard_findings: 0,
        overridden_findings: 0,
        cost: 1,
        cost_by_rule: Vec::new(),
        findings: Vec::new(),
        staffing: Vec::new(),
        employees: Vec::new(),
        wishes: Vec::new(),
    };
    (roster, report)
}

/// Finds the small ward's kept roster, with the referee's own report.
#[derive(Debug, Default)]
pub struct Kept;

impl Solver for Kept {
    fn solve(&self, order: Order<'_>) -> Result<Answer, RunError> {
        let text = include_bytes!("../cli/kept/tiny-roster.json");
        let roster: Roster = wire::read::document(text).expect("the roster is a document");
        let report = wire::run::check(order.request, &roster, order.language).expect("the roster is the ward's");
        Ok(Answer { plan: Some((roster, report)), ..answer(&order, StoppedBy::Proof) })
    }
}

/// Refuses every wish, and says of each that it costs five points, or that a better roster grants it where one turns up and
/// may be taken; goes on until it may end.
#[derive(Debug, Default)]
pub struct Explaining {
    /// Whether the reasons may end.
    pub may_end: AtomicBool,
    /// Whether a better roster turns up.
    pub finds_better: bool,
}

impl Solver for Explaining {
    fn solve(&self, order: Order<'_>) -> Result<Answer, RunError> {
        Ok(answer(&order, StoppedBy::Proof))
    }

    fn reasons(&self, order: ReasonsOrder<'_>) -> Result<Explained, ReasonsError> {
        let is_better = self.finds_better && !order.keep_roster;
        let outcome = if is_better { WishOutcome::GrantedInstead } else { WishOutcome::Refused };
        let told = |wish| WishReason { outcome, ..refused(wish) };
        let wishes: Vec<WishReason> = order.request.wishes.iter().map(told).collect();
        wishes.iter().cloned().for_each(order.told);
        let start = Instant::now();
        while !order.stop.load(Ordering::SeqCst) && !self.may_end.load(Ordering::SeqCst) {
            assert!(start.elapsed() < Duration::from_secs(100), "nobody ends it");
            sleep(Duration::from_millis(20));
        }
        let better = is_better.then(|| plan(order.request));
        let reasons = Reasons {
            format: wire::FORMAT.to_owned(),
            roster_improved: better.is_some(),
            complete: true,
            cost: if better.is_some() { 0 } else { 1 },
            bound: Some(0),
            wishes,
            shortages: Vec::new(),
        };
        Ok(Explained { reasons, better })
    }
}

fn refused(wish: &wire::request::Wish) -> WishReason {
    let granting = Granting {
        claim: Claim::CostsExactly,
        points: Some(5),
        at_least: Some(5),
        more: Vec::new(),
        less: Vec::new(),
        clash: Vec::new(),
        solved: true,
    };
    WishReason {
        wish: wish.id.clone(),
        employee: wish.employee.clone(),
        outcome: WishOutcome::Refused,
        against: None,
        granting: Some(granting),
    }
}
