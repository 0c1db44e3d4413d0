//! Who is next, whatever way it is chosen: what comes to somebody's mind, and what must be true.

use super::{PEOPLE, Random, Walk};
use circlekeeper::meeting::{Choosing, FirstTime, Newcomers, Person, SeatId, TurnId, View, Way, Wish};
use std::collections::BTreeSet;

/// What a format may say.
pub fn some_choosing(random: &mut Random, once_first: bool) -> Choosing {
    Choosing {
        way: way(random.below(5)),
        once_first,
        newcomers: [Newcomers::First, Newcomers::Last, Newcomers::Neither][random.below(3) as usize],
        newcomers_from_ms: random.below(20_000),
        burning_need_from_ms: (random.below(3) > 0).then(|| random.below(20_000)),
    }
}

fn way(number: u64) -> Way {
    [Way::Hands, Way::Round, Way::Facilitator, Way::Holder, Way::Open][number as usize]
}

impl Walk {
    /// Who is next, and how that is chosen.
    pub(super) fn choosing(&mut self) -> Wish {
        let view = self.meeting.view();
        let (open, segment) = (view.turn.map(|t| t.id), view.agenda.segment());
        let promised = view.next.into_iter().chain(view.choice.choosable(view.roster)).next();
        let random = &mut self.random;
        let somebody = SeatId([random.below(u64::from(PEOPLE)) as u8; 16]);
        let seat = promised.filter(|_| random.below(4) > 0).unwrap_or(somebody);
        let turn = open.filter(|_| random.below(8) > 0).unwrap_or(TurnId(0));
        match random.below(10) {
            0..2 => Wish::BurningNeed,
            2 => Wish::FirstTime([FirstTime::No, FirstTime::Quiet, FirstTime::Shown][random.below(3) as usize]),
            3..5 => Wish::TakeFloor,
            5..7 => Wish::ChooseNext { turn, seat, passed: random.below(3) == 0 },
            7 => Wish::AskMeLater(turn),
            8 => Wish::SetWay { segment, way: way(random.below(5)) },
            _ => Wish::BeginRound { segment, from: Some(somebody).filter(|_| random.below(2) == 0) },
        }
    }
}

/// Whatever the way, what it promises can be kept.
pub fn check_choosing(view: &View<'_>, circle: &[&Person], about: &str) {
    let ready = |seat: &SeatId| circle.iter().any(|p| p.seat == *seat && !p.listening);
    let here = |seat: &SeatId| circle.iter().any(|p| p.seat == *seat && p.here());
    let (order, choosable) = (view.order(), view.choice.choosable(view.roster));
    let holder = view.turn.map(|t| t.seat);
    for seats in [&order, &choosable] {
        assert_eq!(seats.iter().collect::<BTreeSet<_>>().len(), seats.len(), "each once: {about}");
        assert!(seats.iter().all(|seat| ready(seat) && Some(*seat) != holder), "who comes would share: {about}");
    }
    assert_eq!(view.next, order.iter().copied().find(here), "the first who is here is next: {about}");
    assert!(choosable.iter().all(here), "who can be chosen is here: {about}");
    let hands: Vec<SeatId> = view.hands.iter().map(|h| h.seat).collect();
    match view.choice.way {
        Way::Hands => assert_eq!(order, hands, "hands in order: {about}"),
        Way::Round => assert!(hands.iter().all(|seat| order.contains(seat)), "no hand is lost in a round: {about}"),
        Way::Facilitator | Way::Holder | Way::Open => assert!(order.is_empty(), "no order is promised: {about}"),
    }
    assert!(choosable.is_empty() || view.choice.way == Way::Holder, "only where the holder chooses: {about}");
    let needs = view.needs();
    assert!(
        view.hands.iter().all(|h| !h.burning || needs.iter().any(|n| n.seat == h.seat)),
        "needs are heard: {about}"
    );
}
