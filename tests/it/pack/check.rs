//! `circlekeeper pack check`: every broken pack is told with all that is to be mended, and a whole one with what is in it.

use super::broken::{BROKEN, with};
use super::folder::Folder;
use super::small::{READING, changed, parsed, small};
use super::zip::zip;
use super::{embedded, paragraphs, reading_view};
use crate::support::run;
use circlekeeper::pack::{Day, PackFiles, readability, report};
use circlekeeper::server::pack_command::{self, PackCommand, Said};

const TODAY: Day = Day { year: 2026, month: 11, day: 22 };

fn check(folders: &[&Folder]) -> Said {
    let paths = folders.iter().map(|folder| folder.0.clone()).collect();
    pack_command::run(&PackCommand::Check { paths }, TODAY).expect("a check says what is wrong and does not fail")
}

/// The words of a text, wherever its lines are broken.
fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether the printed text tells the problem: its place on a line of its own, and below it what is wrong and the cure.
fn tells(said: &str, problem: &str) -> bool {
    let (place, what) = problem.split_once(": ").expect("a place");
    let below = said.split_once(&format!("\n{place}\n")).map(|(_, below)| words(below));
    below.is_some_and(|below| below.starts_with(what))
}

#[test]
fn each_broken_pack_is_told_by_the_command_in_its_own_words() {
    assert!(BROKEN.len() >= 25, "{} broken packs", BROKEN.len());
    for (index, (file, from, to, message)) in BROKEN.iter().enumerate() {
        let folder = Folder::new(&format!("broken-{index}"), &changed(file, from, to));
        let Said { text, is_broken } = check(&[&folder]);
        assert!(is_broken, "{message}");
        for problem in message.lines() {
            assert!(tells(&text, problem), "{problem}\nis not in\n{text}");
        }
        let count = format!("{} problem", message.lines().count());
        assert!(text.starts_with(&count), "{text}");
        assert!(text.lines().all(|line| line.chars().count() <= 100), "{text}");
    }
}

#[test]
fn the_program_ends_with_2_and_prints_what_is_to_be_mended() {
    for (index, (file, from, to, message)) in BROKEN.iter().enumerate().step_by(6) {
        let folder = Folder::new(&format!("program-{index}"), &changed(file, from, to));
        let ended = run(&["pack", "check", folder.0.to_str().expect("text")]);
        assert_eq!((ended.code, ended.stderr.as_str()), (Some(2), ""), "{message}");
        assert!(message.lines().all(|problem| tells(&ended.stdout, problem)), "{}", ended.stdout);
    }
    let whole = Folder::new("program-whole", &small());
    let ended = run(&["pack", "check", whole.0.to_str().expect("text")]);
    assert_eq!((ended.code, ended.stderr.as_str()), (Some(0), ""));
    assert!(ended.stdout.starts_with("No problems: "), "{}", ended.stdout);
}

#[test]
fn several_packs_are_checked_at_once_and_one_that_is_broken_counts() {
    let (whole, broken) = (Folder::new("whole", &small()), Folder::new("broken", &with("song.mp3", [0])));
    let Said { text, is_broken } = check(&[&whole, &broken]);
    assert!(is_broken && text.contains("No problems: ") && text.contains("\nsong.mp3\n"), "{text}");
}

#[test]
fn a_zip_is_checked_like_a_folder() {
    let folder = Folder::new("zips", &PackFiles::new());
    folder.write("whole.zip", &zip(&small(), "ours/"));
    folder.write("broken.zip", &zip(&changed("formats/short.toml", "\"sharing\"", "\"sharin\""), ""));
    folder.write("none.zip", b"PK");
    let check = |name: &str| run(&["pack", "check", folder.0.join(name).to_str().expect("text")]);
    assert_eq!(check("whole.zip").code, Some(0));
    for (name, problem) in [("broken.zip", "\"sharin\" is not a kind of segment."), ("none.zip", "whole .zip.")] {
        let ended = check(name);
        assert!(ended.code == Some(2) && words(&ended.stdout).contains(problem), "{}", ended.stdout);
    }
}

#[test]
fn the_built_in_pack_is_checked_where_none_is_named() {
    let Said { text, is_broken } = check(&[]);
    assert!(!is_broken && text.starts_with("No problems: built-in\n"), "{text}");
    let pack = embedded();
    for counted in [format!("  {} readings\n", pack.readings().len()), format!("  {} formats\n", pack.formats().len())]
    {
        assert!(text.contains(&counted), "{counted} is not in\n{text}");
    }
    assert!(text.contains("2 languages (en, es)"), "{text}");
    assert!(text.lines().all(|line| line.chars().count() <= 80), "{text}");
}

#[test]
fn every_reading_of_the_built_in_pack_is_easy_enough() {
    let pack = embedded();
    let mut hard = vec![];
    for language in pack.languages() {
        for rules in pack.readings() {
            let reading = reading_view(&pack, language, &rules.reading);
            let text = paragraphs(&reading);
            let counts = readability::count(text.iter().map(String::as_str), language);
            let grade = readability::grade(counts, language).expect("both languages have a formula");
            if readability::is_hard(grade) {
                hard.push(format!("{}.{language}: {grade:.1}", rules.reading));
            }
        }
    }
    assert!(hard.is_empty(), "above grade {}: {}", readability::GOAL, hard.join(", "));
}

fn report_of(files: &PackFiles, today: Day) -> String {
    words(&report::report("ours", &parsed(files), today))
}

#[test]
fn what_could_be_better_is_advice_and_no_problem() {
    let report = report_of(&small(), TODAY);
    assert!(report.contains("readings/rest.en.md has 7 words; 120 to 350 are good"), "{report}");
    assert!(!report.contains("does not end in a question") && !report.contains("last checked"), "{report}");

    let report = report_of(&changed("readings/rest.es.md", "rest?", "rest."), TODAY);
    assert!(report.contains("readings/rest.es.md does not end in a question"), "{report}");

    let hard = "Codependency recovery necessitates considerable determination. ".repeat(30) + "Necessarily?";
    let report = report_of(&with("readings/rest.en.md", READING.replace("When do I rest?", &hard)), TODAY);
    assert!(report.contains("readings/rest.en.md takes school grade 1"), "{report}");
    assert!(!report.contains("rest.en.md has") && !report.contains("rest.en.md does not"), "{report}");
}

#[test]
fn a_help_line_that_was_checked_more_than_a_year_ago_is_named() {
    let on = |year, month, day| report_of(&small(), Day { year, month, day });
    assert!(!on(2027, 11, 1).contains("last checked"), "a year to the day is not more than a year");
    let report = on(2027, 11, 2);
    assert!(report.contains("Anywhere: Directory was last checked on 2026-11-01. Check it again"), "{report}");
}

#[test]
fn a_language_without_a_formula_has_no_grade() {
    let mut files = changed("pack.toml", "[\"en\", \"es\"]", "[\"en\", \"es\", \"de\"]");
    for (name, bytes) in &mut files {
        let text = String::from_utf8(bytes.clone()).expect("text");
        let german = |line: &str| line.replace(".es = ", ".de = ");
        let lines = text.lines().flat_map(|line| match line.contains(".es = ") && name.ends_with(".toml") {
            true => vec![line.to_owned(), german(line)],
            false => vec![line.to_owned()],
        });
        *bytes = (lines.collect::<Vec<_>>().join("\n") + "\n").into();
    }
    files.insert("readings/rest.de.md".into(), READING.into());
    files.insert("words/de.toml".into(), files["words/es.toml"].clone());
    let report = report_of(&files, TODAY);
    assert!(report.contains("Readings in de (grade: no formula)"), "{report}");
    assert!(report.contains("rest 7 2 2 –"), "{report}");
}
