//! Who is asking.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A ward, named.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct WardRef {
    /// The ward's id in its documents.
    pub id: String,
    /// The name people use.
    pub name: String,
}

/// What somebody does in the ward.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Medarbejder: own wishes.
    Employee,
    /// Vagtplanlægger: makes the plan.
    Planner,
    /// Leder: signs the plan and publishes it.
    Leader,
}

/// Whoever sent the request.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Caller {
    /// The account's id.
    pub account: String,
    /// The name people use.
    pub name: String,
    /// What the caller may do.
    pub role: Role,
    /// The caller's ward.
    pub ward: WardRef,
    /// The caller's id among the ward's employees; null for someone who is not one.
    pub employee: Option<String>,
}

/// An account that anyone may sign in to, for demonstrations.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct DemoAccount {
    /// The account's id.
    pub id: String,
    /// The name people use.
    pub name: String,
    /// What it may do.
    pub role: Role,
    /// Its ward.
    pub ward: WardRef,
}

/// A demo sign-in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DemoSignIn {
    /// The account's id.
    pub account: String,
}
