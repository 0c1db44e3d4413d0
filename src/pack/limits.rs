//! Every limit of a pack, each with the reason that its message gives. Nothing here reads anything.

/// The most of something that a pack may have.
#[derive(Clone, Copy, Debug)]
pub struct Limit {
    pub most: usize,
    /// Completes the sentence "… is the most, because …".
    pub because: &'static str,
}

const fn limit(most: usize, because: &'static str) -> Limit {
    Limit { most, because }
}

// The whole pack. It is held in memory as it will be served, once per language.
pub const FILES: Limit = limit(2_000, "the whole pack is kept in the server's memory");
pub const PACK_BYTES: Limit = limit(8 * 1024 * 1024, "the whole pack is kept in the server's memory");
pub const ZIP_BYTES: Limit = limit(9 * 1024 * 1024, "no pack that may be loaded takes more");
pub const FILE_BYTES: Limit =
    limit(256 * 1024, "no text of a meeting is longer, so it is probably another kind of file");
pub const LANGUAGES: Limit = limit(20, "every text has to be kept up in each of them");
pub const READINGS: Limit = limit(500, "they are chosen from one list on a phone");
pub const FORMATS: Limit = limit(50, "they are chosen from one list on a phone");
pub const EXERCISES: Limit = limit(20, "whoever needs one now must not have to search");

// A meeting.
pub const SEGMENTS: Limit = limit(30, "a meeting with more steps cannot be followed");
pub const SEGMENT_MINUTES: Limit = limit(180, "nobody can attend to one step for longer than three hours");
pub const SILENCE_SECONDS: Limit = limit(1_200, "nobody has to sit still for longer than twenty minutes");
pub const SHARE_SECONDS: Limit = limit(3_600, "no turn takes longer than an hour");
pub const WARNINGS: Limit = limit(4, "more would disturb whoever is sharing");

// A reading.
pub const PASSAGES: Limit = limit(60, "a longer reading takes up the whole meeting");
pub const PASSAGE_CHARS: Limit = limit(2_400, "one person reads a passage aloud, and that is about three minutes");
pub const READING_MINUTES: Limit = limit(60, "a longer reading takes up the whole meeting");

// A grounding exercise.
pub const STEPS: Limit = limit(20, "a longer exercise asks too much of somebody who is upset");

// Words.
pub const NAME_CHARS: Limit = limit(80, "it has to fit on a phone's screen");
pub const THEME_CHARS: Limit = limit(40, "it is one of several to choose among on a phone");
pub const GESTURE_CHARS: Limit = limit(24, "it stands above a seat for a few seconds");
pub const SUMMARY_CHARS: Limit = limit(300, "it is read at a glance");
pub const SOURCE_CHARS: Limit = limit(300, "it is one line under a text");
pub const PARAGRAPH_CHARS: Limit = limit(1_200, "a longer paragraph is hard to read aloud");
pub const PARAGRAPHS: Limit = limit(30, "more is too much to take in at once");

// For facilitators.
pub const REMINDER_CHARS: Limit = limit(240, "it is read at a glance, while somebody shares");
pub const CRISIS_STEPS: Limit = limit(8, "nobody can take in more while somebody is in danger");
pub const CRISIS_CHARS: Limit = limit(400, "it is read while listening to somebody in danger");
pub const ROLE_CHARS: Limit = limit(24, "it stands beside a name");

// Help lines.
pub const COUNTRIES: Limit = limit(260, "there are not more countries");
pub const LINES: Limit = limit(12, "somebody in need must not have to search");
