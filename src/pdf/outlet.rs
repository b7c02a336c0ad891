//! Writing a PDF as it comes into being: what is finished leaves memory at once.
//!
//! In: objects, in any order, each once. Out: the bytes of one file, in a spool or in memory. Streams are written the moment they are handed in;
//! all else is packed into object streams at the end. Same calls, same bytes: the file's identifier is a hash of what stands before it.

use super::objects::{count_of, name_of};
use crate::hash::sha256;
use crate::store::Spool;
use flate2::Compression;
use flate2::write::ZlibEncoder;
use lopdf::{Dictionary, Object, ObjectId, Stream, StringFormat, Writer};
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::io::{self, Write};

/// How many objects share a stream: few enough that a reader who wants one page need not unpack the whole book.
const OBJECTS_PER_STREAM: usize = 128;

/// Where an object stands.
enum Stand {
    Offset(u64),
    Within(u32, u16),
}

/// Where a file is written to: it knows what stands there.
pub(super) trait Place: Write {
    /// How many bytes have been written.
    fn length(&self) -> u64;

    /// The SHA-256 of what has been written so far, in hexadecimal.
    fn sha256_so_far(&self) -> String;
}

impl Place for Spool {
    fn length(&self) -> u64 {
        Spool::length(self)
    }

    fn sha256_so_far(&self) -> String {
        Spool::sha256_so_far(self)
    }
}

impl Place for Vec<u8> {
    fn length(&self) -> u64 {
        self.len() as u64
    }

    fn sha256_so_far(&self) -> String {
        sha256(self)
    }
}

/// A file that is being written.
pub(super) struct Outlet<P: Place> {
    place: P,
    stands: BTreeMap<u32, Stand>,
    /// The first thing that went wrong; nothing is written after it, and the end tells it.
    fault: Option<io::Error>,
}

impl<P: Place> Outlet<P> {
    pub(super) fn begin(place: P) -> Self {
        let mut outlet = Outlet {
            place,
            stands: BTreeMap::new(),
            fault: None,
        };
        // The second line tells programs that move files that this one is no text.
        outlet.put(|place| place.write_all(b"%PDF-1.7\n%\xbb\xad\xc0\xde\n"));
        outlet
    }

    /// How many bytes have been written.
    pub(super) fn length(&self) -> u64 {
        self.place.length()
    }

    fn put(&mut self, write: impl FnOnce(&mut P) -> io::Result<()>) {
        if self.fault.is_none() {
            self.fault = write(&mut self.place).err();
        }
    }

    /// Writes an object that nothing will change any more.
    pub(super) fn write(&mut self, id: ObjectId, object: &Object) {
        self.stands.insert(id.0, Stand::Offset(self.place.length()));
        self.put(|place| {
            writeln!(place, "{} {} obj", id.0, id.1)?;
            Writer::write_object(place, object)?;
            place.write_all(b"\nendobj\n")
        });
    }

    /// Writes what is left and closes the file. `max_id` is the highest number given so far.
    pub(super) fn finish(
        mut self,
        objects: BTreeMap<ObjectId, Object>,
        mut max_id: u32,
        root: ObjectId,
        info: ObjectId,
    ) -> io::Result<P> {
        let mut small = Vec::new();
        for (id, object) in objects {
            if matches!(object, Object::Stream(_)) {
                self.write(id, &object);
            } else {
                small.push((id, object));
            }
        }
        let packs: Vec<_> = small.par_chunks(OBJECTS_PER_STREAM).map(pack).collect();
        for (stream, pack) in packs.into_iter().zip(small.chunks(OBJECTS_PER_STREAM)) {
            max_id += 1;
            for ((id, _), index) in pack.iter().zip(0..) {
                self.stands.insert(id.0, Stand::Within(max_id, index));
            }
            self.write((max_id, 0), &Object::Stream(stream?));
        }
        // Thousands of small things, which take long to put away.
        small.into_par_iter().for_each(drop);
        max_id += 1;
        self.close(max_id, root, info)?;
        match self.fault {
            Some(fault) => Err(fault),
            None => Ok(self.place),
        }
    }

    /// The cross-reference stream (PDF 2.0, 7.5.8), which is the trailer as well.
    fn close(&mut self, id: u32, root: ObjectId, info: ObjectId) -> io::Result<()> {
        let start = self.place.length();
        self.stands.insert(id, Stand::Offset(start));
        let mut table = Vec::with_capacity(self.stands.len() * 8);
        let mut runs: Vec<(u32, usize)> = Vec::new();
        for (number, stand) in &self.stands {
            match runs.last_mut() {
                Some((first, length)) if *first + u32::try_from(*length).unwrap_or(u32::MAX) == *number => {
                    *length += 1;
                }
                _ => runs.push((*number, 1)),
            }
            let (kind, place, index) = match stand {
                Stand::Offset(offset) => (1, *offset, 0),
                Stand::Within(container, index) => (2, u64::from(*container), *index),
            };
            table.push(kind);
            // Five bytes name a place within a terabyte.
            table.extend(&place.to_be_bytes()[3..]);
            table.extend(index.to_be_bytes());
        }
        let digest = self.place.sha256_so_far();
        let identity = Object::String(digest.as_bytes()[..16].to_vec(), StringFormat::Hexadecimal);
        let mut dictionary = Dictionary::new();
        dictionary.set("Type", name_of("XRef"));
        dictionary.set("Size", i64::from(id) + 1);
        dictionary.set(
            "W",
            vec![Object::Integer(1), Object::Integer(5), Object::Integer(2)],
        );
        let index = runs
            .into_iter()
            .flat_map(|(first, length)| [Object::Integer(i64::from(first)), count_of(length)]);
        dictionary.set("Index", index.collect::<Vec<_>>());
        dictionary.set("Root", Object::Reference(root));
        dictionary.set("Info", Object::Reference(info));
        dictionary.set("ID", vec![identity.clone(), identity]);
        let stream = deflated(dictionary, &[&table])?;
        self.write((id, 0), &Object::Stream(stream));
        self.put(|place| write!(place, "startxref\n{start}\n%%EOF\n"));
        Ok(())
    }
}

/// An object stream (PDF 2.0, 7.5.7).
fn pack(pack: &[(ObjectId, Object)]) -> io::Result<Stream> {
    let (mut head, mut body) = (String::new(), Vec::new());
    for (id, object) in pack {
        head.push_str(&format!("{} {} ", id.0, body.len()));
        Writer::write_object(&mut body, object)?;
        body.push(b'\n');
    }
    let mut dictionary = Dictionary::new();
    dictionary.set("Type", name_of("ObjStm"));
    dictionary.set("N", count_of(pack.len()));
    dictionary.set("First", count_of(head.len()));
    deflated(dictionary, &[head.as_bytes(), &body])
}

fn deflated(mut dictionary: Dictionary, parts: &[&[u8]]) -> io::Result<Stream> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::new(6));
    for part in parts {
        encoder.write_all(part)?;
    }
    dictionary.set("Filter", name_of("FlateDecode"));
    Ok(Stream::new(dictionary, encoder.finish()?))
}
