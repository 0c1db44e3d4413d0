//! A pack to begin with, as `circlekeeper pack new` writes it: small and whole, in the languages that are asked for. Pure.
//!
//! Its own files are in `starter/`, and those with empty places for other people's texts in `example/`. What is better
//! taken from the built-in pack than written again is taken from there: help lines, words, an exercise, the README.

use super::{Pack, PackFiles, Problem, embedded, schema};

/// The languages in which the texts of the starter are.
pub const LANGUAGES: [&str; 2] = ["en", "es"];

const OWN: [(&str, &str); 4] = [
    ("formats/our-meeting.toml", include_str!("starter/formats/our-meeting.toml")),
    ("pack.toml", include_str!("starter/pack.toml")),
    ("readings/first-words.en.md", include_str!("starter/readings/first-words.en.md")),
    ("readings/first-words.es.md", include_str!("starter/readings/first-words.es.md")),
];

const TAKEN: [&str; 5] =
    ["README.md", "grounding/feet-and-object.toml", "help-lines.toml", "words/en.toml", "words/es.toml"];

const EXAMPLE: [(&str, &str); 5] = [
    ("formats/our-meeting.toml", include_str!("example/formats/our-meeting.toml")),
    ("help-lines.toml", include_str!("example/help-lines.toml")),
    ("pack.toml", include_str!("example/pack.toml")),
    ("readings/from-our-book.en.md", include_str!("example/readings/from-our-book.en.md")),
    ("words/en.toml", include_str!("example/words/en.toml")),
];

/// The files of a starter in these languages, the first of which is the pack's own, and with that name, if one is given.
/// Errors are sentences that say what to do.
pub fn files(languages: &[String], name: Option<&str>) -> Result<PackFiles, String> {
    for (at, language) in languages.iter().enumerate() {
        if !LANGUAGES.contains(&language.as_str()) {
            return Err(format!(
                "There are no texts in {language:?} to begin with: take en or es, then add {language:?} to `languages` in \
                 pack.toml, and circlekeeper pack check lists every text that it needs."
            ));
        }
        if languages[..at].contains(language) {
            return Err(format!("{language} is named twice: name each language once."));
        }
    }
    let built_in = embedded::files();
    let taken = TAKEN.into_iter().filter_map(|name| built_in.get(name).map(|bytes| (name, bytes.as_slice())));
    let own = OWN.iter().map(|(name, text)| (*name, text.as_bytes()));
    let files = own.chain(taken).filter(|(name, _)| is_in(name, languages));
    let files = files.map(|(name, bytes)| (name.to_owned(), in_languages(&String::from_utf8_lossy(bytes), languages)));
    whole(files, name)
}

/// The files of a pack with empty places for a fellowship's own texts, in English, and with that name, if one is given.
/// Errors are sentences that say what to do.
pub fn placeholders(name: Option<&str>) -> Result<PackFiles, String> {
    let readme = embedded::files().remove("README.md").unwrap_or_default();
    let readme = ("README.md".to_owned(), String::from_utf8_lossy(&readme).into_owned());
    whole(EXAMPLE.iter().map(|(name, text)| ((*name).into(), (*text).into())).chain([readme]), name)
}

/// With the name, the schemas, and the lines that lead editors to them. It has no problem, unless the name is one.
fn whole(texts: impl Iterator<Item = (String, String)>, name: Option<&str>) -> Result<PackFiles, String> {
    let mut files = PackFiles::new();
    for (file, text) in texts {
        let text = match name.filter(|_| file == "pack.toml") {
            Some(name) => named(&text, name),
            None => text,
        };
        let text = schema::first_line(&file).unwrap_or_default() + &text;
        files.insert(file, text.into());
    }
    let sentence = |Problem { what, cure, .. }: &Problem| format!("{what} {cure}");
    Pack::parse(&files).map_err(|problems| problems.first().map(sentence).unwrap_or_default())?;
    files.extend(schema::FILES.map(|(name, text)| (name.to_owned(), text.into())));
    Ok(files)
}

/// Whether a file is of one of the languages, or of none: readings and words have theirs in their names.
fn is_in(file: &str, languages: &[String]) -> bool {
    let is_of = |language: &str| file.ends_with(&format!(".{language}.md")) || file == format!("words/{language}.toml");
    let of = LANGUAGES.into_iter().find(|language| is_of(language));
    of.is_none_or(|of| languages.iter().any(|language| language == of))
}

/// The text without the lines in other languages, such as `name.es = "…"`, and with the list of languages in their order.
fn in_languages(text: &str, languages: &[String]) -> String {
    let mut kept = String::new();
    let mut lines = text.split_inclusive('\n');
    while let Some(line) = lines.next() {
        let Some(language) = language_of(line) else {
            if line.starts_with("languages = ") {
                kept += &format!("languages = {languages:?}\n");
            } else {
                kept += line;
            }
            continue;
        };
        let is_kept = languages.iter().any(|known| known == language);
        let mut take = |line: &str| kept += if is_kept { line } else { "" };
        take(line);
        if line.trim_end().ends_with("= \"\"\"") {
            for line in lines.by_ref() {
                take(line);
                if line.trim_end() == "\"\"\"" {
                    break;
                }
            }
        }
    }
    kept
}

/// The language of a line such as `name.es = "…"`.
fn language_of(line: &str) -> Option<&str> {
    let (key, _) = line.split_once(" = ")?;
    let (_, language) = key.split_once('.')?;
    LANGUAGES.contains(&language).then_some(language)
}

/// pack.toml with another name of the pack in every language.
fn named(text: &str, name: &str) -> String {
    let value = toml::Value::String(name.to_owned());
    let line = |line: &str| match line.split_once(" = ") {
        Some((key, _)) if key.starts_with("name.") => format!("{key} = {value}\n"),
        _ => line.to_owned(),
    };
    text.split_inclusive('\n').map(line).collect()
}
