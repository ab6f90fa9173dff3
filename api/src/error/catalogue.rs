//! The one table of errors: permanent code, HTTP status, Danish and English text.

mod people;

use axum::http::StatusCode;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use wire::language::Language;

/// What went wrong. The names are permanent: they are part of the contract.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Code {
    /// The request is not one we understand.
    BadRequest,
    /// The body is not the JSON it should be.
    MalformedJson,
    /// Nobody is signed in.
    NotSignedIn,
    /// Login name and password do not belong together.
    SignInRefused,
    /// Too many attempts to sign in.
    TooManyAttempts,
    /// The invitation has been used, withdrawn or replaced, or its time is over.
    InvitationEnded,
    /// A leader cannot close one's own account.
    OwnAccount,
    /// The ward has as many accounts as it may have.
    TooManyAccounts,
    /// The caller's role may not do this.
    NotAllowed,
    /// A planner sent a document for another ward.
    NotYourWard,
    /// A browser sent the request from another site.
    CrossSite,
    /// There is no such thing, or not in the caller's ward.
    NotFound,
    /// The plan has no roster yet.
    NoRoster,
    /// The address does not know this method.
    MethodNotAllowed,
    /// The request took too long to arrive.
    TooSlow,
    /// Wishes are no longer, or not yet, taken.
    WishWindowClosed,
    /// Another device of the same person changed the wishes first.
    WishesChanged,
    /// Somebody else acted on the wellbeing days first.
    WellbeingChanged,
    /// It is not said which version a change rests on.
    VersionMissing,
    /// The plan is being solved already.
    SolveRunning,
    /// Somebody else decided about the ward's settings first.
    SettingsChanged,
    /// Somebody else acted on the plan first.
    PlanChanged,
    /// The plan is not where the step can be taken.
    StepNotNow,
    /// The roster was made for other wishes than today's.
    DraftOutdated,
    /// The roster that was sent or signed was made for other wellbeing days than hold by now.
    SentOutdated,
    /// The plan is not published.
    NotPublished,
    /// The body is larger than we read.
    DocumentTooLarge,
    /// The body is not said to be JSON.
    NotJson,
    /// The document was read, but cannot be used.
    Faults,
    /// A solve was cut off too many times.
    SolveGaveUp,
    /// The program failed.
    Internal,
    /// Too many solves are waiting.
    QueueFull,
    /// The database does not answer.
    StoreUnavailable,
    /// The server was built without its pages.
    PagesNotBuilt,
}

/// A text for people.
#[derive(Debug, Clone, Copy)]
pub struct Text {
    /// A few words.
    pub title: &'static str,
    /// What happened and what to do.
    pub detail: &'static str,
}

/// One line of the table.
struct Entry {
    name: &'static str,
    status: StatusCode,
    danish: Text,
    english: Text,
}

impl Code {
    /// The permanent name.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.entry().name
    }

    /// The HTTP status.
    #[must_use]
    pub fn status(self) -> StatusCode {
        self.entry().status
    }

    /// The text for people.
    #[must_use]
    pub fn text(self, language: Language) -> Text {
        match language {
            Language::Danish => self.entry().danish,
            Language::English => self.entry().english,
        }
    }

    fn entry(self) -> Entry {
        match self {
            Self::BadRequest | Self::MalformedJson | Self::DocumentTooLarge | Self::NotJson | Self::Faults => {
                self.document_entry()
            }
            Self::NotSignedIn | Self::NotAllowed | Self::NotYourWard | Self::CrossSite => self.caller_entry(),
            Self::SignInRefused | Self::TooManyAttempts | Self::InvitationEnded => self.account_entry(),
            Self::OwnAccount | Self::TooManyAccounts => self.ward_account_entry(),
            Self::NotFound | Self::NoRoster | Self::MethodNotAllowed => self.address_entry(),
            Self::PlanChanged | Self::StepNotNow | Self::DraftOutdated | Self::SentOutdated | Self::NotPublished => {
                self.life_entry()
            }
            Self::WishesChanged | Self::SettingsChanged | Self::WellbeingChanged | Self::VersionMissing => {
                self.version_entry()
            }
            Self::WishWindowClosed | Self::SolveRunning | Self::SolveGaveUp | Self::QueueFull => self.state_entry(),
            Self::TooSlow | Self::Internal | Self::StoreUnavailable | Self::PagesNotBuilt => self.server_entry(),
        }
    }

    fn document_entry(self) -> Entry {
        match self {
            Self::MalformedJson => entry(
                ("malformed_json", StatusCode::BAD_REQUEST),
                (
                    "Dokumentet kan ikke læses",
                    "Indholdet er ikke gyldig JSON af den ventede form. Ret stedet, og send igen.",
                ),
                (
                    "The document cannot be read",
                    "The body is not valid JSON of the expected shape. Mend the place and send it again.",
                ),
            ),
            Self::DocumentTooLarge => entry(
                ("document_too_large", StatusCode::PAYLOAD_TOO_LARGE),
                ("Dokumentet er for stort", "Indholdet er større end serveren læser. Send et mindre dokument."),
                ("The document is too large", "The body is larger than the server reads. Send a smaller document."),
            ),
            Self::NotJson => entry(
                ("not_json", StatusCode::UNSUPPORTED_MEDIA_TYPE),
                ("Indholdet skal være JSON", "Send indholdet med Content-Type: application/json."),
                ("The body must be JSON", "Send the body with Content-Type: application/json."),
            ),
            Self::Faults => entry(
                ("faults", StatusCode::UNPROCESSABLE_ENTITY),
                ("Dokumentet har fejl", "Alle fejl står i listen med sted, årsag og hvad der kan gøres."),
                ("The document has faults", "Every fault is in the list, with place, cause and what to do."),
            ),
            _ => entry(
                ("bad_request", StatusCode::BAD_REQUEST),
                (
                    "Forespørgslen kan ikke forstås",
                    "En del af adressen eller forespørgslen har en forkert form. Ret den, og send igen.",
                ),
                (
                    "The request is not understood",
                    "A part of the address or the request has the wrong form. Mend it and send it again.",
                ),
            ),
        }
    }

    fn address_entry(self) -> Entry {
        match self {
            Self::NoRoster => entry(
                ("no_roster", StatusCode::NOT_FOUND),
                ("Der er ingen vagtplan endnu", "Tryk »Lav vagtplan«, og vent, til den er færdig."),
                ("There is no roster yet", "Press \"Make the plan\" and wait until it is done."),
            ),
            Self::MethodNotAllowed => entry(
                ("method_not_allowed", StatusCode::METHOD_NOT_ALLOWED),
                ("Adressen kan ikke bruges sådan", "Adressen findes, men ikke med denne metode. Se feltet Allow."),
                (
                    "The address cannot be used this way",
                    "The address exists, but not with this method. See the Allow header.",
                ),
            ),
            _ => entry(
                ("not_found", StatusCode::NOT_FOUND),
                ("Det findes ikke", "Det findes ikke, eller det hører ikke til dit afsnit."),
                ("There is no such thing", "It does not exist, or it does not belong to your ward."),
            ),
        }
    }

    fn version_entry(self) -> Entry {
        match self {
            Self::WishesChanged => entry(
                ("wishes_changed", StatusCode::PRECONDITION_FAILED),
                ("Ændret på en anden enhed", "Dine ønsker er ændret et andet sted. Hent dem igen, og vælg."),
                ("Changed on another device", "Your wishes have changed elsewhere. Read them again, and choose."),
            ),
            Self::SettingsChanged => entry(
                ("settings_changed", StatusCode::CONFLICT),
                (
                    "En anden kom først",
                    "Indstillingerne er ændret, siden du hentede dem. Hent siden igen, og se på dem.",
                ),
                (
                    "Somebody else came first",
                    "The settings have changed since you read them. Reload, and look at them.",
                ),
            ),
            Self::WellbeingChanged => entry(
                ("wellbeing_changed", StatusCode::CONFLICT),
                ("En anden kom først", "Trivselsdagen er afgjort, trukket tilbage eller ændret. Hent siden igen."),
                (
                    "Somebody else came first",
                    "The wellbeing day has been decided, withdrawn or changed. Reload the page.",
                ),
            ),
            _ => entry(
                ("version_missing", StatusCode::PRECONDITION_REQUIRED),
                ("Versionen mangler", "Send If-Match med den version, som ændringen bygger på."),
                ("The version is missing", "Send If-Match with the version that the change rests on."),
            ),
        }
    }

    fn state_entry(self) -> Entry {
        match self {
            Self::WishWindowClosed => entry(
                ("wish_window_closed", StatusCode::CONFLICT),
                (
                    "Der er lukket for ønsker",
                    "Ønsker kan kun ændres, mens vagtplanen er åben for ønsker. Tal med vagtplanlæggeren.",
                ),
                (
                    "Wishes are closed",
                    "Wishes can only be changed while the plan is open for wishes. Talk to the planner.",
                ),
            ),
            Self::SolveRunning => entry(
                ("solve_running", StatusCode::CONFLICT),
                ("Vagtplanen er allerede ved at blive lavet", "Vent, til den er færdig, eller stop den først."),
                ("The plan is already being made", "Wait until it is done, or stop it first."),
            ),
            Self::QueueFull => entry(
                ("queue_full", StatusCode::SERVICE_UNAVAILABLE),
                ("Der er kø", "For mange vagtplaner venter på at blive lavet. Prøv igen om lidt."),
                ("The queue is full", "Too many plans are waiting to be made. Try again in a little while."),
            ),
            _ => entry(
                ("solve_gave_up", StatusCode::INTERNAL_SERVER_ERROR),
                (
                    "Vagtplanen blev opgivet",
                    "Arbejdet blev afbrudt for mange gange. Prøv igen, og kontakt driften, hvis det sker igen.",
                ),
                (
                    "The solve was given up",
                    "The work was cut off too many times. Try again, and tell operations if it happens again.",
                ),
            ),
        }
    }

    fn life_entry(self) -> Entry {
        match self {
            Self::PlanChanged => entry(
                ("plan_changed", StatusCode::CONFLICT),
                (
                    "En anden kom først",
                    "Vagtplanen er ændret, siden du hentede den. Hent siden igen, og se på den nye.",
                ),
                (
                    "Somebody else came first",
                    "The plan has changed since you read it. Reload the page and look at it anew.",
                ),
            ),
            Self::DraftOutdated => entry(
                ("draft_outdated", StatusCode::CONFLICT),
                (
                    "Ønskerne eller trivselsdagene er ændret, siden vagtplanen blev lavet",
                    "Lav vagtplanen igen, så den bygger på de ønsker og trivselsdage, der gælder nu, og send den derefter.",
                ),
                (
                    "The wishes or the wellbeing days have changed since the roster was made",
                    "Make the plan again, so that it rests on the wishes and wellbeing days that hold now, and then send it.",
                ),
            ),
            Self::SentOutdated => entry(
                ("sent_outdated", StatusCode::CONFLICT),
                (
                    "Vagtplanen er lavet til andre trivselsdage end dem, der gælder nu",
                    "Send den tilbage til vagtplanlæggeren: trivselsdagene er ændret.",
                ),
                (
                    "The roster was made for other wellbeing days than hold now",
                    "Send it back to the planner: the wellbeing days have changed.",
                ),
            ),
            Self::NotPublished => entry(
                ("not_published", StatusCode::CONFLICT),
                (
                    "Vagtplanen er ikke offentliggjort",
                    "Vagterne kan ses og ændres her, når lederen har offentliggjort planen.",
                ),
                (
                    "The plan is not published",
                    "Duties are seen and changed here once the leader has published the plan.",
                ),
            ),
            _ => entry(
                ("step_not_now", StatusCode::CONFLICT),
                (
                    "Det kan ikke gøres med vagtplanen, som den er nu",
                    "Vagtplanen er et andet sted i sit forløb. Hent siden igen, og se, hvad der nu kan gøres.",
                ),
                (
                    "This cannot be done to the plan as it is now",
                    "The plan is elsewhere in its life. Reload the page to see what can be done now.",
                ),
            ),
        }
    }

    fn server_entry(self) -> Entry {
        match self {
            Self::TooSlow => entry(
                ("too_slow", StatusCode::REQUEST_TIMEOUT),
                ("Forespørgslen tog for lang tid", "Serveren opgav at vente. Prøv igen."),
                ("The request took too long", "The server gave up waiting. Try again."),
            ),
            Self::PagesNotBuilt => entry(
                ("pages_not_built", StatusCode::SERVICE_UNAVAILABLE),
                (
                    "Siderne er ikke bygget",
                    "Kør »make run«, eller »npm ci && npm run build« i mappen web, og prøv igen.",
                ),
                (
                    "The pages are not built",
                    "Run \"make run\", or \"npm ci && npm run build\" in the folder web, and try again.",
                ),
            ),
            Self::StoreUnavailable => entry(
                ("store_unavailable", StatusCode::SERVICE_UNAVAILABLE),
                ("Databasen svarer ikke", "Intet er gemt. Prøv igen om lidt."),
                ("The database does not answer", "Nothing was stored. Try again in a little while."),
            ),
            _ => entry(
                ("internal", StatusCode::INTERNAL_SERVER_ERROR),
                (
                    "Der skete en fejl i programmet",
                    "Intet er halvt gemt. Prøv igen, og kontakt driften, hvis det sker igen.",
                ),
                ("The program failed", "Nothing is half stored. Try again, and tell operations if it happens again."),
            ),
        }
    }
}

fn entry(
    (name, status): (&'static str, StatusCode),
    danish: (&'static str, &'static str),
    english: (&'static str, &'static str),
) -> Entry {
    Entry {
        name,
        status,
        danish: Text { title: danish.0, detail: danish.1 },
        english: Text { title: english.0, detail: english.1 },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_codes_name_is_its_name_in_json() {
        for code in [Code::BadRequest, Code::NotAllowed, Code::NotFound, Code::SolveGaveUp, Code::Internal] {
            assert_eq!(serde_json::json!(code), serde_json::json!(code.name()));
        }
    }
}
