//! Plans: made whole or not at all, seen by their ward, each reader seeing no more than is theirs.

use crate::{
    on_both,
    support::{
        life::at,
        solvers::Kept,
        ward,
        wellbeing::{agreed_before, frame, set},
        world::{ANNE, LEADER, OTHER_EMPLOYEE, OTHER_PLANNER, PLANNER, World},
    },
};
use api::{
    demo,
    documents::{PlanState, PlanSummary, PlanView},
    store::Store,
};
use serde_json::{Value, json};
use std::{path::Path, sync::Arc};
use wire::{
    fault::faults,
    language::Language::Danish,
    request::{Lock, StaffingLine, WardRequest, WeekdayLine},
};

on_both! {
    async fn a_plan_comes_back_as_it_was_sent(kind) {
        let world = World::idle(kind).await;
        let plan = world.open_plan(&ward::small()).await;
        assert_eq!(plan.to.to_string(), "2027-03-14");
        for account in [PLANNER, LEADER] {
            let path = format!("/api/v1/plans/{}/request", plan.id);
            let request: WardRequest = world.client(account).await.get(&path).await.expect(200);
            assert_eq!(request, ward::small());
        }
    }

    async fn a_plan_survives_the_server(kind) {
        let mut world = World::idle(kind).await;
        let plan = world.open_plan(&ward::small()).await;
        let cookie = world.client(PLANNER).await.cookie().to_owned();
        world.stop().await;
        let again = world.second(std::sync::Arc::new(crate::support::solvers::AtOnce), 0).await;
        let planner = crate::support::client::Client::new(again.http()).with_cookie(&cookie);
        let plans: Vec<PlanSummary> = planner.get("/api/v1/plans").await.expect(200);
        assert_eq!(plans, [plan]);
    }

    async fn a_faulty_document_is_refused_with_all_faults_and_not_stored(kind) {
        let world = World::idle(kind).await;
        let mut request = ward::small();
        request.period.weeks = 0;
        request.shift_types.push(request.shift_types[0].clone());
        let line = StaffingLine {
            shift_type: "nope".to_owned(), minimum: 3, maximum: Some(1), ..request.staffing.weekdays[0].line.clone()
        };
        request.staffing.weekdays.push(WeekdayLine { weekdays: vec![chrono::Weekday::Mon], line });
        let planner = world.client(PLANNER).await;
        let faults = planner.post("/api/v1/plans", json!(request)).await.faults();
        assert!(faults.len() >= 3, "{faults:?}");
        assert_eq!(planner.get("/api/v1/plans").await.expect::<Vec<PlanSummary>>(200), []);
    }

    async fn an_agreed_wellbeing_day_that_a_document_cannot_hold_is_told_as_such(kind) {
        let world = World::with(kind, Arc::new(Kept), 1).await;
        set(&world, frame()).await;
        let old = at(&world, PlanState::WishesClosed).await;
        agreed_before(&world, &old, "2027-03-09").await;
        let mut request = ward::without_wishes();
        let lock = |date: &str, shift_type: Option<&str>| Lock {
            date: date.parse().expect("a date"),
            shift_type: shift_type.map(str::to_owned),
            ..ward::small().locks.remove(0)
        };
        // The first gives way to the day, so that every later lock has another place in what is solved.
        request.locks = vec![lock("2027-03-09", None), lock("2027-03-08", Some("N"))];
        assert_eq!(faults(&request, Danish), [], "it is right by itself");
        let planner = world.client(PLANNER).await;
        let reply: Value = planner.post("/api/v1/plans", json!(request)).await.expect(422);
        let told = reply["faults"].as_array().expect("faults");
        assert_eq!(told.len(), 1, "{told:?}");
        assert_eq!((&told[0]["code"], &told[0]["pointer"]), (&json!("agreed_day_does_not_fit"), &json!("")));
        let cause = told[0]["cause"].as_str().expect("a cause");
        assert!(cause.starts_with("Anne Skov har en aftalt trivselsdag 9.3.2027; dokumentet"), "{cause}");
        request.shift_types.push(request.shift_types[0].clone());
        let own = planner.post("/api/v1/plans", json!(request)).await.faults();
        assert!(!own.is_empty() && own.iter().all(|code| code != "agreed_day_does_not_fit"), "first its own: {own:?}");
    }

    async fn plans_are_made_for_ones_own_ward(kind) {
        let world = World::idle(kind).await;
        let reply = world.client(PLANNER).await.post("/api/v1/plans", json!(ward::other())).await;
        assert_eq!(reply.problem(403), "not_your_ward");
    }

    async fn a_view_holds_only_the_readers_own_part(kind) {
        let world = World::idle(kind).await;
        let plan = world.open_plan(&ward::small()).await;
        let path = format!("/api/v1/plans/{}", plan.id);
        let view: PlanView = world.client("lille.employee.dorte").await.get(&path).await.expect(200);
        let own = view.own.expect("an own part");
        assert_eq!(own.employee, "dorte");
        assert!(own.absences.iter().all(|absence| absence.employee == "dorte") && own.absences.len() == 1);
        assert!(own.wellbeing_days.is_empty() && own.considerations.is_empty());
        let text = serde_json::to_string(&world.client(ANNE).await.get(&path).await.expect::<Value>(200));
        let text = text.expect("JSON");
        for colleague in ["dorte", "freja", "emir", "Camilla"] {
            assert!(!text.contains(colleague), "{colleague} is none of Anne's business");
        }
        let view: PlanView = world.client(PLANNER).await.get(&path).await.expect(200);
        assert_eq!(view.own, None);
    }

    async fn employees_are_not_told_of_solves(kind) {
        let world = World::idle(kind).await;
        let plan = world.open_plan(&ward::small()).await;
        let solve = world.solve(&plan).await;
        let of = |account| { let world = &world; async move {
            world.client(account).await.get("/api/v1/plans").await.expect::<Vec<PlanSummary>>(200).remove(0)
        } };
        assert_eq!(of(PLANNER).await.running_solve, Some(solve.id));
        assert_eq!(of(LEADER).await.running_solve, Some(solve.id));
        assert_eq!(of(ANNE).await.running_solve, None);
    }

    async fn another_wards_plan_is_not_there(kind) {
        let world = World::idle(kind).await;
        let plan = world.open_plan(&ward::small()).await;
        let solve = world.solve(&plan).await;
        for account in [OTHER_PLANNER, OTHER_EMPLOYEE] {
            let client = world.client(account).await;
            assert_eq!(client.get("/api/v1/plans").await.expect::<Vec<PlanSummary>>(200), []);
            assert_eq!(client.get(&format!("/api/v1/plans/{}", plan.id)).await.problem(404), "not_found");
            assert_eq!(client.get(&format!("/api/v1/plans/{}/wishes", plan.id)).await.problem(404), "not_found");
        }
        let planner = world.client(OTHER_PLANNER).await;
        assert_eq!(planner.get(&format!("/api/v1/solves/{}", solve.id)).await.problem(404), "not_found");
    }

    async fn a_demo_ward_is_put_there_once_and_open_for_wishes(kind) {
        let database = crate::support::database::Database::new(kind).await;
        let store = Store::open(&database.url).await.expect("the database opens");
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../fixtures/tiny.json");
        for _ in 0..2 {
            demo::put_ward(&store, &file).await.expect("put there");
        }
        let caller = store.caller(PLANNER).await.expect("read").expect("there");
        let plans = store.summaries(&caller.ward).await.expect("read");
        assert_eq!(plans.len(), 1);
        assert!(plans[0].wish_window.open);
        assert_eq!(store.demo_accounts().await.expect("read").len(), 2 + ward::small().employees.len());
    }
}
