//! Group conscience: who calls a vote, one final vote each, totals at the end and to all alike.

use crate::script::{World, check};

#[test]
fn a_vote_ends_when_all_who_are_here_have_voted_and_tells_totals() {
    check(
        "
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> entered ben; ben here
        2s    cem knocks                             -> entered cem; cem here
        3s    ben calls a vote on 2                  -> vote 1 of ben on 2 under 1; 0 in, 3 missing
        4s    cem votes 0                            -> vote 1 of cem is in; 1 in, 2 missing
        5s    cem votes 1                            -> refused AlreadyVoted
        6s    ben votes 3                            -> refused NoSuchChoice
        7s    ben votes 2                            -> vote 1 of ben is in; 2 in, 1 missing
        8s    ana calls a vote on 2                  -> refused VoteIsOn
        9s    ana votes 0                            -> vote 1 of ana is in; vote 1 of ben is over: 2 0 1; nothing to count
        10s   ana votes 0                            -> refused StaleVote
        11s   dee knocks                             -> entered dee; dee here
        12s   ana calls a vote on 6                  -> vote 2 of ana on 6 under 1; 0 in, 4 missing
        13s   dee votes 6                            -> vote 2 of dee is in; 1 in, 3 missing
        14s   cem votes 0 in vote 1                  -> refused StaleVote
        ",
    );
}

#[test]
fn of_two_who_call_at_once_one_has_called() {
    check(
        "
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> entered ben; ben here
        2s    ben calls a vote on 2 numbered 1       -> vote 1 of ben on 2 under 1; 0 in, 2 missing
        2s    ana calls a vote on 2 numbered 1       -> refused VoteIsOn
        3s    ben withdraws the vote                 -> no vote; nothing to count
        4s    ana calls a vote on 2 numbered 1       -> refused StaleVote
        5s    ana calls a vote on 2 numbered 3       -> refused StaleVote
        6s    ana calls a vote on 1                  -> refused NoSuchChoice
        7s    ana calls a vote on 7                  -> refused NoSuchChoice
        8s    ana calls a vote on 2 under key 2      -> refused StaleKey
        9s    ana calls a vote on 2                  -> vote 2 of ana on 2 under 1; 0 in, 2 missing
        ",
    );
}

#[test]
fn its_caller_or_a_facilitator_ends_or_withdraws_it_and_nobody_else() {
    check(
        "
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> entered ben; ben here
        2s    cem knocks                             -> entered cem; cem here
        3s    ben calls a vote on 2                  -> vote 1 of ben on 2 under 1; 0 in, 3 missing
        4s    cem ends the vote                      -> refused NotCaller
        5s    cem withdraws the vote                 -> refused NotCaller
        6s    cem votes 1                            -> vote 1 of cem is in; 1 in, 2 missing
        7s    ana votes 1                            -> vote 1 of ana is in; 2 in, 1 missing
        8s    ben ends the vote                      -> vote 1 of ben is over: 0 2 0; nothing to count
        9s    ben ends the vote                      -> refused StaleVote
        10s   cem calls a vote on 2                  -> vote 2 of cem on 2 under 1; 0 in, 3 missing
        11s   ana votes 0                            -> vote 2 of ana is in; 1 in, 2 missing
        12s   ana withdraws the vote                 -> no vote; nothing to count
        13s   cem withdraws the vote                 -> refused StaleVote
        ",
    );
}

#[test]
fn the_format_says_who_may_call() {
    check(
        "
        format in which facilitators call votes
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> entered ben; ben here
        2s    ben calls a vote on 2                  -> refused NotAllowed
        3s    ana calls a vote on 2                  -> vote 1 of ana on 2 under 1; 0 in, 2 missing
        ",
    );
    check(
        "
        format without votes
        0s    ana opens                              -> entered ana
        1s    ana calls a vote on 2                  -> refused NoVotesHere
        ",
    );
}

#[test]
fn a_single_vote_is_not_told() {
    check(
        "
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> entered ben; ben here
        2s    ana calls a vote on 2                  -> vote 1 of ana on 2 under 1; 0 in, 2 missing
        3s    ben votes 0                            -> vote 1 of ben is in; 1 in, 1 missing
        4s    ana ends the vote                      -> vote 1 of ana is over, untold; nothing to count
        5s    ana calls a vote on 2                  -> vote 2 of ana on 2 under 1; 0 in, 2 missing
        6s    ana ends the vote                      -> vote 2 of ana is over, untold; nothing to count
        ",
    );
}

#[test]
fn who_is_counted_aloud_is_counted_until_the_vote_is_ended() {
    check(
        "
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> entered ben; ben here
        2s    ben calls a vote on 2 aloud            -> vote 1 of ben on 2 under 1; 0 in, 2 missing, aloud 0 0 0
        3s    ana counts aloud 3,1,0                 -> 0 in, 2 missing, aloud 3 1 0
        4s    ben counts aloud 9,9,9                 -> refused NotAllowed
        5s    ana counts aloud 3,1                   -> refused NoSuchChoice
        6s    ana counts aloud 1001,0,0              -> refused NoSuchChoice
        7s    ana votes 1                            -> vote 1 of ana is in; 1 in, 1 missing, aloud 3 1 0
        8s    ben votes 1                            -> vote 1 of ben is in; 2 in, 0 missing, aloud 3 1 0
        9s    ana counts aloud 2,2,0                 -> 2 in, 0 missing, aloud 2 2 0
        10s   ana ends the vote                      -> vote 1 of ben is over: 2 4 0; nothing to count
        11s   ana counts aloud 1,1,1                 -> refused StaleVote
        12s   ben calls a vote on 2                  -> vote 2 of ben on 2 under 1; 0 in, 2 missing
        13s   ana counts aloud 0,1,0                 -> 0 in, 2 missing, aloud 0 1 0
        14s   ana votes 0                            -> vote 2 of ana is in; 1 in, 1 missing, aloud 0 1 0
        15s   ben votes 0                            -> vote 2 of ben is in; 2 in, 0 missing, aloud 0 1 0
        ",
    );
}

#[test]
fn a_guest_has_no_page_so_a_facilitator_counts_them_and_ends_the_vote() {
    check(
        "
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> entered ben; ben here
        2s    ana adds guest gil                     -> gil guest named under 1
        3s    ana calls a vote on 2                  -> vote 1 of ana on 2 under 1; 0 in, 2 missing
        4s    ana votes 0                            -> vote 1 of ana is in; 1 in, 1 missing
        5s    ben votes 0                            -> vote 1 of ben is in; 2 in, 0 missing
        6s    ana counts aloud 0,1,0                 -> 2 in, 0 missing, aloud 0 1 0
        7s    ana ends the vote                      -> vote 1 of ana is over: 2 1 0; nothing to count
        ",
    );
}

#[test]
fn a_vote_waits_for_whoever_blinked_and_not_for_ever() {
    check(
        "
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> entered ben; ben here
        2s    cem knocks                             -> entered cem; cem here
        3s    ana calls a vote on 2                  -> vote 1 of ana on 2 under 1; 0 in, 3 missing
        4s    ana votes 0                            -> vote 1 of ana is in; 1 in, 2 missing
        5s    cem drops                              -> cem away; 1 in, 1 missing
        6s    ben votes 0                            -> vote 1 of ben is in; 2 in, 0 missing
        7s    cem comes back                         -> entered cem; cem here; 2 in, 1 missing
        8s    cem drops                              -> cem away; 2 in, 0 missing
        37s   tick                                   ->
        38s   tick                                   -> vote 1 of ana is over: 2 0 0; nothing to count
        39s   cem comes back                         -> entered cem; cem here
        40s   cem votes 0                            -> refused StaleVote
        ",
    );
}

#[test]
fn whoever_comes_in_meanwhile_may_vote_and_whoever_goes_is_not_waited_for() {
    check(
        "
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> entered ben; ben here
        2s    ben calls a vote on 2                  -> vote 1 of ben on 2 under 1; 0 in, 2 missing
        3s    ana votes 0                            -> vote 1 of ana is in; 1 in, 1 missing
        4s    cem knocks                             -> entered cem; cem here; 1 in, 2 missing
        5s    cem votes 1                            -> vote 1 of cem is in; 2 in, 1 missing
        6s    ben leaves                             -> left ben; gone ben; vote 1 of ben is over: 1 1 0; nothing to count
        ",
    );
}

#[test]
fn the_vote_of_somebody_removed_stays_counted_and_what_they_asked_goes() {
    check(
        "
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> entered ben; ben here
        2s    eve knocks                             -> entered eve; eve here
        3s    ana calls a vote on 2                  -> vote 1 of ana on 2 under 1; 0 in, 3 missing
        4s    eve votes 1                            -> vote 1 of eve is in; 1 in, 2 missing
        5s    ben votes 0                            -> vote 1 of ben is in; 2 in, 1 missing
        6s    ana removes eve                        -> removed eve; gone eve; lobby on; 2 in, 1 missing
        7s    ana votes 0                            -> vote 1 of ana is in; vote 1 of ana is over: 2 1 0; nothing to count
        8s    ben calls a vote on 2                  -> vote 2 of ben on 2 under 1; 0 in, 2 missing
        9s    ana removes ben                        -> removed ben; no vote; gone ben; lobby on
        ",
    );
}

#[test]
fn the_next_circle_key_brings_the_question_along_or_leaves_it_under_its_own() {
    check(
        "
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> entered ben; ben here
        2s    eve knocks                             -> entered eve; eve here
        3s    ana calls a vote on 2                  -> vote 1 of ana on 2 under 1; 0 in, 3 missing
        4s    ana removes eve                        -> removed eve; gone eve; lobby on; 0 in, 2 missing
        5s    ana makes circle key 2 for ben asking 1 -> circle key for ben; circle key 2; ana here; ben here; vote 1 of ana on 2 under 2; 0 in, 2 missing
        6s    fay knocks                             -> in lobby fay; lobby fay
        7s    ana admits fay                         -> entered fay; fay here; lobby; 0 in, 3 missing
        8s    ana removes fay                        -> removed fay; gone fay; lobby on; 0 in, 2 missing
        9s    ana withdraws the vote                 -> no vote; nothing to count
        10s   ana calls a vote on 3                  -> vote 2 of ana on 3 under 2; 0 in, 2 missing
        11s   ana makes circle key 3 for ben asking 1 -> circle key for ben; circle key 3; ana here; ben here; vote 2 of ana on 3 under 2; 0 in, 2 missing
        ",
    );
}

#[test]
fn while_the_meeting_stands_still_nobody_votes_and_no_vote_is_lost() {
    check(
        "
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> entered ben; ben here
        2s    cem knocks                             -> entered cem; cem here
        3s    ana calls a vote on 2                  -> vote 1 of ana on 2 under 1; 0 in, 3 missing
        4s    ana votes 0                            -> vote 1 of ana is in; 1 in, 2 missing
        5s    ben votes 0                            -> vote 1 of ben is in; 2 in, 1 missing
        6s    ana freezes                            -> frozen
        7s    cem votes 0                            -> refused Frozen
        8s    ana ends the vote                      -> refused Frozen
        9s    cem leaves                             -> left cem; gone cem; 2 in, 0 missing
        10s   tick                                   ->
        11s   ana thaws                              -> goes on; vote 1 of ana is over: 2 0 0; nothing to count
        12s   ben needs a pause                      -> pause until 42s
        13s   ana calls a vote on 2                  -> refused Paused
        42s   tick                                   -> goes on
        43s   ana calls a vote on 2                  -> vote 2 of ana on 2 under 1; 0 in, 2 missing
        44s   ana freezes                            -> frozen
        45s   ana withdraws the vote                 -> no vote; nothing to count
        ",
    );
}

#[test]
fn a_result_stands_until_the_next_turn_or_another_part() {
    check(
        "
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> entered ben; ben here
        2s    ana goes from 0 to 2                   -> segment 2; no reading; queue
        3s    ana calls a vote on 2                  -> vote 1 of ana on 2 under 1; 0 in, 2 missing
        4s    ana calls ben                          -> turn 1 ben, 180s left; queue (undo 1)
        5s    ana ends the vote                      -> vote 1 of ana is over, untold; nothing to count
        6s    ben finishes                           -> no turn; queue
        7s    ana calls ben                          -> turn 2 ben, 180s left; queue (undo 3); no vote
        8s    ben finishes                           -> no turn; queue
        9s    ana calls a vote on 2                  -> vote 2 of ana on 2 under 1; 0 in, 2 missing
        10s   ana goes from 2 to 3                   -> segment 3; no reading; queue
        11s   ana ends the vote                      -> vote 2 of ana is over, untold; nothing to count
        12s   ana goes from 3 to 4                   -> segment 4; no reading; queue; no vote
        ",
    );
}

#[test]
fn a_page_that_comes_back_finds_the_vote_as_it_is() {
    let mut world = World::new();
    for command in ["0s ana opens", "0s ben knocks", "1s ana calls a vote on 2", "2s ben votes 1"] {
        assert!(!world.play(command).contains("refused"), "{command}");
    }
    let before = world.meeting.as_ref().expect("open").view().voting.clone();
    for command in ["3s ben drops", "4s ben comes back on a new page"] {
        world.play(command);
    }
    assert_eq!(*world.meeting.as_ref().expect("open").view().voting, before);
    assert_eq!(world.play("5s ben votes 0"), "refused AlreadyVoted");
}
