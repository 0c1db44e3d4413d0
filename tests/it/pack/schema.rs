//! The schemas for editors: the default pack fits them, they name exactly the fields that are parsed, their limits are
//! the limits, and what is broken in its build does not fit.

use super::broken::{BROKEN, with};
use super::small::{changed, small};
use super::told;
use crate::schema::Schema;
use circlekeeper::pack::{Pack, PackFiles, limits};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

fn schema(name: &str) -> Schema {
    Schema::read(&format!("src/pack/schema/{name}.json"))
}

/// Which schema is for a file, and the part of the file that is TOML; none for other files.
fn toml_of<'a>(file: &str, text: &'a str) -> Option<(&'static str, &'a str)> {
    match file.split_once('/') {
        None if file == "pack.toml" => Some(("pack", text)),
        None if file == "help-lines.toml" => Some(("help-lines", text)),
        Some(("formats", _)) => Some(("format", text)),
        Some(("grounding", _)) => Some(("grounding", text)),
        Some(("words", _)) => Some(("words", text)),
        Some(("readings", _)) => Some(("reading", text.split("+++\n").nth(1).unwrap_or_default())),
        _ => None,
    }
}

fn as_json(value: &toml::Value) -> Value {
    match value {
        toml::Value::String(text) => json!(text),
        toml::Value::Integer(number) => json!(number),
        toml::Value::Float(number) => json!(number),
        toml::Value::Boolean(flag) => json!(flag),
        toml::Value::Datetime(day) => json!(day.to_string()),
        toml::Value::Array(items) => items.iter().map(as_json).collect(),
        toml::Value::Table(fields) => fields.iter().map(|(key, value)| (key.clone(), as_json(value))).collect(),
    }
}

/// Why a file does not fit its schema; none if it does.
pub fn misfit(file: &str, text: &str) -> Option<String> {
    let (name, text) = toml_of(file, text)?;
    let table: toml::Table = text.parse().unwrap_or_else(|error| panic!("{file}: {error}"));
    schema(name).misfit(&as_json(&table.into())).map(|fault| format!("{file}: {fault}"))
}

#[test]
fn every_file_of_the_default_pack_fits_its_schema() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/pack/default");
    let mut seen = BTreeSet::new();
    for within in ["", "formats", "grounding", "readings", "words"] {
        for entry in fs::read_dir(folder.join(within)).expect("a folder") {
            let path = entry.expect("an entry").path();
            let name = path.strip_prefix(&folder).expect("within").to_string_lossy().replace('\\', "/");
            if path.is_dir() {
                continue;
            }
            let text = fs::read_to_string(&path).expect("text");
            assert_eq!(misfit(&name, &text), None);
            seen.extend(toml_of(&name, &text).map(|(schema, _)| schema));
        }
    }
    assert_eq!(seen.len(), 6, "each schema was used: {seen:?}");
}

/// What only the whole pack shows, or only somebody who reads the text. The others are broken in their build.
const UNSEEN: [&str; 16] = [
    "is missing in es",
    "`name` does not say in which language",
    "is not a language of this pack",
    "This file is missing",
    "is not in this pack",
    "The number of passages",
    "cannot stand in a reading",
    "There is a passage with nothing in it",
    "There is an invisible control sign",
    "The reading does not begin",
    "This cannot be understood",
    "`read_as_written` stands for other words",
    "has a mark that is not within a turn",
    "is longer than the segment",
    "`agreements` is empty",
    "names nothing",
];

#[test]
fn what_is_broken_in_its_build_does_not_fit() {
    let mut seen = 0;
    for (file, from, to, message) in BROKEN {
        if UNSEEN.iter().any(|unseen| message.contains(unseen)) {
            continue;
        }
        let files = changed(file, from, to);
        let text = std::str::from_utf8(&files[*file]).expect("text");
        assert!(misfit(file, text).is_some(), "the schema does not see: {message}");
        seen += 1;
    }
    assert!(seen >= 20, "only {seen}");
    for (name, bytes) in small() {
        assert_eq!(misfit(&name, std::str::from_utf8(&bytes).expect("text")), None, "the small pack fits");
    }
}

/// The fields that the parser asks for where it finds one that it does not know.
fn parsed_fields(files: &PackFiles) -> BTreeSet<String> {
    let problems = Pack::parse(files).expect_err("`unheard` is not known");
    let unheard = problems.iter().find(|problem| problem.what.starts_with("`unheard` is not known"));
    let cure = &unheard.unwrap_or_else(|| panic!("{}", told(&problems))).cure;
    let list = cure.split_once("these are: ").expect("a list").1.trim_end_matches('.');
    list.split(", ").map(String::from).collect()
}

fn schema_fields(schema: &str, pointer: &str) -> BTreeSet<String> {
    schema_of(schema, pointer)["properties"].as_object().expect("fields").keys().cloned().collect()
}

fn schema_of(name: &str, pointer: &str) -> Value {
    schema(name).at(pointer).clone()
}

#[test]
fn the_schemas_name_exactly_the_fields_that_are_parsed() {
    let exercise = "name.en = \"a\"\n[[step]]\nunheard = 1\n";
    let with_exercise = |text: &str| {
        let mut files = changed("pack.toml", "readings =", "exercises = [\"calm\"]\nreadings =");
        files.insert("grounding/calm.toml".into(), text.into());
        files
    };
    let words = |more: &str| changed("words/en.toml", "agreements", &format!("{more}\nagreements"));
    let last_words = |more: &str| {
        let words = String::from_utf8(small()["words/en.toml"].clone()).expect("text");
        with("words/en.toml", format!("{words}{more}\nunheard = 1\n"))
    };
    let cases = [
        ("pack", "", changed("pack.toml", "outside_literature = false", "outside_literature = true\nunheard = 1")),
        ("reading", "", changed("readings/rest.en.md", "theme", "unheard = 1\ntheme")),
        ("format", "", changed("formats/short.toml", "[[segment]]", "unheard = 1\n[[segment]]")),
        ("grounding", "", with_exercise(&format!("unheard = 1\n{exercise}"))),
        ("grounding", "/$defs/step", with_exercise(exercise)),
        ("help-lines", "", changed("help-lines.toml", "[[country]]", "unheard = 1\n[[country]]")),
        ("help-lines", "/$defs/country", changed("help-lines.toml", "code", "unheard = 1\ncode")),
        ("help-lines", "/$defs/line", changed("help-lines.toml", "link", "unheard = 1\nlink")),
        ("words", "", words("unheard = 1")),
        ("words", "/properties/roles", last_words("[roles]")),
        ("words", "/properties/crisis/items", last_words("[[crisis]]")),
    ];
    for (schema, pointer, files) in cases {
        assert_eq!(schema_fields(schema, pointer), parsed_fields(&files), "{schema}{pointer}");
    }
}

#[test]
fn a_segment_has_in_its_schema_exactly_the_fields_of_its_kind() {
    let format = schema("format");
    let kinds = format.at("/$defs/segment/properties/kind/enum").as_array().expect("kinds").clone();
    assert_eq!(kinds.len(), 13);
    for (kind, speak) in kinds.iter().flat_map(|kind| ["", "facilitator", "holder"].map(|speak| (kind, speak))) {
        let kind = kind.as_str().expect("a word");
        if matches!(kind, "reading" | "silence" | "grounding") && !speak.is_empty() {
            continue;
        }
        let says = if speak.is_empty() { String::new() } else { format!("\nspeak = \"{speak}\"") };
        let line = format!("kind = \"{kind}\"{says}\nunheard = 1");
        let parsed = parsed_fields(&changed("formats/short.toml", "kind = \"reading\"", &line));
        let all = schema_fields("format", "/$defs/segment");
        let fits = |field: &String| format.fault("segment", &segment(kind, speak, field)).is_none();
        let fitting: BTreeSet<String> = all.into_iter().filter(fits).collect();
        assert_eq!(fitting, parsed, "{kind} {speak}");
    }
}

/// A segment that has what it must have, and that field.
fn segment(kind: &str, speak: &str, field: &str) -> Value {
    let mut segment = json!({ "kind": kind, "minutes": 5, "name": { "en": "a" } });
    let mut set = |field: &str| {
        segment[field] = match field {
            "name" | "words" => json!({ "en": "a" }),
            "speak" if kind == "reading" => json!("readers"),
            "speak" => json!(if speak.is_empty() { "facilitator" } else { speak }),
            "reading" | "exercise" => json!("calm"),
            "warn_seconds" => json!([30]),
            "next" => json!("round"),
            "newcomers" => json!("last"),
            "once_first" => json!(true),
            "kind" => json!(kind),
            _ => json!(60),
        };
    };
    if !speak.is_empty() {
        set("speak");
    }
    if kind == "sharing" && speak != "facilitator" {
        set("share_seconds");
    }
    if kind == "grounding" {
        set("exercise");
    }
    if !(field == "speak" && kind == "sharing" && speak.is_empty()) {
        set(field);
    }
    segment
}

#[test]
fn the_limits_of_the_schemas_are_the_limits() {
    let most = [
        ("pack", "/properties/languages/maxItems", limits::LANGUAGES),
        ("pack", "/properties/formats/maxItems", limits::FORMATS),
        ("pack", "/properties/readings/maxItems", limits::READINGS),
        ("pack", "/properties/exercises/maxItems", limits::EXERCISES),
        ("pack", "/properties/licence/maxLength", limits::NAME_CHARS),
        ("pack", "/properties/source/maxLength", limits::SOURCE_CHARS),
        ("pack", "/$defs/name/additionalProperties/maxLength", limits::NAME_CHARS),
        ("pack", "/$defs/summary/additionalProperties/maxLength", limits::SUMMARY_CHARS),
        ("reading", "/properties/title/maxLength", limits::NAME_CHARS),
        ("reading", "/properties/theme/maxLength", limits::THEME_CHARS),
        ("reading", "/properties/about/maxLength", limits::NAME_CHARS),
        ("reading", "/properties/minutes/maximum", limits::READING_MINUTES),
        ("reading", "/properties/source/maxLength", limits::SOURCE_CHARS),
        ("format", "/properties/segment/maxItems", limits::SEGMENTS),
        ("format", "/$defs/theme/additionalProperties/maxLength", limits::THEME_CHARS),
        ("format", "/$defs/segment/properties/minutes/maximum", limits::SEGMENT_MINUTES),
        ("format", "/$defs/segment/properties/silence_seconds/maximum", limits::SILENCE_SECONDS),
        ("format", "/$defs/segment/properties/share_seconds/maximum", limits::SHARE_SECONDS),
        ("format", "/$defs/segment/properties/warn_seconds/maxItems", limits::WARNINGS),
        ("grounding", "/properties/step/maxItems", limits::STEPS),
        ("help-lines", "/properties/country/maxItems", limits::COUNTRIES),
        ("help-lines", "/$defs/country/properties/line/maxItems", limits::LINES),
        ("help-lines", "/$defs/line/properties/source/maxLength", limits::SOURCE_CHARS),
        ("words", "/properties/with_you/maxLength", limits::GESTURE_CHARS),
        ("words", "/properties/roles/properties/host/maxLength", limits::ROLE_CHARS),
        ("words", "/properties/crisis/maxItems", limits::CRISIS_STEPS),
    ];
    for (name, pointer, limit) in most {
        assert_eq!(schema(name).at(pointer), &json!(limit.most), "{name} {pointer}");
    }
}

#[test]
fn every_field_is_explained_to_whoever_writes_a_pack() {
    let readme = include_str!("../../../src/pack/default/README.md");
    let parts = [
        ("pack", ""),
        ("reading", ""),
        ("format", ""),
        ("format", "/$defs/segment"),
        ("grounding", ""),
        ("grounding", "/$defs/step"),
        ("help-lines", "/$defs/country"),
        ("help-lines", "/$defs/line"),
        ("words", ""),
        ("words", "/properties/roles"),
        ("words", "/properties/crisis/items"),
    ];
    for (schema, pointer) in parts {
        for field in schema_fields(schema, pointer) {
            let ways = ["`{}`", "`[{}]`", "`[[{}]]`", "`[[country.{}]]`"].map(|way| way.replace("{}", &field));
            assert!(ways.iter().any(|way| readme.contains(way)), "{schema}{pointer}: {field} is not in README.md");
        }
    }
}
