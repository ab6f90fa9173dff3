//! Shift types.

use super::{CompetenceId, ShiftTypeId};
use chrono::NaiveTime;

/// A kind of duty on the local clock; an end at or before the start is on the next date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShiftType {
    /// Its id.
    pub id: ShiftTypeId,
    /// The name people use.
    pub name: String,
    /// Local start.
    pub start: NaiveTime,
    /// Local end.
    pub end: NaiveTime,
    /// Day, evening, night or on-call.
    pub category: Category,
    /// What everyone on it must hold.
    pub requires: Vec<CompetenceId>,
    /// How much of the real duration counts as norm hours, in percent.
    pub norm_percent: u32,
    /// Whether it is work, or waiting for work.
    pub presence: Presence,
    /// Shift types that may not be worked on the date after; a day off between lifts it.
    pub forbidden_next: Vec<ShiftTypeId>,
}

/// Whether a duty is work, or waiting for work, and where.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Presence {
    /// Work at the ward (tjeneste).
    #[default]
    Duty,
    /// On call at the workplace (rådighed på tjenestestedet): it counts as work in rest rules.
    OnCallOnSite,
    /// On call from home (rådighed fra bolig): daily rest may lie in it.
    OnCallAtHome,
}

impl ShiftType {
    /// Whether it ends on the date after it starts.
    pub fn ends_next_date(&self) -> bool {
        self.end <= self.start
    }
}

/// The category of a duty.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
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
