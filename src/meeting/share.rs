//! What is said in a turn, as sealed bytes: turn keys for each reader, and lines. Kept until the next turn begins, for
//! readers who blink; then dropped whole.

use super::id::{PageId, SeatId, TurnId};
use super::limits::{SHARE_BYTES, TURN_KEYS};
use super::refusal::Refusal;
use crate::sealed::{SealedKey, SealedLine};
use std::collections::BTreeMap;

#[derive(Clone, Debug, PartialEq)]
pub struct Share {
    pub turn: TurnId,
    pub seat: SeatId,
    keys: Vec<TurnKey>,
    lines: Vec<Line>,
    bytes: usize,
}

/// A turn key, sealed to each reader's page.
#[derive(Clone, Debug, PartialEq)]
pub struct TurnKey {
    pub page: PageId,
    pub number: u32,
    /// Removals from the circle when it was made.
    removals: u64,
    finished: bool,
    next_counter: u64,
    wraps: BTreeMap<PageId, SealedKey>,
}

impl TurnKey {
    pub fn wrap_for(&self, page: PageId) -> Option<&SealedKey> {
        self.wraps.get(&page)
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    pub page: PageId,
    pub key: u32,
    pub counter: u64,
    pub sealed: SealedLine,
}

impl Share {
    pub fn new(turn: TurnId, seat: SeatId) -> Self {
        Share { turn, seat, keys: Vec::new(), lines: Vec::new(), bytes: 0 }
    }

    pub fn keys(&self) -> &[TurnKey] {
        &self.keys
    }

    pub fn lines(&self) -> &[Line] {
        &self.lines
    }

    pub fn key(&self, page: PageId, number: u32) -> Option<&TurnKey> {
        self.keys.iter().find(|k| k.page == page && k.number == number)
    }

    /// Takes a part of a turn key, or the whole; the numbers of one page's keys rise.
    pub fn add_key(
        &mut self,
        page: PageId,
        number: u32,
        removals: u64,
        wraps: impl IntoIterator<Item = (PageId, SealedKey)>,
        done: bool,
    ) -> Result<(), Refusal> {
        let newest = self.keys.iter().rposition(|k| k.page == page);
        let at = match newest.map(|at| (at, &self.keys[at])) {
            Some((at, key)) if key.number == number && !key.finished => at,
            Some((_, key)) if key.number >= number => return Err(Refusal::KeyNotNew),
            _ if self.keys.len() == TURN_KEYS => return Err(Refusal::TooManyKeys),
            _ => {
                let wraps = BTreeMap::new();
                self.keys.push(TurnKey { page, number, removals, finished: false, next_counter: 0, wraps });
                self.keys.len() - 1
            }
        };
        let key = &mut self.keys[at];
        key.wraps.extend(wraps);
        key.finished = done;
        Ok(())
    }

    /// Takes the next line under the page's newest key.
    pub fn add_line(&mut self, line: Line, removals: u64) -> Result<(), Refusal> {
        let newest = self.keys.iter_mut().rfind(|k| k.page == line.page).filter(|k| k.number == line.key);
        let key = newest.ok_or(Refusal::StaleKey)?;
        if !key.finished {
            return Err(Refusal::KeyUnfinished);
        }
        if key.removals != removals {
            return Err(Refusal::CircleChanged);
        }
        if key.next_counter != line.counter {
            return Err(Refusal::WrongCounter);
        }
        let bytes = self.bytes + line.sealed.bytes().len();
        if bytes > SHARE_BYTES {
            return Err(Refusal::TurnFull);
        }
        key.next_counter += 1;
        self.bytes = bytes;
        self.lines.push(line);
        Ok(())
    }

    pub fn take_back(&mut self) -> Option<Line> {
        let line = self.lines.pop()?;
        self.bytes -= line.sealed.bytes().len();
        Some(line)
    }
}
