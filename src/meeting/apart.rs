//! Who asked, privately, not to be in a small group with somebody. Facilitators see that two are to be kept apart, not
//! which of them asked; the other one never learns of it. It goes with either seat, and with the room.

use super::event::Event;
use super::id::SeatId;
use super::limits::APART;
use super::refusal::Refusal;
use super::{Done, Meeting};

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Apart(Vec<Asked>);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Asked {
    by: SeatId,
    from: SeatId,
}

impl Apart {
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether one of the two asked for it.
    pub fn parts(&self, one: SeatId, other: SeatId) -> bool {
        self.0.iter().any(|asked| [(one, other), (other, one)].contains(&(asked.by, asked.from)))
    }

    /// From whom this person asked to be kept apart.
    pub fn asked_by(&self, seat: SeatId) -> impl Iterator<Item = SeatId> {
        self.0.iter().filter(move |asked| asked.by == seat).map(|asked| asked.from)
    }

    /// All pairs as this facilitator may know them, each once: none that somebody else asked for about them.
    pub fn pairs(&self, reader: SeatId) -> Vec<(SeatId, SeatId)> {
        let may_know =
            self.0.iter().filter(|asked| asked.from != reader || self.asked_by(reader).any(|s| s == asked.by));
        let mut pairs: Vec<_> = may_know.map(|asked| (asked.by.min(asked.from), asked.by.max(asked.from))).collect();
        pairs.sort_unstable();
        pairs.dedup();
        pairs
    }

    /// The seat is gone, and so is what was asked by it or about it; gives who else had asked.
    pub(super) fn forget(&mut self, seat: SeatId) -> Vec<SeatId> {
        let others = self.0.iter().filter(|asked| asked.from == seat).map(|asked| asked.by).collect();
        self.0.retain(|asked| asked.by != seat && asked.from != seat);
        others
    }
}

impl Meeting {
    /// Once more changes nothing. It counts from the next parting on, and when somebody is moved.
    pub(super) fn keep_apart(&mut self, me: SeatId, from: SeatId, on: bool) -> Done {
        let asked = Asked { by: me, from };
        let known = self.apart.0.contains(&asked);
        if known == on {
            return Ok(Vec::new());
        }
        if !on {
            self.apart.0.retain(|each| *each != asked);
            return Ok(vec![Event::Apart(me)]);
        }
        self.roster.in_circle(from).filter(|_| from != me).ok_or(Refusal::NotInCircle)?;
        if self.apart.asked_by(me).count() >= APART {
            return Err(Refusal::ApartFull);
        }
        self.apart.0.push(asked);
        Ok(vec![Event::Apart(me)])
    }
}
