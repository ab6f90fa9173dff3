//! Hours per employee: norm, planned, deviation, weekends and duties by category.

use super::{table::Plain, wrapped};
use crate::cli::{
    style::{self, styled},
    subject::Subject,
    texts,
};
use wire::{report::EmployeeHours, request::Category, texts::numbers};

const CATEGORIES: [Category; 4] = [Category::Day, Category::Evening, Category::Night, Category::OnCall];

/// The section.
pub fn text(subject: &Subject<'_>) -> String {
    let language = subject.look.language;
    let used: Vec<usize> = (0..CATEGORIES.len()).filter(|index| is_used(subject, CATEGORIES[*index])).collect();
    let headings = [texts::NAME, texts::NORM, texts::PLANNED, texts::DEVIATION, texts::WEEKENDS];
    let headings = headings.into_iter().chain(used.iter().map(|index| texts::CATEGORIES[*index]));
    let headings: Vec<&str> = headings.map(|heading| heading.of(language)).collect();
    let mut table = Plain::new(subject.look, &headings);
    for hours in &subject.report.employees {
        let worked = hours.weekends.to_string();
        let of_most = |most: u32| {
            texts::GRANTED_OF.with(language, &[("granted", worked.as_str()), ("all", most.to_string().as_str())])
        };
        let weekends = hours.max_weekends.map_or(worked.clone(), of_most);
        let name = subject.names.employee(&hours.employee).to_owned();
        table.add(line(name, hours, weekends, &used));
    }
    let total = total(&subject.report.employees);
    table.add(line(texts::TOTAL.of(language).to_owned(), &total, total.weekends.to_string(), &used));
    table.text() + &styled(style::DIM, wrapped(subject, texts::NORM_IS.of(language)).trim_end()) + "\n"
}

fn is_used(subject: &Subject<'_>, category: Category) -> bool {
    subject.request.shift_types.iter().any(|shift| shift.category == category)
}

fn line(name: String, hours: &EmployeeHours, weekends: String, used: &[usize]) -> Vec<String> {
    let deviation = hours.planned_minutes - hours.norm_minutes;
    let sign = if deviation > 0 { "+" } else { "" };
    let figures = [
        name,
        numbers::clock_hours(hours.norm_minutes),
        numbers::clock_hours(hours.planned_minutes),
        format!("{sign}{}", numbers::clock_hours(deviation)),
        weekends,
    ];
    let duties = used.iter().map(|index| hours.duties_by_category[*index].to_string());
    figures.into_iter().chain(duties).collect()
}

fn total(employees: &[EmployeeHours]) -> EmployeeHours {
    let sum = |figure: fn(&EmployeeHours) -> u32| employees.iter().map(figure).sum();
    EmployeeHours {
        employee: String::new(),
        norm_minutes: employees.iter().map(|hours| hours.norm_minutes).sum(),
        planned_minutes: employees.iter().map(|hours| hours.planned_minutes).sum(),
        weekends: sum(|hours| hours.weekends),
        max_weekends: None,
        duties_by_category: std::array::from_fn(|index| {
            employees.iter().map(|hours| hours.duties_by_category[index]).sum()
        }),
        wishes: sum(|hours| hours.wishes),
        wishes_granted: sum(|hours| hours.wishes_granted),
    }
}
