//! Column generation for the whole ward: a bound that holds for every lawful roster, and the cells that cheap lines
//! work, to which good rosters are close.

use super::EngineError;
use super::generate::generate;
use super::incumbent::Incumbent;
use super::lines::Lines;
use super::master::Master;
use crate::domain::EmployeeIndex;
use std::sync::OnceLock;

/// A line this close to joining the master counts as cheap, in points.
const CHEAP: f64 = 1.0;

/// Proves the root bound and tells the cells that cheap lines work, by position; tells none when the solve had to end.
pub(super) fn promising_cells(
    lines: &Lines<'_>,
    incumbent: &Incumbent<'_>,
    told: &OnceLock<Vec<bool>>,
) -> Result<(), EngineError> {
    if incumbent.should_stop() {
        return Ok(());
    }
    let present = lines.present(incumbent.best().as_ref())?;
    let everyone = (0..present.len()).map(EmployeeIndex).collect();
    let mut master = Master::new(lines, &present, everyone)?;
    let bound = generate(lines, &mut master, &|| incumbent.should_stop())?;
    incumbent.raise_bound(bound);
    let prices = master.cell_prices();
    let mut promising = vec![false; lines.model.cells.all().len()];
    for column in master.columns() {
        let price: f64 = column.line.iter().map(|cell| prices[*cell]).sum();
        let promise = column.cost + price - master.threshold(column.person);
        if promise <= CHEAP {
            column.line.iter().for_each(|cell| promising[*cell] = true);
        }
    }
    if !incumbent.should_stop() {
        told.get_or_init(|| promising);
    }
    Ok(())
}
