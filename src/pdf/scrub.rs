//! What never enters a bundle: scripts, actions that reach out, embedded files, metadata, editors' private data.
//!
//! In: one dictionary of a foreign file on its way into the copy. Out: the same dictionary, harmless, and a tally of what
//! went. The copy starts from pages, so whatever hangs on the catalog is left behind without being named here.

use super::destination::Names;
use super::objects::{as_dictionary, follow, get, name};
use lopdf::{Dictionary, Document, ObjectId};
use std::collections::HashSet;

/// The entries of a page that are copied; all others stay behind.
pub(super) const PAGE_KEYS: &[&[u8]] = &[
    b"Resources",
    b"MediaBox",
    b"CropBox",
    b"BleedBox",
    b"TrimBox",
    b"ArtBox",
    b"Contents",
    b"Rotate",
    b"Group",
    b"Annots",
    b"UserUnit",
];

/// Entries that leave wherever they stand, except as names in a resource dictionary.
const KEYS_DROPPED: &[&[u8]] = &[
    b"AA",
    b"JS",
    b"Metadata",
    b"PieceInfo",
    b"LastModified",
    b"AF",
    b"EF",
    b"OPI",
    b"Alternates",
    b"StructParent",
    b"StructParents",
    b"SD",
];

/// The actions that stay: they move within the document or open an address when a reader asks for it.
const ACTIONS_KEPT: &[&[u8]] = &[b"GoTo", b"URI", b"Named"];

/// The named actions that stay: they turn pages.
const TURNS_KEPT: &[&[u8]] = &[b"NextPage", b"PrevPage", b"FirstPage", b"LastPage"];

/// Kinds of action, to know one where nothing says that it is one.
const ACTIONS_REMOVED: &[&[u8]] = &[
    b"JavaScript",
    b"Launch",
    b"SubmitForm",
    b"ResetForm",
    b"ImportData",
    b"GoToR",
    b"GoToE",
    b"Thread",
    b"Sound",
    b"Movie",
    b"Hide",
    b"Rendition",
    b"SetOCGState",
    b"GoTo3DView",
    b"RichMediaExecute",
];

/// Keys whose dictionaries map names of the file's own choosing, which must not be taken for entries.
pub(super) const NAME_SPACES: &[&[u8]] = &[
    b"Font",
    b"XObject",
    b"ColorSpace",
    b"ExtGState",
    b"Pattern",
    b"Shading",
    b"Properties",
    b"CharProcs",
    b"Colorants",
];

/// What was removed from a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Removed {
    /// Scripts.
    pub scripts: usize,
    /// Actions that start a program.
    pub launches: usize,
    /// Other actions that reach outside the page: forms sent, other files opened, media played.
    pub other_actions: usize,
    /// Links whose target the file does not have.
    pub dead_links: usize,
}

impl Removed {
    fn count(&mut self, kind: &[u8]) {
        match kind {
            b"JavaScript" => self.scripts += 1,
            b"Launch" => self.launches += 1,
            _ => self.other_actions += 1,
        }
    }
}

/// Where destinations are looked up while a file is copied.
pub(super) struct Bearings<'a> {
    pub(super) names: &'a Names,
    pub(super) pages: &'a [ObjectId],
    pub(super) known: &'a HashSet<ObjectId>,
}

/// Makes one dictionary harmless and its destinations explicit.
pub(super) fn clean(
    dictionary: &mut Dictionary,
    document: &Document,
    bearings: &Bearings<'_>,
    removed: &mut Removed,
) {
    if dictionary.has(b"JS") && name(document, dictionary, b"S") != Some(b"JavaScript") {
        removed.scripts += 1;
    }
    if let Some(kind) = name(document, dictionary, b"S")
        && ACTIONS_REMOVED.contains(&kind)
    {
        removed.count(kind);
        *dictionary = Dictionary::new();
        return;
    }
    for key in KEYS_DROPPED {
        dictionary.remove(key);
    }
    for key in [&b"A"[..], b"PA", b"Next"] {
        drop_action(dictionary, key, document, removed);
    }
    let is_go_to = name(document, dictionary, b"S") == Some(b"GoTo");
    let is_link = name(document, dictionary, b"Subtype") == Some(b"Link");
    if is_go_to {
        resolve(dictionary, b"D", document, bearings, removed);
    } else if is_link {
        resolve(dictionary, b"Dest", document, bearings, removed);
    }
}

fn drop_action(dictionary: &mut Dictionary, key: &[u8], document: &Document, removed: &mut Removed) {
    let Some(action) = get(document, dictionary, key).and_then(|o| as_dictionary(follow(document, o))) else {
        return;
    };
    let Some(kind) = name(document, action, b"S") else {
        return;
    };
    let turns = kind != b"Named" || name(document, action, b"N").is_some_and(|n| TURNS_KEPT.contains(&n));
    if !ACTIONS_KEPT.contains(&kind) || !turns {
        // Actions that are known by their kind are counted when they are met themselves.
        removed.count(kind);
        dictionary.remove(key);
    }
}

fn resolve(
    dictionary: &mut Dictionary,
    key: &[u8],
    document: &Document,
    bearings: &Bearings<'_>,
    removed: &mut Removed,
) {
    let Some(destination) = get(document, dictionary, key) else {
        return;
    };
    let explicit = bearings
        .names
        .explicit(document, bearings.pages, destination)
        .filter(|target| {
            let page = target
                .as_array()
                .ok()
                .and_then(|t| t.first()?.as_reference().ok());
            page.is_some_and(|page| bearings.known.contains(&page))
        });
    match explicit {
        Some(target) => dictionary.set(key.to_vec(), target),
        None => {
            removed.dead_links += 1;
            dictionary.remove(key);
        }
    }
}
