//! What is left of random plans where most days are decided: against every line that is left.

use super::super::{Answer, FORBIDDEN, Found, Left, Look, Open, Person, Prices, Scratch};
use super::Trial;
use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha8Rng;

const TRIALS: u64 = 3000;

/// Days that are left open at most, of a month and more at most.
const MOST_OPEN: usize = 4;
const MOST_DAYS: usize = 35;

/// What a per mille that is refused costs beside what its step does, in units of the prices.
const REFUSAL: i32 = 7;

impl Trial {
    /// A plan of which most days are decided, some steps of which refuse something.
    fn decided(random: &mut ChaCha8Rng) -> Self {
        let days = random.random_range(2..=MOST_DAYS);
        let measure = if random.random() { 15 } else { 480 };
        let mut trial = Self::of_days(random, (days, measure));
        for step in trial.steps.iter_mut().flatten().flatten().flatten() {
            step.refused = if random.random_bool(0.2) { 59 } else { 0 };
        }
        trial.off.iter_mut().for_each(|price| *price = 0);
        let open = random.random_range(0..=MOST_OPEN.min(days / 2));
        for day in rand::seq::index::sample(random, days, days - open) {
            trial.decide(day, random);
        }
        trial
    }

    /// Leaves one choice of a day, most often one that the plan can go on with.
    fn decide(&mut self, day: usize, random: &mut ChaCha8Rng) {
        let worked = self.steps[0][0].len() - 1;
        let kept = if random.random_bool(0.6) { 0 } else { random.random_range(0..=worked) };
        let choices = self.cells[day * worked..][..worked].iter_mut().enumerate();
        choices.filter(|(choice, _)| choice + 1 != kept).for_each(|(_, price)| *price = FORBIDDEN);
        self.off[day] = if kept == 0 { 0 } else { FORBIDDEN };
    }

    /// Every line of choices that are not forbidden.
    fn left(&self) -> Vec<Vec<usize>> {
        let worked = self.steps[0][0].len() - 1;
        let price = |day: usize, choice: usize| match choice.checked_sub(1) {
            None => self.off[day],
            Some(number) => self.cells[day * worked + number],
        };
        (0..self.steps.len()).fold(vec![Vec::new()], |lines, day| {
            let open = (0..=worked).filter(|choice| price(day, *choice) < FORBIDDEN);
            let longer = |choice: usize| lines.iter().map(move |line| [&line[..], &[choice]].concat());
            open.flat_map(longer).collect()
        })
    }

    /// What a line refuses; nought for an unlawful one.
    fn refused(&self, line: &[usize]) -> i64 {
        let step = |(state, refused): (usize, i64), (day, choice): (usize, &usize)| {
            let step = self.steps[day][state][*choice]?;
            Some((step.to as usize, refused + i64::from(step.refused)))
        };
        line.iter().enumerate().try_fold((0, 0), step).map_or(0, |(_, refused)| refused)
    }

    /// What a line costs, and its price with what it refuses; none when it is unlawful or forbidden.
    fn priced_with_refused(&self, line: &[usize]) -> Option<(i64, i64)> {
        let (cost, value) = self.priced(line)?;
        Some((cost, value + self.refused(line) * i64::from(REFUSAL)))
    }
}

/// Where most days are decided, the others are priced alone: it must not change anything.
#[test]
fn around_decided_days_the_cheapest_line_is_the_cheapest_of_all() {
    let (mut lines, mut none, mut exact, mut missed, mut long) = (0, 0, 0, 0, 0);
    for seed in 0..TRIALS {
        let mut random = ChaCha8Rng::seed_from_u64(seed);
        let trial = Trial::decided(&mut random);
        let mut person = if random.random_bool(0.3) { trial.person().restrained() } else { trial.person() };
        let look = if random.random() { Look::Whole } else { Look::Quick };
        let found = cheapest_of_part(&trial, &mut person, look, &mut random);
        let is_sure = person.subproblem.learnable.iter().all(|learnable| *learnable);
        let least = trial.left().iter().filter_map(|line| Some(trial.priced_with_refused(line)?.1)).min();
        let Some(least) = least else {
            assert!(found.is_none_or(|found| !found.is_lawful && !is_sure), "seed {seed}: {trial:?}");
            none += 1;
            continue;
        };
        // None would be taken for a proof that nobody can keep to what is decided.
        let found = found.unwrap_or_else(|| panic!("seed {seed}: there is a line: {trial:?}"));
        assert!(found.least <= least, "seed {seed}: {found:?} of {least}: {trial:?}");
        if !found.is_lawful {
            assert!(!is_sure, "seed {seed}: {found:?}: {trial:?}");
            missed += 1;
            continue;
        }
        let line = trial.line(&found);
        let (cost, value) = trial.priced_with_refused(&line).expect("a line that is found is lawful");
        let refused = trial.refused(&line);
        assert_eq!((cost, value, refused), (found.cost, found.value, found.refused), "seed {seed}: {trial:?}");
        assert!(least <= value, "seed {seed}: {found:?} of {least}: {trial:?}");
        assert!(!is_sure || found.least == value, "seed {seed}: {found:?}: {trial:?}");
        exact += u32::from(value == least);
        long += u32::from(trial.steps.len() > 20);
        lines += 1;
    }
    assert!(none > 300 && missed > 0 && missed < 5, "{none} without a line, {missed} missed");
    assert!(lines > 500 && exact > 450 && long > 50, "{lines} with a line, {exact} exact, {long} long");
}

fn cheapest_of_part(trial: &Trial, person: &mut Person, look: Look, random: &mut ChaCha8Rng) -> Option<Found> {
    let forbidden: Vec<bool> = trial.cells.iter().map(|price| *price == FORBIDDEN).collect();
    let forbidden_off: Vec<bool> = trial.off.iter().map(|price| *price == FORBIDDEN).collect();
    let mut scratch = Scratch::default();
    loop {
        let left = person.left(&Open { forbidden: &forbidden, forbidden_off: &forbidden_off });
        let Left::Part(part) = left else {
            assert!(matches!(left, Left::Nothing), "most days are decided: {trial:?}");
            return None;
        };
        let price = |cell: &u32| trial.cells[*cell as usize];
        let (cells, off) = (part.cells().iter().map(price).collect::<Vec<i32>>(), vec![0; part.days()]);
        let prices = Prices { cells: &cells, off: &off, refusal: REFUSAL, scale: trial.scale };
        let decided = part.decided().iter().map(|cell| i64::from(price(cell))).sum();
        match part.cheapest(look, (&prices, decided), &mut scratch, random) {
            Answer::Line(found) => return Some(found),
            Answer::None => return None,
            Answer::Learn(row) => *person = person.learned(row),
        }
    }
}
