//! Packs from outside: the default pack keeps its promises, a small pack loads, from a folder too, and each broken one
//! is refused with the right message.

mod broken;
mod check;
mod exercise;
pub mod folder;
mod formats;
mod fuzz;
mod help_lines;
mod helpers;
mod new;
mod schema;
mod show;
pub mod small;
pub mod zip;

use circlekeeper::pack::{Pack, Problem};
use circlekeeper::protocol::pack::{Block, PackTitle, PackView, ReadingView, SegmentKind, Span, Speak, Way};
use serde::de::DeserializeOwned;
use std::collections::BTreeSet;

fn embedded() -> Pack {
    Pack::embedded().unwrap_or_else(|problems| panic!("{}", told(&problems)))
}

fn told(problems: &[Problem]) -> String {
    problems.iter().map(|problem| format!("{problem}\n")).collect()
}

fn view<T: DeserializeOwned>(pack: &Pack, path: &str) -> T {
    let json = pack.json(path).unwrap_or_else(|| panic!("{path} is served"));
    serde_json::from_slice(&json).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn pack_view(pack: &Pack, language: &str) -> PackView {
    view(pack, &format!("/pack/{}/{language}.json", pack.id()))
}

fn reading_view(pack: &Pack, language: &str, reading: &str) -> ReadingView {
    view(pack, &format!("/pack/{}/{language}/{reading}.json", pack.id()))
}

/// The paragraphs, quotes and list items of a reading.
fn paragraphs(reading: &ReadingView) -> Vec<String> {
    reading.passages.iter().flatten().flat_map(plain).collect()
}

fn plain(block: &Block) -> Vec<String> {
    let text = |spans: &[Span]| spans.iter().map(Span::text).collect::<String>();
    match block {
        Block::Paragraph { spans } | Block::Quote { spans } => vec![text(spans)],
        Block::List { items } => items.iter().map(|item| text(item)).collect(),
    }
}

#[test]
fn the_default_pack_is_whole_in_english_and_spanish() {
    let pack = embedded();
    assert_eq!(pack.languages(), ["en", "es"]);
    let title: PackTitle = view(&pack, &format!("/pack/{}.json", pack.id()));
    assert_eq!((title.pack.as_str(), title.languages.as_slice()), (pack.id(), pack.languages()));
    assert!(title.practice && &title == pack.title());
    let (en, es) = (pack_view(&pack, "en"), pack_view(&pack, "es"));
    for (view, language) in [(&en, "en"), (&es, "es")] {
        assert_eq!((view.pack.as_str(), view.language.as_str()), (pack.id(), language));
        assert!(
            view.notice.as_ref().is_some_and(|notice| notice.contains("Circlekeeper")),
            "marked as outside literature"
        );
        let segments = view.formats.iter().flat_map(|format| &format.segments);
        for segment in segments {
            assert!(!segment.words.is_empty(), "{language}: {} has words to say", segment.name);
        }
    }
    assert_eq!(en.agreements.len(), es.agreements.len());
    assert_eq!(en.help_lines.len(), es.help_lines.len());
    for (en, es) in en.help_lines.iter().zip(&es.help_lines) {
        assert_eq!((&en.country, en.lines.len()), (&es.country, es.lines.len()));
    }
    assert!(en.formats.iter().zip(&es.formats).all(|(en, es)| en.summary != es.summary), "each in its own language");
}

/// The themes, each with its readings, in the order of the pack.
fn themes(view: &PackView) -> Vec<(&str, Vec<&str>)> {
    let parts = view.readings.chunk_by(|one, next| one.theme == next.theme);
    parts.map(|part| (&*part[0].theme, part.iter().map(|reading| &*reading.reading).collect())).collect()
}

#[test]
fn a_few_themes_part_its_readings_in_each_language_alike() {
    let pack = embedded();
    let (en, es) = (pack_view(&pack, "en"), pack_view(&pack, "es"));
    let (themes, themes_es) = (themes(&en), themes(&es));
    assert_eq!(
        themes.len(),
        themes.iter().map(|(theme, _)| theme).collect::<BTreeSet<_>>().len(),
        "none in two places"
    );
    assert!((6..=10).contains(&themes.len()), "there are {} themes", themes.len());
    for (theme, readings) in &themes {
        assert!((3..=8).contains(&readings.len()), "{theme} has {} readings", readings.len());
    }
    let readings = |themes: &[(&str, Vec<&str>)]| themes.iter().map(|(_, all)| all.join(" ")).collect::<Vec<_>>();
    assert_eq!(readings(&themes), readings(&themes_es));
    for reading in en.readings.iter().chain(&es.readings) {
        assert_ne!(reading.about.as_ref(), Some(&reading.theme), "{} says it twice", reading.reading);
    }
}

#[test]
fn its_readings_are_short_end_in_a_question_and_can_be_passed_round() {
    let pack = embedded();
    assert!(pack.readings().len() >= 36, "one for each that groups ask for");
    for language in pack.languages() {
        for rules in pack.readings() {
            let reading = reading_view(&pack, language, &rules.reading);
            let name = format!("{}.{language}", rules.reading);
            assert_eq!(reading.passages.len(), usize::from(rules.passages), "{name}");
            assert!((3..=8).contains(&reading.passages.len()), "{name} has {} passages", reading.passages.len());
            let text = paragraphs(&reading);
            let words = text.join(" ").split_whitespace().count();
            assert!((120..=350).contains(&words), "{name} has {words} words");
            assert!(text.last().is_some_and(|last| last.ends_with('?')), "{name} ends in a question");
            assert!(!reading.licence.is_empty() && !reading.source.is_empty(), "{name} says whose it is");
        }
    }
}

#[test]
fn its_first_format_is_an_hour_with_everything_in_it() {
    let pack = embedded();
    let view = &pack_view(&pack, "en").formats[0];
    assert_eq!((view.format.as_str(), view.minutes), ("open-share-60", 60));
    let rules = pack.format("open-share-60").expect("its rules are there");
    let kinds: Vec<SegmentKind> = rules.segments.iter().map(|segment| segment.kind).collect();
    use SegmentKind::{Agreements, Closing, Reading, Sharing, Welcome};
    assert_eq!(kinds, [Welcome, Agreements, Reading, Sharing, Closing]);
    assert!(rules.lobby);
    let turns: Vec<_> = rules.segments.iter().filter_map(|segment| segment.turns.as_ref()).collect();
    assert_eq!(turns.len(), 1, "only sharing has turns");
    assert!(turns[0].choosing.once_first);
    assert_eq!((turns[0].limit_ms, turns[0].warnings_ms.as_slice()), (180_000, [60_000, 30_000].as_slice()));
    let reading = rules.segments[2].reading.expect("a reading is chosen");
    assert_eq!(Some(reading), pack.reading("boundaries"));
    assert_eq!(pack.readings()[reading].reading, "boundaries");
}

#[test]
fn it_has_a_format_for_one_hall_that_goes_round() {
    let pack = embedded();
    let view = pack_view(&pack, "en").formats.into_iter().find(|f| f.hall).expect("it is there");
    assert_eq!((view.format.as_str(), view.minutes), ("hall-60", 60));
    let rules = pack.format("hall-60").expect("its rules are there");
    let ways: Vec<_> = rules.segments.iter().filter_map(|s| s.turns.as_ref()).map(|t| t.choosing.way).collect();
    assert_eq!(ways, [Way::Round]);
}

#[test]
fn it_keeps_the_last_minutes_of_sharing_for_whoever_needs_them_where_hands_are_raised() {
    let pack = embedded();
    for view in pack_view(&pack, "en").formats.iter().filter(|format| !format.practice && !format.hall) {
        let last: u16 = if view.minutes >= 60 { 10 } else { 5 };
        let rules = pack.format(&view.format).expect("its rules are there");
        let kept: Vec<_> = rules
            .segments
            .iter()
            .filter_map(|s| Some((s.minutes, s.turns.as_ref()?.choosing.burning_need_from_ms?)))
            .collect();
        assert_eq!(kept.len(), 1, "{}: once, in the last part where people share", view.format);
        let (minutes, from_ms) = kept[0];
        assert_eq!(from_ms, u64::from(minutes - last) * 60_000, "{}", view.format);
    }
}

#[test]
fn it_has_a_short_format_to_practise_with() {
    let pack = embedded();
    let practice: Vec<_> = pack_view(&pack, "es").formats.into_iter().filter(|f| f.practice).collect();
    assert_eq!(practice.iter().map(|f| (f.format.as_str(), f.minutes)).collect::<Vec<_>>(), [("practice-15", 15)]);
    let rules = pack.format("practice-15").expect("its rules are there");
    let choosing: Vec<_> = rules.segments.iter().filter_map(|s| s.turns.as_ref()).map(|t| t.choosing).collect();
    assert_eq!(choosing.iter().map(|c| c.way).collect::<Vec<_>>(), [Way::Round, Way::Hands]);
    assert_eq!(choosing[1].burning_need_from_ms, Some(60_000), "soon enough to be practised");
}

#[test]
fn it_has_a_format_with_a_round_to_arrive_and_one_to_part() {
    let pack = embedded();
    let view = pack_view(&pack, "es").formats.into_iter().find(|f| f.format == "check-in-90").expect("it is there");
    assert_eq!(view.minutes, 90);
    let spoken: Vec<_> = view.segments.iter().map(|s| (s.kind, s.speak, s.share_seconds)).collect();
    assert!(spoken.contains(&(SegmentKind::CheckIn, Speak::Holder, Some(60))));
    assert!(spoken.contains(&(SegmentKind::Reading, Speak::Readers, None)));
    assert!(spoken.contains(&(SegmentKind::Sharing, Speak::Holder, Some(180))));
    assert_eq!(spoken[spoken.len() - 2], (SegmentKind::CheckOut, Speak::Holder, Some(60)));
    assert_eq!(spoken[spoken.len() - 1], (SegmentKind::Closing, Speak::Facilitator, None));
    assert_eq!(view.segments[2].silence_seconds, Some(60));
}

#[test]
fn its_grounding_exercises_are_short_steps_in_both_languages() {
    let pack = embedded();
    let (en, es) = (pack_view(&pack, "en").exercises, pack_view(&pack, "es").exercises);
    let ids: Vec<&str> = en.iter().map(|each| each.exercise.as_str()).collect();
    let expected =
        ["five-senses", "feet-and-object", "near-to-far", "small-movements", "a-list-to-hold", "box-breathing"];
    assert_eq!(ids, expected);
    for (en, es) in en.iter().zip(&es) {
        assert_eq!((&en.exercise, en.steps.len()), (&es.exercise, es.steps.len()));
        assert!(en.name != es.name && en.summary != es.summary, "each in its own language");
    }
    for exercise in en.iter().chain(&es) {
        assert!((3..=8).contains(&exercise.steps.len()), "{}", exercise.name);
        for step in &exercise.steps {
            let words = step.join(" ").split_whitespace().count();
            assert!((1..=80).contains(&words), "{}: {words} words fit on a phone", exercise.name);
        }
        let first = exercise.steps[..2].concat().join(" ");
        let closed_eyes_are_optional = ["eyes can", "Puedes tener los ojos", "Puedes seguir con los ojos"];
        assert!(closed_eyes_are_optional.iter().any(|words| first.contains(words)), "{first}");
    }
}

#[test]
fn only_its_own_paths_are_served() {
    let pack = embedded();
    let id = pack.id();
    assert!(id.len() == 16 && id.bytes().all(|c| c.is_ascii_hexdigit()), "{id}");
    for path in ["", "/", "/packs.json", "/pack", "/pack/0000000000000000/en.json"] {
        assert!(pack.json(path).is_none(), "{path:?}");
    }
    for path in ["fr.json", "en/none.json", "en/../en.json", "en.json/", "en"] {
        assert!(pack.json(&format!("/pack/{id}/{path}")).is_none(), "{path:?}");
    }
}
