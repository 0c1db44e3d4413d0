//! The lobby on the wire: what somebody in it may know, and who waits, for those who see it.

use super::{card, seat_id};
use crate::meeting::{self, Before, Person, View};
use crate::protocol::{InLobby, SeatCard, ServerMessage, Waiting};

pub(super) fn in_lobby(view: &View<'_>, person: &Person) -> ServerMessage {
    let cards = view.lobby_keepers().filter_map(|p| Some(SeatCard { seat: seat_id(p.seat), card: card(&p.card?) }));
    let sent_back = person.before == Before::SentBack;
    let unattended = matches!(view.still, Some(meeting::Still::Unattended { .. }));
    let lobby = InLobby { you: seat_id(person.seat), facilitators: cards.collect(), sent_back, unattended };
    ServerMessage::InLobby { lobby }
}

/// Who waits, with the names that are sealed to this person's page.
pub(super) fn waiting(view: &View<'_>, keeper: &Person) -> Vec<Waiting> {
    let mine = keeper.page();
    let one = |p: &Person| {
        Some(Waiting {
            seat: seat_id(p.seat),
            here: p.here(),
            listening: p.listening,
            card: card(&p.card?),
            name: p.lobby_names.iter().find(|(page, _)| Some(*page) == mine).map(|(_, sealed)| sealed.clone()),
            was_here: p.before != Before::Elsewhere,
        })
    };
    view.roster.lobby().filter_map(one).collect()
}
