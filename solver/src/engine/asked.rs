//! What one person is asked: the cheapest line within fixings, of the whole plan or of what they leave of it.

use super::fixings::{Fixings, OwnPrices};
use super::line::{Answer, Found, Left, Look, Part, Scratch};
use super::lines::Lines;
use rand::Rng;

/// What cells and refused wishes cost a line.
#[derive(Clone, Copy)]
pub(super) struct CellPrices<'a> {
    /// Of a cell of the model, in units of 1/`scale` point.
    pub(super) of_cell: &'a dyn Fn(usize) -> i64,
    /// A per mille of refused wishes, beside what they cost anyway.
    pub(super) refusal: i32,
    pub(super) scale: i32,
}

/// A person's cheapest line within the fixings; none when there is none, or when a quick look has missed them.
pub(super) fn cheapest_within(
    lines: &Lines<'_>,
    (fixings, person): (&Fixings, usize),
    (prices, look): (CellPrices<'_>, Look),
    scratch: &mut Scratch,
    random: &mut impl Rng,
) -> Option<Found> {
    loop {
        let known = lines.person(person);
        match &*fixings.left(&known, person) {
            Left::Nothing => return None,
            Left::Whole => {
                let own = prices.of_person(lines, (fixings, person));
                return lines.cheapest((person, &own.view()), look, scratch, random);
            }
            Left::Part(part) => {
                let (own, decided) = prices.of_part(part, known.cells().start);
                match part.cheapest(look, (&own.view(), decided), scratch, random) {
                    Answer::Line(found) => return Some(found),
                    Answer::None => return None,
                    Answer::Learn(row) => lines.learn(person, &known, row),
                }
            }
        }
    }
}

impl CellPrices<'_> {
    /// All of one person's prices, what the fixings forbid forbidden.
    pub(super) fn of_person(&self, lines: &Lines<'_>, (fixings, person): (&Fixings, usize)) -> OwnPrices {
        let cells = lines.person(person).cells().map(|cell| (self.of_cell)(cell) as i32).collect();
        let mut own = OwnPrices { refusal: self.refusal, ..OwnPrices::of_cells(lines, cells, self.scale) };
        fixings.forbid(lines, person, &mut own);
        own
    }

    /// Those of a part of a person whose cells begin here, and what its decided cells cost together.
    fn of_part(&self, part: &Part, first: usize) -> (OwnPrices, i64) {
        let price = |cell: &u32| (self.of_cell)(first + *cell as usize);
        let cells = part.cells().iter().map(|cell| price(cell) as i32).collect();
        let own = OwnPrices { refusal: self.refusal, ..OwnPrices::of_days(part.days(), cells, self.scale) };
        (own, part.decided().iter().map(price).sum())
    }
}
