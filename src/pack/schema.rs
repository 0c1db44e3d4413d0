//! The JSON Schemas with which an editor completes and checks a pack's files while somebody writes them. Pure.
//!
//! They see less than `parse` does: a name that no file has, or a text that is missing in one of the languages, only
//! `circlekeeper pack check` can tell. Tests hold their fields to those that are parsed.

/// Name within a pack, and content. A name that begins with a dot is passed over when the pack is read.
pub(super) const FILES: [(&str, &str); 6] = [
    (".schema/format.json", include_str!("schema/format.json")),
    (".schema/grounding.json", include_str!("schema/grounding.json")),
    (".schema/help-lines.json", include_str!("schema/help-lines.json")),
    (".schema/pack.json", include_str!("schema/pack.json")),
    (".schema/reading.json", include_str!("schema/reading.json")),
    (".schema/words.json", include_str!("schema/words.json")),
];

/// The first line of a pack's file, which leads editors to its schema; none where no editor looks for it.
pub(super) fn first_line(file: &str) -> Option<String> {
    let (up, schema) = match file.split_once('/') {
        None => ("", file.strip_suffix(".toml")?),
        Some(("formats", _)) => ("../", "format"),
        Some(("grounding", _)) => ("../", "grounding"),
        Some(("words", _)) => ("../", "words"),
        Some(_) => return None,
    };
    Some(format!("#:schema {up}.schema/{schema}.json\n"))
}
