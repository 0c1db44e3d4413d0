//! A second implementation of protocol/sealing.md, written from that file alone: what the page seals, this opens, and
//! the other way round. The tests and the bench use it as the crypto of a client. It touches no socket and no rule.
//!
//! ```text
//! let link = Link::random();                       let keys = link.keys();          // address, address_key, cap, peer
//! let (ana, ben) = (Page::random(), Page::random());
//! let card = ana.card(&keys.peer, meeting, seat_of(meeting, token));
//! let pair = ana.pair_key(&keys.peer, meeting, &ben.public_key)?;                   // the same on both pages
//! let sealed = seal_key(&pair, &Bound::To { meeting, from: ana.id, to: ben.id, purpose, number }, &key);
//! let line = seal_line(&key, &Bound::Line { meeting, turn, page: ana.id, key: 1, counter: 0 }, "Hello.");
//! ```

#![allow(dead_code, unused_imports, reason = "each test target that includes this uses its own part of it")]

mod blocks;
mod links;
mod page;
mod sealing;
mod text;

pub use blocks::{Key, fields, hash, hkdf, open_bytes, random, seal_bytes};
pub use links::{DisplayLink, Link, LinkKeys, Secret, display_link, invite_address, move_fragment, move_id};
pub use page::{Page, card_is_good, page_of, seat_of};
pub use sealing::{
    Bound, Purpose, lent_seat_key, line_nonce, open_call_link, open_key, open_line, open_link, open_name,
    open_question, open_quiet_line, open_token, seal_call_link, seal_key, seal_line, seal_link, seal_name,
    seal_question, seal_token,
};
pub use text::{CALL_LINK_SIZE, LINE_SIZES, NAME_SIZE, QUESTION_SIZE, is_name, pad, unpad};
