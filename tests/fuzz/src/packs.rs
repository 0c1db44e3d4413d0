//! What a group may hand to the server as its pack. Bytes that begin as a .zip are read as one; other bytes are files, each
//! after a line `=== its/name`. A single file takes its place in the small pack that `pack new` writes.

use circlekeeper::pack::{Day, Pack, PackFiles, Problem, report, starter};
use std::fs;
use std::path::PathBuf;
use std::sync::OnceLock;

const MARK: &str = "=== ";

pub fn look(data: &[u8]) -> bool {
    let parsed = if data.starts_with(b"PK") { zip(data) } else { Pack::parse(&files(data)) };
    match parsed {
        Ok(pack) => is_served(&pack),
        Err(problems) => are_of_use(&problems),
    }
}

fn zip(data: &[u8]) -> Result<Pack, Vec<Problem>> {
    // Each process its own; where there is memory that looks like a folder, no disk is worn.
    let memory = PathBuf::from("/dev/shm");
    let folder = if memory.is_dir() { memory } else { std::env::temp_dir() };
    let path = folder.join(format!("circlekeeper-fuzz-{}.zip", std::process::id()));
    fs::write(&path, data).expect("there is room");
    let parsed = Pack::from_path(&path);
    fs::remove_file(&path).expect("it was written");
    parsed
}

fn files(data: &[u8]) -> PackFiles {
    let text = String::from_utf8_lossy(data);
    let text = format!("\n{text}");
    let parts: Vec<&str> = text.split(&format!("\n{MARK}")).skip(1).collect();
    let of = |part: &&str| {
        let (name, bytes) = part.split_once('\n').unwrap_or((part, ""));
        (name.to_owned(), bytes.as_bytes().to_vec())
    };
    let mut files = if parts.len() == 1 { small().clone() } else { PackFiles::new() };
    files.extend(parts.iter().map(of));
    files
}

fn small() -> &'static PackFiles {
    static STARTER: OnceLock<PackFiles> = OnceLock::new();
    let languages = ["en", "es"].map(String::from);
    STARTER.get_or_init(|| starter::files(&languages, None).expect("there are texts in both"))
}

/// All that can be asked of a pack is there.
fn is_served(pack: &Pack) -> bool {
    let today = Day { year: 2026, month: 11, day: 22 };
    assert!(!report::report("", pack, today).is_empty());
    for language in pack.languages() {
        assert!(pack.view(language).is_some());
        assert!(pack.readings().iter().all(|rules| pack.reading_view(language, &rules.reading).is_some()));
    }
    true
}

fn are_of_use(problems: &[Problem]) -> bool {
    assert!(!problems.is_empty());
    assert!(problems.iter().all(|problem| problem.what.ends_with('.') && problem.cure.ends_with('.')));
    false
}
