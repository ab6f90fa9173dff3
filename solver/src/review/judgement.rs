//! A judgement that can follow a roster's changes.

use super::Review;
use crate::domain::{Day, EmployeeIndex, Roster};
use crate::problem::Problem;
use crate::rules::{CATALOGUE, Finding, Judge, Line};

/// The findings on a roster, kept by person and by day; those of rules about the whole ward stand by themselves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judgement {
    people: Vec<Vec<Finding>>,
    days: Vec<Vec<Finding>>,
    ward: Vec<Finding>,
}

/// What one change of a roster does to its findings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Findings that are gone.
    pub gone: Vec<Finding>,
    /// Findings that are new.
    pub new: Vec<Finding>,
}

impl Judgement {
    /// Judges a whole roster.
    pub fn of(problem: &Problem, roster: &Roster) -> Self {
        let people = problem.employee_indices().map(|employee| of_person(problem, roster, employee)).collect();
        let days = problem.plan_days().map(|day| of_day(problem, roster, day)).collect();
        Self { people, days, ward: of_ward(problem, roster) }
    }

    /// Judges a roster in which some duties of one employee have changed, each on one of these days, and says what
    /// that changes. The answer is the same as of judging the whole roster anew.
    pub fn change(&mut self, problem: &Problem, roster: &Roster, employee: EmployeeIndex, days: &[Day]) -> Change {
        let mut change = Change { gone: Vec::new(), new: Vec::new() };
        change.replace(&mut self.people[employee.0], of_person(problem, roster, employee));
        // A rule about a day looks at the day and its neighbours.
        let mut affected: Vec<Day> = days.iter().flat_map(|day| [day.plus(-1), *day, day.plus(1)]).collect();
        affected.sort_unstable();
        affected.dedup();
        for day in affected.into_iter().filter(|day| (0..problem.days()).contains(&day.0)) {
            change.replace(&mut self.days[day.0 as usize], of_day(problem, roster, day));
        }
        change.replace(&mut self.ward, of_ward(problem, roster));
        change
    }

    /// The whole judgement, in the order of the catalogue.
    pub fn review(&self) -> Review {
        let mut findings: Vec<Finding> =
            self.people.iter().chain(&self.days).flatten().chain(&self.ward).cloned().collect();
        // Stable: people and days keep their order within a rule.
        findings.sort_by_key(|finding| place(finding.rule));
        Review { findings }
    }
}

impl Change {
    fn replace(&mut self, old: &mut Vec<Finding>, new: Vec<Finding>) {
        self.gone.extend(old.iter().filter(|finding| !new.contains(finding)).cloned());
        self.new.extend(new.iter().filter(|finding| !old.contains(finding)).cloned());
        *old = new;
    }
}

fn place(rule: &str) -> usize {
    CATALOGUE.iter().position(|known| known.code == rule).unwrap_or(usize::MAX)
}

fn of_person(problem: &Problem, roster: &Roster, employee: EmployeeIndex) -> Vec<Finding> {
    let line = Line::of(problem, roster, employee);
    let judge = |rule: &crate::rules::Rule| match rule.judge {
        Judge::Person(judge) => judge(&line).into_iter().map(|finding| finding.with_overrides(rule, &line)).collect(),
        Judge::Day(_) | Judge::Ward(_) => Vec::new(),
    };
    CATALOGUE.iter().flat_map(judge).collect()
}

fn of_day(problem: &Problem, roster: &Roster, day: Day) -> Vec<Finding> {
    let judge = |rule: &crate::rules::Rule| match rule.judge {
        Judge::Day(judge) => judge(problem, roster, day),
        Judge::Person(_) | Judge::Ward(_) => Vec::new(),
    };
    CATALOGUE.iter().flat_map(judge).collect()
}

fn of_ward(problem: &Problem, roster: &Roster) -> Vec<Finding> {
    let judge = |rule: &crate::rules::Rule| match rule.judge {
        Judge::Ward(judge) => judge(problem, roster),
        Judge::Person(_) | Judge::Day(_) => Vec::new(),
    };
    CATALOGUE.iter().flat_map(judge).collect()
}
