//! Instances of INRC-II, whose files lie in the folder of their set.

use anyhow::{Context, Result, anyhow};
use benchmarks::Faults;
use benchmarks::inrc2::{self, Instance, Name};
use std::path::Path;

/// Whether a path ends in such a name and the folder of its set is there.
pub(super) fn is_name(path: &Path) -> bool {
    name(path).is_some()
}

fn name(path: &Path) -> Option<Name> {
    let name: Name = path.file_name()?.to_str()?.parse().ok()?;
    path.with_file_name(&name.set).is_dir().then_some(name)
}

/// The instance that a path names; none when it names none.
pub(super) fn read(path: &Path) -> Result<Option<Instance>> {
    let Some(name) = name(path) else { return Ok(None) };
    let folder = path.with_file_name(&name.set);
    let scenario = parsed(&folder.join(name.scenario_file()), inrc2::read_scenario)?;
    let history = parsed(&folder.join(name.history_file()), |text| inrc2::read_history(text, &scenario))?;
    let week = |file: String| parsed(&folder.join(file), |text| inrc2::read_week(text, &scenario));
    let weeks = name.week_files().into_iter().map(week).collect::<Result<_>>()?;
    Ok(Some(Instance { scenario, history, weeks }))
}

fn parsed<T>(path: &Path, read: impl FnOnce(&str) -> Result<T, Faults>) -> Result<T> {
    let text = std::fs::read_to_string(path).with_context(|| format!("can't read {}", path.display()))?;
    read(&text).map_err(|faults| anyhow!("{}: {faults}", path.display()))
}
