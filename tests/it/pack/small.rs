//! The smallest pack, which other tests break: what is left out has a good default, and its id stands for its files.

use super::{pack_view, reading_view, told};
use circlekeeper::pack::{ChoosingRules, Newcomers, Pack, PackFiles, SegmentRules};
use circlekeeper::protocol::pack::{Block, MayCall, SegmentView, Span, Speak, Way};

pub const READING: &str =
    "+++\ntitle = \"Rest\"\ntheme = \"Rest\"\nminutes = 2\n+++\nWe *may* rest.\n\n---\n\nWhen do I rest?\n";

const FORMAT: &str = r#"
name.en = "Short"
name.es = "Corta"
summary.en = "A short one."
summary.es = "Una corta."
[[segment]]
kind = "reading"
minutes = 5
reading = "rest"
name.en = "Reading"
name.es = "Lectura"
[[segment]]
kind = "sharing"
minutes = 20
share_seconds = 45
name.en = "Sharing"
name.es = "Compartir"
words.en = """
One paragraph
goes on.

Two.
"""
words.es = "Uno."
"#;

const HELP: &str = r#"
[[country]]
code = "any"
name.en = "Anywhere"
name.es = "Cualquier lugar"
[[country.line]]
name = "Directory"
reach.en = "Open it"
reach.es = "Abre la lista"
link = "https://help.example"
checked_on = 2026-11-01
source = "made up"
"#;

pub const ABOUT: &str = r#"
languages = ["en", "es"]
name.en = "Small"
name.es = "Pequeño"
facilitator.en = "chair"
facilitator.es = "quien modera"
licence = "CC0 1.0"
source = "Made up"
outside_literature = false
formats = ["short"]
readings = ["rest"]
"#;

pub const WORDS: &str = "agreements = \"Listen.\"\ngrounding = \"Breathe.\"\ncrosstalk = \"No answers.\"
debrief = \"How was it?\"
thank_you = \"Thanks\"\nwith_you = \"With you\"\nhand_on_heart = \"Heart\"\n";

pub fn small() -> PackFiles {
    let files = [
        ("pack.toml", ABOUT),
        ("readings/rest.en.md", READING),
        ("readings/rest.es.md", READING),
        ("formats/short.toml", FORMAT),
        ("help-lines.toml", HELP),
        ("words/en.toml", WORDS),
        ("words/es.toml", WORDS),
    ];
    files.into_iter().map(|(name, text)| (name.into(), text.into())).collect()
}

/// The small pack with one text replaced by another in one file.
pub fn changed(file: &str, from: &str, to: &str) -> PackFiles {
    let mut files = small();
    let text = String::from_utf8(files[file].clone()).expect("it is text");
    assert!(text.contains(from), "{file} has {from:?}");
    files.insert(file.into(), text.replacen(from, to, 1).into());
    files
}

pub fn parsed(files: &PackFiles) -> Pack {
    Pack::parse(files).unwrap_or_else(|problems| panic!("{}", told(&problems)))
}

#[test]
fn a_small_pack_loads_and_what_is_left_out_has_a_good_default() {
    let pack = parsed(&small());
    let view = pack_view(&pack, "es");
    assert_eq!((view.name.as_str(), view.notice, view.facilitator.as_str()), ("Pequeño", None, "quien modera"));
    let rules = &pack.formats()[0];
    assert_eq!((rules.pause_ms, rules.pause_by, rules.group_conscience), (30_000, MayCall::Anyone, MayCall::Anyone));
    assert!(rules.lobby);
    let turns = rules.segments[1].turns.as_ref().expect("sharing has turns");
    assert_eq!((turns.limit_ms, turns.warnings_ms.as_slice()), (45_000, [30_000].as_slice()), "60 s is not within it");
    assert!(view.exercises.is_empty());
    let format = &pack_view(&pack, "en").formats[0];
    assert_eq!(format.minutes, 25);
    assert_eq!(format.segments[1].words, ["One paragraph goes on.", "Two."]);
    let reading = reading_view(&pack, "en", "rest");
    assert_eq!((reading.licence.as_str(), reading.source.as_str()), ("CC0 1.0", "Made up"));
    assert_eq!(reading.passages.len(), 2);
    let emphasis = Span::Emphasis { text: "may".into() };
    assert!(matches!(&reading.passages[0][0], Block::Paragraph { spans } if spans[1] == emphasis));
}

/// The segments of the short format, as the page and as the room get them, with this in place of the sharing.
fn segments_with(segment: &str) -> (Vec<SegmentView>, Vec<SegmentRules>) {
    let pack = parsed(&changed("formats/short.toml", "kind = \"sharing\"\nminutes = 20\nshare_seconds = 45", segment));
    (pack_view(&pack, "en").formats[0].segments.clone(), pack.formats()[0].segments.clone())
}

#[test]
fn a_kind_says_who_may_speak_and_how_long_unless_the_format_does() {
    use Speak::{Dialogue, Facilitator, Holder};
    let cases = [
        ("check_in", "", Holder, Some((60, vec![15]))),
        ("check_out", "share_seconds = 30", Holder, Some((30, vec![15]))),
        ("newcomers", "", Holder, Some((120, vec![60, 30]))),
        ("announcements", "speak = \"facilitator\"", Facilitator, None),
        ("dialogue", "share_seconds = 60", Dialogue, Some((60, vec![30]))),
        ("dialogue", "speak = \"holder\"", Holder, Some((120, vec![60, 30]))),
        ("group_conscience", "warn_seconds = []", Dialogue, Some((120, vec![]))),
        ("welcome", "", Facilitator, None),
        ("closing", "speak = \"holder\"", Holder, Some((60, vec![15]))),
    ];
    for (kind, more, speak, turns) in cases {
        let (views, rules) = segments_with(&format!("kind = \"{kind}\"\nminutes = 20\n{more}"));
        assert_eq!(views[1].speak, speak, "{kind} {more}");
        assert_eq!(views[1].share_seconds, turns.as_ref().map(|(seconds, _)| *seconds), "{kind} {more}");
        let ms = |seconds: &u32| u64::from(*seconds) * 1_000;
        let rules = rules[1].turns.as_ref().map(|t| (t.limit_ms, t.warnings_ms.clone()));
        let expected = turns.map(|(limit, marks)| (ms(&limit), marks.iter().map(ms).collect()));
        assert_eq!(rules, expected, "{kind} {more}");
    }
}

#[test]
fn a_silence_is_as_long_as_it_says_or_as_its_minutes() {
    let seconds = |more: &str| {
        let (views, _) = segments_with(&format!("kind = \"silence\"\nminutes = 2\n{more}"));
        (views[1].silence_seconds, views[1].share_seconds, views[0].silence_seconds)
    };
    assert_eq!(seconds("silence_seconds = 30"), (Some(30), None, None));
    assert_eq!(seconds(""), (Some(120), None, None));
}

#[test]
fn the_id_stands_for_exactly_these_files() {
    let id = |files: &PackFiles| parsed(files).id().to_string();
    let own = id(&small());
    assert_eq!(own, id(&small()));
    assert_ne!(own, id(&changed("words/en.toml", "Listen", "Hear")));
    let mut more = small();
    more.insert("README.md".into(), vec![]);
    assert_ne!(own, id(&more), "a name counts, too");
}

#[test]
fn files_from_other_systems_are_read() {
    let mut files = small();
    for bytes in files.values_mut() {
        let text = String::from_utf8(bytes.clone()).expect("it is text");
        *bytes = format!("\u{feff}{}", text.replace('\n', "\r\n")).into();
    }
    let pack = parsed(&files);
    assert_eq!(reading_view(&pack, "en", "rest").passages.len(), 2);
    assert_eq!(pack_view(&pack, "en").formats[0].segments[1].words, ["One paragraph goes on.", "Two."]);
}

#[test]
fn a_format_can_say_what_runs_in_small_groups() {
    let groups = |lines: &str| {
        let pack = parsed(&changed("formats/short.toml", "[[segment]]", &format!("{lines}[[segment]]")));
        (pack.formats()[0].groups.clone(), pack_view(&pack, "en").formats[0].groups.clone())
    };
    assert_eq!(groups(""), (None, None));
    let lines = "kind = \"sharing\"\nminutes = 8\nshare_seconds = 90\nname.en = \"In threes\"\nname.es = \"De a tres\"";
    let (rules, view) = groups(&format!("[groups]\n{lines}\n"));
    assert_eq!(rules.and_then(|groups| groups.turns).map(|turns| turns.limit_ms), Some(90_000));
    assert_eq!(view.map(|groups| (groups.name, groups.minutes)), Some(("In threes".into(), 8)));
}

#[test]
fn a_segment_says_how_the_next_is_chosen() {
    let rules = |from: &str, to: &str| {
        let pack = parsed(&changed("formats/short.toml", from, to));
        pack.formats()[0].segments[1].turns.as_ref().expect("turns").choosing
    };
    let usual = rules("\"sharing\"", "\"sharing\"");
    let expected = ChoosingRules {
        way: Way::Hands,
        once_first: true,
        newcomers: Newcomers::Neither,
        newcomers_from_ms: 600_000,
        burning_need_from_ms: None,
    };
    assert_eq!(usual, expected, "what is left out has a good default");
    let lines =
        "next = \"round\"\nonce_first = false\nnewcomers = \"last\"\nnewcomers_minutes = 5\nburning_need_minutes = 2";
    let all = rules("\"sharing\"", &format!("\"sharing\"\n{lines}"));
    let expected = ChoosingRules {
        way: Way::Round,
        once_first: false,
        newcomers: Newcomers::Last,
        newcomers_from_ms: 900_000,
        burning_need_from_ms: Some(1_080_000),
    };
    assert_eq!(all, expected);
    assert_eq!(rules("\"sharing\"", "\"check_in\"").way, Way::Round, "a check-in goes round");
    assert_eq!(rules("\"sharing\"", "\"dialogue\"").way, Way::Open, "in a dialogue the floor is open");
    assert!(!rules("[[segment]]", "once_first = false\n[[segment]]").once_first, "as the format says");
    assert_eq!(rules("[[segment]]", "hall = true\n[[segment]]").way, Way::Round, "in a hall it goes round");
}

#[test]
fn a_reading_whose_words_were_compared_says_so_until_one_of_them_changes() {
    const HASH: &str = "9497c8c029f70b9c02ab07be6274bc9b057aa7f63815e08c223c00f51216cbf1";
    let head = format!("minutes = 2\nread_as_written = \"{HASH}\"");
    let compared = changed("readings/rest.en.md", "minutes = 2", &head);
    let pack = parsed(&compared);
    assert!(reading_view(&pack, "en", "rest").read_as_written);
    assert!(!reading_view(&pack, "es", "rest").read_as_written, "nobody compared the other language");

    let mut other = compared;
    let text = String::from_utf8(other["readings/rest.en.md"].clone()).expect("text").replace("*may*", "may");
    other.insert("readings/rest.en.md".into(), text.into());
    let problems = Pack::parse(&other).expect_err("the marks count, too");
    assert!(problems[0].what.starts_with("`read_as_written` stands for other words"), "{}", told(&problems));
}
