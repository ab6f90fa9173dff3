//! Random small graphs with rows beside them: the dynamic programme against every line there is.

use super::super::row_price::RowPrice;
use super::cheapest::Extent;
use super::{Answer, FORBIDDEN, Found, Look, OwnRow, Person, Prices, Scratch};
use crate::model::{LineGraph, Step};
use rand::seq::IndexedRandom;
use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha8Rng;

mod parts;

const TRIALS: u64 = 600;

/// By day and state: where each choice leads.
type Steps = Vec<Vec<Vec<Option<Step>>>>;

/// A row as drawn: what each cell adds, from which sum to which it is free, and what a unit costs below and above; none
/// where that is unlawful.
#[derive(Debug, Clone)]
struct Drawn {
    days: (usize, usize),
    steps: Vec<i64>,
    free: (i64, i64),
    below: Option<i64>,
    above: Option<i64>,
}

#[derive(Debug)]
struct Trial {
    steps: Steps,
    rows: Vec<Drawn>,
    cells: Vec<i32>,
    off: Vec<i32>,
    scale: i32,
    most_counted: Option<u32>,
}

impl Trial {
    fn of(random: &mut ChaCha8Rng) -> Self {
        // Minutes of any size, quarters of an hour, or heads: with minutes a quick look differs from a whole one.
        let measure = *[1, 15, 480].choose(random).expect("measures");
        let days = random.random_range(2..=6);
        Self::of_days(random, (days, measure))
    }

    fn of_days(random: &mut ChaCha8Rng, (days, measure): (usize, i64)) -> Self {
        let worked = random.random_range(1..=3);
        let steps = steps(random, days, worked);
        let minutes: Vec<i64> =
            (0..days * worked).map(|_| random.random_range(0..=9_000) / measure * measure).collect();
        let mut rows = Vec::new();
        let middle = random.random_range(0..days);
        for period in [(0, middle), (middle + 1, days - 1)].into_iter().filter(|(first, last)| first <= last) {
            let own = minutes.iter().enumerate().map(|(cell, minutes)| {
                match (period.0..=period.1).contains(&(cell / worked)) {
                    true => *minutes,
                    false => 0,
                }
            });
            rows.push(Drawn { days: period, ..drawn(random, own.collect(), (0, days - 1)) });
        }
        for _ in 0..random.random_range(0..=2) {
            let heads = (0..days * worked).map(|_| i64::from(random.random_bool(0.4))).collect();
            rows.push(drawn(random, heads, (0, days - 1)));
        }
        if random.random_bool(0.5) {
            rows.push(drawn(random, minutes.clone(), (0, days - 1)));
        }
        let mut price = |forbidden: f64| match random.random_bool(forbidden) {
            true => FORBIDDEN,
            false => random.random_range(-20_000..=20_000),
        };
        let cells = (0..days * worked).map(|_| price(0.15)).collect();
        let off = (0..days).map(|_| price(0.1)).collect();
        let most_counted = random.random_bool(0.5).then(|| random.random_range(1..=3));
        Self { steps, rows, cells, off, scale: *[1, 2, 16].choose(random).expect("scales"), most_counted }
    }

    fn person(&self) -> Person {
        let worked = self.steps[0][0].len() - 1;
        let own = |row: &Drawn| {
            let least_of = |day: usize| (0..worked).map(|one| row.steps[day * worked + one]).min().unwrap_or(0).min(0);
            let most_of = |day: usize| (0..worked).map(|one| row.steps[day * worked + one]).max().unwrap_or(0).max(0);
            let reach = ((0..self.steps.len()).map(least_of).sum(), (0..self.steps.len()).map(most_of).sum());
            let side = |price: Option<i64>| price.map_or(Vec::new(), |price| vec![(1 << 40, price)]);
            let price = RowPrice::of_steps(row.free, side(row.below), side(row.above), reach);
            OwnRow { steps: super::Steps::of(row.steps.iter().copied().enumerate()), price, days: row.days }
        };
        Person::new(LineGraph::of_steps(&self.steps, self.most_counted), self.rows.iter().map(own).collect(), 0)
    }

    /// What a line costs, and its price; none when it is unlawful or forbidden. By day: nought for no duty.
    fn priced(&self, line: &[usize]) -> Option<(i64, i64)> {
        let (mut state, mut cost, mut price) = (0, 0, 0);
        let worked = self.steps[0][0].len() - 1;
        let (mut sums, mut counted) = (vec![0; self.rows.len()], 0);
        for (day, choice) in line.iter().enumerate() {
            let step = self.steps[day][state][*choice]?;
            state = step.to as usize;
            counted += u32::from(step.counts);
            cost += i64::from(step.cost);
            let cell = choice.checked_sub(1).map(|number| day * worked + number);
            let own = cell.map_or(self.off[day], |cell| self.cells[cell]);
            if own == FORBIDDEN {
                return None;
            }
            price += i64::from(own);
            sums.iter_mut().zip(&self.rows).for_each(|(sum, row)| *sum += cell.map_or(0, |cell| row.steps[cell]));
        }
        if self.most_counted.is_some_and(|most| counted > most) {
            return None;
        }
        for (sum, row) in sums.into_iter().zip(&self.rows) {
            let distance = (row.free.0 - sum).max(sum - row.free.1).max(0);
            let each = if sum < row.free.0 { row.below } else { row.above };
            cost += if distance == 0 { 0 } else { each? * distance };
        }
        Some((cost, price + cost * i64::from(self.scale)))
    }

    /// Every line's value.
    fn least(&self) -> Option<i64> {
        let choices = self.steps[0][0].len();
        let lines = (0..choices.pow(self.steps.len() as u32)).map(|number| {
            (0..self.steps.len()).map(|day| number / choices.pow(day as u32) % choices).collect::<Vec<usize>>()
        });
        lines.filter_map(|line| Some(self.priced(&line)?.1)).min()
    }

    fn line(&self, found: &Found) -> Vec<usize> {
        let worked = self.steps[0][0].len() - 1;
        let mut line = vec![0; self.steps.len()];
        found.cells.iter().for_each(|cell| line[*cell as usize / worked] = *cell as usize % worked + 1);
        line
    }
}

fn steps(random: &mut ChaCha8Rng, days: usize, worked: usize) -> Steps {
    let (mut all, mut states) = (Vec::new(), 1);
    for day in 0..days {
        let after = if day + 1 == days { 1 } else { random.random_range(1..=3) };
        let mut step = |choice: usize| {
            let lawful = random.random_bool(if choice == 0 { 0.95 } else { 0.8 });
            let (to, cost) = (random.random_range(0..after), random.random_range(-50..=300));
            let step = Step { to, cost, refused: 0, counts: choice > 0 && random.random_bool(0.5) };
            lawful.then_some(step)
        };
        let mut of_day: Vec<Vec<Option<Step>>> = (0..states).map(|_| (0..=worked).map(&mut step).collect()).collect();
        // Every state after is known by some choice, so that states count from nought without a gap.
        (0..after).for_each(|to| {
            of_day[to as usize % states][to as usize % (worked + 1)] =
                Some(Step { to, cost: 0, refused: 0, counts: false })
        });
        all.push(of_day);
        states = after as usize;
    }
    all
}

fn drawn(random: &mut ChaCha8Rng, steps: Vec<i64>, days: (usize, usize)) -> Drawn {
    let most: i64 = steps.iter().sum();
    let least = random.random_range(0..=most / 2);
    let free = (least, least + random.random_range(0..=most / 4));
    let mut side = || random.random_bool(0.75).then(|| random.random_range(0..=6));
    Drawn { days, steps, free, below: side(), above: side() }
}

fn cheapest(trial: &Trial, person: &mut Person, look: Look, random: &mut ChaCha8Rng) -> (Option<Found>, u32) {
    let prices = Prices { cells: &trial.cells, off: &trial.off, refusal: 0, scale: trial.scale };
    let (mut scratch, mut learned) = (Scratch::default(), 0);
    loop {
        match person.cheapest(look, &prices, &mut scratch, random) {
            Answer::Line(found) => return (Some(found), learned),
            Answer::None => return (None, learned),
            Answer::Learn(row) => *person = person.learned(row),
        }
        learned += 1;
    }
}

#[test]
fn the_cheapest_line_is_the_cheapest_of_all() {
    let (mut lines, mut none, mut learned, mut coarsely) = (0, 0, 0, 0);
    for seed in 0..TRIALS {
        let mut random = ChaCha8Rng::seed_from_u64(seed);
        let trial = Trial::of(&mut random);
        let mut person = trial.person();
        let (whole, times) = cheapest(&trial, &mut person, Look::Whole, &mut random);
        let (quick, more) = cheapest(&trial, &mut person, Look::Quick, &mut random);
        let least = trial.least();
        assert_eq!(whole.as_ref().map(|found| found.value), least, "seed {seed}: {trial:?}");
        // Sums that are counted coarsely may make a line look cheaper than it is, never dearer.
        let coarse = person.counts_coarsely();
        let value = quick.as_ref().map(|found| found.value);
        assert!(value == least || (coarse && value < least && value.is_some()), "seed {seed}: {value:?} {trial:?}");
        coarsely += u32::from(coarse && value < least);
        for found in [&whole, &quick].into_iter().flatten() {
            let line = trial.line(found);
            let (cost, value) = trial.priced(&line).expect("a line that is found is lawful");
            assert_eq!(cost, found.cost, "seed {seed}, {line:?}: {trial:?}");
            assert!(value == found.value || (coarse && value > found.value), "seed {seed}, {line:?}: {trial:?}");
            let cells: Vec<usize> = found.cells.iter().map(|cell| *cell as usize).collect();
            assert_eq!(person.cost_of(&cells), Some(found.cost), "seed {seed}");
            assert!(least.is_some_and(|least| value >= least), "seed {seed}");
        }
        learned += times + more;
        if least.is_some() { lines += 1 } else { none += 1 }
    }
    assert!(lines > 200 && none > 50, "{lines} trials with a line and {none} without are no trial");
    assert!(coarsely > 10, "{coarsely} sums counted too coarsely to be exact");
    assert!(learned > 20, "{learned} rows learned");
}

/// Hints of other prices must not change anything.
#[test]
fn sums_that_are_left_out_end_no_cheapest_line() {
    let (mut lines, mut none) = (0, 0);
    for seed in 0..TRIALS {
        let mut random = ChaCha8Rng::seed_from_u64(seed);
        let trial = Trial::of(&mut random);
        let (person, mut scratch) = (trial.person(), Scratch::default());
        for _ in 0..5 {
            let cells: Vec<i32> = trial.cells.iter().map(|price| redrawn(*price, &mut random)).collect();
            let off: Vec<i32> = trial.off.iter().map(|price| redrawn(*price, &mut random)).collect();
            let prices = Prices { cells: &cells, off: &off, refusal: 0, scale: trial.scale };
            let [within, of_all] = person.least_either_way(&prices, &mut scratch);
            assert_eq!(within, of_all, "seed {seed}: {trial:?}");
            if within.is_some() { lines += 1 } else { none += 1 }
        }
    }
    assert!(lines > 1000 && none > 250, "{lines} prices with a line and {none} without are no trial");
}

/// Among few entries a line is found where there is one, if that is asked for, and what is said of all lines is true.
#[test]
fn what_is_found_among_few_entries_is_no_less_than_what_it_proves() {
    let (mut cut, mut missed) = (0, 0);
    for seed in 0..TRIALS {
        let mut random = ChaCha8Rng::seed_from_u64(seed);
        let trial = Trial::of(&mut random);
        let (person, mut scratch) = (trial.person(), Scratch::default());
        for _ in 0..10 {
            let cells: Vec<i32> = trial.cells.iter().map(|price| redrawn(*price, &mut random)).collect();
            let prices = Prices { cells: &cells, off: &trial.off, refusal: 0, scale: trial.scale };
            let [_, of_all] = person.least_either_way(&prices, &mut scratch);
            let few = random.random_range(1..=2) * trial.steps.len();
            let extent = Extent { most_entries: few, none_is_certain: random.random() };
            let found = person.among_few((&prices, extent), &mut scratch, &mut random);
            let finds = found.is_some() || !extent.none_is_certain;
            assert!(finds || of_all.is_none(), "seed {seed}: {trial:?}");
            assert!(found.is_none() || of_all.is_some(), "seed {seed}: {trial:?}");
            if let Some((found, least)) = found.zip(of_all) {
                let (value, least) = (found.value, i64::from(least));
                assert!(found.least <= least && least <= value, "seed {seed}: {found:?} of {least}: {trial:?}");
                cut += usize::from(found.least < value);
                missed += usize::from(least < value);
            }
        }
    }
    assert!(cut > 50 && missed > 10, "{cut} were cut, {missed} missed the cheapest");
}

/// Rows that never join the graph: what is found keeps to them and costs what it says, and what is said of all lines is true.
#[test]
fn a_line_that_is_priced_to_keep_to_rows_keeps_to_them() {
    let (mut exact, mut nearly, mut missed, mut learned) = (0, 0, 0, 0);
    for seed in 0..TRIALS {
        let mut random = ChaCha8Rng::seed_from_u64(seed);
        let mut trial = Trial::of(&mut random);
        let mut person = trial.person().restrained();
        let mut scratch = Scratch::default();
        for _ in 0..5 {
            trial.cells.iter_mut().for_each(|price| *price = redrawn(*price, &mut random));
            let look = if random.random() { Look::Whole } else { Look::Quick };
            let prices = Prices { cells: &trial.cells, off: &trial.off, refusal: 0, scale: trial.scale };
            let least = trial.least();
            match person.cheapest(look, &prices, &mut scratch, &mut random) {
                Answer::Line(found) => {
                    assert!(found.is_lawful, "seed {seed}: {trial:?}");
                    let (cost, value) = trial.priced(&trial.line(&found)).expect("a line that is found is lawful");
                    let least = least.expect("there is a line");
                    assert_eq!(cost, found.cost, "seed {seed}: {trial:?}");
                    assert!(found.least <= least && least <= value, "seed {seed}: {found:?} of {least}: {trial:?}");
                    let coarse = look == Look::Quick && person.counts_coarsely();
                    assert!(coarse || value == found.value, "seed {seed}: {found:?} of {value}: {trial:?}");
                    if value == least { exact += 1 } else { nearly += 1 }
                }
                Answer::None if look == Look::Whole => assert_eq!(least, None, "seed {seed}: {trial:?}"),
                Answer::None => missed += u32::from(least.is_some()),
                Answer::Learn(row) => {
                    assert_eq!(look, Look::Whole);
                    person = person.learned(row);
                    learned += 1;
                }
            }
        }
    }
    assert!(
        exact > 1000 && nearly > 20 && learned > 20,
        "{exact}, {nearly} and {learned} are no trial; {missed} missed"
    );
}

/// Where nothing need be kept that has a price, no line costs less than what is said, and often the cheapest just that.
#[test]
fn what_is_relaxed_is_no_more_than_any_line() {
    let (mut tight, mut loose, mut none) = (0, 0, 0);
    for seed in 0..TRIALS {
        let mut random = ChaCha8Rng::seed_from_u64(seed);
        let mut trial = Trial::of(&mut random);
        let person = if random.random() { trial.person() } else { trial.person().restrained() };
        let mut scratch = Scratch::default();
        for _ in 0..5 {
            trial.cells.iter_mut().for_each(|price| *price = redrawn(*price, &mut random));
            let prices = Prices { cells: &trial.cells, off: &trial.off, refusal: 0, scale: trial.scale };
            match (person.subproblem.relaxed(&prices, &mut scratch, &mut random), trial.least()) {
                (Some(found), Some(least)) => {
                    assert!(found.least <= least, "seed {seed}: {found:?} of {least}: {trial:?}");
                    if found.least == least { tight += 1 } else { loose += 1 }
                }
                (None, Some(_)) => panic!("seed {seed}: there is a line: {trial:?}"),
                (_, None) => none += 1,
            }
        }
    }
    assert!(tight > 300 && loose > 300, "{tight} tight and {loose} loose of {none} without a line are no trial");
}

fn redrawn(price: i32, random: &mut ChaCha8Rng) -> i32 {
    if price == FORBIDDEN { price } else { random.random_range(-20_000..=20_000) }
}

/// Six stretches of two days, of which none can come near to what it should, at a price far beyond what values count.
#[test]
fn prices_that_values_cannot_count_forbid_nothing() {
    let choices = [Some(Step { to: 0, cost: 0, refused: 0, counts: false }); 2];
    let steps = vec![vec![choices.to_vec()]; 12];
    let row = |first: usize| {
        let step = |cell: usize| if (first..first + 2).contains(&cell) { 10 } else { 0 };
        Drawn {
            days: (first, first + 1),
            steps: (0..12).map(step).collect(),
            free: (5000, 5000),
            below: Some(1_000_000),
            above: None,
        }
    };
    let rows = (0..6).map(|number| row(2 * number)).collect();
    let trial = Trial { steps, rows, cells: vec![-7; 12], off: vec![0; 12], scale: 256, most_counted: None };
    let (found, _) = cheapest(&trial, &mut trial.person(), Look::Whole, &mut ChaCha8Rng::seed_from_u64(1));
    let found = found.expect("every line is lawful");
    assert!(found.value <= trial.least().expect("every line is lawful"));
    assert_eq!(found.cost, 6 * 4980 * 1_000_000);
}
