//! Screens in the hall: allowed by a facilitator, seen by all, and handed the circle key only while they show names.

use crate::script::check;

#[test]
fn a_screen_shows_what_changes_until_it_is_taken_away() {
    check(
        "
        0s    ana opens                              -> entered ana
        1s    wall shows the meeting                 -> refused DisplayUnknown
        2s    ana allows screen wall                 -> screens wall (dark)
        3s    ana allows screen wall                 ->
        4s    wall shows the meeting                 -> screens wall; screen
        5s    ana goes from 0 to 2                   -> segment 2; no reading; queue; screen
        6s    ana raises hand                        -> queue ana; screen
        7s    ana calls ana                          -> turn 1 ana, 180s left; queue (undo 1); screen
        8s    wall raises hand                       -> refused NotSeated
        9s    ana takes screen wall away             -> left wall; screens
        10s   ana thanks                             -> no turn; queue (undo 2)
        11s   wall shows the meeting                 -> refused DisplayUnknown
        12s   ana takes screen wall away             -> refused DisplayUnknown
        ",
    );
}

#[test]
fn a_screen_comes_back_after_a_blink_and_a_reload() {
    check(
        "
        0s    ana opens                              -> entered ana
        1s    ana allows screen wall                 -> screens wall (dark)
        2s    wall shows the meeting                 -> screens wall; screen
        3s    wall drops                             -> screens wall (dark)
        59m   wall shows the meeting                 -> screens wall; screen
        60m   wall shows the meeting on a new page   -> replaced connection 3; screens wall; screen
        61m   ana drops                              -> ana away; screen
        # A screen alone keeps no room.
        71m   tick                                   -> gone ana; facilitators; ended empty
        ",
    );
}

#[test]
fn the_circle_key_goes_to_a_screen_only_while_names_are_shown() {
    check(
        "
        keys are shown
        0s    ana opens                              -> entered ana
        1s    ana shows no names                     -> screens without names
        2s    ana allows screen wall                 -> screens without names wall (dark)
        3s    wall shows the meeting                 -> screens without names wall; screen
        4s    ana hands circle key 1 to wall         -> refused NotAsked
        5s    ana shows names                        -> screens wall; ana is asked to hand the key to wall; screen
        6s    ana hands circle key 1 to wall         -> screen
        7s    ana shows no names                     -> screens without names wall; screen
        8s    ana shows names                        -> screens wall; ana is asked to hand the key to wall; screen
        9s    ana hands circle key 1 to wall         -> screen
        # Whoever takes a screen away does not want it to read on.
        10s   ana takes screen wall away             -> left wall; screens; ana is asked for circle key 2
        ",
    );
}

#[test]
fn a_screen_has_no_seat_and_a_seat_no_screen() {
    check(
        "
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> entered ben; ben here
        2s    ana allows screen wall                 -> screens wall (dark)
        3s    wall shows the meeting                 -> screens wall; screen
        4s    wall knocks as cem                     -> refused AlreadySeated
        5s    ben allows screen ben                  -> refused NotAllowed
        6s    ana allows screen ben                  -> screens wall ben (dark); screen
        7s    ben shows the meeting                  -> refused AlreadySeated
        8s    ana allows screen roof                 -> screens wall ben (dark) roof (dark); screen
        9s    ana allows screen door                 -> screens wall ben (dark) roof (dark) door (dark); screen
        10s   ana allows screen hall                 -> refused DisplaysFull
        ",
    );
}
