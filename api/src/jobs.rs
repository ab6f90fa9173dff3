//! Solves as jobs. The queue (apalis, in the store's own database) hands "work on this run" to some worker of some
//! server, at least once, also after a worker died; the lease in `store` makes it exactly one at a time.
//!
//! `queue` delivers, `worker` takes from the queue, `work` does one run, `solver` is what makes rosters.
//! Nothing here knows HTTP.

mod queue;
mod solver;
mod work;
mod worker;

pub use queue::{Queue, SolveJob};
pub use solver::{Order, RealSolver, Solver};
pub use worker::Workers;
