//! Errors about who asks, and about accounts.

use super::{Code, Entry, entry};
use axum::http::StatusCode;

impl Code {
    pub(super) fn caller_entry(self) -> Entry {
        match self {
            Self::NotSignedIn => entry(
                ("not_signed_in", StatusCode::UNAUTHORIZED),
                ("Du er ikke logget ind", "Log ind, og prøv igen."),
                ("You are not signed in", "Sign in and try again."),
            ),
            Self::NotYourWard => entry(
                ("not_your_ward", StatusCode::FORBIDDEN),
                (
                    "Dokumentet gælder et andet afsnit",
                    "Du kan kun oprette vagtplaner for dit eget afsnit. Ret afsnittet i dokumentet.",
                ),
                (
                    "The document is for another ward",
                    "You can only make plans for your own ward. Mend the ward in the document.",
                ),
            ),
            Self::CrossSite => entry(
                ("cross_site", StatusCode::FORBIDDEN),
                (
                    "Forespørgslen kom fra et andet websted",
                    "Af sikkerhedshensyn tages ændringer kun imod fra programmets egne sider.",
                ),
                (
                    "The request came from another site",
                    "For safety, changes are only taken from the program's own pages.",
                ),
            ),
            _ => entry(
                ("not_allowed", StatusCode::FORBIDDEN),
                (
                    "Det har du ikke adgang til",
                    "Din rolle giver ikke adgang til dette. Spørg afsnittets vagtplanlægger eller leder.",
                ),
                ("You may not do this", "Your role does not allow this. Ask the ward's planner or leader."),
            ),
        }
    }

    pub(super) fn account_entry(self) -> Entry {
        match self {
            Self::TooManyAttempts => entry(
                ("too_many_attempts", StatusCode::TOO_MANY_REQUESTS),
                (
                    "Der er prøvet for mange gange",
                    "Vent lidt, og prøv igen. Har du glemt adgangskoden, kan din leder give dig et nyt link.",
                ),
                (
                    "Too many attempts",
                    "Wait a little and try again. If you forgot the password, your leader can give you a new link.",
                ),
            ),
            Self::InvitationEnded => entry(
                ("invitation_ended", StatusCode::GONE),
                (
                    "Linket kan ikke bruges længere",
                    "Det er allerede brugt, trukket tilbage eller for gammelt. Bed din leder om et nyt.",
                ),
                (
                    "The link can no longer be used",
                    "It has been used, withdrawn, or is too old. Ask your leader for a new one.",
                ),
            ),
            _ => entry(
                ("sign_in_refused", StatusCode::UNAUTHORIZED),
                (
                    "Brugernavn eller adgangskode er forkert",
                    "Prøv igen. Har du glemt det, kan din leder give dig et nyt link.",
                ),
                (
                    "The login name or the password is wrong",
                    "Try again. If you forgot them, your leader can give you a new link.",
                ),
            ),
        }
    }

    pub(super) fn ward_account_entry(self) -> Entry {
        match self {
            Self::OwnAccount => entry(
                ("own_account", StatusCode::CONFLICT),
                ("Det er din egen konto", "Du kan ikke lukke din egen konto. Det kan en anden leder gøre."),
                ("This is your own account", "You cannot close your own account. Another leader can."),
            ),
            _ => entry(
                ("too_many_accounts", StatusCode::CONFLICT),
                ("Afsnittet har for mange konti", "Luk konti, der ikke bruges, eller kontakt driften."),
                ("The ward has too many accounts", "Close accounts that are not used, or tell operations."),
            ),
        }
    }
}
