//! Links, and what is made from them.

use super::blocks::{Key, hash, hkdf, random, short_hash};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use circlekeeper::protocol::bytes::{Address, AddressKey, Cap, DisplayId, MeetingId, MoveId};

/// `L`, `S`, `C` or `M`.
pub type Secret = [u8; 16];

/// The facilitator link of one room.
#[derive(Clone, Copy)]
pub struct Link {
    /// `L`.
    pub link_secret: Secret,
    /// `S`.
    pub facilitator_secret: Secret,
}

/// What a page with the facilitator link knows. One with the invite link has neither `cap` nor a use for `address_key`.
#[derive(Clone, Copy)]
pub struct LinkKeys {
    pub cap: Cap,
    /// `C`.
    pub commitment: Secret,
    pub peer: Key,
    pub address_key: AddressKey,
    pub address: Address,
}

impl Link {
    /// A room that has never been.
    pub fn random() -> Self {
        Self { link_secret: random(), facilitator_secret: random() }
    }

    pub fn keys(&self) -> LinkKeys {
        let cap = hkdf(&self.facilitator_secret, "cap", &[], &[]);
        let commitment = short_hash("cap", &[&cap]);
        LinkKeys {
            cap: Cap(cap),
            commitment,
            peer: hkdf(&self.link_secret, "peer", &[], &[]),
            address_key: AddressKey(hkdf(&self.link_secret, "address", &[], &[])),
            address: invite_address(&self.link_secret, &commitment),
        }
    }

    /// What stands behind the host in the facilitator link: `#f.…`.
    pub fn facilitator_fragment(&self) -> String {
        format!("#f.{}", URL_SAFE_NO_PAD.encode([self.link_secret, self.facilitator_secret].concat()))
    }

    /// `#j.…`.
    pub fn invite_fragment(&self) -> String {
        format!("#j.{}", URL_SAFE_NO_PAD.encode([self.link_secret, self.keys().commitment].concat()))
    }
}

/// The address as a page with an invite link makes it, from `L` and `C`.
pub fn invite_address(link_secret: &Secret, commitment: &Secret) -> Address {
    let address_key = hkdf(link_secret, "address", &[], &[]);
    Address(hash("room", &[&address_key, commitment]))
}

/// `#m.…`: the link that takes a seat along to another device.
pub fn move_fragment(link_secret: &Secret, commitment: &Secret, m: &Secret) -> String {
    format!("#m.{}", URL_SAFE_NO_PAD.encode([*link_secret, *commitment, *m].concat()))
}

/// The name under which a lent seat is fetched.
pub fn move_id(m: &Secret) -> MoveId {
    MoveId(short_hash("move", &[m]))
}

/// What the link of a screen gives.
pub struct DisplayLink {
    pub display: DisplayId,
    /// Where the room's screens are found.
    pub screens: Secret,
    /// What the screen has in the place of `peer`.
    pub peer: Key,
    /// `#d.…`.
    pub fragment: String,
}

/// The link of a screen, as any page of the circle can make it; `token` is the display's `T`.
pub fn display_link(keys: &LinkKeys, meeting: MeetingId, token: &Secret) -> DisplayLink {
    let display = DisplayId(short_hash("display", &[&meeting.0, token]));
    let screens = short_hash("screens", &[&keys.address.0]);
    let secret = &hkdf(&keys.peer, "display", &[&meeting.0, &display.0], &[])[..16];
    let fragment = format!("#d.{}", URL_SAFE_NO_PAD.encode([&screens, token, secret].concat()));
    DisplayLink { display, screens, peer: hkdf(secret, "peer", &[], &[]), fragment }
}
