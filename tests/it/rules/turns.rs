//! The floor: one turn at most, its clock, calls, ends and undo.

use crate::script::check;

#[test]
fn a_turn_warns_its_holder_and_tells_all_when_the_time_is_up_and_goes_on() {
    check(
        "
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> entered ben; ben here
        2s    ana goes from 0 to 2                   -> segment 2; no reading; queue
        3s    ana calls ben                          -> turn 1 ben, 180s left; queue (undo 1)
        122s  tick                                   ->
        123s  tick                                   -> warning ben 60s
        124s  tick                                   ->
        153s  tick                                   -> warning ben 30s
        183s  tick                                   -> time is up in turn 1
        500s  tick                                   ->
        501s  ben finishes                           -> no turn; queue
        ",
    );
}

#[test]
fn a_late_tick_says_all_that_was_due() {
    check(
        "
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> entered ben; ben here
        2s    ana goes from 0 to 2                   -> segment 2; no reading; queue
        3s    ana calls ben                          -> turn 1 ben, 180s left; queue (undo 1)
        190s  tick                                   -> warning ben 60s; warning ben 30s; time is up in turn 1
        ",
    );
}

#[test]
fn a_lost_line_holds_the_floor_and_is_not_charged() {
    check(
        "
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> entered ben; ben here
        2s    ana goes from 0 to 2                   -> segment 2; no reading; queue
        3s    ana calls ben                          -> turn 1 ben, 180s left; queue (undo 1)
        100s  ben drops                              -> ben away; turn 1 ben, 83s left, held
        120s  ben comes back                         -> turn 1 ben, 83s left; entered ben; ben here
        143s  tick                                   -> warning ben 60s
        173s  tick                                   -> warning ben 30s
        203s  tick                                   -> time is up in turn 1
        ",
    );
}

#[test]
fn after_thirty_seconds_the_facilitator_is_told_that_the_holder_is_gone() {
    check(
        "
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> entered ben; ben here
        2s    cem knocks                             -> entered cem; cem here
        3s    ana goes from 0 to 2                   -> segment 2; no reading; queue
        4s    ana calls ben                          -> turn 1 ben, 180s left; queue (undo 1)
        10s   ben drops                              -> ben away; turn 1 ben, 174s left, held
        39s   tick                                   ->
        40s   tick                                   -> holder of turn 1 is gone
        41s   tick                                   ->
        100s  ben comes back on a new page           -> turn 1 ben, 174s left; entered ben; ben here
        110s  ben drops                              -> ben away; turn 1 ben, 164s left, held
        140s  ana skips surely                       -> holder of turn 1 is gone; no turn; queue ben (undo 2)
        141s  ana calls cem                          -> turn 2 cem, 180s left; queue ben (undo 3)
        ",
    );
}

#[test]
fn a_holder_whose_seat_is_gone_leaves_the_floor_free() {
    check(
        "
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> entered ben; ben here
        2s    ben is called under key 1              -> ben here named under 1
        2s    ana goes from 0 to 2                   -> segment 2; no reading; queue
        3s    ana calls ben                          -> turn 1 ben, 180s left; queue (undo 1)
        10s   ben drops                              -> ben away named under 1; turn 1 ben, 173s left, held
        610s  tick                                   -> holder of turn 1 is gone; gone ben; no turn; queue
        620s  cem knocks                             -> entered cem; cem here
        621s  ana calls cem                          -> turn 2 cem, 180s left; queue (undo 3)
        622s  cem leaves                             -> left cem; gone cem; no turn; queue
        ",
    );
}

#[test]
fn a_pause_is_not_charged() {
    check(
        "
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> entered ben; ben here
        2s    ana goes from 0 to 2                   -> segment 2; no reading; queue
        3s    ana calls ben                          -> turn 1 ben, 180s left; queue (undo 1)
        103s  ana pauses                             -> turn 1 ben, 80s left, paused
        110s  ben drops                              -> ben away; turn 1 ben, 80s left, paused, held
        115s  ben comes back                         -> turn 1 ben, 80s left, paused; entered ben; ben here
        200s  ana pauses                             -> turn 1 ben, 80s left, paused
        203s  ana resumes                            -> turn 1 ben, 80s left
        223s  tick                                   -> warning ben 60s
        224s  ben resumes                            -> refused NotAllowed
        ",
    );
}

#[test]
fn one_more_minute_moves_the_warnings_too() {
    check(
        "
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> entered ben; ben here
        2s    ana goes from 0 to 3                   -> segment 3; no reading; queue
        3s    ana calls ben                          -> turn 1 ben, 60s left; queue (undo 1)
        33s   tick                                   -> warning ben 30s
        40s   ana gives a minute                     -> turn 1 ben, 83s left
        63s   tick                                   -> warning ben 60s
        93s   tick                                   -> warning ben 30s
        123s  tick                                   -> time is up in turn 1
        130s  ana gives a minute                     -> turn 1 ben, 53s left
        131s  tick                                   ->
        ",
    );
}

#[test]
fn a_b_a_within_one_limit_never_cuts_the_second_a() {
    check(
        "
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> entered ben; ben here
        2s    cem knocks                             -> entered cem; cem here
        3s    ana goes from 0 to 3                   -> segment 3; no reading; queue
        4s    ana calls ben                          -> turn 1 ben, 60s left; queue (undo 1)
        10s   ben finishes                           -> no turn; queue
        20s   ana calls cem                          -> turn 2 cem, 60s left; queue (undo 3)
        30s   cem finishes                           -> no turn; queue
        40s   ana calls ben                          -> turn 3 ben, 60s left; queue (undo 5)
        64s   tick                                   ->
        70s   tick                                   -> warning ben 30s
        100s  tick                                   -> time is up in turn 3
        ",
    );
}

#[test]
fn a_command_names_its_turn_and_a_stale_one_is_refused() {
    check(
        "
        0s    ana opens                              -> entered ana
        1s    fay knocks with the link               -> entered fay; fay here; facilitators ana fay
        2s    ben knocks                             -> entered ben; ben here
        3s    cem knocks                             -> entered cem; cem here
        4s    ana goes from 0 to 2                   -> segment 2; no reading; queue
        5s    ana calls ben                          -> turn 1 ben, 180s left; queue (undo 1)
        5100ms fay calls cem in turn 0               -> refused StaleTurn
        6s    fay thanks                             -> refused JustChanged
        6500ms fay calls cem                         -> refused JustChanged
        7s    fay calls cem in turn 1                -> turn 2 cem, 180s left; queue (undo 2)
        10s   fay calls cem                          -> refused AlreadyHolder
        20s   ana thanks in turn 1                   -> refused StaleTurn
        21s   ana gives a minute in turn 1           -> refused StaleTurn
        22s   ana pauses in turn 1                   -> refused StaleTurn
        23s   ben finishes in turn 1                 -> refused StaleTurn
        24s   ben finishes                           -> refused NotHolder
        25s   cem finishes                           -> no turn; queue
        26s   cem finishes                           -> refused NoTurn
        27s   ana thanks                             -> refused NoTurn
        ",
    );
}

#[test]
fn an_advance_just_after_somebody_elses_asks_again() {
    check(
        "
        0s    ana opens                              -> entered ana
        1s    fay knocks with the link               -> entered fay; fay here; facilitators ana fay
        2s    ben knocks                             -> entered ben; ben here
        3s    cem knocks                             -> entered cem; cem here
        4s    ana goes from 0 to 2                   -> segment 2; no reading; queue
        5s    ana calls ben                          -> turn 1 ben, 180s left; queue (undo 1)
        6s    fay calls cem                          -> refused JustChanged
        6500ms fay calls cem surely                  -> turn 2 cem, 180s left; queue (undo 2)
        20s   cem finishes                           -> no turn; queue
        21s   ana calls ben                          -> turn 3 ben, 180s left; queue (undo 4)
        22s   ana calls ben                          -> refused AlreadyHolder
        22500ms ana calls cem                        -> turn 4 cem, 180s left; queue (undo 5)
        ",
    );
}

#[test]
fn nobody_is_called_who_listens_or_is_not_there() {
    check(
        "
        0s    ana opens                              -> entered ana
        1s    ben knocks listening                   -> entered ben; ben here listening
        2s    cem knocks                             -> entered cem; cem here
        3s    ana calls cem                          -> refused NoTurnsNow
        4s    ana goes from 0 to 2                   -> segment 2; no reading; queue
        5s    ana calls ben                          -> refused OnlyListening
        6s    ana calls dee                          -> refused NotInCircle
        7s    ana calls cem                          -> turn 1 cem, 180s left; queue (undo 1)
        8s    ana calls cem                          -> refused AlreadyHolder
        9s    cem raises hand                        -> refused AlreadyHolder
        10s   ben calls ben                          -> refused NotAllowed
        ",
    );
}

#[test]
fn who_is_away_is_passed_over_and_keeps_the_place() {
    check(
        "
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> entered ben; ben here
        2s    cem knocks                             -> entered cem; cem here
        3s    ana goes from 0 to 2                   -> segment 2; no reading; queue
        4s    ben raises hand                        -> queue ben
        5s    cem raises hand                        -> queue ben cem
        6s    ben drops                              -> ben away; queue ben cem
        7s    ana calls cem                          -> turn 1 cem, 180s left; queue ben (undo 1)
        8s    ben comes back                         -> entered ben; ben here; queue ben (undo 1)
        9s    cem finishes                           -> no turn; queue ben
        12s   ben drops                              -> ben away; queue ben
        13s   ana calls ben                          -> turn 2 ben, 180s left, held; queue (undo 3)
        43s   tick                                   -> holder of turn 2 is gone
        ",
    );
}

#[test]
fn undo_puts_the_called_one_back_at_the_head_and_opens_the_turn_before_again() {
    check(
        "
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> entered ben; ben here
        2s    cem knocks                             -> entered cem; cem here
        3s    dee knocks                             -> entered dee; dee here
        4s    ana goes from 0 to 2                   -> segment 2; no reading; queue
        5s    ben raises hand                        -> queue ben
        6s    cem raises hand                        -> queue ben cem
        7s    dee raises hand                        -> queue ben cem dee
        8s    ana calls ben                          -> turn 1 ben, 180s left; queue cem dee (undo 1)
        58s   ana calls cem                          -> turn 2 cem, 180s left; queue dee (undo 2)
        68s   ana undoes                             -> turn 1 ben, 130s left; queue cem dee
        69s   ana undoes                             -> refused NothingToUndo
        70s   ben finishes                           -> no turn; queue cem dee
        80s   ana undoes change 2                    -> refused NothingToUndo
        ",
    );
}

#[test]
fn undo_is_too_late_after_fifteen_seconds_or_a_line() {
    check(
        "
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> entered ben; ben here
        2s    ana goes from 0 to 2                   -> segment 2; no reading; queue
        3s    ana calls ben                          -> turn 1 ben, 180s left; queue (undo 1)
        18s   ana undoes change 1                    -> refused NothingToUndo
        19s   ana thanks                             -> no turn; queue (undo 2)
        20s   ana undoes                             -> turn 1 ben, 164s left; queue
        25s   ben makes key 1 for ana                -> turn key 1 for ana
        26s   ben writes line 0 under key 1          -> line 0 under key 1
        40s   ana thanks                             -> no turn; queue (undo 4)
        41s   ana calls ben                          -> turn 2 ben, 180s left; queue (undo 5)
        42s   ben makes key 2 for ana                -> turn key 2 for ana
        43s   ben writes line 0 under key 2          -> line 0 under key 2; queue
        44s   ben takes back                         -> line 0 taken back
        45s   ana undoes change 6                    -> refused NothingToUndo
        ",
    );
}

#[test]
fn undo_of_a_skip_takes_the_hand_out_of_the_queue_again() {
    check(
        "
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> entered ben; ben here
        2s    cem knocks                             -> entered cem; cem here
        3s    ana goes from 0 to 2                   -> segment 2; no reading; queue
        4s    ben raises hand                        -> queue ben
        5s    cem raises hand                        -> queue ben cem
        6s    ana calls ben                          -> turn 1 ben, 180s left; queue cem (undo 1)
        7s    ana skips                              -> no turn; queue cem ben (undo 2)
        8s    ana undoes                             -> turn 1 ben, 179s left; queue cem
        20s   ana skips                              -> no turn; queue cem ben (undo 4)
        21s   ana goes from 2 to 3                   -> segment 3; no reading; queue cem ben
        22s   ana undoes change 4                    -> refused NothingToUndo
        ",
    );
}

#[test]
fn undo_leaves_out_who_is_gone() {
    check(
        "
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> entered ben; ben here
        2s    cem knocks                             -> entered cem; cem here
        3s    ana goes from 0 to 2                   -> segment 2; no reading; queue
        4s    ana calls ben                          -> turn 1 ben, 180s left; queue (undo 1)
        5s    ana calls cem                          -> turn 2 cem, 180s left; queue (undo 2)
        6s    ben leaves                             -> left ben; gone ben
        7s    ana undoes                             -> no turn; queue
        8s    ana calls cem                          -> turn 3 cem, 180s left; queue (undo 4)
        9s    cem leaves                             -> left cem; gone cem; no turn; queue
        10s   ana undoes change 3                    -> refused NothingToUndo
        ",
    );
}
