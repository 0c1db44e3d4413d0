//! `words/<language>.toml`: the group's agreements, its words for gestures, its reminder on crosstalk, the questions for
//! helpers, and what is on the page after a meeting. Pure.

use super::fields::Fields;
use super::limits::GESTURE_CHARS;
use super::problem::{PackFile, Problem};
use crate::protocol::pack::GestureWords;

pub(super) struct Words {
    pub agreements: Vec<String>,
    pub grounding: Vec<String>,
    pub gestures: GestureWords,
    pub crosstalk: Vec<String>,
    pub debrief: Vec<String>,
}

/// None if the file is not TOML.
pub(super) fn parse(file: PackFile, problems: &mut Vec<Problem>) -> Option<Words> {
    let mut fields = Fields::parse(file, problems)?;
    let words = Words {
        agreements: fields.paragraphs("agreements", problems),
        grounding: fields.paragraphs("grounding", problems),
        gestures: GestureWords {
            thank_you: fields.text("thank_you", GESTURE_CHARS, problems),
            with_you: fields.text("with_you", GESTURE_CHARS, problems),
            hand_on_heart: fields.text("hand_on_heart", GESTURE_CHARS, problems),
        },
        crosstalk: fields.paragraphs("crosstalk", problems),
        debrief: fields.paragraphs("debrief", problems),
    };
    fields.finish("among the words", problems);
    Some(words)
}
