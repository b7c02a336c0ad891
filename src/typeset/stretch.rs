//! Running text as it is printed, for a writer of another format than pages.
//!
//! In: inlines, their language and the style. Out: [`Stretch`]es: text with white space, quotation marks and French spaces as on
//! our pages, each with its look, its link, its language, the footnote or the page reference that it is. It places nothing.

use super::flow::{Flow, Level, Look, Quotes, Sink, Span, flatten};
use super::fonts::Cut;
use super::structure::Tree;
use super::style::{QuoteStyle, Style};
use crate::blocks::{Block, Inline, Target};
use std::cell::RefCell;

/// What surrounds the number of a page reference in a flow: noncharacters, which no text has.
const PAGE_OF: [char; 2] = ['\u{fdd0}', '\u{fdd1}'];

/// Whether straight quotation marks may be turned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Running {
    /// Running text: they become those of a book where the style says so.
    Prose,
    /// Values, which are as they were typed.
    Values,
}

/// What a stretch says.
#[derive(Debug, Clone, PartialEq)]
pub enum Said<'a> {
    /// Text; `\n` is a line that must end.
    Text(String),
    /// The mark of a footnote, and what it says.
    Note(&'a [Block]),
    /// The number of the page on which an anchor stands.
    PageOf(String),
}

/// A stretch of running text of one look, link and language.
#[derive(Debug, Clone, PartialEq)]
pub struct Stretch<'a> {
    /// What it says.
    pub said: Said<'a>,
    /// Its weight and slope.
    pub cut: Cut,
    /// Whether it is raised.
    pub raised: bool,
    /// Where it leads, and what that link says to those who do not see it.
    pub link: Option<(Target, String)>,
    /// Its language, a BCP 47 tag.
    pub language: String,
}

/// The stretches of some inlines.
#[must_use]
pub fn stretches<'a>(
    content: &'a [Inline],
    language: &str,
    style: &Style,
    running: Running,
) -> Vec<Stretch<'a>> {
    let asked = RefCell::new(Vec::new());
    let page_of = |anchor: &str| {
        let mut asked = asked.borrow_mut();
        asked.push(anchor.to_owned());
        format!("{}{}{}", PAGE_OF[0], asked.len() - 1, PAGE_OF[1])
    };
    let (mut links, mut notes) = (Vec::new(), Vec::new());
    let mut sink = Sink {
        tree: &mut Tree::default(),
        links: &mut links,
        notes: &mut notes,
        page_of: &page_of,
        unresolved: &mut Vec::new(),
        quotes: match (running, style.quotes) {
            (Running::Prose, QuoteStyle::Book) => Quotes::Turned,
            _ => Quotes::AsTyped,
        },
    };
    let flow = flatten(content, Look::default(), language, 0, &mut sink);
    let asked = asked.into_inner();
    let mut out = Vec::new();
    let mut start = 0;
    for span in &flow.spans {
        let text = flow.text.get(start..span.end).unwrap_or_default();
        start = span.end;
        let like = |said| Stretch {
            link: span
                .link
                .and_then(|link| links.get(link))
                .map(|made| (made.target.clone(), made.alternative.clone())),
            ..plain(said, span, &flow)
        };
        match span.note.and_then(|note| notes.get(note)) {
            Some((_, _, blocks)) => out.push(like(Said::Note(blocks))),
            None => out.extend(pieces(text, &asked).into_iter().map(like)),
        }
    }
    out
}

fn plain<'a>(said: Said<'a>, span: &Span, flow: &Flow) -> Stretch<'a> {
    Stretch {
        said,
        cut: span.look.cut,
        raised: span.look.level == Level::Raised,
        link: None,
        language: flow.languages.get(span.language).cloned().unwrap_or_default(),
    }
}

/// Text cut at its page references; what isolates a name from the direction of what surrounds it is left out.
fn pieces<'a>(text: &str, asked: &[String]) -> Vec<Said<'a>> {
    let mut out = Vec::new();
    for (place, piece) in text.split(PAGE_OF[0]).enumerate() {
        let mut rest = piece;
        if place > 0
            && let Some((number, behind)) = piece.split_once(PAGE_OF[1])
            && let Some(anchor) = number.parse::<usize>().ok().and_then(|n| asked.get(n))
        {
            out.push(Said::PageOf(anchor.clone()));
            rest = behind;
        }
        let text: String = rest
            .chars()
            .filter(|c| !matches!(c, '\u{2066}'..='\u{2069}'))
            .collect();
        if !text.is_empty() {
            out.push(Said::Text(text));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_as_on_our_pages() {
        let content = [
            Inline::text("He said: \"yes\" "),
            Inline::Strong(vec![Inline::text("now")]),
            Inline::Foreign {
                tag: "ar".into(),
                content: vec![Inline::text("نص")],
            },
            Inline::PageOf("end".into()),
        ];
        let style = Style::default();
        let said = stretches(&content, "en-CA", &style, Running::Prose);
        assert_eq!(said[0].said, Said::Text("He said: “yes” ".into()));
        assert_eq!(
            (said[1].cut, &said[1].said),
            (Cut::Bold, &Said::Text("now".into()))
        );
        assert_eq!(
            (said[2].language.as_str(), &said[2].said),
            ("ar", &Said::Text("نص".into()))
        );
        assert_eq!(said[3].said, Said::PageOf("end".into()));
        let typed = stretches(&content, "en-CA", &style, Running::Values);
        assert_eq!(typed[0].said, Said::Text("He said: \"yes\" ".into()));
    }
}
