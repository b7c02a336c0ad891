//! Prose of the case as Markdown: paragraphs, simple lists, `*emphasis*` and `**strong**`, and nothing else.
//!
//! In: a [`Prose`](crate::case::model::values::Prose) text. Out: its paragraphs and lists, each as safe Markdown. Headings,
//! tables, links, images, HTML and code in it are plain text, because the case says what is argued and only templates say
//! how a letter is built. An asterisk that is meant as one may be written `\*`.
//!
//! Each paragraph is read by itself, so that a stray asterisk in one value can never pair with one in another.

use super::escape;
use pulldown_cmark::{Event, Parser, Tag, TagEnd};

/// The largest number that a list may start with. More is a year or a sum at the start of a sentence.
const LIST_START_MAX: u64 = 99;

/// A part of a prose text, its content ready for Markdown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// A paragraph.
    Paragraph(String),
    /// A list: its first number, or none for bullets, and its items.
    List(Option<u64>, Vec<String>),
}

impl Part {
    /// The part as Markdown that stands by itself.
    #[must_use]
    pub fn markdown(&self) -> String {
        match self {
            Part::Paragraph(content) => content.clone(),
            Part::List(None, items) => join(items.iter().map(|item| format!("- {item}")), "\n"),
            Part::List(Some(start), items) => join(
                (*start..)
                    .zip(items)
                    .map(|(number, item)| format!("{number}. {item}")),
                "\n",
            ),
        }
    }
}

/// The parts of a prose text, in order.
#[must_use]
pub fn parts(text: &str) -> Vec<Part> {
    let mut raw: Vec<Raw> = Vec::new();
    let mut open = false;
    for line in text.lines() {
        let line = line.trim_matches([' ', '\t', '\r']);
        if line.is_empty() {
            open = false;
            continue;
        }
        match (item(line), raw.last_mut()) {
            (Some((number, content)), Some(last)) if last.takes(number) => last.push(content),
            (Some((number, content)), last) if may_open(number, open, last.is_some()) => {
                raw.push(Raw::List(number, vec![content.to_owned()]));
            }
            (_, Some(last)) if open => last.run_on(line),
            _ => raw.push(Raw::Paragraph(line.to_owned())),
        }
        open = true;
    }
    raw.into_iter()
        .map(Raw::finish)
        .filter(|part| !part.markdown().is_empty())
        .collect()
}

/// As in Markdown, only bullets and a list that starts at 1 may interrupt a paragraph.
fn may_open(number: Option<u64>, open: bool, after_other: bool) -> bool {
    !open || !after_other || number.is_none_or(|n| n == 1)
}

/// The whole text as Markdown paragraphs and lists, with an empty line between them.
#[must_use]
pub fn blocks(text: &str) -> String {
    join(parts(text).iter().map(Part::markdown), "\n\n")
}

/// The whole text run together as one line, for a table's cell or a term's meaning.
#[must_use]
pub fn line(text: &str) -> String {
    join(
        parts(text).into_iter().map(|part| match part {
            Part::Paragraph(content) => content,
            Part::List(_, items) => items.join("; "),
        }),
        " ",
    )
}

/// A part whose content is still the case's own text.
enum Raw {
    Paragraph(String),
    List(Option<u64>, Vec<String>),
}

impl Raw {
    /// Whether an item marked so goes on with this list.
    fn takes(&self, number: Option<u64>) -> bool {
        match (self, number) {
            (Raw::List(None, _), None) => true,
            (Raw::List(Some(start), items), Some(n)) => {
                u64::try_from(items.len()).is_ok_and(|count| start + count == n)
            }
            _ => false,
        }
    }

    fn push(&mut self, content: &str) {
        if let Raw::List(_, items) = self {
            items.push(content.to_owned());
        }
    }

    /// A further line of the same paragraph or of the last item.
    fn run_on(&mut self, line: &str) {
        let content = match self {
            Raw::Paragraph(content) => Some(content),
            Raw::List(_, items) => items.last_mut(),
        };
        if let Some(content) = content {
            content.push(' ');
            content.push_str(line);
        }
    }

    fn finish(self) -> Part {
        match self {
            Raw::Paragraph(content) => Part::Paragraph(inline(&content)),
            Raw::List(start, items) => Part::List(start, items.iter().map(|item| inline(item)).collect()),
        }
    }
}

/// The number (none for a bullet) and content of a line that is a list's item.
fn item(line: &str) -> Option<(Option<u64>, &str)> {
    for bullet in ["- ", "* ", "• "] {
        if let Some(content) = line.strip_prefix(bullet) {
            return Some((None, content));
        }
    }
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let content = line[digits..]
        .strip_prefix(". ")
        .or_else(|| line[digits..].strip_prefix(") "))?;
    let number: u64 = line[..digits].parse().ok()?;
    (number <= LIST_START_MAX).then_some((Some(number), content))
}

/// One paragraph's text with its emphasis, as Markdown that needs no neighbours to be read right: emphasis is written
/// with tags, because what an asterisk means depends on what stands beside it.
fn inline(text: &str) -> String {
    let mut guarded = String::with_capacity(text.len() * 2);
    for (place, piece) in text.split("\\*").enumerate() {
        if place > 0 {
            guarded.push_str("&#42;");
        }
        for (place, run) in piece.split('*').enumerate() {
            if place > 0 {
                guarded.push('*');
            }
            guarded.push_str(&keep_edges(run));
        }
    }
    // A figure space in front keeps asterisks at the start from opening a list or a rule; it is taken off again.
    const GUARD: char = '\u{2007}';
    guarded.insert(0, GUARD);
    let mut out = String::with_capacity(guarded.len());
    let mut first = true;
    let (mut emphasis, mut strong) = (0_u32, 0_u32);
    for event in Parser::new(&guarded) {
        match event {
            // What is emphasised already stays so; a thousand asterisks make one pair of tags.
            Event::Start(Tag::Emphasis) => {
                emphasis += 1;
                out.push_str(if emphasis == 1 { "<em>" } else { "" });
            }
            Event::End(TagEnd::Emphasis) => {
                emphasis -= 1;
                out.push_str(if emphasis == 0 { "</em>" } else { "" });
            }
            Event::Start(Tag::Strong) => {
                strong += 1;
                out.push_str(if strong == 1 { "<strong>" } else { "" });
            }
            Event::End(TagEnd::Strong) => {
                strong -= 1;
                out.push_str(if strong == 0 { "</strong>" } else { "" });
            }
            Event::Text(text) => {
                let text = if first {
                    text.strip_prefix(GUARD).unwrap_or(&text)
                } else {
                    &text
                };
                first = false;
                out.push_str(&keep_edges(text));
            }
            _ => {}
        }
    }
    out
}

/// The text as safe Markdown; a space at either end stays, because it stands beside an emphasis.
fn keep_edges(run: &str) -> String {
    let escaped = escape::text(run);
    if escaped.is_empty() {
        return if run.is_empty() {
            String::new()
        } else {
            " ".to_owned()
        };
    }
    let space = |edge: Option<char>| {
        if edge.is_some_and(escape::is_breaking) {
            " "
        } else {
            ""
        }
    };
    format!(
        "{}{escaped}{}",
        space(run.chars().next()),
        space(run.chars().last())
    )
}

fn join(parts: impl Iterator<Item = String>, between: &str) -> String {
    parts.collect::<Vec<_>>().join(between)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paragraph(text: &str) -> Part {
        Part::Paragraph(text.to_owned())
    }

    #[test]
    fn paragraphs_lists_and_emphasis_are_kept() {
        let parts = parts("One *two*\nthree.\n\n- a\n- **b**\n\nFour");
        assert_eq!(
            parts,
            [
                paragraph("One <em>two</em> three&#46;"),
                Part::List(None, vec!["a".into(), "<strong>b</strong>".into()]),
                paragraph("Four"),
            ]
        );
    }

    #[test]
    fn a_year_at_the_start_is_no_list_and_a_dash_in_a_line_is_no_rule() {
        assert_eq!(parts("2019. That year").len(), 1);
        assert_eq!(parts("2019. That year")[0], paragraph("2019&#46; That year"));
        assert_eq!(parts("***"), [paragraph("&#42;&#42;&#42;")]);
        assert_eq!(parts("# x"), [paragraph("&#35; x")]);
        assert_eq!(parts("5 * 3 = 15")[0], paragraph("5 &#42; 3 &#61; 15"));
        assert_eq!(parts(r"\*kept\*")[0], paragraph("&#42;kept&#42;"));
    }

    #[test]
    fn numbered_items_count_on_and_a_new_number_starts_a_new_list() {
        assert_eq!(
            parts("1. a\n2. b\n7. c"),
            [Part::List(Some(1), vec!["a".into(), "b 7&#46; c".into()]),]
        );
        assert_eq!(
            parts("3) a\n\n4) b"),
            [Part::List(Some(3), vec!["a".into(), "b".into()])]
        );
    }

    #[test]
    fn asterisks_without_end_make_one_pair_of_tags() {
        let stars = "*".repeat(10_000);
        let said = &parts(&format!("{stars}a{stars}"))[0].markdown();
        assert_eq!(said.matches("<strong>").count() + said.matches("<em>").count(), 1);
    }
}
