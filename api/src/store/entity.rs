//! The tables as sea-orm entities. Documents are kept as JSON text, as they were sent, so that both databases
//! hold the same bytes.

pub mod account;
pub mod attempt_budget;
pub mod credential;
pub mod current_plan;
pub mod document_day;
pub mod invitation;
pub mod known_browser;
pub mod ledger_line;
pub mod plan;
pub mod plan_change;
pub mod plan_step;
pub mod published_plan;
pub mod roster;
pub mod session;
pub mod solve_gate;
pub mod solve_reasons;
pub mod solve_run;
pub mod ward;
pub mod ward_settings;
pub mod wellbeing_frame;
pub mod wellbeing_request;
pub mod wellbeing_step;
pub mod wish;
pub mod wish_book;
