//! `grounding/<id>.toml`: a grounding exercise, step by step. Pure.

use super::fields::{EveryLanguage, Fields};
use super::limits::{NAME_CHARS, STEPS, SUMMARY_CHARS};
use super::problem::{PackFile, Problem};

pub(super) struct Exercise {
    pub name: EveryLanguage<String>,
    pub summary: EveryLanguage<String>,
    /// What each step says, in paragraphs.
    pub steps: Vec<EveryLanguage<Vec<String>>>,
}

impl Exercise {
    /// None if the file is not TOML.
    pub fn parse(file: PackFile, languages: &[String], problems: &mut Vec<Problem>) -> Option<Self> {
        let mut fields = Fields::parse(file, problems)?;
        let name = fields.texts("name", languages, NAME_CHARS, problems);
        let summary = fields.texts("summary", languages, SUMMARY_CHARS, problems);
        let tables = fields.tables("step", STEPS, problems);
        let steps = tables.into_iter().map(|table| step(table, languages, problems)).collect();
        fields.finish("in a grounding exercise", problems);
        Some(Self { name, summary, steps })
    }
}

fn step(mut fields: Fields, languages: &[String], problems: &mut Vec<Problem>) -> EveryLanguage<Vec<String>> {
    let words = fields.words("words", languages, problems);
    fields.finish("in a step", problems);
    words
}
