//! Lengths in layout: integers, so that sums are exact and the same on every machine.
//!
//! In: points as a style file writes them. Out: [`Len`], thousandths of a point. Floating point never decides a place.

/// A length in thousandths of a point (1 pt = 1/72 inch).
pub type Len = i64;

/// One point.
pub const POINT: Len = 1000;

/// The largest length that a style may ask for, in points: longer than any sheet.
const POINTS_MAX: f64 = 10_000.0;

/// Points as a style writes them, rounded to a thousandth; what is no number is 0.
#[must_use]
pub fn points(value: f64) -> Len {
    if !value.is_finite() {
        return 0;
    }
    #[allow(clippy::cast_possible_truncation)] // clamped to seven digits just here
    let len = (value.clamp(-POINTS_MAX, POINTS_MAX) * 1000.0).round() as Len;
    len
}

/// The length as points, for a PDF.
#[must_use]
pub fn to_points(len: Len) -> f32 {
    #[allow(clippy::cast_possible_truncation, clippy::cast_precision_loss)]
    // below 2^24 thousandths of a point
    let points = (len as f64 / 1000.0) as f32;
    points
}

/// `units` of a font with `upm` units to the em, set at `size`; rounded to the nearest thousandth of a point.
#[must_use]
pub fn from_units(units: i32, size: Len, upm: u16) -> Len {
    let upm = i64::from(upm.max(1));
    let product = i64::from(units) * size;
    (product + product.signum() * (upm / 2)) / upm
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_are_rounded_and_bounded() {
        assert_eq!(points(11.5), 11_500);
        assert_eq!(points(f64::NAN), 0);
        assert_eq!(points(1e300), 10_000_000);
    }

    #[test]
    fn units_round_to_the_nearest() {
        assert_eq!(from_units(500, 11_500, 1000), 5_750);
        assert_eq!(from_units(-1, 1000, 1000), -1);
    }
}
