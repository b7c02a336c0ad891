//! The order of the interview: the parts of a case as a person tells them.
//!
//! Tables, and what turns them into JSON. Which fields a part has the schema says; here stand only the parts' order and words.

use super::model::Reader;
use super::prompts;
use crate::law::provision::Text;
use serde_json::{Value, json};

pub(super) const fn text(en: &'static str, fr: &'static str) -> Text {
    Text { en, fr }
}

/// A part: its id, its title, what to know before, the fields by their paths from the top.
type Step = (&'static str, Text, Text, &'static [&'static str]);

const STEPS: &[Step] = &[
    (
        "you",
        text("You", "Vous"),
        text(
            "Write names and dates as your passport prints them. What you do not know, leave empty: somebody will ask you again.",
            "Écrivez les noms et les dates comme votre passeport les imprime. Ce que vous ne savez pas, laissez-le vide : on vous le redemandera.",
        ),
        &[
            "applicant/name",
            "applicant/other_names",
            "applicant/gender",
            "applicant/birth_date",
            "applicant/birth_place",
            "applicant/citizenships",
            "applicant/marital_status",
            "applicant/languages",
            "applicant/occupation",
            "applicant/contact",
            "applicant/status",
            "applicant/in_canada_since",
            "applicant/uci",
            "applicant/identity",
        ],
    ),
    (
        "family",
        text("Your family and others", "Votre famille et les autres"),
        text(
            "Every family member, in Canada or abroad, whether or not they apply with you: one who is not declared may never be sponsored. Then every child who would feel the decision, yours or not.",
            "Chaque membre de la famille, au Canada ou à l’étranger, qu’il demande avec vous ou non : celui qui n’est pas déclaré pourrait ne jamais être parrainé. Puis chaque enfant qui ressentirait la décision, le vôtre ou non.",
        ),
        &["people"],
    ),
    (
        "coming",
        text(
            "How you came, and your papers since",
            "Votre arrivée et vos papiers depuis",
        ),
        text(
            "Tell everything, also what went wrong. The officer often knows it already, and what is told openly does less harm.",
            "Dites tout, aussi ce qui a mal tourné. L’agent le sait souvent déjà, et ce qui est dit ouvertement nuit moins.",
        ),
        &[
            "history/entries",
            "history/statuses",
            "history/claims",
            "history/risk_assessments",
            "history/removal_orders",
            "history/applications",
        ],
    ),
    (
        "years",
        text("The last ten years", "Les dix dernières années"),
        text(
            "Every address and every activity, from month to month, without a gap.",
            "Chaque adresse et chaque activité, de mois en mois, sans interruption.",
        ),
        &["history/addresses", "history/activities"],
    ),
    (
        "story",
        text("Tell us your story", "Racontez-nous votre histoire"),
        text(
            "Open what is about you, and answer in your own words. One fact at a time: what happened, when, who was there; then why it matters; then what paper shows it.",
            "Ouvrez ce qui vous concerne et répondez dans vos mots. Un fait à la fois : ce qui s’est passé, quand, qui était là; puis pourquoi cela compte; puis quel papier le montre.",
        ),
        &["factors"],
    ),
    (
        "against",
        text(
            "What could speak against you",
            "Ce qui pourrait jouer contre vous",
        ),
        text(
            "Arrests, charges, convictions, work or stays without permission, statements that were not right. Better here than in the officer’s file alone.",
            "Arrestations, accusations, condamnations, travail ou séjour sans permission, déclarations inexactes. Mieux vaut ici que dans le seul dossier de l’agent.",
        ),
        &["adverse", "inadmissibilities"],
    ),
    (
        "account",
        text("Your account", "Votre récit"),
        text(
            "If you want to tell it in one piece, as a statement that you will sign, write it here.",
            "Si vous voulez le raconter d’un seul tenant, comme une déclaration que vous signerez, écrivez-le ici.",
        ),
        &["narrative"],
    ),
    (
        "papers",
        text("Your documents", "Vos documents"),
        text(
            "What you have on paper or on your phone. The files themselves are not put into this page: write their names, and hand them over as you were told.",
            "Ce que vous avez sur papier ou dans votre téléphone. Les fichiers eux-mêmes ne sont pas mis dans cette page : écrivez leurs noms et remettez-les comme on vous l’a dit.",
        ),
        &["evidence"],
    ),
    (
        "office",
        text("For the office", "Pour le bureau"),
        text(
            "Whoever prepares the file fills this in.",
            "À remplir par la personne qui prépare le dossier.",
        ),
        &[
            "reference",
            "language",
            "matter",
            "filing",
            "representative",
            "relief",
            "forms",
            "fees",
        ],
    ),
];

/// A text as the script reads it.
pub(super) fn said(text: Text) -> Value {
    json!({ "en": text.en, "fr": text.fr })
}

/// The parts, with their fields.
pub(super) fn all(reader: &mut Reader) -> Vec<Value> {
    let step = |(id, title, about, paths): &Step| {
        let fields: Vec<Value> = paths.iter().filter_map(|path| reader.field(path)).collect();
        let mut step = json!({ "id": id, "title": said(*title), "about": said(*about), "fields": fields });
        if *id == "story" {
            step["story"] = prompts::story();
        }
        step
    };
    STEPS.iter().map(step).collect()
}

#[cfg(test)]
pub(super) fn paths() -> impl Iterator<Item = &'static str> {
    STEPS.iter().flat_map(|(.., paths)| paths.iter().copied())
}
