//! Displays: screens in the hall that show the meeting and do nothing else. A facilitator allows each one, everybody
//! sees that it is there, and it gets the circle key only while names are shown. Never the lobby, never a line.

use super::event::{Event, Unseated};
use super::id::{ConnId, DisplayId, PageId};
use super::limits::DISPLAYS;
use super::person::Card;
use super::refusal::Refusal;
use super::{Done, Meeting};

#[derive(Clone, Debug, PartialEq)]
pub struct Display {
    pub id: DisplayId,
    /// Of its newest page, connected or not; none before it first showed anything.
    pub card: Option<Card>,
    pub conn: Option<ConnId>,
}

/// All of a meeting.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Displays {
    list: Vec<Display>,
    /// They show what people are called.
    pub names: bool,
}

impl Displays {
    /// In a meeting that was brought back.
    pub fn again(names: bool, list: &[(DisplayId, Option<Card>)]) -> Self {
        let list = list.iter().map(|(id, card)| Display { id: *id, card: *card, conn: None }).collect();
        Displays { list, names }
    }

    pub fn list(&self) -> &[Display] {
        &self.list
    }

    pub fn conns(&self) -> impl Iterator<Item = ConnId> {
        self.list.iter().filter_map(|d| d.conn)
    }

    pub fn by_page(&self, page: PageId) -> Option<&Display> {
        self.list.iter().find(|d| d.card.is_some_and(|card| card.page == page))
    }

    /// Pages that want the circle key: those of connected displays, while names are shown.
    pub fn readers(&self) -> impl Iterator<Item = PageId> {
        let shown = self.list.iter().filter(|d| self.names && d.conn.is_some());
        shown.filter_map(|d| d.card.map(|card| card.page))
    }

    /// Whether the circle key may be handed to that page.
    pub fn reads(&self, page: PageId) -> bool {
        self.names && self.by_page(page).is_some()
    }

    fn find_mut(&mut self, id: DisplayId) -> Option<&mut Display> {
        self.list.iter_mut().find(|d| d.id == id)
    }
}

impl Meeting {
    /// From now on, whoever has that display's link may show the meeting. Once more changes nothing.
    pub(super) fn allow_display(&mut self, id: DisplayId) -> Done {
        let displays = &mut self.roster.displays;
        if displays.find_mut(id).is_some() {
            return Ok(Vec::new());
        }
        if displays.list.len() >= DISPLAYS {
            return Err(Refusal::DisplaysFull);
        }
        displays.list.push(Display { id, card: None, conn: None });
        Ok(vec![Event::Displays])
    }

    /// It goes dark at once, and its link shows nothing more. A circle key that it had is replaced.
    pub(super) fn take_display_away(&mut self, id: DisplayId) -> Done {
        let displays = &mut self.roster.displays;
        let at = displays.list.iter().position(|d| d.id == id).ok_or(Refusal::DisplayUnknown)?;
        let gone = displays.list.remove(at);
        Ok(self.told_gone(&gone).into_iter().chain([Event::Displays]).collect())
    }

    /// All of them.
    pub(super) fn take_displays_away(&mut self) -> Vec<Event> {
        let gone = std::mem::take(&mut self.roster.displays.list);
        let listed = (!gone.is_empty()).then_some(Event::Displays);
        gone.iter().filter_map(|display| self.told_gone(display)).chain(listed).collect()
    }

    fn told_gone(&mut self, gone: &Display) -> Option<Event> {
        if gone.card.is_some_and(|card| self.circle.take_from(card.page)) {
            self.circle.grow_stale();
        }
        gone.conn.map(|conn| Event::Unseated(conn, Unseated::Left))
    }

    /// Whether displays show names. Off, they are told no more of them.
    pub(super) fn show_names(&mut self, on: bool) -> Vec<Event> {
        let displays = &mut self.roster.displays;
        displays.names = on;
        if !on {
            for card in displays.list.iter().filter_map(|d| d.card) {
                if self.circle.take_from(card.page) {
                    self.circle.note_leaving();
                }
            }
        }
        vec![Event::Displays]
    }

    /// A display's page is here, perhaps again. The connection that it had shows nothing more.
    pub(super) fn show_on(&mut self, conn: ConnId, id: DisplayId, card: Card) -> Done {
        let elsewhere =
            |d: &Display| d.id != id && (d.conn == Some(conn) || d.card.is_some_and(|c| c.page == card.page));
        let seated = self.roster.by_conn(conn).is_some() || self.roster.by_page(card.page).is_some();
        let displays = &mut self.roster.displays;
        let taken = seated || displays.list.iter().any(elsewhere);
        let display = displays.find_mut(id).ok_or(Refusal::DisplayUnknown)?;
        if taken {
            return Err(Refusal::AlreadySeated);
        }
        let before = display.conn.replace(conn).filter(|old| *old != conn);
        display.card = Some(card);
        let told = before.map(|old| Event::Unseated(old, Unseated::Replaced));
        Ok(told.into_iter().chain([Event::Displays]).collect())
    }

    /// A display's line is lost; its place is kept until the meeting ends.
    pub(super) fn drop_display(&mut self, conn: ConnId) -> Vec<Event> {
        match self.roster.displays.list.iter_mut().find(|d| d.conn == Some(conn)) {
            Some(display) => {
                display.conn = None;
                vec![Event::Displays]
            }
            None => Vec::new(),
        }
    }
}
