//! Wellbeing days: a frame that answers at once, a leader's yes or no, the hole that a yes leaves, and who fills it.

use crate::{
    on_both,
    support::{
        database::Kind,
        life::{at, bring, take},
        solvers::Kept,
        ward,
        wellbeing::{
            FRIDAY, agree, approval, ask, asked, checked, days, decide, frame, frame_with, give_back, misfits, of, own,
            refuse, set,
        },
        world::{ANNE, BO, LEADER, PLANNER, World},
    },
};
use api::documents::{
    ChangeReason, KeptWellbeingFrame, OwnDuties, OwnWellbeing, OwnWellbeingRequest, PlanState, PlanStep, PlanView,
    RecordedChange, ToldCover, WardWellbeingRequest, WellbeingEffect, WellbeingState,
};
use sea_orm::ConnectionTrait;
use serde_json::{Value, json};
use std::sync::Arc;
use wire::{
    language::Language,
    report::CellChange,
    request::{PaidFrom, WellbeingDay},
    run::{amend, free_for_wellbeing, take_wellbeing_back},
};

async fn world(kind: Kind) -> World {
    World::with(kind, Arc::new(Kept), 1).await
}

on_both! {
    async fn nothing_can_be_asked_before_a_leader_has_switched_them_on(kind) {
        let world = world(kind).await;
        let plan = at(&world, PlanState::WishesOpen).await;
        let anne = world.client(ANNE).await;
        assert_eq!(misfits(&anne, &plan, FRIDAY).await, ["wellbeing_off"]);
        assert_eq!(ask(&anne, &plan, FRIDAY).await.faults(), ["wellbeing_off"]);
        assert_eq!(own(&anne, &plan).await, OwnWellbeing { frame: None, years: Vec::new(), requests: Vec::new() });
    }

    async fn a_frame_is_checked_as_a_whole_and_of_two_who_set_it_one_is_told(kind) {
        let world = world(kind).await;
        let leader = world.client(LEADER).await;
        let path = "/api/v1/wellbeing-frame";
        let mut wrong = frame_with("days_per_year", json!(0));
        wrong["per_date"] = json!(51);
        wrong["notice_hours"] = json!(2161);
        wrong["to"] = json!("2026-12-31");
        wrong["conditions"] = json!("x".repeat(501));
        let faults = leader.put(path, json!({"version": 0, "frame": wrong})).await.faults();
        let codes = ["frame_dates_reversed", "frame_days_out_of_range", "frame_people_out_of_range",
            "frame_notice_out_of_range", "conditions_too_long"];
        assert_eq!(faults, codes);
        let new = || json!({"version": 0, "frame": frame()});
        let (one, other) = tokio::join!(leader.put(path, new()), leader.put(path, new()));
        let mut statuses = [one.status.as_u16(), other.status.as_u16()];
        statuses.sort_unstable();
        assert_eq!(statuses, [200, 409]);
        let kept: KeptWellbeingFrame = leader.get(path).await.expect(200);
        assert_eq!((kept.version, kept.by.as_deref()), (1, Some("Leder, Lille Afsnit")));
        let off: KeptWellbeingFrame = leader.put(path, json!({"version": 1, "frame": null})).await.expect(200);
        assert!(off.frame.is_none() && off.version == 2);
        let database = world.app.store.database();
        for change in ["UPDATE wellbeing_frame SET document = '{}'", "DELETE FROM wellbeing_frame"] {
            assert!(database.execute_unprepared(change).await.is_err(), "what was set stays known");
        }
    }

    async fn a_day_that_is_agreed_to_before_publication_is_planned_around(kind) {
        let world = world(kind).await;
        set(&world, frame()).await;
        let plan = at(&world, PlanState::Draft).await;
        let (anne, leader, planner) = (world.client(ANNE).await, world.client(LEADER).await, world.client(PLANNER).await);
        let check = checked(&anne, &plan, "2027-03-09").await;
        assert!(check.fits && check.shift_type.is_none(), "nothing of a draft is told: {check:?}");
        let request: OwnWellbeingRequest = ask(&anne, &plan, "2027-03-09").await.expect(201);
        let told: WardWellbeingRequest = decide(&leader, &plan, &request, agree(None)).await.expect(200);
        assert_eq!((told.state, told.freed), (WellbeingState::Agreed, None));
        let view: PlanView = anne.get(&format!("/api/v1/plans/{}", plan.id)).await.expect(200);
        let day = WellbeingDay { employee: "anne".into(), date: "2027-03-09".parse().expect("a date"), paid_from: PaidFrom::TimeOff };
        assert_eq!(view.own.expect("hers").wellbeing_days, [day]);
        let newest: Value = planner.get(&format!("/api/v1/plans/{}/roster", plan.id)).await.expect(200);
        let send = json!({"step": "send", "version": 1, "solve": newest["solve"]["id"]});
        let sent = planner.post(&format!("/api/v1/plans/{}/life", plan.id), send).await;
        assert_eq!(sent.problem(409), "draft_outdated", "it was made without the day");
    }

    async fn while_a_roster_is_signed_a_leader_agrees_to_nothing(kind) {
        let world = world(kind).await;
        set(&world, frame()).await;
        let plan = at(&world, PlanState::Sent).await;
        let leader = world.client(LEADER).await;
        let request: OwnWellbeingRequest = ask(&world.client(ANNE).await, &plan, FRIDAY).await.expect(201);
        assert_eq!(decide(&leader, &plan, &request, agree(None)).await.problem(409), "step_not_now");
        take(&leader, &plan, PlanStep::Approve).await;
        take(&leader, &plan, PlanStep::Publish).await;
        decide(&leader, &plan, &request, agree(Some("D"))).await.expect::<WardWellbeingRequest>(200);
    }

    async fn agreeing_in_a_published_plan_leaves_a_hole_and_tells_who_may_fill_it(kind) {
        let world = world(kind).await;
        let (plan, request) = asked(&world).await;
        let (leader, planner) = (world.client(LEADER).await, world.client(PLANNER).await);
        let weighed: WellbeingEffect = leader.get(&of(&plan, &request)).await.expect(200);
        assert_eq!(weighed.request.shift_type.as_deref(), Some("D"));
        let effect = weighed.effect.expect("it frees a duty");
        assert!(effect.findings_new.iter().any(|told| told.finding.rule == "staffing_minimum"));
        let before = weighed.cover.expect("who could take it");
        assert_eq!(decide(&leader, &plan, &request, agree(Some("A"))).await.problem(409), "plan_changed");
        let told: WardWellbeingRequest = decide(&leader, &plan, &request, agree(Some("D"))).await.expect(200);
        assert_eq!((told.state, told.freed.as_deref(), told.shift_type), (WellbeingState::Agreed, Some("D"), None));
        let now = approval(&world, &plan).await;
        assert_eq!((now.changes[0].reason, now.changes[0].paid_from), (ChangeReason::WellbeingDay, Some(PaidFrom::TimeOff)));
        assert_eq!((effect.cost_after, effect.hard_after), (now.answer.report.cost, 0), "as it was shown beforehand");
        assert!(!now.changes[0].call_in);
        assert_eq!(now.answer.request.absences, ward::small().absences, "it is never an absence");
        assert!(now.answer.request.wellbeing_days.iter().any(|day| day.employee == "anne"));
        let cover: ToldCover = planner
            .post(&format!("/api/v1/plans/{}/cover", plan.id), json!({"date": FRIDAY, "shift_type": "D"}))
            .await
            .expect(200);
        assert_eq!(cover, before, "what was shown beforehand is what holds afterwards");
        let after: WellbeingEffect = leader.get(&of(&plan, &request)).await.expect(200);
        assert_eq!((after.cover, after.effect.is_none()), (Some(cover.clone()), true));
        let best = &cover.candidates[0];
        assert!(best.candidate.needs_word_for.is_empty() && best.sentence.contains("lovlig"), "{best:?}");
        let cell = json!({"employee": best.candidate.employee, "date": FRIDAY, "from": null, "to": "D"});
        let told = json!({"by": "Lederen", "at": "2026-01-05T09:00:00Z", "in_working_time": false});
        let taken = json!({"cells": [cell], "reason": "staffing_need", "told": told});
        let kept: RecordedChange = planner.post(&format!("/api/v1/plans/{}/changes", plan.id), taken).await.expect(201);
        assert!(kept.call_in && kept.number == 2);
        let anne: OwnDuties = world.client(ANNE).await.get(&format!("/api/v1/plans/{}/duties", plan.id)).await.expect(200);
        assert!(anne.duties.iter().all(|duty| duty.date.to_string() != FRIDAY));
        assert!(anne.wellbeing_days.iter().any(|day| day.date.to_string() == FRIDAY));
    }

    async fn what_holds_today_follows_from_what_was_published_and_every_change(kind) {
        let world = world(kind).await;
        let (plan, request) = asked(&world).await;
        let leader = world.client(LEADER).await;
        decide(&leader, &plan, &request, agree(Some("D"))).await.expect::<Value>(200);
        give_back(&world.client(ANNE).await, &plan, &request).await.expect::<Value>(200);
        let store = &world.app.store;
        let (mut request, mut roster, mut report) = store.as_published(plan.id).await.expect("read").expect("there");
        let now = store.published(plan.id).await.expect("read").expect("there");
        for change in &now.changes {
            let cell = change.cells[0].clone();
            let after = match change.paid_from {
                Some(paid_from) => {
                    let day = WellbeingDay { employee: cell.employee, date: cell.date, paid_from };
                    free_for_wellbeing((&request, &roster), &day, Language::Danish)
                }
                None if change.reason == ChangeReason::WellbeingDayBack => {
                    let day = WellbeingDay { employee: cell.employee, date: cell.date, paid_from: PaidFrom::TimeOff };
                    take_wellbeing_back((&request, &roster), &day, Language::Danish)
                }
                None => {
                    let cell = CellChange { employee: cell.employee, date: cell.date, shift_type: cell.to };
                    amend((&request, &roster), &[cell], None, Language::Danish)
                }
            };
            let after = after.expect("judged");
            (request, roster, report) = (after.request, after.roster, after.report);
        }
        assert_eq!((request, roster, report), (now.request, now.roster, now.report));
    }

    async fn a_day_is_recorded_by_agreeing_alone_and_nobody_plans_over_it(kind) {
        let world = world(kind).await;
        let (plan, request) = asked(&world).await;
        let planner = world.client(PLANNER).await;
        let told = json!({"by": "x", "at": "2026-01-05T09:00:00Z", "in_working_time": true});
        let free = json!({"employee": "anne", "date": FRIDAY, "from": "D", "to": null});
        let changes = format!("/api/v1/plans/{}/changes", plan.id);
        for reason in ["wellbeing_day", "wellbeing_day_back"] {
            let by_hand = json!({"cells": [free], "reason": reason, "told": told});
            assert_eq!(planner.post(&changes, by_hand).await.faults(), ["reason_not_by_hand"]);
        }
        decide(&world.client(LEADER).await, &plan, &request, agree(Some("D"))).await.expect::<Value>(200);
        let back = json!({"employee": "anne", "date": FRIDAY, "from": null, "to": "D"});
        let back = json!({"cells": [back], "reason": "other", "told": told});
        assert_eq!(planner.post(&changes, back).await.faults()[0], "change_breaks_rule");
    }

    async fn a_refusal_says_why_and_gives_the_place_back(kind) {
        let world = world(kind).await;
        let (plan, request) = asked(&world).await;
        let (anne, leader) = (world.client(ANNE).await, world.client(LEADER).await);
        assert_eq!(misfits(&anne, &plan, FRIDAY).await, ["wellbeing_asked_already", ]);
        assert_eq!(decide(&leader, &plan, &request, refuse(" ")).await.faults(), ["reason_missing"]);
        assert_eq!(decide(&leader, &plan, &request, refuse(&"x".repeat(501))).await.faults(), ["reason_too_long"]);
        let told: WardWellbeingRequest = decide(&leader, &plan, &request, refuse("Der er ingen til at tage vagten.")).await.expect(200);
        assert_eq!(told.state, WellbeingState::Refused);
        let mine = own(&anne, &plan).await;
        let last = mine.requests[0].steps.last().expect("the answer");
        assert_eq!((last.reason.as_deref(), last.by.as_str()), (Some("Der er ingen til at tage vagten."), "Leder, Lille Afsnit"));
        assert_eq!(mine.years[0].used, 0);
        assert!(approval(&world, &plan).await.changes.is_empty());
        ask(&anne, &plan, FRIDAY).await.expect::<OwnWellbeingRequest>(201);
    }

    async fn one_takes_back_only_what_is_ones_own_and_undecided(kind) {
        let world = world(kind).await;
        let (plan, request) = asked(&world).await;
        let (anne, bo, leader) = (world.client(ANNE).await, world.client(BO).await, world.client(LEADER).await);
        let path = format!("{}/{}", days(&plan), request.id);
        assert!(own(&bo, &plan).await.requests.is_empty(), "what Anne asks for is none of Bo's business");
        assert_eq!(bo.delete(&path).await.problem(404), "not_found");
        assert_eq!(anne.delete(&path).await.status, 204);
        assert_eq!(anne.delete(&path).await.problem(409), "wellbeing_changed");
        assert_eq!(decide(&leader, &plan, &request, agree(Some("D"))).await.problem(409), "wellbeing_changed");
        let list: Vec<WardWellbeingRequest> =
            leader.get(&format!("/api/v1/plans/{}/wellbeing-requests", plan.id)).await.expect(200);
        assert_eq!((list[0].name.as_str(), list[0].state, list[0].steps.len()), ("Anne Skov", WellbeingState::Withdrawn, 2));
    }

    async fn of_two_who_want_the_last_place_of_a_date_one_is_told_that_it_is_taken(kind) {
        let world = world(kind).await;
        let plan = at(&world, PlanState::WishesOpen).await;
        set(&world, frame()).await;
        let (anne, bo) = (world.client(ANNE).await, world.client(BO).await);
        let (one, other) = tokio::join!(ask(&anne, &plan, "2027-03-09"), ask(&bo, &plan, "2027-03-09"));
        let (taken, full) = if one.status == 201 { (one, other) } else { (other, one) };
        taken.expect::<OwnWellbeingRequest>(201);
        assert_eq!(full.faults(), ["wellbeing_date_full"]);
    }

    async fn of_two_leaders_who_decide_at_once_one_is_told_that_it_is_decided(kind) {
        let world = world(kind).await;
        let (plan, request) = asked(&world).await;
        let (one, other) = (world.client(LEADER).await, world.client(LEADER).await);
        let (yes, no) = tokio::join!(
            decide(&one, &plan, &request, agree(Some("D"))),
            decide(&other, &plan, &request, refuse("Nej"))
        );
        let mut statuses = [yes.status.as_u16(), no.status.as_u16()];
        statuses.sort_unstable();
        assert_eq!(statuses, [200, 409]);
        let mine = own(&world.client(ANNE).await, &plan).await;
        let changes = approval(&world, &plan).await.changes.len();
        assert_eq!(mine.requests[0].steps.len(), 2);
        assert_eq!(changes, usize::from(mine.requests[0].state == WellbeingState::Agreed));
    }

    async fn the_frame_counts_every_day_of_the_year_wherever_it_comes_from(kind) {
        let world = world(kind).await;
        let plan = at(&world, PlanState::WishesOpen).await;
        set(&world, frame_with("days_per_year", json!(1))).await;
        let (anne, bo) = (world.client(ANNE).await, world.client(BO).await);
        assert_eq!(own(&bo, &plan).await.years[0].used, 1, "the plan's document gives Bo the twelfth");
        assert_eq!(misfits(&bo, &plan, "2027-03-09").await, ["wellbeing_year_used"]);
        assert_eq!(misfits(&anne, &plan, "2027-03-12").await, ["wellbeing_date_full"]);
        ask(&anne, &plan, "2027-03-09").await.expect::<Value>(201);
        assert_eq!(ask(&anne, &plan, "2027-03-10").await.faults(), ["wellbeing_year_used"]);
        assert_eq!(misfits(&anne, &plan, "2027-06-10").await, ["wellbeing_outside_plan", "wellbeing_year_used"]);
    }

    async fn a_published_plan_says_what_a_date_without_a_duty_and_too_few_people_mean(kind) {
        let world = world(kind).await;
        let plan = world.open_plan(&ward::small()).await;
        bring(&world, &plan, PlanState::Published).await;
        set(&world, frame_with("below_minimum", json!("never"))).await;
        let anne = world.client(ANNE).await;
        let check = checked(&anne, &plan, FRIDAY).await;
        assert!(check.below_minimum && check.shift_type.as_deref() == Some("D"));
        assert_eq!(misfits(&anne, &plan, FRIDAY).await, ["wellbeing_below_minimum"]);
        let roster = approval(&world, &plan).await.answer.roster;
        let works = |date: &str| roster.assignments.iter().any(|duty| duty.employee == "anne" && duty.date.to_string() == date);
        let free = (1..=14).map(|day| format!("2027-03-{day:02}")).find(|date| !works(date)).expect("a day off");
        assert_eq!(misfits(&anne, &plan, &free).await, ["wellbeing_no_duty"]);
    }
}
