//! Who works together and who does not (makkerskab, følgevagter), and how long runs of shift types may be.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A condition on who is on duty together.
// Misspelt fields are refused by `PairingKind`, to which serde hands every field that is not one of these.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(extend("unevaluatedProperties" = false))]
pub struct Pairing {
    /// First date it applies; always, when left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<NaiveDate>,
    /// Last date it applies; always, when left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<NaiveDate>,
    /// The price of each departure; never allowed, when left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-unit" = "points"))]
    pub price: Option<u32>,
    /// What it asks for.
    #[serde(flatten)]
    pub kind: PairingKind,
}

/// What a pairing asks for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum PairingKind {
    /// The employee works a duty only when someone else with the competence has the same shift type on that date.
    WithCompetence {
        /// Id of the employee.
        employee: String,
        /// Id of the competence.
        competence: String,
    },
    /// The employee works a duty only when one of these has the same shift type on that date.
    WithEmployees {
        /// Id of the employee.
        employee: String,
        /// Ids of those who may accompany.
        employees: Vec<String>,
    },
    /// The two are never on duty at the same time.
    Apart {
        /// Id of the one.
        employee: String,
        /// Id of the other.
        other: String,
    },
}

/// How many dates in a row one may work duties of these shift types; others end the run.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RunLimit {
    /// Ids of the shift types; a duty of any of them goes on with the run.
    pub shift_types: Vec<String>,
    /// Fewest dates in a row; no limit, when left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-unit" = "days"))]
    pub at_least: Option<u32>,
    /// Most dates in a row; no limit, when left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-unit" = "days"))]
    pub at_most: Option<u32>,
    /// The price of each date too many or too few; never allowed, when left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-unit" = "points a day"))]
    pub price: Option<u32>,
}
