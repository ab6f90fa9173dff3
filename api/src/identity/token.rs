//! Tokens of sessions, invitations and known browsers: 256 random bits for whoever gets them, their hash for the store.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::fmt;

const BYTES: usize = 32;

/// A token. It is shown to nobody but the browser that gets it: not in logs, not in the store.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(transparent)]
pub struct Token(String);

impl fmt::Debug for Token {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Token(hidden)")
    }
}

impl Token {
    /// A new token from the system's randomness.
    ///
    /// # Errors
    /// When the system has none to give.
    pub fn random() -> Result<Self, getrandom::Error> {
        let mut bytes = [0; BYTES];
        getrandom::fill(&mut bytes)?;
        Ok(Self(URL_SAFE_NO_PAD.encode(bytes)))
    }

    /// A token as a browser sent it.
    #[must_use]
    pub fn received(text: &str) -> Self {
        Self(text.to_owned())
    }

    /// The text for the browser.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.0
    }

    /// What the store keeps: SHA-256 in hexadecimal. A token is long and random, so it needs no salt.
    #[must_use]
    pub fn hash(&self) -> String {
        Sha256::digest(self.0.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_differ_and_hide_themselves() {
        let (one, other) = (Token::random().expect("randomness"), Token::random().expect("randomness"));
        assert_ne!(one, other);
        assert_eq!(one.text().len(), 43);
        assert_eq!(one.hash().len(), 64);
        assert!(!format!("{one:?}").contains(one.text()));
    }

    #[test]
    fn the_hash_is_sha_256() {
        let hash = Token::received("abc").hash();
        assert_eq!(hash, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
