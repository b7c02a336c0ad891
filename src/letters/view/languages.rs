//! Names of languages for their tags, as an interpreter's clause needs them.
//!
//! In: a BCP 47 tag. Out: the name in English or French, by the tag's first part; none where this table has no row.

use super::words::Words;
use crate::finding::Language;

/// Tag, English name, French name; sorted by tag.
const NAMES: &[(&str, Words)] = &[
    ("af", Words("Afrikaans", "afrikaans")),
    ("ak", Words("Akan", "akan")),
    ("am", Words("Amharic", "amharique")),
    ("ar", Words("Arabic", "arabe")),
    ("az", Words("Azerbaijani", "azéri")),
    ("be", Words("Belarusian", "biélorusse")),
    ("bg", Words("Bulgarian", "bulgare")),
    ("bn", Words("Bengali", "bengali")),
    ("bo", Words("Tibetan", "tibétain")),
    ("bs", Words("Bosnian", "bosnien")),
    ("ca", Words("Catalan", "catalan")),
    ("cs", Words("Czech", "tchèque")),
    ("da", Words("Danish", "danois")),
    ("de", Words("German", "allemand")),
    ("dv", Words("Dhivehi", "divehi")),
    ("el", Words("Greek", "grec")),
    ("en", Words("English", "anglais")),
    ("es", Words("Spanish", "espagnol")),
    ("et", Words("Estonian", "estonien")),
    ("fa", Words("Persian", "persan")),
    ("ff", Words("Fula", "peul")),
    ("fi", Words("Finnish", "finnois")),
    ("fil", Words("Filipino", "filipino")),
    ("fr", Words("French", "français")),
    ("gu", Words("Gujarati", "gujarati")),
    ("ha", Words("Hausa", "haoussa")),
    ("he", Words("Hebrew", "hébreu")),
    ("hi", Words("Hindi", "hindi")),
    ("hr", Words("Croatian", "croate")),
    ("ht", Words("Haitian Creole", "créole haïtien")),
    ("hu", Words("Hungarian", "hongrois")),
    ("hy", Words("Armenian", "arménien")),
    ("id", Words("Indonesian", "indonésien")),
    ("ig", Words("Igbo", "igbo")),
    ("it", Words("Italian", "italien")),
    ("ja", Words("Japanese", "japonais")),
    ("ka", Words("Georgian", "géorgien")),
    ("kk", Words("Kazakh", "kazakh")),
    ("km", Words("Khmer", "khmer")),
    ("kn", Words("Kannada", "kannada")),
    ("ko", Words("Korean", "coréen")),
    ("ku", Words("Kurdish", "kurde")),
    ("ky", Words("Kyrgyz", "kirghize")),
    ("ln", Words("Lingala", "lingala")),
    ("lo", Words("Lao", "lao")),
    ("lt", Words("Lithuanian", "lituanien")),
    ("lv", Words("Latvian", "letton")),
    ("mk", Words("Macedonian", "macédonien")),
    ("ml", Words("Malayalam", "malayalam")),
    ("mn", Words("Mongolian", "mongol")),
    ("mr", Words("Marathi", "marathi")),
    ("ms", Words("Malay", "malais")),
    ("my", Words("Burmese", "birman")),
    ("ne", Words("Nepali", "népalais")),
    ("nl", Words("Dutch", "néerlandais")),
    ("no", Words("Norwegian", "norvégien")),
    ("om", Words("Oromo", "oromo")),
    ("pa", Words("Punjabi", "pendjabi")),
    ("pl", Words("Polish", "polonais")),
    ("prs", Words("Dari", "dari")),
    ("ps", Words("Pashto", "pachto")),
    ("pt", Words("Portuguese", "portugais")),
    ("qu", Words("Quechua", "quechua")),
    ("rn", Words("Kirundi", "kirundi")),
    ("ro", Words("Romanian", "roumain")),
    ("rom", Words("Romani", "romani")),
    ("ru", Words("Russian", "russe")),
    ("rw", Words("Kinyarwanda", "kinyarwanda")),
    ("sd", Words("Sindhi", "sindhi")),
    ("si", Words("Sinhala", "cingalais")),
    ("sk", Words("Slovak", "slovaque")),
    ("sl", Words("Slovenian", "slovène")),
    ("sn", Words("Shona", "shona")),
    ("so", Words("Somali", "somali")),
    ("sq", Words("Albanian", "albanais")),
    ("sr", Words("Serbian", "serbe")),
    ("sv", Words("Swedish", "suédois")),
    ("sw", Words("Swahili", "swahili")),
    ("ta", Words("Tamil", "tamoul")),
    ("te", Words("Telugu", "télougou")),
    ("tg", Words("Tajik", "tadjik")),
    ("th", Words("Thai", "thaï")),
    ("ti", Words("Tigrinya", "tigrigna")),
    ("tk", Words("Turkmen", "turkmène")),
    ("tl", Words("Tagalog", "tagalog")),
    ("tr", Words("Turkish", "turc")),
    ("tw", Words("Twi", "twi")),
    ("ug", Words("Uyghur", "ouïghour")),
    ("uk", Words("Ukrainian", "ukrainien")),
    ("ur", Words("Urdu", "ourdou")),
    ("uz", Words("Uzbek", "ouzbek")),
    ("vi", Words("Vietnamese", "vietnamien")),
    ("wo", Words("Wolof", "wolof")),
    ("xh", Words("Xhosa", "xhosa")),
    ("yi", Words("Yiddish", "yiddish")),
    ("yo", Words("Yoruba", "yoruba")),
    ("yue", Words("Cantonese", "cantonais")),
    ("zh", Words("Chinese", "chinois")),
    ("zu", Words("Zulu", "zoulou")),
];

/// The name of the language.
#[must_use]
pub fn name(tag: &str, language: Language) -> Option<&'static str> {
    let first = tag.split('-').next().unwrap_or(tag);
    let place = NAMES.binary_search_by(|(known, _)| (*known).cmp(first)).ok()?;
    Some(NAMES[place].1.say(language))
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
    }
}
