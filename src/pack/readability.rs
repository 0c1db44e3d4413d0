//! How hard a text is to read, as the school grade that it takes. Pure.
//!
//! The formula is SMOG (McLaughlin 1969), because it is what writers of health information use, and because it asks for
//! full understanding where others ask for half. The goal of this pack, "grade 6 to 8", is stated in it. For Spanish it
//! is SOL, the adaptation of SMOG by Contreras and others (1999). For other languages we know no formula and say so.
//!
//! SMOG counts the words of three syllables or more in thirty sentences. A reading is shorter, so its count is scaled up
//! to thirty, as is usual. That makes it a rough guide: one long word more or less moves a short reading by a tenth or
//! two of a grade. Read the text aloud; that is the better test.

mod english;
mod spanish;

/// The highest grade at which a reading is thought to be easy enough for whoever comes.
pub const GOAL: f64 = 8.0;

/// From this many syllables on, SMOG counts a word as long.
const LONG_SYLLABLES: usize = 3;

/// What was counted in a text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub words: usize,
    pub sentences: usize,
    /// Words of three syllables or more; none where nobody taught us the language's syllables.
    pub long_words: Option<usize>,
}

#[derive(Clone, Copy)]
enum Formula {
    Smog,
    Sol,
}

/// Counts paragraphs in the language of that tag. A sentence ends with its paragraph at the latest.
pub fn count<'a>(paragraphs: impl IntoIterator<Item = &'a str>, language: &str) -> Counts {
    let syllables = formula(language).map(|formula| match formula {
        Formula::Smog => english::syllables as fn(&str) -> usize,
        Formula::Sol => spanish::syllables,
    });
    let mut counts = Counts { long_words: syllables.map(|_| 0), ..Counts::default() };
    for paragraph in paragraphs {
        let mut is_open = false;
        for token in paragraph.split_whitespace() {
            if token.contains(char::is_alphanumeric) {
                counts.words += 1;
                is_open = true;
                let is_long = syllables.is_some_and(|syllables| syllables(&word(token)) >= LONG_SYLLABLES);
                counts.long_words = counts.long_words.map(|long| long + usize::from(is_long));
            }
            if is_open && ends_sentence(token) {
                counts.sentences += 1;
                is_open = false;
            }
        }
        counts.sentences += usize::from(is_open);
    }
    counts
}

/// The grade of a text in the language of that tag; none without a formula or a sentence.
pub fn grade(counts: Counts, language: &str) -> Option<f64> {
    let (formula, long_words) = (formula(language)?, counts.long_words?);
    if counts.sentences == 0 {
        return None;
    }
    let smog = 1.0430 * (long_words as f64 * 30.0 / counts.sentences as f64).sqrt() + 3.1291;
    Some(match formula {
        Formula::Smog => smog,
        // For the very easiest texts it goes below the first grade that there is.
        Formula::Sol => (0.74 * smog - 2.51).max(0.0),
    })
}

/// Whether a grade, as it is printed with one decimal, is above the goal.
pub fn is_hard(grade: f64) -> bool {
    (grade * 10.0).round() > GOAL * 10.0
}

/// What the formula for a language is called.
pub fn name(language: &str) -> &'static str {
    match formula(language) {
        Some(Formula::Smog) => "SMOG",
        Some(Formula::Sol) => "SOL, the Spanish SMOG",
        None => "no formula",
    }
}

/// Whether the words of a language stand apart, so that counting them says how long a text is.
pub fn parts_words(language: &str) -> bool {
    let first = language.split('-').next().unwrap_or_default();
    !["zh", "ja", "th", "lo", "km", "my"].contains(&first)
}

fn formula(language: &str) -> Option<Formula> {
    match language.split('-').next() {
        Some("en") => Some(Formula::Smog),
        Some("es") => Some(Formula::Sol),
        _ => None,
    }
}

/// Small letters alone: a word with a hyphen is one word, and an apostrophe is not heard.
fn word(token: &str) -> String {
    token.chars().filter(|char| char.is_alphabetic()).flat_map(char::to_lowercase).collect()
}

/// Whether a sentence ends here: a full stop, question mark or exclamation mark, perhaps with a quotation mark behind.
fn ends_sentence(token: &str) -> bool {
    let token = token.trim_end_matches(|char| "\"'”’»)*".contains(char));
    token.ends_with(['.', '!', '?', '…'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_sentences_are_counted() {
        let counts = |text| count([text], "en");
        let of = |words, sentences, long| Counts { words, sentences, long_words: Some(long) };
        assert_eq!(counts("We rest. “Do you?” Yes!"), of(5, 3, 0));
        assert_eq!(counts("It is 3.5 km – or so … A well-known story, remembered"), of(10, 2, 1));
        assert_eq!(counts(""), of(0, 0, 0));
        assert_eq!(count(["One", "Two."], "en").sentences, 2, "a paragraph ends a sentence");
        assert_eq!(count(["Ein Satz."], "de"), Counts { words: 2, sentences: 1, long_words: None });
    }

    #[test]
    fn the_grade_is_mclaughlins_and_its_spanish_adaptation() {
        let counts = Counts { words: 400, sentences: 30, long_words: Some(25) };
        assert!((grade(counts, "en").unwrap_or_default() - 8.3441).abs() < 1e-9);
        assert!((grade(counts, "es-MX").unwrap_or_default() - 3.664_634).abs() < 1e-6);
        let half = Counts { words: 200, sentences: 15, long_words: Some(25) };
        assert!(grade(half, "en") > grade(counts, "en"), "the count is scaled to thirty sentences");
        assert_eq!(grade(counts, "de"), None);
        assert_eq!(grade(Counts::default(), "en"), None);
    }

    #[test]
    fn length_in_words_is_told_where_words_stand_apart() {
        assert!(parts_words("en") && parts_words("de-AT") && !parts_words("ja") && !parts_words("zh-Hant"));
    }

    #[test]
    fn what_is_printed_as_the_goal_is_within_it() {
        assert!(!is_hard(8.04) && is_hard(8.06));
    }
}
