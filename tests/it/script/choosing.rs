//! The words of choosing who is next.

use super::world::seat_of;
use circlekeeper::meeting::{FirstTime, TurnId, Way, Wish};

/// What somebody asks for, if it is about that; `turn` is the one that they mean.
pub fn choosing_wish(words: &[&str], turn: TurnId) -> Option<Wish> {
    let small = |at: usize| words[at].parse().unwrap_or_else(|_| panic!("a number in {words:?}"));
    Some(match words {
        ["has", "a", "burning", "need"] => Wish::BurningNeed,
        ["is", "here", "for", "the", "first", "time", rest @ ..] => {
            Wish::FirstTime(if rest == ["openly"] { FirstTime::Shown } else { FirstTime::Quiet })
        }
        ["has", "been", "here", "before"] => Wish::FirstTime(FirstTime::No),
        ["takes", "the", "floor"] => Wish::TakeFloor,
        ["chooses", name, rest @ ..] => {
            Wish::ChooseNext { turn, seat: seat_of(name), passed: rest.contains(&"passing") }
        }
        ["asks", "to", "come", "later", ..] => Wish::AskMeLater(turn),
        ["sets", "way", way, "in", _] => Wish::SetWay { segment: small(4), way: way_of(way) },
        ["begins", "a", "round", "in", _, rest @ ..] => {
            Wish::BeginRound { segment: small(4), from: rest.last().map(|name| seat_of(name)) }
        }
        _ => return None,
    })
}

fn way_of(word: &str) -> Way {
    match word {
        "hands" => Way::Hands,
        "round" => Way::Round,
        "facilitator" => Way::Facilitator,
        "holder" => Way::Holder,
        "open" => Way::Open,
        other => panic!("no such way: {other}"),
    }
}
