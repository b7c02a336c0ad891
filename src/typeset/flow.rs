//! Inlines to one string of text with spans: what a paragraph is made from.
//!
//! In: inlines, their language and the node they belong to. Out: a [`Flow`]: text with white space settled, French
//! spacing applied, and for every byte its look, its slot in the structure, its link and its language. Footnotes
//! leave their mark here and their blocks with the caller.

mod quotes;

pub(super) use quotes::Quotes;

use super::fonts::Cut;
use super::structure::{NodeId, SlotId, Tag, Tree};
use crate::blocks::{Block, Inline, Target};
use unicode_normalization::UnicodeNormalization;

/// A footnote, by its place in the document, from 0.
pub(super) type NoteId = usize;
/// A link, by its place in the document.
pub(super) type LinkId = usize;

/// How a span of text looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Look {
    /// The weight and slope.
    pub cut: Cut,
    /// Whether it stands on the line or above it.
    pub level: Level,
}

/// Where text stands against the baseline.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Level {
    /// On the line.
    #[default]
    Base,
    /// Raised and small.
    Raised,
}

/// A stretch of text of one look, slot, link and language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Span {
    /// The byte after its last.
    pub end: usize,
    /// How it looks.
    pub look: Look,
    /// Where it belongs in the structure; none for decoration.
    pub slot: Option<SlotId>,
    /// The link it is part of.
    pub link: Option<LinkId>,
    /// The footnote whose mark it is.
    pub note: Option<NoteId>,
    /// Its language, by its place in [`Flow::languages`].
    pub language: usize,
}

/// The text of a paragraph.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Flow {
    /// The text. `\n` is a line that must end.
    pub text: String,
    /// The spans, in order, covering the text.
    pub spans: Vec<Span>,
    /// The languages of its spans: BCP 47 tags.
    pub languages: Vec<String>,
}

impl Flow {
    /// The span that holds a byte.
    #[must_use]
    pub fn span(&self, at: usize) -> &Span {
        let place = self.spans.partition_point(|s| s.end <= at);
        &self.spans[place.min(self.spans.len() - 1)]
    }

    /// The language of a byte.
    #[must_use]
    pub fn language(&self, at: usize) -> &str {
        &self.languages[self.span(at).language]
    }
}

/// A link that stands in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct LinkMade {
    /// Where it leads.
    pub target: Target,
    /// What it says to those who do not see it.
    pub alternative: String,
    /// Its node.
    pub node: NodeId,
}

/// What flattening needs to know and to fill.
pub(super) struct Sink<'a, 'b> {
    /// The structure.
    pub tree: &'a mut Tree,
    /// The links so far.
    pub links: &'a mut Vec<LinkMade>,
    /// The footnotes so far: the node that holds the mark, the mark's language, and the blocks.
    pub notes: &'a mut Vec<(NodeId, String, &'b [Block])>,
    /// The printed number of the page of an anchor, as far as known.
    pub page_of: &'a dyn Fn(&str) -> String,
    /// Exhibits whose cites nobody has resolved.
    pub unresolved: &'a mut Vec<String>,
    /// What becomes of straight quotation marks.
    pub quotes: Quotes,
}

/// Where text is pushed: the look and place it has.
#[derive(Clone)]
struct State {
    look: Look,
    node: NodeId,
    slot: Option<SlotId>,
    link: Option<LinkId>,
    language: usize,
}

/// Flattens inlines into a flow in `node`.
pub(super) fn flatten<'b>(
    content: &'b [Inline],
    look: Look,
    language: &str,
    node: NodeId,
    sink: &mut Sink<'_, 'b>,
) -> Flow {
    let mut flow = Flow {
        languages: vec![language.to_owned()],
        ..Flow::default()
    };
    let mut state = State {
        look,
        node,
        slot: None,
        link: None,
        language: 0,
    };
    push_all(content, &mut state, &mut flow, sink);
    trim_end(&mut flow);
    flow
}

/// A flow of plain text in `slot`, for numbers, marks and running heads.
#[must_use]
pub(super) fn plain(text: &str, look: Look, slot: Option<SlotId>, language: &str) -> Flow {
    let span = Span {
        end: text.len(),
        look,
        slot,
        link: None,
        note: None,
        language: 0,
    };
    Flow {
        text: text.to_owned(),
        spans: vec![span],
        languages: vec![language.to_owned()],
    }
}

fn push_all<'b>(content: &'b [Inline], state: &mut State, flow: &mut Flow, sink: &mut Sink<'_, 'b>) {
    for inline in content {
        match inline {
            Inline::Text(text) => push_text(text, state, flow, sink),
            Inline::Emphasis(inner) => {
                let cut = state.look.cut.emphasised();
                push_looking(inner, Look { cut, ..state.look }, state, flow, sink);
            }
            Inline::Strong(inner) => {
                let cut = state.look.cut.bold();
                push_looking(inner, Look { cut, ..state.look }, state, flow, sink);
            }
            Inline::Superscript(inner) => {
                push_looking(
                    inner,
                    Look {
                        level: Level::Raised,
                        ..state.look
                    },
                    state,
                    flow,
                    sink,
                );
            }
            Inline::Link {
                target,
                content,
                alternative,
            } => {
                push_link(target, content, alternative, state, flow, sink);
            }
            Inline::Cite { exhibit, .. } => sink.unresolved.push(exhibit.clone()),
            Inline::Footnote(blocks) => push_note(blocks, state, flow, sink),
            Inline::Foreign { tag, content } => push_foreign(tag, content, state, flow, sink),
            Inline::PageOf(anchor) => {
                let page = (sink.page_of)(anchor);
                push_text(&page, state, flow, sink);
            }
            Inline::LineBreak => {
                trim_end(flow);
                push_raw("\n", state, flow, sink);
            }
        }
    }
}

fn push_looking<'b>(
    inner: &'b [Inline],
    look: Look,
    state: &mut State,
    flow: &mut Flow,
    sink: &mut Sink<'_, 'b>,
) {
    let outer = std::mem::replace(&mut state.look, look);
    push_all(inner, state, flow, sink);
    state.look = outer;
}

fn push_link<'b>(
    target: &Target,
    content: &'b [Inline],
    alternative: &str,
    state: &mut State,
    flow: &mut Flow,
    sink: &mut Sink<'_, 'b>,
) {
    // A link into an exhibit becomes one only when the bundle is merged; alone, the document has nothing to lead to.
    let tag = if matches!(target, Target::Exhibit { .. }) {
        Tag::Span
    } else {
        Tag::Link
    };
    let node = sink.tree.node(tag, state.node);
    let mut words = if alternative.is_empty() {
        crate::blocks::plain(content)
    } else {
        alternative.to_owned()
    };
    if let (true, Target::Address(address)) = (words.trim().is_empty(), target) {
        words.clone_from(address);
    }
    sink.links.push(LinkMade {
        target: target.clone(),
        alternative: words,
        node,
    });
    let mut inner = State {
        node,
        slot: None,
        link: Some(sink.links.len() - 1),
        ..state.clone()
    };
    push_all(content, &mut inner, flow, sink);
    state.slot = None;
}

fn push_foreign<'b>(
    tag: &str,
    content: &'b [Inline],
    state: &mut State,
    flow: &mut Flow,
    sink: &mut Sink<'_, 'b>,
) {
    let node = sink.tree.node(Tag::Span, state.node);
    sink.tree.nodes[node].language = Some(tag.to_owned());
    let language = flow.languages.iter().position(|l| l == tag).unwrap_or_else(|| {
        flow.languages.push(tag.to_owned());
        flow.languages.len() - 1
    });
    let mut inner = State {
        node,
        slot: None,
        language,
        ..state.clone()
    };
    // An isolate keeps the order of what stands around a right-to-left name.
    push_raw(
        if is_rtl(tag) { "\u{2067}" } else { "\u{2066}" },
        &mut inner,
        flow,
        sink,
    );
    push_all(content, &mut inner, flow, sink);
    push_raw("\u{2069}", &mut inner, flow, sink);
    state.slot = None;
}

fn push_note<'b>(blocks: &'b [Block], state: &mut State, flow: &mut Flow, sink: &mut Sink<'_, 'b>) {
    trim_end(flow);
    let reference = sink.tree.node(Tag::Reference, state.node);
    let slot = sink.tree.slot(reference);
    sink.notes
        .push((state.node, flow.languages[state.language].clone(), blocks));
    let id = sink.notes.len() - 1;
    flow.text.push_str(&sink.notes.len().to_string());
    let look = Look {
        level: Level::Raised,
        cut: Cut::Regular,
    };
    flow.spans.push(Span {
        end: flow.text.len(),
        look,
        slot: Some(slot),
        link: None,
        note: Some(id),
        language: 0,
    });
    state.slot = None;
}

fn push_text(text: &str, state: &mut State, flow: &mut Flow, sink: &mut Sink<'_, '_>) {
    // Decomposed Latin letters are composed, because faces have the letters that people use as one glyph.
    let composed: String = if text.chars().any(|c| ('\u{300}'..='\u{36f}').contains(&c)) {
        text.nfc().collect()
    } else {
        text.to_owned()
    };
    let language = &flow.languages[state.language];
    let french = language.starts_with("fr");
    let turns = sink.quotes == Quotes::Turned && (french || language.starts_with("en"));
    let mut settled = String::with_capacity(composed.len());
    let mut coming = composed.chars().peekable();
    while let Some(c) = coming.next() {
        let before = settled
            .chars()
            .next_back()
            .or_else(|| flow.text.chars().next_back());
        match c {
            ' ' | '\t' | '\n' | '\r' | '\u{c}' => {
                if before.is_some_and(|b| !matches!(b, ' ' | '\n' | '\u{2066}' | '\u{2067}')) {
                    settled.push(' ');
                }
            }
            c if c.is_control() => {}
            '\'' | '"' if turns => {
                let is_mark = |c: &char| matches!(c, '“' | '”' | '«' | '»');
                let around = quotes::Around {
                    before,
                    after: coming.peek().copied(),
                    last_mark: settled.chars().rev().chain(flow.text.chars().rev()).find(is_mark),
                };
                match quotes::turned(c, around, &flow.languages[state.language]) {
                    Some(turned) => settled.push_str(turned),
                    None => settled.push(c),
                }
            }
            ';' | ':' | '!' | '?' | '»' if french && matches!(before, Some(' ' | '\u{a0}' | '\u{2009}')) => {
                if settled.pop().is_none() {
                    replace_last(flow);
                } else {
                    settled.push('\u{202f}');
                }
                settled.push(c);
            }
            c => settled.push(c),
        }
    }
    if french {
        settled = settled.replace("« ", "«\u{202f}").replace("«\u{a0}", "«\u{202f}");
    }
    push_raw(&settled, state, flow, sink);
}

/// Turns the space that ends the flow into a narrow no-break one.
fn replace_last(flow: &mut Flow) {
    let Some(last) = flow.text.pop() else { return };
    let start = flow.text.len();
    flow.text.push('\u{202f}');
    let end = flow.text.len();
    for span in flow.spans.iter_mut().rev() {
        if span.end <= start {
            break;
        }
        if span.end == start + last.len_utf8() {
            span.end = end;
        }
    }
}

fn push_raw(text: &str, state: &mut State, flow: &mut Flow, sink: &mut Sink<'_, '_>) {
    if text.is_empty() {
        return;
    }
    let slot = *state.slot.get_or_insert_with(|| sink.tree.slot(state.node));
    flow.text.push_str(text);
    let end = flow.text.len();
    match flow.spans.last_mut() {
        Some(last)
            if last.slot == Some(slot)
                && last.look == state.look
                && last.link == state.link
                && last.note.is_none()
                && last.language == state.language =>
        {
            last.end = end;
        }
        _ => flow.spans.push(Span {
            end,
            look: state.look,
            slot: Some(slot),
            link: state.link,
            note: None,
            language: state.language,
        }),
    }
}

/// Removes the spaces that end the flow so far.
fn trim_end(flow: &mut Flow) {
    while flow.text.ends_with(' ') {
        flow.text.pop();
    }
    let end = flow.text.len();
    for span in &mut flow.spans {
        span.end = span.end.min(end);
    }
    while flow.spans.len() > 1 && flow.spans[flow.spans.len() - 2].end == end {
        flow.spans.pop();
    }
}

/// Whether the language of a BCP 47 tag is written from right to left.
#[must_use]
pub fn is_rtl(tag: &str) -> bool {
    const LANGUAGES: [&str; 12] = [
        "ar", "fa", "ur", "he", "yi", "ps", "sd", "ug", "dv", "ckb", "prs", "arc",
    ];
    let primary = tag.split('-').next().unwrap_or_default().to_ascii_lowercase();
    let latin = tag.split('-').any(|part| part.eq_ignore_ascii_case("latn"));
    !latin && LANGUAGES.contains(&primary.as_str())
}

#[cfg(test)]
mod tests;
