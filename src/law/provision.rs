//! The statutes that the program counts by and cites: their names in both languages, and a provision of one.
//!
//! In: nothing. Out: names as a letter or a finding prints them. Whether a provision exists is asked of `pin`.

use crate::finding::Language;

/// A wording in both languages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Text {
    /// English.
    pub en: &'static str,
    /// French.
    pub fr: &'static str,
}

impl Text {
    /// The words in `language`.
    #[must_use]
    pub fn words(&self, language: Language) -> &'static str {
        match language {
            Language::En => self.en,
            Language::Fr => self.fr,
        }
    }
}

/// How well a fact of the law is known. Only [`Mark::Statute`] may make an error; the others warn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// Read in the official consolidation.
    Statute,
    /// Read on an official page.
    Official,
    /// Read in a secondary source only: unconfirmed.
    Secondary,
    /// General knowledge of the profession: unconfirmed.
    General,
}

impl Mark {
    /// Whether a person may rely on it without looking it up again.
    #[must_use]
    pub fn is_confirmed(self) -> bool {
        matches!(self, Mark::Statute | Mark::Official)
    }
}

/// Where a fact was read, and when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Source {
    /// How well it is known.
    pub mark: Mark,
    /// What was read.
    pub read_in: &'static str,
    /// The day on which it was read, `2026-11-23`.
    pub read_on: &'static str,
}

/// A statute, or an instrument made under one, whose provisions are known to the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Statute {
    /// Immigration and Refugee Protection Act.
    Irpa,
    /// Immigration and Refugee Protection Regulations.
    Irpr,
    /// Federal Courts Citizenship, Immigration and Refugee Protection Rules.
    ImmigrationRules,
    /// Federal Courts Rules.
    FederalCourtsRules,
    /// Federal Courts Act.
    FederalCourtsAct,
    /// Interpretation Act.
    InterpretationAct,
}

impl Statute {
    /// All of them, the ones most cited first.
    pub const ALL: [Statute; 6] = [
        Statute::Irpa,
        Statute::Irpr,
        Statute::ImmigrationRules,
        Statute::FederalCourtsRules,
        Statute::FederalCourtsAct,
        Statute::InterpretationAct,
    ];

    /// The short name: IRPA, LIPR.
    #[must_use]
    pub fn short(self, language: Language) -> &'static str {
        self.names().0.words(language)
    }

    /// The whole title.
    #[must_use]
    pub fn title(self, language: Language) -> &'static str {
        self.names().1.words(language)
    }

    /// The official citation.
    #[must_use]
    pub fn citation(self, language: Language) -> &'static str {
        self.names().2.words(language)
    }

    /// Whether its provisions are called rules and not sections.
    #[must_use]
    pub fn has_rules(self) -> bool {
        matches!(self, Statute::ImmigrationRules | Statute::FederalCourtsRules)
    }

    fn names(self) -> &'static (Text, Text, Text) {
        match self {
            Statute::Irpa => &IRPA,
            Statute::Irpr => &IRPR,
            Statute::ImmigrationRules => &IMMIGRATION_RULES,
            Statute::FederalCourtsRules => &FEDERAL_COURTS_RULES,
            Statute::FederalCourtsAct => &FEDERAL_COURTS_ACT,
            Statute::InterpretationAct => &INTERPRETATION_ACT,
        }
    }
}

const fn text(en: &'static str, fr: &'static str) -> Text {
    Text { en, fr }
}

static IRPA: (Text, Text, Text) = (
    text("IRPA", "LIPR"),
    text(
        "Immigration and Refugee Protection Act",
        "Loi sur l’immigration et la protection des réfugiés",
    ),
    text("SC 2001, c 27", "LC 2001, c 27"),
);
static IRPR: (Text, Text, Text) = (
    text("IRPR", "RIPR"),
    text(
        "Immigration and Refugee Protection Regulations",
        "Règlement sur l’immigration et la protection des réfugiés",
    ),
    text("SOR/2002-227", "DORS/2002-227"),
);
static IMMIGRATION_RULES: (Text, Text, Text) = (
    text("FCCIRPR", "RCFCIPR"),
    text(
        "Federal Courts Citizenship, Immigration and Refugee Protection Rules",
        "Règles des cours fédérales en matière de citoyenneté, d’immigration et de protection des réfugiés",
    ),
    text("SOR/93-22", "DORS/93-22"),
);
static FEDERAL_COURTS_RULES: (Text, Text, Text) = (
    text("Federal Courts Rules", "Règles des Cours fédérales"),
    text("Federal Courts Rules", "Règles des Cours fédérales"),
    text("SOR/98-106", "DORS/98-106"),
);
static FEDERAL_COURTS_ACT: (Text, Text, Text) = (
    text("Federal Courts Act", "Loi sur les Cours fédérales"),
    text("Federal Courts Act", "Loi sur les Cours fédérales"),
    text("RSC 1985, c F-7", "LRC 1985, c F-7"),
);
static INTERPRETATION_ACT: (Text, Text, Text) = (
    text("Interpretation Act", "Loi d’interprétation"),
    text("Interpretation Act", "Loi d’interprétation"),
    text("RSC 1985, c I-21", "LRC 1985, c I-21"),
);

/// A provision that the program itself rests on. `tests/law_pin.rs` holds that each exists.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Provision {
    /// The statute.
    pub statute: Statute,
    /// The label as in English: `25(1.2)(c)(ii)`.
    pub label: &'static str,
}

impl Provision {
    /// A provision of `statute`.
    #[must_use]
    pub const fn of(statute: Statute, label: &'static str) -> Self {
        Provision { statute, label }
    }

    /// As it is cited: `IRPA s. 25(1.2)(c)`, `LIPR, art. 25(1.2)c)`.
    #[must_use]
    pub fn cited(&self, language: Language) -> String {
        let name = self.statute.short(language);
        match (language, self.statute.has_rules()) {
            (Language::En, true) => format!("{name} r. {}", self.label),
            (Language::En, false) => format!("{name} s. {}", self.label),
            (Language::Fr, true) => format!("{name}, règle {}", french_label(self.label)),
            (Language::Fr, false) => format!("{name}, art. {}", french_label(self.label)),
        }
    }
}

/// A label as French statutes print it: the paragraph's letter has no opening bracket, `25(1.2)c)(ii)`.
#[must_use]
pub fn french_label(label: &str) -> String {
    let paragraph = label
        .match_indices('(')
        .find(|(at, _)| label[at + 1..].starts_with(|c: char| c.is_ascii_lowercase()));
    match paragraph {
        Some((at, _)) => format!("{}{}", &label[..at], &label[at + 1..]),
        None => label.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn provisions_are_cited_in_both_languages() {
        let bar = Provision::of(Statute::Irpa, "25(1.2)(c)(ii)(A)");
        assert_eq!(bar.cited(Language::En), "IRPA s. 25(1.2)(c)(ii)(A)");
        assert_eq!(bar.cited(Language::Fr), "LIPR, art. 25(1.2)c)(ii)(A)");
        let rule = Provision::of(Statute::FederalCourtsRules, "6(3)");
        assert_eq!(rule.cited(Language::Fr), "Règles des Cours fédérales, règle 6(3)");
    }
}
