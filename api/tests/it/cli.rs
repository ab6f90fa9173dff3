//! `vagt` as a planner runs it: what it prints, what it writes and how it ends. A solve here is cut by rounds or a tiny
//! ward, never by timing.

mod bad_input;
mod benchmark;
mod broken;
mod check;
mod export;
mod invite;
mod no_roster;
mod schema;
mod solve;
mod support;
