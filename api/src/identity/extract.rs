//! The caller as an extractor: one for each set of roles that a route may need.

use super::token_of;
use crate::{
    app::App,
    documents::{Caller, Role},
    error::{ApiError, Code},
};
use aide::{OperationInput, generate::GenContext, openapi::Operation};
use axum::{extract::FromRequestParts, http::request::Parts};

/// The name of the cookie scheme in the OpenAPI document.
pub const SCHEME: &str = "session";

/// Anyone who is signed in.
#[derive(Debug, Clone)]
pub struct SignedIn(pub Caller);

/// An employee, with the id that the ward's documents know.
#[derive(Debug, Clone)]
pub struct EmployeeOnly {
    /// The caller.
    pub caller: Caller,
    /// The caller's id in the ward's documents.
    pub employee: String,
}

/// A planner.
#[derive(Debug, Clone)]
pub struct PlannerOnly(pub Caller);

/// A leader.
#[derive(Debug, Clone)]
pub struct LeaderOnly(pub Caller);

/// A planner or a leader.
#[derive(Debug, Clone)]
pub struct PlannerOrLeader(pub Caller);

async fn caller(parts: &Parts, app: &App) -> Result<Caller, ApiError> {
    let token = token_of(&parts.headers, &app.settings).ok_or(Code::NotSignedIn)?;
    Ok(app.store.caller_of(&token.hash()).await?.ok_or(Code::NotSignedIn)?)
}

async fn caller_with(parts: &Parts, app: &App, roles: &[Role]) -> Result<Caller, ApiError> {
    let caller = caller(parts, app).await?;
    if roles.contains(&caller.role) { Ok(caller) } else { Err(Code::NotAllowed.into()) }
}

impl FromRequestParts<App> for SignedIn {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, ApiError> {
        caller(parts, app).await.map(Self)
    }
}

impl FromRequestParts<App> for EmployeeOnly {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, ApiError> {
        let caller = caller_with(parts, app, &[Role::Employee]).await?;
        let employee = caller.employee.clone().ok_or(Code::NotAllowed)?;
        Ok(Self { caller, employee })
    }
}

impl FromRequestParts<App> for PlannerOnly {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, ApiError> {
        caller_with(parts, app, &[Role::Planner]).await.map(Self)
    }
}

impl FromRequestParts<App> for LeaderOnly {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, ApiError> {
        caller_with(parts, app, &[Role::Leader]).await.map(Self)
    }
}

impl FromRequestParts<App> for PlannerOrLeader {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, ApiError> {
        caller_with(parts, app, &[Role::Planner, Role::Leader]).await.map(Self)
    }
}

/// Writes into the OpenAPI document that a session is needed, and whose.
fn document(operation: &mut Operation, roles: &str) {
    operation.security.push([(SCHEME.to_owned(), Vec::new())].into_iter().collect());
    operation.description = Some(match operation.description.take() {
        Some(text) => format!("{text}\n\nFor: {roles}."),
        None => format!("For: {roles}."),
    });
}

impl OperationInput for SignedIn {
    fn operation_input(_: &mut GenContext, operation: &mut Operation) {
        document(operation, "anyone signed in");
    }
}

impl OperationInput for EmployeeOnly {
    fn operation_input(_: &mut GenContext, operation: &mut Operation) {
        document(operation, "employee");
    }
}

impl OperationInput for PlannerOnly {
    fn operation_input(_: &mut GenContext, operation: &mut Operation) {
        document(operation, "planner");
    }
}

impl OperationInput for LeaderOnly {
    fn operation_input(_: &mut GenContext, operation: &mut Operation) {
        document(operation, "leader");
    }
}

impl OperationInput for PlannerOrLeader {
    fn operation_input(_: &mut GenContext, operation: &mut Operation) {
        document(operation, "planner, leader");
    }
}
