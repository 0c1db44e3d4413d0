//! Facilitators and the duties they hand out: given and taken back, and never lost to a stranger.

use crate::script::check;

#[test]
fn a_facilitator_makes_another_and_gives_the_role_away() {
    check(
        "
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> entered ben; ben here
        2s    ana steps down                         -> refused LastFacilitator
        3s    ana makes ben a facilitator            -> ben here facilitating; facilitators ana ben; lobby
        4s    ana makes ben a facilitator            ->
        5s    ben sets lobby on                      -> lobby on
        6s    ana steps down                         -> ana here not facilitating; facilitators ben; lobby
        7s    ana sets lobby off                     -> refused NotAllowed
        8s    ben steps down                         -> refused LastFacilitator
        9s    ana makes ana a facilitator            -> refused NotAllowed
        ",
    );
}

#[test]
fn whoever_came_by_the_link_has_the_role_again_when_they_want_it() {
    check(
        "
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> entered ben; ben here
        2s    fay knocks with the link               -> entered fay; fay here; facilitators ana fay
        3s    ana makes ben a facilitator            -> ben here facilitating; facilitators ana ben fay; lobby
        4s    ana steps down                         -> ana here not facilitating; facilitators ben fay; lobby
        5s    fay steps down                         -> fay here not facilitating; facilitators ben; lobby
        6s    ana facilitates again                  -> ana here; facilitators ana ben; lobby
        7s    fay facilitates again                  -> fay here; facilitators ana ben fay; lobby
        8s    fay facilitates again                  ->
        9s    ben steps down                         -> ben here; facilitators ana fay; lobby
        10s   ben facilitates again                  -> refused NotAllowed
        ",
    );
}

#[test]
fn a_blink_does_not_bring_a_role_back_that_was_given_away() {
    check(
        "
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> entered ben; ben here
        2s    ana makes ben a facilitator            -> ben here facilitating; facilitators ana ben; lobby
        3s    ana steps down                         -> ana here not facilitating; facilitators ben; lobby
        4s    ana drops                              -> ana away not facilitating
        5s    ana comes back with the link           -> entered ana; ana here not facilitating
        6s    ben comes back                         -> replaced connection 2; entered ben; ben here facilitating; facilitators ben
        ",
    );
}

#[test]
fn a_role_that_was_given_is_taken_by_one_who_came_by_the_link_and_by_nobody_else() {
    check(
        "
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> entered ben; ben here
        2s    cem knocks                             -> entered cem; cem here
        3s    ana makes ben a facilitator            -> ben here facilitating; facilitators ana ben; lobby
        4s    ben makes cem a facilitator            -> cem here facilitating; facilitators ana ben cem; lobby
        5s    ben takes the role from cem            -> refused NotAllowed
        6s    ben takes the role from ana            -> refused NotAllowed
        7s    ben removes cem                        -> refused NotAllowed
        8s    ana takes the role from cem            -> cem here; facilitators ana ben; lobby
        9s    ana takes the role from cem            ->
        10s   ana takes the role from ana            -> refused CameByLink
        11s   ana steps down                         -> ana here not facilitating; facilitators ben; lobby
        12s   ana takes the role from ben            -> refused NotAllowed
        13s   ben removes ana                        -> refused CameByLink
        14s   ana facilitates again                  -> ana here; facilitators ana ben; lobby
        15s   ana takes the role from ben            -> ben here; facilitators ana; lobby
        ",
    );
}

#[test]
fn a_role_is_for_people_in_the_circle_and_goes_with_their_seat() {
    check(
        "
        format with a lobby                          ->
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> in lobby ben; lobby ben
        2s    ana makes ben a facilitator            -> refused NotInCircle
        2s    ana makes ben reader                   -> refused NotInCircle
        2s    ana ends ben as reader                 -> refused NotInCircle
        2s    ana takes the role from ben            -> refused NotInCircle
        3s    ana admits ben                         -> entered ben; ben here; lobby
        4s    ana makes ben a facilitator            -> ben here facilitating; facilitators ana ben; lobby
        5s    ana makes ben timekeeper               -> ben here facilitating timekeeper
        6s    ben drops                              -> ben away facilitating timekeeper
        605s  tick                                   ->
        606s  tick                                   -> gone ben; facilitators ana
        607s  ben knocks                             -> in lobby ben; lobby ben (was here)
        608s  ana admits ben                         -> entered ben; ben here; lobby
        ",
    );
}

#[test]
fn whoever_has_no_device_is_given_no_role() {
    check(
        "
        0s    ana opens                              -> entered ana
        1s    ana adds guest gil                     -> gil guest named under 1
        2s    ana makes gil a facilitator            -> refused NoDevice
        3s    ana makes gil deputy                   -> refused NoDevice
        4s    ana ends gil as deputy                 ->
        5s    ana steps down                         -> refused LastFacilitator
        ",
    );
}

#[test]
fn duties_are_given_taken_back_and_laid_down() {
    check(
        "
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> entered ben; ben here
        2s    ana makes ben timekeeper               -> ben here timekeeper
        3s    ana makes ben timekeeper               ->
        4s    ana makes ben reader                   -> ben here timekeeper reader
        5s    ana makes ben greeter                  -> ben here timekeeper reader greeter; facilitators ana ben; lobby
        6s    ana ends ben as timekeeper             -> ben here reader greeter
        7s    ana ends ben as timekeeper             ->
        8s    ben lays down greeter                  -> ben here reader; facilitators ana; lobby
        9s    ben lays down greeter                  ->
        10s   ana makes ben deputy                   -> ben here deputy reader
        11s   ana makes ben a facilitator            -> ben here facilitating reader; facilitators ana ben; lobby
        12s   ana makes ben deputy                   ->
        13s   ana takes the role from ben            -> ben here deputy reader; facilitators ana; lobby
        14s   ana makes ana timekeeper               -> ana here timekeeper
        ",
    );
}

#[test]
fn the_last_facilitator_hands_over_to_the_deputy_who_was_named_first_and_is_here() {
    check(
        "
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> entered ben; ben here
        2s    cem knocks                             -> entered cem; cem here
        2s    dan knocks                             -> entered dan; dan here
        3s    ana makes dan deputy                   -> dan here deputy
        4s    ana makes cem deputy                   -> cem here deputy
        5s    ana makes ben deputy                   -> ben here deputy
        6s    dan drops                              -> dan away deputy
        7s    ana steps down                         -> ana here not facilitating; cem here facilitating deputy; facilitators cem; lobby
        8s    ana facilitates again                  -> ana here; facilitators ana cem; lobby
        9s    cem steps down                         -> cem here deputy; facilitators ana; lobby
        ",
    );
}

#[test]
fn a_timekeeper_gives_the_signs_and_keeps_the_clock() {
    check(
        "
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> entered ben; ben here
        2s    ana goes from 0 to 2                   -> segment 2; no reading; queue
        3s    ana makes ben timekeeper               -> ben here timekeeper
        4s    ben gives the sign one-minute          -> refused NoTurn
        5s    ana calls ana                          -> turn 1 ana, 180s left; queue (undo 1)
        10s   ben gives the sign one-minute          -> warning ana 60s by hand
        11s   ben gives the sign half-minute         -> warning ana 30s by hand
        12s   ben gives the sign time                -> time is up in turn 1
        13s   ben gives the sign time in turn 9      -> refused StaleTurn
        15s   ben pauses                             -> turn 1 ana, 170s left, paused
        25s   ben resumes                            -> turn 1 ana, 170s left
        26s   ben gives a minute                     -> turn 1 ana, 229s left
        27s   ana ends ben as timekeeper             -> ben here
        28s   ben gives the sign time                -> refused NotAllowed
        ",
    );
}

#[test]
fn a_reader_turns_the_passages_one_by_one_whoever_reads() {
    check(
        "
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> entered ben; ben here
        2s    ana goes from 0 to 1                   -> segment 1; passage 0 by nobody; queue
        3s    ben turns passage 0 to 1               -> refused NotReader
        4s    ana makes ben reader                   -> ben here reader
        5s    ben turns passage 0 to 1               -> passage 1 by nobody
        6s    ben turns passage 1 to 0               -> refused NotReader
        7s    ben lays down reader                   -> ben here
        8s    ben turns passage 1 to 2               -> refused NotReader
        ",
    );
}

#[test]
fn a_greeter_lets_newcomers_in_and_removes_nobody() {
    check(
        "
        format with a lobby                          ->
        0s    ana opens                              -> entered ana
        1s    hal knocks                             -> in lobby hal; lobby hal
        2s    ana admits hal                         -> entered hal; hal here; lobby
        3s    ana makes hal greeter                  -> hal here greeter; facilitators ana hal; lobby
        4s    ben knocks                             -> in lobby ben; lobby ben
        5s    ben tells the lobby name to ana,hal    -> lobby ben
        6s    hal removes ben                        -> refused NotAllowed
        7s    hal admits ben                         -> entered ben; ben here; lobby
        8s    cem knocks                             -> in lobby cem; lobby cem
        9s    hal says not now to cem                -> notnow cem; lobby
        10s   hal leaves                             -> left hal; gone hal; facilitators ana
        ",
    );
}

#[test]
fn a_deputy_steps_in_when_no_facilitator_is_here_for_a_minute() {
    check(
        "
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> entered ben; ben here
        2s    cem knocks                             -> entered cem; cem here
        3s    ana makes cem deputy                   -> cem here deputy
        4s    ana makes ben deputy                   -> ben here deputy
        10s   ana drops                              -> ana away
        69s   tick                                   ->
        70s   tick                                   -> cem here facilitating deputy; facilitators ana cem; lobby
        80s   ana comes back                         -> entered ana; ana here; facilitators ana cem
        81s   cem steps down                         -> cem here deputy; facilitators ana; lobby
        ",
    );
}

#[test]
fn without_a_deputy_the_room_stands_still_and_shut_until_somebody_runs_it_again() {
    check(
        "
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> entered ben; ben here
        2s    ben is called under key 1              -> ben here named under 1
        3s    ana makes ben greeter                  -> ben here greeter named under 1; facilitators ana ben; lobby
        10s   ana drops                              -> ana away
        70s   tick                                   -> facilitators ana ben; unattended
        71s   ben raises hand                        -> refused Unattended
        72s   cem knocks                             -> in lobby cem; lobby cem
        73s   ben admits cem                         -> refused Unattended
        74s   ben makes ben a facilitator            -> refused NotAllowed
        75s   ben facilitates again                  -> refused NotAllowed
        80s   ana comes back                         -> entered ana; ana here; facilitators ana ben; goes on
        81s   ben admits cem                         -> entered cem; cem here; lobby
        ",
    );
}

#[test]
fn a_deputy_who_comes_back_to_an_unattended_room_steps_in_at_once() {
    check(
        "
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> entered ben; ben here
        2s    ben is called under key 1              -> ben here named under 1
        3s    ana makes ben deputy                   -> ben here deputy named under 1
        4s    ben drops                              -> ben away deputy named under 1
        10s   ana drops                              -> ana away
        70s   tick                                   -> facilitators ana; unattended
        90s   ben comes back                         -> entered ben; ben here facilitating deputy named under 1; ben here facilitating deputy named under 1; lobby; facilitators ana ben; goes on
        ",
    );
}

#[test]
fn whoever_gave_the_role_away_may_have_an_unattended_room_again() {
    check(
        "
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> entered ben; ben here
        2s    ana makes ben a facilitator            -> ben here facilitating; facilitators ana ben; lobby
        3s    ana steps down                         -> ana here not facilitating; facilitators ben; lobby
        10s   ben leaves                             -> left ben; gone ben; facilitators
        70s   tick                                   -> facilitators; unattended
        71s   ana facilitates again                  -> ana here; lobby; facilitators ana; goes on
        ",
    );
}

#[test]
fn a_facilitator_who_leaves_hands_over_to_a_deputy_at_once() {
    check(
        "
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> entered ben; ben here
        2s    ana makes ben deputy                   -> ben here deputy
        3s    ana leaves                             -> left ana; ben here facilitating deputy; lobby; gone ana; facilitators ben
        ",
    );
}

#[test]
fn the_clock_stands_while_nobody_runs_the_meeting() {
    check(
        "
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> entered ben; ben here
        2s    ana goes from 0 to 2                   -> segment 2; no reading; queue
        3s    ana calls ben                          -> turn 1 ben, 180s left; queue (undo 1)
        10s   ana drops                              -> ana away
        70s   tick                                   -> facilitators ana; unattended; turn 1 ben, 113s left
        100s  ben finishes                           -> no turn; queue
        ",
    );
}
