//! A day of the calendar. Pure: which day it is today, the caller says.

use std::fmt;

/// A day, written as `2026-11-01`; days written so are in order as texts, too.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day {
    pub year: i32,
    pub month: u8,
    pub day: u8,
}

impl Day {
    /// The same day of the year before. Of the 29th of February this makes a day that there is not, between the 28th and
    /// the 1st of March, where it belongs.
    pub fn a_year_before(self) -> Self {
        Self { year: self.year - 1, ..self }
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}
