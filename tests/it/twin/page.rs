//! Pages, their cards, and the key that two of them share.

use super::blocks::{Key, fields, hkdf, random, short_hash};
use circlekeeper::protocol::{
    Card,
    bytes::{CardMac, MeetingId, PageId, PublicKey, SeatId, Token},
};
use hmac::{Hmac, KeyInit, Mac};
use p256::{SecretKey, elliptic_curve::sec1::ToSec1Point};
use sha2::Sha256;

/// One load of the page.
pub struct Page {
    secret: SecretKey,
    pub public_key: PublicKey,
    pub id: PageId,
}

impl Page {
    pub fn random() -> Self {
        Self::from_secret(random())
    }

    /// A page whose key pair is known. Not every 32 bytes are a private key; all but one in 2^32 are.
    pub fn from_secret(secret: [u8; 32]) -> Self {
        let secret = SecretKey::from_slice(&secret).expect("a private key of P-256");
        let point = secret.public_key().to_sec1_point(false);
        let public_key = PublicKey(point.as_bytes().try_into().expect("an uncompressed point has 65 bytes"));
        Self { secret, id: page_of(&public_key), public_key }
    }

    /// This page's card for a seat.
    pub fn card(&self, peer: &Key, meeting: MeetingId, seat: SeatId) -> Card {
        let mac = card_mac(peer, meeting, seat, &self.public_key).finalize().into_bytes();
        Card { public_key: self.public_key, mac: CardMac(mac.into()) }
    }

    /// The pair key with the page of that public key; nothing if it is no point of the curve.
    pub fn pair_key(&self, peer: &Key, meeting: MeetingId, theirs: &PublicKey) -> Option<Key> {
        let point = p256::PublicKey::from_sec1_bytes(&theirs.0).ok()?;
        let shared = self.secret.diffie_hellman(&point);
        let secret = [shared.raw_secret_bytes().as_slice(), peer].concat();
        let lower = self.public_key.0.min(theirs.0);
        let higher = self.public_key.0.max(theirs.0);
        Some(hkdf(&secret, "pair", &[&lower, &higher], &meeting.0))
    }
}

/// Whether somebody who knows the link made this card for this seat of this meeting.
pub fn card_is_good(peer: &Key, meeting: MeetingId, seat: SeatId, card: &Card) -> bool {
    card_mac(peer, meeting, seat, &card.public_key).verify_slice(&card.mac.0).is_ok()
}

pub fn page_of(public_key: &PublicKey) -> PageId {
    PageId(short_hash("page", &[&public_key.0]))
}

pub fn seat_of(meeting: MeetingId, token: Token) -> SeatId {
    SeatId(short_hash("seat", &[&meeting.0, &token.0]))
}

fn card_mac(peer: &Key, meeting: MeetingId, seat: SeatId, public_key: &PublicKey) -> Hmac<Sha256> {
    let mac = Hmac::<Sha256>::new_from_slice(peer).expect("any length of key will do");
    mac.chain_update(fields("card", &[&meeting.0, &seat.0, &public_key.0]))
}
