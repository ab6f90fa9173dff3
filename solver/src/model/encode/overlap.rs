//! See `rules::one_duty_a_day`: where the daily rest keeps all blocks apart, it keeps them from overlapping too.

use super::super::Model;
use super::super::line::PersonDays;
use super::daily_rest::is_plain;
use crate::domain::Presence;

pub(super) fn encode(person: &PersonDays<'_>, _: &mut Model) -> bool {
    let at_home = person.problem.shifts.iter().any(|shift| shift.presence == Presence::OnCallAtHome);
    !at_home && is_plain(person.problem, person.employee)
}
