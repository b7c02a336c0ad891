//! The words of the intake page itself, and what one item of each list is called.
//!
//! Tables, and what turns them into JSON.

use super::steps::{said, text};
use crate::law::provision::Text;
use serde_json::Value;

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
    ("colon", text(": ", "\u{a0}: ")),
];

/// What items of lists are called.
pub(super) fn items() -> Value {
    ITEMS
        .iter()
        .map(|(of, text)| ((*of).to_owned(), said(*text)))
        .collect()
}

/// The page's own words.
pub(super) fn all() -> Value {
    WORDS
        .iter()
        .map(|(key, text)| ((*key).to_owned(), said(*text)))
        .collect()
}
