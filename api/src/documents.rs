//! The API's own documents: what is agreed with the pages beyond the `wire` crate's planning documents.
//! Plain data only.

mod account;
mod caller;
mod plan;
mod solve;

pub use account::{
    Acceptance, AccountState, EmployeeRef, Invitation, InvitationToken, MadeInvitation, NewWardAccount, OwnAccount,
    OwnSession, PasswordChange, SignIn, WardAccount, WardAccounts,
};
pub use caller::{Caller, DemoAccount, DemoSignIn, Role, WardRef};
pub use plan::{Holiday, HolidayName, NewWish, OwnPart, PlanSummary, PlanView, WishWindow};
pub use solve::{RosterAnswer, Solve, SolveInput, SolveStatus};
