//! Whether one wish can be taken: the same faults, with the same codes, as in a whole document.
//!
//! The wish is put into the plan's document beside the employee's other wishes, and only what is wrong with it is
//! told: a fault elsewhere is not the employee's business. The quota is kept where the wish is stored.

use wire::{
    fault::Fault,
    language::Language,
    request::{WardRequest, Wish},
};

/// The faults of one wish, with pointers into the wish itself.
pub(super) fn faults(plan: &WardRequest, own: Vec<Wish>, wish: &Wish, language: Language) -> Vec<Fault> {
    let mut request = plan.clone();
    request.wishes = own.into_iter().filter(|other| other.id != wish.id).collect();
    let place = format!("/wishes/{}", request.wishes.len());
    request.wishes.push(wish.clone());
    request.wishes.iter_mut().for_each(|wish| wish.draws = Some(0));
    let all = wire::fault::faults(&request, language);
    all.into_iter().filter_map(|fault| within(&place, fault)).collect()
}

fn within(place: &str, fault: Fault) -> Option<Fault> {
    let rest = fault.pointer.strip_prefix(place)?;
    if !(rest.is_empty() || rest.starts_with('/')) {
        return None;
    }
    let pointer = rest.to_owned();
    Some(Fault { pointer, ..fault })
}

/// The fault of a wish that draws more of a quota than is left.
pub(super) fn quota_fault((draws, left, quota): (u32, u32, u32), language: Language) -> Fault {
    let (cause, action) = match language {
        Language::Danish => (
            match draws {
                1 => format!("Du har ingen af dine {quota} ønsker tilbage i denne vagtplan."),
                _ => format!("Ønsket tæller som {draws}, og du har {left} af {quota} ønsker tilbage i denne vagtplan."),
            },
            "Træk et andet ønske tilbage først, eller ret et af dem.".to_owned(),
        ),
        Language::English => (
            match draws {
                1 => format!("You have none of your {quota} wishes left in this plan."),
                _ => format!("The wish counts as {draws}, and you have {left} of {quota} wishes left in this plan."),
            },
            "Withdraw another wish first, or change one of them.".to_owned(),
        ),
    };
    Fault { code: "wish_quota_exceeded".to_owned(), pointer: String::new(), cause, action }
}

/// The same of somebody who has more than the quota since the ward lowered it: withdrawing makes no room then, and what is
/// withdrawn could not come back.
pub(super) fn over_quota_fault((used, quota): (u32, u32), language: Language) -> Fault {
    let (cause, action) = match language {
        Language::Danish => (
            format!("Afsnittet har ændret kvoten: dine ønsker tæller som {used}, og kvoten er nu {quota}."),
            "Behold dine ønsker, som de er, eller ret et, så det ikke tæller som mere. Trækker du et tilbage, kan det ikke \
             komme igen.",
        ),
        Language::English => (
            format!("The ward has changed the quota: your wishes count as {used}, and the quota is now {quota}."),
            "Keep your wishes as they are, or change one so that it counts as no more. One that you withdraw cannot come \
             back.",
        ),
    };
    Fault { code: "wish_quota_exceeded".to_owned(), pointer: String::new(), cause, action: action.to_owned() }
}

/// The fault of a wish too many that matters most.
pub(super) fn matters_most_fault(most: u32, language: Language) -> Fault {
    let (cause, action) = match language {
        Language::Danish => (
            format!("Du har allerede brugt »Betyder mest« {most} gange, og oftere må du ikke i denne vagtplan."),
            "Vælg »Vigtigt«, eller sæt et af de andre ønsker ned først.".to_owned(),
        ),
        Language::English => (
            format!("You have said \"Matters most\" {most} times already, and may not say it more often in this plan."),
            "Choose \"Important\", or lower one of the others first.".to_owned(),
        ),
    };
    Fault { code: "matters_most_exceeded".to_owned(), pointer: "/priority".to_owned(), cause, action }
}
