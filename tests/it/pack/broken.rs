//! Broken packs: each is the small one with one thing wrong, and is refused with the message for it.

use super::small::{READING, WORDS, changed, small};
use super::told;
use circlekeeper::pack::{Pack, PackFiles, limits};

/// One change to the small pack, and the one problem that it makes, as it is printed.
pub const BROKEN: &[(&str, &str, &str, &str)] = &[
    // pack.toml
    (
        "pack.toml",
        "name.es = \"Pequeño\"",
        "",
        "pack.toml, line 3: `name` is missing in es. Add a line such as name.es = \"…\".",
    ),
    (
        "pack.toml",
        "name.en = \"Small\"\nname.es = \"Pequeño\"",
        "name = \"Small\"",
        "pack.toml, line 3: `name` does not say in which language it is. Write name.en = … and name.es = … instead.",
    ),
    (
        "pack.toml",
        "licence",
        "license",
        "pack.toml, line 1: `licence` is missing. Add a line such as licence = \"…\".\n\
         pack.toml, line 7: `license` is not known in pack.toml where outside_literature is false. Correct or \
         remove it; these are: languages, outside_literature, name, facilitator, licence, source, formats, readings, \
         exercises.",
    ),
    (
        "pack.toml",
        "outside_literature = false",
        "outside_literature = true",
        "pack.toml, line 1: `notice` is missing. Add a line such as notice.en = \"…\" and notice.es = \"…\".",
    ),
    (
        "pack.toml",
        "false",
        "\"no\"",
        "pack.toml, line 9: `outside_literature` is neither true nor false. Write outside_literature = true or \
         outside_literature = false, without quotes.",
    ),
    (
        "pack.toml",
        "[\"en\", \"es\"]",
        "[\"en\", \"es\", \"Español\"]",
        "pack.toml, line 2: \"Español\" is not a language tag. Write a tag such as \"en\", \"es\" or \"pt-BR\".",
    ),
    (
        "pack.toml",
        "[\"short\"]",
        "[\"short\", \"short\"]",
        "pack.toml, line 10: `formats` names short twice. Remove one of them.",
    ),
    (
        "pack.toml",
        "[\"rest\"]",
        "[\"rest\", \"../rest\"]",
        "pack.toml, line 11: \"../rest\" cannot be the name of a file here. Use small letters a to z, digits and \
         single hyphens, at most 40 of them.",
    ),
    (
        "pack.toml",
        "[\"rest\"]",
        "[\"rest\", \"work\"]",
        "readings/work.en.md: This file is missing. Write the reading in en, or take \"work\" out of `readings` in \
         pack.toml.\n\
         readings/work.es.md: This file is missing. Write the reading in es, or take \"work\" out of `readings` in \
         pack.toml.",
    ),
    ("pack.toml", "[\"short\"]", "[]", "pack.toml, line 10: `formats` names nothing. Name at least one."),
    (
        "pack.toml",
        "[\"rest\"]",
        "\"rest\"",
        "pack.toml, line 11: `readings` is not a list. Write it between square brackets, such as readings = […].",
    ),
    // Readings
    (
        "readings/rest.en.md",
        "+++\n",
        "",
        "readings/rest.en.md, line 1: The reading does not begin with what it is. Begin it with a line +++, then \
         title, theme and minutes, then another line +++, then the text.",
    ),
    (
        "readings/rest.es.md",
        "\n---\n",
        "\n",
        "readings/rest.es.md: The number of passages is 1 here and 2 in en. Part both with lines --- so that they \
         have the same number: people read them side by side.",
    ),
    (
        "readings/rest.en.md",
        "minutes = 2",
        "minutes = \"two\"",
        "readings/rest.en.md, line 4: `minutes` is not a whole number from 1 to 60. Write it without quotes, such \
         as 5.",
    ),
    (
        "readings/rest.en.md",
        "title = \"Rest\"",
        "title = \"Rest",
        "readings/rest.en.md, line 2: This cannot be understood: invalid basic string, expected `\"`. Look at this \
         line and the one before it for a missing quote, bracket or = sign.",
    ),
    (
        "readings/rest.en.md",
        "We *may* rest.",
        "# Rest",
        "readings/rest.en.md, line 6: A heading cannot stand in a reading. Remove the signs that make it one (# \
         before it, or a line of = or - under it).",
    ),
    (
        "readings/rest.en.md",
        "We *may* rest.",
        " ",
        "readings/rest.en.md, line 6: There is a passage with nothing in it. Write the passage, or remove the line \
         --- above or below.",
    ),
    (
        "readings/rest.en.md",
        "We *may* rest.",
        ">",
        "readings/rest.en.md, line 6: There is a passage with nothing in it. Write the passage, or remove the line \
         --- above or below.",
    ),
    (
        "readings/rest.en.md",
        "We *may* rest.",
        "We\u{7} rest.",
        "readings/rest.en.md, line 6: There is an invisible control sign. Write this line anew, or save the file \
         again as plain text.",
    ),
    (
        "readings/rest.es.md",
        "minutes = 2",
        "minutes = 2\nread_as_written = \"?\"",
        "readings/rest.es.md, line 5: `read_as_written` stands for other words than these, for which it would be \
         \"9497c8c029f70b9c02ab07be6274bc9b057aa7f63815e08c223c00f51216cbf1\". Compare this text with the book, word by word, \
         and mend it; only then write the hash that is told here.",
    ),
    // Formats
    (
        "formats/short.toml",
        "\"sharing\"",
        "\"sharin\"",
        "formats/short.toml, line 13: \"sharin\" is not a kind of segment. Write one of welcome, agreements, \
         check_in, newcomers, reading, silence, grounding, sharing, dialogue, group_conscience, announcements, \
         check_out and closing.",
    ),
    (
        "formats/short.toml",
        "share_seconds = 45",
        "share_seconds = 5",
        "formats/short.toml, line 15: `share_seconds` is not a whole number from 30 to 3600. Write it without \
         quotes, such as 30.",
    ),
    (
        "formats/short.toml",
        "share_seconds = 45",
        "share_seconds = 45\nwarn_seconds = [60]",
        "formats/short.toml, line 16: `warn_seconds` has a mark that is not within a turn of 45 seconds. Write only \
         marks shorter than the turn; [] is no warning at all.",
    ),
    (
        "formats/short.toml",
        "minutes = 5",
        "minutes = 5\nshare_seconds = 45",
        "formats/short.toml, line 9: `share_seconds` is not known in a segment of the kind reading. Correct or \
         remove it; these are: kind, speak, minutes, name, words, reading.",
    ),
    (
        "formats/short.toml",
        "\"sharing\"",
        "\"sharing\"\nspeak = \"everybody\"",
        "formats/short.toml, line 14: In a segment of the kind sharing, `speak` cannot be \"everybody\". Write one of \
         facilitator, holder and dialogue.",
    ),
    (
        "formats/short.toml",
        "\"reading\"",
        "\"reading\"\nspeak = \"dialogue\"",
        "formats/short.toml, line 8: In a segment of the kind reading, `speak` cannot be \"dialogue\". Write readers.",
    ),
    (
        "formats/short.toml",
        "\"sharing\"",
        "\"sharing\"\nspeak = \"facilitator\"",
        "formats/short.toml, line 16: `share_seconds` is not known in a segment of the kind sharing where the \
         facilitator speaks. Correct or remove it; these are: kind, speak, minutes, name, words.",
    ),
    (
        "formats/short.toml",
        "\"reading\"\nminutes = 5\nreading = \"rest\"",
        "\"silence\"\nminutes = 5\nsilence_seconds = 5",
        "formats/short.toml, line 9: `silence_seconds` is not a whole number from 10 to 1200. Write it without \
         quotes, such as 10.",
    ),
    (
        "formats/short.toml",
        "reading = \"rest\"",
        "reading = \"work\"",
        "formats/short.toml, line 9: The reading \"work\" is not in this pack. Name one of `readings` in pack.toml: \
         rest.",
    ),
    (
        "formats/short.toml",
        "words.es = \"Uno.\"",
        "words.es = \"Uno.\"\nwords.fr = \"Un.\"",
        "formats/short.toml, line 25: `words.fr`: fr is not a language of this pack. Remove it, or add \"fr\" to \
         `languages` in pack.toml.",
    ),
    (
        "formats/short.toml",
        "words.es = \"Uno.\"",
        "",
        "formats/short.toml, line 18: `words` is missing in es. Add a line such as words.es = \"…\".",
    ),
    (
        "formats/short.toml",
        "[[segment]]",
        "[[segments]]",
        "formats/short.toml, line 6: `segments` is not known in a format. Correct or remove it; these are: hall, name, \
         summary, theme, lobby, pause_seconds, pause_by, group_conscience, gestures, display_names, practice, once_first, \
         segment, groups.",
    ),
    (
        "formats/short.toml",
        "[[segment]]",
        "pause_seconds = 5\npause_by = \"everyone\"\ngroup_conscience = \"all\"\n[[segment]]",
        "formats/short.toml, line 6: `pause_seconds` is not a whole number from 10 to 120. Write it without quotes, such \
         as 10.\n\
         formats/short.toml, line 7: `pause_by` is \"everyone\". Write one of anyone, facilitators and nobody.\n\
         formats/short.toml, line 8: `group_conscience` is \"all\". Write one of anyone, facilitators and nobody.",
    ),
    (
        "formats/short.toml",
        "[[segment]]",
        "groups = 4\n[[segment]]",
        "formats/short.toml, line 6: `groups` has no parts of its own. Begin it with a line [groups], one bracket on each \
         side, and write what belongs to it below.",
    ),
    (
        "formats/short.toml",
        "\"sharing\"",
        "\"sharing\"\nnext = \"popcorn\"",
        "formats/short.toml, line 14: `next` cannot be \"popcorn\". Write one of hands, round, facilitator, holder, open.",
    ),
    (
        "formats/short.toml",
        "\"sharing\"",
        "\"sharing\"\nburning_need_minutes = 21",
        "formats/short.toml, line 14: `burning_need_minutes` is longer than the segment, which takes 20 minutes. Write \
         how many of its last minutes you mean.",
    ),
    // Help lines
    (
        "help-lines.toml",
        "[[country]]",
        "[country]",
        "help-lines.toml, line 2: `country` is not a list. Write [[country]], with two brackets on each side, where \
         it begins.",
    ),
    (
        "help-lines.toml",
        "2026-11-01",
        "\"soon\"",
        "help-lines.toml, line 11: `checked_on` is not a day. Write year, month and day without quotes, such as \
         2026-11-01.",
    ),
    (
        "help-lines.toml",
        "https://",
        "http://",
        "help-lines.toml, line 10: `link` is not a safe web address. Write the whole address, beginning with \
         https://.",
    ),
    (
        "help-lines.toml",
        "link = \"https://help.example\"",
        "dial = \"0800 1\"",
        "help-lines.toml, line 10: A phone cannot dial `dial`. Write digits only, with a + before a country code, \
         such as \"08005433540\" or \"+3531800111888\".",
    ),
    (
        "help-lines.toml",
        "\"any\"",
        "\"MX\"",
        "help-lines.toml: Nothing is there for people in other countries. Add a [[country]] with code = \"any\" and \
         a line that helps people anywhere.",
    ),
    (
        "help-lines.toml",
        "\"any\"",
        "\"Mexico\"",
        "help-lines.toml: Nothing is there for people in other countries. Add a [[country]] with code = \"any\" and \
         a line that helps people anywhere.\n\
         help-lines.toml, line 3: \"Mexico\" is not a country's code. Write the two capital letters of its ISO 3166 \
         code, such as \"MX\", or \"any\".",
    ),
    // Words
    ("words/es.toml", "Listen.", " ", "words/es.toml, line 1: `agreements` is empty. Write something there."),
    (
        "words/es.toml",
        "\"Listen.\"",
        "[\"Listen.\"]",
        "words/es.toml, line 1: `agreements` is not a text. Write it between three quotes on each side, with an \
         empty line between paragraphs.",
    ),
];

#[test]
fn each_broken_pack_is_refused_with_its_message() {
    for (file, from, to, message) in BROKEN {
        let problems = Pack::parse(&changed(file, from, to)).expect_err(message);
        assert_eq!(told(&problems).trim_end(), *message, "{file}: {from:?} -> {to:?}");
    }
}

/// The small pack with a file more, or with another content.
pub fn with(file: &str, bytes: impl Into<Vec<u8>>) -> PackFiles {
    let mut files = small();
    files.insert(file.into(), bytes.into());
    files
}

#[test]
fn files_that_are_missing_strange_or_too_large_are_told() {
    let long = |what: &str, count: usize| what.repeat(count);
    let mut lost = small();
    lost.remove("words/es.toml");
    let cases: &[(PackFiles, &str)] = &[
        (PackFiles::new(), "pack.toml: This file is missing."),
        (lost, "words/es.toml: This file is missing."),
        (
            with("readings/rest.fr.md", READING),
            "readings/rest.fr.md: This file has no place in the pack. The pack's languages",
        ),
        (with("readings/work.en.md", READING), "readings/work.en.md: This file has no place in the pack. Add \"work\""),
        (with("words/fr.toml", WORDS), "words/fr.toml: This file has no place in the pack."),
        (with("song.mp3", [0, 1]), "song.mp3: "),
        (with("words/en.toml", [0xff, 0xfe]), "words/en.toml: The file is not text in UTF-8."),
        (
            with("words/en.toml", long(" ", limits::FILE_BYTES.most + 1)),
            "words/en.toml: The file has 262145 bytes; 262144",
        ),
        (
            changed("pack.toml", "Small", &long("a", 81)),
            "pack.toml, line 3: `name.en` has 81 characters; 80 is the most, because",
        ),
        (
            changed("readings/rest.en.md", "We", &long("a", 2_400)),
            "readings/rest.en.md, line 6: The passage has 2412 characters; 2400",
        ),
        (
            changed("words/en.toml", "Listen.", &long("a", 1_201)),
            "words/en.toml, line 1: Paragraph 1 of `agreements` has 1201",
        ),
        (
            changed("formats/short.toml", "[[segment]]", &long("[[segment]]\n", 30)),
            "formats/short.toml, line 6: `segment` has 31",
        ),
    ];
    for (files, message) in cases {
        let problems = Pack::parse(files).expect_err(message);
        assert!(told(&problems).contains(message), "{message}\nis not among\n{}", told(&problems));
    }
}

#[test]
fn all_problems_of_a_pack_are_told_at_once() {
    let mut files = small();
    for (file, from, to) in [
        ("words/en.toml", "grounding", "ground"),
        ("formats/short.toml", "minutes = 20", "minutes = 0"),
        ("readings/rest.es.md", "rest.", "`rest`."),
        ("help-lines.toml", "source", "from"),
    ] {
        let broken = changed(file, from, to);
        files.insert(file.into(), broken[file].clone());
    }
    let problems = Pack::parse(&files).expect_err("it is broken");
    let places: Vec<(&str, Option<usize>)> = problems.iter().map(|p| (p.file.as_str(), p.line)).collect();
    let expected = [
        ("formats/short.toml", Some(14)),
        ("help-lines.toml", Some(6)),
        ("help-lines.toml", Some(12)),
        ("readings/rest.es.md", Some(6)),
        ("words/en.toml", Some(1)),
        ("words/en.toml", Some(2)),
    ];
    assert_eq!(places, expected, "{}", told(&problems));
}
