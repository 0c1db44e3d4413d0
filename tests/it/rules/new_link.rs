//! A new invite link: when it counts, and who follows.

use crate::script::check;

#[test]
fn a_new_link_counts_at_once_while_everybody_who_was_given_the_key_is_here() {
    check(
        "
        keys are shown
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> entered ben; ben here; ana is asked to hand the key to ben
        2s    ana hands circle key 1 to ben          -> circle key for ben
        3s    ana makes link 7 under key 2           -> refused StaleKey
        4s    ana makes link 7 under key 1           -> circle key 1 at link 7
        5s    ana shows a new card                   -> ana here; facilitators ana
        6s    ben shows a new card                   -> ben here
        7s    ben makes link 8 under key 1           -> refused NotAllowed
        8s    ana makes link 9 under key 1           -> circle key 1 at link 9
        ",
    );
}

#[test]
fn where_somebody_has_gone_the_next_key_is_made_first() {
    check(
        "
        keys are shown
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> entered ben; ben here; ana is asked to hand the key to ben
        2s    ana hands circle key 1 to ben          -> circle key for ben
        3s    ben leaves                             -> left ben; gone ben
        4s    ana makes link 7 under key 1           -> circle key 1; ana is asked for circle key 2
        5s    ana makes link 7 under key 1           -> circle key 1
        6s    ana makes circle key 2 for nobody      -> circle key 2; ana here
        7s    ana makes link 7 under key 2           -> circle key 2 at link 7
        ",
    );
}

#[test]
fn after_a_removal_the_link_waits_for_the_key_that_is_due() {
    check(
        "
        keys are shown
        0s    ana opens                              -> entered ana
        1s    eve knocks                             -> entered eve; eve here; ana is asked to hand the key to eve
        2s    ana hands circle key 1 to eve          -> circle key for eve
        3s    ana removes eve                        -> removed eve; gone eve; lobby on; ana is asked for circle key 2
        4s    ana makes link 7 under key 1           -> circle key 1
        5s    ana makes circle key 2 for nobody      -> circle key 2; ana here
        6s    ana makes link 7 under key 2           -> circle key 2 at link 7
        ",
    );
}

#[test]
fn a_later_key_keeps_the_address_and_brings_the_secret_as_its_maker_sealed_it() {
    check(
        "
        keys are shown
        0s    ana opens                              -> entered ana
        1s    ana makes link 7 under key 1           -> circle key 1 at link 7
        2s    ben knocks                             -> entered ben; ben here; ana is asked to hand the key to ben
        3s    ana removes ben                        -> removed ben; gone ben; lobby on; ana is asked for circle key 2
        4s    ana makes circle key 2 for nobody      -> circle key 2 at link 7 unsaid; ana here
        ",
    );
}

#[test]
fn screens_go_with_the_link_and_one_that_held_the_key_makes_the_next_one_due() {
    check(
        "
        keys are shown
        0s    ana opens                              -> entered ana
        1s    ana shows no names                     -> screens without names
        2s    ana allows screen wall                 -> screens without names wall (dark)
        3s    wall shows the meeting                 -> screens without names wall; screen
        4s    ana makes link 7 under key 1           -> left wall; screens without names; circle key 1 at link 7
        5s    wall shows the meeting                 -> refused DisplayUnknown
        6s    ana shows names                        -> screens
        7s    ana allows screen wall                 -> screens wall (dark)
        8s    wall shows the meeting                 -> screens wall; ana is asked to hand the key to wall; screen
        9s    ana hands circle key 1 to wall         -> screen
        10s   ana makes link 8 under key 1           -> left wall; screens; circle key 1 at link 7; ana is asked for circle key 2
        11s   ana makes circle key 2 for nobody      -> circle key 2 at link 7 unsaid; ana here
        12s   ana makes link 8 under key 2           -> circle key 2 at link 8
        # One that showed names before had the key as well.
        13s   ana allows screen wall                 -> screens wall (dark)
        14s   wall shows the meeting                 -> screens wall; ana is asked to hand the key to wall; screen
        15s   ana hands circle key 2 to wall         -> screen
        16s   ana shows no names                     -> screens without names wall; screen
        17s   ana makes link 9 under key 2           -> left wall; screens without names; circle key 2 at link 8; ana is asked for circle key 3
        ",
    );
}
