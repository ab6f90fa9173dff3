//! A ward plan request as it was sent.

use super::{
    Absence, Agreement, Balance, Competence, Consideration, DutyRecord, Employee, FairnessBalance, Lock, Pairing,
    Period, RunLimit, ShiftType, StaffingPlan, WellbeingDay, Wish, WorkedBefore,
};
use chrono::NaiveDate;

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
    /// Who works together, and who does not.
    pub pairings: Vec<Pairing>,
    /// Runs of shift types that are limited.
    pub run_limits: Vec<RunLimit>,
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
    /// The first date from which `history` is complete; its earliest duty, when there is none.
    pub history_from: Option<NaiveDate>,
    /// Work before the plan within the reference period of the averages.
    pub worked_before: Vec<WorkedBefore>,
    /// Hour balances carried in.
    pub balances: Vec<Balance>,
    /// What each person carries over from earlier plans.
    pub fairness: Vec<FairnessBalance>,
    /// An earlier roster of the same plan, which the new one should depart from as little as its price says.
    pub earlier: Option<Vec<DutyRecord>>,
    /// Settled cells.
    pub locks: Vec<Lock>,
}
