//! How like two pictures are: SSIM of their lightness (Wang, Bovik, Sheikh and Simoncelli, 2004), over blocks of 8 by 8.
//!
//! In: two pictures of one size. Out: a number from -1 to 1; 1 is the same.

use super::pixels::Pixels;
use std::borrow::Cow;

const SIDE: usize = 8;

/// (0.01 · 255)² and (0.03 · 255)², which keep the quotient steady where there is nothing to compare.
const STEADY: [f32; 2] = [6.5025, 58.5225];

pub(super) fn similarity(a: &Pixels, b: &Pixels) -> f32 {
    if (a.width, a.height) != (b.width, b.height) {
        return 0.0;
    }
    let (a_light, b_light) = (lightness(a), lightness(b));
    let (width, height) = (a.width as usize, a.height as usize);
    let mut sum = 0.0_f64;
    let mut blocks = 0_u32;
    for top in (0..height.saturating_sub(SIDE - 1)).step_by(SIDE) {
        for left in (0..width.saturating_sub(SIDE - 1)).step_by(SIDE) {
            sum += f64::from(block(&a_light, &b_light, width, left, top));
            blocks += 1;
        }
    }
    if blocks == 0 {
        return 1.0;
    }
    #[allow(clippy::cast_possible_truncation)] // Between -1 and 1.
    let mean = (sum / f64::from(blocks)) as f32;
    mean
}

/// The lightness of each pixel.
pub(super) fn lightness(pixels: &Pixels) -> Cow<'_, [u8]> {
    if pixels.channels == 1 {
        return Cow::Borrowed(&pixels.data);
    }
    let (colours, _) = pixels.data.as_chunks::<3>();
    Cow::Owned(colours.iter().map(|colour| light(*colour)).collect())
}

/// Rec. 601 lightness, in whole numbers.
pub(super) fn light([r, g, b]: [u8; 3]) -> u8 {
    let sum = u32::from(r) * 77 + u32::from(g) * 150 + u32::from(b) * 29 + 128;
    #[allow(clippy::cast_possible_truncation)] // At most 255 · 256 + 128, over 256.
    let light = (sum >> 8) as u8;
    light
}

#[allow(clippy::cast_precision_loss)] // Sums of 64 bytes.
fn block(a: &[u8], b: &[u8], width: usize, left: usize, top: usize) -> f32 {
    let mut sums = [0_u32; 5];
    for row in top..top + SIDE {
        let at = row * width + left;
        for (x, y) in a[at..at + SIDE].iter().zip(&b[at..at + SIDE]) {
            let (x, y) = (u32::from(*x), u32::from(*y));
            sums[0] += x;
            sums[1] += y;
            sums[2] += x * x;
            sums[3] += y * y;
            sums[4] += x * y;
        }
    }
    let [x, y, xx, yy, xy] = sums.map(|sum| sum as f32 / (SIDE * SIDE) as f32);
    let (var_x, var_y, cov) = (xx - x * x, yy - y * y, xy - x * y);
    let [c1, c2] = STEADY;
    ((2.0 * x * y + c1) * (2.0 * cov + c2)) / ((x * x + y * y + c1) * (var_x + var_y + c2))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_is_one_and_noise_is_less() {
        let grey = |data: Vec<u8>| Pixels {
            width: 32,
            height: 32,
            channels: 1,
            data,
        };
        let ramp: Vec<u8> = (0..1024_u32)
            .map(|n| u8::try_from(n % 251).unwrap_or(0))
            .collect();
        let other: Vec<u8> = ramp.iter().rev().copied().collect();
        let a = grey(ramp);
        assert!((similarity(&a, &a) - 1.0).abs() < 1e-4);
        assert!(similarity(&a, &grey(other)) < 0.5);
    }
}
