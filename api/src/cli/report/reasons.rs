//! Why wishes were refused, and who could have covered what is short.

use super::wrapped;
use crate::cli::{subject::Subject, texts};
use wire::{
    reasons::{Reasons, WishOutcome, WishReason},
    texts::reasons,
};

/// Every wish that is refused, and every one that was until a second solve granted it, with its owner's name.
pub fn wishes(subject: &Subject<'_>, found: &Reasons) -> String {
    let language = subject.look.language;
    let told = found.wishes.iter().filter(|reason| reason.outcome != WishOutcome::Granted);
    let paragraph = |reason: &WishReason| {
        let lines = reasons::wish(reason, &subject.names, language).join(" ");
        wrapped(subject, &format!("{}: {lines}", subject.names.employee(&reason.employee)))
    };
    let told: Vec<String> = told.map(paragraph).collect();
    let incomplete = (!found.complete).then(|| wrapped(subject, texts::REASONS_INCOMPLETE.of(language)));
    if told.is_empty() {
        return texts::ALL_GRANTED.of(language).to_owned() + "\n";
    }
    told.into_iter().chain(incomplete).collect()
}

/// Every shortage, with what stood in the way.
pub fn shortages(subject: &Subject<'_>, found: &Reasons) -> String {
    let language = subject.look.language;
    if found.shortages.is_empty() {
        return texts::NO_SHORTAGE.of(language).to_owned() + "\n";
    }
    let told = found.shortages.iter().map(|reason| reasons::shortage(reason, &subject.names, language).join(" "));
    told.map(|lines| wrapped(subject, &lines)).collect()
}
