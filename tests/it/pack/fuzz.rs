//! Packs that something happened to: lines lost, values changed, files cut off or put in each other's place. Whatever it
//! is, parsing says what is wrong in good time, and never panics.
//! `FUZZ_SECONDS=600 FUZZ_SEED=7 cargo test --test it fuzz` goes on for longer, and elsewhere.

mod mutate;

use super::folder::Folder;
use super::zip::zip;
use super::{small, told};
use crate::fuzz::dice::Dice;
use crate::fuzz::{Twice, fuzz};
use circlekeeper::pack::{Day, Pack, PackFiles, Problem, report};
use mutate::{mutate, mutate_zip};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

const DEFAULT_SECONDS: u64 = 2;

#[test]
fn whatever_happens_to_a_packs_files_parsing_says_what_is_wrong() {
    let packs = [small::small(), a_few_of_the_default_pack()];
    let change = |dice: &mut Dice| {
        let mut files = packs[dice.below(packs.len())].clone();
        for _ in 0..1 + dice.below(4) {
            mutate(&mut files, dice);
        }
        files
    };
    let parse = |files: &PackFiles| {
        let pack = Pack::parse(files).map_err(|problems| {
            are_of_use(&problems, files);
            told(&problems)
        })?;
        is_served(&pack);
        Ok(())
    };
    fuzz(DEFAULT_SECONDS, change, parse, Twice::IsTheSame);
}

#[test]
fn whatever_happens_to_a_zip_reading_it_says_what_is_wrong() {
    let zips = [zip(&small::small(), ""), zip(&a_few_of_the_default_pack(), "ours/")];
    let folder = Folder::new("fuzz-zip", &PackFiles::new());
    let path = folder.0.with_extension("zip");
    let change = |dice: &mut Dice| {
        let mut zip = zips[dice.below(zips.len())].clone();
        for _ in 0..1 + dice.below(3) {
            mutate_zip(&mut zip, dice);
        }
        zip
    };
    let parse = |zip: &Vec<u8>| {
        fs::write(&path, zip).expect("it can be written");
        let pack = Pack::from_path(&path).map_err(|problems| {
            assert!(!problems.is_empty());
            told(&problems)
        })?;
        is_served(&pack);
        Ok(())
    };
    fuzz(DEFAULT_SECONDS / 2, change, parse, Twice::IsTheSame);
    fs::remove_file(&path).expect("it was written");
}

/// All that can be asked of a pack is there.
fn is_served(pack: &Pack) {
    let today = Day { year: 2026, month: 11, day: 22 };
    assert!(report::report("", pack, today).starts_with("No problems"));
    for language in pack.languages() {
        assert!(pack.view(language).is_some());
        assert!(pack.readings().iter().all(|rules| pack.reading_view(language, &rules.reading).is_some()));
    }
}

/// Each is at a line that is there, and says what is wrong and what to do.
fn are_of_use(problems: &[Problem], files: &PackFiles) {
    assert!(!problems.is_empty() && problems.is_sorted(), "{}", told(problems));
    let count = |bytes: &Vec<u8>| 1 + bytes.iter().filter(|byte| **byte == b'\n').count();
    let lines: BTreeMap<&str, usize> = files.iter().map(|(name, bytes)| (name.as_str(), count(bytes))).collect();
    for problem in problems {
        let Problem { file, line, what, cure } = problem;
        assert!(what.ends_with('.') && cure.ends_with('.'), "{problem}");
        assert!(line.is_none_or(|line| (1..=lines[file.as_str()]).contains(&line)), "{problem}");
    }
}

/// One of each kind of file that the default pack has, so that a parse is quick.
fn a_few_of_the_default_pack() -> PackFiles {
    let read = |name: &str| {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/pack/default").join(name);
        fs::read_to_string(path).expect("it is there")
    };
    let format = read("formats/check-in-90.toml");
    let named = |key: &str| {
        let rest = format.split_once(&format!("\n{key} = \"")).expect("it names one").1;
        rest.split_once('"').expect("a text").0.to_owned()
    };
    let (reading, exercise) = (named("reading"), named("exercise"));
    let about = small::ABOUT.replace("rest", &reading).replace("short", "check-in-90");
    let mut files = PackFiles::from([
        ("pack.toml".into(), format!("{about}exercises = [\"{exercise}\"]\n").into()),
        ("formats/check-in-90.toml".into(), format.clone().into()),
    ]);
    let exercise = format!("grounding/{exercise}.toml");
    let readings = ["en", "es"].map(|language| format!("readings/{reading}.{language}.md"));
    let [in_english, in_spanish] = &readings;
    for name in [&exercise, in_english, in_spanish, "help-lines.toml", "words/en.toml", "words/es.toml"] {
        files.insert(name.into(), read(name).into());
    }
    let whole = Pack::parse(&files);
    assert!(whole.is_ok(), "before anything happens to it: {}", told(&whole.err().unwrap_or_default()));
    files
}
