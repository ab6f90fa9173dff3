//! The cheapest roster of a tiny problem by trying every one, as the referee counts.
//!
//! Each person's lawful lines are found by judging every line on its own; then all combinations are tried, with those
//! left out that cannot be cheaper. Every figure comes from the referee: a line's price from a roster of that line
//! alone, a date's staffing from a roster of that date alone.

use solver::domain::{Duty, EmployeeIndex, Roster, ShiftIndex};
use solver::problem::Problem;
use solver::review::Review;
use solver::rules::{Finding, Judge, Rule, Severity, rule};

/// One person's week: nought for a date off, else a shift type's position plus one.
pub(super) type Line = Vec<usize>;

pub(super) struct Exhaustive {
    /// Every person's lawful lines, cheapest first, with what each costs its person.
    pub(super) lines: Vec<Vec<(i64, Line)>>,
    choices: usize,
    /// For each number of people settled, date and their choices: the least that the date's staffing costs.
    staffing: Vec<Vec<Vec<i64>>>,
}

impl Exhaustive {
    pub(super) fn of(problem: &Problem) -> Self {
        let people = problem.people.len();
        let lines = problem.employee_indices().map(|employee| lawful_lines(&alone(problem, employee))).collect();
        let choices = problem.shifts.len() + 1;
        let all: Vec<Vec<i64>> = (0..problem.days() as usize).map(|day| staffing_costs(problem, day)).collect();
        let mut staffing = vec![all];
        for _ in 0..people {
            let fuller = staffing.last().expect("just filled");
            let least = |costs: &Vec<i64>| costs.chunks(choices).map(|of| *of.iter().min().expect("choices")).collect();
            staffing.push(fuller.iter().map(least).collect());
        }
        staffing.reverse();
        Self { lines, choices, staffing }
    }

    /// The price of the cheapest roster, and the roster.
    pub(super) fn cheapest(&self) -> (i64, Roster) {
        self.cheapest_where(&|_| true).expect("a lawful line each is a lawful roster")
    }

    /// The same, if there is one, where rules about several people matter: the whole roster is judged.
    pub(super) fn cheapest_judged(&self, problem: &Problem) -> Option<(i64, Roster)> {
        self.cheapest_judged_where(problem, &|_| true)
    }

    /// The same among the rosters for which more is true.
    pub(super) fn cheapest_judged_where(
        &self,
        problem: &Problem,
        fits: &dyn Fn(&Roster) -> bool,
    ) -> Option<(i64, Roster)> {
        self.cheapest_priced(&|roster| {
            if !fits(roster) {
                return None;
            }
            let review = Review::of(problem, roster);
            review.is_lawful().then(|| review.cost())
        })
    }

    /// The same among the rosters for which more is true.
    pub(super) fn cheapest_where(&self, fits: &dyn Fn(&Roster) -> bool) -> Option<(i64, Roster)> {
        let cost = |roster: &Roster| {
            let days = 0..self.staffing[0].len();
            let of = |employee: usize| {
                let line = roster.line(EmployeeIndex(employee));
                let choice = |day: usize| line.iter().find(|duty| duty.day.0 as usize == day);
                days.clone().map(|day| choice(day).map_or(0, |duty| duty.shift.0 + 1)).collect::<Line>()
            };
            let lines: Vec<Line> = (0..self.lines.len()).map(of).collect();
            fits(roster).then(|| self.sum_of_parts(&lines))
        };
        self.cheapest_priced(&cost)
    }

    fn sum_of_parts(&self, lines: &[Line]) -> i64 {
        let own = |(known, line): (&Vec<(i64, Line)>, &Line)| {
            known.iter().find(|(_, other)| other == line).expect("a lawful line").0
        };
        let choice = |day: usize| lines.iter().fold(0, |before, line| before * self.choices + line[day]);
        let dates: Vec<usize> = (0..self.staffing[0].len()).map(choice).collect();
        self.lines.iter().zip(lines).map(own).sum::<i64>() + self.staffing_bound(lines.len(), &dates)
    }

    /// The cheapest by a price that is never below the sum of the lines' and the dates' own.
    fn cheapest_priced(&self, price: &dyn Fn(&Roster) -> Option<i64>) -> Option<(i64, Roster)> {
        if self.lines.iter().any(Vec::is_empty) {
            return None;
        }
        let days = self.staffing[0].len();
        let mut best = (FORBIDDEN, Roster::empty(0));
        self.extend(&mut Vec::new(), (0, &vec![0; days]), &mut Best { best: &mut best, price });
        (best.0 < FORBIDDEN).then_some(best)
    }

    fn extend<'a>(&'a self, chosen: &mut Vec<&'a Line>, (spent, dates): (i64, &[usize]), best: &mut Best<'_>) {
        let person = chosen.len();
        if person == self.lines.len() {
            let lines: Vec<Line> = chosen.iter().map(|line| (*line).clone()).collect();
            let roster = roster(&lines);
            if let Some(cost) = (best.price)(&roster).filter(|cost| *cost < best.best.0) {
                *best.best = (cost, roster);
            }
            return;
        }
        let later: i64 = self.lines[person + 1..].iter().map(|lines| lines[0].0).sum();
        for (price, line) in &self.lines[person] {
            if spent + price + later + self.staffing_bound(person, dates) >= best.best.0 {
                break;
            }
            let next: Vec<usize> =
                dates.iter().zip(line).map(|(of_date, duty)| of_date * self.choices + duty).collect();
            if spent + price + later + self.staffing_bound(person + 1, &next) < best.best.0 {
                chosen.push(line);
                self.extend(chosen, (spent + price, &next), best);
                chosen.pop();
            }
        }
    }

    fn staffing_bound(&self, settled: usize, dates: &[usize]) -> i64 {
        self.staffing[settled].iter().zip(dates).map(|(costs, choices)| costs[*choices]).sum()
    }
}

/// The cheapest roster so far, and what a roster costs if it is lawful.
struct Best<'a> {
    best: &'a mut (i64, Roster),
    price: &'a dyn Fn(&Roster) -> Option<i64>,
}

/// More than any roster costs.
const FORBIDDEN: i64 = 1 << 40;

/// The roster of one line a person.
pub(super) fn roster(lines: &[Line]) -> Roster {
    Roster::from_lines(lines.iter().map(duties).collect())
}

fn duty_of(day: usize, choice: usize) -> Option<Duty> {
    choice.checked_sub(1).map(|shift| Duty { day: solver::domain::Day(day as i32), shift: ShiftIndex(shift) })
}

/// A line's duties.
pub(super) fn duties(line: &Line) -> Vec<Duty> {
    line.iter().enumerate().filter_map(|(day, choice)| duty_of(day, *choice)).collect()
}

/// The problem of one person, with nobody else and no staffing.
pub(super) fn alone(problem: &Problem, employee: EmployeeIndex) -> Problem {
    let mut alone = problem.clone();
    alone.people = vec![problem.person(employee).clone()];
    alone.wishes.retain(|wish| wish.employee == employee);
    alone.wishes.iter_mut().for_each(|wish| wish.employee = EmployeeIndex(0));
    alone.needs.clear();
    alone.pairings.clear();
    alone.agreement.prices.worst_off = 0;
    alone
}

fn lawful_lines(alone: &Problem) -> Vec<(i64, Line)> {
    let mut lines = Vec::new();
    grow(alone, &mut Vec::new(), &mut lines);
    lines.sort();
    lines
}

/// Adds every lawful line that begins like `line`, as far as what it breaks already may be mended by more duties.
fn grow(alone: &Problem, line: &mut Line, lines: &mut Vec<(i64, Line)>) {
    let roster = roster(std::slice::from_ref(line));
    let complete = line.len() == alone.days() as usize;
    let review = Review::of(alone, &roster);
    let mendable = |finding: &Finding| rule(finding.rule).is_some_and(|rule| rule.mended.may(finding));
    if review.hard().any(|finding| complete || (finding.rule != "lock" && !mendable(finding))) {
        return;
    }
    if complete {
        lines.push((Review::of(alone, &roster).cost(), line.clone()));
        return;
    }
    for choice in 0..=alone.shifts.len() {
        line.push(choice);
        grow(alone, line, lines);
        line.pop();
    }
}

fn about_a_date(rule: &Rule) -> bool {
    matches!(rule.judge, Judge::Day(_))
}

/// What a date's staffing costs for all choices of all people, the last person's choice varying fastest.
fn staffing_costs(problem: &Problem, day: usize) -> Vec<i64> {
    let (people, choices) = (problem.people.len(), problem.shifts.len() + 1);
    let cost = |number: usize| {
        let choice = |person: usize| number / choices.pow((people - 1 - person) as u32) % choices;
        let duties = (0..people).map(|person| duty_of(day, choice(person)).into_iter().collect()).collect();
        let review = Review::of(problem, &Roster::from_lines(duties));
        let of_dates = review.findings.iter().filter(|found| rule(found.rule).is_some_and(about_a_date));
        let own = of_dates.filter(|found| found.days[0].0 == day as i32);
        own.map(|found| if found.severity == Severity::Hard { FORBIDDEN } else { found.cost }).sum()
    };
    (0..choices.pow(people as u32)).map(cost).collect()
}
