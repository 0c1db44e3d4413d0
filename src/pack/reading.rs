//! `readings/<id>.<language>.md`: front matter in TOML between two lines `+++`, then passages, with a line `---`
//! between one and the next. Pure.

use super::about::About;
use super::exact;
use super::fields::Fields;
use super::limits::{NAME_CHARS, PASSAGE_CHARS, PASSAGES, READING_MINUTES, SOURCE_CHARS, THEME_CHARS};
use super::markdown;
use super::problem::{PackFile, Problem};
use crate::protocol::pack::Block;

pub(super) struct Reading {
    pub title: String,
    pub theme: String,
    pub about: Option<String>,
    pub minutes: u16,
    pub licence: String,
    pub source: String,
    /// Somebody compared these very words with the book.
    pub read_as_written: bool,
    pub passages: Vec<Vec<Block>>,
}

impl Reading {
    /// None if the file does not have its two parts.
    pub fn parse(file: PackFile, about: &About, problems: &mut Vec<Problem>) -> Option<Self> {
        let Some((front, body)) = halves(file) else {
            let cure = "Begin it with a line +++, then title, theme and minutes, then another line +++, then the text.";
            problems.push(file.problem(0, "The reading does not begin with what it is.", cure));
            return None;
        };
        let mut fields = Fields::parse(front, problems)?;
        let reading = Self {
            title: fields.text("title", NAME_CHARS, problems),
            theme: fields.text("theme", THEME_CHARS, problems),
            about: fields.text_if_given("about", NAME_CHARS, problems),
            minutes: fields.number("minutes", 1..=READING_MINUTES.most as u32, problems) as u16,
            licence: fields.text_if_given("licence", NAME_CHARS, problems).unwrap_or_else(|| about.licence.clone()),
            source: fields.text_if_given("source", SOURCE_CHARS, problems).unwrap_or_else(|| about.source.clone()),
            read_as_written: read_as_written(&mut fields, body, problems),
            passages: passages(body, problems),
        };
        fields.finish("at the head of a reading", problems);
        Some(reading)
    }
}

/// Whether the reading has a hash and the words for which it stands.
fn read_as_written(fields: &mut Fields, body: PackFile, problems: &mut Vec<Problem>) -> bool {
    const KEY: &str = "read_as_written";
    let Some(given) = fields.text_if_given(KEY, NAME_CHARS, problems) else { return false };
    let hash = exact::hash(body.text);
    if !given.eq_ignore_ascii_case(&hash) {
        let what = format!("`{KEY}` stands for other words than these, for which it would be \"{hash}\".");
        let cure =
            "Compare this text with the book, word by word, and mend it; only then write the hash that is told here.";
        problems.push(fields.file.problem(fields.place(KEY), what, cure));
    }
    true
}

/// What stands between the two lines `+++`, and what stands below.
fn halves(file: PackFile) -> Option<(PackFile, PackFile)> {
    let mut end = 0;
    let mut fences = vec![];
    for line in file.text.split_inclusive('\n') {
        let start = end;
        end += line.len();
        if line.trim_end() == "+++" {
            fences.push((start, end));
        }
        match fences[..] {
            [] => return None,
            [(_, front), (front_end, body)] => {
                return Some((file.part(front, front_end), file.part(body, file.text.len())));
            }
            _ => {}
        }
    }
    None
}

fn passages(body: PackFile, problems: &mut Vec<Problem>) -> Vec<Vec<Block>> {
    let parts = parts(body);
    problems.extend(body.over(0, "The reading", parts.len(), "passages", PASSAGES));
    parts.into_iter().take(PASSAGES.most).map(|part| passage(part, problems)).collect()
}

fn passage(part: PackFile, problems: &mut Vec<Problem>) -> Vec<Block> {
    let empty = |at| {
        let cure = "Write the passage, or remove the line --- above or below.";
        part.problem(at, "There is a passage with nothing in it.", cure)
    };
    let text_at = part.text.len() - part.text.trim_start().len();
    if part.text.trim().is_empty() {
        problems.push(empty(0));
        return vec![];
    }
    problems.extend(part.over(text_at, "The passage", part.text.trim().chars().count(), "characters", PASSAGE_CHARS));
    let problems_before = problems.len();
    let blocks = markdown::blocks(part, problems);
    if blocks.is_empty() && problems.len() == problems_before {
        problems.push(empty(text_at));
    }
    blocks
}

/// The body, parted at each line of three or more hyphens.
fn parts(body: PackFile) -> Vec<PackFile> {
    let mut parts = vec![];
    let (mut start, mut end) = (0, 0);
    for line in body.text.split_inclusive('\n') {
        let line_start = end;
        end += line.len();
        let hyphens = line.trim_end();
        if hyphens.len() >= 3 && hyphens.bytes().all(|c| c == b'-') {
            parts.push(body.part(start, line_start));
            start = end;
        }
    }
    parts.push(body.part(start, end));
    parts
}
