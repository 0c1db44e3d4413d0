//! The permission table: every row, allowed and refused.

use crate::script::World;
use circlekeeper::meeting::Who;

/// A command for each row, in a script's words, and whom it is open to.
const ROWS: &[(&str, Who)] = &[
    ("leaves", Who::Seated),
    ("tells the lobby name to ana", Who::Lobby),
    ("is called under key 1", Who::Circle),
    ("raises hand", Who::Circle),
    ("lowers hand", Who::Circle),
    ("just listens", Who::Circle),
    ("offers to read", Who::Circle),
    ("lends the seat", Who::Circle),
    ("hands circle key 1 to cem", Who::Circle),
    ("makes circle key 2 for cem", Who::Circle),
    ("needs a pause", Who::Circle),
    ("makes key 1 for ana", Who::Circle),
    ("writes line 0 under key 1", Who::Circle),
    ("takes back", Who::Circle),
    ("finishes", Who::Circle),
    ("passes", Who::Circle),
    ("turns passage 0 to 1", Who::Circle),
    ("calls cem", Who::Facilitators),
    ("thanks", Who::Facilitators),
    ("skips", Who::Facilitators),
    ("gives a minute", Who::Timekeepers),
    ("pauses", Who::Timekeepers),
    ("resumes", Who::Timekeepers),
    ("undoes", Who::Facilitators),
    ("moves cem later", Who::Facilitators),
    ("takes-down cem", Who::Facilitators),
    ("gestures thanks", Who::Circle),
    ("signals check-on-me", Who::Circle),
    ("takes the signal check-on-me back", Who::Circle),
    ("has seen break of cem", Who::Facilitators),
    ("reminds of crosstalk", Who::Facilitators),
    ("offers cem a quiet word surely", Who::Facilitators),
    ("accepts quiet word 1", Who::Circle),
    ("whispers line 0 in 1", Who::Circle),
    ("ends quiet word 1", Who::Circle),
    ("goes from 2 to 3", Who::Facilitators),
    ("goes back", Who::Facilitators),
    ("sets the end to 30m", Who::Facilitators),
    ("sets turns of segment 2 to 90s", Who::Facilitators),
    ("chooses reading 1", Who::Facilitators),
    ("admits dan", Who::Greeters),
    ("says not now to dan", Who::Greeters),
    ("sets lobby off", Who::Facilitators),
    ("sets call link under key 1", Who::Facilitators),
    ("closes", Who::Facilitators),
    ("keeps the helpers", Who::Facilitators),
    ("calls a vote on 2", Who::Circle),
    ("votes 0", Who::Circle),
    ("ends the vote", Who::Circle),
    ("withdraws the vote", Who::Circle),
    ("counts aloud 1,0,0", Who::Facilitators),
    ("freezes", Who::Facilitators),
    ("thaws", Who::Facilitators),
    ("begins a silence of 60s", Who::Facilitators),
    ("ends the silence", Who::Facilitators),
    ("begins exercise 1", Who::Facilitators),
    ("goes to step 1 of exercise 1 from 0", Who::Facilitators),
    ("ends the exercise", Who::Facilitators),
    ("adds guest gil", Who::Facilitators),
    ("calls guest gil under key 1", Who::Facilitators),
    ("raises the hand of gil", Who::Facilitators),
    ("makes cem a facilitator", Who::Facilitators),
    ("takes the role from cem", Who::FacilitatorsByLink),
    ("steps down", Who::Facilitators),
    ("facilitates again", Who::CameByLink),
    ("makes cem timekeeper", Who::Facilitators),
    ("ends cem as timekeeper", Who::Facilitators),
    ("lays down reader", Who::Circle),
    ("gives the sign one-minute", Who::Timekeepers),
    ("admits all dan", Who::Greeters),
    ("sends back cem", Who::Facilitators),
    ("removes cem for disruption", Who::Facilitators),
    ("allows screen wall", Who::Facilitators),
    ("takes screen wall away", Who::Facilitators),
    ("shows names", Who::Facilitators),
    ("has a burning need", Who::Circle),
    ("is here for the first time", Who::Circle),
    ("takes the floor", Who::Circle),
    ("chooses cem", Who::Circle),
    ("asks to come later", Who::Circle),
    ("sets way round in 2", Who::Facilitators),
    ("begins a round in 2", Who::Facilitators),
    ("makes link 1 under key 1", Who::FacilitatorsByLink),
    ("shows a new card", Who::Circle),
];

/// The meeting before each attempt: a facilitator, one who was made facilitator, one who came by the link and gave the
/// role away, a timekeeper, a greeter, a member, another to whom things are done, somebody in the lobby, and the floor with `holder`.
fn meeting_with(holder: &str) -> World {
    let mut world = World::new();
    let script = [
        "0s ana opens",
        "0s ana goes from 0 to 2",
        "0s ben knocks",
        "0s cem knocks",
        "0s eve knocks",
        "0s ana makes eve a facilitator",
        "0s fay knocks with the link",
        "0s fay steps down",
        "0s gus knocks",
        "0s ana makes gus timekeeper",
        "0s hal knocks",
        "0s ana makes hal greeter",
        "0s cem raises hand",
        "0s ana sets lobby on",
        "0s dan knocks",
    ];
    for command in script {
        world.play(command);
    }
    world.play(&format!("0s ana calls {holder}"));
    world
}

#[test]
fn every_row_lets_in_whom_it_names_and_nobody_else() {
    for (command, who) in ROWS {
        for (person, included) in [
            ("ana", *who != Who::Lobby),
            ("eve", !matches!(who, Who::Lobby | Who::CameByLink | Who::FacilitatorsByLink)),
            ("fay", matches!(who, Who::Seated | Who::Circle | Who::CameByLink)),
            ("gus", matches!(who, Who::Seated | Who::Circle | Who::Timekeepers)),
            ("hal", matches!(who, Who::Seated | Who::Circle | Who::Greeters)),
            ("ben", matches!(who, Who::Seated | Who::Circle)),
            ("dan", matches!(who, Who::Seated | Who::Lobby)),
        ] {
            let said = meeting_with("ana").play(&format!("1s {person} {command}"));
            let kept_out = said.ends_with("refused NotAllowed") || said.ends_with("refused NotSeated");
            assert_eq!(!kept_out, included, "{person} {command}: {said}");
        }
    }
}

#[test]
fn every_row_is_tried() {
    // One arm of `who_may` is one row of the table.
    let table = include_str!("../../src/meeting/permits.rs");
    let arms = table.lines().filter(|line| line.trim_start().starts_with("Wish::")).count();
    assert_eq!(arms, ROWS.len());
}

#[test]
fn nobody_speaks_for_a_seat_that_they_do_not_have() {
    let mut world = meeting_with("ana");
    for (command, _) in ROWS {
        let said = world.play(&format!("1s stranger {command}"));
        assert!(said.ends_with("refused NotSeated"), "{command}: {said}");
    }
}
