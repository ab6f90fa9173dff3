//! The faults of what people enter about themselves, told with place, cause and what to do.

use crate::settings::Settings;
use wire::{fault::Fault, language::Language};

/// A cause and what to do.
type Words = (String, String);

fn fault((code, pointer): (&str, &str), language: Language, danish: Words, english: Words) -> Fault {
    let (cause, action) = match language {
        Language::Danish => danish,
        Language::English => english,
    };
    Fault { code: code.to_owned(), pointer: pointer.to_owned(), cause, action }
}

fn words(cause: impl Into<String>, action: impl Into<String>) -> Words {
    (cause.into(), action.into())
}

/// A person's name that is empty or too long.
#[must_use]
pub fn name_fault(language: Language) -> Fault {
    let most = Settings::LONGEST_NAME;
    fault(
        ("name_malformed", "/name"),
        language,
        words("Navnet mangler eller er for langt.", format!("Skriv et navn på højst {most} tegn.")),
        words("The name is missing or too long.", format!("Write a name of at most {most} characters.")),
    )
}

/// An employee who is not in the ward's newest plan, or no employee where one is needed, or one where none is.
#[must_use]
pub fn employee_unfit(language: Language) -> Fault {
    fault(
        ("employee_unfit", "/employee"),
        language,
        words(
            "Kontoen og medarbejderen passer ikke sammen.",
            "En medarbejders konto hører til en medarbejder i den nyeste vagtplan; andre konti gør ikke.",
        ),
        words(
            "The account and the employee do not fit.",
            "An employee's account is for an employee of the newest plan; other accounts name none.",
        ),
    )
}

/// An employee who has an account already.
#[must_use]
pub fn employee_has_account(language: Language) -> Fault {
    fault(
        ("employee_has_account", "/employee"),
        language,
        words("Medarbejderen har allerede en konto.", "Lav en ny invitation til den konto i stedet."),
        words("The employee has an account already.", "Make a new invitation for that account instead."),
    )
}

/// A login name that is somebody else's.
#[must_use]
pub fn name_taken(language: Language) -> Fault {
    fault(
        ("login_name_taken", "/login_name"),
        language,
        words("Brugernavnet er optaget.", "Vælg et andet, eller brug din e-mailadresse."),
        words("The login name is taken.", "Choose another, or use your e-mail address."),
    )
}

/// A login name of the wrong form.
pub(super) fn name_malformed(language: Language) -> Fault {
    let (least, most) = Settings::LOGIN_NAME_LENGTHS;
    fault(
        ("login_name_malformed", "/login_name"),
        language,
        words(
            format!("Brugernavnet skal være på {least} til {most} tegn uden mellemrum."),
            "Brug bogstaver, tal og . _ - + @, for eksempel anne.holm eller din e-mailadresse.",
        ),
        words(
            format!("A login name has {least} to {most} characters and no spaces."),
            "Use letters, digits and . _ - + @, such as anne.holm or your e-mail address.",
        ),
    )
}

/// The present password is not the right one.
#[must_use]
pub fn wrong_password(language: Language) -> Fault {
    fault(
        ("wrong_password", "/current"),
        language,
        words("Den nuværende adgangskode er forkert.", "Skriv den adgangskode, du loggede ind med."),
        words("The present password is wrong.", "Enter the password that you signed in with."),
    )
}

/// A password of the wrong length.
pub(super) fn password_length(length: usize, pointer: &str, language: Language) -> Option<Fault> {
    let (least, most) = (Settings::SHORTEST_PASSWORD, Settings::LONGEST_PASSWORD);
    if length < least {
        let danish = words(
            format!("Adgangskoden er for kort: den skal være på mindst {least} tegn."),
            "Skriv for eksempel fire ord, der ikke hører sammen. Mellemrum må gerne bruges.",
        );
        let english = words(
            format!("The password is too short: it needs at least {least} characters."),
            "Four words that do not belong together will do. Spaces are fine.",
        );
        return Some(fault(("password_too_short", pointer), language, danish, english));
    }
    let danish = words(format!("Adgangskoden er længere end {most} tegn."), "Vælg en kortere.");
    let english = words(format!("The password is longer than {most} characters."), "Choose a shorter one.");
    (length > most).then(|| fault(("password_too_long", pointer), language, danish, english))
}

/// A password that is among the first that a guesser tries.
pub(super) fn password_too_common(pointer: &str, language: Language) -> Fault {
    fault(
        ("password_too_common", pointer),
        language,
        words(
            "Adgangskoden er for let at gætte: den er almindelig, gentager sig selv eller ligner dit navn.",
            "Skriv for eksempel fire ord, der ikke hører sammen.",
        ),
        words(
            "The password is too easy to guess: it is common, repeats itself, or resembles your name.",
            "Choose, for example, four words that do not belong together.",
        ),
    )
}
