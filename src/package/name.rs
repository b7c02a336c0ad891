//! Names of files in a package: safe on Windows, in portals and in archives, whatever the title's script.
//!
//! In: any text. Out: small ASCII letters, digits and single hyphens, short, never a name that Windows reserves.

use unicode_normalization::UnicodeNormalization;

/// The longest stem, in characters: portals refuse long names (secondary sources, read 2026-11-23).
pub const STEM_CHARS_MAX: usize = 48;

/// Names that Windows keeps for devices, with any extension (Microsoft, "Naming Files, Paths, and Namespaces").
const RESERVED: [&str; 22] = [
    "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9",
    "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
];

/// A safe stem made from `title`, without an extension. `otherwise` is used where nothing is left of the title.
#[must_use]
pub fn stem(title: &str, otherwise: &str) -> String {
    let latin = deunicode::deunicode(&title.nfc().collect::<String>());
    let mut out = String::new();
    for c in latin.chars() {
        if c.is_ascii_alphanumeric() {
            out.push(c.to_ascii_lowercase());
        } else if c != '\'' && !out.is_empty() && !out.ends_with('-') {
            out.push('-');
        }
    }
    let mut short: String = out.chars().take(STEM_CHARS_MAX).collect();
    while short.ends_with('-') {
        short.pop();
    }
    if short.is_empty() {
        otherwise.to_owned()
    } else if RESERVED.contains(&short.as_str()) {
        format!("{short}-file")
    } else {
        short
    }
}

#[cfg(test)]
mod tests {
    use super::stem;

    #[test]
    fn any_title_becomes_a_safe_stem() {
        assert_eq!(stem("IMM 5283", "form"), "imm-5283");
        assert_eq!(stem("Déclaration de l'école", "x"), "declaration-de-lecole");
        assert_eq!(stem("../../etc/passwd", "x"), "etc-passwd");
        assert_eq!(stem("CON", "x"), "con-file");
        assert_eq!(stem("///", "exhibit"), "exhibit");
        assert!(stem("நற்சான்றிதழ்", "letter").is_ascii());
        assert!(stem(&"a b".repeat(100), "x").len() <= super::STEM_CHARS_MAX);
        assert!(!stem("a\u{202e}b\u{0}c", "x").contains(|c: char| !c.is_ascii_alphanumeric() && c != '-'));
    }
}
