//! Silent gestures: shown to all at the person's seat for a moment, never counted, never kept.

use super::event::Event;
use super::id::SeatId;
use super::limits::GESTURE_MS;
use super::refusal::Refusal;
use super::{Done, Meeting};

/// What somebody can say without a word. What it is called belongs to the pack.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gesture {
    ThankYou,
    WithYou,
    HandOnHeart,
}

impl Meeting {
    /// One at a time: the next may come when the last has faded. Only when that is, is remembered.
    pub(super) fn make_gesture(&mut self, me: SeatId, gesture: Gesture) -> Done {
        if !self.format.gestures {
            return Err(Refusal::NoGestures);
        }
        let now = self.now;
        let person = self.roster.find_mut(me).ok_or(Refusal::NotSeated)?;
        if person.gestured.is_some_and(|at| now < at + GESTURE_MS) {
            return Err(Refusal::GestureTooSoon);
        }
        person.gestured = Some(now);
        Ok(vec![Event::Gesture(me, gesture)])
    }
}
