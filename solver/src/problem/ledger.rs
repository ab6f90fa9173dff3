//! The ledger of wishes: how much more or less a wish counts for what its owner was granted before, and what share of
//! all that its owner has wished for it is. Both are made here once, from points by priority alone.
//!
//! Whoever wishes for little is measured as if they had wished for as much as the median of those who wish in the plan:
//! one refused wish of two is bad luck, and no half of anything. `docs/decisions/0018-ledger.md` says it all in words.

use super::{Person, Problem};

/// How far below the ward's mean somebody's granted share must be for the whole of the ledger's percentage.
const FULL_AT_PERMILLE: i128 = 150;

/// Wishes count for more or less in steps of so many percent, so that prices stay multiples of something.
const STEP_PERCENT: i128 = 5;

/// No wish counts for less than half.
const MOST_LESS_PERCENT: i64 = 50;

/// What no price is above: see the agreement's.
const MOST_PRICE: i64 = 1_000_000;

/// Points before the plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Before {
    refused: i64,
    asked: i64,
}

impl Before {
    fn of(person: &Person) -> Self {
        Self { refused: person.refused_points_before.into(), asked: person.asked_points_before.into() }
    }
}

/// Gives every wish its price and its share, and everybody the share refused before.
pub(super) fn settle(problem: &mut Problem) {
    let before: Vec<Before> = problem.people.iter().map(Before::of).collect();
    let asked = asked_in_plan(problem);
    let usual = usual(&asked);
    let ward = before.iter().fold(Before::default(), |sum, own| Before {
        refused: sum.refused + own.refused,
        asked: sum.asked + own.asked,
    });
    let most = i64::from(problem.agreement.prices.ledger_percent);
    let percent: Vec<i64> = before.iter().map(|own| 100 + more_percent(*own, ward, (usual, most))).collect();
    let whole = |person: usize| (before[person].asked + asked[person]).max(usual);
    for (number, person) in problem.people.iter_mut().enumerate() {
        person.refused_share_before = permille(before[number].refused, whole(number));
    }
    for wish in &mut problem.wishes {
        let (points, owner) = (i64::from(wish.points), wish.employee.0);
        // Nothing that is wished for is no part of what is.
        wish.share = permille(points, whole(owner)).max(i64::from(points > 0));
        wish.price = weighed(points, percent[owner]);
    }
}

/// By person: the points of all their wishes in the plan.
fn asked_in_plan(problem: &Problem) -> Vec<i64> {
    let mut asked = vec![0; problem.people.len()];
    problem.wishes.iter().for_each(|wish| asked[wish.employee.0] += i64::from(wish.points));
    asked
}

/// The median of those who wish, the upper one of two.
fn usual(asked: &[i64]) -> i64 {
    let mut wishing: Vec<i64> = asked.iter().copied().filter(|points| *points > 0).collect();
    wishing.sort_unstable();
    wishing.get(wishing.len() / 2).copied().unwrap_or(0)
}

/// Rounded to the nearest, halves up.
fn permille(part: i64, whole: i64) -> i64 {
    (2 * 1000 * part + whole) / (2 * whole).max(1)
}

/// How many percent more the wishes of a person count; fewer than none for whoever was granted more than the ward's mean.
///
/// It goes by the points refused beyond what the mean would have refused, so that those of all people add up to nought.
fn more_percent(own: Before, ward: Before, (usual, most): (i64, i64)) -> i64 {
    let beyond = i128::from(own.refused) * i128::from(ward.asked) - i128::from(ward.refused) * i128::from(own.asked);
    let whole = i128::from(ward.asked) * i128::from(own.asked.max(usual));
    let steps = nearest(i128::from(most) * beyond * 1000, whole * FULL_AT_PERMILLE * STEP_PERCENT);
    i64::try_from(steps * STEP_PERCENT).unwrap_or(0).clamp(-most.min(MOST_LESS_PERCENT), most)
}

/// The nearest whole number, halves away from nought.
fn nearest(number: i128, parts: i128) -> i128 {
    (2 * number.abs() + parts) / (2 * parts).max(1) * number.signum()
}

/// A price at some percent, rounded to the nearest point, halves up: a half of what costs something costs something.
fn weighed(points: i64, percent: i64) -> u32 {
    let price = ((points * percent + 50) / 100).min(MOST_PRICE);
    u32::try_from(price).unwrap_or(u32::MAX)
}
