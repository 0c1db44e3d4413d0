//! A passage's text as blocks and spans: paragraphs, `*emphasis*`, `**strong**`, `> quote` and `- list`. Anything else
//! that Markdown knows is a problem with a cure, so that nothing is read out that its author did not mean. Pure.

use super::problem::{PackFile, Problem};
use crate::protocol::pack::{Block, Span};
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// Reads one passage. What is not possible is left out of the blocks and told in `problems`.
pub(super) fn blocks(file: PackFile, problems: &mut Vec<Problem>) -> Vec<Block> {
    let events = Parser::new_ext(file.text, Options::empty()).into_offset_iter();
    for (_, definition) in events.reference_definitions().iter() {
        problems.push(refused(file, definition.span.start, "A link"));
    }
    let mut passage = Passage { file, blocks: vec![], spans: vec![], items: vec![], inside: vec![], skipping: 0 };
    for (event, range) in events {
        passage.take(event, range.start, problems);
    }
    passage.blocks
}

#[derive(Clone, Copy, PartialEq)]
enum Inside {
    Quote,
    List,
    Item,
    Emphasis,
    Strong,
}

struct Passage<'a> {
    file: PackFile<'a>,
    blocks: Vec<Block>,
    /// Of the paragraph or list item that is open.
    spans: Vec<Span>,
    /// Of the list that is open.
    items: Vec<Vec<Span>>,
    inside: Vec<Inside>,
    /// How deep in something that is not possible; its content is passed over.
    skipping: usize,
}

impl Passage<'_> {
    fn take(&mut self, event: Event, at: usize, problems: &mut Vec<Problem>) {
        match event {
            Event::Start(_) if self.skipping > 0 => self.skipping += 1,
            Event::End(_) if self.skipping > 0 => self.skipping -= 1,
            _ if self.skipping > 0 => {}
            Event::Start(tag) => self.start(&tag, at, problems),
            Event::End(tag) => self.end(tag, at, problems),
            Event::Text(text) => self.add(&text),
            Event::SoftBreak => self.add(" "),
            other => problems.push(refused(self.file, at, name_of(&other))),
        }
    }

    fn start(&mut self, tag: &Tag, at: usize, problems: &mut Vec<Problem>) {
        let innermost = self.inside.last().copied();
        let opened = match (tag, innermost) {
            (Tag::Paragraph, Some(Inside::Item)) if !self.spans.is_empty() => Err("A second paragraph in a list item"),
            (Tag::Paragraph, _) => return,
            (Tag::BlockQuote(_), None) => Ok(Inside::Quote),
            (Tag::List(None), None) => Ok(Inside::List),
            (Tag::Item, Some(Inside::List)) => Ok(Inside::Item),
            (Tag::Emphasis, None | Some(Inside::Quote | Inside::Item)) => Ok(Inside::Emphasis),
            (Tag::Strong, None | Some(Inside::Quote | Inside::Item)) => Ok(Inside::Strong),
            (Tag::List(Some(_)), _) => Err("A numbered list"),
            (Tag::BlockQuote(_) | Tag::List(_), _) => Err("A quote or list within another"),
            (Tag::Emphasis | Tag::Strong, _) => Err("Emphasis within emphasis"),
            (Tag::Heading { .. }, _) => Err("A heading"),
            (Tag::CodeBlock(_), _) => Err("Code"),
            (Tag::HtmlBlock, _) => Err("HTML"),
            (Tag::Link { .. }, _) => Err("A link"),
            (Tag::Image { .. }, _) => Err("A picture"),
            _ => Err("This"),
        };
        match opened {
            Ok(inside) => self.inside.push(inside),
            Err(what) => {
                self.skipping = 1;
                problems.push(refused(self.file, at, what));
            }
        }
    }

    fn end(&mut self, tag: TagEnd, at: usize, problems: &mut Vec<Problem>) {
        let innermost = self.inside.last().copied();
        if tag != TagEnd::Paragraph {
            self.inside.pop();
        }
        match (tag, innermost) {
            (TagEnd::Paragraph, None) => self.blocks.push(Block::Paragraph { spans: std::mem::take(&mut self.spans) }),
            (TagEnd::Paragraph, Some(Inside::Quote)) => {
                self.blocks.push(Block::Quote { spans: std::mem::take(&mut self.spans) });
            }
            (TagEnd::Item, _) if self.spans.is_empty() => problems.push(refused(self.file, at, "An empty list item")),
            (TagEnd::Item, _) => self.items.push(std::mem::take(&mut self.spans)),
            (TagEnd::List(_), _) => self.blocks.push(Block::List { items: std::mem::take(&mut self.items) }),
            _ => {}
        }
    }

    /// Adds text in the style that is open, to the last span if that has the same one.
    fn add(&mut self, more: &str) {
        let style = self.inside.last().copied();
        match (self.spans.last_mut(), style) {
            (Some(Span::Emphasis { text }), Some(Inside::Emphasis)) => text.push_str(more),
            (Some(Span::Strong { text }), Some(Inside::Strong)) => text.push_str(more),
            (Some(Span::Text { text }), style) if !is_emphasis(style) => text.push_str(more),
            (_, Some(Inside::Emphasis)) => self.spans.push(Span::Emphasis { text: more.into() }),
            (_, Some(Inside::Strong)) => self.spans.push(Span::Strong { text: more.into() }),
            _ => self.spans.push(Span::Text { text: more.into() }),
        }
    }
}

fn is_emphasis(style: Option<Inside>) -> bool {
    matches!(style, Some(Inside::Emphasis | Inside::Strong))
}

fn name_of(event: &Event) -> &'static str {
    match event {
        Event::Html(_) | Event::InlineHtml(_) => "HTML",
        Event::Code(_) => "Code",
        Event::HardBreak => "A line break",
        Event::Rule => "A rule",
        _ => "This",
    }
}

fn refused(file: PackFile, at: usize, what: &str) -> Problem {
    let cure = match what {
        "A second paragraph in a list item" => "Keep each list item to one paragraph.",
        "An empty list item" => "Write something after the hyphen, or remove it.",
        "A numbered list" => "Begin each item with `- `; if it is a sentence, write the number as a word.",
        "A quote or list within another" => "Write one after the other.",
        "Emphasis within emphasis" => "Choose either *one star* or **two stars** on each side.",
        "A heading" => "Remove the signs that make it one (# before it, or a line of = or - under it).",
        "Code" => "Remove the backticks, or the four spaces with which the line begins.",
        "HTML" => "Remove what stands between < and >.",
        "A link" => "Write the words only, without brackets and address.",
        "A picture" => "Say in words what it shows.",
        "A line break" => "Remove the two spaces or the \\ at the end of the line, or begin a new paragraph.",
        "A rule" => "A line of three hyphens, ---, parts passages; nothing else is needed.",
        _ => "Write it as a plain paragraph.",
    };
    file.problem(at, format!("{what} cannot stand in a reading."), cure)
}

#[cfg(test)]
mod tests {
    use super::super::problem::Text;
    use super::*;

    fn read(text: &str) -> (Vec<Block>, Vec<Problem>) {
        let mut problems = vec![];
        let blocks = blocks(PackFile::whole("readings/a.en.md", &Text::new(text)), &mut problems);
        (blocks, problems)
    }

    fn plain(text: &str) -> Span {
        Span::Text { text: text.into() }
    }

    #[test]
    fn paragraphs_quotes_lists_and_emphasis_are_read() {
        let (blocks, problems) =
            read("We *may*\nrest, **now**. \\*\n\n> Stay.\n>\n> Go.\n\n- one\n- *two*\n\nEnd & done");
        assert_eq!(problems, []);
        let expected = vec![
            Block::Paragraph {
                spans: vec![
                    plain("We "),
                    Span::Emphasis { text: "may".into() },
                    plain(" rest, "),
                    Span::Strong { text: "now".into() },
                    plain(". *"),
                ],
            },
            Block::Quote { spans: vec![plain("Stay.")] },
            Block::Quote { spans: vec![plain("Go.")] },
            Block::List { items: vec![vec![plain("one")], vec![Span::Emphasis { text: "two".into() }]] },
            Block::Paragraph { spans: vec![plain("End & done")] },
        ];
        assert_eq!(blocks, expected);
    }

    #[test]
    fn a_list_with_empty_lines_is_a_list() {
        let (blocks, problems) = read("- one\n\n- two\n");
        assert_eq!(problems, []);
        assert_eq!(blocks, [Block::List { items: vec![vec![plain("one")], vec![plain("two")]] }]);
    }

    #[test]
    fn everything_else_is_refused_with_a_cure() {
        let cases = [
            ("# Rest", 1, "A heading"),
            ("Rest\n===", 1, "A heading"),
            ("Rest\n--", 1, "A heading"),
            ("- one\n-\n- two", 2, "An empty list item"),
            ("a\n\n1. one", 3, "A numbered list"),
            ("- one\n  - two", 2, "A quote or list within another"),
            ("> - one", 1, "A quote or list within another"),
            ("- one\n\n  more", 3, "A second paragraph in a list item"),
            ("a `b` c", 1, "Code"),
            ("a\n\n    b", 3, "Code"),
            ("```\nb\n```", 1, "Code"),
            ("a <b>b</b>", 1, "HTML"),
            ("<div>\nb\n</div>", 1, "HTML"),
            ("a\n[b](https://c.example)", 2, "A link"),
            ("<https://c.example>", 1, "A link"),
            ("a\n\n[b]: https://c.example", 3, "A link"),
            ("![b](c.png)", 1, "A picture"),
            ("a  \nb", 1, "A line break"),
            ("a\\\nb", 1, "A line break"),
            ("a\n\n* * *", 3, "A rule"),
            ("*a **b** c*", 1, "Emphasis within emphasis"),
        ];
        for (text, line, what) in cases {
            let (_, problems) = read(text);
            let first = problems.first().unwrap_or_else(|| panic!("{text:?} was taken"));
            let expected = format!("{what} cannot stand in a reading.");
            assert_eq!((first.line, &first.what), (Some(line), &expected), "{text:?}");
            assert_ne!(first.cure, "Write it as a plain paragraph.", "{text:?} has a cure of its own");
        }
    }
}
