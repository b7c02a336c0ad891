//! The search: the highest step of the ladder at which pictures fit.
//!
//! In: an album, the room for its pictures in bytes, a floor. Out: every picture as coded at the step found, or at the floor where none
//! fits. Sizes are guessed from bands of a few pictures first; a few coded whole say by how much such guesses are wrong; then all are
//! coded at the step that should fit, weighed, and the step is moved until they fit closely.

use super::album::{Album, Coded, Picture, count};
use super::rung::{Floor, STEPS};
use lopdf::Document;

/// How near to the limit the search aims: a guess is wrong by some two percent.
const AIM: f64 = 0.975;

/// Pictures below this share of their room could be better.
const CLOSE: f64 = 0.955;

/// How often sizes are guessed before all is coded once, and how often all is coded.
const GUESSES_MAX: usize = 4;
const PASSES_MAX: usize = 4;

/// Every so many of the probed pictures is looked at while the step is far off, and coded whole.
const SPARSE: usize = 4;

/// From fewer pictures than these nothing is coded for a trial: coding all costs as little, and says more.
const TRIED_MIN: usize = 5;

/// How far apart, in steps, two known sizes may lie for one between them to be told from both.
const APART: f32 = 0.6;

/// How far a size may be from its aim to be told from a single known one.
const NEAR: f64 = 0.03;

/// By how much sizes fall from step to step: a step is about a third of the size.
const FALL: f64 = 0.35;

/// The pictures at the highest step at which all fit; at the floor where none does.
pub(super) fn best(document: &Document, album: &Album, room: usize, floor: Floor) -> Vec<Option<Coded>> {
    let room = count(room);
    let mut step = first(document, album, room * AIM, floor);
    let mut known = Known::default();
    let mut within: Option<(f64, Vec<Option<Coded>>)> = None;
    let mut above: Option<(f64, Vec<Option<Coded>>)> = None;
    for _ in 0..PASSES_MAX {
        let coded = album.coded(document, step, floor);
        let size = weight(album, &coded);
        if size > room {
            if step >= STEPS {
                return coded;
            }
            if above.as_ref().is_none_or(|(least, _)| size < *least) {
                above = Some((size, coded));
            }
        } else {
            let close = size >= room * CLOSE || step <= 0.0;
            if within.as_ref().is_none_or(|(best, _)| size > *best) {
                within = Some((size, coded));
            }
            if close {
                break;
            }
        }
        known.add(step, size);
        step = known.next(room * AIM);
    }
    match (within, above) {
        (Some((size, coded)), Some((_, larger))) if size < room * CLOSE => {
            filled(album, coded, larger, room - size)
        }
        (Some((_, coded)), _) => coded,
        (None, _) => album.coded(document, STEPS, floor),
    }
}

/// The pictures that fit, and in place of as many as there is room for those of the pass that was too large: between two steps of
/// quality that lie next to each other, the size of grainy pictures jumps.
fn filled(
    album: &Album,
    within: Vec<Option<Coded>>,
    larger: Vec<Option<Coded>>,
    mut left: f64,
) -> Vec<Option<Coded>> {
    let both = album.pictures.iter().zip(within).zip(larger);
    both.map(|((picture, coded), larger)| {
        let more = size(picture, larger.as_ref()) - size(picture, coded.as_ref());
        if more > 0.0 && more <= left {
            left -= more;
            larger
        } else {
            coded
        }
    })
    .collect()
}

fn size(picture: &Picture, coded: Option<&Coded>) -> f64 {
    count(coded.map_or(picture.bytes, |coded| coded.bytes.len()))
}

fn weight(album: &Album, coded: &[Option<Coded>]) -> f64 {
    let both = album.pictures.iter().zip(coded);
    both.map(|(picture, coded)| size(picture, coded.as_ref())).sum()
}

/// The step at which all should come to about `aim` bytes.
fn first(document: &Document, album: &Album, aim: f64, floor: Floor) -> f32 {
    let tried = album.pictures.len() >= TRIED_MIN;
    let nth = if tried { SPARSE } else { 1 };
    let mut sparse = |step| album.guess(step, floor, nth);
    let mut known = Known::default();
    let rough = guessed_step(&mut sparse, &mut known, STEPS / 2.0, aim);
    if !tried {
        return rough;
    }
    let wrong = album.sample(document, rough, floor, nth) / sparse(rough);
    let aim = aim / wrong;
    let start = known.next(aim);
    let better = guessed_step(&mut sparse, &mut known, start, aim);
    guessed_step(
        &mut |step| album.guess(step, floor, 1),
        &mut Known::default(),
        better,
        aim,
    )
}

/// The step at which guesses come to about `aim`; `known` keeps what was guessed.
fn guessed_step(guess: &mut dyn FnMut(f32) -> f64, known: &mut Known, start: f32, aim: f64) -> f32 {
    let mut step = start;
    for _ in 0..GUESSES_MAX {
        if let Some(near) = known.near(aim) {
            return near;
        }
        let size = guess(step);
        known.add(step, size);
        if (size > aim && step >= STEPS) || (size <= aim && step <= 0.0) {
            break;
        }
        step = known.next(aim);
    }
    step
}

/// A step, and the size that all have at it.
type Point = (f32, f64);

/// The steps whose sizes are known.
#[derive(Default)]
struct Known {
    points: Vec<Point>,
}

impl Known {
    fn add(&mut self, step: f32, size: f64) {
        self.points.push((step, size));
    }

    /// The nearest steps on both sides of a size: one whose size is above it, one within.
    fn sides(&self, size: f64) -> (Option<Point>, Option<Point>) {
        let by_step = |a: &&Point, b: &&Point| a.0.total_cmp(&b.0);
        let above = self.points.iter().filter(|point| point.1 > size).max_by(by_step);
        let within = self.points.iter().filter(|point| point.1 <= size).min_by(by_step);
        (above.copied(), within.copied())
    }

    /// The step for a size, where it may be told without another look.
    fn near(&self, aim: f64) -> Option<f32> {
        let last = self.points.last()?;
        let between = matches!(self.sides(aim), (Some(above), Some(within)) if within.0 - above.0 <= APART);
        (between || (last.1 / aim - 1.0).abs() < NEAR).then(|| self.next(aim))
    }

    /// The next step to try: between the two known ones where there are two, else by how size falls along the ladder.
    fn next(&self, aim: f64) -> f32 {
        #[allow(clippy::cast_possible_truncation)] // Steps.
        match (self.sides(aim), self.points.last()) {
            ((Some((low, large)), Some((high, small))), _) => {
                let share = (large / aim).ln() / (large / small).ln().max(1e-6);
                low + (high - low) * (share as f32).clamp(0.05, 0.95)
            }
            (_, Some((step, size))) => {
                let by = ((size / aim).ln() / FALL) as f32;
                (step + by.clamp(-2.0, 2.0)).clamp(0.0, STEPS)
            }
            (_, None) => STEPS / 2.0,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Sizes that fall as those of scans do: fast at first, slower towards the floor.
    fn size(step: f32) -> f64 {
        12e6 * f64::from(-0.33 * step + 0.012 * step * step).exp()
    }

    #[test]
    fn a_few_guesses_find_the_step_and_what_is_known_is_used_again() {
        for aim in [9e6, 5e6, 2.6e6] {
            let (mut known, mut guesses) = (Known::default(), 0);
            let mut guess = |step| {
                guesses += 1;
                size(step)
            };
            let step = guessed_step(&mut guess, &mut known, STEPS / 2.0, aim);
            assert!((size(step) / aim - 1.0).abs() < 0.02, "{aim}: {}", size(step));
            guessed_step(&mut guess, &mut known, step, aim);
            assert!(guesses <= GUESSES_MAX + 1, "{aim}: {guesses}");
        }
    }

    #[test]
    fn what_is_out_of_reach_ends_at_an_end() {
        for (aim, end) in [(1e9, 0.0), (1e3, STEPS)] {
            let step = guessed_step(&mut |step| size(step), &mut Known::default(), STEPS / 2.0, aim);
            assert!((step - end).abs() < 1e-3, "{aim}: {step}");
        }
    }
}
