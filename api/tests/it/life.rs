//! A plan's life over HTTP: every pair of state, step and role against the table, and people who act at once.

use crate::{
    on_both,
    support::{
        client::{Client, Reply},
        life::{at, life, send, step, take},
        solvers::AtOnce,
        ward,
        world::{ANNE, LEADER, PLANNER, World},
    },
};
use api::{
    documents::{PlanLife, PlanState, PlanStep, PlanSummary, PlanView, Role, RosterAnswer},
    life::MOVES,
};
use serde_json::{Value, json};
use std::sync::Arc;
use uuid::Uuid;

const STATES: [PlanState; 6] = [
    PlanState::WishesOpen,
    PlanState::WishesClosed,
    PlanState::Draft,
    PlanState::Sent,
    PlanState::Approved,
    PlanState::Published,
];
const STEPS: [PlanStep; 7] = [
    PlanStep::CloseWishes,
    PlanStep::ExtendWishes,
    PlanStep::Send,
    PlanStep::Withdraw,
    PlanStep::SendBack,
    PlanStep::Approve,
    PlanStep::Publish,
];
const PEOPLE: [(Role, &str); 3] = [(Role::Employee, ANNE), (Role::Planner, PLANNER), (Role::Leader, LEADER)];

async fn states(client: &Client) -> Vec<PlanState> {
    let plans: Vec<PlanSummary> = client.get("/api/v1/plans").await.expect(200);
    plans.iter().map(|plan| plan.state).collect()
}

fn path(plan: &PlanSummary) -> String {
    format!("/api/v1/plans/{}/life", plan.id)
}

/// The solve that found the newest roster, or one that is not there.
async fn newest(world: &World, plan: &PlanSummary) -> Uuid {
    let reply = world.client(PLANNER).await.get(&format!("/api/v1/plans/{}/roster", plan.id)).await;
    if reply.status == 404 { Uuid::nil() } else { reply.expect::<RosterAnswer>(200).solve.id }
}

async fn world(kind: crate::support::database::Kind) -> World {
    World::with(kind, Arc::new(AtOnce), 1).await
}

/// What the table says of one step.
fn expected(from: PlanState, step: PlanStep, role: Role) -> Result<PlanState, (u16, &'static str)> {
    let moves = MOVES.iter().filter(|line| line.step == step && line.who == role);
    match moves.clone().find(|line| line.from == from) {
        Some(line) if line.to == PlanState::WishesClosed => Ok(PlanState::WishesClosed),
        Some(line) => Ok(line.to),
        None if moves.count() == 0 => Err((403, "not_allowed")),
        None => Err((409, "step_not_now")),
    }
}

on_both! {
    async fn every_pair_of_state_step_and_role_is_as_the_table_says(kind) {
        let world = world(kind).await;
        for from in STATES {
            let mut plan = at(&world, from).await;
            for (role, account) in PEOPLE {
                let client = world.client(account).await;
                for wanted in STEPS {
                    let before = life(&world, &plan).await;
                    assert_eq!(before.state, from);
                    let mut body = step(wanted, &before);
                    body["solve"] = json!(newest(&world, &plan).await);
                    let reply = client.post(&path(&plan), body).await;
                    match expected(from, wanted, role) {
                        Ok(to) => {
                            let after: PlanLife = reply.expect(200);
                            assert_eq!(after.state, to, "{from:?} {wanted:?} {role:?}");
                            let taken = after.steps.last().expect("it is kept");
                            let kept = (taken.step, taken.from, taken.to, taken.role, taken.number);
                            assert_eq!(kept, (wanted, from, to, role, before.version + 1));
                            plan = at(&world, from).await;
                        }
                        Err((status, code)) => {
                            assert_eq!(reply.problem(status), code, "{from:?} {wanted:?} {role:?}");
                            assert_eq!(life(&world, &plan).await, before, "nothing is done");
                        }
                    }
                }
            }
        }
    }

    async fn a_plan_goes_its_way_and_every_step_is_kept(kind) {
        let world = world(kind).await;
        let plan = at(&world, PlanState::Draft).await;
        let (planner, leader) = (world.client(PLANNER).await, world.client(LEADER).await);
        send(&planner, &plan).await;
        let back = json!({"step": "send_back", "version": 2, "comment": "  Natten til den 9. er tynd.  "});
        let life: PlanLife = leader.post(&path(&plan), back).await.expect(200);
        assert_eq!((life.state, life.solve), (PlanState::Draft, None));
        let told = life.steps[2].clone();
        assert_eq!(told.comment.as_deref(), Some("Natten til den 9. er tynd."));
        assert_eq!((told.by.as_str(), told.role), ("Leder, Lille Afsnit", Role::Leader));
        assert_eq!(life.may, [], "a draft is the planner's");
        send(&planner, &plan).await;
        take(&leader, &plan, PlanStep::Approve).await;
        let life = take(&leader, &plan, PlanStep::Publish).await;
        let steps: Vec<_> = life.steps.iter().map(|taken| taken.step).collect();
        use PlanStep::{Approve, CloseWishes, Publish, Send, SendBack};
        assert_eq!(steps, [CloseWishes, Send, SendBack, Send, Approve, Publish]);
        let numbers: Vec<_> = life.steps.iter().map(|taken| taken.number).collect();
        assert_eq!(numbers, [1, 2, 3, 4, 5, 6]);
        assert!(life.steps.iter().map(|taken| taken.at).is_sorted());
    }

    async fn of_two_who_act_at_once_one_is_told_so(kind) {
        let world = world(kind).await;
        let plan = at(&world, PlanState::Sent).await;
        let seen = life(&world, &plan).await;
        let acts = [(LEADER, PlanStep::Approve), (PLANNER, PlanStep::Withdraw), (LEADER, PlanStep::SendBack)];
        let mut acting = Vec::new();
        for (account, wanted) in acts {
            let (client, path, body) = (world.client(account).await, path(&plan), step(wanted, &seen));
            acting.push(tokio::spawn(async move { client.post(&path, body).await }));
        }
        let mut replies: Vec<Reply> = Vec::new();
        for one in acting {
            replies.push(one.await.expect("answered"));
        }
        let (done, late): (Vec<_>, Vec<_>) = replies.into_iter().partition(|reply| reply.status == 200);
        assert_eq!(done.len(), 1);
        for reply in late {
            assert_eq!(reply.problem(409), "plan_changed");
        }
        assert_eq!(life(&world, &plan).await.version, seen.version + 1);
    }

    async fn a_roster_is_sent_only_if_it_was_made_for_the_wishes_as_they_were_locked(kind) {
        let world = world(kind).await;
        let plan = world.open_plan(&ward::without_wishes()).await;
        let solve = crate::support::life::solved(&world, &plan).await;
        let wish = json!({"kind": "day_off", "date": "2027-03-02", "priority": "nice"});
        world.client(ANNE).await.post(&format!("/api/v1/plans/{}/wishes", plan.id), wish).await.expect::<Value>(201);
        let planner = world.client(PLANNER).await;
        let closed = take(&planner, &plan, PlanStep::CloseWishes).await;
        assert_eq!(closed.state, PlanState::Draft);
        let stale = json!({"step": "send", "version": closed.version, "solve": solve});
        assert_eq!(planner.post(&path(&plan), stale).await.problem(409), "draft_outdated");
        let unknown = json!({"step": "send", "version": closed.version, "solve": plan.id});
        assert_eq!(planner.post(&path(&plan), unknown).await.problem(404), "no_roster");
        crate::support::life::solved(&world, &plan).await;
        assert_eq!(send(&planner, &plan).await.state, PlanState::Sent);
    }

    async fn wishes_are_locked_at_closing_and_taken_again_when_extended(kind) {
        let world = world(kind).await;
        let plan = world.open_plan(&ward::without_wishes()).await;
        let (planner, anne) = (world.client(PLANNER).await, world.client(ANNE).await);
        take(&planner, &plan, PlanStep::CloseWishes).await;
        let wishes = format!("/api/v1/plans/{}/wishes", plan.id);
        let wish = || json!({"kind": "day_off", "date": "2027-03-02", "priority": "nice"});
        assert_eq!(anne.post(&wishes, wish()).await.problem(409), "wish_window_closed");
        let open = take(&planner, &plan, PlanStep::ExtendWishes).await;
        assert_eq!(open.state, PlanState::WishesOpen);
        assert!(open.steps[1].wishes_close.is_some());
        anne.post(&wishes, wish()).await.expect::<Value>(201);
        let earlier = json!({"step": "extend_wishes", "version": 2, "wishes_until": "2027-01-01"});
        assert_eq!(planner.post(&path(&plan), earlier).await.faults(), ["wishes_until_not_later"]);
    }

    async fn the_window_stands_still_while_the_plan_is_solved(kind) {
        let world = World::idle(kind).await;
        let plan = world.open_plan(&ward::without_wishes()).await;
        world.solve(&plan).await;
        let planner = world.client(PLANNER).await;
        for wanted in [PlanStep::CloseWishes, PlanStep::ExtendWishes] {
            let seen = life(&world, &plan).await;
            assert_eq!(planner.post(&path(&plan), step(wanted, &seen)).await.problem(409), "solve_running");
        }
        assert_eq!(life(&world, &plan).await.state, PlanState::WishesOpen);
    }

    async fn faults_of_a_step_are_told_at_once(kind) {
        let world = world(kind).await;
        let plan = at(&world, PlanState::Sent).await;
        let leader = world.client(LEADER).await;
        let empty = json!({"step": "send_back", "version": 2, "comment": "   "});
        assert_eq!(leader.post(&path(&plan), empty).await.faults(), ["comment_missing"]);
        let long = json!({"step": "approve", "version": 2, "comment": "x".repeat(2_001)});
        assert_eq!(leader.post(&path(&plan), long).await.faults(), ["comment_too_long"]);
        let unknown = json!({"step": "forget", "version": 2});
        assert_eq!(leader.post(&path(&plan), unknown).await.problem(400), "malformed_json");
    }

    async fn employees_are_told_nothing_of_a_roster_until_it_is_published(kind) {
        let world = world(kind).await;
        let anne = world.client(ANNE).await;
        for from in STATES {
            let plan = at(&world, from).await;
            let view: PlanView = anne.get(&format!("/api/v1/plans/{}", plan.id)).await.expect(200);
            let summary = view.summary;
            let told = api::life::told_to_employees(from);
            assert_eq!((summary.state, summary.has_roster, summary.running_solve), (told, false, None));
            for secret in ["life", "roster", "request", "approval", "changes"] {
                let reply = anne.get(&format!("/api/v1/plans/{}/{secret}", plan.id)).await;
                assert_eq!(reply.problem(403), "not_allowed", "{secret}");
            }
        }
        assert_eq!(states(&anne).await.len(), STATES.len());
    }

    async fn the_log_of_steps_cannot_be_changed_in_the_database(kind) {
        use sea_orm::ConnectionTrait;
        let world = world(kind).await;
        at(&world, PlanState::Published).await;
        let database = world.app.store.database();
        for table in ["plan_step", "published_plan"] {
            for change in ["UPDATE {} SET at = at", "DELETE FROM {}"] {
                let statement = change.replace("{}", table);
                assert!(database.execute_unprepared(&statement).await.is_err(), "{statement}");
            }
        }
    }
}
