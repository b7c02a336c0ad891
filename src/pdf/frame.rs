//! What a reader sees of a page: the upright sheet behind `/MediaBox`, `/CropBox`, `/Rotate` and `/UserUnit`.
//!
//! In: a page dictionary. Out: a [`Frame`], whose points (1/72 inch, from the bottom left corner as seen) map to the
//! page's own coordinates and back. It never changes a page.

use super::objects::{integer, number, rectangle};
use lopdf::{Dictionary, Document};

/// A transformation `[a b c d e f]` as PDF writes it: `x' = a·x + c·y + e`, `y' = b·x + d·y + f`.
pub type Matrix = [f32; 6];

/// The transformation that changes nothing.
pub const IDENTITY: Matrix = [1.0, 0.0, 0.0, 1.0, 0.0, 0.0];

/// US Letter in points, which stands in where a page gives no usable size.
pub const LETTER_POINTS: [f32; 2] = [612.0, 792.0];

/// First `first`, then `then`.
#[must_use]
pub fn chain(first: Matrix, then: Matrix) -> Matrix {
    let [a, b, c, d, e, f] = first;
    let [g, h, i, j, k, l] = then;
    [
        a * g + b * i,
        a * h + b * j,
        c * g + d * i,
        c * h + d * j,
        e * g + f * i + k,
        e * h + f * j + l,
    ]
}

/// The way back; nothing for a matrix that flattens the plane.
#[must_use]
pub fn inverse(m: Matrix) -> Option<Matrix> {
    let [a, b, c, d, e, f] = m;
    let det = a * d - b * c;
    if det.abs() < 1e-12 || !det.is_finite() {
        return None;
    }
    Some([
        d / det,
        -b / det,
        -c / det,
        a / det,
        (c * f - d * e) / det,
        (b * e - a * f) / det,
    ])
}

/// Where a point goes.
#[must_use]
pub fn place(m: Matrix, [x, y]: [f32; 2]) -> [f32; 2] {
    [m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]]
}

/// The upright box around a transformed box (left, bottom, right, top).
#[must_use]
pub fn cover(m: Matrix, [l, b, r, t]: [f32; 4]) -> [f32; 4] {
    let corners = [[l, b], [r, b], [l, t], [r, t]].map(|p| place(m, p));
    let pick =
        |axis: usize, pick: fn(f32, f32) -> f32, from: f32| corners.iter().map(|c| c[axis]).fold(from, pick);
    [
        pick(0, f32::min, f32::INFINITY),
        pick(1, f32::min, f32::INFINITY),
        pick(0, f32::max, f32::NEG_INFINITY),
        pick(1, f32::max, f32::NEG_INFINITY),
    ]
}

/// The upright sheet of one page.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Frame {
    /// Width as seen, in points.
    pub width_pt: f32,
    /// Height as seen, in points.
    pub height_pt: f32,
    /// From points on the upright sheet to the page's own coordinates.
    pub to_page: Matrix,
}

impl Frame {
    /// The frame of a page whose inherited entries have been pushed down.
    pub(super) fn of(document: &Document, page: &Dictionary) -> Frame {
        let usable = |b: &[f32; 4]| b[2] - b[0] > 1.0 && b[3] - b[1] > 1.0;
        let media = rectangle(document, page, b"MediaBox").filter(usable).unwrap_or([
            0.0,
            0.0,
            LETTER_POINTS[0],
            LETTER_POINTS[1],
        ]);
        let seen = rectangle(document, page, b"CropBox")
            .map(|c| {
                [
                    c[0].max(media[0]),
                    c[1].max(media[1]),
                    c[2].min(media[2]),
                    c[3].min(media[3]),
                ]
            })
            .filter(usable)
            .unwrap_or(media);
        let turn = integer(document, page, b"Rotate").unwrap_or(0).rem_euclid(360) / 90;
        let unit = number(document, page, b"UserUnit")
            .filter(|u| *u > 0.0)
            .unwrap_or(1.0);
        Frame::upright(seen, turn, unit)
    }

    /// The frame of the box `seen` (left, bottom, right, top), turned clockwise by quarter turns.
    #[must_use]
    pub fn upright(seen: [f32; 4], quarter_turns: i64, user_unit: f32) -> Frame {
        let [l, b, r, t] = seen;
        let (width, height) = ((r - l) * user_unit, (t - b) * user_unit);
        let s = 1.0 / user_unit;
        let (width_pt, height_pt, to_page) = match quarter_turns.rem_euclid(4) {
            1 => (height, width, [0.0, s, -s, 0.0, r, b]),
            2 => (width, height, [-s, 0.0, 0.0, -s, r, t]),
            3 => (height, width, [0.0, -s, s, 0.0, l, t]),
            _ => (width, height, [s, 0.0, 0.0, s, l, b]),
        };
        Frame {
            width_pt,
            height_pt,
            to_page,
        }
    }

    /// From the page's own coordinates to points on the upright sheet.
    #[must_use]
    pub fn from_page(&self) -> Matrix {
        // A user unit is positive, so the matrix can always be undone; the identity is only a safe default.
        inverse(self.to_page).unwrap_or(IDENTITY)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_turn_puts_the_corner_as_seen_where_it_belongs() {
        // A sheet 100 wide and 200 high, standing at (10, 20).
        let seen = [10.0, 20.0, 110.0, 220.0];
        let corner = |turn| place(Frame::upright(seen, turn, 1.0).to_page, [0.0, 0.0]);
        assert_eq!(corner(0), [10.0, 20.0]);
        assert_eq!(corner(1), [110.0, 20.0]);
        assert_eq!(corner(2), [110.0, 220.0]);
        assert_eq!(corner(3), [10.0, 220.0]);
        let turned = Frame::upright(seen, 1, 2.0);
        assert_eq!((turned.width_pt, turned.height_pt), (400.0, 200.0));
        for turn in 0..4 {
            let frame = Frame::upright(seen, turn, 2.0);
            let there = place(frame.to_page, [7.0, 9.0]);
            let back = place(frame.from_page(), there);
            assert!((back[0] - 7.0).abs() < 1e-3 && (back[1] - 9.0).abs() < 1e-3);
        }
    }
}
