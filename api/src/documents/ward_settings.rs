//! What a ward has decided about fairness, the quota of wishes and reminders.

use super::Role;
use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use wire::{fairness::FairnessTerms, wishes::WishTerms};

/// What holds in the ward now, for whoever reads; only the leader changes it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct WardSettings {
    /// How often it was decided; nought before the first time. A change names the version that its maker has seen.
    pub version: u32,
    /// What the next solve of any plan of the ward uses.
    pub fairness: FairnessTerms,
    /// Whether the ward decided it here; else it is what the newest plan's own document says.
    pub fairness_decided: bool,
    /// How many wishes there may be, from the next wish on that is entered or changed in any plan of the ward.
    pub wishes: WishTerms,
    /// Whether the ward decided it here; else it is what the newest plan's own document says.
    pub wishes_decided: bool,
    /// So many days before wishes close, whoever has not sent in is reminded on the page; 0 for never.
    #[schemars(extend("x-unit" = "days"))]
    pub remind_days_before: u32,
    /// A change of a published plan that is told later than so many days before the duty counts as late.
    #[schemars(extend("x-unit" = "days"))]
    pub late_notice_days: u32,
    /// Every decision, newest first; empty for employees.
    pub log: Vec<SettingsChange>,
}

/// A decision to be made. Each field is said, be it null: one that was left out would undo what the ward decided before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("required" = ["version", "fairness", "wishes", "remind_days_before", "late_notice_days"]))]
pub struct NewWardSettings {
    /// The version that its maker has seen.
    pub version: u32,
    /// What the next solve of any plan of the ward shall use; null for what each plan's own document says.
    #[serde(deserialize_with = "Option::deserialize")]
    pub fairness: Option<FairnessTerms>,
    /// How many wishes there may be; null for what each plan's own document says.
    #[serde(deserialize_with = "Option::deserialize")]
    pub wishes: Option<WishTerms>,
    /// See [`WardSettings::remind_days_before`]; 0 to 14.
    #[schemars(extend("x-unit" = "days"))]
    pub remind_days_before: u32,
    /// See [`WardSettings::late_notice_days`]; 1 to 28.
    #[schemars(extend("x-unit" = "days"))]
    pub late_notice_days: u32,
}

/// A decision that was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct SettingsChange {
    /// From 1.
    pub number: u32,
    /// What was decided about fairness; null for what each plan's own document says.
    pub fairness: Option<FairnessTerms>,
    /// What was decided about how many wishes there may be; null for what each plan's own document says.
    pub wishes: Option<WishTerms>,
    /// Days before wishes close.
    #[schemars(extend("x-unit" = "days"))]
    pub remind_days_before: u32,
    /// Days of notice.
    #[schemars(extend("x-unit" = "days"))]
    pub late_notice_days: u32,
    /// The name of whoever decided, as it was then.
    pub by: String,
    /// What that person was in the ward.
    pub role: Role,
    /// When.
    pub at: DateTime<Utc>,
}
