//! The exemptions that are asked for: one for each inadmissibility, one from the class, each from a provision.

use super::inadmissible::{can_be_waived, of_the_examined};
use super::{Rule, Scene, is_request, rule};
use crate::case::model::Matter;
use crate::case::model::argument::InadmissibilityState;
use crate::check::phrase::quote;
use crate::finding::catalogue::law::admissibility as rows;
use crate::finding::{Finding, Place, Pointer, Row};
use crate::law::pin::{Named, Reference, references};
use crate::law::provision::Statute;

pub(super) const RULES: &[Rule] = &[
    rule(&rows::EXEMPTION_NOT_ASKED, not_asked),
    rule(&rows::EXEMPTION_PERHAPS, perhaps),
    rule(&rows::NO_EXEMPTIONS, none_at_all),
    rule(&rows::NO_CLASS_EXEMPTION, none_from_the_class),
    rule(&rows::EXEMPTION_FROM_NOTHING, from_nothing),
    rule(&rows::EXPRESS_ENTRY, express_entry),
];

fn unanswered(scene: &Scene<'_>, row: &'static Row, state: InadmissibilityState) -> Vec<Finding> {
    let exemptions = &scene.case.relief.exemptions;
    let is_answered = |id| {
        exemptions
            .iter()
            .any(|one| one.inadmissibility.as_ref() == Some(id))
    };
    let all = of_the_examined(scene).into_iter();
    all.filter(|(_, _, one)| is_request(scene) && one.state == state && can_be_waived(one))
        .filter(|(_, _, one)| !is_answered(&one.id))
        .map(|(at, _, one)| {
            Finding::new(row, Place::value(at.join("id")))
                .with("id", &one.id)
                .with("provision", &one.provision)
        })
        .collect()
}

fn not_asked(scene: &Scene<'_>) -> Vec<Finding> {
    unanswered(scene, &rows::EXEMPTION_NOT_ASKED, InadmissibilityState::Found)
}

fn perhaps(scene: &Scene<'_>) -> Vec<Finding> {
    unanswered(scene, &rows::EXEMPTION_PERHAPS, InadmissibilityState::Possible)
}

fn at() -> Pointer {
    Pointer::new("/relief/exemptions")
}

fn none_at_all(scene: &Scene<'_>) -> Vec<Finding> {
    let none = is_request(scene) && scene.case.relief.exemptions.is_empty();
    none.then(|| Finding::new(&rows::NO_EXEMPTIONS, Place::key(Pointer::new("/relief"))))
        .into_iter()
        .collect()
}

/// What each exemption cites, by its place in the list.
fn cited(scene: &Scene<'_>) -> Vec<Vec<Reference>> {
    let exemptions = scene.case.relief.exemptions.iter();
    exemptions.map(|one| references(one.provision.as_str())).collect()
}

fn none_from_the_class(scene: &Scene<'_>) -> Vec<Finding> {
    let provision = match scene.case.matter {
        Matter::ApplicationInCanada => "72(1)",
        Matter::ApplicationOutsideCanada => "70(1)",
        _ => return Vec::new(),
    };
    let all = cited(scene);
    let named = all.iter().flatten().any(|reference| {
        reference.statute == Named::Said(Statute::Irpr) && reference.label.starts_with(provision)
    });
    if all.is_empty() || named {
        return Vec::new();
    }
    vec![Finding::new(&rows::NO_CLASS_EXEMPTION, Place::key(at())).with("provision", provision)]
}

fn from_nothing(scene: &Scene<'_>) -> Vec<Finding> {
    let all = cited(scene);
    let bare = all.iter().zip(&scene.case.relief.exemptions).enumerate();
    bare.filter(|(_, (references, _))| is_request(scene) && references.is_empty())
        .map(|(index, (_, one))| {
            let place = at().join(index).join("provision");
            Finding::new(&rows::EXEMPTION_FROM_NOTHING, Place::value(place))
                .with("found", quote(one.provision.as_str()))
        })
        .collect()
}

/// The sections of Division 0.1.
const EXPRESS_ENTRY: [&str; 4] = ["10.1", "10.2", "10.3", "10.4"];

fn express_entry(scene: &Scene<'_>) -> Vec<Finding> {
    let is_of_the_division = |reference: &&Reference| {
        let section = reference.label.split('(').next().unwrap_or_default();
        matches!(
            reference.statute,
            Named::Said(Statute::Irpa) | Named::Assumed(Statute::Irpa)
        ) && EXPRESS_ENTRY.contains(&section)
    };
    let all = cited(scene);
    let found = all.iter().enumerate().filter_map(|(index, references)| {
        let reference = references.iter().find(is_of_the_division)?;
        let place = Place::value(at().join(index).join("provision"));
        Some(Finding::new(&rows::EXPRESS_ENTRY, place).with("section", &reference.label))
    });
    found.collect()
}
