//! A quiet word on the wire: each thing goes to one of the two, and nothing of it to anybody else.

use super::{Delivery, page_id, seat_id, to_seat};
use crate::meeting::{self, Event, Person, QuietEnd, View};
use crate::protocol::{QuietEndReason, QuietWord, ServerMessage};

/// The messages of an event that is about a quiet word; none of another.
pub fn deliveries(event: &Event, view: &View<'_>) -> Vec<Delivery> {
    let version = view.version;
    match event {
        Event::QuietWord(seat) => {
            to_seat(view, *seat, |p| Some(ServerMessage::QuietWord { version, quiet_word: quiet_word(view, p) }))
        }
        Event::QuietWordEnded { seat, id, why } => {
            to_seat(view, *seat, |_| Some(ServerMessage::QuietWordEnded { quiet_word: id.0, reason: reason(*why) }))
        }
        Event::QuietLine { id, to, page, counter, sealed } => to_seat(view, *to, |_| {
            let (page, counter, sealed) = (page_id(*page), *counter, sealed.clone());
            Some(ServerMessage::QuietLine { quiet_word: id.0, page, counter, sealed })
        }),
        _ => Vec::new(),
    }
}

/// The one that this person is part of.
pub fn quiet_word(view: &View<'_>, person: &Person) -> Option<QuietWord> {
    let wire = |q: &meeting::QuietWord| QuietWord {
        quiet_word: q.id.0,
        facilitator: seat_id(q.facilitator.seat),
        person: seat_id(q.person.seat),
        begun: q.begun,
    };
    view.quiet_words.iter().find(|q| q.includes(person.seat)).map(wire)
}

fn reason(why: QuietEnd) -> QuietEndReason {
    match why {
        QuietEnd::NotNow => QuietEndReason::NotNow,
        QuietEnd::Ended => QuietEndReason::Ended,
        QuietEnd::Lost => QuietEndReason::Lost,
    }
}
