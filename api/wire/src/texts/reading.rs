//! What a reader of JSON stumbles over, in the words of people who write ward files by hand or by another program.
//!
//! The reader (serde) tells it in English; the phrases that occur are put in plain words here, and one that is not known
//! is told as it came.

use super::Text;
use crate::language::Language;
use crate::read::Malformed;

/// What is wrong with a document, without its place.
pub fn cause(malformed: &Malformed, language: Language) -> String {
    let message = &malformed.message;
    let told = whole(message).map_or_else(|| in_parts(message, language), |text| text.of(language).to_owned());
    if malformed.is_syntax { NO_JSON.with(language, &[("message", &told)]) } else { told }
}

/// Where a document is wrong: `linje 3, kolonne 14 (/wishes/0)`.
pub fn place(malformed: &Malformed, language: Language) -> String {
    let (line, column) = (malformed.line.to_string(), malformed.column.to_string());
    let text = if malformed.pointer.is_empty() { LINE } else { LINE_AND_POINTER };
    text.with(language, &[("line", &line), ("column", &column), ("pointer", &malformed.pointer)])
}

const NO_JSON: Text = Text::new("teksten er ikke gyldig JSON: {message}", "the text is not valid JSON: {message}");
const LINE: Text = Text::new("linje {line}, kolonne {column}", "line {line}, column {column}");
const LINE_AND_POINTER: Text =
    Text::new("linje {line}, kolonne {column} ({pointer})", "line {line}, column {column} ({pointer})");
const NO_DATE: Text = Text::new(
    "der skal stå en dato som 2027-03-01, og den skal findes i kalenderen",
    "a date such as 2027-03-01 must stand here, and it must be in the calendar",
);
const BREAKS_OFF: Text = Text::new("den slutter for tidligt", "it ends too early");

/// Messages that are told as a whole.
fn whole(message: &str) -> Option<Text> {
    Some(match message {
        "EOF while parsing a list" | "EOF while parsing an object" => BREAKS_OFF,
        "EOF while parsing a string" | "EOF while parsing a value" => BREAKS_OFF,
        "expected `:`" => Text::new("her mangler et kolon", "a colon is missing here"),
        "expected `,` or `]`" => Text::new("her mangler et komma eller `]`", "a comma or `]` is missing here"),
        "expected `,` or `}`" => Text::new("her mangler et komma eller `}`", "a comma or `}` is missing here"),
        "expected value" => Text::new("her mangler en værdi", "a value is missing here"),
        "trailing comma" => Text::new("kommaet før denne parentes er for meget", "the comma before this is too many"),
        "trailing characters" => {
            Text::new("der står noget efter dokumentets slutning", "something follows the end of the document")
        }
        "key must be a string" => {
            Text::new("her skal et feltnavn i anførselstegn stå", "the name of a field in quotes must stand here")
        }
        "input contains invalid characters" | "premature end of input" => NO_DATE,
        "input is out of range" | "trailing input" | "input is not enough for unique date and time" => NO_DATE,
        _ => return None,
    })
}

/// Beginnings of messages that go on with what was found.
const BEGINNINGS: &[(&str, Text)] = &[
    ("unknown field ", Text::new("feltet kendes ikke: ", "unknown field: ")),
    ("missing field ", Text::new("her mangler feltet ", "missing field: ")),
    ("duplicate field ", Text::new("feltet står her to gange: ", "the field occurs twice: ")),
    ("unknown variant ", Text::new("værdien kendes ikke: ", "unknown value: ")),
    ("invalid type: ", Text::new("forkert slags værdi: ", "wrong kind of value: ")),
    ("invalid value: ", Text::new("forkert værdi: ", "wrong value: ")),
];

const EXPECTED: Text = Text::new("; her kan stå ", "; expected ");

/// Endings that name a type as programmers do.
const ENDINGS: &[(&str, Text)] = &[
    ("u32", Text::new("et helt tal fra 0", "a whole number from 0")),
    ("i32", Text::new("et helt tal", "a whole number")),
    ("a string", Text::new("en tekst", "a text")),
    ("a boolean", Text::new("true eller false", "true or false")),
    ("a sequence", Text::new("en liste i [ ]", "a list in [ ]")),
    ("a formatted date string", Text::new("en dato som 2027-03-01", "a date such as 2027-03-01")),
];

fn in_parts(message: &str, language: Language) -> String {
    let known = BEGINNINGS.iter().find_map(|(english, text)| Some((text, message.strip_prefix(english)?)));
    let Some((beginning, rest)) = known else { return message.to_owned() };
    let Some((found, expected)) = rest.split_once(", expected ") else {
        return format!("{}{rest}", beginning.of(language));
    };
    let expected = expected.strip_prefix("one of ").unwrap_or(expected);
    let ending = ENDINGS.iter().find(|(english, _)| *english == expected);
    let ending = ending.map_or_else(|| object(expected, language), |(_, text)| text.of(language).to_owned());
    format!("{}{found}{}{ending}", beginning.of(language), EXPECTED.of(language))
}

/// `struct Wish` is an object to anyone who does not read the program.
fn object(expected: &str, language: Language) -> String {
    match expected.strip_prefix("struct ") {
        Some(_) => Text::new("et objekt i { }", "an object in { }").of(language).to_owned(),
        None => expected.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read;
    use crate::request::WardRequest;

    fn told(text: &str) -> String {
        let malformed = read::document::<WardRequest>(text.as_bytes()).expect_err("the document is wrong");
        cause(&malformed, Language::Danish)
    }

    #[test]
    fn what_serde_says_is_told_in_danish() {
        for (text, expected) in [
            ("{", "teksten er ikke gyldig JSON: den slutter for tidligt"),
            ("{\"format\" 1}", "teksten er ikke gyldig JSON: her mangler et kolon"),
            ("{\"format\": 1}", "forkert slags værdi: integer `1`; her kan stå en tekst"),
            ("{\"period\": {\"from\": \"1.3.2027\"}}", NO_DATE.of(Language::Danish)),
            ("{\"period\": {\"from\": \"2027-02-30\"}}", NO_DATE.of(Language::Danish)),
            ("{\"period\": {\"weeks\": -1}}", "forkert værdi: integer `-1`; her kan stå et helt tal fra 0"),
            ("{\"period\": 8}", "forkert slags værdi: integer `8`; her kan stå et objekt i { }"),
            ("{\"period\": {\"uger\": 8}}", "feltet kendes ikke: `uger`; her kan stå `from` or `weeks`"),
            ("{\"employees\": {}}", "forkert slags værdi: map; her kan stå en liste i [ ]"),
            ("{\"format\": \"vagt/1\"}", "her mangler feltet `ward`"),
        ] {
            assert_eq!(told(text), expected, "{text}");
        }
    }
}
