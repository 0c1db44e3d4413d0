//! The sealed things of the vectors: each kind from fixed secrets, lines of each size, names in several scripts.

use crate::twin::{
    Bound, CALL_LINK_SIZE, Key, LINE_SIZES, NAME_SIZE, Page, Purpose, QUESTION_SIZE, lent_seat_key, line_nonce,
    move_id, open_bytes, open_call_link, open_key, open_line, open_link, open_name, open_question, open_quiet_line,
    pad, seal_bytes, seat_of,
};
use circlekeeper::protocol::bytes::{Address, MeetingId, SeatId, Token};
use circlekeeper::sealed::Sealed;
use sha2::{Digest, Sha256};

/// One sealed thing and all that went into it.
pub struct Case {
    pub what: &'static str,
    pub key: Key,
    pub bound: Bound,
    pub content: Content,
    /// As it travels: with its nonce in front, but for lines.
    pub sealed: Vec<u8>,
}

/// What was sealed: text is padded before, bytes are not.
#[derive(Clone, Debug, PartialEq)]
pub enum Content {
    Text(String),
    Bytes(Vec<u8>),
}

/// Something that opens under its key but must be refused for what is in it.
pub struct Wrong {
    pub what: &'static str,
    pub why: &'static str,
    pub key: Key,
    pub bound: Bound,
    pub sealed: Vec<u8>,
}

/// The nonce, which a line does not carry, and the ciphertext with its tag.
pub fn nonce_and_rest<'a>(bound: &Bound, sealed: &'a [u8]) -> ([u8; 12], &'a [u8]) {
    match line_nonce(bound) {
        Some(nonce) => (nonce, sealed),
        None => sealed.split_first_chunk().map(|(nonce, rest)| (*nonce, rest)).expect("a nonce in front"),
    }
}

/// The same bytes each time, and other bytes for each name.
pub fn fixed<const N: usize>(name: &str) -> [u8; N] {
    let digest = Sha256::digest(format!("circlekeeper test vector: {name}"));
    std::array::from_fn(|i| digest[i])
}

pub fn meeting() -> MeetingId {
    MeetingId(fixed("meeting"))
}

pub fn peer() -> Key {
    crate::twin::hkdf(&fixed::<16>("L"), "peer", &[], &[])
}

pub fn address() -> Address {
    Address(fixed("address of the lent seat"))
}

/// Who is in the vectors: each with a page and a seat.
pub const PEOPLE: [&str; 3] = ["ana", "ben", "cleo"];

pub fn token(person: &str) -> Token {
    Token(fixed(&format!("{person}'s token")))
}

pub fn seat(person: &str) -> SeatId {
    seat_of(meeting(), token(person))
}

pub fn page(person: &str) -> Page {
    Page::from_secret(private_key(person))
}

pub fn private_key(person: &str) -> [u8; 32] {
    fixed(&format!("{person}'s private key"))
}

pub fn pair_key(a: &str, b: &str) -> Key {
    page(a).pair_key(&peer(), meeting(), &page(b).public_key).expect("a point of the curve")
}

/// Names that fit, to the last code point or byte, in several scripts.
pub fn names() -> Vec<String> {
    let names = ["A", "Ana", "José Ñ.", "Зоя", "محمد", "שרה", "田中さん", "नेहा", "👩🏽‍🌾 Mo", "O’Brien-Łuk"];
    let longest = ["a".repeat(40), "😀".repeat(40), "é".repeat(40)];
    names.map(String::from).into_iter().chain(longest).collect()
}

/// Lines around the edges of each size, and some as people write them.
pub fn lines() -> Vec<String> {
    let written = ["", "Hello.", "Two\nlines, and a tab\there.", "Hoy me siento más tranquila. 🌻", "今日は静かです。"];
    let edges = LINE_SIZES.iter().flat_map(|size| [*size - 2, *size - 1]).filter(|length| *length <= 4094);
    written.map(String::from).into_iter().chain(edges.map(text_of)).collect()
}

/// Text of so many bytes with letters of one, two, three and four bytes.
fn text_of(bytes: usize) -> String {
    let unit = "aé語🌻";
    unit.repeat(bytes / unit.len()) + &"z".repeat(bytes % unit.len())
}

pub fn cases() -> Vec<Case> {
    let ben = page("ben").id;
    let to = |purpose, number| Bound::To { meeting: meeting(), from: page("ana").id, to: ben, purpose, number };
    let pair = pair_key("ana", "ben");
    let circle = fixed("circle key");
    let mut all = vec![
        case("circle_key", pair, to(Purpose::CircleKey, 2), Content::Bytes(circle.to_vec())),
        case("turn_key", pair, to(Purpose::TurnKey, 7), Content::Bytes(fixed::<32>("turn key").to_vec())),
        case(
            "call_link",
            circle,
            Bound::CallLink { meeting: meeting(), circle_key: 2 },
            Content::Text("https://call.example/a-room?with=é".into()),
        ),
        case(
            "link",
            circle,
            Bound::Link { meeting: meeting(), circle_key: 2 },
            Content::Bytes(fixed::<16>("another L").to_vec()),
        ),
        lent_seat(),
    ];
    for asked in ["Shall we meet on Mondays?", "¿Qué día?\nLunes\nMartes por la tarde\n土曜日"] {
        let bound = Bound::Question { meeting: meeting(), vote: 3, circle_key: 2 };
        all.push(case("question", circle, bound, Content::Text(asked.into())));
    }
    for name in names() {
        let bound = Bound::Name { meeting: meeting(), seat: seat("ana"), circle_key: 2 };
        all.push(case("name", circle, bound, Content::Text(name)));
    }
    all.push(case("lobby_name", pair, to(Purpose::LobbyName, 0), Content::Text("Ana".into())));
    for (counter, line) in [(0, ""), (9, "Would you like to go aside for a while? 🌻")] {
        all.push(case("quiet_line", pair, to(Purpose::QuietWord, counter), Content::Text(line.into())));
    }
    for (counter, line) in (0..).zip(lines()) {
        all.push(case("line", fixed("turn key"), line_bound(counter), Content::Text(line)));
    }
    all
}

fn line_bound(counter: u64) -> Bound {
    Bound::Line { meeting: meeting(), turn: 3, page: page("ana").id, key: 7, counter }
}

fn lent_seat() -> Case {
    let m = fixed("M");
    let bound = Bound::LentSeat { address: address(), id: move_id(&m) };
    case("lent_seat", lent_seat_key(&m), bound, Content::Bytes(token("ana").0.to_vec()))
}

fn case(what: &'static str, key: Key, bound: Bound, content: Content) -> Case {
    let plain = match &content {
        Content::Bytes(bytes) => bytes.clone(),
        Content::Text(text) => pad(text, sizes(what)).expect("it fits"),
    };
    let sealed = sealed(what, &key, &bound, &plain);
    Case { what, key, bound, content, sealed }
}

/// The sizes to which this kind of text is padded.
fn sizes(what: &str) -> &'static [usize] {
    match what {
        "line" | "quiet_line" => &LINE_SIZES,
        "call_link" => &[CALL_LINK_SIZE],
        "question" => &[QUESTION_SIZE],
        _ => &[NAME_SIZE],
    }
}

fn sealed(what: &str, key: &Key, bound: &Bound, plain: &[u8]) -> Vec<u8> {
    if let Some(nonce) = line_nonce(bound) {
        return seal_bytes(key, nonce, &bound.bytes(), plain);
    }
    let nonce = fixed(&format!("nonce of {what} {}", plain.iter().map(|byte| *byte as usize).sum::<usize>()));
    [&nonce[..], &seal_bytes(key, nonce, &bound.bytes(), plain)].concat()
}

/// Well sealed, wrongly filled.
pub fn wrong() -> Vec<Wrong> {
    let name = Bound::Name { meeting: meeting(), seat: seat("ana"), circle_key: 2 };
    let circle: Key = fixed("circle key");
    let turn: Key = fixed("turn key");
    let of = |what, why, key: Key, bound: Bound, plain: Vec<u8>| {
        let sealed = sealed(what, &key, &bound, &plain);
        Wrong { what, why, key, bound, sealed }
    };
    let with = |size: usize, start: &[u8], at_end: u8| {
        let mut plain = start.to_vec();
        plain.resize(size, 0);
        plain[size - 1] |= at_end;
        plain
    };
    vec![
        of("name", "a length past the end", circle, name, with(192, &[0, 191, b'A'], 0)),
        of("name", "padding that is not zero", circle, name, with(192, &[0, 3, b'A', b'n', b'a'], 1)),
        of("name", "bytes that are not UTF-8", circle, name, with(192, &[0, 2, 0xc3, 0x28], 0)),
        of("name", "41 code points", circle, name, pad(&"a".repeat(41), &[NAME_SIZE]).expect("it fits")),
        of(
            "name",
            "161 bytes",
            circle,
            name,
            pad(&("語".repeat(39) + &"ä".repeat(22)), &[NAME_SIZE]).expect("it fits"),
        ),
        of("name", "nothing", circle, name, vec![0; 192]),
        of("line", "a length past the end", turn, line_bound(0), with(256, &[0, 255, b'A'], 0)),
        of("line", "padding that is not zero", turn, line_bound(0), with(256, &[0, 1, b'A'], 128)),
        of("line", "half a code point", turn, line_bound(0), with(256, &[0, 3, 0xf0, 0x9f, 0x8c], 0)),
        of("line", "a surrogate", turn, line_bound(0), with(256, &[0, 3, 0xed, 0xa0, 0x80], 0)),
        of("line", "a size that is not one of the five", turn, line_bound(0), with(300, &[0, 1, b'A'], 0)),
    ]
}

/// Opens with the twin's own function for that kind.
pub fn open(what: &str, key: &Key, bound: &Bound, sealed: &[u8]) -> Option<Content> {
    match what {
        "name" | "lobby_name" => open_name(key, bound, &Sealed::new(sealed)?).map(Content::Text),
        "call_link" => open_call_link(key, bound, &Sealed::new(sealed)?).map(Content::Text),
        "quiet_line" => open_quiet_line(key, bound, &Sealed::new(sealed)?).map(Content::Text),
        "question" => open_question(key, bound, &Sealed::new(sealed)?).map(Content::Text),
        "link" => open_link(key, bound, &Sealed::new(sealed)?).map(|link| Content::Bytes(link.to_vec())),
        "line" => open_line(key, bound, &Sealed::new(sealed)?).map(Content::Text),
        "circle_key" | "turn_key" => {
            open_key(key, bound, &Sealed::new(sealed)?).map(|key| Content::Bytes(key.to_vec()))
        }
        _ => {
            let (nonce, rest) = sealed.split_first_chunk()?;
            open_bytes(key, *nonce, &bound.bytes(), rest).map(Content::Bytes)
        }
    }
}
