//! Solves as jobs. The queue (apalis, in the store's own database) hands "work on this run" to some worker of some
//! server, at least once, also after a worker died; the lease in `store` makes it exactly one at a time.
//!
//! `queue` delivers, `worker` takes from the queue, `work` does one run, `reasons` works out why its roster is as it is,
//! `solver` is what makes rosters.
//! Nothing here knows HTTP.

mod queue;
mod reasons;
mod solver;
mod work;
mod worker;

pub use queue::{Queue, SolveJob};
pub use reasons::deliver as deliver_reasons;
pub use solver::{Order, RealSolver, ReasonsOrder, Solver};
pub use worker::Workers;
