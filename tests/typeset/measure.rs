//! What a laid-out document must keep to, measured on its placed pages and not believed of the layout's own marks.

use hc_pack::typeset::length::{Len, points};
use hc_pack::typeset::line::Line;
use hc_pack::typeset::row::{Kind, Mark};
use hc_pack::typeset::{Area, Laid, PlacedRow, Style};
use std::collections::BTreeMap;

/// Everything about a document that no page may show: overfull lines, rows upon rows, stranded headings, widows and
/// orphans, footnotes off their page. Empty for a good one.
pub(crate) fn faults(laid: &Laid, style: &Style) -> Vec<String> {
    let mut faults = Vec::new();
    for (n, page) in laid.pages.iter().enumerate() {
        let before = faults.len();
        measures(&page.rows, laid, style, &mut faults);
        order(&page.rows, style, &mut faults);
        strandings(&page.rows, n + 1 == laid.pages.len(), &mut faults);
        for fault in &mut faults[before..] {
            *fault = format!("page {}: {fault}", n + 1);
        }
    }
    lone_lines(laid, &mut faults);
    notes(laid, &mut faults);
    faults
}

/// The styles in which everything is measured: the default, another sheet and face with numbered headings, a narrow measure with large type, low pages.
pub(crate) fn styles() -> Vec<Style> {
    let read = |json: &str| serde_json::from_str(json).unwrap();
    vec![
        Style::default(),
        read(
            r#"{"page":"a4","family":"source_serif","alignment":"ragged","draft":true,"numbering":"square","headings":[
                {"size":18,"face":"regular","centred":true,"before":10,"after":14},
                {"size":13,"face":"bold","centred":false,"before":16,"after":5,"numbers":"letters"},
                {"size":12,"face":"italic","centred":false,"before":12,"after":4,"numbers":"arabic"}]}"#,
        ),
        read(
            r#"{"sizes":{"body":14.0},"margins":{"left":150.0,"right":150.0},"leading":1.5,"hyphenation":false}"#,
        ),
        read(r#"{"margins":{"top":190.0,"bottom":190.0}}"#),
    ]
}

/// The words of a line.
fn words(line: &Line) -> String {
    line.runs
        .iter()
        .flat_map(|r| &r.glyphs)
        .map(|g| &*g.text)
        .collect()
}

/// No line is wider than its measure, and no measure leaves the text area.
fn measures(rows: &[PlacedRow], laid: &Laid, style: &Style, faults: &mut Vec<String>) {
    let left = points(style.margins.left);
    let right = laid.sheet.0 - points(style.margins.right);
    for placed in rows {
        if placed.y < 0 || placed.y + placed.row.height > laid.sheet.1 {
            faults.push(format!("a row leaves the sheet at {}", placed.y));
        }
        for mark in &placed.row.marks {
            let (x, end, what) = match mark {
                Mark::Text { x, measure, line, .. } => {
                    let ink = line.runs.iter().map(|run| run.x + run.width()).max().unwrap_or(0);
                    let start = line.runs.iter().map(|run| run.x).min().unwrap_or(0);
                    if line.width > *measure || ink > *measure + HAIR || start < -HAIR {
                        faults.push(format!("wider than its measure: {}", words(line)));
                    }
                    (x + start, x + ink, words(line))
                }
                Mark::Rule { x, width, .. } => (*x, x + width, "a rule".to_owned()),
                Mark::Image { x, width, .. } => (*x, x + width, "a picture".to_owned()),
            };
            if x < left - HAIR || end > right + HAIR {
                faults.push(format!("outside the margins: {what}"));
            }
        }
    }
}

/// What rounding may add to a line: a hundredth of a point.
const HAIR: Len = 10;

/// Rows follow each other, and the last ends above the lower margin.
fn order(rows: &[PlacedRow], style: &Style, faults: &mut Vec<String>) {
    let mut bottom = points(style.margins.top);
    let text = rows.iter().filter(|r| !matches!(r.area, Area::Head | Area::Foot));
    for placed in text {
        if placed.y < bottom {
            faults.push(format!("rows overlap at {}", placed.y));
        }
        bottom = placed.y + placed.row.height;
    }
    if bottom > style.sheet().1 - points(style.margins.bottom) + HAIR {
        faults.push(format!("the text reaches into the lower margin, to {bottom}"));
    }
}

/// Headings, captions and heads of tables have on their page what they stand above; a place to sign has text above it.
fn strandings(rows: &[PlacedRow], is_last: bool, faults: &mut Vec<String>) {
    let body: Vec<_> = rows.iter().filter(|r| r.area == Area::Body).collect();
    let Some(first) = body.first() else {
        if !rows.iter().any(|r| matches!(r.area, Area::Notes(_))) {
            faults.push("nothing stands on it".into());
        }
        return;
    };
    if first.row.kind == Kind::Signature {
        faults.push("starts with a place to sign".into());
    }
    for (n, placed) in body.iter().enumerate() {
        let next = body.get(n + 1).map(|next| next.row.kind);
        let stranded = match placed.row.kind {
            Kind::Heading => next.is_none(),
            Kind::TableHead => !matches!(next, Some(Kind::TableHead | Kind::Table)),
            // A caption stands above its table, or below its picture.
            Kind::Caption => next.is_none() && n == 0,
            _ => false,
        };
        // A heading with one line of a long paragraph below it is as good as alone.
        let lone = placed.row.kind == Kind::Heading
            && next == Some(Kind::Text)
            && body.len() == n + 2
            && matches!(body[n + 1].row.line_of, Some((_, _, count)) if count > 1);
        if stranded || lone {
            faults.push(format!("a stranded {:?}", placed.row.kind));
        }
    }
    let shows_more = |placed: &&PlacedRow| matches!(placed.row.kind, Kind::Heading | Kind::TableHead);
    if !is_last && body.last().is_some_and(shows_more) {
        faults.push("ends with what must not end a page".into());
    }
}

/// No paragraph, note or cell leaves a single line of itself on a page.
fn lone_lines(laid: &Laid, faults: &mut Vec<String>) {
    let mut lines: BTreeMap<usize, BTreeMap<usize, usize>> = BTreeMap::new();
    for (n, page) in laid.pages.iter().enumerate() {
        for placed in page.rows.iter().filter(|r| r.area != Area::Repeated) {
            if let Some((paragraph, _, _)) = placed.row.line_of
                && !matches!(placed.area, Area::Head | Area::Foot)
            {
                *lines.entry(paragraph).or_default().entry(n).or_default() += 1;
            }
        }
    }
    for on in lines.values().filter(|on| on.len() > 1) {
        if on.values().any(|lines| *lines < 2) {
            faults.push(format!("a widow or an orphan: lines by page from 0: {on:?}"));
        }
    }
}

/// Every note starts on the page of its mark, goes on on the next ones without a gap, and is there once.
fn notes(laid: &Laid, faults: &mut Vec<String>) {
    let mut pages: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (n, page) in laid.pages.iter().enumerate() {
        for placed in &page.rows {
            if let Area::Notes(Some(note)) = placed.area {
                let on = pages.entry(note).or_default();
                if on.last() != Some(&n) {
                    on.push(n);
                }
            }
        }
    }
    let mut expected = 0;
    for (n, page) in laid.pages.iter().enumerate() {
        let body = page.rows.iter().filter(|r| r.area != Area::Repeated);
        for mark in body.flat_map(|r| &r.row.notes) {
            if *mark != expected {
                faults.push(format!("note {mark} is marked where {expected} is due"));
            }
            expected = mark + 1;
            match pages.get(mark).map(Vec::as_slice) {
                Some(on) if on[0] == n && on.windows(2).all(|pair| pair[1] == pair[0] + 1) => {}
                on => faults.push(format!("note {mark} is marked on page {n} and stands on {on:?}")),
            }
        }
    }
    if pages.len() != expected {
        faults.push(format!("{} notes for {expected} marks", pages.len()));
    }
}

/// How the lines of a document are filled: all lines of justified paragraphs but the last ones, and those that end short of
/// the margin because their spaces would gape, or in which a space is more than twice as wide as it should be.
pub(crate) fn looseness(laid: &Laid) -> (usize, usize) {
    let (mut all, mut loose) = (0, 0);
    let rows = laid.pages.iter().flat_map(|page| &page.rows);
    for placed in rows.filter(|r| r.row.kind == Kind::Text) {
        let Some((_, n, count)) = placed.row.line_of else {
            continue;
        };
        let text = placed.row.marks.iter().rev().find_map(|mark| match mark {
            Mark::Text { line, measure, .. } => Some((line, measure)),
            _ => None,
        });
        let Some((line, measure)) = text else { continue };
        if n + 1 == count {
            continue;
        }
        let face = |run: &hc_pack::typeset::line::Run| run.size;
        let wide = line.runs.iter().any(|run| {
            let spaces = run.glyphs.iter().filter(|g| &*g.text == " ");
            spaces
                .into_iter()
                .any(|g| g.advance * 1000 > 2 * i64::from(g.width) * face(run))
        });
        all += 1;
        loose += usize::from(wide || line.width + HAIR < *measure);
    }
    (all, loose)
}
