//! Figures as people read them; what there is none of is a dash in a table and empty in a CSV file.

/// A figure with so many digits after the point.
pub(super) fn digits(value: Option<f64>, digits: usize) -> Option<String> {
    value.map(|value| format!("{value:.digits$}"))
}

/// Memory in MiB.
pub(super) fn mebibytes(kibibytes: u64) -> f64 {
    kibibytes as f64 / 1024.0
}
