//! Which sequence rules leave a person no lawful line.

use super::layers::Layers;
use super::product::product;
use super::{PersonDays, SEQUENCE_RULES};
use crate::domain::{Day, EmployeeIndex};
use crate::model::{Model, RowOrigin};
use crate::problem::Problem;

/// The sequence rules that together leave a person no lawful line, while any one fewer would leave one; the lock of a
/// day that has nothing to choose from. Nothing for a person who has a lawful line.
pub fn line_clash(problem: &Problem, model: &Model, employee: EmployeeIndex) -> Vec<RowOrigin> {
    let person = PersonDays::new(problem, &model.cells, employee);
    let origin = |rule, day| RowOrigin { rule, employee: Some(employee), day };
    if let Some(day) = problem.plan_days().find(|day| person.choices(*day).is_empty()) {
        return vec![origin("lock", Some(day))];
    }
    let mut kept: Vec<(&'static str, Layers)> =
        SEQUENCE_RULES.iter().map(|rule| (rule.code, rule.layers(&person))).collect();
    for rule in SEQUENCE_RULES {
        let fewer: Vec<Layers> =
            kept.iter().filter(|(code, _)| *code != rule.code).map(|(_, layers)| layers.clone()).collect();
        if product(&person, fewer).is_empty() {
            kept.retain(|(code, _)| *code != rule.code);
        }
    }
    let clash = product(&person, kept.iter().map(|(_, layers)| layers.clone()).collect());
    let rules = kept.into_iter().filter(|_| clash.is_empty());
    rules.map(|(code, _)| origin(code, None::<Day>)).collect()
}
