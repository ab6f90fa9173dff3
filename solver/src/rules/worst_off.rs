//! The person who is refused the largest share of what they wished for, before the plan and in it: each per mille of it
//! costs, so that refusals are spread. Whoever wishes nothing in the plan is left out.

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
        let share = refused[wish.employee.0].get_or_insert(problem.person(wish.employee).refused_share_before);
        *share += if is_granted(problem, roster, wish) { 0 } else { wish.share };
    }
    let people = refused.into_iter().enumerate().filter_map(|(number, share)| Some((share?, Reverse(number))));
    let Some((share, Reverse(number))) = people.max().filter(|(share, _)| *share > 0) else { return Vec::new() };
    let figures = Figures { measured: share, allowed: 0, unit: Unit::Permille };
    let finding = Finding::of_person(&RULE, EmployeeIndex(number), Vec::new(), figures);
    vec![Finding { cost: price * share, ..finding }]
}
