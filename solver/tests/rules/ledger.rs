//! The ledger: wishes count for more where less was granted before.

use crate::ward::{WardBuilder, on, roster, two_people};
use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha8Rng;
use solver::domain::{Priority, WishKind};
use solver::plan::hand_on;
use solver::problem::FaultCode;
use solver::review::Review;

/// Everybody wishes one date off, at 100 points; the ledger's percentage is 60.
fn ward(names: &[&str]) -> WardBuilder {
    let mut ward = two_people(1).agreement(|agreement| {
        (agreement.prices.wish_important, agreement.prices.ledger_percent) = (100, 60);
    });
    for name in &names[2..] {
        ward = ward.employee(name, 2220);
    }
    names.iter().fold(ward, |ward, name| ward.wish(name, Priority::Important, WishKind::DayOff(on(0))))
}

fn both() -> WardBuilder {
    ward(&["Anne", "Bo"])
}

fn prices(ward: &WardBuilder) -> Vec<i64> {
    let problem = ward.problem();
    problem.wishes.iter().map(|wish| problem.wish_price(wish)).collect()
}

#[test]
fn who_was_granted_less_than_the_ward_counts_for_more_and_who_was_granted_more_for_less() {
    // The mean is 20 %; Anne was refused five points of a hundred more, Bo five less: a third of the whole way.
    assert_eq!(prices(&both().fairness("Anne", (0, 250, 1000)).fairness("Bo", (0, 150, 1000))), [120, 80]);
    // The whole way is fifteen points of a hundred.
    assert_eq!(prices(&both().fairness("Anne", (0, 350, 1000)).fairness("Bo", (0, 50, 1000))), [160, 50]);
    assert_eq!(prices(&both().fairness("Anne", (0, 1000, 1000)).fairness("Bo", (0, 0, 1000))), [160, 50]);
}

#[test]
fn nobody_counts_for_more_before_anything_is_known_or_while_it_is_off() {
    assert_eq!(prices(&both()), [100, 100]);
    assert_eq!(prices(&both().fairness("Anne", (0, 500, 1000))), [100, 100], "one account is its own mean");
    let known = both().fairness("Anne", (0, 250, 1000)).fairness("Bo", (0, 150, 1000));
    assert_eq!(prices(&known.agreement(|agreement| agreement.prices.ledger_percent = 0)), [100, 100]);
    let carl = ward(&["Anne", "Bo", "Carl"]).fairness("Anne", (0, 250, 1000)).fairness("Bo", (0, 150, 1000));
    assert_eq!(prices(&carl), [120, 80, 100], "who is new is as the ward");
    let old = both().fairness("Anne", (0, 900, 0)).fairness("Bo", (0, 150, 1000));
    assert_eq!(prices(&old), [100, 100], "refusals alone tell no share");
}

#[test]
fn steps_are_five_percent_and_no_wish_counts_for_less_than_half() {
    // 60 % of 5.4 points of 15 are 21.6 %, of 5.7 points 22.8 %: the nearest fives.
    assert_eq!(prices(&both().fairness("Anne", (0, 254, 1000)).fairness("Bo", (0, 146, 1000))), [120, 80]);
    assert_eq!(prices(&both().fairness("Anne", (0, 257, 1000)).fairness("Bo", (0, 143, 1000))), [125, 75]);
    let most = |percent: u32| {
        let far = both().fairness("Anne", (0, 900, 1000)).fairness("Bo", (0, 100, 1000));
        prices(&far.agreement(|agreement| agreement.prices.ledger_percent = percent))
    };
    assert_eq!((most(100), most(33), most(1)), (vec![200, 50], vec![133, 67], vec![101, 99]));
}

#[test]
fn a_short_account_says_less_than_a_long_one() {
    // All wish for a hundred points now: what is refused of ten is measured as of a hundred.
    let short = both().fairness("Anne", (0, 10, 10)).fairness("Bo", (0, 90, 990));
    assert_eq!(prices(&short), [135, 95], "9 points beyond the mean, of a hundred and not of ten");
}

#[test]
fn every_price_goes_with_it_and_the_account_does_not() {
    let ward = both().fairness("Anne", (0, 250, 1000)).fairness("Bo", (0, 150, 1000));
    let problem = ward.problem();
    let roster = roster(&problem, &[("Anne", 0, "D"), ("Bo", 0, "D")]);
    assert_eq!(Review::of(&problem, &roster).cost_of("wish"), 120 + 80);
    let told: Vec<_> =
        hand_on(&problem, &roster).fairness.iter().map(|own| (own.refused_points, own.asked_points)).collect();
    assert_eq!(told, [(350, 1100), (250, 1100)]);
}

#[test]
fn no_price_goes_beyond_what_prices_may_be_and_none_is_lost() {
    let far = |price: u32| {
        let far = both().fairness("Anne", (0, 9_000_000, 10_000_000)).fairness("Bo", (0, 1_000_000, 10_000_000));
        prices(&far.agreement(|agreement| agreement.prices.wish_important = price))
    };
    assert_eq!((far(1_000_000), far(1), far(0)), (vec![1_000_000, 500_000], vec![2, 1], vec![0, 0]));
}

#[test]
fn a_percentage_beyond_a_hundred_is_a_fault() {
    let of = |percent: u32| both().agreement(|agreement| agreement.prices.ledger_percent = percent).faults();
    assert_eq!(of(100), []);
    assert_eq!(of(101).iter().map(|fault| fault.code).collect::<Vec<_>>(), [FaultCode::AgreementOutOfRange]);
}

const NAMES: [&str; 6] = ["Anne", "Bo", "Carl", "Ditte", "Erik", "Freja"];

/// More refused never makes a wish count for less, and where nobody is far off, wishes as a whole keep their weight.
#[test]
fn it_is_monotone_and_keeps_the_weight_of_wishes_as_a_whole() {
    let mut moved = 0;
    for seed in 0..300 {
        let mut random = ChaCha8Rng::seed_from_u64(seed);
        let accounts: Vec<(u32, u32)> = (0..6).map(|_| (random.random_range(50..250), 1000)).collect();
        let with = |accounts: &[(u32, u32)]| {
            let known = NAMES.iter().zip(accounts);
            prices(&known.fold(ward(&NAMES), |ward, (name, own)| ward.fairness(name, (0, own.0, own.1))))
        };
        let known = with(&accounts);
        let mut more = accounts.clone();
        more[0].0 += random.random_range(1..400);
        let then = with(&more);
        assert!(then[0] >= known[0], "seed {seed}: {accounts:?}");
        assert!(then[1..].iter().zip(&known[1..]).all(|(then, known)| then <= known), "seed {seed}: {accounts:?}");
        for one in 0..6 {
            let less = |other: &usize| accounts[*other].0 < accounts[one].0;
            assert!((0..6).filter(less).all(|other| known[other] <= known[one]), "seed {seed}: {accounts:?}");
        }
        let sum: i64 = known.iter().sum();
        assert!((sum - 600).abs() <= 15, "seed {seed}: {known:?}, each is rounded by 2.5 at most");
        moved += known.iter().filter(|price| **price != 100).count();
    }
    assert!(moved > 1000, "{moved} wishes that count for more or less are no trial");
}
