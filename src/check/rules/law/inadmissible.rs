//! Inadmissibilities: those that no request can overcome, and whether ground and provision go together.

use super::party::{self, DECLARED};
use super::{Rule, Scene, rule};
use crate::case::model::argument::{Inadmissibility, InadmissibilityGround, InadmissibilityState};
use crate::case::model::people::ApplicationRole;
use crate::finding::catalogue::law::admissibility as rows;
use crate::finding::{Finding, Language, Place, Pointer, Row};
use crate::law::inadmissibility::{self, Ground};
use crate::law::pin::{Named, references};
use crate::law::provision::Statute;

pub(super) const RULES: &[Rule] = &[
    rule(&rows::BEYOND_RELIEF, beyond_relief),
    rule(&rows::PERHAPS_BEYOND_RELIEF, perhaps_beyond_relief),
    rule(&rows::GROUND_AND_PROVISION, ground_and_provision),
];

/// The section of each ground.
fn section(ground: InadmissibilityGround) -> &'static str {
    match ground {
        InadmissibilityGround::Security => "34",
        InadmissibilityGround::HumanRightsViolations => "35",
        InadmissibilityGround::Sanctions => "35.1",
        InadmissibilityGround::SeriousCriminality => "36(1)",
        InadmissibilityGround::Criminality => "36(2)",
        InadmissibilityGround::OrganizedCriminality => "37",
        InadmissibilityGround::Health => "38",
        InadmissibilityGround::Financial => "39",
        InadmissibilityGround::Misrepresentation => "40",
        InadmissibilityGround::NonCompliance => "41",
        InadmissibilityGround::InadmissibleFamilyMember => "42",
    }
}

/// The row of the law for the ground that the case gives.
fn ground_of(one: &Inadmissibility) -> Option<&'static Ground> {
    inadmissibility::of(section(one.ground))
}

/// The inadmissibilities of people who are examined, with where each stands and whose it is.
pub(super) fn of_the_examined<'a>(scene: &Scene<'a>) -> Vec<(Pointer, String, &'a Inadmissibility)> {
    let people: Vec<_> = party::with_roles(scene, DECLARED).collect();
    let numbered = scene.case.inadmissibilities.iter().enumerate();
    numbered
        .filter_map(|(index, one)| {
            let whose = people.iter().find(|party| party.id == one.person.as_ref())?;
            let at = Pointer::new("/inadmissibilities").join(index);
            Some((at, whose.name.clone(), one))
        })
        .collect()
}

/// Whether an exemption can be granted from it.
pub(super) fn can_be_waived(one: &Inadmissibility) -> bool {
    ground_of(one).is_none_or(Ground::can_be_waived)
}

fn excluded(scene: &Scene<'_>, row: &'static Row, state: InadmissibilityState) -> Vec<Finding> {
    let all = of_the_examined(scene);
    // Who does not come along asks for nothing: for the applicant it is s. 42 then, and that can be waived.
    let asks = |one: &Inadmissibility| {
        let person = scene
            .case
            .people
            .iter()
            .find(|person| Some(&person.id) == one.person.as_ref());
        person.is_none_or(|person| person.role != ApplicationRole::NotAccompanying)
    };
    let excluded = all
        .into_iter()
        .filter(|(_, _, one)| one.state == state && !can_be_waived(one) && asks(one));
    excluded
        .filter_map(|(at, name, one)| {
            let ground = ground_of(one)?;
            let remark = |language| match ground.remark.words(language) {
                "" => match language {
                    Language::En => "since 22 June 2023 sanctions belong to these",
                    Language::Fr => "depuis le 22 juin 2023 les sanctions en font partie",
                },
                words => words,
            };
            let finding = Finding::new(row, Place::value(at.join("ground")))
                .with("name", name)
                .with("section", ground.provision.label)
                .with_note("ground", ground.name.en, ground.name.fr)
                .with_note("remark", remark(Language::En), remark(Language::Fr));
            Some(finding)
        })
        .collect()
}

fn beyond_relief(scene: &Scene<'_>) -> Vec<Finding> {
    excluded(scene, &rows::BEYOND_RELIEF, InadmissibilityState::Found)
}

fn perhaps_beyond_relief(scene: &Scene<'_>) -> Vec<Finding> {
    excluded(
        scene,
        &rows::PERHAPS_BEYOND_RELIEF,
        InadmissibilityState::Possible,
    )
}

/// Whether a label is another one or a part of it: `36(2)` is within `36`, `35.1` is not within `35`.
fn is_within(label: &str, whole: &str) -> bool {
    let rest = label.strip_prefix(whole);
    rest.is_some_and(|rest| !rest.starts_with(|c: char| c == '.' || c.is_ascii_digit()))
}

fn ground_and_provision(scene: &Scene<'_>) -> Vec<Finding> {
    let numbered = scene.case.inadmissibilities.iter().enumerate();
    let apart = numbered.filter_map(|(index, one)| {
        let cited = references(one.provision.as_str());
        let sections: Vec<&str> = cited
            .iter()
            .filter(|reference| {
                matches!(
                    reference.statute,
                    Named::Said(Statute::Irpa) | Named::Assumed(Statute::Irpa)
                )
            })
            .filter_map(|reference| Some(inadmissibility::of(&reference.label)?.provision.label))
            .collect();
        let expected = section(one.ground);
        // `36` alone is not wrong for `36(2)`, only less exact.
        let fits = |found: &&str| is_within(expected, found) || is_within(found, expected);
        let found = sections.first().filter(|_| !sections.iter().any(fits))?;
        let at = Pointer::new("/inadmissibilities").join(index);
        let word = scene.document.pointer(at.join("ground").as_str())?.as_str()?;
        let finding = Finding::new(&rows::GROUND_AND_PROVISION, Place::value(at.join("provision")))
            .with("ground", word)
            .with("expected", expected)
            .with("found", found)
            .label(Place::value(at.join("ground")), "the ground", "le motif");
        Some(finding)
    });
    apart.collect()
}
