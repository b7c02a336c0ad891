//! The report on one case for its preparer: one HTML page that opens from disk and needs no script.
//!
//! In: what a run found and made ([`Dossier`]). Out: the page: findings with their places, the case in time, factors against exhibits,
//! the size of each slot, small pictures of letters and exhibits, what was found and done in each file. It decides nothing.

mod files;
mod findings;
mod matrix;
mod sights;
mod slots;
mod timeline;

use super::Subject;
use super::page::{Page, Pictures, escaped, page};
use crate::assess::Assessment;
use crate::bundle::FileReport;
use crate::case::model::Case;
use crate::delivery::budget::Estimate;
use crate::delivery::profile::Profile;
use crate::finding::Language;
use crate::numbering::Numbering;
use crate::pdf::sight::Sight;
use jiff::civil::Date;
use std::fmt::Write as _;

/// All that the report shows.
pub struct Dossier<'a> {
    /// The case file and its findings.
    pub subject: Subject<'a>,
    /// The case, where it can be read.
    pub case: Option<&'a Case>,
    /// The intake view of it, where it can be read at all.
    pub assessment: Option<&'a Assessment>,
    /// Where its exhibits are in the bundle, where all of them can be used.
    pub numbering: Option<&'a Numbering>,
    /// What was found of each evidence file.
    pub files: &'a [FileReport],
    /// What each slot of the delivery will weigh.
    pub slots: &'a [Estimate],
    /// How the case is delivered, where that is known.
    pub profile: Option<&'a Profile>,
    /// The letters, where nothing forbids them.
    pub letters: &'a [Shown],
    /// The first pages of the exhibits.
    pub exhibits: &'a [Shown],
    /// How many exhibits have no picture because there are too many.
    pub left_out: usize,
    /// The day that counts as today.
    pub today: Date,
}

/// A letter or an exhibit as it is shown.
#[derive(Debug, Clone)]
pub struct Shown {
    /// Its mark or number.
    pub mark: String,
    /// Its title.
    pub title: String,
    /// How many pages it has.
    pub pages: u32,
    /// Its size in bytes.
    pub bytes: u64,
    /// Whether it is filed.
    pub is_filed: bool,
    /// Its first page.
    pub sight: Option<Sight>,
    /// Its first lines, which are read out where a picture cannot be seen.
    pub lines: Vec<String>,
}

/// The words of one language.
#[derive(Clone, Copy)]
struct Voice(Language);

impl Voice {
    fn say<'a>(self, en: &'a str, fr: &'a str) -> &'a str {
        match self.0 {
            Language::En => en,
            Language::Fr => fr,
        }
    }

    /// `: ` as the language writes it.
    fn colon(self) -> &'static str {
        super::colon(self.0)
    }

    /// One of two words, by number.
    fn count(self, number: usize, en: [&str; 2], fr: [&str; 2]) -> String {
        let (one, many) = (self.say(en[0], fr[0]), self.say(en[1], fr[1]));
        let is_one = number == 1 || self.0 == Language::Fr && number == 0;
        format!("{number}\u{a0}{}", if is_one { one } else { many })
    }

    /// A size, as people read it.
    fn size(self, bytes: u64) -> String {
        let tenths = |unit: u64| {
            let tenths = (bytes * 10).div_ceil(unit);
            let point = self.say(".", ",");
            format!("{}{point}{}", tenths / 10, tenths % 10)
        };
        match bytes {
            0..1_000 => format!("{bytes}\u{a0}{}", self.say("bytes", "octets")),
            1_000..1_000_000 => format!("{}\u{a0}{}", bytes.div_ceil(1_000), self.say("kB", "ko")),
            _ => format!("{}\u{a0}{}", tenths(1_000_000), self.say("MB", "Mo")),
        }
    }
}

/// Adds a line of HTML.
fn line(out: &mut String, text: impl AsRef<str>) {
    out.push_str(text.as_ref());
    out.push('\n');
}

/// Begins a table that may be wider than the page: its caption and the heads of its columns. `class` is an attribute, or nothing.
fn begin_table(out: &mut String, class: &str, caption: &str, columns: &[&str]) {
    line(
        out,
        format!("<div class=\"scroll\" role=\"group\" tabindex=\"0\">\n<table{class}>"),
    );
    line(out, format!("<caption>{}</caption>", escaped(caption)));
    let heads = columns
        .iter()
        .map(|text| format!("<th scope=\"col\">{}</th>", escaped(text)));
    line(
        out,
        format!("<thead><tr>{}</tr></thead>\n<tbody>", heads.collect::<String>()),
    );
}

/// A part of the page: its id, its title, what writes it.
type Section = (
    &'static str,
    [&'static str; 2],
    fn(&mut String, &Dossier<'_>, Voice),
);

const SECTIONS: [Section; 6] = [
    ("findings", ["Findings", "Constats"], findings::of),
    (
        "timeline",
        ["The case in time", "Le dossier dans le temps"],
        timeline::of,
    ),
    (
        "matrix",
        ["Factors and exhibits", "Facteurs et pièces"],
        matrix::of,
    ),
    (
        "slots",
        ["Size of each slot", "Taille de chaque emplacement"],
        slots::of,
    ),
    ("pages", ["Letters and exhibits", "Lettres et pièces"], sights::of),
    (
        "files",
        [
            "What was done to each file",
            "Ce qui a été fait de chaque fichier",
        ],
        files::of,
    ),
];

/// The page.
#[must_use]
pub fn dossier(dossier: &Dossier<'_>, language: Language) -> String {
    let voice = Voice(language);
    let reference = dossier.case.map_or("", |case| case.reference.as_str());
    let name = if reference.is_empty() {
        dossier.subject.path
    } else {
        reference
    };
    let heading = voice.say("Report on the case", "Rapport sur le dossier");
    let title = format!("{heading} — {name}");
    let mut body = String::new();
    line(&mut body, format!("<h1>{}</h1>", escaped(&title)));
    opening(&mut body, dossier, voice);
    let contents = voice.say("Contents", "Table des matières");
    let _always = write!(body, "<nav aria-label=\"{contents}\"><ul class=\"jump\">");
    for (id, words, _) in SECTIONS {
        let _always = write!(
            body,
            "<li><a href=\"#{id}\">{}</a></li>",
            escaped(voice.say(words[0], words[1]))
        );
    }
    line(&mut body, "</ul></nav>");
    for (id, words, write) in SECTIONS {
        let words = escaped(voice.say(words[0], words[1]));
        line(
            &mut body,
            format!("<section aria-labelledby=\"{id}\">\n<h2 id=\"{id}\">{words}</h2>"),
        );
        write(&mut body, dossier, voice);
        line(&mut body, "</section>");
    }
    page(&Page {
        language,
        title: &title,
        style: include_str!("dossier.css"),
        pictures: Pictures::Held,
        body: &body,
    })
}

/// Who, what, when: what tells one case from another.
fn opening(out: &mut String, dossier: &Dossier<'_>, voice: Voice) {
    let notice = voice.say(
        "For the preparer’s file: not for filing. It shows what the program found and made; it is not legal advice.",
        "Pour le dossier du préparateur : à ne pas déposer. Le rapport montre ce que le programme a constaté et produit; ce n’est pas un avis juridique.",
    );
    line(out, format!("<p><strong>{}</strong></p>", escaped(notice)));
    let mut rows: Vec<(&str, String)> = vec![(
        voice.say("Case file", "Fichier du dossier"),
        dossier.subject.path.to_owned(),
    )];
    if let Some(case) = dossier.case {
        let name = &case.applicant.name;
        let given = name.given.as_ref().map(ToString::to_string).unwrap_or_default();
        rows.push((
            voice.say("Applicant", "Demandeur"),
            format!("{given} {}", name.family).trim().to_owned(),
        ));
        rows.push((
            voice.say("Intended filing date", "Date de dépôt prévue"),
            case.filing.date.to_string(),
        ));
    }
    if let Some(profile) = dossier.profile {
        rows.push((
            voice.say("Delivery", "Mode de dépôt"),
            profile.title.text(voice.0).to_owned(),
        ));
    }
    rows.push((
        voice.say("Checked as of", "Vérifié en date du"),
        dossier.today.to_string(),
    ));
    if let Some(assessment) = dossier.assessment {
        rows.push((
            voice.say("May a request be made?", "Une demande peut-elle être faite?"),
            assessment.answer.summary.clone(),
        ));
    }
    line(out, "<dl>");
    for (term, meaning) in rows {
        line(
            out,
            format!("<dt>{}</dt><dd>{}</dd>", escaped(term), escaped(&meaning)),
        );
    }
    line(out, "</dl>");
}
