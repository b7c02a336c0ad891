//! Government forms by their numbers: their titles in both languages.
//!
//! In: a number as a case writes it. Out: the title. The English titles were read in secondary sources; the French ones are general
//! knowledge, unconfirmed, 2026-11-23: a person reads them on the form before filing. A number that is not here has no title.

use super::provision::Text;

/// A form's number without `IMM`, and its title.
pub static TITLES: &[(&str, Text)] = &[
    (
        "0008",
        text(
            "Generic Application Form for Canada",
            "Formulaire de demande générique pour le Canada",
        ),
    ),
    (
        "0008DEP",
        text(
            "Additional Dependants/Declaration",
            "Personnes à charge additionnelles/Déclaration",
        ),
    ),
    (
        "5280",
        text(
            "Document Checklist – Humanitarian and Compassionate Considerations",
            "Liste de contrôle des documents – Considérations d’ordre humanitaire",
        ),
    ),
    (
        "5283",
        text(
            "Supplementary Information – Humanitarian and Compassionate Considerations",
            "Renseignements supplémentaires – Considérations d’ordre humanitaire",
        ),
    ),
    (
        "5406",
        text(
            "Additional Family Information",
            "Renseignements additionnels sur la famille",
        ),
    ),
    (
        "5409",
        text(
            "Statutory Declaration of Common-law Union",
            "Déclaration officielle d’union de fait",
        ),
    ),
    (
        "5475",
        text(
            "Authority to Release Personal Information to a Designated Individual",
            "Autorisation de communiquer des renseignements personnels à une personne désignée",
        ),
    ),
    (
        "5476",
        text(
            "Use of a Representative",
            "Recours aux services d’un représentant",
        ),
    ),
    (
        "5669",
        text(
            "Schedule A – Background/Declaration",
            "Annexe A – Antécédents/Déclaration",
        ),
    ),
];

const fn text(en: &'static str, fr: &'static str) -> Text {
    Text { en, fr }
}

/// The title of a form: `IMM 5283`, `imm5283`, `IMM 5283 (05-2026)` and `5283` are one form.
#[must_use]
pub fn title(number: &str) -> Option<Text> {
    let bare = number.trim().to_ascii_uppercase();
    let bare = bare.trim_start_matches("IMM").trim_start();
    let end = bare
        .find(|c: char| !c.is_ascii_alphanumeric())
        .unwrap_or(bare.len());
    // An `E` or `F` behind the digits is the language of the form.
    let known = |name: &str| {
        TITLES
            .iter()
            .find(|(form, _)| *form == name)
            .map(|(_, title)| *title)
    };
    known(&bare[..end]).or_else(|| known(bare[..end].trim_end_matches(['E', 'F'])))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_is_known_however_its_number_is_written() {
        for number in ["IMM 5283", "imm5283e", " 5283 ", "IMM 5283 (05-2026)", "IMM5283F"] {
            assert!(
                title(number).is_some_and(|known| known.fr.starts_with("Renseignements")),
                "{number}"
            );
        }
        assert_ne!(title("IMM 0008DEP"), title("IMM 0008"));
        assert_eq!(
            (title("IMM 9999"), title(""), title("Lettre")),
            (None, None, None)
        );
        assert!(TITLES.windows(2).all(|pair| pair[0].0 < pair[1].0));
        for (number, title) in TITLES {
            assert!(!title.en.contains('\'') && !title.fr.contains('\''), "{number}");
        }
    }
}
