//! The grounds of inadmissibility, and which of them a request under IRPA s. 25(1) can overcome.
//!
//! In: a provision, as a case gives it. Out: its row. It never says that a person is inadmissible.

use super::provision::{Provision, Source, Statute, Text};
use super::time::limit::READ_IN_STATUTE;

/// What can be done about a ground.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Relief {
    /// None under s. 25(1), nor under s. 25.1; a declaration under s. 42.1 may be applied for where `declaration` says so.
    Excluded {
        /// The part of the ground that s. 42.1(1) reaches; none where it reaches no part.
        declaration: Option<Provision>,
    },
    /// An exemption may be granted, and should be asked for expressly.
    OnRequest,
}

/// A ground of inadmissibility.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ground {
    /// Where it stands.
    pub provision: Provision,
    /// What it is called.
    pub name: Text,
    /// What can be done.
    pub relief: Relief,
    /// What to know beside; empty where nothing is.
    pub remark: Text,
    /// How well it is known.
    pub source: Source,
}

impl Ground {
    /// Whether a request under s. 25(1) can overcome it.
    #[must_use]
    pub fn can_be_waived(&self) -> bool {
        self.relief == Relief::OnRequest
    }
}

/// The provision that excludes four grounds and opens the others.
pub const RELIEF: Provision = Provision::of(Statute::Irpa, "25(1)");

/// The ground to which `label` belongs, e.g. `36(2)(a)`; none where it is no ground of ss. 34 to 42.
#[must_use]
pub fn of(label: &str) -> Option<&'static Ground> {
    let belongs = |ground: &&Ground| {
        label
            .strip_prefix(ground.provision.label)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with('('))
    };
    ALL.iter()
        .filter(belongs)
        .max_by_key(|ground| ground.provision.label.len())
}

const fn text(en: &'static str, fr: &'static str) -> Text {
    Text { en, fr }
}

const NOTHING: Text = text("", "");

const fn row(label: &'static str, name: Text, relief: Relief, remark: Text) -> Ground {
    Ground {
        provision: Provision::of(Statute::Irpa, label),
        name,
        relief,
        remark,
        source: READ_IN_STATUTE,
    }
}

const fn excluded(declaration: Option<&'static str>) -> Relief {
    Relief::Excluded {
        declaration: match declaration {
            Some(label) => Some(Provision::of(Statute::Irpa, label)),
            None => None,
        },
    }
}

/// Sections 34 to 42, in order.
pub static ALL: &[Ground] = &[
    row("34", text("security", "sécurité"), excluded(Some("34")), NOTHING),
    row(
        "35",
        text(
            "violating human or international rights",
            "atteinte aux droits humains ou internationaux",
        ),
        excluded(Some("35(1)(b)")),
        text(
            "a declaration reaches paragraph 35(1)(b) only",
            "une déclaration ne vise que l’alinéa 35(1)b)",
        ),
    ),
    row(
        "35.1",
        text("sanctions", "sanctions"),
        excluded(None),
        text(
            "it ends when the person is no longer listed or restricted (35.1(2)); excluded since 22 June 2023",
            "elle cesse lorsque la personne n’est plus inscrite ni visée (35.1(2)); exclue depuis le 22 juin 2023",
        ),
    ),
    row(
        "36",
        text("criminality", "criminalité"),
        Relief::OnRequest,
        text(
            "say which subsection, and each conviction or act",
            "préciser le paragraphe, et chaque déclaration de culpabilité ou acte",
        ),
    ),
    row(
        "36(1)",
        text("serious criminality", "grande criminalité"),
        Relief::OnRequest,
        text(
            "a record suspension or rehabilitation may remove it (36(3)(b), (c))",
            "une suspension du casier ou la réadaptation peut la lever (36(3)b), c))",
        ),
    ),
    row(
        "36(2)",
        text("criminality", "criminalité"),
        Relief::OnRequest,
        text(
            "a record suspension or rehabilitation may remove it (36(3)(b), (c))",
            "une suspension du casier ou la réadaptation peut la lever (36(3)b), c))",
        ),
    ),
    row(
        "36(2.1)",
        text("transborder criminality", "criminalité transfrontalière"),
        Relief::OnRequest,
        NOTHING,
    ),
    row(
        "37",
        text("organized criminality", "activités de criminalité organisée"),
        excluded(Some("37(1)")),
        NOTHING,
    ),
    row(
        "38",
        text("health grounds", "motifs sanitaires"),
        Relief::OnRequest,
        text(
            "excessive demand does not reach protected persons and some family members (38(2))",
            "le fardeau excessif ne vise pas les personnes protégées ni certains membres de la famille (38(2))",
        ),
    ),
    row(
        "39",
        text("financial reasons", "motifs financiers"),
        Relief::OnRequest,
        NOTHING,
    ),
    row(
        "40",
        text("misrepresentation", "fausses déclarations"),
        Relief::OnRequest,
        text(
            "it lasts five years, during which no application for permanent residence may be made (40(2)(a), (3)): ask for an exemption from both",
            "elle dure cinq ans, pendant lesquels nulle demande de résidence permanente ne peut être faite (40(2)a), (3)) : demander la dispense des deux",
        ),
    ),
    row(
        "40.1",
        text("cessation of refugee protection", "perte de l’asile"),
        Relief::OnRequest,
        NOTHING,
    ),
    row(
        "41",
        text("non-compliance with the Act", "manquement à la Loi"),
        Relief::OnRequest,
        text(
            "name the requirement not met: overstay, work or study without a permit, no document",
            "nommer l’exigence non respectée : séjour au-delà de la période autorisée, travail ou études sans permis, absence de document",
        ),
    ),
    row(
        "42",
        text("inadmissible family member", "inadmissibilité familiale"),
        Relief::OnRequest,
        text(
            "the family member’s own ground must be one that can be overcome, or be dealt with apart",
            "le motif propre au membre de la famille doit pouvoir être levé, ou être traité à part",
        ),
    ),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::law::pin::is_in_force;

    #[test]
    fn four_grounds_are_beyond_relief_and_the_rest_are_not() {
        let excluded: Vec<&str> = ALL
            .iter()
            .filter(|g| !g.can_be_waived())
            .map(|g| g.provision.label)
            .collect();
        assert_eq!(excluded, ["34", "35", "35.1", "37"]);
    }

    #[test]
    fn every_ground_is_in_force() {
        assert!(is_in_force(RELIEF));
        for ground in ALL {
            assert!(is_in_force(ground.provision), "{}", ground.provision.label);
            if let Relief::Excluded {
                declaration: Some(part),
            } = ground.relief
            {
                assert!(is_in_force(part), "{}", part.label);
            }
        }
    }

    #[test]
    fn a_label_finds_its_ground() {
        for (label, found) in [
            ("36(2)(a)", Some("36(2)")),
            ("36(2.1)", Some("36(2.1)")),
            ("35.1(1)(b)", Some("35.1")),
            ("35(1)(a)", Some("35")),
            ("40.1(1)", Some("40.1")),
            ("41", Some("41")),
            ("33", None),
            ("3", None),
            ("421", None),
        ] {
            assert_eq!(of(label).map(|g| g.provision.label), found, "{label}");
        }
    }
}
