//! Finds the places where a text cites provisions: a lead word, a list of labels, and the statute before or after it.

use super::label::{self, Found};
use super::name::{self, Name};

/// What the lead word says of the kind of provision.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Family {
    /// Section, subsection, paragraph …; *article*, *alinéa* …
    Section,
    /// A rule of Court.
    Rule,
    /// `R.`: a section of the Regulations.
    Regulation,
    /// `A25(1)`: a section of the Act, in officers' shorthand.
    Act,
}

/// A lead word with its labels.
#[derive(Debug, Clone)]
pub(super) struct Cite {
    pub(super) start: usize,
    pub(super) labels: Vec<Found>,
    pub(super) family: Family,
    pub(super) name: Option<Name>,
    /// Whether the name stood after the labels.
    name_follows: bool,
    /// Where the labels end, or the name after them.
    end: usize,
}

/// What must follow a lead word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Needs {
    /// A number.
    Number,
    /// A number with a bracket: `paragraph 33` is one of a judgment.
    Bracket,
}

/// Whether a lead word announces one provision or several.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Count {
    One,
    Many,
}

use Count::{Many, One};
use Family::{Regulation, Rule, Section};
use Needs::{Bracket, Number};

/// Lead words in small letters; a capital first letter is the same word, except for single letters.
#[rustfmt::skip]
static LEADS: &[(&str, Family, Needs, Count)] = &[
    ("sections", Section, Number, Many), ("section", Section, Number, One),
    ("ss.", Section, Number, Many), ("ss", Section, Number, Many),
    ("s.", Section, Number, One), ("s", Section, Number, One),
    ("§§", Section, Number, Many), ("§", Section, Number, One),
    ("articles", Section, Number, Many), ("article", Section, Number, One),
    ("arts.", Section, Number, Many), ("art.", Section, Number, One), ("art", Section, Number, One),
    ("subsections", Section, Bracket, Many), ("subsection", Section, Bracket, One), ("subs.", Section, Bracket, One),
    ("paragraphs", Section, Bracket, Many), ("paragraphes", Section, Bracket, Many),
    ("paragraphe", Section, Bracket, One), ("paragraph", Section, Bracket, One),
    ("paras.", Section, Bracket, Many), ("paras", Section, Bracket, Many),
    ("para.", Section, Bracket, One), ("para", Section, Bracket, One),
    ("pars.", Section, Bracket, Many), ("par.", Section, Bracket, One),
    ("subparagraphs", Section, Bracket, Many), ("subparagraph", Section, Bracket, One),
    ("sous-alinéas", Section, Bracket, Many), ("sous-alinéa", Section, Bracket, One),
    ("alinéas", Section, Bracket, Many), ("alinéa", Section, Bracket, One), ("al.", Section, Bracket, One),
    ("subclauses", Section, Bracket, Many), ("subclause", Section, Bracket, One),
    ("clauses", Section, Bracket, Many), ("clause", Section, Bracket, One),
    ("divisions", Section, Bracket, Many), ("division", Section, Bracket, One),
    ("subrules", Rule, Bracket, Many), ("subrule", Rule, Bracket, One),
    ("rules", Rule, Number, Many), ("rule", Rule, Number, One),
    ("règles", Rule, Number, Many), ("règle", Rule, Number, One),
    ("rr.", Rule, Number, Many), ("r.", Rule, Number, One), ("r", Rule, Bracket, One),
    ("regulations", Regulation, Number, Many), ("regulation", Regulation, Number, One),
    ("regs.", Regulation, Number, Many), ("reg.", Regulation, Number, One),
];

/// A name that stands beside no label: whom it means, and where.
pub(super) type Loose = (Name, std::ops::Range<usize>);

/// Every place where `text` cites provisions, in order, and the names that stand beside none. Names of cites are those that stand right
/// beside the labels.
pub(super) fn cites(text: &str) -> (Vec<Cite>, Vec<Loose>) {
    let mut found: Vec<Cite> = Vec::new();
    let mut loose: Vec<Loose> = Vec::new();
    let mut last_name: Option<(Name, usize)> = None;
    let (mut at, mut before) = (0, ' ');
    while let Some(here) = text[at..].chars().next() {
        // Only the beginning of a word is looked at.
        if before.is_alphanumeric() || !(here.is_alphabetic() || here == '§') {
            (at, before) = (at + here.len_utf8(), here);
            continue;
        }
        let cite = announces_number(text, at)
            .then(|| cite_at(text, at, before, last_name.as_ref()))
            .flatten();
        if let Some(cite) = cite {
            last_name = None;
            at = cite.end;
            before = ')';
            found.push(cite);
        } else if let Some(matched) = name::at(text, at) {
            if let Some(cite) = led_by_name(text, at, &matched) {
                last_name = None;
                at = cite.end;
                before = ')';
                found.push(cite);
            } else {
                loose.push((matched.name.clone(), at..matched.end));
                at = matched.end;
                before = ')';
                last_name = Some((matched.name, matched.end));
            }
        } else {
            (at, before) = (at + here.len_utf8(), here);
        }
    }
    (found, loose)
}

/// Gives cites without a name the name of a neighbour: `subsection 10(1) and section 12 of the Regulations`, `IRPR,
/// s. 66 and s. 67`.
pub(super) fn share_names(text: &str, cites: &mut [Cite]) {
    let joined = |left: &Cite, right: &Cite| {
        left.family == right.family && left.end <= right.start && is_joint(&text[left.end..right.start])
    };
    for at in (0..cites.len().saturating_sub(1)).rev() {
        let (left, right) = (&cites[at], &cites[at + 1]);
        if left.name.is_none() && right.name_follows && joined(left, right) {
            let name = right.name.clone();
            cites[at].name = name;
            cites[at].name_follows = true;
        }
    }
    for at in 1..cites.len() {
        let (left, right) = (&cites[at - 1], &cites[at]);
        if right.name.is_none() && left.name.is_some() && !left.name_follows && joined(left, right) {
            let name = left.name.clone();
            cites[at].name = name;
        }
    }
}

/// Gives sections without a name the instrument that their sentence names, where that has such a provision: the nearest before them, or
/// one behind them.
pub(super) fn take_from_sentence(
    text: &str,
    cites: &mut [Cite],
    loose: &[Loose],
    has: &dyn Fn(&Name, &str) -> bool,
) {
    for cite in cites {
        if cite.name.is_some() || cite.family != Section {
            continue;
        }
        let (start, end) = sentence(text, cite.start, cite.end);
        let within = |one: &&Loose| start <= one.1.start && one.1.end <= end;
        let before = loose
            .iter()
            .rev()
            .filter(within)
            .find(|one| one.1.end <= cite.start);
        let behind = loose.iter().filter(within).find(|one| one.1.start >= cite.end);
        let named = before.or(behind).map(|one| one.0.clone());
        cite.name = named.filter(|name| cite.labels.iter().all(|found| has(name, &found.label)));
    }
}

/// The sentence in which a place stands. A full stop ends one where a capital follows; so do a semicolon and a line's end.
fn sentence(text: &str, from: usize, to: usize) -> (usize, usize) {
    let ends = |at: usize, mark: char| match mark {
        ';' | '\n' => true,
        '.' | '?' | '!' => {
            let rest = &text[at + 1..];
            let next = rest.trim_start_matches([' ', '\u{a0}', '\u{202f}']);
            next.len() < rest.len() && next.starts_with(char::is_uppercase)
        }
        _ => false,
    };
    let marks = |range: std::ops::Range<usize>| {
        let first = range.start;
        text[range]
            .char_indices()
            .map(move |(at, mark)| (first + at, mark))
    };
    let start = marks(0..from).rfind(|&(at, mark)| ends(at, mark));
    let end = marks(to..text.len()).find(|&(at, mark)| ends(at, mark));
    (
        start.map_or(0, |(at, _)| at + 1),
        end.map_or(text.len(), |(at, _)| at),
    )
}

/// Whether the text between two cites only joins them.
fn is_joint(between: &str) -> bool {
    let words = [
        "and", "or", "et", "ou", "to", "à", "the", "les", "l", "de", "aux", "au", "with", "&", "also",
    ];
    let mut parts = between.split(|c: char| c.is_whitespace() || ",;’'".contains(c));
    between.len() <= 16 && parts.all(|part| part.is_empty() || words.contains(&part))
}

/// Whether a number, or the letters of the Court's forms, follow the word at `at`: most words can be passed over by it.
fn announces_number(text: &str, at: usize) -> bool {
    let word = |c: char| c.is_alphabetic() || "-.§".contains(c);
    let rest = text[at..].trim_start_matches(word);
    let rest = rest.trim_start_matches([' ', '\u{a0}', '\u{202f}', '\n']);
    rest.starts_with(|c: char| c.is_ascii_digit()) || rest.starts_with("IR-")
}

/// A cite that begins with a lead word at `at`.
fn cite_at(text: &str, at: usize, before: char, last: Option<&(Name, usize)>) -> Option<Cite> {
    if let Some(form) = form_at(text, at) {
        return Some(form);
    }
    let (family, needs, many, labels_at) = lead_at(text, at, before)?;
    let labels = list(text, labels_at, many)?;
    if needs == Bracket && !labels[0].has_groups() {
        return None;
    }
    let prefix = last
        .filter(|(_, end)| is_near(&text[*end..at]))
        .map(|(name, _)| name.clone())
        .or_else(|| name::foreign_before(text, at));
    Some(finish(text, at, family, labels, prefix))
}

/// `IRPA 72(2)(b)`: an abbreviation that is itself the lead.
fn led_by_name(text: &str, at: usize, matched: &name::Match) -> Option<Cite> {
    if !matched.leads {
        return None;
    }
    let labels_at = name::skip(text, matched.end, " \u{a0}\u{202f},");
    let labels = list(text, labels_at, One)?;
    let is_sure = labels[0].has_groups() || !text[matched.end..labels_at].contains(',');
    is_sure.then(|| finish(text, at, Section, labels, Some(matched.name.clone())))
}

fn finish(text: &str, start: usize, family: Family, labels: Vec<Found>, prefix: Option<Name>) -> Cite {
    let end = labels.last().map_or(start, |found| found.range.end);
    let follows = name::after(text, end);
    let name_follows = follows.is_some();
    let (name, end) = match follows {
        Some((name, after)) => (Some(name), after),
        None => (prefix, end),
    };
    Cite {
        start,
        labels,
        family,
        name,
        name_follows,
        end,
    }
}

/// A lead word at `at`, and where its labels begin.
fn lead_at(text: &str, at: usize, before: char) -> Option<(Family, Needs, Count, usize)> {
    if let Some(lead) = letter_lead(text, at, before) {
        return Some(lead);
    }
    LEADS.iter().find_map(|&(word, family, needs, count)| {
        let end = word_at(text, at, word)?;
        let is_letter = word.trim_end_matches('.').len() <= 2;
        // `the applicant's 25 years`: a letter or two after an apostrophe are no lead.
        if is_letter && !(before.is_whitespace() || "(,;[—–-/\u{a0}".contains(before)) {
            return None;
        }
        let labels_at = name::skip(text, end, " \u{a0}\u{202f}\n");
        let is_bare = labels_at == end && word.ends_with(char::is_alphabetic);
        let starts = text[labels_at..].starts_with(|c: char| c.is_ascii_digit());
        (starts && (is_letter || !is_bare)).then_some((family, needs, count, labels_at))
    })
}

/// `R. 233`, `R233`, `R72(1)(a)`, `A25(1)`, `L25(1)`: the officers' shorthand.
fn letter_lead(text: &str, at: usize, before: char) -> Option<(Family, Needs, Count, usize)> {
    let rest = &text[at..];
    let letter = rest.chars().next().filter(|c| "RAL".contains(*c))?;
    if !(before.is_whitespace() || "(,;[—–/\u{a0}’'".contains(before)) || is_exhibit(&text[..at]) {
        return None;
    }
    let dotted = rest[1..].starts_with('.');
    let after = at + 1 + usize::from(dotted);
    let labels_at = name::skip(text, after, " \u{a0}\u{202f}");
    if !text[labels_at..].starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let is_spaced = labels_at > after;
    match letter {
        'R' if dotted || !is_spaced => Some((Regulation, Number, One, labels_at)),
        'R' => Some((Regulation, Bracket, One, labels_at)),
        _ if !dotted && !is_spaced => Some((Family::Act, Bracket, One, labels_at)),
        _ => None,
    }
}

/// Whether the word before is one that numbers exhibits.
fn is_exhibit(before: &str) -> bool {
    let word = before.trim_end().rsplit(char::is_whitespace).next();
    let marks = [
        "exhibit", "tab", "pièce", "onglet", "annex", "annexe", "appendix", "room",
    ];
    word.is_some_and(|word| marks.contains(&word.to_lowercase().as_str()))
}

/// `word` at `at`, its first letter in either case; words of one or two letters in small only.
fn word_at(text: &str, at: usize, word: &str) -> Option<usize> {
    let first = text.get(at..)?.chars().next()?;
    let wanted = word.chars().next()?;
    let is_capital = first.is_uppercase() && word.len() > 2;
    let is_same = first == wanted || (is_capital && first.to_lowercase().eq([wanted]));
    if !is_same {
        return None;
    }
    name::phrase(text, at + first.len_utf8(), &word[wanted.len_utf8()..])
}

/// `Form IR-1`, `formule IR-1`, `Form 80B`; `Schedule 2 of the Regulations`.
fn form_at(text: &str, at: usize) -> Option<Cite> {
    let kinds = [
        ("form", "Form"),
        ("forms", "Form"),
        ("formule", "Form"),
        ("formulaire", "Form"),
        ("schedule", "Schedule"),
        ("annexe", "Schedule"),
    ];
    let (kind, end) = kinds
        .iter()
        .find_map(|(word, kind)| word_at(text, at, word).map(|end| (*kind, end)))?;
    let start = name::skip(text, end, " \u{a0}");
    let rest = &text[start..];
    let court = rest.starts_with("IR-");
    let number_at = start + if court { 3 } else { 0 };
    let mut stop = label::number(text, number_at, 3)?;
    let letter = text[stop..].starts_with(|c: char| c.is_ascii_uppercase());
    stop += usize::from(letter);
    if text[stop..].starts_with(char::is_alphanumeric) {
        return None;
    }
    let found = Found {
        label: format!("{kind} {}", &text[start..stop]),
        range: start..stop,
    };
    let mut cite = finish(text, at, Section, vec![found], None);
    let assumed = match kind {
        "Form" if court => Some(crate::law::provision::Statute::ImmigrationRules),
        "Form" if letter => Some(crate::law::provision::Statute::FederalCourtsRules),
        _ => None,
    };
    if cite.name.is_none() || cite.name == Some(Name::SomeRules) {
        cite.name = assumed.map(Name::Known);
    }
    cite.name.is_some().then_some(cite)
}

/// A list of labels at `at`.
fn list(text: &str, at: usize, count: Count) -> Option<Vec<Found>> {
    let mut labels = vec![label::whole(text, at)?];
    let mut is_closed = false;
    loop {
        let last = labels.last()?;
        let Some((next, joint)) = separator(text, last.range.end) else {
            break;
        };
        let found = label::relative(text, next, &last.label).or_else(|| {
            let whole = label::whole(text, next)?;
            let is_bare_allowed = match joint {
                Joint::Dash => true,
                Joint::With => false,
                Joint::Comma | Joint::Word => count == Many && !is_closed,
            };
            (whole.has_groups() || is_bare_allowed).then_some(whole)
        });
        let Some(found) = found else { break };
        // After "and" a list is closed: what a comma adds must carry a bracket.
        is_closed = is_closed || matches!(joint, Joint::Word | Joint::With);
        labels.push(found);
    }
    Some(labels)
}

/// What joins two labels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Joint {
    Comma,
    Word,
    /// `41(a) with 29(2)`: what is counted follows this word too, so that only a bracket makes a label.
    With,
    Dash,
}

fn separator(text: &str, at: usize) -> Option<(usize, Joint)> {
    let blanks = " \u{a0}\u{202f}\n";
    let mut next = name::skip(text, at, blanks);
    for dash in ["-", "–", "—"] {
        if text[next..].starts_with(dash) {
            return Some((name::skip(text, next + dash.len(), blanks), Joint::Dash));
        }
    }
    let comma = text[next..].starts_with(',');
    if comma {
        next = name::skip(text, next + 1, blanks);
    }
    for word in ["and", "or", "et", "ou", "to", "through", "à", "&"] {
        if let Some(end) = name::phrase(text, next, word) {
            return Some((name::skip(text, end, blanks), Joint::Word));
        }
    }
    if let Some(end) = name::phrase(text, next, "with") {
        return Some((name::skip(text, end, blanks), Joint::With));
    }
    comma.then_some((next, Joint::Comma))
}

/// Whether a name that ends here belongs to a lead that begins there: nothing but punctuation between them.
fn is_near(between: &str) -> bool {
    let rest = between
        .trim_start_matches(['*', '_', ')', '”', '»', '"', '\u{a0}', ' '])
        .trim_start_matches("’s")
        .trim_start_matches("'s")
        .trim_matches([',', ':', '(', '*', '_', ' ', '\u{a0}', '\n']);
    between.len() <= 14 && ["", "at", "à l’", "à l'", "aux", "à l", "l’", "l'"].contains(&rest)
}
