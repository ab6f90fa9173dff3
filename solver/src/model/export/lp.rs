//! CPLEX LP: the model as formulas.

use super::Named;
use crate::model::Column;

/// Terms on a line: readers need not take long ones.
const TERMS_A_LINE: usize = 6;

pub(super) fn text(named: &Named<'_>) -> String {
    let costs = named.model.columns.iter().enumerate().map(|(number, column)| (number, column.cost));
    let costs: Vec<(usize, f64)> = costs.filter(|(_, cost)| *cost != 0.0).collect();
    let mut text = format!("Minimize\n cost:{}\nSubject To\n", sum(named, &costs));
    for (number, row) in named.model.rows.iter().enumerate() {
        let terms: Vec<(usize, f64)> = named.terms[number].iter().map(|(column, factor)| (*column, *factor)).collect();
        let (name, sum) = (&named.rows[number], sum(named, &terms));
        if row.lower == row.upper {
            text += &format!(" {name}:{sum} = {}\n", row.upper);
            continue;
        }
        if row.lower.is_finite() {
            text += &format!(" {name}_least:{sum} >= {}\n", row.lower);
        }
        if row.upper.is_finite() {
            text += &format!(" {name}_most:{sum} <= {}\n", row.upper);
        }
    }
    let columns = || named.columns.iter().zip(&named.model.columns);
    text += "Bounds\n";
    text += &columns().map(|(name, column)| bounds(name, column)).collect::<String>();
    text += "General\n";
    text += &columns().filter(|(_, column)| column.integer).map(|(name, _)| format!(" {name}\n")).collect::<String>();
    text + "End\n"
}

/// A sum of terms; a sum without any is nought times some column.
fn sum(named: &Named<'_>, terms: &[(usize, f64)]) -> String {
    if terms.is_empty() {
        return named.columns.first().map_or_else(String::new, |name| format!(" 0 {name}"));
    }
    let term = |(column, factor): &(usize, f64)| {
        let sign = if *factor < 0.0 { '-' } else { '+' };
        format!(" {sign} {} {}", factor.abs(), named.columns[*column])
    };
    let lines = terms.chunks(TERMS_A_LINE).map(|part| part.iter().map(term).collect::<String>());
    lines.collect::<Vec<_>>().join("\n ")
}

fn bounds(name: &str, column: &Column) -> String {
    if column.lower == column.upper {
        format!(" {name} = {}\n", column.lower)
    } else if column.upper.is_finite() {
        format!(" {} <= {name} <= {}\n", column.lower, column.upper)
    } else {
        format!(" {name} >= {}\n", column.lower)
    }
}
