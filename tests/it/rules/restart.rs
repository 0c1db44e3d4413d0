//! A server that dies: a facilitator's page brings the meeting back to the next one, and everybody comes back to it.

use crate::restart::{facts, restored, snapshot};
use crate::script::{World, check};
use circlekeeper::meeting::{Format, Meeting, Time, Unfit};
use circlekeeper::protocol::{Snapshot, Waiting};
use circlekeeper::translate::snapshot_from;

#[test]
fn seats_duties_queue_turn_and_place_are_as_they_were_and_a_turn_waits_for_its_holder() {
    check(
        "
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> entered ben; ben here
        2s    cem knocks                             -> entered cem; cem here
        3s    dan knocks                             -> entered dan; dan here
        4s    ben is called under key 1              -> ben here named under 1
        5s    ana makes cem timekeeper               -> cem here timekeeper
        6s    ana goes from 0 to 2                   -> segment 2; no reading; queue
        7s    ana calls ben                          -> turn 1 ben, 180s left; queue (undo 1)
        8s    dan raises hand                        -> queue dan (undo 1)
        9s    cem raises hand                        -> queue dan cem (undo 1)
        17s   ana brings the meeting back at 2m      -> ana away; ben away named under 1; cem away timekeeper; dan away; segment 2; no reading; turn 1 ben, 170s left, held; queue dan cem; lobby off; goes on
        121s  dan comes back                         -> entered dan; dan here; queue dan cem
        122s  ana comes back with the link           -> entered ana; ana here; facilitators ana; queue dan cem
        123s  ben comes back                         -> turn 1 ben, 170s left; entered ben; ben here named under 1; queue dan cem
        133s  dan writes line 0 under key 1          -> refused NotHolder
        133s  ben writes line 0 under key 1          -> refused StaleKey
        134s  ben makes key 1 for ana,cem,dan        -> turn key 1 for ana cem dan
        134s  ben writes line 0 under key 1          -> line 0 under key 1
        143s  ana thanks                             -> no turn; queue dan cem (undo 1011)
        144s  ana calls dan                          -> turn 1002 dan, 180s left; queue cem (undo 1012)
        "
    );
}

#[test]
fn who_was_removed_stays_out_and_who_waited_waits() {
    check(
        "
        format with a lobby
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> in lobby ben; lobby ben
        2s    ana admits ben                         -> entered ben; ben here; lobby
        3s    cem knocks                             -> in lobby cem; lobby cem
        4s    ana removes ben                        -> removed ben; gone ben; lobby on
        5s    dan knocks                             -> in lobby dan; lobby cem dan
        9s    ana brings the meeting back at 2m      -> ana away; cem away; dan away; segment 0; no reading; no turn; queue; lobby on; goes on
        121s  ben comes back                         -> refused SeatRemoved
        122s  cem comes back                         -> in lobby cem; lobby cem dan
        123s  ana comes back with the link           -> entered ana; ana here; facilitators ana
        124s  ana admits cem                         -> entered cem; cem here; lobby dan
        125s  ana sets lobby off                     -> refused LobbyStaysOn
        126s  eve knocks                             -> in lobby eve; lobby dan eve
        "
    );
}

#[test]
fn everyone_once_before_anyone_twice_and_a_round_goes_on_where_it_was() {
    check(
        "
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> entered ben; ben here
        2s    cem knocks                             -> entered cem; cem here
        3s    ana goes from 0 to 2                   -> segment 2; no reading; queue
        4s    ana calls ben                          -> turn 1 ben, 180s left; queue (undo 1)
        5s    ben finishes                           -> no turn; queue
        6s    ben raises hand                        -> queue ben
        9s    ana brings the meeting back at 2m      -> ana away; ben away; cem away; segment 2; no reading; no turn; queue ben; lobby off; goes on
        121s  cem comes back                         -> entered cem; cem here; queue ben
        122s  cem raises hand                        -> queue cem ben
        "
    );
    check(
        "
        format in a round
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> entered ben; ben here
        2s    cem knocks                             -> entered cem; cem here
        3s    ana goes from 0 to 2                   -> segment 2; no reading; queue, round ana ben cem
        4s    ana calls ana                          -> turn 1 ana, 180s left; queue, round ben cem (undo 1)
        5s    ana finishes                           -> no turn; queue, round ben cem
        9s    ana brings the meeting back at 2m      -> ana away; ben away; cem away; segment 2; no reading; no turn; queue, round ben cem; lobby off; goes on
        "
    );
}

#[test]
fn a_reading_a_freeze_and_a_pause_go_on() {
    check(
        "
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> entered ben; ben here
        2s    ana goes from 0 to 1                   -> segment 1; passage 0 by nobody; queue
        3s    ben offers to read                     -> passage 0 by ben
        4s    ben turns passage 0 to 1               -> passage 1 by nobody
        5s    ben offers to read                     -> passage 1 by ben
        6s    ana freezes                            -> frozen
        9s    ana brings the meeting back at 2m      -> ana away; ben away; segment 1; passage 1 by ben; no turn; queue; lobby off; frozen
        121s  ana comes back with the link           -> entered ana; ana here; facilitators ana
        122s  ana thaws                              -> goes on
        123s  ana goes from 1 to 2                   -> segment 2; no reading; queue
        124s  ana calls ben                          -> turn 1001 ben, 180s left, held; queue (undo 1008)
        "
    );
    check(
        "
        0s    ana opens                              -> entered ana
        1s    ana goes from 0 to 2                   -> segment 2; no reading; queue
        2s    ana calls ana                          -> turn 1 ana, 180s left; queue (undo 1)
        12s   ana needs a pause                      -> pause until 42s; turn 1 ana, 170s left
        15s   ana brings the meeting back at 2m      -> ana away; segment 2; no reading; turn 1 ana, 170s left, held; queue; lobby off; pause until 147s
        121s  ana comes back with the link           -> turn 1 ana, 170s left; entered ana; ana here; facilitators ana
        147s  tick                                   -> goes on; turn 1 ana, 170s left
        157s  ana finishes                           -> no turn; queue
        "
    );
}

/// A meeting with somebody in it who is at a turn, and a facilitator's snapshot of it.
fn some_snapshot() -> (Format, Snapshot) {
    let mut world = World::new();
    for line in ["0s ana opens", "1s ben knocks", "2s ana goes from 0 to 2", "3s ana calls ben", "4s ana raises hand"] {
        world.play(line);
    }
    let meeting = world.meeting.as_ref().expect("open");
    let ana = meeting.view().facilitators().next().expect("ana").seat;
    (world.format().clone(), snapshot(meeting, ana, Time(5_000)))
}

#[test]
fn what_is_no_meeting_is_refused_and_what_names_nobody_is_left_out() {
    let (format, good) = some_snapshot();
    let unfit = |change: &dyn Fn(&mut Snapshot)| {
        let mut snapshot = good.clone();
        change(&mut snapshot);
        let snapshot = snapshot_from(snapshot, &crate::restart::ADDRESS, &facts());
        assert_eq!(Meeting::restore(format.clone(), Time(60_000), snapshot).err(), Some(Unfit));
    };
    unfit(&|s| s.agenda.segment = 5);
    unfit(&|s| s.people.push(s.people[0].clone()));
    unfit(&|s| s.kept.removed.push(s.people[0].seat));
    unfit(&|s| s.kept.turns = u64::MAX);
    unfit(&|s| s.circle.circle_key = u32::MAX);
    unfit(&|s| s.turn.as_mut().expect("a turn").limit_ms = u64::MAX);
    unfit(&|s| s.turn.as_mut().expect("a turn").used_ms = u64::MAX);

    let mut strange = good.clone();
    let nobody = circlekeeper::protocol::bytes::SeatId([77; 16]);
    strange.queue.hands.push(nobody);
    strange.turn.as_mut().expect("a turn").seat = nobody;
    strange.agenda.next = Some(99);
    strange.agenda.done.push(99);
    strange.kept.shared.push(circlekeeper::protocol::Shared { seat: nobody, times: 3 });
    strange.kept.deputies.push(nobody);
    strange.kept.to_come.push(nobody);
    strange.at_ms = 0;
    let meeting = restored(&strange, format, Time(60_000));
    let view = meeting.view();
    assert!(view.turn.is_none() && view.hands.len() == 1 && view.agenda.next() == Some(3));
}

/// The section of the lobby comes at most four times a second.
#[test]
fn whoever_was_let_in_or_removed_a_moment_ago_may_still_be_in_the_lobby_of_a_snapshot() {
    let (format, good) = some_snapshot();
    let card = good.people[0].card.expect("a page");
    let waits = |seat| Waiting { seat, here: true, listening: false, card, name: None, was_here: false };
    let (ben, raider) = (good.people[1].seat, circlekeeper::protocol::bytes::SeatId([78; 16]));
    let mut late = good.clone();
    late.waiting = vec![waits(ben), waits(raider)];
    late.kept.removed.push(raider);
    let meeting = restored(&late, format, Time(60_000));
    let view = meeting.view();
    assert_eq!((view.roster.circle().count(), view.roster.people().len()), (2, 2));
    assert!(view.roster.is_removed(circlekeeper::meeting::SeatId(raider.0)));
}
