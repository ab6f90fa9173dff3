//! Demonstration: a ward file becomes a ward, its accounts and a plan that is open for wishes.

use crate::{
    calendar,
    store::{NewPlan, Store, StoreResult, entity::account},
};
use anyhow::{Context, bail};
use chrono::{DateTime, TimeDelta, Utc};
use std::path::Path;
use wire::{language::Language, request::WardRequest};

/// How long a demo plan that has begun already stays open for wishes, so that there is something to try.
const OPEN_ANYWAY: TimeDelta = TimeDelta::weeks(8);

/// Puts a ward file into the store; a ward that has a plan already is left as it is.
///
/// # Errors
/// When the file cannot be read or has faults, or the store fails.
pub async fn put_ward(store: &Store, file: &Path) -> anyhow::Result<WardRequest> {
    let text = std::fs::read(file).with_context(|| format!("{} cannot be read", file.display()))?;
    let request: WardRequest = wire::read::document(&text).map_err(|malformed| {
        anyhow::anyhow!("{}:{}:{}: {malformed}", file.display(), malformed.line, malformed.column)
    })?;
    let faults = wire::fault::faults(&request, Language::English);
    if let Some(first) = faults.first() {
        bail!("{} has {} faults, the first at {}: {}", file.display(), faults.len(), first.pointer, first.cause);
    }
    put_accounts(store, &request).await?;
    if !store.has_plan(&request.ward.id).await? {
        let wish_window = window(&request, store.now());
        store.add_plan(NewPlan { request: request.clone(), wish_window }).await?;
    }
    Ok(request)
}

/// Puts a ward and its demo accounts into the store.
///
/// # Errors
/// When the store fails.
pub async fn put_accounts(store: &Store, request: &WardRequest) -> StoreResult<()> {
    store.put_ward(&request.ward).await?;
    store.put_accounts(accounts(request)).await
}

/// Open until the plan starts.
fn window(request: &WardRequest, now: DateTime<Utc>) -> (DateTime<Utc>, DateTime<Utc>) {
    let starts = calendar::start_of(request.period.from);
    (now, if starts > now { starts } else { now + OPEN_ANYWAY })
}

/// One planner, one leader and every employee.
fn accounts(request: &WardRequest) -> Vec<account::Model> {
    let ward = &request.ward;
    let account = |id: &str, name: String, role: &str, employee: Option<String>| account::Model {
        id: format!("{}.{id}", ward.id),
        ward_id: ward.id.clone(),
        name,
        role: role.to_owned(),
        employee,
        demo: true,
        signed_in_at: None,
        withdrawn_at: None,
    };
    let staff = [
        account("planner", format!("Vagtplanlægger, {}", ward.name), "planner", None),
        account("leader", format!("Leder, {}", ward.name), "leader", None),
    ];
    let employees = request
        .employees
        .iter()
        .map(|one| account(&format!("employee.{}", one.id), one.name.clone(), "employee", Some(one.id.clone())));
    staff.into_iter().chain(employees).collect()
}
