//! Silent gestures.

use crate::script::check;

#[test]
fn a_gesture_is_told_to_all_and_the_next_one_waits_until_it_has_faded() {
    check(
        "
        0s       ana opens                           -> entered ana
        1s       ben knocks                          -> entered ben; ben here
        2s       ben gestures thanks                 -> ben ThankYou
        2s       ana gestures with-you               -> ana WithYou
        7999ms   ben gestures heart                  -> refused GestureTooSoon
        8s       ben gestures heart                  -> ben HandOnHeart
        ",
    );
}

#[test]
fn a_reload_makes_no_second_gesture_possible() {
    check(
        "
        0s       ana opens                           -> entered ana
        1s       ben knocks                          -> entered ben; ben here
        2s       ben gestures thanks                 -> ben ThankYou
        3s       ben comes back on a new page        -> replaced connection 2; entered ben; ben here
        4s       ben gestures thanks                 -> refused GestureTooSoon
        ",
    );
}

#[test]
fn nobody_makes_a_gesture_while_the_meeting_stands_still() {
    check(
        "
        0s       ana opens                           -> entered ana
        1s       ben knocks                          -> entered ben; ben here
        2s       ana freezes                         -> frozen
        3s       ben gestures thanks                 -> refused Frozen
        4s       ana reminds of crosstalk            -> refused Frozen
        5s       ben signals check-on-me             -> signals of ben CheckOnMe
        6s       ana has seen check-on-me of ben     -> signals of ben; ben hears: ana has seen CheckOnMe
        ",
    );
}

#[test]
fn a_format_can_be_without_gestures() {
    check(
        "
        format without gestures
        0s       ana opens                           -> entered ana
        1s       ana gestures thanks                 -> refused NoGestures
        ",
    );
}

#[test]
fn whoever_holds_the_floor_may_be_thanked_and_no_turn_is_touched() {
    check(
        "
        0s       ana opens                           -> entered ana
        1s       ben knocks                          -> entered ben; ben here
        2s       ana goes from 0 to 2                -> segment 2; no reading; queue
        3s       ana calls ben                       -> turn 1 ben, 180s left; queue (undo 1)
        4s       ana gestures heart                  -> ana HandOnHeart
        5s       ana undoes                          -> no turn; queue
        ",
    );
}
