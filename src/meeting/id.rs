//! Names of things. Ids are secrets of the room and print nothing.

use std::fmt;

macro_rules! id {
    ($($(#[$doc:meta])* $name:ident)*) => { $(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub [u8; 16]);

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(stringify!($name))
            }
        }
    )* };
}

id! {
    /// A person's place in the circle or the lobby. Whoever drives the meeting vouches for who may speak for it.
    SeatId
    /// One load of a person's page. Things are sealed to pages.
    PageId
    /// A screen that shows the meeting. Whoever drives the meeting vouches for who may show on it.
    DisplayId
    /// Names a seat on its way to another device.
    LendId
}

/// One connection of a page. A number never comes twice, so a late farewell cannot be taken for a new connection's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ConnId(pub u64);

/// Counts the turns of a meeting from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct TurnId(pub u64);

/// A quiet word or the offer of one; counts them in this meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct QuietWordId(pub u64);
