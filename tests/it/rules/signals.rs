//! Private signals to the facilitators.

use crate::script::check;

#[test]
fn a_signal_is_open_until_a_facilitator_has_seen_it() {
    check(
        "
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> entered ben; ben here
        2s    ben signals check-on-me                -> signals of ben CheckOnMe
        3s    ben signals check-on-me                ->
        4s    ben signals crosstalk                  -> signals of ben CheckOnMe ThatWasCrosstalk
        5s    ben has seen check-on-me of ben        -> refused NotAllowed
        6s    ana has seen check-on-me of ben        -> signals of ben ThatWasCrosstalk; ben hears: ana has seen CheckOnMe
        7s    ana has seen check-on-me of ben        -> refused SignalAnswered
        8s    ben signals check-on-me                -> signals of ben ThatWasCrosstalk CheckOnMe
        ",
    );
}

#[test]
fn ones_own_signal_can_be_taken_back() {
    check(
        "
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> entered ben; ben here
        2s    cem knocks                             -> entered cem; cem here
        3s    ben signals check-on-me                -> signals of ben CheckOnMe
        4s    cem takes the signal check-on-me back  ->
        5s    ben takes the signal check-on-me back  -> signals of ben
        6s    ben takes the signal check-on-me back  ->
        7s    ana has seen check-on-me of ben        -> refused SignalAnswered
        ",
    );
}

#[test]
fn a_break_keeps_the_seat_and_the_place_and_the_queue_passes_over_it() {
    check(
        "
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> entered ben; ben here
        2s    cem knocks                             -> entered cem; cem here
        3s    ana goes from 0 to 2                   -> segment 2; no reading; queue
        4s    ben raises hand                        -> queue ben
        5s    cem raises hand                        -> queue ben cem
        6s    ben signals break                      -> signals of ben NeedABreak; ben here on a break; queue ben cem
        7s    ana has seen break of ben              -> signals of ben; ben hears: ana has seen NeedABreak
        8s    ben drops                              -> ben away on a break; queue ben cem
        9s    ben comes back                         -> entered ben; ben here on a break; queue ben cem
        10s   ben is back from a break               -> signals of ben; ben here; queue ben cem
        11s   ben is back from a break               ->
        ",
    );
}

#[test]
fn whoever_needs_a_break_while_holding_the_floor_is_not_charged_for_it() {
    check(
        "
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> entered ben; ben here
        2s    ana goes from 0 to 2                   -> segment 2; no reading; queue
        3s    ana calls ben                          -> turn 1 ben, 180s left; queue (undo 1)
        13s   ben signals break                      -> signals of ben NeedABreak; ben here on a break; turn 1 ben, 170s left, held
        20s   ben drops                              -> ben away on a break
        30s   ben comes back                         -> entered ben; ben here on a break
        43s   tick                                   -> holder of turn 1 is gone
        50s   ben is back from a break               -> signals of ben; ben here; turn 1 ben, 170s left
        ",
    );
}

#[test]
fn a_reminder_of_crosstalk_answers_all_who_signalled_it_and_names_nobody() {
    check(
        "
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> entered ben; ben here
        2s    cem knocks                             -> entered cem; cem here
        3s    ben signals crosstalk                  -> signals of ben ThatWasCrosstalk
        4s    cem signals crosstalk                  -> signals of cem ThatWasCrosstalk
        5s    cem signals check-on-me                -> signals of cem ThatWasCrosstalk CheckOnMe
        6s    ben reminds of crosstalk               -> refused NotAllowed
        7s    ana reminds of crosstalk               -> a reminder of crosstalk; signals of ben; signals of cem CheckOnMe; ben hears: ana has seen ThatWasCrosstalk; cem hears: ana has seen ThatWasCrosstalk
        8s    ana reminds of crosstalk               -> a reminder of crosstalk
        ",
    );
}

#[test]
fn signals_go_with_their_seat() {
    check(
        "
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> entered ben; ben here
        2s    cem knocks                             -> entered cem; cem here
        3s    ben signals check-on-me                -> signals of ben CheckOnMe
        4s    cem signals break                      -> signals of cem NeedABreak; cem here on a break
        5s    ben leaves                             -> left ben; gone ben; signals of ben
        6s    ana removes cem                        -> removed cem; gone cem; signals of cem; lobby on
        7s    ana has seen break of cem              -> refused SignalAnswered
        ",
    );
}
