//! The wire format from outside: what is read and refused, and the documents generated from the types.

mod every_fault;
mod fault_table;
mod kept;
mod reading;
mod schema;
mod wire_page;
