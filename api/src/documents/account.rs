//! Accounts: signing in, one's own account, invitations, and the ward's accounts as its leader sees them.

use super::Role;
use crate::identity::{Password, Token};
use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// A sign-in by password.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SignIn {
    /// User name or e-mail address, in small or capital letters.
    pub login_name: String,
    /// The password.
    pub password: Password,
    /// Whether this is the person's own device: the session then lasts 30 days instead of 12 hours.
    #[serde(default)]
    pub own_device: bool,
}

/// The token of an invitation's link.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct InvitationToken {
    /// What stands behind `#/invitation/` in the link.
    pub token: Token,
}

/// Whom an invitation is for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Invitation {
    /// The person.
    pub name: String,
    /// What the account may do.
    pub role: Role,
    /// The ward's name.
    pub ward_name: String,
    /// The login name that the account has, or one that is free.
    pub login_name: String,
    /// Whether the account had a password before: then the link gives it a new one.
    pub had_password: bool,
    /// Fewest characters of a password.
    pub shortest_password: u32,
}

/// Accepting an invitation.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Acceptance {
    /// What stands behind `#/invitation/` in the link.
    pub token: Token,
    /// User name or e-mail address.
    pub login_name: String,
    /// The password.
    pub password: Password,
    /// Whether this is the person's own device: the session then lasts 30 days instead of 12 hours.
    #[serde(default)]
    pub own_device: bool,
}

/// A change of one's own password.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PasswordChange {
    /// The present password.
    pub current: Password,
    /// The new one.
    pub new: Password,
}

/// One's own account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct OwnAccount {
    /// The login name; null for a demo account without a password.
    pub login_name: Option<String>,
    /// When the password was last set; null without one.
    pub password_changed_at: Option<DateTime<Utc>>,
    /// Fewest characters of a password.
    pub shortest_password: u32,
    /// Where the account is signed in to, the last used first.
    pub sessions: Vec<OwnSession>,
}

/// One of one's own sessions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct OwnSession {
    /// The session's id; not its token.
    pub id: Uuid,
    /// The kind of browser, such as `Safari, iPhone`; empty when it did not say.
    pub browser: String,
    /// When it began.
    pub signed_in_at: DateTime<Utc>,
    /// When it was last used, give or take five minutes.
    pub seen_at: DateTime<Utc>,
    /// When it ends by itself.
    pub expires_at: DateTime<Utc>,
    /// Whether it is the one that asks.
    pub current: bool,
}

/// The ward's accounts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct WardAccounts {
    /// The accounts, by name.
    pub accounts: Vec<WardAccount>,
    /// Employees of the newest plan without an account.
    pub without_account: Vec<EmployeeRef>,
}

/// An employee, named.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct EmployeeRef {
    /// The employee's id in the ward's documents.
    pub id: String,
    /// The name people use.
    pub name: String,
}

/// How far somebody has come with an account.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum AccountState {
    /// No password and no invitation that can be used.
    NotInvited,
    /// An invitation waits, and there is no password yet.
    Invited,
    /// It has a password.
    Active,
    /// Closed.
    Withdrawn,
}

/// An account as its ward's leader sees it. What a person signs in with is that person's own business.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct WardAccount {
    /// The account's id.
    pub id: String,
    /// The name people use.
    pub name: String,
    /// What it may do.
    pub role: Role,
    /// The id among the ward's employees; null for someone who is not one.
    pub employee: Option<String>,
    /// How far it has come.
    pub state: AccountState,
    /// When it was last signed in to; null when it never was.
    pub signed_in_at: Option<DateTime<Utc>>,
    /// Until when its invitation can be used; null without one.
    pub invited_until: Option<DateTime<Utc>>,
}

/// Somebody who shall have an account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NewWardAccount {
    /// The name people use.
    pub name: String,
    /// What it may do.
    pub role: Role,
    /// For an employee, the id in the ward's newest plan; nobody has two accounts as an employee.
    #[serde(default)]
    pub employee: Option<String>,
}

/// A link that was just made. It is told this once: the store keeps its hash alone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct MadeInvitation {
    /// The link is the address of the pages with `#/invitation/` and this behind it.
    pub token: Token,
    /// Until when it can be used, once.
    pub expires_at: DateTime<Utc>,
}
