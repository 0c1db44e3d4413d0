//! The circle key: who is asked to hand it on, who makes the next, and what is sealed under it.

use crate::script::check;

#[test]
fn newcomers_get_the_key_from_a_facilitator_first_and_from_another_after_two_seconds() {
    check(
        "
        keys are shown
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> entered ben; ben here; ana is asked to hand the key to ben
        2s    ana hands circle key 1 to ben          -> circle key for ben
        3s    cem knocks                             -> entered cem; cem here; ana is asked to hand the key to cem
        4s    dee knocks                             -> entered dee; dee here; ana is asked to hand the key to dee
        5s    ben hands circle key 1 to cem          -> refused NotAsked
        5100ms ben hands circle key 1 to cem,dee     -> refused NotAsked
        6s    ana hands circle key 1 to cem          -> ben is asked to hand the key to cem dee; refused NotAsked
        ",
    );
}

#[test]
fn a_page_that_reloads_wants_the_key_again_and_one_that_blinks_does_not() {
    check(
        "
        keys are shown
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> entered ben; ben here; ana is asked to hand the key to ben
        2s    ana hands circle key 1 to ben          -> circle key for ben
        3s    ben drops                              -> ben away
        4s    ben comes back                         -> entered ben; ben here
        5s    ben comes back on a new page           -> replaced connection 3; entered ben; ben here; ana is asked to hand the key to ben
        6s    ana hands circle key 1 to ben          -> circle key for ben
        ",
    );
}

#[test]
fn when_nobody_holds_the_key_a_facilitator_makes_the_next() {
    check(
        "
        keys are shown
        0s    ana opens                              -> entered ana
        1s    ana is called under key 1              -> ana here named under 1
        2s    ben knocks                             -> entered ben; ben here; ana is asked to hand the key to ben
        2500ms ben knocks                            -> replaced connection 2; entered ben; ben here
        3s    ana comes back on a new page           -> replaced connection 1; entered ana; ana here named under 1; facilitators ana; ana is asked for circle key 2
        3500ms ana makes circle key 3 for ben        -> refused StaleKey
        5s    ana makes circle key 2 for ben         -> circle key for ben; circle key 2; ana here; ben here
        6s    ben is called under key 1              -> refused StaleKey
        7s    ben is called under key 2              -> ben here named under 2
        ",
    );
}

#[test]
fn a_removal_makes_the_next_key_due_and_names_are_sealed_again() {
    check(
        "
        keys are shown
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> entered ben; ben here; ana is asked to hand the key to ben
        2s    eve knocks                             -> entered eve; eve here; ana is asked to hand the key to eve
        3s    ana hands circle key 1 to ben,eve      -> circle key for ben; circle key for eve
        4s    ben is called under key 1              -> ben here named under 1
        5s    ana sets call link under key 1         -> circle key 1 with a call link
        6s    ana removes eve                        -> removed eve; gone eve; lobby on; ana is asked for circle key 2
        7s    ana makes circle key 2 for ben,eve naming ben unfinished ->
        7500ms ana makes circle key 2 for nobody naming ana -> circle key for ben; circle key 2; ana here named under 2; ben here named under 2
        8s    ana sets call link under key 1         -> refused StaleKey
        9s    ana sets call link under key 2         -> circle key 2 with a call link
        ",
    );
}

#[test]
fn a_second_removal_begins_the_next_key_anew() {
    check(
        "
        keys are shown
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> entered ben; ben here; ana is asked to hand the key to ben
        2s    eve knocks                             -> entered eve; eve here; ana is asked to hand the key to eve
        3s    dan knocks                             -> entered dan; dan here; ana is asked to hand the key to dan
        4s    ana hands circle key 1 to ben,eve,dan  -> circle key for ben; circle key for eve; circle key for dan
        5s    ana removes eve                        -> removed eve; gone eve; lobby on; ana is asked for circle key 2
        5500ms ana makes circle key 2 for ben,dan unfinished ->
        6s    ana removes dan                        -> removed dan; gone dan; lobby on; ana is asked for circle key 3
        6500ms ana makes circle key 2 for nobody     -> refused StaleKey
        7s    ana makes circle key 3 for ben         -> circle key for ben; circle key 3; ana here; ben here
        ",
    );
}

#[test]
fn without_a_facilitator_a_holder_hands_the_key_on_and_nobody_begins_a_new_one() {
    check(
        "
        keys are shown
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> entered ben; ben here; ana is asked to hand the key to ben
        2s    ana hands circle key 1 to ben          -> circle key for ben
        3s    ana drops                              -> ana away
        4s    cem knocks                             -> entered cem; cem here; ben is asked to hand the key to cem
        5s    ben drops                              -> ben away
        6s    ana comes back on a new page           -> entered ana; ana here; facilitators ana
        14s   tick                                   ->
        15s   tick                                   -> ana is asked for circle key 2
        16s   ben comes back                         -> entered ben; ben here; ben is asked to hand the key to ana cem
        24s   tick                                   -> ben is asked to hand the key to ana cem
        25s   tick                                   ->
        ",
    );
}

#[test]
fn a_page_whose_giver_left_while_it_was_away_is_given_the_key_by_another() {
    check(
        "
        keys are shown
        0s    ana opens                              -> entered ana
        1s    bea knocks with the link               -> entered bea; bea here; facilitators ana bea; ana is asked to hand the key to bea
        2s    ana hands circle key 1 to bea          -> circle key for bea
        3s    cem knocks                             -> entered cem; cem here; ana is asked to hand the key to cem
        3100ms cem drops                             -> cem away
        3200ms cem comes back                        -> entered cem; cem here; ana is asked to hand the key to cem
        3300ms ana hands circle key 1 to cem         -> circle key for cem
        3400ms cem drops                             -> cem away
        4s    ana leaves                             -> left ana; gone ana; facilitators bea
        5s    cem comes back                         -> entered cem; cem here; bea is asked to hand the key to cem
        6s    bea hands circle key 1 to cem          -> circle key for cem
        7s    cem drops                              -> cem away
        8s    cem comes back                         -> entered cem; cem here
        ",
    );
}
