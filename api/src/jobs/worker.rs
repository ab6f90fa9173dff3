//! Workers: each takes one run at a time from the queue, and says that it lives. A worker whose connection to the
//! database breaks is started again; the run that it was working on goes on meanwhile.

use super::{
    queue::{Queue, SolveJob},
    reasons,
    work::{self, Interrupted},
};
use crate::{
    app::App,
    settings::Settings,
    store::{StoreResult, UnheldRun},
};
use apalis::prelude::{BackendExt, Data, WorkerBuilder, WorkerBuilderExt, WorkerError};
use std::{collections::HashSet, sync::Arc, time::Duration};
use tokio::sync::Semaphore;
use tokio_util::task::TaskTracker;
use uuid::Uuid;

const RESTART_PAUSE: Duration = Duration::from_secs(1);

/// The workers of one server.
#[derive(Debug)]
pub struct Workers {
    tracker: TaskTracker,
}

/// What every job gets besides its arguments.
#[derive(Debug, Clone)]
struct Bench {
    app: App,
    /// As many seats as workers: also a run whose worker was started again takes its seat until it is done.
    seats: Arc<Semaphore>,
    tracker: TaskTracker,
}

impl Workers {
    /// Starts workers; they stop when the app is stopping.
    #[must_use]
    pub fn start(app: &App, count: usize) -> Self {
        let tracker = TaskTracker::new();
        let bench = Bench { app: app.clone(), seats: Arc::new(Semaphore::new(count)), tracker: tracker.clone() };
        for _ in 0..count {
            tracker.spawn(keep_working(bench.clone()));
        }
        tracker.spawn(deliver_the_forgotten(app.clone()));
        Self { tracker }
    }

    /// Waits until every worker has stopped, but not for ever: what is unfinished then is started again elsewhere.
    pub async fn stopped(self) {
        self.tracker.close();
        if tokio::time::timeout(Settings::STOP_WITHIN, self.tracker.wait()).await.is_err() {
            tracing::warn!("a solve did not stop in time; it will be started again");
        }
    }
}

async fn keep_working(bench: Bench) {
    while !bench.app.stopping.is_cancelled() {
        // A name of its own for every start: a dead worker's name must not be kept alive by its successor.
        let name = format!("solver-{}", Uuid::now_v7());
        if let Err(error) = work_until_stopped(name, bench.clone()).await {
            tracing::warn!(kind = error_kind(&error), "a worker stopped and is started again");
            tokio::time::sleep(RESTART_PAUSE).await;
        }
    }
}

async fn work_until_stopped(name: String, bench: Bench) -> Result<(), WorkerError> {
    let stopping = bench.app.stopping.clone();
    let stop = async move {
        stopping.cancelled().await;
        Ok::<(), WorkerError>(())
    };
    match bench.app.queue.clone() {
        Queue::Sqlite(storage) => {
            let backend = storage.poll_with_interval(Settings::FETCH_EVERY);
            WorkerBuilder::new(name).backend(backend).data(bench).concurrency(1).build(handle).run_until(stop).await
        }
        Queue::Postgres(storage) => {
            let backend = storage.poll_with_interval(Settings::FETCH_EVERY);
            WorkerBuilder::new(name).backend(backend).data(bench).concurrency(1).build(handle).run_until(stop).await
        }
    }
}

/// One job. The work is a task of its own, so that it goes on when the worker is started again.
async fn handle(job: SolveJob, bench: Data<Bench>) -> Result<(), Interrupted> {
    let (app, seats) = (bench.app.clone(), bench.seats.clone());
    let work = bench.tracker.spawn(async move {
        let _seat = seats.acquire_owned().await;
        if job.reasons { reasons::work_on(&app, job.solve).await } else { work::work_on(&app, job.solve).await }
    });
    work.await.unwrap_or(Err(Interrupted))
}

/// Puts a job in the queue for every open run that nobody holds and that has none: a server may have died between
/// storing and queueing, or while it held the run.
async fn deliver_the_forgotten(app: App) {
    let mut delivered = HashSet::new();
    while !app.stopping.is_cancelled() {
        match unheld(&app).await {
            Ok(unheld) => delivered = deliver(&app, unheld, &delivered).await,
            Err(_) => tracing::warn!("the open solves could not be read"),
        }
        tokio::select! {
            () = app.stopping.cancelled() => {}
            () = tokio::time::sleep(app.settings.heartbeat) => {}
        }
    }
}

async fn unheld(app: &App) -> StoreResult<Vec<UnheldRun>> {
    let solves = app.store.unheld_runs().await?;
    Ok(solves.into_iter().chain(app.store.unheld_reasons().await?).collect())
}

/// Delivers what this server has not delivered before; says what is delivered now.
async fn deliver(app: &App, unheld: Vec<UnheldRun>, before: &HashSet<UnheldRun>) -> HashSet<UnheldRun> {
    let mut delivered = HashSet::new();
    for run in unheld {
        if before.contains(&run) || app.queue.push(&run).await.is_ok() {
            delivered.insert(run);
        } else {
            tracing::warn!(solve = %run.id, "a job could not be queued");
        }
    }
    delivered
}

fn error_kind(error: &WorkerError) -> &'static str {
    match error {
        WorkerError::BackendError(_) => "the queue's database",
        WorkerError::PanicError(_) => "a panic",
        _ => "other",
    }
}
