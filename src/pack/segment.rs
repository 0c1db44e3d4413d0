//! One `[[segment]]` of a format: its kind, who may speak in it, and what belongs to both. Pure.

use super::about::About;
use super::choosing::{Usual, choosing};
use super::fields::{EveryLanguage, Fields};
use super::limits::{NAME_CHARS, SEGMENT_MINUTES, SHARE_SECONDS, SILENCE_SECONDS, WARNINGS};
use super::problem::Problem;
use super::rules::ChoosingRules;
use crate::protocol::pack::{SegmentKind, Speak};

/// No turn is shorter.
const MIN_SHARE_SECONDS: u32 = 30;

/// Nobody has settled sooner.
const MIN_SILENCE_SECONDS: u32 = 10;

pub(super) struct Segment {
    pub kind: SegmentKind,
    pub speak: Speak,
    pub name: EveryLanguage<String>,
    pub minutes: u16,
    pub words: EveryLanguage<Vec<String>>,
    /// Where people speak in turn.
    pub turns: Option<Turns>,
    /// With a reading, where the format chooses one.
    pub reading: Option<String>,
    /// In a silence: how long it is.
    pub silence_seconds: Option<u32>,
    /// In a grounding segment: the exercise that is gone through.
    pub exercise: Option<String>,
}

pub(super) struct Turns {
    pub share_seconds: u32,
    /// The longest first.
    pub warn_seconds: Vec<u32>,
    pub choosing: ChoosingRules,
}

/// What a kind of segment is like, where the format says nothing else.
struct Nature {
    kind: SegmentKind,
    name: &'static str,
    /// Who may speak; the first, if the format does not say.
    speak: &'static [Speak],
    /// How long a turn is; none where the format has to say.
    share_seconds: Option<u32>,
    /// Marks at which a speaker is told how much time is left.
    warn_seconds: &'static [u32],
}

const TOLD: &[Speak] = &[Speak::Facilitator, Speak::Holder, Speak::Dialogue];
const ROUND: &[Speak] = &[Speak::Holder, Speak::Dialogue, Speak::Facilitator];
const TALK: &[Speak] = &[Speak::Dialogue, Speak::Holder, Speak::Facilitator];

/// Every kind, in the order in which they are named to whoever wrote another.
const KINDS: [Nature; 13] = [
    nature(SegmentKind::Welcome, "welcome", TOLD, Some(60), &[15]),
    nature(SegmentKind::Agreements, "agreements", TOLD, Some(60), &[15]),
    nature(SegmentKind::CheckIn, "check_in", ROUND, Some(60), &[15]),
    nature(SegmentKind::Newcomers, "newcomers", ROUND, Some(120), &[60, 30]),
    nature(SegmentKind::Reading, "reading", &[Speak::Readers], None, &[]),
    nature(SegmentKind::Silence, "silence", &[Speak::Facilitator], None, &[]),
    nature(SegmentKind::Grounding, "grounding", &[Speak::Facilitator], None, &[]),
    nature(SegmentKind::Sharing, "sharing", ROUND, None, &[60, 30]),
    nature(SegmentKind::Dialogue, "dialogue", TALK, Some(120), &[60, 30]),
    nature(SegmentKind::GroupConscience, "group_conscience", TALK, Some(120), &[60, 30]),
    nature(SegmentKind::Announcements, "announcements", ROUND, Some(60), &[15]),
    nature(SegmentKind::CheckOut, "check_out", ROUND, Some(60), &[15]),
    nature(SegmentKind::Closing, "closing", TOLD, Some(60), &[15]),
];

const SPEAK: [(Speak, &str); 4] = [
    (Speak::Facilitator, "facilitator"),
    (Speak::Readers, "readers"),
    (Speak::Holder, "holder"),
    (Speak::Dialogue, "dialogue"),
];

const fn nature(
    kind: SegmentKind,
    name: &'static str,
    speak: &'static [Speak],
    share_seconds: Option<u32>,
    warn_seconds: &'static [u32],
) -> Nature {
    Nature { kind, name, speak, share_seconds, warn_seconds }
}

/// None if it is of no kind; then it is checked no further.
pub(super) fn parse(mut fields: Fields, about: &About, usual: Usual, problems: &mut Vec<Problem>) -> Option<Segment> {
    let nature = nature_of(&mut fields, problems)?;
    let speak = speak(&mut fields, nature, problems);
    let minutes = fields.number("minutes", 1..=SEGMENT_MINUTES.most as u32, problems);
    let in_turn = matches!(speak, Speak::Holder | Speak::Dialogue);
    let segment = Segment {
        kind: nature.kind,
        speak,
        name: fields.texts("name", &about.languages, NAME_CHARS, problems),
        minutes: minutes as u16,
        words: fields.words_if_given("words", &about.languages, problems),
        turns: in_turn.then(|| turns(&mut fields, nature, minutes, usual, problems)),
        reading: (nature.kind == SegmentKind::Reading).then(|| reading(&mut fields, about, problems)).flatten(),
        exercise: (nature.kind == SegmentKind::Grounding).then(|| exercise(&mut fields, about, problems)),
        silence_seconds: (nature.kind == SegmentKind::Silence).then(|| {
            let bounds = MIN_SILENCE_SECONDS..=SILENCE_SECONDS.most as u32;
            let planned = (minutes * 60).min(*bounds.end());
            fields.number_if_given("silence_seconds", bounds, problems).unwrap_or(planned)
        }),
    };
    // Turns are missed where nobody but the facilitator speaks, and only there: then the message says why.
    let told = speak == Speak::Facilitator && nature.speak.len() > 1;
    let why = if told { " where the facilitator speaks" } else { "" };
    fields.finish(&format!("in a segment of the kind {}{why}", nature.name), problems);
    Some(segment)
}

fn nature_of(fields: &mut Fields, problems: &mut Vec<Problem>) -> Option<&'static Nature> {
    let text = fields.text("kind", NAME_CHARS, problems);
    let nature = KINDS.iter().find(|nature| nature.name == text);
    if nature.is_none() && !text.is_empty() {
        let cure = format!("Write {}.", one_of(&KINDS.map(|nature| nature.name)));
        problems.push(fields.file.problem(fields.place("kind"), format!("\"{text}\" is not a kind of segment."), cure));
    }
    nature
}

fn speak(fields: &mut Fields, nature: &Nature, problems: &mut Vec<Problem>) -> Speak {
    let otherwise = nature.speak[0];
    let Some(text) = fields.text_if_given("speak", NAME_CHARS, problems) else { return otherwise };
    let named = SPEAK.iter().find(|(speak, name)| *name == text && nature.speak.contains(speak));
    if named.is_none() && !text.is_empty() {
        let what = format!("In a segment of the kind {}, `speak` cannot be \"{text}\".", nature.name);
        let may: Vec<&str> =
            SPEAK.iter().filter(|(speak, _)| nature.speak.contains(speak)).map(|(_, name)| *name).collect();
        problems.push(fields.file.problem(fields.place("speak"), what, format!("Write {}.", one_of(&may))));
    }
    named.map_or(otherwise, |(speak, _)| *speak)
}

fn turns(fields: &mut Fields, nature: &Nature, minutes: u32, usual: Usual, problems: &mut Vec<Problem>) -> Turns {
    let bounds = MIN_SHARE_SECONDS..=SHARE_SECONDS.most as u32;
    let share_seconds = match nature.share_seconds {
        Some(seconds) => fields.number_if_given("share_seconds", bounds, problems).unwrap_or(seconds),
        None => fields.number("share_seconds", bounds, problems),
    };
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
        None => nature.warn_seconds.iter().copied().filter(|mark| *mark < share_seconds).collect(),
    };
    warn_seconds.sort_unstable_by(|a, b| b.cmp(a));
    warn_seconds.dedup();
    Turns { share_seconds, warn_seconds, choosing: choosing(fields, nature.kind, minutes, usual, problems) }
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

fn exercise(fields: &mut Fields, about: &About, problems: &mut Vec<Problem>) -> String {
    let id = fields.text("exercise", NAME_CHARS, problems);
    if !id.is_empty() && !about.exercises.contains(&id) {
        let what = format!("The exercise \"{id}\" is not in this pack.");
        let cure = match about.exercises.as_slice() {
            [] => "Write it, and name it in `exercises` in pack.toml.".into(),
            known => format!("Name one of `exercises` in pack.toml: {}.", known.join(", ")),
        };
        problems.push(fields.file.problem(fields.place("exercise"), what, cure));
    }
    id
}

/// "one of a, b and c", or "a" alone.
fn one_of(names: &[&str]) -> String {
    match names.split_last() {
        Some((last, [])) => (*last).into(),
        Some((last, others)) => format!("one of {} and {last}", others.join(", ")),
        None => String::new(),
    }
}
