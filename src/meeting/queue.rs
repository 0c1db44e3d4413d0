//! Raised hands, in the order in which they will be called. The order is the server's own: no client's clock counts,
//! and raising twice changes nothing.

use super::id::SeatId;

/// Hands with standings that never fall from head to end.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Queue {
    hands: Vec<Hand>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hand {
    pub seat: SeatId,
    /// Its own, or that of the place where a facilitator put it. A hand goes up behind all of its own standing.
    pub standing: Standing,
    /// Raised as a burning need, wherever it stands now.
    pub burning: bool,
}

/// What a hand's place goes by; the lower comes first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Standing {
    pub tier: Tier,
    /// How often this person had shared in the segment: everyone once before anyone twice.
    pub shared: u32,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tier {
    BurningNeed,
    /// Newcomers, where they come first or their time has come.
    First,
    #[default]
    Everybody,
    /// Newcomers who come last.
    Last,
}

impl Queue {
    /// These hands in this order, whatever put them there: none stands so high that a new one of its own standing would
    /// go before those behind it.
    pub fn again(hands: impl Iterator<Item = Hand>) -> Self {
        let mut queue = Queue::default();
        for hand in hands {
            if queue.find(hand.seat).is_none() {
                queue.hands.push(hand);
            }
        }
        let mut behind: Option<Standing> = None;
        for hand in queue.hands.iter_mut().rev() {
            hand.standing = behind.map_or(hand.standing, |behind| behind.min(hand.standing));
            behind = Some(hand.standing);
        }
        queue
    }

    pub fn hands(&self) -> &[Hand] {
        &self.hands
    }

    pub fn find(&self, seat: SeatId) -> Option<&Hand> {
        self.hands.iter().find(|h| h.seat == seat)
    }

    /// False if the hand is up already. A hand that becomes a burning need goes up anew.
    pub fn raise(&mut self, hand: Hand) -> bool {
        if self.find(hand.seat).is_some_and(|up| up.burning || !hand.burning) {
            return false;
        }
        self.take(hand.seat);
        let at = self.hands.partition_point(|h| h.standing <= hand.standing);
        self.hands.insert(at, hand);
        true
    }

    /// Back to the head: its call was taken back.
    pub fn put_first(&mut self, mut hand: Hand) {
        self.take(hand.seat);
        hand.standing = self.hands.first().map_or(hand.standing, |first| first.standing.min(hand.standing));
        self.hands.insert(0, hand);
    }

    /// To the very end: its turn was skipped.
    pub fn put_last(&mut self, seat: SeatId) {
        self.take(seat);
        let standing = self.hands.last().map(|h| h.standing).unwrap_or_default();
        self.hands.push(Hand { seat, standing, burning: false });
    }

    pub fn take(&mut self, seat: SeatId) -> Option<Hand> {
        let at = self.hands.iter().position(|h| h.seat == seat)?;
        Some(self.hands.remove(at))
    }

    /// One place later; the last one stays where it is. `None` if the hand is not up.
    pub fn move_later(&mut self, seat: SeatId) -> Option<()> {
        let at = self.hands.iter().position(|h| h.seat == seat)?;
        if at + 1 < self.hands.len() {
            self.hands[at].standing = self.hands[at + 1].standing;
            self.hands.swap(at, at + 1);
        }
        Some(())
    }

    /// Back in an earlier segment: the hands that were up there and still are have their places again, and the others
    /// come after their standing.
    pub fn restore(&mut self, before: &[Hand], standing: impl Fn(&Hand) -> Standing) {
        let up = std::mem::take(&mut self.hands);
        let still_up = |was: &Hand| up.iter().any(|h| h.seat == was.seat && h.burning == was.burning);
        self.hands = before.iter().copied().filter(still_up).collect();
        for hand in up {
            self.raise(Hand { standing: standing(&hand), ..hand });
        }
    }

    /// A hand that stands elsewhere now, behind all of the same standing; false if it does not. A burning need stays.
    pub fn stand_anew(&mut self, seat: SeatId, standing: Standing) -> bool {
        let Some(hand) = self.find(seat).copied().filter(|h| !h.burning && h.standing.tier != standing.tier) else {
            return false;
        };
        self.take(seat);
        self.raise(Hand { standing, ..hand })
    }

    /// All hands have other standings now; equals keep their order.
    pub fn restand(&mut self, standing_of: impl Fn(&Hand) -> Standing) {
        for hand in &mut self.hands {
            hand.standing = standing_of(hand);
        }
        self.hands.sort_by_key(|h| h.standing);
    }
}
