//! The limits on everything that is read from a foreign file, each with its reason. In one table, so that nobody has to
//! look for them.

use std::time::Duration;

/// The largest file taken in, in bytes. The offsets of a PDF as written here are 32 bits wide, and a file beyond it
/// is a mistake (a video, a disk image) far more often than evidence.
pub const FILE_BYTES_MAX: u64 = 2_000_000_000;

/// What one stream of a PDF may grow to when it is decoded, in bytes. A page description beyond it is a
/// decompression bomb; images are never decoded.
pub const STREAM_BYTES_MAX: usize = 256 << 20;

/// What the page descriptions of one file may grow to in all, in bytes: 500 pages of dense maps stay below it.
pub const CONTENT_BYTES_MAX: usize = 2 << 30;

/// The most pages taken from one file. A bundle of that size could not be filed.
pub const PAGES_MAX: usize = 20_000;

/// The deepest nesting of arrays and dictionaries that is followed. Writers nest less than 20 deep.
pub const NESTING_MAX: usize = 200;

/// The deepest nesting of a page tree or an outline, and the longest chain of parents.
pub const TREE_DEPTH_MAX: usize = 64;

/// The most entries of a source's own outline that are kept. Beyond it, bookmarks no longer guide anyone.
pub const OUTLINE_ENTRIES_MAX: usize = 10_000;

/// The deepest nesting of form XObjects that is searched for text and ink.
pub const FORM_DEPTH_MAX: usize = 6;

/// The most operators of one page that are weighed when a free corner is looked for: maps and drawings have millions,
/// and those have no free corner.
pub const OPERATORS_MAX: usize = 300_000;

/// The smallest and largest side of a page that a viewer shows, in points (PDF 2.0, annex C: 3 to 14,400 units).
pub const PAGE_SIDE_POINTS: (f32, f32) = (3.0, 14_400.0);

/// Sides between these, in points, are paper: from a bank card to an A0 plan. Others are worth a look.
pub const PAPER_SIDE_POINTS: (f32, f32) = (120.0, 3_400.0);

/// The longest side of a picture, in pixels. JPEG and PNG decoders of viewers stop at 65,535.
pub const PICTURE_SIDE_MAX: u32 = 65_535;

/// The most pixels of a picture: 400 megapixels, four times the largest camera's. A PNG beyond it is a bomb.
pub const PICTURE_PIXELS_MAX: u64 = 400_000_000;

/// A scanned page with fewer dots per inch than this is hard to read once it is printed.
pub const DOTS_PER_INCH_MIN: f32 = 100.0;

/// A page is said to stand on its head where it has at least this many bytes of text, and eight in ten of them do.
pub const TEXT_BYTES_TO_JUDGE: usize = 40;
/// The most pixels of a picture that has to be unpacked here, because no PDF viewer reads its packing: 210 megapixels, which the
/// largest phone camera (200 megapixels) stays below. Unpacked it fills 840 MB.
pub const DECODED_PIXELS_MAX: u64 = 210_000_000;

/// The most pixels unpacked from one file of many pages, such as a TIFF: 500 pages of 8.7 megapixels (letter at 300 dpi).
pub const FILE_PIXELS_MAX: u64 = 4_400_000_000;

/// The largest text that is typeset, in bytes: some 1,250 pages. Beyond it, nobody reads it as a page, and setting it takes more than half a
/// gigabyte.
pub const TEXT_BYTES_MAX: u64 = 4 << 20;

/// The most lines of such a text: as many pages again where each line is short.
pub const TEXT_LINES_MAX: usize = 60_000;

/// The longest line of a text that is kept as a line, in letters; longer ones are data, not text, and are cut into several.
pub const LINE_LETTERS_MAX: usize = 20_000;

/// How deep messages are followed that are attached to messages. Forwarded mail nests three or four deep.
pub const MAIL_DEPTH_MAX: usize = 8;

/// The most parts of a message, with those of the messages in it: four for each attachment at its limit.
pub const MAIL_PARTS_MAX: usize = 2_000;

/// The longest head of a message, in bytes: two thousand recipients with their names.
pub const MAIL_HEAD_BYTES_MAX: usize = 256 << 10;

/// The deepest nesting of HTML in a message. Newsletters, made of tables in tables, nest some 60 deep.
pub const HTML_DEPTH_MAX: usize = 1_000;

/// The most tags of HTML in a message. The longest newsletters and threads have some ten thousand.
pub const HTML_TAGS_MAX: usize = 60_000;

/// The most attachments that are taken from one message.
pub const ATTACHMENTS_MAX: usize = 500;

/// How long an office program may take for one document. The slowest of the trial took eleven seconds on a busy machine.
pub const OFFICE_TIME: Duration = Duration::from_secs(120);

/// The stack of the thread that reads one foreign file, in bytes. Parsers recurse on what a file nests; only what is
/// used is taken from the system.
pub const PARSER_STACK_BYTES: usize = 256 << 20;

/// A file of no more than this may be read within the run, where it is plain: a letter, a receipt, a screenshot. Starting a second
/// process for each of those would take longer than reading it.
pub const PLAIN_FILE_BYTES_MAX: u64 = 256 << 10;

/// What all packed parts of such a file may unpack to, in bytes: thirty times its size. It is measured and never worked out from
/// the size: parts may overlap, so that a short file can unpack to any length.
pub const PLAIN_UNPACKED_BYTES_MAX: usize = 8 << 20;

/// The most pixels of a small picture that may be read within the run: a screenshot of the largest screens. Unpacked they fill 32 MB.
pub const PLAIN_PIXELS_MAX: u64 = 8_000_000;

/// How much memory the second process may have for a picture at least, in bytes: 210 megapixels as planes, as colours and packed again.
pub const PICTURE_MEMORY_BYTES: u64 = 4_000_000_000;

/// How much memory the second process may have for a file of that length, in bytes. The largest real file seen took three times its
/// length; what is set aside besides is for its stack and for one stream at its limit.
#[must_use]
pub fn parser_memory_bytes(length: u64) -> u64 {
    const BESIDES: u64 = 1_500_000_000;
    length.saturating_mul(5).saturating_add(BESIDES)
}

/// How long one foreign file may take to be read. The slowest real file seen took four seconds.
pub const PARSER_TIME: Duration = Duration::from_secs(120);
