//! The sealed things of the table in protocol/sealing.md. Each opens only under its key and as bound to what it was
//! sealed for; everything else gives nothing.

use super::blocks::{Key, fields, hkdf, open_bytes, random, seal_bytes};
use super::links::{Secret, move_id};
use super::text::{CALL_LINK_SIZE, LINE_SIZES, NAME_SIZE, QUESTION_SIZE, is_name, pad, unpad};
use circlekeeper::protocol::bytes::{Address, MeetingId, MoveId, PageId, SeatId, Token};
use circlekeeper::sealed::{
    Sealed, SealedKey, SealedLine, SealedLink, SealedName, SealedQuestion, SealedQuietLine, SealedSecret, SealedToken,
};

const NONCE_BYTES: usize = 12;

/// What a key or a name for one page is sealed for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Purpose {
    LobbyName,
    CircleKey,
    TurnKey,
    QuietWord,
}

impl Purpose {
    pub fn label(self) -> &'static str {
        match self {
            Self::LobbyName => "lobby-name",
            Self::CircleKey => "circle-key",
            Self::TurnKey => "turn-key",
            Self::QuietWord => "quiet-word",
        }
    }
}

/// What a sealed thing is bound to: it opens nowhere else.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Bound {
    To { meeting: MeetingId, from: PageId, to: PageId, purpose: Purpose, number: u64 },
    Name { meeting: MeetingId, seat: SeatId, circle_key: u32 },
    CallLink { meeting: MeetingId, circle_key: u32 },
    Question { meeting: MeetingId, vote: u32, circle_key: u32 },
    Link { meeting: MeetingId, circle_key: u32 },
    Line { meeting: MeetingId, turn: u64, page: PageId, key: u32, counter: u64 },
    LentSeat { address: Address, id: MoveId },
}

impl Bound {
    pub fn bytes(&self) -> Vec<u8> {
        match self {
            Self::To { meeting, from, to, purpose, number } => {
                fields("to", &[&meeting.0, &from.0, &to.0, purpose.label().as_bytes(), &number.to_be_bytes()])
            }
            Self::Name { meeting, seat, circle_key } => {
                fields("name", &[&meeting.0, &seat.0, &circle_key.to_be_bytes()])
            }
            Self::CallLink { meeting, circle_key } => fields("call-link", &[&meeting.0, &circle_key.to_be_bytes()]),
            Self::Question { meeting, vote, circle_key } => {
                fields("question", &[&meeting.0, &vote.to_be_bytes(), &circle_key.to_be_bytes()])
            }
            Self::Link { meeting, circle_key } => fields("link", &[&meeting.0, &circle_key.to_be_bytes()]),
            Self::Line { meeting, turn, page, key, counter } => {
                fields("line", &[&meeting.0, &turn.to_be_bytes(), &page.0, &key.to_be_bytes(), &counter.to_be_bytes()])
            }
            Self::LentSeat { address, id } => fields("move", &[&address.0, &id.0]),
        }
    }
}

/// A circle key or a turn key for one page, under the pair key.
pub fn seal_key(pair: &Key, bound: &Bound, key: &Key) -> SealedKey {
    sealed(pair, bound, key)
}

pub fn open_key(pair: &Key, bound: &Bound, sealed: &SealedKey) -> Option<Key> {
    opened(pair, bound, sealed.bytes())?.try_into().ok()
}

/// A name: under the circle key, or under a pair key on its way from the lobby.
pub fn seal_name(key: &Key, bound: &Bound, name: &str) -> SealedName {
    assert!(is_name(name), "at most 40 code points and 160 bytes");
    sealed(key, bound, &pad(name, &[NAME_SIZE]).expect("a name fits"))
}

pub fn open_name(key: &Key, bound: &Bound, sealed: &SealedName) -> Option<String> {
    unpad(&opened(key, bound, sealed.bytes())?, &[NAME_SIZE]).filter(|name| is_name(name))
}

/// The outside call link under the circle key; at most 510 bytes.
pub fn seal_call_link(circle: &Key, bound: &Bound, link: &str) -> SealedLink {
    sealed(circle, bound, &pad(link, &[CALL_LINK_SIZE]).expect("at most 510 bytes"))
}

pub fn open_call_link(circle: &Key, bound: &Bound, sealed: &SealedLink) -> Option<String> {
    unpad(&opened(circle, bound, sealed.bytes())?, &[CALL_LINK_SIZE])
}

/// A line of a quiet word, under the pair key.
pub fn open_quiet_line(pair: &Key, bound: &Bound, sealed: &SealedQuietLine) -> Option<String> {
    unpad(&opened(pair, bound, sealed.bytes())?, &LINE_SIZES)
}

/// What a vote asks under the circle key: its lines are the question and the options, at most 1,022 bytes.
pub fn seal_question(circle: &Key, bound: &Bound, lines: &str) -> SealedQuestion {
    sealed(circle, bound, &pad(lines, &[QUESTION_SIZE]).expect("at most 1,022 bytes"))
}

pub fn open_question(circle: &Key, bound: &Bound, sealed: &SealedQuestion) -> Option<String> {
    unpad(&opened(circle, bound, sealed.bytes())?, &[QUESTION_SIZE])
}

/// The link secret under the circle key.
pub fn seal_link(circle: &Key, bound: &Bound, link: &Secret) -> SealedSecret {
    sealed(circle, bound, link)
}

pub fn open_link(circle: &Key, bound: &Bound, sealed: &SealedSecret) -> Option<Secret> {
    opened(circle, bound, sealed.bytes())?.try_into().ok()
}

/// A line of at most 4,094 bytes, under a turn key. Never two texts under one key and counter.
pub fn seal_line(turn_key: &Key, bound: &Bound, text: &str) -> SealedLine {
    let padded = pad(text, &LINE_SIZES).expect("at most 4,094 bytes");
    let nonce = line_nonce(bound).expect("bound as a line");
    wire(&seal_bytes(turn_key, nonce, &bound.bytes(), &padded))
}

pub fn open_line(turn_key: &Key, bound: &Bound, sealed: &SealedLine) -> Option<String> {
    unpad(&open_bytes(turn_key, line_nonce(bound)?, &bound.bytes(), sealed.bytes())?, &LINE_SIZES)
}

/// The nonce of a line, which is not sent: four zero bytes and the counter.
pub fn line_nonce(bound: &Bound) -> Option<[u8; NONCE_BYTES]> {
    let Bound::Line { counter, .. } = bound else { return None };
    let mut nonce = [0; NONCE_BYTES];
    nonce[4..].copy_from_slice(&counter.to_be_bytes());
    Some(nonce)
}

/// A seat's token for another device; `m` travels in the link only.
pub fn seal_token(m: &Secret, address: Address, token: Token) -> (MoveId, SealedToken) {
    let id = move_id(m);
    (id, sealed(&lent_seat_key(m), &Bound::LentSeat { address, id }, &token.0))
}

pub fn open_token(m: &Secret, address: Address, sealed: &SealedToken) -> Option<Token> {
    let bound = Bound::LentSeat { address, id: move_id(m) };
    opened(&lent_seat_key(m), &bound, sealed.bytes())?.try_into().ok().map(Token)
}

/// The key under which a lent seat's token is sealed.
pub fn lent_seat_key(m: &Secret) -> Key {
    hkdf(m, "move-key", &[], &[])
}

/// Under a random nonce, which stands in front.
fn sealed<const MIN: usize, const MAX: usize>(key: &Key, bound: &Bound, plain: &[u8]) -> Sealed<MIN, MAX> {
    let nonce: [u8; NONCE_BYTES] = random();
    wire(&[&nonce[..], &seal_bytes(key, nonce, &bound.bytes(), plain)].concat())
}

fn opened(key: &Key, bound: &Bound, sealed: &[u8]) -> Option<Vec<u8>> {
    let (nonce, rest) = sealed.split_first_chunk::<NONCE_BYTES>()?;
    open_bytes(key, *nonce, &bound.bytes(), rest)
}

fn wire<const MIN: usize, const MAX: usize>(bytes: &[u8]) -> Sealed<MIN, MAX> {
    Sealed::new(bytes).expect("of the size that the wire takes")
}
