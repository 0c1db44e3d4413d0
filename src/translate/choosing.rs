//! Choosing who is next, from one side to the other: what a section shows of it, and the words.

use super::to_wire::seat_id;
use crate::meeting::{self, Person, View};
use crate::pack;
use crate::protocol::{FirstTime, Need, Own, Queue, Undo, pack::Way};

pub fn queue(view: &View<'_>) -> Queue {
    Queue {
        way: way(view.choice.way),
        hands: view.hands.iter().map(|h| seat_id(h.seat)).collect(),
        round: (view.choice.way == meeting::Way::Round).then(|| view.order().into_iter().map(seat_id).collect()),
        next: view.next.map(seat_id),
        choosable: view.choice.choosable(view.roster).into_iter().map(seat_id).collect(),
        may_ask_later: view.turn.is_some_and(|t| view.choice.may_ask_later(t.seat)),
        burning_need_from_ms: view.choice.burning_need_from().map(|from| from.0),
        undo: view.undo.map(|(change, until)| Undo { change, until_ms: until.0 }),
    }
}

/// What only this person's page and facilitators know of them.
pub fn own(view: &View<'_>, person: &Person) -> Own {
    let meeting::Need { first_time: said, burning, .. } = view.need_of(person);
    Own { first_time: first_time(said), burning_need: burning }
}

/// What people have said to facilitators.
pub fn needs(view: &View<'_>) -> Vec<Need> {
    let one = |need: meeting::Need| Need {
        seat: seat_id(need.seat),
        first_time: first_time(need.first_time),
        burning_need: need.burning,
    };
    view.needs().into_iter().map(one).collect()
}

pub fn way(way: meeting::Way) -> Way {
    match way {
        meeting::Way::Hands => Way::Hands,
        meeting::Way::Round => Way::Round,
        meeting::Way::Facilitator => Way::Facilitator,
        meeting::Way::Holder => Way::Holder,
        meeting::Way::Open => Way::Open,
    }
}

pub fn way_from(way: Way) -> meeting::Way {
    match way {
        Way::Hands => meeting::Way::Hands,
        Way::Round => meeting::Way::Round,
        Way::Facilitator => meeting::Way::Facilitator,
        Way::Holder => meeting::Way::Holder,
        Way::Open => meeting::Way::Open,
    }
}

pub fn first_time(said: meeting::FirstTime) -> FirstTime {
    match said {
        meeting::FirstTime::No => FirstTime::No,
        meeting::FirstTime::Quiet => FirstTime::Quiet,
        meeting::FirstTime::Shown => FirstTime::Shown,
    }
}

pub fn first_time_from(said: FirstTime) -> meeting::FirstTime {
    match said {
        FirstTime::No => meeting::FirstTime::No,
        FirstTime::Quiet => meeting::FirstTime::Quiet,
        FirstTime::Shown => meeting::FirstTime::Shown,
    }
}

/// What a pack says of choosing, as the rules take it.
pub fn rules(rules: pack::ChoosingRules) -> meeting::Choosing {
    meeting::Choosing {
        way: way_from(rules.way),
        once_first: rules.once_first,
        newcomers: match rules.newcomers {
            pack::Newcomers::First => meeting::Newcomers::First,
            pack::Newcomers::Last => meeting::Newcomers::Last,
            pack::Newcomers::Neither => meeting::Newcomers::Neither,
        },
        newcomers_from_ms: rules.newcomers_from_ms,
        burning_need_from_ms: rules.burning_need_from_ms,
    }
}
