//! Pieces of text to lines.

use unicode_bidi::{BidiClass, BidiInfo, Level, bidi_class};

/// Text of one glyph, or told as a whole, and where it stands: the ends of its baseline, in points.
#[derive(Debug, Clone)]
pub(super) struct Piece {
    pub(super) text: String,
    pub(super) start: (f64, f64),
    pub(super) end: (f64, f64),
    pub(super) size: f64,
}

/// Baselines that differ by less than this share of the size are one line: raised marks belong to it.
const SAME_LINE: f64 = 0.55;
/// A gap of this share of the size is a space, and one of that share parts two columns.
const SPACE: f64 = 0.16;
const COLUMN: f64 = 1.2;

/// The text of a page: lines in the order of its content.
pub(super) fn assemble(pieces: &[Piece]) -> String {
    let mut out = String::new();
    let mut line = String::new();
    let mut before: Option<&Piece> = None;
    for piece in pieces.iter().filter(|p| !p.text.is_empty() && p.size > 0.0) {
        if let Some(before) = before {
            let size = before.size.max(piece.size);
            let gap = piece.start.0 - before.end.0;
            let same = (piece.start.1 - before.end.1).abs() < SAME_LINE * size && gap > -2.0 * size;
            if !same {
                end_line(&mut line, &mut out);
            } else if gap > COLUMN * size {
                line.push('\t');
            } else if gap > SPACE * size && !line.ends_with(' ') && !piece.text.starts_with(' ') {
                line.push(' ');
            }
        }
        line.push_str(&piece.text);
        before = Some(piece);
    }
    end_line(&mut line, &mut out);
    out
}

/// Adds a line. A soft hyphen at the end of the one before joins the two.
fn end_line(line: &mut String, out: &mut String) {
    let spoken = spoken(line.trim_end());
    line.clear();
    if spoken.is_empty() {
        return;
    }
    if out.ends_with("\u{ad}\n") {
        out.truncate(out.len() - "\u{ad}\n".len());
    }
    out.push_str(&spoken);
    out.push('\n');
}

/// Turns text from the order in which it is seen to the order in which it is spoken.
fn spoken(seen: &str) -> String {
    let of = |classes: &[BidiClass]| seen.chars().filter(|c| classes.contains(&bidi_class(*c))).count();
    let (left, right) = (of(&[BidiClass::R, BidiClass::AL]), of(&[BidiClass::L]));
    if left == 0 {
        return seen.to_owned();
    }
    // The algorithm that puts spoken text in the order of seeing also does the reverse, given the same base direction.
    let base = if left > right { Level::rtl() } else { Level::ltr() };
    let bidi = BidiInfo::new(seen, Some(base));
    bidi.paragraphs
        .iter()
        .map(|p| bidi.reorder_line(p, p.range.clone()))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::spoken;

    #[test]
    fn seen_words_are_spoken_in_their_order() {
        assert_eq!(spoken("abc"), "abc");
        assert_eq!(spoken("the ילע דמחמ office"), "the מחמד עלי office");
        assert_eq!(spoken(".2015 םולש"), "שלום 2015.");
    }
}
