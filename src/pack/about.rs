//! `pack.toml`: what the pack is, its languages, and its contents in order. Pure.

use super::fields::{EveryLanguage, Fields};
use super::limits::{EXERCISES, FORMATS, LANGUAGES, Limit, NAME_CHARS, READINGS, SOURCE_CHARS, SUMMARY_CHARS};
use super::problem::{PackFile, Problem};

pub(super) const FILE: &str = "pack.toml";

pub(super) struct About {
    /// The first is the pack's own.
    pub languages: Vec<String>,
    pub name: EveryLanguage<String>,
    pub facilitator: EveryLanguage<String>,
    /// Given where the pack is outside literature.
    pub notice: Option<EveryLanguage<String>>,
    pub licence: String,
    pub source: String,
    pub formats: Vec<String>,
    pub readings: Vec<String>,
    /// None where the pack has no grounding exercises.
    pub exercises: Vec<String>,
}

impl About {
    /// None if the languages are not known; then nothing else of the pack can be checked.
    pub fn parse(file: PackFile, problems: &mut Vec<Problem>) -> Option<Self> {
        let mut fields = Fields::parse(file, problems)?;
        let languages = ids(&mut fields, "languages", LANGUAGES, is_language, "is not a language tag", problems);
        if languages.is_empty() {
            return None;
        }
        let outside = fields.flag("outside_literature", None, problems);
        let about = Self {
            name: fields.texts("name", &languages, NAME_CHARS, problems),
            facilitator: fields.texts("facilitator", &languages, NAME_CHARS, problems),
            notice: match outside {
                true => Some(fields.texts("notice", &languages, SUMMARY_CHARS, problems)),
                false => None,
            },
            licence: fields.text("licence", NAME_CHARS, problems),
            source: fields.text("source", SOURCE_CHARS, problems),
            formats: ids(&mut fields, "formats", FORMATS, is_id, "cannot be the name of a file here", problems),
            readings: ids(&mut fields, "readings", READINGS, is_id, "cannot be the name of a file here", problems),
            exercises: match fields.has("exercises") {
                true => ids(&mut fields, "exercises", EXERCISES, is_id, "cannot be the name of a file here", problems),
                false => vec![],
            },
            languages,
        };
        let place = if outside { "in pack.toml" } else { "in pack.toml where outside_literature is false" };
        fields.finish(place, problems);
        Some(about)
    }
}

fn ids(
    fields: &mut Fields,
    key: &str,
    most: Limit,
    is_right: fn(&str) -> bool,
    wrong: &str,
    problems: &mut Vec<Problem>,
) -> Vec<String> {
    let mut ids = fields.ids(key, most, problems);
    ids.retain(|(id, at)| {
        let right = is_right(id);
        if !right {
            let cure = match key {
                "languages" => "Write a tag such as \"en\", \"es\" or \"pt-BR\".",
                _ => "Use small letters a to z, digits and single hyphens, at most 40 of them.",
            };
            problems.push(fields.file.problem(*at, format!("\"{id}\" {wrong}."), cure));
        }
        right
    });
    ids.into_iter().map(|(id, _)| id).collect()
}

/// Small letters, digits and single hyphens: names that every file system and address can carry.
fn is_id(id: &str) -> bool {
    let part = |part: &str| !part.is_empty() && part.bytes().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit());
    id.len() <= 40 && id.split('-').all(part)
}

/// Such as `en`, `pt-BR` or `zh-Hant`.
fn is_language(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let first = parts.next().unwrap_or_default();
    (2..=3).contains(&first.len())
        && first.bytes().all(|c| c.is_ascii_lowercase())
        && parts.all(|part| (2..=8).contains(&part.len()) && part.bytes().all(|c| c.is_ascii_alphanumeric()))
        && tag.len() <= 20
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_files_are_plain() {
        for right in ["boundaries", "open-share-60", "a"] {
            assert!(is_id(right), "{right}");
        }
        for wrong in ["", "Boundaries", "a--b", "-a", "a b", "a.b", "a/b", "..", "límites", &"a".repeat(41)] {
            assert!(!is_id(wrong), "{wrong}");
        }
    }

    #[test]
    fn languages_are_tags() {
        for right in ["en", "es", "pt-BR", "zh-Hant", "fil"] {
            assert!(is_language(right), "{right}");
        }
        for wrong in ["", "e", "EN", "english", "en_GB", "en-", "../en", "en/x"] {
            assert!(!is_language(wrong), "{wrong}");
        }
    }
}
