//! The order of the interview: the parts of a case as a person tells them, and the questions that help to tell a story.
//!
//! Tables, and what turns them into JSON. Which fields a part has the schema says; here stand only the parts' order and words.

use super::model::Reader;
use crate::case::model::argument::FactorKind;
use crate::finding::Language;
use crate::law::provision::Text;
use crate::letters::view::words;
use serde_json::{Value, json};

const fn text(en: &'static str, fr: &'static str) -> Text {
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

/// What one item of a list is called, by its type.
const ITEMS: &[(&str, Text)] = &[
    ("Activity", text("Activity", "Activité")),
    ("AdverseFact", text("Point", "Point")),
    ("Cite", text("Exhibit", "Pièce")),
    ("Claim", text("Claim", "Demande d’asile")),
    ("EarlierApplication", text("Application", "Demande")),
    ("Entry", text("Entry", "Entrée")),
    ("Exemption", text("Exemption", "Dispense")),
    ("Exhibit", text("Document", "Document")),
    ("ExhibitFile", text("File", "Fichier")),
    ("Fact", text("Fact", "Fait")),
    ("Factor", text("Factor", "Facteur")),
    ("Fee", text("Fee", "Frais")),
    ("Form", text("Form", "Formulaire")),
    ("IdentityDocument", text("Document", "Document")),
    (
        "Inadmissibility",
        text("Inadmissibility", "Interdiction de territoire"),
    ),
    ("NarrativeParagraph", text("Paragraph", "Paragraphe")),
    ("NarrativePart", text("Part", "Partie")),
    ("Person", text("Person", "Personne")),
    ("Proceeding", text("Step", "Étape")),
    ("RemovalOrder", text("Order", "Mesure")),
    ("Residence", text("Address", "Adresse")),
    ("RiskAssessment", text("Assessment", "Examen")),
    ("StatusPeriod", text("Status", "Statut")),
];

/// The words of the page itself.
const WORDS: &[(&str, Text)] = &[
    (
        "title",
        text(
            "Tell us your story: intake",
            "Racontez-nous votre histoire : questionnaire",
        ),
    ),
    (
        "notice",
        text(
            "Everything you write stays in this browser until you save the file. Nothing is sent anywhere. On a device that is not yours, erase the draft when you have saved the file. This page gives no legal advice.",
            "Tout ce que vous écrivez reste dans ce navigateur jusqu’à ce que vous enregistriez le fichier. Rien n’est envoyé. Sur un appareil qui n’est pas le vôtre, effacez le brouillon une fois le fichier enregistré. Cette page ne donne aucun avis juridique.",
        ),
    ),
    ("language", text("Français", "English")),
    ("steps", text("Parts of the interview", "Parties de l’entretien")),
    ("back", text("Back", "Précédent")),
    ("next", text("Next", "Suivant")),
    ("add", text("Add", "Ajouter")),
    ("remove", text("Remove", "Retirer")),
    ("choose", text("– choose –", "– choisir –")),
    ("applicant", text("– the applicant –", "– le demandeur –")),
    ("yes", text("Yes", "Oui")),
    ("no", text("No", "Non")),
    ("needed", text("needed", "requis")),
    ("optional", text("if any", "le cas échéant")),
    ("check", text("Check", "Vérifier")),
    ("save", text("Save case.json", "Enregistrer case.json")),
    ("open", text("Open a case.json", "Ouvrir un case.json")),
    ("print", text("Print", "Imprimer")),
    ("erase", text("Erase the draft", "Effacer le brouillon")),
    (
        "erase_sure",
        text(
            "Erase everything that is written here from this device?",
            "Effacer de cet appareil tout ce qui est écrit ici?",
        ),
    ),
    (
        "kept",
        text(
            "The draft is kept on this device.",
            "Le brouillon est conservé sur cet appareil.",
        ),
    ),
    (
        "not_kept",
        text(
            "This browser keeps no draft: save the file before you close the page.",
            "Ce navigateur ne conserve pas de brouillon : enregistrez le fichier avant de fermer la page.",
        ),
    ),
    (
        "saved",
        text(
            "case.json was handed to the browser to be saved.",
            "case.json a été remis au navigateur pour enregistrement.",
        ),
    ),
    (
        "opened",
        text(
            "The file was opened. What this page does not show is kept as it is.",
            "Le fichier est ouvert. Ce que cette page ne montre pas est conservé tel quel.",
        ),
    ),
    (
        "erased",
        text("The draft was erased.", "Le brouillon est effacé."),
    ),
    (
        "not_json",
        text(
            "That file is no case.json: it was not opened.",
            "Ce fichier n’est pas un case.json : il n’a pas été ouvert.",
        ),
    ),
    (
        "nothing_open",
        text(
            "Nothing that this page can check is open.",
            "Rien de ce que cette page peut vérifier n’est en suspens.",
        ),
    ),
    ("still_open", text("Still open", "Encore en suspens")),
    ("missing", text("this is needed", "ceci est requis")),
    (
        "bad_form",
        text(
            "this is not in the form that is asked for",
            "ceci n’a pas la forme demandée",
        ),
    ),
    (
        "bad_date",
        text(
            "write a day that exists, as 2024-03-01",
            "écrivez un jour qui existe, comme 2024-03-01",
        ),
    ),
    (
        "bad_partial",
        text(
            "write 2024, 2024-03 or 2024-03-01",
            "écrivez 2024, 2024-03 ou 2024-03-01",
        ),
    ),
    ("too_long", text("this is too long", "ceci est trop long")),
    (
        "bad_number",
        text("write a whole number", "écrivez un nombre entier"),
    ),
    (
        "in_future",
        text("this day is still to come", "ce jour est encore à venir"),
    ),
    (
        "turned",
        text("the end lies before the beginning", "la fin précède le début"),
    ),
    (
        "partial_hint",
        text("2024, 2024-03 or 2024-03-01", "2024, 2024-03 ou 2024-03-01"),
    ),
    ("lines_hint", text("one on each line", "un par ligne")),
    (
        "paragraphs_hint",
        text("an empty line between two", "une ligne vide entre deux"),
    ),
    (
        "tag_hint",
        text(
            "a code of two or three letters: en, fr, es, ar, ta…",
            "un code de deux ou trois lettres : en, fr, es, ar, ta…",
        ),
    ),
    ("argued", text("facts told", "faits racontés")),
    ("fact", text("Fact", "Fait")),
];

fn said(text: Text) -> Value {
    json!({ "en": text.en, "fr": text.fr })
}

/// The parts, with their fields.
pub(super) fn all(reader: &mut Reader) -> Vec<Value> {
    let step = |(id, title, about, paths): &Step| {
        let fields: Vec<Value> = paths.iter().filter_map(|path| reader.field(path)).collect();
        let mut step = json!({ "id": id, "title": said(*title), "about": said(*about), "fields": fields });
        if *id == "story" {
            step["story"] = story();
        }
        step
    };
    STEPS.iter().map(step).collect()
}

fn story() -> Value {
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

/// What items of lists are called.
pub(super) fn items() -> Value {
    ITEMS
        .iter()
        .map(|(of, text)| ((*of).to_owned(), said(*text)))
        .collect()
}

/// The page's own words.
pub(super) fn words() -> Value {
    WORDS
        .iter()
        .map(|(key, text)| ((*key).to_owned(), said(*text)))
        .collect()
}

#[cfg(test)]
pub(super) fn paths() -> impl Iterator<Item = &'static str> {
    STEPS.iter().flat_map(|(.., paths)| paths.iter().copied())
}

#[cfg(test)]
pub(super) fn prompted() -> impl Iterator<Item = FactorKind> {
    PROMPTS.iter().map(|(kind, _)| *kind)
}
