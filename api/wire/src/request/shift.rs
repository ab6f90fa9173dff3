//! Shift types (vagttyper).

use chrono::NaiveTime;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A kind of duty: when it starts and ends on the local clock and what it asks of a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ShiftType {
    /// Short id as written in the roster, such as `D` or `N12`.
    pub id: String,
    /// The name people use.
    pub name: String,
    /// Local start, `HH:MM`.
    #[serde(with = "super::super::clock")]
    #[schemars(with = "String", regex(pattern = r"^([01][0-9]|2[0-3]):[0-5][0-9]$"))]
    pub start: NaiveTime,
    /// Local end, `HH:MM`; an end at or before the start is on the next date.
    #[serde(with = "super::super::clock")]
    #[schemars(with = "String", regex(pattern = r"^([01][0-9]|2[0-3]):[0-5][0-9]$"))]
    pub end: NaiveTime,
    /// Day, evening, night or on-call.
    pub category: Category,
    /// Competences that everyone on this duty must hold on its date.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub requires: Vec<String>,
    /// How much of the real duration counts as norm hours, in percent, 0 to 100; less than 100 for on-call from home.
    #[serde(default = "full")]
    #[schemars(extend("x-unit" = "percent"))]
    pub norm_percent: u32,
    /// Whether it is work, or waiting for work, and where; rest rules tell them apart.
    #[serde(default, skip_serializing_if = "Presence::is_duty")]
    pub presence: Presence,
    /// Ids of shift types that may not be worked on the date after; a day off between lifts it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub forbidden_next: Vec<String>,
}

/// Whether a duty is work, or waiting for work, and where.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Presence {
    /// Tjeneste: arbejde på afsnittet.
    #[default]
    Duty,
    /// Rådighed på tjenestestedet: tæller som arbejde i hvilereglerne.
    OnCallOnSite,
    /// Rådighed fra bolig: ingen arbejdstid, og daglig hvile kan ligge i den.
    OnCallAtHome,
}

impl Presence {
    fn is_duty(&self) -> bool {
        *self == Self::Duty
    }
}

fn full() -> u32 {
    100
}

/// The category of a duty.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Category {
    /// Dagvagt.
    Day,
    /// Aftenvagt.
    Evening,
    /// Nattevagt.
    Night,
    /// Rådighedsvagt.
    OnCall,
}
