//! The end of a meeting on the wire: notices before it, and what everybody hears of it.

use super::{Audience, Delivery};
use crate::meeting::{End, Event, View};
use crate::protocol::{CloseCode, EndReason, ServerMessage};

/// The messages of an event that is about the end; none of another.
pub fn deliveries(event: &Event, view: &View<'_>) -> Vec<Delivery> {
    match event {
        Event::EndIsNear { left_ms } => {
            let to = if view.debrief { Audience::Circle } else { Audience::Facilitators };
            vec![Delivery::of(to, ServerMessage::EndIsNear { left_ms: *left_ms })]
        }
        Event::OverForOthers => vec![over(Audience::Others, EndReason::Closed)],
        Event::Ended(why) if view.debrief => {
            // Whoever stands at the door has come for another meeting, and asks for it again.
            let asks_again = Delivery { to: Audience::Others, message: None, then_close: Some(CloseCode::GoingAway) };
            vec![over(Audience::Circle, end_reason(*why)), asks_again]
        }
        Event::Ended(why) => vec![over(Audience::All, end_reason(*why))],
        _ => Vec::new(),
    }
}

fn over(to: Audience, reason: EndReason) -> Delivery {
    Delivery { to, message: Some(ServerMessage::Ended { reason }), then_close: Some(CloseCode::Over) }
}

fn end_reason(why: End) -> EndReason {
    match why {
        End::Closed => EndReason::Closed,
        End::Empty => EndReason::Empty,
    }
}
