//! A reading passed round, passage by passage.

use crate::script::check;

#[test]
fn a_reading_goes_from_reader_to_reader() {
    check(
        "
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> entered ben; ben here
        2s    cem knocks                             -> entered cem; cem here
        3s    ben offers to read                     -> refused NoReading
        4s    ana goes from 0 to 1                   -> segment 1; passage 0 by nobody; queue
        5s    ben offers to read                     -> passage 0 by ben
        6s    ben offers to read                     -> passage 0 by ben ben
        7s    cem offers to read                     -> passage 0 by ben ben cem
        8s    cem turns passage 0 to 1               -> refused NotReader
        9s    ben turns passage 0 to 2               -> refused NotReader
        10s   ben turns passage 0 to 1               -> passage 1 by ben cem
        11s   ben turns passage 1 to 2               -> passage 2 by cem
        12s   ana turns passage 0 to 1               -> refused StalePassage
        13s   ana turns passage 1 to 2               -> refused StalePassage
        14s   ana turns passage 2 to 1               -> passage 1 by nobody
        15s   cem offers to read                     -> passage 1 by cem
        16s   cem withdraws the offer                -> passage 1 by nobody
        17s   ana turns passage 1 to 3               -> passage 3 by nobody
        18s   ben offers to read                     ->
        19s   ana turns passage 3 to 4               -> refused StalePassage
        ",
    );
}

#[test]
fn the_next_offer_reads_when_the_reader_is_gone() {
    check(
        "
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> entered ben; ben here
        2s    cem knocks                             -> entered cem; cem here
        3s    ana goes from 0 to 1                   -> segment 1; passage 0 by nobody; queue
        4s    ben offers to read                     -> passage 0 by ben
        5s    cem offers to read                     -> passage 0 by ben cem
        6s    ben drops                              -> ben away
        7s    ben comes back                         -> entered ben; ben here
        8s    ben leaves                             -> left ben; gone ben; passage 0 by cem
        9s    ana removes cem                        -> removed cem; gone cem; passage 0 by nobody; lobby on
        ",
    );
}

#[test]
fn a_facilitator_chooses_another_reading() {
    check(
        "
        0s    ana opens                              -> entered ana
        1s    ben knocks                             -> entered ben; ben here
        2s    ana goes from 0 to 1                   -> segment 1; passage 0 by nobody; queue
        3s    ben offers to read                     -> passage 0 by ben
        4s    ben chooses reading 2                  -> refused NotAllowed
        5s    ana chooses reading 2                  -> passage 0 by nobody
        6s    ben offers to read                     -> passage 0 by ben
        7s    ben turns passage 0 to 1 of the earlier -> refused StalePassage
        8s    ana goes from 1 to 2                   -> segment 2; no reading; queue
        9s    ana turns passage 0 to 1               -> refused NoReading
        ",
    );
}
