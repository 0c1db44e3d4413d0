//! Events in plain words, each with the new value of what changed.

use super::groups::{say_apart, say_groups};
use super::world::{World, display_of, seat_of};
use circlekeeper::meeting::{
    Before, ConnId, Display, Event, FirstTime, Grounding, Hand, Meeting, PageId, Person, Presence, Role, SeatId, Still,
    Turn, Unseated, View, Vote, Way,
};

/// A meeting that was brought back: all that has one value for the whole of it, and who is in it.
pub fn say_whole(meeting: &Meeting, world: &World) -> String {
    let people: Vec<Event> = meeting.view().roster.people().iter().map(|p| Event::Person(p.seat)).collect();
    let parts = [Event::Agenda, Event::Reading, Event::Turn, Event::Queue, Event::Settings, Event::Still];
    say_events(&[people, parts.to_vec()].concat(), meeting, world)
}

pub fn say_events(events: &[Event], meeting: &Meeting, world: &World) -> String {
    let view = meeting.view();
    let asks = |e: &Event| matches!(e, Event::CircleKeyWanted { .. } | Event::NextCircleKeyWanted { .. });
    events
        .iter()
        .filter(|e| world.keys_are_shown || !asks(e))
        .filter(|e| **e != Event::Kept)
        .map(|event| say(event, &view, world))
        .collect::<Vec<_>>()
        .join("; ")
}

#[allow(clippy::too_many_lines, reason = "a table: a line or two for each event")]
fn say(event: &Event, view: &View<'_>, world: &World) -> String {
    let seat = |seat: &SeatId| world.name_of(|who, _, _| seat_of(who) == *seat);
    let page = |page: &PageId| world.name_of(|_, p, _| p == *page);
    let conn = |conn: &ConnId| world.name_of(|_, _, c| c == *conn);
    let names = |people: &mut dyn Iterator<Item = &Person>| list(people.map(|p| seat(&p.seat)));
    match event {
        Event::Person(who) => say_person(view.roster.find(*who), &seat(who)),
        Event::PersonGone(who) => format!("gone {}", seat(who)),
        Event::Queue => {
            let undo = view.undo.map_or(String::new(), |(change, _)| format!(" (undo {change})"));
            format!("queue{}{}{undo}", list(view.hands.iter().map(|Hand { seat: s, .. }| seat(s))), say_way(view, seat))
        }
        Event::Turn => view.turn.map_or("no turn".into(), |t| say_turn(t, &seat(&t.seat), view)),
        Event::Agenda => say_agenda(view),
        Event::Reading => say_reading(view, seat),
        Event::Settings => format!("lobby {}", if view.lobby { "on" } else { "off" }),
        Event::Still => view.still.map_or("goes on".into(), say_still),
        Event::Circle => {
            let link = if view.circle.call_link.is_some() { " with a call link" } else { "" };
            let new = view.circle.link.as_ref().map(|link| {
                format!(" at link {}{}", link.address.0[0], if link.sealed.is_some() { "" } else { " unsaid" })
            });
            format!("circle key {}{link}{}", view.circle.number, new.unwrap_or_default())
        }
        Event::Displays => say_displays(view, world),
        Event::Screen => "screen".into(),
        Event::Lobby => {
            let back = |p: &Person| if p.before == Before::Elsewhere { "" } else { " (was here)" };
            let waiting = view.roster.lobby().map(|p| seat(&p.seat) + back(p));
            format!("lobby{}", list(waiting))
        }
        Event::Facilitators => format!("facilitators{}", names(&mut view.lobby_keepers())),
        Event::Kept => "kept".into(),
        Event::Needs => say_needs(view, seat),
        Event::Own(who) => format!("own {}", seat(who)),
        Event::Entered(who) => format!("entered {}", seat(who)),
        Event::InLobby(who) => format!("in lobby {}", seat(who)),
        Event::Unseated(who, Unseated::Replaced) => format!("replaced connection {}", who.0),
        Event::Unseated(who, Unseated::Removed(why)) => {
            let why = why.map_or(String::new(), |why| format!(" for {why:?}"));
            format!("removed {}{}", conn(who), why.to_lowercase())
        }
        Event::Unseated(who, why) => format!("{why:?} {}", conn(who)).to_lowercase(),
        Event::SeatLent(who, _) => format!("lent to {}", conn(who)),
        Event::Voting => view.voting.vote.as_ref().map_or("no vote".into(), |vote| say_vote(vote, &seat(&vote.caller))),
        Event::Counting => say_counting(view),
        Event::VoteIsIn(who, number) => format!("vote {number} of {} is in", seat(who)),
        Event::Warning { seat: who, left_ms, by_hand, .. } => {
            format!("warning {} {}s{}", seat(who), left_ms / 1000, if *by_hand { " by hand" } else { "" })
        }
        Event::TimeIsUp(turn) => format!("time is up in turn {}", turn.0),
        Event::HolderIsGone(turn) => format!("holder of turn {} is gone", turn.0),
        Event::EndIsNear { left_ms } => format!("{}s until the end", left_ms / 1000),
        Event::CircleKeyWanted { conn: who, pages } => {
            format!("{} is asked to hand the key to{}", conn(who), by_name(pages.iter().map(page)))
        }
        Event::NextCircleKeyWanted { conn: who, number } => format!("{} is asked for circle key {number}", conn(who)),
        Event::CircleKey(who) => format!("circle key for {}", seat(who)),
        Event::TurnKey { number, readers, .. } => {
            format!("turn key {number} for{}", by_name(readers.iter().map(page)))
        }
        Event::Line(_, line) => format!("line {} under key {}", line.counter, line.key),
        Event::LineTakenBack(_, line) => format!("line {} taken back", line.counter),
        Event::Gesture(who, gesture) => format!("{} {gesture:?}", seat(who)),
        Event::Signals(who) => say_signals(view, *who, &seat(who)),
        Event::SignalSeen { seat: who, kind, by } => format!("{} hears: {} has seen {kind:?}", seat(who), seat(by)),
        Event::QuietWord(who) => say_quiet_word(view, *who, &seat(who)),
        Event::QuietWordEnded { seat: who, id, why } => {
            format!("quiet word {} over for {}: {why:?}", id.0, seat(who)).to_lowercase()
        }
        Event::QuietLine { to, counter, .. } => format!("quiet line {counter} to {}", seat(to)),
        Event::CrosstalkReminder => "a reminder of crosstalk".into(),
        Event::OverForOthers => "over for others".into(),
        Event::Groups => say_groups(view, seat),
        Event::Group(id) => {
            let groups = view.groups.expect("groups");
            format!("group {} until {}s", groups.find(*id).expect("a group").number, groups.until.0 / 1000)
        }
        Event::Apart(who) => say_apart(view, *who, seat),
        Event::InGroup(id, event) => {
            let group = view.groups.and_then(|groups| groups.find(*id));
            group.map_or("in a group that is over".into(), |group| {
                format!("in {}: {}", group.number, say(event, &group.meeting().view(), world))
            })
        }
        Event::Ended(why) => format!("ended {why:?}").to_lowercase(),
    }
}

fn say_signals(view: &View<'_>, who: SeatId, name: &str) -> String {
    let open = view.signals.iter().filter(|s| s.seat == who).map(|s| format!("{:?}", s.kind));
    format!("signals of {name}{}", list(open))
}

fn say_reading(view: &View<'_>, seat: impl Fn(&SeatId) -> String) -> String {
    let Some(reading) = view.reading else {
        return "no reading".into();
    };
    let reader = reading.reader.map_or("nobody".into(), |s| seat(&s));
    format!("passage {} by {reader}{}", reading.passage, list(reading.offers.iter().map(seat)))
}

fn say_quiet_word(view: &View<'_>, who: SeatId, name: &str) -> String {
    let of = view.quiet_words.iter().find(|q| q.includes(who)).expect("one of theirs");
    format!("quiet word {} for {name}{}", of.id.0, if of.begun { ", begun" } else { "" })
}

fn say_displays(view: &View<'_>, world: &World) -> String {
    let displays = &view.roster.displays;
    let one = |d: &Display| {
        let name = world.name_of(|who, _, _| display_of(who) == d.id);
        if d.conn.is_some() { name } else { format!("{name} (dark)") }
    };
    let names = if displays.names { "" } else { " without names" };
    format!("screens{names}{}", list(displays.list().iter().map(one)))
}

fn say_agenda(view: &View<'_>) -> String {
    let agenda = view.agenda;
    let mut said = format!("segment {}", agenda.segment());
    if let Some(share_ms) = agenda.share_ms() {
        said += &format!(", turns of {}s", share_ms / 1000);
    }
    if agenda.quiet_kept() {
        said += ", its quiet kept";
    }
    said
}

fn say_person(person: Option<&Person>, name: &str) -> String {
    let Some(person) = person else { return format!("{name}?") };
    let presence = match person.presence {
        Presence::Here(_) => "here",
        Presence::AwaySince(_) => "away",
        Presence::Guest => "guest",
    };
    let mut said = format!("{name} {presence}");
    if person.aside {
        said += " aside";
    }
    if person.on_break {
        said += " on a break";
    }
    if person.first_time == FirstTime::Shown {
        said += " for the first time";
    }
    if person.listening {
        said += " listening";
    }
    if person.role == Role::Host {
        said += " hosting";
    } else if person.facilitates() != person.by_link {
        said += if person.facilitates() { " facilitating" } else { " not facilitating" };
    }
    for duty in person.duties.keys() {
        said += &format!(" {duty:?}").to_lowercase();
    }
    if let Some((number, _)) = &person.name {
        said += &format!(" named under {number}");
    }
    said
}

fn say_needs(view: &View<'_>, seat: impl Fn(&SeatId) -> String) -> String {
    let needs = view.needs();
    let new = list(needs.iter().filter(|n| n.first_time != FirstTime::No).map(|n| seat(&n.seat)));
    let burning = list(needs.iter().filter(|n| n.burning).map(|n| seat(&n.seat)));
    format!("needs: first time{new}, burning{burning}")
}

/// What the way adds to the hands: a round's order, or whom the holder can choose.
fn say_way(view: &View<'_>, seat: impl Fn(&SeatId) -> String) -> String {
    match view.choice.way {
        Way::Hands => String::new(),
        Way::Round => format!(", round{}", list(view.order().iter().map(seat))),
        Way::Holder => format!(", holder chooses among{}", list(view.choice.choosable(view.roster).iter().map(seat))),
        Way::Facilitator => ", the facilitator calls".into(),
        Way::Open => ", the floor is open".into(),
    }
}

fn say_turn(turn: &Turn, name: &str, view: &View<'_>) -> String {
    let left = turn.limit_ms as i64 - turn.used_ms(view.now) as i64;
    // Each small group has numbers of its own, far apart.
    let number = turn.id.0 % (1 << 32);
    let mut said = format!("turn {number} {name}, {}s left", left / 1000);
    if turn.paused {
        said += ", paused";
    }
    if turn.held_since.is_some() {
        said += ", held";
    }
    said
}

fn say_vote(vote: &Vote, caller: &str) -> String {
    let number = vote.number;
    match vote.totals() {
        Some(totals) => format!("vote {number} of {caller} is over:{}", list(totals.iter().map(u32::to_string))),
        None if vote.over => format!("vote {number} of {caller} is over, untold"),
        None => format!("vote {number} of {caller} on {} under {}", vote.options(), vote.circle_key),
    }
}

fn say_counting(view: &View<'_>) -> String {
    let Some(vote) = view.voting.vote.as_ref().filter(|vote| !vote.over) else { return "nothing to count".into() };
    let aloud =
        vote.aloud().map_or(String::new(), |counts| format!(", aloud{}", list(counts.iter().map(u32::to_string))));
    format!("{} in, {} missing{aloud}", vote.cast(), vote.missing(view.roster))
}

fn say_still(still: Still) -> String {
    match still {
        Still::Unattended { .. } => "unattended".into(),
        Still::Frozen { .. } => "frozen".into(),
        Still::Groups { until, .. } => format!("in groups until {}s", until.0 / 1000),
        Still::Pause { until, .. } => format!("pause until {}s", until.0 / 1000),
        Still::Silence { until, .. } => format!("silence until {}s", until.0 / 1000),
        Still::Grounding(Grounding { what, step, .. }) => format!("step {step} of exercise {}", what.index),
    }
}

/// Pages have no order that a script could know.
fn by_name(names: impl Iterator<Item = String>) -> String {
    let mut names: Vec<String> = names.collect();
    names.sort();
    list(names.into_iter())
}

fn list(names: impl Iterator<Item = String>) -> String {
    names.map(|name| format!(" {name}")).collect()
}
