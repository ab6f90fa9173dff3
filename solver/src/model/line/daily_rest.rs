//! Daily rest along a line: see `rules::daily_rest`.

use super::rests::{Recent, agreed};
use super::{Automaton, Happening, PersonDays, Stepped};
use crate::domain::Day;

pub(super) struct Rule<'a>(pub(super) &'a PersonDays<'a>);

impl Automaton for Rule<'_> {
    type State = Recent;

    fn fresh(&self) -> Recent {
        Recent::default()
    }

    fn step(&self, recent: &Recent, day: Day, happening: Happening) -> Stepped<Recent> {
        let (next, rest) = recent.step(self.0, day, happening);
        let (Some(rest), Some((agreed, reduced))) = (rest, agreed(self.0, day)) else { return Stepped::free(next) };
        Stepped::when(!rest.planned || rest.minutes >= reduced.unwrap_or(agreed).min(agreed), next)
    }
}
