//! How many colleagues already want a date off, so coarsely that nobody can be made out. Pure.
//!
//! Fewer than three colleagues are never told of, nor anyone in a ward so small that three are nearly everybody. The
//! reader's own wishes are left out, so that a change of one's own moves nothing and nothing can be learnt by trying.

use crate::documents::{Crowd, WantedOff};
use chrono::{Days, NaiveDate};
use std::collections::{BTreeMap, BTreeSet};
use wire::request::{WardRequest, Wish, WishKind};

/// Fewest colleagues that are told of.
const SOME: usize = 3;
/// Fewest colleagues that are many.
const MANY: usize = 6;
/// Fewest colleagues of whom anything is told.
const COLLEAGUES: usize = 5;

/// The dates that several colleagues of `reader` want off.
#[must_use]
pub fn wanted_off(request: &WardRequest, wishes: &[Wish], reader: &str) -> Vec<WantedOff> {
    let colleagues = request.employees.iter().filter(|employee| employee.id != reader).count();
    if colleagues < COLLEAGUES {
        return Vec::new();
    }
    let mut by_date: BTreeMap<NaiveDate, BTreeSet<&str>> = BTreeMap::new();
    for wish in wishes.iter().filter(|wish| wish.employee != reader) {
        for date in dates_off(&wish.kind) {
            by_date.entry(date).or_default().insert(&wish.employee);
        }
    }
    let crowds = by_date
        .into_iter()
        .filter_map(|(date, people)| crowd(people.len(), colleagues).map(|by| WantedOff { date, by }));
    crowds.collect()
}

fn crowd(people: usize, colleagues: usize) -> Option<Crowd> {
    match people {
        0..SOME => None,
        _ if people >= MANY && people * 3 >= colleagues => Some(Crowd::Many),
        _ => Some(Crowd::Some),
    }
}

fn dates_off(kind: &WishKind) -> Vec<NaiveDate> {
    match kind {
        WishKind::DayOff { date } => vec![*date],
        WishKind::WeekendOff { saturday } => {
            [Some(*saturday), saturday.checked_add_days(Days::new(1))].into_iter().flatten().collect()
        }
        WishKind::DaysOff { from, to } => from.iter_days().take_while(|date| date <= to).collect(),
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fewer_than_three_are_never_told_of() {
        assert_eq!([0, 1, 2].map(|people| crowd(people, 40)), [None; 3]);
        assert_eq!([3, 6, 13].map(|people| crowd(people, 40)), [Some(Crowd::Some); 3]);
        assert_eq!(crowd(14, 40), Some(Crowd::Many));
        assert_eq!(crowd(5, 5), Some(Crowd::Some), "five are not many, even where they are all");
    }
}
