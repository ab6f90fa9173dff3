//! An agreed wellbeing day holds in whatever is planned for its date, whichever document that is made from, until the
//! employee gives it back or the leader takes it back; then its place is free again, and nobody is given a duty by that.

use crate::{
    on_both,
    support::{
        database::Kind,
        life::{at, bring, send, solved, take},
        solvers::Kept,
        ward,
        wellbeing::{
            FRIDAY, agree, agreed_before, approval, ask, asked, checked, days, decide, frame, frame_with, give_back,
            misfits, of, off, own, refuse, set, take_back, to_solve,
        },
        world::{ANNE, BO, LEADER, PLANNER, World},
    },
};
use api::documents::{
    Caller, ChangeReason, OwnDuties, OwnWellbeingRequest, PlanState, PlanStep, PlanSummary, PlanView, RecordedChange,
    WardLedger, WardWellbeingRequest, WellbeingEffect, WellbeingState,
};
use api::wellbeing::Misfit;
use serde_json::{Value, json};
use std::sync::Arc;
use wire::request::{Lock, WardRequest};

/// Anne is off then, in the kept roster too.
const TUESDAY: &str = "2027-03-09";

async fn world(kind: Kind) -> World {
    let world = World::with(kind, Arc::new(Kept), 1).await;
    set(&world, frame()).await;
    world
}

async fn requests(world: &World, plan: &PlanSummary) -> Vec<WardWellbeingRequest> {
    let path = format!("/api/v1/plans/{}/wellbeing-requests", plan.id);
    world.client(LEADER).await.get(&path).await.expect(200)
}

/// Sends the newest roster; the problem's code.
async fn refused_to_send(world: &World, plan: &PlanSummary) -> String {
    let planner = world.client(PLANNER).await;
    let path = format!("/api/v1/plans/{}/life", plan.id);
    let life: Value = planner.get(&path).await.expect(200);
    let newest: Value = planner.get(&format!("/api/v1/plans/{}/roster", plan.id)).await.expect(200);
    let body = json!({"step": "send", "version": life["version"], "solve": newest["solve"]["id"]});
    planner.post(&path, body).await.problem(409)
}

/// Everybody's fair share of the burden, as the ward's ledger tells it.
async fn shares(world: &World) -> Vec<(String, f64)> {
    let ledger: WardLedger = world.client(LEADER).await.get("/api/v1/ward-ledger").await.expect(200);
    let mut shares: Vec<_> = ledger.people.into_iter().map(|own| (own.employee, own.total.burden.fair_share)).collect();
    shares.sort_by(|one, other| one.0.cmp(&other.0));
    shares
}

on_both! {
    async fn an_agreed_day_follows_into_every_document_for_its_date(kind) {
        let world = world(kind).await;
        let old = at(&world, PlanState::WishesClosed).await;
        let request = agreed_before(&world, &old, TUESDAY).await;
        let new = world.open_plan(&ward::without_wishes()).await;
        assert_eq!(off(&to_solve(&world, &new).await, "anne"), [TUESDAY]);
        assert_eq!(off(&to_solve(&world, &old).await, "anne"), [TUESDAY]);
        let anne = world.client(ANNE).await;
        let view: PlanView = anne.get(&format!("/api/v1/plans/{}", new.id)).await.expect(200);
        assert_eq!(view.own.expect("hers").wellbeing_days.len(), 1);
        assert_eq!(own(&anne, &new).await.requests[0].id, request.id, "she finds it in the new plan as well");
        assert_eq!(requests(&world, &new).await[0].id, request.id);
        let copied = world.open_plan(&WardRequest { wishes: Vec::new(), ..to_solve(&world, &new).await }).await;
        assert_eq!(off(&to_solve(&world, &copied).await, "anne"), [TUESDAY], "once, though its document says so too");
        assert_eq!(own(&anne, &new).await.years[0].used, 1);
        bring(&world, &copied, PlanState::Published).await;
        assert_eq!(off(&approval(&world, &copied).await.answer.request, "anne"), [TUESDAY]);
    }

    async fn no_roster_is_signed_or_published_for_other_days_than_hold_by_then(kind) {
        let world = world(kind).await;
        let plan = at(&world, PlanState::Draft).await;
        let (anne, leader, planner) = (world.client(ANNE).await, world.client(LEADER).await, world.client(PLANNER).await);
        let first = agreed_before(&world, &plan, TUESDAY).await;
        assert_eq!(refused_to_send(&world, &plan).await, "draft_outdated");
        solved(&world, &plan).await;
        send(&planner, &plan).await;
        // While it lies before the leader, days are agreed in what is begun anew for the dates.
        let newer = world.open_plan(&ward::without_wishes()).await;
        let second = agreed_before(&world, &newer, "2027-03-03").await;
        let path = format!("/api/v1/plans/{}/life", plan.id);
        let approve = json!({"step": "approve", "version": 2});
        assert_eq!(leader.post(&path, approve).await.problem(409), "sent_outdated", "who reads it is to send it back");
        decide(&leader, &newer, &second, take_back("Vi mangler en.")).await.expect::<Value>(200);
        take(&leader, &plan, PlanStep::Approve).await;
        give_back(&anne, &plan, &first).await.expect::<Value>(200);
        let publish = json!({"step": "publish", "version": 3});
        assert_eq!(leader.post(&path, publish).await.problem(409), "sent_outdated");
        take(&leader, &plan, PlanStep::SendBack).await;
        agreed_before(&world, &newer, "2027-03-03").await;
        solved(&world, &plan).await;
        send(&planner, &plan).await;
        take(&leader, &plan, PlanStep::Approve).await;
        take(&leader, &plan, PlanStep::Publish).await;
        assert_eq!(off(&approval(&world, &plan).await.answer.request, "anne"), ["2027-03-03"]);
    }

    async fn a_yes_frees_the_duty_of_the_plan_that_holds_whichever_it_was_asked_in(kind) {
        let world = world(kind).await;
        let draft = at(&world, PlanState::WishesClosed).await;
        let anne = world.client(ANNE).await;
        let early: OwnWellbeingRequest = ask(&anne, &draft, "2027-03-04").await.expect(201);
        let replaced = at(&world, PlanState::Published).await;
        let holds = at(&world, PlanState::Published).await;
        let check = checked(&anne, &draft, FRIDAY).await;
        assert_eq!((check.fits, check.shift_type.as_deref()), (true, Some("D")), "the published plan is the one that holds");
        let leader = world.client(LEADER).await;
        let listed = requests(&world, &draft).await;
        assert_eq!((listed.len(), listed[0].shift_type.as_deref()), (1, Some("D")));
        assert_eq!(decide(&leader, &draft, &early, agree(None)).await.problem(409), "plan_changed");
        decide(&leader, &draft, &early, agree(Some("D"))).await.expect::<Value>(200);
        assert_eq!(approval(&world, &holds).await.changes[0].reason, ChangeReason::WellbeingDay);
        assert!(approval(&world, &replaced).await.changes.is_empty());
        assert_eq!(off(&to_solve(&world, &draft).await, "anne"), ["2027-03-04"]);
    }

    async fn a_document_that_cannot_hold_an_agreed_day_is_refused_and_a_lock_on_its_date_gives_way(kind) {
        let world = world(kind).await;
        let old = at(&world, PlanState::WishesClosed).await;
        agreed_before(&world, &old, TUESDAY).await;
        let locked = |date: &str, shift_type: &str| {
            let mut ward = ward::without_wishes();
            let lock = ward.locks[0].clone();
            let date = date.parse().expect("a date");
            ward.locks.push(Lock { date, shift_type: Some(shift_type.to_owned()), ..lock });
            ward
        };
        let planner = world.client(PLANNER).await;
        let night_before = planner.post("/api/v1/plans", json!(locked("2027-03-08", "N"))).await;
        assert!(!night_before.faults().is_empty(), "the night ends on the morning that she is off");
        let on_the_date = world.open_plan(&locked(TUESDAY, "D")).await;
        let read = to_solve(&world, &on_the_date).await;
        assert_eq!(off(&read, "anne"), [TUESDAY]);
        assert!(read.locks.iter().all(|lock| lock.employee != "anne" || lock.date.to_string() != TUESDAY));
    }

    async fn older_drafts_that_were_forgotten_hold_no_place(kind) {
        let world = world(kind).await;
        at(&world, PlanState::WishesOpen).await;
        let (anne, bo) = (world.client(ANNE).await, world.client(BO).await);
        let mut without = ward::small();
        without.wellbeing_days.clear();
        let new = world.open_plan(&without).await;
        assert_eq!(own(&bo, &new).await.years[0].used, 0, "the newest document gives Bo nothing");
        assert!(misfits(&anne, &new, "2027-03-12").await.is_empty());
        bring(&world, &new, PlanState::Published).await;
        assert_eq!(own(&bo, &new).await.years[0].used, 0, "nor does the draft that it took the place of");
        assert!(!misfits(&anne, &new, "2027-03-12").await.contains(&"wellbeing_date_full".to_owned()));
        world.open_plan(&ward::small()).await;
        assert_eq!(own(&bo, &new).await.years[0].used, 1, "one that is made to replace it counts");
    }

    async fn an_employee_gives_a_day_back_and_is_given_no_duty_by_it(kind) {
        let world = world(kind).await;
        let (plan, request) = asked(&world).await;
        let (anne, bo, leader) = (world.client(ANNE).await, world.client(BO).await, world.client(LEADER).await);
        assert_eq!(give_back(&anne, &plan, &request).await.problem(409), "wellbeing_changed", "it is asked for, not agreed");
        let before = shares(&world).await;
        decide(&leader, &plan, &request, agree(Some("D"))).await.expect::<Value>(200);
        let during = shares(&world).await;
        let moved: Vec<&str> =
            before.iter().zip(&during).filter(|(one, other)| one.1 != other.1).map(|(one, _)| one.0.as_str()).collect();
        assert!(moved.contains(&"anne") && moved.len() > 1, "others share in what she does not: {moved:?}");
        assert_eq!(anne.delete(&format!("{}/{}", days(&plan), request.id)).await.problem(409), "wellbeing_changed");
        assert_eq!(give_back(&bo, &plan, &request).await.problem(404), "not_found");
        let told: OwnWellbeingRequest = give_back(&anne, &plan, &request).await.expect(200);
        let last = told.steps.last().expect("the last step");
        assert_eq!((told.state, last.by.as_str(), last.number), (WellbeingState::GivenBack, "Anne Skov", 3));
        assert_eq!(give_back(&anne, &plan, &request).await.problem(409), "wellbeing_changed");
        assert_eq!(own(&anne, &plan).await.years[0].used, 0);
        assert_eq!(misfits(&anne, &plan, FRIDAY).await, ["wellbeing_no_duty"], "the place is free, but the duty is gone");

        let now = approval(&world, &plan).await;
        let change = &now.changes[1];
        assert_eq!((change.reason, change.by.as_str(), change.call_in), (ChangeReason::WellbeingDayBack, "Anne Skov", false));
        assert_eq!((&change.cells[0].from, &change.cells[0].to), (&None, &None));
        assert!(off(&now.answer.request, "anne").is_empty());
        assert!(now.answer.roster.assignments.iter().all(|duty| duty.employee != "anne" || duty.date.to_string() != FRIDAY));
        assert_eq!(shares(&world).await, before);
        let mine: OwnDuties = anne.get(&format!("/api/v1/plans/{}/duties", plan.id)).await.expect(200);
        assert_eq!((mine.changes.len(), mine.wellbeing_days.len()), (1, 0), "what changes no duty is no change of hers");

        let weighed: WellbeingEffect = leader.get(&of(&plan, &request)).await.expect(200);
        let cover = weighed.cover.expect("the duty that was freed is open still");
        assert!(cover.candidates.iter().any(|one| one.candidate.employee == "anne"), "the planner sees that she is there");
        let cell = json!({"employee": "anne", "date": FRIDAY, "from": null, "to": "D"});
        let told = json!({"by": "Lederen", "at": "2026-01-05T09:00:00Z", "in_working_time": true});
        let again = json!({"cells": [cell], "reason": "staffing_need", "told": told});
        let changes = format!("/api/v1/plans/{}/changes", plan.id);
        leader.post(&changes, again).await.expect::<RecordedChange>(201);
        let again: OwnWellbeingRequest = ask(&anne, &plan, FRIDAY).await.expect(201);
        assert_eq!(requests(&world, &plan).await.len(), 2);
        assert_ne!(again.id, request.id);
    }

    async fn a_leader_takes_a_day_back_and_says_why(kind) {
        let world = world(kind).await;
        let plan = at(&world, PlanState::Draft).await;
        let (anne, leader) = (world.client(ANNE).await, world.client(LEADER).await);
        let request = agreed_before(&world, &plan, TUESDAY).await;
        solved(&world, &plan).await;
        let copy = world.open_plan(&WardRequest { wishes: Vec::new(), ..to_solve(&world, &plan).await }).await;
        assert_eq!(decide(&leader, &plan, &request, take_back(" ")).await.faults(), ["reason_missing"]);
        let stale = json!({"answer": "take_back", "version": 1, "reason": "Nej"});
        assert_eq!(decide(&leader, &plan, &request, stale).await.problem(409), "wellbeing_changed");
        let told: WardWellbeingRequest =
            decide(&leader, &plan, &request, take_back("Vi er for få den dag.")).await.expect(200);
        assert_eq!((told.state, told.freed), (WellbeingState::TakenBack, None));
        let mine = own(&anne, &plan).await;
        assert_eq!(mine.requests[0].steps.last().expect("why").reason.as_deref(), Some("Vi er for få den dag."));
        assert_eq!(mine.years[0].used, 0);
        for plan in [&plan, &copy] {
            assert!(off(&to_solve(&world, plan).await, "anne").is_empty(), "a document that was made from it lost it too");
        }
        assert_eq!(refused_to_send(&world, &plan).await, "draft_outdated", "its roster gives her the date off still");
        assert_eq!(decide(&leader, &plan, &request, refuse("Nej")).await.problem(409), "wellbeing_changed");
        ask(&anne, &plan, TUESDAY).await.expect::<Value>(201);
    }

    async fn of_two_who_undo_a_day_at_once_one_is_told(kind) {
        let world = world(kind).await;
        let (plan, request) = asked(&world).await;
        let (anne, leader) = (world.client(ANNE).await, world.client(LEADER).await);
        decide(&leader, &plan, &request, agree(Some("D"))).await.expect::<Value>(200);
        let (one, other) =
            tokio::join!(give_back(&anne, &plan, &request), decide(&leader, &plan, &request, take_back("Beklager")));
        let mut statuses = [one.status.as_u16(), other.status.as_u16()];
        statuses.sort_unstable();
        assert_eq!(statuses, [200, 409]);
        assert_eq!(approval(&world, &plan).await.changes.len(), 2);
        assert_eq!(own(&anne, &plan).await.requests[0].steps.len(), 3);
    }

    async fn a_frame_that_changes_while_one_asks_is_the_one_that_counts(kind) {
        let world = world(kind).await;
        let plan = at(&world, PlanState::WishesOpen).await;
        let anne: Caller = world.client(ANNE).await.get("/api/v1/session").await.expect(200);
        let date = TUESDAY.parse().expect("a date");
        // The page has looked; what is stored is what the frame says by then.
        for frame in [frame_with("from", json!("2027-03-10")), Value::Null] {
            set(&world, frame).await;
            let stored = world.app.store.ask_wellbeing((plan.id, "anne", date), &anne).await.expect("asked");
            assert_eq!(stored, Err(vec![Misfit::Off]));
        }
        set(&world, frame()).await;
        assert!(world.app.store.ask_wellbeing((plan.id, "anne", date), &anne).await.expect("asked").is_ok());
    }
}
