//! What never enters a bundle: scripts, actions that reach out, embedded files, metadata, editors' private data.
//!
//! In: one dictionary of a foreign file on its way into the copy. Out: the same dictionary, harmless, and a tally of what
//! went. The copy starts from pages, so whatever hangs on the catalog is left behind without being named here.

use super::annotations::KEPT;
use super::destination::Names;
use super::objects::{as_dictionary, follow, get, name};
use lopdf::{Dictionary, Document, Object, ObjectId};
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

/// What a reader's mark tells beside its picture: who made it and when, what was said of it, and to which it answers.
const MARK_KEYS_DROPPED: &[&[u8]] = &[
    b"T",
    b"NM",
    b"M",
    b"CreationDate",
    b"Subj",
    b"RC",
    b"Popup",
    b"IRT",
    b"RT",
    b"State",
    b"StateModel",
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
    /// Comments of readers: the words of notes and marks, which lie in no page's own text.
    pub comments: usize,
    /// Places that are marked for redaction, and not redacted.
    pub redactions: usize,
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
        && (ACTIONS_REMOVED.contains(&kind) || leads_to_a_file(dictionary, document))
    {
        removed.count(kind);
        *dictionary = Dictionary::new();
        return;
    }
    for key in KEYS_DROPPED {
        dictionary.remove(key);
    }
    silence(dictionary, document, removed);
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

/// Takes from a reader's mark all that its picture does not show.
fn silence(dictionary: &mut Dictionary, document: &Document, removed: &mut Removed) {
    let Some(kind) = name(document, dictionary, b"Subtype").map(<[u8]>::to_vec) else {
        return;
    };
    if !KEPT.contains(&kind.as_slice()) || !dictionary.has(b"Rect") {
        return;
    }
    for key in MARK_KEYS_DROPPED {
        dictionary.remove(key);
    }
    removed.redactions += usize::from(kind == b"Redact");
    // A free text is what stands on the page, and a link's words are its name for those who do not see it.
    if matches!(kind.as_slice(), b"FreeText" | b"Link") {
        return;
    }
    let words = get(document, dictionary, b"Contents").map(|words| follow(document, words));
    if let Some(Object::String(words, _)) = words {
        removed.comments += usize::from(!words.is_empty() && words.as_slice() != b"\xfe\xff");
    }
    dictionary.remove(b"Contents");
}

/// Whether an action opens a file of the machine, whose path tells where it lay.
fn leads_to_a_file(action: &Dictionary, document: &Document) -> bool {
    let address = get(document, action, b"URI").map(|address| follow(document, address));
    let Some(Object::String(address, _)) = address else {
        return false;
    };
    let start: Vec<u8> = address.iter().take(5).map(u8::to_ascii_lowercase).collect();
    start == b"file:" || address.get(1..3) == Some(b":\\") || address.starts_with(b"\\\\")
}

fn drop_action(dictionary: &mut Dictionary, key: &[u8], document: &Document, removed: &mut Removed) {
    let Some(action) = get(document, dictionary, key).and_then(|o| as_dictionary(follow(document, o))) else {
        return;
    };
    let Some(kind) = name(document, action, b"S") else {
        return;
    };
    let turns = kind != b"Named" || name(document, action, b"N").is_some_and(|n| TURNS_KEPT.contains(&n));
    if !ACTIONS_KEPT.contains(&kind) || !turns || leads_to_a_file(action, document) {
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
