//! Ways to choose who is next: each promises what it can keep, and a facilitator can call anyone in all of them.

use crate::script::check;

#[test]
fn a_round_goes_by_seat_and_whoever_has_had_a_turn_comes_no_more() {
    check(
        "
        format in a round                            ->
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> entered ben; ben here
        2s    cem knocks listening                   -> entered cem; cem here listening
        3s    dee knocks                             -> entered dee; dee here
        4s    ana goes from 0 to 2                   -> segment 2; no reading; queue, round ana ben dee
        5s    ana calls ana                          -> turn 1 ana, 180s left; queue, round ben dee (undo 1)
        6s    ana calls ben                          -> turn 2 ben, 180s left; queue, round dee (undo 2)
        # Somebody who comes late comes at the end, and so does who was passed over and would share after all.
        7s    eve knocks                             -> entered eve; eve here; queue, round dee eve (undo 2)
        8s    ben passes                             -> no turn; queue, round dee eve
        9s    ana calls dee                          -> turn 3 dee, 180s left; queue, round eve (undo 4)
        10s   cem listens no more                    -> cem here; queue, round eve cem (undo 4)
        # A hand that is raised after one's turn comes after the round.
        11s   ben raises hand                        -> queue ben, round eve cem ben (undo 4)
        12s   ana calls eve                          -> turn 4 eve, 180s left; queue ben, round cem ben (undo 5)
        13s   ana calls cem                          -> turn 5 cem, 180s left; queue ben, round ben (undo 6)
        14s   ana calls ben                          -> turn 6 ben, 180s left; queue, round (undo 7)
        ",
    );
}

#[test]
fn who_is_away_is_passed_over_and_comes_at_the_end() {
    check(
        "
        format in a round                            ->
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> entered ben; ben here
        2s    ben is called under key 1              -> ben here named under 1
        3s    cem knocks                             -> entered cem; cem here
        4s    dee knocks                             -> entered dee; dee here
        5s    ana goes from 0 to 2                   -> segment 2; no reading; queue, round ana ben cem dee
        6s    ben drops                              -> ben away named under 1; queue, round ana cem dee ben
        7s    ben comes back                         -> entered ben; ben here named under 1; queue, round ana ben cem dee
        8s    ana calls ana                          -> turn 1 ana, 180s left; queue, round ben cem dee (undo 1)
        9s    ben drops                              -> ben away named under 1; queue, round cem dee ben (undo 1)
        10s   ana calls cem                          -> turn 2 cem, 180s left; queue, round dee ben (undo 2)
        11s   ben comes back                         -> entered ben; ben here named under 1; queue, round dee ben (undo 2)
        ",
    );
}

#[test]
fn come_back_to_me_is_once_more_after_the_round() {
    check(
        "
        format in a round                            ->
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> entered ben; ben here
        2s    cem knocks                             -> entered cem; cem here
        3s    ana goes from 0 to 2                   -> segment 2; no reading; queue, round ana ben cem
        4s    ana calls ana                          -> turn 1 ana, 180s left; queue, round ben cem (undo 1)
        5s    ana asks to come later                 -> no turn; queue, round ben cem ana
        6s    ben asks to come later                 -> refused NoTurn
        7s    ana calls ben                          -> turn 2 ben, 180s left; queue, round cem ana (undo 3)
        8s    ana asks to come later                 -> refused NotHolder
        9s    ana calls cem                          -> turn 3 cem, 180s left; queue, round ana (undo 4)
        10s   cem finishes                           -> no turn; queue, round ana
        11s   ana calls ana                          -> turn 4 ana, 180s left; queue, round (undo 6)
        12s   ana asks to come later                 -> refused AskedLaterAlready
        13s   ana sets way hands in 2                -> queue
        14s   ana asks to come later                 -> refused AskedLaterAlready
        ",
    );
}

#[test]
fn going_a_segment_back_goes_back_into_the_round_as_it_was() {
    check(
        "
        format in a round                            ->
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> entered ben; ben here
        2s    cem knocks                             -> entered cem; cem here
        3s    ana goes from 0 to 2                   -> segment 2; no reading; queue, round ana ben cem
        4s    ana calls ana                          -> turn 1 ana, 180s left; queue, round ben cem (undo 1)
        5s    ana finishes                           -> no turn; queue, round ben cem
        6s    ana goes from 2 to 3                   -> segment 3; no reading; queue, round ana ben cem
        7s    cem leaves                             -> left cem; gone cem; queue, round ana ben
        8s    dee knocks                             -> entered dee; dee here; queue, round ana ben dee
        9s    ana goes back                          -> segment 2; no reading; queue, round ben dee
        ",
    );
}

#[test]
fn an_undo_puts_the_round_back_as_it_was_but_not_the_people() {
    check(
        "
        format in a round                            ->
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> entered ben; ben here
        2s    cem knocks                             -> entered cem; cem here
        3s    dee knocks                             -> entered dee; dee here
        4s    ana goes from 0 to 2                   -> segment 2; no reading; queue, round ana ben cem dee
        5s    ben drops                              -> ben away; queue, round ana cem dee ben
        6s    ana calls cem                          -> turn 1 cem, 180s left; queue, round ana dee ben (undo 1)
        7s    eve knocks                             -> entered eve; eve here; queue, round ana dee eve ben (undo 1)
        8s    dee leaves                             -> left dee; gone dee; queue, round ana eve ben (undo 1)
        9s    ana undoes                             -> no turn; queue, round ana cem eve ben
        # A skip is undone alike: the turn goes on, and comes no more in this round.
        10s   ana calls ana                          -> turn 2 ana, 180s left; queue, round cem eve ben (undo 3)
        11s   ana skips                              -> no turn; queue, round cem eve ana ben (undo 4)
        12s   ana undoes                             -> turn 2 ana, 179s left; queue, round cem eve ben
        ",
    );
}

#[test]
fn a_round_can_begin_anywhere_and_another_is_for_everybody() {
    check(
        "
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> entered ben; ben here
        2s    cem knocks                             -> entered cem; cem here
        3s    dee knocks                             -> entered dee; dee here
        4s    ana goes from 0 to 2                   -> segment 2; no reading; queue
        5s    ana calls cem                          -> turn 1 cem, 180s left; queue (undo 1)
        6s    ana thanks                             -> no turn; queue (undo 2)
        # Everyone comes once first, so cem has had a turn; a change of way cannot be undone by undoing a call.
        7s    ana sets way round in 2                -> queue, round ana ben dee
        8s    ana sets way round in 2                ->
        9s    ana undoes                             -> refused NothingToUndo
        10s   ana begins a round in 2 with cem       -> queue, round cem dee ana ben
        11s   ana calls cem                          -> turn 2 cem, 180s left; queue, round dee ana ben (undo 3)
        12s   ana begins a round in 2                -> queue, round ana ben dee
        13s   ana begins a round in 2 with eve       -> refused NotInCircle
        14s   ana sets way hands in 2                -> queue
        15s   ana begins a round in 2                -> refused NoRoundNow
        16s   ana sets way round in 1                -> refused StaleSegment
        17s   ana thanks                             -> no turn; queue (undo 4)
        18s   ana goes from 2 to 4                   -> segment 4; no reading; queue
        19s   ana sets way round in 4                -> refused NoTurnsNow
        ",
    );
}

#[test]
fn the_holder_chooses_among_those_who_have_not_had_a_turn() {
    check(
        "
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> entered ben; ben here
        2s    cem knocks                             -> entered cem; cem here
        3s    dee knocks listening                   -> entered dee; dee here listening
        4s    ana goes from 0 to 2                   -> segment 2; no reading; queue
        5s    ana sets way holder in 2               -> queue, holder chooses among ana ben cem
        6s    ana calls ben                          -> turn 1 ben, 180s left; queue, holder chooses among ana cem (undo 1)
        7s    cem chooses ana                        -> refused NotHolder
        8s    ben chooses dee                        -> refused NotChoosable
        9s    ben chooses ben                        -> refused NotChoosable
        10s   ben chooses cem                        -> turn 2 cem, 180s left; queue, holder chooses among ana (undo 2)
        11s   cem chooses ben passing                -> refused NotChoosable
        # The chosen one may pass, and hand on all the same; or leave the choice to the facilitator.
        12s   cem chooses ana passing                -> turn 3 ana, 180s left; queue, holder chooses among (undo 3)
        13s   ana finishes                           -> no turn; queue, holder chooses among
        # The facilitator can always call, out of the round too.
        14s   ana calls ben                          -> turn 4 ben, 180s left; queue, holder chooses among (undo 5)
        15s   ana begins a round in 2                -> queue, holder chooses among ana cem
        16s   ana sets way facilitator in 2          -> queue, the facilitator calls
        17s   ben chooses ana                        -> refused NotYoursToChoose
        18s   ana sets way hands in 2                -> queue
        # Ben has shared once, cem passed and has not.
        19s   ana thanks                             -> no turn; queue (undo 6)
        20s   ben raises hand                        -> queue ben (undo 6)
        21s   cem raises hand                        -> queue cem ben (undo 6)
        ",
    );
}

#[test]
fn a_facilitator_takes_back_what_the_holder_chose() {
    check(
        "
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> entered ben; ben here
        2s    cem knocks                             -> entered cem; cem here
        3s    ana goes from 0 to 2                   -> segment 2; no reading; queue
        4s    ana sets way holder in 2               -> queue, holder chooses among ana ben cem
        5s    ana calls ben                          -> turn 1 ben, 180s left; queue, holder chooses among ana cem (undo 1)
        10s   ben chooses cem                        -> turn 2 cem, 180s left; queue, holder chooses among ana (undo 2)
        12s   ana undoes                             -> turn 1 ben, 175s left; queue, holder chooses among ana cem
        # A, B, A: a command that means the turn before is refused.
        13s   ben chooses cem in turn 2              -> refused StaleTurn
        14s   ben chooses cem                        -> turn 3 cem, 180s left; queue, holder chooses among ana (undo 4)
        15s   ben chooses ana in turn 1              -> refused StaleTurn
        ",
    );
}

#[test]
fn where_the_facilitator_calls_hands_are_seen_and_nobody_is_next() {
    check(
        "
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> entered ben; ben here
        2s    cem knocks                             -> entered cem; cem here
        3s    ana goes from 0 to 2                   -> segment 2; no reading; queue
        4s    ana sets way facilitator in 2          -> queue, the facilitator calls
        5s    ben raises hand                        -> queue ben, the facilitator calls
        6s    ana calls cem                          -> turn 1 cem, 180s left; queue ben, the facilitator calls (undo 1)
        7s    ben sets way hands in 2                -> refused NotAllowed
        ",
    );
}

#[test]
fn the_open_floor_is_taken_by_whoever_wishes_and_not_twice_while_another_waits() {
    check(
        "
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> entered ben; ben here
        2s    cem knocks listening                   -> entered cem; cem here listening
        3s    ben takes the floor                    -> refused NoTurnsNow
        4s    ana goes from 0 to 2                   -> segment 2; no reading; queue
        5s    ben takes the floor                    -> refused FloorNotOpen
        6s    ana sets way open in 2                 -> queue, the floor is open
        7s    ben takes the floor                    -> turn 1 ben, 180s left; queue, the floor is open (undo 1)
        8s    cem takes the floor                    -> refused FloorTaken
        9s    cem raises hand                        -> cem here; queue cem, the floor is open (undo 1)
        10s   ben finishes                           -> no turn; queue cem, the floor is open
        11s   ben takes the floor                    -> refused OthersFirst
        12s   cem just listens                       -> cem here listening; queue, the floor is open
        13s   ben takes the floor                    -> turn 2 ben, 180s left; queue, the floor is open (undo 3)
        14s   ben finishes                           -> no turn; queue, the floor is open
        # Just listening ends with the floor, as with a hand.
        15s   cem takes the floor                    -> cem here; turn 3 cem, 180s left; queue, the floor is open (undo 5)
        # An undo forgets the turn that was not: ben spoke last.
        16s   ana undoes                             -> no turn; queue, the floor is open
        17s   cem raises hand                        -> queue cem, the floor is open
        18s   ben takes the floor                    -> refused OthersFirst
        19s   cem drops                              -> cem away; queue cem, the floor is open
        20s   ben takes the floor                    -> turn 4 ben, 180s left; queue cem, the floor is open (undo 7)
        ",
    );
}

#[test]
fn newcomers_come_first_where_the_format_says_so() {
    check(
        "
        format with newcomers first                  ->
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> entered ben; ben here
        2s    cem knocks                             -> entered cem; cem here
        3s    ana goes from 0 to 2                   -> segment 2; no reading; queue
        4s    ben raises hand                        -> queue ben
        5s    cem raises hand                        -> queue ben cem
        6s    cem is here for the first time         -> queue cem ben; own cem; needs: first time cem, burning
        7s    cem is here for the first time         ->
        8s    cem is here for the first time openly  -> cem here for the first time; queue cem ben; own cem; needs: first time cem, burning
        9s    ana calls cem                          -> turn 1 cem, 180s left; queue ben (undo 1)
        10s   cem finishes                           -> no turn; queue ben
        # After the first share a newcomer stands like everybody.
        11s   cem raises hand                        -> queue ben cem
        12s   cem has been here before               -> cem here; queue ben cem; own cem; needs: first time, burning
        13s   ana sets way round in 2                -> queue ben cem, round ana ben cem
        14s   ben is here for the first time         -> queue ben cem, round ana ben cem; own ben; needs: first time ben, burning
        15s   ana begins a round in 2                -> queue ben cem, round ben ana cem
        16s   ben leaves                             -> left ben; gone ben; queue cem, round ana cem; needs: first time, burning
        ",
    );
}

#[test]
fn newcomers_who_come_last_have_the_last_minutes() {
    check(
        "
        format with the last minute for newcomers    ->
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> entered ben; ben here
        2s    cem knocks                             -> entered cem; cem here
        3s    ben is here for the first time         -> own ben; needs: first time ben, burning
        4s    ana goes from 0 to 2                   -> segment 2; no reading; queue
        5s    ben raises hand                        -> queue ben
        6s    cem raises hand                        -> queue cem ben
        63s   tick                                   ->
        64s   tick                                   -> queue ben cem
        65s   tick                                   ->
        # The next segment begins anew.
        66s   ana goes from 2 to 3                   -> segment 3; no reading; queue cem ben
        ",
    );
}

#[test]
fn in_the_last_minutes_a_burning_need_goes_before_others() {
    check(
        "
        format with burning needs after a minute     ->
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> entered ben; ben here
        2s    cem knocks                             -> entered cem; cem here
        3s    dee knocks                             -> entered dee; dee here
        4s    cem has a burning need                 -> refused NoBurningNeedNow
        5s    ana goes from 0 to 2                   -> segment 2; no reading; queue
        6s    ben raises hand                        -> queue ben
        7s    cem raises hand                        -> queue ben cem
        64s   cem has a burning need                 -> refused NoBurningNeedNow
        65s   cem has a burning need                 -> queue cem ben; own cem; needs: first time, burning cem
        66s   cem has a burning need                 ->
        67s   dee has a burning need                 -> queue cem dee ben; own dee; needs: first time, burning cem dee
        # A facilitator may still move it, and an undone call is a burning need as before.
        68s   ana moves dee later                    -> queue cem ben dee
        69s   ana calls dee                          -> turn 1 dee, 180s left; queue cem ben (undo 1); own dee; needs: first time, burning cem
        70s   ana undoes                             -> no turn; queue dee cem ben; own dee; needs: first time, burning cem dee
        71s   dee lowers hand                        -> queue cem ben; own dee; needs: first time, burning cem
        # In a round it goes before whoever's seat is next.
        72s   ana sets way round in 2                -> queue cem ben, round cem ana ben dee
        73s   ana calls cem                          -> turn 2 cem, 180s left; queue ben, round ana ben dee (undo 3); own cem; needs: first time, burning
        ",
    );
}
