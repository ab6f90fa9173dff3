//! Rows for any sequence rule: one unit flows through the person's minimised automaton, from the eve of the plan to its
//! end, along the steps of what is worked (Côté, Gendron, Quimper and Rousseau, *Formulating a regular constraint as a
//! network flow*, 2007). With whole cells the flow is whole by itself.

use super::super::line::{Layer, Layers, PersonDays, SequenceRule};
use super::super::{ColumnId, Model, Refusal};
use super::origin_of_person;
use crate::domain::Day;

type Terms = Vec<(ColumnId, f64)>;

pub(super) fn encode(rule: &SequenceRule, person: &PersonDays<'_>, model: &mut Model) {
    let layers = rule.layers(person);
    let origin = origin_of_person(rule.code, person.employee, Day(0));
    if layers.is_empty() {
        // No line is lawful: a row without terms that cannot hold.
        model.at_least(origin, Vec::new(), 1.0);
    } else if !layers.allows_all() {
        Flow { rule: rule.code, person, model }.encode(&layers);
    }
}

struct Flow<'a> {
    rule: &'static str,
    person: &'a PersonDays<'a>,
    model: &'a mut Model,
}

impl Flow<'_> {
    fn encode(&mut self, layers: &Layers) {
        // What flows into each state, with the sign that it has in the state's balance.
        let mut arriving: Vec<Terms> = vec![Vec::new()];
        for (day, layer) in self.person.problem.plan_days().zip(layers.days()) {
            let next = layers.days().get(day.0 as usize + 1).map_or(1, |layer| layer.states().len());
            let mut balances = std::mem::replace(&mut arriving, vec![Vec::new(); next]);
            for class in alike(layer) {
                self.class(day, layer, &class, (&mut balances, &mut arriving));
            }
            let source = if day == Day(0) { 1.0 } else { 0.0 };
            for balance in balances {
                let origin = origin_of_person(self.rule, self.person.employee, day);
                self.model.exactly(origin, balance, source);
            }
        }
    }

    /// The flow of choices that every state treats alike: as much as is worked of them. The days without a duty need no
    /// such row: what flows nowhere else flows there.
    fn class(&mut self, day: Day, layer: &Layer, class: &[usize], (leaving, arriving): (&mut [Terms], &mut [Terms])) {
        let mut link = Vec::new();
        for (state, steps) in layer.states().enumerate() {
            let Some(step) = steps[class[0]] else { continue };
            let flow = self.model.priced(1.0, f64::from(step.cost));
            if step.refused != 0 {
                let (employee, share) = (self.person.employee, step.refused.into());
                self.model.refusals.push(Refusal { employee, column: flow, share });
            }
            leaving[state].push((flow, 1.0));
            arriving[step.to as usize].push((flow, -1.0));
            link.push((flow, 1.0));
        }
        let choices = self.person.choices(day);
        let cells: Option<Terms> =
            class.iter().map(|choice| choices[*choice].cell.map(|cell| (cell.column, -1.0))).collect();
        if let Some(cells) = cells {
            link.extend(cells);
            self.model.exactly(origin_of_person(self.rule, self.person.employee, day), link, 0.0);
        }
    }
}

/// A day's choices, those together that lead to the same state at the same cost whatever the state before.
fn alike(layer: &Layer) -> Vec<Vec<usize>> {
    let mut classes: Vec<Vec<usize>> = Vec::new();
    for choice in 0..layer.choices() {
        let same = |class: &&mut Vec<usize>| layer.states().all(|steps| steps[class[0]] == steps[choice]);
        match classes.iter_mut().find(same) {
            Some(class) => class.push(choice),
            None => classes.push(vec![choice]),
        }
    }
    classes
}
