//! `formats/<id>.toml`: a meeting's script, segment by segment, in every language of the pack. Pure.

use super::about::About;
use super::fields::{EveryLanguage, Fields};
use super::limits::{NAME_CHARS, SEGMENT_MINUTES, SEGMENTS, SHARE_SECONDS, SUMMARY_CHARS, WARNINGS};
use super::problem::{PackFile, Problem};
use super::rules::VoteCallers;
use crate::protocol::pack::SegmentKind;

/// Marks at which a speaker is told how much time is left, unless the format says otherwise.
const WARN_SECONDS: [u32; 2] = [60, 30];

/// No turn is shorter.
const MIN_SHARE_SECONDS: u32 = 30;

pub(super) struct Format {
    pub name: EveryLanguage<String>,
    pub summary: EveryLanguage<String>,
    pub lobby: bool,
    pub once_first: bool,
    pub group_conscience: VoteCallers,
    pub segments: Vec<Segment>,
}

pub(super) struct Segment {
    pub kind: SegmentKind,
    pub name: EveryLanguage<String>,
    pub minutes: u16,
    pub words: EveryLanguage<Vec<String>>,
    /// With sharing.
    pub turns: Option<Turns>,
    /// With a reading, where the format chooses one.
    pub reading: Option<String>,
}

pub(super) struct Turns {
    pub share_seconds: u32,
    /// The longest first.
    pub warn_seconds: Vec<u32>,
}

impl Format {
    /// None if the file is not TOML.
    pub fn parse(file: PackFile, about: &About, problems: &mut Vec<Problem>) -> Option<Self> {
        let mut fields = Fields::parse(file, problems)?;
        let format = Self {
            name: fields.texts("name", &about.languages, NAME_CHARS, problems),
            summary: fields.texts("summary", &about.languages, SUMMARY_CHARS, problems),
            lobby: fields.flag("lobby", Some(true), problems),
            once_first: fields.flag("once_first", Some(true), problems),
            group_conscience: vote_callers(&mut fields, problems),
            segments: {
                let tables = fields.tables("segment", SEGMENTS, problems);
                tables.into_iter().filter_map(|table| segment(table, about, problems)).collect()
            },
        };
        fields.finish("in a format", problems);
        Some(format)
    }
}

/// Who may call a vote: anyone, unless the format says otherwise.
fn vote_callers(fields: &mut Fields, problems: &mut Vec<Problem>) -> VoteCallers {
    let text = fields.text_if_given("group_conscience", NAME_CHARS, problems);
    match text.as_deref() {
        None | Some("anyone" | "") => VoteCallers::Anyone,
        Some("facilitators") => VoteCallers::Facilitators,
        Some("nobody") => VoteCallers::Nobody,
        Some(other) => {
            let what = format!("\"{other}\" does not say who may call a vote.");
            let cure = "Write \"anyone\", \"facilitators\" or \"nobody\".";
            problems.push(fields.file.problem(fields.place("group_conscience"), what, cure));
            VoteCallers::Anyone
        }
    }
}

fn segment(mut fields: Fields, about: &About, problems: &mut Vec<Problem>) -> Option<Segment> {
    let kind = kind(&mut fields, problems)?;
    let is_sharing = kind == SegmentKind::Sharing;
    let segment = Segment {
        kind,
        name: fields.texts("name", &about.languages, NAME_CHARS, problems),
        minutes: fields.number("minutes", 1..=SEGMENT_MINUTES.most as u32, problems) as u16,
        words: fields.words_if_given("words", &about.languages, problems),
        turns: is_sharing.then(|| turns(&mut fields, problems)),
        reading: (kind == SegmentKind::Reading).then(|| reading(&mut fields, about, problems)).flatten(),
    };
    fields.finish(&format!("in a segment of the kind {}", name_of(kind)), problems);
    Some(segment)
}

fn name_of(kind: SegmentKind) -> &'static str {
    match kind {
        SegmentKind::Welcome => "welcome",
        SegmentKind::Agreements => "agreements",
        SegmentKind::Reading => "reading",
        SegmentKind::Sharing => "sharing",
        SegmentKind::Closing => "closing",
    }
}

fn kind(fields: &mut Fields, problems: &mut Vec<Problem>) -> Option<SegmentKind> {
    use SegmentKind::{Agreements, Closing, Reading, Sharing, Welcome};
    let text = fields.text("kind", NAME_CHARS, problems);
    let kind = [Welcome, Agreements, Reading, Sharing, Closing].into_iter().find(|kind| name_of(*kind) == text);
    if kind.is_none() && !text.is_empty() {
        let cure = "Write one of welcome, agreements, reading, sharing and closing.";
        problems.push(fields.file.problem(fields.place("kind"), format!("\"{text}\" is not a kind of segment."), cure));
    }
    kind
}

fn turns(fields: &mut Fields, problems: &mut Vec<Problem>) -> Turns {
    let bounds = MIN_SHARE_SECONDS..=SHARE_SECONDS.most as u32;
    let share_seconds = fields.number("share_seconds", bounds, problems);
    let given = fields.numbers_if_given("warn_seconds", 1..=SHARE_SECONDS.most as u32, WARNINGS, problems);
    let mut warn_seconds = match given {
        Some(marks) => {
            if share_seconds > 0 && marks.iter().any(|mark| *mark >= share_seconds) {
                let what = format!("`warn_seconds` has a mark that is not within a turn of {share_seconds} seconds.");
                let cure = "Write only marks shorter than the turn; [] is no warning at all.";
                problems.push(fields.file.problem(fields.place("warn_seconds"), what, cure));
            }
            marks
        }
        None => WARN_SECONDS.into_iter().filter(|mark| *mark < share_seconds).collect(),
    };
    warn_seconds.sort_unstable_by(|a, b| b.cmp(a));
    warn_seconds.dedup();
    Turns { share_seconds, warn_seconds }
}

fn reading(fields: &mut Fields, about: &About, problems: &mut Vec<Problem>) -> Option<String> {
    let id = fields.text_if_given("reading", NAME_CHARS, problems)?;
    if !id.is_empty() && !about.readings.is_empty() && !about.readings.contains(&id) {
        let what = format!("The reading \"{id}\" is not in this pack.");
        let cure = format!("Name one of `readings` in pack.toml: {}.", about.readings.join(", "));
        problems.push(fields.file.problem(fields.place("reading"), what, cure));
    }
    Some(id)
}
