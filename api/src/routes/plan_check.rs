//! Whether a new plan's document can be stored: its own faults first, and then each agreed wellbeing day that it cannot hold.
//! Such a day is told by person and date: a place in what the program would make of the document is none in the document.

use crate::wellbeing::with_agreed;
use wire::{
    fault::Fault,
    language::Language,
    request::{WardRequest, WellbeingDay},
    texts::date,
};

/// Everything that is wrong with a document, at once.
pub(super) fn faults(request: &WardRequest, agreed: Vec<WellbeingDay>, language: Language) -> Vec<Fault> {
    let own = wire::fault::faults(request, language);
    if !own.is_empty() || with_days(request, agreed.clone(), language).is_empty() {
        return own;
    }
    let (mut held, mut faults) = (Vec::new(), Vec::new());
    for day in agreed {
        let more = [held.as_slice(), std::slice::from_ref(&day)].concat();
        let found = with_days(request, more.clone(), language);
        if found.is_empty() {
            held = more;
        } else {
            faults.push(told(request, &day, &found, language));
        }
    }
    faults
}

/// What is wrong with a document once these days hold in it.
fn with_days(request: &WardRequest, days: Vec<WellbeingDay>, language: Language) -> Vec<Fault> {
    if days.is_empty() { Vec::new() } else { wire::fault::faults(&with_agreed(request.clone(), days), language) }
}

fn told(request: &WardRequest, day: &WellbeingDay, found: &[Fault], language: Language) -> Fault {
    let employee = request.employees.iter().find(|employee| employee.id == day.employee);
    let name = employee.map_or(day.employee.as_str(), |employee| &employee.name);
    let when = date(day.date, language);
    let why = found.iter().map(|fault| fault.cause.as_str()).collect::<Vec<_>>().join(" ");
    let (cause, action) = match language {
        Language::Danish => (
            format!("{name} har en aftalt trivselsdag {when}; dokumentet kan ikke rumme den. {why}"),
            "Fjern det i dokumentet, som binder medarbejderen den dag, også en vagt fra dagen før, eller lad lederen tage \
             trivselsdagen tilbage.",
        ),
        Language::English => (
            format!("{name} has an agreed wellbeing day on {when}, which the document cannot hold. {why}"),
            "Take out of the document what binds the employee on that date, a duty of the day before included, or let the \
             leader take the wellbeing day back.",
        ),
    };
    let code = "agreed_day_does_not_fit".to_owned();
    Fault { code, pointer: String::new(), cause, action: action.to_owned() }
}
