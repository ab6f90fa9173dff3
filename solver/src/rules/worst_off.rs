//! The person whose refused wishes weigh most, those refused before the plan included: each of their points costs once
//! more, so that refusals are spread. Whoever wishes nothing in the plan is left out.

use super::finding::Figures;
use super::wish::is_granted;
use super::{Finding, Judge, Rule, Stage, Strength, Unit};
use crate::domain::{EmployeeIndex, Roster};
use crate::problem::Problem;
use std::cmp::Reverse;

pub(super) const RULE: Rule = Rule {
    strength: Strength::Priced,
    stage: Stage::Wishes,
    ..Rule::hard("worst_off", "The ward's own sharing of refused wishes", Judge::Ward(judge))
};

fn judge(problem: &Problem, roster: &Roster) -> Vec<Finding> {
    let price = i64::from(problem.agreement.prices.worst_off);
    if price == 0 {
        return Vec::new();
    }
    let mut refused: Vec<Option<i64>> = vec![None; problem.people.len()];
    for wish in &problem.wishes {
        let before = i64::from(problem.person(wish.employee).refused_points_before);
        let points = refused[wish.employee.0].get_or_insert(before);
        *points += if is_granted(problem, roster, wish) { 0 } else { problem.wish_price(wish) };
    }
    let people = refused.into_iter().enumerate().filter_map(|(number, points)| Some((points?, Reverse(number))));
    let Some((points, Reverse(number))) = people.max().filter(|(points, _)| *points > 0) else { return Vec::new() };
    let figures = Figures { measured: points, allowed: 0, unit: Unit::Points };
    let finding = Finding::of_person(&RULE, EmployeeIndex(number), Vec::new(), figures);
    vec![Finding { cost: price * points, ..finding }]
}
