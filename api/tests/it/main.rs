//! The API's integration tests, in one binary to save link time. Everything that touches the store runs on SQLite
//! and on PostgreSQL; see `support`.

mod access;
mod accounts;
mod attempts;
mod changes;
mod cli;
mod clock;
mod contract;
mod fairness;
mod jobs;
mod judgement;
mod leases;
mod life;
mod migration;
mod pages;
mod plans;
mod problems;
mod reasons;
mod restart;
mod sessions;
mod support;
mod ward_settings;
mod wellbeing;
mod wellbeing_back;
mod wellbeing_plans;
mod wish_books;
mod wish_quota;
mod wishes;
