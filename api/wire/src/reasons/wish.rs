//! The fate of one wish.

use super::Effect;
use crate::report::Clash;
use crate::request::Duty;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The fate of one wish, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct WishReason {
    /// Id of the wish.
    pub wish: String,
    /// Id of the employee.
    pub employee: String,
    /// What became of it.
    pub outcome: WishOutcome,
    /// Of a refused wish: what the least change that grants it would do; left out where what was worked before the plan
    /// refuses it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub against: Option<Against>,
    /// Of a refused wish: what granting it would have cost, as far as it was tested.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub granting: Option<Granting>,
}

/// What became of a wish.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum WishOutcome {
    /// It is granted.
    Granted,
    /// It was refused, until a second solve showed that it need not be: it is granted.
    GrantedInstead,
    /// It is refused.
    Refused,
}

/// The least change of the owner's own duties that grants a wish, as the referee judges it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Against {
    /// Duties that would go.
    pub gone: Vec<Duty>,
    /// Duties that would come.
    pub new: Vec<Duty>,
    /// What there would be more of.
    pub more: Vec<Effect>,
    /// What there would be less of.
    pub less: Vec<Effect>,
}

/// What granting a wish would have cost.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Granting {
    /// What is claimed.
    pub claim: Claim,
    /// How many points more the cheapest known roster costs that grants it; left out where none is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-unit" = "points"))]
    pub points: Option<i64>,
    /// How many points more every roster costs that grants it, as far as it is proved.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-unit" = "points"))]
    pub at_least: Option<i64>,
    /// What that roster has more of. It is one way, not the only one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub more: Vec<Effect>,
    /// What that roster has less of.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub less: Vec<Effect>,
    /// Where it is impossible: what clashes, as far as it could be told.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub clash: Vec<Clash>,
    /// Whether the plan was made again for it, or its price is proved without; else only the least change was judged.
    pub solved: bool,
}

/// What is claimed of granting a wish.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Claim {
    /// It costs so many points more, and no roster that grants it costs less.
    CostsExactly,
    /// A roster that grants it costs so many points more; a cheaper one may exist.
    CouldHaveCost,
    /// No lawful roster grants it.
    Impossible,
    /// No roster that grants it was found before the limit; there may be one.
    NotFound,
}
