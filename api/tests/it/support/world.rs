//! A server in this process: two wards, their accounts, and as many workers as the test wants.

use super::{
    client::Client,
    database::{Database, Kind},
    ward,
};
use api::{
    app::App,
    clock::Clock,
    demo,
    documents::{PlanSummary, Solve},
    jobs::{Solver, Workers},
    settings::Settings,
    store::Store,
};
use chrono::{DateTime, Utc};
use serde_json::json;
use std::{sync::Arc, time::Duration};
use wire::request::WardRequest;

/// The small ward's planner, leader, and two employees; the other ward's people.
pub const PLANNER: &str = "lille.planner";
pub const LEADER: &str = "lille.leader";
pub const ANNE: &str = "lille.employee.anne";
pub const BO: &str = "lille.employee.bo";
pub const OTHER_PLANNER: &str = "andet.planner";
pub const OTHER_LEADER: &str = "andet.leader";
pub const OTHER_EMPLOYEE: &str = "andet.employee.anne";

/// When a test begins by the server's clock: before the small ward's plan, whatever the year of whoever runs the test.
pub fn begins() -> DateTime<Utc> {
    "2026-11-23T08:00:00Z".parse().expect("an instant")
}

/// The server.
#[derive(Debug)]
pub struct World {
    pub app: App,
    pub database: Database,
    workers: Option<Workers>,
}

impl World {
    /// A server without workers: solves wait for ever.
    pub async fn idle(kind: Kind) -> Self {
        Self::with(kind, Arc::new(super::solvers::AtOnce), 0).await
    }

    /// A server with workers.
    pub async fn with(kind: Kind, solver: Arc<dyn Solver>, workers: usize) -> Self {
        Self::explaining(kind, solver, workers, 0).await
    }

    /// A server that also works out reasons, for so many seconds.
    pub async fn explaining(kind: Kind, solver: Arc<dyn Solver>, workers: usize, seconds: u32) -> Self {
        let database = Database::new(kind).await;
        let app = open(&database.url, (solver, seconds), Clock::beginning_at(begins())).await;
        for request in [ward::small(), ward::other()] {
            demo::put_accounts(&app.store, &request).await.expect("accounts can be stored");
        }
        let workers = Some(Workers::start(&app, workers));
        Self { app, database, workers }
    }

    /// A second server on the same database.
    pub async fn second(&self, solver: Arc<dyn Solver>, reasons_seconds: u32) -> App {
        self.later(solver, reasons_seconds, self.app.store.now()).await
    }

    /// A server on the same database, from an instant on.
    pub async fn later(&self, solver: Arc<dyn Solver>, reasons_seconds: u32, now: DateTime<Utc>) -> App {
        open(&self.database.url, (solver, reasons_seconds), Clock::beginning_at(now)).await
    }

    pub fn nobody(&self) -> Client {
        Client::new(self.app.http())
    }

    pub async fn client(&self, account: &str) -> Client {
        self.nobody().signed_in(account).await
    }

    /// A plan of the small ward that takes wishes, made over HTTP.
    pub async fn open_plan(&self, request: &WardRequest) -> PlanSummary {
        self.plan(PLANNER, request, "2999-12-31").await
    }

    /// A plan that takes wishes until a date.
    pub async fn plan(&self, planner: &str, request: &WardRequest, wishes_until: &str) -> PlanSummary {
        let path = format!("/api/v1/plans?wishes_until={wishes_until}");
        self.client(planner).await.post(&path, json!(request)).await.expect(201)
    }

    /// Asks for a solve of a plan.
    pub async fn solve(&self, plan: &PlanSummary) -> Solve {
        let planner = self.client(PLANNER).await;
        planner.post(&format!("/api/v1/plans/{}/solves", plan.id), json!({})).await.expect(202)
    }

    /// The solve, when `is_as_wanted` says so.
    pub async fn solve_when(&self, solve: &Solve, what: &str, is_as_wanted: impl Fn(&Solve) -> bool) -> Solve {
        let planner = self.client(PLANNER).await;
        super::eventually(what, || async {
            let now: Solve = planner.get(&format!("/api/v1/solves/{}", solve.id)).await.expect(200);
            is_as_wanted(&now).then_some(now)
        })
        .await
    }

    /// Stops the server as a signal would.
    pub async fn stop(&mut self) {
        self.app.stopping.cancel();
        if let Some(workers) = self.workers.take() {
            workers.stopped().await;
        }
    }
}

impl Drop for World {
    fn drop(&mut self) {
        self.app.stopping.cancel();
    }
}

async fn open(url: &str, (solver, reasons_seconds): (Arc<dyn Solver>, u32), clock: Clock) -> App {
    let store = Store::open(url).await.expect("the database opens").with_clock(clock);
    let heartbeat = Duration::from_secs(2);
    let settings = Settings { demo_sign_in: true, heartbeat, reasons_seconds, ..Settings::default() };
    App::new(store, solver, settings).await.expect("the app opens")
}
