//! Wishes (ønsker).

use super::Category;
use chrono::{NaiveDate, NaiveTime};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// One wish of one employee; it draws one from the quota, whatever its kind.
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
    /// What is wished.
    #[serde(flatten)]
    pub kind: WishKind,
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
