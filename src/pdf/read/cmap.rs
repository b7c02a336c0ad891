//! The table of a font that says what its codes mean (`/ToUnicode`).

use std::collections::BTreeMap;

/// The largest range that is believed.
const RANGE_MAX: u32 = 0x1_0000;

/// Codes to text. What cannot be read is passed over.
pub(super) fn parse(bytes: &[u8]) -> BTreeMap<u32, String> {
    let mut out = BTreeMap::new();
    let mut section = Section::None;
    let mut waiting: Vec<Token> = Vec::new();
    for token in tokens(bytes) {
        match &token {
            Token::Word(word) => {
                section = match word.as_str() {
                    "beginbfchar" => Section::Chars,
                    "beginbfrange" => Section::Ranges,
                    _ => Section::None,
                };
                waiting.clear();
                continue;
            }
            Token::Hex(_) | Token::List(_) => waiting.push(token),
        }
        match (section, waiting.as_slice()) {
            (Section::Chars, [Token::Hex(code), Token::Hex(text)]) => {
                out.insert(number(code), utf16(text));
                waiting.clear();
            }
            (Section::Ranges, [Token::Hex(first), Token::Hex(last), target]) => {
                let (first, last) = (number(first), number(last));
                range(first, last.min(first.saturating_add(RANGE_MAX)), target, &mut out);
                waiting.clear();
            }
            (Section::None, _) => waiting.clear(),
            _ => {}
        }
    }
    out
}

#[derive(Clone, Copy)]
enum Section {
    None,
    Chars,
    Ranges,
}

enum Token {
    Word(String),
    Hex(Vec<u8>),
    List(Vec<Vec<u8>>),
}

fn range(first: u32, last: u32, target: &Token, out: &mut BTreeMap<u32, String>) {
    match target {
        Token::List(texts) => out.extend((first..=last).zip(texts.iter().map(|t| utf16(t)))),
        Token::Hex(text) => {
            for (code, step) in (first..=last).zip(0u32..) {
                let mut units: Vec<u16> = units(text);
                if let Some(unit) = units.last_mut() {
                    *unit = unit.wrapping_add(u16::try_from(step).unwrap_or(u16::MAX));
                }
                out.insert(code, String::from_utf16_lossy(&units));
            }
        }
        Token::Word(_) => {}
    }
}

fn number(bytes: &[u8]) -> u32 {
    bytes
        .iter()
        .take(4)
        .fold(0, |sum, byte| sum << 8 | u32::from(*byte))
}

fn units(bytes: &[u8]) -> Vec<u16> {
    bytes
        .chunks(2)
        .map(|pair| pair.iter().fold(0, |sum, byte| sum << 8 | u16::from(*byte)))
        .collect()
}

fn utf16(bytes: &[u8]) -> String {
    String::from_utf16_lossy(&units(bytes))
}

fn tokens(bytes: &[u8]) -> Vec<Token> {
    let mut out = Vec::new();
    let mut list: Option<Vec<Vec<u8>>> = None;
    let mut at = 0;
    while at < bytes.len() {
        match bytes[at] {
            b'<' if bytes.get(at + 1) != Some(&b'<') => {
                let end = bytes[at..]
                    .iter()
                    .position(|b| *b == b'>')
                    .map_or(bytes.len(), |n| at + n);
                let hex = hex(&bytes[at + 1..end]);
                match &mut list {
                    Some(list) => list.push(hex),
                    None => out.push(Token::Hex(hex)),
                }
                at = end + 1;
            }
            b'[' => {
                list = Some(Vec::new());
                at += 1;
            }
            b']' => {
                out.extend(list.take().map(Token::List));
                at += 1;
            }
            byte if byte.is_ascii_alphabetic() => {
                let end = bytes[at..]
                    .iter()
                    .position(|b| !b.is_ascii_alphanumeric())
                    .map_or(bytes.len(), |n| at + n);
                out.push(Token::Word(String::from_utf8_lossy(&bytes[at..end]).into_owned()));
                at = end;
            }
            _ => at += 1,
        }
    }
    out
}

fn hex(digits: &[u8]) -> Vec<u8> {
    let digits: Vec<u8> = digits
        .iter()
        .filter_map(|d| char::from(*d).to_digit(16))
        .filter_map(|d| u8::try_from(d).ok())
        .collect();
    digits
        .chunks(2)
        .map(|pair| pair[0] << 4 | pair.get(1).copied().unwrap_or(0))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn chars_and_ranges_are_read() {
        let map = parse(b"2 beginbfchar <0001> <00660069> <0002> <D83DDE00> endbfchar 2 beginbfrange <0010> <0012> <0041> <20> <21> [<0061> <0062>] endbfrange");
        assert_eq!(map[&1], "fi");
        assert_eq!(map[&2], "😀");
        assert_eq!(map[&0x12], "C");
        assert_eq!(map[&0x21], "b");
    }

    #[test]
    fn rubbish_is_passed_over() {
        assert!(parse(b"beginbfrange <00> <FFFFFFFF> endbfrange <").is_empty());
    }
}
