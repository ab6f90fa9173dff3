//! What a command prints about: one roster of one ward, what the referee says of it, and how it shall be shown.

use wire::{
    language::Language,
    report::{Finding, Report},
    request::WardRequest,
    roster::Roster,
    texts::names::Names,
};

/// How a roster and its report shall be shown.
#[derive(Debug, Clone, Copy)]
pub struct Look {
    /// The reader's language.
    pub language: Language,
    /// Columns of the page or terminal.
    pub width: usize,
    /// Whether every finding is shown, however many there are.
    pub all: bool,
}

/// One roster with its ward and report.
#[derive(Debug)]
pub struct Subject<'a> {
    /// The ward and period.
    pub request: &'a WardRequest,
    /// The roster.
    pub roster: &'a Roster,
    /// What the referee says of it.
    pub report: &'a Report,
    /// What people call things.
    pub names: Names<'a>,
    /// How it is shown.
    pub look: Look,
}

impl<'a> Subject<'a> {
    /// A roster to be shown.
    pub fn new(request: &'a WardRequest, (roster, report): (&'a Roster, &'a Report), look: Look) -> Self {
        Self { request, roster, report, names: Names::new(request, roster), look }
    }

    /// The findings of one rule.
    pub fn findings(&self, rule: &str) -> Vec<&'a Finding> {
        self.report.findings.iter().filter(|finding| finding.rule == rule).collect()
    }
}

/// Columns of the terminal that stdout is; a file or pipe has `COLUMNS`, or as many as a printed page.
pub fn width() -> usize {
    const PAGE: usize = 120;
    const LEAST: usize = 60;
    let terminal = console::Term::stdout().size_checked().map(|(_, columns)| usize::from(columns));
    let told = || std::env::var("COLUMNS").ok()?.parse().ok();
    terminal.or_else(told).unwrap_or(PAGE).max(LEAST)
}
