//! Judging a change of a roster over HTTP: the difference of two whole checks, and nothing stored.

use crate::{
    on_both,
    support::{
        client::Client,
        solvers::AtOnce,
        ward,
        world::{ANNE, LEADER, PLANNER, World},
    },
};
use api::documents::{RosterAnswer, SolveStatus};
use serde_json::{Value, json};
use std::sync::Arc;
use wire::{
    language::Language,
    report::{Finding, JudgedChange, ToldFinding},
    request::Duty,
    roster::Roster,
    run::check,
};

/// A plan whose newest roster has no duties; its address.
async fn plan_with_a_roster(world: &World) -> String {
    let plan = world.open_plan(&ward::small()).await;
    let solve = world.solve(&plan).await;
    world.solve_when(&solve, "a roster", |solve| solve.status == SolveStatus::Finished).await;
    format!("/api/v1/plans/{}/roster", plan.id)
}

fn two_duties() -> Value {
    json!({"changes": [
        {"employee": "bo", "date": "2027-03-02", "shift_type": "A"},
        {"employee": "bo", "date": "2027-03-03", "shift_type": "D"},
        {"employee": "anne", "date": "2027-03-04", "shift_type": null},
    ]})
}

async fn judged(client: &Client, roster: &str) -> JudgedChange {
    client.post(&format!("{roster}/judgement"), two_duties()).await.expect(200)
}

fn not_among<'a>(findings: &'a [Finding], others: &[Finding]) -> Vec<&'a Finding> {
    findings.iter().filter(|finding| !others.contains(finding)).collect()
}

fn told(findings: &[ToldFinding]) -> Vec<&Finding> {
    findings.iter().map(|told| &told.finding).collect()
}

on_both! {
    async fn a_change_is_judged_as_two_whole_checks_and_not_stored(kind) {
        let world = World::with(kind, Arc::new(AtOnce), 1).await;
        let path = plan_with_a_roster(&world).await;
        let planner = world.client(PLANNER).await;
        let answer = judged(&planner, &path).await;
        let stored: RosterAnswer = planner.get(&path).await.expect(200);
        assert_eq!(stored.roster.assignments, [], "nothing is stored");
        let duty = |day: &str, shift_type: &str| Duty {
            employee: "bo".to_owned(), date: day.parse().expect("a date"), shift_type: shift_type.to_owned(),
        };
        let changed = Roster { assignments: vec![duty("2027-03-02", "A"), duty("2027-03-03", "D")], ..stored.roster.clone() };
        let [before, after] = [&stored.roster, &changed]
            .map(|roster| check(&stored.request, roster, Language::Danish).expect("both can be judged"));
        assert_eq!(told(&answer.findings_new), not_among(&after.findings, &before.findings));
        assert_eq!(told(&answer.findings_gone), not_among(&before.findings, &after.findings));
        assert_eq!((answer.hard_before, answer.hard_after), (before.hard_findings, after.hard_findings));
        assert_eq!((answer.cost_before, answer.cost_after), (before.cost, after.cost));
        assert!(answer.hard_after > answer.hard_before, "an evening before a day leaves too little rest");
    }

    async fn the_desk_alone_may_ask_and_is_answered_in_its_language(kind) {
        let world = World::with(kind, Arc::new(AtOnce), 1).await;
        let path = plan_with_a_roster(&world).await;
        let danish = judged(&world.client(LEADER).await, &path).await;
        assert!(danish.findings_new[0].sentence.contains("Bo Lauridsen har"), "{danish:?}");
        let leader = world.client(LEADER).await;
        let path = format!("{path}/judgement");
        let request = leader.request(axum::http::Method::POST, &path).header("accept-language", "en");
        let request = request.header("content-type", "application/json");
        let request = request.body(axum::body::Body::from(two_duties().to_string())).expect("a request");
        let english: JudgedChange = leader.send(request).await.expect(200);
        assert!(english.findings_new[0].sentence.contains("Bo Lauridsen has"), "{english:?}");
        assert_eq!(world.client(ANNE).await.post(&path, two_duties()).await.problem(403), "not_allowed");
    }

    async fn every_fault_of_a_change_is_told_and_a_plan_without_a_roster_has_none_to_judge(kind) {
        let world = World::with(kind, Arc::new(AtOnce), 1).await;
        let path = plan_with_a_roster(&world).await;
        let planner = world.client(PLANNER).await;
        let change = json!({"changes": [{"employee": "nobody", "date": "2031-01-01", "shift_type": "X"}]});
        let faults = planner.post(&format!("{path}/judgement"), change).await.faults();
        assert_eq!(faults, ["roster_unknown_employee", "roster_unknown_shift_type", "roster_date_outside_plan"]);
        let other = world.open_plan(&ward::small()).await;
        let other = format!("/api/v1/plans/{}/roster/judgement", other.id);
        assert_eq!(planner.post(&other, two_duties()).await.problem(404), "no_roster");
    }
}
