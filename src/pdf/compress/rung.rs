//! How far down: from a step of the ladder to the resolution and quality of a picture.
//!
//! In: a step, 0 (nothing is lost that a reader could see) to [`STEPS`] (the floor), and what the picture is. Out: dots per inch and JPEG
//! quality. Between the rungs both change evenly, so that size changes evenly with the step and a limit can be met closely.

use super::Kind;

/// The least that stays legible.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Floor {
    /// Scans of text are never sampled coarser, in dots per inch.
    pub text_dpi: u32,
    /// Photographs are never sampled coarser.
    pub photograph_dpi: u32,
    /// The JPEG quality below which nothing goes, 1 to 100.
    pub quality: u8,
}

impl Default for Floor {
    /// 150 dpi for text, at which its recognition still works, and 110 for photographs, a screen's own resolution.
    fn default() -> Self {
        Floor {
            text_dpi: 150,
            photograph_dpi: 110,
            quality: 35,
        }
    }
}

/// How many rungs there are below the first.
pub(super) const STEPS: f32 = 7.0;

/// From this step on a coloured scan of text may lose its colours; never a photograph.
const GREY_FROM: f32 = 6.5;

/// What is lost at a step.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Rung {
    pub(super) dpi: f32,
    pub(super) quality: u8,
    pub(super) grey: bool,
}

/// Resolution, as a multiple of the floor's, and quality, of scans of text: letters die by coarseness first, so quality goes before it.
const TEXT: [(f32, f32); 8] = [
    (2.67, 90.0),
    (2.0, 86.0),
    (2.0, 76.0),
    (1.7, 70.0),
    (1.45, 64.0),
    (1.25, 56.0),
    (1.1, 48.0),
    (1.0, 0.0),
];

/// The same of photographs, in which blocks show before coarseness does.
const PHOTOGRAPH: [(f32, f32); 8] = [
    (3.6, 90.0),
    (2.7, 86.0),
    (2.2, 82.0),
    (1.8, 78.0),
    (1.5, 72.0),
    (1.3, 64.0),
    (1.1, 54.0),
    (1.0, 0.0),
];

/// The rung at a step. The last one ends at the floor's own quality.
pub(super) fn at(step: f32, kind: Kind, floor: Floor) -> Rung {
    let (table, base) = match kind {
        Kind::Photograph => (&PHOTOGRAPH, floor.photograph_dpi),
        Kind::Text | Kind::Bilevel => (&TEXT, floor.text_dpi),
    };
    let step = step.clamp(0.0, STEPS);
    let lowest = f32::from(floor.quality);
    let mut found = (table[0].0, table[0].1);
    for (pair, start) in table.windows(2).zip(0_u8..) {
        let way = (step - f32::from(start)).clamp(0.0, 1.0);
        if way > 0.0 {
            let end = if pair[1].1 > 0.0 { pair[1].1 } else { lowest };
            found = (
                pair[0].0 + (pair[1].0 - pair[0].0) * way,
                pair[0].1 + (end - pair[0].1) * way,
            );
        }
    }
    #[allow(clippy::cast_precision_loss)] // Resolutions are small.
    let dpi = found.0 * base as f32;
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // Clamped to 1 to 100.
    let quality = found.1.max(lowest).round().clamp(1.0, 100.0) as u8;
    Rung {
        dpi,
        quality,
        grey: kind == Kind::Text && step >= GREY_FROM,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_step_goes_below_the_floor_or_up_again() {
        let floor = Floor::default();
        for (kind, dpi) in [(Kind::Text, 150.0), (Kind::Photograph, 110.0)] {
            let rungs: Vec<Rung> = (0_u8..=80)
                .map(|n| at(f32::from(n) / 10.0, kind, floor))
                .collect();
            assert!(
                rungs
                    .iter()
                    .all(|r| r.dpi >= dpi - 0.01 && r.quality >= floor.quality)
            );
            assert!(
                rungs
                    .windows(2)
                    .all(|p| p[1].dpi <= p[0].dpi && p[1].quality <= p[0].quality)
            );
            let last = rungs[80];
            assert!((last.dpi - dpi).abs() < 0.01 && last.quality == floor.quality);
        }
        assert!(!at(STEPS, Kind::Photograph, floor).grey);
    }
}
