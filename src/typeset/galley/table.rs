//! Tables: column widths, cells side by side, rules.

mod widths;

use super::{Frame, Galley};
use crate::blocks::{Align, Inline, Table};
use crate::typeset::flow::{Flow, Look};
use crate::typeset::fonts::Cut;
use crate::typeset::item::Divide;
use crate::typeset::length::{Len, points};
use crate::typeset::line::{Line, Setting, Stand, lines};
use crate::typeset::row::{BLACK, Ink, Keep, Kind, Mark, PALE, Row};
use crate::typeset::structure::{NodeId, Tag};

use widths::share_out;

/// The space between columns, in points.
const GUTTER: f64 = 10.0;
/// The space above and below the text of a row, in points.
const PADDING: f64 = 3.0;
/// The thickness of the rules above, below and under the head, in points.
const HEAVY: f64 = 0.9;
const MIDDLE: f64 = 0.5;
const LIGHT: f64 = 0.3;
/// Rows of at most this many lines are not divided between pages.
const LINES_KEPT: usize = 5;
/// In a table of so many rows the last two keep together, and in a short one the first two.
const ROWS_TIED: usize = 4;
/// The most rows of a short table.
const ROWS_SHORT: usize = 8;
/// No column asks for more than this share of the measure for the sake of one long word, in thousandths.
const WORD_SHARE_MAX: Len = 350;

/// A column of a table: its left edge, its width, and how its cells stand.
#[derive(Debug, Clone, Copy)]
struct Lane {
    x: Len,
    width: Len,
    stand: Stand,
}

impl<'a> Galley<'a> {
    pub(super) fn table(&mut self, table: &'a Table, frame: &Frame) {
        let columns = table
            .rows
            .iter()
            .map(Vec::len)
            .chain([table.columns.len(), table.head.len()])
            .max()
            .unwrap_or(0);
        if columns == 0 {
            return;
        }
        let node = self.tree.node(Tag::Table, frame.node);
        self.caption(&table.caption, node, frame);
        let size = points(self.style.sizes.table).min(frame.size);
        let setting = Setting {
            size,
            stand: Stand::Start,
            ..self.setting(frame)
        };
        let head: Vec<Flow> = self.cells(&table.head, columns, 0, Cell::Head, node, frame);
        let head = if table.head.is_empty() { Vec::new() } else { head };
        let body: Vec<Vec<Flow>> = table
            .rows
            .iter()
            .map(|row| self.cells(row, columns, table.row_heads, Cell::Body, node, frame))
            .collect();
        let lanes = self.lanes(table, &head, &body, columns, &setting, frame);
        let repeated = (!head.is_empty()).then(|| self.head(head, &lanes, &setting, frame));
        let count = body.len();
        for (n, row) in body.into_iter().enumerate() {
            let edge = if n + 1 == count {
                (HEAVY, BLACK)
            } else {
                (LIGHT, PALE)
            };
            let lines = self.body_row(row, &lanes, &setting, repeated, edge, frame);
            // Neither the first row of a short table nor the last of any stands alone on a page, with only the head over it.
            let first = n == 0 && count <= ROWS_SHORT;
            if (first || n + 2 == count) && count >= ROWS_TIED && repeated.is_some() && lines <= LINES_KEPT {
                self.keep_with_next();
            }
        }
        if let Some(last) = self.rows.last_mut() {
            last.after = points(12.0);
        }
        self.set_notes();
    }

    /// The caption above a table.
    fn caption(&mut self, caption: &'a [Inline], table: NodeId, frame: &Frame) {
        if caption.is_empty() {
            return;
        }
        let node = self.tree.node(Tag::Caption, table);
        let setting = Setting {
            size: points(self.style.sizes.caption),
            stand: Stand::Start,
            ..self.setting(frame)
        };
        let look = Look {
            cut: Cut::Bold,
            ..Look::default()
        };
        let flow = self.flow(caption, look, &frame.language, node);
        let lines = lines(&flow, &setting, self.shaper);
        let mut rows = self.rows_of(lines, frame.x, &setting, BLACK, Kind::Caption);
        for row in &mut rows {
            row.keep = Keep::WithNext;
        }
        self.push_spaced(rows, points(10.0), points(4.0));
    }

    /// The flows of one row's cells. A short row is filled up with empty cells, so that none moves sideways.
    fn cells(
        &mut self,
        row: &'a [Vec<Inline>],
        columns: usize,
        row_heads: usize,
        cell: Cell,
        table: NodeId,
        frame: &Frame,
    ) -> Vec<Flow> {
        if row.is_empty() && cell == Cell::Head {
            return Vec::new();
        }
        let tr = self.tree.node(Tag::Row, table);
        (0..columns)
            .map(|n| {
                let (tag, cut) = match cell {
                    Cell::Head => (Tag::ColumnHead, Cut::Bold),
                    Cell::Body if n < row_heads => (Tag::RowHead, Cut::Regular),
                    Cell::Body => (Tag::Cell, Cut::Regular),
                };
                let node = self.tree.node(tag, tr);
                let content = row.get(n).map_or(&[][..], Vec::as_slice);
                self.flow(
                    content,
                    Look {
                        cut,
                        ..Look::default()
                    },
                    &frame.language,
                    node,
                )
            })
            .collect()
    }

    /// Where the columns stand. Shares are kept; what is left goes by content, and no word is divided for nothing.
    fn lanes(
        &self,
        table: &Table,
        head: &[Flow],
        body: &[Vec<Flow>],
        columns: usize,
        setting: &Setting,
        frame: &Frame,
    ) -> Vec<Lane> {
        let gutter = points(GUTTER);
        let count = Len::try_from(columns).unwrap_or(1);
        let room = (frame.width - gutter * (count - 1)).max(count * points(4.0));
        let (mut least, mut natural) = (vec![points(8.0); columns], vec![points(8.0); columns]);
        for row in body.iter().map(Vec::as_slice).chain([head]) {
            for (n, flow) in row.iter().enumerate() {
                let (word, whole) = self.extent(flow, setting);
                least[n] = least[n].max(word.min(frame.width * WORD_SHARE_MAX / 1000));
                natural[n] = natural[n].max(whole);
            }
        }
        let shares: Vec<Len> = (0..columns)
            .map(|n| table.columns.get(n).map_or(0, |c| c.share.into()))
            .collect();
        let widths = share_out(room, &least, &natural, &shares);
        let mut x = frame.x;
        (0..columns)
            .map(|n| {
                let stand = match table.columns.get(n).map(|c| c.align).unwrap_or_default() {
                    Align::Left => Stand::Start,
                    Align::Centre => Stand::Centre,
                    Align::Right => Stand::End,
                };
                let lane = Lane {
                    x,
                    width: widths[n],
                    stand,
                };
                x += widths[n] + gutter;
                lane
            })
            .collect()
    }

    /// The width of a cell's longest word, and of its text on one line.
    fn extent(&self, flow: &Flow, setting: &Setting) -> (Len, Len) {
        let wide = Setting {
            width: Len::MAX / 4,
            stand: Stand::Start,
            divide: Divide::Never,
            ..*setting
        };
        let lines = lines(flow, &wide, self.shaper);
        let whole = lines.iter().map(|l| l.width).max().unwrap_or(0);
        let mut word: Len = 0;
        for line in &lines {
            let mut since = 0;
            for glyph in line.runs.iter().flat_map(|run| &run.glyphs) {
                if &*glyph.text == " " {
                    word = word.max(since);
                    since = 0;
                } else {
                    since += glyph.advance;
                }
            }
            word = word.max(since);
        }
        (word + 100, whole + 100)
    }

    fn set_cells(&self, flows: Vec<Flow>, lanes: &[Lane], setting: &Setting) -> Vec<(Len, Len, Vec<Line>)> {
        flows
            .iter()
            .zip(lanes)
            .map(|(flow, lane)| {
                let setting = Setting {
                    width: lane.width,
                    stand: lane.stand,
                    ..*setting
                };
                (lane.x, lane.width, lines(flow, &setting, self.shaper))
            })
            .collect()
    }

    /// Sets the head; returns its number among the heads that pages repeat.
    fn head(&mut self, flows: Vec<Flow>, lanes: &[Lane], setting: &Setting, frame: &Frame) -> usize {
        let cells = self.set_cells(
            flows,
            lanes,
            &Setting {
                divide: Divide::Never,
                ..*setting
            },
        );
        let mut rows = self.side_by_side(cells, setting.size, Kind::TableHead);
        pad(&mut rows);
        for row in &mut rows {
            row.keep = Keep::WithNext;
        }
        if let Some(first) = rows.first_mut() {
            first.marks.insert(0, rule(frame, 0, HEAVY, BLACK));
            first.before = points(8.0);
        }
        if let Some(last) = rows.last_mut() {
            let y = last.height;
            last.marks.push(rule(frame, y, MIDDLE, BLACK));
        }
        let id = self.heads.len();
        self.heads.push(rows.clone());
        for row in rows {
            self.push(row);
        }
        id
    }

    /// Sets a row of the body; returns of how many lines.
    fn body_row(
        &mut self,
        flows: Vec<Flow>,
        lanes: &[Lane],
        setting: &Setting,
        head: Option<usize>,
        edge: (f64, Ink),
        frame: &Frame,
    ) -> usize {
        let cells = self.set_cells(flows, lanes, setting);
        let mut rows = self.side_by_side(cells, setting.size, Kind::Table);
        if rows.is_empty() {
            rows.push(Row {
                height: self.line_height(setting.size),
                kind: Kind::Table,
                ..Row::default()
            });
        }
        pad(&mut rows);
        let count = rows.len();
        let paragraph = self.paragraphs;
        self.paragraphs += 1;
        for (n, row) in rows.iter_mut().enumerate() {
            row.head = head;
            row.line_of = Some((paragraph, n, count));
            let held = count <= LINES_KEPT || n == 0 || n + 2 == count;
            row.keep = if held && n + 1 < count {
                Keep::WithNext
            } else {
                Keep::Free
            };
        }
        if let Some(last) = rows.last_mut() {
            let y = last.height;
            last.marks.push(rule(frame, y, edge.0, edge.1));
        }
        for row in rows {
            self.push(row);
        }
        count
    }

    /// The last row so far stands on one page with what comes next.
    fn keep_with_next(&mut self) {
        if let Some(last) = self.rows.last_mut() {
            last.keep = Keep::WithNext;
        }
    }

    /// Lines of several columns to rows: the first lines of all make the first row, and so on.
    pub(super) fn side_by_side(
        &mut self,
        columns: Vec<(Len, Len, Vec<Line>)>,
        size: Len,
        kind: Kind,
    ) -> Vec<Row> {
        let count = columns.iter().map(|(_, _, lines)| lines.len()).max().unwrap_or(0);
        let mut rows: Vec<Row> = (0..count)
            .map(|_| Row {
                height: self.line_height(size),
                kind,
                ..Row::default()
            })
            .collect();
        let mut baselines = vec![self.baseline(size); count];
        for (_, _, lines) in &columns {
            for (n, line) in lines.iter().enumerate() {
                let (height, y) = self.strip(line, size);
                rows[n].height = rows[n].height.max(height);
                baselines[n] = baselines[n].max(y);
            }
        }
        for (x, measure, lines) in columns {
            for (n, line) in lines.into_iter().enumerate() {
                rows[n].notes.extend(line.notes.iter().copied());
                rows[n].marks.push(Mark::Text {
                    x,
                    y: baselines[n],
                    measure,
                    line,
                    ink: BLACK,
                });
            }
        }
        rows
    }
}

/// Which part of a table a cell is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Cell {
    Head,
    Body,
}

fn rule(frame: &Frame, y: Len, thickness: f64, ink: Ink) -> Mark {
    Mark::Rule {
        x: frame.x,
        y,
        width: frame.width,
        thickness: points(thickness),
        ink,
    }
}

/// Adds the space above and below the text of a table's row.
fn pad(rows: &mut [Row]) {
    let padding = points(PADDING);
    if let Some(first) = rows.first_mut() {
        first.height += padding;
        for mark in &mut first.marks {
            if let Mark::Text { y, .. } = mark {
                *y += padding;
            }
        }
    }
    if let Some(last) = rows.last_mut() {
        last.height += padding;
    }
}
