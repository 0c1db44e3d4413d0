//! The book of a simulated meeting: what happened, as a trace that two runs can be compared by, and each promise that was
//! broken. Pages write into it; it is the only place that knows of all of them.

use crate::page::{Page, read};
use crate::twin::{Bound, Key, open_name};
use circlekeeper::protocol::bytes::{LifeId, MeetingId, PageId, SeatId};
use circlekeeper::protocol::{Line, Person, Room, ServerMessage, Turn};
use std::collections::hash_map::DefaultHasher;
use std::collections::{BTreeMap, BTreeSet};
use std::hash::{Hash, Hasher};
use tokio::time::Instant;

pub struct Book {
    since: Instant,
    trace: DefaultHasher,
    /// The first promise that was broken, with when.
    pub broken: Option<String>,
    pub counts: BTreeMap<&'static str, u64>,
    /// Someone tells whoever was removed each key that they make: a fault that has to be found.
    pub traitor: bool,
    /// Which server runs: the first, or how many have died before it.
    pub server: u64,
    /// Servers in the order in which they were met.
    lives: Vec<LifeId>,
    /// What a section was at a version, as whoever saw it first.
    sections: BTreeMap<(usize, u64, String), String>,
    /// For which pages each turn key was sealed, by whose it is and its number.
    readers: BTreeMap<(PageId, u32), BTreeSet<PageId>>,
    ghosts: Vec<Ghost>,
    /// Of each snapshot that was offered to the server that runs now: who stays out.
    offered: Vec<BTreeSet<SeatId>>,
}

/// Somebody who was removed, with every key that they had by then.
struct Ghost {
    name: String,
    /// Which server was told to.
    server: u64,
    seat: SeatId,
    page: PageId,
    meeting: MeetingId,
    circle_keys: BTreeMap<u32, Key>,
    turn_keys: BTreeMap<(PageId, u32), Key>,
}

impl Book {
    pub fn new() -> Self {
        Book {
            since: Instant::now(),
            trace: DefaultHasher::new(),
            broken: None,
            counts: BTreeMap::new(),
            traitor: false,
            server: 0,
            lives: Vec::new(),
            sections: BTreeMap::new(),
            readers: BTreeMap::new(),
            ghosts: Vec::new(),
            offered: Vec::new(),
        }
    }

    /// Milliseconds since the meeting began.
    pub fn now_ms(&self) -> u64 {
        self.since.elapsed().as_millis() as u64
    }

    pub fn count(&mut self, what: &'static str) {
        *self.counts.entry(what).or_default() += 1;
        self.note(what);
    }

    pub fn note(&mut self, what: &str) {
        (self.now_ms(), what).hash(&mut self.trace);
    }

    /// Stands for all that happened: the same in two runs of one seed.
    pub fn trace(&self) -> u64 {
        self.trace.finish()
    }

    pub fn breaks(&mut self, what: String) {
        self.note(&what);
        let at = self.now_ms();
        self.broken.get_or_insert_with(|| format!("after {at} ms: {what}"));
    }

    /// A frame reaches a page. Bytes that are random, and ids that a server makes by chance, stay out of the trace.
    pub fn arrives(&mut self, page: &str, message: &ServerMessage) {
        let kind = serde_json::to_value(message).ok().and_then(|value| value["type"].as_str().map(str::to_owned));
        self.note(&format!("{page} hears {}", kind.unwrap_or_default()));
    }

    // Everybody is shown the same

    /// A whole room.
    pub fn is_shown(&mut self, who: &str, life: LifeId, version: u64, room: &Room) {
        let parts = [
            ("queue", serde_json::to_string(&room.queue)),
            ("turn", serde_json::to_string(&room.turn)),
            ("agenda", serde_json::to_string(&room.agenda)),
            ("circle", serde_json::to_string(&room.circle)),
        ];
        for (section, json) in parts {
            self.compare(life, version, section.to_owned(), json.expect("JSON"), who);
        }
    }

    /// A section that is for everybody.
    pub fn is_told(&mut self, who: &str, life: LifeId, version: u64, message: &ServerMessage) {
        use ServerMessage as M;
        let (section, json) = match message {
            M::Queue { queue, .. } => ("queue".to_owned(), serde_json::to_string(queue)),
            M::Turn { turn, .. } => ("turn".to_owned(), serde_json::to_string(turn)),
            M::Agenda { agenda, .. } => ("agenda".to_owned(), serde_json::to_string(agenda)),
            M::Circle { circle, .. } => ("circle".to_owned(), serde_json::to_string(circle)),
            M::Person { person, .. } => (format!("person {:02x?}", person.seat.0), serde_json::to_string(person)),
            _ => return,
        };
        self.compare(life, version, section, json.expect("JSON"), who);
    }

    fn compare(&mut self, life: LifeId, version: u64, section: String, json: String, who: &str) {
        let server = self.lives.iter().position(|known| *known == life).unwrap_or_else(|| {
            self.lives.push(life);
            self.lives.len() - 1
        });
        let before = self.sections.entry((server, version, section.clone())).or_insert_with(|| json.clone());
        if *before != json {
            let what =
                format!("{who} is shown another {section} of version {version} than others: {json}, not {before}");
            self.breaks(what);
        }
    }

    /// Turns are numbered in the order in which they begin.
    pub fn has_the_floor(&mut self, who: &str, before: Option<&Turn>, after: Option<&Turn>) {
        if let (Some(before), Some(after)) = (before, after)
            && after.turn < before.turn
        {
            self.breaks(format!("{who} is shown turn {} after turn {}", after.turn, before.turn));
        }
        if before.map(|turn| turn.turn) != after.map(|turn| turn.turn) && after.is_some() {
            self.count("turns seen to begin, by each page");
        }
    }

    // Who can open what

    pub fn is_removed(&self, seat: SeatId) -> bool {
        self.ghosts.iter().any(|ghost| ghost.seat == seat)
    }

    /// The server has died. The next one knows what is offered to it, and nothing else.
    pub fn dies(&mut self) {
        self.count("servers killed");
        self.server += 1;
        self.offered.clear();
    }

    pub fn offers(&mut self, removed: &[SeatId]) {
        self.count("snapshots offered to a new server");
        self.offered.push(removed.iter().copied().collect());
    }

    /// Somebody who was removed is in the circle. Only where a page that had not heard of it brought the meeting back to
    /// another server can that be: no other knows.
    pub fn is_in_again(&mut self, page: &Page) {
        let Some(at) = self.ghosts.iter().position(|ghost| Some(ghost.seat) == page.seat) else { return };
        let ghost = self.ghosts.remove(at);
        if ghost.server == self.server || self.offered.iter().all(|removed| removed.contains(&ghost.seat)) {
            self.breaks(format!("{} was removed, and is let in again", ghost.name));
        }
        self.count("people let in again, because whoever brought the meeting back knew of no removal");
    }

    pub fn is_out(&mut self, page: &Page) {
        let (Some(seat), Some(room)) = (page.seat, &page.room) else { return };
        if self.is_removed(seat) {
            return;
        }
        self.count("removals");
        self.ghosts.push(Ghost {
            name: page.name.clone(),
            server: self.server,
            seat,
            page: page.sealer.id,
            meeting: room.door.meeting,
            circle_keys: page.circle_keys.clone(),
            turn_keys: page.turn_keys.clone(),
        });
    }

    pub fn makes_key(&mut self, page: PageId, number: u32, key: &Key, readers: &BTreeSet<PageId>) {
        self.count("turn keys");
        self.readers.insert((page, number), readers.clone());
        if self.ghosts.iter().any(|ghost| readers.contains(&ghost.page)) {
            self.count("turn keys made before the speaker heard of a removal");
        }
        if self.traitor {
            self.ghosts.iter_mut().for_each(|ghost| ghost.turn_keys.extend([((page, number), *key)]));
        }
    }

    /// A line reaches a page, opened or not; `live` if it was not shown again on coming back.
    pub fn hears(&mut self, page: &Page, line: &Line, text: Option<String>, live: bool) {
        let Some(text) = text else { return self.count("lines that reached a page without a key for them") };
        self.count("lines opened");
        let readers = self.readers.get(&(line.page, line.key));
        let is_for_it = readers.is_some_and(|readers| readers.contains(&page.sealer.id));
        if !is_for_it {
            self.breaks(format!("{} opens “{text}”, which was not sealed for that page", page.name));
        }
        if live {
            self.count("lines that removed people were tried on");
            let opens = |ghost: &&Ghost| {
                let key = ghost.turn_keys.get(&(line.page, line.key));
                page.gone.contains(&ghost.seat) && key.and_then(|key| read(key, ghost.meeting, line)).is_some()
            };
            if let Some(name) = self.ghosts.iter().find(opens).map(|ghost| ghost.name.clone()) {
                self.breaks(format!("{name} was removed, and can open “{text}”, which was said later"));
            }
        }
    }

    /// A name under a circle key that was made after somebody was removed stays closed to them.
    pub fn sees_name(&mut self, page: &Page, meeting: MeetingId, person: &Person) {
        let Some(name) = &person.name else { return };
        let bound = Bound::Name { meeting, seat: person.seat, circle_key: name.circle_key };
        let opens = |ghost: &&Ghost| {
            let is_later = ghost.circle_keys.keys().all(|number| *number < name.circle_key);
            let open = |key| open_name(key, &bound, &name.sealed).is_some();
            page.gone.contains(&ghost.seat) && is_later && ghost.circle_keys.values().any(open)
        };
        if let Some(ghost) = self.ghosts.iter().find(opens).map(|ghost| ghost.name.clone()) {
            self.breaks(format!("{ghost} was removed, and can open a name under a later circle key"));
        }
    }

    /// A page comes back, and its seat is not there.
    pub fn loses_seat(&mut self, page: &Page) {
        if page.server == self.server && page.is_named {
            self.breaks(format!("{} lost the seat within the time for which it is kept", page.name));
        } else {
            self.count("seats that were not kept: nobody had named them, or the server died first");
        }
    }
}
