//! The sentences of every fault of a roster document: what is wrong, and what to do.

use super::Text;
use crate::roster_fault::RosterFaultCode;

/// Cause and action of a fault.
pub fn texts(code: RosterFaultCode) -> [Text; 2] {
    match code {
        RosterFaultCode::UnsupportedFormat => [
            Text::new("Formatet »{value}« kendes ikke.", "The format \"{value}\" is not known."),
            Text::new("Skriv »{expected}«.", "Write \"{expected}\"."),
        ],
        RosterFaultCode::OtherWard => [
            Text::new(
                "Vagtplanen er for afsnittet »{value}«, men afsnittets fil er for »{expected}«.",
                "The roster is for the ward \"{value}\", but the ward file is for \"{expected}\".",
            ),
            Text::new("Vælg to filer fra samme afsnit.", "Choose two files of the same ward."),
        ],
        RosterFaultCode::OtherPeriod => [
            Text::new(
                "Vagtplanen gælder {value}, men afsnittets fil gælder {expected}.",
                "The roster is for {value}, but the ward file is for {expected}.",
            ),
            Text::new("Vælg to filer fra samme planperiode.", "Choose two files of the same planning period."),
        ],
        RosterFaultCode::UnknownEmployee => [
            Text::new(
                "Medarbejderen »{value}« findes ikke i afsnittets fil.",
                "The employee \"{value}\" is not in the ward file.",
            ),
            Text::new("Ret id'et, eller slet vagten.", "Correct the id, or delete the duty."),
        ],
        RosterFaultCode::UnknownShiftType => [
            Text::new(
                "Vagttypen »{value}« findes ikke i afsnittets fil.",
                "The shift type \"{value}\" is not in the ward file.",
            ),
            Text::new("Ret id'et, eller slet vagten.", "Correct the id, or delete the duty."),
        ],
        RosterFaultCode::DateOutsidePlan => [
            Text::new("Datoen {value} ligger uden for planen.", "The date {value} is outside the plan."),
            Text::new("Ret datoen, eller slet vagten.", "Correct the date, or delete the duty."),
        ],
    }
}
