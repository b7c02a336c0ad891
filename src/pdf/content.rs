//! Reading a page description token by token.
//!
//! In: decoded content bytes, right or wrong. Out: operators with their operands, whether the graphics state is balanced, and
//! how the bytes end. It knows no fonts and no resources, and it never fails: what is no token is passed over.

use std::borrow::Cow;

/// One operand. Arrays are flattened into the operands, dictionaries are passed over.
#[derive(Debug, Clone, PartialEq)]
pub enum Operand<'a> {
    /// A number.
    Number(f32),
    /// A name, with its `#` escapes undone.
    Name(Cow<'a, [u8]>),
    /// A string.
    Text(Vec<u8>),
}

/// How the bytes end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Ending {
    /// Between tokens.
    #[default]
    Clean,
    /// Inside a string, an array or a dictionary: whatever is appended would be swallowed.
    InsideToken,
    /// Inside an inline image.
    InsideImage,
}

/// A reader over content bytes.
#[derive(Debug)]
pub struct Operators<'a> {
    bytes: &'a [u8],
    at: usize,
    /// How the bytes ended, once [`Operators::next`] has returned nothing.
    pub ending: Ending,
}

fn is_space(byte: u8) -> bool {
    matches!(byte, 0 | 9 | 10 | 12 | 13 | 32)
}

fn is_delimiter(byte: u8) -> bool {
    matches!(
        byte,
        b'(' | b')' | b'<' | b'>' | b'[' | b']' | b'{' | b'}' | b'/' | b'%'
    )
}

impl<'a> Operators<'a> {
    /// A reader at the start of `bytes`.
    #[must_use]
    pub fn of(bytes: &'a [u8]) -> Self {
        Operators {
            bytes,
            at: 0,
            ending: Ending::Clean,
        }
    }

    /// The next operator; its operands replace what is in `operands`. Inline images come as `EI` without operands.
    pub fn next(&mut self, operands: &mut Vec<Operand<'a>>) -> Option<&'a [u8]> {
        operands.clear();
        let mut open_brackets = 0_usize;
        while let Some(&byte) = self.bytes.get(self.at) {
            match byte {
                b if is_space(b) => self.at += 1,
                b'%' => self.skip_while(|b| b != b'\n' && b != b'\r'),
                b'(' => {
                    let text = self.literal();
                    operands.push(Operand::Text(text));
                }
                b'<' if self.bytes.get(self.at + 1) == Some(&b'<') => self.skip_dictionary(),
                b'<' => {
                    let text = self.hexadecimal();
                    operands.push(Operand::Text(text));
                }
                b'/' => {
                    let name = self.name();
                    operands.push(Operand::Name(name));
                }
                b'[' => {
                    open_brackets += 1;
                    self.at += 1;
                }
                b']' => {
                    open_brackets = open_brackets.saturating_sub(1);
                    self.at += 1;
                }
                b if is_delimiter(b) => self.at += 1,
                _ => {
                    let word = self.word();
                    if let Some(number) = number(word) {
                        operands.push(Operand::Number(number));
                        continue;
                    }
                    if word == b"BI" {
                        self.skip_image();
                        operands.clear();
                        return Some(b"EI");
                    }
                    return Some(word);
                }
            }
        }
        if open_brackets > 0 {
            self.ending = Ending::InsideToken;
        }
        None
    }

    fn skip_while(&mut self, go_on: impl Fn(u8) -> bool) {
        while self.bytes.get(self.at).is_some_and(|b| go_on(*b)) {
            self.at += 1;
        }
    }

    fn word(&mut self) -> &'a [u8] {
        let start = self.at;
        self.skip_while(|b| !is_space(b) && !is_delimiter(b));
        &self.bytes[start..self.at]
    }

    fn name(&mut self) -> Cow<'a, [u8]> {
        self.at += 1;
        let raw = self.word();
        if !raw.contains(&b'#') {
            return Cow::Borrowed(raw);
        }
        let mut out = Vec::with_capacity(raw.len());
        let mut rest = raw;
        while let Some((&byte, after)) = rest.split_first() {
            let escaped = (byte == b'#')
                .then(|| after.get(..2).and_then(|pair| std::str::from_utf8(pair).ok()))
                .flatten()
                .and_then(|pair| u8::from_str_radix(pair, 16).ok());
            if let Some(value) = escaped {
                out.push(value);
                rest = &after[2..];
            } else {
                out.push(byte);
                rest = after;
            }
        }
        Cow::Owned(out)
    }

    fn literal(&mut self) -> Vec<u8> {
        let mut out = Vec::new();
        let mut depth = 0_usize;
        while let Some(&byte) = self.bytes.get(self.at) {
            self.at += 1;
            match byte {
                b'(' => {
                    if depth > 0 {
                        out.push(byte);
                    }
                    depth += 1;
                }
                b')' => {
                    depth -= 1;
                    if depth == 0 {
                        return out;
                    }
                    out.push(byte);
                }
                b'\\' => self.escape(&mut out),
                _ => out.push(byte),
            }
        }
        self.ending = Ending::InsideToken;
        out
    }

    fn escape(&mut self, out: &mut Vec<u8>) {
        let Some(&byte) = self.bytes.get(self.at) else {
            return;
        };
        self.at += 1;
        match byte {
            b'n' => out.push(b'\n'),
            b'r' => out.push(b'\r'),
            b't' => out.push(b'\t'),
            b'b' => out.push(8),
            b'f' => out.push(12),
            b'\n' => {}
            b'\r' => {
                if self.bytes.get(self.at) == Some(&b'\n') {
                    self.at += 1;
                }
            }
            b'0'..=b'7' => {
                let mut value = u32::from(byte - b'0');
                for _ in 0..2 {
                    match self.bytes.get(self.at) {
                        Some(&d @ b'0'..=b'7') => {
                            value = value * 8 + u32::from(d - b'0');
                            self.at += 1;
                        }
                        _ => break,
                    }
                }
                out.push(u8::try_from(value & 0xff).unwrap_or_default());
            }
            other => out.push(other),
        }
    }

    fn hexadecimal(&mut self) -> Vec<u8> {
        self.at += 1;
        let start = self.at;
        self.skip_while(|b| b != b'>');
        let digits: Vec<u8> = self.bytes[start..self.at]
            .iter()
            .filter_map(|b| char::from(*b).to_digit(16))
            .filter_map(|d| u8::try_from(d).ok())
            .collect();
        if self.at >= self.bytes.len() {
            self.ending = Ending::InsideToken;
        }
        self.at += 1;
        digits
            .chunks(2)
            .map(|pair| pair[0] << 4 | pair.get(1).copied().unwrap_or(0))
            .collect()
    }

    fn skip_dictionary(&mut self) {
        let mut depth = 0_usize;
        while let Some(&byte) = self.bytes.get(self.at) {
            let pair = self.bytes.get(self.at..self.at + 2);
            if pair == Some(b"<<") {
                depth += 1;
                self.at += 2;
            } else if pair == Some(b">>") {
                depth -= 1;
                self.at += 2;
                if depth == 0 {
                    return;
                }
            } else if byte == b'(' {
                self.literal();
            } else {
                self.at += 1;
            }
        }
        self.ending = Ending::InsideToken;
    }

    /// Passes over an inline image: its dictionary up to `ID`, then its data up to an `EI` after which the bytes look like
    /// a page description again. Data may contain the letters by chance.
    fn skip_image(&mut self) {
        loop {
            match self.bytes.get(self.at) {
                None => break,
                Some(b'(') => {
                    self.literal();
                }
                Some(b'I')
                    if self.bytes[self.at..].starts_with(b"ID")
                        && self.bytes.get(self.at + 2).is_none_or(|b| is_space(*b)) =>
                {
                    self.at += 3;
                    break;
                }
                Some(_) => self.at += 1,
            }
        }
        let mut from = self.at.min(self.bytes.len());
        while let Some(found) = self.bytes[from..].windows(2).position(|w| w == b"EI") {
            let start = from + found;
            let after = &self.bytes[start + 2..];
            let before_is_space = start == 0 || self.bytes.get(start - 1).is_some_and(|b| is_space(*b));
            let after_is_text = after.first().is_none_or(|b| is_space(*b) || is_delimiter(*b))
                && after
                    .iter()
                    .take(12)
                    .all(|b| is_space(*b) && *b != 0 || (0x20..0x7f).contains(b));
            if before_is_space && after_is_text {
                self.at = start + 2;
                return;
            }
            from = start + 2;
        }
        self.at = self.bytes.len();
        self.ending = Ending::InsideImage;
    }
}

fn number(word: &[u8]) -> Option<f32> {
    if !matches!(word.first()?, b'0'..=b'9' | b'+' | b'-' | b'.') {
        return None;
    }
    let text = std::str::from_utf8(word).ok()?;
    match text.parse::<f32>() {
        Ok(value) => Some(if value.is_finite() { value } else { 0.0 }),
        // Real files have `--5`, `1-2` and `0.0.1`; viewers read the start of them.
        Err(_) => word.iter().any(u8::is_ascii_digit).then_some(0.0),
    }
}

/// What must stand before and after a page description so that nothing appended to it is harmed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Balance {
    /// `Q` operators without a `q` before them.
    pub unopened: usize,
    /// `q` operators that are still open at the end, once the unopened ones have been given theirs.
    pub unclosed: usize,
    /// Whether a text object is still open.
    pub in_text: bool,
    /// Marked content still open: were it hidden, all that is appended would be hidden with it.
    pub open_marks: usize,
    /// Whether there is an operator that PDF does not know, or one that lacks operands: some viewers give a page up after such a one.
    pub is_faulty: bool,
    /// How the bytes end.
    pub ending: Ending,
}

/// How many operands an operator needs at least (PDF 2.0, annex A); nothing for one that PDF does not know.
fn operands_needed(operator: &[u8]) -> Option<usize> {
    Some(match operator {
        b"b" | b"B" | b"b*" | b"B*" | b"BI" | b"BT" | b"BX" | b"EI" | b"EMC" | b"ET" | b"EX" | b"f"
        | b"F" | b"f*" | b"h" | b"ID" | b"n" | b"q" | b"Q" | b"s" | b"S" | b"T*" | b"W" | b"W*" => 0,
        b"BMC" | b"CS" | b"cs" | b"Do" | b"G" | b"g" | b"gs" | b"i" | b"j" | b"J" | b"M" | b"MP" | b"ri"
        | b"SC" | b"sc" | b"SCN" | b"scn" | b"sh" | b"Tc" | b"Tj" | b"TJ" | b"TL" | b"Tr" | b"Ts" | b"Tw"
        | b"Tz" | b"w" | b"'" => 1,
        b"BDC" | b"d" | b"d0" | b"DP" | b"l" | b"m" | b"Td" | b"TD" | b"Tf" => 2,
        b"RG" | b"rg" | b"\"" => 3,
        b"K" | b"k" | b"re" | b"v" | b"y" => 4,
        b"c" | b"cm" | b"d1" | b"Tm" => 6,
        _ => return None,
    })
}

impl Balance {
    /// Weighs a whole page description.
    #[must_use]
    pub fn of(content: &[u8]) -> Balance {
        let mut balance = Balance::default();
        let mut operators = Operators::of(content);
        let mut operands = Vec::new();
        while let Some(operator) = operators.next(&mut operands) {
            balance.weigh(operator);
            balance.is_faulty |= operands_needed(operator).is_none_or(|needed| operands.len() < needed);
        }
        balance.ending = operators.ending;
        balance
    }

    /// Takes one more operator into account.
    pub fn weigh(&mut self, operator: &[u8]) {
        match operator {
            b"q" => self.unclosed += 1,
            b"Q" if self.unclosed == 0 => self.unopened += 1,
            b"Q" => self.unclosed -= 1,
            b"BT" => self.in_text = true,
            b"ET" => self.in_text = false,
            b"BMC" | b"BDC" => self.open_marks += 1,
            b"EMC" => self.open_marks = self.open_marks.saturating_sub(1),
            _ => {}
        }
    }

    /// The operators that restore the state of the page's start; the leading `q` is closed by them too.
    #[must_use]
    pub fn closing(&self) -> Vec<u8> {
        let mut out = b"\n".to_vec();
        if self.in_text {
            out.extend(b"ET\n");
        }
        for _ in 0..self.open_marks {
            out.extend(b"EMC\n");
        }
        for _ in 0..=self.unclosed {
            out.extend(b"Q\n");
        }
        out
    }

    /// The operators that stand first: one `q` for the whole, and one for each `Q` that has none.
    #[must_use]
    pub fn opening(&self) -> Vec<u8> {
        b"q\n".repeat(self.unopened + 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn operators_that_viewers_stumble_over() {
        for sound in [
            &b"q 1 w 0 0 9 9 re f Q"[..],
            b"BT /F1 9 Tf [(a) 2] TJ ET",
            b"1 2 3 scn /P scn",
        ] {
            assert!(
                !Balance::of(sound).is_faulty,
                "{}",
                String::from_utf8_lossy(sound)
            );
        }
        for faulty in [&b"BT 14 Tf (a) Tj ET"[..], b"q EGS9 gs Q", b"9 foo"] {
            assert!(
                Balance::of(faulty).is_faulty,
                "{}",
                String::from_utf8_lossy(faulty)
            );
        }
    }

    #[test]
    fn balances_what_is_unbalanced() {
        let b = Balance::of(b"Q q q BT /F1 9 Tf (q Q \\) q) Tj /OC /x BDC");
        assert_eq!((b.unopened, b.unclosed, b.in_text, b.open_marks), (1, 2, true, 1));
        assert_eq!(b.opening(), b"q\nq\n");
        assert_eq!(b.closing(), b"\nET\nEMC\nQ\nQ\nQ\n");
    }

    #[test]
    fn passes_over_inline_images_and_dictionaries() {
        let b = Balance::of(b"q BI /W 2 /H 2 ID \x01EI\xffQ Q Q EI Q /P << /MCID (q) /A << >> >> BDC EMC q");
        assert_eq!((b.unopened, b.unclosed, b.ending), (0, 1, Ending::Clean));
    }

    #[test]
    fn knows_when_the_end_is_inside_something() {
        assert_eq!(Balance::of(b"q (open").ending, Ending::InsideToken);
        assert_eq!(Balance::of(b"BI /W 1 ID \xff\xfe").ending, Ending::InsideImage);
        assert_eq!(Balance::of(b"[ 1 2").ending, Ending::InsideToken);
        assert_eq!(Balance::of(b"").ending, Ending::Clean);
    }

    #[test]
    fn operands_come_with_their_operator() {
        let mut operands = Vec::new();
        let mut operators = Operators::of(b"[(a\\051) -20.5 <6a6>] TJ /N#41 12 Tf");
        assert_eq!(operators.next(&mut operands), Some(&b"TJ"[..]));
        assert_eq!(
            operands,
            [
                Operand::Text(b"a)".to_vec()),
                Operand::Number(-20.5),
                Operand::Text(b"j\x60".to_vec())
            ]
        );
        assert_eq!(operators.next(&mut operands), Some(&b"Tf"[..]));
        assert_eq!(operands[0], Operand::Name(Cow::Borrowed(b"NA")));
        assert_eq!(operators.next(&mut operands), None);
    }
}
