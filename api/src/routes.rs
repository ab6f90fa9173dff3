//! The routes: extract, convert, call, convert. A route decides nothing about rosters and writes no error texts.

pub mod account;
pub mod accounts;
mod address;
pub mod approval;
mod change_check;
pub mod changes;
pub mod cover;
pub mod duties;
pub mod events;
pub mod health;
pub mod invitation;
pub mod judgement;
pub mod ledger;
pub mod life;
mod plan_check;
pub mod plans;
pub mod reasons;
pub mod roster;
pub mod session;
pub mod solves;
pub mod ward_settings;
pub mod wellbeing;
mod wellbeing_faults;
pub mod wellbeing_frame;
mod wellbeing_plan;
pub mod wellbeing_requests;
pub mod why;
pub mod wish_books;
mod wish_check;
pub mod wishes;

pub use address::{AccountAddress, PlanAddress, SessionAddress, SolveAddress, WellbeingAddress, WishAddress};
