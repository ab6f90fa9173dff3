//! HiGHS's callbacks: the bound as it rises, solutions as they come, and stopping.
//!
//! Unsafe code, because neither `highs` nor `good_lp` offers callbacks; it is called in `columns.rs` and `line/cheapest.rs`
//! too.

use super::{EngineError, failed};
use highs_sys::{
    HighsCallbackDataIn, HighsCallbackDataOut, HighsInt, STATUS_ERROR, kHighsCallbackIpmInterrupt,
    kHighsCallbackMipImprovingSolution, kHighsCallbackMipInterrupt, kHighsCallbackMipLogging,
    kHighsCallbackSimplexInterrupt,
};
use std::ffi::{c_char, c_int, c_void};

/// What is called while HiGHS works. They must not panic.
pub(in crate::engine) struct Hooks<'a> {
    /// Asked often: whether to stop.
    pub(in crate::engine) should_stop: &'a (dyn Fn() -> bool + Sync),
    /// Told often: iterations since the start of the solve.
    pub(in crate::engine) iterations: &'a (dyn Fn(u64) + Sync),
    /// A bound that was proved.
    pub(in crate::engine) bound: &'a (dyn Fn(f64) + Sync),
    /// A better solution's column values.
    pub(in crate::engine) solution: &'a (dyn Fn(&[f64]) + Sync),
}

impl Hooks<'_> {
    /// Hooks that do nothing.
    pub(in crate::engine) fn none() -> Self {
        Self { should_stop: &|| false, iterations: &|_| (), bound: &|_| (), solution: &|_| () }
    }
}

const LISTENED: [HighsInt; 5] = [
    kHighsCallbackSimplexInterrupt,
    kHighsCallbackIpmInterrupt,
    kHighsCallbackMipInterrupt,
    kHighsCallbackMipImprovingSolution,
    kHighsCallbackMipLogging,
];

/// Attaches hooks to a model that is solved while they live.
pub(in crate::engine) fn attach(model: &mut highs::Model, hooks: &Hooks<'_>) -> Result<(), EngineError> {
    let data = std::ptr::from_ref(hooks).cast_mut().cast::<c_void>();
    let raw = model.as_mut_ptr();
    // SAFETY: `raw` is the live instance that `model` owns; `hooks` outlives the solve, which the caller runs before
    // returning, and `listen` only reads through the pointer.
    let mut statuses = vec![unsafe { highs_sys::Highs_setCallback(raw, Some(listen), data) }];
    for kind in LISTENED {
        // SAFETY: as above.
        statuses.push(unsafe { highs_sys::Highs_startCallback(raw, kind) });
    }
    if statuses.contains(&STATUS_ERROR) { Err(failed("a callback could not be set")) } else { Ok(()) }
}

/// # Safety
/// HiGHS calls it with data that is live for the call, and `data` as given to `Highs_setCallback`.
unsafe extern "C" fn listen(
    kind: c_int,
    _message: *const c_char,
    out: *const HighsCallbackDataOut,
    input: *mut HighsCallbackDataIn,
    data: *mut c_void,
) {
    // SAFETY: `data` is the hooks of `attach`; `out` is live for the call.
    let (hooks, out) = unsafe { (&*data.cast::<Hooks<'_>>(), &*out) };
    if kind == kHighsCallbackMipImprovingSolution {
        if !out.mip_solution.is_null() && out.mip_solution_size > 0 {
            // SAFETY: HiGHS says the array has that many entries and is live for the call.
            let values = unsafe { std::slice::from_raw_parts(out.mip_solution, out.mip_solution_size as usize) };
            (hooks.solution)(values);
        }
        return;
    }
    if kind == kHighsCallbackMipLogging || kind == kHighsCallbackMipInterrupt {
        (hooks.bound)(out.mip_dual_bound);
    }
    let told = |iterations: i64| (hooks.iterations)(u64::try_from(iterations).unwrap_or(0));
    if kind == kHighsCallbackMipInterrupt {
        told(out.mip_total_lp_iterations);
    } else if kind == kHighsCallbackSimplexInterrupt {
        told(out.simplex_iteration_count.into());
    } else if kind == kHighsCallbackIpmInterrupt {
        told(out.ipm_iteration_count.into());
    }
    if (hooks.should_stop)() && !input.is_null() {
        // SAFETY: `input` is live for the call and not null.
        unsafe { (*input).user_interrupt = 1 };
    }
}
