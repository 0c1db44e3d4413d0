//! Knocking, the lobby, dropping off and coming back, removal, the end.

use crate::script::{World, check};
use circlekeeper::meeting::limits::LOBBY_PEOPLE;

#[test]
fn without_a_lobby_one_walks_in() {
    check(
        "
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> entered ben; ben here
        2s    cem knocks listening                   -> entered cem; cem here listening
        3s    ben leaves                             -> left ben; gone ben
        4s    ben comes back                         -> refused SeatUnknown
        ",
    );
}

#[test]
fn the_lobby_holds_newcomers_until_a_facilitator_admits_them() {
    check(
        "
        format with a lobby                          ->
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> in lobby ben; lobby ben
        2s    ben tells the lobby name to ana        -> lobby ben
        3s    ben raises hand                        -> refused NotSeated
        4s    ana admits ben                         -> entered ben; ben here; lobby
        5s    ana admits ben                         -> refused NotInLobby
        6s    cem knocks                             -> in lobby cem; lobby cem
        7s    cem drops                              -> lobby cem
        8s    cem knocks                             -> in lobby cem; lobby cem
        9s    ana says not now to cem                -> notnow cem; lobby
        10s   cem raises hand                        -> refused NotSeated
        11s   cem knocks                             -> in lobby cem; lobby cem
        12s   cem leaves                             -> left cem; lobby
        ",
    );
}

#[test]
fn the_lobby_hears_when_the_facilitators_pages_change() {
    check(
        "
        format with a lobby                          ->
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> in lobby ben; lobby ben
        2s    fay knocks with the link               -> entered fay; fay here; facilitators ana fay
        3s    ana drops                              -> ana away
        4s    ana comes back on a new page           -> entered ana; ana here; facilitators ana fay
        ",
    );
}

#[test]
fn a_lost_line_keeps_the_seat_and_the_place_in_the_queue_for_ten_minutes() {
    check(
        "
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> entered ben; ben here
        2s    cem knocks                             -> entered cem; cem here
        2s    ben is called under key 1              -> ben here named under 1
        2s    cem is called under key 1              -> cem here named under 1
        3s    ana goes from 0 to 2                   -> segment 2; no reading; queue
        4s    ben raises hand                        -> queue ben
        5s    cem raises hand                        -> queue ben cem
        6s    ben drops                              -> ben away named under 1; queue ben cem
        7s    ben raises hand                        -> refused NotSeated
        605s  tick                                   ->
        605999ms ben comes back                      -> entered ben; ben here named under 1; queue ben cem
        606s  ben drops                              -> ben away named under 1; queue ben cem
        1206s tick                                   -> gone ben; queue cem
        ",
    );
}

#[test]
fn a_late_farewell_of_an_old_connection_changes_nothing() {
    check(
        "
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> entered ben; ben here
        2s    ben comes back                         -> replaced connection 2; entered ben; ben here
        3s    ben drops connection 2                 ->
        4s    ben comes back on a new page           -> replaced connection 3; entered ben; ben here
        5s    ben drops connection 3                 ->
        6s    ben drops                              -> ben away
        ",
    );
}

#[test]
fn knocking_twice_is_coming_back() {
    check(
        "
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> entered ben; ben here
        2s    ben knocks                             -> replaced connection 2; entered ben; ben here
        ",
    );
}

#[test]
fn the_facilitator_link_gives_the_role_back() {
    check(
        "
        format with a lobby                          ->
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> in lobby ben; lobby ben
        2s    ben comes back with the link           -> replaced connection 2; entered ben; ben here; facilitators ana ben; lobby
        3s    ana leaves                             -> left ana; gone ana; facilitators ben
        4s    ana knocks with the link               -> entered ana; ana here; facilitators ben ana
        ",
    );
}

#[test]
fn a_removed_seat_stays_out_and_the_lobby_stays_on() {
    check(
        "
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> entered ben; ben here
        2s    eve knocks                             -> entered eve; eve here
        3s    ana hands circle key 1 to ben,eve      -> circle key for ben; circle key for eve
        4s    ana goes from 0 to 2                   -> segment 2; no reading; queue
        5s    ana calls eve                          -> turn 1 eve, 180s left; queue (undo 1)
        6s    eve makes key 1 for ana,ben            -> turn key 1 for ana ben
        7s    eve writes line 0 under key 1          -> line 0 under key 1; queue
        8s    ana removes eve                        -> removed eve; line 0 taken back; gone eve; no turn; queue; lobby on
        9s    eve comes back                         -> refused SeatRemoved
        10s   eve knocks                             -> refused SeatRemoved
        11s   eve raises hand                        -> refused NotSeated
        12s   ana sets lobby off                     -> refused LobbyStaysOn
        13s   fay knocks                             -> in lobby fay; lobby fay
        14s   ben removes ana                        -> refused NotAllowed
        15s   ana removes ana                        -> refused NotAllowed
        16s   ana removes fay                        -> removed fay; lobby; lobby on
        17s   fay knocks                             -> refused SeatRemoved
        ",
    );
}

#[test]
fn a_facilitator_turns_the_lobby_on_and_off() {
    check(
        "
        0s    ana opens                              -> entered ana
        1s    ana sets lobby on                      -> lobby on
        2s    ben knocks                             -> in lobby ben; lobby ben
        3s    ana sets lobby off                     -> lobby off
        4s    cem knocks                             -> entered cem; cem here
        5s    cem sets lobby on                      -> refused NotAllowed
        ",
    );
}

#[test]
fn another_device_fetches_the_seat_once_and_in_time() {
    check(
        "
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> entered ben; ben here
        2s    ben lends the seat                     ->
        3s    new fetches a seat                     -> lent to new
        4s    new fetches a seat                     -> refused SeatLendUnknown
        5s    ben lends the seat                     ->
        6s    ben lends the seat                     ->
        606s  new fetches a seat                     -> refused SeatLendUnknown
        ",
    );
}

#[test]
fn an_empty_room_goes_after_ten_minutes() {
    check(
        "
        0s    ana opens                              -> entered ana
        5s    ana drops                              -> ana away
        6s    ben knocks                             -> entered ben; ben here
        7s    ben leaves                             -> left ben; gone ben
        10s   ana comes back                         -> entered ana; ana here; facilitators ana
        20s   ana drops                              -> ana away
        619s  tick                                   -> facilitators ana; unattended
        620s  tick                                   -> gone ana; facilitators; ended empty
        621s  ana comes back                         -> refused NoMeeting
        ",
    );
}

#[test]
fn closing_ends_everything_at_once() {
    check(
        "
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> entered ben; ben here
        2s    ben closes                             -> refused NotAllowed
        3s    ana closes                             -> ended closed
        4s    ben raises hand                        -> refused NoMeeting
        ",
    );
}

#[test]
fn the_meeting_moves_through_its_segments() {
    check(
        "
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> entered ben; ben here
        2s    ben goes from 0 to 1                   -> refused NotAllowed
        3s    ana goes from 0 to 1                   -> segment 1; passage 0 by nobody; queue
        4s    ana goes from 0 to 2                   -> refused StaleSegment
        5s    ana goes from 1 to 5                   -> refused NoSuchSegment
        6s    ana calls ben                          -> refused NoTurnsNow
        7s    ana goes from 1 to 2                   -> segment 2; no reading; queue
        8s    ana calls ben                          -> turn 1 ben, 180s left; queue (undo 1)
        9s    ana goes from 2 to 3                   -> refused TurnIsOpen
        10s   ana thanks                             -> no turn; queue (undo 2)
        11s   ana goes from 2 to 1                   -> segment 1; passage 0 by nobody; queue
        ",
    );
}

#[test]
fn a_connection_and_a_page_have_one_seat_at_most() {
    check(
        "
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> entered ben; ben here
        2s    ben knocks as cem                      -> refused AlreadySeated
        3s    cem knocks                             -> entered cem; cem here
        4s    cem knocks with the page of ben        -> refused AlreadySeated
        5s    cem comes back with the page of ben    -> refused AlreadySeated
        ",
    );
}

#[test]
fn who_never_said_a_name_and_who_waits_in_the_lobby_is_kept_for_a_minute() {
    check(
        "
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> entered ben; ben here
        2s    ana sets lobby on                      -> lobby on
        3s    cem knocks                             -> in lobby cem; lobby cem
        4s    ben drops                              -> ben away
        5s    cem drops                              -> lobby cem
        63s   tick                                   ->
        64s   tick                                   -> gone ben
        65s   tick                                   -> lobby
        ",
    );
}

#[test]
fn a_seat_that_arrives_again_and_again_is_told_to_wait() {
    check(
        "
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> entered ben; ben here
        1s    ben comes back                         -> replaced connection 2; entered ben; ben here
        1s    ben comes back                         -> replaced connection 3; entered ben; ben here
        1s    ben comes back                         -> replaced connection 4; entered ben; ben here
        1s    ben comes back                         -> replaced connection 5; entered ben; ben here
        1s    ben comes back                         -> replaced connection 6; entered ben; ben here
        1s    ben comes back                         -> refused TooSoon
        2s    ben comes back on a new page           -> refused TooSoon
        3s    ben raises hand                        -> refused NotSeated
        4s    ben comes back                         -> replaced connection 7; entered ben; ben here
        ",
    );
}

#[test]
fn seats_that_nobody_means_to_use_make_place_for_a_newcomer() {
    let mut world = World::new();
    world.play("format with a lobby");
    world.play("0s ana opens");
    for ghost in 0..LOBBY_PEOPLE {
        assert!(world.play(&format!("1s g{ghost} knocks")).starts_with("in lobby"));
    }
    assert_eq!(world.play("2s ben knocks"), "refused LobbyFull");
    world.play("3s g7 drops");
    world.play("4s g9 drops");
    assert!(world.play("5s ben knocks").starts_with("in lobby ben"));
    assert_eq!(world.play("6s g7 comes back"), "refused SeatUnknown");
    assert!(world.play("7s g9 comes back").contains("in lobby g9"));
}
