//! The hot inner stages, one by one, on the largest sample: `cargo bench`. The whole program against its peers is `tests/bench/all.py`.

#![allow(clippy::disallowed_methods)]

use criterion::{BatchSize, Criterion, Throughput, criterion_group, criterion_main};
use hc_pack::blocks::Document;
use hc_pack::case::read;
use hc_pack::check::{Case, check, shape};
use hc_pack::hash::sha256;
use hc_pack::letters::{Brief, Templates, compose_from};
use hc_pack::numbering::Numbering;
use hc_pack::pdf::{self, Properties};
use hc_pack::typeset::{Fonts, Images, Style, lay_out};
use jiff::civil::{Date, date};
use std::hint::black_box;

const PATH: &str = "samples/family-removal-order/case.json";
const TODAY: Date = date(2026, 11, 25);

fn case(bytes: &[u8]) -> Case {
    check(&read(PATH, bytes), TODAY)
        .case
        .expect("the sample has no fault")
}

fn numbering(case: &Case) -> Numbering {
    Numbering::of(case.evidence.iter().map(|exhibit| (exhibit.id.to_string(), 12)))
}

/// The submissions: the longest letter that the sample calls for.
fn longest(case: &Case) -> Document {
    let numbering = numbering(case);
    let composed = compose_from(Templates::standard(), &Brief::plain(case, &numbering));
    let letters = composed.letters.into_iter().map(|letter| letter.document);
    letters
        .max_by_key(|document| document.blocks.len())
        .expect("the sample calls for letters")
}

fn stages(bench: &mut Criterion) {
    let bytes = std::fs::read(PATH).expect("the sample is there");
    let mut group = bench.benchmark_group("case");
    group.throughput(Throughput::Bytes(bytes.len() as u64));
    group.bench_function("read: text to places", |b| {
        b.iter(|| read(PATH, black_box(&bytes)));
    });
    let draft = read(PATH, &bytes);
    group.bench_function("shape: schema and types", |b| b.iter(|| shape(black_box(&draft))));
    group.bench_function("check: all rules", |b| b.iter(|| check(black_box(&draft), TODAY)));
    group.finish();

    let case = case(&bytes);
    let numbers = numbering(&case);
    bench.bench_function("letters: all of a case", |b| {
        b.iter(|| compose_from(Templates::standard(), &Brief::plain(black_box(&case), &numbers)));
    });

    let (fonts, style, images) = (Fonts::embedded(), Style::default(), Images::new());
    let letter = longest(&case);
    bench.bench_function("typeset: the longest letter", |b| {
        b.iter(|| lay_out(black_box(&letter), &style, &fonts, &images));
    });
    let laid = || lay_out(&letter, &style, &fonts, &images).expect("the letter can be set");
    bench.bench_function("pdf: write it", |b| {
        b.iter_batched(
            laid,
            |laid| pdf::write(laid, &Properties { date: TODAY }),
            BatchSize::LargeInput,
        );
    });
    let written = pdf::write(laid(), &Properties { date: TODAY });
    bench.bench_function("pdf: read its text back", |b| {
        b.iter(|| pdf::text(black_box(&written)));
    });

    let mut group = bench.benchmark_group("package");
    let megabytes: Vec<u8> = (0..8_u32 << 20)
        .map(|n| n.wrapping_mul(2_654_435_761).to_le_bytes()[3])
        .collect();
    group.throughput(Throughput::Bytes(megabytes.len() as u64));
    group.bench_function("hash: SHA-256", |b| b.iter(|| sha256(black_box(&megabytes))));
    group.finish();
}

criterion_group!(benches, stages);
criterion_main!(benches);
