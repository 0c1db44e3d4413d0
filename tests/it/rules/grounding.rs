//! A grounding exercise for all: who takes everybody to which step, and what waits meanwhile.

use crate::script::check;

#[test]
fn everybody_is_at_the_same_step_and_the_turn_is_not_charged() {
    check(
        "
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> entered ben; ben here
        2s    ana goes from 0 to 2                   -> segment 2; no reading; queue
        3s    ana calls ben                          -> turn 1 ben, 180s left; queue (undo 1)
        13s   ana begins exercise 1                  -> step 0 of exercise 1; turn 1 ben, 170s left
        14s   ben goes to step 1 of exercise 1 from 0 -> refused NotAllowed
        15s   ana goes to step 1 of exercise 1 from 0 -> step 1 of exercise 1
        16s   ana goes to step 2 of exercise 1 from 1 -> step 2 of exercise 1
        17s   ana goes to step 1 of exercise 1 from 2 -> step 1 of exercise 1
        900s  tick                                   ->
        901s  ana ends the exercise                  -> goes on; turn 1 ben, 170s left
        902s  ana ends the exercise                  ->
        ",
    );
}

#[test]
fn two_who_press_at_once_leave_no_step_out() {
    check(
        "
        0s    ana opens                              -> entered ana
        1s    dan knocks with the link               -> entered dan; dan here; facilitators ana dan
        2s    ana begins exercise 1                  -> step 0 of exercise 1
        3s    ana goes to step 1 of exercise 1 from 0 -> step 1 of exercise 1
        3s    dan goes to step 1 of exercise 1 from 0 -> refused StaleStep
        4s    dan goes to step 2 of exercise 0 from 1 -> refused StaleStep
        5s    dan goes to step 3 of exercise 1 from 1 -> refused StaleStep
        6s    dan begins exercise 0                  -> refused Grounding
        7s    dan goes to step 2 of exercise 1 from 1 -> step 2 of exercise 1
        8s    dan ends the exercise                  -> goes on
        9s    ana goes to step 1 of exercise 1 from 0 -> refused NoExercise
        ",
    );
}

#[test]
fn what_others_would_hear_waits_and_a_way_out_does_not() {
    check(
        "
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> entered ben; ben here
        2s    ana begins exercise 0                  -> step 0 of exercise 0
        3s    ben raises hand                        -> refused Grounding
        4s    ben needs a pause                      -> refused Grounding
        5s    ana begins a silence of 60s            -> refused Grounding
        6s    ana goes from 0 to 2                   -> refused Grounding
        7s    ana ends the silence                   ->
        8s    ben signals check-on-me                -> signals of ben CheckOnMe
        9s    cem knocks                             -> entered cem; cem here
        10s   ben leaves                             -> left ben; gone ben; signals of ben
        11s   ana ends the exercise                  -> goes on
        ",
    );
}

#[test]
fn it_outlives_a_freeze_and_whoever_began_it() {
    check(
        "
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> entered ben; ben here
        2s    ana makes ben deputy                   -> ben here deputy
        3s    ana begins exercise 1                  -> step 0 of exercise 1
        4s    ana freezes                            -> frozen
        5s    ana goes to step 1 of exercise 1 from 0 -> refused Frozen
        6s    ana thaws                              -> step 0 of exercise 1
        10s   ana drops                              -> ana away
        70s   tick                                   -> ben here facilitating deputy; facilitators ana ben; lobby
        71s   ben goes to step 1 of exercise 1 from 0 -> step 1 of exercise 1
        72s   ben drops                              -> ben away facilitating deputy
        132s  tick                                   -> facilitators ana ben; unattended
        140s  ana comes back -> entered ana; ana here; facilitators ana ben; step 1 of exercise 1
        ",
    );
}

#[test]
fn a_segment_that_is_made_for_it_knows_that_it_was_done() {
    check(
        "
        format with an exercise last
        0s    ana opens                              -> entered ana
        1s    ana begins exercise 1                  -> step 0 of exercise 1
        2s    ana ends the exercise                  -> goes on
        3s    ana goes from 0 to 4                   -> segment 4; no reading; queue
        4s    ana begins exercise 0                  -> step 0 of exercise 0; segment 4, its quiet kept
        5s    ana ends the exercise                  -> goes on
        6s    ana goes back                          -> refused NothingToUndo
        ",
    );
}
