//! What a format says of choosing who is next, in a segment with turns. Pure.

use super::fields::Fields;
use super::limits::{NAME_CHARS, SEGMENT_MINUTES};
use super::problem::Problem;
use super::rules::{ChoosingRules, Newcomers};
use crate::protocol::pack::{SegmentKind, Way};

/// Minutes that are kept for newcomers who come last, unless the format says otherwise.
const NEWCOMERS_MINUTES: u32 = 10;

const WAYS: [(&str, Way); 5] = [
    ("hands", Way::Hands),
    ("round", Way::Round),
    ("facilitator", Way::Facilitator),
    ("holder", Way::Holder),
    ("open", Way::Open),
];

const NEWCOMERS: [(&str, Newcomers); 3] =
    [("first", Newcomers::First), ("last", Newcomers::Last), ("neither", Newcomers::Neither)];

/// What the format says for all of its segments.
#[derive(Clone, Copy)]
pub(super) struct Usual {
    pub once_first: bool,
    /// It goes round the circle by seat.
    pub round: bool,
}

/// Takes the lines of one segment that takes so many minutes.
pub(super) fn choosing(
    fields: &mut Fields,
    kind: SegmentKind,
    minutes: u32,
    usual: Usual,
    problems: &mut Vec<Problem>,
) -> ChoosingRules {
    let way = one_of("next", &WAYS, fields, problems).unwrap_or(way_of(kind, usual));
    let once_first = fields.flag("once_first", Some(usual.once_first), problems);
    let newcomers = one_of("newcomers", &NEWCOMERS, fields, problems).unwrap_or(Newcomers::Neither);
    let kept = minutes_of("newcomers_minutes", NEWCOMERS_MINUTES.min(minutes), minutes, fields, problems);
    let burning = minutes_of("burning_need_minutes", 0, minutes, fields, problems);
    let before_end_ms = |last: u32| u64::from(minutes.saturating_sub(last)) * 60_000;
    ChoosingRules {
        way,
        once_first,
        newcomers,
        newcomers_from_ms: before_end_ms(kept),
        burning_need_from_ms: (burning > 0).then(|| before_end_ms(burning)),
    }
}

/// The way of a kind of segment, unless the format says otherwise.
fn way_of(kind: SegmentKind, usual: Usual) -> Way {
    match kind {
        SegmentKind::CheckIn | SegmentKind::CheckOut => Way::Round,
        SegmentKind::Dialogue => Way::Open,
        _ if usual.round => Way::Round,
        _ => Way::Hands,
    }
}

/// One of a few words; none if it is not given or not one of them.
fn one_of<T: Copy>(key: &str, words: &[(&str, T)], fields: &mut Fields, problems: &mut Vec<Problem>) -> Option<T> {
    let text = fields.text_if_given(key, NAME_CHARS, problems)?;
    let known = words.iter().find(|(word, _)| *word == text).map(|(_, what)| *what);
    if known.is_none() && !text.is_empty() {
        let list: Vec<&str> = words.iter().map(|(word, _)| *word).collect();
        let what = format!("`{key}` cannot be \"{text}\".");
        let cure = format!("Write one of {}.", list.join(", "));
        problems.push(fields.file.problem(fields.place(key), what, cure));
    }
    known
}

/// The last so many minutes of a segment.
fn minutes_of(key: &str, otherwise: u32, minutes: u32, fields: &mut Fields, problems: &mut Vec<Problem>) -> u32 {
    let most = SEGMENT_MINUTES.most as u32;
    let Some(last) = fields.number_if_given(key, 0..=most, problems) else { return otherwise };
    if minutes > 0 && last > minutes {
        let what = format!("`{key}` is longer than the segment, which takes {minutes} minutes.");
        let cure = "Write how many of its last minutes you mean.";
        problems.push(fields.file.problem(fields.place(key), what, cure));
    }
    last
}
