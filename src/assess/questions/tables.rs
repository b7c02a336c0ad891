//! The questions for what a case must say and does not, in plain words and both languages: tables and nothing else.

use super::Asked;
use crate::law::provision::Text;

pub(super) const fn text(en: &'static str, fr: &'static str) -> Text {
    Text { en, fr }
}

/// A missing value by the end of its pointer, list items left out; the first line that fits counts.
pub(super) const VALUES: &[(&str, Asked, Text)] = &[
    (
        "/applicant/name/family",
        Asked::Client,
        text(
            "What is your family name, as your passport prints it?",
            "Quel est votre nom de famille, tel que l’imprime votre passeport?",
        ),
    ),
    (
        "/applicant/birth_date",
        Asked::Client,
        text(
            "On what day were you born?",
            "Quelle est votre date de naissance?",
        ),
    ),
    (
        "/applicant/birth_place",
        Asked::Client,
        text(
            "Where were you born, and in which country?",
            "Où êtes-vous né(e), et dans quel pays?",
        ),
    ),
    (
        "/applicant/birth_place/country",
        Asked::Client,
        text(
            "In which country were you born?",
            "Dans quel pays êtes-vous né(e)?",
        ),
    ),
    (
        "/applicant/citizenships",
        Asked::Client,
        text(
            "Of which countries are you a citizen? Name every one, also one that you have not used.",
            "De quels pays êtes-vous citoyen? Nommez-les tous, même celui dont vous ne vous servez pas.",
        ),
    ),
    (
        "/applicant/gender",
        Asked::Client,
        text(
            "How should the letters speak of you: she, he, they?",
            "Comment les lettres doivent-elles parler de vous : elle, il?",
        ),
    ),
    (
        "/applicant/marital_status",
        Asked::Client,
        text(
            "Are you married, living with a partner, separated, divorced, widowed, or single?",
            "Quel est votre état matrimonial : mariage, union de fait, séparation, divorce, veuvage, célibat?",
        ),
    ),
    (
        "/applicant/status",
        Asked::Client,
        text(
            "What is your status in Canada now, since when, and until when? Please bring the papers.",
            "Quel est votre statut au Canada, depuis quand et jusqu’à quand? Apportez les papiers.",
        ),
    ),
    (
        "/applicant/status/status",
        Asked::Client,
        text(
            "What is your status in Canada now? Please bring the papers.",
            "Quel est votre statut au Canada? Apportez les papiers.",
        ),
    ),
    (
        "/applicant/name",
        Asked::Client,
        text(
            "What is your name, as your passport prints it?",
            "Quel est votre nom, tel que l’imprime votre passeport?",
        ),
    ),
    (
        "/applicant/name/given",
        Asked::Client,
        text(
            "What are your given names, as your passport prints them?",
            "Quels sont vos prénoms, tels que les imprime votre passeport?",
        ),
    ),
    (
        "/applicant",
        Asked::Client,
        text(
            "Who asks? Name, date and place of birth, every citizenship, marital status, status in Canada.",
            "Qui demande? Nom, date et lieu de naissance, toutes les citoyennetés, état matrimonial, statut au Canada.",
        ),
    ),
    (
        "/people/birth_date",
        Asked::Client,
        text(
            "On what day was {who} born?",
            "Quelle est la date de naissance de {who}?",
        ),
    ),
    (
        "/people/relationship",
        Asked::Client,
        text("What is {who} to you?", "Quel est votre lien avec {who}?"),
    ),
    (
        "/people/name/family",
        Asked::Client,
        text(
            "What is the family name of {who}?",
            "Quel est le nom de famille de {who}?",
        ),
    ),
    (
        "/people/gender",
        Asked::Client,
        text(
            "How should the letters speak of {who}: she, he, they?",
            "Comment les lettres doivent-elles parler de {who} : elle, il?",
        ),
    ),
    (
        "/people/id",
        Asked::Preparer,
        text(
            "By which short name should the file refer to {who}?",
            "Par quel nom court le dossier doit-il désigner {who}?",
        ),
    ),
    (
        "/people/role",
        Asked::Preparer,
        text(
            "Is {who} included in the application, declared only, or no family member?",
            "Faut-il inclure {who} dans la demande, faire une simple déclaration, ou s’agit-il de quelqu’un hors de la famille?",
        ),
    ),
    (
        "/people/best_interests/situation",
        Asked::Client,
        text(
            "How does {who} live now: home, care, school, health, friends, languages?",
            "Comment vit {who} : foyer, soins, école, santé, amis, langues?",
        ),
    ),
    (
        "/history/claims/made_on",
        Asked::Client,
        text(
            "On what day did you make your claim for refugee protection?",
            "Quel jour avez-vous présenté votre demande d’asile?",
        ),
    ),
    (
        "/history/claims/eligibility",
        Asked::Client,
        text(
            "Was your claim found eligible and sent to the Refugee Protection Division? Please bring the notice.",
            "Votre demande d’asile a-t-elle été jugée recevable et déférée à la Section de la protection des réfugiés? Apportez l’avis.",
        ),
    ),
    (
        "/history/claims/proceedings/outcome",
        Asked::Client,
        text(
            "How did that step of your claim end, or is it still pending? Please bring the decision.",
            "Comment cette étape de votre demande d’asile a-t-elle pris fin, ou est-elle en instance? Apportez la décision.",
        ),
    ),
    (
        "/history/claims/proceedings/body",
        Asked::Client,
        text(
            "Who decided on your claim: the Refugee Protection Division, the Refugee Appeal Division, or the Federal Court? Please bring the decision.",
            "Qui a statué sur votre demande d’asile : la Section de la protection des réfugiés, la Section d’appel des réfugiés ou la Cour fédérale? Apportez la décision.",
        ),
    ),
    (
        "/history/claims/proceedings/decided_on",
        Asked::Client,
        text(
            "On what day was it decided? Please bring the decision.",
            "Quel jour la décision a-t-elle été rendue? Apportez-la.",
        ),
    ),
    (
        "/history/risk_assessments/outcome",
        Asked::Client,
        text(
            "How did your application for protection (PRRA) end, or is it pending?",
            "Comment votre demande de protection (ERAR) a-t-elle pris fin, ou est-elle en instance?",
        ),
    ),
    (
        "/history/removal_orders/made_on",
        Asked::Client,
        text(
            "On what day was the removal order made? Please bring it.",
            "Quel jour la mesure de renvoi a-t-elle été prise? Apportez-la.",
        ),
    ),
    (
        "/history/removal_orders/kind",
        Asked::Client,
        text(
            "What kind of removal order is it: departure, exclusion, deportation? Please bring it.",
            "De quelle mesure de renvoi s’agit-il : interdiction de séjour, exclusion, expulsion? Apportez-la.",
        ),
    ),
    (
        "/history/applications/kind",
        Asked::Client,
        text("What did you apply for?", "Qu’avez-vous demandé?"),
    ),
    (
        "/history/applications/made_on",
        Asked::Client,
        text("When did you apply?", "Quand avez-vous présenté cette demande?"),
    ),
    (
        "/history/applications/outcome",
        Asked::Client,
        text(
            "How did that application end, or is it still pending? Please bring the letter.",
            "Comment cette demande a-t-elle pris fin, ou est-elle en instance? Apportez la lettre.",
        ),
    ),
    (
        "/history/entries/date",
        Asked::Client,
        text(
            "On what day did you enter Canada?",
            "Quel jour êtes-vous entré(e) au Canada?",
        ),
    ),
    (
        "/history/entries/place",
        Asked::Client,
        text("Where did you enter Canada?", "Où êtes-vous entré(e) au Canada?"),
    ),
    (
        "/decision/notified_on",
        Asked::Client,
        text(
            "On what day did you receive the decision, or learn of it? Time limits run from that day. Please bring the message or the envelope.",
            "Quel jour avez-vous reçu la décision, ou en avez-vous pris connaissance? Les délais courent de ce jour. Apportez le message ou l’enveloppe.",
        ),
    ),
    (
        "/decision/decided_on",
        Asked::Client,
        text(
            "What is the date of the decision? Please bring it.",
            "Quelle est la date de la décision? Apportez-la.",
        ),
    ),
    (
        "/decision/arising",
        Asked::Preparer,
        text(
            "Did the matter arise in Canada (15 days for leave) or outside (60 days)?",
            "La mesure a-t-elle été rendue au Canada (15 jours) ou à l’étranger (60 jours)?",
        ),
    ),
    (
        "/inadmissibilities/state",
        Asked::Preparer,
        text(
            "Has the inadmissibility been found, or is it only possible?",
            "L’interdiction de territoire a-t-elle été constatée, ou est-elle seulement possible?",
        ),
    ),
    (
        "/inadmissibilities/ground",
        Asked::Preparer,
        text(
            "What is the ground of the inadmissibility?",
            "Quel est le motif de l’interdiction de territoire?",
        ),
    ),
    (
        "/factors/facts/text",
        Asked::Client,
        text(
            "What happened, in a sentence or two?",
            "Que s’est-il passé, en une phrase ou deux?",
        ),
    ),
    (
        "/filing/date",
        Asked::Preparer,
        text(
            "On what day is it to be filed? Until then all is judged as of today.",
            "Quel jour la demande sera-t-elle déposée? D’ici là, tout est évalué à la date d’aujourd’hui.",
        ),
    ),
    (
        "/filing",
        Asked::Preparer,
        text(
            "On what day, how and to whom is it to be filed? Until then all is judged as of today.",
            "Quel jour, comment et à qui la demande sera-t-elle déposée? D’ici là, tout est évalué à la date d’aujourd’hui.",
        ),
    ),
    (
        "/matter",
        Asked::Preparer,
        text("What kind of matter is it?", "De quel genre d’affaire s’agit-il?"),
    ),
    (
        "/reference",
        Asked::Preparer,
        text(
            "What is the file’s reference?",
            "Quelle est la référence du dossier?",
        ),
    ),
    (
        "/language",
        Asked::Preparer,
        text(
            "In which language are the letters to be written?",
            "Dans quelle langue les lettres seront-elles rédigées?",
        ),
    ),
];

#[cfg(test)]
mod tests {
    use super::VALUES;
    use crate::assess::questions::parts::PARTS;
    use crate::case::model;

    #[test]
    fn the_tables_name_what_the_model_has() {
        let text = model::schema().to_string();
        let ends = VALUES
            .iter()
            .map(|(at, ..)| *at)
            .chain(PARTS.iter().map(|(at, ..)| *at));
        for end in ends {
            let key = end.rsplit('/').next().unwrap_or_default();
            assert!(text.contains(&format!("\"{key}\":")), "{end}");
        }
    }
}
