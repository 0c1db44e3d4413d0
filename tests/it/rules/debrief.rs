//! Some minutes for the helpers after a meeting: who stays, what is left, and how it ends.

use crate::script::check;

#[test]
fn helpers_stay_and_for_everybody_else_it_is_over() {
    check(
        "
        format with a lobby
        0s    ana opens                              -> entered ana
        1s    ben knocks with the link               -> entered ben; ben here; facilitators ana ben
        2s    ana sets lobby off                     -> lobby off
        3s    cem knocks                             -> entered cem; cem here
        4s    dan knocks                             -> entered dan; dan here
        5s    ana makes cem timekeeper               -> cem here timekeeper
        6s    ana adds guest gil                     -> gil guest named under 1
        7s    ana sets lobby on                      -> lobby on
        8s    eve knocks                             -> in lobby eve; lobby eve
        9s    dan keeps the helpers                  -> refused NotAllowed
        10s   ana keeps the helpers                  -> over for others; entered ana; entered ben; entered cem
        11s   dan raises hand                        -> refused NotSeated
        12s   dan comes back                         -> refused NoMeeting
        13s   eve comes back                         -> refused NoMeeting
        14s   fay knocks                             -> refused NoMeeting
        15s   gus knocks with the link               -> refused NoMeeting
        ",
    );
}

#[test]
fn nothing_of_the_meeting_is_left() {
    check(
        "
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> entered ben; ben here
        2s    cem knocks                             -> entered cem; cem here
        3s    ana makes ben reader                   -> ben here reader
        4s    ana goes from 0 to 2                   -> segment 2; no reading; queue
        5s    ana calls ben                          -> turn 1 ben, 180s left; queue (undo 1)
        6s    cem raises hand                        -> queue cem (undo 1)
        7s    ben makes key 1 for ana,cem            -> turn key 1 for ana cem
        8s    ben writes line 0 under key 1          -> line 0 under key 1; queue cem
        9s    ana calls a vote on 2                  -> vote 1 of ana on 2 under 1; 0 in, 3 missing
        10s   ben signals check-on-me                -> signals of ben CheckOnMe
        11s   ana sets call link under key 1         -> circle key 1 with a call link
        12s   ana freezes                            -> frozen; turn 1 ben, 173s left
        13s   ana keeps the helpers                  -> over for others; entered ana; entered ben
        14s   ben takes back in turn 1               -> refused NoTurn
        15s   ben takes the floor                    -> turn 2 ben, 120s left; queue, the floor is open (undo 2)
        16s   ana calls a vote on 2                  -> refused OnlyHelpersNow
        17s   ana thaws                              -> refused OnlyHelpersNow
        18s   ana admits cem                         -> refused OnlyHelpersNow
        19s   ana allows screen wall                 -> refused OnlyHelpersNow
        20s   ana goes from 0 to 1                   -> refused OnlyHelpersNow
        21s   ben needs a pause                      -> refused OnlyHelpersNow
        ",
    );
}

#[test]
fn the_next_circle_key_is_made_for_the_helpers_alone() {
    check(
        "
        keys are shown
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> entered ben; ben here; ana is asked to hand the key to ben
        2s    ana hands circle key 1 to ben          -> circle key for ben
        3s    cem knocks                             -> entered cem; cem here; ana is asked to hand the key to cem
        4s    ana hands circle key 1 to cem          -> circle key for cem
        5s    ana makes ben deputy                   -> ben here deputy
        6s    ana keeps the helpers                  -> over for others; entered ana; entered ben; \
                                                        ana is asked for circle key 2
        7s    ana makes circle key 2 for ben,cem     -> circle key for ben; circle key 2; ana here; ben here deputy
        8s    ben is called under key 2              -> ben here deputy named under 2
        ",
    );
}

#[test]
fn it_ends_at_its_time_after_a_notice_or_when_a_facilitator_closes_it() {
    check(
        "
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> entered ben; ben here
        2s    ana makes ben greeter                  -> ben here greeter; facilitators ana ben; lobby
        10s   ana keeps the helpers                  -> over for others; entered ana; entered ben
        11s   ben closes                             -> refused NotAllowed
        12s   ben takes the floor                    -> turn 1 ben, 120s left; queue, the floor is open (undo 1)
        102s  tick                                   -> warning ben 30s
        132s  tick                                   -> time is up in turn 1
        250s  tick                                   -> 60s until the end
        309s  tick                                   ->
        310s  tick                                   -> ended closed
        311s  ben comes back                         -> refused NoMeeting
        ",
    );
    check(
        "
        0s    ana opens                              -> entered ana
        1s    ana keeps the helpers                  -> over for others; entered ana
        2s    ana keeps the helpers                  -> refused OnlyHelpersNow
        3s    ana closes                             -> ended closed
        ",
    );
}

#[test]
fn it_needs_nobody_who_runs_it_and_a_helper_who_blinks_comes_back() {
    check(
        "
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> entered ben; ben here
        2s    ana makes ben reader                   -> ben here reader
        10s   ana keeps the helpers                  -> over for others; entered ana; entered ben
        11s   ana drops                              -> ana away
        100s  ben takes the floor                    -> turn 1 ben, 120s left; queue, the floor is open (undo 1)
        101s  ben drops                              -> ben away reader; turn 1 ben, 119s left, held
        105s  ben comes back on a new page           -> turn 1 ben, 119s left; entered ben; ben here reader
        106s  ben leaves                             -> left ben; gone ben; no turn; queue, the floor is open
        107s  ana comes back                         -> entered ana; ana here; facilitators ana
        108s  ana leaves                             -> left ana; gone ana; facilitators; ended closed
        ",
    );
}
