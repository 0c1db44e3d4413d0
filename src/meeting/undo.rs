//! Taking back: of a kind of change that facilitators press for, the last can be taken back for a while, and whoever
//! presses just after somebody else is asked once more. What it takes to go back belongs to whoever made the change.

use super::id::SeatId;
use super::limits::{SURE_MS, UNDO_MS};
use super::refusal::Refusal;
use super::time::Time;

/// Who presses, and when; `sure` after being asked once more.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Press {
    pub now: Time,
    pub by: SeatId,
    pub sure: bool,
}

/// All changes of one kind so far; `Back` is what it takes to take one back.
#[derive(Clone, Debug, PartialEq)]
pub struct Changes<Back> {
    made: u64,
    last: Option<Change<Back>>,
}

#[derive(Clone, Debug, PartialEq)]
struct Change<Back> {
    at: Time,
    by: SeatId,
    back: Option<Back>,
}

impl<Back> Default for Changes<Back> {
    fn default() -> Self {
        Changes { made: 0, last: None }
    }
}

impl<Back> Changes<Back> {
    /// Numbers come after that one.
    pub fn after(number: u64) -> Self {
        Changes { made: number, last: None }
    }

    /// A change was made; without `back` it stands.
    pub fn made(&mut self, at: Time, by: SeatId, back: Option<Back>) {
        self.made += 1;
        self.last = Some(Change { at, by, back });
    }

    /// The number of the last change and until when it can be taken back, where it can.
    pub fn undo_until(&self, now: Time) -> Option<(u64, Time)> {
        let last = self.last.as_ref().filter(|c| c.back.is_some() && now < c.at + UNDO_MS)?;
        Some((self.made, last.at + UNDO_MS))
    }

    /// What it takes to take the change of that number back, once.
    pub fn take_back(&mut self, now: Time, number: u64) -> Result<Back, Refusal> {
        let open = self.undo_until(now).is_some_and(|(last, _)| last == number);
        let last = self.last.as_mut().filter(|_| open);
        last.and_then(|c| c.back.take()).ok_or(Refusal::NothingToUndo)
    }

    /// The last change cannot be taken back any more, if that is so; true if it could have been.
    pub fn let_stand(&mut self, is_so: impl FnOnce(&mut Back) -> bool) -> bool {
        self.last.as_mut().is_some_and(|c| c.back.take_if(is_so).is_some())
    }

    /// Somebody else made a change just before, and the press was not meant all the same: both may have pressed for
    /// the same reason.
    pub fn just_made(&self, press: Press) -> bool {
        let just = |c: &Change<Back>| c.by != press.by && press.now - c.at < SURE_MS;
        !press.sure && self.last.as_ref().is_some_and(just)
    }
}
