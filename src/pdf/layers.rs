//! Layers (optional content): carried from a file into a bundle, so that pages keep showing what they showed.
//!
//! In: the default configuration of each source. Out: one `/OCProperties` for the bundle, in which every group is on or off as
//! its own file had it. Alternate configurations and what only names them are left behind.

use super::objects::{array, dictionary, name, name_of};
use lopdf::{Dictionary, Document, Object};

/// The layers of one file, or of several added together.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Layers {
    groups: Vec<Object>,
    off: Vec<Object>,
    order: Vec<Object>,
    locked: Vec<Object>,
    radio: Vec<Object>,
    automatic: Vec<Object>,
}

impl Layers {
    /// The layers of a document; references are still its own.
    pub(super) fn read(document: &Document) -> Layers {
        let Some(properties) = document
            .catalog()
            .ok()
            .and_then(|c| dictionary(document, c, b"OCProperties"))
        else {
            return Layers::default();
        };
        let list = |from: &Dictionary, key: &[u8]| array(document, from, key).cloned().unwrap_or_default();
        let groups = list(properties, b"OCGs");
        let Some(default) = dictionary(document, properties, b"D") else {
            return Layers {
                groups,
                ..Layers::default()
            };
        };
        let mut off = list(default, b"OFF");
        if name(document, default, b"BaseState") == Some(b"OFF") {
            // All off but those listed as on. Merged files share one base state, which is on.
            let on = list(default, b"ON");
            off = groups.iter().filter(|g| !on.contains(g)).cloned().collect();
        }
        Layers {
            groups,
            off,
            order: list(default, b"Order"),
            locked: list(default, b"Locked"),
            radio: list(default, b"RBGroups"),
            automatic: list(default, b"AS"),
        }
    }

    /// Every list, to rewrite references in.
    pub(super) fn lists_mut(&mut self) -> [&mut Vec<Object>; 6] {
        [
            &mut self.groups,
            &mut self.off,
            &mut self.order,
            &mut self.locked,
            &mut self.radio,
            &mut self.automatic,
        ]
    }

    /// Adds the layers of a further file.
    pub(super) fn append(&mut self, mut other: Layers) {
        for (mine, theirs) in self.lists_mut().into_iter().zip(other.lists_mut()) {
            mine.append(theirs);
        }
    }

    /// The bundle's `/OCProperties`; nothing where no file has layers.
    pub(super) fn write(self) -> Option<Object> {
        if self.groups.is_empty() {
            return None;
        }
        let mut default = Dictionary::new();
        default.set("BaseState", name_of("ON"));
        for (key, list) in [
            ("OFF", self.off),
            ("Order", self.order),
            ("Locked", self.locked),
            ("RBGroups", self.radio),
            ("AS", self.automatic),
        ] {
            if !list.is_empty() {
                default.set(key, Object::Array(list));
            }
        }
        let mut properties = Dictionary::new();
        properties.set("OCGs", Object::Array(self.groups));
        properties.set("D", Object::Dictionary(default));
        Some(Object::Dictionary(properties))
    }
}
