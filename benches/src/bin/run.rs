//! The benchmark runner: `cargo run --profile dev -p benches --bin run -- measure medical emergency -o results`.

use anyhow::{Context, Result, bail};
use benches::best_known::{self, BestKnown};
use benches::instance::{Instance, expand};
use benches::report::{Report, page, table};
use benches::session::{self, Plan};
use benches::{child, peer, sizes, tree};
use clap::{Args, Parser};
use std::path::{Path, PathBuf};

/// Measures the search on named instances; every roster is judged by the referee.
#[derive(Parser)]
enum Command {
    /// Runs instances: price and bound over time, gap, memory
    Measure(Measure),
    /// Runs wards of one family: how time and memory grow with people, weeks and shift types
    Sizes {
        #[command(flatten)]
        how: How,
    },
    /// Writes the text of an instance of Curtois and Qu's kind, such as one made on the spot
    Text {
        /// The instance
        instance: String,
        /// The file
        file: PathBuf,
    },
    /// Puts a table into a section of a page, in place of the one that is there
    Insert {
        /// The page; the section stands between `<!-- table NAME -->` and `<!-- end -->`
        page: PathBuf,
        /// Name of the section
        section: String,
        /// The table's file
        table: PathBuf,
    },
    /// One run, in a process of its own
    #[command(name = child::COMMAND, hide = true)]
    One { task: PathBuf, answer: PathBuf },
}

/// What is measured.
#[derive(Args)]
struct Measure {
    /// `medical`, `emergency`, `tiny`, `hospital`, `hospital/lunge`, `large`, `unseen`; `ward:people=60,weeks=8,shifts=8,seed=1`;
    /// `curtois:people=20,weeks=8,shifts=3,seed=1`; a ward's .json file; a .txt file of Curtois and Qu or a folder of
    /// them; `FOLDER/n030w8_1_2-7-0-9-3-6-0-6` for INRC-II
    #[arg(required = true, verbatim_doc_comment)]
    instances: Vec<String>,
    /// A command to run beside ours on instances of Curtois and Qu; `{instance}`, `{roster}`, `{seconds}`, `{seed}`
    /// and `{threads}` are filled in
    #[arg(long, value_name = "COMMAND")]
    peer: Option<String>,
    /// A file of best known prices: lines INSTANCE,PRICE or INSTANCE,PRICE,BOUND
    #[arg(long, value_name = "FILE")]
    best_known: Option<PathBuf>,
    #[command(flatten)]
    how: How,
}

/// How runs are made.
#[derive(Args)]
struct How {
    /// Wall-clock limit of each run in seconds
    #[arg(short = 't', long, default_value_t = 60)]
    seconds: u64,
    /// Seeds
    #[arg(long, value_delimiter = ',', default_value = "1,2,3,4,5")]
    seeds: Vec<u64>,
    /// Threads
    #[arg(long, default_value_t = 2)]
    threads: u32,
    /// Folder of the results; they are refused where the sources differ from their commit
    #[arg(short, long, value_name = "FOLDER", required_unless_present = "dry")]
    output: Option<PathBuf>,
    /// Prints the table and writes nothing
    #[arg(long, conflicts_with = "output")]
    dry: bool,
    /// The checkout that the program was built from
    #[arg(long, hide = true, default_value = env!("CARGO_MANIFEST_DIR"))]
    sources: PathBuf,
}

fn main() -> Result<()> {
    match Command::parse() {
        Command::Measure(what) => named(what),
        Command::Sizes { how } => growth(&how),
        Command::Text { instance, file } => {
            let text = Instance::load(&instance)?.curtois.context("it is not an instance of Curtois and Qu's kind")?;
            Ok(std::fs::write(file, text)?)
        }
        Command::Insert { page, section, table } => page::insert(&page, &section, &table),
        Command::One { task, answer } => child::one(&task, &answer),
    }
}

fn named(what: Measure) -> Result<()> {
    what.peer.as_deref().map_or(Ok(()), peer::check)?;
    let best_known = what.best_known.as_deref().map_or(Ok(BestKnown::new()), read_best_known)?;
    let report = measure(&what.how, expand(&what.instances)?, what.peer, best_known)?;
    print!("{}", table::markdown(&report));
    complain(&report)
}

fn growth(how: &How) -> Result<()> {
    let report = measure(how, sizes::names(), None, BestKnown::new())?;
    if let Some(folder) = &how.output {
        sizes::write(&report.runs, folder)?;
    }
    print!("{}\n{}", table::markdown(&report), sizes::markdown(&report.runs));
    complain(&report)
}

fn read_best_known(file: &Path) -> Result<BestKnown> {
    let text = std::fs::read_to_string(file).with_context(|| format!("can't read {}", file.display()))?;
    best_known::read(&text)
}

/// Makes all runs; the results are written after each, so that an end on the way loses nothing.
fn measure(how: &How, instances: Vec<String>, peer: Option<String>, best_known: BestKnown) -> Result<Report> {
    let commit = if how.dry { tree::commit(&how.sources) } else { tree::clean_commit(&how.sources) }?;
    let (seeds, seconds, threads) = (how.seeds.clone(), how.seconds, how.threads);
    let tasks = Plan { instances, seeds, seconds, threads, peer }.tasks()?;
    let program = std::env::current_exe()?;
    let mut report = Report { commit, best_known, runs: Vec::new() };
    for (number, task) in (1..).zip(&tasks) {
        eprintln!("{number} of {}: {} seed {} {}", tasks.len(), task.instance, task.seed, task.by.name());
        report.runs.push(session::run(&program, task.clone())?);
        if let Some(folder) = &how.output {
            report.write(folder)?;
        }
    }
    Ok(report)
}

/// A fault is in the results, and ends the runner with an error too.
fn complain(report: &Report) -> Result<()> {
    match report.runs.iter().filter(|run| run.measured.fault.is_some()).count() {
        0 => Ok(()),
        faults => bail!("{faults} of {} runs had a fault; see above", report.runs.len()),
    }
}
