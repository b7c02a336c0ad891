//! The directories of a TIFF, classic or Big.
//!
//! In: a file's bytes. Out: its directories, each as tags and numbers. Nothing is allocated beyond what the file's own length allows.

use crate::evidence::PictureFault;
use std::collections::BTreeMap;

/// The tags that are read (TIFF 6.0).
pub(super) mod tag {
    pub(in super::super) const NEW_SUBFILE_TYPE: u16 = 254;
    pub(in super::super) const SUBFILE_TYPE: u16 = 255;
    pub(in super::super) const WIDTH: u16 = 256;
    pub(in super::super) const HEIGHT: u16 = 257;
    pub(in super::super) const BITS_PER_SAMPLE: u16 = 258;
    pub(in super::super) const COMPRESSION: u16 = 259;
    pub(in super::super) const PHOTOMETRIC: u16 = 262;
    pub(in super::super) const FILL_ORDER: u16 = 266;
    pub(in super::super) const STRIP_OFFSETS: u16 = 273;
    pub(in super::super) const ORIENTATION: u16 = 274;
    pub(in super::super) const SAMPLES_PER_PIXEL: u16 = 277;
    pub(in super::super) const ROWS_PER_STRIP: u16 = 278;
    pub(in super::super) const STRIP_LENGTHS: u16 = 279;
    pub(in super::super) const PLANAR_CONFIGURATION: u16 = 284;
    pub(in super::super) const T4_OPTIONS: u16 = 292;
    pub(in super::super) const PREDICTOR: u16 = 317;
    pub(in super::super) const COLOUR_MAP: u16 = 320;
    pub(in super::super) const TILE_WIDTH: u16 = 322;
    pub(in super::super) const TILE_HEIGHT: u16 = 323;
    pub(in super::super) const TILE_OFFSETS: u16 = 324;
    pub(in super::super) const TILE_LENGTHS: u16 = 325;
    pub(in super::super) const EXTRA_SAMPLES: u16 = 338;
    pub(in super::super) const SAMPLE_FORMAT: u16 = 339;
    pub(in super::super) const JPEG_TABLES: u16 = 347;
    pub(in super::super) const JPEG_START: u16 = 513;
    pub(in super::super) const JPEG_LENGTH: u16 = 514;
    pub(in super::super) const SUBSAMPLING: u16 = 530;
    pub(in super::super) const ICC_PROFILE: u16 = 34675;
}

/// A TIFF file.
pub(super) struct File<'a> {
    pub(super) bytes: &'a [u8],
    pub(super) big_endian: bool,
    wide: bool,
    /// Where the first directory stands.
    pub(super) first: usize,
}

/// The entries of one directory.
#[derive(Debug, Default)]
pub(super) struct Directory(BTreeMap<u16, Vec<u64>>);

impl Directory {
    /// All numbers of a tag.
    pub(super) fn numbers(&self, tag: u16) -> &[u64] {
        self.0.get(&tag).map_or(&[], Vec::as_slice)
    }

    /// The first number of a tag.
    pub(super) fn number(&self, tag: u16) -> Option<u64> {
        self.numbers(tag).first().copied()
    }

    /// The bytes of a tag that holds data.
    pub(super) fn bytes(&self, tag: u16) -> Vec<u8> {
        self.numbers(tag)
            .iter()
            .map(|n| u8::try_from(*n).unwrap_or(0))
            .collect()
    }
}

impl<'a> File<'a> {
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, PictureFault> {
        let big_endian = bytes.starts_with(b"MM");
        let mut file = File {
            bytes,
            big_endian,
            wide: false,
            first: 0,
        };
        file.wide = file.number(2, 2) == Some(43);
        let first = if file.wide {
            file.number(8, 8)
        } else {
            file.number(4, 4)
        };
        file.first = first
            .and_then(|n| usize::try_from(n).ok())
            .ok_or(PictureFault::Truncated)?;
        Ok(file)
    }

    /// The number in `length` bytes at `at`.
    fn number(&self, at: usize, length: usize) -> Option<u64> {
        let bytes = self.bytes.get(at..at.checked_add(length)?)?;
        let fold = |sum: u64, byte: &u8| (sum << 8) | u64::from(*byte);
        Some(if self.big_endian {
            bytes.iter().fold(0, fold)
        } else {
            bytes.iter().rev().fold(0, fold)
        })
    }

    /// The directory at `at`, and where the next one stands.
    pub(super) fn directory(&self, at: usize) -> Result<(Directory, Option<usize>), PictureFault> {
        let (count_length, entry_length, pointer) = if self.wide { (8, 20, 8) } else { (2, 12, 4) };
        let count = self.number(at, count_length).ok_or(PictureFault::Truncated)?;
        let count = usize::try_from(count).map_err(|_| PictureFault::Broken(at))?;
        let start = at + count_length;
        let end = count
            .checked_mul(entry_length)
            .and_then(|length| start.checked_add(length))
            .filter(|end| *end <= self.bytes.len())
            .ok_or(PictureFault::Truncated)?;
        let mut directory = Directory::default();
        for entry in (start..end).step_by(entry_length) {
            if let Some((tag, values)) = self.entry(entry, pointer) {
                directory.0.entry(tag).or_insert(values);
            }
        }
        let next = self
            .number(end, pointer)
            .and_then(|n| usize::try_from(n).ok())
            .filter(|n| *n != 0);
        Ok((directory, next))
    }

    /// One entry; nothing where its values cannot be read, as if it were not there.
    fn entry(&self, at: usize, pointer: usize) -> Option<(u16, Vec<u64>)> {
        let tag = u16::try_from(self.number(at, 2)?).ok()?;
        let length = match self.number(at + 2, 2)? {
            1 | 2 | 6 | 7 => 1,
            3 | 8 => 2,
            4 | 9 | 13 => 4,
            16..=18 => 8,
            _ => return None,
        };
        let count = usize::try_from(self.number(at + 4, pointer)?).ok()?;
        let total = count.checked_mul(length)?;
        let inline = at + 4 + pointer;
        let start = if total <= pointer {
            inline
        } else {
            usize::try_from(self.number(inline, pointer)?).ok()?
        };
        self.bytes.get(start..start.checked_add(total)?)?;
        let values = (start..start + total)
            .step_by(length)
            .filter_map(|place| self.number(place, length))
            .collect();
        Some((tag, values))
    }
}
