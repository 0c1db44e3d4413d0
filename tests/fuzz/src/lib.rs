//! What strangers may send to the server, each kind a target: a function that is given any bytes, and must neither panic
//! nor break what it promises. It returns whether the bytes were understood at all, so that a test can see that it came
//! further than the first parser. `tests/it/fuzz` runs each for a moment, `tests/fuzz/run` for as long as one likes.

pub mod connections;
pub mod messages;
mod pack;
pub mod packs;
pub mod sealed;
pub mod snapshots;

/// Looks at what some bytes come to; true if they were understood.
pub type Target = fn(&[u8]) -> bool;

/// The targets by name. Each has a file in `targets/` and a folder in `corpus/`.
pub const TARGETS: [(&str, Target); 5] = [
    ("connections", connections::look),
    ("messages", messages::look),
    ("packs", packs::look),
    ("sealed", sealed::look),
    ("snapshots", snapshots::look),
];
