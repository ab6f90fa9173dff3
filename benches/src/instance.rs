//! Instances by name.
//!
//! `tiny`, `medical`, `emergency`, `hospital` (twelve wards) or `hospital/lunge`, `large` (the three largest wards),
//! `unseen` (eight instances like those of Curtois and Qu); `ward:people=60,weeks=8,shifts=8` and
//! `curtois:people=20,weeks=8,shifts=3`, made on the spot; a ward's `.json` file; a `.txt` file of Curtois and Qu, or a
//! folder of them; and `FOLDER/n030w8_1_2-7-0-9-3-6-0-6`, which names a history and week files of the INRC-II set in
//! `FOLDER/n030w8`.

mod inrc2;
mod made;

use crate::record::Size;
use anyhow::{Context, Result, anyhow, bail};
use benchmarks::curtois;
use solver::plan;
use solver::problem::Problem;
use std::path::{Path, PathBuf};
use wire::request::WardRequest;

/// An instance that can be planned.
#[derive(Debug)]
pub struct Instance {
    /// What is planned.
    pub problem: Problem,
    /// Its text in the format of Curtois and Qu, where it is one of theirs; a peer reads that.
    pub curtois: Option<String>,
}

impl Instance {
    /// Reads or makes the instance of a name.
    ///
    /// # Errors
    /// When there is none, or it has faults.
    pub fn load(name: &str) -> Result<Self> {
        if let Some(parameters) = name.strip_prefix("curtois:") {
            return Self::curtois(made::curtois(parameters)?);
        }
        if let Some(ward) = ward(name)? {
            return Self::ward(&ward);
        }
        let path = Path::new(name);
        if let Some(instance) = inrc2::read(path)? {
            return Self::of(&instance.ward());
        }
        let text = std::fs::read_to_string(path).with_context(|| format!("there is no instance {name}"))?;
        if path.extension().is_some_and(|extension| extension == "json") {
            return Self::ward(&wire::read::document(text.as_bytes())?);
        }
        Self::curtois(text)
    }

    fn ward(request: &WardRequest) -> Result<Self> {
        Self::of(&wire::convert::ward(request))
    }

    fn curtois(text: String) -> Result<Self> {
        let instance = curtois::read(&text).map_err(|faults| anyhow!("{faults}"))?;
        Ok(Self { curtois: Some(text), ..Self::of(&instance.ward())? })
    }

    fn of(ward: &solver::domain::Ward) -> Result<Self> {
        let problem = plan::admit(ward).map_err(|faults| anyhow!("{} faults, first {:?}", faults.len(), faults[0]))?;
        Ok(Self { problem, curtois: None })
    }

    /// Its size.
    pub fn size(&self) -> Size {
        let problem = &self.problem;
        let weeks = usize::try_from(problem.days() / 7).unwrap_or_default();
        Size { people: problem.people.len(), weeks, shift_types: problem.shifts.len() }
    }
}

/// The ward of a name that is no file.
fn ward(name: &str) -> Result<Option<WardRequest>> {
    if let Some(parameters) = name.strip_prefix("ward:") {
        return made::ward(parameters).map(Some);
    }
    if let Some(id) = name.strip_prefix("hospital/") {
        let ward = fixtures::hospital().into_iter().find(|ward| ward.ward.id == id);
        return ward.map(Some).with_context(|| format!("the hospital has no ward {id}"));
    }
    Ok(match name {
        "tiny" => Some(fixtures::tiny()),
        "medical" => Some(fixtures::medical()),
        "emergency" => Some(fixtures::emergency()),
        _ => None,
    })
}

/// Instances that no search was tuned on: of the sizes of the published ones, and between them.
const UNSEEN: [&str; 8] = [
    "curtois:people=12,weeks=2,shifts=2,seed=101",
    "curtois:people=24,weeks=4,shifts=4,seed=102",
    "curtois:people=40,weeks=4,shifts=6,seed=103",
    "curtois:people=20,weeks=8,shifts=3,seed=104",
    "curtois:people=32,weeks=8,shifts=4,seed=105",
    "curtois:people=24,weeks=12,shifts=3,seed=106",
    "curtois:people=50,weeks=26,shifts=6,seed=107",
    "curtois:people=60,weeks=52,shifts=10,seed=108",
];

/// Single instances of names that stand for several: `hospital`, `large`, `unseen`, and folders of `.txt` files.
///
/// # Errors
/// When a folder cannot be read or has no `.txt` file.
pub fn expand(names: &[String]) -> Result<Vec<String>> {
    let mut single = Vec::new();
    for name in names {
        match name.as_str() {
            "hospital" => single.extend(fixtures::hospital().iter().map(|ward| format!("hospital/{}", ward.ward.id))),
            "large" => single.extend(crate::sizes::large()),
            "unseen" => single.extend(UNSEEN.map(str::to_owned)),
            _ if Path::new(name).is_dir() => single.extend(texts_in(Path::new(name))?),
            _ => single.push(name.clone()),
        }
    }
    Ok(single)
}

/// `Instance2` comes before `Instance10`.
fn texts_in(folder: &Path) -> Result<Vec<String>> {
    let entries = std::fs::read_dir(folder)?.collect::<Result<Vec<_>, _>>()?;
    let mut paths: Vec<PathBuf> = entries.into_iter().map(|entry| entry.path()).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "txt"));
    if paths.is_empty() {
        bail!("there is no .txt file in {}", folder.display());
    }
    paths.sort_by_key(|path| (path.as_os_str().len(), path.clone()));
    Ok(paths.into_iter().map(|path| path.display().to_string()).collect())
}

/// The name in tables: that of a file without its folder and ending.
pub fn title(name: &str) -> String {
    let is_path = Path::new(name).exists() || inrc2::is_name(Path::new(name));
    let stem = Path::new(name).file_stem().filter(|_| is_path);
    stem.map_or_else(|| name.to_owned(), |stem| stem.to_string_lossy().into_owned())
}
