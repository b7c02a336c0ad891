//! Names of countries and provinces as a sentence takes them: "in Canada", "au Canada", "du Sri Lanka".
//!
//! In: a name as the case writes it. Out: the same with the preposition that the language asks for. English needs no table; in
//! French the article goes by the gender and number of the name, and a name that is in no table is taken by its ending.

use crate::finding::Language;

/// Masculine names of countries that end in "e" all the same.
const MASCULINE: &[&str] = &[
    "belize",
    "cambodge",
    "mexique",
    "mozambique",
    "suriname",
    "timor-leste",
    "zimbabwe",
];

/// Names in the plural.
const PLURAL: &[&str] = &[
    "bahamas",
    "comores",
    "émirats arabes unis",
    "états-unis",
    "états-unis d’amérique",
    "états-unis d'amérique",
    "fidji",
    "îles marshall",
    "îles salomon",
    "maldives",
    "palaos",
    "pays-bas",
    "philippines",
    "seychelles",
    "tonga",
    "tuvalu",
];

/// Names without an article.
const BARE: &[&str] = &[
    "antigua-et-barbuda",
    "bahreïn",
    "cabo verde",
    "chypre",
    "cuba",
    "el salvador",
    "djibouti",
    "haïti",
    "hong kong",
    "israël",
    "kiribati",
    "madagascar",
    "malte",
    "maurice",
    "monaco",
    "nauru",
    "oman",
    "porto rico",
    "saint-kitts-et-nevis",
    "saint-marin",
    "saint-vincent-et-les-grenadines",
    "sainte-lucie",
    "sao tomé-et-principe",
    "singapour",
    "taïwan",
    "terre-neuve-et-labrador",
    "trinité-et-tobago",
    "vanuatu",
];

/// Feminine names of islands, with which "à la" stands.
const ISLANDS: &[&str] = &["barbade", "dominique", "grenade"];

/// Bare names with which "en" stands all the same, as with feminine ones.
const BARE_WITH_EN: &[&str] = &["haïti", "israël"];

/// Provinces and territories whose French phrase does not follow the rule.
const PROVINCES: &[(&str, &str)] = &[
    ("île-du-prince-édouard", "à l’Île-du-Prince-Édouard"),
    ("saskatchewan", "en Saskatchewan"),
    ("terre-neuve-et-labrador", "à Terre-Neuve-et-Labrador"),
    ("territoires du nord-ouest", "dans les Territoires du Nord-Ouest"),
];

/// What a name is in French.
enum Form {
    Masculine,
    Feminine,
    Plural,
    Bare,
}

fn form(name: &str) -> Form {
    let lower = name.to_lowercase();
    let is_in = |list: &[&str]| list.contains(&lower.as_str());
    // "Corée du Sud" goes by "Corée", "République démocratique du Congo" by "République".
    let head = lower.split(" du ").next().unwrap_or(&lower);
    let feminine = head.starts_with("république") || head == "guinée-bissau" || head.ends_with('e');
    if is_in(BARE) {
        Form::Bare
    } else if is_in(PLURAL) {
        Form::Plural
    } else if feminine && !is_in(MASCULINE) {
        Form::Feminine
    } else {
        Form::Masculine
    }
}

/// Whether the words before a name lose their vowel: "d’Adam", "l’Ontario". An "h" is taken as mute in the names where it is.
#[must_use]
pub fn elides(name: &str) -> bool {
    const MUTE: &[&str] = &[
        "haïti",
        "hébreu",
        "hector",
        "hélène",
        "heloise",
        "héloïse",
        "henri",
        "henriette",
        "herman",
        "hermine",
        "hervé",
        "hilaire",
        "hippolyte",
        "honorat",
        "honoré",
        "honorine",
        "hortense",
        "hubert",
        "hugo",
        "hugues",
        "humbert",
        "hyacinthe",
    ];
    let mut letters = name.chars().flat_map(char::to_lowercase);
    match (letters.next(), letters.next()) {
        (Some('y'), Some(next)) => !is_vowel(next),
        (Some('h'), _) => {
            let first: String = name
                .chars()
                .take_while(|c| c.is_alphabetic())
                .flat_map(char::to_lowercase)
                .collect();
            MUTE.contains(&first.as_str())
        }
        (Some(first), _) => is_vowel(first),
        _ => false,
    }
}

fn is_vowel(c: char) -> bool {
    "aeiouyàâäæéèêëîïôöœùûüáíóúåãõ".contains(c)
}

/// "in Canada", "au Canada", "en Tunisie", "aux Philippines", "à Cuba".
#[must_use]
pub fn in_country(name: &str, language: Language) -> String {
    if language == Language::En {
        return format!("in {name}");
    }
    let en = BARE_WITH_EN.contains(&name.to_lowercase().as_str());
    match form(name) {
        Form::Bare if en => format!("en {name}"),
        Form::Bare => format!("à {name}"),
        Form::Plural => format!("aux {name}"),
        Form::Feminine if ISLANDS.contains(&name.to_lowercase().as_str()) => format!("à la {name}"),
        Form::Feminine => format!("en {name}"),
        Form::Masculine if elides(name) => format!("en {name}"),
        Form::Masculine => format!("au {name}"),
    }
}

/// "of Canada", "du Canada", "de la Tunisie", "des Philippines", "d’Haïti".
#[must_use]
pub fn of_country(name: &str, language: Language) -> String {
    if language == Language::En {
        return format!("of {name}");
    }
    match form(name) {
        Form::Plural => format!("des {name}"),
        Form::Bare if elides(name) => format!("d’{name}"),
        Form::Bare => format!("de {name}"),
        _ if elides(name) => format!("de l’{name}"),
        Form::Feminine => format!("de la {name}"),
        Form::Masculine => format!("du {name}"),
    }
}

/// Where somebody will live, by province: "in Ontario", "au Québec", "à l’Île-du-Prince-Édouard".
#[must_use]
pub fn in_province(name: &str, language: Language) -> String {
    let lower = name.to_lowercase();
    match PROVINCES.iter().find(|(known, _)| *known == lower) {
        Some((_, phrase)) if language == Language::Fr => (*phrase).to_owned(),
        _ => in_country(name, language),
    }
}

/// A word before a name, joined as the language asks: "de" + "Adam" is "d’Adam", "à" + "Le Caire" is "au Caire".
#[must_use]
pub fn joined(word: &str, name: &str, language: Language) -> String {
    if language == Language::En {
        return format!("{word} {name}");
    }
    let contracted = match word {
        "de" => [("le ", "du"), ("les ", "des")],
        "à" => [("le ", "au"), ("les ", "aux")],
        _ => [("\0", ""), ("\0", "")],
    };
    for (article, becomes) in contracted {
        let head: String = name.chars().take(article.chars().count()).collect();
        if head.to_lowercase() == article {
            return format!("{becomes} {}", &name[head.len()..]);
        }
    }
    match word.strip_suffix(['e', 'a']) {
        Some(stem) if elides(name) => format!("{stem}’{name}"),
        _ => format!("{word} {name}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::Language::{En, Fr};

    #[test]
    fn countries_take_their_article() {
        for (name, within, of) in [
            ("Canada", "au Canada", "du Canada"),
            ("Tunisie", "en Tunisie", "de la Tunisie"),
            ("Sri Lanka", "au Sri Lanka", "du Sri Lanka"),
            ("Philippines", "aux Philippines", "des Philippines"),
            ("Iran", "en Iran", "de l’Iran"),
            ("Algérie", "en Algérie", "de l’Algérie"),
            ("Haïti", "en Haïti", "d’Haïti"),
            ("Cuba", "à Cuba", "de Cuba"),
            ("Mexique", "au Mexique", "du Mexique"),
            ("Ghana", "au Ghana", "du Ghana"),
            ("Yémen", "au Yémen", "du Yémen"),
            ("Corée du Sud", "en Corée du Sud", "de la Corée du Sud"),
            (
                "République démocratique du Congo",
                "en République démocratique du Congo",
                "de la République démocratique du Congo",
            ),
        ] {
            assert_eq!(
                (in_country(name, Fr), of_country(name, Fr)),
                (within.to_owned(), of.to_owned())
            );
        }
        assert_eq!(in_country("Iran", En), "in Iran");
    }

    #[test]
    fn provinces_take_theirs() {
        for (name, phrase) in [
            ("Québec", "au Québec"),
            ("Ontario", "en Ontario"),
            ("Alberta", "en Alberta"),
            ("Manitoba", "au Manitoba"),
            ("Saskatchewan", "en Saskatchewan"),
            ("Colombie-Britannique", "en Colombie-Britannique"),
            ("Nouveau-Brunswick", "au Nouveau-Brunswick"),
            ("Nouvelle-Écosse", "en Nouvelle-Écosse"),
            ("Terre-Neuve-et-Labrador", "à Terre-Neuve-et-Labrador"),
            ("Île-du-Prince-Édouard", "à l’Île-du-Prince-Édouard"),
            ("Yukon", "au Yukon"),
            ("Nunavut", "au Nunavut"),
            ("Territoires du Nord-Ouest", "dans les Territoires du Nord-Ouest"),
        ] {
            assert_eq!(in_province(name, Fr), phrase);
        }
    }

    #[test]
    fn words_lose_their_vowel_before_one() {
        for (word, name, joins) in [
            ("de", "Adam", "d’Adam"),
            ("de", "Mme\u{a0}Ait", "de Mme\u{a0}Ait"),
            ("que", "Inès", "qu’Inès"),
            ("que", "Hassan", "que Hassan"),
            ("de", "Hélène", "d’Hélène"),
            ("de", "Yasmine", "de Yasmine"),
            ("de", "Yves", "d’Yves"),
            ("le", "arabe", "l’arabe"),
            ("le", "tamoul", "le tamoul"),
            ("à", "Le Caire", "au Caire"),
            ("à", "Tunis", "à Tunis"),
            ("de", "Les Ormes", "des Ormes"),
        ] {
            assert_eq!(joined(word, name, Fr), joins);
        }
        assert_eq!(joined("of", "Adam", En), "of Adam");
    }
}
