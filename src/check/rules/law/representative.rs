//! The representative's particulars, and whether the law lets that person act before the department (IRPA s. 91).

use super::court::{kind, standing};
use super::{Rule, Scene, is_request, rule};
use crate::case::model::Matter;
use crate::case::model::people::{Representative, RepresentativeKind};
use crate::finding::catalogue::law::particulars as rows;
use crate::finding::{Finding, Place, Pointer};
use crate::law::representation::{self, Forum, May};

pub(super) const RULES: &[Rule] = &[
    rule(&rows::LICENCE_SHAPE, licence_shape),
    rule(&rows::REPRESENTATIVE_UNREACHABLE, unreachable),
    rule(&rows::MAY_ACT_IF, may_act_if),
    rule(&rows::NO_AGREEMENT, no_agreement),
];

fn at() -> Pointer {
    Pointer::new("/representative")
}

fn is_consultant(one: &Representative) -> bool {
    matches!(one.kind, RepresentativeKind::Rcic | RepresentativeKind::RcicIrb)
}

fn consultant<'a>(scene: &Scene<'a>) -> Option<&'a Representative> {
    scene
        .case
        .representative
        .as_ref()
        .filter(|one| is_consultant(one))
}

fn licence_shape(scene: &Scene<'_>) -> Vec<Finding> {
    let number = consultant(scene).and_then(|one| one.licence_number.as_ref());
    let odd = number.filter(|number| {
        let digits = number.as_str().strip_prefix('R').unwrap_or_default();
        digits.len() != 6 || !digits.bytes().all(|b| b.is_ascii_digit())
    });
    odd.map(|number| {
        Finding::new(&rows::LICENCE_SHAPE, Place::value(at().join("licence_number"))).with("number", number)
    })
    .into_iter()
    .collect()
}

fn unreachable(scene: &Scene<'_>) -> Vec<Finding> {
    let Some(one) = scene.case.representative.as_ref().filter(|_| is_request(scene)) else {
        return Vec::new();
    };
    let contact = &one.contact;
    let missing = [
        (contact.address.is_none(), "postal address", "adresse postale"),
        (contact.phone.is_none(), "telephone number", "numéro de téléphone"),
        (contact.email.is_none(), "e-mail address", "adresse de courriel"),
    ];
    missing
        .into_iter()
        .filter(|(is_missing, ..)| *is_missing)
        .map(|(_, en, fr)| {
            Finding::new(
                &rows::REPRESENTATIVE_UNREACHABLE,
                Place::key(at().join("contact")),
            )
            .with_note("what", en, fr)
        })
        .collect()
}

fn may_act_if(scene: &Scene<'_>) -> Vec<Finding> {
    let before_the_department = scene.case.matter != Matter::JudicialReview;
    let one = scene
        .case
        .representative
        .as_ref()
        .filter(|_| before_the_department);
    one.and_then(|one| {
        let law = representation::of(kind(one.kind).0, Forum::Department);
        (law.may == May::ActIf).then(|| standing(&rows::MAY_ACT_IF, one, law))
    })
    .into_iter()
    .collect()
}

fn no_agreement(scene: &Scene<'_>) -> Vec<Finding> {
    let without = consultant(scene).filter(|one| one.paid && one.agreement_date.is_none());
    without
        .map(|_| Finding::new(&rows::NO_AGREEMENT, Place::key(at())))
        .into_iter()
        .collect()
}
