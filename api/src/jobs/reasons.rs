//! The reasons of one roster, from claim to end: each is kept as it comes. With no time for reasons the work ends at once
//! as stopped, so that it can be asked for later.

use super::{solver::ReasonsOrder, work::Interrupted};
use crate::{
    app::App,
    documents::ReasonsStatus,
    settings::Settings,
    store::{Hold, Pulse, ReasonsRun, StoreResult},
};
use std::{
    collections::BTreeMap,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};
use tokio::{
    task::JoinHandle,
    time::{Instant, sleep},
};
use uuid::Uuid;
use wire::{
    reasons::{WishOutcome, WishReason},
    run::{Explained, Limits, ReasonsError, improved_summary},
};

/// What is told so far of wishes that are, or were, refused, by the wish; and how often something new was told.
type Told = Arc<Mutex<(BTreeMap<String, WishReason>, u64)>>;

/// Puts a job in the queue for all work on reasons that nobody holds.
pub async fn deliver(app: &App) {
    let unheld = app.store.unheld_reasons().await.unwrap_or_default();
    for run in unheld {
        if app.queue.push(&run).await.is_err() {
            // The work is stored: a worker's regular look for work without a job will deliver it.
            tracing::warn!(solve = %run.id, "reasons are asked for, but their job is not stored yet");
        }
    }
}

/// Works on the reasons of a roster, if nobody else does.
pub(super) async fn work_on(app: &App, solve: Uuid) -> Result<(), Interrupted> {
    let hold = Hold::new(solve);
    if app.stopping.is_cancelled() {
        return Err(Interrupted);
    }
    match app.store.claim_reasons(hold, app.settings.lease()).await {
        Ok(Some(run)) => attempt(app, run, hold).await,
        Ok(None) => Ok(()),
        Err(_) => {
            sleep(Duration::from_secs(1)).await;
            Err(Interrupted)
        }
    }
}

async fn attempt(app: &App, run: ReasonsRun, hold: Hold) -> Result<(), Interrupted> {
    let keep_roster = run.keep_roster;
    let ending = match ended(app, run, hold).await {
        Ok(ending) => ending,
        Err(_) => Ending::Again { keep_roster },
    };
    match ending {
        Ending::Over => tracing::info!(solve = %hold.run, "reasons ended"),
        Ending::Again { keep_roster } => {
            let _ = app.store.hand_back_reasons(hold, keep_roster).await;
            deliver(app).await;
        }
    }
    Ok(())
}

/// How an attempt ended.
enum Ending {
    /// For good.
    Over,
    /// To be started again.
    Again { keep_roster: bool },
}

async fn ended(app: &App, run: ReasonsRun, hold: Hold) -> StoreResult<Ending> {
    if run.attempt > Settings::MOST_ATTEMPTS {
        app.store.end_reasons(hold, ReasonsStatus::Failed, None).await?;
        return Ok(Ending::Over);
    }
    if app.settings.reasons_seconds == 0 {
        app.store.end_reasons(hold, ReasonsStatus::Stopped, None).await?;
        return Ok(Ending::Over);
    }
    let run = Arc::new(run);
    let mut working = Working::start(app, run.clone(), hold);
    let watched = working.watch_over().await;
    let explained = match working.worker.await {
        _ if watched == Watched::Interrupted => return Ok(Ending::Again { keep_roster: run.keep_roster }),
        Ok(Ok(explained)) => explained,
        Ok(Err(_)) | Err(_) => {
            tracing::error!(solve = %hold.run, "the reasons failed");
            app.store.end_reasons(hold, ReasonsStatus::Failed, None).await?;
            return Ok(Ending::Over);
        }
    };
    let status = if watched == Watched::Stopped { ReasonsStatus::Stopped } else { ReasonsStatus::Finished };
    kept(app, &run, (hold, status), explained).await
}

async fn kept(
    app: &App,
    run: &ReasonsRun,
    (hold, status): (Hold, ReasonsStatus),
    explained: Explained,
) -> StoreResult<Ending> {
    let Explained { reasons, better } = explained;
    let (Some(better), Some(summary)) = (better, &run.of.run.summary) else {
        app.store.end_reasons(hold, status, Some(&reasons)).await?;
        return Ok(Ending::Over);
    };
    let summary = improved_summary(summary, &reasons);
    if app.store.adopt_better(hold, &run.of.run, (&reasons, &summary), &better).await? {
        return Ok(Ending::Over);
    }
    // What is told is of the better roster, which came too late: the roster that stays is asked about anew.
    Ok(Ending::Again { keep_roster: true })
}

/// How the work was left.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Watched {
    Done,
    Stopped,
    Interrupted,
}

/// The work on its own thread, and the row kept in step with it.
struct Working<'a> {
    app: &'a App,
    hold: Hold,
    stop: StopOnDrop,
    told: Told,
    written: u64,
    renewed: Instant,
    worker: JoinHandle<Result<Explained, ReasonsError>>,
}

/// Stops the thread when nobody waits for its answer any more.
struct StopOnDrop(Arc<AtomicBool>);

impl Drop for StopOnDrop {
    fn drop(&mut self) {
        self.0.store(true, Ordering::SeqCst);
    }
}

impl<'a> Working<'a> {
    fn start(app: &'a App, run: Arc<ReasonsRun>, hold: Hold) -> Self {
        let stop = Arc::new(AtomicBool::new(run.cancel_requested));
        let told = Told::default();
        let (solver, heard, kept) = (app.solver.clone(), stop.clone(), told.clone());
        let asked = run.of.run.asked;
        let limits = Limits {
            time: Duration::from_secs(app.settings.reasons_seconds.into()),
            rounds: None,
            work: None,
            memory_bytes: None,
            threads: asked.threads,
            seed: asked.seed,
        };
        let worker = tokio::task::spawn_blocking(move || {
            let (request, roster, keep_roster) = (&run.of.request, &run.of.roster, run.keep_roster);
            let told = |reason| keep(&kept, reason);
            solver.reasons(ReasonsOrder { request, roster, keep_roster, limits, stop: &heard, told: &told })
        });
        Self { app, hold, stop: StopOnDrop(stop), told, written: 0, renewed: Instant::now(), worker }
    }

    /// Keeps lease, reasons and stop wish in step until the work is done.
    async fn watch_over(&mut self) -> Watched {
        let mut watched = Watched::Done;
        while !self.worker.is_finished() {
            tokio::select! {
                () = self.app.stopping.cancelled(), if watched == Watched::Done => watched = Watched::Interrupted,
                () = sleep(Settings::PULSE) => {}
            }
            match self.pulse().await {
                Pulse::Continue => {}
                Pulse::Cancel if watched == Watched::Done => watched = Watched::Stopped,
                Pulse::Cancel => {}
                Pulse::Lost => watched = Watched::Interrupted,
            }
            if watched != Watched::Done {
                self.stop.0.store(true, Ordering::SeqCst);
            }
        }
        watched
    }

    async fn pulse(&mut self) -> Pulse {
        let news = self.news();
        if news.is_some() || self.renewed.elapsed() >= self.app.settings.renew_every() {
            let (lease, told) = (self.app.settings.lease(), news.as_ref().map(|(told, _)| told.as_slice()));
            match self.app.store.renew_reasons(self.hold, lease, told).await {
                Ok(true) => {
                    self.renewed = Instant::now();
                    self.written = news.map_or(self.written, |(_, number)| number);
                }
                Ok(false) => return Pulse::Lost,
                Err(_) => tracing::warn!(solve = %self.hold.run, "the lease could not be renewed"),
            }
        }
        self.app.store.reasons_pulse(self.hold).await.unwrap_or(Pulse::Continue)
    }

    /// What is told, if there is something new.
    fn news(&self) -> Option<(Vec<WishReason>, u64)> {
        let told = self.told.lock().unwrap_or_else(PoisonError::into_inner);
        (told.1 > self.written).then(|| (told.0.values().cloned().collect(), told.1))
    }
}

fn keep(told: &Told, reason: WishReason) {
    let mut told = told.lock().unwrap_or_else(PoisonError::into_inner);
    if reason.outcome == WishOutcome::Granted {
        told.0.remove(&reason.wish);
    } else {
        told.0.insert(reason.wish.clone(), reason);
    }
    told.1 += 1;
}
