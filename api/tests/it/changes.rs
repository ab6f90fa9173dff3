//! A published plan: frozen as it was signed, changed only by recorded changes that the referee has judged, and seen by
//! each employee for themselves alone.

use crate::{
    on_both,
    support::{
        client::{Client, Reply},
        database::Kind,
        life::{at, solved},
        solvers::Kept,
        ward,
        world::{ANNE, BO, LEADER, PLANNER, World},
    },
};
use api::documents::{Approval, ChangeReason, OwnDuties, PlanState, PlanSummary, RecordedChange, RosterAnswer};
use serde_json::{Value, json};
use std::sync::Arc;
use wire::{
    language::Language,
    report::{CellChange, JudgedChange, Severity},
    request::Duty,
    roster::Roster,
    run::amend,
};

async fn world(kind: Kind) -> World {
    World::with(kind, Arc::new(Kept), 1).await
}

fn path(plan: &PlanSummary, what: &str) -> String {
    format!("/api/v1/plans/{}/{what}", plan.id)
}

fn cell(employee: &str, date: &str, from: Option<&str>, to: Option<&str>) -> Value {
    json!({"employee": employee, "date": date, "from": from, "to": to})
}

fn change(cells: &[Value]) -> Value {
    let told = json!({"by": "Vagtplanlæggeren", "at": "2026-01-05T09:00:00Z", "in_working_time": true});
    json!({"cells": cells, "reason": "own_request", "told": told})
}

/// Anne does not come on the fifth.
fn anne_is_free() -> Value {
    change(&[cell("anne", "2027-03-05", Some("D"), None)])
}

/// Bo's evening leaves eight hours to his next morning.
fn short_rest() -> Value {
    change(&[cell("bo", "2027-03-02", Some("D"), Some("A"))])
}

fn despite(mut change: Value, rules: &[&str]) -> Value {
    change["despite"] = json!({"rules": rules, "reason": "Aftalt med den ansatte"});
    change
}

async fn record(client: &Client, plan: &PlanSummary, change: Value) -> Reply {
    client.post(&path(plan, "changes"), change).await
}

async fn approval(world: &World, plan: &PlanSummary) -> Approval {
    world.client(LEADER).await.get(&path(plan, "approval")).await.expect(200)
}

async fn duties(world: &World, account: &str, plan: &PlanSummary) -> OwnDuties {
    world.client(account).await.get(&path(plan, "duties")).await.expect(200)
}

fn worked(roster: &Roster, employee: &str, date: &str) -> Option<String> {
    let date = date.parse().expect("a date");
    let found = roster.assignments.iter().find(|duty: &&Duty| duty.employee == employee && duty.date == date);
    found.map(|duty| duty.shift_type.clone())
}

on_both! {
    async fn before_publishing_there_is_nothing_to_change_or_see(kind) {
        let world = world(kind).await;
        for state in [PlanState::Draft, PlanState::Sent, PlanState::Approved] {
            let plan = at(&world, state).await;
            let (planner, anne) = (world.client(PLANNER).await, world.client(ANNE).await);
            assert_eq!(record(&planner, &plan, anne_is_free()).await.problem(409), "not_published");
            assert_eq!(planner.get(&path(&plan, "changes")).await.problem(409), "not_published");
            let judged = planner.post(&path(&plan, "changes/judgement"), json!({"changes": []})).await;
            assert_eq!(judged.problem(409), "not_published");
            assert_eq!(anne.get(&path(&plan, "duties")).await.problem(409), "not_published");
        }
    }

    async fn a_new_solve_does_not_touch_what_is_sent_signed_or_published(kind) {
        let world = world(kind).await;
        for state in [PlanState::Sent, PlanState::Approved, PlanState::Published] {
            let plan = at(&world, state).await;
            let before = approval(&world, &plan).await;
            let newer = solved(&world, &plan).await;
            let after = approval(&world, &plan).await;
            assert_eq!(after, before, "{state:?}");
            assert_ne!(after.answer.solve.id, newer);
            let newest: RosterAnswer = world.client(PLANNER).await.get(&path(&plan, "roster")).await.expect(200);
            assert_eq!(newest.solve.id, newer, "the newest is still there to be looked at");
        }
    }

    async fn a_change_is_recorded_and_told_to_whom_it_concerns(kind) {
        let world = world(kind).await;
        let plan = at(&world, PlanState::Published).await;
        let kept: RecordedChange = record(&world.client(PLANNER).await, &plan, anne_is_free()).await.expect(201);
        assert_eq!((kept.number, kept.reason, kept.call_in), (1, ChangeReason::OwnRequest, false));
        assert_eq!(kept.by, "Vagtplanlægger, Lille Afsnit");
        // From the fifth of January at 9 to the fifth of March at midnight in Copenhagen.
        assert_eq!(kept.notice_minutes, (424 * 24 - 10) * 60);
        let now = approval(&world, &plan).await;
        assert_eq!(worked(&now.answer.roster, "anne", "2027-03-05"), None);
        assert_eq!(now.changes, [kept]);
        let anne = duties(&world, ANNE, &plan).await;
        assert_eq!(anne.duties.len(), 8);
        assert_eq!((anne.changes[0].from.as_deref(), anne.changes[0].to.as_deref()), (Some("D"), None));
        assert_eq!(anne.hours.expect("hers").planned_minutes, 8 * 480);
        assert!(duties(&world, BO, &plan).await.changes.is_empty());
    }

    async fn what_holds_today_is_what_was_published_and_every_change(kind) {
        let world = world(kind).await;
        let plan = at(&world, PlanState::Published).await;
        let leader = world.client(LEADER).await;
        for change in [anne_is_free(), despite(short_rest(), &["daily_rest"])] {
            record(&leader, &plan, change).await.expect::<RecordedChange>(201);
        }
        let store = &world.app.store;
        let (mut request, mut roster, mut report) = store.as_published(plan.id).await.expect("read").expect("there");
        let now = store.published(plan.id).await.expect("read").expect("there");
        for change in &now.changes {
            let cells: Vec<CellChange> = change.cells.iter().map(|cell| CellChange {
                employee: cell.employee.clone(), date: cell.date, shift_type: cell.to.clone(),
            }).collect();
            let after = amend((&request, &roster), &cells, change.despite.as_ref(), Language::Danish).expect("judged");
            (request, roster, report) = (after.request, after.roster, after.report);
        }
        assert_eq!((request, roster, report), (now.request, now.roster, now.report));
    }

    async fn a_change_of_a_cell_that_has_changed_is_refused(kind) {
        let world = world(kind).await;
        let plan = at(&world, PlanState::Published).await;
        let (planner, leader) = (world.client(PLANNER).await, world.client(LEADER).await);
        let stale = change(&[cell("anne", "2027-03-05", Some("A"), None)]);
        assert_eq!(record(&planner, &plan, stale).await.problem(409), "plan_changed");
        let (one, other) = tokio::join!(record(&planner, &plan, anne_is_free()), record(&leader, &plan, anne_is_free()));
        let mut statuses = [one.status.as_u16(), other.status.as_u16()];
        statuses.sort_unstable();
        assert_eq!(statuses, [201, 409]);
        let changes: Vec<RecordedChange> = leader.get(&path(&plan, "changes")).await.expect(200);
        assert_eq!(changes.len(), 1);
    }

    async fn a_broken_hard_rule_is_refused_unless_it_may_be_broken_and_why_is_said(kind) {
        let world = world(kind).await;
        let plan = at(&world, PlanState::Published).await;
        let planner = world.client(PLANNER).await;
        let cells = json!({"changes": [{"employee": "bo", "date": "2027-03-02", "shift_type": "A"}]});
        let judged: JudgedChange = planner.post(&path(&plan, "changes/judgement"), cells).await.expect(200);
        let broken = judged.findings_new.iter().find(|told| told.finding.rule == "daily_rest").expect("told");
        assert!(broken.overridable && broken.finding.severity == Severity::Hard);
        let refused: Value = record(&planner, &plan, short_rest()).await.expect(422);
        assert_eq!(refused["faults"][0]["code"], "change_breaks_rule");
        assert!(!refused.to_string().contains("Bo"), "a rule is named, and nobody: {refused}");
        let other = record(&planner, &plan, despite(short_rest(), &["weekly_rest"])).await;
        assert_eq!(other.faults(), ["change_breaks_rule", "despite_not_broken"]);
        let idle = record(&planner, &plan, despite(anne_is_free(), &["daily_rest"])).await;
        assert_eq!(idle.faults(), ["despite_not_broken"]);
        let vacation = change(&[cell("dorte", "2027-03-09", None, Some("D"))]);
        let vacation = despite(vacation, &["absence"]);
        assert_eq!(record(&planner, &plan, vacation).await.faults()[0], "change_breaks_rule");
        record(&planner, &plan, despite(short_rest(), &["daily_rest"])).await.expect::<RecordedChange>(201);
        let report = approval(&world, &plan).await.answer.report;
        let found = report.findings.iter().find(|finding| finding.rule == "daily_rest").expect("it stays visible");
        let word = found.overridden.clone().expect("with who and why");
        assert_eq!((found.severity, report.hard_findings), (Severity::Overridden, 0));
        assert_eq!((word.reason.as_str(), word.by.as_str()), ("Aftalt med den ansatte", "Vagtplanlægger, Lille Afsnit"));
    }

    async fn every_fault_of_a_change_is_told_and_nothing_is_stored(kind) {
        let world = world(kind).await;
        let plan = at(&world, PlanState::Published).await;
        let planner = world.client(PLANNER).await;
        let mut late = change(&[]);
        late["told"] = json!({"by": " ", "at": "2999-01-01T00:00:00Z", "in_working_time": false});
        let late = despite(late, &[]);
        let faults = record(&planner, &plan, late).await.faults();
        assert_eq!(faults, ["change_empty", "told_by_missing", "told_in_future", "despite_incomplete"]);
        let twice = [cell("anne", "2027-03-05", Some("D"), None), cell("anne", "2027-03-05", Some("D"), Some("A"))];
        assert_eq!(record(&planner, &plan, change(&twice)).await.faults(), ["change_cell_twice"]);
        let unknown: Value = record(&planner, &plan, change(&[cell("nobody", "2031-01-01", None, Some("X"))])).await.expect(422);
        let places: Vec<_> = unknown["faults"].as_array().expect("faults").iter().map(|fault| &fault["pointer"]).collect();
        assert_eq!(places, ["/cells/0/employee", "/cells/0/to", "/cells/0/date"]);
        let sick = json!({"cells": [], "reason": "sickness", "told": {"by": "x", "at": "2026-01-05T09:00:00Z", "in_working_time": true}});
        assert_eq!(record(&planner, &plan, sick).await.problem(400), "malformed_json");
        assert_eq!(planner.get(&path(&plan, "changes")).await.expect::<Vec<RecordedChange>>(200), []);
    }

    async fn a_duty_that_is_given_in_free_time_is_a_call_in(kind) {
        let world = world(kind).await;
        let plan = at(&world, PlanState::Published).await;
        let planner = world.client(PLANNER).await;
        let mut called = change(&[cell("emir", "2027-03-02", None, Some("A"))]);
        called["told"]["in_working_time"] = json!(false);
        let kept: RecordedChange = record(&planner, &plan, called).await.expect(201);
        assert!(kept.call_in);
        let own = duties(&world, "lille.employee.emir", &plan).await;
        assert!(own.changes[0].call_in);
    }

    async fn an_employee_sees_their_own_duties_and_fates_and_no_colleague(kind) {
        let world = world(kind).await;
        let plan = at(&world, PlanState::Published).await;
        record(&world.client(PLANNER).await, &plan, despite(short_rest(), &["daily_rest"])).await.expect::<Value>(201);
        let report = approval(&world, &plan).await.answer.report;
        for employee in &ward::small().employees {
            let account = format!("lille.employee.{}", employee.id);
            let own = duties(&world, &account, &plan).await;
            assert_eq!(own.employee, employee.id);
            assert!(own.duties.iter().all(|duty| (duty.ends - duty.starts).num_hours() == 8));
            for outcome in &own.wishes {
                assert_eq!(outcome.wish.employee, employee.id);
                let fate = report.wishes.iter().find(|fate| fate.wish == outcome.wish.id).expect("a fate");
                assert_eq!(outcome.granted, fate.granted);
            }
            assert_eq!(own.wishes.len(), report.wishes.iter().filter(|fate| fate.employee == employee.id).count());
            let text = serde_json::to_string(&own).expect("JSON");
            for other in ward::small().employees.iter().filter(|other| other.id != employee.id) {
                let named = text.contains(&other.name) || text.contains(&format!("\"{}\"", other.id));
                assert!(!named, "{} is none of {}'s business", other.name, employee.name);
            }
        }
    }
}
