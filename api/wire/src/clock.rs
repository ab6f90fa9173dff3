//! Clock times as `HH:MM`.

use chrono::NaiveTime;
use serde::{Deserialize, Deserializer, Serializer, de::Error};

const FORM: &str = "%H:%M";

/// Writes `07:00`.
pub fn serialize<S: Serializer>(time: &NaiveTime, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(&time.format(FORM))
}

/// Reads `07:00`.
pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<NaiveTime, D::Error> {
    let text = String::deserialize(deserializer)?;
    NaiveTime::parse_from_str(&text, FORM)
        .map_err(|_| D::Error::custom(format!("`{text}` is not a clock time; write HH:MM, such as 07:00")))
}
