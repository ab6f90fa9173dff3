//! The request of a plan as a solve that starts now reads it: the plan's own document, today's wishes, the wellbeing days
//! that are agreed by now, what everybody carries over from earlier published plans, and what the ward has decided about
//! fairness and the quota of wishes. The one place that puts these together; what comes out is stored with the roster, so
//! that checks, reasons and changes read the same.

use crate::{
    documents::SettingsChange,
    ledger,
    store::{Plan, Store, StoreResult},
    wellbeing::with_agreed,
};
use wire::{fairness::Decision, request::WardRequest, wishes::WishTerms};

/// The request to be solved.
///
/// # Errors
/// When the store fails.
pub async fn request_of(store: &Store, plan: Plan) -> StoreResult<WardRequest> {
    let wishes = store.wishes(plan.id, None).await?;
    let agreed = store.agreed_days(&plan.request.ward.id, plan.request.period).await?;
    let mut request = with_agreed(WardRequest { wishes, ..plan.request }, agreed);
    let plans = store.ledger(&request.ward.id, Some(request.period.from)).await?;
    let carried = ledger::carried_into(&plans, request.employees.iter().map(|employee| employee.id.as_str()));
    // What a document says of somebody holds until the ledger has counted a plan of theirs, be it long ago.
    let known = store.ledger_knows(&request.ward.id, request.period.from).await?;
    let fairness = &mut request.history.fairness;
    fairness.retain(|own| !known.contains(&own.employee));
    fairness.extend(carried);
    let decided = store.decided(&request.ward.id).await?;
    if let Some((decided, terms)) = decided.as_ref().and_then(|last| Some((last, last.fairness?))) {
        terms.settle(&mut request.agreement, decision(decided));
    }
    wish_terms(decided.as_ref(), &request).settle(&mut request);
    Ok(request)
}

/// How many wishes there may be in a plan: what the ward has decided, else what the plan's own document says.
pub fn wish_terms(decided: Option<&SettingsChange>, plan: &WardRequest) -> WishTerms {
    decided.and_then(|last| last.wishes).unwrap_or_else(|| WishTerms::of(&plan.agreement))
}

/// Documents are written in Danish; the date is the one by which people find the decision in the ward's log.
fn decision(decided: &SettingsChange) -> Decision {
    Decision {
        name: "Retfærdighed i afsnittet".to_owned(),
        reference: format!("Afsnittets beslutning nr. {} om retfærdighed", decided.number),
        by: decided.by.clone(),
    }
}
