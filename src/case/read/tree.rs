//! The parts of a text to one JSON value with the places of all its parts.
//!
//! A fault after which it is still clear what belongs where is mended and reading goes on; after any other the rest is
//! only searched for faults inside its smallest parts, since one wrong bracket would otherwise bring a hundred findings.

use super::DEPTH_MAX;
use super::faults::{Faults, shorten};
use super::scalars;
use super::spans::Node;
use super::tokens::{Kind, Token, Tokens};
use crate::finding::catalogue::json::{self, tokens as rows};
use crate::finding::{Finding, Place};
use serde_json::{Map, Value};
use std::ops::Range;

/// Reading stopped: it would be a guess what belongs where. The fault is reported already.
struct Lost;

type Read<T> = Result<T, Lost>;

struct Parser<'t> {
    tokens: Tokens<'t>,
    ahead: Token,
    /// The end of the last part taken.
    end: usize,
}

/// The value of the whole text, unless it could not be understood.
pub(super) fn parse(text: &str, invalid: &[usize], faults: &mut Faults) -> Option<(Value, Node)> {
    let mut tokens = Tokens::new(text, invalid, faults);
    let ahead = tokens.next();
    let mut parser = Parser {
        tokens,
        ahead,
        end: 0,
    };
    match parser.document() {
        Ok(found) if !parser.tokens.lost => Some(found),
        _ => None,
    }
}

impl Parser<'_> {
    fn document(&mut self) -> Read<(Value, Node)> {
        if self.ahead.kind == Kind::End {
            if !self.tokens.lost {
                self.add(Finding::new(&json::EMPTY, Place::Whole));
            }
            return Err(Lost);
        }
        let found = match self.value(0) {
            Ok(found) => found,
            Err(lost) => {
                // The faults inside the smallest parts stand whatever encloses them.
                while self.ahead.kind != Kind::End {
                    self.take();
                }
                return Err(lost);
            }
        };
        if self.ahead.kind == Kind::End {
            return Ok(found);
        }
        self.quote_ahead(&json::TEXT_AFTER_END);
        Err(Lost)
    }

    fn add(&mut self, finding: Finding) {
        self.tokens.faults.add(finding);
    }

    /// Takes the part ahead and looks at the next.
    fn take(&mut self) -> Token {
        self.end = self.ahead.range.end;
        let next = self.tokens.next();
        std::mem::replace(&mut self.ahead, next)
    }

    fn quote_ahead(&mut self, row: &'static crate::finding::Row) {
        let range = self.ahead.range.clone();
        self.tokens.faults.quote(row, self.tokens.text, range);
    }

    /// An empty range right after the last part taken, where something is missing.
    fn gap(&self) -> Place {
        Place::bytes(self.end..self.end)
    }

    fn value(&mut self, depth: usize) -> Read<(Value, Node)> {
        if self.tokens.lost {
            return Err(Lost);
        }
        match self.ahead.kind {
            Kind::Open(_) if depth == DEPTH_MAX => self.too_deep(),
            Kind::Open('{') => self.object(depth),
            Kind::Open(_) => self.array(depth),
            Kind::Text { .. } => Ok(self.text()),
            Kind::Bare => Ok(self.bare()),
            Kind::End | Kind::Close(_) | Kind::Colon | Kind::Comma => {
                self.quote_ahead(&rows::UNEXPECTED);
                Err(Lost)
            }
        }
    }

    fn text(&mut self) -> (Value, Node) {
        let token = self.take();
        match token.kind {
            Kind::Text { text, sure: true } => (Value::String(text), Node::sure(&token.range, Vec::new())),
            Kind::Text { text, .. } => (Value::String(text), Node::guess(&token.range)),
            _ => (Value::Null, Node::guess(&token.range)),
        }
    }

    fn too_deep(&mut self) -> Read<(Value, Node)> {
        let place = Place::bytes(self.ahead.range.clone());
        self.add(Finding::new(&json::TOO_DEEP, place).with("limit", DEPTH_MAX));
        Err(Lost)
    }

    /// A number, a literal, or words without quotes: those on the same line are taken together.
    fn bare(&mut self) -> (Value, Node) {
        let mut range = self.take().range;
        let text = self.tokens.text;
        if !scalars::is_known(&text[range.clone()]) {
            while self.ahead.kind == Kind::Bare
                && !text[range.end..self.ahead.range.start].contains(['\n', '\r'])
            {
                range.end = self.take().range.end;
            }
        }
        let scalar = scalars::scalar(&text[range.clone()], range.clone(), self.tokens.faults);
        let node = if scalar.guess {
            Node::guess(&range)
        } else {
            Node::sure(&range, Vec::new())
        };
        (scalar.value, node)
    }

    fn array(&mut self, depth: usize) -> Read<(Value, Node)> {
        let open = self.take().range;
        let (mut items, mut nodes) = (Vec::new(), Vec::new());
        while !self.closes(']', &open)? {
            if self.ahead.kind == Kind::Comma {
                self.extra_comma();
                continue;
            }
            let (item, node) = self.value(depth + 1)?;
            items.push(item);
            nodes.push(node);
            self.comma_between(']')?;
        }
        Ok((Value::Array(items), Node::sure(&(open.start..self.end), nodes)))
    }

    fn object(&mut self, depth: usize) -> Read<(Value, Node)> {
        let open = self.take().range;
        let mut members = Map::new();
        let mut nodes: Vec<Node> = Vec::new();
        while !self.closes('}', &open)? {
            if self.ahead.kind == Kind::Comma {
                self.extra_comma();
                continue;
            }
            let (key, key_range) = self.key()?;
            let (value, node) = self.member_value(&key, depth)?;
            if members.contains_key(&key) {
                self.duplicate(&key, &key_range, &members, &nodes);
            } else {
                members.insert(key, value);
                nodes.push(node.under_key(&key_range));
            }
            self.comma_between('}')?;
        }
        Ok((Value::Object(members), Node::sure(&(open.start..self.end), nodes)))
    }

    /// Takes the closing bracket if it is ahead.
    fn closes(&mut self, close: char, open: &Range<usize>) -> Read<bool> {
        if self.tokens.lost {
            return Err(Lost);
        }
        match self.ahead.kind {
            Kind::Close(found) if found == close => {
                self.take();
                Ok(true)
            }
            Kind::Close(found) => {
                let place = Place::bytes(self.ahead.range.clone());
                let finding = Finding::new(&json::WRONG_BRACKET, place)
                    .with("found", found)
                    .with("expected", close);
                self.add(finding.label(
                    Place::bytes(open.clone()),
                    "the bracket that was opened last",
                    "le crochet ouvert en dernier",
                ));
                Err(Lost)
            }
            Kind::End => {
                let end = Place::bytes(self.end..self.end);
                let finding = Finding::new(&json::UNCLOSED, Place::bytes(open.clone()))
                    .with("open", &self.tokens.text[open.clone()])
                    .with("close", close);
                self.add(finding.label(end, "the file ends here", "le fichier se termine ici"));
                Err(Lost)
            }
            _ => Ok(false),
        }
    }

    fn extra_comma(&mut self) {
        let place = Place::bytes(self.take().range);
        self.add(Finding::new(&rows::EXTRA_COMMA, place));
    }

    /// After an item: takes the comma, or finds that it is missing, or that it is one too many.
    fn comma_between(&mut self, close: char) -> Read<()> {
        match self.ahead.kind {
            Kind::Comma => {
                let comma = self.take().range;
                if matches!(self.ahead.kind, Kind::Close(_)) {
                    self.add(Finding::new(&rows::TRAILING_COMMA, Place::bytes(comma)));
                }
                Ok(())
            }
            Kind::Colon if close == ']' => {
                // A key in a list: most likely its bracket was never closed.
                self.quote_ahead(&rows::UNEXPECTED);
                Err(Lost)
            }
            Kind::Text { .. } | Kind::Bare | Kind::Open(_) => {
                let place = self.gap();
                self.add(Finding::new(&rows::MISSING_COMMA, place));
                Ok(())
            }
            Kind::Close(_) | Kind::End | Kind::Colon => Ok(()),
        }
    }

    fn key(&mut self) -> Read<(String, Range<usize>)> {
        match self.ahead.kind.clone() {
            Kind::Text { text, .. } => Ok((text, self.take().range)),
            Kind::Bare => {
                let range = self.take().range;
                let key = self.tokens.text[range.clone()].to_owned();
                let place = Place::bytes(range.clone());
                self.add(Finding::new(&rows::UNQUOTED_KEY, place).with("found", shorten(&key)));
                Ok((key, range))
            }
            _ => {
                self.quote_ahead(&json::KEY_EXPECTED);
                Err(Lost)
            }
        }
    }

    fn member_value(&mut self, key: &str, depth: usize) -> Read<(Value, Node)> {
        if self.tokens.lost {
            return Err(Lost);
        }
        let gap = self.gap();
        if self.ahead.kind == Kind::Colon {
            self.take();
        } else if matches!(self.ahead.kind, Kind::Comma | Kind::Close(_) | Kind::End) {
            return Ok(self.missing_value(key));
        } else {
            self.add(Finding::new(&rows::MISSING_COLON, gap).with("key", shorten(key)));
        }
        match self.ahead.kind {
            Kind::Comma | Kind::Close(_) | Kind::End => Ok(self.missing_value(key)),
            _ => self.value(depth + 1),
        }
    }

    fn missing_value(&mut self, key: &str) -> (Value, Node) {
        let place = self.gap();
        self.add(Finding::new(&rows::MISSING_VALUE, place).with("key", shorten(key)));
        (Value::Null, Node::guess(&(self.end..self.end)))
    }

    fn duplicate(&mut self, key: &str, range: &Range<usize>, members: &Map<String, Value>, nodes: &[Node]) {
        let mut finding =
            Finding::new(&json::DUPLICATE_KEY, Place::bytes(range.clone())).with("key", shorten(key));
        // The search for the first one takes time, which a file full of the same key must not be able to ask for.
        if !self.tokens.faults.is_full()
            && let Some(first) = members.keys().position(|known| known == key)
        {
            let place = Place::bytes(nodes[first].key());
            finding = finding.label(place, "it stands here first", "elle figure d'abord ici");
        }
        self.add(finding);
    }
}
