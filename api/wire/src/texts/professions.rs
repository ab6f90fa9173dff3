//! What people call the profession groups.

use super::Text;
use crate::language::Language;
use crate::request::Profession;

/// Several people of a profession: `sygeplejersker`, `nurses`.
pub fn several(profession: Profession, language: Language) -> &'static str {
    let text = match profession {
        Profession::Nurse => Text::new("sygeplejersker", "nurses"),
        Profession::SocialHealthAssistant => {
            Text::new("social- og sundhedsassistenter", "social and health assistants")
        }
        Profession::Doctor => Text::new("læger", "doctors"),
        Profession::Student => Text::new("elever og studerende", "students"),
        Profession::Other => Text::new("andre faggrupper", "other professions"),
    };
    text.of(language)
}
