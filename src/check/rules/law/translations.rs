//! Translations: each document that is not in English or French has its set, made by somebody without a tie.

use super::{Rule, Scene, rule};
use crate::case::model::evidence::{Exhibit, FilePart, Translation};
use crate::check::rules::people::full_name;
use crate::finding::catalogue::law::translations as rows;
use crate::finding::{Finding, Note, Place, Pointer, Row};

pub(super) const RULES: &[Rule] = &[
    rule(&rows::NOT_TRANSLATED, not_translated),
    rule(&rows::TRANSLATION_NOT_THERE, no_translation_file),
    rule(&rows::ORIGINAL_NOT_THERE, no_original_file),
    rule(&rows::TRANSLATOR_UNSWORN, unsworn),
    rule(&rows::ORIGINAL_NOT_CERTIFIED, original_not_certified),
    rule(&rows::TRANSLATOR_RELATED, related),
    rule(&rows::TRANSLATED_INTO, into_another),
];

/// Whether a tag is one of English or French.
fn is_official(tag: &str) -> bool {
    matches!(tag.split('-').next(), Some("en" | "fr"))
}

fn exhibits<'a>(scene: &Scene<'a>) -> impl Iterator<Item = (Pointer, &'a Exhibit)> + use<'a> {
    let evidence = scene.case.evidence.iter().enumerate();
    evidence.map(|(index, exhibit)| (Pointer::new("/evidence").join(index), exhibit))
}

fn not_translated(scene: &Scene<'_>) -> Vec<Finding> {
    let foreign = exhibits(scene).filter_map(|(at, exhibit)| {
        let language = exhibit
            .language
            .as_ref()
            .filter(|tag| !is_official(tag.as_str()))?;
        exhibit.translation.is_none().then(|| {
            Finding::new(&rows::NOT_TRANSLATED, Place::value(at.join("language")))
                .with("id", &exhibit.id)
                .with("language", language)
        })
    });
    foreign.collect()
}

/// The translated exhibits that lack something.
fn lacking(scene: &Scene<'_>, row: &'static Row, lacks: fn(&Exhibit, &Translation) -> bool) -> Vec<Finding> {
    let lacking = exhibits(scene).filter_map(|(at, exhibit)| {
        let translation = exhibit.translation.as_ref()?;
        lacks(exhibit, translation)
            .then(|| Finding::new(row, Place::key(at.join("translation"))).with("id", &exhibit.id))
    });
    lacking.collect()
}

fn has_part(exhibit: &Exhibit, part: FilePart) -> bool {
    exhibit.files.iter().any(|file| file.part == Some(part))
}

fn no_translation_file(scene: &Scene<'_>) -> Vec<Finding> {
    lacking(scene, &rows::TRANSLATION_NOT_THERE, |exhibit, _| {
        !has_part(exhibit, FilePart::Translation)
    })
}

fn no_original_file(scene: &Scene<'_>) -> Vec<Finding> {
    lacking(scene, &rows::ORIGINAL_NOT_THERE, |exhibit, _| {
        !has_part(exhibit, FilePart::Original)
    })
}

fn unsworn(scene: &Scene<'_>) -> Vec<Finding> {
    lacking(scene, &rows::TRANSLATOR_UNSWORN, |exhibit, translation| {
        translation.certification.is_none() && !has_part(exhibit, FilePart::TranslatorDeclaration)
    })
}

fn original_not_certified(scene: &Scene<'_>) -> Vec<Finding> {
    lacking(scene, &rows::ORIGINAL_NOT_CERTIFIED, |_, translation| {
        translation.original_certified != Some(true)
    })
}

/// Words for no tie at all.
const NO_TIE: &[&str] = &[
    "none",
    "no relation",
    "no tie",
    "aucun",
    "aucune",
    "aucun lien",
    "sans lien",
];

/// What ties a translator to the case.
fn tie(scene: &Scene<'_>, translation: &Translation) -> Option<Note> {
    let name = translation.translator.as_str().to_lowercase();
    let is_same = |other: &str| other.to_lowercase() == name;
    let note = |en: &str, fr: &str| {
        Some(Note {
            en: en.to_owned(),
            fr: fr.to_owned(),
        })
    };
    let case = scene.case;
    if is_same(&full_name(&case.applicant.name)) {
        return note("the applicant", "le demandeur");
    }
    if case
        .representative
        .as_ref()
        .is_some_and(|one| is_same(one.name.as_str()))
    {
        return note("the representative", "le représentant");
    }
    if case.people.iter().any(|person| is_same(&full_name(&person.name))) {
        return note("somebody of the case", "une personne du dossier");
    }
    let relation = translation.relation.as_ref()?.as_str();
    let is_none = NO_TIE.contains(&relation.trim().to_lowercase().as_str());
    (!is_none).then(|| Note {
        en: format!("the applicant's {relation}"),
        fr: format!("pour le demandeur : {relation}"),
    })
}

fn related(scene: &Scene<'_>) -> Vec<Finding> {
    let tied = exhibits(scene).filter_map(|(at, exhibit)| {
        let translation = exhibit.translation.as_ref()?;
        let tie = tie(scene, translation)?;
        let place = Place::value(at.join("translation").join("translator"));
        let finding = Finding::new(&rows::TRANSLATOR_RELATED, place)
            .with("id", &exhibit.id)
            .with("translator", &translation.translator)
            .with_note("tie", tie.en, tie.fr);
        Some(finding)
    });
    tied.collect()
}

fn into_another(scene: &Scene<'_>) -> Vec<Finding> {
    let elsewhere = exhibits(scene).filter_map(|(at, exhibit)| {
        let into = &exhibit.translation.as_ref()?.into;
        (!is_official(into.as_str())).then(|| {
            Finding::new(
                &rows::TRANSLATED_INTO,
                Place::value(at.join("translation").join("into")),
            )
            .with("id", &exhibit.id)
            .with("language", into)
        })
    });
    elsewhere.collect()
}
