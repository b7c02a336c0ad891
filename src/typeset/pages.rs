//! Rows to pages.
//!
//! In: a column and the depth of a page. Out: [`Filled`] pages: which row stands how far below the page's upper edge,
//! footnotes at the foot of the page that holds their mark, table heads repeated. Rows that hang together are parted
//! only where one page cannot hold them.

use super::length::Len;
use super::row::{Keep, Mark, Row};
use std::sync::Arc;

/// A row on a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlacedRow {
    /// How far its upper edge stands below the text area's.
    pub y: Len,
    /// The row, shared with the column that it comes from: rows are most of what a document takes.
    pub row: Arc<Row>,
    /// Which part of the page it stands in.
    pub area: Area,
}

/// The parts of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Area {
    /// The text.
    Body,
    /// A table's head, repeated: decoration to those who read the structure.
    Repeated,
    /// The footnotes, by the number of the note from 0; none for the rule above them.
    Notes(Option<usize>),
    /// The running head.
    Head,
    /// The page number.
    Foot,
}

/// A page and what stands on it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Filled {
    /// Its rows.
    pub rows: Vec<PlacedRow>,
}

/// The space between the text and the rule above the footnotes, and between that and them, in thousandths of a point.
const NOTE_GAP: Len = 9_000;
const NOTE_RULE_GAP: Len = 5_000;
/// The space between two footnotes.
const NOTE_SPACE: Len = 2_000;
/// The space above the rest of a table's row, below the repeated head.
const CONTINUED_GAP: Len = 3_000;
/// A note is divided only if at least this many of its lines stand on either page.
const NOTE_LINES_MIN: usize = 2;

/// The rows of one footnote that are still to be placed.
#[derive(Debug, Clone)]
struct Pending {
    note: usize,
    rows: Vec<Row>,
}

struct Page {
    rows: Vec<PlacedRow>,
    /// How deep the text reaches.
    y: Len,
    /// The space that must follow the last row.
    after: Len,
    notes: Vec<Pending>,
    notes_height: Len,
}

impl Page {
    fn new() -> Self {
        Page {
            rows: Vec::new(),
            y: 0,
            after: 0,
            notes: Vec::new(),
            notes_height: 0,
        }
    }

    fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }
}

/// A document in one column: what is cut into pages.
#[derive(Debug, Clone, Copy)]
pub struct Column<'a> {
    /// The rows, in order.
    pub rows: &'a [Arc<Row>],
    /// The rows of each footnote.
    pub notes: &'a [Vec<Row>],
    /// The head of each table, to be repeated.
    pub heads: &'a [Vec<Row>],
}

/// Cuts a column into pages of that depth.
#[must_use]
pub fn pages(column: Column<'_>, depth: Len) -> Vec<Filled> {
    let rows = column.rows;
    let mut done = Vec::new();
    let mut page = Page::new();
    let mut carried: Vec<Pending> = Vec::new();
    let mut at = 0;
    while at < rows.len() {
        if rows[at].starts_page && !page.is_empty() {
            turn(&mut page, &mut carried, &mut done, depth);
        }
        let end = group_end(rows, at);
        let fits = fit(column, &page, at, end, depth);
        let (to, notes) = match fits {
            Some(notes) => (end, notes),
            None if !page.is_empty() || !page.notes.is_empty() => {
                turn(&mut page, &mut carried, &mut done, depth);
                continue;
            }
            None => part(column, &page, at, end, depth),
        };
        if page.is_empty()
            && let Some(head) = repeated_head(rows, at)
        {
            place_head(&column.heads[head], &mut page);
            page.after = gap_below_head(&rows[at]);
        }
        for row in &rows[at..to] {
            place(row.clone(), &mut page);
        }
        for (pending, rest) in notes {
            page.notes_height += height_of_notes(&page.notes, &pending.rows);
            page.notes.push(pending);
            carried.extend(rest);
        }
        at = to;
    }
    while !page.is_empty() || !page.notes.is_empty() {
        turn(&mut page, &mut carried, &mut done, depth);
    }
    if done.is_empty() {
        done.push(Filled::default());
    }
    done
}

/// The row after the last that must stand on one page with row `at`.
fn group_end(rows: &[Arc<Row>], at: usize) -> usize {
    let mut end = at + 1;
    while end < rows.len() && rows[end - 1].keep == Keep::WithNext && !rows[end].starts_page {
        end += 1;
    }
    end
}

/// The head to repeat when row `at` starts a page: only within a table, not at its start.
fn repeated_head(rows: &[Arc<Row>], at: usize) -> Option<usize> {
    let head = rows[at].head?;
    (at > 0).then_some(head)
}

/// The space below a repeated head: a row that goes on from the page before has no padding of its own.
fn gap_below_head(row: &Row) -> Len {
    if matches!(row.line_of, Some((_, n, _)) if n > 0) {
        CONTINUED_GAP
    } else {
        0
    }
}

fn height_of(rows: &[Row]) -> Len {
    let mut sum = 0;
    let mut after = 0;
    for (n, row) in rows.iter().enumerate() {
        sum += if n == 0 { 0 } else { row.before.max(after) } + row.height;
        after = row.after;
    }
    sum
}

/// How deep the text of a page would reach with these rows on it.
fn depth_with(column: Column<'_>, page: &Page, at: usize, to: usize) -> Len {
    let rows = column.rows;
    let (mut y, mut after) = (page.y, page.after);
    if page.is_empty()
        && let Some(head) = repeated_head(rows, at)
    {
        y += height_of(&column.heads[head]);
        after = gap_below_head(&rows[at]);
        y += after;
    }
    for (n, row) in rows[at..to].iter().enumerate() {
        y += if n == 0 && page.is_empty() {
            0
        } else {
            row.before.max(after)
        } + row.height;
        after = row.after;
    }
    y
}

fn height_of_notes(before: &[Pending], rows: &[Row]) -> Len {
    let gap = if before.is_empty() {
        NOTE_GAP + NOTE_RULE_GAP
    } else {
        NOTE_SPACE
    };
    gap + height_of(rows)
}

type Split = (Pending, Option<Pending>);

/// Whether rows `at..end` fit on the page with their footnotes, whole or divided; and those notes.
fn fit(column: Column<'_>, page: &Page, at: usize, end: usize, depth: Len) -> Option<Vec<Split>> {
    let mut room = depth - page.notes_height - depth_with(column, page, at, end);
    if room < 0 {
        return None;
    }
    let mut out: Vec<Split> = Vec::new();
    let mut started = !page.notes.is_empty();
    let notes: Vec<usize> = all_notes(column, &column.rows[at..end]);
    for (n, note) in notes.iter().enumerate() {
        let rows = &column.notes[*note];
        let gap = if started {
            NOTE_SPACE
        } else {
            NOTE_GAP + NOTE_RULE_GAP
        };
        let need = gap + height_of(rows);
        if need <= room {
            room -= need;
            started = true;
            out.push((
                Pending {
                    note: *note,
                    rows: rows.clone(),
                },
                None,
            ));
            continue;
        }
        // Only the last note may go over to the next page, and only if it is long.
        let head = divide(rows, room - gap)?;
        if n + 1 < notes.len() {
            return None;
        }
        let (here, over) = rows.split_at(head);
        out.push((
            Pending {
                note: *note,
                rows: here.to_vec(),
            },
            Some(Pending {
                note: *note,
                rows: over.to_vec(),
            }),
        ));
    }
    Some(out)
}

/// The notes of rows, and the notes within those notes.
fn all_notes(column: Column<'_>, rows: &[Arc<Row>]) -> Vec<usize> {
    let mut out: Vec<usize> = Vec::new();
    let mut waiting: Vec<usize> = rows.iter().flat_map(|row| row.notes.iter().copied()).collect();
    waiting.reverse();
    while let Some(note) = waiting.pop() {
        if !out.contains(&note) {
            out.push(note);
            waiting.extend(
                column.notes[note]
                    .iter()
                    .flat_map(|row| row.notes.iter().copied())
                    .rev(),
            );
        }
    }
    out
}

/// How many rows of a note fit into `room`, if it may be divided there.
fn divide(rows: &[Row], room: Len) -> Option<usize> {
    if rows.len() < 2 * NOTE_LINES_MIN {
        return None;
    }
    (NOTE_LINES_MIN..=rows.len() - NOTE_LINES_MIN)
        .rev()
        .find(|n| may_part(rows, *n) && height_of(&rows[..*n]) <= room)
}

/// Whether a page may end after the first `n` rows.
fn may_part(rows: &[Row], n: usize) -> bool {
    n == 0 || n == rows.len() || rows[n - 1].keep == Keep::Free
}

/// How many rows fit into `room`, parted where a page may end; if there is no such place, anywhere.
fn most(rows: &[Row], room: Len) -> usize {
    let fitting = (1..=rows.len()).rev().filter(|n| height_of(&rows[..*n]) <= room);
    let mut fitting = fitting.peekable();
    let any = fitting.peek().copied().unwrap_or(0);
    fitting.find(|n| may_part(rows, *n)).unwrap_or(any)
}

/// Parts a group that one page cannot hold: as many rows as fit, at least one; their notes go over if they must.
fn part(column: Column<'_>, page: &Page, at: usize, end: usize, depth: Len) -> (usize, Vec<Split>) {
    let mut to = end;
    while to > at + 1 {
        to -= 1;
        if let Some(notes) = fit(column, page, at, to, depth) {
            return (to, notes);
        }
    }
    // A single row whose notes do not fit beside it: as much of them as there is room for.
    let mut room = depth - page.notes_height - depth_with(column, page, at, to);
    let mut out = Vec::new();
    let mut started = !page.notes.is_empty();
    for note in all_notes(column, &column.rows[at..to]) {
        let rows = &column.notes[note];
        let gap = if started {
            NOTE_SPACE
        } else {
            NOTE_GAP + NOTE_RULE_GAP
        };
        let here = most(rows, room - gap);
        if here > 0 {
            room -= gap + height_of(&rows[..here]);
            started = true;
        } else {
            room = 0;
        }
        let (first, over) = rows.split_at(here);
        let rest = (!over.is_empty()).then(|| Pending {
            note,
            rows: over.to_vec(),
        });
        out.push((
            Pending {
                note,
                rows: first.to_vec(),
            },
            rest,
        ));
    }
    (to, out)
}

fn place(row: Arc<Row>, page: &mut Page) {
    page.y += if page.is_empty() {
        0
    } else {
        row.before.max(page.after)
    };
    page.rows.push(PlacedRow {
        y: page.y,
        row: row.clone(),
        area: Area::Body,
    });
    page.y += row.height;
    page.after = row.after;
}

/// Places a repeated head. It is decoration: those who read the structure have met it where the table starts.
fn place_head(head: &[Row], page: &mut Page) {
    for row in head {
        let mut row = row.clone();
        row.notes.clear();
        row.anchors.clear();
        for mark in &mut row.marks {
            if let Mark::Text { line, .. } = mark {
                line.links.clear();
                for run in &mut line.runs {
                    run.slot = None;
                }
            }
        }
        place(Arc::new(row), page);
        if let Some(last) = page.rows.last_mut() {
            last.area = Area::Repeated;
        }
    }
}

/// Ends the page: sets its notes at its foot, and starts the next one with what is left of them.
fn turn(page: &mut Page, carried: &mut Vec<Pending>, done: &mut Vec<Filled>, depth: Len) {
    let mut full = std::mem::replace(page, Page::new());
    place_notes(&mut full, depth);
    done.push(Filled { rows: full.rows });
    for pending in std::mem::take(carried) {
        let gap = if page.notes.is_empty() {
            NOTE_GAP + NOTE_RULE_GAP
        } else {
            NOTE_SPACE
        };
        // What is left of long notes leaves room for at least some lines of the text.
        let room = depth * 3 / 4 - page.notes_height - gap;
        let here = most(&pending.rows, room);
        // Whatever its height, one row goes on a page that has none: every page makes headway.
        let here = if page.notes.is_empty() { here.max(1) } else { here };
        let (first, over) = pending.rows.split_at(here);
        if !first.is_empty() {
            page.notes_height += height_of_notes(&page.notes, first);
            page.notes.push(Pending {
                note: pending.note,
                rows: first.to_vec(),
            });
        }
        if !over.is_empty() {
            carried.push(Pending {
                note: pending.note,
                rows: over.to_vec(),
            });
        }
    }
}

fn place_notes(page: &mut Page, depth: Len) {
    page.notes.retain(|pending| !pending.rows.is_empty());
    if page.notes.is_empty() {
        return;
    }
    let mut y = depth - page.notes_height + NOTE_GAP;
    page.rows.push(PlacedRow {
        y,
        row: Arc::default(),
        area: Area::Notes(None),
    });
    y += NOTE_RULE_GAP;
    for (n, pending) in page.notes.iter().enumerate() {
        y += if n == 0 { 0 } else { NOTE_SPACE };
        let mut after = 0;
        for (k, row) in pending.rows.iter().enumerate() {
            y += if k == 0 { 0 } else { row.before.max(after) };
            page.rows.push(PlacedRow {
                y,
                row: Arc::new(row.clone()),
                area: Area::Notes(Some(pending.note)),
            });
            y += row.height;
            after = row.after;
        }
    }
}
