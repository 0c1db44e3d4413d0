//! Text for a terminal or a sheet of paper: broken into lines that can be read. Pure.

/// As wide as a terminal usually is, and as a line can be read.
pub(super) const WIDTH: usize = 80;

/// The text in lines of up to [`WIDTH`] characters, the first after `first` and the others after as many spaces. A word
/// that is longer has a line of its own. Ends with a newline.
pub(super) fn wrapped(first: &str, text: &str) -> String {
    let indent = first.chars().count();
    let mut lines = first.to_owned();
    let mut column = indent;
    for word in text.split_whitespace() {
        let length = word.chars().count();
        if column > indent && column + 1 + length > WIDTH {
            lines.push('\n');
            lines.push_str(&" ".repeat(indent));
            column = indent;
        }
        if column > indent {
            lines.push(' ');
            column += 1;
        }
        lines.push_str(word);
        column += length;
    }
    lines.truncate(lines.trim_end().len());
    lines + "\n"
}

/// "1 reading", "2 readings".
pub(super) fn counted(count: usize, one: &str, more: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { more })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_broken_between_words_and_hang_below_the_first() {
        let text = wrapped("  - ", &"nine ".repeat(40));
        assert!(text.lines().all(|line| line.chars().count() <= WIDTH));
        assert!(
            text.starts_with("  - nine") && text.lines().skip(1).all(|line| line.starts_with("    nine")),
            "{text}"
        );
        assert_eq!(wrapped("", &"á".repeat(90)), "á".repeat(90) + "\n");
        assert_eq!(wrapped("> ", ""), ">\n");
    }
}
