//! `docs/FAULTS.md`: every fault code with its sentences, as the program tells them.

use crate::kept::assert_kept;
use solver::problem::FaultCode;
use wire::language::Language::{Danish, English};
use wire::roster_fault::RosterFaultCode;
use wire::texts::{faults, roster_faults};

#[test]
fn the_kept_fault_table_is_the_generated_one() {
    let ward = FaultCode::ALL.iter().map(|code| {
        let sentences = [Danish, English].map(|language| faults::text(*code, language));
        line(code.as_str(), sentences.map(|text| [text.cause, text.action]))
    });
    let roster = RosterFaultCode::ALL.iter().map(|code| {
        let sentences = roster_faults::texts(*code);
        line(code.as_str(), [Danish, English].map(|language| sentences.map(|text| text.of(language))))
    });
    let page = format!(
        "{}## Of a ward file\n\n{HEADING}{}\n## Of a roster, for its ward file\n\n{HEADING}{}",
        include_str!("pages/FAULTS.md"),
        ward.collect::<String>(),
        roster.collect::<String>(),
    );
    assert_kept("docs/FAULTS.md", &page);
}

const HEADING: &str = "| code | cause and action, in Danish and English |\n|---|---|\n";

fn line(code: &str, sentences: [[&str; 2]; 2]) -> String {
    let [danish, english] = sentences.map(|[cause, action]| format!("{cause} *{action}*"));
    format!("| `{code}` | {danish}<br>{english} |\n")
}
