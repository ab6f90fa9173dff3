//! What people call themselves when they sign in: a user name of their own choice, or their e-mail address.

use super::faults::name_malformed;
use crate::settings::Settings;
use unicode_normalization::UnicodeNormalization;
use wire::{fault::Fault, language::Language};

/// A login name in its one form: small letters, no spaces around it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LoginName(String);

impl LoginName {
    /// A login name as somebody typed it to sign in. Whatever was typed is a name; most are nobody's.
    #[must_use]
    pub fn typed(text: &str) -> Self {
        let most = Settings::LOGIN_NAME_LENGTHS.1;
        Self(text.trim().nfkc().flat_map(char::to_lowercase).take(most + 1).collect())
    }

    /// A login name that somebody wants to have.
    ///
    /// # Errors
    /// The fault, when it has not the form of one.
    pub fn chosen(text: &str, language: Language) -> Result<Self, Fault> {
        let name = Self::typed(text);
        let (least, most) = Settings::LOGIN_NAME_LENGTHS;
        let length_is_fine = (least..=most).contains(&name.0.chars().count());
        let is_fine = |character: char| character.is_alphanumeric() || "._-+@".contains(character);
        if length_is_fine && name.0.chars().all(is_fine) { Ok(name) } else { Err(name_malformed(language)) }
    }

    /// Suggestions for a person, the best first: first and last name, then the same with a number.
    pub fn suggestions(person: &str) -> impl Iterator<Item = Self> {
        let words: Vec<String> = person.split_whitespace().map(plain).filter(|word| !word.is_empty()).collect();
        let base = match words.as_slice() {
            [] => "bruger".to_owned(),
            [only] => only.clone(),
            [first, .., last] => format!("{first}.{last}"),
        };
        let base: String = base.chars().take(Settings::LOGIN_NAME_LENGTHS.1 - 4).collect();
        let numbered = base.clone();
        std::iter::once(Self(base)).chain((2..1_000).map(move |number| Self(format!("{numbered}{number}"))))
    }

    /// The text.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.0
    }
}

/// A word in letters that every keyboard has.
fn plain(word: &str) -> String {
    let danish = word.to_lowercase().replace('æ', "ae").replace('ø', "oe").replace('å', "aa");
    danish.nfd().filter(char::is_ascii_alphanumeric).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_name_has_one_form() {
        assert_eq!(LoginName::typed("  Anne.Holm "), LoginName::typed("anne.holm"));
        assert_eq!(LoginName::chosen("Åse@Sygehus.DK", Language::Danish).expect("fine").text(), "åse@sygehus.dk");
        // The letter with a ring, and the letter followed by a ring.
        assert_eq!(LoginName::typed("a\u{30a}se"), LoginName::typed("åse"));
    }

    #[test]
    fn spaces_and_short_and_long_names_are_refused() {
        for text in ["ab", "anne holm", "", "<b>anne</b>", &"a".repeat(65)] {
            let fault = LoginName::chosen(text, Language::English).expect_err(text);
            assert_eq!(fault.code, "login_name_malformed");
        }
    }

    #[test]
    fn a_person_is_suggested_first_and_last_name_in_plain_letters() {
        let of = |person| LoginName::suggestions(person).take(2).map(|name| name.0).collect::<Vec<_>>();
        assert_eq!(of("Anne Mette Sørensen"), ["anne.soerensen", "anne.soerensen2"]);
        assert_eq!(of("Åse"), ["aase", "aase2"]);
        assert_eq!(of("Renée"), ["renee", "renee2"]);
        assert_eq!(of("李"), ["bruger", "bruger2"]);
    }
}
