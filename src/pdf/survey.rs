//! Reading a finished volume back, to prove what is printed in it.
//!
//! In: the bytes of a volume. Out: a [`Survey`]: per page its label, its stamp, its links, how much text it
//! shows, and on front matter its words; and the bookmarks at the top. Shares no code with what writes them but the parser: page tree, number tree, outline and text are walked
//! here once more, by the format's rules.

mod spelling;

use super::content::{Operand, Operators};
use super::frame::{Frame, IDENTITY, place};
use super::limits;
use super::objects::{array, dictionary, follow, get, integer, name, rectangle, text};
use super::stamp::STAMP_MARK;
use super::words::{Alphabet, Run, text_runs};
use lopdf::{Dictionary, Document, LoadOptions, Object, ObjectId};
use rayon::prelude::*;
use std::collections::{BTreeMap, HashMap};

/// What is found in a volume.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Survey {
    /// Its pages, in order.
    pub pages: Vec<Page>,
    /// The bookmarks at the top level: what they say, and the page they lead to, counted from 0.
    pub bookmarks: Vec<(String, Option<usize>)>,
}

/// What is found on a page.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Page {
    /// The label that a viewer shows.
    pub label: String,
    /// The stamp's words.
    pub stamp: Option<String>,
    /// Links into this volume.
    pub links: Vec<Link>,
    /// Its text in pieces, each with where it begins on the upright page; read on front matter only.
    pub pieces: Vec<([f32; 2], String)>,
    /// How many bytes of text it shows, stamps not counted.
    pub text_bytes: usize,
}

impl Page {
    /// The words that begin within a box, with a point of tolerance, in the order in which they are drawn.
    #[must_use]
    pub fn words_within(&self, [left, bottom, right, top]: [f32; 4]) -> String {
        let within = |[x, y]: [f32; 2]| {
            (left - 1.0..=right + 1.0).contains(&x) && (bottom - 1.0..=top + 1.0).contains(&y)
        };
        let words: String = self
            .pieces
            .iter()
            .filter(|(at, _)| within(*at))
            .map(|(_, text)| text.as_str())
            .collect();
        words.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

/// A link found on a page.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Link {
    /// Where it stands: left, bottom, right, top, in points on the upright page.
    pub rect_pt: [f32; 4],
    /// The page it leads to, counted from 0.
    pub to: Option<usize>,
}

/// Reads a volume back. Words under links are looked for on the first `front_pages` pages only.
///
/// # Errors
/// The parser's words, where it cannot be read.
pub fn survey(bytes: &[u8], front_pages: usize) -> Result<Survey, String> {
    let options = LoadOptions {
        // Pictures prove nothing here, and are most of a volume.
        filter: Some(|id, object| (!is_picture(object)).then(|| (id, object.clone()))),
        max_decompressed_size: Some(limits::STREAM_BYTES_MAX),
        strict: true,
        ..LoadOptions::default()
    };
    let document = Document::load_mem_with_options(bytes, options).map_err(|error| error.to_string())?;
    let catalog = document.catalog().map_err(|error| error.to_string())?;
    let ids: Vec<ObjectId> = document.get_pages().into_values().collect();
    let numbers: HashMap<ObjectId, usize> = ids.iter().enumerate().map(|(nth, id)| (*id, nth)).collect();
    let labels = labels(&document, catalog, ids.len());
    let mut alphabets = HashMap::new();
    let mut pages = Vec::with_capacity(ids.len());
    for ((nth, id), label) in ids.iter().enumerate().zip(labels) {
        let page = document.get_dictionary(*id).map_err(|error| error.to_string())?;
        let pieces = match nth < front_pages {
            true => runs(&document, page, &mut alphabets),
            false => Vec::new(),
        };
        pages.push(Page {
            label,
            stamp: stamp(&document, page, &mut alphabets),
            links: links(&document, page, &numbers),
            pieces: pieces.into_iter().map(|run| (run.at, run.text)).collect(),
            text_bytes: 0,
        });
    }
    let counted: Vec<usize> = ids
        .par_iter()
        .map(|id| spelling::text_bytes(&document, *id))
        .collect();
    for (page, text_bytes) in pages.iter_mut().zip(counted) {
        page.text_bytes = text_bytes;
    }
    let bookmarks = bookmarks(&document, catalog, &numbers);
    Ok(Survey { pages, bookmarks })
}

fn is_picture(object: &Object) -> bool {
    matches!(object, Object::Stream(stream) if matches!(stream.dict.get(b"Subtype"), Ok(Object::Name(n)) if n == b"Image"))
}

/// The label of each page: the ranges of the number tree, counted through.
fn labels(document: &Document, catalog: &Dictionary, pages: usize) -> Vec<String> {
    let mut ranges: BTreeMap<usize, &Dictionary> = BTreeMap::new();
    let mut ahead: Vec<&Dictionary> = dictionary(document, catalog, b"PageLabels").into_iter().collect();
    let mut steps = 0;
    while let Some(node) = ahead.pop() {
        steps += 1;
        if steps > limits::PAGES_MAX {
            break;
        }
        for kid in array(document, node, b"Kids").into_iter().flatten() {
            ahead.extend(follow(document, kid).as_dict());
        }
        for pair in array(document, node, b"Nums")
            .map_or(&[][..], Vec::as_slice)
            .chunks(2)
        {
            if let [key, value] = pair
                && let Ok(first) = follow(document, key).as_i64()
                && let Ok(first) = usize::try_from(first)
                && let Ok(range) = follow(document, value).as_dict()
            {
                ranges.insert(first, range);
            }
        }
    }
    (0..pages)
        .map(|page| {
            let Some((first, range)) = ranges.range(..=page).next_back() else {
                return (page + 1).to_string();
            };
            let start = integer(document, range, b"St")
                .and_then(|n| usize::try_from(n).ok())
                .unwrap_or(1);
            let number = u32::try_from(page - first + start).unwrap_or(u32::MAX);
            let prefix = text(document, range, b"P").unwrap_or_default();
            match name(document, range, b"S") {
                Some(b"D") => format!("{prefix}{number}"),
                Some(b"r") => format!("{prefix}{}", crate::numbering::roman(number)),
                _ => prefix,
            }
        })
        .collect()
}

/// The page an explicit destination leads to.
fn page_of(numbers: &HashMap<ObjectId, usize>, destination: &Object) -> Option<usize> {
    let page = destination.as_array().ok()?.first()?.as_reference().ok()?;
    numbers.get(&page).copied()
}

fn bookmarks(
    document: &Document,
    catalog: &Dictionary,
    numbers: &HashMap<ObjectId, usize>,
) -> Vec<(String, Option<usize>)> {
    let mut found = Vec::new();
    let mut next =
        dictionary(document, catalog, b"Outlines").and_then(|root| dictionary(document, root, b"First"));
    while let Some(item) = next {
        let title = text(document, item, b"Title").unwrap_or_default();
        found.push((
            title,
            get(document, item, b"Dest").and_then(|d| page_of(numbers, d)),
        ));
        if found.len() > limits::PAGES_MAX {
            break;
        }
        next = dictionary(document, item, b"Next");
    }
    found
}

fn links(document: &Document, page: &Dictionary, numbers: &HashMap<ObjectId, usize>) -> Vec<Link> {
    let frame = Frame::of(document, page);
    array(document, page, b"Annots")
        .into_iter()
        .flatten()
        .filter_map(|item| follow(document, item).as_dict().ok())
        .filter(|annotation| name(document, annotation, b"Subtype") == Some(b"Link"))
        .filter_map(|annotation| {
            let destination = get(document, annotation, b"Dest")?;
            let rect = rectangle(document, annotation, b"Rect")?;
            Some(Link {
                rect_pt: super::frame::cover(frame.from_page(), rect),
                to: page_of(numbers, destination),
            })
        })
        .collect()
}

/// The stamp that the last part of the page's description draws: only there does nothing of the page lie above it.
fn stamp(
    document: &Document,
    page: &Dictionary,
    alphabets: &mut HashMap<ObjectId, Alphabet>,
) -> Option<String> {
    let last = array(document, page, b"Contents")?.last()?;
    let content = follow(document, last)
        .as_stream()
        .ok()?
        .get_plain_content()
        .ok()?;
    let mut operators = Operators::of(&content);
    let mut operands = Vec::new();
    let mut drawn = None;
    while let Some(operator) = operators.next(&mut operands) {
        if let (b"Do", Some(Operand::Name(name))) = (operator, operands.first()) {
            drawn = Some(name.to_vec());
        }
    }
    let x_objects =
        dictionary(document, page, b"Resources").and_then(|r| dictionary(document, r, b"XObject"))?;
    let form = get(document, x_objects, &drawn?)?.as_stream().ok()?;
    if !form.dict.has(STAMP_MARK) {
        return None;
    }
    let content = form.get_plain_content().ok()?;
    let resources = dictionary(document, &form.dict, b"Resources")?;
    let mut runs = Vec::new();
    text_runs(document, resources, &content, IDENTITY, alphabets, &mut runs);
    Some(runs.into_iter().map(|run| run.text).collect())
}

fn runs(document: &Document, page: &Dictionary, alphabets: &mut HashMap<ObjectId, Alphabet>) -> Vec<Run> {
    let Some(resources) = dictionary(document, page, b"Resources") else {
        return Vec::new();
    };
    let mut content = Vec::new();
    for part in array(document, page, b"Contents").into_iter().flatten() {
        if let Ok(stream) = follow(document, part).as_stream() {
            content.extend(stream.get_plain_content().unwrap_or_default());
            content.push(b'\n');
        }
    }
    let to_upright = Frame::of(document, page).from_page();
    let mut runs = Vec::new();
    text_runs(document, resources, &content, IDENTITY, alphabets, &mut runs);
    for run in &mut runs {
        run.at = place(to_upright, run.at);
    }
    runs
}
