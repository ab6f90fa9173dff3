//! The last few rosters that changes were judged of: a planner tries many changes of one roster, and reading and judging
//! it as a whole takes longer than judging a change. A roster never changes once it is stored, so none grows stale.

use std::{
    collections::VecDeque,
    sync::{Arc, Mutex, PoisonError},
};
use uuid::Uuid;
use wire::run::JudgedRoster;

/// Most rosters kept: a few wards at work at a time.
const MOST: usize = 8;

/// Judged rosters by the solve that found them, the last used at the back.
#[derive(Debug, Default)]
pub struct JudgedRosters(Mutex<VecDeque<(Uuid, Arc<JudgedRoster>)>>);

impl JudgedRosters {
    /// The roster that a solve found, if it is kept.
    pub fn get(&self, solve: Uuid) -> Option<Arc<JudgedRoster>> {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let position = kept.iter().position(|(known, _)| *known == solve)?;
        let used = kept.remove(position)?;
        let roster = used.1.clone();
        kept.push_back(used);
        Some(roster)
    }

    /// Keeps a roster; the one that was not used for longest goes.
    pub fn keep(&self, solve: Uuid, roster: Arc<JudgedRoster>) {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.retain(|(known, _)| *known != solve);
        kept.push_back((solve, roster));
        if kept.len() > MOST {
            kept.pop_front();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use wire::{language::Language, read, request::WardRequest, roster::Roster};

    fn judged() -> Arc<JudgedRoster> {
        let ward: WardRequest = read::document(include_bytes!("../../fixtures/tiny.json")).expect("a ward");
        let roster: Roster = read::document(include_bytes!("../tests/it/cli/kept/tiny-roster.json")).expect("a roster");
        Arc::new(JudgedRoster::of(ward, roster, Language::Danish).expect("the roster is the ward's"))
    }

    #[test]
    fn the_roster_not_used_for_longest_goes() {
        let (rosters, judged) = (JudgedRosters::default(), judged());
        let solves: Vec<Uuid> = (0..=MOST as u128).map(Uuid::from_u128).collect();
        for solve in &solves[..MOST] {
            rosters.keep(*solve, judged.clone());
        }
        assert!(rosters.get(solves[0]).is_some(), "there is room for all of these");
        rosters.keep(solves[MOST], judged);
        let left: Vec<bool> = solves[..3].iter().map(|solve| rosters.get(*solve).is_some()).collect();
        assert_eq!(left, [true, false, true]);
    }
}
