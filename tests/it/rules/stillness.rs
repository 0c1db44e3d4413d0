//! Standing still: a freeze, a pause, a silence, and what passes meanwhile.

use crate::script::check;

#[test]
fn a_pause_stops_the_clock_and_the_meeting_goes_on_by_itself() {
    check(
        "
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> entered ben; ben here
        2s    cem knocks                             -> entered cem; cem here
        3s    ana goes from 0 to 2                   -> segment 2; no reading; queue
        4s    ana calls ben                          -> turn 1 ben, 180s left; queue (undo 1)
        24s   cem needs a pause                      -> pause until 54s; turn 1 ben, 160s left
        53s   tick                                   ->
        54s   tick                                   -> goes on; turn 1 ben, 160s left
        153s  tick                                   ->
        154s  tick                                   -> warning ben 60s
        184s  tick                                   -> warning ben 30s
        214s  tick                                   -> time is up in turn 1
        ",
    );
}

#[test]
fn a_pause_that_ended_while_the_clock_was_not_read_is_not_longer_for_that() {
    check(
        "
        0s    ana opens                              -> entered ana
        1s    ana goes from 0 to 2                   -> segment 2; no reading; queue
        2s    ana calls ana                          -> turn 1 ana, 180s left; queue (undo 1)
        10s   ana needs a pause                      -> pause until 40s; turn 1 ana, 172s left
        60s   tick                                   -> goes on; turn 1 ana, 152s left
        152s  tick                                   -> warning ana 60s
        ",
    );
}

#[test]
fn each_person_calls_one_pause_in_five_minutes_whatever_became_of_their_line() {
    check(
        "
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> entered ben; ben here
        2s    ben needs a pause                      -> pause until 32s
        3s    ana needs a pause                      -> refused Paused
        40s   ben needs a pause                      -> goes on; refused PauseTooSoon
        41s   ana needs a pause                      -> pause until 71s
        42s   ben drops                              -> ben away
        80s   ben comes back on a new page           -> goes on; entered ben; ben here
        81s   ben needs a pause                      -> refused PauseTooSoon
        301s  ben needs a pause                      -> refused PauseTooSoon
        302s  ben needs a pause                      -> pause until 332s
        ",
    );
}

#[test]
fn the_format_says_who_may_call_a_pause() {
    check(
        "
        format where facilitators call pauses
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> entered ben; ben here
        2s    ben needs a pause                      -> refused NotAllowed
        3s    ana needs a pause                      -> pause until 33s
        ",
    );
    check(
        "
        format without pauses
        0s    ana opens                              -> entered ana
        1s    ana needs a pause                      -> refused NoPauses
        ",
    );
}

#[test]
fn a_silence_ends_at_its_time_or_earlier_and_a_pause_does_not() {
    check(
        "
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> entered ben; ben here
        2s    ana begins a silence of 2m             -> silence until 122s
        3s    ana begins a silence of 10s            -> refused Silent
        4s    ben needs a pause                      -> refused Silent
        5s    ben raises hand                        -> refused Silent
        60s   ana ends the silence                   -> goes on
        61s   ana ends the silence                   ->
        62s   ana begins a silence of 30s            -> silence until 92s
        92s   tick                                   -> goes on
        93s   ben needs a pause                      -> pause until 123s
        94s   ana ends the silence                   ->
        95s   ana begins a silence of 10s            -> refused Paused
        123s  tick                                   -> goes on
        ",
    );
}

#[test]
fn a_freeze_stops_what_is_said_and_asked_and_lets_facilitators_sort() {
    check(
        "
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> entered ben; ben here
        2s    cem knocks                             -> entered cem; cem here
        2s    ben is called under key 1              -> ben here named under 1
        3s    ana goes from 0 to 2                   -> segment 2; no reading; queue
        4s    cem raises hand                        -> queue cem
        5s    ana calls ben                          -> turn 1 ben, 180s left; queue cem (undo 1)
        6s    ben makes key 1 for ana,cem            -> turn key 1 for ana cem
        7s    ben writes line 0 under key 1          -> line 0 under key 1; queue cem
        8s    ben freezes                            -> refused NotAllowed
        9s    ana freezes                            -> frozen; turn 1 ben, 176s left
        10s   ana freezes                            ->
        11s   ben writes line 1 under key 1          -> refused Frozen
        12s   ana raises hand                        -> refused Frozen
        13s   ana calls cem                          -> refused Frozen
        14s   ana goes from 2 to 3                   -> refused Frozen
        15s   ana chooses reading 1                  -> refused Frozen
        15s   ben is called under key 1              -> refused Frozen
        15s   cem is called under key 1              -> cem here named under 1; queue cem
        16s   ben takes back                         -> line 0 taken back
        17s   cem lowers hand                        -> queue
        18s   ana removes cem                        -> removed cem; gone cem; lobby on
        19s   ana skips                              -> no turn; queue ben (undo 2)
        20s   ana thaws                              -> goes on
        21s   ana thaws                              ->
        22s   ana calls ben                          -> turn 2 ben, 180s left; queue (undo 3)
        ",
    );
}

#[test]
fn while_frozen_newcomers_wait_and_who_was_here_comes_back() {
    check(
        "
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> entered ben; ben here
        2s    ana freezes                            -> frozen
        3s    cem knocks                             -> in lobby cem; lobby cem
        4s    dan knocks with the link               -> entered dan; dan here; facilitators ana dan
        5s    ben drops                              -> ben away
        6s    ben comes back                         -> entered ben; ben here
        7s    ana admits cem                         -> entered cem; cem here; lobby
        8s    ana thaws                              -> goes on
        9s    eve knocks                             -> entered eve; eve here
        ",
    );
}

#[test]
fn a_freeze_outlives_the_pause_in_which_it_began() {
    check(
        "
        0s    ana opens                              -> entered ana
        1s    ana goes from 0 to 2                   -> segment 2; no reading; queue
        2s    ana calls ana                          -> turn 1 ana, 180s left; queue (undo 1)
        10s   ana needs a pause                      -> pause until 40s; turn 1 ana, 172s left
        20s   ana freezes                            -> frozen
        40s   tick                                   ->
        50s   ana thaws                              -> goes on; turn 1 ana, 172s left
        60s   ana begins a silence of 60s            -> silence until 120s; turn 1 ana, 162s left
        70s   ana freezes                            -> frozen
        80s   ana thaws                              -> silence until 120s
        120s  tick                                   -> goes on; turn 1 ana, 162s left
        ",
    );
}

#[test]
fn the_clock_of_a_turn_stands_for_three_causes_each_by_itself() {
    check(
        "
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> entered ben; ben here
        2s    ana goes from 0 to 2                   -> segment 2; no reading; queue
        3s    ana calls ben                          -> turn 1 ben, 180s left; queue (undo 1)
        13s   ana begins a silence of 60s            -> silence until 73s; turn 1 ben, 170s left
        14s   ana pauses                             -> turn 1 ben, 170s left, paused
        15s   ben drops                              -> ben away; turn 1 ben, 170s left, paused, held
        45s   tick                                   -> holder of turn 1 is gone
        73s   tick                                   -> goes on; turn 1 ben, 170s left, paused, held
        80s   ben comes back                         -> turn 1 ben, 170s left, paused; entered ben; ben here
        90s   ana resumes                            -> turn 1 ben, 170s left
        100s  ana gives a minute                     -> turn 1 ben, 220s left
        ",
    );
}

#[test]
fn a_turn_that_an_undo_opens_again_stands_with_the_meeting() {
    check(
        "
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> entered ben; ben here
        2s    ana goes from 0 to 2                   -> segment 2; no reading; queue
        3s    ana calls ben                          -> turn 1 ben, 180s left; queue (undo 1)
        13s   ana thanks surely                      -> no turn; queue (undo 2)
        14s   ben needs a pause                      -> pause until 44s
        20s   ana undoes                             -> turn 1 ben, 170s left; queue
        43s   tick                                   ->
        44s   tick                                   -> goes on; turn 1 ben, 170s left
        54s   ben finishes                           -> no turn; queue
        ",
    );
}

#[test]
fn a_reading_waits_too() {
    check(
        "
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> entered ben; ben here
        2s    ana goes from 0 to 1                   -> segment 1; passage 0 by nobody; queue
        3s    ben offers to read                     -> passage 0 by ben
        4s    ana freezes                            -> frozen
        5s    ben turns passage 0 to 1               -> refused Frozen
        6s    ana turns passage 0 to 1               -> refused Frozen
        7s    ana offers to read                     -> refused Frozen
        8s    ben withdraws the offer                -> passage 0 by nobody
        9s    ben just listens                       -> ben here listening
        10s   ben listens no more                    -> refused Frozen
        ",
    );
}
