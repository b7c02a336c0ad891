//! Where a page has ink, so that a stamp finds a free corner; and whether it has text.
//!
//! In: a page description with its resources. Out: a [`Report`]. It estimates (letters are taken to be half as wide as they
//! are high, clipping is ignored) and never draws; a wrong guess costs beauty, not legibility, because a stamp has a
//! plate of its own.

use super::content::{Operand, Operators};
use super::frame::{Frame, IDENTITY, Matrix, chain, cover};
use super::limits;
use super::objects::{array, dictionary, follow, integer, name, numbers, rectangle};
use lopdf::{Dictionary, Document, Object};
use std::hash::{DefaultHasher, Hash, Hasher};

/// Where on the upright sheet a stamp stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Corner {
    /// Bottom right: where a reader looks first, and what is taken where none is free.
    #[default]
    BottomRight,
    /// Top right.
    TopRight,
    /// Bottom centre.
    BottomCentre,
    /// Bottom left.
    BottomLeft,
    /// Top left.
    TopLeft,
}

/// All places, the best first.
pub(super) const CORNERS: [Corner; 5] = [
    Corner::BottomRight,
    Corner::TopRight,
    Corner::BottomCentre,
    Corner::BottomLeft,
    Corner::TopLeft,
];

/// The room a stamp is given when corners are weighed, in points: "Exhibit AAA · 12345" in its size, and air.
const ROOM_PT: [f32; 2] = [112.0, 20.0];

/// The distance of a stamp from the edges of the sheet, in points. Printers reach that far.
const MARGIN_PT: f32 = 14.0;

impl Corner {
    /// The box (left, bottom, right, top) of a stamp of that size on the upright sheet, in points.
    #[must_use]
    pub(super) fn place(self, frame: &Frame, [width, height]: [f32; 2]) -> [f32; 4] {
        // A sheet smaller than the stamp and its margins gets a smaller margin.
        let margin = |side: f32, size: f32| MARGIN_PT.min(((side - size) / 2.0).max(0.0));
        let (mx, my) = (margin(frame.width_pt, width), margin(frame.height_pt, height));
        let left = match self {
            Corner::BottomRight | Corner::TopRight => frame.width_pt - width - mx,
            Corner::BottomCentre => (frame.width_pt - width) / 2.0,
            Corner::BottomLeft | Corner::TopLeft => mx,
        };
        let bottom = match self {
            Corner::TopRight | Corner::TopLeft => frame.height_pt - height - my,
            _ => my,
        };
        [left, bottom, left + width, bottom + height]
    }
}

/// What was found on a page.
#[derive(Debug, Clone, Default)]
pub(super) struct Report {
    /// Whether any text is shown, visible or not: text recognition writes invisible text.
    pub(super) has_text: bool,
    /// The first letters, as the page's fonts encode them.
    pub(super) letters: Vec<u8>,
    /// The XObjects that the page's own description draws.
    pub(super) x_objects: Vec<Vec<u8>>,
    /// Whether the description was followed to its end.
    pub(super) complete: bool,
    /// The first free corner.
    pub(super) corner: Corner,
    /// Whether nothing at all is drawn.
    pub(super) blank: bool,
    /// How many bytes of text are shown, as the page's fonts encode them.
    pub(super) text_bytes: usize,
    /// How many of them face up, left, down and right as the page is seen.
    pub(super) facing: [usize; 4],
    /// The coarsest picture that covers a good part of the sheet, in dots per inch.
    pub(super) dots_per_inch: Option<f32>,
    /// What the page draws, as a number: pages that draw the same have the same. Good for one run only.
    pub(super) fingerprint: u64,
}

/// Weighs a page.
pub(super) fn weigh(
    document: &Document,
    resources: &Dictionary,
    content: &[u8],
    frame: &Frame,
    page: &Dictionary,
) -> Report {
    let mut scale = Scale {
        document,
        rooms: CORNERS.map(|corner| cover(frame.to_page, corner.place(frame, ROOM_PT))),
        taken: [false; CORNERS.len()],
        operators_left: limits::OPERATORS_MAX,
        from_page: frame.from_page(),
        sheet: frame.width_pt * frame.height_pt,
        drawn: DefaultHasher::new(),
        report: Report {
            complete: true,
            blank: true,
            ..Report::default()
        },
    };
    scale.walk(resources, content, IDENTITY, 0);
    for annotation in array(document, page, b"Annots").into_iter().flatten() {
        let shown = follow(document, annotation)
            .as_dict()
            .ok()
            .filter(|a| !matches!(name(document, a, b"Subtype"), Some(b"Link" | b"Popup")))
            .and_then(|a| rectangle(document, a, b"Rect"));
        if let Some(shown) = shown {
            scale.take(shown);
        }
    }
    let free = scale.taken.iter().position(|taken| !taken);
    scale.report.corner = free.map_or(Corner::default(), |nth| CORNERS[nth]);
    scale.report.fingerprint = scale.drawn.finish();
    scale.report
}

struct Scale<'a> {
    document: &'a Document,
    rooms: [[f32; 4]; CORNERS.len()],
    taken: [bool; CORNERS.len()],
    operators_left: usize,
    from_page: Matrix,
    /// The sheet's area, in square points.
    sheet: f32,
    drawn: DefaultHasher,
    report: Report,
}

/// The part of the graphics state that matters here.
#[derive(Clone, Copy)]
struct State {
    matrix: Matrix,
    white: bool,
    size: f32,
    leading: f32,
    stretch: f32,
}

impl Scale<'_> {
    fn take(&mut self, ink: [f32; 4]) {
        self.report.blank = false;
        for (room, taken) in self.rooms.iter().zip(&mut self.taken) {
            let apart = ink[0] > room[2] || ink[2] < room[0] || ink[1] > room[3] || ink[3] < room[1];
            *taken |= !apart;
        }
    }

    fn walk(&mut self, resources: &Dictionary, content: &[u8], matrix: Matrix, depth: usize) {
        content.hash(&mut self.drawn);
        let mut state = State {
            matrix,
            white: false,
            size: 1.0,
            leading: 0.0,
            stretch: 1.0,
        };
        let mut saved: Vec<State> = Vec::new();
        let (mut line, mut text) = (IDENTITY, IDENTITY);
        let mut path = Path::default();
        let mut operands = Vec::new();
        let mut operators = Operators::of(content);
        while let Some(operator) = operators.next(&mut operands) {
            if self.operators_left == 0 {
                self.report.complete = false;
                return;
            }
            self.operators_left -= 1;
            let n = |nth: usize| match operands.get(nth) {
                Some(Operand::Number(value)) => *value,
                _ => 0.0,
            };
            match operator {
                b"q" if saved.len() < 1000 => saved.push(state),
                b"Q" => state = saved.pop().unwrap_or(state),
                b"cm" => state.matrix = chain([n(0), n(1), n(2), n(3), n(4), n(5)], state.matrix),
                b"g" | b"rg" | b"sc" | b"scn" => {
                    state.white = !operands.is_empty()
                        && operands
                            .iter()
                            .all(|o| matches!(o, Operand::Number(v) if *v > 0.98));
                }
                b"k" => {
                    state.white = operands
                        .iter()
                        .all(|o| matches!(o, Operand::Number(v) if *v < 0.02));
                }
                b"BT" => (line, text) = (IDENTITY, IDENTITY),
                b"Tf" => state.size = n(1),
                b"TL" => state.leading = n(0),
                b"Tz" => state.stretch = n(0) / 100.0,
                b"Td" | b"TD" => {
                    if operator == b"TD" {
                        state.leading = -n(1);
                    }
                    line = chain([1.0, 0.0, 0.0, 1.0, n(0), n(1)], line);
                    text = line;
                }
                b"Tm" => {
                    line = [n(0), n(1), n(2), n(3), n(4), n(5)];
                    text = line;
                }
                b"T*" | b"'" | b"\"" | b"Tj" | b"TJ" => {
                    if matches!(operator, b"T*" | b"'" | b"\"") {
                        line = chain([1.0, 0.0, 0.0, 1.0, 0.0, -state.leading], line);
                        text = line;
                    }
                    self.write(&operands, &state, &mut text);
                }
                b"Do" => {
                    if let Some(Operand::Name(name)) = operands.first() {
                        self.draw(resources, name, state.matrix, depth);
                    }
                }
                b"sh" => self.report.blank = false,
                b"EI" => self.take(cover(state.matrix, [0.0, 0.0, 1.0, 1.0])),
                b"m" => path.point = [n(0), n(1)],
                b"l" => path.line_to([n(0), n(1)], &[]),
                b"c" => path.line_to([n(4), n(5)], &[[n(0), n(1)], [n(2), n(3)]]),
                b"v" | b"y" => path.line_to([n(2), n(3)], &[[n(0), n(1)]]),
                b"re" => path.rectangle([n(0), n(1), n(2), n(3)]),
                b"n" => path = Path::default(),
                b"S" | b"s" => {
                    for stroke in std::mem::take(&mut path).pieces {
                        self.take(cover(state.matrix, stroke));
                    }
                }
                b"f" | b"F" | b"f*" | b"B" | b"B*" | b"b" | b"b*" => {
                    let all = std::mem::take(&mut path).all;
                    if let Some(all) = all.filter(|_| !state.white) {
                        self.take(cover(state.matrix, all));
                    }
                }
                _ => {}
            }
        }
    }

    fn write(&mut self, operands: &[Operand<'_>], state: &State, text: &mut Matrix) {
        const LETTERS_KEPT: usize = 4096;
        let mut width = 0.0;
        for operand in operands {
            match operand {
                Operand::Text(bytes) => {
                    self.report.has_text |= !bytes.is_empty();
                    self.count_text(bytes.len(), chain(*text, state.matrix));
                    if self.report.letters.len() < LETTERS_KEPT {
                        self.report.letters.extend(bytes);
                    }
                    #[allow(clippy::cast_precision_loss)]
                    let letters = bytes.len() as f32;
                    width += letters * 0.5 * state.size;
                }
                Operand::Number(back) => width -= back / 1000.0 * state.size,
                Operand::Name(_) => {}
            }
        }
        width *= state.stretch;
        if width.abs() > 0.0 {
            let run = [
                width.min(0.0),
                -0.25 * state.size,
                width.max(0.0),
                0.8 * state.size,
            ];
            let run = [run[0], run[1].min(run[3]), run[2], run[1].max(run[3])];
            self.take(cover(chain(*text, state.matrix), run));
            *text = chain([1.0, 0.0, 0.0, 1.0, width, 0.0], *text);
        }
    }

    fn count_text(&mut self, bytes: usize, matrix: Matrix) {
        self.report.text_bytes += bytes;
        let [across, up, ..] = chain(matrix, self.from_page);
        let facing = match (across.abs() >= up.abs(), across >= 0.0, up >= 0.0) {
            (true, true, _) => 0,
            (false, _, true) => 1,
            (true, false, _) => 2,
            (false, _, false) => 3,
        };
        self.report.facing[facing] += bytes;
    }

    /// Notes how coarse a picture is that fills the unit square of `matrix`.
    fn count_dots(&mut self, picture: &Dictionary, matrix: Matrix) {
        const SHARE_MIN: f32 = 0.25;
        let [a, b, c, d, ..] = chain(matrix, self.from_page);
        let (width, height) = (a.hypot(b), c.hypot(d));
        let pixels = |key| integer(self.document, picture, key).and_then(|n| u16::try_from(n).ok());
        let (Some(across), Some(down)) = (pixels(b"Width"), pixels(b"Height")) else {
            return;
        };
        if width * height < SHARE_MIN * self.sheet || width < 1.0 || height < 1.0 {
            return;
        }
        let dots = (72.0 * f32::from(across) / width).min(72.0 * f32::from(down) / height);
        let coarsest = self.report.dots_per_inch.map_or(dots, |known| known.min(dots));
        self.report.dots_per_inch = Some(coarsest);
    }

    fn draw(&mut self, resources: &Dictionary, used: &[u8], matrix: Matrix, depth: usize) {
        if depth == 0 {
            self.report.x_objects.push(used.to_vec());
        }
        let document = self.document;
        let target = dictionary(document, resources, b"XObject")
            .and_then(|x| x.get(used).ok())
            .map(|o| follow(document, o));
        let Some(Object::Stream(stream)) = target else {
            return;
        };
        if name(document, &stream.dict, b"Subtype") != Some(b"Form") {
            self.take(cover(matrix, [0.0, 0.0, 1.0, 1.0]));
            self.count_dots(&stream.dict, matrix);
            sample(&stream.content, &mut self.drawn);
            return;
        }
        let own = numbers::<6>(document, &stream.dict, b"Matrix").unwrap_or(IDENTITY);
        let inner = dictionary(document, &stream.dict, b"Resources").unwrap_or(resources);
        match stream.get_plain_content_with_limit(limits::STREAM_BYTES_MAX) {
            Ok(content) if depth < limits::FORM_DEPTH_MAX => {
                self.walk(inner, &content, chain(own, matrix), depth + 1);
            }
            _ => self.report.complete = false,
        }
    }
}

/// Adds enough of a picture's data to tell it from every other: its length, and pieces from all over it.
fn sample(data: &[u8], hasher: &mut DefaultHasher) {
    const PIECE_BYTES: usize = 64;
    const PIECES: usize = 256;
    data.len().hash(hasher);
    let step = (data.len() / PIECES).max(PIECE_BYTES);
    for piece in data.chunks(step) {
        piece[..piece.len().min(PIECE_BYTES)].hash(hasher);
    }
}

/// The path under construction: the box of all of it, and of each piece, which is what a stroke covers.
#[derive(Default)]
struct Path {
    point: [f32; 2],
    all: Option<[f32; 4]>,
    pieces: Vec<[f32; 4]>,
}

impl Path {
    /// Pieces beyond this many are not told apart.
    const PIECES_MAX: usize = 5_000;

    fn line_to(&mut self, end: [f32; 2], through: &[[f32; 2]]) {
        let mut piece = [self.point[0], self.point[1], self.point[0], self.point[1]];
        for p in through.iter().chain([&end]) {
            piece = join(piece, [p[0], p[1], p[0], p[1]]);
        }
        self.point = end;
        self.add(piece);
    }

    fn rectangle(&mut self, [x, y, width, height]: [f32; 4]) {
        self.point = [x, y];
        for corner in [[x + width, y], [x + width, y + height], [x, y + height], [x, y]] {
            self.line_to(corner, &[]);
        }
    }

    fn add(&mut self, piece: [f32; 4]) {
        self.all = Some(self.all.map_or(piece, |all| join(all, piece)));
        let full = self.pieces.len() >= Self::PIECES_MAX;
        match self.pieces.last_mut() {
            Some(last) if full => *last = join(*last, piece),
            _ => self.pieces.push(piece),
        }
    }
}

fn join(a: [f32; 4], b: [f32; 4]) -> [f32; 4] {
    [a[0].min(b[0]), a[1].min(b[1]), a[2].max(b[2]), a[3].max(b[3])]
}
