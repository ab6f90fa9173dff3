//! One run, from claim to end.

use super::{reasons, solver::Order};
use crate::{
    app::App,
    error::Code,
    settings::Settings,
    store::{Claim, Failure, Hold, Outcome, Pulse, Run, StoreResult},
    to_solve,
};
use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};
use tokio::{
    sync::watch,
    task::JoinHandle,
    time::{Instant, sleep},
};
use uuid::Uuid;
use wire::{
    report::{Progress, StoppedBy},
    request::WardRequest,
    run::{Answer, Limits, RunError},
};

const LOOK_AGAIN: Duration = Duration::from_secs(1);

/// The work was not finished here: the queue must hand it out again.
#[derive(Debug, Clone, Copy, thiserror::Error)]
#[error("interrupted, to be started again")]
pub(super) struct Interrupted;

/// Works on a run, if nobody else does.
pub(super) async fn work_on(app: &App, solve: Uuid) -> Result<(), Interrupted> {
    let hold = Hold::new(solve);
    if app.stopping.is_cancelled() {
        return Err(Interrupted);
    }
    match app.store.claim(hold, app.settings.lease()).await {
        Ok(Claim::Taken(run)) => attempt(app, *run, hold).await,
        // Handed out twice. Should its holder die, the run gets a new job when the lease has run out.
        Ok(Claim::Ended | Claim::Held) => Ok(()),
        Err(_) => {
            sleep(LOOK_AGAIN).await;
            Err(Interrupted)
        }
    }
}

async fn attempt(app: &App, run: Run, hold: Hold) -> Result<(), Interrupted> {
    tracing::info!(solve = %run.id, attempt = run.attempt, "a solve starts");
    let outcome = match outcome_of(app, &run, hold).await {
        Ok(Some(outcome)) => outcome,
        Ok(None) => {
            tracing::info!(solve = %run.id, "a solve is handed back");
            let _ = app.store.hand_back(hold).await;
            return Err(Interrupted);
        }
        Err(_) => failed(Code::Internal),
    };
    match app.store.end_run(hold, outcome).await {
        Ok(true) => {
            tracing::info!(solve = %run.id, "a solve ended");
            reasons::deliver(app).await;
        }
        Ok(false) => tracing::warn!(solve = %run.id, "a solve's answer came too late: another worker has taken it"),
        Err(_) => {
            tracing::error!(solve = %run.id, "a solve's answer could not be stored");
            let _ = app.store.hand_back(hold).await;
            return Err(Interrupted);
        }
    }
    Ok(())
}

/// How the run ends; none when it is to be started again elsewhere.
async fn outcome_of(app: &App, run: &Run, hold: Hold) -> StoreResult<Option<Outcome>> {
    if run.attempt > Settings::MOST_ATTEMPTS {
        return Ok(Some(failed(Code::SolveGaveUp)));
    }
    let Some(plan) = app.store.plan_of_any_ward(run.asked.plan).await? else { return Ok(Some(failed(Code::NotFound))) };
    let request = Arc::new(to_solve::request_of(&app.store, plan).await?);
    let mut solving = Solving::start(app, run, hold, request.clone());
    let interrupted = solving.watch_over().await;
    let answer = solving.answer().await;
    let stopped = matches!(&answer, Ok(answer) if answer.summary.stopped_by == StoppedBy::Cancelled);
    let outcome = outcome(answer, Arc::unwrap_or_clone(request));
    Ok(if interrupted && stopped { None } else { Some(outcome) })
}

fn outcome(answer: Result<Answer, RunError>, request: WardRequest) -> Outcome {
    match answer {
        Ok(Answer { summary, plan }) => Outcome::Finished(Box::new(request), summary, plan.map(Box::new)),
        Err(RunError::Faults(faults)) => Outcome::Failed(Failure { code: Code::Faults, faults }),
        Err(RunError::Internal(_)) => failed(Code::Internal),
    }
}

fn failed(code: Code) -> Outcome {
    Outcome::Failed(Failure { code, faults: Vec::new() })
}

/// A solver at work on its own thread, and the run's row kept in step with it.
struct Solving<'a> {
    app: &'a App,
    run: &'a Run,
    hold: Hold,
    stop: StopOnDrop,
    steps: watch::Receiver<Option<Progress>>,
    solver: JoinHandle<Result<Answer, RunError>>,
    renewed: Instant,
    written: Instant,
}

/// Stops the solver's thread when nobody waits for its answer any more.
struct StopOnDrop(Arc<AtomicBool>);

impl Drop for StopOnDrop {
    fn drop(&mut self) {
        self.0.store(true, Ordering::SeqCst);
    }
}

impl<'a> Solving<'a> {
    fn start(app: &'a App, run: &'a Run, hold: Hold, request: Arc<WardRequest>) -> Self {
        let stop = Arc::new(AtomicBool::new(run.cancel_requested));
        let (sender, steps) = watch::channel(None);
        let (solver, heard, language) = (app.solver.clone(), stop.clone(), run.asked.language);
        let limits = Limits {
            time: Duration::from_secs(u64::from(run.asked.seconds)),
            rounds: None,
            work: None,
            memory_bytes: None,
            threads: run.asked.threads,
            seed: run.asked.seed,
        };
        let solver = tokio::task::spawn_blocking(move || {
            let progress = |step| {
                sender.send_replace(Some(step));
            };
            solver.solve(Order { request: &request, limits, language, stop: &heard, progress: &progress })
        });
        let now = Instant::now();
        Self { app, run, hold, stop: StopOnDrop(stop), steps, solver, renewed: now, written: now }
    }

    /// Keeps lease, progress and stop wish in step until the solver is done. True when the server is stopping or
    /// the run was lost, so that a cut-off answer must not be taken for the planner's.
    async fn watch_over(&mut self) -> bool {
        let (mut interrupted, mut cancelled) = (false, false);
        while !self.solver.is_finished() {
            tokio::select! {
                () = self.app.stopping.cancelled(), if !interrupted => interrupted = true,
                () = sleep(Settings::PULSE) => {}
            }
            match self.pulse().await {
                Pulse::Continue => {}
                Pulse::Cancel => cancelled = true,
                Pulse::Lost => interrupted = true,
            }
            if interrupted || cancelled {
                self.stop.0.store(true, Ordering::SeqCst);
            }
        }
        interrupted && !cancelled
    }

    /// Renews the lease and writes progress when due, and asks whether to work on. The store being away for a
    /// moment is no reason to stop: the lease decides in the end.
    async fn pulse(&mut self) -> Pulse {
        let news = self.written.elapsed() >= Settings::PROGRESS_EVERY && self.steps.has_changed().unwrap_or(false);
        if news || self.renewed.elapsed() >= self.app.settings.renew_every() {
            let step = news.then(|| self.steps.borrow_and_update().clone()).flatten();
            let lease = self.app.settings.lease();
            match self.app.store.renew(self.hold, lease, step.as_ref()).await {
                Ok(true) => self.renewed = Instant::now(),
                Ok(false) => return Pulse::Lost,
                Err(_) => tracing::warn!(solve = %self.run.id, "the lease could not be renewed"),
            }
            if news {
                self.written = Instant::now();
            }
        }
        self.app.store.pulse(self.hold).await.unwrap_or(Pulse::Continue)
    }

    async fn answer(self) -> Result<Answer, RunError> {
        let Self { run, solver, .. } = self;
        let answer = solver.await.unwrap_or_else(|_| Err(RunError::Internal("the solver panicked".to_owned())));
        if let Err(RunError::Internal(cause)) = &answer {
            // The cause is the program's own words about its library, never a document's content.
            tracing::error!(solve = %run.id, cause, "the solver failed");
        }
        answer
    }
}
