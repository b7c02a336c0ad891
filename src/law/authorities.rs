//! The cases that letters rely on: how each is cited in both languages, what it stands for, and how well that is known.
//!
//! In: nothing. Out: a table. Every entry is to be read by a person before filing: [`Authority::checked_on`] says when
//! one last was, and none has been so far. What a case stands for is said in the program's own words.

use super::provision::{Mark, Source, Text};

/// A decided case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Authority {
    /// Its name in templates and cases.
    pub key: &'static str,
    /// The style of cause, to be set in italics.
    pub name: Text,
    /// What follows the name: `2015 SCC 61`. A comma goes between, except before a year in round brackets.
    pub cite: Text,
    /// The court.
    pub court: Court,
    /// The year of the decision.
    pub year: i16,
    /// What it stands for.
    pub stands_for: Text,
    /// How well citation and meaning are known.
    pub source: Source,
    /// The day on which a person last read it against the court's own text.
    pub checked_on: Option<&'static str>,
    /// The day by which a person should read it again, whatever was checked before: `2027-05-23`.
    pub read_again_by: &'static str,
}

impl Authority {
    /// The whole citation: `Kanthasamy v Canada (Citizenship and Immigration), 2015 SCC 61`.
    #[must_use]
    pub fn cited(&self, language: crate::finding::Language) -> String {
        let (name, cite) = (self.name.words(language), self.cite.words(language));
        let comma = if cite.starts_with('(') { "" } else { "," };
        format!("{name}{comma} {cite}")
    }
}

/// A court or tribunal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Court {
    /// Supreme Court of Canada.
    SupremeCourt,
    /// Federal Court of Appeal.
    FederalCourtOfAppeal,
    /// Federal Court, or its Trial Division before July 2003.
    FederalCourt,
    /// Immigration Appeal Board, before 1989.
    ImmigrationAppealBoard,
}

impl Court {
    /// Its name.
    #[must_use]
    pub fn name(self) -> Text {
        match self {
            Court::SupremeCourt => text("Supreme Court of Canada", "Cour suprême du Canada"),
            Court::FederalCourtOfAppeal => text("Federal Court of Appeal", "Cour d’appel fédérale"),
            Court::FederalCourt => text("Federal Court", "Cour fédérale"),
            Court::ImmigrationAppealBoard => {
                text("Immigration Appeal Board", "Commission d’appel de l’immigration")
            }
        }
    }
}

const fn text(en: &'static str, fr: &'static str) -> Text {
    Text { en, fr }
}

/// The authority of that key.
#[must_use]
pub fn named(key: &str) -> Option<&'static Authority> {
    ALL.iter().find(|authority| authority.key == key)
}

/// The authority whose citation, in either language, is `cite`: `2015 SCC 61`, `(1988), 86 NR 302`.
#[must_use]
pub fn cited_as(cite: &str) -> Option<&'static Authority> {
    let is_same = |known: &str| {
        // A court in brackets may be left out; a longer number is another case.
        let rest = known.strip_prefix(cite);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(" ("))
    };
    ALL.iter()
        .find(|authority| is_same(authority.cite.en) || is_same(authority.cite.fr))
}

const READ_AGAIN_BY: &str = "2027-05-23";

const fn read(mark: Mark, read_in: &'static str) -> Source {
    Source {
        mark,
        read_in,
        read_on: "2026-11-23",
    }
}

const INSTRUCTIONS: Source = read(
    Mark::Official,
    "citation in IRCC’s program delivery instructions; paragraphs not verified",
);
const COURT_PAGE: Source = read(
    Mark::Official,
    "citation on the court’s own page or in its reports; paragraphs not verified",
);
const OTHERS: Source = read(Mark::Secondary, "citation in secondary sources");
const PROFESSION: Source = read(
    Mark::General,
    "general knowledge of the profession: citation and style of cause unconfirmed",
);

/// A row of the table.
const fn row(
    key: &'static str,
    names: (&'static str, &'static str),
    cites: (&'static str, &'static str),
    (court, year): (Court, i16),
    stands_for: (&'static str, &'static str),
    source: Source,
) -> Authority {
    Authority {
        key,
        name: text(names.0, names.1),
        cite: text(cites.0, cites.1),
        court,
        year,
        stands_for: text(stands_for.0, stands_for.1),
        source,
        checked_on: None,
        read_again_by: READ_AGAIN_BY,
    }
}

use Court::{FederalCourt, FederalCourtOfAppeal, ImmigrationAppealBoard, SupremeCourt};

/// Every authority, by subject: the discretion, children, evidence, review, removal, reconsideration.
pub static ALL: &[Authority] = &[
    row(
        "kanthasamy",
        (
            "Kanthasamy v Canada (Citizenship and Immigration)",
            "Kanthasamy c Canada (Citoyenneté et Immigration)",
        ),
        ("2015 SCC 61", "2015 CSC 61"),
        (SupremeCourt, 2015),
        (
            "relief under subsection 25(1) is equitable; words such as unusual, undeserved or disproportionate describe hardship and are no thresholds; all factors are weighed together; facts of a refused claim may show hardship; discrimination may be inferred from belonging to a group that suffers it",
            "la dispense du paragraphe 25(1) relève de l’équité; les mots « inhabituelles », « injustifiées » ou « excessives » décrivent les difficultés sans fixer de seuil; tous les facteurs sont soupesés ensemble; les faits d’une demande d’asile rejetée peuvent établir des difficultés; la discrimination peut se déduire de l’appartenance à un groupe qui la subit",
        ),
        COURT_PAGE,
    ),
    row(
        "chirwa",
        (
            "Chirwa v Canada (Minister of Manpower and Immigration)",
            "Chirwa c Canada (Ministre de la Main-d’œuvre et de l’Immigration)",
        ),
        ("(1970), 4 IAC 338", "(1970), 4 AIA 338"),
        (ImmigrationAppealBoard, 1970),
        (
            "humanitarian and compassionate considerations are facts that would move a reasonable person to relieve another’s misfortunes",
            "les considérations d’ordre humanitaire sont des faits de nature à inciter une personne raisonnable à soulager les malheurs d’autrui",
        ),
        PROFESSION,
    ),
    row(
        "rizvi",
        (
            "Rizvi v Canada (Employment and Social Development)",
            "Rizvi c Canada (Emploi et Développement social)",
        ),
        ("2009 FC 463", "2009 CF 463"),
        (FederalCourt, 2009),
        (
            "the hardship that leaving Canada always brings is seldom enough by itself",
            "les difficultés qu’entraîne tout départ du Canada suffisent rarement à elles seules",
        ),
        OTHERS,
    ),
    row(
        "agraira",
        (
            "Agraira v Canada (Public Safety and Emergency Preparedness)",
            "Agraira c Canada (Sécurité publique et Protection civile)",
        ),
        ("2013 SCC 36", "2013 CSC 36"),
        (SupremeCourt, 2013),
        (
            "how a Minister’s discretion over inadmissibility is reviewed, and what may be weighed in it",
            "la révision du pouvoir discrétionnaire du ministre en matière d’interdiction de territoire, et ce qui peut y être soupesé",
        ),
        PROFESSION,
    ),
    row(
        "baker",
        (
            "Baker v Canada (Minister of Citizenship and Immigration)",
            "Baker c Canada (Ministre de la Citoyenneté et de l’Immigration)",
        ),
        ("[1999] 2 SCR 817", "[1999] 2 RCS 817"),
        (SupremeCourt, 1999),
        (
            "procedural fairness is owed; the decision maker must be alert, alive and sensitive to the interests of the children",
            "l’équité procédurale s’applique; le décideur doit être réceptif, attentif et sensible à l’intérêt des enfants",
        ),
        INSTRUCTIONS,
    ),
    row(
        "hawthorne",
        (
            "Hawthorne v Canada (Minister of Citizenship and Immigration)",
            "Hawthorne c Canada (Ministre de la Citoyenneté et de l’Immigration)",
        ),
        ("2002 FCA 475", "2002 CAF 475"),
        (FederalCourtOfAppeal, 2002),
        (
            "a child’s interests are assessed by comparing the child’s life with and without the removal; no set words are needed, and a child can hardly deserve hardship",
            "l’intérêt de l’enfant s’apprécie en comparant sa vie avec et sans le renvoi; aucune formule n’est exigée, et un enfant ne saurait guère mériter des difficultés",
        ),
        COURT_PAGE,
    ),
    row(
        "legault",
        (
            "Legault v Canada (Minister of Citizenship and Immigration)",
            "Legault c Canada (Ministre de la Citoyenneté et de l’Immigration)",
        ),
        ("2002 FCA 125", "2002 CAF 125"),
        (FederalCourtOfAppeal, 2002),
        (
            "the interests of children are an important factor and do not decide the request by themselves",
            "l’intérêt des enfants est un facteur important qui ne tranche pas à lui seul la demande",
        ),
        PROFESSION,
    ),
    row(
        "kisana",
        (
            "Kisana v Canada (Minister of Citizenship and Immigration)",
            "Kisana c Canada (Ministre de la Citoyenneté et de l’Immigration)",
        ),
        ("2009 FCA 189", "2009 CAF 189"),
        (FederalCourtOfAppeal, 2009),
        (
            "the interests of a child are weighed with the rest, and the duty to ask for more evidence is limited",
            "l’intérêt de l’enfant est soupesé avec le reste, et l’obligation de demander d’autres preuves est limitée",
        ),
        COURT_PAGE,
    ),
    row(
        "okoloubu",
        (
            "Okoloubu v Canada (Minister of Citizenship and Immigration)",
            "Okoloubu c Canada (Ministre de la Citoyenneté et de l’Immigration)",
        ),
        ("2008 FCA 326", "2008 CAF 326"),
        (FederalCourtOfAppeal, 2008),
        (
            "values of international instruments are respected by dealing with their substance; the instruments need not be named",
            "les valeurs des instruments internationaux sont respectées lorsque leur substance est prise en compte, sans qu’il faille les nommer",
        ),
        INSTRUCTIONS,
    ),
    row(
        "owusu",
        (
            "Owusu v Canada (Minister of Citizenship and Immigration)",
            "Owusu c Canada (Ministre de la Citoyenneté et de l’Immigration)",
        ),
        ("2004 FCA 38", "2004 CAF 38"),
        (FederalCourtOfAppeal, 2004),
        (
            "it is for the applicant to put the facts and the evidence forward; an officer need not search for what is only hinted at",
            "il revient au demandeur d’avancer les faits et la preuve; l’agent n’a pas à chercher ce qui n’est que suggéré",
        ),
        PROFESSION,
    ),
    row(
        "vavilov",
        (
            "Canada (Minister of Citizenship and Immigration) v Vavilov",
            "Canada (Ministre de la Citoyenneté et de l’Immigration) c Vavilov",
        ),
        ("2019 SCC 65", "2019 CSC 65"),
        (SupremeCourt, 2019),
        (
            "review is for reasonableness; reasons must answer the central submissions and what is at stake for the person",
            "le contrôle se fait selon la décision raisonnable; les motifs doivent répondre aux arguments centraux et aux enjeux pour la personne",
        ),
        PROFESSION,
    ),
    row(
        "mason",
        (
            "Mason v Canada (Citizenship and Immigration)",
            "Mason c Canada (Citoyenneté et Immigration)",
        ),
        ("2023 SCC 21", "2023 CSC 21"),
        (SupremeCourt, 2023),
        (
            "reasonableness review applied in immigration: silence on a decisive argument or legal constraint is unreasonable",
            "le contrôle selon la décision raisonnable en immigration : passer sous silence un argument ou une contrainte juridique déterminants est déraisonnable",
        ),
        PROFESSION,
    ),
    row(
        "toth",
        (
            "Toth v Canada (Minister of Employment and Immigration)",
            "Toth c Canada (Ministre de l’Emploi et de l’Immigration)",
        ),
        ("(1988), 86 NR 302 (FCA)", "(1988), 86 NR 302 (CAF)"),
        (FederalCourtOfAppeal, 1988),
        (
            "a stay of removal asks for a serious issue, irreparable harm and the balance of convenience",
            "le sursis au renvoi exige une question sérieuse, un préjudice irréparable et la prépondérance des inconvénients",
        ),
        OTHERS,
    ),
    row(
        "rjr_macdonald",
        (
            "RJR-MacDonald Inc v Canada (Attorney General)",
            "RJR-MacDonald Inc c Canada (Procureur général)",
        ),
        ("[1994] 1 SCR 311", "[1994] 1 RCS 311"),
        (SupremeCourt, 1994),
        (
            "the three questions that an interlocutory stay must answer",
            "les trois questions auxquelles doit répondre un sursis interlocutoire",
        ),
        PROFESSION,
    ),
    row(
        "wang",
        (
            "Wang v Canada (Minister of Citizenship and Immigration)",
            "Wang c Canada (Ministre de la Citoyenneté et de l’Immigration)",
        ),
        ("2001 FCT 148", "2001 CFPI 148"),
        (FederalCourt, 2001),
        (
            "where the decision under review refused a deferral, the serious issue is looked at more closely",
            "lorsque la décision contestée refuse un report du renvoi, la question sérieuse est examinée de plus près",
        ),
        PROFESSION,
    ),
    row(
        "baron",
        (
            "Baron v Canada (Public Safety and Emergency Preparedness)",
            "Baron c Canada (Sécurité publique et Protection civile)",
        ),
        ("2009 FCA 81", "2009 CAF 81"),
        (FederalCourtOfAppeal, 2009),
        (
            "an enforcement officer may defer a removal on narrow grounds and for a short time",
            "l’agent d’exécution peut reporter un renvoi pour des motifs étroits et pour peu de temps",
        ),
        OTHERS,
    ),
    row(
        "lewis",
        (
            "Lewis v Canada (Public Safety and Emergency Preparedness)",
            "Lewis c Canada (Sécurité publique et Protection civile)",
        ),
        ("2017 FCA 130", "2017 CAF 130"),
        (FederalCourtOfAppeal, 2017),
        (
            "on a deferral the short-term best interests of a child are considered",
            "lors d’un report, l’intérêt supérieur à court terme de l’enfant est considéré",
        ),
        PROFESSION,
    ),
    row(
        "kurukkal",
        (
            "Canada (Citizenship and Immigration) v Kurukkal",
            "Canada (Citoyenneté et Immigration) c Kurukkal",
        ),
        ("2010 FCA 230", "2010 CAF 230"),
        (FederalCourtOfAppeal, 2010),
        (
            "an officer may reopen a decision on a humanitarian and compassionate request; whether to do so is discretionary",
            "l’agent peut rouvrir une décision sur une demande pour considérations d’ordre humanitaire; le faire relève de son pouvoir discrétionnaire",
        ),
        OTHERS,
    ),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::Language;
    use crate::law::pin::citation::citations;
    use std::collections::BTreeSet;

    #[test]
    fn every_citation_is_well_formed_in_its_language() {
        for authority in ALL {
            for language in [Language::En, Language::Fr] {
                let text = authority.cited(language);
                let found = citations(&text, 2026);
                let [citation] = found.as_slice() else {
                    panic!("{text}: {found:?}");
                };
                assert_eq!(citation.faults, [], "{text}");
                assert_eq!(citation.year, authority.year, "{text}");
                assert!(citation.language.is_none_or(|l| l == language), "{text}");
                let cut = &text[citation.range.clone()];
                assert_eq!(cited_as(cut).map(|a| a.key), Some(authority.key));
                let versus = if language == Language::En { " v " } else { " c " };
                assert!(text.contains(versus), "{text}");
            }
        }
    }

    #[test]
    fn keys_are_unique_and_nothing_is_called_checked() {
        let keys: BTreeSet<&str> = ALL.iter().map(|authority| authority.key).collect();
        assert_eq!(keys.len(), ALL.len());
        assert!(ALL.iter().all(|authority| authority.checked_on.is_none()));
        assert!(cited_as("2015 SCC 6").is_none() && cited_as("2015 SCC 61").is_some());
        let read_again: Vec<jiff::civil::Date> =
            ALL.iter().filter_map(|a| a.read_again_by.parse().ok()).collect();
        assert_eq!(read_again.len(), ALL.len());
        assert_eq!(
            named("toth").map(|a| a.cited(Language::Fr)),
            Some(
                "Toth c Canada (Ministre de l’Emploi et de l’Immigration) (1988), 86 NR 302 (CAF)".to_owned()
            )
        );
    }
}
