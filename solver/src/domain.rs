//! The nouns of a ward. Nothing here knows a sibling room, a file format or a solver.
//!
//! [`Ward`] is a request as it was sent: ids are names that may be wrong. `problem` checks it and
//! turns ids into positions.

pub mod agreement;
pub mod holiday;
pub mod ids;
pub mod people;
pub mod roster;
pub mod shift;
pub mod staffing_plan;
pub mod time;
pub mod ward;
pub mod wish;

pub use agreement::{Agreement, Prices};
pub use ids::{CompetenceId, CompetenceIndex, Day, EmployeeId, EmployeeIndex, ShiftIndex, ShiftTypeId, WishId};
pub use people::{
    Absence, AbsenceKind, Balance, Competence, Consideration, ConsiderationRule, DateRange, DutyRecord, Employee,
    HeldCompetence, Lock, PaidFrom, Profession, WellbeingDay,
};
pub use roster::{Duty, Roster};
pub use shift::{Category, ShiftType};
pub use staffing_plan::{Season, StaffingLine, StaffingPlan, WeekdayLine};
pub use time::{DAYS_IN_WEEK, Period};
pub use ward::Ward;
pub use wish::{Priority, Wish, WishKind};
