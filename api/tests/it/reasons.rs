//! Reasons over HTTP: told as they come, stopped, taken over by another server, and only told to those whom they are for.

use crate::{
    on_both,
    support::{
        client::Client,
        eventually,
        life::{bring, send, solved, take},
        solvers::{Explaining, Kept},
        ward,
        world::{ANNE, LEADER, OTHER_EMPLOYEE, OTHER_PLANNER, PLANNER, World},
    },
};
use api::{
    documents::{
        OwnDuties, PlanReasons, PlanState, PlanStep, PlanSummary, ReasonsStatus, RosterAnswer, ToldCell, ToldRemedies,
    },
    jobs::Workers,
};
use serde_json::json;
use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};
use wire::{reasons::WishOutcome, report::OutcomeStatus};

/// Never reached: the tests end the work themselves.
const SECONDS: u32 = 600;

fn path(plan: &PlanSummary) -> String {
    format!("/api/v1/plans/{}/reasons", plan.id)
}

async fn reasons_when(client: &Client, plan: &PlanSummary, wanted: ReasonsStatus) -> PlanReasons {
    eventually(&format!("reasons are {wanted:?}"), || async {
        let reply = client.get(&path(plan)).await;
        let now: PlanReasons = if reply.status == 404 { return None } else { reply.expect(200) };
        (now.status == wanted && (wanted != ReasonsStatus::Running || !now.wishes.is_empty())).then_some(now)
    })
    .await
}

fn explaining(may_end: bool, finds_better: bool) -> Arc<Explaining> {
    Arc::new(Explaining { may_end: AtomicBool::new(may_end), finds_better })
}

on_both! {
    async fn reasons_are_told_as_they_come_and_kept_when_they_are_stopped(kind) {
        let world = World::explaining(kind, explaining(false, false), 1, SECONDS).await;
        let plan = world.open_plan(&ward::small()).await;
        let planner = world.client(PLANNER).await;
        assert_eq!(planner.get(&path(&plan)).await.problem(404), "no_roster");
        solved(&world, &plan).await;
        let running = reasons_when(&planner, &plan, ReasonsStatus::Running).await;
        assert_eq!((running.wishes.len(), running.answered), (10, 10));
        assert!(running.wishes[0].sentences[0].contains("Ikke opfyldt"), "{running:?}");
        assert_eq!(world.client(LEADER).await.get(&path(&plan)).await.expect::<PlanReasons>(200), running);

        let cancel = format!("{}/cancel", path(&plan));
        assert_eq!(world.client(LEADER).await.post(&cancel, json!({})).await.problem(403), "not_allowed");
        planner.post(&cancel, json!({})).await.expect::<PlanReasons>(202);
        let stopped = reasons_when(&planner, &plan, ReasonsStatus::Stopped).await;
        assert_eq!(stopped.wishes, running.wishes);
        let again: PlanReasons = planner.post(&path(&plan), json!({})).await.expect(202);
        assert!(matches!(again.status, ReasonsStatus::Queued | ReasonsStatus::Running), "{again:?}");
        reasons_when(&planner, &plan, ReasonsStatus::Running).await;
    }

    async fn nobody_else_is_told_the_wards_reasons(kind) {
        let world = World::explaining(kind, explaining(true, false), 1, SECONDS).await;
        let plan = world.open_plan(&ward::small()).await;
        solved(&world, &plan).await;
        reasons_when(&world.client(PLANNER).await, &plan, ReasonsStatus::Finished).await;
        let cell = format!("/api/v1/plans/{}/roster/cell", plan.id);
        let remedies = format!("/api/v1/plans/{}/remedies", plan.id);
        let question = json!({"employee": "anne", "date": "2027-03-04"});
        for (account, code) in [(ANNE, "not_allowed"), (OTHER_EMPLOYEE, "not_allowed"), (OTHER_PLANNER, "not_found")] {
            let client = world.client(account).await;
            let status = if code == "not_found" { 404 } else { 403 };
            assert_eq!(client.get(&path(&plan)).await.problem(status), code, "{account}");
            assert_eq!(client.post(&path(&plan), json!({})).await.problem(status), code, "{account}");
            assert_eq!(client.post(&cell, question.clone()).await.problem(status), code, "{account}");
            assert_eq!(client.post(&remedies, json!({})).await.problem(status), code, "{account}");
        }
        let leader = world.client(LEADER).await;
        assert_eq!(leader.post(&path(&plan), json!({})).await.problem(403), "not_allowed");
        assert_eq!(leader.post(&remedies, json!({})).await.problem(403), "not_allowed");
        assert_eq!(world.nobody().get(&path(&plan)).await.problem(401), "not_signed_in");
    }

    async fn an_employee_is_told_of_the_own_wishes_alone_and_after_publishing(kind) {
        let world = World::explaining(kind, explaining(true, false), 1, SECONDS).await;
        let plan = world.open_plan(&ward::small()).await;
        bring(&world, &plan, PlanState::Approved).await;
        reasons_when(&world.client(PLANNER).await, &plan, ReasonsStatus::Finished).await;
        let (anne, duties) = (world.client(ANNE).await, format!("/api/v1/plans/{}/duties", plan.id));
        assert_eq!(anne.get(&duties).await.problem(409), "not_published");
        take(&world.client(LEADER).await, &plan, PlanStep::Publish).await;
        let own: OwnDuties = anne.get(&duties).await.expect(200);
        let told: Vec<_> = own.wishes.iter().map(|outcome| (outcome.wish.id.as_str(), outcome.reasons.len())).collect();
        assert_eq!(told, [("w1", 1), ("w2", 1)]);
        let text = &own.wishes[0].reasons[0];
        assert!(text.contains("dårligere for afsnittet") && !text.contains("point"), "{text}");
        assert!(!own.reasons_to_come);
    }

    async fn a_better_roster_takes_the_drafts_place(kind) {
        let world = World::explaining(kind, explaining(true, true), 1, SECONDS).await;
        let plan = world.open_plan(&ward::small()).await;
        let first = solved(&world, &plan).await;
        let planner = world.client(PLANNER).await;
        let reasons = reasons_when(&planner, &plan, ReasonsStatus::Finished).await;
        assert_ne!(reasons.solve, first);
        let answer: RosterAnswer = planner.get(&format!("/api/v1/plans/{}/roster", plan.id)).await.expect(200);
        let summary = answer.solve.summary.expect("a summary");
        assert_eq!((answer.solve.id, summary.cost, summary.status), (reasons.solve, Some(0), OutcomeStatus::Optimal));
    }

    async fn a_roster_that_is_sent_meanwhile_stays_and_is_explained_as_it_is(kind) {
        let solver = explaining(false, true);
        let world = World::explaining(kind, solver.clone(), 1, SECONDS).await;
        let plan = world.open_plan(&ward::small()).await;
        bring(&world, &plan, PlanState::Draft).await;
        let planner = world.client(PLANNER).await;
        let running = reasons_when(&planner, &plan, ReasonsStatus::Running).await;
        let of_better = |reasons: &PlanReasons| {
            reasons.wishes.iter().filter(|told| told.reason.outcome == WishOutcome::GrantedInstead).count()
        };
        assert_eq!(of_better(&running), 10, "a better roster may take its place still");
        let sent = send(&planner, &plan).await;
        let told: PlanReasons = planner.get(&path(&plan)).await.expect(200);
        assert_eq!(of_better(&told), 0, "from now on nobody will take that roster");
        let again = reasons_when(&planner, &plan, ReasonsStatus::Running).await;
        assert_eq!((again.wishes.len(), of_better(&again)), (10, 0));
        solver.may_end.store(true, Ordering::SeqCst);
        let finished = reasons_when(&planner, &plan, ReasonsStatus::Finished).await;
        assert_eq!((Some(finished.solve), finished.solve), (sent.solve, running.solve));
    }

    async fn an_older_draft_that_is_sent_after_all_gets_reasons_of_its_own(kind) {
        let world = World::explaining(kind, explaining(true, true), 1, SECONDS).await;
        let plan = world.open_plan(&ward::small()).await;
        bring(&world, &plan, PlanState::WishesClosed).await;
        let first = solved(&world, &plan).await;
        let planner = world.client(PLANNER).await;
        let better = reasons_when(&planner, &plan, ReasonsStatus::Finished).await.solve;
        let body = json!({"step": "send", "version": 1, "solve": first});
        let sent = planner.post(&format!("/api/v1/plans/{}/life", plan.id), body).await;
        assert_eq!(sent.status, 200);
        let own = reasons_when(&planner, &plan, ReasonsStatus::Finished).await.solve;
        assert_eq!(own, first);
        assert_ne!(own, better);
    }

    async fn a_server_that_stops_leaves_the_reasons_to_the_next(kind) {
        let mut world = World::explaining(kind, explaining(false, false), 1, SECONDS).await;
        let plan = world.open_plan(&ward::small()).await;
        solved(&world, &plan).await;
        reasons_when(&world.client(PLANNER).await, &plan, ReasonsStatus::Running).await;
        world.stop().await;
        let second = world.second(explaining(true, false), SECONDS).await;
        let workers = Workers::start(&second, 1);
        let planner = Client::new(second.http()).signed_in(PLANNER).await;
        let finished = reasons_when(&planner, &plan, ReasonsStatus::Finished).await;
        assert_eq!(finished.answered, 10);
        second.stopping.cancel();
        workers.stopped().await;
    }

    async fn a_real_roster_is_explained_cell_by_cell_and_what_would_help_is_looked_for(kind) {
        let world = World::explaining(kind, Arc::new(Kept), 1, 2).await;
        let plan = world.open_plan(&ward::small()).await;
        solved(&world, &plan).await;
        let leader = world.client(LEADER).await;
        let cell = format!("/api/v1/plans/{}/roster/cell", plan.id);
        let told: ToldCell = leader.post(&cell, json!({"employee": "anne", "date": "2027-03-04"})).await.expect(200);
        assert_eq!(told.sentences.len(), told.reason.expect("anne works").alternatives.len() + 1);
        assert!(told.sentences[0].starts_with("Anne"), "{:?}", told.sentences);
        let off: ToldCell = leader.post(&cell, json!({"employee": "anne", "date": "2027-03-03"})).await.expect(200);
        assert_eq!((off.reason, off.sentences), (None, Vec::new()));
        let unknown = json!({"employee": "nobody", "date": "2031-01-01"});
        let faults = leader.post(&cell, unknown).await.faults();
        assert_eq!(faults, ["roster_unknown_employee", "roster_date_outside_plan"]);

        let planner = world.client(PLANNER).await;
        let remedies = format!("/api/v1/plans/{}/remedies", plan.id);
        assert_eq!(planner.post(&remedies, json!({"seconds": 21})).await.faults(), ["limit_out_of_range"]);
        let found: ToldRemedies = planner.post(&remedies, json!({"seconds": 1})).await.expect(200);
        assert_eq!(found.remedies.clash, None, "there is a roster");
        let reasons = reasons_when(&planner, &plan, ReasonsStatus::Finished).await;
        assert!(reasons.wishes.iter().all(|wish| wish.sentences.len() > 1 || wish.sentences[0].starts_with("Opfyldt")));
    }
}
