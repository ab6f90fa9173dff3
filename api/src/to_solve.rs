//! The request of a plan as a solve that starts now reads it: the plan's own document, today's wishes, what everybody
//! carries over from earlier published plans, and what the ward has decided about fairness. The one place that puts
//! these together; what comes out is stored with the roster, so that checks, reasons and changes read the same.

use crate::{
    documents::SettingsChange,
    ledger,
    store::{Plan, Store, StoreResult},
};
use wire::{fairness::Decision, request::WardRequest};

/// The request to be solved.
///
/// # Errors
/// When the store fails.
pub async fn request_of(store: &Store, plan: Plan) -> StoreResult<WardRequest> {
    let wishes = store.wishes(plan.id, None).await?;
    let mut request = WardRequest { wishes, ..plan.request };
    let plans = store.ledger(&request.ward.id, Some(request.period.from)).await?;
    let known = ledger::carried_into(&plans, request.employees.iter().map(|employee| employee.id.as_str()));
    // What a document says of somebody holds until the ledger has counted a plan of theirs.
    let fairness = &mut request.history.fairness;
    fairness.retain(|own| known.iter().all(|known| known.employee != own.employee));
    fairness.extend(known);
    let log = store.settings_log(&request.ward.id).await?;
    if let Some((decided, terms)) = log.first().and_then(|last| Some((last, last.fairness?))) {
        terms.settle(&mut request.agreement, decision(decided));
    }
    Ok(request)
}

/// Documents are written in Danish; the date is the one by which people find the decision in the ward's log.
fn decision(decided: &SettingsChange) -> Decision {
    Decision {
        name: "Retfærdighed i afsnittet".to_owned(),
        reference: format!("Afsnittets beslutning nr. {} om retfærdighed", decided.number),
        by: decided.by.clone(),
    }
}
