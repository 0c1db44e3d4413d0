//! Screens in the walk: what comes to a facilitator's mind about them, and what must be true of them.

use super::{Walk, card_of_page};
use circlekeeper::meeting::limits::DISPLAYS;
use circlekeeper::meeting::{ConnId, DisplayId, Input, View, Wish};
use std::collections::BTreeSet;

impl Walk {
    pub(super) fn display_wish(&mut self) -> Wish {
        let id = DisplayId([self.random.below(6) as u8; 16]);
        match self.random.below(6) {
            0..3 => Wish::AllowDisplay(id),
            3 => Wish::TakeDisplayAway(id),
            _ => Wish::ShowNames(self.random.below(3) > 0),
        }
    }

    /// A screen's page, now and then a new one, and now and then on somebody's own connection.
    pub(super) fn show_on(&mut self) -> Input {
        let n = self.random.below(6) as u8;
        let load = self.random.below(3) as u8;
        self.conns += 1;
        let taken = self.random.below(self.conns);
        let conn = ConnId(if self.random.below(6) == 0 { taken } else { self.conns });
        Input::ShowOn { conn, display: DisplayId([n; 16]), card: card_of_page([200 + n, load]) }
    }
}

/// A screen has a connection and a page of its own, and holds the circle key only while names are shown.
pub fn check_displays(view: &View<'_>, about: &str) {
    let displays = &view.roster.displays;
    assert!(displays.list().len() <= DISPLAYS, "{about}");
    let ids: BTreeSet<_> = displays.list().iter().map(|d| d.id).collect();
    assert_eq!(ids.len(), displays.list().len(), "one screen, one place: {about}");
    let conns: BTreeSet<_> = displays.conns().collect();
    assert_eq!(conns.len(), displays.conns().count(), "one connection, one screen: {about}");
    assert!(conns.iter().all(|conn| view.roster.by_conn(*conn).is_none()), "nobody sits on a screen: {about}");
    for card in displays.list().iter().filter_map(|d| d.card) {
        assert!(view.roster.by_page(card.page).is_none(), "a screen's page has no seat: {about}");
        let holds = view.circle.given_to(card.page).is_some();
        assert!(displays.names || !holds, "without names, no key: {about}");
    }
}
