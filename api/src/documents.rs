//! The API's own documents: what is agreed with the pages beyond the `wire` crate's planning documents.
//! Plain data only.

mod caller;
mod life;
mod plan;
mod published;
mod solve;
mod wish_book;

pub use caller::{Caller, DemoAccount, Role, SignIn, WardRef};
pub use life::{NewStep, PlanLife, PlanState, PlanStep, StepTaken};
pub use plan::{Holiday, HolidayName, NewWish, OwnPart, PlanSummary, PlanView, WishWindow};
pub use published::{
    Approval, ChangeReason, ChangedCell, Despite, NewChange, OwnChange, OwnDuties, OwnDuty, RecordedChange, Told,
    WishOutcome,
};
pub use solve::{RosterAnswer, Solve, SolveInput, SolveStatus};
pub use wish_book::{Crowd, NewWishBookState, WantedOff, WishBook, WishBookLine, WishBookState, WishBooks};
