//! Which part of the Rust code may see which, and what only one file may do.

use super::none;
use super::tree::{File, files, files_in, has_word, words_after};

struct Layer {
    /// Files whose path begins so. The longest match counts.
    path: &'static str,
    /// Modules of this crate that it may name.
    sees: &'static [&'static str],
    /// Crates that it may name.
    crates: &'static [&'static str],
    /// What it may not name of the standard library.
    never: &'static [&'static str],
}

const PURE: &[&str] = &[
    "std::env",
    "std::fs",
    "std::io",
    "std::net",
    "std::process",
    "std::thread",
    "std::time",
    "HashMap",
    "HashSet",
    "println!",
    "eprintln!",
];
const NO_NET: &[&str] = &["std::net", "std::thread", "println!", "eprintln!"];
const ANY: &[&str] = &["*"];

/// The table. `schemars` and `ts_rs` are dev-dependencies: they are there in tests only.
const LAYERS: &[Layer] = &[
    Layer { path: "src/lib.rs", sees: &[], crates: &[], never: PURE },
    Layer { path: "src/main.rs", sees: &["pack", "server"], crates: ANY, never: &[] },
    Layer { path: "src/meeting", sees: &["meeting", "sealed"], crates: &[], never: PURE },
    Layer { path: "src/sealed.rs", sees: &[], crates: &["ts_rs"], never: PURE },
    Layer {
        path: "src/protocol",
        sees: &["protocol", "sealed"],
        crates: &["base64", "schemars", "serde", "ts_rs"],
        never: PURE,
    },
    Layer { path: "src/protocol/generate.rs", sees: &[], crates: &["schemars", "serde_json", "ts_rs"], never: NO_NET },
    Layer {
        path: "src/pack",
        sees: &["pack", "protocol"],
        crates: &["pulldown_cmark", "serde", "serde_json", "sha2", "toml"],
        never: NO_NET,
    },
    Layer { path: "src/pack/zip.rs", sees: &["pack"], crates: &["flate2", "rawzip"], never: NO_NET },
    Layer {
        path: "src/translate",
        sees: &["meeting", "pack", "protocol", "sealed", "translate"],
        crates: &["sha2"],
        never: PURE,
    },
    Layer {
        path: "src/server",
        sees: &["meeting", "pack", "protocol", "sealed", "server", "translate"],
        crates: ANY,
        never: &[],
    },
];

#[test]
fn every_part_sees_only_what_its_layer_allows() {
    let crates = dependencies();
    assert!(crates.contains(&"tokio".to_string()), "Cargo.toml was not understood");
    let found = files_in("src/", "rs").into_iter();
    none(found.flat_map(|file| faults(&file, &crates).into_iter().map(move |fault| format!("{}: {fault}", file.path))));
}

#[test]
fn only_the_clock_reads_the_time() {
    let others = files_in("src/", "rs").into_iter().filter(|file| file.path != "src/server/clock.rs");
    none(others.flat_map(|file| {
        let calls = ["Instant::now", "SystemTime::now", ".elapsed()"].into_iter();
        let made = calls.filter(|call| file.code().contains(call)).collect::<Vec<_>>();
        made.into_iter().map(move |call| format!("{}: {call} belongs to src/server/clock.rs", file.path))
    }));
}

#[test]
fn fresh_ids_are_made_in_one_file() {
    let makers: Vec<String> = files_in("src/", "rs")
        .into_iter()
        .filter(|file| file.code().contains("Uuid::new_v4") || file.code().contains("Uuid::now_v7"))
        .map(|file| file.path)
        .collect();
    assert!(makers.len() <= 1, "fresh ids are made in more than one file: {}", makers.join(", "));
}

#[test]
fn nothing_is_unsafe_and_the_library_file_holds_no_code() {
    for file in files_in("src/", "rs") {
        let code = file.code();
        // What browsers call styles that stand in a drawing itself.
        assert!(!has_word(&code.replace("'unsafe-inline'", ""), "unsafe"), "{}: unsafe", file.path);
        if file.path == "src/lib.rs" {
            let is_plain = |line: &str| line.is_empty() || line.starts_with("pub mod ") || line.starts_with("#![");
            assert!(code.lines().all(is_plain), "src/lib.rs: docs and modules only");
        }
    }
}

#[test]
fn the_checks_of_layers_find_what_they_look_for() {
    let crates = ["serde".to_string(), "tokio".to_string()];
    let of = |path: &str, text: &str| faults(&File { path: path.into(), text: text.into() }, &crates).len();
    assert_eq!(of("src/meeting/turn.rs", "use crate::sealed::Sealed;\nuse super::time::Time;"), 0);
    assert_eq!(of("src/meeting/turn.rs", "use crate::protocol::Code;"), 1);
    assert_eq!(of("src/meeting/turn.rs", "use crate::{sealed::Sealed, server::room};"), 1);
    assert_eq!(of("src/meeting/turn.rs", "// crate::server says when"), 0);
    assert_eq!(of("src/meeting/turn.rs", "use std::time::Instant;"), 1);
    assert_eq!(of("src/meeting.rs", "use super::server;"), 1);
    assert_eq!(of("src/protocol/code.rs", "fn a() { tokio::spawn(b) }"), 1);
    assert_eq!(of("src/protocol/code.rs", "use serde::Serialize;"), 0);
    assert_eq!(of("src/other.rs", ""), 1);
}

/// What this file names although its layer may not.
fn faults(file: &File, crates: &[String]) -> Vec<String> {
    let matching = LAYERS.iter().filter(|layer| file.path.starts_with(layer.path));
    let Some(layer) = matching.max_by_key(|layer| layer.path.len()) else {
        return vec!["in no layer of tests/it/tidy/rust.rs".into()];
    };
    let code = file.code();
    let mut named = words_after(&code, "crate::");
    named.extend(words_after(&code, "circlekeeper::"));
    named.extend(code.match_indices("crate::{").flat_map(|(at, _)| grouped(&code[at + "crate::{".len()..])));
    if file.path.matches('/').count() == 1 {
        named.extend(words_after(&code, "super::"));
    }
    named.retain(|name| !name.is_empty() && name != "self" && !layer.sees.contains(&name.as_str()));
    let mut faults: Vec<String> = named.iter().map(|name| format!("may not see {name}")).collect();
    if layer.crates != ANY {
        let foreign = crates.iter().filter(|name| !layer.crates.contains(&name.as_str()));
        let used = foreign.filter(|name| has_word(&code, name) && code.contains(&format!("{name}::")));
        faults.extend(used.map(|name| format!("may not use the crate {name}")));
    }
    faults.extend(layer.never.iter().filter(|name| code.contains(**name)).map(|name| format!("may not use {name}")));
    faults
}

/// The first names of a group of imports, of which the opening brace was just read.
fn grouped(rest: &str) -> Vec<String> {
    let mut depth = 0;
    let end = rest.find(|char| {
        depth += i32::from(char == '{') - i32::from(char == '}');
        depth < 0
    });
    let mut names = Vec::new();
    let mut depth = 0;
    for part in rest[..end.unwrap_or(0)].split(',') {
        if depth == 0 {
            names.push(part.trim().chars().take_while(|char| char.is_alphanumeric() || *char == '_').collect());
        }
        depth += part.matches('{').count() as i32 - part.matches('}').count() as i32;
    }
    names
}

/// The names of all dependencies as code spells them.
fn dependencies() -> Vec<String> {
    let manifest = files().find(|file| file.path == "Cargo.toml").expect("a manifest").text;
    let mut inside = false;
    let mut names = Vec::new();
    for line in manifest.lines() {
        if line.starts_with('[') {
            inside = line.ends_with("dependencies]");
        } else if let Some((name, _)) = line.split_once('=').filter(|_| inside) {
            names.push(name.trim().replace('-', "_"));
        }
    }
    names
}
