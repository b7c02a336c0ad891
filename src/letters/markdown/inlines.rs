//! Running text: emphasis, links, the few tags, footnotes.

use super::{DEPTH_MAX, Reader, What, is_block};
use crate::blocks::{Inline, Target};
use pulldown_cmark::{CowStr, Event, Tag};
use std::ops::Range;

/// What ends a run of inlines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Closed {
    /// The end event of what encloses it, which is taken.
    End,
    /// Any block's start or end, which is left.
    Block,
    /// The closing tag of that name, which is taken.
    Tag(&'static str),
}

impl<'a> Reader<'a> {
    /// A reference to a footnote that is nowhere would be plain text to CommonMark; a value never has a raw bracket.
    pub(super) fn undefined_notes(&mut self) {
        let source = self.source;
        for (at, _) in source.match_indices("[^") {
            let label = source[at + 2..].split(']').next().unwrap_or_default();
            if !self.notes.contains_key(label) && !label.contains('\n') {
                self.fault(at, What::Open(format!("[^{label}]")));
            }
        }
    }

    pub(super) fn inlines(&mut self, closed: Closed) -> Vec<Inline> {
        let mut out: Vec<Inline> = Vec::new();
        while let Some((event, range)) = self.next() {
            match event {
                Event::End(_) => {
                    if closed != Closed::End {
                        self.at -= 1;
                    }
                    if let Closed::Tag(tag) = closed {
                        self.fault(range.start, What::Open(format!("<{tag}>")));
                    }
                    break;
                }
                Event::Start(tag) if is_block(tag) => {
                    self.at -= 1;
                    break;
                }
                Event::Start(tag) => {
                    let span = self.span(tag, &range);
                    out.extend(span);
                }
                Event::Text(text) => push_text(text, &mut out),
                Event::SoftBreak => push_text(" ", &mut out),
                Event::HardBreak => out.push(Inline::LineBreak),
                Event::InlineHtml(html) => {
                    if let (Closed::Tag(tag), Some(closing)) = (closed, closing(html))
                        && tag == closing
                    {
                        return out;
                    }
                    let tagged = self.tagged(html, &range);
                    out.extend(tagged);
                }
                Event::FootnoteReference(label) => {
                    let note = self.note(label, &range);
                    out.extend(note);
                }
                _ => self.markup(&range),
            }
        }
        out
    }

    fn span(&mut self, tag: &'a Tag<'a>, range: &Range<usize>) -> Option<Inline> {
        if self.depth >= DEPTH_MAX {
            self.markup(range);
            self.raw();
            return None;
        }
        self.depth += 1;
        let content = self.inlines(Closed::End);
        self.depth -= 1;
        match tag {
            Tag::Emphasis => Some(Inline::Emphasis(content)),
            Tag::Strong => Some(Inline::Strong(content)),
            Tag::Link { dest_url, .. } => match target(dest_url) {
                Some(target) => Some(Inline::Link {
                    target,
                    content,
                    alternative: String::new(),
                }),
                None => {
                    self.fault(range.start, What::Markup(dest_url.to_string()));
                    None
                }
            },
            _ => {
                self.markup(range);
                None
            }
        }
    }

    /// One of the few tags, and what it holds.
    fn tagged(&mut self, html: &CowStr<'_>, range: &Range<usize>) -> Option<Inline> {
        if self.depth >= DEPTH_MAX {
            self.markup(range);
            return None;
        }
        self.depth += 1;
        let made = self.shallow_tagged(html, range);
        self.depth -= 1;
        made
    }

    fn shallow_tagged(&mut self, html: &CowStr<'_>, range: &Range<usize>) -> Option<Inline> {
        const NAMES: [&str; 3] = ["em", "strong", "sup"];
        if let Some(name) = NAMES.iter().find(|name| **html == *format!("<{name}>")) {
            let content = self.inlines(Closed::Tag(name));
            return Some(match *name {
                "em" => Inline::Emphasis(content),
                "strong" => Inline::Strong(content),
                _ => Inline::Superscript(content),
            });
        }
        let language = html
            .strip_prefix("<span lang=\"")
            .and_then(|rest| rest.strip_suffix("\">"));
        if let Some(tag) = language {
            let content = self.inlines(Closed::Tag("span"));
            return Some(Inline::Foreign {
                tag: tag.to_owned(),
                content,
            });
        }
        self.markup(range);
        None
    }

    fn note(&mut self, label: &str, range: &Range<usize>) -> Option<Inline> {
        let Some(text) = self.notes.get(label).cloned().filter(|_| self.in_note.is_none()) else {
            self.fault(range.start, What::Open(format!("[^{label}]")));
            return None;
        };
        let back = (self.at, self.end);
        (self.at, self.end) = (text.start, text.end);
        self.in_note = Some(label.to_owned());
        let blocks = self.blocks();
        self.in_note = None;
        (self.at, self.end) = back;
        Some(Inline::Footnote(blocks))
    }
}

fn closing<'h>(html: &'h CowStr<'_>) -> Option<&'h str> {
    html.strip_prefix("</")?.strip_suffix('>')
}

/// What begins the address of a page of an exhibit: `exhibit:lease/3`.
pub(in crate::letters) const EXHIBIT: &str = "exhibit:";

fn target(address: &str) -> Option<Target> {
    if let Some(place) = address.strip_prefix(EXHIBIT) {
        let (exhibit, page) = place.rsplit_once('/')?;
        return Some(Target::Exhibit {
            exhibit: exhibit.to_owned(),
            page: page.parse().ok()?,
        });
    }
    if let Some(anchor) = address.strip_prefix('#') {
        return Some(Target::Anchor(anchor.to_owned()));
    }
    let known = ["https://", "http://", "mailto:"]
        .iter()
        .any(|scheme| address.starts_with(scheme));
    known.then(|| Target::Address(address.to_owned()))
}

/// Adds text, folding spaces as Markdown does.
fn push_text(text: &str, out: &mut Vec<Inline>) {
    if !matches!(out.last(), Some(Inline::Text(_))) {
        out.push(Inline::Text(String::new()));
    }
    if let Some(Inline::Text(last)) = out.last_mut() {
        for c in text.chars() {
            if c == ' ' && last.ends_with(' ') {
                continue;
            }
            last.push(c);
        }
    }
}
