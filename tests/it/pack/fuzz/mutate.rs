//! What can happen to the files of a pack: it knows their lines, keys, values and marks, so that much of what comes out is
//! nearly right.

use crate::fuzz::dice::Dice;
use circlekeeper::pack::{PackFiles, limits};
use std::collections::BTreeMap;

/// Values of every kind, right in one place and wrong in most.
const VALUES: [&str; 30] = [
    "0",
    "1",
    "5",
    "-1",
    "60",
    "4294967296",
    "99999999999999999999999",
    "0x1F",
    "1_000",
    "1.5",
    "nan",
    "-inf",
    "true",
    "false",
    "2026-11-01",
    "2026-02-30",
    "07:32:00",
    "2026-11-01T07:32:00Z",
    "\"\"",
    "\" \"",
    "\"short\"",
    "\"../../etc\"",
    "\"\\u0000\"",
    "'''a\n\nb'''",
    "\"\"\"\n\n\"\"\"",
    "[]",
    "[[]]",
    "[\"en\", \"es\", \"en\"]",
    "{}",
    "{ en = \"a\", es = { a = 1 } }",
];

/// Marks that mean something to one of the parsers, and characters that surprise.
const MARKS: [&str; 40] = [
    "[[",
    "]]",
    "[groups]\n",
    "[[segment]]\n",
    "[[country]]\n",
    "\"",
    "\"\"\"",
    "'''",
    "=",
    ".",
    "#",
    "\\",
    "+++\n",
    "\n---\n",
    "---",
    "***",
    "*",
    "**",
    "_",
    "> ",
    "- ",
    "1. ",
    "# ",
    "\n===\n",
    "`",
    "```\n",
    "    ",
    "  \n",
    "[a](b)",
    "![a](b)",
    "[a]: b\n",
    "<b>",
    "<!--",
    "&amp;",
    "\u{feff}",
    "\0",
    "\r",
    "\u{202e}",
    "e\u{301}\u{1f9d1}\u{200d}",
    "\n",
];

/// What can be repeated until it is deep or long.
const DEEP: [&str; 14] =
    ["[", "{a=", "a.", "> ", "- ", "*", "_a_", "[a](", "`", "\n---\n", "[[segment]]\n", "x", "\n\n", "<a>"];

const NAMES: [&str; 10] = [
    "pack.toml",
    "words/fr.toml",
    "readings/rest.es.md",
    "readings/.md",
    "readings/a.b.c.md",
    "formats/short.toml",
    "grounding/é.toml",
    "LICENSE",
    "/",
    "",
];

/// One thing happens to one of the files.
pub fn mutate(files: &mut PackFiles, dice: &mut Dice) {
    let names: Vec<String> = files.keys().cloned().collect();
    let Some(name) = names.get(dice.below(names.len())) else { return };
    match dice.below(20) {
        0 => drop(files.remove(name)),
        1 => {
            let other = &names[dice.below(names.len())];
            let (own, others) = (files[name].clone(), files[other].clone());
            files.extend(BTreeMap::from([(name.clone(), others), (other.clone(), own)]));
        }
        2 => drop(files.insert(dice.one(&NAMES).into(), files[name].clone())),
        3 => dice.nudge(files.get_mut(name).expect("it is there")),
        _ => {
            let more = files[&names[dice.below(names.len())]].clone();
            let text = text(&String::from_utf8_lossy(&files[name]), &String::from_utf8_lossy(&more), dice);
            files.insert(name.clone(), text.into());
        }
    }
}

/// One thing happens to a zip: it is cut, or a few bytes become others, more or fewer; often those of a length or a place.
pub fn mutate_zip(zip: &mut Vec<u8>, dice: &mut Dice) {
    // Names and lengths are at the end, and before each file.
    let at = match dice.below(3) {
        0 => zip.len() - 1 - dice.below(zip.len().min(400)),
        1 => zip
            .windows(2)
            .enumerate()
            .filter(|(_, mark)| mark == b"PK")
            .map(|(at, _)| at)
            .nth(dice.below(20))
            .unwrap_or(0),
        _ => dice.below(zip.len()),
    };
    let at = (at + dice.below(46)).min(zip.len() - 1);
    let end = (at + 1 + dice.below(4)).min(zip.len());
    match dice.below(8) {
        0 => zip.truncate(at + 1),
        1 => zip[at..end].fill(0xff),
        2 => zip[at..end].fill(0),
        3 => zip[at] ^= 1 << dice.below(8),
        4 => zip[at] = dice.below(256) as u8,
        5 => drop(zip.splice(at..at, vec![0; dice.below(70_000)])),
        6 => drop(zip.drain(at..end)),
        _ => {
            let part = zip[at..(at + dice.below(200)).min(zip.len())].to_vec();
            let to = dice.below(zip.len());
            zip.splice(to..to, part);
        }
    }
    if zip.is_empty() {
        zip.push(0);
    }
}

/// Something happens to a text; `other` is one to take from.
fn text(text: &str, other: &str, dice: &mut Dice) -> String {
    let mut lines: Vec<String> = text.split('\n').map(String::from).collect();
    let others: Vec<&str> = other.split('\n').collect();
    let at = dice.below(lines.len());
    match dice.below(10) {
        0 => drop(lines.remove(at)),
        1 => lines.insert(at, lines[dice.below(lines.len())].clone()),
        2 => {
            let with = dice.below(lines.len());
            lines.swap(at, with);
        }
        3 => lines.insert(at, others[dice.below(others.len())].into()),
        4 => {
            let from = dice.below(others.len());
            let part = others.iter().skip(from).take(dice.below(12)).map(|line| (*line).to_owned());
            lines.splice(at..at, part);
        }
        5 | 6 => {
            let equals: Vec<usize> = (0..lines.len()).filter(|line| lines[*line].contains(" = ")).collect();
            if let Some(line) = equals.get(dice.below(equals.len())).map(|line| &mut lines[*line]) {
                let (key, value) = line.split_once(" = ").unwrap_or_default();
                let key = if dice.below(4) > 0 { key } else { others[dice.below(others.len())] };
                let value = if dice.below(4) > 0 { dice.one(&VALUES) } else { value };
                *line = format!("{key} = {value}");
            }
        }
        7 => lines[at] = repeated(&lines[at], dice),
        _ => put_in(&mut lines[at], dice.one(&MARKS), dice),
    }
    lines.join("\n")
}

fn put_in(line: &mut String, mark: &str, dice: &mut Dice) {
    let places: Vec<usize> = (0..=line.len()).filter(|at| line.is_char_boundary(*at)).collect();
    line.insert_str(places[dice.below(places.len())], mark);
}

/// The line with something in it very often; now and then as often as a file can hold.
fn repeated(line: &str, dice: &mut Dice) -> String {
    let what = dice.one(&DEEP);
    let most = if dice.below(8) == 0 { limits::FILE_BYTES.most / what.len() } else { 2_000 };
    let mut line = line.to_owned();
    put_in(&mut line, &what.repeat(dice.below(most)), dice);
    line
}
