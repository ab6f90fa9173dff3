//! What can be wrong with a decision about a wellbeing day, in words.

use wire::{fault::Fault, language::Language};

/// What is wrong with a decision.
pub(super) struct DecisionFault {
    code: &'static str,
    pointer: &'static str,
    danish: (&'static str, &'static str),
    english: (&'static str, &'static str),
}

/// Nothing is said of why.
pub(super) const REASON_MISSING: DecisionFault = DecisionFault {
    code: "reason_missing",
    pointer: "/reason",
    danish: ("Der mangler en begrundelse.", "Skriv hvorfor. Medarbejderen læser det."),
    english: ("A reason is missing.", "Write why. The employee reads it."),
};
/// Too much is.
pub(super) const REASON_TOO_LONG: DecisionFault = DecisionFault {
    code: "reason_too_long",
    pointer: "/reason",
    danish: ("Begrundelsen er for lang.", "Skriv højst 500 tegn."),
    english: ("The reason is too long.", "Write at most 500 characters."),
};
/// There is nothing to be freed.
pub(super) const NO_DUTY: DecisionFault = DecisionFault {
    code: "wellbeing_no_duty",
    pointer: "",
    danish: ("Medarbejderen har ingen vagt den dato.", "Afslå, og skriv hvorfor."),
    english: ("The employee has no duty that date.", "Refuse, and write why."),
};
/// A yes comes too late.
pub(super) const OVER: DecisionFault = DecisionFault {
    code: "wellbeing_past",
    pointer: "",
    danish: ("Datoen er forbi: det, der er arbejdet, kan ikke blive en trivselsdag.", "Afslå, og skriv hvorfor."),
    english: ("The date has passed: what was worked cannot become a wellbeing day.", "Refuse, and write why."),
};
/// A day cannot be undone once it has begun.
pub(super) const BEGUN: DecisionFault = DecisionFault {
    code: "wellbeing_past",
    pointer: "",
    danish: ("Trivselsdagen er begyndt eller forbi.", "Den kan ikke længere tages eller gives tilbage."),
    english: ("The wellbeing day has begun or is over.", "It can no longer be taken or given back."),
};
/// The plan's document has no place for it.
pub(super) const CANNOT_BE_HELD: DecisionFault = DecisionFault {
    code: "wellbeing_not_possible",
    pointer: "",
    danish: (
        "Dagen kan ikke lægges ind i vagtplanen: medarbejderen er væk eller har en låst vagt omkring den.",
        "Afslå, og skriv hvorfor, eller ret vagtplanen først.",
    ),
    english: (
        "The plan cannot hold the day: the employee is away, or has a locked duty around it.",
        "Refuse and write why, or mend the plan first.",
    ),
};

impl DecisionFault {
    /// In the reader's language.
    pub(super) fn told(&self, language: Language) -> Fault {
        let (cause, action) = if language == Language::English { self.english } else { self.danish };
        let text = str::to_owned;
        Fault { code: text(self.code), pointer: text(self.pointer), cause: text(cause), action: text(action) }
    }
}
