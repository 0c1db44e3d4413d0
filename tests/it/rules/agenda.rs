//! Going through the format: on, back, early, again; two who press at once; the plan, its end and its notices.

use crate::script::{World, check};

#[test]
fn going_on_can_be_taken_back_and_everything_is_as_it_was() {
    check(
        "
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> entered ben; ben here
        2s    cem knocks                             -> entered cem; cem here
        3s    ana goes from 0 to 1                   -> segment 1; passage 0 by nobody; queue
        4s    ben offers to read                     -> passage 0 by ben
        5s    cem offers to read                     -> passage 0 by ben cem
        6s    ana turns passage 0 to 1               -> passage 1 by cem
        7s    ana goes from 1 to 2                   -> segment 2; no reading; queue
        8s    ana goes back                          -> segment 1; passage 1 by cem; queue
        9s    ana goes back                          -> refused NothingToUndo
        ",
    );
}

#[test]
fn hands_and_ranks_come_back_and_hands_that_went_up_meanwhile_follow() {
    check(
        "
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> entered ben; ben here
        1s    cem knocks                             -> entered cem; cem here
        1s    dan knocks                             -> entered dan; dan here
        2s    ana goes from 0 to 2                   -> segment 2; no reading; queue
        3s    ana calls ben                          -> turn 1 ben, 180s left; queue (undo 1)
        4s    ben finishes                           -> no turn; queue
        5s    ben raises hand                        -> queue ben
        6s    cem raises hand                        -> queue cem ben
        7s    ana goes from 2 to 3                   -> segment 3; no reading; queue cem ben
        8s    dan raises hand                        -> queue cem ben dan
        9s    cem lowers hand                        -> queue ben dan
        10s   ana goes back                          -> segment 2; no reading; queue dan ben
        11s   cem raises hand                        -> queue dan cem ben
        ",
    );
}

#[test]
fn nobody_goes_back_after_fifteen_seconds_or_once_the_segment_is_in_use() {
    check(
        "
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> entered ben; ben here
        2s    ana goes from 0 to 1                   -> segment 1; passage 0 by nobody; queue
        17s   ana goes back                          -> refused NothingToUndo
        18s   ana goes from 1 to 1                   -> segment 1; passage 0 by nobody; queue
        19s   ben goes back                          -> refused NotAllowed
        20s   ana goes back by change 1              -> refused NothingToUndo
        21s   ana turns passage 0 to 1               -> passage 1 by nobody
        22s   ana turns passage 1 to 0               -> passage 0 by nobody
        23s   ana goes back by change 2              -> refused NothingToUndo
        24s   ana goes from 1 to 2                   -> segment 2; no reading; queue
        25s   ana calls ben                          -> turn 1 ben, 180s left; queue (undo 1)
        26s   ana undoes                             -> no turn; queue
        27s   ana goes back by change 3              -> refused NothingToUndo
        ",
    );
}

#[test]
fn a_reader_who_left_meanwhile_does_not_read_after_going_back() {
    check(
        "
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> entered ben; ben here
        1s    cem knocks                             -> entered cem; cem here
        2s    ana goes from 0 to 1                   -> segment 1; passage 0 by nobody; queue
        3s    ben offers to read                     -> passage 0 by ben
        4s    cem offers to read                     -> passage 0 by ben cem
        5s    ana goes from 1 to 2                   -> segment 2; no reading; queue
        6s    ben leaves                             -> left ben; gone ben
        7s    ana goes back                          -> segment 1; passage 0 by cem; queue
        ",
    );
}

#[test]
fn two_who_press_next_at_once_do_not_skip_a_segment() {
    check(
        "
        0s      ana opens                            -> entered ana
        1s      eva knocks with the link             -> entered eva; eva here; facilitators ana eva
        2s      ana goes from 0 to 1                 -> segment 1; passage 0 by nobody; queue
        2100ms  eva goes from 0 to 1                 -> refused StaleSegment
        2200ms  eva goes from 1 to 2                 -> refused JustMoved
        2300ms  eva goes from 1 to 2 surely          -> segment 2; no reading; queue
        2400ms  eva goes from 2 to 3                 -> segment 3; no reading; queue
        3s      ana goes back                        -> segment 2; no reading; queue
        4s      eva goes from 2 to 3                 -> refused JustMoved
        5s      eva goes from 2 to 3                 -> segment 3; no reading; queue
        ",
    );
}

/// Where the meeting has been, where it is, and where it goes on to.
fn plan(world: &World) -> (Vec<u16>, u16, Option<u16>) {
    let view = world.meeting.as_ref().expect("open").view();
    (view.agenda.done().collect(), view.agenda.segment(), view.agenda.next())
}

#[test]
fn segments_are_skipped_repeated_and_brought_forward() {
    let mut world = World::new();
    world.play("0s ana opens");
    let mut goes = |how: &str| {
        world.play(&format!("10s ana goes {how}"));
        plan(&world)
    };
    assert_eq!(goes("from 0 to 1"), (vec![0], 1, Some(2)));
    assert_eq!(goes("from 1 to 3"), (vec![0, 1], 3, Some(4)), "2 is left out");
    assert_eq!(goes("from 3 to 1"), (vec![0], 1, Some(2)), "back at 1, what follows it comes again");
    assert_eq!(goes("from 1 to 4 early"), (vec![0, 1], 4, Some(2)), "4 is brought forward, and 2 comes after it");
    assert_eq!(goes("back"), (vec![0], 1, Some(2)));
    assert_eq!(goes("from 1 to 4 early"), (vec![0, 1], 4, Some(2)));
    assert_eq!(goes("from 4 to 2"), (vec![0, 1, 4], 2, Some(3)), "4 has been, and does not come again");
    assert_eq!(goes("from 2 to 2"), (vec![0, 1, 4], 2, Some(3)), "2 is repeated");
    assert_eq!(goes("from 2 to 3"), (vec![0, 1, 2, 4], 3, None), "nothing is left");
    assert_eq!(goes("from 3 to 4 early"), (vec![0, 1, 2, 3], 4, None));
}

#[test]
fn the_end_is_planned_when_the_meeting_leaves_its_first_segment() {
    let mut world = World::new();
    let end = |world: &World| world.meeting.as_ref().expect("open").view().agenda.end().map(|end| end.0 / 1000);
    world.play("format of five minutes a segment");
    world.play("0s ana opens");
    assert_eq!(end(&world), None);
    world.play("100s ana goes from 0 to 1");
    assert_eq!(end(&world), Some(100 + 20 * 60), "all but the first");
    world.play("101s ana goes back");
    assert_eq!(end(&world), None);
    world.play("200s ana goes from 0 to 2");
    world.play("300s ana goes from 2 to 3");
    assert_eq!(end(&world), Some(200 + 20 * 60), "leaving something out makes no meeting shorter");
    world.play("400s ana sets the end to 40m");
    world.play("401s ana goes back");
    assert_eq!(end(&world), Some(40 * 60));
    world.play("500s ana sets the end to 10s");
    assert_eq!(end(&world), Some(500), "no end lies behind");
    world.play("500s ana sets the end to 900m");
    assert_eq!(end(&world), Some(500 + 12 * 60 * 60));
}

#[test]
fn facilitators_hear_ten_and_five_minutes_before_the_end() {
    check(
        "
        format of five minutes a segment
        0s    ana opens                              -> entered ana
        100s  ana goes from 0 to 1                   -> segment 1; passage 0 by nobody; queue
        699s  tick                                   ->
        700s  tick                                   -> 600s until the end
        701s  tick                                   ->
        1002s ana sets the end to 2000s              -> 300s until the end; segment 1
        1399s tick                                   ->
        1400s tick                                   -> 600s until the end
        1700s tick                                   -> 300s until the end
        1800s ana sets the end to 2050s              -> segment 1
        1900s tick                                   ->
        1950s ana sets the end to 4000s              -> segment 1
        3900s tick                                   -> 300s until the end
        ",
    );
}

#[test]
fn a_turn_is_as_long_as_a_facilitator_says_from_the_next_one_on() {
    check(
        "
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> entered ben; ben here
        1s    cem knocks                             -> entered cem; cem here
        2s    ana sets turns of segment 0 to 90s     -> refused NoTurnsNow
        3s    ana goes from 0 to 2                   -> segment 2; no reading; queue
        4s    ana calls ben                          -> turn 1 ben, 180s left; queue (undo 1)
        5s    ana sets turns of segment 1 to 90s     -> refused StaleSegment
        6s    ana sets turns of segment 2 to 45s     -> segment 2, turns of 45s
        64s   tick                                   ->
        124s  tick                                   -> warning ben 60s
        125s  ana calls cem                          -> turn 2 cem, 45s left; queue (undo 2)
        140s  tick                                   -> warning cem 30s
        141s  cem finishes                           -> no turn; queue
        142s  ana sets turns of segment 2 to 5s      -> segment 2, turns of 30s
        143s  ana sets turns of segment 2 to 60m     -> segment 2, turns of 600s
        144s  ana goes from 2 to 3                   -> segment 3; no reading; queue
        145s  ana goes back                          -> segment 2, turns of 600s; no reading; queue
        160s  ana goes from 2 to 3                   -> segment 3; no reading; queue
        161s  ana calls cem                          -> turn 3 cem, 60s left; queue (undo 4)
        ",
    );
}

#[test]
fn a_silence_that_has_begun_is_remembered_and_nobody_goes_back_from_it() {
    check(
        "
        format with a silence last
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> entered ben; ben here
        2s    ana goes from 0 to 4                   -> segment 4; no reading; queue
        3s    ana begins a silence of 60s            -> silence until 63s; segment 4, its quiet kept
        4s    ana goes from 4 to 3                   -> refused Silent
        5s    ana goes back                          -> refused Silent
        6s    ana ends the silence                   -> goes on
        7s    ana goes back by change 1              -> refused NothingToUndo
        8s    ana begins a silence of 60s            -> silence until 68s
        68s   tick                                   -> goes on
        69s   ana goes from 4 to 4                   -> segment 4; no reading; queue
        70s   ana goes from 4 to 3                   -> segment 3; no reading; queue
        71s   ana begins a silence of 60s            -> silence until 131s
        72s   ana ends the silence                   -> goes on
        73s   ana goes back                          -> segment 4; no reading; queue
        ",
    );
}
