//! The building blocks of protocol/sealing.md: fields, hash, HKDF and AES-GCM.

use aes_gcm::{
    Aes256Gcm,
    aead::{Aead, KeyInit, Payload},
};
use hkdf::Hkdf;
use sha2::{Digest, Sha256};
use std::{fs::File, io::Read};

/// A key of AES-256-GCM, or anything else of that size that is derived.
pub type Key = [u8; 32];

/// Bytes from the system's source of randomness.
pub fn random<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    File::open("/dev/urandom").and_then(|mut source| source.read_exact(&mut bytes)).expect("a source of randomness");
    bytes
}

/// A label and its fields, each after its length as four big-endian bytes.
pub fn fields(label: &str, parts: &[&[u8]]) -> Vec<u8> {
    let label = format!("circlekeeper/1/{label}");
    let mut all = Vec::new();
    for part in std::iter::once(label.as_bytes()).chain(parts.iter().copied()) {
        all.extend((part.len() as u32).to_be_bytes());
        all.extend(part);
    }
    all
}

/// `H` of sealing.md.
pub fn hash(label: &str, parts: &[&[u8]]) -> [u8; 32] {
    Sha256::digest(fields(label, parts)).into()
}

/// The first 16 bytes of the hash: an id.
pub fn short_hash(label: &str, parts: &[&[u8]]) -> [u8; 16] {
    let hash = hash(label, parts);
    std::array::from_fn(|i| hash[i])
}

/// `HKDF` of sealing.md; an empty salt is none.
pub fn hkdf(secret: &[u8], label: &str, parts: &[&[u8]], salt: &[u8]) -> Key {
    let mut out = [0; 32];
    Hkdf::<Sha256>::new(Some(salt), secret).expand(&fields(label, parts), &mut out).expect("32 bytes are not too many");
    out
}

/// Ciphertext and tag, without the nonce.
pub fn seal_bytes(key: &Key, nonce: [u8; 12], bound: &[u8], plain: &[u8]) -> Vec<u8> {
    let payload = Payload { msg: plain, aad: bound };
    Aes256Gcm::new(key.into()).encrypt(&nonce.into(), payload).expect("a short text can be sealed")
}

/// What `seal_bytes` sealed, or nothing if anything at all is not as it was.
pub fn open_bytes(key: &Key, nonce: [u8; 12], bound: &[u8], sealed: &[u8]) -> Option<Vec<u8>> {
    Aes256Gcm::new(key.into()).decrypt(&nonce.into(), Payload { msg: sealed, aad: bound }).ok()
}
