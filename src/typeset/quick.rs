//! A hash for tables of words: short keys, asked for millions of times, never written out.
//!
//! In: bytes. Out: a number. Nothing may depend on the order of such a table, and nobody gains from making it slow: a
//! document's words are looked up only while that document is set.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// A table with this hash.
pub(super) type Table<K, V> = HashMap<K, V, BuildHasherDefault<Quick>>;

/// The state of the hash: bytes are folded in eight at a time.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Quick(u64);

/// The golden ratio, as 64 bits behind the point.
const MIX: u64 = 0x9e37_79b9_7f4a_7c15;

impl Quick {
    fn fold(&mut self, word: u64) {
        self.0 = (self.0.rotate_left(5) ^ word).wrapping_mul(MIX);
    }
}

impl Hasher for Quick {
    fn write(&mut self, bytes: &[u8]) {
        let (words, rest) = bytes.as_chunks::<8>();
        for word in words {
            self.fold(u64::from_le_bytes(*word));
        }
        let mut last = [0; 8];
        last[..rest.len()].copy_from_slice(rest);
        self.fold(u64::from_le_bytes(last));
    }

    fn write_u8(&mut self, n: u8) {
        self.fold(n.into());
    }

    fn write_u32(&mut self, n: u32) {
        self.fold(n.into());
    }

    fn write_u64(&mut self, n: u64) {
        self.fold(n);
    }

    fn write_usize(&mut self, n: usize) {
        self.fold(n as u64);
    }

    fn finish(&self) -> u64 {
        // The table takes the upper bits for one thing and the lower for another.
        self.0 ^ (self.0 >> 32)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::hash::BuildHasher;

    #[test]
    fn words_that_differ_hash_apart() {
        let table: Table<&str, ()> = Table::default();
        let mut seen: Vec<u64> = (0..10_000)
            .map(|n| table.hasher().hash_one(format!("word{n}").as_str()))
            .collect();
        seen.sort_unstable();
        seen.dedup();
        assert_eq!(seen.len(), 10_000);
    }
}
