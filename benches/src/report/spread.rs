//! The median and the worst of the seeds. A seed that brought nothing counts as the worst there is.

/// The median and the worst.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spread {
    /// The median; of two in the middle, the worse.
    pub median: Option<f64>,
    /// The worst.
    pub worst: Option<f64>,
}

impl Spread {
    /// Of values that are the better the lower.
    pub fn of_low(values: impl Iterator<Item = Option<f64>>) -> Self {
        let mut sorted: Vec<f64> = values.map(|value| value.unwrap_or(f64::INFINITY)).collect();
        sorted.sort_by(f64::total_cmp);
        let told = |value: Option<&f64>| value.copied().filter(|value| value.is_finite());
        Self { median: told(sorted.get(sorted.len() / 2)), worst: told(sorted.last()) }
    }

    /// Of values that are the better the higher.
    pub fn of_high(values: impl Iterator<Item = Option<f64>>) -> Self {
        let negative = |value: Option<f64>| value.map(|value| -value);
        let Self { median, worst } = Self::of_low(values.map(negative));
        Self { median: negative(median), worst: negative(worst) }
    }

    /// As text: one figure when both are the same.
    pub fn text(&self, digits: usize) -> String {
        let [median, worst] = [self.median, self.worst].map(|value| super::figures::digits(value, digits));
        let [median, worst] = [median, worst].map(|figure| figure.unwrap_or_else(|| "-".to_owned()));
        if median == worst { median } else { format!("{median} / {worst}") }
    }
}
