//! One instance of either benchmark: its problem, its rosters as texts, and its report.

use super::files::{Format, FormatArguments, refused};
use crate::cli::{Exit, input, output::Stop};
use benchmarks::{
    Faults, curtois,
    inrc2::{self, Name},
};
use solver::{
    domain::Roster,
    problem::{Fault, Problem},
};
use std::path::{Path, PathBuf};
use wire::language::Language;

/// An instance that can be planned.
#[derive(Debug)]
pub enum Benchmark {
    /// Of Curtois and Qu.
    Curtois(Box<Problem>),
    /// Of INRC-II.
    Inrc2(Box<(inrc2::Instance, Problem)>),
}

/// What the referee says, in the benchmark's terms.
#[derive(Debug)]
pub struct Told {
    /// The report.
    pub text: String,
    /// Number of broken hard rules.
    pub hard: usize,
}

impl Benchmark {
    /// Reads an instance.
    ///
    /// # Errors
    /// When a file cannot be read or has faults.
    pub fn load(format: &FormatArguments, path: &Path, language: Language) -> Result<Self, Stop> {
        if format.format == Format::Curtois {
            let read = curtois::read(&input::text(path, language)?).and_then(|instance| instance.problem());
            return Ok(Self::Curtois(Box::new(read.map_err(|faults| refused(path, &faults, language))?)));
        }
        let instance = read_set(path, &name(path, format)?, language)?;
        let problem =
            solver::plan::admit(&instance.ward()).map_err(|faults| refused(path, &told(&faults), language))?;
        Ok(Self::Inrc2(Box::new((instance, problem))))
    }

    /// What is planned.
    pub fn problem(&self) -> &Problem {
        match self {
            Self::Curtois(problem) => problem,
            Self::Inrc2(both) => &both.1,
        }
    }

    /// Whether a roster is a folder of files.
    pub fn is_in_folder(&self) -> bool {
        matches!(self, Self::Inrc2(_))
    }

    /// The files of a roster that is at, or goes to, a place.
    pub fn files(&self, place: &Path) -> Vec<PathBuf> {
        match self {
            Self::Curtois(_) => vec![place.to_owned()],
            Self::Inrc2(both) => {
                (0..both.0.weeks.len()).map(|week| place.join(format!("sol-week{week}.txt"))).collect()
            }
        }
    }

    /// A roster as the texts of its files.
    pub fn written(&self, roster: &Roster) -> Vec<String> {
        match self {
            Self::Curtois(problem) => vec![curtois::write_roster(problem, roster)],
            Self::Inrc2(both) => inrc2::write_solution(&both.0, roster),
        }
    }

    /// A roster from the texts of its files.
    ///
    /// # Errors
    /// The position of the first text with faults, and all of its faults.
    pub fn read(&self, texts: &[String]) -> Result<Roster, (usize, Faults)> {
        match self {
            Self::Curtois(problem) => curtois::read_roster(problem, &texts.concat()).map_err(|faults| (0, faults)),
            Self::Inrc2(both) => {
                let mut roster = Roster::empty(both.1.people.len());
                for (week, text) in texts.iter().enumerate() {
                    inrc2::read_solution(text, &both.0, week, &mut roster).map_err(|faults| (week, faults))?;
                }
                Ok(roster)
            }
        }
    }

    /// The referee's word on a roster.
    pub fn report(&self, roster: &Roster) -> Told {
        match self {
            Self::Curtois(problem) => {
                let report = curtois::report(problem, roster);
                Told { text: report.to_string(), hard: report.hard.len() }
            }
            Self::Inrc2(both) => {
                let report = inrc2::report(&both.1, roster);
                Told { text: report.to_string(), hard: usize::try_from(report.hard()).unwrap_or(usize::MAX) }
            }
        }
    }
}

/// The instance's name: the set is the folder's.
fn name(folder: &Path, format: &FormatArguments) -> Result<Name, Stop> {
    let named = |path: &Path| Some(path.file_name()?.to_string_lossy().into_owned());
    let set = named(folder).or_else(|| named(&folder.canonicalize().ok()?)).unwrap_or_default();
    let (history, weeks) = (format.history.unwrap_or_default(), format.weeks.as_deref().unwrap_or_default());
    let name = format!("{set}_{history}_{weeks}").parse::<Name>();
    name.map_err(|error| Stop::new(Exit::Usage, error.to_string()))
}

fn read_set(folder: &Path, name: &Name, language: Language) -> Result<inrc2::Instance, Stop> {
    let of = |file: &str| -> Result<(PathBuf, String), Stop> {
        let path = folder.join(file);
        let text = input::text(&path, language)?;
        Ok((path, text))
    };
    let (path, text) = of(&name.scenario_file())?;
    let scenario = inrc2::read_scenario(&text).map_err(|faults| refused(&path, &faults, language))?;
    let (path, text) = of(&name.history_file())?;
    let history = inrc2::read_history(&text, &scenario).map_err(|faults| refused(&path, &faults, language))?;
    let week = |file: String| {
        let (path, text) = of(&file)?;
        inrc2::read_week(&text, &scenario).map_err(|faults| refused(&path, &faults, language))
    };
    let weeks = name.week_files().into_iter().map(week).collect::<Result<_, _>>()?;
    Ok(inrc2::Instance { scenario, history, weeks })
}

/// What the solver does not take of an instance that could be read.
fn told(faults: &[Fault]) -> Faults {
    let told = |fault: &Fault| {
        let facts: Vec<String> = fault.facts.iter().map(|(name, fact)| format!("{name} {fact}")).collect();
        let place = fault.place.steps().join("/");
        benchmarks::Fault { line: None, text: format!("{} at {place}: {}", fault.code.as_str(), facts.join(", ")) }
    };
    Faults(faults.iter().map(told).collect())
}
