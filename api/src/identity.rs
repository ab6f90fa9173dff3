//! Who asks: every request has a caller with a role and a ward, made here and nowhere else, so that real sign-in
//! later changes only how a caller is known. A route says what it needs by the extractor it takes.

mod cookie;
mod extract;
mod token;

pub use cookie::{ended_cookie, session_cookie, token_of};
pub use extract::{EmployeeOnly, PlannerOnly, PlannerOrLeader, SCHEME, SignedIn};
pub use token::Token;
