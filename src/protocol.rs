//! WIRE. The messages between page and server, and their limits. Serde only; it knows nothing of the meeting's rules.
//!
//! The contract for people is `protocol/README.md`; `protocol/messages.schema.json` and `protocol/messages.d.ts` are
//! generated from these types, and a stale one fails the tests.

pub mod bytes;
mod cards;
mod client;
mod code;
pub mod dress;
#[cfg(test)]
mod generate;
mod groups;
pub mod pack;
mod screens;
mod sections;
mod server;
mod signs;
mod snapshot;
mod voting;

pub use cards::{Card, GivenKey, KeyFor, NameFor, NameOf};
pub use client::ClientMessage;
pub use code::{CloseCode, Code, EndReason, RemovalReason};
pub use groups::{Apart, Group, Groups, InGroup, Pair};
pub use screens::{Display, Displays, Screen, ScreenKey};
pub use sections::{
    Agenda, Circle, CircleName, Door, Duty, FirstTime, GuestAct, InLobby, Line, Need, Own, Person, Queue, Reading,
    Role, Room, RoomLink, SeatCard, Settings, Step, Still, StillCause, Turn, TurnKey, Undo, Waiting,
};
pub use server::ServerMessage;
pub use signs::{Gesture, Mark, QuietEndReason, QuietWord, Signal, SignalKind, Signals};
pub use snapshot::{Kept, SNAPSHOT_BYTES, Shared, Snapshot};
pub use voting::{Counting, QuestionOf, Vote, Voting};

/// The version that `hello` names. It changes when an older page could not go on.
pub const VERSION: u16 = 1;

/// Largest frame that a page may send. The largest messages, 100 sealed keys or 40 sealed names, fit with room to spare.
pub const CLIENT_FRAME_BYTES: usize = 16 * 1024;

/// Most sealed keys in one frame: about 130 bytes each on the wire.
pub const KEYS_PER_FRAME: usize = 100;

/// Most sealed names in one frame: about 350 bytes each on the wire.
pub const NAMES_PER_FRAME: usize = 40;
