//! Grounding exercises in a pack: how one is served, and each broken one refused with its message.

use super::broken::with;
use super::small::{changed, parsed};
use super::{pack_view, told};
use circlekeeper::pack::{Pack, PackFiles};

const EXERCISE: &str = r#"name.en = "Feet"
name.es = "Pies"
summary.en = "Feel them."
summary.es = "Siéntelos."
[[step]]
words.en = "Eyes open."
words.es = "Ojos abiertos."
[[step]]
words.en = """
The floor
is there.

So are you.
"""
words.es = "Estás aquí."
"#;

/// The small pack with a grounding exercise.
fn with_exercise() -> PackFiles {
    let mut files = changed("pack.toml", "readings = [\"rest\"]", "readings = [\"rest\"]\nexercises = [\"feet\"]");
    files.insert("grounding/feet.toml".into(), EXERCISE.into());
    files
}

#[test]
fn an_exercise_is_served_step_by_step_in_each_language() {
    let pack = parsed(&with_exercise());
    let served = |language| pack_view(&pack, language).exercises.remove(0);
    let (en, es) = (served("en"), served("es"));
    assert_eq!((en.exercise.as_str(), en.name.as_str(), en.summary.as_str()), ("feet", "Feet", "Feel them."));
    assert_eq!(en.steps, [vec!["Eyes open."], vec!["The floor is there.", "So are you."]]);
    assert_eq!(
        (es.name.as_str(), &es.steps),
        ("Pies", &vec![vec!["Ojos abiertos.".into()], vec!["Estás aquí.".into()]])
    );
}

/// The same, with a segment for an exercise of that name.
fn with_segment_for(exercise: &str) -> PackFiles {
    let mut files = with_exercise();
    let text = String::from_utf8(files["formats/short.toml"].clone()).expect("it is text");
    let segment = format!("kind = \"grounding\"\nexercise = \"{exercise}\"");
    files.insert(
        "formats/short.toml".into(),
        text.replacen("kind = \"reading\"\nminutes = 5\nreading = \"rest\"", &format!("{segment}\nminutes = 5"), 1)
            .into(),
    );
    files
}

#[test]
fn a_segment_can_be_made_for_an_exercise() {
    let pack = parsed(&with_segment_for("feet"));
    assert_eq!(pack_view(&pack, "en").formats[0].segments[0].exercise.as_deref(), Some("feet"));
    assert_eq!(pack.formats()[0].segments[0].exercise, Some(0));
    assert_eq!((pack.exercises()[0].exercise.as_str(), pack.exercises()[0].steps), ("feet", 2));
}

#[test]
fn a_segment_names_an_exercise_of_the_pack() {
    let told_of = |files: &PackFiles| told(&Pack::parse(files).expect_err("it is broken"));
    assert_eq!(
        told_of(&with_segment_for("feat")),
        "formats/short.toml, line 8: The exercise \"feat\" is not in this pack. Name one of `exercises` in pack.toml: feet.\n"
    );
    let mut without = with_segment_for("feet");
    without.remove("grounding/feet.toml");
    without.insert("pack.toml".into(), super::small::small()["pack.toml"].clone());
    assert_eq!(
        told_of(&without),
        "formats/short.toml, line 8: The exercise \"feet\" is not in this pack. Write it, and name it in `exercises` in \
         pack.toml.\n"
    );
}

/// One change to the exercise of the small pack, and the one problem that it makes, as it is printed.
const BROKEN_EXERCISES: &[(&str, &str, &str)] = &[
    (
        "name.es = \"Pies\"\n",
        "",
        "grounding/feet.toml, line 1: `name` is missing in es. Add a line such as name.es = \"…\".",
    ),
    (
        "summary",
        "sumary",
        "grounding/feet.toml, line 1: `summary` is missing. Add a line such as summary.en = \"…\" and summary.es = \
         \"…\".\n\
         grounding/feet.toml, line 3: `sumary` is not known in a grounding exercise. Correct or remove it; these are: \
         name, summary, step.",
    ),
    (
        "words.es = \"Ojos abiertos.\"",
        "",
        "grounding/feet.toml, line 6: `words` is missing in es. Add a line such as words.es = \"…\".",
    ),
    (
        "words.en = \"Eyes open.\"\nwords.es = \"Ojos abiertos.\"",
        "minutes = 1",
        "grounding/feet.toml, line 5: `words` is missing. Add a line such as words.en = \"\"\"…\"\"\" and words.es = \
         \"\"\"…\"\"\".\n\
         grounding/feet.toml, line 6: `minutes` is not known in a step. Correct or remove it; these are: words.",
    ),
    ("Eyes open.", " ", "grounding/feet.toml, line 6: `words.en` is empty. Write something there."),
];

#[test]
fn each_broken_exercise_is_refused_with_its_message() {
    for (from, to, message) in BROKEN_EXERCISES {
        let mut files = with_exercise();
        let text = String::from_utf8(files["grounding/feet.toml"].clone()).expect("it is text");
        assert!(text.contains(from), "the exercise has {from:?}");
        let text = text.replacen(from, to, if *from == "summary" { 2 } else { 1 });
        files.insert("grounding/feet.toml".into(), text.into());
        let problems = Pack::parse(&files).expect_err(message);
        assert_eq!(told(&problems).trim_end(), *message, "{from:?} -> {to:?}");
    }
}

#[test]
fn exercises_that_are_missing_stray_or_too_many_are_told() {
    let exercise = with_exercise()["grounding/feet.toml"].clone();
    let mut lost = with_exercise();
    lost.remove("grounding/feet.toml");
    let mut long = with_exercise();
    long.insert("grounding/feet.toml".into(), [exercise.as_slice(), &b"[[step]]\n".repeat(19)].concat());
    let many: Vec<String> = (0..21).map(|n| format!("\"e{n}\"")).collect();
    let cases: &[(PackFiles, &str)] = &[
        (
            lost,
            "grounding/feet.toml: This file is missing. Write the exercise, or take \"feet\" out of `exercises` in \
             pack.toml.",
        ),
        (
            with("grounding/feet.toml", exercise),
            "grounding/feet.toml: This file has no place in the pack. Add \"feet\" to `exercises` in pack.toml, or \
             remove the file.",
        ),
        (with("grounding/feet.txt", ""), "A grounding exercise is called name.toml."),
        (long, "grounding/feet.toml, line 5: `step` has 21 items; 20 is the most, because a longer exercise"),
        (
            changed("pack.toml", "readings =", &format!("exercises = [{}]\nreadings =", many.join(", "))),
            "pack.toml, line 11: `exercises` has 21 items; 20 is the most, because whoever needs one",
        ),
        (
            changed("pack.toml", "readings =", "exercises = [\"Feet\"]\nreadings ="),
            "pack.toml, line 11: \"Feet\" cannot be the name of a file here.",
        ),
    ];
    for (files, message) in cases {
        let problems = Pack::parse(files).expect_err(message);
        assert!(told(&problems).contains(message), "{message}\nis not among\n{}", told(&problems));
    }
}
