//! The roster as a table: employees by dates, in blocks of weeks that fit the page, with a legend below.
//!
//! It shows what is there and judges nothing. Weekends stand between bars, so that they are seen without colours.

mod cell;
mod layout;
mod legend;
mod staffing;

use super::{
    style::{self, styled},
    subject::Subject,
    texts,
};
use cell::Cell;
use chrono::{Datelike, NaiveDate, Weekday};
use layout::{Layout, Week};
use std::collections::BTreeSet;
use wire::texts::dates;

/// The table of a roster.
pub fn text(subject: &Subject<'_>) -> String {
    let days = Days::of(subject);
    let rows: Vec<Row> = cell::rows(subject, &days).into_iter().chain(staffing::rows(subject, &days)).collect();
    let layout = Layout::of(&rows, days.weeks(), subject.look.width);
    let blocks = layout.blocks().map(|weeks| block(subject, &days, &rows, (&layout, weeks)));
    let blocks: Vec<String> = blocks.collect();
    format!("{}\n{}", blocks.join("\n"), legend::text(subject, &days, &rows))
}

/// The dates of the plan, and which of them are public holidays.
struct Days {
    dates: Vec<NaiveDate>,
    holidays: BTreeSet<NaiveDate>,
}

impl Days {
    fn of(subject: &Subject<'_>) -> Self {
        let period = subject.request.period;
        let holidays = wire::convert::answer::holidays(period, &subject.request.agreement.extra_holidays);
        Self {
            dates: period.from.iter_days().take(period.weeks as usize * layout::DAYS).collect(),
            holidays: holidays.into_iter().map(|(date, _)| date).collect(),
        }
    }

    fn weeks(&self) -> usize {
        self.dates.len() / layout::DAYS
    }

    fn is_rest_day(&self, date: NaiveDate) -> bool {
        matches!(date.weekday(), Weekday::Sat | Weekday::Sun) || self.holidays.contains(&date)
    }
}

/// One line of the table: an employee, or a shift type's staffing.
struct Row {
    label: String,
    cells: Vec<Cell>,
    is_staffing: bool,
}

fn block(subject: &Subject<'_>, days: &Days, rows: &[Row], (layout, weeks): (&Layout, Week)) -> String {
    let language = subject.look.language;
    let in_block = |cells: &[Cell]| layout.line("", &cells[weeks.days()]);
    let letters = heading(days, |date| dates::weekday_letters(date.weekday(), language).to_owned());
    let numbers = heading(days, |date| {
        let mark = if days.holidays.contains(&date) { texts::HOLIDAY_MARK } else { "" };
        format!("{}{mark}", date.day())
    });
    let mut lines = vec![weeks_heading(subject, days, layout, weeks), in_block(&letters), in_block(&numbers)];
    let mut above_is_staffing = None;
    for row in rows {
        if above_is_staffing != Some(row.is_staffing) {
            lines.push(styled(style::DIM, layout.rule(weeks)));
            above_is_staffing = Some(row.is_staffing);
        }
        lines.push(layout.line(&row.label, &row.cells[weeks.days()]));
    }
    lines.iter().map(|line| format!("{}\n", line.trim_end())).collect()
}

fn heading(days: &Days, text: impl Fn(NaiveDate) -> String) -> Vec<Cell> {
    let style = |date| if days.is_rest_day(date) { style::REST_DAY } else { style::HEADING };
    days.dates.iter().map(|date| Cell { text: text(*date), style: style(*date) }).collect()
}

/// `Uge 9: 1.3.–7.3.` above each week.
fn weeks_heading(subject: &Subject<'_>, days: &Days, layout: &Layout, weeks: Week) -> String {
    let language = subject.look.language;
    let labels = days.dates[weeks.days()].chunks(layout::DAYS).map(|week| {
        let (from, to) = (week[0], week[week.len() - 1]);
        let number = from.iso_week().week().to_string();
        let span = format!("{}–{}", dates::day_and_month(from, language), dates::day_and_month(to, language));
        texts::WEEK.with(language, &[("number", &number), ("days", &span)])
    });
    styled(style::HEADING, layout.week_labels(labels).trim_end())
}

#[cfg(test)]
mod tests {
    use crate::cli::subject::{Look, Subject};
    use wire::{language::Language, read, roster::Roster, run};

    /// The tiny ward's kept roster without one night, on a page of so many columns.
    fn table(language: Language, width: usize) -> String {
        let ward = fixtures::tiny();
        let kept = include_bytes!("../../tests/it/cli/kept/tiny-roster.json");
        let mut roster: Roster = read::document(kept).expect("the kept roster is a roster");
        roster
            .assignments
            .retain(|duty| (duty.date.to_string().as_str(), duty.shift_type.as_str()) != ("2027-03-07", "N"));
        let report = run::check(&ward, &roster, language).expect("the roster is the ward's");
        let look = Look { language, width, all: false };
        anstream::adapter::strip_str(&super::text(&Subject::new(&ward, (&roster, &report), look))).to_string()
    }

    fn assert_kept(name: &str, text: &str) {
        let file = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/cli/kept").join(name);
        if std::env::var_os("UPDATE_GENERATED").is_some() {
            std::fs::write(&file, text).expect("the file can be written");
        }
        let kept = std::fs::read_to_string(&file).unwrap_or_default();
        assert!(
            kept == text,
            "{name} differs; read it, and run UPDATE_GENERATED=1 cargo test -p api --lib table\n{text}"
        );
    }

    #[test]
    fn the_tables_are_the_kept_ones() {
        assert_kept("table.da.txt", &table(Language::Danish, 120));
        assert_kept("table.en.txt", &table(Language::English, 120));
    }

    #[test]
    fn a_narrow_page_breaks_between_weeks() {
        let narrow = table(Language::Danish, 60);
        assert_eq!(narrow.matches("Anne Skov").count(), 2, "{narrow}");
        assert!(narrow.lines().all(|line| line.chars().count() <= 60), "{narrow}");
    }
}
