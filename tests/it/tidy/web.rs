//! Which module of the page may import which, and what none of them may do.

use super::none;
use super::tree::{File, files_in};
use std::collections::{BTreeMap, BTreeSet};

/// What knows the meeting, the keys or the server. A panel reaches none of it, not even through what it imports.
const BEHIND_THE_SCREEN: [&str; 9] = [
    "web/connection.js",
    "web/keys.js",
    "web/main.js",
    "web/protocol.js",
    "web/remember.js",
    "web/seal.js",
    "web/session.js",
    "web/shares.js",
    "web/store.js",
];

/// The whole of the sealing: small, and it imports nothing else.
const SEALING: [&str; 10] = [
    "web/base64url.js",
    "web/building-blocks.js",
    "web/display-token.js",
    "web/links.js",
    "web/page-key.js",
    "web/peers.js",
    "web/plain-text.js",
    "web/question.js",
    "web/seal.js",
    "web/seat-token.js",
];

/// Text is never made into markup, nothing is kept, nothing is told to the console.
const NEVER: [&str; 12] = [
    "innerHTML",
    "outerHTML",
    "insertAdjacentHTML",
    "document.write",
    "eval(",
    "new Function",
    "localStorage",
    "indexedDB",
    "document.cookie",
    "console.",
    "setAttribute('style'",
    "XMLHttpRequest",
];

#[test]
fn the_page_imports_only_its_own_files_by_their_full_names() {
    let modules = modules();
    assert!(modules.len() > 5, "the page was not found");
    for (path, file) in &modules {
        for import in imports(file) {
            let target = resolved(path, &import);
            assert!(target.is_some_and(|target| modules.contains_key(&target)), "{path}: imports {import}");
        }
    }
}

#[test]
fn a_panel_knows_the_screen_only_and_no_other_panel() {
    let modules = modules();
    let is_closed = |reached: &String| {
        let folders = ["web/panels/", "web/session/"];
        folders.iter().any(|folder| reached.starts_with(folder)) || BEHIND_THE_SCREEN.contains(&reached.as_str())
    };
    none(modules.keys().filter(|path| path.starts_with("web/panels/")).flat_map(|path| {
        let reached = reached_from(path, &modules).into_iter().filter(is_closed);
        reached.map(move |reached| format!("{path}: reaches {reached}"))
    }));
}

#[test]
fn what_is_behind_the_screen_knows_no_panel() {
    let modules = modules();
    let behind = BEHIND_THE_SCREEN.iter().filter(|path| **path != "web/main.js" && modules.contains_key(**path));
    for path in behind {
        for reached in reached_from(path, &modules) {
            assert!(!reached.starts_with("web/panels/") && reached != "web/dom.js", "{path}: reaches {reached}");
        }
    }
}

#[test]
fn the_sealing_imports_nothing_but_itself_and_touches_no_page() {
    let modules = modules();
    for path in SEALING {
        let file = modules.get(path).unwrap_or_else(|| panic!("{path}: not found"));
        for reached in reached_from(path, &modules) {
            assert!(SEALING.contains(&reached.as_str()), "{path}: reaches {reached}");
        }
        for word in ["document", "window", "Storage", "fetch(", "WebSocket", "Math.random"] {
            assert!(!file.code().contains(word), "{path}: {word}");
        }
    }
}

#[test]
fn the_page_makes_no_markup_of_text_and_keeps_nothing() {
    none(modules().into_iter().flat_map(|(path, file)| {
        let words = NEVER.into_iter().filter(move |word| file.code().contains(word));
        words.map(move |word| format!("{path}: {word}"))
    }));
    for file in files_in("web/", "html") {
        for word in [" style=", "<style", "<script>", " onclick=", " onload=", "javascript:", "http://", "https://"] {
            assert!(!file.text.contains(word), "{}: {word}", file.path);
        }
    }
}

#[test]
fn one_file_at_most_touches_what_the_browser_stores() {
    let users: Vec<String> = modules()
        .into_iter()
        .filter(|(_, file)| file.code().contains("sessionStorage"))
        .map(|(path, _)| path)
        .collect();
    assert!(users.len() <= 1, "sessionStorage is used in {}", users.join(", "));
}

#[test]
fn the_checks_of_imports_find_what_they_look_for() {
    let text = "import { a } from './a.js';\nimport {\n  b,\n} from '../b.js';\nexport { c } from \"c\";\nimport 'd';\n \
                * @typedef {import('./types.js').T} T\nconst e = await import('./e.js');\n// from './f.js'";
    let file = File { path: "web/panels/x.js".into(), text: text.into() };
    assert_eq!(imports(&file), ["./a.js", "../b.js", "c", "d", "./e.js"]);
    assert_eq!(resolved("web/panels/x.js", "../b.js").as_deref(), Some("web/b.js"));
    assert_eq!(resolved("web/panels/x.js", "./a.js").as_deref(), Some("web/panels/a.js"));
    assert_eq!(resolved("web/panels/x.js", "c"), None);
}

/// The modules of the page by path.
fn modules() -> BTreeMap<String, File> {
    files_in("web/", "js").into_iter().map(|file| (file.path.clone(), file)).collect()
}

/// What a module imports when it runs, as written; not what its comments import as types.
fn imports(file: &File) -> Vec<String> {
    let code = file.code().replace('"', "'");
    let mut found = Vec::new();
    for (at, _) in code.match_indices('\'') {
        let before = code[..at].trim_end_matches('(').trim_end();
        let is_import = before.ends_with("import") || (before.ends_with("from") && code[..at].ends_with(' '));
        if is_import && let Some((target, _)) = code[at + 1..].split_once('\'') {
            found.push(target.to_string());
        }
    }
    found
}

/// The path of what is imported, if it is one of our files.
fn resolved(from: &str, import: &str) -> Option<String> {
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    if !import.starts_with("./") && !import.starts_with("../") {
        return None;
    }
    for part in import.split('/') {
        match part {
            "." => {}
            ".." => drop(parts.pop()),
            name => parts.push(name),
        }
    }
    Some(parts.join("/"))
}

/// All that is loaded with a module, but for itself.
fn reached_from(path: &str, modules: &BTreeMap<String, File>) -> BTreeSet<String> {
    let mut reached = BTreeSet::new();
    let mut open = vec![path.to_string()];
    while let Some(next) = open.pop() {
        let Some(file) = modules.get(&next) else { continue };
        let targets = imports(file).into_iter().filter_map(|import| resolved(&next, &import));
        open.extend(targets.filter(|target| target != path && reached.insert(target.clone())));
    }
    reached
}
