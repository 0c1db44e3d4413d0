//! The circle key: what everybody in the circle may open (names, the outside call link) is sealed under it. Pages make
//! it and hand it on; here is kept who holds it, who wants it, and which page has been asked to help.

use super::event::Event;
use super::id::{ConnId, PageId, SeatId};
use super::limits::{KEY_ASK_MS, KEY_HOLDER_GRACE_MS, NEXT_KEY_ASK_MS};
use super::new_link::RoomLink;
use super::person::Person;
use super::refusal::Refusal;
use super::roster::Roster;
use super::time::Time;
use crate::sealed::{SealedKey, SealedLink, SealedName, SealedQuestion, SealedSecret};
use std::collections::{BTreeMap, BTreeSet};

#[derive(Clone, Debug, PartialEq)]
pub struct Circle {
    pub number: u32,
    pub call_link: Option<SealedLink>,
    /// The link of now, where it is a new one.
    pub link: Option<RoomLink>,
    /// Who made it, unless they have lost it since.
    maker: Option<PageId>,
    /// The key as it was given to each page; kept for pages that blink.
    given: BTreeMap<PageId, Given>,
    /// Somebody was sent out since the key was made.
    stale: bool,
    /// Somebody went since the key was made, who might have kept it.
    somebody_left: bool,
    patience: Patience,
    /// The number that the next key is to have; rises with each request, so that late parts of an earlier answer fail.
    next_number: u32,
    ask: Option<Ask>,
    /// Pages that were asked and have not answered.
    tried: BTreeSet<PageId>,
    draft: Draft,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Given {
    pub from: PageId,
    pub sealed: SealedKey,
}

/// What one page has been asked for.
#[derive(Clone, Debug, PartialEq)]
struct Ask {
    page: PageId,
    at: Time,
    want: Want,
}

/// Waiting for a page that holds the key and has dropped off, while no other holds it.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Patience {
    NotNeeded,
    Until(Time),
    Over,
}

#[derive(Clone, Debug, PartialEq)]
enum Want {
    /// Hand the key to these pages.
    Hand(BTreeSet<PageId>),
    /// Make the next key.
    Next,
}

impl Ask {
    fn deadline(&self) -> Time {
        self.at + if self.want == Want::Next { NEXT_KEY_ASK_MS } else { KEY_ASK_MS }
    }
}

#[derive(Clone, Debug, Default, PartialEq)]
struct Draft {
    keys: BTreeMap<PageId, SealedKey>,
    names: BTreeMap<SeatId, SealedName>,
}

/// One part of the next circle key.
#[derive(Clone, Debug, PartialEq)]
pub struct NextKey {
    pub number: u32,
    pub keys: Vec<(PageId, SealedKey)>,
    pub names: Vec<(SeatId, SealedName)>,
    pub call_link: Option<SealedLink>,
    /// Of the vote of that number.
    pub question: Option<(u32, SealedQuestion)>,
    pub link: Option<SealedSecret>,
    pub done: bool,
}

impl Circle {
    /// The page that opens the room makes key number 1.
    pub fn new(maker: PageId) -> Self {
        Circle {
            number: 1,
            call_link: None,
            link: None,
            maker: Some(maker),
            given: BTreeMap::new(),
            stale: false,
            somebody_left: false,
            patience: Patience::NotNeeded,
            next_number: 1,
            ask: None,
            tried: BTreeSet::new(),
            draft: Draft::default(),
        }
    }

    /// In a meeting that was brought back: the maker holds the key of that number.
    pub fn take_up(&mut self, number: u32, call_link: Option<SealedLink>, link: Option<RoomLink>) {
        (self.number, self.next_number) = (number, number);
        (self.call_link, self.link) = (call_link, link);
    }

    /// For a small group: the key is the whole circle's, and is minded there.
    pub fn elsewhere() -> Self {
        Circle { maker: None, ..Circle::new(PageId([0; 16])) }
    }

    pub fn given_to(&self, page: PageId) -> Option<&Given> {
        self.given.get(&page)
    }

    pub fn holds(&self, page: PageId) -> bool {
        self.maker == Some(page) || self.given.contains_key(&page)
    }

    /// The page is handed it no more; true if it had been.
    pub fn take_from(&mut self, page: PageId) -> bool {
        self.given.remove(&page).is_some()
    }

    /// Somebody was sent out: the next key is due, and a request that runs begins anew.
    pub fn grow_stale(&mut self) {
        self.stale = true;
        self.stop_asking();
    }

    /// Somebody went by themselves, or stayed away too long; or a screen is to show no more names.
    pub fn note_leaving(&mut self) {
        self.somebody_left = true;
    }

    /// The link of now. Where somebody who went might hold the key, the next one is due instead.
    pub fn take_link(&mut self, link: RoomLink) {
        if !self.stale && !self.somebody_left {
            self.link = Some(link);
        } else if !self.stale {
            self.grow_stale();
        }
    }

    /// The page was sent out of the circle and forgets the key. Somebody might keep it, so the next one is due.
    pub fn lose(&mut self, page: Option<PageId>) {
        self.given.retain(|given, _| Some(*given) != page);
        self.maker = self.maker.filter(|maker| Some(*maker) != page);
        self.grow_stale();
    }

    /// All others are out: they know the key, so the next one is due. The call is theirs too, so its link goes.
    pub fn keep_only(&mut self, roster: &Roster) {
        let stays = |page: &PageId| roster.by_page(*page).is_some();
        self.given.retain(|page, _| stays(page));
        self.maker = self.maker.filter(stays);
        self.call_link = None;
        self.grow_stale();
    }

    /// A page came back. If whoever gave it the key has gone, it may not have read it before, and believes nobody who is
    /// gone: where somebody else who is here holds the key, it is handed on anew.
    pub fn came_back(&mut self, page: PageId, roster: &Roster) {
        let giver_is_gone = |given: &Given| roster.by_page(given.from).is_none();
        let mut others = roster.circle().filter(|p| p.connected() && p.page() != Some(page));
        let held = others.any(|p| p.page().is_some_and(|page| self.holds(page)));
        if held && self.given.get(&page).is_some_and(giver_is_gone) {
            self.given.remove(&page);
        }
    }

    /// The answer of a page that was asked to hand the key on. Pages that have gone since are passed over.
    pub fn hand_on(
        &mut self,
        from: PageId,
        number: u32,
        keys: Vec<(PageId, SealedKey)>,
        roster: &Roster,
    ) -> Result<Vec<Event>, Refusal> {
        if number != self.number {
            return Err(Refusal::StaleKey);
        }
        if !self.ask.as_ref().is_some_and(|ask| ask.page == from && ask.want != Want::Next) {
            return Err(Refusal::NotAsked);
        }
        let mut events = Vec::new();
        for (page, sealed) in keys {
            if self.holds(page) {
                continue;
            }
            if let Some(person) = roster.by_page(page) {
                events.push(Event::CircleKey(person.seat));
            } else if roster.displays.reads(page) {
                events.push(Event::Screen);
            } else {
                continue;
            }
            self.given.insert(page, Given { from, sealed });
        }
        Ok(events)
    }

    /// A part of the answer of the page that was asked for the next key; true when it was the last and the key counts.
    pub fn take_next(&mut self, from: PageId, part: NextKey, roster: &mut Roster) -> Result<bool, Refusal> {
        if !self.ask.as_ref().is_some_and(|ask| ask.page == from && ask.want == Want::Next) {
            return Err(Refusal::NotAsked);
        }
        if part.number != self.next_number {
            return Err(Refusal::StaleKey);
        }
        let known = part.keys.into_iter().filter(|(page, _)| roster.by_page(*page).is_some());
        self.draft.keys.extend(known);
        self.draft.names.extend(part.names.into_iter().filter(|(seat, _)| roster.in_circle(*seat).is_some()));
        if !part.done {
            return Ok(false);
        }
        let mut draft = std::mem::take(&mut self.draft);
        draft.keys.remove(&from);
        self.number = part.number;
        self.maker = Some(from);
        self.given = draft.keys.into_iter().map(|(page, sealed)| (page, Given { from, sealed })).collect();
        self.call_link = part.call_link;
        if let Some(link) = &mut self.link {
            link.sealed = part.link;
        }
        self.stale = false;
        self.somebody_left = false;
        self.stop_asking();
        for seat in roster.circle().map(|p| p.seat).collect::<Vec<_>>() {
            if let Some(person) = roster.find_mut(seat) {
                person.name = draft.names.remove(&seat).map(|sealed| (part.number, sealed));
            }
        }
        Ok(true)
    }

    /// Asks whoever can help, if help is wanted: one page at a time, another after two seconds. Facilitators come
    /// first. Does nothing while a request runs and nobody new wants the key.
    pub fn settle(&mut self, roster: &Roster, now: Time) -> Vec<Event> {
        // Pages that are gone need not be known for ever.
        if self.given.len() > roster.people().len() + roster.displays.list().len() {
            self.given.retain(|page, _| roster.by_page(*page).is_some() || roster.displays.reads(*page));
        }
        let connected = |page: PageId| roster.by_page(page).is_some_and(Person::connected);
        if let Some(ask) = &self.ask {
            let late = now >= ask.deadline();
            if late {
                self.tried.insert(ask.page);
            }
            if late || !connected(ask.page) {
                self.ask = None;
                self.draft = Draft::default();
            }
        }
        let here = || roster.circle().filter(|p| p.connected()).filter_map(Person::page);
        let readers = here().chain(roster.displays.readers());
        let wanting: BTreeSet<PageId> = readers.filter(|page| !self.holds(*page)).collect();
        if !self.stale && wanting.is_empty() {
            self.patience = Patience::NotNeeded;
            self.stop_asking();
            return Vec::new();
        }
        let held = here().any(|page| self.holds(page));
        if held && !self.stale {
            self.patience = Patience::NotNeeded;
            return self.want_handed(roster, wanting, now);
        }
        // A holder who blinked brings the key back; a new one would lose what only they could seal again.
        let may_return = !held && roster.circle().filter_map(Person::page).any(|page| self.holds(page));
        self.patience = match self.patience {
            Patience::NotNeeded => Patience::Until(now + KEY_HOLDER_GRACE_MS),
            Patience::Until(time) if now >= time => Patience::Over,
            as_before => as_before,
        };
        if may_return && self.patience != Patience::Over {
            return Vec::new();
        }
        self.want_next(roster, now)
    }

    pub fn next_deadline(&self) -> Option<Time> {
        let ask = self.ask.as_ref().map(Ask::deadline);
        match self.patience {
            Patience::Until(time) => ask.into_iter().chain([time]).min(),
            Patience::NotNeeded | Patience::Over => ask,
        }
    }

    fn want_next(&mut self, roster: &Roster, now: Time) -> Vec<Event> {
        if self.ask.as_ref().is_some_and(|ask| ask.want == Want::Next) {
            return Vec::new();
        }
        // Without a holder only a facilitator's page may begin a new key; with one, any holder can, if it must.
        let may = |circle: &Self, p: &Person, page: PageId| p.facilitates() || circle.holds(page);
        let Some((page, conn)) = self.helper(roster, may) else {
            return Vec::new();
        };
        self.next_number = self.next_number.max(self.number) + 1;
        self.draft = Draft::default();
        self.ask = Some(Ask { page, at: now, want: Want::Next });
        vec![Event::NextCircleKeyWanted { conn, number: self.next_number }]
    }

    fn want_handed(&mut self, roster: &Roster, wanting: BTreeSet<PageId>, now: Time) -> Vec<Event> {
        if let Some(ask) = &mut self.ask
            && let Want::Hand(asked) = &mut ask.want
        {
            let more: Vec<PageId> = wanting.difference(asked).copied().collect();
            asked.clone_from(&wanting);
            if !more.is_empty() {
                ask.at = now;
            }
            let conn = roster.by_page(ask.page).and_then(Person::conn);
            let (Some(conn), false) = (conn, more.is_empty()) else {
                return Vec::new();
            };
            return vec![Event::CircleKeyWanted { conn, pages: more }];
        }
        let Some((page, conn)) = self.helper(roster, |circle, _, page| circle.holds(page)) else {
            return Vec::new();
        };
        let pages = wanting.iter().copied().collect();
        self.ask = Some(Ask { page, at: now, want: Want::Hand(wanting) });
        vec![Event::CircleKeyWanted { conn, pages }]
    }

    /// The first page that may help and has not been tried: facilitators who hold the key, other facilitators, then
    /// anybody. When all have been tried, the round begins again.
    fn helper(&mut self, roster: &Roster, may: impl Fn(&Self, &Person, PageId) -> bool) -> Option<(PageId, ConnId)> {
        let connected = roster.circle().filter_map(|p| Some((p, p.page()?, p.conn()?)));
        let able: Vec<_> = connected.filter(|(p, page, _)| may(self, p, *page)).collect();
        if able.iter().all(|(_, page, _)| self.tried.contains(page)) {
            self.tried.clear();
        }
        let candidates = able.into_iter().filter(|(_, page, _)| !self.tried.contains(page));
        let (_, page, conn) = candidates.min_by_key(|(p, page, _)| (!p.facilitates(), !self.holds(*page)))?;
        Some((page, conn))
    }

    fn stop_asking(&mut self) {
        self.ask = None;
        self.tried.clear();
        self.draft = Draft::default();
    }
}
