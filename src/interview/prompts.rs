//! The questions that help to tell a story, factor by factor.
//!
//! A table, and what turns it into JSON.

use super::steps::{said, text};
use crate::case::model::argument::FactorKind;
use crate::finding::Language;
use crate::law::provision::Text;
use crate::letters::view::words;
use serde_json::{Value, json};

/// The questions that help to tell each factor.
const PROMPTS: &[(FactorKind, &[Text])] = &[
    (
        FactorKind::Establishment,
        &[
            text(
                "What work do you do, since when, and what would people there miss without you?",
                "Quel travail faites-vous, depuis quand, et que manquerait-il aux gens sans vous?",
            ),
            text(
                "How do you pay your way: rent, taxes, savings?",
                "Comment subvenez-vous à vos besoins : loyer, impôts, épargne?",
            ),
            text(
                "Which courses, languages, volunteer work, faith or sports are part of your life?",
                "Quels cours, langues, bénévolat, foi ou sports font partie de votre vie?",
            ),
        ],
    ),
    (
        FactorKind::TiesToCanada,
        &[
            text(
                "Who in Canada is close to you, and what do you do for each other?",
                "Qui au Canada est proche de vous, et que faites-vous l’un pour l’autre?",
            ),
            text(
                "Whom would you lose if you had to leave?",
                "Qui perdriez-vous si vous deviez partir?",
            ),
        ],
    ),
    (
        FactorKind::BestInterestsOfTheChild,
        &[
            text(
                "Describe each child with the child, under “Your family and others”. Here stands what concerns several children together.",
                "Décrivez chaque enfant sous « Votre famille et les autres ». Ici figure ce qui touche plusieurs enfants ensemble.",
            ),
            text(
                "What does the child need each day, and who gives it?",
                "De quoi l’enfant a-t-il besoin chaque jour, et qui le lui donne?",
            ),
        ],
    ),
    (
        FactorKind::CountryConditions,
        &[
            text(
                "What would your life be like there: safety, work, care, housing?",
                "Comment serait votre vie là-bas : sécurité, travail, soins, logement?",
            ),
            text(
                "How are people like you treated there?",
                "Comment y traite-t-on les personnes comme vous?",
            ),
            text(
                "Tell it as hardship: what would happen to you, day by day.",
                "Dites-le comme des difficultés : ce qui vous arriverait, jour après jour.",
            ),
        ],
    ),
    (
        FactorKind::Health,
        &[
            text(
                "Which illness, which treatment, which doctor, since when?",
                "Quelle maladie, quel traitement, quel médecin, depuis quand?",
            ),
            text(
                "Could you get the same care there, and could you pay for it?",
                "Pourriez-vous recevoir les mêmes soins là-bas, et les payer?",
            ),
        ],
    ),
    (
        FactorKind::FamilyViolence,
        &[
            text(
                "What happened? You need not tell more than you can today.",
                "Que s’est-il passé? Vous n’avez pas à en dire plus que vous ne pouvez aujourd’hui.",
            ),
            text(
                "Did anybody help: police, a doctor, a shelter, a friend?",
                "Quelqu’un vous a-t-il aidé : police, médecin, refuge, ami?",
            ),
        ],
    ),
    (
        FactorKind::FamilySeparation,
        &[
            text(
                "Who would be parted from whom, and for how long?",
                "Qui serait séparé de qui, et pour combien de temps?",
            ),
            text(
                "Who depends on you: for money, care, company?",
                "Qui dépend de vous : pour l’argent, les soins, la présence?",
            ),
        ],
    ),
    (
        FactorKind::InabilityToLeave,
        &[
            text(
                "What kept you from leaving: war, no papers, illness?",
                "Qu’est-ce qui vous a empêché de partir : guerre, absence de papiers, maladie?",
            ),
            text(
                "What have you built up in that time?",
                "Qu’avez-vous bâti pendant ce temps?",
            ),
        ],
    ),
    (
        FactorKind::AbilityToEstablish,
        &[text(
            "If you are outside Canada: how would you live here? Who would help?",
            "Si vous êtes hors du Canada : comment vivriez-vous ici? Qui vous aiderait?",
        )],
    ),
    (
        FactorKind::Statelessness,
        &[text(
            "Which country would take you back, and how do you know?",
            "Quel pays vous reprendrait, et comment le savez-vous?",
        )],
    ),
    (
        FactorKind::DeFactoFamily,
        &[text(
            "Who is family to you though not by blood or marriage, and how do you live together?",
            "Qui est pour vous de la famille sans lien de sang ni mariage, et comment vivez-vous ensemble?",
        )],
    ),
    (
        FactorKind::LackOfStatus,
        &[
            text(
                "Why did you lose your status or never have one?",
                "Pourquoi avez-vous perdu votre statut, ou n’en avez-vous jamais eu?",
            ),
            text(
                "What did you do to put it right?",
                "Qu’avez-vous fait pour régulariser la situation?",
            ),
        ],
    ),
    (
        FactorKind::Rehabilitation,
        &[text(
            "What have you done since: courses, treatment, work, time without offence?",
            "Qu’avez-vous fait depuis : cours, traitement, travail, temps sans infraction?",
        )],
    ),
    (
        FactorKind::Other,
        &[text(
            "What else should the person who decides know about you?",
            "Que devrait encore savoir de vous la personne qui décide?",
        )],
    ),
];

/// Each factor with its name and its questions.
pub(super) fn story() -> Value {
    let one = |(kind, prompts): &(FactorKind, &[Text])| {
        let name = words::factor(*kind);
        let prompts: Vec<Value> = prompts.iter().map(|prompt| said(*prompt)).collect();
        json!({
            "value": kind,
            "title": { "en": name.say(Language::En), "fr": name.say(Language::Fr) },
            "prompts": prompts,
        })
    };
    PROMPTS.iter().map(one).collect()
}

#[cfg(test)]
pub(super) fn prompted() -> impl Iterator<Item = FactorKind> {
    PROMPTS.iter().map(|(kind, _)| *kind)
}
