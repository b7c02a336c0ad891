//! Questions that follow from what the rules found: a table of codes, filled with the finding's own values.

use super::model::{Asked, Question};
use crate::check::Judged;
use crate::finding::{Finding, Language, Place};
use crate::law::provision::Text;

const fn text(en: &'static str, fr: &'static str) -> Text {
    Text { en, fr }
}

/// A code, whom it is asked, and the question with the finding's `{names}`.
const QUESTIONS: &[(&str, Asked, Text)] = &[
    (
        "HC0320",
        Asked::Client,
        text(
            "On what day was that decided? Please bring the decision.",
            "Quel jour cette décision a-t-elle été rendue? Apportez-la.",
        ),
    ),
    (
        "HC1007",
        Asked::Client,
        text(
            "Had you told your story to the Board, or had any evidence been heard, before the claim was withdrawn or abandoned?",
            "Aviez-vous raconté votre histoire à la Commission, ou des preuves avaient-elles été entendues, avant le retrait ou le désistement?",
        ),
    ),
    (
        "HC1008",
        Asked::Client,
        text(
            "Is the application to the Federal Court still pending? Who acts for you there?",
            "La demande à la Cour fédérale est-elle toujours en instance? Qui vous y représente?",
        ),
    ),
    (
        "HC1021",
        Asked::Client,
        text(
            "Please tell all that you did in that service, group or post, with dates: it decides whether this way is open at all.",
            "Racontez tout ce que vous avez fait dans ce service, ce groupe ou ce poste, avec les dates : cela décide si cette voie est ouverte.",
        ),
    ),
    (
        "HC1032",
        Asked::Client,
        text(
            "Where is the receipt of the fee paid on {date}?",
            "Où est le reçu des frais payés le {date}?",
        ),
    ),
    (
        "HC1043",
        Asked::Client,
        text(
            "Is {name} to come with you, or to be declared only? Every family member must be declared and examined.",
            "Faut-il inclure {name}, ou faire une simple déclaration? Chaque membre de la famille doit être déclaré et faire l’objet d’un contrôle.",
        ),
    ),
    (
        "HC1044",
        Asked::Client,
        text(
            "Who is your spouse or partner? Name, date of birth, citizenship, where they live.",
            "Qui est votre conjoint? Nom, date de naissance, citoyenneté, lieu de résidence.",
        ),
    ),
    (
        "HC1104",
        Asked::Client,
        text(
            "How does {name} live, and what would happen to {name} if you had to leave?",
            "Comment vit {name}, et que lui arriverait-il si vous deviez partir?",
        ),
    ),
    (
        "HC1105",
        Asked::Client,
        text(
            "Would {name} be affected if you had to leave, and how?",
            "Votre départ toucherait-il {name}, et comment?",
        ),
    ),
    (
        "HC1107",
        Asked::Client,
        text(
            "What can you tell of {name}: school, health, friends, care?",
            "Que pouvez-vous dire de {name} : école, santé, amis, soins?",
        ),
    ),
    (
        "HC1108",
        Asked::Client,
        text(
            "Which papers show how {name} lives: school, physician, custody?",
            "Quels papiers montrent comment vit {name} : école, médecin, garde?",
        ),
    ),
    (
        "HC1109",
        Asked::Client,
        text(
            "What would follow for {name} if you stay, if you leave together, and if you are parted?",
            "Qu’arriverait-il à {name} si vous restez, si vous partez ensemble, et si vous êtes séparés?",
        ),
    ),
    (
        "HC1113",
        Asked::Client,
        text(
            "Why were you without status from {since}, and what did you do about it?",
            "Pourquoi étiez-vous sans statut à partir du {since}, et qu’avez-vous fait?",
        ),
    ),
    (
        "HC1221",
        Asked::Client,
        text(
            "You are to be removed on {day}: have you been told the hour, and has a lawyer asked for a deferral or a stay?",
            "Votre renvoi est fixé au {day} : vous a-t-on dit l’heure, et un avocat a-t-il demandé un report ou un sursis?",
        ),
    ),
    (
        "HC1222",
        Asked::Client,
        text(
            "The day set for removal, {day}, has passed: what happened?",
            "Le jour fixé pour le renvoi, le {day}, est passé : que s’est-il produit?",
        ),
    ),
    (
        "HC1320",
        Asked::Client,
        text(
            "The document of {name} expired on {until}: has a new one been asked for?",
            "Le document de {name} a expiré le {until} : un nouveau a-t-il été demandé?",
        ),
    ),
    (
        "HC1321",
        Asked::Client,
        text(
            "Which passport or travel document does {name} have, or why can none be had?",
            "Quel passeport ou titre de voyage au nom de {name} existe, ou pourquoi n’en peut-on obtenir?",
        ),
    ),
    (
        "HC1330",
        Asked::Preparer,
        text(
            "Who translates the exhibit `{id}`?",
            "Qui traduit la pièce `{id}`?",
        ),
    ),
    (
        "HC1340",
        Asked::Preparer,
        text(
            "Who gets the letter `{id}` signed?",
            "Qui fait signer la lettre `{id}`?",
        ),
    ),
    (
        "HC1342",
        Asked::Client,
        text(
            "About the letter `{id}`: {what}?",
            "Au sujet de la lettre `{id}` : {what}?",
        ),
    ),
    (
        "HC1344",
        Asked::Client,
        text(
            "The document `{id}` is of {date}: can a newer one be had?",
            "Le document `{id}` date du {date} : peut-on en obtenir un plus récent?",
        ),
    ),
    (
        "HC1350",
        Asked::Client,
        text(
            "Where did you live from {from} to {to}?",
            "Où avez-vous habité du {from} au {to}?",
        ),
    ),
    (
        "HC1351",
        Asked::Client,
        text(
            "What did you do from {from} to {to}?",
            "Qu’avez-vous fait du {from} au {to}?",
        ),
    ),
    (
        "HC1353",
        Asked::Client,
        text(
            "You give two addresses for the same time, {first} and {second}: which is right?",
            "Vous donnez deux adresses pour la même période, {first} et {second} : laquelle est la bonne?",
        ),
    ),
];

/// The questions that the findings ask.
pub(super) fn of(judged: &Judged, language: Language) -> Vec<Question> {
    let found = judged.findings.iter().chain(&judged.of_a_request);
    found
        .filter(|one| one.answer.is_none())
        .filter_map(|one| question(one, language))
        .collect()
}

fn question(finding: &Finding, language: Language) -> Option<Question> {
    let (_, of, asked) = QUESTIONS.iter().find(|(code, ..)| *code == finding.code())?;
    Some(Question {
        of: *of,
        text: finding.filled(asked.words(language), language),
        why: format!("{} ({})", finding.message(language), finding.code()),
        pointer: match &finding.place {
            Place::Case(pointer, _) => Some(pointer.to_string()),
            _ => None,
        },
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::catalogue;

    #[test]
    fn questions_ask_of_codes_that_exist_with_names_that_they_fill() {
        let rows = catalogue::all();
        for (code, _, asked) in QUESTIONS {
            let row = rows.iter().find(|row| row.code == *code);
            let row = row.unwrap_or_else(|| panic!("{code}"));
            let words = format!("{} {} {}", row.en.message, row.en.reason, row.en.help);
            for language in [Language::En, Language::Fr] {
                let text = asked.words(language);
                for name in text.split('{').skip(1).filter_map(|rest| rest.split_once('}')) {
                    assert!(words.contains(&format!("{{{}}}", name.0)), "{code}: {}", name.0);
                }
            }
        }
    }
}
