//! Ids that name nothing, wherever an id is written.

use super::{Case, ward};
use crate::ward::{WEEK, line, line_of, on, weekdays};
use solver::domain::{AbsenceKind, ConsiderationRule, Priority, WishKind};
use solver::problem::FaultCode;

pub(super) fn cases() -> Vec<Case> {
    [employees(), shift_types(), competences()].into_iter().flatten().collect()
}

fn employees() -> Vec<Case> {
    let wards = [
        ("absences/1/employee", ward().absence("?", AbsenceKind::Leave, 0..=0)),
        ("considerations/1/employee", ward().consider("?", ConsiderationRule::WeeklyMinutes(0))),
        ("wishes/1/employee", ward().wish("?", Priority::Nice, WishKind::DayOff(on(0)))),
        ("wellbeing_days/1/employee", ward().wellbeing_day("?", 0)),
        ("history/duties/1/employee", ward().history("?", -1, "D")),
        ("history/balances/1/employee", ward().balance("?", 1)),
        ("earlier/0/employee", ward().earlier("?", 1, "D")),
        ("history/fairness/0/employee", ward().fairness("?", (1, 0, 0))),
        ("locks/2/employee", ward().lock("?", 0, "D")),
    ];
    wards.into_iter().map(|(place, ward)| (FaultCode::UnknownEmployee, place, ward)).collect()
}

fn shift_types() -> Vec<Case> {
    let unknown = || line("?", 1, 1, None);
    let wish = |kind| ward().wish("Bo", Priority::Nice, kind);
    let wards = [
        ("staffing/weekdays/0/shift_type", ward().need(&WEEK, unknown())),
        ("staffing/seasons/0/weekdays/0/shift_type", ward().season(0..=3, vec![weekdays(&WEEK, unknown())])),
        ("staffing/dates/0/shift_type", ward().need_on(0, unknown())),
        ("considerations/1/shift_type", ward().consider("Bo", ConsiderationRule::ExemptShiftType("?".into()))),
        ("wishes/1/shift_type", wish(WishKind::ShiftType(on(0), "?".into()))),
        ("wishes/1/shift_type", wish(WishKind::NotShiftType(on(0), "?".into()))),
        ("history/duties/1/shift_type", ward().history("Bo", -1, "?")),
        ("locks/2/shift_type", ward().lock("Bo", 0, "?")),
    ];
    wards.into_iter().map(|(place, ward)| (FaultCode::UnknownShiftType, place, ward)).collect()
}

fn competences() -> Vec<Case> {
    let unknown = || line_of("?", line("D", 1, 1, None));
    let wards = [
        ("employees/1/competences/1/id", ward().holds("?", None, None)),
        ("shift_types/2/requires/0", ward().requires("?")),
        ("staffing/weekdays/0/competence", ward().need(&WEEK, unknown())),
        ("staffing/dates/0/competence", ward().need_on(0, unknown())),
    ];
    wards.into_iter().map(|(place, ward)| (FaultCode::UnknownCompetence, place, ward)).collect()
}

#[test]
fn the_id_that_is_not_known_is_told() {
    let faults = ward().lock("Nemo", 0, "D").faults();
    assert_eq!(super::fact(&faults[0], "id"), "Nemo");
}
