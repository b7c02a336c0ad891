//! The intake view of a case: may a request be made, from which day, what stands in the way, what runs, what is missing.
//!
//! In: a case as far as it is filled in ([`Judged`]), today, a language. Out: an [`Assessment`], the one thing that the
//! terminal, JSON, HTML and PDF show, and a [`document`] of it. It states rules and facts; it advises nobody and
//! predicts no outcome, and says so itself. What the case does not say is asked for, never supposed.

mod bars;
pub mod document;
mod exceptions;
pub mod model;
mod questions;
mod questions_of_findings;
mod readiness;
mod times;

pub use model::Assessment;

use crate::check::Judged;
use crate::finding::{Finding, Language, Severity};
use crate::law::pin::consolidation;
use crate::law::provision::Statute;
use crate::letters::view::words;
use jiff::civil::Date;
use model::{Document, Point, TextLanguage, Weight};

/// The version of the JSON document.
pub const VERSION: u32 = 1;

/// What every reader must know first.
fn notice(language: Language) -> String {
    say(
        language,
        "Not legal advice. This sheet sets what the case file says beside the rules, for a person licensed to act under \
         section 91 of the Immigration and Refugee Protection Act. It rests on the file alone, predicts no outcome, and \
         must be checked against the current law and the client’s documents.",
        "Ceci n’est pas un avis juridique. Cette fiche met ce que dit le dossier en regard des règles, à l’intention d’une \
         personne autorisée à agir au titre de l’article 91 de la Loi sur l’immigration et la protection des réfugiés. \
         Elle repose sur le seul dossier, ne prédit aucune issue et doit être vérifiée au regard du droit en vigueur et \
         des documents du client.",
    )
}

/// One of two wordings.
fn say(language: Language, en: &str, fr: &str) -> String {
    match language {
        Language::En => en,
        Language::Fr => fr,
    }
    .to_owned()
}

/// Draws up the assessment of a case.
#[must_use]
pub fn assess(judged: &Judged, today: Date, language: Language) -> Assessment {
    let bars = bars::of(judged, language);
    let questions = questions::of(judged, language);
    Assessment {
        format: Document::Assessment,
        version: VERSION,
        language: match language {
            Language::En => TextLanguage::En,
            Language::Fr => TextLanguage::Fr,
        },
        notice: notice(language),
        reference: known(judged, "/reference"),
        applicant: applicant(judged),
        today: today.into(),
        filing: known(judged, "/filing/date").map(|_| judged.filing.into()),
        law_as_of: consolidation(Statute::Irpa).current_to.into(),
        complete: judged.is_whole(),
        answer: bars::answer(judged, &bars, today, language),
        exceptions: exceptions::of(judged, language),
        times: times::of(judged, today, language),
        factors: readiness::factors(judged, language),
        children: readiness::children(judged, language),
        to_settle: to_settle(judged, &bars, language),
        not_judged: not_judged(judged, &bars, language),
        questions,
        bars,
    }
}

/// A text that the draft itself says.
fn known(judged: &Judged, pointer: &str) -> Option<String> {
    let at = crate::finding::Pointer::new(pointer);
    let text = judged.document.pointer(pointer)?.as_str()?;
    (!judged.is_missing(&at)).then(|| text.to_owned())
}

fn applicant(judged: &Judged) -> Option<String> {
    let family = known(judged, "/applicant/name/family")?;
    Some(match known(judged, "/applicant/name/given") {
        Some(given) => format!("{given} {family}"),
        None => family,
    })
}

/// A finding as the assessment tells it.
fn point(finding: &Finding, language: Language) -> Point {
    Point {
        code: finding.code().to_owned(),
        severity: match finding.severity() {
            Severity::Error => Weight::Error,
            Severity::Warning => Weight::Warning,
            Severity::Note => Weight::Note,
        },
        message: finding.message(language),
        reason: finding.reason(language),
        help: finding.help(language),
        source: finding.row.words(language).source.to_owned(),
        pointer: match &finding.place {
            crate::finding::Place::Case(pointer, _) => Some(pointer.to_string()),
            _ => None,
        },
    }
}

/// Whether a finding says that something must still be filled in: it is asked for as a question.
fn is_shape(finding: &Finding) -> bool {
    finding.code().starts_with("HC01")
}

/// Errors and warnings that no bar tells already, the heaviest first.
fn to_settle(judged: &Judged, bars: &[model::Bar], language: Language) -> Vec<Point> {
    let told: Vec<&str> = bars
        .iter()
        .flat_map(|bar| &bar.points)
        .map(|point| point.code.as_str())
        .collect();
    let mut open: Vec<&Finding> = judged
        .findings
        .iter()
        .filter(|one| one.severity() > Severity::Note && !told.contains(&one.code()))
        .filter(|one| judged.is_whole() || !is_shape(one))
        .collect();
    open.sort_by_key(|one| (std::cmp::Reverse(one.severity()), one.code()));
    open.into_iter().map(|one| point(one, language)).collect()
}

/// The rules that wait for a fact.
fn not_judged(judged: &Judged, bars: &[model::Bar], language: Language) -> Vec<model::Open> {
    // What a bar tells is judged there.
    let told = |code: &str| {
        bars.iter()
            .flat_map(|bar| &bar.points)
            .any(|point| point.code == code)
    };
    let waiting = judged.unjudged.iter().filter(|one| !told(one.row.code));
    let open = waiting.map(|one| {
        let words = one.row.words(language);
        model::Open {
            code: one.row.code.to_owned(),
            about: words.when.to_owned(),
            source: words.source.to_owned(),
            needs: one
                .needs
                .iter()
                .map(|at| questions::asked(at, judged, language))
                .collect(),
        }
    });
    open.collect()
}

/// The name of a factor.
fn factor_name(kind: crate::case::model::argument::FactorKind, language: Language) -> String {
    words::factor(kind).say(language).to_owned()
}
