//! The named parts of addresses, and finding what they name in the caller's ward.

use crate::{
    app::App,
    documents::Caller,
    error::{ApiResult, Code},
    store::{Plan, Run},
};
use schemars::JsonSchema;
use serde::Deserialize;
use uuid::Uuid;

/// An account's address.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
pub struct AccountAddress {
    /// The account's id.
    pub account: String,
}

/// The address of one of the caller's sessions.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
pub struct SessionAddress {
    /// The session's id.
    pub session: Uuid,
}

/// A plan's address.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
pub struct PlanAddress {
    /// The plan's id.
    pub plan: Uuid,
}

/// A wish's address.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
pub struct WishAddress {
    /// The plan's id.
    pub plan: Uuid,
    /// The wish's id.
    pub wish: String,
}

/// The address of a request for a wellbeing day.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
pub struct WellbeingAddress {
    /// The plan's id.
    pub plan: Uuid,
    /// The request's id.
    pub request: Uuid,
}

/// A solve's address.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
pub struct SolveAddress {
    /// The solve's id.
    pub solve: Uuid,
}

/// The plan, if it is the caller's ward's.
pub(super) async fn plan_of(app: &App, caller: &Caller, id: Uuid) -> ApiResult<Plan> {
    Ok(app.store.plan(&caller.ward.id, id).await?.ok_or(Code::NotFound)?)
}

/// The solve, if it is of a plan of the caller's ward.
pub(super) async fn run_of(app: &App, caller: &Caller, id: Uuid) -> ApiResult<Run> {
    Ok(app.store.run(&caller.ward.id, id).await?.ok_or(Code::NotFound)?)
}
