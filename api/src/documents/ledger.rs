//! The ledger of fairness as it is told: to each person for themselves, to planner and leader for the ward.

use chrono::{DateTime, NaiveDate, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use wire::{
    report::{LedgerLine, Portion, PriorityCount, ShareSpread},
    request::FairnessBalance,
};

/// A line as it is kept.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct StoredLine {
    /// What the plan gave and took.
    pub line: LedgerLine,
    /// What the plan's own document said that the person carried in: the beginning, where this is the first line.
    pub brought: Option<FairnessBalance>,
}

/// A published plan of the ledger.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct LedgerPlan {
    /// The plan's id.
    pub plan: Uuid,
    /// First date.
    pub from: NaiveDate,
    /// Last date, inclusive.
    pub to: NaiveDate,
    /// When it was published.
    pub published_at: DateTime<Utc>,
}

/// What one person had and was given, in one plan or in several together.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct LedgerFigures {
    /// Number of wishes.
    #[schemars(extend("x-unit" = "wishes"))]
    pub asked: u32,
    /// Number of wishes granted.
    #[schemars(extend("x-unit" = "wishes"))]
    pub granted: u32,
    /// The share of wishes granted; null for someone who wished nothing.
    #[schemars(extend("x-unit" = "percent"))]
    pub share_percent: Option<f64>,
    /// Wishes by priority, the highest first.
    pub wishes: Vec<PriorityCount>,
    /// What the duties weigh, in burden points.
    pub burden: Portion,
    /// Night duties.
    pub nights: Portion,
    /// Evening duties.
    pub evenings: Portion,
    /// Duties that start in a weekend.
    pub weekends: Portion,
    /// Duties that start on a public holiday.
    pub holidays: Portion,
    /// Duties changed at short notice, other than by swap or at one's own request.
    #[schemars(extend("x-unit" = "duties"))]
    pub late_changes: u32,
}

/// One's own ledger. No colleague is in it, and a mean only where it hides everybody.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct OwnLedger {
    /// The published plans that one was in, newest first.
    pub plans: Vec<OwnLedgerPlan>,
    /// All of them together.
    pub total: LedgerFigures,
    /// The mean share of the ward over the same plans; null with fewer than five people who wished.
    #[schemars(extend("x-unit" = "percent"))]
    pub mean_percent: Option<f64>,
    /// A change that is told later than so many days before the duty counts as late.
    #[schemars(extend("x-unit" = "days"))]
    pub late_notice_days: u32,
}

/// One plan of one's own ledger.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct OwnLedgerPlan {
    /// The plan.
    pub plan: LedgerPlan,
    /// One's own figures.
    pub figures: LedgerFigures,
    /// The mean share of the ward; null with fewer than five people who wished.
    #[schemars(extend("x-unit" = "percent"))]
    pub mean_percent: Option<f64>,
}

/// The ward's ledger, for planner and leader.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct WardLedger {
    /// The published plans, newest first.
    pub plans: Vec<WardLedgerPlan>,
    /// Everybody in any of them, whoever is furthest below the mean first.
    pub people: Vec<LedgerPerson>,
    /// How the shares of all plans together are spread; null where nobody wished.
    pub spread: Option<ShareSpread>,
    /// A change that is told later than so many days before the duty counts as late.
    #[schemars(extend("x-unit" = "days"))]
    pub late_notice_days: u32,
}

/// One plan of the ward's ledger.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct WardLedgerPlan {
    /// The plan.
    pub plan: LedgerPlan,
    /// How its shares are spread; null where nobody wished.
    pub spread: Option<ShareSpread>,
}

/// One person of the ward's ledger.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct LedgerPerson {
    /// Id of the employee.
    pub employee: String,
    /// The employee's name in the newest of the plans.
    pub name: String,
    /// The share of each plan, in the order of the plans; null for a plan that the person was not in.
    pub plans: Vec<Option<PlanShare>>,
    /// All plans together.
    pub total: LedgerFigures,
    /// How far the share is below the mean; negative above it, null for someone who wished nothing.
    #[schemars(extend("x-unit" = "percentage points"))]
    pub below_mean: Option<f64>,
    /// What goes into the next plan's request.
    pub carried: FairnessBalance,
}

/// Wishes of one person in one plan.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct PlanShare {
    /// Number of wishes.
    #[schemars(extend("x-unit" = "wishes"))]
    pub asked: u32,
    /// Number of wishes granted.
    #[schemars(extend("x-unit" = "wishes"))]
    pub granted: u32,
    /// The share granted; null for someone who wished nothing.
    #[schemars(extend("x-unit" = "percent"))]
    pub share_percent: Option<f64>,
}
