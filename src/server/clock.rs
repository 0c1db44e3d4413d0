//! The only file that asks the machine for the time. Everything else counts milliseconds on the server's clock.

use crate::pack::Day;
use civil::UtcDateTime;
use std::time::{Duration, SystemTime};
use tokio::time::Instant;

/// What the clock shows when the server starts: a week, so that a meeting that began on a server before it, and was
/// brought back, has times that the clock could have shown.
const FIRST_MS: u64 = 7 * 24 * 60 * 60 * 1000;

/// Counts on from the moment at which the server started. It never goes back. Cheap to copy.
#[derive(Clone, Copy, Debug)]
pub struct Clock {
    start: Instant,
}

impl Clock {
    /// Begins to count.
    pub fn start() -> Self {
        Self { start: Instant::now() }
    }

    /// Milliseconds.
    pub fn now_ms(self) -> u64 {
        u64::try_from(self.start.elapsed().as_millis()).unwrap_or(u64::MAX).saturating_add(FIRST_MS)
    }

    /// This moment, to count from.
    pub fn now(self) -> Instant {
        Instant::now()
    }

    /// The moment at which `now_ms` will be `ms`, to sleep until. More than a hundred years ahead counts as that.
    pub fn at_ms(self, ms: u64) -> Instant {
        const HUNDRED_YEARS_MS: u64 = 100 * 365 * 24 * 60 * 60 * 1000;
        self.start + Duration::from_millis(ms.saturating_sub(FIRST_MS).min(HUNDRED_YEARS_MS))
    }
}

/// The calendar's time. Only certificates need it.
pub fn calendar() -> SystemTime {
    SystemTime::now()
}

/// The calendar's day in Greenwich, near enough to tell which help lines should be checked again.
pub fn today() -> Day {
    day_of(SystemTime::now())
}

/// The day of a moment, in Greenwich.
pub fn day_of(moment: SystemTime) -> Day {
    let date = UtcDateTime::from(moment).date();
    Day { year: date.year(), month: date.month().into(), day: date.day() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn the_clock_counts_from_its_start() {
        let clock = Clock::start();
        let began_ms = clock.now_ms();
        tokio::time::sleep_until(clock.at_ms(began_ms + 20)).await;
        assert!((20..1000).contains(&(clock.now_ms() - began_ms)));
    }

    #[tokio::test]
    async fn a_moment_too_far_ahead_is_only_very_far_ahead() {
        let clock = Clock::start();
        assert!(clock.at_ms(u64::MAX) > clock.at_ms(clock.now_ms() + 1_000_000));
    }
}
