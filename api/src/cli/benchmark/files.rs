//! Which files an instance is made from, and what is wrong with them: every fault at once, with its line.

use crate::cli::{Exit, output::Stop, texts};
use benchmarks::Faults;
use clap::{Args, ValueEnum};
use std::path::Path;
use wire::language::Language;

/// In which format the files are.
#[derive(Debug, Clone, Args)]
pub struct FormatArguments {
    /// Format of the files. `curtois`: an instance of schedulingbenchmarks.org, and a roster with a line for each
    /// person. `inrc2`: a folder of one set of the Second International Nurse Rostering Competition, such as
    /// `n030w8`, and a folder with `sol-week0.txt` and so on.
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
    /// inrc2: number of the history file.
    #[arg(long, value_name = "NUMBER", required_if_eq("format", "inrc2"))]
    pub history: Option<u32>,
    /// inrc2: numbers of the week files in order, such as 2-7-0-9-3-6-0-6.
    #[arg(long, value_name = "NUMBERS", required_if_eq("format", "inrc2"))]
    pub weeks: Option<String>,
}

/// The formats.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub enum Format {
    /// The program's own documents.
    #[default]
    Vagt,
    /// Curtois and Qu, schedulingbenchmarks.org.
    Curtois,
    /// INRC-II with all weeks known.
    Inrc2,
}

/// The end of a command whose file has faults.
pub fn refused(path: &Path, faults: &Faults, language: Language) -> Stop {
    let count = faults.0.len().to_string();
    let heading = if faults.0.len() == 1 { texts::ONE_FAULT } else { texts::FAULTS };
    let heading = heading.with(language, &[("file", &path.display().to_string()), ("count", &count)]);
    let told: Vec<String> = faults.0.iter().zip(1..).map(|(fault, number)| format!("{number:>3}. {fault}")).collect();
    Stop::new(Exit::BadInput, format!("{heading}\n{}", told.join("\n")))
}
