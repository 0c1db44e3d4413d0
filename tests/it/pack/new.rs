//! `circlekeeper pack new`: a starter in the languages that are asked for is whole, and nothing is ever written over.

use super::folder::Folder;
use super::schema::misfit;
use super::told;
use crate::support::run;
use circlekeeper::pack::{Day, Pack, PackFiles, report, starter};
use std::fs;
use std::path::Path;

fn files(languages: &[&str], name: Option<&str>) -> Result<PackFiles, String> {
    starter::files(&languages.iter().map(|language| (*language).into()).collect::<Vec<_>>(), name)
}

fn text<'a>(files: &'a PackFiles, name: &str) -> &'a str {
    std::str::from_utf8(&files[name]).expect("text")
}

/// The files as they are when a folder of them is read.
fn parsed(files: &PackFiles) -> Pack {
    let mut files = files.clone();
    files.retain(|name, _| !name.starts_with('.'));
    Pack::parse(&files).unwrap_or_else(|problems| panic!("{}", told(&problems)))
}

#[test]
fn a_starter_has_each_text_in_each_language_and_in_no_other() {
    for languages in [&["en"][..], &["es"], &["en", "es"], &["es", "en"]] {
        let files = files(languages, None).expect("they are known");
        let pack = parsed(&files);
        assert_eq!(pack.languages(), languages);
        assert_eq!((pack.readings().len(), pack.formats().len(), pack.exercises().len()), (1, 1, 1));
        for (name, bytes) in files.iter().filter(|(name, _)| name.ends_with(".toml")) {
            let text = String::from_utf8_lossy(bytes);
            assert_eq!(misfit(name, &text), None);
            let comment = text.lines().find(|line| line.starts_with("# "));
            assert!(comment.is_some(), "{name} says what it is");
        }
        let report = report::report("", &pack, Day { year: 2026, month: 11, day: 22 });
        assert!(!report.contains("Advice"), "{report}");
    }
}

#[test]
fn its_help_lines_are_those_of_the_built_in_pack() {
    let starter = parsed(&files(&["en", "es"], None).expect("they are known"));
    let built_in = Pack::embedded().expect("it is whole");
    for language in ["en", "es"] {
        let lines = |pack: &Pack| pack.view(language).expect("it is there").help_lines;
        assert_eq!(lines(&starter), lines(&built_in));
    }
}

#[test]
fn each_file_leads_an_editor_to_its_schema() {
    let files = files(&["en"], None).expect("it is known");
    for (name, bytes) in files.iter().filter(|(name, _)| name.ends_with(".toml")) {
        let text = String::from_utf8_lossy(bytes);
        let path = text.lines().next().and_then(|line| line.strip_prefix("#:schema ")).expect("a first line");
        let folder = Path::new(name).parent().expect("a folder");
        let schema = match path.strip_prefix("../") {
            Some(path) => folder.parent().expect("a folder above").join(path),
            None => folder.join(path),
        };
        let schema = schema.to_str().expect("text");
        serde_json::from_slice::<serde_json::Value>(&files[schema]).expect("JSON");
    }
    assert_eq!(files.keys().filter(|name| name.starts_with(".schema/")).count(), 6);
    assert!(text(&files, "README.md").starts_with("# "), "how to go on is there, too");
}

#[test]
fn the_pack_can_be_called_by_its_name() {
    for name in ["Sunday circle", "The \"quiet\" \\ one", "Círculo 🌿"] {
        let pack = parsed(&files(&["en", "es"], Some(name)).expect("a name"));
        assert_eq!(pack.view("es").expect("it is there").name, name);
    }
    for (languages, name, wrong) in [
        (&["en"][..], Some(""), "`name.en` is empty. Write something there."),
        (&["en"], Some(&*"a".repeat(81)), "`name.en` has 81 characters; 80 is the most"),
        (&["fr"], None, "There are no texts in \"fr\" to begin with: take en or es, then add \"fr\""),
        (&["en", "en"], None, "en is named twice"),
    ] {
        let sentence = files(languages, name).expect_err(wrong);
        assert!(sentence.starts_with(wrong), "{sentence}");
    }
}

#[test]
fn the_program_writes_it_and_never_over_anything() {
    let folder = Folder::new("new", &PackFiles::new());
    let path = folder.0.join("ours");
    let path = path.to_str().expect("text");
    let ended = run(&["pack", "new", path, "--languages", "es,en", "--name", "Nuestra sala"]);
    assert_eq!((ended.code, ended.stderr.as_str()), (Some(0), ""));
    let check = format!("circlekeeper pack check {path}\n");
    assert!(ended.stdout.contains(&check), "it says how to go on: {}", ended.stdout);
    let checked = run(&["pack", "check", path]);
    assert_eq!(checked.code, Some(0), "{}", checked.stdout);
    assert!(checked.stdout.contains("Nuestra sala") && checked.stdout.contains("(es, en)"), "{}", checked.stdout);

    fs::write(Path::new(path).join("pack.toml"), "ours").expect("it can be changed");
    let again = run(&["pack", "new", path]);
    assert_eq!((again.code, again.stdout.as_str()), (Some(2), ""));
    assert!(again.stderr.contains("is not empty: name one that is new"), "{}", again.stderr);
    assert_eq!(fs::read_to_string(Path::new(path).join("pack.toml")).expect("it is there"), "ours");

    folder.write("file", b"ours");
    let file = folder.0.join("file");
    let ended = run(&["pack", "new", file.to_str().expect("text")]);
    assert!(ended.code == Some(2) && ended.stderr.contains("cannot be a new folder"), "{}", ended.stderr);
}

#[test]
fn the_example_for_other_peoples_texts_is_whole_and_holds_none() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/pack/example");
    let pack = Pack::from_path(&folder).unwrap_or_else(|problems| panic!("{}", told(&problems)));
    let reading = pack.reading_view("en", "from-our-book").expect("it is there");
    assert!(reading.read_as_written);
    assert!(reading.licence.starts_with("By permission of ("), "{}", reading.licence);
    let view = pack.view("en").expect("it is there");
    let words = [&view.agreements, &view.crosstalk, &view.debrief, &view.grounding];
    let said = view.formats[0].segments.iter().flat_map(|segment| &segment.words);
    let read = super::paragraphs(&reading);
    for text in words.into_iter().flatten().chain(said).chain(&read).chain([&view.name, &reading.title]) {
        assert!(text.starts_with('(') && text.ends_with(')'), "this is more than a place for a text: {text}");
    }
}

#[test]
fn a_text_that_is_put_in_its_place_has_to_be_compared_before_it_is_used() {
    let folder = Folder::new("placeholders", &PackFiles::new());
    let path = folder.0.join("ours");
    let place = path.to_str().expect("text");
    assert_eq!(run(&["pack", "new", place, "--placeholders"]).code, Some(0));
    assert_eq!(run(&["pack", "check", place]).code, Some(0));

    let file = path.join("readings/from-our-book.en.md");
    let text = fs::read_to_string(&file).expect("it is there");
    let put_in = text.replace("(Here goes the first passage, word for word as it stands in the book.)", "Once I was.");
    assert_ne!(text, put_in);
    fs::write(&file, &put_in).expect("it can be changed");
    let told = run(&["pack", "check", place]);
    assert!(told.code == Some(2) && told.stdout.contains("stands for other words than these"), "{}", told.stdout);

    let hash = told.stdout.split('"').nth(1).expect("the hash that it would be");
    let line = put_in.lines().find(|line| line.starts_with("read_as_written")).expect("a hash");
    let compared = put_in.replace(line, &format!("read_as_written = \"{hash}\""));
    fs::write(&file, compared).expect("it can be changed");
    assert_eq!(run(&["pack", "check", place]).code, Some(0), "the hash that it told is right");
}
