//! What every route and every worker holds: the store, the queue, the solver, the settings and the stop signal.

use crate::{
    identity::Passwords,
    jobs::{Queue, Solver},
    judged::JudgedRosters,
    settings::Settings,
    store::Store,
};
use axum::Router;
use std::{ops::Deref, sync::Arc};
use tokio::sync::Semaphore;
use tokio_util::sync::CancellationToken;

/// The server's parts; cheap to clone.
#[derive(Debug, Clone)]
pub struct App(Arc<Parts>);

/// See [`App`].
#[derive(Debug)]
pub struct Parts {
    /// Where everything is kept.
    pub store: Store,
    /// Where solves are handed to workers.
    pub queue: Queue,
    /// What makes rosters.
    pub solver: Arc<dyn Solver>,
    /// What can be set.
    pub settings: Settings,
    /// What hashes and compares passwords.
    pub passwords: Passwords,
    /// The rosters that changes were last judged of.
    pub judged: JudgedRosters,
    /// Held by whoever looks for remedies: one at a time.
    pub remedies: Arc<Semaphore>,
    /// Cancelled when the server shall stop.
    pub stopping: CancellationToken,
}

impl Deref for App {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        &self.0
    }
}

impl App {
    /// Puts the parts together; the queue's tables are made where they are missing.
    ///
    /// # Errors
    /// When the queue's tables cannot be made.
    pub async fn new(store: Store, solver: Arc<dyn Solver>, settings: Settings) -> anyhow::Result<Self> {
        let queue = Queue::open(&store, &settings).await?;
        let (judged, passwords) = (JudgedRosters::default(), Passwords::default());
        let remedies = Arc::new(Semaphore::new(1));
        let stopping = CancellationToken::new();
        Ok(Self(Arc::new(Parts { store, queue, solver, settings, passwords, judged, remedies, stopping })))
    }

    /// The HTTP side of the server.
    pub fn http(&self) -> Router {
        crate::router::router(self.clone())
    }
}
