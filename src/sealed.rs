//! Bytes that were sealed in a browser with a key that this server never has. They can be held, counted and handed
//! on; they cannot be opened here, and they print nothing. Std only: the rules and the wire may both hold them.

use std::fmt;

/// Sealed bytes of at least `MIN` and at most `MAX` bytes. Cheap to clone: the bytes are shared.
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(test, derive(ts_rs::TS), ts(type = "string"))]
pub struct Sealed<const MIN: usize, const MAX: usize>(std::sync::Arc<[u8]>);

/// A name under the circle key: nonce 12, padded text 192, tag 16.
pub type SealedName = Sealed<220, 220>;
/// A 32-byte key for one page under a pair key: nonce 12, key 32, tag 16.
pub type SealedKey = Sealed<60, 60>;
/// One line of a share under a turn key: padded text of 256 to 4,096 bytes, tag 16. The nonce is the line's counter.
pub type SealedLine = Sealed<272, 4112>;
/// One line of a quiet word under a pair key: nonce 12, padded text of 256 to 4,096 bytes, tag 16.
pub type SealedQuietLine = Sealed<284, 4124>;
/// The outside call link under the circle key: nonce 12, padded text 512, tag 16.
pub type SealedLink = Sealed<540, 540>;
/// What a vote asks, and its options, under the circle key: nonce 12, padded text 1,024, tag 16.
pub type SealedQuestion = Sealed<1052, 1052>;
/// A seat's token on its way to another device of the same person: nonce 12, token 16, tag 16.
pub type SealedToken = Sealed<44, 44>;
/// The link secret under the circle key: nonce 12, secret 16, tag 16.
pub type SealedSecret = Sealed<44, 44>;

impl<const MIN: usize, const MAX: usize> Sealed<MIN, MAX> {
    /// Takes the bytes if their number is within bounds.
    pub fn new(bytes: &[u8]) -> Option<Self> {
        (MIN..=MAX).contains(&bytes.len()).then(|| Self(bytes.into()))
    }

    pub fn bytes(&self) -> &[u8] {
        &self.0
    }
}

impl<const MIN: usize, const MAX: usize> fmt::Debug for Sealed<MIN, MAX> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Sealed")
    }
}
