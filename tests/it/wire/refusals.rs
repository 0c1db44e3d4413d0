//! Which refusals a message can meet: people try everything in every state, and whatever the rules refuse must stand
//! in the contract; and what stands there must have been met.

use super::contract::{common_refusals, refusals};
use crate::script::World;
use circlekeeper::meeting::limits::{
    ARRIVALS_AT_ONCE, CIRCLE_PEOPLE, FACILITATOR_PLACES, GUEST_SEATS, LOBBY_PEOPLE, TURN_KEYS,
};
use std::collections::{BTreeMap, BTreeSet};

const STEPS: u64 = 400_000;

/// A message, and a command of a script that stands for it. `P` is somebody, `G` a guest, `N` a small number, `T` a turn,
/// `S` a screen, `D` a duty, `M` a sign.
const TRIES: &[(&str, &str)] = &[
    ("knock", "knocks"),
    ("knock", "knocks with the link"),
    ("come_back", "comes back"),
    ("come_back", "comes back on a new page"),
    ("come_back", "comes back with the link"),
    ("come_back", "comes back with the page of P"),
    ("fetch_seat", "fetches a seat"),
    ("lobby_name", "tells the lobby name to P"),
    ("leave", "leaves"),
    ("name", "is called under key N"),
    ("raise_hand", "raises hand"),
    ("lower_hand", "lowers hand"),
    ("just_listen", "just listens"),
    ("just_listen", "listens no more"),
    ("offer_to_read", "offers to read"),
    ("offer_to_read", "withdraws the offer"),
    ("lend_seat", "lends the seat"),
    ("circle_keys", "hands circle key N to P"),
    ("next_circle_key", "makes circle key N for P naming P"),
    ("turn_key", "makes key N for P in T"),
    ("turn_key", "makes key N for P unfinished in T"),
    ("turn_key", "makes key N for P"),
    ("line", "writes line N under key N in T"),
    ("line", "writes line N under key N"),
    ("take_back_line", "takes back in T"),
    ("finish_turn", "finishes in T"),
    ("pass_turn", "passes in T"),
    ("turn_passage", "turns passage N to N"),
    ("call", "calls P surely"),
    ("call", "calls P"),
    ("call", "calls P in T"),
    ("thank", "thanks in T"),
    ("skip", "skips in T"),
    ("one_more_minute", "gives a minute in T"),
    ("pause_turn", "pauses in T"),
    ("resume_turn", "resumes in T"),
    ("undo", "undoes change N"),
    ("undo", "undoes"),
    ("move_later", "moves P later"),
    ("take_down_hand", "takes-down P"),
    ("gesture", "gestures thanks"),
    ("signal", "signals check-on-me"),
    ("signal", "signals break"),
    ("signal", "signals crosstalk"),
    ("take_back_signal", "takes the signal check-on-me back"),
    ("take_back_signal", "is back from a break"),
    ("answer_signal", "has seen check-on-me of P"),
    ("remind_of_crosstalk", "reminds of crosstalk"),
    ("offer_quiet_word", "offers P a quiet word"),
    ("offer_quiet_word", "offers P a quiet word surely"),
    ("answer_quiet_word", "accepts quiet word N"),
    ("answer_quiet_word", "stays rather than N"),
    ("quiet_line", "whispers line N in N"),
    ("end_quiet_word", "ends quiet word N"),
    ("go_to_segment", "goes from N to N"),
    ("go_to_segment", "goes from N to 9"),
    ("go_to_segment", "goes from N to N early surely"),
    ("undo_segment", "goes back"),
    ("undo_segment", "goes back by change N"),
    ("set_end", "sets the end to 30m"),
    ("set_share_length", "sets turns of segment N to 90s"),
    ("choose_reading", "chooses reading N"),
    ("admit", "admits P"),
    ("not_now", "says not now to P"),
    ("remove", "removes P"),
    ("admit_all", "admits all P"),
    ("back_to_lobby", "sends back P"),
    ("set_lobby", "sets lobby on"),
    ("set_lobby", "sets lobby off"),
    ("set_call_link", "sets call link under key N"),
    ("new_link", "makes link 1 under key N"),
    ("new_mac", "shows a new card"),
    ("close_meeting", "closes"),
    ("begin_debrief", "keeps the helpers"),
    ("call_vote", "calls a vote on N"),
    ("call_vote", "calls a vote on 2"),
    ("call_vote", "calls a vote on 2 under key N"),
    ("call_vote", "calls a vote on 2 numbered N"),
    ("cast_vote", "votes N"),
    ("cast_vote", "votes 1 in vote N"),
    ("end_vote", "ends the vote"),
    ("end_vote", "ends the vote N"),
    ("withdraw_vote", "withdraws the vote N"),
    ("withdraw_vote", "withdraws the vote"),
    ("count_aloud", "counts aloud 1,1,1"),
    ("count_aloud", "counts aloud 1,1"),
    ("count_aloud", "counts aloud 1,1,1 in vote N"),
    ("call_pause", "needs a pause"),
    ("freeze", "freezes"),
    ("thaw", "thaws"),
    ("thaw", "thaws"),
    ("begin_silence", "begins a silence of 10s"),
    ("end_silence", "ends the silence"),
    ("begin_grounding", "begins exercise N"),
    ("go_to_step", "goes to step N of exercise N from N"),
    ("end_grounding", "ends the exercise"),
    ("end_grounding", "ends the exercise"),
    ("end_grounding", "ends the exercise"),
    ("add_guest", "adds guest G under key N"),
    ("add_guest", "adds guest G"),
    ("add_guest", "adds guest P"),
    ("name_guest", "calls guest G under key N"),
    ("name_guest", "calls guest P under key 1"),
    ("for_guest", "raises the hand of G"),
    ("for_guest", "lets G just listen"),
    ("for_guest", "lets G offer to read"),
    ("for_guest", "raises the hand of P"),
    ("allow_display", "allows screen S"),
    ("take_display_away", "takes screen S away"),
    ("show_names", "shows names"),
    ("show_names", "shows no names"),
    ("show", "shows the meeting"),
    ("call", "calls G surely"),
    ("remove", "removes G"),
    ("make_facilitator", "makes P a facilitator"),
    ("take_role", "takes the role from P"),
    ("step_down", "steps down"),
    ("facilitate_again", "facilitates again"),
    ("give_duty", "makes P D"),
    ("give_duty", "makes G D"),
    ("make_facilitator", "makes G a facilitator"),
    ("take_duty", "ends P as D"),
    ("lay_down", "lays down D"),
    ("warn", "gives the sign M in T"),
    ("burning_need", "has a burning need"),
    ("first_time", "is here for the first time"),
    ("first_time", "has been here before"),
    ("take_floor", "takes the floor"),
    ("choose_next", "chooses P in T"),
    ("choose_next", "chooses P passing"),
    ("ask_me_later", "asks to come later in T"),
    ("ask_me_later", "asks to come later"),
    ("set_way", "sets way round in N"),
    ("set_way", "sets way holder in N"),
    ("set_way", "sets way open in N"),
    ("begin_round", "begins a round in N with P"),
    ("begin_round", "begins a round in N"),
    ("keep_apart", "keeps apart from P"),
    ("open_groups", "parts into ana,ben cem,dan for 1m"),
    ("open_groups", "parts into ben,cem for 1m"),
    ("open_groups", "parts into ben,ben for 1m"),
    ("open_groups", "parts into gil,ben for 1m"),
    ("set_groups_end", "ends the groups at 1s"),
    ("move_to_group", "moves P to group N"),
];

/// Refusals of the wire and of the server around the rules, which a script does not meet.
const ELSEWHERE: [&str; 10] = [
    "wrong_version",
    "not_your_room",
    "link_replaced",
    "no_such_format",
    "already_open",
    "not_restorable",
    "server_full",
    "no_such_reading",
    "no_such_exercise",
    "hello_first",
];

const PEOPLE: [&str; 5] = ["ana", "ben", "cem", "dan", "eve"];
const SCREENS: [&str; 6] = ["ana", "ben", "wall", "hall", "roof", "door"];
const GUESTS: [&str; 2] = ["gil", "gus"];

/// Always the same numbers that look like chance.
struct Chance(u64);

impl Chance {
    fn below(&mut self, most: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) % most
    }

    fn of<T: Copy>(&mut self, all: &[T]) -> T {
        all[usize::try_from(self.below(all.len() as u64)).expect("small")]
    }

    /// A command as a template has it.
    fn command(&mut self, template: &str) -> String {
        // Without a turn, a script means the one that is open.
        let turn = if self.below(4) > 0 { String::new() } else { format!(" in turn {}", self.below(9) + 1) };
        let words = template.replace(" in T", &turn);
        let word = |word: &str| match word {
            "P" => self.of(&PEOPLE).to_owned(),
            "S" => self.of(&SCREENS).to_owned(),
            "G" => self.of(&GUESTS).to_owned(),
            "N" => self.below(4).to_string(),
            "M" => self.of(&["one-minute", "half-minute", "time"]).to_owned(),
            "D" => self.of(&["deputy", "timekeeper", "reader", "greeter"]).to_owned(),
            word => word.to_owned(),
        };
        words.split(' ').map(word).collect::<Vec<_>>().join(" ")
    }
}

/// A refusal as the wire names it: `NoTurn` is `no_turn`.
fn code_of(said: &str) -> Option<String> {
    let refusal = said.split_once("refused ")?.1;
    let words =
        refusal.chars().map(|c| if c.is_uppercase() { format!("_{}", c.to_lowercase()) } else { c.to_string() });
    Some(words.collect::<String>().trim_start_matches('_').to_owned())
}

fn new_meeting(chance: &mut Chance) -> World {
    let mut world = World::new();
    world.play("format with burning needs after a minute");
    world.play("0s ana opens");
    for who in &PEOPLE[1..] {
        world.play(&format!("0s {who} knocks"));
    }
    world.play(&format!("0s ana goes from 0 to {}", chance.below(4)));
    world
}

fn holder(world: &World) -> Option<String> {
    let view = world.meeting.as_ref()?.view();
    let page = view.roster.in_circle(view.turn?.seat)?.page()?;
    Some(world.name_of(|_, each, _| each == page))
}

#[test]
fn what_the_rules_refuse_and_what_the_contract_says_are_the_same() {
    let (mut chance, mut met) = (Chance(20_261_122), BTreeMap::<String, BTreeSet<String>>::new());
    let (mut world, mut now_ms) = (new_meeting(&mut chance), 0);
    for step in 0..STEPS {
        let (message, template) = chance.of(TRIES);
        if ["closes", "keeps the helpers", "removes P", "freezes"].contains(&template) && chance.below(8) > 0 {
            continue;
        }
        now_ms += chance.of(&[0, 100, 900, 2_500, 20_000]);
        let anybody = chance.of(&PEOPLE).to_owned();
        let who = match chance.below(4) {
            0 => "ana".to_owned(),
            1 => holder(&world).unwrap_or(anybody),
            _ => anybody,
        };
        let said = world.play(&format!("{now_ms}ms {who} {}", chance.command(template)));
        if let Some(code) = code_of(&said) {
            met.entry(message.to_owned()).or_default().insert(code);
        }
        if said.contains("ended") || step % 500 == 499 {
            (world, now_ms) = (new_meeting(&mut chance), 0);
        }
    }
    seldom(&mut met);
    let (documented, common) = (refusals(), common_refusals());
    for (message, codes) in &met {
        let missing: Vec<_> =
            codes.iter().filter(|c| !documented[message].contains(*c) && !common.contains(*c)).collect();
        assert!(missing.is_empty(), "{message} was refused with {missing:?}, which the contract does not say");
    }
    for (message, codes) in &documented {
        let met = met.get(message).cloned().unwrap_or_default();
        let never: Vec<_> = codes.iter().filter(|c| !met.contains(*c) && !ELSEWHERE.contains(&c.as_str())).collect();
        assert!(never.is_empty(), "{message} was never refused with {never:?}");
    }
}

/// The refusals that chance seldom meets: when a room or a turn is full, and between a removal and the next turn key.
#[allow(clippy::too_many_lines, reason = "a list: a line or two for each")]
fn seldom(met: &mut BTreeMap<String, BTreeSet<String>>) {
    let mut meet = |message: &str, said: String| {
        let code = code_of(&said).unwrap_or_else(|| panic!("{message} was not refused: {said}"));
        met.entry(message.to_owned()).or_default().insert(code);
    };
    let mut world = World::new();
    world.play("format without gestures");
    world.play("0s ana opens");
    meet("gesture", world.play("0s ana gestures thanks"));
    seldom_quiet(&mut meet);
    let _screens = ["wall", "hall", "roof", "door"].map(|name| world.play(&format!("0s ana allows screen {name}")));
    meet("allow_display", world.play("0s ana allows screen window"));
    world.play("0s fay knocks with the link");
    world.play("0s fay steps down");
    meet("remove", world.play("0s ana removes fay"));

    let mut world = World::new();
    world.play("0s ana opens");
    world.play("0s eve knocks with the link");
    world.play("0s ana goes from 0 to 1");
    meet("go_to_segment", world.play("1s eve goes from 1 to 2"));

    let mut world = World::new();
    world.play("0s ana opens");
    world.play("0s ana goes from 0 to 2");
    world.play("0s ana sets lobby on");
    for newcomer in 0..LOBBY_PEOPLE {
        assert!(world.play(&format!("0s w{newcomer} knocks")).starts_with("in lobby"));
    }
    meet("knock", world.play("0s xan knocks"));
    world.play("0s ana sets lobby off");
    for guest in 0..GUEST_SEATS {
        assert!(world.play(&format!("0s ana adds guest g{guest}")).starts_with("g"));
    }
    meet("add_guest", world.play("0s ana adds guest gil"));
    for guest in 0..GUEST_SEATS {
        world.play(&format!("0s ana removes g{guest}"));
    }
    for person in 1..CIRCLE_PEOPLE {
        assert!(world.play(&format!("0s p{person} knocks")).starts_with("entered"));
    }
    meet("knock", world.play("0s xan knocks"));
    for facilitator in 0..FACILITATOR_PLACES {
        assert!(world.play(&format!("0s f{facilitator} knocks with the link")).starts_with("entered"));
    }
    meet("knock", world.play("0s xan knocks with the link"));
    meet("admit", world.play("0s ana admits w0"));
    meet("add_guest", world.play("0s ana adds guest gil"));
    meet("admit_all", world.play("0s ana admits all w0,w1"));
    meet("come_back", world.play("0s w0 comes back with the link"));
    for _ in 1..ARRIVALS_AT_ONCE {
        world.play("0s p9 comes back");
    }
    meet("come_back", world.play("0s p9 comes back"));
    meet("knock", world.play("0s p9 knocks"));

    let mut parted = World::new();
    for who in ["ana opens", "ben knocks", "cem knocks", "dan knocks", "dan keeps apart from ben"] {
        parted.play(&format!("0s {who}"));
    }
    parted.play("0s ana parts into ben,cem for 1m");
    meet("move_to_group", parted.play("0s ana moves xan to group 1"));
    meet("move_to_group", parted.play("0s ana moves dan to group 1"));

    world.play("0s ana sets way round in 2");
    meet("begin_round", world.play("0s ana begins a round in 2 with xan"));
    world.play("0s ana sets way hands in 2");
    let _asked = [20, 21, 22, 23, 24].map(|n| world.play(&format!("0s ana keeps apart from p{n}")));
    meet("keep_apart", world.play("0s ana keeps apart from p25"));
    let mut silent = World::new();
    let _opened = ["format without votes", "0s ana opens"].map(|command| silent.play(command));
    meet("call_vote", silent.play("0s ana calls a vote on 2"));

    let mut two = World::new();
    for command in ["0s ana opens", "0s ben knocks with the link", "0s ana goes from 0 to 2", "1s ana calls ana"] {
        two.play(command);
    }
    for (message, command) in [("call", "calls ben"), ("thank", "thanks"), ("skip", "skips")] {
        meet(message, two.play(&format!("1500ms ben {command}")));
    }

    world.play("0s ana calls p1");
    for (message, press) in [("call", "calls p2"), ("thank", "thanks"), ("skip", "skips")] {
        meet(message, world.play(&format!("0s f0 {press}")));
    }
    world.play("0s p1 makes key 1 for ana unfinished");
    meet("line", world.play("0s p1 writes line 0 under key 1"));
    for number in 1..=TURN_KEYS {
        assert!(world.play(&format!("0s p1 makes key {number} for ana")).starts_with("turn key"));
    }
    meet("turn_key", world.play(&format!("0s p1 makes key {} for ana", TURN_KEYS + 1)));
    for counter in 0..15 {
        let said = world.play(&format!("0s p1 writes line {counter} under key {TURN_KEYS} long"));
        assert!(said.starts_with("line"), "{said}");
    }
    meet("line", world.play(&format!("0s p1 writes line 15 under key {TURN_KEYS} long")));
    world.play("0s ana removes p2");
    meet("line", world.play(&format!("0s p1 writes line 15 under key {TURN_KEYS}")));

    for (by, who) in [("without pauses", "ana"), ("where facilitators call pauses", "ben")] {
        let mut world = World::new();
        world.play(&format!("format {by}"));
        world.play("0s ana opens");
        world.play("0s ben knocks");
        meet("call_pause", world.play(&format!("1s {who} needs a pause")));
    }
}

/// The refusals of a quiet word, which want a facilitator who is alone, or somebody with the floor.
fn seldom_quiet(meet: &mut impl FnMut(&str, String)) {
    let mut world = World::new();
    world.play("0s ana opens");
    meet("offer_quiet_word", world.play("0s ana offers ana a quiet word"));
    world.play("0s ben knocks");
    meet("offer_quiet_word", world.play("0s ana offers ben a quiet word"));
    world.play("0s ana offers ben a quiet word surely");
    meet("offer_quiet_word", world.play("0s ana offers ben a quiet word"));
    world.play("0s ana goes from 0 to 2");
    world.play("0s ana calls ben");
    meet("answer_quiet_word", world.play("0s ben accepts quiet word 1"));
    world.play("0s ana ends quiet word 1");
    meet("offer_quiet_word", world.play("0s ana offers ben a quiet word"));
}
