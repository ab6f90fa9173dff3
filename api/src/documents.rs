//! The API's own documents: what is agreed with the pages beyond the `wire` crate's planning documents.
//! Plain data only.

mod caller;
mod plan;
mod solve;

pub use caller::{Caller, DemoAccount, Role, SignIn, WardRef};
pub use plan::{Holiday, HolidayName, NewWish, OwnPart, PlanSummary, PlanView, WishWindow};
pub use solve::{RosterAnswer, Solve, SolveInput, SolveStatus};
