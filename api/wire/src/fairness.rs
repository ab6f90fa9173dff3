//! What a ward decides about fairness, as a document of its own, and how it becomes part of a request: prices in place of
//! the request's, and a local agreement's layer for the sharing of burdens. Says nothing of anybody.

use crate::FORMAT;
use crate::fault::{self, Fault};
use crate::language::Language;
use crate::preset;
use crate::request::{Agreement, FairnessBalance, History, Layer, Origin, Period, StaffingPlan, Ward, WardRequest};
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use solver::domain::Parameter;

/// What a ward decides about fairness, in points; nought switches the thing off.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FairnessTerms {
    /// For a refused wish that matters most.
    #[schemars(extend("x-unit" = "points a wish"))]
    pub wish_matters_most: u32,
    /// For a refused important wish.
    #[schemars(extend("x-unit" = "points a wish"))]
    pub wish_important: u32,
    /// For a refused nice-to-have wish.
    #[schemars(extend("x-unit" = "points a wish"))]
    pub wish_nice: u32,
    /// For each per mille of their wishes refused to whoever is refused the largest share; 0 to 100.
    #[schemars(extend("x-unit" = "points a per mille"))]
    pub worst_off: u32,
    /// How much more, at most, a wish counts for whoever was granted less than others in earlier plans; 0 to 100.
    #[schemars(extend("x-unit" = "percent"))]
    pub ledger_percent: u32,
    /// For each burden point above a person's fair share.
    #[schemars(extend("x-unit" = "points"))]
    pub burden_share_price: u32,
    /// Burden of a night duty.
    #[schemars(extend("x-unit" = "burden points"))]
    pub burden_of_night: u32,
    /// Burden of an evening duty.
    #[schemars(extend("x-unit" = "burden points"))]
    pub burden_of_evening: u32,
    /// Burden of a duty in a weekend.
    #[schemars(extend("x-unit" = "burden points"))]
    pub burden_of_weekend: u32,
    /// Burden of a duty on a public holiday.
    #[schemars(extend("x-unit" = "burden points"))]
    pub burden_of_holiday: u32,
}

/// Who decided it, for the layer that says so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    /// What people call the layer.
    pub name: String,
    /// Where it can be read.
    pub reference: String,
    /// Who decided.
    pub by: String,
}

impl FairnessTerms {
    /// What an agreement's own document says, to everybody, on a date.
    #[must_use]
    pub fn of(agreement: &Agreement, on: NaiveDate) -> Self {
        let prices = &agreement.prices;
        let term = |parameter| said_to_all(agreement, parameter, on);
        Self {
            wish_matters_most: prices.wish_matters_most,
            wish_important: prices.wish_important,
            wish_nice: prices.wish_nice,
            worst_off: prices.worst_off,
            ledger_percent: prices.ledger_percent,
            burden_share_price: term(Parameter::BurdenSharePrice),
            burden_of_night: term(Parameter::BurdenOfNight),
            burden_of_evening: term(Parameter::BurdenOfEvening),
            burden_of_weekend: term(Parameter::BurdenOfWeekend),
            burden_of_holiday: term(Parameter::BurdenOfHoliday),
        }
    }

    /// Lets the terms hold in an agreement, in place of what its own document says to everybody. What is agreed with
    /// individuals stays above it.
    pub fn settle(&self, agreement: &mut Agreement, decision: Decision) {
        let prices = &mut agreement.prices;
        prices.wish_matters_most = self.wish_matters_most;
        prices.wish_important = self.wish_important;
        prices.wish_nice = self.wish_nice;
        prices.worst_off = self.worst_off;
        prices.ledger_percent = self.ledger_percent;
        let layer = self.layer(decision);
        // A document that was read from the program may hold an earlier decision.
        agreement.layers.retain(|known| (known.origin, &known.name) != (layer.origin, &layer.name));
        agreement.layers.push(layer);
    }

    /// What of it cannot be, all at once, each with its field.
    #[must_use]
    pub fn faults(&self, language: Language) -> Vec<Fault> {
        let mut request = bare();
        self.settle(&mut request.agreement, Decision { name: "-".into(), reference: String::new(), by: String::new() });
        let own = |fault: Fault| {
            let field = ["/agreement/prices/", "/agreement/layers/0/terms/"]
                .iter()
                .find_map(|place| fault.pointer.strip_prefix(place))?;
            Some(Fault { pointer: format!("/{field}"), ..fault })
        };
        fault::faults(&request, language).into_iter().filter_map(own).collect()
    }

    fn layer(&self, decision: Decision) -> Layer {
        // Without a price nothing is shared at all; the weights are figures either way.
        let share = Some(self.burden_share_price).filter(|price| *price > 0);
        let terms = [
            (Parameter::BurdenSharePrice, share),
            (Parameter::BurdenOfNight, Some(self.burden_of_night)),
            (Parameter::BurdenOfEvening, Some(self.burden_of_evening)),
            (Parameter::BurdenOfWeekend, Some(self.burden_of_weekend)),
            (Parameter::BurdenOfHoliday, Some(self.burden_of_holiday)),
        ];
        Layer {
            name: decision.name,
            origin: Origin::LocalAgreement,
            reference: decision.reference,
            agreed_by: Some(decision.by),
            from: None,
            to: None,
            groups: Vec::new(),
            employees: Vec::new(),
            terms: terms.into_iter().map(|(parameter, value)| (parameter.code(), value)).collect(),
        }
    }
}

/// What the layers for everybody say of a parameter on a date, the strongest origin first; nought where it is off.
fn said_to_all(agreement: &Agreement, parameter: Parameter, on: NaiveDate) -> u32 {
    let holds = |layer: &&Layer| {
        let for_all = layer.groups.is_empty() && layer.employees.is_empty();
        for_all && layer.from.is_none_or(|from| from <= on) && layer.to.is_none_or(|to| on <= to)
    };
    let mut layers: Vec<&Layer> = preset::layers(agreement).iter().chain(&agreement.layers).filter(holds).collect();
    layers.sort_by_key(|layer| layer.origin as u8);
    let said = layers.iter().rev().find_map(|layer| layer.terms.0.get(parameter.code()).copied());
    said.unwrap_or(parameter.specification().default).unwrap_or(0)
}

/// A request without anybody, in which only terms can be wrong.
pub(crate) fn bare() -> WardRequest {
    WardRequest {
        format: FORMAT.to_owned(),
        ward: Ward { id: "-".to_owned(), name: "-".to_owned() },
        period: Period { from: NaiveDate::default(), weeks: 1 },
        competences: Vec::new(),
        shift_types: Vec::new(),
        employees: Vec::new(),
        staffing: StaffingPlan::default(),
        agreement: Agreement::default(),
        pairings: Vec::new(),
        run_limits: Vec::new(),
        absences: Vec::new(),
        considerations: Vec::new(),
        wishes: Vec::new(),
        wellbeing_days: Vec::new(),
        history: History::default(),
        earlier: None,
        locks: Vec::new(),
    }
}

/// The sum of what a person carries from several plans, within what a document may say. Where wishes have grown beyond
/// it, asked and refused ones are made smaller alike: it is the share that counts.
#[must_use]
pub fn carried(employee: &str, (burden, refused, asked): (f64, u64, u64)) -> FairnessBalance {
    const MOST_BURDEN: f64 = 10_000.0;
    const MOST_WISHES: u64 = 10_000_000;
    let scale = asked.div_ceil(MOST_WISHES).max(1);
    FairnessBalance {
        employee: employee.to_owned(),
        burden_points: burden.round().clamp(-MOST_BURDEN, MOST_BURDEN) as i32,
        refused_points: u32::try_from(refused / scale).unwrap_or(u32::MAX),
        asked_points: u32::try_from(asked / scale).unwrap_or(u32::MAX),
    }
}
