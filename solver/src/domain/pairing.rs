//! Who works together, and who does not; and how long runs of shift types may be.

use super::{CompetenceId, DateRange, EmployeeId, ShiftTypeId};

/// A condition on who is on duty together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pairing {
    /// When it applies.
    pub valid: DateRange,
    /// What it asks for.
    pub kind: PairingKind,
    /// The price of each departure; none: never allowed.
    pub price: Option<u32>,
}

/// What a pairing asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PairingKind {
    /// The employee works a duty only when another on the same shift type and date is one of the companions.
    Accompanied(EmployeeId, Companions),
    /// The two are never on duty at the same time.
    Apart(EmployeeId, EmployeeId),
}

/// Who may accompany.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Companions {
    /// Anyone else who holds the competence.
    Holding(CompetenceId),
    /// Any of these.
    AnyOf(Vec<EmployeeId>),
}

/// How many dates in a row one may work duties of these shift types.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RunLimit {
    /// The shift types; a duty of any of them goes on with the run.
    pub shift_types: Vec<ShiftTypeId>,
    /// Fewest.
    pub at_least: Option<u32>,
    /// Most.
    pub at_most: Option<u32>,
    /// The price of each date too many or too few; none: never allowed.
    pub price: Option<u32>,
}
