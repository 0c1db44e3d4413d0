//! The words of choosing who is next, from one side to the other.

use crate::meeting;
use crate::pack;
use crate::protocol::{FirstTime, pack::Way};

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
