//! One hash over the page's files, by which anybody can see whether a server has the page that was published.

use super::page;
use sha2::{Digest, Sha256};

/// SHA-256 in hex over all files below `web/`, in the order of their names' bytes: of each the length of its name, its
/// name, the length of its content, its content; lengths are four bytes, the highest first.
pub fn page_hash() -> String {
    let mut hasher = Sha256::new();
    for (name, content) in page::FILES {
        for part in [name.as_bytes(), content] {
            hasher.update(u32::try_from(part.len()).unwrap_or(u32::MAX).to_be_bytes());
            hasher.update(part);
        }
    }
    hasher.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}
