//! From an automaton to its layers for one person, by breadth-first search.

use super::layers::{Layer, Layers, Step};
use super::person_days::{Choice, PersonDays};
use super::{Automaton, Stepped, tolerated};
use crate::domain::Day;
use rustc_hash::FxHashMap;

pub(super) fn explicit<A: Automaton>(code: &str, person: &PersonDays<'_>, automaton: &A) -> Layers {
    let history = person.history();
    let eve = history.fold(automaton.fresh(), |state, (day, happening)| automaton.step(&state, day, happening).next);
    let mut states = vec![eve];
    let mut days = Vec::new();
    for day in person.problem.plan_days() {
        let choices = person.choices(day);
        let let_through = tolerated(person.problem, person.employee, day, code);
        let search = Search { automaton, day, choices: &choices, let_through };
        let last = day.0 + 1 == person.problem.days();
        let steps;
        (steps, states) = if last { (search.last_steps(&states), Vec::new()) } else { search.steps(&states) };
        days.push(Layer { choices: choices.len(), steps: steps.into() });
    }
    Layers { days }
}

struct Search<'a, A> {
    automaton: &'a A,
    day: Day,
    choices: &'a [Choice],
    /// Whether the day is lawful whatever the automaton says.
    let_through: bool,
}

impl<A: Automaton> Search<'_, A> {
    /// The steps of a day and the states that they lead to.
    fn steps(&self, states: &[A::State]) -> (Vec<Option<Step>>, Vec<A::State>) {
        let (mut reached, mut numbers) = (Vec::new(), FxHashMap::default());
        let mut number = |state: A::State| {
            *numbers.entry(state).or_insert_with_key(|state| {
                reached.push(state.clone());
                reached.len() as u32 - 1
            })
        };
        let mut steps = Vec::with_capacity(states.len() * self.choices.len());
        for state in states {
            for choice in self.choices {
                let stepped = self.automaton.step(state, self.day, choice.happening);
                let lawful = stepped.lawful || self.let_through;
                let (cost, refused, counts) = (figure(stepped.cost), figure(stepped.refused), stepped.counts);
                steps.push(lawful.then(|| Step { to: number(stepped.next), cost, refused, counts }));
            }
        }
        (steps, reached)
    }

    /// The steps of the last day, with what the end makes of them.
    fn last_steps(&self, states: &[A::State]) -> Vec<Option<Step>> {
        let step = |state: &A::State, choice: &Choice| {
            let Stepped { next, cost, refused, counts, lawful } =
                self.automaton.step(state, self.day, choice.happening);
            let end = self.automaton.end(&next);
            let lawful = (lawful && end.lawful) || self.let_through;
            let (cost, refused) = (figure(cost + end.cost), figure(refused + end.refused));
            lawful.then_some(Step { to: 0, cost, refused, counts })
        };
        states.iter().flat_map(|state| self.choices.iter().map(move |choice| step(state, choice))).collect()
    }
}

fn figure(figure: i64) -> i32 {
    i32::try_from(figure).expect("a day of one person costs less than two thousand million points")
}

#[cfg(test)]
mod tests {
    use super::super::Happening;
    use super::*;

    /// Days off come in pairs at least; a single one at the end costs five points, and none is known before the plan.
    struct PairsOff;

    impl Automaton for PairsOff {
        /// Days off in the run under way.
        type State = u32;

        fn fresh(&self) -> u32 {
            0
        }

        fn step(&self, off: &u32, _: Day, happening: Happening) -> Stepped<u32> {
            match happening {
                Happening::Off => Stepped::free(off + 1),
                Happening::Duty(_) | Happening::Course(_) => Stepped::when(*off != 1, 0),
            }
        }

        fn end(&self, off: &u32) -> Stepped<()> {
            Stepped { next: (), cost: if *off == 1 { 5 } else { 0 }, refused: 0, counts: false, lawful: *off < 9 }
        }
    }

    fn search(choices: &[Choice], let_through: bool) -> Search<'_, PairsOff> {
        Search { automaton: &PairsOff, day: Day(0), choices, let_through }
    }

    fn off_or_duty() -> [Choice; 2] {
        let duty = crate::domain::Duty { day: Day(0), shift: crate::domain::ShiftIndex(0) };
        [Happening::Off, Happening::Duty(duty)].map(|happening| Choice { happening, cell: None })
    }

    const TO: fn(u32) -> Option<Step> = |to| Some(Step::free(to));

    #[test]
    fn an_unlawful_step_is_none_and_its_state_not_reached() {
        let (steps, reached) = search(&off_or_duty(), false).steps(&[0, 1]);
        assert_eq!(steps, [TO(0), TO(1), TO(2), None]);
        assert_eq!(reached, [1, 0, 2]);
    }

    #[test]
    fn what_is_let_through_is_gone_on_from() {
        let (steps, reached) = search(&off_or_duty(), true).steps(&[1]);
        assert_eq!((steps, reached), (vec![TO(0), TO(1)], vec![2, 0]));
    }

    #[test]
    fn the_end_is_paid_or_forbidden_on_the_last_day() {
        let steps = search(&off_or_duty(), false).last_steps(&[0, 2, 8]);
        let five = Some(Step { cost: 5, ..Step::free(0) });
        assert_eq!(steps, [five, TO(0), TO(0), TO(0), None, TO(0)]);
    }
}
