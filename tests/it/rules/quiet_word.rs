//! A quiet word: a facilitator and one person go aside.

use crate::script::check;

/// Ana and Eve facilitate; Ben and Cem are members, and Ben's hand is up.
const MEETING: &str = "
    0s    ana opens                                 -> entered ana
    1s    eve knocks with the link                  -> entered eve; eve here; facilitators ana eve
    2s    ben knocks                                -> entered ben; ben here
    3s    cem knocks                                -> entered cem; cem here
    4s    ana goes from 0 to 2                      -> segment 2; no reading; queue
    5s    ben raises hand                           -> queue ben
";

#[track_caller]
fn check_after(script: &str) {
    check(&(MEETING.to_owned() + script));
}

#[test]
fn two_go_aside_and_come_back_and_the_others_see_them_away() {
    check_after(
        "
        10s   ana offers ben a quiet word           -> quiet word 1 for ana; quiet word 1 for ben
        11s   ben accepts quiet word 1                   -> ana here aside; quiet word 1 for ana, begun; ben here aside; quiet word 1 for ben, begun; queue ben
        12s   ana whispers line 0 in 1              -> quiet line 0 to ben
        13s   ben whispers line 0 in 1              -> quiet line 0 to ana
        14s   ben ends quiet word 1                 -> ana here; quiet word 1 over for ana: ended; ben here; quiet word 1 over for ben: ended; queue ben
        15s   ana whispers line 1 in 1              -> refused QuietWordGone
        ",
    );
}

#[test]
fn not_now_is_an_answer_and_an_offer_can_be_taken_back() {
    check_after(
        "
        10s   ana offers ben a quiet word           -> quiet word 1 for ana; quiet word 1 for ben
        11s   cem accepts quiet word 1                   -> refused QuietWordGone
        12s   ana accepts quiet word 1                   -> refused QuietWordGone
        13s   ben whispers line 0 in 1              -> refused QuietWordGone
        14s   ben stays rather than 1               -> quiet word 1 over for ana: notnow; quiet word 1 over for ben: notnow
        15s   ben accepts quiet word 1                   -> refused QuietWordGone
        16s   ana offers ben a quiet word           -> quiet word 2 for ana; quiet word 2 for ben
        17s   ana ends quiet word 2                 -> quiet word 2 over for ana: ended; quiet word 2 over for ben: ended
        ",
    );
}

#[test]
fn no_member_can_write_to_a_member() {
    check_after(
        "
        10s   ben offers cem a quiet word           -> refused NotAllowed
        11s   ben offers cem a quiet word surely    -> refused NotAllowed
        12s   ana offers ben a quiet word           -> quiet word 1 for ana; quiet word 1 for ben
        13s   ben accepts quiet word 1                   -> ana here aside; quiet word 1 for ana, begun; ben here aside; quiet word 1 for ben, begun; queue ben
        14s   cem whispers line 0 in 1              -> refused QuietWordGone
        15s   cem ends quiet word 1                 -> refused QuietWordGone
        16s   eve whispers line 0 in 1              -> refused QuietWordGone
        ",
    );
}

#[test]
fn the_floor_comes_first() {
    check_after(
        "
        10s   ana calls ben                         -> turn 1 ben, 180s left; queue (undo 1)
        11s   ana offers ben a quiet word           -> refused HasTheFloor
        12s   ana offers cem a quiet word           -> quiet word 1 for ana; quiet word 1 for cem
        13s   eve calls cem surely                  -> turn 2 cem, 180s left; queue (undo 2)
        14s   cem accepts quiet word 1                   -> refused HasTheFloor
        20s   cem finishes                          -> no turn; queue
        21s   cem accepts quiet word 1                   -> ana here aside; quiet word 1 for ana, begun; cem here aside; quiet word 1 for cem, begun
        22s   eve calls cem                         -> turn 3 cem, 180s left, held; queue (undo 4)
        30s   ana ends quiet word 1                 -> ana here; quiet word 1 over for ana: ended; cem here; turn 3 cem, 180s left; quiet word 1 over for cem: ended
        ",
    );
}

#[test]
fn one_at_a_time_and_only_with_somebody_who_is_here() {
    check_after(
        "
        10s   ana offers ana a quiet word           -> refused NotHere
        11s   ana adds guest gil                    -> gil guest named under 1; queue ben
        12s   ana offers gil a quiet word           -> refused NotHere
        13s   cem drops                             -> cem away; queue ben
        14s   ana offers cem a quiet word           -> refused NotHere
        15s   ana offers dan a quiet word           -> refused NotInCircle
        16s   ana offers ben a quiet word           -> quiet word 1 for ana; quiet word 1 for ben
        17s   eve offers ben a quiet word           -> refused QuietWordBusy
        18s   eve offers ana a quiet word surely    -> refused QuietWordBusy
        ",
    );
}

#[test]
fn without_another_facilitator_it_is_asked_once_more() {
    check_after(
        "
        10s   eve drops                             -> eve away; queue ben
        11s   ana offers ben a quiet word           -> refused NobodyElseFacilitates
        12s   ana offers ben a quiet word surely    -> quiet word 1 for ana; quiet word 1 for ben
        13s   ben accepts quiet word 1                   -> ana here aside; quiet word 1 for ana, begun; ben here aside; quiet word 1 for ben, begun; queue ben
        ",
    );
}

#[test]
fn a_lost_line_a_reload_and_a_removal_end_it() {
    check_after(
        "
        10s   ana offers ben a quiet word           -> quiet word 1 for ana; quiet word 1 for ben
        11s   ben accepts quiet word 1                   -> ana here aside; quiet word 1 for ana, begun; ben here aside; quiet word 1 for ben, begun; queue ben
        12s   ben drops                             -> ben away; ana here; quiet word 1 over for ana: lost; ben away; quiet word 1 over for ben: lost; queue ben
        13s   ben comes back                        -> entered ben; ben here; queue ben
        14s   ana offers ben a quiet word           -> quiet word 2 for ana; quiet word 2 for ben
        15s   ana comes back on a new page          -> replaced connection 1; entered ana; ana here; facilitators ana eve; quiet word 2 over for ana: lost; quiet word 2 over for ben: lost; queue ben
        16s   ana offers ben a quiet word           -> quiet word 3 for ana; quiet word 3 for ben
        17s   ben accepts quiet word 3                   -> ana here aside; quiet word 3 for ana, begun; ben here aside; quiet word 3 for ben, begun; queue ben
        18s   eve removes ben                       -> removed ben; gone ben; queue; lobby on; ana here; quiet word 3 over for ana: lost; quiet word 3 over for ben: lost
        ",
    );
}
