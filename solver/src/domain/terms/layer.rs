//! Layers of the agreement: who said what, from when to when, for whom.

use super::super::{DateRange, EmployeeId, GroupId};

/// Where a rule or a value comes from, the strongest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Origin {
    /// Law.
    Law,
    /// The collective agreement (overenskomst, arbejdstidsaftale).
    Agreement,
    /// A local agreement (lokalaftale), or the ward's own settings.
    LocalAgreement,
    /// What is agreed with one person, or holds for a protected group.
    Individual,
}

/// One layer: values that somebody agreed, for some people, between two dates.
///
/// A layer without groups and employees is for everyone. Later layers of one origin replace earlier ones.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Layer {
    /// What people call it.
    pub name: String,
    /// Whose word it is.
    pub origin: Origin,
    /// Where it is written, such as `Hviletidsaftale § 3`.
    pub reference: String,
    /// Who agreed it.
    pub agreed_by: Option<String>,
    /// When it holds.
    pub valid: DateRange,
    /// Groups of people that it is for.
    pub groups: Vec<GroupId>,
    /// People that it is for.
    pub employees: Vec<EmployeeId>,
    /// What it says.
    pub settings: Vec<Setting>,
}

/// One parameter's value in a layer, by the parameter's code as written; no value switches it off.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Setting {
    /// The parameter's code.
    pub parameter: String,
    /// The value.
    pub value: Option<u32>,
}
