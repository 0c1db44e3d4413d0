//! What facilitators decide about people: letting several in at once, back to the lobby, removal with a reason.

use crate::script::check;

#[test]
fn somebody_goes_back_to_the_lobby_and_is_let_in_again_to_the_same_seat() {
    check(
        "
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> entered ben; ben here
        2s    eve knocks                             -> entered eve; eve here
        3s    ana hands circle key 1 to ben,eve      -> circle key for ben; circle key for eve
        4s    ana goes from 0 to 1                   -> segment 1; passage 0 by nobody; queue
        5s    eve offers to read                     -> passage 0 by eve
        6s    eve is called under key 1              -> eve here named under 1
        7s    eve raises hand                        -> queue eve
        8s    ana sends back eve                     -> gone eve; queue; passage 0 by nobody; in lobby eve; lobby eve (was here); lobby on
        9s    eve raises hand                        -> refused NotSeated
        10s   eve tells the lobby name to ana        -> lobby eve (was here)
        11s   ana sends back eve                     -> refused NotInCircle
        12s   ana admits eve                         -> entered eve; eve here; lobby
        13s   eve raises hand                        -> queue eve
        14s   ana sets lobby off                     -> lobby off
        ",
    );
}

#[test]
fn whoever_is_sent_back_loses_the_floor_and_their_words_leave_the_screens() {
    check(
        "
        0s    ana opens                              -> entered ana
        1s    eve knocks                             -> entered eve; eve here
        2s    ana goes from 0 to 2                   -> segment 2; no reading; queue
        3s    ana calls eve                          -> turn 1 eve, 180s left; queue (undo 1)
        4s    eve makes key 1 for ana                -> turn key 1 for ana
        5s    eve writes line 0 under key 1          -> line 0 under key 1; queue
        6s    ana sends back eve                     -> line 0 taken back; gone eve; no turn; queue; in lobby eve; lobby eve (was here); lobby on
        7s    eve writes line 1 under key 1          -> refused NotSeated
        ",
    );
}

#[test]
fn a_call_that_is_taken_back_gives_the_floor_to_nobody_in_the_lobby() {
    check(
        "
        0s    ana opens                              -> entered ana
        1s    eve knocks                             -> entered eve; eve here
        2s    ben knocks                             -> entered ben; ben here
        3s    ana goes from 0 to 2                   -> segment 2; no reading; queue
        4s    ana calls eve                          -> turn 1 eve, 180s left; queue (undo 1)
        5s    ana calls ben                          -> turn 2 ben, 180s left; queue (undo 2)
        6s    ana sends back eve                     -> gone eve; in lobby eve; lobby eve (was here); lobby on
        7s    ana undoes                             -> no turn; queue
        ",
    );
}

#[test]
fn a_key_that_somebody_took_to_the_lobby_is_replaced_and_lines_wait_for_a_new_one() {
    check(
        "
        keys are shown
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> entered ben; ben here; ana is asked to hand the key to ben
        2s    eve knocks                             -> entered eve; eve here; ana is asked to hand the key to eve
        3s    ana hands circle key 1 to ben,eve      -> circle key for ben; circle key for eve
        4s    ana goes from 0 to 2                   -> segment 2; no reading; queue
        5s    ana calls ben                          -> turn 1 ben, 180s left; queue (undo 1)
        6s    ben makes key 1 for ana,eve            -> turn key 1 for ana eve
        7s    ben writes line 0 under key 1          -> line 0 under key 1; queue
        8s    ana sends back eve                     -> gone eve; in lobby eve; lobby eve (was here); lobby on; ana is asked for circle key 2
        9s    ben writes line 1 under key 1          -> refused CircleChanged
        10s   ana makes circle key 2 for ben,eve     -> circle key for ben; circle key 2; ana here; ben here
        11s   ana admits eve                         -> entered eve; eve here; lobby; ana is asked to hand the key to eve
        ",
    );
}

#[test]
fn the_seat_of_somebody_who_was_sent_back_is_kept_like_a_seat_in_the_circle() {
    check(
        "
        0s    ana opens                              -> entered ana
        1s    eve knocks                             -> entered eve; eve here
        2s    eve is called under key 1              -> eve here named under 1
        3s    ana sends back eve                     -> gone eve; in lobby eve; lobby eve (was here); lobby on
        4s    eve drops                              -> lobby eve (was here)
        300s  eve comes back on a new page           -> in lobby eve; lobby eve (was here)
        301s  eve drops                              -> lobby eve (was here)
        901s  tick                                   -> lobby
        902s  eve comes back                         -> refused SeatUnknown
        903s  eve knocks                             -> in lobby eve; lobby eve (was here)
        ",
    );
}

#[test]
fn whoever_comes_back_too_late_is_known_and_all_of_them_are_let_in_at_once() {
    check(
        "
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> entered ben; ben here
        2s    cem knocks                             -> entered cem; cem here
        3s    ben drops                              -> ben away
        3s    cem drops                              -> cem away
        63s   tick                                   -> gone ben; gone cem
        64s   ana sets lobby on                      -> lobby on
        65s   ben knocks                             -> in lobby ben; lobby ben (was here)
        66s   cem knocks                             -> in lobby cem; lobby ben (was here) cem (was here)
        67s   eve knocks                             -> in lobby eve; lobby ben (was here) cem (was here) eve
        68s   ana admits all ben,cem                 -> entered ben; ben here; entered cem; cem here; lobby eve
        69s   ana admits all ben,cem                 ->
        70s   ana says not now to eve                -> notnow eve; lobby
        71s   eve knocks                             -> in lobby eve; lobby eve
        ",
    );
}

#[test]
fn the_removed_are_never_among_those_who_were_here() {
    check(
        "
        0s    ana opens                              -> entered ana
        1s    eve knocks                             -> entered eve; eve here
        2s    ana sends back eve                     -> gone eve; in lobby eve; lobby eve (was here); lobby on
        3s    ana removes eve for disruption         -> removed eve for disruption; lobby; lobby on
        4s    eve knocks                             -> refused SeatRemoved
        5s    ana admits all eve                     ->
        ",
    );
}

#[test]
fn a_removal_has_a_reason_or_none() {
    check(
        "
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> entered ben; ben here
        2s    cem knocks                             -> entered cem; cem here
        3s    dan knocks                             -> entered dan; dan here
        4s    ana removes ben for agreements         -> removed ben for agreements; gone ben; lobby on
        5s    ana removes cem for another meeting    -> removed cem for notthismeeting; gone cem; lobby on
        6s    ana removes dan                        -> removed dan; gone dan; lobby on
        7s    ana sets lobby off                     -> refused LobbyStaysOn
        ",
    );
}

#[test]
fn facilitators_do_not_send_each_other_out() {
    check(
        "
        0s    ana opens                              -> entered ana
        1s    bea knocks with the link               -> entered bea; bea here; facilitators ana bea
        2s    ana sends back bea                     -> refused NotAllowed
        3s    ana removes bea                        -> refused NotAllowed
        ",
    );
}
