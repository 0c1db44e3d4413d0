//! `formats/<id>.toml`: a meeting's script, in every language of the pack. Pure.

use super::about::About;
use super::fields::{EveryLanguage, Fields};
use super::limits::{NAME_CHARS, SEGMENTS, SUMMARY_CHARS};
use super::problem::{PackFile, Problem};
use super::segment::{self, Segment};

pub(super) struct Format {
    pub name: EveryLanguage<String>,
    pub summary: EveryLanguage<String>,
    pub lobby: bool,
    pub segments: Vec<Segment>,
}

impl Format {
    /// None if the file is not TOML.
    pub fn parse(file: PackFile, about: &About, problems: &mut Vec<Problem>) -> Option<Self> {
        let mut fields = Fields::parse(file, problems)?;
        let format = Self {
            name: fields.texts("name", &about.languages, NAME_CHARS, problems),
            summary: fields.texts("summary", &about.languages, SUMMARY_CHARS, problems),
            lobby: fields.flag("lobby", Some(true), problems),
            segments: {
                let once_first = fields.flag("once_first", Some(true), problems);
                let tables = fields.tables("segment", SEGMENTS, problems);
                tables.into_iter().filter_map(|table| segment::parse(table, about, once_first, problems)).collect()
            },
        };
        fields.finish("in a format", problems);
        Some(format)
    }
}
