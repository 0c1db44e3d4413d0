//! Lines: only the holder's, under a key made for those who are here, in order, and gone when the next turn begins.

use crate::script::check;

#[test]
fn only_the_holder_writes_and_takes_back() {
    check(
        "
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> entered ben; ben here
        2s    cem knocks                             -> entered cem; cem here
        3s    ana goes from 0 to 2                   -> segment 2; no reading; queue
        4s    ben makes key 1 for ana,cem            -> refused NoTurn
        5s    ana calls ben                          -> turn 1 ben, 180s left; queue (undo 1)
        6s    cem makes key 1 for ana,ben            -> refused NotHolder
        7s    ben makes key 1 for ana,cem            -> turn key 1 for ana cem
        8s    ben writes line 0 under key 1          -> line 0 under key 1; queue
        9s    ben writes line 1 under key 1          -> line 1 under key 1
        10s   cem writes line 0 under key 1          -> refused NotHolder
        11s   cem takes back                         -> refused NotHolder
        12s   ben takes back                         -> line 1 taken back
        13s   ben takes back                         -> line 0 taken back
        14s   ben takes back                         -> refused NoLine
        15s   ben writes line 2 under key 1          -> line 2 under key 1
        16s   ben finishes                           -> no turn; queue
        17s   ben writes line 3 under key 1 in turn 1 -> refused NoTurn
        ",
    );
}

#[test]
fn counters_leave_no_gap_and_come_once() {
    check(
        "
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> entered ben; ben here
        2s    ana goes from 0 to 2                   -> segment 2; no reading; queue
        3s    ana calls ben                          -> turn 1 ben, 180s left; queue (undo 1)
        4s    ben writes line 0 under key 1          -> refused StaleKey
        5s    ben makes key 1 for ana unfinished     -> turn key 1 for ana
        6s    ben writes line 0 under key 1          -> refused KeyUnfinished
        7s    ben makes key 1 for nobody             -> turn key 1 for
        8s    ben makes key 1 for ana                -> refused KeyNotNew
        9s    ben writes line 1 under key 1          -> refused WrongCounter
        10s   ben writes line 0 under key 1          -> line 0 under key 1; queue
        11s   ben writes line 0 under key 1          -> refused WrongCounter
        12s   ben makes key 2 for ana                -> turn key 2 for ana
        13s   ben writes line 1 under key 1          -> refused StaleKey
        14s   ben writes line 0 under key 2          -> line 0 under key 2
        15s   ben makes key 2 for ana                -> refused KeyNotNew
        ",
    );
}

#[test]
fn after_a_removal_the_old_key_is_refused() {
    check(
        "
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> entered ben; ben here
        2s    eve knocks                             -> entered eve; eve here
        3s    ana hands circle key 1 to ben,eve      -> circle key for ben; circle key for eve
        4s    ana goes from 0 to 2                   -> segment 2; no reading; queue
        5s    ana calls ben                          -> turn 1 ben, 180s left; queue (undo 1)
        6s    ben makes key 1 for ana,eve            -> turn key 1 for ana eve
        7s    ben writes line 0 under key 1          -> line 0 under key 1; queue
        8s    ana removes eve                        -> removed eve; gone eve; lobby on
        9s    ben writes line 1 under key 1          -> refused CircleChanged
        10s   ben makes key 2 for ana,eve            -> turn key 2 for ana
        11s   ben writes line 0 under key 2          -> line 0 under key 2
        ",
    );
}

#[test]
fn a_share_has_room_for_64_kib() {
    check(
        "
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> entered ben; ben here
        2s    ana goes from 0 to 2                   -> segment 2; no reading; queue
        3s    ana calls ben                          -> turn 1 ben, 180s left; queue (undo 1)
        4s    ben makes key 1 for ana                -> turn key 1 for ana
        5s    ben writes line 0 under key 1 long     -> line 0 under key 1; queue
        5s    ben writes line 1 under key 1 long     -> line 1 under key 1
        5s    ben writes line 2 under key 1 long     -> line 2 under key 1
        5s    ben writes line 3 under key 1 long     -> line 3 under key 1
        5s    ben writes line 4 under key 1 long     -> line 4 under key 1
        5s    ben writes line 5 under key 1 long     -> line 5 under key 1
        5s    ben writes line 6 under key 1 long     -> line 6 under key 1
        5s    ben writes line 7 under key 1 long     -> line 7 under key 1
        5s    ben writes line 8 under key 1 long     -> line 8 under key 1
        5s    ben writes line 9 under key 1 long     -> line 9 under key 1
        5s    ben writes line 10 under key 1 long    -> line 10 under key 1
        5s    ben writes line 11 under key 1 long    -> line 11 under key 1
        5s    ben writes line 12 under key 1 long    -> line 12 under key 1
        5s    ben writes line 13 under key 1 long    -> line 13 under key 1
        5s    ben writes line 14 under key 1 long    -> line 14 under key 1
        6s    ben writes line 15 under key 1 long    -> refused TurnFull
        7s    ben takes back                         -> line 14 taken back
        8s    ben writes line 15 under key 1 long    -> line 15 under key 1
        ",
    );
}

#[test]
fn a_holder_who_comes_back_on_a_new_page_goes_on_under_a_key_of_its_own() {
    check(
        "
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> entered ben; ben here
        2s    ana goes from 0 to 2                   -> segment 2; no reading; queue
        3s    ana calls ben                          -> turn 1 ben, 180s left; queue (undo 1)
        4s    ben makes key 1 for ana                -> turn key 1 for ana
        5s    ben writes line 0 under key 1          -> line 0 under key 1; queue
        6s    ben comes back on a new page           -> replaced connection 2; entered ben; ben here
        7s    ben writes line 1 under key 1          -> refused StaleKey
        8s    ben makes key 1 for ana                -> turn key 1 for ana
        9s    ben writes line 0 under key 1          -> line 0 under key 1
        ",
    );
}
