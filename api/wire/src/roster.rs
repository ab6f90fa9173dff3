//! A roster (vagtplan): who works what, when. A date without an assignment is free.

use crate::request::{Duty, History, Period};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// One ward's roster for one planning period.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Roster {
    /// Always `"vagt/1"`.
    pub format: String,
    /// Id of the ward.
    pub ward: String,
    /// The planning period.
    pub period: Period,
    /// The duties, by employee in the request's order and then by date.
    pub assignments: Vec<Duty>,
    /// What the plan hands on: the `history` of the next plan's request, as the program worked it out when it made the
    /// roster. It is not read when a roster is judged.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub handed_on: Option<History>,
}
