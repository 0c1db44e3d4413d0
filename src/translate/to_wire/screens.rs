//! Screens in the hall: what the circle knows of them, and what one shows.

use super::{Audience, Delivery, agenda, card, reading, seat_id, stillness, turn};
use crate::meeting::{self, Person, View};
use crate::protocol::bytes::{DisplayId, PublicKey};
use crate::protocol::{Display, Displays, NameOf, Screen, ScreenKey, ServerMessage};
use crate::translate::RoomFacts;
use std::collections::BTreeSet;

pub(super) fn displays(view: &View<'_>) -> Displays {
    let one = |d: &meeting::Display| Display {
        display: DisplayId(d.id.0),
        here: d.conn.is_some(),
        card: d.card.as_ref().map(card),
    };
    Displays { names: view.roster.displays.names, list: view.roster.displays.list().iter().map(one).collect() }
}

/// What each screen that is connected shows now.
pub(super) fn shown(view: &View<'_>, facts: &RoomFacts) -> Vec<Delivery> {
    view.roster.displays.list().iter().filter_map(|display| screen_for(display, view, facts)).collect()
}

fn screen_for(display: &meeting::Display, view: &View<'_>, facts: &RoomFacts) -> Option<Delivery> {
    let reading = reading(view, facts);
    let reads = view.reading.into_iter().flat_map(|r| r.reader.into_iter().chain(r.offers.front().copied()));
    let seen: BTreeSet<_> = view.turn.map(|t| t.seat).into_iter().chain(view.next).chain(reads).collect();
    let names = view.roster.circle().filter(|p| view.roster.displays.names && seen.contains(&p.seat));
    let named = |p: &Person| p.name.clone().map(|(_, sealed)| NameOf { seat: seat_id(p.seat), sealed });
    let screen = Screen {
        agenda: agenda(view),
        reading,
        turn: turn(view),
        next: view.next.map(seat_id),
        still: stillness::still(view, facts),
        names: names.filter_map(named).collect(),
        key: screen_key(display, view),
    };
    let message = ServerMessage::Screen { version: view.version, now_ms: view.now.0, screen: Box::new(screen) };
    Some(Delivery::of(Audience::One(display.conn?), message))
}

fn screen_key(display: &meeting::Display, view: &View<'_>) -> Option<ScreenKey> {
    let given = view.circle.given_to(display.card?.page)?;
    let from = view.roster.by_page(given.from)?.card?;
    let public_key = PublicKey(from.public_key);
    Some(ScreenKey { circle_key: view.circle.number, public_key, sealed: given.sealed.clone() })
}
