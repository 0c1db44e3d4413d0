//! Scripts in plain words: each line is a time, who does what, and all that comes of it. `check(script)` plays them.
//!
//! ```text
//! 0s   ana opens                -> entered ana
//! 3s   ana calls ben            -> turn 1 ben, 180s left; queue
//! ```
//!
//! Who is asked for circle keys is left out, unless the first line is `keys are shown`.
//!
//! People come into being by name. A name stands for a seat; each load of their page has its own page and connection.

mod choosing;
mod say;
mod signs;
mod stillness;
mod voting;
mod world;

pub use world::World;

/// Plays a script and compares every line. `lobby off` or another first line may change the format; see [`World`].
#[track_caller]
pub fn check(script: &str) {
    let mut world = World::new();
    let mut played = String::new();
    let mut expected = String::new();
    for line in script.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')) {
        if line == "keys are shown" {
            world.keys_are_shown = true;
            continue;
        }
        let (command, events) = line.split_once("->").unwrap_or((line, ""));
        let command = command.split_whitespace().collect::<Vec<_>>().join(" ");
        expected += &format!("{command} -> {}\n", events.trim());
        played += &format!("{command} -> {}\n", world.play(&command));
    }
    assert!(played == expected, "the script says:\n{expected}\nwhat came of it:\n{played}");
}
