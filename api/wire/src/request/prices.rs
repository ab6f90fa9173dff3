//! Prices of what may be broken, in points.

use super::Priority;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Prices in points; one point is the price of one minute's small deviation from the norm hours.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Prices {
    /// For each person missing below a minimum.
    #[schemars(extend("x-unit" = "points a person"))]
    pub below_minimum: u32,
    /// For each person missing below a target, down to the minimum.
    #[schemars(extend("x-unit" = "points a person"))]
    pub below_target: u32,
    /// For each person above a maximum.
    #[schemars(extend("x-unit" = "points a person"))]
    pub above_maximum: u32,
    /// For each minute's deviation from the norm hours, up to `norm_band_minutes`.
    #[schemars(extend("x-unit" = "points a minute"))]
    pub norm_minute: u32,
    /// For each minute's deviation beyond `norm_band_minutes`; at least `norm_minute`.
    #[schemars(extend("x-unit" = "points a minute"))]
    pub norm_minute_beyond: u32,
    /// Where a deviation from the norm hours stops being small, in minutes.
    #[schemars(extend("x-unit" = "minutes"))]
    pub norm_band_minutes: u32,
    /// For a refused wish that matters most.
    #[schemars(extend("x-unit" = "points a wish"))]
    pub wish_matters_most: u32,
    /// For a refused important wish.
    #[schemars(extend("x-unit" = "points a wish"))]
    pub wish_important: u32,
    /// For a refused nice-to-have wish.
    #[schemars(extend("x-unit" = "points a wish"))]
    pub wish_nice: u32,
    /// For each per mille of their wishes refused to whoever is refused the largest share, by what wishes cost and with
    /// earlier plans included; 0 to 100, 0 switches it off.
    #[serde(skip_serializing_if = "is_off")]
    #[schemars(extend("x-unit" = "points a per mille"))]
    pub worst_off: u32,
    /// How much more, at most, a wish counts for whoever was granted a smaller share of their wishes than others in
    /// earlier plans, and how much less for whoever was granted a larger one; 0 to 100, 0 switches it off.
    #[serde(skip_serializing_if = "is_off")]
    #[schemars(extend("x-unit" = "percent"))]
    pub ledger_percent: u32,
}

impl Prices {
    /// What a refused wish of a priority costs, before anything else makes it count for more or less.
    #[must_use]
    pub fn of_wish(&self, priority: Priority) -> u32 {
        match priority {
            Priority::MattersMost => self.wish_matters_most,
            Priority::Important => self.wish_important,
            Priority::Nice => self.wish_nice,
        }
    }
}

/// For a price that is left out of documents while it is nought.
fn is_off(price: &u32) -> bool {
    *price == 0
}

impl Default for Prices {
    fn default() -> Self {
        Self {
            below_minimum: 10_000,
            below_target: 600,
            above_maximum: 2_000,
            norm_minute: 1,
            norm_minute_beyond: 4,
            norm_band_minutes: 480,
            wish_matters_most: 1_200,
            wish_important: 600,
            wish_nice: 200,
            worst_off: 0,
            ledger_percent: 0,
        }
    }
}
