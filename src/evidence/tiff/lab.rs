//! Lightness and colour axes (CIE 1976 L*a*b*) to red, green and blue.
//!
//! In: samples of a page whose colours are Lab, under the light that print is judged by (D50, TIFF 6.0, 23). Out: the same colours as sRGB
//! has them; what lies beyond sRGB is taken to its edge. It never guesses a deeper packing than eight bits.

use super::{LAB, Layout, PictureFault};

/// The white of D50 (ICC.1:2022, 7.2.16).
const WHITE: [f32; 3] = [0.9642, 1.0, 0.8249];

/// From XYZ under D50 to the linear light of sRGB (IEC 61966-2-1), Bradford's adaptation to D65 in it.
const TO_LINEAR: [[f32; 3]; 3] = [
    [3.133_856, -1.616_867, -0.490_615],
    [-0.978_768, 1.916_142, 0.033_454],
    [0.071_945, -0.228_991, 1.405_243],
];

/// Turns the first three samples of each pixel of `count`.
pub(super) fn to_red_green_blue(kept: &mut [u8], count: usize, layout: &Layout) -> Result<(), PictureFault> {
    if layout.bits != 8 {
        return Err(PictureFault::NotDecoded);
    }
    let is_signed = layout.photometric == LAB;
    let thresholds = thresholds();
    let axis = |byte: u8| f32::from(if is_signed { byte ^ 0x80 } else { byte }) - 128.0;
    for pixel in kept.chunks_exact_mut(count) {
        let lightness = f32::from(pixel[0]) * 100.0 / 255.0;
        let colours = colour(lightness, axis(pixel[1]), axis(pixel[2]), &thresholds);
        pixel[..3].copy_from_slice(&colours);
    }
    Ok(())
}

/// The light from which on each shade of sRGB but the first is the nearest. By arithmetic alone, whose result no machine's library of
/// functions sways.
fn thresholds() -> Vec<f32> {
    let light = |shade: f32| {
        if shade <= 0.040_45 {
            return shade / 12.92;
        }
        let base = (shade + 0.055) / 1.055;
        // To the power of 2.4: its square, times the fifth root of that (by Newton's steps).
        let square = base * base;
        let root = (0..24).fold(1.0_f32, |root, _| {
            root - (root - square / (root * root * root * root)) / 5.0
        });
        square * root
    };
    (0..u8::MAX)
        .map(|shade| light((f32::from(shade) + 0.5) / 255.0))
        .collect()
}

fn colour(lightness: f32, a: f32, b: f32, thresholds: &[f32]) -> [u8; 3] {
    let y = (lightness + 16.0) / 116.0;
    let part = |f: f32| {
        const LINEAR_BELOW: f32 = 6.0 / 29.0;
        if f > LINEAR_BELOW {
            f * f * f
        } else {
            3.0 * LINEAR_BELOW * LINEAR_BELOW * (f - 4.0 / 29.0)
        }
    };
    let parts = [y + a / 500.0, y, y - b / 200.0];
    let xyz: [f32; 3] = std::array::from_fn(|nth| part(parts[nth]) * WHITE[nth]);
    TO_LINEAR.map(|row| {
        let light: f32 = row.iter().zip(xyz).map(|(factor, part)| factor * part).sum();
        u8::try_from(thresholds.partition_point(|from| *from <= light)).unwrap_or(u8::MAX)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Colours whose Lab values are in every table of them (sRGB under D50).
    #[test]
    fn known_colours() {
        let thresholds = thresholds();
        let colour = |lightness, a, b| colour(lightness, a, b, &thresholds);
        assert_eq!(colour(100.0, 0.0, 0.0), [255, 255, 255]);
        assert_eq!(colour(0.0, 0.0, 0.0), [0, 0, 0]);
        let near =
            |found: [u8; 3], expected: [u8; 3]| found.iter().zip(expected).all(|(f, e)| f.abs_diff(e) <= 1);
        assert!(near(colour(54.29, 80.81, 69.89), [255, 0, 0]), "red");
        assert!(near(colour(87.82, -79.29, 80.99), [0, 255, 0]), "green");
        assert!(near(colour(29.57, 68.3, -112.03), [0, 0, 255]), "blue");
        assert!(near(colour(53.585, 0.0, 0.0), [128, 128, 128]), "grey");
    }
}
