//! The names of public holidays.

use super::Text;
use crate::language::Language;
use solver::domain::holiday::Holiday;

/// What people call a public holiday, inside a sentence.
pub fn name(holiday: Holiday, language: Language) -> &'static str {
    let text = match holiday {
        Holiday::NewYearsDay => Text::new("nytårsdag", "New Year's Day"),
        Holiday::MaundyThursday => Text::new("skærtorsdag", "Maundy Thursday"),
        Holiday::GoodFriday => Text::new("langfredag", "Good Friday"),
        Holiday::EasterSunday => Text::new("påskedag", "Easter Sunday"),
        Holiday::EasterMonday => Text::new("2. påskedag", "Easter Monday"),
        Holiday::GreatPrayerDay => Text::new("store bededag", "Great Prayer Day"),
        Holiday::AscensionDay => Text::new("Kristi himmelfartsdag", "Ascension Day"),
        Holiday::WhitSunday => Text::new("pinsedag", "Whit Sunday"),
        Holiday::WhitMonday => Text::new("2. pinsedag", "Whit Monday"),
        Holiday::ChristmasDay => Text::new("juledag", "Christmas Day"),
        Holiday::SecondChristmasDay => Text::new("2. juledag", "26 December"),
        Holiday::ByAgreement => Text::new("fridag efter aftale", "holiday by agreement"),
    };
    text.of(language)
}
