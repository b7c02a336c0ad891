//! A flow to boxes, glue and penalties: what the line breaker chooses from.
//!
//! In: a [`Flow`] with its bidirectional levels and a size. Out: [`Item`]s with widths. What may not be divided here
//! cannot be divided later; what is wider than the measure always can.

mod cuts;

use super::flow::{Flow, Level as Raise};
use super::item::{Divide, Item, Manner, Move, Solid};
use super::length::{Len, from_units};
use super::shape::{FaceId, Shaped, Shaper, Way};
use super::tongue::PLAIN;
use cuts::{address_cuts, binds, is_address, is_one_reference, is_one_word, syllable_cuts, writes_no_spaces};
use std::cell::Cell;
use std::rc::Rc;
use unicode_bidi::Level;
use unicode_segmentation::UnicodeSegmentation;

/// The cost of dividing a word.
pub(super) const COST_HYPHEN: i64 = 55;
/// The cost of dividing after a hyphen that stands in the text.
const COST_HARD_HYPHEN: i64 = 35;
/// The cost of ending a line between words that belong together, such as `Exhibit D` or `12 March`.
const COST_BOUND: i64 = 900;
/// The cost of dividing an address or a long string where nothing else helps.
const COST_ADDRESS: i64 = 120;
/// The cost of dividing between any two letters; only where a word is wider than the measure, or has no spaces.
const COST_ANYWHERE: i64 = 2_000;
/// The cost between syllables' clusters of scripts that write no spaces.
const COST_CLUSTER: i64 = 40;

/// A stretch of text of one face, size and direction.
#[derive(Debug, Clone)]
pub(super) struct Piece {
    /// Its first byte.
    pub start: usize,
    /// The byte after its last.
    pub end: usize,
    /// The face.
    pub face: FaceId,
    /// The direction.
    pub way: Way,
    /// The size of type.
    pub size: Len,
    /// How far it stands above the baseline.
    pub raise: Len,
    /// Its glyphs.
    pub shaped: Rc<Shaped>,
}

/// A flow about to be set at a size.
pub(super) struct Text<'a> {
    /// The faces.
    pub shaper: &'a Shaper<'a>,
    /// The text.
    pub flow: &'a Flow,
    /// The bidirectional level of each byte; empty where all of it runs to the right.
    pub levels: Vec<Level>,
    /// The size of type.
    pub size: Len,
    /// The widths of a space and a hyphen in the family's own faces, once they are known: every word asks for them.
    pub common: Common,
}

/// The widths of a space and of a hyphen, for each of the family's own faces.
pub(super) type Common = Cell<[[Option<Len>; 2]; 4]>;

/// Raised text is set at this share of the size, in thousandths …
const RAISED_SIZE: Len = 640;
/// … and stands this far above the line, in thousandths of the size.
const RAISED_BY: Len = 340;

impl Text<'_> {
    /// The direction of a byte.
    #[must_use]
    pub(super) fn way(&self, at: usize) -> Way {
        match self.levels.get(at) {
            Some(level) if level.is_rtl() => Way::Left,
            _ => Way::Right,
        }
    }

    /// The pieces of `start..end`, which holds no spaces, in logical order.
    #[must_use]
    pub(super) fn pieces(&self, start: usize, end: usize) -> Vec<Piece> {
        let mut out = Vec::new();
        let mut at = start;
        while at < end {
            let span = self.flow.span(at);
            let tongue = self.shaper.tongue(&self.flow.languages[span.language]);
            let way = self.way(at);
            let mut stop = span.end.min(end);
            if !self.levels.is_empty() {
                stop = (at..stop).find(|b| self.way(*b) != way).unwrap_or(stop);
            }
            let (share, raise) = match span.look.level {
                Raise::Base => (1000, 0),
                Raise::Raised => (RAISED_SIZE, self.size * RAISED_BY / 1000),
            };
            for stretch in self
                .shaper
                .stretches(&self.flow.text[at..stop], span.look.cut, tongue)
                .iter()
            {
                let text = &self.flow.text[at + stretch.start..at + stretch.end];
                out.push(Piece {
                    start: at + stretch.start,
                    end: at + stretch.end,
                    face: stretch.face,
                    way,
                    size: self.size * share / 1000 * self.shaper.face(stretch.face).ratio / 1000,
                    raise,
                    shaped: self.shaper.shape(text, stretch.face, way, tongue),
                });
            }
            at = stop.max(at + 1);
        }
        out
    }

    /// The width of a piece.
    #[must_use]
    pub(super) fn piece_width(&self, piece: &Piece) -> Len {
        from_units(piece.shaped.advance, piece.size, self.shaper.face(piece.face).upm)
    }

    /// The width of `start..end` without stretching its spaces.
    #[must_use]
    pub(super) fn width(&self, start: usize, end: usize) -> Len {
        let mut sum = 0;
        let mut from = start;
        for (at, c) in self.flow.text[start..end].char_indices() {
            if is_space(c) {
                sum += self.word_width(from, start + at) + self.space_width(c, start + at);
                from = start + at + c.len_utf8();
            }
        }
        sum + self.word_width(from, end)
    }

    fn word_width(&self, start: usize, end: usize) -> Len {
        let measure = || self.pieces(start, end).iter().map(|p| self.piece_width(p)).sum();
        if start >= end {
            return 0;
        }
        let span = self.flow.span(start);
        // Words of one look in text that runs to the right are as wide wherever they stand.
        if self.levels.is_empty() && span.end >= end && span.look.level == Raise::Base {
            let word = &self.flow.text[start..end];
            let tongue = self.shaper.tongue(&self.flow.languages[span.language]);
            return self
                .shaper
                .width(word, (span.look.cut, self.size, tongue), measure);
        }
        measure()
    }

    /// In what manner a word is set, where that is all that its items hang on: its place does not matter.
    fn manner(&self, start: usize, end: usize, divide: Divide) -> Option<Manner> {
        let span = self.flow.span(start);
        let is_plain = self.levels.is_empty() && span.end >= end && span.look.level == Raise::Base;
        is_plain.then(|| Manner {
            cut: span.look.cut,
            size: self.size,
            language: self.shaper.language(&self.flow.languages[span.language]),
            divide,
        })
    }

    /// The natural width of a space character.
    #[must_use]
    pub(super) fn space_width(&self, c: char, at: usize) -> Len {
        let face = self.flow.span(at).look.cut as FaceId;
        match c {
            '\u{202f}' | '\u{2009}' | '\u{200a}' | '\u{2008}' => self.size * 190 / 1000,
            '\u{2007}' => self.glyph_width("0", face),
            '\u{3000}' => self.size,
            _ => self.glyph_width(" ", face),
        }
    }

    /// The width of a short text in one of the family's own faces.
    #[must_use]
    pub(super) fn glyph_width(&self, text: &str, face: FaceId) -> Len {
        let place = [" ", "-"].iter().position(|common| *common == text);
        let Some(place) = place.filter(|_| face < 4) else {
            return self.measured(text, face);
        };
        let mut known = self.common.get();
        let width = *known[face][place].get_or_insert_with(|| self.measured(text, face));
        self.common.set(known);
        width
    }

    fn measured(&self, text: &str, face: FaceId) -> Len {
        let size = self.size * self.shaper.face(face).ratio / 1000;
        from_units(
            self.shaper.shape(text, face, Way::Right, PLAIN).advance,
            size,
            self.shaper.face(face).upm,
        )
    }
}

/// Whether the character is white space that is set as a gap.
#[must_use]
pub(super) fn is_space(c: char) -> bool {
    matches!(
        c,
        ' ' | '\u{a0}' | '\u{202f}' | '\u{2000}'..='\u{200a}' | '\u{3000}' | '\n' | '\u{205f}'
    )
}

/// Whether a justified line may widen this space.
#[must_use]
pub(super) fn is_elastic(c: char) -> bool {
    matches!(c, ' ' | '\u{a0}')
}

/// The items of `start..end`, a stretch without forced line ends, for lines of at most `measure`.
#[must_use]
pub(super) fn items(text: &Text<'_>, start: usize, end: usize, measure: Len, divide: Divide) -> Vec<Item> {
    let mut out = Vec::new();
    let slice = &text.flow.text[start..end];
    let mut from = 0;
    for (to, _) in unicode_linebreak::linebreaks(slice) {
        if is_one_reference(slice, to) || is_one_word(slice, to) {
            continue;
        }
        let chunk = &slice[from..to];
        let word = chunk.trim_end_matches([' ', '\u{200b}']);
        push_word(
            text,
            start + from,
            start + from + word.len(),
            measure,
            divide,
            &mut out,
        );
        if to < slice.len() {
            if chunk[word.len()..].contains(' ') {
                let width = text.space_width(' ', start + from + word.len());
                let cost = if binds(word, slice, to) { COST_BOUND } else { 0 };
                out.push(glue(width, Some(cost)));
            } else {
                let cost = match word {
                    // An address keeps its `https://`.
                    word if word.ends_with("://") => COST_BOUND,
                    word if word.ends_with(['-', '\u{2010}']) => COST_HARD_HYPHEN,
                    _ => 0,
                };
                out.push(Item::Penalty { cost, hyphen: None });
            }
        }
        from = to;
    }
    out
}

fn glue(width: Len, cost: Option<i64>) -> Item {
    Item::Glue {
        width,
        stretch: width / 2,
        shrink: width * 3 / 10,
        cost,
    }
}

/// The items of one chunk between two opportunities: boxes, no-break spaces, syllables.
fn push_word(text: &Text<'_>, start: usize, end: usize, measure: Len, divide: Divide, out: &mut Vec<Item>) {
    if start >= end {
        return;
    }
    if !text.flow.text[start..end].contains(is_space) {
        push_solid(text, start, end, measure, divide, out);
        return;
    }
    let overlong = text.width(start, end) > measure;
    let mut from = start;
    for (at, c) in text.flow.text[start..end]
        .char_indices()
        .chain([(end - start, '\u{a0}')])
    {
        let at = start + at;
        if !is_space(c) {
            continue;
        }
        push_solid(text, from, at, measure, divide, out);
        if at == end {
            break;
        }
        let width = text.space_width(c, at);
        let cost = overlong.then_some(COST_ANYWHERE);
        out.push(if is_elastic(c) {
            glue(width, cost)
        } else {
            Item::Glue {
                width,
                stretch: 0,
                shrink: 0,
                cost,
            }
        });
        from = at + c.len_utf8();
    }
}

/// The items of a stretch without any space: those of a word that was met before, where it is alike.
fn push_solid(text: &Text<'_>, start: usize, end: usize, measure: Len, divide: Divide, out: &mut Vec<Item>) {
    if start >= end {
        return;
    }
    let Some(manner) = text.manner(start, end, divide) else {
        push_parts(text, start, end, measure, divide, out);
        return;
    };
    let word = &text.flow.text[start..end];
    let solid = text.shaper.solid(word, manner, || {
        let mut items = Vec::new();
        push_parts(text, start, end, Len::MAX, divide, &mut items);
        Solid {
            width: text.width(start, end),
            items: items
                .into_iter()
                .map(|item| item.moved(start, Move::Back))
                .collect(),
        }
    });
    if solid.width > measure {
        push_parts(text, start, end, measure, divide, out);
    } else {
        out.extend(solid.items.iter().map(|item| item.moved(start, Move::On)));
    }
}

/// The items of a stretch without any space, worked out.
fn push_parts(text: &Text<'_>, start: usize, end: usize, measure: Len, divide: Divide, out: &mut Vec<Item>) {
    let word = &text.flow.text[start..end];
    let mut cuts: Vec<(usize, Item)> = Vec::new();
    if text.way(start) == Way::Right {
        if is_address(word) {
            let costs = Item::Penalty {
                cost: COST_ADDRESS,
                hyphen: None,
            };
            cuts = address_cuts(word).into_iter().map(|at| (at, costs)).collect();
        } else if word.chars().any(writes_no_spaces) {
            let costs = Item::Penalty {
                cost: COST_CLUSTER,
                hyphen: None,
            };
            cuts = word.grapheme_indices(true).map(|(at, _)| (at, costs)).collect();
        } else if divide == Divide::Syllables || text.width(start, end) > measure {
            let hyphen = text.glyph_width("-", text.flow.span(start).look.cut as FaceId);
            let costs = Item::Penalty {
                cost: COST_HYPHEN,
                hyphen: Some(hyphen),
            };
            let language = text.flow.language(start);
            let at = text.shaper.cuts(word, language, || syllable_cuts(word, language));
            cuts = at.iter().map(|at| (*at, costs)).collect();
        }
    }
    push_cut(text, start, end, measure, &cuts, out);
}

/// Boxes between cuts; a box that is still too wide is cut between any two clusters.
fn push_cut(
    text: &Text<'_>,
    start: usize,
    end: usize,
    measure: Len,
    cuts: &[(usize, Item)],
    out: &mut Vec<Item>,
) {
    let total = text.width(start, end);
    let mut done = 0;
    let mut from = start;
    let ends = cuts
        .iter()
        .filter(|(at, _)| *at > 0)
        .map(|(at, item)| (start + at, Some(*item)))
        .chain([(end, None)]);
    for (at, penalty) in ends {
        let upto = if at == end { total } else { text.width(start, at) };
        let width = (upto - done).max(0);
        if width > measure {
            push_clusters(text, from, at, out);
        } else {
            out.push(Item::Box {
                width,
                start: from,
                end: at,
            });
        }
        out.extend(penalty);
        done = upto;
        from = at;
    }
}

fn push_clusters(text: &Text<'_>, start: usize, end: usize, out: &mut Vec<Item>) {
    for (at, cluster) in text.flow.text[start..end].grapheme_indices(true) {
        if at > 0 {
            out.push(Item::Penalty {
                cost: COST_ANYWHERE,
                hyphen: None,
            });
        }
        let (a, b) = (start + at, start + at + cluster.len());
        out.push(Item::Box {
            width: text.width(a, b),
            start: a,
            end: b,
        });
    }
}
