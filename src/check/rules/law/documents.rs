//! Documents that expire: of identity, of status, among the exhibits.

use super::party::{self, INCLUDED, Party};
use super::{Rule, Scene, is_request, rule};
use crate::case::model::people::{IdentityDocument, IdentityKind};
use crate::finding::catalogue::law::documents as rows;
use crate::finding::{Finding, Note, Place, Pointer, Row};
use crate::law::time::reckon::{Length, plain_end};
use jiff::civil::Date;

pub(super) const RULES: &[Rule] = &[
    rule(&rows::PASSPORT_EXPIRED, expired),
    rule(&rows::NO_IDENTITY, none),
    rule(&rows::IDENTITY_NOT_SHOWN, not_shown),
    rule(&rows::PASSPORT_SOON, soon),
    rule(&rows::EXHIBIT_EXPIRED, exhibit_expired),
    rule(&rows::STATUS_EXPIRED, status_expired),
];

/// How long before it expires a document is worth a word.
const SOON: Length = Length::Months(6);

fn in_words(kind: IdentityKind) -> Note {
    let (en, fr) = match kind {
        IdentityKind::Passport => ("passport", "passeport"),
        IdentityKind::TravelDocument => ("travel document", "titre de voyage"),
        IdentityKind::NationalIdentityCard => ("identity card", "carte d'identité"),
        IdentityKind::BirthCertificate => ("birth certificate", "acte de naissance"),
        IdentityKind::Other => ("document of identity", "document d'identité"),
    };
    Note {
        en: en.to_owned(),
        fr: fr.to_owned(),
    }
}

/// Documents with which somebody may become a permanent resident.
fn travel<'a>(party: &Party<'a>) -> impl Iterator<Item = (usize, &'a IdentityDocument)> + use<'a> {
    let documents = party.identity.iter().enumerate();
    documents.filter(|(_, one)| one.kind != IdentityKind::BirthCertificate)
}

fn included<'a>(scene: &Scene<'a>) -> Vec<Party<'a>> {
    if is_request(scene) {
        party::with_roles(scene, INCLUDED).collect()
    } else {
        Vec::new()
    }
}

/// The document of somebody that is valid longest, with its last day; none where one has no last day.
fn longest<'a>(party: &Party<'a>) -> Option<(usize, &'a IdentityDocument, Date)> {
    let dated: Option<Vec<_>> = travel(party)
        .map(|(index, one)| one.valid_until.map(|until| (index, one, until.0)))
        .collect();
    dated?.into_iter().max_by_key(|(_, _, until)| *until)
}

fn ending(scene: &Scene<'_>, row: &'static Row, ends: fn(&Scene<'_>, Date) -> bool) -> Vec<Finding> {
    let parties = included(scene);
    let ending = parties.iter().filter_map(|party| {
        let (index, document, until) = longest(party).filter(|(_, _, until)| ends(scene, *until))?;
        let at = party.at.join("identity").join(index).join("valid_until");
        let kind = in_words(document.kind);
        let finding = Finding::new(row, Place::value(at))
            .with("name", &party.name)
            .with("until", until)
            .with("filing", scene.filing)
            .with_note("kind", kind.en, kind.fr);
        Some(finding)
    });
    ending.collect()
}

fn expired(scene: &Scene<'_>) -> Vec<Finding> {
    ending(scene, &rows::PASSPORT_EXPIRED, |scene, until| {
        until < scene.filing
    })
}

fn soon(scene: &Scene<'_>) -> Vec<Finding> {
    ending(scene, &rows::PASSPORT_SOON, |scene, until| {
        until >= scene.filing && until <= plain_end(scene.filing, SOON)
    })
}

fn none(scene: &Scene<'_>) -> Vec<Finding> {
    let parties = included(scene);
    let bare = parties.iter().filter(|party| travel(party).next().is_none());
    bare.map(|party| {
        Finding::new(&rows::NO_IDENTITY, Place::key(party.at.join("identity"))).with("name", &party.name)
    })
    .collect()
}

fn not_shown(scene: &Scene<'_>) -> Vec<Finding> {
    let parties = included(scene);
    let unseen = parties.iter().flat_map(|party| {
        let documents = travel(party).filter(|(_, one)| one.exhibit.is_none());
        documents.map(|(index, one)| {
            let kind = in_words(one.kind);
            Finding::new(
                &rows::IDENTITY_NOT_SHOWN,
                Place::value(party.at.join("identity").join(index)),
            )
            .with("name", &party.name)
            .with_note("kind", kind.en, kind.fr)
        })
    });
    unseen.collect()
}

fn exhibit_expired(scene: &Scene<'_>) -> Vec<Finding> {
    let evidence = scene.case.evidence.iter().enumerate();
    let expired = evidence.filter_map(|(index, exhibit)| {
        let until = exhibit.valid_until.filter(|until| until.0 < scene.filing)?;
        let at = Pointer::new("/evidence").join(index).join("valid_until");
        let finding = Finding::new(&rows::EXHIBIT_EXPIRED, Place::value(at))
            .with("id", &exhibit.id)
            .with("until", until)
            .with("filing", scene.filing);
        Some(finding)
    });
    expired.collect()
}

fn status_expired(scene: &Scene<'_>) -> Vec<Finding> {
    let status = &scene.case.applicant.status;
    let until = status
        .until
        .filter(|until| is_request(scene) && until.0 < scene.filing);
    let word = scene.document.pointer("/applicant/status/status");
    let word = word.and_then(serde_json::Value::as_str).unwrap_or_default();
    // Who has no status has none to lose.
    let has_status = !matches!(word, "no_status" | "outside_canada");
    until
        .filter(|_| has_status)
        .map(|until| {
            Finding::new(
                &rows::STATUS_EXPIRED,
                Place::value(Pointer::new("/applicant/status/until")),
            )
            .with("status", word)
            .with("until", until)
            .with("filing", scene.filing)
        })
        .into_iter()
        .collect()
}
