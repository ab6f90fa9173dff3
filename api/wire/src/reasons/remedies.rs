//! What clashes where there is no roster, and what would help a plan that is impossible or short.

use crate::request::Profession;
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What would help a plan that is impossible or short. It names people and is for the planner and the leader.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Remedies {
    /// Always `"vagt/1"`.
    pub format: String,
    /// Where no lawful roster exists: demands that clash; left out where that was not proved within the limit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub clash: Option<SmallestClash>,
    /// What people missing cost at least, whatever else is given up that has a price; left out where nothing is proved.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-unit" = "points"))]
    pub unavoidable_shortage: Option<i64>,
    /// What could be given up, each tried by a solve of its own, what helps most first.
    pub relaxations: Vec<Relaxation>,
}

/// Demands that clash: together they leave no lawful roster, though every other demand were dropped.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct SmallestClash {
    /// The demands; none where the facts alone leave no roster.
    pub demands: Vec<Demand>,
    /// Proved: without any one of them there is a roster. Otherwise some may be needless.
    pub irreducible: bool,
    /// Proved: no fewer demands clash. Otherwise a smaller set may clash too.
    pub smallest: bool,
}

/// Something that the request asks for and that a roster could do without.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Demand {
    /// What it is.
    pub kind: DemandKind,
    /// Id of the employee, where it is about one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub employee: Option<String>,
    /// The first date, where dates are meant.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<NaiveDate>,
    /// The last date, inclusive.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<NaiveDate>,
    /// Id of the shift type, where one is meant.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shift_type: Option<String>,
    /// Id of the competence that a minimum counts, where not everybody is counted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub competence: Option<String>,
    /// Code of the parameter, where one is meant.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parameter: Option<String>,
    /// Id of the wish, where one is meant.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wish: Option<String>,
}

/// What a demand is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum DemandKind {
    /// A locked cell.
    Lock,
    /// A settled absence.
    Absence,
    /// A course.
    Course,
    /// A consideration.
    Consideration,
    /// A limit of the agreement.
    Limit,
    /// Most weekends.
    Weekends,
    /// Most duties of a shift type.
    ShiftLimit,
    /// A wish that must be granted.
    Wish,
    /// A staffing minimum that may not be missed.
    Minimum,
    /// A pairing that may not be broken.
    Pairing,
    /// A limited run that may not be broken.
    RunLimit,
    /// The shift types that may not follow one.
    Succession,
}

/// Something that could be given up, and what that would bring.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Relaxation {
    /// What it is.
    pub kind: RelaxationKind,
    /// Code of the parameter that would be looser.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parameter: Option<String>,
    /// Its value then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-unit" = "as the parameter"))]
    pub value: Option<u32>,
    /// Ids of the employees for whom it would be.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub employees: Vec<String>,
    /// Duties that people from outside would take.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub agency: Vec<AgencyDuty>,
    /// The demand that would be dropped.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub demand: Option<Demand>,
    /// What the best roster costs that was found with it; what agency staff or consent cost is not in it.
    #[schemars(extend("x-unit" = "points"))]
    pub cost: i64,
    /// Points less than the plan; left out where there is no plan.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-unit" = "points"))]
    pub saves: Option<i64>,
    /// People missing fewer than in the plan; left out where there is no plan.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-unit" = "people"))]
    pub short_fewer: Option<i64>,
}

/// What could be given up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum RelaxationKind {
    /// A parameter of the agreement gets a looser value, within what may be agreed locally.
    Loosen,
    /// Reduced daily rest for people who have not consented yet and would have to.
    ReducedRestWithConsent,
    /// People from outside.
    Agency,
    /// A demand is dropped: a lock released, a course moved out of the plan.
    Drop,
}

/// Duties of one kind on one date for people from outside.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct AgencyDuty {
    /// The date.
    pub date: NaiveDate,
    /// Id of the shift type.
    pub shift_type: String,
    /// Id of the competence that they must hold, where one is short.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub competence: Option<String>,
    /// The profession that they must be of, where one is short.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub profession: Option<Profession>,
    /// How many.
    #[schemars(extend("x-unit" = "people"))]
    pub people: u32,
}
