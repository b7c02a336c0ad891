//! The authorities that letters may cite, by key: each with its citation in both languages and what it stands for.
//!
//! Templates cite with `{{authority "baker"}}`; a key that is not here is a finding. Each row says how the citation is
//! known: a person checks it before filing.

/// A decision of a court or tribunal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Authority {
    /// The key by which templates cite it.
    pub key: &'static str,
    /// Style of cause in English, as printed in italics.
    pub en: &'static str,
    /// What follows it in English: neutral citation or report.
    pub en_report: &'static str,
    /// Style of cause in French.
    pub fr: &'static str,
    /// What follows it in French.
    pub fr_report: &'static str,
    /// What it stands for, in a few words.
    pub stands_for: &'static str,
    /// How the citation is known, with the date it was read.
    pub source: &'static str,
}

const OFFICIAL: &str = "official page, read 2026-11-23; pinpoints unconfirmed";
const GENERAL: &str = "unconfirmed, 2026-11-23: check before filing";

/// All authorities, by key.
pub const ALL: &[Authority] = &[
    Authority {
        key: "agraira",
        en: "Agraira v Canada (Public Safety and Emergency Preparedness)",
        en_report: "2013 SCC 36",
        fr: "Agraira c Canada (Sécurité publique et Protection civile)",
        fr_report: "2013 CSC 36",
        stands_for: "humanitarian considerations within ministerial discretion",
        source: GENERAL,
    },
    Authority {
        key: "baker",
        en: "Baker v Canada (Minister of Citizenship and Immigration)",
        en_report: "[1999] 2 SCR 817",
        fr: "Baker c Canada (Ministre de la Citoyenneté et de l'Immigration)",
        fr_report: "[1999] 2 RCS 817",
        stands_for: "fairness; an officer is alert, alive and sensitive to the interests of children",
        source: OFFICIAL,
    },
    Authority {
        key: "baron",
        en: "Baron v Canada (Public Safety and Emergency Preparedness)",
        en_report: "2009 FCA 81",
        fr: "Baron c Canada (Sécurité publique et Protection civile)",
        fr_report: "2009 CAF 81",
        stands_for: "deferral of removal: limited discretion",
        source: GENERAL,
    },
    Authority {
        key: "chirwa",
        en: "Chirwa v Canada (Minister of Manpower and Immigration)",
        en_report: "(1970), 4 IAC 338",
        fr: "Chirwa c Canada (Ministre de la Main-d'œuvre et de l'Immigration)",
        fr_report: "(1970), 4 IAC 338",
        stands_for: "facts that would move a reasonable person to relieve the misfortunes of another",
        source: GENERAL,
    },
    Authority {
        key: "hawthorne",
        en: "Hawthorne v Canada (Minister of Citizenship and Immigration)",
        en_report: "2002 FCA 475",
        fr: "Hawthorne c Canada (Ministre de la Citoyenneté et de l'Immigration)",
        fr_report: "2002 CAF 475",
        stands_for: "children will rarely deserve hardship; how their interests are assessed",
        source: OFFICIAL,
    },
    Authority {
        key: "kanthasamy",
        en: "Kanthasamy v Canada (Citizenship and Immigration)",
        en_report: "2015 SCC 61",
        fr: "Kanthasamy c Canada (Citoyenneté et Immigration)",
        fr_report: "2015 CSC 61",
        stands_for: "equitable relief: all relevant considerations are weighed together",
        source: OFFICIAL,
    },
    Authority {
        key: "kisana",
        en: "Kisana v Canada (Citizenship and Immigration)",
        en_report: "2009 FCA 189",
        fr: "Kisana c Canada (Citoyenneté et Immigration)",
        fr_report: "2009 CAF 189",
        stands_for: "a child's interests are weighed with the rest; the onus is the applicant's",
        source: GENERAL,
    },
    Authority {
        key: "kurukkal",
        en: "Canada (Citizenship and Immigration) v Kurukkal",
        en_report: "2010 FCA 230",
        fr: "Canada (Citoyenneté et Immigration) c Kurukkal",
        fr_report: "2010 CAF 230",
        stands_for: "an officer may look again at a decision on humanitarian grounds",
        source: GENERAL,
    },
    Authority {
        key: "legault",
        en: "Legault v Canada (Minister of Citizenship and Immigration)",
        en_report: "2002 FCA 125",
        fr: "Legault c Canada (Ministre de la Citoyenneté et de l'Immigration)",
        fr_report: "2002 CAF 125",
        stands_for: "children's interests weigh heavily and do not decide alone",
        source: GENERAL,
    },
    Authority {
        key: "lewis",
        en: "Lewis v Canada (Public Safety and Emergency Preparedness)",
        en_report: "2017 FCA 130",
        fr: "Lewis c Canada (Sécurité publique et Protection civile)",
        fr_report: "2017 CAF 130",
        stands_for: "deferral of removal: the short-term interests of a child",
        source: GENERAL,
    },
    Authority {
        key: "okoloubu",
        en: "Okoloubu v Canada (Minister of Citizenship and Immigration)",
        en_report: "2008 FCA 326",
        fr: "Okoloubu c Canada (Ministre de la Citoyenneté et de l'Immigration)",
        fr_report: "2008 CAF 326",
        stands_for: "international instruments: addressing their substance suffices",
        source: OFFICIAL,
    },
    Authority {
        key: "owusu",
        en: "Owusu v Canada (Minister of Citizenship and Immigration)",
        en_report: "2004 FCA 38",
        fr: "Owusu c Canada (Ministre de la Citoyenneté et de l'Immigration)",
        fr_report: "2004 CAF 38",
        stands_for: "evidence of hardship is for the applicant to put forward",
        source: GENERAL,
    },
    Authority {
        key: "toth",
        en: "Toth v Canada (Minister of Employment and Immigration)",
        en_report: "(1988), 86 NR 302 (FCA)",
        fr: "Toth c Canada (Ministre de l'Emploi et de l'Immigration)",
        fr_report: "(1988), 86 NR 302 (CAF)",
        stands_for: "stay of removal: serious issue, irreparable harm, balance of convenience",
        source: GENERAL,
    },
    Authority {
        key: "vavilov",
        en: "Canada (Minister of Citizenship and Immigration) v Vavilov",
        en_report: "2019 SCC 65",
        fr: "Canada (Ministre de la Citoyenneté et de l'Immigration) c Vavilov",
        fr_report: "2019 CSC 65",
        stands_for: "reasons must answer what is at stake and what was submitted",
        source: GENERAL,
    },
];

/// The authority of that key.
#[must_use]
pub fn find(key: &str) -> Option<&'static Authority> {
    ALL.iter().find(|authority| authority.key == key)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_unique_and_sorted() {
        assert!(ALL.windows(2).all(|pair| pair[0].key < pair[1].key));
    }

    #[test]
    fn citations_have_the_form_of_their_court() {
        for a in ALL {
            let neutral = |text: &str, courts: &[&str]| {
                text.split(' ')
                    .nth(1)
                    .is_some_and(|court| courts.contains(&court))
            };
            let old = a.en_report.starts_with(['[', '(']);
            assert!(old || neutral(a.en_report, &["SCC", "FCA"]), "{}", a.key);
            assert!(old || neutral(a.fr_report, &["CSC", "CAF"]), "{}", a.key);
            assert!(a.en.contains(" v ") && a.fr.contains(" c "), "{}", a.key);
            assert!(!a.stands_for.is_empty() && !a.source.is_empty(), "{}", a.key);
        }
    }
}
