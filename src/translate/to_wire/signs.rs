//! Gestures and signals on the wire. A facilitator sees everybody's signals, others their own.

use super::{Audience, Delivery, seat_id, to_seat};
use crate::meeting::{self, Event, Person, View};
use crate::protocol::{Gesture, ServerMessage, Signal, SignalKind, Signals};

/// The messages of an event that is about gestures or signals; none of another.
pub fn deliveries(event: &Event, view: &View<'_>) -> Vec<Delivery> {
    let version = view.version;
    match event {
        Event::Signals(seat) => {
            let told = |p: &Person| ServerMessage::Signals { version, signals: signals(view, p) };
            let facilitators = view.facilitators().next().map(|p| Delivery::of(Audience::Facilitators, told(p)));
            let own = to_seat(view, *seat, |p| (!p.facilitates()).then(|| told(p)));
            facilitators.into_iter().chain(own).collect()
        }
        Event::Gesture(seat, what) => {
            let gesture = gesture(*what);
            let message = ServerMessage::Gesture { seat: seat_id(*seat), gesture, at_ms: view.now.0 };
            vec![Delivery::of(Audience::Circle, message)]
        }
        Event::SignalSeen { seat, kind, by } => {
            to_seat(view, *seat, |_| Some(ServerMessage::SignalSeen { kind: signal_kind(*kind), by: seat_id(*by) }))
        }
        Event::CrosstalkReminder => {
            vec![Delivery::of(Audience::Circle, ServerMessage::CrosstalkReminder { at_ms: view.now.0 })]
        }
        _ => Vec::new(),
    }
}

/// As this person may see them.
pub fn signals(view: &View<'_>, person: &Person) -> Signals {
    let may_see = |seat: meeting::SeatId| person.facilitates() || seat == person.seat;
    let wire = |s: &meeting::Signal| Signal { seat: seat_id(s.seat), kind: signal_kind(s.kind), at_ms: s.at.0 };
    let resting = view.roster.circle().filter(|p| p.on_break && may_see(p.seat));
    Signals {
        open: view.signals.iter().filter(|s| may_see(s.seat)).map(wire).collect(),
        on_break: resting.map(|p| seat_id(p.seat)).collect(),
    }
}

fn gesture(gesture: meeting::Gesture) -> Gesture {
    match gesture {
        meeting::Gesture::ThankYou => Gesture::ThankYou,
        meeting::Gesture::WithYou => Gesture::WithYou,
        meeting::Gesture::HandOnHeart => Gesture::HandOnHeart,
    }
}

fn signal_kind(kind: meeting::SignalKind) -> SignalKind {
    match kind {
        meeting::SignalKind::CheckOnMe => SignalKind::CheckOnMe,
        meeting::SignalKind::NeedABreak => SignalKind::NeedABreak,
        meeting::SignalKind::ThatWasCrosstalk => SignalKind::ThatWasCrosstalk,
    }
}
