//! What the page fetches of content packs, over HTTP. `/packs.json` is a [`PackList`], `/pack/<pack>.json` a [`PackTitle`];
//! in one language, `/pack/<pack>/<language>.json` is a [`PackView`] and `/pack/<pack>/<language>/<reading>.json` a
//! [`ReadingView`].

use serde::{Deserialize, Serialize};

/// `/packs.json`: the packs for new meetings.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS))]
pub struct PackList {
    /// The first is the one to suggest.
    pub packs: Vec<PackTitle>,
}

/// What one needs to know of a pack before any of its texts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS))]
pub struct PackTitle {
    /// Hash of the pack's content, so that the address of a text never changes its meaning.
    pub pack: String,
    /// Language tags such as `en`; the first is the pack's own.
    pub languages: Vec<String>,
    /// The pack's name in each of them, in that order.
    pub names: Vec<String>,
    /// Whether one of its formats is for a rehearsal.
    pub practice: bool,
}

/// A pack in one language, without the texts of its readings.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS))]
pub struct PackView {
    pub pack: String,
    pub language: String,
    pub name: String,
    /// Says that the pack is outside literature, and of whom, where that is so.
    pub notice: Option<String>,
    /// Who may copy the texts, and where they come from, unless a reading says something else.
    pub licence: String,
    pub source: String,
    /// What this group calls its facilitator, for example "facilitator" or "chair".
    pub facilitator: String,
    /// Shown on the threshold and in the room.
    pub agreements: Vec<String>,
    pub formats: Vec<FormatView>,
    pub readings: Vec<ReadingTitle>,
    pub help_lines: Vec<HelpCountry>,
    /// In the order in which people choose; none where the pack has no grounding exercises.
    pub exercises: Vec<ExerciseView>,
    /// Closing words, a grounding exercise for the closing page: blocks of plain text.
    pub grounding: Vec<String>,
    pub gestures: GestureWords,
    /// The group's reminder when somebody answers another's share, a paragraph each. It names nobody.
    pub crosstalk: Vec<String>,
    /// Questions for those who helped, when they stay for some minutes after a meeting.
    pub debrief: Vec<String>,
    pub roles: RoleWords,
    /// For whoever facilitates, to read before or in a meeting: a few sentences each. May be none.
    pub reminders: Vec<String>,
    /// The crisis card: what helpers can do when somebody is in danger, in order. May be none.
    pub crisis: Vec<CrisisStep>,
}

/// A grounding exercise, to go through step by step.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS))]
pub struct ExerciseView {
    pub exercise: String,
    pub name: String,
    pub summary: String,
    /// What each step says, a paragraph each.
    pub steps: Vec<Vec<String>>,
}

/// What the group calls each silent gesture.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS))]
pub struct GestureWords {
    pub thank_you: String,
    pub with_you: String,
    pub hand_on_heart: String,
}

/// What the group calls its duties; where one is left out, the page has a word of its own.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS))]
pub struct RoleWords {
    pub deputy: Option<String>,
    pub timekeeper: Option<String>,
    pub reader: Option<String>,
    pub greeter: Option<String>,
    /// Of a small group.
    pub host: Option<String>,
}

/// One step of the crisis card.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS))]
pub struct CrisisStep {
    pub title: String,
    /// A paragraph each.
    pub words: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS))]
pub struct FormatView {
    pub format: String,
    pub name: String,
    pub summary: String,
    /// What the format is for, in a few words: formats are chosen by it, and by their length.
    pub theme: Option<String>,
    pub minutes: u16,
    pub pause_seconds: u16,
    pub pause_by: MayCall,
    pub group_conscience: MayCall,
    /// Whether silent gestures can be made.
    pub gestures: bool,
    /// Everybody sits in one hall: the facilitator's page serves people without a device.
    pub hall: bool,
    /// Offered in a rehearsal only, where it comes first.
    pub practice: bool,
    pub segments: Vec<SegmentView>,
    /// What runs in small groups, where the format says so.
    pub groups: Option<SegmentView>,
}

/// Who may call for something that concerns all: a pause, a vote.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum MayCall {
    Anyone,
    Facilitators,
    Nobody,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS))]
pub struct SegmentView {
    pub kind: SegmentKind,
    pub speak: Speak,
    pub name: String,
    pub minutes: u16,
    /// What is said here, a paragraph each.
    pub words: Vec<String>,
    /// Where people speak in turn: how long a turn is.
    pub share_seconds: Option<u32>,
    /// In a silence: how long it is.
    pub silence_seconds: Option<u32>,
    /// With a reading: the one that is chosen when the segment begins.
    pub reading: Option<String>,
    /// In a grounding exercise for all: which one.
    pub exercise: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum SegmentKind {
    Welcome,
    Agreements,
    /// A short round in which each says how they come.
    CheckIn,
    /// A word to people who are new, and from them if they like.
    Newcomers,
    Reading,
    Silence,
    /// A grounding exercise, step by step with everybody.
    Grounding,
    Sharing,
    /// Talking with one another.
    Dialogue,
    /// The group decides something.
    GroupConscience,
    /// Announcements and milestones.
    Announcements,
    /// A short round in which each says how they go.
    CheckOut,
    Closing,
}

/// How the next to share is chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Way {
    /// Raised hands in their order.
    Hands,
    /// Round the circle, seat by seat.
    Round,
    /// A facilitator calls anybody, in no promised order.
    Facilitator,
    /// Whoever ends a turn chooses the next.
    Holder,
    /// Whoever wishes takes the free floor.
    Open,
}

/// Who may speak in a segment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Speak {
    /// Whoever facilitates says the words.
    Facilitator,
    /// Whoever offered reads a passage.
    Readers,
    /// One person at a time, in turn, and nobody replies.
    Holder,
    /// One person at a time, in turn, and replies are welcome.
    Dialogue,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS))]
pub struct ReadingTitle {
    pub reading: String,
    pub title: String,
    /// One of a few that part the readings: readings are chosen by it, and by their length.
    pub theme: String,
    /// What it is about, within its theme.
    pub about: Option<String>,
    pub minutes: u16,
    pub passages: u16,
}

/// One reading, whole.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS))]
pub struct ReadingView {
    pub reading: String,
    pub title: String,
    pub theme: String,
    /// What it is about, within its theme.
    pub about: Option<String>,
    pub source: String,
    pub licence: String,
    /// Somebody compared these words with the book, and they are to be read without any change.
    pub read_as_written: bool,
    /// Each passage is a list of blocks.
    pub passages: Vec<Vec<Block>>,
}

/// One paragraph or list of a passage: never HTML.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(tag = "block", rename_all = "snake_case")]
pub enum Block {
    Paragraph { spans: Vec<Span> },
    Quote { spans: Vec<Span> },
    List { items: Vec<Vec<Span>> },
}

/// A run of text in one style.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(tag = "span", rename_all = "snake_case")]
pub enum Span {
    Text { text: String },
    Emphasis { text: String },
    Strong { text: String },
}

impl Span {
    pub fn text(&self) -> &str {
        match self {
            Self::Text { text } | Self::Emphasis { text } | Self::Strong { text } => text,
        }
    }
}

/// The help lines of one country.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS))]
pub struct HelpCountry {
    /// ISO 3166 code of two letters, or `any`.
    pub country: String,
    pub name: String,
    pub lines: Vec<HelpLine>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS))]
pub struct HelpLine {
    pub name: String,
    /// How to reach it, as a person reads it: "call or text 988".
    pub reach: String,
    /// What a phone dials, where it is a number.
    pub dial: Option<String>,
    /// A web address, where it is a page.
    pub link: Option<String>,
    pub hours: Option<String>,
    /// The day on which it was gathered or last checked, `YYYY-MM-DD`: to be checked again before one relies on it.
    pub checked_on: String,
}
