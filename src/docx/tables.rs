//! Tables: those of the text, lists of particulars, and what stands side by side.
//!
//! In: table blocks. Out: Word tables: the head row repeated on every page and marked as such, rows that stay whole, widths that
//! add up to the measure.

use super::blocks::{Frame, Paragraph, Writer};
use super::{measure, twips};
use crate::blocks::{Align, Definition, Inline, Table, plain};
use crate::typeset::{Cut, Running, is_rtl};

/// The widest that terms may be, in thousandths of the measure.
const TERMS_WIDTH_MAX: i64 = 400;
/// The mean width of a character against the size of type, in thousandths.
const CHARACTER: i64 = 540;
/// A column counts as no wider than this many characters.
const COLUMN_CHARS_MAX: usize = 60;
/// A list of particulars of at most this many rows stays on one page.
const DEFINITIONS_KEPT: usize = 9;

/// An edge of a cell that is drawn.
pub(super) struct Rule<'r> {
    pub(super) side: &'static str,
    /// Its thickness in eighths of a point.
    pub(super) eighths: u32,
    pub(super) colour: &'r str,
}

/// A cell's width and rules.
pub(super) struct Cell<'r> {
    pub(super) width: i64,
    pub(super) rules: &'r [Rule<'r>],
}

impl<'a> Writer<'a> {
    /// The width that a frame leaves.
    pub(super) fn room(&self, frame: &Frame) -> i64 {
        (measure(self.style) - frame.left - frame.right).max(measure(self.style) / 4)
    }

    /// Opens a table of columns of these widths.
    pub(super) fn open_table(&mut self, style: &str, widths: &[i64], row_heads: usize, frame: &Frame) {
        let xml = &mut self.xml;
        xml.open("w:tbl", &[]);
        xml.open("w:tblPr", &[]);
        xml.value("w:tblStyle", style);
        if is_rtl(&frame.language) {
            xml.leaf("w:bidiVisual", &[]);
        }
        let width: i64 = widths.iter().sum();
        xml.leaf(
            "w:tblW",
            &[("w:w", width.to_string().as_str()), ("w:type", "dxa")],
        );
        xml.leaf(
            "w:tblInd",
            &[("w:w", frame.left.to_string().as_str()), ("w:type", "dxa")],
        );
        xml.leaf("w:tblLayout", &[("w:type", "fixed")]);
        let first = if row_heads > 0 { "1" } else { "0" };
        xml.leaf(
            "w:tblLook",
            &[
                ("w:val", if row_heads > 0 { "00A0" } else { "0020" }),
                ("w:firstRow", "1"),
                ("w:lastRow", "0"),
                ("w:firstColumn", first),
                ("w:lastColumn", "0"),
                ("w:noHBand", "1"),
                ("w:noVBand", "1"),
            ],
        );
        xml.close();
        xml.open("w:tblGrid", &[]);
        for width in widths {
            xml.leaf("w:gridCol", &[("w:w", width.to_string().as_str())]);
        }
        xml.close();
    }

    /// Closes a table, with the space below it that also keeps it apart from a table that follows.
    pub(super) fn close_table(&mut self, after_pt: f64) {
        self.xml.close();
        let xml = &mut self.xml;
        xml.open("w:p", &[]);
        xml.open("w:pPr", &[]);
        xml.value("w:pStyle", "AfterTable");
        let line = twips(after_pt).max(20).to_string();
        xml.leaf("w:spacing", &[("w:line", line.as_str()), ("w:lineRule", "exact")]);
        xml.close();
        xml.close();
    }

    /// Opens a row that no page end divides; one that heads its table; or one of at least that height.
    pub(super) fn open_row(&mut self, kind: Row) {
        let xml = &mut self.xml;
        xml.open("w:tr", &[]);
        xml.open("w:trPr", &[]);
        xml.leaf("w:cantSplit", &[]);
        match kind {
            Row::Body => {}
            Row::Head => xml.leaf("w:tblHeader", &[]),
            Row::AtLeast(height) => {
                let height = height.to_string();
                xml.leaf(
                    "w:trHeight",
                    &[("w:val", height.as_str()), ("w:hRule", "atLeast")],
                );
            }
        }
        xml.close();
    }

    /// Opens a cell.
    pub(super) fn open_cell(&mut self, cell: &Cell<'_>) {
        let xml = &mut self.xml;
        xml.open("w:tc", &[]);
        xml.open("w:tcPr", &[]);
        xml.leaf(
            "w:tcW",
            &[("w:w", cell.width.to_string().as_str()), ("w:type", "dxa")],
        );
        if !cell.rules.is_empty() {
            xml.open("w:tcBorders", &[]);
            for rule in cell.rules {
                let eighths = rule.eighths.to_string();
                xml.leaf(
                    rule.side,
                    &[
                        ("w:val", "single"),
                        ("w:sz", eighths.as_str()),
                        ("w:space", "0"),
                        ("w:color", rule.colour),
                    ],
                );
            }
            xml.close();
        }
        xml.close();
    }

    pub(super) fn table(&mut self, table: &'a Table, frame: &Frame) {
        let rows = table.rows.iter().map(Vec::len);
        let columns = rows.chain([table.columns.len(), table.head.len()]).max();
        let columns = columns.unwrap_or(0);
        if columns == 0 {
            return;
        }
        if !table.caption.is_empty() {
            let caption = Paragraph {
                style: "Caption",
                keep_next: true,
                ..self.plain(frame)
            };
            self.value(&caption, &table.caption, frame);
        }
        let widths = widths(table, columns, self.room(frame));
        self.open_table("LetterTable", &widths, table.row_heads, frame);
        if !table.head.is_empty() {
            self.row(&table.head, table, &widths, "TableHeading", frame);
        }
        for row in &table.rows {
            self.row(row, table, &widths, "TableText", frame);
        }
        self.close_table(12.0);
    }

    /// A row; a short one is filled up with empty cells, so that none moves sideways.
    fn row(
        &mut self,
        row: &'a [Vec<Inline>],
        table: &Table,
        widths: &[i64],
        style: &'static str,
        frame: &Frame,
    ) {
        let is_head = style == "TableHeading";
        self.open_row(if is_head { Row::Head } else { Row::Body });
        for (place, width) in widths.iter().enumerate() {
            self.open_cell(&Cell {
                width: *width,
                rules: &[],
            });
            let align = table
                .columns
                .get(place)
                .map(|column| column.align)
                .unwrap_or_default();
            let paragraph = Paragraph {
                style,
                keep_next: is_head,
                edge: match align {
                    Align::Left => None,
                    Align::Centre => Some("center"),
                    Align::Right => Some("right"),
                },
                from_right: is_rtl(&frame.language),
                ..Paragraph::default()
            };
            let content = row.get(place).map_or(&[][..], Vec::as_slice);
            self.begin(&paragraph);
            let ground = if is_head { Cut::Bold } else { Cut::Regular };
            self.runs(content, ground, frame, Running::Values);
            self.xml.close();
            self.xml.close();
        }
        self.xml.close();
    }

    pub(super) fn definitions(&mut self, definitions: &'a [Definition], frame: &Frame) {
        let room = self.room(frame);
        let longest = definitions
            .iter()
            .map(|one| plain(&one.term).chars().count())
            .max();
        let longest = i64::try_from(longest.unwrap_or(0)).unwrap_or(0);
        let terms = longest * twips(self.style.sizes.body) * CHARACTER / 1000 + twips(16.0);
        let terms = terms
            .clamp(twips(self.style.indent), room * TERMS_WIDTH_MAX / 1000)
            .min(room / 2);
        let widths = [terms, room - terms];
        self.open_table("Particulars", &widths, 1, frame);
        let kept = definitions.len() <= DEFINITIONS_KEPT;
        for (place, one) in definitions.iter().enumerate() {
            self.open_row(Row::Body);
            let paragraph = Paragraph {
                style: "ParticularsText",
                keep_next: kept && place + 1 < definitions.len(),
                from_right: is_rtl(&frame.language),
                ..Paragraph::default()
            };
            let term = Paragraph {
                style: "ParticularsTerm",
                ..paragraph.clone()
            };
            for (width, paragraph, content, ground) in [
                (terms, &term, &one.term, Cut::Bold),
                (room - terms, &paragraph, &one.meaning, Cut::Regular),
            ] {
                self.open_cell(&Cell { width, rules: &[] });
                self.begin(paragraph);
                self.runs(content, ground, frame, Running::Values);
                self.xml.close();
                self.xml.close();
            }
            self.xml.close();
        }
        self.close_table(self.style.paragraph_space);
    }
}

/// What a row is.
#[derive(Debug, Clone, Copy)]
pub(super) enum Row {
    Body,
    Head,
    AtLeast(i64),
}

/// The widths of columns: as the table says, or as what stands in them needs.
fn widths(table: &Table, columns: usize, room: i64) -> Vec<i64> {
    let said: Vec<i64> = table.columns.iter().map(|column| column.share.into()).collect();
    let shares = if said.len() == columns && said.iter().all(|share| *share > 0) {
        said
    } else {
        (0..columns).map(|place| need(table, place)).collect()
    };
    let all: i64 = shares.iter().sum::<i64>().max(1);
    let mut widths: Vec<i64> = shares.iter().map(|share| room * share / all).collect();
    let rest = room - widths.iter().sum::<i64>();
    if let Some(last) = widths.last_mut() {
        *last += rest;
    }
    widths
}

/// How many characters a column would take: its longest cell, but not more than some, and at least its longest word.
fn need(table: &Table, place: usize) -> i64 {
    let cells = table.rows.iter().chain([&table.head]);
    let texts = cells.filter_map(|row| row.get(place)).map(|cell| plain(cell));
    let need = texts.map(|text| {
        let word = text.split(' ').map(|word| word.chars().count()).max();
        text.chars()
            .count()
            .min(COLUMN_CHARS_MAX)
            .max(word.unwrap_or(0).min(COLUMN_CHARS_MAX))
    });
    i64::try_from(need.max().unwrap_or(0)).unwrap_or(0) + 3
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::blocks::Column;

    #[test]
    fn widths_add_up_to_the_measure() {
        let mut table = Table {
            columns: vec![Column::default(); 3],
            head: vec![
                vec![Inline::text("No.")],
                vec![Inline::text("What")],
                vec![Inline::text("x")],
            ],
            ..Table::default()
        };
        let found = widths(&table, 3, 1000);
        assert_eq!(found.iter().sum::<i64>(), 1000);
        assert!(found[1] > found[2]);
        for (column, share) in table.columns.iter_mut().zip([1, 2, 1]) {
            column.share = share;
        }
        assert_eq!(widths(&table, 3, 1000), [250, 500, 250]);
    }
}
