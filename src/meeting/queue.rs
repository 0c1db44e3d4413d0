//! Raised hands, in the order in which they will be called. The order is the server's own: no client's clock counts,
//! and raising twice changes nothing.

use super::id::SeatId;

/// Hands with ranks that never fall from head to end.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Queue {
    hands: Vec<Hand>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hand {
    pub seat: SeatId,
    /// How often this person had shared in the segment, or the rank of the place where a facilitator put them. A hand
    /// goes up behind all of its own rank or lower: everyone once before anyone twice.
    pub rank: u32,
}

impl Queue {
    pub fn hands(&self) -> &[Hand] {
        &self.hands
    }

    pub fn has(&self, seat: SeatId) -> bool {
        self.hands.iter().any(|h| h.seat == seat)
    }

    /// False if the hand is up already.
    pub fn raise(&mut self, hand: Hand) -> bool {
        if self.has(hand.seat) {
            return false;
        }
        let at = self.hands.partition_point(|h| h.rank <= hand.rank);
        self.hands.insert(at, hand);
        true
    }

    /// Back to the head: its call was taken back.
    pub fn put_first(&mut self, seat: SeatId) {
        self.take(seat);
        self.hands.insert(0, Hand { seat, rank: 0 });
    }

    /// To the very end: its turn was skipped.
    pub fn put_last(&mut self, seat: SeatId) {
        self.take(seat);
        let rank = self.hands.last().map_or(0, |h| h.rank);
        self.hands.push(Hand { seat, rank });
    }

    pub fn take(&mut self, seat: SeatId) -> Option<Hand> {
        let at = self.hands.iter().position(|h| h.seat == seat)?;
        Some(self.hands.remove(at))
    }

    /// One place later; the last one stays where it is. `None` if the hand is not up.
    pub fn move_later(&mut self, seat: SeatId) -> Option<()> {
        let at = self.hands.iter().position(|h| h.seat == seat)?;
        if at + 1 < self.hands.len() {
            self.hands[at].rank = self.hands[at + 1].rank;
            self.hands.swap(at, at + 1);
        }
        Some(())
    }

    /// Back in an earlier segment: the hands that were up there and still are have their places again, and the others
    /// come after their rank.
    pub fn restore(&mut self, before: &[Hand], rank: impl Fn(SeatId) -> u32) {
        let up = std::mem::take(&mut self.hands);
        let still_up = |seat: SeatId| up.iter().any(|h| h.seat == seat);
        self.hands = before.iter().copied().filter(|h| still_up(h.seat)).collect();
        for hand in up {
            self.raise(Hand { seat: hand.seat, rank: rank(hand.seat) });
        }
    }

    /// A new segment: nobody has shared in it yet.
    pub fn forget_ranks(&mut self) {
        for hand in &mut self.hands {
            hand.rank = 0;
        }
    }
}
