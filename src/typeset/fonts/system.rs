//! The machine's own fonts, for scripts that the embedded faces lack.
//!
//! In: a character. Out: a face, always the same one on the same machine. Nothing is read before a text needs it.

use super::{Cut, Face, Origin, RATIO_SCRIPT};
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, OnceLock};
use unicode_script::{Script, UnicodeScript};

/// Faces of families in their regular (`false`) and bold weight; none where the machine has no such family.
type Known = BTreeMap<(String, bool), Option<Arc<Face>>>;

/// The machine's fonts, looked at only when a text needs one.
#[derive(Default)]
pub(super) struct System {
    database: OnceLock<fontdb::Database>,
    faces: Mutex<Known>,
}

/// Families on machines in common use, by script, best first. Before these, "Noto Serif …" and "Noto Sans …" with the
/// script's name are tried for every script.
const SYSTEM_BY_SCRIPT: [(Script, &[&str]); 19] = [
    (Script::Han, HAN),
    (Script::Hiragana, HAN),
    (Script::Katakana, HAN),
    (Script::Bopomofo, HAN),
    (
        Script::Hangul,
        &[
            "Noto Serif CJK KR",
            "Noto Sans CJK KR",
            "Source Han Serif K",
            "Nanum Myeongjo",
            "Malgun Gothic",
            "Apple SD Gothic Neo",
        ],
    ),
    (
        Script::Bengali,
        &["Lohit Bengali", "Nirmala UI", "Bangla Sangam MN"],
    ),
    (Script::Gurmukhi, &["Lohit Gurmukhi", "Nirmala UI", "Gurmukhi MN"]),
    (
        Script::Gujarati,
        &["Lohit Gujarati", "Nirmala UI", "Gujarati Sangam MN"],
    ),
    (Script::Tamil, &["Lohit Tamil", "Nirmala UI", "Tamil Sangam MN"]),
    (
        Script::Telugu,
        &["Lohit Telugu", "Nirmala UI", "Telugu Sangam MN"],
    ),
    (
        Script::Kannada,
        &["Lohit Kannada", "Nirmala UI", "Kannada Sangam MN"],
    ),
    (
        Script::Malayalam,
        &["Lohit Malayalam", "Nirmala UI", "Malayalam Sangam MN"],
    ),
    (Script::Sinhala, &["Nirmala UI", "Sinhala Sangam MN"]),
    (Script::Thai, &["Leelawadee UI", "Thonburi"]),
    (Script::Lao, &["Leelawadee UI", "Lao Sangam MN"]),
    (Script::Khmer, &["Leelawadee UI", "Khmer Sangam MN"]),
    (Script::Myanmar, &["Myanmar Text", "Myanmar Sangam MN", "Padauk"]),
    (Script::Ethiopic, &["Abyssinica SIL", "Nyala", "Ebrima", "Kefa"]),
    (Script::Tibetan, &["Microsoft Himalaya", "Kailasa"]),
];
/// Families by the language of what they set: one character of Chinese is written in other ways in Taiwan, Japan and Korea.
const BY_LANGUAGE: [(&str, &[&str]); 7] = [
    (
        "ja",
        &[
            "Noto Serif CJK JP",
            "Noto Sans CJK JP",
            "Yu Mincho",
            "MS Mincho",
            "Hiragino Mincho ProN",
        ],
    ),
    (
        "ko",
        &[
            "Noto Serif CJK KR",
            "Noto Sans CJK KR",
            "Nanum Myeongjo",
            "Malgun Gothic",
            "Apple SD Gothic Neo",
        ],
    ),
    ("zh-hant", TRADITIONAL),
    ("zh-tw", TRADITIONAL),
    ("zh-hk", TRADITIONAL),
    ("zh-mo", TRADITIONAL),
    ("yue", TRADITIONAL),
];
const TRADITIONAL: &[&str] = &[
    "Noto Serif CJK TC",
    "Noto Sans CJK TC",
    "PMingLiU",
    "Microsoft JhengHei",
    "Songti TC",
];
const HAN: &[&str] = &[
    "Noto Serif CJK SC",
    "Noto Serif CJK JP",
    "Noto Sans CJK SC",
    "Noto Sans CJK JP",
    "Source Han Serif SC",
    "Source Han Sans SC",
    "WenQuanYi Zen Hei",
    "SimSun",
    "Microsoft YaHei",
    "Yu Mincho",
    "MS Mincho",
    "Songti SC",
    "Hiragino Mincho ProN",
    "Droid Sans Fallback",
    "Arial Unicode MS",
];

/// Marks and wide forms that Chinese, Japanese and Korean share, and that belong to no script.
fn is_east_asian(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{303f}' | '\u{31c0}'..='\u{33ff}' | '\u{fe30}'..='\u{fe4f}' | '\u{ff00}'..='\u{ffef}')
}

impl System {
    /// A face of this machine. Marks that several scripts share are looked for in the faces of each.
    pub(super) fn for_character(&self, c: char, cut: Cut, language: &str) -> Option<Arc<Face>> {
        let scripts = match c.script_extension() {
            _ if is_east_asian(c) => Script::Han.into(),
            scripts if scripts.is_common() || scripts.is_inherited() => return None,
            scripts => scripts,
        };
        let is_han = scripts.contains_script(Script::Han);
        let of_language = BY_LANGUAGE
            .iter()
            .find(|(tag, _)| is_han && language.to_ascii_lowercase().starts_with(tag))
            .map_or(&[][..], |(_, families)| families);
        let chosen = |family: &str| self.face(family, cut.is_bold()).filter(|face| face.covers(c));
        if let Some(face) = of_language.iter().find_map(|family| chosen(family)) {
            return Some(face);
        }
        scripts.iter().find_map(|script| {
            let name = script.full_name().replace('_', " ");
            let listed = SYSTEM_BY_SCRIPT
                .iter()
                .find(|(s, _)| *s == script)
                .map_or(&[][..], |(_, f)| f);
            let noto = [format!("Noto Serif {name}"), format!("Noto Sans {name}")];
            noto.iter()
                .map(String::as_str)
                .chain(listed.iter().copied())
                .find_map(chosen)
        })
    }

    /// The face of a family; regular where it has no bold.
    fn face(&self, family: &str, bold: bool) -> Option<Arc<Face>> {
        let mut faces = self
            .faces
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner);
        let known = faces.get(&(family.to_owned(), bold)).cloned();
        known.unwrap_or_else(|| {
            let face = self.load(family, if bold { 700 } else { 400 });
            faces.insert((family.to_owned(), bold), face.clone());
            face
        })
    }

    fn load(&self, family: &str, weight: u16) -> Option<Arc<Face>> {
        let database = self.database.get_or_init(|| {
            let mut database = fontdb::Database::new();
            database.load_system_fonts();
            database
        });
        // Folders are read in any order: the choice is by what the faces say of themselves, then by file.
        let info = database
            .faces()
            .filter(|f| f.style == fontdb::Style::Normal && f.families.iter().any(|(name, _)| name == family))
            .min_by_key(|f| {
                let file = format!("{:?}", f.source);
                (
                    f.stretch != fontdb::Stretch::Normal,
                    f.weight.0.abs_diff(weight),
                    f.post_script_name.clone(),
                    file,
                    f.index,
                )
            })?;
        let (bytes, index) = database.with_face_data(info.id, |data, index| (data.to_vec(), index))?;
        Face::new(
            &info.post_script_name,
            Origin::System,
            Cow::Owned(bytes),
            index,
            RATIO_SCRIPT,
        )
        .map(Arc::new)
    }
}
