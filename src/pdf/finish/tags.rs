//! The structure tree.

use super::links::Annotations;
use super::{Marked, name, text};
use crate::typeset::laid::Laid;
use crate::typeset::structure::{Kid, Marking, Node, NodeId, Tag};
use lopdf::{Dictionary, Document, Object, ObjectId, dictionary};
use std::collections::BTreeMap;

/// The standard structure type of a tag.
pub(in crate::pdf) fn tag_name(tag: Tag) -> String {
    match tag {
        Tag::Document => "Document",
        Tag::Heading(level) => return format!("H{}", level.clamp(1, 6)),
        Tag::Paragraph => "P",
        Tag::List(_) => "L",
        Tag::Item => "LI",
        Tag::Label => "Lbl",
        Tag::ItemBody => "LBody",
        Tag::Quote => "BlockQuote",
        Tag::Table => "Table",
        Tag::Row => "TR",
        Tag::ColumnHead | Tag::RowHead => "TH",
        Tag::Cell => "TD",
        Tag::Note => "Note",
        Tag::Reference => "Reference",
        Tag::Figure => "Figure",
        Tag::Caption => "Caption",
        Tag::Link => "Link",
        Tag::Span => "Span",
        Tag::Group => "Div",
        Tag::Contents => "TOC",
        Tag::ContentsEntry => "TOCI",
    }
    .to_owned()
}

/// Content of a page that belongs to the structure: the page and the content's number on it.
type Spots = BTreeMap<usize, Vec<(usize, usize)>>;

struct Building<'a> {
    laid: &'a Laid,
    pages: &'a [ObjectId],
    ids: Vec<ObjectId>,
    kept: Vec<bool>,
    spots: Spots,
    annotations: BTreeMap<NodeId, Vec<(usize, ObjectId)>>,
    root: ObjectId,
}

/// Adds the structure tree and ties pages and annotations to it.
pub(super) fn add(
    document: &mut Document,
    laid: &Laid,
    marked: &[Marked],
    pages: &[ObjectId],
    annotations: &Annotations,
) -> ObjectId {
    let mut spots = Spots::new();
    for (page, marked) in marked.iter().enumerate() {
        for (number, slot) in marked.slots.iter().enumerate() {
            spots.entry(*slot).or_default().push((page, number));
        }
    }
    let annotations: BTreeMap<NodeId, Vec<(usize, ObjectId)>> = laid
        .links
        .iter()
        .zip(annotations)
        .map(|(link, own)| (link.node, own.clone()))
        .collect();
    let building = Building {
        laid,
        pages,
        ids: laid.tree.nodes.iter().map(|_| document.new_object_id()).collect(),
        kept: kept(laid, &spots),
        spots,
        annotations,
        root: document.new_object_id(),
    };
    for (id, node) in laid.tree.nodes.iter().enumerate() {
        if building.kept[id] {
            let element = building.element(id, node);
            document
                .objects
                .insert(building.ids[id], Object::Dictionary(element));
        }
    }
    building.tie(document, marked)
}

/// Which nodes hold content: empty ones would only confuse a reader. Cells stay, for the table's shape.
fn kept(laid: &Laid, spots: &Spots) -> Vec<bool> {
    let nodes = &laid.tree.nodes;
    let mut kept: Vec<bool> = nodes
        .iter()
        .map(|node| {
            node.kids
                .iter()
                .any(|kid| matches!(kid, Kid::Slot(slot) if spots.contains_key(slot)))
        })
        .collect();
    for id in (1..nodes.len()).rev() {
        let cell = matches!(nodes[id].tag, Tag::Cell | Tag::RowHead | Tag::ColumnHead);
        if kept[id] || cell {
            kept[id] = true;
            kept[nodes[id].parent] = true;
        }
    }
    kept[0] = true;
    kept
}

impl Building<'_> {
    fn element(&self, id: NodeId, node: &Node) -> Dictionary {
        let mut kids: Vec<Object> = Vec::new();
        for kid in &node.kids {
            match kid {
                Kid::Node(node) if self.kept[*node] => kids.push(self.ids[*node].into()),
                Kid::Node(_) => {}
                Kid::Slot(slot) => {
                    let spots = self.spots.get(slot).into_iter().flatten();
                    kids.extend(spots.map(|(page, number)| self.content(*page, *number)));
                }
            }
        }
        for (page, annotation) in self.annotations.get(&id).into_iter().flatten() {
            kids.push(Object::Dictionary(dictionary! {
                "Type" => name("OBJR"), "Pg" => self.pages[*page], "Obj" => *annotation,
            }));
        }
        let parent = if id == 0 { self.root } else { self.ids[node.parent] };
        let mut element = dictionary! {
            "Type" => name("StructElem"), "S" => name(&tag_name(node.tag)), "P" => parent, "K" => kids,
        };
        if let Some(language) = node.language.as_ref().filter(|tag| is_language_tag(tag)) {
            element.set("Lang", Object::string_literal(language.as_str()));
        }
        if let Some(alternative) = &node.alternative {
            element.set("Alt", text(alternative));
        }
        if node.tag == Tag::Note {
            element.set("ID", Object::string_literal(note_id(id)));
        }
        if let Some(attributes) = attributes(node.tag) {
            element.set("A", attributes);
        }
        element
    }

    /// A reference to marked content of a page.
    fn content(&self, page: usize, number: usize) -> Object {
        Object::Dictionary(dictionary! {
            "Type" => name("MCR"), "Pg" => self.pages[page], "MCID" => integer(number),
        })
    }

    /// Makes the tree's root, and the way back from pages and annotations to it.
    fn tie(&self, document: &mut Document, marked: &[Marked]) -> ObjectId {
        let mut numbers: Vec<Object> = Vec::new();
        for (n, (page, marked)) in self.pages.iter().zip(marked).enumerate() {
            let parents: Vec<Object> = marked
                .slots
                .iter()
                .map(|slot| self.ids[self.laid.tree.slots[*slot]].into())
                .collect();
            numbers.push(integer(n));
            numbers.push(document.add_object(parents).into());
            if let Ok(page) = document.get_dictionary_mut(*page) {
                page.set("StructParents", integer(n));
                page.set("Tabs", name("S"));
            }
        }
        let mut next = self.pages.len();
        for (node, annotations) in &self.annotations {
            for (_, annotation) in annotations {
                numbers.push(integer(next));
                numbers.push(self.ids[*node].into());
                if let Ok(annotation) = document.get_dictionary_mut(*annotation) {
                    annotation.set("StructParent", integer(next));
                }
                next += 1;
            }
        }
        let parents = document.add_object(dictionary! { "Nums" => numbers });
        let mut root = dictionary! {
            "Type" => name("StructTreeRoot"),
            "K" => vec![Object::from(self.ids[0])],
            "ParentTree" => parents,
            "ParentTreeNextKey" => integer(next),
        };
        if let Some(ids) = self.id_tree() {
            root.set("IDTree", document.add_object(ids));
        }
        document.objects.insert(self.root, Object::Dictionary(root));
        self.root
    }

    /// The notes by their identifiers.
    fn id_tree(&self) -> Option<Dictionary> {
        let nodes = self.laid.tree.nodes.iter().enumerate();
        let mut notes: Vec<(String, ObjectId)> = nodes
            .filter(|(id, node)| node.tag == Tag::Note && self.kept[*id])
            .map(|(id, _)| (note_id(id), self.ids[id]))
            .collect();
        notes.sort();
        let names: Vec<Object> = notes
            .iter()
            .flat_map(|(key, id)| [Object::string_literal(key.as_str()), (*id).into()])
            .collect();
        (!names.is_empty()).then(|| dictionary! { "Names" => names })
    }
}

/// Whether this is a well-formed BCP 47 tag; archives take no other.
fn is_language_tag(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let alphanumeric =
        |part: &str| (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric());
    let first = parts.next().unwrap_or_default();
    (2..=8).contains(&first.len())
        && first.bytes().all(|b| b.is_ascii_alphabetic())
        && parts.all(alphanumeric)
}

/// Of one width, so that the order of names is the order of notes.
fn note_id(id: NodeId) -> String {
    format!("note{id:08}")
}

fn integer(n: usize) -> Object {
    Object::Integer(i64::try_from(n).unwrap_or(i64::MAX))
}

fn attributes(tag: Tag) -> Option<Dictionary> {
    match tag {
        Tag::ColumnHead => Some(dictionary! { "O" => name("Table"), "Scope" => name("Column") }),
        Tag::RowHead => Some(dictionary! { "O" => name("Table"), "Scope" => name("Row") }),
        Tag::List(Marking::Bullet) => {
            Some(dictionary! { "O" => name("List"), "ListNumbering" => name("Disc") })
        }
        Tag::List(Marking::Decimal) => {
            Some(dictionary! { "O" => name("List"), "ListNumbering" => name("Decimal") })
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::is_language_tag;

    #[test]
    fn language_tags_are_well_formed() {
        assert!(is_language_tag("fr-CA") && is_language_tag("zh-Hans"));
        assert!(
            !is_language_tag("")
                && !is_language_tag("français")
                && !is_language_tag("en_CA")
                && !is_language_tag("x")
        );
    }
}
