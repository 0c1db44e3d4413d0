//! The files of the tree, as text.

use std::{fs, path::Path};

/// What holds what tools made or fetched.
const NOT_OURS: [&str; 6] = [".git", ".work", "node_modules", "playwright-report", "target", "test-results"];

pub struct File {
    /// From the top of the tree, with `/` between the parts.
    pub path: String,
    pub text: String,
}

impl File {
    /// What stands after the last dot of the name; nothing if there is no dot.
    pub fn extension(&self) -> &str {
        self.name().rsplit_once('.').map_or("", |(_, extension)| extension)
    }

    pub fn name(&self) -> &str {
        self.path.rsplit_once('/').map_or(&self.path, |(_, name)| name)
    }

    /// Its lines without those that are comments, in Rust and in JavaScript.
    pub fn code(&self) -> String {
        let is_comment = |line: &str| ["//", "/*", "*"].iter().any(|start| line.trim_start().starts_with(start));
        self.text.lines().filter(|line| !is_comment(line)).collect::<Vec<_>>().join("\n")
    }
}

/// Every text file of ours, in the order of their paths.
pub fn files() -> impl Iterator<Item = File> {
    let read = |path: String| Some(File { text: fs::read_to_string(top().join(&path)).ok()?, path });
    paths().into_iter().filter_map(read)
}

/// The path of every file of ours, in order.
pub fn paths() -> Vec<String> {
    let mut found = Vec::new();
    collect(&top(), "", &mut found);
    assert!(found.len() > 20, "the tree was not found");
    found
}

/// Those under a folder whose name ends so.
pub fn files_in(folder: &str, extension: &str) -> Vec<File> {
    files().filter(|file| file.path.starts_with(folder) && file.extension() == extension).collect()
}

/// The names at the top of the tree.
pub fn top_level() -> Vec<String> {
    names_in(&top())
}

/// Whether the text holds the word by itself and not as a part of a longer one.
pub fn has_word(text: &str, word: &str) -> bool {
    let is_part = |char: char| char.is_alphanumeric() || char == '_';
    text.match_indices(word).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + word.len()..].chars().next();
        !before.is_some_and(is_part) && !after.is_some_and(is_part)
    })
}

/// The word that follows each `start` in the text.
pub fn words_after(text: &str, start: &str) -> Vec<String> {
    let word_at = |at: usize| text[at..].chars().take_while(|char| char.is_alphanumeric() || *char == '_').collect();
    text.match_indices(start).map(|(at, _)| word_at(at + start.len())).collect()
}

fn top() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_path_buf()
}

/// Every file of ours, whatever it holds, as a path from the top.
fn collect(folder: &Path, path: &str, found: &mut Vec<String>) {
    for name in names_in(folder) {
        let (place, path) = (folder.join(&name), format!("{path}{name}"));
        if NOT_OURS.contains(&name.as_str()) {
            continue;
        }
        if place.is_dir() {
            collect(&place, &format!("{path}/"), found);
        } else {
            found.push(path);
        }
    }
}

fn names_in(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("a folder that can be read");
    let mut names: Vec<String> =
        entries.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}
