//! Whether a reading still has the exact words that somebody compared with the book. Pure.

use sha2::{Digest, Sha256};

/// Stands for exactly these words and marks: SHA-256, in hex, of the lines in UTF-8, each without the spaces at its end
/// and followed by one newline; empty lines at the beginning and at the end do not count. So it is the same whatever
/// system the file was saved on, and another as soon as one letter is.
pub(super) fn hash(text: &str) -> String {
    let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    let first = lines.iter().position(|line| !line.is_empty()).unwrap_or(lines.len());
    let last = lines.iter().rposition(|line| !line.is_empty()).map_or(first, |last| last + 1);
    let mut hash = Sha256::new();
    for line in &lines[first..last] {
        hash.update(line);
        hash.update("\n");
    }
    hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_stands_for_the_words_and_not_for_how_they_were_saved() {
        let own = hash("One line.\n\nTwo.\n");
        // printf 'One line.\n\nTwo.\n' | sha256sum
        assert_eq!(own, "6f9a9f1465d699dacc56b7b48656f5f01b26df55a5eff3c49b357c1d9ee55b44");
        for same in ["One line.\r\n\r\nTwo.", "\n \nOne line. \n\t\nTwo.\n\n\n"] {
            assert_eq!(own, hash(same), "{same:?}");
        }
        for other in
            ["One line.\nTwo.\n", "one line.\n\nTwo.\n", "One  line.\n\nTwo.\n", " One line.\n\nTwo.\n", "", "\n"]
        {
            assert_ne!(own, hash(other), "{other:?}");
        }
    }
}
