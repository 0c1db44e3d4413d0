//! The meeting's own time: milliseconds on the scale of whoever drives it. Nothing here reads a clock.

use std::ops::{Add, Sub};

/// A moment, in milliseconds. A test can write it down.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Time(pub u64);

impl Add<u64> for Time {
    type Output = Time;
    fn add(self, ms: u64) -> Time {
        Time(self.0.saturating_add(ms))
    }
}

/// How many milliseconds lie between; 0 if `earlier` is later.
impl Sub for Time {
    type Output = u64;
    fn sub(self, earlier: Time) -> u64 {
        self.0.saturating_sub(earlier.0)
    }
}
