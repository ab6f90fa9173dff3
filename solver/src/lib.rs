//! Vagtværk's solver: the language of a ward, its rules, the search and the referee. No I/O, no async, no serde.
//!
//! A request is a [`domain::Ward`]. [`plan::admit`] checks it and gives a [`problem::Problem`] or every fault at
//! once; [`plan::plan`] makes a roster with a proven bound, which the referee ([`review::Review`]) has judged from the
//! problem and the roster alone. Arrows point one way: domain, problem, then rules and review on one side, model and
//! engine on the other; only `plan` sees both.

pub mod domain;
pub mod engine;
pub mod model;
pub mod plan;
pub mod problem;
pub mod reasons;
pub mod review;
pub mod rules;

/// Every other crate is built on this one, so this is where cargo sees that another checkout is being built:
/// all checkouts share one build folder (`docs/decisions/0001`).
const _: Option<&str> = option_env!("VAGT_CHECKOUT");
