//! A server that is killed, or stopped, in mid-solve loses nothing: started again, it starts the solve again.
//! These are real processes with the real solver.

use crate::{
    on_both,
    support::{database::Database, process::Process},
};
use serde_json::json;

/// Long enough never to be reached: the tests end the solve themselves.
const SECONDS: u32 = 900;

async fn start_solve(server: &Process) -> (String, String) {
    let plans = server.get("/api/v1/plans").await;
    let plan = plans[0]["id"].as_str().expect("the demo plan is there").to_owned();
    let solve = server.post(&format!("/api/v1/plans/{plan}/solves"), json!({"seconds": SECONDS})).await;
    (plan, solve["id"].as_str().expect("a solve").to_owned())
}

async fn ends_with_a_roster(server: &Process, plan: &str, solve: &str) {
    let again = server.solve_when(solve, "the second attempt runs", |now| {
        now["status"] == "running" && now["attempt"] == 2 && now["progress"]["best_cost"].is_i64()
    });
    again.await;
    server.post(&format!("/api/v1/solves/{solve}/cancel"), json!({})).await;
    let ended = server.solve_when(solve, "the solve ends", |now| now["finished_at"].is_string()).await;
    assert_eq!(ended["status"], "finished");
    assert_eq!(ended["attempt"], 2);
    assert_eq!(ended["summary"]["stopped_by"], "cancelled");
    let roster = server.get(&format!("/api/v1/plans/{plan}/roster")).await;
    assert_eq!(roster["solve"]["id"], solve);
    assert_eq!(roster["report"]["hard_findings"], 0);
}

on_both! {
    async fn a_killed_servers_solve_is_started_again(kind) {
        let database = Database::new(kind).await;
        let server = Process::start(&database.url).await;
        let (plan, solve) = start_solve(&server).await;
        server.solve_when(&solve, "the solve runs", |now| now["progress"].is_object()).await;
        server.kill();

        let server = Process::start(&database.url).await;
        ends_with_a_roster(&server, &plan, &solve).await;
    }

    async fn a_stopped_servers_solve_is_started_again(kind) {
        let database = Database::new(kind).await;
        let server = Process::start(&database.url).await;
        let (plan, solve) = start_solve(&server).await;
        server.solve_when(&solve, "the solve runs", |now| now["progress"].is_object()).await;
        assert_eq!(server.terminate(), Some(0), "a stopped server ends well");

        let server = Process::start(&database.url).await;
        ends_with_a_roster(&server, &plan, &solve).await;
    }
}
