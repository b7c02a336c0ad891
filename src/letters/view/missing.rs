//! What a client is asked to bring or to say, in plain words, from the same findings that a preparer reads.
//!
//! In: the findings of the run. Out: for each that a client can mend, one short request, sorted by what it takes. Findings that
//! only the preparer can mend have no row here. A row adds nothing to what its finding knows.

use super::Source;
use super::words::Words;
use crate::case::model::values::PartialDate;
use crate::finding::{Finding, Language};
use crate::letters::calendar;
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::Value;

/// Requests of one kind.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Group {
    /// What they have in common, as a heading.
    pub heading: String,
    /// The requests, in the order of the case.
    pub items: Vec<String>,
}

/// What a request takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Takes {
    Telling,
    Papers,
    Translation,
    Forms,
    Fees,
}

const GROUPS: [(Takes, Words); 5] = [
    (
        Takes::Telling,
        Words("Please tell us", "Ce que nous devons savoir"),
    ),
    (
        Takes::Papers,
        Words("Papers that we need", "Les documents qu’il nous faut"),
    ),
    (Takes::Translation, Words("Translations", "Les traductions")),
    (
        Takes::Forms,
        Words("Forms and signatures", "Les formulaires et les signatures"),
    ),
    (Takes::Fees, Words("Fees", "Les frais")),
];

/// A finding's code, what it takes, and the request. `{names}` are those of the finding, `{title}` the exhibit at its place,
/// `{said}` the text at its place.
type Row = (&'static str, Takes, Words);

#[rustfmt::skip]
const ROWS: &[Row] = {
    use Takes::{Fees, Forms, Papers, Telling, Translation};
    &[
        ("HC1011", Papers, Words(
            "Papers that show why the application cannot wait until twelve months after the refusal of your claim.",
            "Des documents qui montrent pourquoi la demande ne peut attendre douze mois après le refus de votre demande d’asile.")),
        ("HC1014", Papers, Words(
            "For the health care that you need: {kind}.",
            "Pour les soins dont vous avez besoin : {kind}.")),
        ("HC1030", Fees, Words(
            "Proof that your processing fee was paid.",
            "La preuve que vos frais de traitement ont été payés.")),
        ("HC1031", Fees, Words(
            "Proof that the processing fee for {name} was paid.",
            "La preuve du paiement des frais de traitement pour {name}.")),
        ("HC1032", Fees, Words(
            "The receipt for the fee that was paid on {date}.",
            "Le reçu des frais payés le {date}.")),
        ("HC1044", Telling, Words(
            "The full name and date of birth of your spouse or partner.",
            "Le nom complet et la date de naissance de votre conjoint ou conjointe.")),
        ("HC1104", Telling, Words(
            "How {name} lives now: home, school, health, friends, languages.",
            "{name} : sa vie actuelle (logement, école, santé, amis, langues).")),
        ("HC1105", Telling, Words(
            "How {name} lives now: home, school, health, friends, languages.",
            "{name} : sa vie actuelle (logement, école, santé, amis, langues).")),
        ("HC1107", Telling, Words(
            "What {name} does every week, and who takes care of {name}.",
            "Ce que {name} fait chaque semaine, et qui s’en occupe.")),
        ("HC1108", Papers, Words(
            "A paper about {name}: a school report, or a letter from a teacher, a doctor or a coach.",
            "Un document sur {name} : un bulletin, ou une lettre d’un enseignant, d’un médecin ou d’un entraîneur.")),
        ("HC1109", Telling, Words(
            "What would change for {name} if you may stay, if {name} left with you, and if you had to leave without {name}.",
            "Ce qui changerait pour {name} si vous pouvez rester, si {name} partait avec vous, et si vous deviez partir sans {name}.")),
        ("HC1111", Papers, Words(
            "Something that proves this: “{said}”",
            "Ce qui prouve ceci : « {said} »")),
        ("HC1113", Telling, Words(
            "Why you were without status from {since}, and what you did about it.",
            "Pourquoi vous étiez sans statut depuis {since}, et ce que vous avez fait.")),
        ("HC1114", Telling, Words(
            "Why you were refused before (claim, risk assessment or application), and what has changed since.",
            "Pourquoi vous avez essuyé un refus (demande d’asile, examen des risques ou autre demande), et ce qui a changé depuis.")),
        ("HC1215", Telling, Words(
            "Why you could not send this before the decision: “{heading}”.",
            "Pourquoi vous n’avez pu envoyer ceci avant la décision : « {heading} ».")),
        ("HC1222", Telling, Words(
            "What happened on {day}, the day that was set for your removal.",
            "Ce qui s’est passé le {day}, jour fixé pour votre renvoi.")),
        ("HC1301", Forms, Words(
            "Form IMM 5283, filled in and signed.",
            "Le formulaire IMM 5283, rempli et signé.")),
        ("HC1302", Forms, Words(
            "Form IMM 0008, filled in and signed.",
            "Le formulaire IMM 0008, rempli et signé.")),
        ("HC1303", Forms, Words(
            "Form IMM 5669 for {name}, filled in.",
            "Le formulaire IMM 5669 pour {name}, rempli.")),
        ("HC1304", Forms, Words(
            "Form IMM 5406 for {name}, filled in.",
            "Le formulaire IMM 5406 pour {name}, rempli.")),
        ("HC1306", Forms, Words(
            "Form IMM 5476, with your signature, so that {name} may act for you.",
            "Le formulaire IMM 5476, signé par vous, pour que {name} puisse agir pour vous.")),
        ("HC1307", Forms, Words(
            "The day on which you signed form IMM 5476.",
            "Le jour où vous avez signé le formulaire IMM 5476.")),
        ("HC1310", Forms, Words(
            "Form IMM 5409 on your common-law union, sworn and signed by both of you.",
            "Le formulaire IMM 5409 sur votre union de fait, signé par vous deux devant un commissaire à l’assermentation.")),
        ("HC1311", Forms, Words(
            "Form IMM 5604, signed by the parent of {name} who does not come along, or the judgment on custody.",
            "Le formulaire IMM 5604, signé par le parent qui n’accompagne pas {name}, ou le jugement sur la garde.")),
        ("HC1320", Papers, Words(
            "A valid {kind} of {name}. The one that we have expired on {until}.",
            "{name} : un document valide ({kind}). Celui que nous avons a expiré le {until}.")),
        ("HC1321", Papers, Words(
            "A passport, travel document or identity document of {name}.",
            "{name} : un passeport, un titre de voyage ou une pièce d’identité.")),
        ("HC1322", Papers, Words(
            "A copy of the {kind} of {name}: every page that has something on it.",
            "{name} : une copie du document ({kind}), avec toutes les pages qui portent une inscription.")),
        ("HC1323", Papers, Words(
            "A new {kind} of {name}, if you can get one. The one that we have expires on {until}.",
            "{name} : un nouveau document ({kind}), si possible. Celui que nous avons expire le {until}.")),
        ("HC1324", Papers, Words(
            "A newer copy of “{title}”. The one that we have was valid until {until}.",
            "Une version plus récente de « {title} ». Celle que nous avons était valide jusqu’au {until}.")),
        ("HC1326", Papers, Words(
            "Your new permit, or proof that you asked to extend it. Your status ends on {until}.",
            "Votre nouveau permis, ou la preuve que vous en avez demandé la prolongation. Votre statut prend fin le {until}.")),
        ("HC1330", Translation, Words(
            "A translation of “{title}” into English or French. It must not be made by a relative.",
            "Une traduction de « {title} » en français ou en anglais. Elle ne doit pas être faite par un membre de la famille.")),
        ("HC1331", Translation, Words(
            "The translation of “{title}”.",
            "La traduction de « {title} ».")),
        ("HC1332", Translation, Words(
            "A copy of “{title}” in its own language.",
            "Une copie de « {title} » dans sa langue d’origine.")),
        ("HC1333", Translation, Words(
            "The translator’s sworn statement for “{title}”, or the stamp of a certified translator.",
            "La déclaration sous serment du traducteur pour « {title} », ou le sceau d’un traducteur agréé.")),
        ("HC1334", Translation, Words(
            "A certified copy of “{title}” in its own language.",
            "Une copie certifiée de « {title} » dans sa langue d’origine.")),
        ("HC1335", Translation, Words(
            "A new translation of “{title}”, by somebody who is not close to you.",
            "Une nouvelle traduction de « {title} », par une personne qui n’est pas un proche.")),
        ("HC1337", Translation, Words(
            "A translation of “{title}” into English or French.",
            "Une traduction de « {title} » en français ou en anglais.")),
        ("HC1340", Papers, Words(
            "“{title}”, signed by the person who wrote it.",
            "« {title} », avec la signature de son auteur.")),
        ("HC1341", Papers, Words(
            "The date of “{title}”.",
            "La date de « {title} ».")),
        ("HC1342", Papers, Words(
            "“{title}” does not say {what}. Please ask the person who wrote it to add this.",
            "« {title} » n’indique pas {what}. Demandez à son auteur de l’ajouter.")),
        ("HC1343", Papers, Words(
            "The diploma or licence of the person who wrote “{title}”.",
            "Le diplôme ou le permis de l’auteur de « {title} ».")),
        ("HC1344", Papers, Words(
            "A newer version of “{title}”. The one that we have is of {date}.",
            "Une version plus récente de « {title} ». Celle que nous avons date du {date}.")),
        ("HC1350", Telling, Words(
            "Where you lived from {from} to {to}.",
            "Où vous avez habité du {from} au {to}.")),
        ("HC1351", Telling, Words(
            "What you did from {from} to {to}: work, school, time without work, care of family.",
            "Ce que vous avez fait du {from} au {to} : travail, études, période sans emploi, soins à la famille.")),
        ("HC1352", Telling, Words(
            "Where you have lived and what you have done in the last ten years, with months and years.",
            "Où vous avez habité et ce que vous avez fait depuis dix ans, avec les mois et les années.")),
        ("HC1354", Telling, Words(
            "On which day and at which place you came into Canada, each time.",
            "Le jour et le lieu de chacune de vos entrées au Canada.")),
        ("HC1360", Fees, Words(
            "The rest of the fee for {name}, with its receipt: ${amount} was paid on {date}, and the fee that we know for that day is ${due}. Ask us before you pay.",
            "{name} : le solde des frais, avec le reçu. {amount} $ ont été payés le {date}, et les frais que nous connaissons pour ce jour sont de {due} $. Consultez-nous avant de payer.")),
    ]
};

fn row(finding: &Finding) -> Option<&'static Row> {
    let open = finding.answer.is_none();
    ROWS.iter().find(|(code, ..)| open && *code == finding.code())
}

/// Whether a client is asked for anything.
#[must_use]
pub fn any(findings: &[Finding]) -> bool {
    findings.iter().any(|finding| row(finding).is_some())
}

/// What a client is asked for, by what it takes.
pub(super) fn of(source: &Source<'_>) -> Vec<Group> {
    if !any(source.findings) {
        return Vec::new();
    }
    let case = serde_json::to_value(source.case).unwrap_or_default();
    let mut items: Vec<(Takes, String)> = Vec::new();
    for finding in source.findings {
        let Some((_, takes, words)) = row(finding) else {
            continue;
        };
        let item = (
            *takes,
            request(finding, words.say(source.language), &case, source),
        );
        if !items.contains(&item) {
            items.push(item);
        }
    }
    let groups = GROUPS.iter().map(|(takes, heading)| Group {
        heading: source.words(*heading),
        items: items
            .iter()
            .filter(|(kind, _)| kind == takes)
            .map(|(_, item)| item.clone())
            .collect(),
    });
    groups.filter(|group| !group.items.is_empty()).collect()
}

/// A request with its names filled in, dates in words.
fn request(finding: &Finding, words: &str, case: &Value, source: &Source<'_>) -> String {
    let pointer = match &finding.place {
        crate::finding::Place::Case(pointer, _) => pointer.as_str(),
        _ => "",
    };
    let exhibit = pointer.split('/').take(3).collect::<Vec<_>>().join("/");
    let said = |at: &str| {
        case.pointer(at)
            .and_then(Value::as_str)
            .unwrap_or_default()
            .to_owned()
    };
    let mut finding = finding.clone();
    for (name, value) in &mut finding.values {
        if let Some(date) = PartialDate::parse(value).filter(|date| date.month.is_some()) {
            let words = calendar::plain(&date, source.language);
            // "depuis mars 2021", and "depuis le 3 mars 2021".
            let article = *name == "since" && source.language == Language::Fr && date.day.is_some();
            *value = if article { format!("le {words}") } else { words };
        }
    }
    let finding = finding.with("title", said(&format!("{exhibit}/title"))).with(
        "said",
        said(pointer).split_whitespace().collect::<Vec<_>>().join(" "),
    );
    finding.fill(words, source.language)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::catalogue;

    #[test]
    fn every_row_is_of_a_finding_and_asks_for_what_it_knows() {
        let mut last = "";
        for (code, _, words) in ROWS {
            assert!(last < *code, "{code} is out of order");
            last = code;
            let known = catalogue::all()
                .into_iter()
                .find(|row| row.code == *code)
                .unwrap();
            let all = format!("{}{}{}", known.en.message, known.en.reason, known.en.help);
            for language in [Language::En, Language::Fr] {
                for name in words.say(language).split('{').skip(1) {
                    let name = name.split('}').next().unwrap();
                    let own = ["title", "said"].contains(&name);
                    assert!(own || all.contains(&format!("{{{name}}}")), "{code}: {name}");
                }
            }
        }
    }
}
