//! The vectors as JSON: every byte string base64url without padding, as on the wire.

use super::cases::{
    Content, PEOPLE, cases, fixed, meeting, names, page, pair_key, peer, private_key, seat, token, wrong,
};
use crate::twin::{
    Bound, LINE_SIZES, Link, NAME_SIZE, display_link, fields, hash, hkdf, invite_address, move_fragment, move_id, pad,
};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use serde_json::{Value, json};

/// Each file's name and content.
pub fn files() -> [(&'static str, Value); 5] {
    [
        ("building-blocks.json", building_blocks()),
        ("links.json", json!([link("L", "S"), link("another L", "another S")])),
        ("pages.json", pages()),
        ("text.json", text()),
        ("sealed.json", sealed()),
    ]
}

fn building_blocks() -> Value {
    let long = [7; 300];
    let lists: [(&str, &[&[u8]]); 4] =
        [("nothing", &[]), ("empty", &[b""]), ("two", &[b"a", b"bc"]), ("long é", &[&long, b"", b"end"])];
    let hashes = lists.map(|(label, parts)| {
        json!({
            "label": label,
            "fields": parts.iter().map(|part| text_of(part)).collect::<Vec<_>>(),
            "bytes": text_of(&fields(label, parts)),
            "hash": text_of(&hash(label, parts)),
        })
    });
    let secret: [u8; 16] = fixed("a secret");
    let hkdfs = [&b""[..], b"salt"].map(|salt| {
        json!({
            "secret": text_of(&secret), "label": "two", "fields": [text_of(b"a"), text_of(b"bc")],
            "salt": text_of(salt), "out": text_of(&hkdf(&secret, "two", &[b"a", b"bc"], salt)),
        })
    });
    json!({ "hash": hashes, "hkdf": hkdfs })
}

fn link(link_secret: &str, facilitator_secret: &str) -> Value {
    let link = Link { link_secret: fixed(link_secret), facilitator_secret: fixed(facilitator_secret) };
    let keys = link.keys();
    let (m, display_token) = (fixed("M"), fixed("T"));
    let display = display_link(&keys, meeting(), &display_token);
    assert!(invite_address(&link.link_secret, &keys.commitment) == keys.address, "both links lead to one room");
    json!({
        "L": text_of(&link.link_secret), "S": text_of(&link.facilitator_secret), "C": text_of(&keys.commitment),
        "cap": text_of(&keys.cap.0), "peer": text_of(&keys.peer),
        "address_key": text_of(&keys.address_key.0), "address": text_of(&keys.address.0),
        "facilitator": link.facilitator_fragment(), "invite": link.invite_fragment(),
        "M": text_of(&m), "move_id": text_of(&move_id(&m).0),
        "move": move_fragment(&link.link_secret, &keys.commitment, &m),
        "meeting": text_of(&meeting().0), "T": text_of(&display_token), "display": text_of(&display.display.0),
        "screens": text_of(&display.screens), "display_peer": text_of(&display.peer), "display_link": display.fragment,
    })
}

fn pages() -> Value {
    let people = PEOPLE.map(|person| {
        let page = page(person);
        let card = page.card(&peer(), meeting(), seat(person));
        json!({
            "person": person, "private_key": text_of(&private_key(person)), "public_key": text_of(&page.public_key.0),
            "page": text_of(&page.id.0), "token": text_of(&token(person).0), "seat": text_of(&seat(person).0),
            "card_mac": text_of(&card.mac.0),
        })
    });
    let pairs = [("ana", "ben"), ("ben", "cleo"), ("ana", "cleo")];
    let pairs = pairs.map(|(a, b)| json!({ "a": a, "b": b, "pair_key": text_of(&pair_key(a, b)) }));
    json!({ "meeting": text_of(&meeting().0), "peer": text_of(&peer()), "people": people, "pairs": pairs })
}

fn text() -> Value {
    let padded = |text: &str, sizes: &[usize]| text_of(&pad(text, sizes).expect("it fits"));
    let names: Vec<Value> =
        names().iter().map(|name| json!({ "text": name, "padded": padded(name, &[NAME_SIZE]) })).collect();
    let too_long = ["a".repeat(41), "😀".repeat(41), "語".repeat(39) + &"ä".repeat(22)];
    let lines = ["", "Hello.", "más 🌻"].map(|line| json!({ "text": line, "padded": padded(line, &LINE_SIZES) }));
    json!({ "names": names, "names_too_long": too_long, "lines": lines, "line_sizes": LINE_SIZES })
}

fn sealed() -> Value {
    let sealed: Vec<Value> = cases()
        .iter()
        .map(|case| {
            let mut value = json!({
                "what": case.what, "key": text_of(&case.key), "bound": bound(&case.bound),
                "bound_bytes": text_of(&case.bound.bytes()), "sealed": text_of(&case.sealed),
            });
            match &case.content {
                Content::Text(text) => value["text"] = json!(text),
                Content::Bytes(bytes) => value["bytes"] = json!(text_of(bytes)),
            }
            value
        })
        .collect();
    let refused: Vec<Value> = wrong()
        .iter()
        .map(|case| {
            json!({
                "what": case.what, "why": case.why, "key": text_of(&case.key), "bound": bound(&case.bound),
                "bound_bytes": text_of(&case.bound.bytes()), "sealed": text_of(&case.sealed),
            })
        })
        .collect();
    json!({ "sealed": sealed, "refused": refused })
}

fn bound(bound: &Bound) -> Value {
    match bound {
        Bound::To { meeting, from, to, purpose, number } => json!({
            "label": "to", "meeting": text_of(&meeting.0), "from": text_of(&from.0), "to": text_of(&to.0),
            "purpose": purpose.label(), "number": number,
        }),
        Bound::Name { meeting, seat, circle_key } => json!({
            "label": "name", "meeting": text_of(&meeting.0), "seat": text_of(&seat.0), "circle_key": circle_key,
        }),
        Bound::CallLink { meeting, circle_key } => {
            json!({ "label": "call-link", "meeting": text_of(&meeting.0), "circle_key": circle_key })
        }
        Bound::Question { meeting, vote, circle_key } => {
            json!({ "label": "question", "meeting": text_of(&meeting.0), "vote": vote, "circle_key": circle_key })
        }
        Bound::Link { meeting, circle_key } => {
            json!({ "label": "link", "meeting": text_of(&meeting.0), "circle_key": circle_key })
        }
        Bound::Line { meeting, turn, page, key, counter } => json!({
            "label": "line", "meeting": text_of(&meeting.0), "turn": turn, "page": text_of(&page.0), "key": key,
            "counter": counter,
        }),
        Bound::LentSeat { address, id } => {
            let m: [u8; 16] = fixed("M");
            json!({ "label": "move", "address": text_of(&address.0), "id": text_of(&id.0), "M": text_of(&m) })
        }
    }
}

fn text_of(bytes: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}
