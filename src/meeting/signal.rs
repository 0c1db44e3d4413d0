//! Private signals to the facilitators: one of each kind for a person, seen by facilitators alone (and by whoever made
//! it), until a facilitator has answered it or it is taken back. Whoever needs a break keeps seat and place.

use super::event::Event;
use super::id::SeatId;
use super::refusal::Refusal;
use super::time::Time;
use super::{Done, Meeting};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignalKind {
    CheckOnMe,
    /// The person is away until they take it back, whether it was answered or not.
    NeedABreak,
    ThatWasCrosstalk,
}

/// A signal that no facilitator has answered yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Signal {
    pub seat: SeatId,
    pub kind: SignalKind,
    pub at: Time,
}

impl Meeting {
    /// Making one twice changes nothing.
    pub(super) fn make_signal(&mut self, me: SeatId, kind: SignalKind) -> Vec<Event> {
        if self.signals.iter().any(|s| s.seat == me && s.kind == kind) {
            return Vec::new();
        }
        self.signals.push(Signal { seat: me, kind, at: self.now });
        let mut events = vec![Event::Signals(me)];
        if kind == SignalKind::NeedABreak {
            events.extend(self.set_away(me, |p| &mut p.on_break, true));
        }
        events
    }

    /// Takes one's own signal back; with a break it is *I am back*. Nothing happens if there is none.
    pub(super) fn take_back_signal(&mut self, me: SeatId, kind: SignalKind) -> Vec<Event> {
        let mut events = self.clear_signals(|s| s.seat == me && s.kind == kind);
        if kind == SignalKind::NeedABreak {
            let back = self.set_away(me, |p| &mut p.on_break, false);
            if events.is_empty() && !back.is_empty() {
                events.push(Event::Signals(me));
            }
            events.extend(back);
        }
        events
    }

    /// A facilitator has seen it, and whoever made it is told. A break goes on.
    pub(super) fn answer_signal(&mut self, me: SeatId, seat: SeatId, kind: SignalKind) -> Done {
        let mut events = self.clear_signals(|s| s.seat == seat && s.kind == kind);
        if events.is_empty() {
            return Err(Refusal::SignalAnswered);
        }
        events.push(Event::SignalSeen { seat, kind, by: me });
        Ok(events)
    }

    /// The group's own words on crosstalk, for all to see; nobody is named. It answers all who have signalled it.
    pub(super) fn remind_of_crosstalk(&mut self, me: SeatId) -> Vec<Event> {
        let kind = SignalKind::ThatWasCrosstalk;
        let seen: Vec<SeatId> = self.signals.iter().filter(|s| s.kind == kind).map(|s| s.seat).collect();
        let mut events = vec![Event::CrosstalkReminder];
        events.extend(self.clear_signals(|s| s.kind == kind));
        events.extend(seen.into_iter().map(|seat| Event::SignalSeen { seat, kind, by: me }));
        events
    }

    /// Clears what is open of these, and names whose it was.
    pub(super) fn clear_signals(&mut self, which: impl Fn(&Signal) -> bool) -> Vec<Event> {
        let cleared = self.signals.iter().filter(|s| which(s)).map(|s| Event::Signals(s.seat)).collect();
        self.signals.retain(|s| !which(s));
        cleared
    }
}
