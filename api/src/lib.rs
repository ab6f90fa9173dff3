//! Vagtværk's server: identity, plans' life, wishes, jobs and the store, behind JSON over HTTP.
//!
//! The crate decides nothing about rosters: documents go to `wire`, which asks the solver. The way of a request is
//! `router` (every route on one page) -> `identity` (who asks) -> `routes` (extract, convert, call, convert) ->
//! `store`; a solve goes through `jobs`. Errors become problem documents in `error` alone.

pub mod app;
pub mod calendar;
pub mod cli;
pub mod clock;
pub mod demo;
pub mod documents;
pub mod error;
pub mod http;
pub mod identity;
pub mod jobs;
pub mod judged;
pub mod language;
pub mod ledger;
pub mod life;
pub mod openapi;
pub mod page;
pub mod router;
pub mod routes;
pub mod settings;
pub mod store;
pub mod to_solve;
pub mod wanted_off;
pub mod wellbeing;
