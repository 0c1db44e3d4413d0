//! protocol/README.md against the code: every message with its fields and whom it is open to, every shape, code, close
//! code and limit, as the code has it.

use super::{client_examples, name_of, protocol};
use crate::schema::Schema;
use circlekeeper::meeting::{ConnId, Input, Who, limits, who_may};
use circlekeeper::protocol::bytes::{LifeId, MeetingId};
use circlekeeper::protocol::{self as wire, CloseCode, Code};
use circlekeeper::server::limits as shell;
use circlekeeper::translate::{ExerciseFact, Link, ReadingFact, RoomFacts, Visitor, input_from};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::time::Duration;

/// The part of the contract under a heading of the second rank.
fn part(heading: &str) -> String {
    let text = fs::read_to_string(protocol("README.md")).expect("text");
    let (_, after) = text.split_once(&format!("\n## {heading}\n")).unwrap_or_else(|| panic!("no part {heading}"));
    after.split("\n## ").next().unwrap_or_default().to_owned()
}

/// The sections of a part, each under the name of a message, in their order.
fn sections(heading: &str) -> Vec<(String, String)> {
    let part = part(heading);
    let sections = part.split("\n### `").skip(1).map(|section| section.split_once('`').expect("a name"));
    sections.map(|(name, text)| (name.to_owned(), text.to_owned())).collect()
}

/// Words in code type.
fn marked(text: &str) -> Vec<String> {
    text.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}

/// The cells of the rows of the tables in a text, without the heads.
fn rows(text: &str) -> Vec<Vec<String>> {
    let lines: Vec<&str> = text.lines().collect();
    let is_row = |line: &str| line.starts_with("| ");
    let is_head = |at: usize| lines.get(at + 1).is_some_and(|next| next.starts_with("|---"));
    let rows = lines.iter().enumerate().filter(|(at, line)| is_row(line) && !is_head(*at));
    rows.map(|(_, line)| line.trim_matches('|').split(" | ").map(|cell| cell.trim().to_owned()).collect()).collect()
}

fn codes() -> Vec<String> {
    Code::ALL.iter().map(name_of).collect()
}

/// What the section of a message says after a word, up to the end of the paragraph.
fn said(section: &str, word: &str) -> String {
    let (_, after) = section.split_once(&format!("\n{word}: ")).unwrap_or_else(|| panic!("no {word} in {section}"));
    let end = ["\n\n", "\nHeard: ", "\nRefusals: "].iter().filter_map(|end| after.find(end)).min();
    after[..end.unwrap_or(after.len())].to_owned()
}

/// The codes with which each message can be refused, besides those of [`common_refusals`].
pub fn refusals() -> BTreeMap<String, BTreeSet<String>> {
    let codes = codes();
    // What stands in brackets explains.
    let plain = |text: &str| text.split(['(', ')']).step_by(2).collect::<String>();
    let of = |section: &str| {
        marked(&plain(&said(section, "Refusals"))).into_iter().filter(|word| codes.contains(word)).collect()
    };
    sections("What a page says").into_iter().map(|(name, section)| (name, of(&section))).collect()
}

pub fn common_refusals() -> BTreeSet<String> {
    rows(&part("Refusals")).iter().flat_map(|row| marked(&row[0])).collect()
}

#[test]
fn every_message_has_a_section_in_the_order_of_the_types_with_its_fields() {
    let schema = Schema::read("protocol/messages.schema.json");
    for (heading, root) in [("What a page says", "ClientMessage"), ("What the server says", "ServerMessage")] {
        let sections = sections(heading);
        let names: Vec<_> = sections.iter().map(|(name, _)| name.clone()).collect();
        assert_eq!(names, schema.types(root), "{heading}");
        for (name, section) in sections {
            let fields = section.lines().find_map(|line| line.strip_prefix("`{")).expect("a line with the fields");
            let fields: Vec<&str> = fields.split('"').skip(1).step_by(2).collect();
            let expected: BTreeSet<_> = schema.fields(root, &name).into_iter().collect();
            assert_eq!(fields.iter().map(|f| (*f).to_owned()).collect::<BTreeSet<_>>(), expected, "{name}");
        }
    }
}

#[test]
fn whom_a_message_is_open_to_is_what_the_table_of_permits_says() {
    let readings = vec![ReadingFact { reading: "setbacks".into(), passages: 3 }];
    let exercises = vec![ExerciseFact { exercise: "feet-and-object".into(), steps: 3 }];
    let (pack, format) = (String::new(), String::new());
    let facts = RoomFacts { life: LifeId([0; 8]), meeting: MeetingId([0; 16]), pack, format, readings, exercises };
    let visitor = Visitor { conn: ConnId(1), link: Link::Invite };
    let mut examples = client_examples();
    for (name, section) in sections("What a page says") {
        let who = said(&section, "Who");
        let example = examples.remove(&name).expect("an example");
        let expected = match input_from(example, visitor, &facts) {
            Ok(Input::Ask { wish, .. }) => match who_may(&wish) {
                Who::Seated => "the lobby and the circle",
                Who::Lobby => "the lobby",
                Who::Circle => "the circle",
                Who::Facilitators => "facilitators.",
                Who::Timekeepers => "facilitators and timekeepers.",
                Who::Greeters => "facilitators and greeters.",
                Who::CameByLink => "whoever came by the facilitator link.",
                Who::FacilitatorsByLink => "facilitators who came by the facilitator link.",
            },
            Ok(_) => "anybody at a door",
            Err(_) if name == "open" || name == "restore" => "a connection with the facilitator link",
            Err(_) => "anybody, ",
        };
        assert!(who.starts_with(expected), "{name} is for {expected}, and the contract says: {who}");
        assert!(expected != "the lobby" || !who.starts_with("the lobby and"), "{name}");
    }
}

#[test]
fn what_is_heard_and_refused_is_named_by_its_own_name() {
    let (codes, heard) = (codes(), Schema::read("protocol/messages.schema.json").types("ServerMessage"));
    let mut documented = common_refusals();
    for (name, section) in sections("What a page says") {
        for word in marked(&said(&section, "Refusals")) {
            assert!(codes.contains(&word) || heard.contains(&word), "{name}: {word} is no code");
            documented.insert(word);
        }
        for word in marked(&said(&section, "Heard")) {
            assert!(heard.contains(&word) || section.contains(&format!("\"{word}\"")), "{name}: {word} is no message");
        }
    }
    let never: Vec<_> = codes.iter().filter(|code| !documented.contains(*code)).collect();
    assert!(never.is_empty(), "codes that no message can meet: {never:?}");
}

#[test]
fn the_table_of_audiences_names_every_message_of_the_server_once() {
    let mut named: Vec<String> = rows(&part("The room in sections")).iter().flat_map(|row| marked(&row[0])).collect();
    named.sort();
    let mut expected = Schema::read("protocol/messages.schema.json").types("ServerMessage");
    expected.sort();
    assert_eq!(named, expected);
}

#[test]
fn every_code_has_its_row_in_the_order_of_the_code() {
    let rows = rows(&part("Refusal codes"));
    assert_eq!(rows.iter().flat_map(|row| marked(&row[0])).collect::<Vec<_>>(), codes());
    assert!(rows.iter().all(|row| row.len() == 3 && row.iter().all(|cell| !cell.is_empty())));
}

/// Every close code; one that is new does not compile until it is here.
fn close_codes() -> BTreeSet<u16> {
    use CloseCode::*;
    let all = [GoingAway, Broken, NotText, NotUtf8, TooLarge, NotUnderstood, Silent, Replaced, Over, TooSlow, Full];
    for code in all {
        match code {
            GoingAway | Broken | NotText | NotUtf8 | TooLarge | NotUnderstood => {}
            Silent | Replaced | Over | TooSlow | Full => {}
        }
    }
    all.iter().map(|code| *code as u16).collect()
}

#[test]
fn every_close_code_has_its_row_and_no_other_is_named() {
    let rows = rows(&part("Close codes"));
    let codes: BTreeSet<u16> = rows.iter().map(|row| row[0].parse().expect("a number")).collect();
    assert_eq!(codes, close_codes());
    assert_eq!(rows.len(), codes.len());
    let text = fs::read_to_string(protocol("README.md")).expect("text");
    let numbers = text.split(|c: char| !c.is_ascii_digit()).filter(|n| n.len() == 4 && n.starts_with('4'));
    for number in numbers {
        assert!(codes.contains(&number.parse().expect("a number")), "{number} is no close code");
    }
}

#[test]
fn every_reason_of_an_end_is_told() {
    let ended = sections("What the server says").into_iter().find(|(name, _)| name == "ended").expect("a section").1;
    for reason in Schema::read("protocol/messages.schema.json").types("EndReason") {
        assert!(ended.contains(&format!("`{reason}`: ")), "{reason}");
    }
}

#[test]
fn every_shape_has_its_fields() {
    let mut shapes: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut shape = String::new();
    for row in rows(&part("Shapes")) {
        if let [name] = marked(&row[0]).as_slice() {
            shape.clone_from(name);
        }
        assert!(shapes.entry(shape.clone()).or_default().insert(marked(&row[1])[0].clone()), "{shape} {}", row[1]);
    }
    let over_http = [
        "Accent",
        "CrisisStep",
        "Dress",
        "ExerciseView",
        "FormatView",
        "HelpCountry",
        "HelpLine",
        "GestureWords",
        "Logo",
        "PackList",
        "PackTitle",
        "PackView",
        "ReadingTitle",
        "ReadingView",
        "RoleWords",
    ];
    let ours = |name: &String| !over_http.contains(&name.as_str()) && name != "SegmentView";
    let expected = Schema::read("protocol/messages.schema.json").shapes().into_iter().filter(|(name, _)| ours(name));
    assert_eq!(shapes, expected.map(|(name, fields)| (name, fields.into_iter().collect())).collect());
}

/// Every limit that a page can meet, as the contract writes it.
#[allow(clippy::too_many_lines, reason = "a list: a line for each")]
fn limits_in_words() -> Vec<(&'static str, String)> {
    let ms = |ms: u64| match ms {
        ms if ms % 60_000 == 0 => format!("{} min", ms / 60_000),
        ms => format!("{} s", ms / 1_000),
    };
    let time = |time: Duration| ms(u64::try_from(time.as_millis()).expect("small"));
    let kib = |bytes: usize| format!("{} KiB", bytes / 1024);
    let count = |count: usize| match count {
        count if count < 1_000 => count.to_string(),
        count => format!("{},{:03}", count / 1_000, count % 1_000),
    };
    let small = |number: u32| count(usize::try_from(number).expect("small"));
    vec![
        ("CLIENT_FRAME_BYTES", kib(wire::CLIENT_FRAME_BYTES)),
        ("KEYS_PER_FRAME", count(wire::KEYS_PER_FRAME)),
        ("NAMES_PER_FRAME", count(wire::NAMES_PER_FRAME)),
        ("CIRCLE_PEOPLE", count(limits::CIRCLE_PEOPLE)),
        ("GUEST_SEATS", count(limits::GUEST_SEATS)),
        ("DISPLAYS", count(limits::DISPLAYS)),
        ("LOBBY_PEOPLE", count(limits::LOBBY_PEOPLE)),
        ("LOBBY_NAMES", count(limits::LOBBY_NAMES)),
        ("REMOVED_SEATS", count(limits::REMOVED_SEATS)),
        ("PAST_SEATS", count(limits::PAST_SEATS)),
        ("SEAT_GRACE_MS", ms(limits::SEAT_GRACE_MS)),
        ("NEWCOMER_GRACE_MS", ms(limits::NEWCOMER_GRACE_MS)),
        ("ARRIVALS_AT_ONCE", limits::ARRIVALS_AT_ONCE.to_string()),
        ("ARRIVAL_EVERY_MS", ms(limits::ARRIVAL_EVERY_MS)),
        ("FACILITATOR_PLACES", count(limits::FACILITATOR_PLACES)),
        ("FLOOR_GRACE_MS", ms(limits::FLOOR_GRACE_MS)),
        ("FACILITATOR_GRACE_MS", ms(limits::FACILITATOR_GRACE_MS)),
        ("EMPTY_ROOM_MS", ms(limits::EMPTY_ROOM_MS)),
        ("UNDO_MS", ms(limits::UNDO_MS)),
        ("SURE_MS", ms(limits::SURE_MS)),
        ("END_MARKS_MS", limits::END_MARKS_MS.map(ms).join(" and ")),
        ("DEBRIEF_MS", ms(limits::DEBRIEF_MS)),
        ("DEBRIEF_MARKS_MS", limits::DEBRIEF_MARKS_MS.map(ms).join(" and ")),
        ("DEBRIEF_SHARE_MS", ms(limits::DEBRIEF_SHARE_MS)),
        ("LATEST_END_MS", ms(limits::LATEST_END_MS)),
        ("SHORTEST_SET_SHARE_MS", ms(limits::SHORTEST_SET_SHARE_MS)),
        ("LONGEST_SET_SHARE_MS", ms(limits::LONGEST_SET_SHARE_MS)),
        ("MORE_TIME_MS", ms(limits::MORE_TIME_MS)),
        ("LONGEST_TURN_MS", ms(limits::LONGEST_TURN_MS)),
        ("PAUSE_EVERY_MS", ms(limits::PAUSE_EVERY_MS)),
        ("SHORTEST_SILENCE_MS", ms(limits::SHORTEST_SILENCE_MS)),
        ("LONGEST_SILENCE_MS", ms(limits::LONGEST_SILENCE_MS)),
        ("GESTURE_MS", ms(limits::GESTURE_MS)),
        ("KEY_ASK_MS", ms(limits::KEY_ASK_MS)),
        ("NEXT_KEY_ASK_MS", ms(limits::NEXT_KEY_ASK_MS)),
        ("KEY_HOLDER_GRACE_MS", ms(limits::KEY_HOLDER_GRACE_MS)),
        ("SHARE_BYTES", kib(limits::SHARE_BYTES)),
        ("TURN_KEYS", count(limits::TURN_KEYS)),
        ("LEND_MS", ms(limits::LEND_MS)),
        ("VOTE_OPTIONS", format!("{} to {}", limits::VOTE_OPTIONS.start(), limits::VOTE_OPTIONS.end())),
        ("LEAST_VOTES", limits::LEAST_VOTES.to_string()),
        ("ALOUD_MOST", small(limits::ALOUD_MOST)),
        ("VOTE_GRACE_MS", ms(limits::VOTE_GRACE_MS)),
        ("GROUPS", count(limits::GROUPS)),
        ("GROUP_PEOPLE", format!("{} to {}", limits::GROUP_PEOPLE.start(), limits::GROUP_PEOPLE.end())),
        ("GROUPS_EVER", limits::GROUPS_EVER.to_string()),
        ("SHORTEST_GROUPS_MS", ms(limits::SHORTEST_GROUPS_MS)),
        ("LONGEST_GROUPS_MS", ms(limits::LONGEST_GROUPS_MS)),
        ("APART", count(limits::APART)),
        ("HELLO_DEADLINE", time(shell::HELLO_DEADLINE)),
        ("LONGEST_BEAT_MS", ms(shell::LONGEST_BEAT_MS.into())),
        ("SHORTEST_BEAT_MS", ms(shell::SHORTEST_BEAT_MS.into())),
        ("FRAMES_AT_ONCE", small(shell::FRAMES_AT_ONCE)),
        ("FRAMES_PER_SECOND", small(shell::FRAMES_PER_SECOND)),
        ("FRAMES_PER_ARRIVAL", small(shell::FRAMES_PER_ARRIVAL)),
        ("MISUNDERSTOOD", small(shell::MISUNDERSTOOD)),
        ("OUTBOX_FRAMES", count(shell::OUTBOX_FRAMES)),
        ("OUTBOX_BYTES", kib(shell::OUTBOX_BYTES)),
        ("LOBBY_EVERY_MS", format!("{} ms", shell::LOBBY_EVERY_MS)),
        ("SEND_DEADLINE", time(shell::SEND_DEADLINE)),
        ("ROOMS", count(shell::ROOMS)),
        ("ROOMS_PER_ADDRESS", count(shell::ROOMS_PER_ADDRESS)),
        ("EARLIER_LINKS", count(shell::EARLIER_LINKS)),
        ("SNAPSHOT_BYTES", kib(wire::SNAPSHOT_BYTES)),
        ("GATHERING", time(shell::GATHERING)),
        ("SNAPSHOTS_BYTES", kib(shell::SNAPSHOTS_BYTES)),
        ("SNAPSHOTS_BYTES_PER_ADDRESS", kib(shell::SNAPSHOTS_BYTES_PER_ADDRESS)),
        ("WAITING", count(shell::WAITING)),
        ("WAITING_PER_ROOM", count(shell::WAITING_PER_ROOM)),
        ("CONNECTIONS", count(shell::CONNECTIONS)),
        ("CONNECTIONS_PER_ADDRESS", count(shell::CONNECTIONS_PER_ADDRESS)),
        ("GOODBYE", time(shell::GOODBYE)),
    ]
}

#[test]
fn every_limit_stands_there_as_it_is() {
    let rows = rows(&part("Limits"));
    let written: Vec<_> = rows.iter().map(|row| (marked(&row[3])[0].clone(), row[1].clone())).collect();
    let expected: Vec<_> = limits_in_words().into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
    assert_eq!(written, expected);
}

#[test]
fn the_version_is_the_one_of_the_code() {
    assert!(part("Other versions").contains(&format!("`hello` names version {}.", wire::VERSION)));
}

#[test]
fn every_link_of_the_contract_leads_somewhere() {
    let text = fs::read_to_string(protocol("README.md")).expect("text");
    let anchor = |line: &str| line.trim_start_matches('#').trim().to_lowercase().replace(' ', "-");
    let headings: BTreeSet<String> = text.lines().filter(|line| line.starts_with("## ")).map(anchor).collect();
    let links: Vec<&str> = text.split("](").skip(1).filter_map(|rest| rest.split(')').next()).collect();
    assert!(links.len() > headings.len());
    for link in links {
        match link.strip_prefix('#') {
            Some(heading) => assert!(headings.contains(heading), "{link} leads nowhere"),
            None => assert!(protocol(link).exists(), "{link} leads nowhere"),
        }
    }
    let contents = part("Contents");
    assert!(headings.iter().filter(|h| *h != "contents").all(|heading| contents.contains(&format!("(#{heading})"))));
}
