//! What a ward decides about the quota of wishes, as a document of its own, what a wish draws from it, and how it becomes
//! part of a request: what was taken before is never refused by it. Says nothing of anybody.

use crate::convert::domain;
use crate::fairness;
use crate::fault::{self, Fault};
use crate::language::Language;
use crate::request::{Agreement, Employee, WardRequest, Wish, WishDraws};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use solver::domain::MOST_WISHES;
use solver::problem::{self, FaultCode, Place};
use std::collections::HashMap;

/// What a ward decides about how many wishes there may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WishTerms {
    /// What the wishes of one employee may draw together, 0 to 200; an employee's own quota wins over it.
    #[schemars(extend("x-unit" = "wishes"))]
    pub quota: u32,
    /// What a wish of each kind draws, 1 to 10.
    #[serde(default)]
    pub draws: WishDraws,
    /// How many wishes of one employee may matter most, 0 to 200; null for a quarter of the employee's quota, rounded up.
    #[schemars(extend("x-unit" = "wishes"))]
    pub matters_most: Option<u32>,
}

impl WishTerms {
    /// What an agreement's own document says.
    #[must_use]
    pub fn of(agreement: &Agreement) -> Self {
        Self { quota: agreement.wish_quota, draws: agreement.wish_draws, matters_most: None }
    }

    /// What the wishes of an employee may draw together: an own quota wins over everybody's.
    #[must_use]
    pub fn quota_of(&self, employee: &Employee) -> u32 {
        employee.wish_quota.unwrap_or(self.quota)
    }

    /// How many wishes of an employee may matter most: where everything matters most, nothing does.
    #[must_use]
    pub fn matters_most_of(&self, employee: &Employee) -> u32 {
        let quota = self.quota_of(employee);
        self.matters_most.unwrap_or_else(|| quota.div_ceil(4)).min(quota)
    }

    /// Lets the terms hold in a request, in place of what its own document says. Wishes that were taken before and that no
    /// longer fit draw what is left, in their order, so that nobody's plan is refused for what a ward decided later.
    pub fn settle(&self, request: &mut WardRequest) {
        request.agreement.wish_quota = self.quota;
        request.agreement.wish_draws = self.draws;
        let quotas = request.employees.iter().map(|employee| (employee.id.clone(), self.quota_of(employee)));
        let mut left: HashMap<String, u32> = quotas.collect();
        for wish in &mut request.wishes {
            let Some(left) = left.get_mut(&wish.employee) else { continue };
            let draws = drawn(&self.draws, wish);
            if draws > *left {
                wish.draws = Some(*left);
            }
            *left = left.saturating_sub(draws);
        }
    }

    /// What of it cannot be, all at once, each with its field.
    #[must_use]
    pub fn faults(&self, language: Language) -> Vec<Fault> {
        let mut request = fairness::bare();
        self.settle(&mut request);
        let own = |fault: Fault| {
            let field = fault.pointer.strip_prefix("/agreement/wish_")?;
            Some(Fault { pointer: format!("/{field}"), ..fault })
        };
        let of_agreement = fault::faults(&request, language).into_iter().filter_map(own);
        let most = self.matters_most.filter(|most| *most > MOST_WISHES);
        of_agreement.chain(most.map(|most| out_of_range(most, language))).collect()
    }
}

/// What a wish draws from the quota.
#[must_use]
pub fn drawn(draws: &WishDraws, wish: &Wish) -> u32 {
    domain::wish(wish).drawn(&domain::agreement::wish_draws(draws))
}

/// Whether two lists wish for the same, whatever it draws.
#[must_use]
pub fn same(ours: &[Wish], theirs: &[Wish]) -> bool {
    let as_wished = |wish: &Wish| Wish { draws: None, ..wish.clone() };
    ours.iter().map(as_wished).eq(theirs.iter().map(as_wished))
}

fn out_of_range(most: u32, language: Language) -> Fault {
    let facts = [("value", most.to_string()), ("from", "0".to_owned()), ("to", MOST_WISHES.to_string())];
    let fault = problem::Fault::new(FaultCode::AgreementOutOfRange, Place::field("matters_most"), facts);
    fault::told(&fault, 0, language)
}
