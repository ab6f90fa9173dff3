//! What every request and answer passes, whatever the route: safety headers, the cross-site check, and the
//! extractors that turn the framework's refusals into [`crate::error::ApiError`].

mod answer;
mod cross_site;
mod document;
mod headers;
mod if_match;
mod parameters;

pub use answer::{Accepted, Created, Done, EventStream, NoContent};
pub use cross_site::refuse_cross_site;
pub use document::Document;
pub use headers::safe_headers;
pub use if_match::{IfMatch, MaybeIfMatch, etag};
pub use parameters::{Parameters, Search};
