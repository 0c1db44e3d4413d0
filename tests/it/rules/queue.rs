//! Hands: the order is the server's, everyone comes once before anyone twice, and a facilitator may change it.

use crate::script::check;

#[test]
fn hands_stand_in_the_order_in_which_they_came() {
    check(
        "
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> entered ben; ben here
        2s    cem knocks                             -> entered cem; cem here
        3s    dee knocks                             -> entered dee; dee here
        4s    cem raises hand                        -> queue cem
        5s    ben raises hand                        -> queue cem ben
        6s    cem raises hand                        ->
        7s    dee raises hand                        -> queue cem ben dee
        8s    ben lowers hand                        -> queue cem dee
        9s    ben lowers hand                        ->
        10s   ben raises hand                        -> queue cem dee ben
        11s   ana raises hand                        -> queue cem dee ben ana
        ",
    );
}

#[test]
fn just_listening_takes_the_hand_down_and_a_hand_ends_it() {
    check(
        "
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> entered ben; ben here
        2s    ben raises hand                        -> queue ben
        3s    ben just listens                       -> ben here listening; queue
        4s    ben just listens                       ->
        5s    ben raises hand                        -> ben here; queue ben
        6s    ben just listens                       -> ben here listening; queue
        7s    ben listens no more                    -> ben here
        ",
    );
}

#[test]
fn everyone_once_before_anyone_twice() {
    check(
        "
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> entered ben; ben here
        2s    cem knocks                             -> entered cem; cem here
        3s    dee knocks                             -> entered dee; dee here
        4s    ana goes from 0 to 2                   -> segment 2; no reading; queue
        5s    ben raises hand                        -> queue ben
        6s    ana calls ben                          -> turn 1 ben, 180s left; queue (undo 1)
        10s   ben finishes                           -> no turn; queue
        11s   ben raises hand                        -> queue ben
        12s   cem raises hand                        -> queue cem ben
        13s   dee raises hand                        -> queue cem dee ben
        14s   ana calls cem                          -> turn 2 cem, 180s left; queue dee ben (undo 3)
        20s   cem passes                             -> no turn; queue dee ben
        21s   cem raises hand                        -> queue dee cem ben
        22s   ana goes from 2 to 3                   -> segment 3; no reading; queue dee cem ben
        23s   ana takes-down ben                     -> queue dee cem
        24s   ben raises hand                        -> queue dee cem ben
        ",
    );
}

#[test]
fn a_format_may_count_every_hand_alike() {
    check(
        "
        format without once first                    ->
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> entered ben; ben here
        2s    cem knocks                             -> entered cem; cem here
        3s    ana goes from 0 to 2                   -> segment 2; no reading; queue
        4s    ana calls ben                          -> turn 1 ben, 180s left; queue (undo 1)
        5s    ben finishes                           -> no turn; queue
        6s    ben raises hand                        -> queue ben
        7s    cem raises hand                        -> queue ben cem
        ",
    );
}

#[test]
fn a_facilitator_moves_hands_later_and_takes_them_down() {
    check(
        "
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> entered ben; ben here
        2s    cem knocks                             -> entered cem; cem here
        3s    dee knocks                             -> entered dee; dee here
        4s    ben raises hand                        -> queue ben
        5s    cem raises hand                        -> queue ben cem
        6s    ana moves ben later                    -> queue cem ben
        7s    ana moves ben later                    -> queue cem ben
        8s    ana moves dee later                    -> refused HandNotUp
        9s    dee raises hand                        -> queue cem ben dee
        10s   ana takes-down cem                     -> queue ben dee
        11s   ana takes-down cem                     -> refused HandNotUp
        12s   ben moves dee later                    -> refused NotAllowed
        ",
    );
}

#[test]
fn who_was_moved_behind_a_second_share_stays_behind_it_alone() {
    check(
        "
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> entered ben; ben here
        2s    cem knocks                             -> entered cem; cem here
        3s    dee knocks                             -> entered dee; dee here
        4s    ana goes from 0 to 2                   -> segment 2; no reading; queue
        5s    ana calls ben                          -> turn 1 ben, 180s left; queue (undo 1)
        6s    ben finishes                           -> no turn; queue
        7s    ben raises hand                        -> queue ben
        8s    cem raises hand                        -> queue cem ben
        9s    ana moves cem later                    -> queue ben cem
        10s   dee raises hand                        -> queue dee ben cem
        ",
    );
}
