//! The API's integration tests, in one binary to save link time. Everything that touches the store runs on SQLite
//! and on PostgreSQL; see `support::database`.

mod contract;
mod support;
