//! The wire format from outside: what is read and refused, and the documents generated from the types.

mod amend;
mod cover;
mod every_fault;
mod fault_table;
mod hand_on;
mod judge;
mod kept;
mod ledger;
mod notices;
mod preset;
mod reading;
mod reasons;
mod rules_page;
mod schema;
mod sentences;
mod wire_page;
mod wishes;
mod worked;
