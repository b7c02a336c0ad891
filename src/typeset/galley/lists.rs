//! Numbered paragraphs, lists and definition lists.

use super::{Frame, Galley, runs_left};
use crate::blocks::{Block, Definition};
use crate::numbering::{letters, roman};
use crate::typeset::flow::Look;
use crate::typeset::fonts::Cut;
use crate::typeset::item::Divide;
use crate::typeset::length::{Len, points};
use crate::typeset::line::{Line, Setting, Stand, lines};
use crate::typeset::row::Keep;
use crate::typeset::structure::{Marking, NodeId, Tag};

/// The least space between a label and what it stands before, in points.
const LABEL_GAP: f64 = 5.0;
/// How far bullets are set in, in points.
const BULLET_INSET: f64 = 15.0;
/// The widest that terms may be, in thousandths of the measure.
const TERMS_WIDTH_MAX: Len = 400;
/// The space between the items of a tight list, as a share of that between paragraphs, in thousandths.
const TIGHT: Len = 300;
/// A definition list of at most this many rows stays on one page.
const DEFINITIONS_KEPT: usize = 9;

impl<'a> Galley<'a> {
    pub(super) fn numbered_list(&mut self, parent: NodeId) -> NodeId {
        self.tree.node(Tag::List(Marking::Decimal), parent)
    }

    pub(super) fn numbered(
        &mut self,
        number: u32,
        blocks: &'a [Block],
        anchor: Option<&str>,
        list: NodeId,
        frame: &Frame,
    ) {
        let label = self.style.numbering.write(number.into());
        let inset = points(self.style.indent);
        let from = self.item(&label, inset, blocks, list, frame);
        if let (Some(anchor), Some(row)) = (anchor, self.rows.get_mut(from)) {
            row.anchors.push(anchor.to_owned());
        }
    }

    pub(super) fn list(&mut self, start: Option<u64>, items: &'a [Vec<Block>], frame: &Frame) {
        let marking = if start.is_some() {
            Marking::Decimal
        } else {
            Marking::Bullet
        };
        let list = self.tree.node(Tag::List(marking), frame.node);
        let labels: Vec<String> = (0..items.len())
            .map(|n| label(start, n, (frame.depth, frame.language.starts_with("fr"))))
            .collect();
        let inset = match start {
            None => points(BULLET_INSET),
            Some(_) => {
                let widest = labels
                    .iter()
                    .map(|l| {
                        self.label(l, Look::default(), frame.size, None, &frame.language)
                            .width
                    })
                    .max();
                widest.unwrap_or(0) + points(LABEL_GAP)
            }
        };
        // What a numbered paragraph introduces goes with its last words.
        if frame.depth > 0 {
            self.hold_last();
        }
        let tight = is_tight(items);
        if tight && frame.depth > 0 {
            self.close_up(frame);
        }
        for (label, blocks) in labels.iter().zip(items) {
            self.item(label, inset, blocks, list, frame);
            if tight {
                self.close_up(frame);
            }
        }
        let after = self.paragraph_space(frame);
        if let Some(last) = self.rows.last_mut() {
            last.after = last.after.max(after);
        }
    }

    /// Lets what comes next follow closely.
    fn close_up(&mut self, frame: &Frame) {
        let space = self.paragraph_space(frame) * TIGHT / 1000;
        if let Some(last) = self.rows.last_mut() {
            last.after = last.after.min(space);
        }
    }

    /// Sets one item with its label in front of it. Returns its first row.
    fn item(&mut self, label: &str, inset: Len, blocks: &'a [Block], list: NodeId, frame: &Frame) -> usize {
        let item = self.tree.node(Tag::Item, list);
        let label_node = self.tree.node(Tag::Label, item);
        let slot = self.tree.slot(label_node);
        let body = self.tree.node(Tag::ItemBody, item);
        let line = self.label(label, Look::default(), frame.size, Some(slot), &frame.language);
        let inset = inset.max(line.width + points(LABEL_GAP)).min(frame.width / 2);
        let inner = Frame {
            x: if runs_left(frame) {
                frame.x
            } else {
                frame.x + inset
            },
            width: frame.width - inset,
            node: body,
            depth: frame.depth + 1,
            ..frame.clone()
        };
        let from = self.rows.len();
        self.blocks(blocks, &inner);
        let x = if runs_left(frame) {
            frame.x + frame.width - line.width
        } else {
            frame.x
        };
        self.hang(line, x, inset, from, frame.size);
        from
    }

    pub(super) fn definitions(&mut self, definitions: &'a [Definition], frame: &Frame) {
        let list = self.tree.node(Tag::List(Marking::None), frame.node);
        let bold = Look {
            cut: Cut::Bold,
            ..Look::default()
        };
        let single = Setting {
            stand: Stand::Start,
            divide: Divide::Never,
            ..self.setting(frame)
        };
        let most = frame.width * TERMS_WIDTH_MAX / 1000;
        let mut sets = Vec::new();
        let mut widest = 0;
        for definition in definitions {
            let item = self.tree.node(Tag::Item, list);
            let label = self.tree.node(Tag::Label, item);
            let body = self.tree.node(Tag::ItemBody, item);
            let term = self.flow(&definition.term, bold, &frame.language, label);
            let term = lines(
                &term,
                &Setting {
                    width: most,
                    ..single
                },
                self.shaper,
            );
            widest = term.iter().map(|l| l.width).max().unwrap_or(0).max(widest);
            sets.push((
                term,
                self.flow(&definition.meaning, Look::default(), &frame.language, body),
            ));
        }
        let inset = (widest + points(2.5 * LABEL_GAP)).max(points(self.style.indent));
        let from = self.rows.len();
        for (term, meaning) in sets {
            let width = frame.width - inset;
            let meaning = lines(&meaning, &Setting { width, ..single }, self.shaper);
            self.pair(term, meaning, inset, &single, frame);
        }
        let after = self.paragraph_space(frame) * 3 / 2;
        if let Some(last) = self.rows[from..].last_mut() {
            last.after = after;
        }
        if self.rows.len() - from <= DEFINITIONS_KEPT {
            self.hold_together(from);
        }
        self.set_notes();
    }

    /// Sets a term and its meaning side by side.
    fn pair(&mut self, term: Vec<Line>, meaning: Vec<Line>, inset: Len, setting: &Setting, frame: &Frame) {
        let from = self.rows.len();
        let columns = [
            (frame.x, inset, term),
            (frame.x + inset, frame.width - inset, meaning),
        ];
        for row in self.side_by_side(columns.into(), setting.size, frame.kind) {
            self.push(row);
        }
        let end = self.rows.len();
        for row in self.rows.iter_mut().take(end.saturating_sub(1)).skip(from) {
            row.keep = Keep::WithNext;
        }
        if let Some(last) = self.rows[from..].last_mut() {
            last.after = points(1.5);
        }
    }
}

/// Whether no item is more than a paragraph, and lists of such: then they are read as one thing.
fn is_tight(items: &[Vec<Block>]) -> bool {
    items.iter().all(|item| match item.as_slice() {
        [] => true,
        [first, rest @ ..] => {
            matches!(first, Block::Paragraph(_))
                && rest.iter().all(|block| matches!(block, Block::List { .. }))
        }
    })
}

/// The label of the `n`th item, by how deep its list stands within others. Statutes in French have no first bracket at a letter: `a)`.
fn label(start: Option<u64>, n: usize, (depth, in_french): (usize, bool)) -> String {
    let Some(start) = start else {
        return if depth.is_multiple_of(2) { "•" } else { "–" }.to_owned();
    };
    let number = start.saturating_add(n as u64);
    let small = usize::try_from(number)
        .ok()
        .and_then(|n| n.checked_sub(1))
        .filter(|n| *n < 702);
    match (depth, small, u32::try_from(number)) {
        (1, Some(place), _) if in_french => format!("{})", letters(place).to_lowercase()),
        (1, Some(place), _) => format!("({})", letters(place).to_lowercase()),
        (2, Some(_), Ok(number)) => format!("({})", roman(number)),
        (3, Some(place), _) => format!("({})", letters(place)),
        _ => format!("{number}."),
    }
}

#[cfg(test)]
mod tests {
    use super::label;

    #[test]
    fn labels_follow_the_depth() {
        assert_eq!(label(Some(1), 1, (0, false)), "2.");
        assert_eq!(label(Some(1), 1, (1, false)), "(b)");
        assert_eq!(label(Some(1), 3, (2, true)), "(iv)");
        assert_eq!(label(Some(1), 2, (3, false)), "(C)");
        assert_eq!(label(Some(u64::MAX), 3, (1, false)), format!("{}.", u64::MAX));
        assert_eq!(label(None, 0, (1, false)), "–");
        assert_eq!(label(Some(1), 1, (1, true)), "b)");
    }
}
