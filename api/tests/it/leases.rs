//! The lease on a solve: whoever delivers it twice, it is worked on by one at a time, and only the holder's answer counts.

use crate::{
    on_both,
    support::{
        eventually,
        solvers::{AtOnce, UntilStopped},
        ward,
        world::World,
    },
};
use api::{
    documents::SolveStatus,
    error::Code,
    jobs::Workers,
    settings::Settings,
    store::{Claim, Failure, Hold, NewRun, Outcome, Pulse, RunRefusal, UnheldRun},
};
use sea_orm::{ConnectionTrait, DatabaseBackend, Statement};
use std::{
    sync::{Arc, atomic::Ordering},
    time::Duration,
};
use uuid::Uuid;
use wire::language::Language;

const LONG: Duration = Duration::from_secs(3_600);
const LAPSED: Duration = Duration::ZERO;

fn new_run(plan: Uuid) -> NewRun {
    NewRun { plan, seconds: 1, threads: 1, seed: 1, language: Language::Danish }
}

fn failure() -> Outcome {
    Outcome::Failed(Failure { code: Code::Internal, faults: Vec::new() })
}

on_both! {
    async fn one_worker_holds_a_solve_at_a_time(kind) {
        let world = World::idle(kind).await;
        let plan = world.open_plan(&ward::small()).await;
        let store = &world.app.store;
        let run = store.add_run(new_run(plan.id), 9).await.expect("stored").expect("queued");
        let (one, other) = (Hold::new(run.id), Hold::new(run.id));

        assert!(matches!(store.claim(one, LONG).await, Ok(Claim::Taken(run)) if run.attempt == 1));
        assert!(matches!(store.claim(other, LONG).await, Ok(Claim::Held)));
        assert_eq!(store.unheld_runs().await.expect("read"), []);
        assert!(store.renew(one, LAPSED, None).await.expect("renewed"));
        tokio::time::sleep(Duration::from_millis(5)).await;
        assert_eq!(store.unheld_runs().await.expect("read").len(), 1);

        assert!(matches!(store.claim(other, LONG).await, Ok(Claim::Taken(run)) if run.attempt == 2));
        assert!(!store.renew(one, LONG, None).await.expect("asked"), "the lease is another's");
        assert_eq!(store.pulse(one).await.expect("asked"), Pulse::Lost);
        assert!(!store.end_run(one, failure()).await.expect("asked"), "the answer comes too late");
        assert!(store.end_run(other, failure()).await.expect("ended"));
        assert!(matches!(store.claim(one, LONG).await, Ok(Claim::Ended)));
    }

    async fn a_solve_handed_back_waits_again(kind) {
        let world = World::idle(kind).await;
        let plan = world.open_plan(&ward::small()).await;
        let store = &world.app.store;
        let run = store.add_run(new_run(plan.id), 9).await.expect("stored").expect("queued");
        let hold = Hold::new(run.id);
        assert!(matches!(store.claim(hold, LONG).await, Ok(Claim::Taken(_))));
        store.hand_back(hold).await.expect("handed back");
        let run = store.run("lille", run.id).await.expect("read").expect("there");
        assert_eq!((run.status, run.attempt), (SolveStatus::Queued, 1));
    }

    async fn a_plan_has_one_open_solve_and_the_queue_is_bounded(kind) {
        let world = World::idle(kind).await;
        let plans = [world.open_plan(&ward::small()).await, world.open_plan(&ward::small()).await];
        let (store, full) = (&world.app.store, 1);
        store.add_run(new_run(plans[0].id), full).await.expect("stored").expect("queued");
        let refused = store.add_run(new_run(plans[0].id), full).await.expect("asked").expect_err("refused");
        assert_eq!(refused, RunRefusal::AlreadyOpen);
        let refused = store.add_run(new_run(plans[1].id), full).await.expect("asked").expect_err("refused");
        assert_eq!(refused, RunRefusal::QueueFull);
    }

    async fn twenty_presses_at_once_start_one_solve(kind) {
        let world = World::idle(kind).await;
        let plan = world.open_plan(&ward::small()).await;
        let presses = (0..20).map(|_| {
            let store = world.app.store.clone();
            tokio::spawn(async move { store.add_run(new_run(plan.id), 9).await.expect("asked").is_ok() })
        });
        let mut started = 0;
        for press in presses.collect::<Vec<_>>() {
            started += u32::from(press.await.expect("pressed"));
        }
        assert_eq!(started, 1);
    }

    async fn a_solve_delivered_twice_is_started_once(kind) {
        let solver = Arc::new(UntilStopped::default());
        let world = World::with(kind, solver.clone(), 1).await;
        let second = world.second(solver.clone(), 0).await;
        let _workers = Workers::start(&second, 1);
        let plan = world.open_plan(&ward::small()).await;
        let solve = world.solve(&plan).await;
        world.solve_when(&solve, "the solve runs", |now| now.status == SolveStatus::Running).await;
        for number in 0..3 {
            let again = UnheldRun { id: solve.id, state: format!("again {number}"), is_reasons: false };
            second.queue.push(&again).await.expect("pushed");
        }
        eventually("the second server has taken the three jobs", || async {
            (jobs_done(&world).await >= 3).then_some(())
        })
        .await;
        assert_eq!(solver.started.load(Ordering::SeqCst), 1);
        second.stopping.cancel();
    }

    async fn a_solve_whose_job_was_never_queued_is_found(kind) {
        let world = World::with(kind, Arc::new(AtOnce), 1).await;
        let plan = world.open_plan(&ward::small()).await;
        let run = world.app.store.add_run(new_run(plan.id), 9).await.expect("stored").expect("queued");
        eventually("the solve is found and done", || async {
            let run = world.app.store.run("lille", run.id).await.expect("read").expect("there");
            (run.status == SolveStatus::Finished).then_some(())
        })
        .await;
    }

    async fn a_solve_that_is_always_cut_off_is_given_up(kind) {
        let world = World::idle(kind).await;
        let plan = world.open_plan(&ward::small()).await;
        let store = &world.app.store;
        let run = store.add_run(new_run(plan.id), 9).await.expect("stored").expect("queued");
        for _ in 0..Settings::MOST_ATTEMPTS {
            assert!(matches!(store.claim(Hold::new(run.id), LAPSED).await, Ok(Claim::Taken(_))));
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        let solver = Arc::new(UntilStopped::default());
        let second = world.second(solver.clone(), 0).await;
        let _workers = Workers::start(&second, 1);
        let run = eventually("the solve is given up", || async {
            let run = store.run("lille", run.id).await.expect("read").expect("there");
            (run.status == SolveStatus::Failed).then_some(run)
        })
        .await;
        assert_eq!(run.failure.expect("a failure").code, Code::SolveGaveUp);
        assert_eq!(solver.started.load(Ordering::SeqCst), 0);
        second.stopping.cancel();
    }

    async fn pushing_the_same_job_twice_is_no_error(kind) {
        let world = World::idle(kind).await;
        let run = UnheldRun { id: Uuid::now_v7(), state: "0:0".to_owned(), is_reasons: false };
        world.app.queue.push(&run).await.expect("pushed");
        world.app.queue.push(&run).await.expect("passed over");
    }
}

async fn jobs_done(world: &World) -> i64 {
    let database = world.app.store.database();
    let table = if database.get_database_backend() == DatabaseBackend::Postgres { "apalis.jobs" } else { "Jobs" };
    let count = format!("SELECT COUNT(*) AS number FROM {table} WHERE status = 'Done'");
    let row = database.query_one_raw(Statement::from_string(database.get_database_backend(), count)).await;
    row.expect("counted").expect("one row").try_get("", "number").expect("a number")
}
