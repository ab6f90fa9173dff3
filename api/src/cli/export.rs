//! `vagt export`: the whole model of a ward, to be solved or looked at by another program.

use super::{
    Exit, input,
    lang::Lang,
    output::{Stop, ended, tell},
    save::Target,
    texts,
};
use clap::Args;
use std::path::PathBuf;
use wire::{
    request::WardRequest,
    run::{self, ModelFormat},
};

/// What `vagt export` can be told.
#[derive(Debug, Clone, Args)]
pub struct Arguments {
    /// The ward file: one ward plan request (see `vagt schema ward`).
    #[arg(value_name = "WARD.json")]
    pub ward: PathBuf,
    /// Where the model is written; the name's end says in which format, `.mps` or `.lp`.
    #[arg(short, long, value_name = "MODEL.mps", value_parser = output)]
    pub output: Output,
    /// Language of what is printed.
    #[arg(long, value_enum, default_value_t)]
    pub lang: Lang,
}

/// A file for a model.
#[derive(Debug, Clone)]
pub struct Output {
    path: PathBuf,
    format: ModelFormat,
}

fn output(name: &str) -> Result<Output, &'static str> {
    let path = PathBuf::from(name);
    let format = match path.extension().and_then(|end| end.to_str()) {
        Some("mps") => ModelFormat::Mps,
        Some("lp") => ModelFormat::Lp,
        _ => return Err("the name ends in neither .mps nor .lp"),
    };
    Ok(Output { path, format })
}

/// Writes one ward's model.
#[must_use]
pub fn run(arguments: &Arguments) -> Exit {
    ended(export(arguments))
}

fn export(arguments: &Arguments) -> Result<Exit, Stop> {
    let language = arguments.lang.into();
    let ward = input::read::<WardRequest>(&arguments.ward, language)?;
    let target = Target::try_out(&arguments.output.path, language)?;
    let model = run::export(&ward.document, arguments.output.format, language);
    target.write_text(&model.map_err(|faults| ward.refused(&faults, language))?)?;
    let file = target.given().display().to_string();
    tell(&format!("{}\n", texts::MODEL_SAVED.with(language, &[("file", &file)])));
    Ok(Exit::Ok)
}
