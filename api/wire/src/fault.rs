//! What is wrong with a request, where, why, and what to do.

use crate::FORMAT;
use crate::convert;
use crate::language::Language;
use crate::preset;
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
        Err(found) => faults.extend(found.into_iter().filter(|fault| is_not_of_preset(fault, request))),
    }
    let preset_layers = preset::layers(&request.agreement).len();
    Err(faults.iter().map(|fault| told(fault, preset_layers, language)).collect())
}

/// Groups may be named by the preset alone: where that is not known, it alone is to blame.
fn is_not_of_preset(fault: &problem::Fault, request: &WardRequest) -> bool {
    fault.code != FaultCode::UnknownGroup || unknown_preset(request).is_none()
}

fn unknown_preset(request: &WardRequest) -> Option<&str> {
    request.agreement.preset.as_deref().filter(|id| preset::of(id).is_none())
}

/// Faults of what the solver never sees: the format, the ward's name and the preset's.
fn own_faults(request: &WardRequest) -> impl Iterator<Item = problem::Fault> {
    let format = (request.format != FORMAT).then(|| {
        let facts = [("value", request.format.clone()), ("format", FORMAT.to_owned())];
        problem::Fault::new(FaultCode::UnsupportedFormat, Place::field("format"), facts)
    });
    let names = [("ward/id", &request.ward.id), ("ward/name", &request.ward.name)];
    let empty = names.into_iter().filter(|(_, text)| text.trim().is_empty());
    let empty = empty.map(|(field, _)| problem::Fault::new(FaultCode::EmptyNameOrId, Place::field(field), []));
    let preset = unknown_preset(request).map(|id| {
        let facts = [("id", id.to_owned()), ("known", preset::names().join(", "))];
        problem::Fault::new(FaultCode::UnknownPreset, Place::field("agreement/preset"), facts)
    });
    format.into_iter().chain(empty.collect::<Vec<_>>()).chain(preset)
}

pub(crate) fn told(fault: &problem::Fault, preset_layers: usize, language: Language) -> Fault {
    let text = texts::faults::text(fault.code, language);
    Fault {
        code: fault.code.as_str().to_owned(),
        pointer: pointer(&in_document(fault.place.steps(), preset_layers)),
        cause: texts::filled(text.cause, &fault.facts, language),
        action: texts::filled(text.action, &fault.facts, language),
    }
}

/// The solver counts the preset's layers with the document's own; what is wrong in those is told at the preset's name.
fn in_document(steps: &[String], preset_layers: usize) -> Vec<String> {
    let [agreement, layers, position, inner @ ..] = steps else { return steps.to_vec() };
    let number: usize = position.parse().unwrap_or(0);
    if preset_layers == 0 || (agreement.as_str(), layers.as_str()) != ("agreement", "layers") {
        return steps.to_vec();
    }
    match number.checked_sub(preset_layers) {
        None => vec![agreement.clone(), "preset".to_owned()],
        Some(own) => [agreement, layers, &own.to_string()].into_iter().chain(inner).cloned().collect(),
    }
}

fn pointer(steps: &[String]) -> String {
    steps.iter().map(|step| format!("/{}", step.replace('~', "~0").replace('/', "~1"))).collect()
}
