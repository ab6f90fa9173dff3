//! What the marks of the table mean: those that occur, and no others.

use super::{Days, Row, cell::absence_mark};
use crate::cli::{
    style::{self, styled},
    subject::Subject,
    texts,
};
use wire::{
    language::Language,
    request::{AbsenceKind, ShiftType},
    texts::{Text, dates, holidays},
};

/// The legend.
pub fn text(subject: &Subject<'_>, days: &Days, rows: &[Row]) -> String {
    let shifts = subject.request.shift_types.iter().map(shift).collect();
    let lines = [shifts, marks(subject, days, rows), holiday_names(subject)];
    let lines = lines.iter().filter(|items| !items.is_empty());
    lines.map(|items| styled(style::DIM, wrapped(items, subject.look.width)) + "\n").collect()
}

fn shift(shift: &ShiftType) -> String {
    format!("{} {} {}–{}", shift.id, shift.name, shift.start.format("%H:%M"), shift.end.format("%H:%M"))
}

fn marks(subject: &Subject<'_>, days: &Days, rows: &[Row]) -> Vec<String> {
    let language = subject.look.language;
    let request = subject.request;
    let marked = |mark: &str| rows.iter().flat_map(|row| &row.cells).any(|cell| cell.text.contains(mark));
    let absences = [
        (AbsenceKind::Vacation, Text::new("ferie", "vacation")),
        (AbsenceKind::Course, Text::new("kursus", "course")),
        (AbsenceKind::Leave, Text::new("orlov eller aftalt fri", "leave")),
    ];
    let absences = absences.into_iter().map(|(kind, meaning)| {
        let occurs = request.absences.iter().any(|absence| absence.kind == kind);
        (absence_mark(kind).of(language), meaning, occurs)
    });
    let others = [
        (texts::WELLBEING_MARK.of(language), texts::WELLBEING, !request.wellbeing_days.is_empty()),
        (texts::NOT_EMPLOYED_MARK, texts::NOT_EMPLOYED, marked(texts::NOT_EMPLOYED_MARK)),
        (texts::LOCK_MARK, texts::LOCKED, !request.locks.is_empty()),
        (texts::SHORT_MARK, texts::SHORT, marked(texts::SHORT_MARK)),
        (texts::HOLIDAY_MARK, texts::HOLIDAY, !days.holidays.is_empty()),
    ];
    let free = std::iter::once((texts::FREE_MARK, texts::FREE, true));
    let shown = free.chain(absences).chain(others).filter(|(.., occurs)| *occurs);
    shown.map(|(mark, meaning, _)| format!("{mark} {}", meaning.of(language))).collect()
}

fn holiday_names(subject: &Subject<'_>) -> Vec<String> {
    let language: Language = subject.look.language;
    let extra = &subject.request.agreement.extra_holidays;
    let known = wire::convert::answer::holidays(subject.request.period, extra);
    let told = |(date, holiday)| format!("{} {}", dates::day(date, language), holidays::name(holiday, language));
    known.into_iter().map(told).collect()
}

/// Items side by side, no item broken over two lines.
fn wrapped(items: &[String], width: usize) -> String {
    const NO_BREAK: &str = "\u{a0}";
    let kept_together: Vec<String> = items.iter().map(|item| item.replace(' ', NO_BREAK)).collect();
    textwrap::fill(&kept_together.join("   "), width).replace(NO_BREAK, " ")
}
