//! The default pack's formats: which there are, that their minutes are what they promise, and that each says what has
//! to be said.

use super::{embedded, pack_view};
use circlekeeper::protocol::pack::{FormatView, SegmentKind};

/// Those for a meeting, not for a rehearsal.
fn for_meetings(language: &str) -> Vec<FormatView> {
    pack_view(&embedded(), language).formats.into_iter().filter(|format| !format.practice).collect()
}

#[test]
fn there_is_a_format_for_each_kind_of_meeting_and_its_minutes_are_what_its_name_says() {
    let formats = for_meetings("en");
    let ids: Vec<&str> = formats.iter().map(|format| format.format.as_str()).collect();
    let expected = "open-share-60 open-share-30 lunch-30 check-in-90 two-readings-90 topic-60 newcomers-60 couples-75 \
                    in-writing-75 hall-60";
    assert_eq!(ids.join(" "), expected, "the usual first, and what is alike together");
    for format in for_meetings("es").iter().chain(&formats) {
        let (_, minutes) = format.format.rsplit_once('-').expect("its name ends in its minutes");
        assert_eq!(format.minutes.to_string(), minutes, "{}", format.format);
        assert!(format.name.contains(minutes), "{} says how long it is", format.name);
    }
}

#[test]
fn each_begins_with_a_welcome_and_agreements_has_a_reading_and_ends_with_a_closing() {
    for format in for_meetings("en") {
        let kinds: Vec<SegmentKind> = format.segments.iter().map(|segment| segment.kind).collect();
        assert_eq!(kinds[..2], [SegmentKind::Welcome, SegmentKind::Agreements], "{}", format.format);
        assert!(kinds.contains(&SegmentKind::Reading), "{}", format.format);
        assert_eq!(kinds.last(), Some(&SegmentKind::Closing), "{}", format.format);
    }
}

#[test]
fn one_has_two_readings_and_time_to_share_after_each() {
    let format = for_meetings("en").into_iter().find(|format| format.format == "two-readings-90").expect("it is there");
    let kinds = format.segments.iter().map(|segment| segment.kind);
    let read_and_shared: Vec<_> =
        kinds.filter(|kind| matches!(kind, SegmentKind::Reading | SegmentKind::Sharing)).collect();
    use SegmentKind::{Reading, Sharing};
    assert_eq!(read_and_shared, [Reading, Sharing, Reading, Sharing]);
}

#[test]
fn every_meeting_says_what_it_is_not_and_what_stays_here() {
    let promises = [
        ("en", ["not a crisis service", "help lines", "stays here", "no fellowship"]),
        ("es", ["no es un servicio de crisis", "líneas de ayuda", "se queda aquí", "ninguna fraternidad"]),
    ];
    for (language, said) in promises {
        for format in for_meetings(language) {
            let words = format.segments.iter().flat_map(|segment| segment.words.clone()).collect::<Vec<_>>().join("\n");
            for promise in said {
                assert!(words.contains(promise), "{}.{language} does not say “{promise}”", format.format);
            }
        }
    }
}
