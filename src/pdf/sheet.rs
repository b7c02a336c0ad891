//! Pictures on letter-size sheets, each with its caption below it.
//!
//! In: pictures, their captions as strips that the typesetter has set, and how many stand on a sheet. Out: a PDF, and how finely each
//! picture is printed. A picture stands upright, is never drawn coarser than one pixel to a point, and never touches another. The order
//! of what a page draws is the order in which it is to be read: picture, caption, next picture.

use super::frame::{IDENTITY, LETTER_POINTS, chain};
use super::graft;
use super::image::{self, Picture, turn};
use super::objects::{count_of, name_of, numbers_of, text_of};
use super::open;
use lopdf::{Dictionary, Document, Object, ObjectId, SaveOptions, Stream};

/// How many pictures stand on a sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Grid {
    /// One, on a sheet turned as the picture is.
    #[default]
    One,
    /// Two, one above the other.
    Two,
    /// Two rows of two.
    Four,
    /// Three rows of two.
    Six,
}

impl Grid {
    /// Columns and rows.
    fn cells(self) -> [u8; 2] {
        match self {
            Grid::One => [1, 1],
            Grid::Two => [1, 2],
            Grid::Four => [2, 2],
            Grid::Six => [2, 3],
        }
    }

    /// How many pictures a sheet takes.
    #[must_use]
    pub fn places(self) -> usize {
        let [columns, rows] = self.cells();
        usize::from(columns * rows)
    }
}

/// A caption, set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Strip {
    /// Its words, for those who do not see the picture.
    pub text: String,
    /// A PDF with the caption on its one page.
    pub pdf: Vec<u8>,
    /// Where it stands on that page: left, bottom, right, top, in thousandths of a point.
    pub place: [i64; 4],
}

/// A picture and its caption.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Framed {
    /// The picture.
    pub picture: Picture,
    /// What stands below it.
    pub caption: Option<Strip>,
}

/// The margin around all pictures, in points; the stamp stands in it.
const MARGIN_PT: f32 = 36.0;

/// The distance between two pictures, in points.
const GUTTER_PT: f32 = 18.0;

/// The distance between a picture and its caption, in points.
const CAPTION_GAP_PT: f32 = 6.0;

/// The widest a caption is set, in points: longer lines are hard to read.
pub const CAPTION_WIDTH_MAX_PT: f32 = 468.0;

/// A picture is never drawn coarser than this many points to a pixel (72 dpi).
const POINTS_PER_PIXEL_MAX: f32 = 1.0;

/// The least height that a picture keeps beside its caption, in points.
const PICTURE_HEIGHT_MIN_PT: f32 = 72.0;

/// The width in which the caption of a picture of that size (as seen, in pixels) is set, in points.
#[must_use]
pub fn caption_width_pt(grid: Grid, upright: [u32; 2]) -> f32 {
    let [width, _] = room(grid, paper(grid, upright));
    width.min(CAPTION_WIDTH_MAX_PT)
}

/// Lays pictures out on as many sheets as they need. Gives the PDF, and for each picture the dots per inch at which it is printed.
#[must_use]
pub fn sheets(framed: Vec<Framed>, grid: Grid) -> (Vec<u8>, Vec<f32>) {
    let mut document = Document::with_version("1.7");
    let tree = document.new_object_id();
    let mut pages = Vec::new();
    let mut finenesses = Vec::new();
    let mut framed = framed.into_iter().peekable();
    while framed.peek().is_some() {
        let here: Vec<Framed> = framed.by_ref().take(grid.places()).collect();
        let paper = paper(grid, here[0].picture.upright());
        let mut page = Page::default();
        for (nth, one) in here.into_iter().enumerate() {
            finenesses.push(page.frame(&mut document, one, cell(grid, paper, nth)));
        }
        pages.push(Object::Reference(page.write(&mut document, tree, paper)));
    }
    let mut root = Dictionary::new();
    root.set("Type", name_of("Pages"));
    root.set("Count", count_of(pages.len()));
    root.set("Kids", Object::Array(pages));
    document.objects.insert(tree, Object::Dictionary(root));
    let mut catalog = Dictionary::new();
    catalog.set("Type", name_of("Catalog"));
    catalog.set("Pages", Object::Reference(tree));
    let catalog = document.add_object(catalog);
    document.trailer.set("Root", Object::Reference(catalog));
    (save(document), finenesses)
}

fn save(mut document: Document) -> Vec<u8> {
    let mut bytes = Vec::new();
    document
        .save_with_options(
            &mut bytes,
            SaveOptions::builder().use_object_streams(false).build(),
        )
        .expect("writing to memory does not fail, and object numbers stay far below their limit");
    bytes
}

/// The sheet: turned as the picture is where it stands alone, upright otherwise.
fn paper(grid: Grid, [width, height]: [u32; 2]) -> [f32; 2] {
    let [short, long] = LETTER_POINTS;
    if grid == Grid::One && width > height {
        [long, short]
    } else {
        [short, long]
    }
}

/// The width and height of one cell.
fn room(grid: Grid, [width, height]: [f32; 2]) -> [f32; 2] {
    let [columns, rows] = grid.cells().map(f32::from);
    [
        (width - 2.0 * MARGIN_PT - (columns - 1.0) * GUTTER_PT) / columns,
        (height - 2.0 * MARGIN_PT - (rows - 1.0) * GUTTER_PT) / rows,
    ]
}

/// The cell of that number, row by row from the upper left: left, bottom, right, top.
fn cell(grid: Grid, paper: [f32; 2], nth: usize) -> [f32; 4] {
    let [width, height] = room(grid, paper);
    let columns = usize::from(grid.cells()[0]);
    #[allow(clippy::cast_precision_loss)] // There are at most six.
    let (column, row) = ((nth % columns) as f32, (nth / columns) as f32);
    let left = MARGIN_PT + column * (width + GUTTER_PT);
    let top = paper[1] - MARGIN_PT - row * (height + GUTTER_PT);
    [left, top - height, left + width, top]
}

/// A page that is being drawn.
#[derive(Default)]
struct Page {
    content: String,
    x_objects: Dictionary,
}

impl Page {
    /// Draws a picture and its caption in a cell. Gives the dots per inch of the picture.
    fn frame(
        &mut self,
        document: &mut Document,
        framed: Framed,
        [left, bottom, right, top]: [f32; 4],
    ) -> f32 {
        let Framed { picture, caption } = framed;
        let strip = caption.map(|strip| (form(document, &strip.pdf), strip));
        let [_, low, _, high] = strip
            .as_ref()
            .map_or([0.0; 4], |(_, strip)| strip.place.map(to_points));
        let caption_height = strip.as_ref().map_or(0.0, |_| high - low + CAPTION_GAP_PT);
        let room_height = (top - bottom - caption_height).max(PICTURE_HEIGHT_MIN_PT);

        #[allow(clippy::cast_precision_loss)] // Sides are below 65,536.
        let [w, h] = picture.upright().map(|side| side as f32);
        let scale = ((right - left) / w)
            .min(room_height / h)
            .min(POINTS_PER_PIXEL_MAX);
        let (width, height) = (w * scale, h * scale);
        let x = (left + right - width) / 2.0;
        // Both stand together in the middle of the cell.
        let y = (bottom + top - height - caption_height) / 2.0 + caption_height;

        let [a, b, c, d, e, f] = chain(turn(picture.orientation), [width, 0.0, 0.0, height, x, y]);
        let words = strip.as_ref().map(|(_, strip)| strip.text.as_str());
        let image = image::image(document, picture);
        let name = self.name(image);
        let drawn = format!("q {a} {b} {c} {d} {e} {f} cm /{name} Do Q\n");
        self.content.push_str(&described(words, &drawn));
        if let Some((Some(form), strip)) = strip {
            let [from, _, to, high] = strip.place.map(to_points);
            let x = (left + right - (to - from)) / 2.0 - from;
            let y = y - CAPTION_GAP_PT - high;
            let name = self.name(form);
            self.content
                .push_str(&format!("q 1 0 0 1 {x} {y} cm /{name} Do Q\n"));
        }
        72.0 / scale
    }

    fn name(&mut self, object: ObjectId) -> String {
        let name = format!("P{}", self.x_objects.len());
        self.x_objects.set(name.clone(), Object::Reference(object));
        name
    }

    fn write(self, document: &mut Document, tree: ObjectId, [width, height]: [f32; 2]) -> ObjectId {
        let content = document.add_object(Stream::new(Dictionary::new(), self.content.into_bytes()));
        let mut resources = Dictionary::new();
        resources.set("XObject", Object::Dictionary(self.x_objects));
        let mut page = Dictionary::new();
        page.set("Type", name_of("Page"));
        page.set("Parent", Object::Reference(tree));
        page.set("MediaBox", numbers_of(&[0.0, 0.0, width, height]));
        page.set("Resources", Object::Dictionary(resources));
        page.set("Contents", Object::Reference(content));
        document.add_object(page)
    }
}

fn to_points(thousandths: i64) -> f32 {
    #[allow(clippy::cast_precision_loss)] // A sheet has fewer than a million of them.
    let thousandths = thousandths as f32;
    thousandths / 1000.0
}

/// What draws a picture, marked with the words that stand for it (PDF 2.0, 14.9.3).
fn described(words: Option<&str>, drawn: &str) -> String {
    let Some(words) = words else {
        return drawn.to_owned();
    };
    let hex: String = match text_of(words) {
        Object::String(bytes, _) => bytes.iter().map(|b| format!("{b:02X}")).collect(),
        _ => String::new(),
    };
    format!("/Span <</Alt <{hex}>>> BDC\n{drawn}EMC\n")
}

/// The first page of a PDF of our own as a form in another document.
fn form(document: &mut Document, pdf: &[u8]) -> Option<ObjectId> {
    let graft = graft::lift(open::open(pdf, "").ok()?);
    let leaf = graft.leaves.first()?.id;
    let offset = document.max_id;
    for (id, mut object) in graft.document.objects {
        super::bind::shift(&mut object, offset);
        document.objects.insert((id.0 + offset, id.1), object);
    }
    document.max_id += graft.document.max_id;
    let page = document.get_dictionary((leaf.0 + offset, leaf.1)).ok()?.clone();
    let content = document.get_page_content((leaf.0 + offset, leaf.1));
    let mut form = Dictionary::new();
    form.set("Type", name_of("XObject"));
    form.set("Subtype", name_of("Form"));
    form.set("BBox", page.get(b"MediaBox").ok()?.clone());
    form.set("Matrix", numbers_of(&IDENTITY));
    form.set("Resources", page.get(b"Resources").ok()?.clone());
    let mut stream = Stream::new(form, content);
    // A description that cannot be packed is written as it is.
    let _ = stream.compress();
    Some(document.add_object(stream))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_fill_the_sheet_and_do_not_touch() {
        for grid in [Grid::One, Grid::Two, Grid::Four, Grid::Six] {
            let paper = paper(grid, [3, 4]);
            let cells: Vec<_> = (0..grid.places()).map(|nth| cell(grid, paper, nth)).collect();
            for (nth, [l, b, r, t]) in cells.iter().copied().enumerate() {
                assert!(l >= MARGIN_PT && b >= MARGIN_PT - 0.01, "{grid:?}");
                assert!(
                    r <= paper[0] - MARGIN_PT + 0.01 && t <= paper[1] - MARGIN_PT,
                    "{grid:?}"
                );
                for other in &cells[nth + 1..] {
                    assert!(other[0] >= r + 1.0 || other[3] <= b - 1.0, "{grid:?}");
                }
            }
        }
    }
}
