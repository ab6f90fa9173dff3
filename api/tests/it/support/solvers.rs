//! Made-up solvers: what the server does with a solver's answer does not depend on a real one.

use api::jobs::{Order, Solver};
use std::{
    sync::atomic::{AtomicU32, Ordering},
    thread::sleep,
    time::{Duration, Instant},
};
use wire::{
    fault::Fault,
    report::{OutcomeStatus, Phase, Progress, Report, SolveSummary, StoppedBy},
    request::WardRequest,
    roster::Roster,
    run::{Answer, RunError},
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
