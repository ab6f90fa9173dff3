//! Wishes (ønsker).

use super::Category;
use chrono::{NaiveDate, NaiveTime};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// One wish of one employee; what it draws from the quota follows from its kind.
// Misspelt fields are refused by `WishKind`, to which serde hands every field that is not one of these.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(extend("unevaluatedProperties" = false))]
pub struct Wish {
    /// Stable id, unique in the plan.
    pub id: String,
    /// Id of the employee.
    pub employee: String,
    /// How much it matters.
    pub priority: Priority,
    /// What it draws from the quota, where that differs from what its kind draws: a wish that was taken before a ward
    /// lowered its quota draws no more than was left.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-unit" = "wishes"))]
    pub draws: Option<u32>,
    /// What is wished.
    #[serde(flatten)]
    pub kind: WishKind,
}

/// What a wish of each kind draws from the quota, 1 to 10.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct WishDraws {
    /// A date off.
    #[schemars(extend("x-unit" = "wishes"))]
    pub day_off: u32,
    /// A whole weekend off.
    #[schemars(extend("x-unit" = "wishes"))]
    pub weekend_off: u32,
    /// Several dates off together: once, however many they are, since they are granted or refused as one.
    #[schemars(extend("x-unit" = "wishes"))]
    pub days_off: u32,
    /// No duty of a category.
    #[schemars(extend("x-unit" = "wishes"))]
    pub not_category: u32,
    /// Not a shift type.
    #[schemars(extend("x-unit" = "wishes"))]
    pub not_shift_type: u32,
    /// A shift type.
    #[schemars(extend("x-unit" = "wishes"))]
    pub shift_type: u32,
    /// Any duty on a date.
    #[schemars(extend("x-unit" = "wishes"))]
    pub work: u32,
    /// No start before a time.
    #[schemars(extend("x-unit" = "wishes"))]
    pub earliest_start: u32,
    /// Home by a time.
    #[schemars(extend("x-unit" = "wishes"))]
    pub latest_end: u32,
}

impl Default for WishDraws {
    fn default() -> Self {
        Self {
            day_off: 1,
            weekend_off: 1,
            days_off: 1,
            not_category: 1,
            not_shift_type: 1,
            shift_type: 1,
            work: 1,
            earliest_start: 1,
            latest_end: 1,
        }
    }
}

impl WishDraws {
    /// Whether every kind draws one, as where nothing is said.
    pub(crate) fn is_usual(&self) -> bool {
        *self == Self::default()
    }
}

/// How much a wish matters to the person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Priority {
    /// Betyder mest.
    MattersMost,
    /// Vigtigt.
    Important,
    /// Rart.
    Nice,
}

/// What is wished. A day off means the whole date from midnight to midnight: a night duty that ends
/// on the morning of the date is not a day off.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum WishKind {
    /// A date off.
    DayOff {
        /// The date.
        date: NaiveDate,
    },
    /// A whole weekend off.
    WeekendOff {
        /// The Saturday.
        saturday: NaiveDate,
    },
    /// Several dates off together, all or nothing.
    DaysOff {
        /// First date, inclusive.
        from: NaiveDate,
        /// Last date, inclusive.
        to: NaiveDate,
    },
    /// No duty of this category on the date.
    NotCategory {
        /// The date.
        date: NaiveDate,
        /// The category.
        category: Category,
    },
    /// Not this shift type on the date.
    NotShiftType {
        /// The date.
        date: NaiveDate,
        /// Id of the shift type.
        shift_type: String,
    },
    /// This shift type on the date.
    ShiftType {
        /// The date.
        date: NaiveDate,
        /// Id of the shift type.
        shift_type: String,
    },
    /// Any duty on the date.
    Work {
        /// The date.
        date: NaiveDate,
    },
    /// No duty that starts on the date before this time.
    EarliestStart {
        /// The date.
        date: NaiveDate,
        /// Local time, `HH:MM`.
        #[serde(with = "super::super::clock")]
        #[schemars(with = "String", regex(pattern = r"^([01][0-9]|2[0-3]):[0-5][0-9]$"))]
        time: NaiveTime,
    },
    /// Home by this time: no duty that starts on the date and ends later.
    LatestEnd {
        /// The date.
        date: NaiveDate,
        /// Local time, `HH:MM`.
        #[serde(with = "super::super::clock")]
        #[schemars(with = "String", regex(pattern = r"^([01][0-9]|2[0-3]):[0-5][0-9]$"))]
        time: NaiveTime,
    },
}
