//! Ids that the server makes from what a page shows, as `protocol/sealing.md` says. Hashes only: no key is ever here.

use crate::protocol::bytes::{
    Address, AddressKey, Cap, DisplayId, MeetingId, PageId, PublicKey, ScreensAddress, SeatId, Token,
};
use sha2::{Digest, Sha256};

const PREFIX: &str = "circlekeeper/1/";

/// Where the room of a facilitator link is: only who knows `cap` can name it this way.
pub fn address(address_key: &AddressKey, cap: &Cap) -> Address {
    let c: [u8; 16] = first_half(hash("cap", &[&cap.0]));
    Address(hash("room", &[&address_key.0, &c]))
}

pub fn seat(meeting: &MeetingId, token: &Token) -> SeatId {
    SeatId(first_half(hash("seat", &[&meeting.0, &token.0])))
}

pub fn display(meeting: &MeetingId, token: &Token) -> DisplayId {
    DisplayId(first_half(hash("display", &[&meeting.0, &token.0])))
}

/// Where the screens of a room are found; it does not lead to the room's own address.
pub fn screens(address: &Address) -> ScreensAddress {
    ScreensAddress(first_half(hash("screens", &[&address.0])))
}

pub fn page(public_key: &PublicKey) -> PageId {
    PageId(first_half(hash("page", &[&public_key.0])))
}

/// `H(label, fields)`: a label and length-prefixed fields.
fn hash(label: &str, fields: &[&[u8]]) -> [u8; 32] {
    let mut hasher = Sha256::new();
    let mut add = |parts: &[&[u8]]| {
        let length: usize = parts.iter().map(|p| p.len()).sum();
        hasher.update(u32::try_from(length).unwrap_or(u32::MAX).to_be_bytes());
        parts.iter().for_each(|part| hasher.update(part));
    };
    add(&[PREFIX.as_bytes(), label.as_bytes()]);
    fields.iter().for_each(|field| add(&[field]));
    hasher.finalize().into()
}

fn first_half(hash: [u8; 32]) -> [u8; 16] {
    let mut half = [0; 16];
    half.copy_from_slice(&hash[..16]);
    half
}
