//! What is wrong with a request, where, why, and what to do.

use crate::FORMAT;
use crate::convert;
use crate::language::Language;
use crate::request::WardRequest;
use crate::texts;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use solver::plan;
use solver::problem::{self, FaultCode, Place, Problem};

/// One fault of a request.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Fault {
    /// Permanent code, such as `wish_outside_plan`.
    pub code: String,
    /// JSON Pointer (RFC 6901) to the place in the document.
    pub pointer: String,
    /// What is wrong, for people.
    pub cause: String,
    /// What to do about it, for people.
    pub action: String,
}

/// Every fault of a request at once; none when it can be planned.
pub fn faults(request: &WardRequest, language: Language) -> Vec<Fault> {
    admit(request, language).err().unwrap_or_default()
}

/// The problem of a request, or every fault at once.
pub(crate) fn admit(request: &WardRequest, language: Language) -> Result<Problem, Vec<Fault>> {
    let mut faults: Vec<problem::Fault> = own_faults(request).collect();
    match plan::admit(&convert::ward(request)) {
        Ok(problem) if faults.is_empty() => return Ok(problem),
        Ok(_) => {}
        Err(found) => faults.extend(found),
    }
    Err(faults.iter().map(|fault| told(fault, language)).collect())
}

/// Faults of what the solver never sees: the format and the ward's name.
fn own_faults(request: &WardRequest) -> impl Iterator<Item = problem::Fault> {
    let format = (request.format != FORMAT).then(|| {
        let facts = [("value", request.format.clone()), ("format", FORMAT.to_owned())];
        problem::Fault::new(FaultCode::UnsupportedFormat, Place::field("format"), facts)
    });
    let names = [("ward/id", &request.ward.id), ("ward/name", &request.ward.name)];
    let empty = names.into_iter().filter(|(_, text)| text.trim().is_empty());
    let empty = empty.map(|(field, _)| problem::Fault::new(FaultCode::EmptyNameOrId, Place::field(field), []));
    format.into_iter().chain(empty.collect::<Vec<_>>())
}

fn told(fault: &problem::Fault, language: Language) -> Fault {
    let text = texts::faults::text(fault.code, language);
    Fault {
        code: fault.code.as_str().to_owned(),
        pointer: pointer(&fault.place),
        cause: texts::filled(text.cause, &fault.facts, language),
        action: texts::filled(text.action, &fault.facts, language),
    }
}

fn pointer(place: &Place) -> String {
    place.steps().iter().map(|step| format!("/{}", step.replace('~', "~0").replace('/', "~1"))).collect()
}
