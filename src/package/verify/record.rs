//! The manifest of a package of any version, as far as the proof needs it.
//!
//! In: the bytes of a `manifest.json` that this or another version of the program wrote. Out: what is known of its files and
//! exhibits. Members that this version does not know are passed over; what is missing is not asked for.

use serde::Deserialize;

/// What the proof needs of a manifest.
#[derive(Debug, Clone, Default, Deserialize)]
pub(super) struct Record {
    #[serde(default)]
    pub(super) format: String,
    #[serde(default)]
    pub(super) version: u32,
    #[serde(default)]
    pub(super) program: Program,
    #[serde(default)]
    pub(super) case: Case,
    #[serde(default)]
    pub(super) files: Vec<File>,
    #[serde(default)]
    pub(super) exhibits: Vec<Exhibit>,
    #[serde(default)]
    pub(super) supplement: Option<Supplement>,
}

/// What was filed before a supplement.
#[derive(Debug, Clone, Default, Deserialize)]
pub(super) struct Supplement {
    #[serde(default)]
    pub(super) exhibits: Vec<Filed>,
}

/// An exhibit that was filed before.
#[derive(Debug, Clone, Default, Deserialize)]
pub(super) struct Filed {
    #[serde(default)]
    pub(super) mark: String,
    #[serde(default)]
    pub(super) first_page: u32,
    #[serde(default)]
    pub(super) last_page: u32,
}

#[derive(Debug, Clone, Default, Deserialize)]
pub(super) struct Program {
    #[serde(default)]
    pub(super) version: String,
}

#[derive(Debug, Clone, Default, Deserialize)]
pub(super) struct Case {
    #[serde(default)]
    pub(super) reference: String,
    #[serde(default)]
    pub(super) language: String,
}

#[derive(Debug, Clone, Default, Deserialize)]
pub(super) struct File {
    pub(super) path: String,
    #[serde(default)]
    pub(super) role: String,
    #[serde(default)]
    pub(super) bytes: u64,
    #[serde(default)]
    pub(super) pages: Option<u32>,
    #[serde(default)]
    pub(super) sha256: String,
}

#[derive(Debug, Clone, Default, Deserialize)]
pub(super) struct Exhibit {
    #[serde(default)]
    pub(super) mark: String,
    #[serde(default)]
    pub(super) first_page: u32,
    #[serde(default)]
    pub(super) last_page: u32,
    #[serde(default)]
    pub(super) sources: Vec<Source>,
}

#[derive(Debug, Clone, Default, Deserialize)]
pub(super) struct Source {
    #[serde(default)]
    pub(super) pages: u32,
}

/// The format's name.
pub(super) const FORMAT: &str = "hc-pack-manifest";

pub(super) fn read(bytes: &[u8]) -> Result<Record, String> {
    let record: Record = serde_json::from_slice(bytes).map_err(|error| error.to_string())?;
    if record.format != FORMAT {
        return Err(format!("its `format` is `{}`, not `{FORMAT}`", record.format));
    }
    Ok(record)
}

/// The folder in which files of a role stand; nothing for a role that this version does not know.
pub(super) fn folder(role: &str) -> Option<&'static str> {
    Some(match role {
        "letter" => "data/letters/",
        "client_letter" => "data/client/",
        "third_party_form" => "data/third-parties/",
        "editable_letter" => "data/word/",
        "exhibit_bundle" | "pagination" | "original" => "data/exhibits/",
        "form" => "data/forms/",
        "particulars" | "file_sheet" => "data/file/",
        "delivery" => "data/delivery/",
        _ => return None,
    })
}
