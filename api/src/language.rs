//! The reader's language, from `Accept-Language`: Danish unless English is asked for more.

use aide::OperationInput;
use axum::{
    extract::FromRequestParts,
    http::{HeaderMap, header, request::Parts},
};
use std::convert::Infallible;
use wire::language::Language;

/// The reader's language, as an extractor.
#[derive(Debug, Clone, Copy)]
pub struct Reader(pub Language);

impl OperationInput for Reader {}

impl<S: Sync> FromRequestParts<S> for Reader {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        Ok(Self(accepted(&parts.headers)))
    }
}

/// The language that the headers ask for.
#[must_use]
pub fn accepted(headers: &HeaderMap) -> Language {
    let asked = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    if weight(asked, "en") > weight(asked, "da") { Language::English } else { Language::Danish }
}

/// How much a language is wanted: the highest `q` of its tags, nought when it is not named.
fn weight(asked: &str, language: &str) -> f32 {
    let weights = asked.split(',').filter_map(|item| {
        let (tag, parameters) = item.split_once(';').unwrap_or((item, ""));
        let primary = tag.trim().split('-').next().unwrap_or_default();
        primary.eq_ignore_ascii_case(language).then(|| quality(parameters))
    });
    weights.fold(0.0, f32::max)
}

fn quality(parameters: &str) -> f32 {
    parameters.trim().strip_prefix("q=").map_or(1.0, |text| text.trim().parse().unwrap_or(0.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(text: &'static str) -> Language {
        accepted(&HeaderMap::from_iter([(header::ACCEPT_LANGUAGE, text.parse().expect("a header"))]))
    }

    #[test]
    fn danish_unless_english_is_asked_for_more() {
        assert_eq!(accepted(&HeaderMap::new()), Language::Danish);
        assert_eq!(asked("en"), Language::English);
        assert_eq!(asked("en-GB,en;q=0.9"), Language::English);
        assert_eq!(asked("da, en;q=0.8"), Language::Danish);
        assert_eq!(asked("da;q=0.2, en;q=0.8"), Language::English);
        assert_eq!(asked("de, fr;q=0.5"), Language::Danish);
    }
}
