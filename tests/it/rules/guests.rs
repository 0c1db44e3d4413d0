//! Guest seats: people without a device, for whom a facilitator acts.

use crate::script::check;

#[test]
fn a_guest_is_called_timed_and_counted_like_anybody() {
    check(
        "
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> entered ben; ben here
        2s    ana adds guest gil                     -> gil guest named under 1
        3s    ana goes from 0 to 2                   -> segment 2; no reading; queue
        4s    ana raises the hand of gil             -> queue gil
        5s    ben raises hand                        -> queue gil ben
        6s    ana calls gil                          -> turn 1 gil, 180s left; queue ben (undo 1)
        126s  tick                                   -> warning gil 60s
        130s  ana thanks                             -> no turn; queue ben (undo 2)
        131s  ana raises the hand of gil             -> queue ben gil (undo 2)
        # Everyone once before anyone twice: ana has not shared yet.
        132s  ana raises hand                        -> queue ben ana gil (undo 2)
        ",
    );
}

#[test]
fn a_facilitator_passes_for_a_guest_and_for_nobody_else() {
    check(
        "
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> entered ben; ben here
        2s    eve knocks with the link               -> entered eve; eve here; facilitators ana eve
        3s    ana adds guest gil                     -> gil guest named under 1
        4s    ana goes from 0 to 2                   -> segment 2; no reading; queue
        5s    ana calls gil                          -> turn 1 gil, 180s left; queue (undo 1)
        6s    ben passes                             -> refused NotHolder
        # Another facilitator looks after the guest just as well.
        7s    eve passes                             -> no turn; queue
        8s    eve calls ben                          -> turn 2 ben, 180s left; queue (undo 3)
        9s    ana passes                             -> refused NotHolder
        ",
    );
}

#[test]
fn nobody_types_for_a_guest() {
    check(
        "
        0s    ana opens                              -> entered ana
        1s    ana adds guest gil                     -> gil guest named under 1
        2s    ana goes from 0 to 2                   -> segment 2; no reading; queue
        3s    ana calls gil                          -> turn 1 gil, 180s left; queue (undo 1)
        4s    ana makes key 1 for ana                -> refused NotHolder
        5s    ana writes line 0 under key 1          -> refused NotHolder
        6s    ana finishes                           -> refused NotHolder
        ",
    );
}

#[test]
fn a_guest_listens_reads_and_is_never_away() {
    check(
        "
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> entered ben; ben here
        2s    ana adds guest gil                     -> gil guest named under 1
        3s    ana raises the hand of gil             -> queue gil
        4s    ana lets gil just listen               -> gil guest listening named under 1; queue
        5s    ana calls gil                          -> refused NoTurnsNow
        6s    ana lets gil listen no more            -> gil guest named under 1
        7s    ana lets gil offer to read             -> refused NoReading
        8s    ana goes from 0 to 1                   -> segment 1; passage 0 by nobody; queue
        9s    ana lets gil offer to read             -> passage 0 by gil
        10s   ben offers to read                     -> passage 0 by gil ben
        11s   ana turns passage 0 to 1               -> passage 1 by ben
        12s   ana lets gil offer to read             -> passage 1 by ben gil
        13s   ana lets gil withdraw the offer        -> passage 1 by ben
        20m   ana raises the hand of gil             -> queue gil
        21m   ana lowers the hand of gil             -> queue
        ",
    );
}

#[test]
fn a_guest_seat_is_taken_away_without_shutting_anybody_out() {
    check(
        "
        0s    ana opens                              -> entered ana
        1s    ana adds guest gil                     -> gil guest named under 1
        2s    ana goes from 0 to 2                   -> segment 2; no reading; queue
        3s    ana calls gil                          -> turn 1 gil, 180s left; queue (undo 1)
        4s    ana removes gil                        -> gone gil; no turn; queue
        5s    ben knocks                             -> entered ben; ben here
        6s    ana adds guest gil                     -> gil guest named under 1
        7s    ana calls guest gil under key 1        -> gil guest named under 1
        ",
    );
}

#[test]
fn a_guest_seat_opens_to_no_page_and_no_seat_becomes_one() {
    check(
        "
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> entered ben; ben here
        2s    ana adds guest gil                     -> gil guest named under 1
        3s    gil knocks                             -> refused SeatTaken
        4s    gil comes back with the link           -> refused SeatUnknown
        5s    ana adds guest gil                     -> refused SeatTaken
        6s    ana adds guest ben                     -> refused SeatTaken
        7s    ana raises the hand of ben             -> refused NotGuest
        8s    ana calls guest ben under key 1        -> refused NotGuest
        9s    ana adds guest gus under key 2         -> refused StaleKey
        10s   ana removes ben                        -> removed ben; gone ben; lobby on
        11s   ana adds guest ben                     -> refused SeatTaken
        ",
    );
}

#[test]
fn a_next_circle_key_names_guests_and_asks_nothing_of_them() {
    check(
        "
        keys are shown
        0s    ana opens                              -> entered ana
        1s    ana adds guest gil                     -> gil guest named under 1
        2s    ana adds guest gus                     -> gus guest named under 1
        3s    ben knocks                             -> entered ben; ben here; ana is asked to hand the key to ben
        4s    ana hands circle key 1 to ben          -> circle key for ben
        5s    ana removes ben                        -> removed ben; gone ben; lobby on; ana is asked for circle key 2
        6s    ana makes circle key 2 for nobody naming ana,gil -> circle key 2; ana here named under 2; gil guest named under 2; gus guest
        7s    ana calls guest gus under key 2        -> gus guest named under 2
        ",
    );
}

#[test]
fn guests_alone_do_not_keep_a_room() {
    check(
        "
        0s    ana opens                              -> entered ana
        0s    ana is called under key 1              -> ana here named under 1
        1s    ana adds guest gil                     -> gil guest named under 1
        2s    ana drops                              -> ana away named under 1
        602s  tick                                   -> gone ana; facilitators; ended empty
        ",
    );
}
