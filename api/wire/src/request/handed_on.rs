//! What the previous plan hands on, and cells that the planner has settled.

use chrono::{NaiveDate, NaiveDateTime};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What the previous plan hands on.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct History {
    /// First date from which `duties` is complete; the date of the earliest duty, when left out. A run that may have
    /// begun before it is never too short.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<NaiveDate>,
    /// Duties of the last 35 days before the plan, or as many as are known; no rule looks further back.
    #[serde(default)]
    pub duties: Vec<Duty>,
    /// Working time before the plan, for the averages over a reference period.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub worked: Vec<WorkedBefore>,
    /// Hour balances carried in.
    #[serde(default)]
    pub balances: Vec<Balance>,
    /// What each person carries over from earlier plans, so that fairness is kept from plan to plan.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub fairness: Vec<FairnessBalance>,
}

/// One employee on one shift type on one date.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Duty {
    /// Id of the employee.
    pub employee: String,
    /// The date on which the duty starts.
    pub date: NaiveDate,
    /// Id of the shift type.
    pub shift_type: String,
}

/// An hour balance carried into the plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Balance {
    /// Id of the employee.
    pub employee: String,
    /// Minutes worked above the norm before the plan; negative when hours are owed to the ward.
    #[schemars(extend("x-unit" = "minutes"))]
    pub minutes: i32,
}

/// What a person carries over from earlier plans.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FairnessBalance {
    /// Id of the employee.
    pub employee: String,
    /// Burden carried above the fair share; negative when the person has carried less.
    #[serde(default)]
    #[schemars(extend("x-unit" = "burden points"))]
    pub burden_points: i32,
    /// What the wishes refused so far cost by their priorities; no more than `asked_points`.
    #[serde(default)]
    #[schemars(extend("x-unit" = "points"))]
    pub refused_points: u32,
    /// What all wishes so far, granted or refused, cost by their priorities. While it is 0 or left out, as in older
    /// documents, no share is known: `refused_points` is left out of account, and the account begins anew.
    #[serde(default)]
    #[schemars(extend("x-unit" = "points"))]
    pub asked_points: u32,
}

/// Working time of one employee before the plan, within the reference period of the averages.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WorkedBefore {
    /// Id of the employee.
    pub employee: String,
    /// First date that is counted; the last is the eve of the plan. A record that begins before the reference period,
    /// which ends with the plan, is left out of account.
    pub from: NaiveDate,
    /// Minutes worked, overtime included.
    #[schemars(extend("x-unit" = "minutes"))]
    pub minutes: u32,
    /// Dates of vacation, leave and the like, which the averages leave out.
    #[serde(default)]
    #[schemars(extend("x-unit" = "days"))]
    pub neutral_days: u32,
}

/// A cell that the planner has settled.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Lock {
    /// Id of the employee.
    pub employee: String,
    /// The date.
    pub date: NaiveDate,
    /// Id of the shift type; the date is locked free when left out.
    pub shift_type: Option<String>,
    /// The rules that the planner knowingly breaks with the duty, and why; what is broken stays visible.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub despite: Option<Override>,
}

/// A planner's word for breaking hard rules where the law allows it (force majeure).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Override {
    /// Codes of the rules, such as `daily_rest`; which may be broken is told in [RULES.md](RULES.md).
    pub rules: Vec<String>,
    /// Why. Nothing about health belongs here.
    pub reason: String,
    /// Who said so.
    pub by: String,
    /// When it was said, on the local clock, such as `2027-03-01T12:00:00`.
    pub at: NaiveDateTime,
}
