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
    for _ in 0..PASSES_MAX {
        let coded = album.coded(document, step, floor);
        let size = weight(album, &coded);
        if size > room && step >= STEPS {
            return coded;
        }
        if size <= room {
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
    match within {
        Some((_, coded)) => coded,
        None => album.coded(document, STEPS, floor),
    }
}

fn weight(album: &Album, coded: &[Option<Coded>]) -> f64 {
    let one = |(picture, coded): (&Picture, &Option<Coded>)| {
        coded.as_ref().map_or(picture.bytes, |coded| coded.bytes.len())
    };
    count(album.pictures.iter().zip(coded).map(one).sum())
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

/// The steps whose sizes are known.
#[derive(Default)]
struct Known {
    points: Vec<(f32, f64)>,
}

impl Known {
    fn add(&mut self, step: f32, size: f64) {
        self.points.push((step, size));
    }

    /// The nearest steps on both sides of a size: one whose size is above it, one within.
    fn sides(&self, size: f64) -> (Option<(f32, f64)>, Option<(f32, f64)>) {
        let by_step = |a: &&(f32, f64), b: &&(f32, f64)| a.0.total_cmp(&b.0);
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
