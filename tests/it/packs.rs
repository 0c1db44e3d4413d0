//! Packs on a running server: several are offered, an operator's help lines are in all of them, and a changed pack is
//! for new meetings only.

use crate::client::{Client, Wire, hello_facilitator};
use crate::pack::folder::Folder;
use crate::pack::small::{changed, parsed, small};
use crate::pack::zip::zip;
use crate::support::{PATIENCE, Program, get, run};
use crate::twin::Link;
use circlekeeper::pack::{Pack, PackFiles};
use circlekeeper::protocol::pack::{PackList, PackView};
use circlekeeper::protocol::{ClientMessage, Code, ServerMessage};
use nix::sys::signal::Signal;
use std::net::SocketAddr;
use std::time::{Duration, Instant};

fn offered(server: SocketAddr) -> Vec<String> {
    let list: PackList = serde_json::from_slice(&get(server, "/packs.json").body).expect("a list");
    list.packs.into_iter().map(|title| title.pack).collect()
}

/// Waits until the first pack that is offered is this one.
#[track_caller]
fn wait_for(server: SocketAddr, pack: &Pack) {
    let since = Instant::now();
    while offered(server)[0] != pack.id() {
        assert!(since.elapsed() < PATIENCE, "it is not offered");
        std::thread::sleep(Duration::from_millis(20));
    }
}

fn embedded() -> Pack {
    Pack::embedded().expect("the pack is whole")
}

/// The small pack, but it begins with other words.
fn other(words: &str) -> PackFiles {
    changed("words/en.toml", "Listen.", words)
}

#[test]
fn ones_own_packs_come_before_the_built_in_one_and_the_same_is_offered_once() {
    let folder = Folder::new("several", &small());
    let zips = Folder::new("several-zips", &PackFiles::new());
    zips.write("other.zip", &zip(&other("Hear."), "other/"));
    zips.write("same.zip", &zip(&small(), ""));
    let [other_zip, same_zip] = ["other.zip", "same.zip"].map(|name| format!("{}/{name}", zips.path()));
    let paths = ["--pack", &other_zip, "--pack", folder.path(), "--pack", &same_zip];

    let program = Program::start(&paths);
    let [other, small] = [other("Hear."), small()].map(|files| parsed(&files));
    assert_eq!(offered(program.address()), [other.id(), small.id(), embedded().id()]);
    for pack in [&other, &small, &embedded()] {
        let title = get(program.address(), &format!("/pack/{}.json", pack.id()));
        assert_eq!(serde_json::from_slice(&title.body).ok().as_ref(), Some(pack.title()));
    }

    let program = Program::start(&[&paths[..], &["--own-packs-only"]].concat());
    assert_eq!(offered(program.address()), [other.id(), small.id()]);
    assert_eq!(get(program.address(), &format!("/pack/{}.json", embedded().id())).status, 404);
}

#[test]
fn everything_that_is_wrong_with_any_pack_is_told_at_the_start() {
    let folder = Folder::new("broken", &changed("pack.toml", "outside_literature = false", "outside_literature = 0"));
    let others = Folder::new("broken-others", &PackFiles::new());
    others.write("broken.zip", &zip(&changed("words/es.toml", "thank_you", "thanks"), ""));
    others.write("help.toml", b"[[country]]\ncode = \"Mexico\"\n");
    let [zip, help] = ["broken.zip", "help.toml"].map(|name| format!("{}/{name}", others.path()));
    let ended = run(&["--listen", "127.0.0.1:0", "--pack", folder.path(), "--pack", &zip, "--help-lines", &help]);
    assert_eq!((ended.code, ended.stdout.as_str()), (Some(2), ""));
    for part in [
        format!("{}/pack.toml, line 9: ", folder.path()),
        format!("{zip}/words/es.toml, line 1: `thank_you` is missing."),
        format!("{help}, line 2: \"Mexico\" is not a country's code."),
        "Write the two capital letters".to_owned(),
        format!("{help}, line 1: `name` is missing."),
    ] {
        assert_eq!(ended.stderr.matches(&part).count(), 1, "{part}: {}", ended.stderr);
    }
}

const HELP: &str = r#"
[[country]]
code = "any"
name.en = "Anywhere"
name.es = "Cualquier lugar"
name.pt-BR = "Em qualquer lugar"
[[country.line]]
name = "Our line"
reach.en = "Call us"
reach.es = "Llámanos"
reach.pt-BR = "Ligue"
dial = "12345"
checked_on = 2026-11-01
source = "ours"
"#;

#[test]
fn an_operators_help_lines_are_in_every_pack_and_may_have_more_languages() {
    let folder = Folder::new("own-help", &small());
    folder.write("../own-help.toml", HELP.as_bytes());
    let help = format!("{}/../own-help.toml", folder.path());
    let program = Program::start(&["--pack", folder.path(), "--help-lines", &help]);
    let packs = offered(program.address());
    assert_eq!(packs.len(), 2);
    for pack in &packs {
        let view = get(program.address(), &format!("/pack/{pack}/es.json"));
        let view: PackView = serde_json::from_slice(&view.body).expect("a pack");
        let lines: Vec<&str> = view.help_lines.iter().flat_map(|c| &c.lines).map(|line| line.reach.as_str()).collect();
        assert_eq!(lines, ["Llámanos"], "{}", view.name);
    }
    assert_ne!(packs, [parsed(&small()).id(), embedded().id()], "other words are another pack");

    // They change for every pack, too.
    std::fs::write(&help, HELP.replace("Llámanos", "Escríbenos")).expect("it can be written");
    program.signal(Signal::SIGHUP);
    let since = Instant::now();
    while offered(program.address()).iter().any(|pack| packs.contains(pack)) {
        assert!(since.elapsed() < PATIENCE, "they were not read anew");
        std::thread::sleep(Duration::from_millis(20));
    }
    let _ = std::fs::remove_file(&help);
}

#[test]
fn help_lines_that_lack_a_packs_language_or_are_not_there_are_refused() {
    let folder = Folder::new("help-languages", &PackFiles::new());
    folder.write("help.toml", HELP.replace("reach.es = \"Llámanos\"\n", "").as_bytes());
    let refused = |name: &str| {
        let ended = run(&["--listen", "127.0.0.1:0", "--help-lines", &format!("{}/{name}", folder.path())]);
        assert_eq!((ended.code, ended.stdout.as_str()), (Some(2), ""));
        ended.stderr
    };
    let said = refused("help.toml");
    assert!(said.contains("help.toml, line 9: `reach` is missing in es. Add a line"), "{said}");
    let said = refused("nowhere.toml");
    assert!(said.contains("nowhere.toml: These help lines cannot be read") && said.contains("Check where"), "{said}");
}

#[test]
fn a_changed_pack_is_for_new_meetings_and_a_running_one_keeps_its_own() {
    let folder = Folder::new("reload", &small());
    let program = Program::start(&["--pack", folder.path()]);
    let server = program.address();
    let (before, after) = (parsed(&small()), parsed(&other("Hear.")));
    let words = |pack: &Pack| get(server, &format!("/pack/{}/en.json", pack.id()));
    let (mut ana, _) = Client::open_with(server, &Link::random(), &before);

    folder.write("words/en.toml", &other("Hear.")["words/en.toml"]);
    program.signal(Signal::SIGHUP);
    wait_for(server, &after);
    assert_eq!(offered(server), [after.id(), embedded().id()]);
    assert!(words(&after).text().contains("Hear.") && words(&before).text().contains("Listen."));
    assert_eq!(words(&before).header("cache-control"), Some("public, max-age=31536000, immutable"));

    // Whoever chose the one of before chooses again.
    let link = Link::random();
    let mut late = Wire::to(server);
    late.send(&hello_facilitator(&link.keys()));
    late.wait_for(|m| matches!(m, ServerMessage::NoMeeting {}).then_some(()));
    let open = ClientMessage::Open {
        meeting: ana.meeting,
        pack: before.id().to_owned(),
        format: before.formats()[0].format.clone(),
        token: ana.token,
        card: ana.card(),
    };
    assert_eq!(late.refusal_of(&open), Code::NoSuchFormat);
    Client::open_with(server, &link, &after);

    // Its words go with the meeting.
    ana.line.send(&ClientMessage::CloseMeeting {});
    ana.line.end();
    let since = Instant::now();
    while words(&before).status != 404 {
        assert!(since.elapsed() < PATIENCE, "they are still served");
        std::thread::sleep(Duration::from_millis(20));
    }
}

#[test]
fn a_pack_that_breaks_is_told_of_in_full_and_the_old_one_stays() {
    let (first, second) = (Folder::new("breaks", &small()), Folder::new("stays", &other("Hear.")));
    let program = Program::start(&["--pack", first.path(), "--pack", second.path(), "--own-packs-only"]);
    let server = program.address();
    assert_eq!(offered(server), [parsed(&small()).id(), parsed(&other("Hear.")).id()]);

    first.write("words/en.toml", b"agreements = 3\n");
    std::fs::remove_file(first.0.join("words/es.toml")).expect("it is there");
    second.write("words/en.toml", &other("See.")["words/en.toml"]);
    program.signal(Signal::SIGHUP);
    let since = Instant::now();
    while offered(server)[1] != parsed(&other("See.")).id() {
        assert!(since.elapsed() < PATIENCE, "the whole one is not read");
        std::thread::sleep(Duration::from_millis(20));
    }
    assert_eq!(offered(server)[0], parsed(&small()).id(), "the broken one is not used");

    first.write("words/es.toml", &small()["words/es.toml"]);
    first.write("words/en.toml", &other("Feel.")["words/en.toml"]);
    program.signal(Signal::SIGHUP);
    wait_for(server, &parsed(&other("Feel.")));
    program.signal(Signal::SIGTERM);
    let said = program.end().stderr;
    for part in ["words/en.toml, line 1: `agreements` is not a text.", "words/es.toml: This file is missing."] {
        let line = said.lines().find(|line| line.contains(part)).unwrap_or_else(|| panic!("{part}: {said}"));
        assert!(line.contains("WARN") && line.contains(first.path()), "{line}");
    }
}

#[test]
fn a_changed_file_is_noticed_by_itself() {
    let folder = Folder::new("noticed", &PackFiles::new());
    folder.write("our.zip", &zip(&small(), ""));
    let program = Program::start(&["--pack", &format!("{}/our.zip", folder.path())]);
    wait_for(program.address(), &parsed(&small()));
    folder.write("our.zip", &zip(&other("Hear."), ""));
    wait_for(program.address(), &parsed(&other("Hear.")));
}

#[test]
fn a_server_without_files_of_its_own_goes_on_when_it_is_told_to_read_them_anew() {
    let program = Program::start(&[]);
    program.signal(Signal::SIGHUP);
    program.signal(Signal::SIGHUP);
    assert_eq!(offered(program.address()), [embedded().id()]);
    program.signal(Signal::SIGTERM);
    let ended = program.end();
    assert_eq!((ended.code, ended.stderr.as_str()), (Some(0), ""));
}
