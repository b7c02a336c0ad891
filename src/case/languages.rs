//! Names of languages for their tags, as an interpreter's clause needs them.
//!
//! In: a BCP 47 tag. Out: the name in English or French, by the tag's first part; none where this table has no row.

use crate::finding::Language;

/// Tag, English name, French name; sorted by tag.
const NAMES: &[(&str, &str, &str)] = &[
    ("af", "Afrikaans", "afrikaans"),
    ("ak", "Akan", "akan"),
    ("am", "Amharic", "amharique"),
    ("ar", "Arabic", "arabe"),
    ("az", "Azerbaijani", "azéri"),
    ("be", "Belarusian", "biélorusse"),
    ("bg", "Bulgarian", "bulgare"),
    ("bn", "Bengali", "bengali"),
    ("bo", "Tibetan", "tibétain"),
    ("bs", "Bosnian", "bosnien"),
    ("ca", "Catalan", "catalan"),
    ("cs", "Czech", "tchèque"),
    ("da", "Danish", "danois"),
    ("de", "German", "allemand"),
    ("dv", "Dhivehi", "divehi"),
    ("el", "Greek", "grec"),
    ("en", "English", "anglais"),
    ("es", "Spanish", "espagnol"),
    ("et", "Estonian", "estonien"),
    ("fa", "Persian", "persan"),
    ("ff", "Fula", "peul"),
    ("fi", "Finnish", "finnois"),
    ("fil", "Filipino", "filipino"),
    ("fr", "French", "français"),
    ("gu", "Gujarati", "gujarati"),
    ("ha", "Hausa", "haoussa"),
    ("he", "Hebrew", "hébreu"),
    ("hi", "Hindi", "hindi"),
    ("hr", "Croatian", "croate"),
    ("ht", "Haitian Creole", "créole haïtien"),
    ("hu", "Hungarian", "hongrois"),
    ("hy", "Armenian", "arménien"),
    ("id", "Indonesian", "indonésien"),
    ("ig", "Igbo", "igbo"),
    ("it", "Italian", "italien"),
    ("ja", "Japanese", "japonais"),
    ("ka", "Georgian", "géorgien"),
    ("kk", "Kazakh", "kazakh"),
    ("km", "Khmer", "khmer"),
    ("kn", "Kannada", "kannada"),
    ("ko", "Korean", "coréen"),
    ("ku", "Kurdish", "kurde"),
    ("ky", "Kyrgyz", "kirghize"),
    ("ln", "Lingala", "lingala"),
    ("lo", "Lao", "lao"),
    ("lt", "Lithuanian", "lituanien"),
    ("lv", "Latvian", "letton"),
    ("mk", "Macedonian", "macédonien"),
    ("ml", "Malayalam", "malayalam"),
    ("mn", "Mongolian", "mongol"),
    ("mr", "Marathi", "marathi"),
    ("ms", "Malay", "malais"),
    ("my", "Burmese", "birman"),
    ("ne", "Nepali", "népalais"),
    ("nl", "Dutch", "néerlandais"),
    ("no", "Norwegian", "norvégien"),
    ("om", "Oromo", "oromo"),
    ("pa", "Punjabi", "pendjabi"),
    ("pl", "Polish", "polonais"),
    ("prs", "Dari", "dari"),
    ("ps", "Pashto", "pachto"),
    ("pt", "Portuguese", "portugais"),
    ("qu", "Quechua", "quechua"),
    ("rn", "Kirundi", "kirundi"),
    ("ro", "Romanian", "roumain"),
    ("rom", "Romani", "romani"),
    ("ru", "Russian", "russe"),
    ("rw", "Kinyarwanda", "kinyarwanda"),
    ("sd", "Sindhi", "sindhi"),
    ("si", "Sinhala", "cingalais"),
    ("sk", "Slovak", "slovaque"),
    ("sl", "Slovenian", "slovène"),
    ("sn", "Shona", "shona"),
    ("so", "Somali", "somali"),
    ("sq", "Albanian", "albanais"),
    ("sr", "Serbian", "serbe"),
    ("sv", "Swedish", "suédois"),
    ("sw", "Swahili", "swahili"),
    ("ta", "Tamil", "tamoul"),
    ("te", "Telugu", "télougou"),
    ("tg", "Tajik", "tadjik"),
    ("th", "Thai", "thaï"),
    ("ti", "Tigrinya", "tigrigna"),
    ("tk", "Turkmen", "turkmène"),
    ("tl", "Tagalog", "tagalog"),
    ("tr", "Turkish", "turc"),
    ("tw", "Twi", "twi"),
    ("ug", "Uyghur", "ouïghour"),
    ("uk", "Ukrainian", "ukrainien"),
    ("ur", "Urdu", "ourdou"),
    ("uz", "Uzbek", "ouzbek"),
    ("vi", "Vietnamese", "vietnamien"),
    ("wo", "Wolof", "wolof"),
    ("xh", "Xhosa", "xhosa"),
    ("yi", "Yiddish", "yiddish"),
    ("yo", "Yoruba", "yoruba"),
    ("yue", "Cantonese", "cantonais"),
    ("zh", "Chinese", "chinois"),
    ("zu", "Zulu", "zoulou"),
];

/// The tag of a language that is called by its name, in English or French.
#[must_use]
pub fn tag(name: &str) -> Option<&'static str> {
    let name = name.trim().to_lowercase();
    let is_it = |word: &str| word.to_lowercase() == name;
    NAMES
        .iter()
        .find(|(_, en, fr)| is_it(en) || is_it(fr))
        .map(|(tag, ..)| *tag)
}

/// The name of the language.
#[must_use]
pub fn name(tag: &str, language: Language) -> Option<&'static str> {
    let first = tag.split('-').next().unwrap_or(tag);
    let place = NAMES.binary_search_by(|(known, ..)| (*known).cmp(first)).ok()?;
    let (_, en, fr) = NAMES[place];
    Some(match language {
        Language::En => en,
        Language::Fr => fr,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted_and_regions_do_not_matter() {
        assert!(NAMES.windows(2).all(|pair| pair[0].0 < pair[1].0));
        assert_eq!(name("zh-Hans", Language::En), Some("Chinese"));
        assert_eq!(name("ta", Language::Fr), Some("tamoul"));
        assert_eq!(name("xx", Language::En), None);
        assert_eq!(
            (tag("Arabic"), tag("tamoul"), tag("x")),
            (Some("ar"), Some("ta"), None)
        );
    }
}
