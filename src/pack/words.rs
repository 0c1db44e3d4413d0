//! `words/<language>.toml`: the group's agreements, its words for gestures, its reminder on crosstalk, the questions for
//! helpers, what is on the page after a meeting, and what facilitators have at hand. Pure.

use super::fields::Fields;
use super::limits::{CRISIS_CHARS, CRISIS_STEPS, GESTURE_CHARS, Limit, NAME_CHARS, REMINDER_CHARS, ROLE_CHARS};
use super::problem::{PackFile, Problem};
use crate::protocol::pack::{CrisisStep, GestureWords, RoleWords};

pub(super) struct Words {
    pub agreements: Vec<String>,
    pub grounding: Vec<String>,
    pub gestures: GestureWords,
    pub roles: RoleWords,
    pub crosstalk: Vec<String>,
    pub debrief: Vec<String>,
    /// None where the group has no reminders for whoever facilitates.
    pub reminders: Vec<String>,
    /// None where the group has no crisis card.
    pub crisis: Vec<CrisisStep>,
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
        reminders: match fields.has("reminders") {
            true => short_paragraphs("reminders", REMINDER_CHARS, &mut fields, problems),
            false => vec![],
        },
        roles: fields.table_if_given("roles", problems).map(|table| roles(table, problems)).unwrap_or_default(),
        crisis: match fields.has("crisis") {
            true => fields.tables("crisis", CRISIS_STEPS, problems).into_iter().map(|t| step(t, problems)).collect(),
            false => vec![],
        },
    };
    fields.finish("among the words", problems);
    Some(words)
}

fn roles(mut fields: Fields, problems: &mut Vec<Problem>) -> RoleWords {
    let mut word = |key| fields.text_if_given(key, ROLE_CHARS, problems);
    let roles = RoleWords {
        deputy: word("deputy"),
        timekeeper: word("timekeeper"),
        reader: word("reader"),
        greeter: word("greeter"),
        host: word("host"),
    };
    fields.finish("among the roles", problems);
    roles
}

fn step(mut fields: Fields, problems: &mut Vec<Problem>) -> CrisisStep {
    let step = CrisisStep {
        title: fields.text("title", NAME_CHARS, problems),
        words: short_paragraphs("words", CRISIS_CHARS, &mut fields, problems),
    };
    fields.finish("in a step of the crisis card", problems);
    step
}

/// Paragraphs that are shorter than others have to be.
fn short_paragraphs(key: &str, most: Limit, fields: &mut Fields, problems: &mut Vec<Problem>) -> Vec<String> {
    let before = problems.len();
    let paragraphs = fields.paragraphs(key, problems);
    if problems.len() > before {
        return paragraphs;
    }
    for (index, paragraph) in paragraphs.iter().enumerate() {
        let what = format!("Paragraph {} of `{key}`", index + 1);
        problems.extend(fields.file.over(fields.place(key), &what, paragraph.chars().count(), "characters", most));
    }
    paragraphs
}
