//! From a pack's files to what will be served, or to everything that is wrong with them. Pure: the files are in memory.

use super::about::{self, About};
use super::exercise::Exercise;
use super::format::Format;
use super::help_lines::{self, Country};
use super::limits::{FILE_BYTES, FILES, PACK_BYTES};
use super::problem::{PackFile, Problem, Text};
use super::reading::Reading;
use super::words::{self, Words};
use super::{Pack, PackFiles, serve};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};

/// A pack whose files are all there and right, before it is written out to be served.
pub(super) struct Parsed {
    pub id: String,
    pub about: About,
    /// In the order of pack.toml.
    pub formats: Vec<Format>,
    /// In the order of pack.toml; each in every language, in the order of the pack's languages.
    pub readings: Vec<Vec<Reading>>,
    /// In the order of pack.toml.
    pub exercises: Vec<Exercise>,
    pub help_lines: Vec<Country>,
    /// In the order of the pack's languages.
    pub words: Vec<Words>,
}

/// Help lines that an operator gives in place of those of every pack.
pub(super) struct HelpLinesForAll {
    /// Under which problems with it are told.
    pub name: String,
    pub bytes: Vec<u8>,
}

pub(super) fn parse(files: &PackFiles, help_lines: Option<&HelpLinesForAll>) -> Result<Pack, Vec<Problem>> {
    let Some(HelpLinesForAll { name, bytes }) = help_lines else { return checked(files, false) };
    let mut files = files.clone();
    files.insert(help_lines::FILE.into(), bytes.clone());
    checked(&files, true).map_err(|mut problems| {
        let theirs = problems.iter_mut().filter(|problem| problem.file == help_lines::FILE);
        theirs.for_each(|problem| problem.file.clone_from(name));
        problems
    })
}

fn checked(files: &PackFiles, help_is_for_all: bool) -> Result<Pack, Vec<Problem>> {
    let mut problems = vec![];
    limits(files, &mut problems);
    let mut texts = Texts { texts: texts(files, &mut problems), used: BTreeSet::new() };
    let parsed = parsed(id(files), help_is_for_all, &mut texts, &mut problems);
    problems.sort();
    problems.dedup();
    match parsed {
        Some(parsed) if problems.is_empty() => Ok(serve::pack(&parsed)),
        _ => Err(problems),
    }
}

fn limits(files: &PackFiles, problems: &mut Vec<Problem>) {
    let bytes = files.values().map(Vec::len).sum::<usize>();
    problems.extend(Problem::over(about::FILE, "The pack's folder", files.len(), "files", FILES));
    problems.extend(Problem::over(about::FILE, "The pack's folder", bytes, "bytes", PACK_BYTES));
}

/// The files that are text, none where one is not: it is there, but cannot be read.
fn texts<'a>(files: &'a PackFiles, problems: &mut Vec<Problem>) -> BTreeMap<&'a str, Option<Text<'a>>> {
    let mut texts = BTreeMap::new();
    for (name, bytes) in files {
        texts.insert(name.as_str(), text(name, bytes).map_err(|problem| problems.push(problem)).ok());
    }
    texts
}

fn text<'a>(name: &str, bytes: &'a [u8]) -> Result<Text<'a>, Problem> {
    if let Some(over) = Problem::over(name, "The file", bytes.len(), "bytes", FILE_BYTES) {
        return Err(over);
    }
    let Ok(text) = std::str::from_utf8(bytes) else {
        let cure = "Save it again as text, with the encoding UTF-8.";
        return Err(Problem::with_file(name, "The file is not text in UTF-8.", cure));
    };
    // Some editors begin a file with this invisible mark.
    let text = Text::new(text.strip_prefix('\u{feff}').unwrap_or(text));
    let file = PackFile::whole(name, &text);
    match file.text.find(|c: char| c.is_control() && !matches!(c, '\n' | '\r' | '\t')) {
        Some(at) => {
            let cure = "Write this line anew, or save the file again as plain text.";
            Err(file.problem(at, "There is an invisible control sign.", cure))
        }
        None => Ok(text),
    }
}

/// Hex of the first 8 bytes of `H("pack", name, bytes, name, bytes, …)` as `protocol/sealing.md` has it: SHA-256 over
/// the label and the sorted files, every one of these strings preceded by its length in 4 bytes.
fn id(files: &PackFiles) -> String {
    let mut hash = Sha256::new();
    let mut field = |bytes: &[u8]| {
        hash.update((bytes.len() as u32).to_be_bytes());
        hash.update(bytes);
    };
    field(b"circlekeeper/1/pack");
    for (name, bytes) in files {
        field(name.as_bytes());
        field(bytes);
    }
    hash.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

/// The pack's texts, and which of them have a place in it.
struct Texts<'a> {
    texts: BTreeMap<&'a str, Option<Text<'a>>>,
    used: BTreeSet<String>,
}

impl<'a> Texts<'a> {
    /// The file of that name; a problem if there is none.
    fn need<'s>(&'s mut self, name: &'s str, cure: &str, problems: &mut Vec<Problem>) -> Option<PackFile<'s>> {
        self.used.insert(name.into());
        match self.texts.get(name) {
            Some(text) => text.as_ref().map(|text| PackFile::whole(name, text)),
            None => {
                problems.push(Problem::with_file(name, "This file is missing.", cure));
                None
            }
        }
    }

    /// A problem for each file that has no place in the pack; where its contents are not known, none for these.
    fn finish(&self, about: &About, problems: &mut Vec<Problem>) {
        let free = ["README.md", "LICENSE", "LICENCE", "LICENSE.txt", "LICENCE.txt", "LICENSE.md", "LICENCE.md"];
        let unknown = |name: &str| {
            (about.readings.is_empty() && name.starts_with("readings/"))
                || (about.formats.is_empty() && name.starts_with("formats/"))
        };
        let has_place = |name: &str| self.used.contains(name) || free.contains(&name) || unknown(name);
        for name in self.texts.keys().filter(|name| !has_place(name)) {
            problems.push(Problem::with_file(name, "This file has no place in the pack.", stray(name, about)));
        }
    }
}

/// What to do about a file that is not used.
fn stray(name: &str, about: &About) -> String {
    let languages = || about.languages.join(", ");
    let (folder, file) = name.split_once('/').unwrap_or(("", name));
    let parts: Vec<&str> = file.split('.').collect();
    match (folder, &parts[..]) {
        ("readings", [id, language, "md"]) if !about.languages.iter().any(|known| known == language) => {
            format!("The pack's languages are {}: add {language} to pack.toml, or remove {id}.", languages())
        }
        ("readings", [id, _, "md"]) => format!("Add \"{id}\" to `readings` in pack.toml, or remove the file."),
        ("readings", _) => format!("A reading is called name.language.md, the language being one of {}.", languages()),
        ("formats", [id, "toml"]) => format!("Add \"{id}\" to `formats` in pack.toml, or remove the file."),
        ("formats", _) => "A format is called name.toml.".into(),
        ("grounding", [id, "toml"]) => format!("Add \"{id}\" to `exercises` in pack.toml, or remove the file."),
        ("grounding", _) => "A grounding exercise is called name.toml.".into(),
        ("words", _) => format!("Words are called language.toml, the language being one of {}.", languages()),
        _ => "Remove it; a pack holds pack.toml, help-lines.toml, readings/, formats/, grounding/, words/, README.md and \
              LICENSE."
            .into(),
    }
}

/// None where something is missing; then there is a problem.
fn parsed(id: String, help_is_for_all: bool, texts: &mut Texts, problems: &mut Vec<Problem>) -> Option<Parsed> {
    let file = texts.need(about::FILE, "Write it: it names the pack, its languages and its contents.", problems)?;
    let about = About::parse(file, problems)?;
    let formats = about.formats.iter().map(|id| format(id, &about, texts, problems)).collect::<Vec<_>>();
    let readings = about.readings.iter().map(|id| reading(id, &about, texts, problems)).collect::<Vec<_>>();
    let exercises = about.exercises.iter().map(|id| exercise(id, &about, texts, problems)).collect::<Vec<_>>();
    let help_lines = texts
        .need(help_lines::FILE, "Write it: help has to be in reach at all times.", problems)
        .map(|file| help_lines::parse(PackFile { for_all: help_is_for_all, ..file }, &about, problems));
    let words = about.languages.iter().map(|language| {
        let name = format!("words/{language}.toml");
        let cure = "Write it, with agreements and grounding, or take the language out of pack.toml.";
        texts.need(&name, cure, problems).and_then(|file| words::parse(file, problems))
    });
    let words = words.collect::<Vec<_>>();
    texts.finish(&about, problems);
    Some(Parsed {
        id,
        formats: formats.into_iter().collect::<Option<_>>()?,
        readings: readings.into_iter().collect::<Option<_>>()?,
        exercises: exercises.into_iter().collect::<Option<_>>()?,
        help_lines: help_lines?,
        words: words.into_iter().collect::<Option<_>>()?,
        about,
    })
}

fn format(id: &str, about: &About, texts: &mut Texts, problems: &mut Vec<Problem>) -> Option<Format> {
    let name = format!("formats/{id}.toml");
    let cure = format!("Write the format, or take \"{id}\" out of `formats` in pack.toml.");
    texts.need(&name, &cure, problems).and_then(|file| Format::parse(file, about, problems))
}

fn exercise(id: &str, about: &About, texts: &mut Texts, problems: &mut Vec<Problem>) -> Option<Exercise> {
    let name = format!("grounding/{id}.toml");
    let cure = format!("Write the exercise, or take \"{id}\" out of `exercises` in pack.toml.");
    texts.need(&name, &cure, problems).and_then(|file| Exercise::parse(file, &about.languages, problems))
}

/// The reading in every language; none if one is missing.
fn reading(id: &str, about: &About, texts: &mut Texts, problems: &mut Vec<Problem>) -> Option<Vec<Reading>> {
    let mut in_languages: Vec<Option<Reading>> = vec![];
    for language in &about.languages {
        let name = format!("readings/{id}.{language}.md");
        let cure = format!("Write the reading in {language}, or take \"{id}\" out of `readings` in pack.toml.");
        let reading = texts.need(&name, &cure, problems).and_then(|file| Reading::parse(file, about, problems));
        if let (Some(own), Some(Some(first))) = (&reading, in_languages.first()) {
            same_passages(&name, own.passages.len(), &about.languages[0], first.passages.len(), problems);
        }
        in_languages.push(reading);
    }
    in_languages.into_iter().collect()
}

/// The room steps through a reading for all languages at once, so the passages must match.
fn same_passages(name: &str, own: usize, language: &str, first: usize, problems: &mut Vec<Problem>) {
    if own != first {
        let what = format!("The number of passages is {own} here and {first} in {language}.");
        let cure = "Part both with lines --- so that they have the same number: people read them side by side.";
        problems.push(Problem::with_file(name, what, cure));
    }
}
