//! `words/<language>.toml`: the group's agreements, and what is on the page after a meeting. Pure.

use super::fields::Fields;
use super::problem::{PackFile, Problem};

pub(super) struct Words {
    pub agreements: Vec<String>,
    pub grounding: Vec<String>,
}

/// None if the file is not TOML.
pub(super) fn parse(file: PackFile, problems: &mut Vec<Problem>) -> Option<Words> {
    let mut fields = Fields::parse(file, problems)?;
    let words = Words {
        agreements: fields.paragraphs("agreements", problems),
        grounding: fields.paragraphs("grounding", problems),
    };
    fields.finish("among the words", problems);
    Some(words)
}
