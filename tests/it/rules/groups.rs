//! Small groups: the circle parts, each group is a meeting of its own, and all come back to their seats.

use crate::script::check;

/// Five people in a part with turns of three minutes; then what the script says.
#[track_caller]
fn five(script: &str) {
    let before = "
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> entered ben; ben here
        1s    cem knocks                             -> entered cem; cem here
        1s    dan knocks                             -> entered dan; dan here
        1s    eve knocks                             -> entered eve; eve here
        2s    ana goes from 0 to 2                   -> segment 2; no reading; queue
        ";
    check(&format!("{before}{script}"));
}

#[test]
fn the_circle_parts_and_all_come_back_to_their_seats_and_hands() {
    five(
        "
        2s    eve raises hand                        -> queue eve
        2s    cem raises hand                        -> queue eve cem
        3s    ana parts into ben,cem dan,eve for 10m -> in groups until 603s; entered ana; queue eve cem; in 1: entered ben; in 1: entered cem; in 2: entered dan; in 2: entered eve; groups 1: ben* cem 2: dan* eve
        # Each group has its queue, its turns and its clock.
        4s    cem raises hand                        -> in 1: queue cem
        5s    ben calls cem                          -> in 1: turn 1 cem, 180s left; in 1: queue (undo 1)
        6s    eve raises hand                        -> in 2: queue eve
        7s    cem finishes                           -> in 1: no turn; in 1: queue
        8s    dan calls eve                          -> in 2: turn 1 eve, 180s left; in 2: queue (undo 1)
        128s  tick                                   -> in 2: warning eve 60s
        # Call all back, with a minute's notice: by the pages' clocks.
        130s  ana ends the groups at 190s            -> in groups until 190s; groups 1: ben* cem 2: dan* eve; group 1 until 190s; group 2 until 190s
        190s  tick                                   -> goes on; entered ana; entered ben; entered cem; entered dan; entered eve; queue eve cem
        191s  ana calls eve                          -> turn 1 eve, 180s left; queue cem (undo 1)
        ",
    );
}

#[test]
fn while_the_circle_is_in_groups_the_whole_stands_still() {
    five(
        "
        2s    ana parts into ben,cem dan,eve for 10m -> in groups until 602s; entered ana; in 1: entered ben; in 1: entered cem; in 2: entered dan; in 2: entered eve; groups 1: ben* cem 2: dan* eve
        3s    ana calls ana                          -> refused InGroups
        3s    ana raises hand                        -> refused InGroups
        3s    ana goes from 2 to 3                   -> refused InGroups
        3s    ana parts into ben,dan cem,eve for 5m  -> refused InGroups
        3s    ana calls a vote on 2                  -> refused InGroups
        3s    ana begins a silence of 60s            -> refused InGroups
        3s    ben calls a vote on 2                  -> refused InGroups
        3s    ben goes from 2 to 3                   -> refused NotAllowed
        3s    ana sets lobby on                      -> lobby on
        4s    fay knocks                             -> in lobby fay; lobby fay
        5s    ana admits fay                         -> entered fay; fay here; lobby
        6s    fay raises hand                        -> refused InGroups
        7s    ana moves fay to group 2               -> fay here; in 2: entered fay; in 2: fay here; groups 1: ben* cem 2: dan* eve fay
        8s    fay raises hand                        -> in 2: queue fay
        ",
    );
}

#[test]
fn whoever_loses_the_line_comes_back_to_the_group() {
    five(
        "
        3s    ana parts into ben,cem dan,eve for 10m -> in groups until 603s; entered ana; in 1: entered ben; in 1: entered cem; in 2: entered dan; in 2: entered eve; groups 1: ben* cem 2: dan* eve
        4s    cem raises hand                        -> in 1: queue cem
        5s    ben calls cem                          -> in 1: turn 1 cem, 180s left; in 1: queue (undo 1)
        6s    cem drops                              -> cem away; in 1: cem away; in 1: turn 1 cem, 179s left, held
        8s    cem comes back                         -> in 1: entered cem; cem here; in 1: cem here; in 1: turn 1 cem, 179s left
        9s    cem drops                              -> cem away; in 1: cem away; in 1: turn 1 cem, 178s left, held
        10s   cem comes back with another page       -> in 1: entered cem; cem here; in 1: cem here; in 1: turn 1 cem, 178s left
        11s   cem finishes                           -> in 1: no turn; in 1: queue
        ",
    );
}

#[test]
fn whoever_is_away_too_long_is_gone_from_the_group_too() {
    five(
        "
        2s    cem is called under key 1              -> cem here named under 1
        3s    ana parts into ben,cem dan,eve for 30m -> in groups until 1803s; entered ana; in 1: entered ben; in 1: entered cem; in 2: entered dan; in 2: entered eve; groups 1: ben* cem 2: dan* eve
        4s    cem drops                              -> cem away named under 1; in 1: cem away named under 1
        604s  tick                                   -> gone cem; in 1: gone cem; groups 1: ben* 2: dan* eve
        605s  ben drops                              -> ben away; in 1: ben away hosting
        665s  tick                                   -> gone ben; in a group that is over; groups 2: dan* eve
        ",
    );
}

#[test]
fn a_group_whose_host_goes_has_another() {
    five(
        "
        3s    ana parts into ben,cem dan,eve for 10m -> in groups until 603s; entered ana; in 1: entered ben; in 1: entered cem; in 2: entered dan; in 2: entered eve; groups 1: ben* cem 2: dan* eve
        # At once where the host has left, and after the grace time where the line is lost.
        4s    ben leaves                             -> left ben; gone ben; in 1: gone ben; in 1: cem here hosting; groups 1: cem* 2: dan* eve
        5s    dan is called under key 1              -> dan here named under 1; in 2: dan here hosting named under 1
        5s    dan drops                              -> dan away named under 1; in 2: dan away hosting named under 1
        65s   tick                                   -> in 2: goes on; in 2: eve here hosting; in 2: goes on; groups 1: cem* 2: dan* eve*
        66s   dan comes back                         -> in 2: entered dan; dan here named under 1; in 2: dan here hosting named under 1
        67s   eve calls eve                          -> in 2: turn 1 eve, 180s left; in 2: queue (undo 1)
        68s   dan calls dan                          -> refused JustChanged
        ",
    );
}

#[test]
fn a_deputy_hosts_before_others() {
    five(
        "
        2s    ana makes eve deputy                   -> eve here deputy
        3s    ana parts into dan,ben,cem,eve for 10m -> in groups until 603s; entered ana; in 1: entered ben; in 1: entered cem; in 1: entered dan; in 1: entered eve; groups 1: ben cem dan* eve
        4s    dan leaves                             -> left dan; gone dan; in 1: gone dan; in 1: eve here hosting; groups 1: ben cem eve*
        ",
    );
}

#[test]
fn a_facilitator_visits_a_group_and_comes_back() {
    five(
        "
        3s    ana parts into ben,cem dan,eve for 10m -> in groups until 603s; entered ana; in 1: entered ben; in 1: entered cem; in 2: entered dan; in 2: entered eve; groups 1: ben* cem 2: dan* eve
        4s    ana moves ana to group 1               -> ana here; in 1: entered ana; in 1: ana here; groups 1: ben* cem ana 2: dan* eve
        5s    ana calls cem                          -> in 1: turn 1 cem, 180s left; in 1: queue (undo 1)
        6s    ben thanks                             -> refused JustChanged
        7s    ana raises hand                        -> in 1: queue ana (undo 1)
        8s    ben calls ana                          -> in 1: turn 2 ana, 180s left; in 1: queue (undo 2)
        # In the middle of a turn, which ends.
        9s    ana brings ana back                    -> ana here; entered ana; in 1: no turn; in 1: queue; groups 1: ben* cem 2: dan* eve
        10s   ana brings ana back ->
        11s   ben moves cem to group 2               -> refused NotAllowed
        12s   ana moves cem to group 2               -> cem here; in 2: entered cem; in 2: cem here; groups 1: ben* 2: dan* eve cem
        13s   ana moves zoe to group 2               -> refused NotInCircle
        13s   ana moves cem to group 7               -> refused GroupGone
        ",
    );
}

#[test]
fn groups_with_nobody_in_them_are_over() {
    five(
        "
        3s    ana parts into ben,cem dan,eve for 10m -> in groups until 603s; entered ana; in 1: entered ben; in 1: entered cem; in 2: entered dan; in 2: entered eve; groups 1: ben* cem 2: dan* eve
        4s    ana brings ben back                    -> ben here; entered ben; in 1: cem here hosting; groups 1: cem* 2: dan* eve
        5s    ana moves cem to group 2               -> cem here; in 2: entered cem; in 2: cem here; groups 2: dan* eve cem
        6s    cem raises hand                        -> in 2: queue cem
        7s    ana brings cem back                    -> cem here; entered cem; in 2: queue; groups 2: dan* eve
        8s    ana brings dan back                    -> dan here; entered dan; in 2: eve here hosting; groups 2: eve*
        9s    eve leaves                             -> left eve; gone eve; goes on; entered ana; entered ben; entered cem; entered dan
        10s   ana moves ben to group 2               -> refused GroupGone
        11s   ana ends the groups at 60s             -> refused GroupGone
        # Numbers begin anew, and what is late for the earlier group meets none of them.
        12s   ana parts into ben,cem for 1m          -> in groups until 72s; entered ana; entered dan; in 1: entered ben; in 1: entered cem; groups 1: ben* cem
        12s   ana moves dan to group 1               -> dan here; in 1: entered dan; in 1: dan here; groups 1: ben* cem dan
        72s   tick                                   -> goes on; entered ana; entered ben; entered cem; entered dan
        ",
    );
}

#[test]
fn whoever_is_removed_in_a_group_is_out_of_it_and_their_words_with_them() {
    five(
        "
        3s    ana parts into ben,cem,dan eve,ana for 10m -> in groups until 603s; in 1: entered ben; in 1: entered cem; in 1: entered dan; in 2: entered ana; in 2: entered eve; groups 1: ben* cem dan 2: ana eve*
        4s    ben calls cem                          -> in 1: turn 1 cem, 180s left; in 1: queue (undo 1)
        5s    cem makes key 1 for ben,dan            -> in 1: turn key 1 for ben dan
        6s    cem writes line 0 under key 1          -> in 1: line 0 under key 1; in 1: queue
        7s    ben removes cem                        -> refused NotAllowed
        8s    ana removes cem                        -> removed cem; gone cem; lobby on; in 1: line 0 taken back; in 1: gone cem; in 1: no turn; in 1: queue; groups 1: ben* dan 2: ana eve*
        9s    ben calls dan                          -> in 1: turn 2 dan, 180s left; in 1: queue (undo 3)
        10s   dan makes key 1 for ben,cem,eve        -> in 1: turn key 1 for ben
        11s   dan writes line 0 under key 1          -> in 1: line 0 under key 1; in 1: queue
        12s   ana moves ben to group 2               -> ben here; in 1: dan here hosting; in 2: entered ben; in 2: ben here; groups 1: dan* 2: ana eve* ben
        # Whoever has gone elsewhere reads no more of this group.
        13s   dan writes line 1 under key 1          -> refused CircleChanged
        14s   ana sends back dan                     -> gone dan; in lobby dan; lobby dan (was here); lobby on; groups 2: ana eve* ben
        ",
    );
}

#[test]
fn the_circle_key_is_everybodys_wherever_they_are() {
    check(
        "
        keys are shown
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> entered ben; ben here; ana is asked to hand the key to ben
        1s    cem knocks                             -> entered cem; cem here; ana is asked to hand the key to cem
        1s    dan knocks                             -> entered dan; dan here; ana is asked to hand the key to dan
        1s    eve knocks                             -> entered eve; eve here; ana is asked to hand the key to eve
        2s    ana goes from 0 to 2                   -> segment 2; no reading; queue
        3s    ana hands circle key 1 to ben,cem,dan,eve -> ana is asked to hand the key to ben cem dan eve; circle key for ben; circle key for cem; circle key for dan; circle key for eve
        4s    ana parts into ben,cem dan,eve for 10m -> in groups until 604s; entered ana; in 1: entered ben; in 1: entered cem; in 2: entered dan; in 2: entered eve; groups 1: ben* cem 2: dan* eve
        5s    cem comes back with another page       -> replaced connection 3; in 1: entered cem; cem here; ana is asked to hand the key to cem; in 1: cem here
        6s    ana hands circle key 1 to cem          -> circle key for cem
        7s    ana moves ana to group 1               -> ana here; in 1: entered ana; in 1: ana here; groups 1: ben* cem ana 2: dan* eve
        8s    ana removes eve                        -> removed eve; gone eve; lobby on; ana is asked for circle key 2; in 2: gone eve; groups 1: ben* cem ana 2: dan*
        9s    ana makes circle key 2 for ben,cem,dan naming ana,ben,cem,dan -> circle key for ben; circle key for cem; circle key for dan; circle key 2; ana here named under 2; ben here named under 2; cem here named under 2; dan here named under 2; in 1: ben here hosting named under 2; in 1: cem here named under 2; in 1: ana here named under 2; in 2: dan here hosting named under 2
        10s   cem is called under key 1              -> refused StaleKey
        11s   cem is called under key 2              -> cem here named under 2; in 1: cem here named under 2
        ",
    );
}

#[test]
fn two_who_are_to_be_kept_apart_are_in_no_group_together() {
    five(
        "
        3s    ben keeps apart from cem               -> ben apart from cem
        3s    ben keeps apart from cem ->
        4s    ana parts into ben,cem dan,eve for 10m -> refused KeptApart
        5s    ana parts into ben,dan cem,eve for 10m -> in groups until 605s; entered ana; in 1: entered ben; in 1: entered dan; in 2: entered cem; in 2: entered eve; groups 1: ben* dan 2: cem* eve
        6s    ana moves cem to group 1               -> refused KeptApart
        7s    ben keeps apart no more from cem       -> ben apart from
        8s    ana moves cem to group 1               -> cem here; in 1: entered cem; in 1: cem here; in 2: eve here hosting; groups 1: ben* dan cem 2: eve*
        9s    cem keeps apart from ben               -> cem apart from ben
        10s   eve keeps apart from cem               -> eve apart from cem
        11s   ben leaves                             -> left ben; gone ben; cem apart from; in 1: gone ben; in 1: dan here hosting; groups 1: dan* cem 2: eve*
        12s   ben keeps apart from eve               -> refused NotSeated
        13s   dan keeps apart from dan               -> refused NotInCircle
        13s   dan keeps apart from zoe               -> refused NotInCircle
        14s   cem leaves                             -> left cem; gone cem; eve apart from; in 1: gone cem; groups 1: dan* 2: eve*
        ",
    );
}

#[test]
fn a_parting_that_cannot_be_is_refused() {
    five(
        "
        3s    ana calls ben                          -> turn 1 ben, 180s left; queue (undo 1)
        4s    ana parts into ben,cem dan,eve for 10m -> refused TurnIsOpen
        5s    ana thanks                             -> no turn; queue (undo 2)
        6s    ana calls a vote on 2                  -> vote 1 of ana on 2 under 1; 0 in, 5 missing
        7s    ana parts into ben,cem dan,eve for 10m -> refused VoteIsOn
        8s    ana withdraws the vote                 -> no vote; nothing to count
        9s    ana parts into ben,cem dan for 10m     -> refused BadParting
        9s    ana parts into ben,cem cem,eve for 10m -> refused BadParting
        9s    ana parts into ben,cem,ben for 10m     -> refused BadParting
        9s    ana parts into ben,zoe for 10m         -> refused NotInCircle
        9s    ana adds guest gil                     -> gil guest named under 1
        9s    ana parts into gil,ben dan,eve for 10m -> refused NoDevice
        9s    ben parts into ben,cem for 10m         -> refused NotAllowed
        10s   ana freezes                            -> frozen
        10s   ana parts into ben,cem for 10m         -> refused Frozen
        11s   ana thaws                              -> goes on
        11s   ana ends the groups at 60s             -> refused GroupGone
        11s   ana brings ben back                    -> refused GroupGone
        ",
    );
}

#[test]
fn groups_last_as_long_as_facilitators_say() {
    five(
        "
        3s    ana parts into ben,cem for 1s          -> in groups until 63s; entered ana; entered dan; entered eve; in 1: entered ben; in 1: entered cem; groups 1: ben* cem
        4s    ana ends the groups at 600m            -> in groups until 7204s; groups 1: ben* cem; group 1 until 7204s
        5s    ana ends the groups at 8m              -> in groups until 480s; groups 1: ben* cem; group 1 until 480s
        479s  tick ->
        # However late the clock is read.
        490s  tick                                   -> goes on; entered ana; entered ben; entered cem; entered dan; entered eve
        491s  ana parts into ben,cem dan,eve for 5m  -> in groups until 791s; entered ana; in 1: entered ben; in 1: entered cem; in 2: entered dan; in 2: entered eve; groups 1: ben* cem 2: dan* eve
        492s  ana ends the groups at 100s            -> no groups; goes on; entered ana; entered ben; entered cem; entered dan; entered eve
        ",
    );
}

#[test]
fn whoever_needs_somebody_reaches_the_facilitators_from_a_group() {
    five(
        "
        3s    ana parts into ben,cem dan,eve for 10m -> in groups until 603s; entered ana; in 1: entered ben; in 1: entered cem; in 2: entered dan; in 2: entered eve; groups 1: ben* cem 2: dan* eve
        4s    ben signals check-on-me                -> signals of ben CheckOnMe
        5s    ana has seen check-on-me of ben        -> signals of ben; ben hears: ana has seen CheckOnMe
        6s    cem signals break                      -> signals of cem NeedABreak; cem here on a break; in 1: cem here on a break
        7s    cem is back from a break               -> signals of cem; cem here; in 1: cem here
        8s    ben offers cem a quiet word            -> refused NotAllowed
        8s    ana offers cem a quiet word surely     -> quiet word 1 for ana; quiet word 1 for cem
        9s    cem accepts quiet word 1               -> ana here aside; quiet word 1 for ana, begun; cem here aside; quiet word 1 for cem, begun; in 1: cem here aside
        10s   cem whispers line 0 in 1               -> quiet line 0 to ana
        11s   cem ends quiet word 1                  -> ana here; quiet word 1 over for ana: ended; cem here; quiet word 1 over for cem: ended; in 1: cem here
        ",
    );
}

#[test]
fn a_pause_or_a_freeze_of_a_group_is_its_own_and_a_freeze_of_the_whole_is_everybodys() {
    five(
        "
        3s    ana parts into ben,cem dan,eve for 10m -> in groups until 603s; entered ana; in 1: entered ben; in 1: entered cem; in 2: entered dan; in 2: entered eve; groups 1: ben* cem 2: dan* eve
        4s    ben calls cem                          -> in 1: turn 1 cem, 180s left; in 1: queue (undo 1)
        5s    cem needs a pause                      -> in 1: pause until 35s; in 1: turn 1 cem, 179s left
        6s    dan raises hand                        -> in 2: queue dan
        35s   tick                                   -> in 1: goes on; in 1: turn 1 cem, 179s left
        36s   ben freezes                            -> in 1: frozen; in 1: turn 1 cem, 178s left
        37s   dan calls eve                          -> in 2: turn 1 eve, 180s left; in 2: queue dan (undo 1)
        38s   ana freezes                            -> frozen; in 2: frozen; in 2: turn 1 eve, 179s left
        39s   ben thaws                              -> in 1: frozen
        40s   ana thaws                              -> in groups until 603s; in 1: goes on; in 1: turn 1 cem, 178s left; in 2: goes on; in 2: turn 1 eve, 179s left
        ",
    );
}

#[test]
fn roles_are_given_by_the_whole_and_count_in_groups() {
    five(
        "
        3s    ana parts into ben,cem dan,eve for 10m -> in groups until 603s; entered ana; in 1: entered ben; in 1: entered cem; in 2: entered dan; in 2: entered eve; groups 1: ben* cem 2: dan* eve
        4s    ben makes cem a facilitator            -> refused NotAllowed
        5s    ana makes cem a facilitator            -> cem here facilitating; facilitators ana cem; lobby; groups 1: ben* cem 2: dan* eve; in 1: cem here facilitating
        6s    cem calls ben                          -> in 1: turn 1 ben, 180s left; in 1: queue (undo 1)
        7s    ana takes the role from cem            -> cem here; facilitators ana; lobby; groups 1: ben* cem 2: dan* eve; in 1: cem here
        8s    cem thanks                             -> refused NotAllowed
        9s    ana makes eve timekeeper               -> eve here timekeeper; in 2: eve here timekeeper
        10s   dan calls dan                          -> in 2: turn 1 dan, 180s left; in 2: queue (undo 1)
        11s   eve gives a minute                     -> in 2: turn 1 dan, 239s left
        ",
    );
}

#[test]
fn a_host_acts_for_guests_in_the_group() {
    five(
        "
        3s    ana adds guest gil                     -> gil guest named under 1
        4s    ana parts into ben,cem,gil dan,eve for 10m -> in groups until 604s; entered ana; in 1: entered ben; in 1: entered cem; in 1: entered gil; in 2: entered dan; in 2: entered eve; groups 1: ben* cem gil 2: dan* eve
        5s    ben raises the hand of gil             -> in 1: queue gil
        6s    dan raises the hand of gil             -> refused NotGuest
        7s    ben calls gil                          -> in 1: turn 1 gil, 180s left; in 1: queue (undo 1)
        8s    ben passes                             -> in 1: no turn; in 1: queue
        ",
    );
}

#[test]
fn closing_the_meeting_ends_the_groups_with_it() {
    five(
        "
        3s    ana parts into ben,cem dan,eve for 10m -> in groups until 603s; entered ana; in 1: entered ben; in 1: entered cem; in 2: entered dan; in 2: entered eve; groups 1: ben* cem 2: dan* eve
        4s    ana closes                             -> ended closed
        5s    ben raises hand                        -> refused NoMeeting
        ",
    );
}
