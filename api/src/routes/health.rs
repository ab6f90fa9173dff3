//! Whether the server is fit for work.

use crate::{app::App, error::ApiResult};
use axum::{Json, extract::State};
use schemars::JsonSchema;
use serde::Serialize;

/// A healthy server.
#[derive(Debug, Clone, Copy, Serialize, JsonSchema)]
pub struct Health {
    /// Always true: an unhealthy server answers with a problem.
    pub healthy: bool,
}

/// 200 when the store answers.
pub async fn healthz(State(app): State<App>) -> ApiResult<Json<Health>> {
    app.store.ping().await?;
    Ok(Json(Health { healthy: true }))
}
