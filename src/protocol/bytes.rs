//! Byte strings on the wire: base64url without padding, of one exact length, printing nothing.

use crate::sealed::Sealed;
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::fmt;

macro_rules! fixed {
    ($($(#[$doc:meta])* $name:ident $length:literal)*) => { $(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[cfg_attr(test, derive(ts_rs::TS), ts(type = "string"))]
        pub struct $name(pub [u8; $length]);

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(stringify!($name))
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.serialize_str(&URL_SAFE_NO_PAD.encode(self.0))
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                let bytes = decode(from, $length)?;
                bytes.try_into().map(Self).map_err(|_| wrong_length())
            }
        }

        #[cfg(test)]
        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }
            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                super::generate::base64url_schema($length, $length)
            }
        }
    )* };
}

fixed! {
    /// Where a room is found: `H("room", address key, C)`. Made from the link; says nothing about it.
    Address 32
    /// `HKDF(L, "address")`: sent by a page that may open the room; the server makes the address from it and `cap`.
    AddressKey 32
    /// `HKDF(S, "cap")`: shows that the page holds the facilitator link.
    Cap 32
    /// Sixteen random bytes that the opening page makes; every sealed thing is bound to them.
    MeetingId 16
    /// A page's secret for its seat; the seat's id is made from it, so the server keeps only the id.
    Token 16
    /// A person's place in the circle: first 16 bytes of `H("seat", meeting, token)`.
    SeatId 16
    /// One load of the page: first 16 bytes of `H("page", public key)`. Fresh at each load.
    PageId 16
    /// A page's public key, ECDH P-256, uncompressed.
    PublicKey 65
    /// What makes a card believable to the other pages; the server cannot make one.
    CardMac 32
    /// Where the screens of a room are found: first 16 bytes of `H("screens", address)`. It leads to no seat.
    ScreensAddress 16
    /// A screen that shows the meeting: first 16 bytes of `H("display", meeting, token)`.
    DisplayId 16
    /// One run of the server, from start to end: random.
    LifeId 8
    /// Names a seat that waits to be fetched by another device: first 16 bytes of `H("move", M)`.
    MoveId 16
}

/// Sealed bytes are base64url text on the wire, within the same bounds.
impl<const MIN: usize, const MAX: usize> Serialize for Sealed<MIN, MAX> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&URL_SAFE_NO_PAD.encode(self.bytes()))
    }
}

impl<'de, const MIN: usize, const MAX: usize> Deserialize<'de> for Sealed<MIN, MAX> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        Self::new(&decode(from, MAX)?).ok_or_else(wrong_length)
    }
}

/// Refuses long text before decoding it. Errors say nothing of what was sent.
fn decode<'de, D: Deserializer<'de>>(from: D, max_bytes: usize) -> Result<Vec<u8>, D::Error> {
    let text = std::borrow::Cow::<'de, str>::deserialize(from)?;
    if text.len() > (max_bytes * 4).div_ceil(3) {
        return Err(wrong_length());
    }
    URL_SAFE_NO_PAD.decode(text.as_bytes()).map_err(|_| de::Error::custom("not base64url without padding"))
}

fn wrong_length<E: de::Error>() -> E {
    de::Error::custom("base64url text of the wrong length")
}

#[cfg(test)]
impl<const MIN: usize, const MAX: usize> schemars::JsonSchema for Sealed<MIN, MAX> {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        format!("Sealed{MIN}To{MAX}").into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        super::generate::base64url_schema(MIN, MAX)
    }
}
