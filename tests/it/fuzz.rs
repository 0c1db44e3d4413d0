//! What strangers may send, changed at random: the targets of `tests/fuzz` for a moment each, over what lies there and in
//! the wire's examples. What pack files can become is in `pack/fuzz`.
//! `FUZZ_SECONDS=600 FUZZ_SEED=7 cargo test --test it fuzz` goes on for longer, and elsewhere; `tests/fuzz/run` looks
//! where the code leads.

pub mod dice;
#[path = "../fuzz/src/lib.rs"]
mod targets;

use dice::Dice;
use std::fs;
use std::panic::{RefUnwindSafe, catch_unwind};
use std::path::Path;
use std::time::{Duration, Instant};
use targets::TARGETS;

const DEFAULT_SEED: u64 = 20_261_122;
const DEFAULT_SECONDS: u64 = 2;
/// If nothing is right until then, nothing will be.
const MOST_TRIES: u64 = 2_000;

/// The most that one of them may take of the processor, in a build that nobody made fast. The built-in pack takes a tenth.
const IN_GOOD_TIME: Duration = Duration::from_secs(3);

#[test]
fn whatever_a_stranger_sends_nothing_panics_or_breaks_its_promises() {
    for (name, look) in TARGETS {
        let corpus = corpus(name);
        let understood = corpus.iter().filter(|bytes| look(bytes)).count();
        assert!(understood * 4 >= corpus.len(), "{name}: only {understood} of {} are understood", corpus.len());
        let change = |dice: &mut Dice| {
            let mut bytes = corpus[dice.below(corpus.len())].clone();
            for _ in 0..1 + dice.below(4) {
                dice.change(&mut bytes, &corpus);
            }
            bytes
        };
        println!("{name}:");
        let said = |bytes: &Vec<u8>| if look(bytes) { Ok(()) } else { Err(String::new()) };
        // On a real line, chance says whether the server first answers or first hears that the other side is done.
        let twice = if name == "connections" { Twice::MayDiffer } else { Twice::IsTheSame };
        fuzz(DEFAULT_SECONDS, change, said, twice);
    }
}

#[test]
fn each_target_can_be_run_for_longer() {
    for (name, _) in TARGETS {
        let target = fs::read_to_string(folder().join(format!("targets/{name}.rs"))).expect("each has a file");
        assert!(target.contains(&format!("circlekeeper_fuzz::{name}::look(data)")), "{name}");
    }
}

/// What a target begins with.
fn corpus(name: &str) -> Vec<Vec<u8>> {
    let mut corpus = files(&folder().join("corpus").join(name), "");
    if name == "messages" {
        let examples = files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("protocol/examples"), "client.");
        corpus.extend(examples.into_iter().map(|json| json.into_iter().filter(|byte| *byte != b'\n').collect()));
    }
    assert!(corpus.len() > 1, "{name}: nothing to begin with");
    corpus
}

fn folder() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fuzz")
}

/// Those whose name begins so, in the order of their names.
fn files(folder: &Path, beginning: &str) -> Vec<Vec<u8>> {
    let entries = folder.read_dir().expect("a folder").map(|entry| entry.expect("it can be read"));
    let mut paths: Vec<_> = entries.filter(|e| e.file_name().to_string_lossy().starts_with(beginning)).collect();
    paths.sort_by_key(fs::DirEntry::file_name);
    paths.iter().map(|entry| fs::read(entry.path()).expect("it can be read")).collect()
}

/// What looking a second time says.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Twice {
    IsTheSame,
    MayDiffer,
}

/// Makes one changed thing after the other, and looks at what comes of it: nothing, where it was right, or what was said
/// to be wrong.
pub fn fuzz<T: RefUnwindSafe>(
    default_seconds: u64,
    change: impl Fn(&mut Dice) -> T,
    look: impl Fn(&T) -> Result<(), String> + RefUnwindSafe,
    twice: Twice,
) {
    let (seed, seconds) = (setting("FUZZ_SEED", DEFAULT_SEED), setting("FUZZ_SECONDS", default_seconds));
    println!("FUZZ_SEED={seed} FUZZ_SECONDS={seconds}");
    let (since, mut slowest) = (Instant::now(), Duration::ZERO);
    let (mut count, mut whole) = (0, 0);
    // On a machine with much to do it goes on until it proves something.
    while since.elapsed() < Duration::from_secs(seconds) || (proves_nothing(whole, count) && count < MOST_TRIES) {
        // Each has its own seed, so that it can be made again.
        let seed = seed.wrapping_add(count);
        let changed = change(&mut Dice::new(seed));
        let before = processor_time();
        let said = catch_unwind(|| look(&changed)).unwrap_or_else(|_| panic!("FUZZ_SEED={seed} fails at once"));
        let took = processor_time() - before;
        assert!(took < IN_GOOD_TIME, "FUZZ_SEED={seed} takes {took:?} at once");
        if twice == Twice::IsTheSame && count.is_multiple_of(16) {
            assert_eq!(said, look(&changed), "not the same twice: FUZZ_SEED={seed}");
        }
        whole += u64::from(said.is_ok());
        slowest = slowest.max(took);
        count += 1;
    }
    println!("{count} of them, {whole} without a problem, the slowest in {slowest:?}");
    assert!(!proves_nothing(whole, count), "{whole} of {count} were right: this proves nothing");
}

/// Both what is right and what is wrong must come.
fn proves_nothing(whole: u64, count: u64) -> bool {
    count <= 20 || whole == 0 || whole == count
}

/// What this thread used of the processor: a machine with much to do changes nothing about it.
fn processor_time() -> Duration {
    let time = nix::time::clock_gettime(nix::time::ClockId::CLOCK_THREAD_CPUTIME_ID).expect("there is such a clock");
    Duration::new(time.tv_sec().unsigned_abs(), u32::try_from(time.tv_nsec()).unwrap_or_default())
}

fn setting(name: &str, default: u64) -> u64 {
    std::env::var(name).ok().map_or(default, |value| value.parse().unwrap_or_else(|_| panic!("{name} is a number")))
}
