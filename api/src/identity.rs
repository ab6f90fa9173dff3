//! Who asks: every request has a caller with a role and a ward, made here and nowhere else. A route says what it needs
//! by the extractor it takes; how somebody proves who one is (a password, or an invitation) stays in here.

mod attempts;
mod browser;
mod cookie;
mod enter;
mod extract;
mod faults;
mod invite;
mod login_name;
mod password;
mod proof;
mod token;

pub use browser::Browser;
pub use cookie::{browser_token_of, ended_cookie, token_of};
pub use enter::{Stay, enter};
pub use extract::{EmployeeOnly, LeaderOnly, PlannerOnly, PlannerOrLeader, SCHEME, SignedIn};
pub use faults::{employee_has_account, employee_unfit, name_fault, name_taken, wrong_password};
pub use invite::{invite, link};
pub use login_name::LoginName;
pub use password::{Password, Passwords, Wanted};
pub use proof::{prove, prove_again};
pub use token::Token;
