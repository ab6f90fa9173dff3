//! Why a roster is as it is, and what else it could have been: claims, each with the finding or the second solve that
//! shows it.
//!
//! A refused wish is answered by what stood against it (the least change that grants it, judged by the referee) and by a
//! plan that had to grant it ([`of_wishes`]); a cell and a shortage by what the referee says of putting others there
//! ([`of_cell`], [`of_shortages`]), and so is who could take a duty that nobody works ([`of_duty`]). "It could have been"
//! is said of rosters that the referee has judged, "at least" of what a bound proves, "impossible" of what is proved
//! impossible; nothing is said of what was not tried.
//!
//! Facts and no sentences: those are the reader's business. Knows nothing of HTTP or files.

mod against;
mod asked;
mod cell;
mod clash;
mod cover;
mod effect;
mod relax;
mod shortage;
mod tested;
mod wishes;

pub use against::Against;
pub use asked::{Limits, Listener};
pub use cell::{Alternative, CellReason, Manner, of_cell};
pub use clash::{SmallestClash, smallest_clash};
pub use cover::{Candidate, Cover, Standing, of_duty};
pub use effect::{Difference, Effect, Whose};
pub use relax::{Relaxation, Tried, relaxations, unavoidable_shortage};
pub use shortage::{Shortage, Stopped, of_shortages};
pub use wishes::{Counterfactual, Fate, Found, Given, Reasons, WishReason, of_wishes};
