//! The API's own documents: what is agreed with the pages beyond the `wire` crate's planning documents.
//! Plain data only.

mod account;
mod caller;
mod ledger;
mod life;
mod plan;
mod published;
mod reasons;
mod solve;
mod ward_settings;
mod wellbeing;
mod wish_book;

pub use account::{
    Acceptance, AccountState, EmployeeRef, Invitation, InvitationToken, MadeInvitation, NewWardAccount, OwnAccount,
    OwnSession, PasswordChange, SignIn, WardAccount, WardAccounts,
};
pub use caller::{Caller, DemoAccount, DemoSignIn, Role, WardRef};
pub use ledger::{
    LedgerFigures, LedgerPerson, LedgerPlan, OwnLedger, OwnLedgerPlan, PlanShare, StoredLine, WardLedger,
    WardLedgerPlan,
};
pub use life::{NewStep, PlanLife, PlanState, PlanStep, StepTaken};
pub use plan::{Holiday, HolidayName, NewWish, OwnPart, PlanSummary, PlanView, WishWindow};
pub use published::{
    Approval, ChangeReason, ChangedCell, Despite, NewChange, OwnChange, OwnDuties, OwnDuty, OwnWish, RecordedChange,
    Told,
};
pub use reasons::{
    CellQuestion, PlanReasons, ReasonsStatus, RemediesQuestion, ToldCell, ToldRemedies, ToldShortage, ToldWish,
};
pub use solve::{RosterAnswer, Solve, SolveInput, SolveStatus};
pub use ward_settings::{NewWardSettings, SettingsChange, WardSettings};
pub use wellbeing::{
    BelowMinimum, CoverQuestion, KeptWellbeingFrame, NewWellbeingDay, NewWellbeingDecision, NewWellbeingFrame,
    OwnWellbeing, OwnWellbeingRequest, ToldCandidate, ToldCover, ToldStopped, WardWellbeingRequest, WellbeingAnswer,
    WellbeingCheck, WellbeingEffect, WellbeingFrame, WellbeingState, WellbeingStep, WellbeingYear,
};
pub use wish_book::{Crowd, NewWishBookState, WantedOff, WishBook, WishBookLine, WishBookState, WishBooks};
