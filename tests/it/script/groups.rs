//! Small groups in a script's words.

use super::world::seat_of;
use circlekeeper::meeting::{GroupId, Parting, SeatId, Time, View, WhoIsWhere, Wish};

/// None if the words are about something else. `time_of` reads a time.
pub fn group_wish(words: &[&str], view: Option<&View<'_>>, time_of: impl Fn(&str) -> Time) -> Option<Wish> {
    let numbered = |number: &str| {
        let number: u32 = number.parse().expect("a number");
        let group = view.and_then(|view| view.groups?.list().iter().find(|g| u32::from(g.number) == number));
        group.map_or(GroupId(number), |group| group.id)
    };
    Some(match words {
        ["parts", "into", groups @ .., "for", time] => {
            let groups = groups.iter().map(|group| group.split(',').map(seat_of).collect()).collect();
            Wish::OpenGroups(Parting { groups, length_ms: time_of(time).0 })
        }
        ["ends", "the", "groups", "at", time] => Wish::SetGroupsEnd(time_of(time)),
        ["moves", name, "to", "group", number] => {
            Wish::MoveToGroup { seat: seat_of(name), group: Some(numbered(number)) }
        }
        ["brings", name, "back"] => Wish::MoveToGroup { seat: seat_of(name), group: None },
        ["keeps", "apart", "from", name] => Wish::KeepApart { seat: seat_of(name), on: true },
        ["keeps", "apart", "no", "more", "from", name] => Wish::KeepApart { seat: seat_of(name), on: false },
        _ => return None,
    })
}

/// Who is where; whoever hosts is marked.
pub fn say_groups(view: &View<'_>, seat: impl Fn(&SeatId) -> String) -> String {
    let Some(groups) = view.groups else { return "no groups".into() };
    let one = |who: WhoIsWhere| {
        let named = |s: &SeatId| format!(" {}{}", seat(s), if who.hosts.contains(s) { "*" } else { "" });
        format!(" {}:{}", who.number, who.seats.iter().map(named).collect::<String>())
    };
    format!("groups{}", groups.who_is_where().into_iter().map(one).collect::<String>())
}

pub fn say_apart(view: &View<'_>, by: SeatId, seat: impl Fn(&SeatId) -> String) -> String {
    let from: String = view.apart.asked_by(by).map(|s| format!(" {}", seat(&s))).collect();
    format!("{} apart from{from}", seat(&by))
}
