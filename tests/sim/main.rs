//! Meetings in simulation: the real server with its room tasks, sockets and recovery, and several pages that really seal
//! and open, in one thread, in made-up time, over a network that a seed spoils. Lines are slow, stalled, half open and cut;
//! pages are loaded anew; people come, leave and are removed while keys are made; the server dies and its meeting is brought
//! back. The same seed gives the same trace. A test program of its own, so that its time can be made up.
//!
//! ```text
//! cargo test --test sim                                                       some 15 s
//! SIM_HOURS=200 SIM_SEED=7 cargo test --release --test sim -- --nocapture     200 hours of meetings
//! SIM_REMOVALS=10000 cargo test --release --test sim removed -- --nocapture
//! ```
//!
//! The network is our own and short: the server runs over any listener, so nothing has to stand in for tokio's sockets, and
//! what a line can do to a page is said in one file.
//!
//! What is looked at all the time is in `book.rs`; what must hold when all is well again, in `world.rs`. A meeting that
//! breaks a promise is made as short as it can be while it still does, and told in words.

mod book;
#[allow(dead_code, reason = "the other tests use more of it")]
#[path = "../it/fuzz/dice.rs"]
mod dice;
mod network;
mod page;
mod person;
mod script;
#[path = "../it/snapshot.rs"]
mod snapshot;
#[path = "../it/twin/mod.rs"]
mod twin;
mod world;

use dice::Dice;
use script::{Step, meeting, removals, shortest};
use std::collections::BTreeMap;
use std::time::Duration;
use world::{Ended, run};

const DEFAULT_SEED: u64 = 20_261_201;
/// How long one meeting lasts before all is well again.
const MEETING_MS: u64 = 60 * 60_000;
/// Removals in one meeting; then the next begins.
const REMOVALS_EACH: usize = 25;
/// Meetings of the short form.
const SHORT_HOURS: u64 = 1;
const SHORT_REMOVALS: u64 = 25;

#[test]
fn whatever_happens_to_lines_pages_and_server_no_promise_is_broken() {
    let first = setting("SIM_SEED", DEFAULT_SEED);
    let hours = setting("SIM_HOURS", SHORT_HOURS);
    let (mut counts, mut lasted, mut meetings) = (BTreeMap::new(), Duration::ZERO, 0);
    while lasted < Duration::from_secs(hours * 3_600) {
        let seed = first.wrapping_add(meetings);
        let script = meeting(&mut Dice::new(seed), MEETING_MS);
        let ended = held(seed, &script);
        add(&mut counts, &ended.counts);
        lasted += ended.lasted;
        meetings += 1;
    }
    println!("SIM_SEED={first}: {meetings} meetings of {} minutes in all, 0 promises broken", lasted.as_secs() / 60);
    tell(&counts);
    for needed in ["lines opened", "removals", "lines cut", "lines half open", "servers killed", "lines stalled"] {
        assert!(counts.contains_key(needed), "no {needed}: this proves nothing");
    }
}

#[test]
fn whoever_was_removed_opens_nothing_that_is_said_later() {
    let first = setting("SIM_SEED", DEFAULT_SEED);
    let wanted = setting("SIM_REMOVALS", SHORT_REMOVALS);
    let mut counts: BTreeMap<&str, u64> = BTreeMap::new();
    for meeting in 0.. {
        add(&mut counts, &held(first.wrapping_add(meeting), &removals(REMOVALS_EACH)).counts);
        let removed = counts.get("removals").copied().unwrap_or_default();
        assert!(removed > meeting * 10, "only {removed} removals in {} meetings", meeting + 1);
        if removed >= wanted {
            break;
        }
    }
    println!("SIM_SEED={first}: 0 frames opened by whoever was removed");
    tell(&counts);
}

#[test]
fn the_same_seed_gives_the_same_trace() {
    let script = meeting(&mut Dice::new(DEFAULT_SEED), MEETING_MS / 6);
    let [one, other] = [0; 2].map(|_| run(DEFAULT_SEED, &script, false).trace);
    assert_eq!(one, other);
    assert_ne!(one, run(DEFAULT_SEED + 1, &script, false).trace, "the trace says nothing");
}

#[test]
fn a_promise_that_is_broken_is_found_and_told_in_a_few_steps() {
    let script = removals(3);
    let is_broken = |script: &[Step]| run(DEFAULT_SEED, script, true).broken.is_some();
    assert!(is_broken(&script), "somebody tells whoever was removed every key, and nobody notices");
    let short = shortest(&script, is_broken);
    assert!(short.len() <= 6, "{}", in_words(&short));
}

/// A meeting in which no promise may be broken; if one is, it is told as shortly as can be.
fn held(seed: u64, script: &[Step]) -> Ended {
    let ended = run(seed, script, false);
    let Some(broken) = &ended.broken else { return ended };
    println!("SIM_SEED={seed} breaks a promise {broken}\nMaking it shorter…");
    let same = |part: &[Step]| run(seed, part, false).broken.is_some_and(|other| kind(&other) == kind(broken));
    let short = shortest(script, same);
    let again = run(seed, &short, false).broken.unwrap_or_default();
    panic!(
        "SIM_SEED={seed} breaks a promise {broken}\nSo do these {} steps, {again}\n{}",
        short.len(),
        in_words(&short)
    );
}

/// What was broken, whoever it was and whenever.
fn kind(broken: &str) -> String {
    broken.chars().filter(|letter| letter.is_lowercase()).take(60).collect()
}

fn in_words(script: &[Step]) -> String {
    script.iter().map(|step| format!("{step}\n")).collect()
}

fn add(all: &mut BTreeMap<&'static str, u64>, more: &BTreeMap<&'static str, u64>) {
    more.iter().for_each(|(what, count)| *all.entry(*what).or_default() += count);
}

fn tell(counts: &BTreeMap<&str, u64>) {
    counts.iter().for_each(|(what, count)| println!("{count:>9}  {what}"));
}

fn setting(name: &str, default: u64) -> u64 {
    std::env::var(name).ok().map_or(default, |value| value.parse().unwrap_or_else(|_| panic!("{name} is a number")))
}
