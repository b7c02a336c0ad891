//! What readers who do not see the page are told: a tree of headings, paragraphs, lists, tables and notes.
//!
//! In: nodes and slots, added while blocks are set. Out: a [`Tree`] that the PDF's structure tree is written from. A
//! *slot* is a stretch of running text within a node; everything placed on a page names its slot, or none if it is
//! decoration.

/// A node of the tree, by its place in [`Tree::nodes`].
pub type NodeId = usize;
/// A stretch of content within a node, by its place in [`Tree::slots`].
pub type SlotId = usize;

/// What a node is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tag {
    /// The whole document.
    Document,
    /// A heading, by its level from 1.
    Heading(u8),
    /// A paragraph.
    Paragraph,
    /// A list, by how its items are marked.
    List(Marking),
    /// An item of a list: a label and a body.
    Item,
    /// The mark or number of an item or note.
    Label,
    /// What an item says.
    ItemBody,
    /// A quotation set apart.
    Quote,
    /// A table.
    Table,
    /// A row of a table.
    Row,
    /// A cell that heads its column.
    ColumnHead,
    /// A cell that heads its row.
    RowHead,
    /// A cell.
    Cell,
    /// A footnote.
    Note,
    /// The mark of a footnote in the text.
    Reference,
    /// A picture.
    Figure,
    /// The caption of a table or picture.
    Caption,
    /// A link.
    Link,
    /// A passage that differs in language only.
    Span,
    /// Blocks that belong together: a passage in another language, a signature.
    Group,
    /// A table of contents.
    Contents,
    /// An entry of a table of contents.
    ContentsEntry,
}

/// How the items of a list are marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Marking {
    /// Bullets.
    Bullet,
    /// Numbers.
    Decimal,
    /// Nothing: terms and what they stand for.
    None,
}

/// What a node holds, in reading order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kid {
    /// Another node.
    Node(NodeId),
    /// Text or a picture.
    Slot(SlotId),
}

/// One node.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node {
    /// What it is.
    pub tag: Tag,
    /// The node that holds it; the root holds itself.
    pub parent: NodeId,
    /// What it holds.
    pub kids: Vec<Kid>,
    /// Its language, where it differs from its parent's: a BCP 47 tag.
    pub language: Option<String>,
    /// What it shows or where it leads, for those who do not see it.
    pub alternative: Option<String>,
}

/// The tree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tree {
    /// All nodes; the first is the root.
    pub nodes: Vec<Node>,
    /// The node of each slot.
    pub slots: Vec<NodeId>,
}

impl Default for Tree {
    fn default() -> Self {
        let root = Node {
            tag: Tag::Document,
            parent: 0,
            kids: Vec::new(),
            language: None,
            alternative: None,
        };
        Tree {
            nodes: vec![root],
            slots: Vec::new(),
        }
    }
}

impl Tree {
    /// Adds a node at the end of `parent`.
    pub fn node(&mut self, tag: Tag, parent: NodeId) -> NodeId {
        let id = self.nodes.len();
        self.nodes.push(Node {
            tag,
            parent,
            kids: Vec::new(),
            language: None,
            alternative: None,
        });
        self.nodes[parent].kids.push(Kid::Node(id));
        id
    }

    /// Adds a slot at the end of `node`.
    pub fn slot(&mut self, node: NodeId) -> SlotId {
        let id = self.slots.len();
        self.slots.push(node);
        self.nodes[node].kids.push(Kid::Slot(id));
        id
    }
}
