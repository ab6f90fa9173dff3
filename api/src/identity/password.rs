//! Passwords: which are taken, and how they are kept. Length, and not being easy to guess, is all that is asked (NIST
//! SP 800-63B); Argon2id keeps them, with OWASP's parameters, off the threads that serve requests.

use super::faults::{password_length, password_too_common};
use crate::{
    error::{ApiResult, Code},
    settings::Settings,
};
use argon2::{
    Algorithm, Argon2, Params, Version,
    password_hash::{PasswordHasher, PasswordVerifier, phc::PasswordHash},
};
use schemars::JsonSchema;
use serde::{Deserialize, Deserializer};
use std::{fmt, sync::Arc};
use tokio::sync::Semaphore;
use unicode_normalization::UnicodeNormalization;
use wire::{fault::Fault, language::Language};
use zxcvbn::zxcvbn;

/// OWASP's first choice for Argon2id: 19 MiB, two passes, one lane.
const MEMORY_KIB: u32 = 19_456;
const PASSES: u32 = 2;
const LANES: u32 = 1;
/// The hash of a password that nobody has: an unknown name takes as long as a wrong password.
const NOBODYS: &str = "$argon2id$v=19$m=19456,t=2,p=1$bm9ib2R5IGF0IGFsbA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
/// A guesser who knows people's habits shall need a thousand million guesses (told as a power of ten): less is a few
/// common words, years and rows of keys after each other.
const LEAST_GUESSES_LOG10: f64 = 9.0;
/// What a guesser tries first in a Danish ward, besides the English lists that come with zxcvbn.
const COMMON_HERE: [&str; 24] = [
    "adgangskode",
    "kodeord",
    "hemmelig",
    "velkommen",
    "goddag",
    "vagtværk",
    "vagtplan",
    "sygehus",
    "hospital",
    "sygeplejerske",
    "afdeling",
    "afsnit",
    "sommer",
    "vinter",
    "efterår",
    "forår",
    "danmark",
    "københavn",
    "aarhus",
    "odense",
    "aalborg",
    "elsker",
    "jegelskerdig",
    "mandag",
];

/// A password as somebody typed it, in its one form (NFKC). It hides itself from logs.
#[derive(Clone, PartialEq, Eq, JsonSchema)]
#[schemars(transparent)]
pub struct Password(String);

impl fmt::Debug for Password {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Password(hidden)")
    }
}

impl<'de> Deserialize<'de> for Password {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(|text| Self(text.nfkc().collect()))
    }
}

/// Hashes and compares passwords, a few at a time.
#[derive(Debug, Clone)]
pub struct Passwords {
    places: Arc<Semaphore>,
}

impl Default for Passwords {
    fn default() -> Self {
        Self { places: Arc::new(Semaphore::new(Settings::MOST_HASHES_AT_A_TIME)) }
    }
}

/// Where a new password stands in its document, whose it is, and the language of its faults.
#[derive(Debug, Clone)]
pub struct Wanted {
    /// The pointer of its faults.
    pub pointer: &'static str,
    /// The words of its owner: names of person, ward and login.
    pub words: Vec<String>,
    /// The reader's language.
    pub language: Language,
}

impl Passwords {
    /// What stands against a new password: too short, too long, or too easy to guess.
    ///
    /// # Errors
    /// When the program failed.
    pub async fn faults(&self, password: Password, wanted: Wanted) -> ApiResult<Vec<Fault>> {
        self.off_the_servers_threads(move || fault(&password, &wanted).into_iter().collect()).await
    }

    /// The hash of a password.
    ///
    /// # Errors
    /// When the program failed.
    pub async fn hash(&self, password: Password) -> ApiResult<String> {
        self.off_the_servers_threads(move || {
            let hash = argon2().hash_password(password.0.as_bytes());
            Ok(hash.map_err(|_| Code::Internal)?.to_string())
        })
        .await?
    }

    /// Whether the password is the one that was hashed; without a hash it is not, after the same time.
    ///
    /// # Errors
    /// When the program failed.
    pub async fn is_right(&self, password: Password, hash: Option<String>) -> ApiResult<bool> {
        self.off_the_servers_threads(move || {
            let kept = PasswordHash::new(hash.as_deref().unwrap_or(NOBODYS)).map_err(|_| Code::Internal)?;
            let same = argon2().verify_password(password.0.as_bytes(), &kept).is_ok();
            Ok(same && hash.is_some())
        })
        .await?
    }

    async fn off_the_servers_threads<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> ApiResult<T> {
        let place = Arc::clone(&self.places).acquire_owned().await.map_err(|_| Code::Internal)?;
        let done = tokio::task::spawn_blocking(move || {
            let result = work();
            drop(place);
            result
        });
        Ok(done.await.map_err(|_| Code::Internal)?)
    }
}

fn argon2() -> Argon2<'static> {
    let parameters = Params::new(MEMORY_KIB, PASSES, LANES, None).unwrap_or_default();
    Argon2::new(Algorithm::Argon2id, Version::V0x13, parameters)
}

fn fault(Password(text): &Password, wanted: &Wanted) -> Option<Fault> {
    let Wanted { pointer, words, language } = wanted;
    if let Some(fault) = password_length(text.chars().count(), pointer, *language) {
        return Some(fault);
    }
    let own = words.iter().flat_map(|words| words.split(|sign: char| !sign.is_alphanumeric()));
    let mut known: Vec<&str> = own.filter(|word| word.chars().count() > 2).chain(COMMON_HERE).collect();
    let joined: Vec<String> = words.iter().map(|words| words.split_whitespace().collect()).collect();
    known.extend(words.iter().chain(&joined).map(String::as_str));
    let is_guessed = zxcvbn(text, &known).guesses_log10() < LEAST_GUESSES_LOG10;
    is_guessed.then(|| password_too_common(pointer, *language))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(text: &str) -> Option<String> {
        let words = ["Anne Mette Holm".to_owned(), "Medicinsk Afsnit M3".to_owned(), "anne.holm".to_owned()].into();
        let wanted = Wanted { pointer: "/password", words, language: Language::English };
        fault(&Password(text.to_owned()), &wanted).map(|fault| fault.code)
    }

    #[test]
    fn length_is_all_that_is_asked_of_a_password_that_is_hard_to_guess() {
        for fine in ["hest gulerod lampe fjord", "kaffekopmånefærge", "blåbærgrød og torden", &"æ!4x?Qr8".repeat(16)]
        {
            assert_eq!(code(fine), None, "{fine}");
        }
        assert_eq!(code("kort og godt").as_deref(), Some("password_too_short"));
        assert_eq!(code(&"lang ".repeat(26)).as_deref(), Some("password_too_long"));
    }

    #[test]
    fn what_a_guesser_tries_first_is_refused() {
        for common in [
            "aaaaaaaaaaaaaaaaa",
            "123456789012345",
            "passwordpassword",
            "qwertyuiopasdfghj",
            "adgangskode12345",
            "velkommen2026!!",
            "annemetteholm2026",
            "AnneHolmAnneHolm",
            "sygeplejerske123",
            "abcabcabcabcabcabc",
        ] {
            assert_eq!(code(common).as_deref(), Some("password_too_common"), "{common}");
        }
    }

    #[test]
    fn a_hidden_password_stays_hidden() {
        assert_eq!(format!("{:?}", Password("hest gulerod lampe".to_owned())), "Password(hidden)");
    }

    #[tokio::test]
    async fn a_password_is_kept_by_argon2id_with_owasps_parameters_and_known_again() {
        let passwords = Passwords::default();
        let typed = |text: &str| serde_json::from_value::<Password>(text.into()).expect("a password");
        let hash = passwords.hash(typed("blåbærgrød og torden")).await.expect("hashed");
        assert!(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{hash}");
        assert_ne!(passwords.hash(typed("blåbærgrød og torden")).await.expect("hashed"), hash, "salted");
        // The same letters, composed in another way.
        let other_keyboard = typed("bla\u{30a}bærgrød og torden");
        assert!(passwords.is_right(other_keyboard, Some(hash.clone())).await.expect("compared"));
        assert!(!passwords.is_right(typed("blåbærgrød og regn"), Some(hash)).await.expect("compared"));
    }

    #[tokio::test]
    async fn nobodys_password_is_kept_by_the_same_parameters_and_opens_nothing() {
        let kept = PasswordHash::new(NOBODYS).expect("a hash");
        let parameters = Params::try_from(&kept).expect("parameters");
        assert_eq!((parameters.m_cost(), parameters.t_cost(), parameters.p_cost()), (MEMORY_KIB, PASSES, LANES));
        assert!(!Passwords::default().is_right(Password(String::new()), None).await.expect("compared"));
    }
}
