//! Faults of the agreement's layers, groups, pairings, limits on runs, what is handed on, and overrides.

use solver::problem::FaultCode;

pub(super) fn texts(code: FaultCode) -> Option<[&'static str; 4]> {
    layer_texts(code).or_else(|| together_texts(code)).or_else(|| handed_on_texts(code))
}

fn layer_texts(code: FaultCode) -> Option<[&'static str; 4]> {
    Some(match code {
        FaultCode::LayerDatesReversed => [
            "Laget »{layer}« i aftalen slutter, før det begynder.",
            "Byt om på datoerne.",
            "The agreement's layer \"{layer}\" ends before it begins.",
            "Swap the dates.",
        ],
        FaultCode::LayerForNobody => [
            "Laget »{layer}« er individuelt, men nævner hverken medarbejdere eller grupper.",
            "Skriv, hvem det gælder for, eller gør det til en lokalaftale.",
            "The layer \"{layer}\" is individual, but names neither employees nor groups.",
            "Say whom it is for, or make it a local agreement.",
        ],
        FaultCode::LayerTooLoose => [
            "Laget »{layer}« sætter {parameter} til {value}. Det er lempeligere, end de stærkere lag tillader.",
            "Vælg en strengere værdi, eller slet den. Hvem der må lempe hvad, står i docs/RULES.md.",
            "The layer \"{layer}\" sets {parameter} to {value}. That is looser than the stronger layers allow.",
            "Choose a stricter value, or delete it. Who may loosen what is told in docs/RULES.md.",
        ],
        FaultCode::UnknownParameter => [
            "Parameteren »{parameter}« kendes ikke.",
            "Ret stavemåden; alle parametre står i docs/RULES.md.",
            "The parameter \"{parameter}\" is not known.",
            "Correct its spelling; all parameters are in docs/RULES.md.",
        ],
        FaultCode::UnknownPreset => [
            "Eksempelaftalen »{id}« kendes ikke.",
            "Vælg en af {known}, eller skriv aftalen som egne lag.",
            "The example agreement \"{id}\" is not known.",
            "Choose one of {known}, or write the agreement as layers of your own.",
        ],
        FaultCode::UnknownGroup => [
            "{employee} hører til gruppen »{id}«, som intet lag i aftalen nævner.",
            "Ret gruppens navn, eller tilføj et lag for den.",
            "{employee} is in the group \"{id}\", which no layer of the agreement names.",
            "Correct the name of the group, or add a layer for it.",
        ],
        FaultCode::GroupDatesReversed => [
            "{employee} går ud af gruppen »{id}«, før perioden i den begynder.",
            "Byt om på datoerne.",
            "{employee} leaves the group \"{id}\" before the time in it begins.",
            "Swap the dates.",
        ],
        FaultCode::NormPeriodLength => [
            "Normperioden er på {value} uger.",
            "Vælg fra {from} til {to} uger.",
            "The norm period is {value} weeks long.",
            "Choose from {from} to {to} weeks.",
        ],
        _ => return None,
    })
}

fn together_texts(code: FaultCode) -> Option<[&'static str; 4]> {
    Some(match code {
        FaultCode::PairingOfNobody => [
            "{employee} er parret med sig selv eller med ingen.",
            "Skriv en anden medarbejder, eller slet parringen.",
            "{employee} is paired with themselves or with nobody.",
            "Write another employee, or delete the pairing.",
        ],
        FaultCode::PairingDatesReversed => [
            "En parring slutter, før den begynder.",
            "Byt om på datoerne.",
            "A pairing ends before it begins.",
            "Swap the dates.",
        ],
        FaultCode::RunLimitReversed => [
            "En grænse for vagter i træk nævner ingen vagttype, eller dens mindste antal er over det højeste.",
            "Skriv mindst én vagttype, mindst 1 som højeste antal, og et mindste antal, der ikke er større.",
            "A limit on duties in a row names no shift type, or its fewest are above its most.",
            "Write one shift type at least, 1 or more as the most, and fewest that are not above it.",
        ],
        FaultCode::ExtraStaffingDatesReversed => [
            "Den ekstra bemanding »{name}« slutter, før den begynder.",
            "Byt om på datoerne.",
            "The extra staffing \"{name}\" ends before it begins.",
            "Swap the dates.",
        ],
        _ => return None,
    })
}

fn handed_on_texts(code: FaultCode) -> Option<[&'static str; 4]> {
    Some(match code {
        FaultCode::DuplicateWorkedBefore => [
            "{employee} har to optællinger af arbejde før planen.",
            "Behold én af dem.",
            "{employee} has two records of work before the plan.",
            "Keep one of them.",
        ],
        FaultCode::WorkedBeforeOutOfRange => [
            "{employee} har arbejdet {value} minutter fra {from} til planens begyndelse; det kan ikke passe.",
            "Ret datoen, så den ligger før planen, eller ret minutterne og de neutrale dage.",
            "{employee} has worked {value} minutes from {from} to the plan's beginning; that cannot be.",
            "Correct the date, so that it lies before the plan, or correct the minutes and the neutral days.",
        ],
        FaultCode::HistoryFromTooLate => [
            "De tidligere vagter siges at være fuldstændige fra {date}, som ligger i planen eller efter den første af dem.",
            "Skriv datoen for den første tidligere vagt, eller en tidligere dato.",
            "The earlier duties are said to be complete from {date}, which is inside the plan or after the first of them.",
            "Write the date of the first earlier duty, or an earlier date.",
        ],
        FaultCode::UnknownRule => [
            "Reglen »{rule}« kendes ikke.",
            "Ret stavemåden; alle regler står i docs/RULES.md.",
            "The rule \"{rule}\" is not known.",
            "Correct its spelling; all rules are in docs/RULES.md.",
        ],
        FaultCode::RuleNotOverridable => [
            "Reglen »{rule}« kan ikke fraviges af planlæggeren.",
            "Slet den fra låsen; hvilke regler der kan fraviges, står i docs/RULES.md.",
            "The rule \"{rule}\" cannot be broken by the planner's word.",
            "Delete it from the lock; which rules may be broken is told in docs/RULES.md.",
        ],
        FaultCode::OverrideIncomplete => [
            "Låsen for {employee} fraviger regler, men mangler regler, begrundelse eller navn, eller er en låst fridag.",
            "Skriv reglerne, begrundelsen og hvem der har besluttet det; en fridag bryder ingen regel.",
            "The lock of {employee} breaks rules, but lacks rules, a reason or a name, or is a locked day off.",
            "Write the rules, the reason and who decided it; a day off breaks no rule.",
        ],
        _ => return None,
    })
}
