//! Deleting columns of a linear programme: neither `highs` nor `good_lp` offers it.

use super::{EngineError, failed};
use highs::{Col, Model};
use highs_sys::{HighsInt, STATUS_ERROR};

/// Deletes columns; those after them move up. A basis that holds none of them stays.
pub(in crate::engine) fn delete_columns(
    model: &mut Model,
    columns: impl Iterator<Item = Col>,
) -> Result<(), EngineError> {
    let set: Vec<HighsInt> = columns.map(|column| column.index() as HighsInt).collect();
    // SAFETY: the instance is live and `model`'s own; the set is as long as said and in rising order.
    let status = unsafe { highs_sys::Highs_deleteColsBySet(model.as_mut_ptr(), set.len() as HighsInt, set.as_ptr()) };
    if status == STATUS_ERROR { Err(failed("columns could not be deleted")) } else { Ok(()) }
}
