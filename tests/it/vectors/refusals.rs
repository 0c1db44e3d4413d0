//! Nothing opens that is not as it was sealed: every single bit of the sealed bytes, every bit and every field of what
//! they are bound to, every bit of the key; and cards of another seat, meeting, key or link.

use super::cases::{Case, address, cases, fixed, meeting, nonce_and_rest, open, page, peer, seat, token};
use crate::twin::{
    Bound, Link, Page, Purpose, card_is_good, open_bytes, open_call_link, open_key, open_line, open_link, open_name,
    open_question, open_token, page_of, seal_call_link, seal_key, seal_line, seal_link, seal_name, seal_question,
    seal_token, seat_of,
};
use circlekeeper::protocol::bytes::{Address, MeetingId, MoveId, PageId, PublicKey, SeatId};

/// One case of each kind, and a line of each size.
fn one_of_each() -> Vec<Case> {
    let mut seen = Vec::new();
    cases().into_iter().filter(|case| seen_first(&mut seen, (case.what, case.sealed.len()))).collect()
}

fn seen_first<T: PartialEq>(seen: &mut Vec<T>, item: T) -> bool {
    let first = !seen.contains(&item);
    seen.push(item);
    first
}

/// Calls with each single-bit change of the bytes.
fn each_bit_changed(bytes: &[u8], mut with: impl FnMut(usize, &[u8])) {
    let mut changed = bytes.to_vec();
    for bit in 0..bytes.len() * 8 {
        changed[bit / 8] ^= 1 << (bit % 8);
        with(bit, &changed);
        changed[bit / 8] ^= 1 << (bit % 8);
    }
}

#[test]
fn every_single_bit_change_of_what_is_sealed_is_refused() {
    for case in one_of_each() {
        each_bit_changed(&case.sealed, |bit, sealed| {
            assert!(open(case.what, &case.key, &case.bound, sealed).is_none(), "{}: bit {bit}", case.what);
        });
    }
}

#[test]
fn a_piece_of_what_is_sealed_and_anything_added_are_refused() {
    for case in one_of_each() {
        for sealed in [&case.sealed[..case.sealed.len() - 1], &[&case.sealed[..], &[0]].concat(), &[]] {
            assert!(open(case.what, &case.key, &case.bound, sealed).is_none(), "{}", case.what);
        }
    }
}

#[test]
fn every_single_bit_change_of_the_key_is_refused() {
    for case in one_of_each() {
        each_bit_changed(&case.key, |bit, key| {
            let key = key.try_into().expect("32 bytes");
            assert!(open(case.what, key, &case.bound, &case.sealed).is_none(), "{}: bit {bit}", case.what);
        });
    }
}

#[test]
fn every_change_of_what_it_is_bound_to_is_refused() {
    for case in one_of_each() {
        for (field, bound) in changed_fields(&case.bound) {
            assert!(open(case.what, &case.key, &bound, &case.sealed).is_none(), "{}: {field}", case.what);
        }
        let (nonce, rest) = nonce_and_rest(&case.bound, &case.sealed);
        let bytes = case.bound.bytes();
        assert!(open_bytes(&case.key, nonce, &bytes, rest).is_some());
        each_bit_changed(&bytes, |bit, bytes| {
            assert!(
                open_bytes(&case.key, nonce, bytes, rest).is_none(),
                "{}: bit {bit} of what it is bound to",
                case.what
            );
        });
    }
}

/// The same but for one field, each in turn.
fn changed_fields(bound: &Bound) -> Vec<(&'static str, Bound)> {
    let other_meeting = MeetingId(fixed("another meeting"));
    let other_page = PageId(fixed("another page"));
    match *bound {
        Bound::To { meeting, from, to, purpose, number } => vec![
            ("meeting", Bound::To { meeting: other_meeting, from, to, purpose, number }),
            ("from", Bound::To { meeting, from: other_page, to, purpose, number }),
            ("to", Bound::To { meeting, from, to: other_page, purpose, number }),
            ("from and to", Bound::To { meeting, from: to, to: from, purpose, number }),
            ("purpose", Bound::To { meeting, from, to, purpose: other(purpose), number }),
            ("number", Bound::To { meeting, from, to, purpose, number: number + 1 }),
        ],
        Bound::Name { meeting, seat, circle_key } => vec![
            ("meeting", Bound::Name { meeting: other_meeting, seat, circle_key }),
            ("seat", Bound::Name { meeting, seat: SeatId(fixed("another seat")), circle_key }),
            ("circle key", Bound::Name { meeting, seat, circle_key: circle_key + 1 }),
        ],
        Bound::CallLink { meeting, circle_key } => vec![
            ("meeting", Bound::CallLink { meeting: other_meeting, circle_key }),
            ("circle key", Bound::CallLink { meeting, circle_key: circle_key + 1 }),
        ],
        Bound::Question { meeting, vote, circle_key } => vec![
            ("meeting", Bound::Question { meeting: other_meeting, vote, circle_key }),
            ("vote", Bound::Question { meeting, vote: vote + 1, circle_key }),
            ("circle key", Bound::Question { meeting, vote, circle_key: circle_key + 1 }),
        ],
        Bound::Link { meeting, circle_key } => vec![
            ("meeting", Bound::Link { meeting: other_meeting, circle_key }),
            ("circle key", Bound::Link { meeting, circle_key: circle_key + 1 }),
        ],
        Bound::Line { meeting, turn, page, key, counter } => vec![
            ("meeting", Bound::Line { meeting: other_meeting, turn, page, key, counter }),
            ("turn", Bound::Line { meeting, turn: turn + 1, page, key, counter }),
            ("page", Bound::Line { meeting, turn, page: other_page, key, counter }),
            ("key", Bound::Line { meeting, turn, page, key: key + 1, counter }),
            ("counter", Bound::Line { meeting, turn, page, key, counter: counter + 1 }),
        ],
        Bound::LentSeat { address, id } => vec![
            ("address", Bound::LentSeat { address: Address(fixed("another address")), id }),
            ("id", Bound::LentSeat { address, id: MoveId(fixed("another id")) }),
        ],
    }
}

fn other(purpose: Purpose) -> Purpose {
    match purpose {
        Purpose::LobbyName | Purpose::CircleKey | Purpose::QuietWord => Purpose::TurnKey,
        Purpose::TurnKey => Purpose::CircleKey,
    }
}

#[test]
fn a_card_counts_for_its_seat_meeting_key_and_link_only() {
    let (ana, seat_of_ana) = (page("ana"), seat("ana"));
    let card = ana.card(&peer(), meeting(), seat_of_ana);
    assert!(card_is_good(&peer(), meeting(), seat_of_ana, &card));
    assert!(!card_is_good(&peer(), meeting(), seat("ben"), &card), "another seat");
    assert!(!card_is_good(&peer(), MeetingId(fixed("another meeting")), seat_of_ana, &card), "another meeting");
    assert!(!card_is_good(&fixed("another peer"), meeting(), seat_of_ana, &card), "another link");
    each_bit_changed(&card.mac.0, |bit, mac| {
        let mut changed = card;
        changed.mac.0.copy_from_slice(mac);
        assert!(!card_is_good(&peer(), meeting(), seat_of_ana, &changed), "bit {bit} of the mac");
    });
    each_bit_changed(&card.public_key.0, |bit, public_key| {
        let mut changed = card;
        changed.public_key.0.copy_from_slice(public_key);
        assert!(!card_is_good(&peer(), meeting(), seat_of_ana, &changed), "bit {bit} of the public key");
    });
}

#[test]
fn two_fresh_pages_understand_each_other() {
    let keys = Link::random().keys();
    let (ana, ben) = (Page::random(), Page::random());
    assert!(ana.id == page_of(&ana.public_key) && ana.id != ben.id);
    let pair = ana.pair_key(&keys.peer, meeting(), &ben.public_key).expect("a point of the curve");
    assert!(Some(pair) == ben.pair_key(&keys.peer, meeting(), &ana.public_key), "one key on both pages");
    assert!(Some(pair) != ben.pair_key(&fixed("another peer"), meeting(), &ana.public_key), "bound to the link");
    assert!(ana.pair_key(&keys.peer, meeting(), &PublicKey([4; 65])).is_none(), "no point of the curve");

    let to = |purpose| Bound::To { meeting: meeting(), from: ana.id, to: ben.id, purpose, number: 1 };
    let (circle, turn_key) = (fixed("circle key"), fixed("turn key"));
    let sealed = seal_key(&pair, &to(Purpose::CircleKey), &circle);
    assert!(open_key(&pair, &to(Purpose::CircleKey), &sealed) == Some(circle));
    let sealed = seal_name(&pair, &to(Purpose::LobbyName), "Ana");
    assert_eq!(open_name(&pair, &to(Purpose::LobbyName), &sealed).as_deref(), Some("Ana"));
    let bound = Bound::Name { meeting: meeting(), seat: seat_of(meeting(), token("ana")), circle_key: 1 };
    assert_eq!(open_name(&circle, &bound, &seal_name(&circle, &bound, "José")).as_deref(), Some("José"));
    let bound = Bound::CallLink { meeting: meeting(), circle_key: 1 };
    let sealed = seal_call_link(&circle, &bound, "https://call.example/");
    assert_eq!(open_call_link(&circle, &bound, &sealed).as_deref(), Some("https://call.example/"));
    let bound = Bound::Question { meeting: meeting(), vote: 1, circle_key: 1 };
    let sealed = seal_question(&circle, &bound, "Tea?");
    assert_eq!(open_question(&circle, &bound, &sealed).as_deref(), Some("Tea?"));
    let bound = Bound::Link { meeting: meeting(), circle_key: 1 };
    let sealed = seal_link(&circle, &bound, &fixed("another L"));
    assert!(open_link(&circle, &bound, &sealed) == Some(fixed("another L")));
    let bound = Bound::Line { meeting: meeting(), turn: 1, page: ana.id, key: 1, counter: 0 };
    assert_eq!(open_line(&turn_key, &bound, &seal_line(&turn_key, &bound, "Hello.")).as_deref(), Some("Hello."));

    let (_, sealed) = seal_token(&fixed("M"), address(), token("ana"));
    assert!(open_token(&fixed("M"), address(), &sealed) == Some(token("ana")));
    assert!(open_token(&fixed("another M"), address(), &sealed).is_none());
    assert!(open_token(&fixed("M"), Address(fixed("another address")), &sealed).is_none());
}
