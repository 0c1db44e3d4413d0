//! English syllables, by rules of thumb: spelling tells them less surely than in Spanish. Pure.
//!
//! Each group of vowels is a syllable, but for endings that are not heard (late, times, loved) and for groups that are
//! heard as two (idea, usual, being). What matters here is only whether a word has three syllables or more.

/// What is said otherwise than it is spelt.
const OTHERWISE: [(&str, usize); 15] = [
    ("beautiful", 3),
    ("business", 2),
    ("create", 2),
    ("evening", 2),
    ("evenings", 2),
    ("every", 2),
    ("marriage", 2),
    ("million", 2),
    ("opinion", 3),
    ("reaction", 3),
    ("reality", 4),
    ("recipe", 3),
    ("suicide", 3),
    ("television", 4),
    ("wednesday", 2),
];

/// What is put behind a word whose last e is not heard: safe-ty, some-one, care-ful.
const PUT_BEHIND: [&str; 27] = [
    "back", "body", "book", "ever", "fore", "ful", "fully", "house", "less", "line", "ly", "ment", "ments", "ness",
    "one", "self", "some", "stone", "stones", "thing", "things", "time", "times", "ty", "where", "wise", "work",
];

/// How many syllables a word in small letters has; at least one.
pub(super) fn syllables(word: &str) -> usize {
    if let Some((_, count)) = OTHERWISE.iter().find(|(known, _)| *known == word) {
        return *count;
    }
    if let Some((first, second)) = PUT_BEHIND.iter().find_map(|end| parted(word, end)) {
        return syllables(first) + syllables(second);
    }
    let letters: Vec<char> = word.chars().collect();
    let groups: usize = groups(&letters).map(|(start, end)| heard(&letters, start, end)).sum();
    let silent = usize::from(groups > 1 && has_silent_end(word));
    let hummed = usize::from(word.ends_with("sm"));
    (groups + hummed - silent).max(1)
}

/// The two parts of a compound such as some-thing or who-ever.
fn parted<'a>(word: &'a str, end: &'a str) -> Option<(&'a str, &'a str)> {
    let first = word.strip_suffix(end)?;
    let has_vowel = first.contains(is_vowel);
    let is_silent = first.len() > 2 && first.ends_with('e');
    let is_whole = matches!(end, "ever" | "one") && matches!(first, "any" | "every" | "for" | "how" | "what" | "who");
    (has_vowel && (is_silent || is_whole)).then_some((first, end))
}

/// Where each group of vowels begins and ends.
fn groups(letters: &[char]) -> impl Iterator<Item = (usize, usize)> {
    let begins = |at: usize| is_vowel(letters[at]) && (at == 0 || !is_vowel(letters[at - 1]));
    (0..letters.len()).filter(move |at| begins(*at)).map(|start| {
        let length = letters[start..].iter().take_while(|letter| is_vowel(**letter)).count();
        (start, start + length)
    })
}

/// How many syllables are heard in a group of vowels: one or two.
fn heard(letters: &[char], start: usize, end: usize) -> usize {
    let group: String = letters[start..end].iter().collect();
    let after: String = letters[end..].iter().collect();
    let before = start.checked_sub(1).map_or(' ', |before| letters[before]);
    let melts = |consonants: &str| consonants.contains(before);
    let ends_in = |ends: &[&str]| ends.contains(&after.as_str());
    let is_two = match group.as_str() {
        "ia" | "io" | "iu" | "iou" => !melts("tscgx"),
        "ie" | "uie" => !melts("tc") && ends_in(&["r", "rs", "st", "nce", "t", "ty", "tly", "ter", "test"]),
        "ea" => ends_in(&["", "s"]),
        "eo" => !melts("pgq"),
        "ua" => !melts("qg") && !after.starts_with('r'),
        "uou" | "iety" => true,
        _ => group.len() > 1 && group.ends_with('i') && after.starts_with("ng"),
    };
    1 + usize::from(is_two)
}

/// Whether the last e of a word is not heard: late, times, loved, but not table, roses, wanted.
fn has_silent_end(word: &str) -> bool {
    let consonants = |stem: &str| stem.ends_with(|char| !is_vowel(char));
    let is_heard_le = |stem: &str| stem.strip_suffix('l').is_some_and(|rest| consonants(rest) && !rest.ends_with('l'));
    let silent = |end: &str, heard: &[&str]| {
        word.strip_suffix(end).is_some_and(|stem| {
            consonants(stem) && !is_heard_le(stem) && !heard.iter().any(|sound| stem.ends_with(sound))
        })
    };
    silent("e", &[]) || silent("es", &["s", "x", "z", "ch", "sh", "c", "g"]) || silent("ed", &["t", "d"])
}

fn is_vowel(letter: char) -> bool {
    "aeiouy".contains(letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_words_are_told_from_long_ones() {
        let short = "the a rest table loved wanted being something someone lately safety every evening people nation \
                     special quiet needed roses closeness themselves gentle milestone elsewhere";
        for word in short.split_whitespace() {
            assert!(syllables(word) < 3, "{word}: {}", syllables(word));
        }
        let long = "whoever anyone everyone however idea earlier easier usual various boundaries remember family \
                    together another violence recovery facilitator furious society suicide gentleness";
        for word in long.split_whitespace() {
            assert!(syllables(word) >= 3, "{word}: {}", syllables(word));
        }
    }

    #[test]
    fn a_word_has_at_least_one() {
        for word in ["", "b", "e", "hm", "the"] {
            assert_eq!(syllables(word), 1, "{word:?}");
        }
    }
}
