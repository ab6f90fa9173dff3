//! The nouns of a ward. Nothing here knows a sibling room, a file format or a solver.
//!
//! [`Ward`] is a request as it was sent: ids are names that may be wrong. `problem` checks it and
//! turns ids into positions.

pub mod agreement;
pub mod holiday;
pub mod ids;
pub mod pairing;
pub mod people;
pub mod roster;
pub mod shift;
pub mod staffing_plan;
pub mod terms;
pub mod time;
pub mod ward;
pub mod wish;

pub use agreement::{Agreement, NormPeriod, Prices};
pub use ids::{
    CompetenceId, CompetenceIndex, Day, EmployeeId, EmployeeIndex, GroupId, ShiftIndex, ShiftTypeId, WishId,
};
pub use pairing::{Companions, Pairing, PairingKind, RunLimit};
pub use people::{
    Absence, AbsenceKind, Balance, Competence, Consideration, ConsiderationRule, DateRange, DutyRecord, Employee,
    FairnessBalance, HeldCompetence, Lock, Membership, Override, PaidFrom, Profession, ShiftLimit, WellbeingDay,
    WorkedBefore,
};
pub use roster::{Duty, Roster};
pub use shift::{Category, Presence, ShiftType};
pub use staffing_plan::{ExtraStaffing, LinePrices, Season, StaffingLine, StaffingPlan, WeekdayLine};
pub use terms::{Layer, Origin, Parameter, Setting, Terms};
pub use time::{DAYS_IN_WEEK, Period};
pub use ward::Ward;
pub use wish::{MOST_WISHES, Priority, Wish, WishDraws, WishKind};
