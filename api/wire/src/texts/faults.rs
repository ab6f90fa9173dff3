//! The sentences of every fault: what is wrong, and what to do.

mod agreement;
mod reach;

use crate::language::Language;
use solver::problem::FaultCode;

/// Cause and action of a fault.
#[derive(Debug, Clone, Copy)]
pub struct FaultText {
    /// What is wrong.
    pub cause: &'static str,
    /// What to do.
    pub action: &'static str,
}

/// The sentences of a fault in a language.
pub fn text(code: FaultCode, language: Language) -> FaultText {
    let [danish_cause, danish_action, english_cause, english_action] = texts(code);
    match language {
        Language::Danish => FaultText { cause: danish_cause, action: danish_action },
        Language::English => FaultText { cause: english_cause, action: english_action },
    }
}

fn texts(code: FaultCode) -> [&'static str; 4] {
    let others = || {
        people_texts(code)
            .or_else(|| plan_texts(code))
            .or_else(|| agreement::texts(code))
            .or_else(|| reach::texts(code))
    };
    catalogue_texts(code).or_else(others).expect("every code has a text")
}

/// Format, period, agreement, catalogues, staffing.
fn catalogue_texts(code: FaultCode) -> Option<[&'static str; 4]> {
    Some(match code {
        FaultCode::UnsupportedFormat => [
            "Formatet »{value}« kendes ikke.",
            "Skriv »{format}«.",
            "The format \"{value}\" is not known.",
            "Write \"{format}\".",
        ],
        FaultCode::EmptyNameOrId => {
            ["Et navn eller id er tomt.", "Udfyld det.", "A name or id is empty.", "Fill it in."]
        }
        FaultCode::PeriodNotMonday => [
            "Planen begynder {date}, som ikke er en mandag.",
            "Lad planen begynde på en mandag.",
            "The plan begins on {date}, which is not a Monday.",
            "Let the plan begin on a Monday.",
        ],
        FaultCode::PeriodYear => [
            "Planen begynder {date}; programmet kender kun årene {from} til {to}.",
            "Ret planens første dato.",
            "The plan begins on {date}; the program knows the years {from} to {to} only.",
            "Correct the plan's first date.",
        ],
        FaultCode::PeriodLength => [
            "Planen er på {weeks} uger.",
            "Vælg fra {from} til {to} uger.",
            "The plan is {weeks} weeks long.",
            "Choose from {from} to {to} weeks.",
        ],
        FaultCode::AgreementOutOfRange => [
            "Værdien {value} ligger uden for det tilladte.",
            "Vælg en værdi fra {from} til {to}.",
            "The value {value} is out of range.",
            "Choose a value from {from} to {to}.",
        ],
        FaultCode::PricesNotConvex => [
            "Prisen {value} er lavere end {other} ({least}).",
            "Sæt den til mindst {least}: det større brud skal koste mindst lige så meget som det mindre.",
            "The price {value} is lower than {other} ({least}).",
            "Set it to at least {least}: the larger deviation must cost at least as much as the smaller.",
        ],
        FaultCode::DuplicateCompetence => [
            "Kompetencen »{id}« findes to gange.",
            "Giv hver kompetence sit eget id.",
            "The competence \"{id}\" occurs twice.",
            "Give each competence an id of its own.",
        ],
        FaultCode::DuplicateShiftType => [
            "Vagttypen »{id}« findes to gange.",
            "Giv hver vagttype sit eget id.",
            "The shift type \"{id}\" occurs twice.",
            "Give each shift type an id of its own.",
        ],
        FaultCode::UnknownCompetence => [
            "Kompetencen »{id}« findes ikke på listen over kompetencer.",
            "Ret id'et, eller tilføj kompetencen til listen.",
            "The competence \"{id}\" is not in the list of competences.",
            "Correct the id, or add the competence to the list.",
        ],
        FaultCode::UnknownShiftType => [
            "Vagttypen »{id}« findes ikke på listen over vagttyper.",
            "Ret id'et, eller tilføj vagttypen til listen.",
            "The shift type \"{id}\" is not in the list of shift types.",
            "Correct the id, or add the shift type to the list.",
        ],
        FaultCode::NormPercentOutOfRange => [
            "{shift_type} tæller {value} procent af tiden som normtimer.",
            "Vælg 0 til 100 procent.",
            "{shift_type} counts {value} percent of its time as norm hours.",
            "Choose 0 to 100 percent.",
        ],
        FaultCode::StaffingOutOfRange => [
            "Der ønskes {value} personer på {shift_type}.",
            "Skriv højst {to}.",
            "{value} people are wanted on {shift_type}.",
            "Write at most {to}.",
        ],
        FaultCode::StaffingMinimumAboveTarget => [
            "Minimum {low} er over det ønskede antal {high} for vagttypen {shift_type}.",
            "Sænk minimum, eller hæv det ønskede antal.",
            "The minimum {low} is above the target {high} for shift type {shift_type}.",
            "Lower the minimum, or raise the target.",
        ],
        FaultCode::StaffingTargetAboveMaximum => [
            "Det ønskede antal {low} er over maksimum {high} for vagttypen {shift_type}.",
            "Sænk det ønskede antal og minimum, eller hæv maksimum.",
            "The target {low} is above the maximum {high} for shift type {shift_type}.",
            "Lower the target and the minimum, or raise the maximum.",
        ],
        FaultCode::StaffingDuplicateLine => [
            "Vagttypen {shift_type} har to linjer for samme dag og kompetence.",
            "Behold én af dem.",
            "Shift type {shift_type} has two lines for the same day and competence.",
            "Keep one of them.",
        ],
        FaultCode::StaffingDateOutsidePlan => [
            "Bemandingen gælder {date}, som ligger uden for planen.",
            "Ret datoen, eller slet linjen.",
            "The staffing is for {date}, which is outside the plan.",
            "Correct the date, or delete the line.",
        ],
        FaultCode::SeasonDatesReversed => [
            "Sæsonen »{name}« slutter, før den begynder.",
            "Byt om på datoerne.",
            "The season \"{name}\" ends before it begins.",
            "Swap the dates.",
        ],
        _ => return None,
    })
}

/// Employees and what is settled about them.
fn people_texts(code: FaultCode) -> Option<[&'static str; 4]> {
    Some(match code {
        FaultCode::DuplicateEmployee => [
            "Medarbejderen »{id}« findes to gange.",
            "Giv hver medarbejder sit eget id.",
            "The employee \"{id}\" occurs twice.",
            "Give each employee an id of their own.",
        ],
        FaultCode::UnknownEmployee => [
            "Medarbejderen »{id}« findes ikke på listen over medarbejdere.",
            "Ret id'et, eller tilføj medarbejderen til listen.",
            "The employee \"{id}\" is not in the list of employees.",
            "Correct the id, or add the employee to the list.",
        ],
        FaultCode::DuplicateBalance => [
            "{employee} har to timesaldi.",
            "Behold én af dem.",
            "{employee} has two hour balances.",
            "Keep one of them.",
        ],
        FaultCode::DuplicateFairness => [
            "{employee} har to saldi for rimelig fordeling.",
            "Behold én af dem.",
            "{employee} has two fairness balances.",
            "Keep one of them.",
        ],
        FaultCode::CompetenceDatesReversed => [
            "Kompetencen »{id}« hos {employee} udløber, før den begynder.",
            "Byt om på datoerne.",
            "The competence \"{id}\" of {employee} ends before it begins.",
            "Swap the dates.",
        ],
        FaultCode::EmploymentDatesReversed => [
            "Ansættelsen af {employee} slutter, før den begynder.",
            "Byt om på datoerne.",
            "The employment of {employee} ends before it begins.",
            "Swap the dates.",
        ],
        FaultCode::WeeklyMinutesOutOfRange => [
            "{employee} har {value} minutter om ugen.",
            "Vælg højst {to} minutter (48 timer).",
            "{employee} has {value} minutes a week.",
            "Choose at most {to} minutes (48 hours).",
        ],
        FaultCode::AbsenceDatesReversed => [
            "Fraværet for {employee} slutter {to}, før det begynder {from}.",
            "Byt om på datoerne.",
            "The absence of {employee} ends on {to}, before it begins on {from}.",
            "Swap the dates.",
        ],
        FaultCode::AbsenceOutsidePlan => [
            "Fraværet for {employee} fra {from} til {to} ligger uden for planen.",
            "Ret datoerne, eller slet fraværet.",
            "The absence of {employee} from {from} to {to} is outside the plan.",
            "Correct the dates, or delete the absence.",
        ],
        FaultCode::AbsencesOverlap => [
            "{employee} har to fravær, der overlapper: det ene er fra {from} til {to}.",
            "Ret datoerne, så hver dato kun har ét fravær.",
            "{employee} has two absences that overlap: one is from {from} to {to}.",
            "Correct the dates so that each date has one absence.",
        ],
        FaultCode::ConsiderationDatesReversed => [
            "Et hensyn for {employee} slutter, før det begynder.",
            "Byt om på datoerne.",
            "A consideration for {employee} ends before it begins.",
            "Swap the dates.",
        ],
        FaultCode::WellbeingDayOutsidePlan => [
            "Trivselsdagen {date} for {employee} ligger uden for planen.",
            "Ret datoen, eller slet dagen.",
            "The wellbeing day {date} of {employee} is outside the plan.",
            "Correct the date, or delete the day.",
        ],
        FaultCode::WellbeingDayOverlapsAbsence => [
            "{employee} har allerede fri {date}.",
            "Slet trivselsdagen, eller vælg en anden dato.",
            "{employee} is already away on {date}.",
            "Delete the wellbeing day, or choose another date.",
        ],
        _ => return None,
    })
}

/// Wishes, history, locks.
fn plan_texts(code: FaultCode) -> Option<[&'static str; 4]> {
    Some(match code {
        FaultCode::DuplicateWish => [
            "Ønsket »{id}« findes to gange.",
            "Giv hvert ønske sit eget id.",
            "The wish \"{id}\" occurs twice.",
            "Give each wish an id of its own.",
        ],
        FaultCode::WishOutsidePlan => [
            "{employee} ønsker noget for {from}, som ligger uden for planen.",
            "Vælg en dato i planen, eller slet ønsket.",
            "{employee} has a wish for {from}, which is outside the plan.",
            "Choose a date in the plan, or delete the wish.",
        ],
        FaultCode::WishDatesReversed => [
            "Et ønske fra {employee} slutter {to}, før det begynder {from}.",
            "Byt om på datoerne.",
            "A wish of {employee} ends on {to}, before it begins on {from}.",
            "Swap the dates.",
        ],
        FaultCode::WishNotSaturday => [
            "{employee} ønsker weekenden {from} fri, men datoen er ikke en lørdag.",
            "Skriv weekendens lørdag.",
            "{employee} wishes the weekend of {from} off, but the date is not a Saturday.",
            "Write the weekend's Saturday.",
        ],
        FaultCode::WishQuotaExceeded => [
            "Med dette ønske bruger {employee} {used} af kvoten, og den er {quota} ønsker i planen.",
            "Træk et andet ønske tilbage først.",
            "With this wish {employee} uses {used} of the quota, which is {quota} wishes in the plan.",
            "Withdraw another wish first.",
        ],
        FaultCode::BalanceOutOfRange => [
            "Timesaldoen for {employee} er {value} minutter.",
            "Ret den: den kan højst være {to} minutter til hver side.",
            "The hour balance of {employee} is {value} minutes.",
            "Correct it: it may be {to} minutes to either side at most.",
        ],
        FaultCode::FairnessOutOfRange => [
            "Saldoen for rimelig fordeling for {employee} er {value} point.",
            "Ret den: den kan højst være {to} point.",
            "The fairness balance of {employee} is {value} points.",
            "Correct it: it may be {to} points at most.",
        ],
        FaultCode::RefusedBeyondAsked => [
            "{employee} står med afslag på {value} point, men har kun ønsket for {to} point.",
            "Ret det ene tal, eller lad begge stå tomme, så kontoen begynder forfra.",
            "{employee} is said to be refused {value} points, but has only wished for {to} points.",
            "Correct one of the figures, or leave out both: then the account begins anew.",
        ],
        FaultCode::HistoryInsidePlan => [
            "Den tidligere vagt {date} for {employee} ligger i planen.",
            "Slet den, eller gør den til en lås.",
            "The earlier duty on {date} of {employee} is inside the plan.",
            "Delete it, or make it a lock.",
        ],
        FaultCode::HistoryTwoDutiesADay => [
            "{employee} har to tidligere vagter {date}.",
            "Behold én af dem.",
            "{employee} has two earlier duties on {date}.",
            "Keep one of them.",
        ],
        FaultCode::LockOutsidePlan => [
            "Låsen {date} for {employee} ligger uden for planen.",
            "Ret datoen, eller slet låsen.",
            "The lock on {date} for {employee} is outside the plan.",
            "Correct the date, or delete the lock.",
        ],
        FaultCode::LockConflict => [
            "{employee} har to låse {date}.",
            "Behold én af dem.",
            "{employee} has two locks on {date}.",
            "Keep one of them.",
        ],
        FaultCode::LockBreaksRule => [
            "Låste vagter for {employee} bryder en regel ({rule}): {dates}. Målt {measured}, tilladt {allowed}.",
            "Fjern eller ret en af låsene.",
            "Locked duties of {employee} break a rule ({rule}): {dates}. Measured {measured}, allowed {allowed}.",
            "Remove or change one of the locks.",
        ],
        FaultCode::SettledBreaksRule => [
            "Tidligere vagter og aftalt fravær for {employee} bryder en regel ({rule}): {dates}. Målt {measured}, tilladt {allowed}.",
            "Ret de tidligere vagter, eller flyt kurset.",
            "Earlier duties and settled absence of {employee} break a rule ({rule}): {dates}. Measured {measured}, allowed {allowed}.",
            "Correct the earlier duties, or move the course.",
        ],
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_has_its_four_sentences() {
        for code in FaultCode::ALL {
            assert!(texts(*code).iter().all(|text| text.ends_with('.')), "{code:?}");
        }
    }
}
