//! Style as a test: what every file of the tree must be like. It reads the files as text and walks all folders, so
//! that a new file is checked from its first day. Layers of the Rust code and of the page are in `tidy/`.

mod rust;
mod tree;
mod web;

use tree::{File, files};

const FILE_LINES: usize = 400;
/// A list that is read from top to end, or the one file that whoever checks the sealing reads whole.
const LONGER: [(&str, usize); 2] = [("src/protocol/client.rs", 480), ("web/seal.js", 440)];

const PICTURES: [&str; 7] = ["avif", "gif", "jpeg", "jpg", "png", "svg", "webp"];

/// What may be seen at the top of the tree; names that begin with a dot besides.
const TOP_LEVEL: [&str; 9] =
    ["Cargo.lock", "Cargo.toml", "LICENSE", "README.md", "protocol", "src", "target", "tests", "web"];

#[test]
fn every_file_says_first_what_it_is() {
    let head = |file: &File| match file.extension() {
        "rs" => (!file.text.starts_with("//! ")).then_some("begin with a //! head"),
        "css" => (!file.text.starts_with("/*")).then_some("begin with a /* head"),
        "js" | "mjs" => {
            let after = file.text.strip_prefix("// @ts-check\n");
            (!after.is_some_and(|rest| rest.starts_with("/**"))).then_some("begin with // @ts-check, then a /** head")
        }
        _ => None,
    };
    none(files().filter_map(|file| head(&file).map(|fault| format!("{}: {fault}", file.path))));
}

#[test]
fn no_file_is_long() {
    let source = files().filter(|file| ["rs", "js", "mjs", "css", "html"].contains(&file.extension()));
    // The page's words of a language are in one file for each part of it, so that somebody can translate it from top to end.
    let source = source.filter(|file| !file.path.starts_with("web/words/"));
    let most = |path: &str| LONGER.iter().find(|(longer, _)| *longer == path).map_or(FILE_LINES, |(_, most)| *most);
    let lengths = source.map(|file| (file.text.lines().count(), most(&file.path), file.path));
    let long = lengths.filter(|(lines, most, _)| lines > most);
    none(long.map(|(lines, most, path)| format!("{path}: {lines} lines, at most {most}")));
}

#[test]
fn nothing_is_left_undone_or_passed_over() {
    none(files().flat_map(|file| left_undone(&file).into_iter().map(move |word| format!("{}: {word}", file.path))));
}

#[test]
fn the_top_level_holds_only_what_belongs_there() {
    let names = tree::top_level().into_iter();
    none(names.filter(|name| !name.starts_with('.') && !TOP_LEVEL.contains(&name.as_str())));
}

#[test]
fn no_file_names_a_place_on_a_machine() {
    none(
        files().flat_map(|file| machine_places(&file).into_iter().map(move |place| format!("{}: {place}", file.path))),
    );
}

#[test]
fn every_picture_is_shown_somewhere() {
    let paths = tree::paths();
    let shows = |file: &File| file.path == "README.md" || file.path.starts_with("web/");
    let pages: Vec<String> = files().filter(shows).map(|file| file.text).collect();
    none(
        unshown(&paths, &pages)
            .into_iter()
            .map(|path| format!("{path}: show it in README.md or on the page, or remove it")),
    );
}

#[test]
fn the_lock_file_of_the_page_tests_names_no_host() {
    let locks = files().filter(|file| file.path.ends_with("package-lock.json"));
    let naming = locks.filter(|file| file.text.contains("\"resolved\""));
    none(naming.map(|file| format!("{}: write it with omit-lockfile-registry-resolved", file.path)));
}

#[test]
fn the_checks_find_what_they_look_for() {
    let bad = |path: &str, text: &str| File { path: path.into(), text: text.into() };
    assert_eq!(left_undone(&bad("src/a.rs", concat!("fn a() { to", "do!() }"))).len(), 1);
    assert_eq!(left_undone(&bad("web/a.js", concat!("// FIX", "ME later"))).len(), 1);
    assert_eq!(left_undone(&bad("tests/page/a.test.js", concat!("test.on", "ly('a')"))).len(), 1);
    assert_eq!(left_undone(&bad("web/words/es/door.js", "Gracias por todo! session.skip()")).len(), 0);
    assert_eq!(machine_places(&bad("README.md", concat!("see /ho", "me/ana"))).len(), 1);
    assert_eq!(machine_places(&bad("README.md", "https://host/home")).len(), 0);
    let paths = ["a/old.png", "a/new.PNG", "web/icon.svg", "a.rs"].map(str::to_owned);
    assert_eq!(unshown(&paths, &["![New](a/new.PNG), /icon.svg".to_owned()]), ["a/old.png"]);
}

/// Fails with all faults, a line each.
fn none(faults: impl Iterator<Item = String>) {
    let faults: Vec<String> = faults.collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

fn left_undone(file: &File) -> Vec<&'static str> {
    let anywhere = [concat!("FIX", "ME"), concat!("TO", "DO"), concat!("XX", "X")];
    let in_rust =
        [concat!("to", "do!("), concat!("unimple", "mented!("), concat!("#[ig", "nore"), concat!("db", "g!(")];
    let in_page_tests = [
        concat!("test.on", "ly"),
        concat!("test.sk", "ip"),
        concat!("test.fix", "me"),
        concat!("test.to", "do"),
        concat!("describe.on", "ly"),
        concat!("describe.sk", "ip"),
        concat!("{ sk", "ip:"),
        concat!("{ on", "ly:"),
    ];
    let mut found: Vec<_> = anywhere.into_iter().filter(|word| tree::has_word(&file.text, word)).collect();
    if file.extension() == "rs" {
        found.extend(in_rust.into_iter().filter(|word| file.text.contains(word)));
    }
    if file.path.starts_with("tests/") && ["js", "mjs"].contains(&file.extension()) {
        found.extend(in_page_tests.into_iter().filter(|word| file.text.contains(word)));
    }
    found
}

/// Pictures whose address stands in none of the pages.
fn unshown<'a>(paths: &'a [String], pages: &[String]) -> Vec<&'a str> {
    let is_picture = |path: &str| {
        let (_, extension) = path.rsplit_once('.').unwrap_or_default();
        PICTURES.contains(&extension.to_lowercase().as_str())
    };
    let address = |path: &str| path.strip_prefix("web/").map_or(path.to_owned(), |within| format!("/{within}"));
    let pictures = paths.iter().map(String::as_str).filter(|path| is_picture(path));
    pictures.filter(|path| !pages.iter().any(|page| page.contains(&address(path)))).collect()
}

fn machine_places(file: &File) -> Vec<&'static str> {
    let places = [concat!("/wo", "rk/"), concat!("/ho", "me/"), concat!("/ro", "ot/"), concat!("/Us", "ers/")];
    places.into_iter().filter(|place| file.text.contains(place)).collect()
}
