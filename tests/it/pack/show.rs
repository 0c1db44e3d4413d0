//! `circlekeeper pack show`: readings, formats and exercises as plain text, to read in a terminal or to print.

use super::small::{READING, changed, parsed, small};
use super::{broken::with, embedded};
use crate::support::run;
use circlekeeper::pack::show::show;

#[test]
fn a_reading_is_printed_passage_by_passage() {
    let expected = "Rest\n====\nRest\n\nWe may rest.\n\n* * *\n\nWhen do I rest?\n\nMade up · CC0 1.0\n";
    assert_eq!(show(&parsed(&small()), Some("rest"), Some("es")).as_deref(), Ok(expected));

    let more = READING.replace("We *may* rest.", "> Stay.\n\n- one\n- **two**");
    let text = show(&parsed(&with("readings/rest.en.md", more)), Some("rest"), None).expect("it is there");
    assert!(text.contains("\n    Stay.\n\n- one\n- two\n\n* * *\n"), "{text}");
}

#[test]
fn a_format_is_printed_as_a_script() {
    let expected = "Short\n=====\n25 minutes\n\nA short one.\n\n1. Reading (5 minutes, “Rest”)\n\n2. Sharing (20 minutes, turns \
                    of 45 seconds)\n\n   One paragraph goes on.\n\n   Two.\n";
    assert_eq!(show(&parsed(&small()), Some("short"), None).as_deref(), Ok(expected));
    let silence =
        changed("formats/short.toml", "\"reading\"\nminutes = 5\nreading = \"rest\"", "\"silence\"\nminutes = 1");
    let text = show(&parsed(&silence), Some("short"), Some("es")).expect("it is there");
    assert!(text.contains("1. Lectura (1 minuto, silencio de 1 minuto)"), "{text}");
}

#[test]
fn the_contents_name_all_that_can_be_printed() {
    let pack = embedded();
    for language in ["en", "es"] {
        let text = show(&pack, None, Some(language)).expect("contents");
        let names = pack.readings().iter().map(|reading| &reading.reading);
        let names = names.chain(pack.formats().iter().map(|format| &format.format));
        for name in names.chain(pack.exercises().iter().map(|exercise| &exercise.exercise)) {
            assert!(text.contains(&format!("\n  {name} ")), "{name} is not in\n{text}");
            let printed = show(&pack, Some(name), Some(language)).expect("it is there");
            assert!(printed.lines().all(|line| line.chars().count() <= 80), "{printed}");
        }
    }
}

#[test]
fn what_is_not_there_is_told_in_a_sentence() {
    let pack = parsed(&small());
    let wrong = |name, language| show(&pack, name, language).expect_err("it is not there");
    assert_eq!(
        wrong(Some("work"), None),
        "The pack has nothing that is called \"work\": leave the name out to see what there is."
    );
    assert_eq!(wrong(None, Some("fr")), "The pack is not in \"fr\": choose one of its languages, which are en, es.");
}

#[test]
fn the_program_prints_the_built_in_pack_and_refuses_a_broken_one() {
    let contents = run(&["pack", "show"]);
    assert_eq!((contents.code, contents.stderr.as_str()), (Some(0), ""));
    assert_eq!(show(&embedded(), None, None).as_deref(), Ok(contents.stdout.as_str()));
    let reading = run(&["pack", "show", "built-in", "boundaries", "--language", "es"]);
    assert_eq!(show(&embedded(), Some("boundaries"), Some("es")).as_deref(), Ok(reading.stdout.as_str()));
    let none = run(&["pack", "show", "built-in", "nothing-like-it"]);
    assert_eq!((none.code, none.stdout.as_str()), (Some(2), ""));
    let nowhere = run(&["pack", "show", "no-such-folder"]);
    assert!(nowhere.code == Some(2) && nowhere.stdout.contains("This pack cannot be read"), "{}", nowhere.stdout);
}
