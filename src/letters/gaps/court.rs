//! What documents for the Federal Court and the application record cannot do without.
//!
//! In: a case for the Court. Out: a finding for each gap: no ground, no facts, no affidavit, an authority that nobody looked up, no
//! address for service, a record that lacks a document of the Rule.

use crate::case::model::argument::NarrativeForm;
use crate::case::model::decision::{CourtMatter, Decision, GroundKind};
use crate::case::model::people::Contact;
use crate::case::model::{Case, Matter};
use crate::finding::catalogue::{argument as argument_rows, record as rows};
use crate::finding::{Finding, Place, Pointer};
use crate::law::authorities;
use std::collections::BTreeSet;

pub(super) fn check(case: &Case) -> Vec<Finding> {
    let (Some(court), Some(decision), Matter::JudicialReview) = (&case.court, &case.decision, case.matter)
    else {
        return Vec::new();
    };
    let mut findings = grounds(decision);
    if court.facts.is_empty() {
        findings.push(Finding::new(&rows::NO_FACTS, Place::key(Pointer::new("/court"))));
    }
    findings.extend(form(case));
    findings.extend(unknown_authorities(court));
    findings.extend(address(case));
    findings.extend(record(case, court, decision));
    findings
}

fn grounds(decision: &Decision) -> Vec<Finding> {
    let at = Pointer::new("/decision/grounds");
    if decision.grounds.is_empty() {
        return vec![Finding::new(&argument_rows::NO_GROUNDS, Place::value(at))];
    }
    let new = decision
        .grounds
        .iter()
        .enumerate()
        .filter(|(_, ground)| ground.kind == GroundKind::NewEvidence);
    new.map(|(place, ground)| {
        Finding::new(
            &rows::NEW_BEFORE_THE_COURT,
            Place::value(at.join(place).join("kind")),
        )
        .with("heading", &ground.heading)
    })
    .collect()
}

fn form(case: &Case) -> Option<Finding> {
    let form = match case.narrative.as_ref()?.form {
        NarrativeForm::Affidavit => return None,
        NarrativeForm::PersonalStatement => "personal_statement",
        NarrativeForm::StatutoryDeclaration => "statutory_declaration",
    };
    let at = Place::value(Pointer::new("/narrative/form"));
    Some(Finding::new(&rows::NOT_AN_AFFIDAVIT, at).with("form", form))
}

fn unknown_authorities(court: &CourtMatter) -> Vec<Finding> {
    let known: Vec<&str> = authorities::ALL.iter().map(|one| one.key).collect();
    let keys = court.authorities.iter().enumerate();
    keys.filter(|(_, key)| authorities::named(key.as_str()).is_none())
        .map(|(place, key)| {
            let like = |other: &str| strsim::jaro_winkler(key.as_str(), other);
            let nearest = known.iter().max_by(|a, b| like(a).total_cmp(&like(b)));
            let at = Pointer::new("/court/authorities").join(place);
            Finding::new(&rows::UNKNOWN_AUTHORITY, Place::value(at))
                .with("key", key)
                .with("nearest", nearest.copied().unwrap_or_default())
                .with("known", known.join(", "))
        })
        .collect()
}

/// Who signs gives an address in Canada and a telephone number.
fn address(case: &Case) -> Vec<Finding> {
    let (name, contact, at): (String, &Contact, &str) = match &case.representative {
        Some(one) => (one.name.to_string(), &one.contact, "/representative/contact"),
        None => {
            let own = &case.applicant;
            let given = own.name.given.iter().map(ToString::to_string);
            let full: Vec<String> = given.chain([own.name.family.to_string()]).collect();
            (full.join(" "), &own.contact, "/applicant/contact")
        }
    };
    let in_canada = contact
        .address
        .as_ref()
        .is_some_and(|address| address.country.as_str() == "Canada");
    let missing = [
        (!in_canada, "address in Canada", "d'adresse au Canada"),
        (
            contact.phone.is_none(),
            "telephone number",
            "de numéro de téléphone",
        ),
    ];
    let missing = missing.into_iter().filter(|(is_missing, ..)| *is_missing);
    missing
        .map(|(_, en, fr)| {
            Finding::new(&rows::NO_ADDRESS_FOR_SERVICE, Place::key(Pointer::new(at)))
                .with("name", &name)
                .with_note("what", en, fr)
        })
        .collect()
}

/// What is wrong with a record, and what to do, in both languages.
type Lack = ([&'static str; 2], [&'static str; 2]);

const NO_DECISION: Lack = (
    [
        "the decision is no exhibit",
        "la décision n'est pas versée comme pièce",
    ],
    [
        "add the decision to `evidence` and name it in `decision.exhibit`",
        "ajoutez la décision à `evidence` et nommez-la dans `decision.exhibit`",
    ],
);
const NO_AFFIDAVIT: Lack = (
    [
        "no affidavit verifies the facts",
        "aucun affidavit n'établit les faits",
    ],
    [
        "give the affidavit in `narrative`",
        "donnez l'affidavit dans `narrative`",
    ],
);
const NO_REASONS: Lack = (
    [
        "neither the reasons nor the notice that there are none are at hand",
        "ni les motifs ni l'avis qu'il n'y en a pas ne sont au dossier",
    ],
    [
        "record `decision.reasons_received_on`, or name the notice in `court.record.reasons`; until one has come the time to perfect does not run",
        "inscrivez `decision.reasons_received_on`, ou nommez l'avis dans `court.record.reasons`; d'ici là le délai de mise en état ne court pas",
    ],
);
const TWICE: Lack = (
    [
        "one exhibit is named for two of its documents",
        "une même pièce est nommée pour deux de ses documents",
    ],
    [
        "name an exhibit once; where the decision holds the reasons leave `reasons` out",
        "nommez chaque pièce une seule fois; si la décision contient les motifs, omettez `reasons`",
    ],
);

fn record(case: &Case, court: &CourtMatter, decision: &Decision) -> Vec<Finding> {
    let Some(record) = &court.record else {
        return Vec::new();
    };
    let lacks = |(what, remedy): Lack| {
        Finding::new(
            &rows::RECORD_INCOMPLETE,
            Place::key(Pointer::new("/court/record")),
        )
        .with_note("what", what[0], what[1])
        .with_note("remedy", remedy[0], remedy[1])
    };
    let mut findings = Vec::new();
    if decision.exhibit.is_none() {
        findings.push(lacks(NO_DECISION));
    }
    if case.narrative.is_none() {
        findings.push(lacks(NO_AFFIDAVIT));
    }
    if decision.reasons_received_on.is_none() && record.reasons.is_none() {
        findings.push(lacks(NO_REASONS));
    }
    let named = [
        Some(&record.application.exhibit),
        decision.exhibit.as_ref(),
        record.reasons.as_ref().map(|one| &one.exhibit),
        record.anonymity_request.as_ref().map(|one| &one.exhibit),
    ];
    let named: Vec<&str> = named
        .into_iter()
        .flatten()
        .map(crate::case::model::values::Id::as_str)
        .collect();
    if named.iter().collect::<BTreeSet<_>>().len() < named.len() {
        findings.push(lacks(TWICE));
    }
    findings
}
