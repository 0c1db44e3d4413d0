//! `formats/<id>.toml`: a meeting's script, in every language of the pack. Pure.

use super::about::About;
use super::choosing::Usual;
use super::fields::{EveryLanguage, Fields};
use super::limits::{NAME_CHARS, SEGMENTS, SUMMARY_CHARS, THEME_CHARS};
use super::problem::{PackFile, Problem};
use super::segment::{self, Segment};
use crate::protocol::pack::MayCall;

/// How long a pause is, unless the format says otherwise; and its bounds: shorter is no pause, longer is a silence.
const PAUSE_SECONDS: u32 = 30;
const PAUSE_BOUNDS: std::ops::RangeInclusive<u32> = 10..=120;

pub(super) struct Format {
    pub name: EveryLanguage<String>,
    pub summary: EveryLanguage<String>,
    /// What formats are chosen by, besides their length.
    pub theme: Option<EveryLanguage<String>>,
    pub lobby: bool,
    pub pause_seconds: u16,
    pub pause_by: MayCall,
    pub group_conscience: MayCall,
    pub gestures: bool,
    pub display_names: bool,
    /// Everybody sits in one hall, and the facilitator's phone and a screen serve them all.
    pub hall: bool,
    /// Offered in a rehearsal only.
    pub practice: bool,
    pub segments: Vec<Segment>,
    /// What runs in small groups.
    pub groups: Option<Segment>,
}

impl Format {
    /// None if the file is not TOML.
    pub fn parse(file: PackFile, about: &About, problems: &mut Vec<Problem>) -> Option<Self> {
        let mut fields = Fields::parse(file, problems)?;
        let hall = fields.flag("hall", Some(false), problems);
        let mut format = Self {
            name: fields.texts("name", &about.languages, NAME_CHARS, problems),
            summary: fields.texts("summary", &about.languages, SUMMARY_CHARS, problems),
            theme: fields.texts_if_given("theme", &about.languages, THEME_CHARS, problems),
            lobby: fields.flag("lobby", Some(true), problems),
            pause_seconds: fields.number_if_given("pause_seconds", PAUSE_BOUNDS, problems).unwrap_or(PAUSE_SECONDS)
                as u16,
            pause_by: may_call(&mut fields, "pause_by", problems),
            group_conscience: may_call(&mut fields, "group_conscience", problems),
            gestures: fields.flag("gestures", Some(true), problems),
            display_names: fields.flag("display_names", Some(true), problems),
            hall,
            practice: fields.flag("practice", Some(false), problems),
            segments: vec![],
            groups: None,
        };
        let usual = Usual { once_first: fields.flag("once_first", Some(true), problems), round: hall };
        let tables = fields.tables("segment", SEGMENTS, problems);
        let groups = fields.table_if_given("groups", problems);
        let mut parse = |table| segment::parse(table, about, usual, problems);
        format.segments = tables.into_iter().filter_map(&mut parse).collect();
        format.groups = groups.and_then(&mut parse);
        fields.finish("in a format", problems);
        Some(format)
    }
}

/// Anyone, unless the format says otherwise: whoever needs a moment, or the group's conscience, should not have to ask
/// for it.
fn may_call(fields: &mut Fields, key: &str, problems: &mut Vec<Problem>) -> MayCall {
    let Some(text) = fields.text_if_given(key, NAME_CHARS, problems) else { return MayCall::Anyone };
    match text.as_str() {
        "facilitators" => MayCall::Facilitators,
        "nobody" => MayCall::Nobody,
        "anyone" | "" => MayCall::Anyone,
        _ => {
            let what = format!("`{key}` is \"{text}\".");
            let cure = "Write one of anyone, facilitators and nobody.";
            problems.push(fields.file.problem(fields.place(key), what, cure));
            MayCall::Anyone
        }
    }
}
