//! What nobody can meet or work: a notice before the solve, and a fault where the minimum is hard.

use solver::problem::FaultCode;

pub(super) fn texts(code: FaultCode) -> Option<[&'static str; 4]> {
    Some(match code {
        FaultCode::CompetenceMissing => [
            "{shift_type} {date} kræver mindst {minimum} med kompetencen »{id}«, men ingen har den da.",
            "Giv nogen kompetencen, lån en medarbejder, eller sænk minimum; ellers mangler der folk i vagtplanen.",
            "{shift_type} on {date} needs at least {minimum} with the competence \"{id}\", but nobody holds it then.",
            "Give somebody the competence, borrow an employee, or lower the minimum; else the roster is short there.",
        ],
        FaultCode::StaffingAboveAvailable => [
            "{shift_type} {date} kræver mindst {minimum}, men kun {available} af dem, der tæller med, kan tage vagten.",
            "Ret fravær, hensyn eller låste celler, lån en medarbejder, eller sænk minimum; ellers mangler der folk.",
            "{shift_type} on {date} needs at least {minimum}, but only {available} of those who count can work it.",
            "Change absences, considerations or locks, borrow an employee, or lower the minimum; else it stays short.",
        ],
        FaultCode::NormOutOfReach => [
            "{employee} skal planlægges {norm}, men kan kun planlægges fra 0 t til {possible} på planens datoer.",
            "Ret timesaldoen, fraværet eller de aftalte timer, eller regn med, at forskellen føres videre.",
            "{employee} is to be planned for {norm}, but can only be planned for 0 h to {possible} on the plan's dates.",
            "Correct the balance, the absence or the agreed hours, or expect the difference to be carried on.",
        ],
        _ => return None,
    })
}
