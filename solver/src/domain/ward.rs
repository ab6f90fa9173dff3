//! A ward plan request as it was sent.

use super::{
    Absence, Agreement, Balance, Competence, Consideration, DutyRecord, Employee, Lock, Period, ShiftType,
    StaffingPlan, WellbeingDay, Wish,
};

/// Everything a plan is made from; nothing in it is checked yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ward {
    /// The planning period.
    pub period: Period,
    /// What a person may be qualified for.
    pub competences: Vec<Competence>,
    /// The kinds of duty.
    pub shift_types: Vec<ShiftType>,
    /// The people.
    pub employees: Vec<Employee>,
    /// How many are needed.
    pub staffing: StaffingPlan,
    /// Parameters and prices of the rules.
    pub agreement: Agreement,
    /// Settled absences.
    pub absences: Vec<Absence>,
    /// Long-lived considerations.
    pub considerations: Vec<Consideration>,
    /// Wishes.
    pub wishes: Vec<Wish>,
    /// Approved wellbeing days.
    pub wellbeing_days: Vec<WellbeingDay>,
    /// Duties before the plan.
    pub history: Vec<DutyRecord>,
    /// Hour balances carried in.
    pub balances: Vec<Balance>,
    /// Settled cells.
    pub locks: Vec<Lock>,
}
