//! Instances that are made on the spot from parameters, written `people=60,weeks=8,shifts=5,seed=1`.

use anyhow::{Context, Result, bail};
use benchmarks::curtois;
use fixtures::{Kind, Spec};
use wire::request::WardRequest;

/// Parameters; what is left out is usual.
struct Parameters {
    people: u32,
    weeks: u32,
    shifts: u32,
    seed: u64,
}

impl Parameters {
    fn read(text: &str) -> Result<Self> {
        let mut parameters = Self { people: 30, weeks: 8, shifts: 5, seed: 1 };
        for part in text.split(',').filter(|part| !part.is_empty()) {
            let (name, value) = part.split_once('=').with_context(|| format!("{part:?} is not NAME=NUMBER"))?;
            let number: u32 = value.parse().with_context(|| format!("{part:?} is not NAME=NUMBER"))?;
            match name {
                "people" => parameters.people = number,
                "weeks" => parameters.weeks = number,
                "shifts" => parameters.shifts = number,
                "seed" => parameters.seed = u64::from(number),
                _ => bail!("no parameter {name:?}: there are people, weeks, shifts and seed"),
            }
        }
        Ok(parameters)
    }
}

/// A ward of the family whose members differ in size alone.
pub(super) fn ward(text: &str) -> Result<WardRequest> {
    let Parameters { people, weeks, shifts, seed } = Parameters::read(text)?;
    let kind = match shifts {
        3 => Kind::ThreeShifts,
        5 => Kind::FiveShifts,
        8 => Kind::EightShifts,
        _ => bail!("wards are made with 3, 5 or 8 shift types, not {shifts}"),
    };
    if !(12..=200).contains(&people) || !(1..=16).contains(&weeks) {
        bail!("wards are made with 12 to 200 people and 1 to 16 weeks");
    }
    let usual = Spec::new(kind, people as usize);
    // The quota of wishes is of a usual plan; in a shorter one as many would be twice as dense.
    let wishes_per_person = usual.wishes_per_person * weeks.min(usual.weeks) / usual.weeks;
    Ok(fixtures::generate(&Spec { weeks, wishes_per_person, ..usual }, seed))
}

/// The text of an instance like those of Curtois and Qu.
pub(super) fn curtois(text: &str) -> Result<String> {
    let Parameters { people, weeks, shifts, seed } = Parameters::read(text)?;
    let shape = curtois::Shape { people, weeks, shifts };
    Ok(curtois::write(&curtois::generate(&shape, seed)?))
}
