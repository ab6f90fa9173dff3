//! Layers of the agreement: values of the rules' parameters, with who said so, for whom, and when.

use super::Terms;
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Values that somebody agreed, for some people, between two dates. Law is read first, then the agreement, the local
/// agreement and what is agreed with individuals; a later layer of one origin replaces an earlier one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Layer {
    /// What people call it.
    pub name: String,
    /// Whose word it is.
    pub origin: Origin,
    /// Where it is written, such as `Hviletidsaftale § 3`; it is told with every finding that rests on it.
    pub reference: String,
    /// Who agreed it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub agreed_by: Option<String>,
    /// First date on which it holds; always, when left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<NaiveDate>,
    /// Last date on which it holds; always, when left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<NaiveDate>,
    /// Groups of employees that it is for, such as `night_worker`; everyone, without groups and employees.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub groups: Vec<String>,
    /// Ids of the employees that it is for; everyone, without groups and employees.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub employees: Vec<String>,
    /// What it says: parameters by their code, all of them in [RULES.md](RULES.md).
    pub terms: Terms,
}

/// Where a rule or a value comes from, the strongest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    /// Lov og bekendtgørelse.
    Law,
    /// Overenskomst, arbejdstidsaftale.
    Agreement,
    /// Lokalaftale, eller afsnittets egne rammer.
    LocalAgreement,
    /// Aftalt med én person, eller gældende for en beskyttet gruppe.
    Individual,
}
