//! `vagt` as a planner runs it: what it prints, what it writes and how it ends. A solve here is cut by rounds or a tiny
//! ward, never by timing.

mod bad_input;
mod broken;
mod check;
mod schema;
mod solve;
mod support;
