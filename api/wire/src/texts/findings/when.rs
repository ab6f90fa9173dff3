//! Which of a rule's sentences fits a finding.

use crate::report::Finding;

pub(super) fn always(_: &Finding) -> bool {
    true
}

/// A single one of what is measured.
pub(super) fn is_one(finding: &Finding) -> bool {
    finding.measured == 1
}

/// Too few or too little of something.
pub(super) fn is_below(finding: &Finding) -> bool {
    finding.measured < finding.allowed
}

pub(super) fn allows_none(finding: &Finding) -> bool {
    finding.allowed == 0
}

pub(super) fn about_one_date(finding: &Finding) -> bool {
    finding.dates.len() == 1
}

/// Two dates, the second right after the first.
pub(super) fn about_neighbours(finding: &Finding) -> bool {
    matches!(finding.dates.as_slice(), [one, next] if one.succ_opt() == Some(*next))
}

pub(super) fn is_about_two(finding: &Finding) -> bool {
    finding.other.is_some()
}

pub(super) fn names_a_competence(finding: &Finding) -> bool {
    finding.competence.is_some()
}
