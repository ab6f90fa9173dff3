//! Solves over HTTP: asked for, followed, stopped, failed.

use crate::{
    on_both,
    support::{
        solvers::{AtOnce, Failing, Faulty, Panicking, UntilStopped},
        ward,
        world::{LEADER, PLANNER, World},
    },
};
use api::documents::{PlanSummary, RosterAnswer, Solve, SolveStatus};
use serde_json::{Value, json};
use std::sync::{Arc, atomic::Ordering};
use wire::report::StoppedBy;

fn ended(solve: &Solve) -> bool {
    solve.finished_at.is_some()
}

async fn run(kind: crate::support::database::Kind, solver: Arc<dyn api::jobs::Solver>) -> (World, PlanSummary, Solve) {
    let world = World::with(kind, solver, 1).await;
    let plan = world.open_plan(&ward::small()).await;
    let solve = world.solve(&plan).await;
    let solve = world.solve_when(&solve, "the solve ends", ended).await;
    (world, plan, solve)
}

/// The events of a stream: name and data.
fn events(body: &[u8]) -> Vec<(String, Value)> {
    let text = std::str::from_utf8(body).expect("text");
    let blocks = text.split("\n\n").filter(|block| block.contains("data:"));
    let field = |block: &str, name: &str| {
        let line = block.lines().find_map(|line| line.strip_prefix(name)).expect("the field is there");
        line.trim().to_owned()
    };
    blocks.map(|block| (field(block, "event:"), serde_json::from_str(&field(block, "data:")).expect("JSON"))).collect()
}

on_both! {
    async fn a_solve_gives_a_roster_with_what_was_solved(kind) {
        let world = World::with(kind, Arc::new(AtOnce), 1).await;
        let plan = world.open_plan(&ward::small()).await;
        let planner = world.client(PLANNER).await;
        let roster = format!("/api/v1/plans/{}/roster", plan.id);
        assert_eq!(planner.get(&roster).await.problem(404), "no_roster");

        let reply = planner.post(&format!("/api/v1/plans/{}/solves", plan.id), json!({"seed": 7})).await;
        let place = reply.headers["location"].to_str().expect("text").to_owned();
        let queued: Solve = reply.expect(202);
        assert_eq!(place, format!("/api/v1/solves/{}", queued.id));
        assert_eq!((queued.status, queued.attempt), (SolveStatus::Queued, 0));
        let solve = world.solve_when(&queued, "the solve ends", ended).await;
        assert_eq!((solve.status, solve.attempt), (SolveStatus::Finished, 1));
        assert_eq!(solve.summary.as_ref().expect("a summary").seed, 7);

        let answer: RosterAnswer = world.client(LEADER).await.get(&roster).await.expect(200);
        assert_eq!(answer.solve.id, solve.id);
        assert_eq!(answer.request, ward::small());
        let summaries: Vec<PlanSummary> = planner.get("/api/v1/plans").await.expect(200);
        assert!(summaries[0].has_roster && summaries[0].running_solve.is_none());
    }

    async fn events_tell_progress_and_the_end_and_then_the_stream_is_over(kind) {
        let world = World::with(kind, Arc::new(UntilStopped::default()), 1).await;
        let plan = world.open_plan(&ward::small()).await;
        let solve = world.solve(&plan).await;
        let planner = world.client(PLANNER).await;
        let path = format!("/api/v1/solves/{}/events", solve.id);
        let follower = tokio::spawn({
            let planner = planner.clone();
            async move { planner.get(&path).await }
        });
        world.solve_when(&solve, "progress is stored", |now| now.progress.is_some()).await;
        tokio::time::sleep(std::time::Duration::from_secs(1)).await;
        let stopping: Solve = planner.post(&format!("/api/v1/solves/{}/cancel", solve.id), json!({})).await.expect(202);
        assert!(stopping.cancel_requested);

        let reply = follower.await.expect("followed");
        assert_eq!(reply.headers["content-type"], "text/event-stream");
        let events = events(&reply.body);
        let (last, before) = events.split_last().expect("events");
        assert_eq!(last.0, "finished");
        assert_eq!(last.1["summary"]["stopped_by"], "cancelled");
        assert!(!before.is_empty() && before.iter().all(|(name, data)| name == "progress" && data["best_cost"].is_i64()));
    }

    async fn a_cancelled_solve_keeps_the_best_roster(kind) {
        let solver = Arc::new(UntilStopped::default());
        let world = World::with(kind, solver.clone(), 1).await;
        let plan = world.open_plan(&ward::small()).await;
        let solve = world.solve(&plan).await;
        world.solve_when(&solve, "the solve runs", |now| now.status == SolveStatus::Running).await;
        let planner = world.client(PLANNER).await;
        let again = planner.post(&format!("/api/v1/plans/{}/solves", plan.id), json!({})).await;
        assert_eq!(again.problem(409), "solve_running");
        planner.post(&format!("/api/v1/solves/{}/cancel", solve.id), json!({})).await.expect::<Solve>(202);
        let solve = world.solve_when(&solve, "the solve ends", ended).await;
        assert_eq!(solve.status, SolveStatus::Finished);
        assert_eq!(solve.summary.expect("a summary").stopped_by, StoppedBy::Cancelled);
        planner.get(&format!("/api/v1/plans/{}/roster", plan.id)).await.expect::<RosterAnswer>(200);
        let after: Solve = planner.post(&format!("/api/v1/solves/{}/cancel", solve.id), json!({})).await.expect(202);
        assert_eq!(after.status, SolveStatus::Finished, "stopping what has ended changes nothing");
    }

    async fn a_waiting_solve_is_cancelled_at_once(kind) {
        let world = World::idle(kind).await;
        let plan = world.open_plan(&ward::small()).await;
        let solve = world.solve(&plan).await;
        let planner = world.client(PLANNER).await;
        let path = format!("/api/v1/solves/{}/cancel", solve.id);
        let solve: Solve = planner.post(&path, json!({})).await.expect(202);
        assert_eq!(solve.status, SolveStatus::Finished);
        assert_eq!(solve.summary.expect("a summary").stopped_by, StoppedBy::Cancelled);
        world.solve(&plan).await;
    }

    async fn faults_found_by_a_solve_are_told(kind) {
        let (_world, _, solve) = run(kind, Arc::new(Faulty)).await;
        assert_eq!(solve.status, SolveStatus::Failed);
        let failure = solve.failure.expect("a failure");
        assert_eq!((failure.code.as_str(), failure.faults[0].code.as_str()), ("faults", "made_up"));
    }

    async fn a_failing_solver_leaves_a_failed_solve(kind) {
        let (world, plan, solve) = run(kind, Arc::new(Failing)).await;
        assert_eq!((solve.status, solve.failure.expect("a failure").code.as_str()), (SolveStatus::Failed, "internal"));
        world.solve(&plan).await;
    }

    async fn a_panicking_solver_leaves_a_failed_solve(kind) {
        let (_world, _, solve) = run(kind, Arc::new(Panicking)).await;
        assert_eq!((solve.status, solve.failure.expect("a failure").code.as_str()), (SolveStatus::Failed, "internal"));
    }

    async fn a_full_queue_says_when_to_come_back(kind) {
        let world = World::idle(kind).await;
        let planner = world.client(PLANNER).await;
        for _ in 0..api::settings::Settings::MOST_OPEN_SOLVES {
            let plan = world.open_plan(&ward::small()).await;
            world.solve(&plan).await;
        }
        let plan = world.open_plan(&ward::small()).await;
        let reply = planner.post(&format!("/api/v1/plans/{}/solves", plan.id), json!({})).await;
        assert!(reply.headers.contains_key("retry-after"));
        assert_eq!(reply.problem(503), "queue_full");
    }

    async fn limits_out_of_range_are_told_all_at_once(kind) {
        let world = World::idle(kind).await;
        let plan = world.open_plan(&ward::small()).await;
        let planner = world.client(PLANNER).await;
        let limits = json!({"seconds": 0, "threads": 3, "seed": 1_u64 << 60});
        let reply = planner.post(&format!("/api/v1/plans/{}/solves", plan.id), limits).await;
        assert_eq!(reply.faults(), ["limit_out_of_range"; 3]);
    }

    async fn a_stopping_server_ends_its_streams_and_hands_its_solve_back(kind) {
        let solver = Arc::new(UntilStopped::default());
        let mut world = World::with(kind, solver.clone(), 1).await;
        let plan = world.open_plan(&ward::small()).await;
        let solve = world.solve(&plan).await;
        let planner = world.client(PLANNER).await;
        let path = format!("/api/v1/solves/{}/events", solve.id);
        let follower = tokio::spawn(async move { planner.get(&path).await });
        world.solve_when(&solve, "the solve runs", |now| now.progress.is_some()).await;
        world.stop().await;
        let told = events(&follower.await.expect("the stream ends").body);
        assert!(told.iter().all(|(name, _)| name == "progress"), "the solve has not finished");
        assert_eq!(solver.stopped.load(Ordering::SeqCst), 1);
        let run = world.app.store.run("lille", solve.id).await.expect("read").expect("there");
        assert_eq!((run.status, run.attempt), (SolveStatus::Queued, 1));
    }
}
