//! The names by which texts call statutes, in both languages, and the words by which they name other ones.

use crate::law::provision::Statute;

/// Whom a name means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Name {
    /// A statute of which the program has the list.
    Known(Statute),
    /// "The Rules": the Immigration Rules or the Federal Courts Rules.
    SomeRules,
    /// Another statute or a document.
    Foreign(String),
}

/// What a name is good for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Use {
    /// A title or citation: before or after the provision.
    Title,
    /// An abbreviation: also right before a number.
    Short,
    /// A plain noun, such as *Act*: only after an article.
    Noun,
}

use Statute::{FederalCourtsAct, FederalCourtsRules, ImmigrationRules, InterpretationAct, Irpa, Irpr};
use Use::{Noun, Short, Title};

/// Names of the statutes on the list; where one begins with another, the longer one comes first.
#[rustfmt::skip]
static KNOWN: &[(&str, Use, Statute)] = &[
    ("Immigration and Refugee Protection Act", Title, Irpa),
    ("Loi sur l’immigration et la protection des réfugiés", Title, Irpa),
    ("SC 2001, c 27", Title, Irpa), ("S.C. 2001, c. 27", Title, Irpa), ("S.C. 2001, c.27", Title, Irpa),
    ("LC 2001, c 27", Title, Irpa), ("LC 2001, ch 27", Title, Irpa), ("L.C. 2001, ch. 27", Title, Irpa),
    ("L.C. 2001, c. 27", Title, Irpa),
    ("IRPA", Short, Irpa), ("LIPR", Short, Irpa),
    ("Immigration and Refugee Protection Regulations", Title, Irpr),
    ("Règlement sur l’immigration et la protection des réfugiés", Title, Irpr),
    ("SOR/2002-227", Title, Irpr), ("DORS/2002-227", Title, Irpr),
    ("IRPR", Short, Irpr), ("RIPR", Short, Irpr),
    ("Federal Courts Citizenship, Immigration and Refugee Protection Rules", Title, ImmigrationRules),
    ("Federal Courts Immigration and Refugee Protection Rules", Title, ImmigrationRules),
    ("Règles des cours fédérales en matière de citoyenneté, d’immigration et de protection des réfugiés", Title, ImmigrationRules),
    ("Règles des Cours fédérales en matière de citoyenneté, d’immigration et de protection des réfugiés", Title, ImmigrationRules),
    ("SOR/93-22", Title, ImmigrationRules), ("DORS/93-22", Title, ImmigrationRules),
    ("Immigration Rules", Title, ImmigrationRules),
    ("FCCIRPR", Short, ImmigrationRules), ("FCIRPR", Short, ImmigrationRules), ("RCFCIPR", Short, ImmigrationRules),
    ("Federal Courts Rules", Title, FederalCourtsRules), ("Règles des Cours fédérales", Title, FederalCourtsRules),
    ("Règles des cours fédérales", Title, FederalCourtsRules),
    ("SOR/98-106", Title, FederalCourtsRules), ("DORS/98-106", Title, FederalCourtsRules),
    ("Federal Courts Act", Title, FederalCourtsAct), ("Loi sur les Cours fédérales", Title, FederalCourtsAct),
    ("RSC 1985, c F-7", Title, FederalCourtsAct), ("R.S.C. 1985, c. F-7", Title, FederalCourtsAct),
    ("R.S.C., 1985, c. F-7", Title, FederalCourtsAct),
    ("LRC 1985, c F-7", Title, FederalCourtsAct), ("LRC 1985, ch F-7", Title, FederalCourtsAct),
    ("L.R.C. 1985, ch. F-7", Title, FederalCourtsAct),
    ("Interpretation Act", Title, InterpretationAct), ("Loi d’interprétation", Title, InterpretationAct),
    ("RSC 1985, c I-21", Title, InterpretationAct), ("R.S.C. 1985, c. I-21", Title, InterpretationAct),
    ("R.S.C., 1985, c. I-21", Title, InterpretationAct),
    ("LRC 1985, c I-21", Title, InterpretationAct), ("LRC 1985, ch I-21", Title, InterpretationAct),
    ("L.R.C. 1985, ch. I-21", Title, InterpretationAct),
    ("Act", Noun, Irpa), ("Loi", Noun, Irpa),
    ("Regulations", Noun, Irpr), ("Règlement", Noun, Irpr),
];

/// Plain nouns for rules of Court.
static SOME_RULES: &[&str] = &["Rules", "Règles"];

/// Names of other statutes that immigration letters cite; capitalised words before *Act*, *Code* … are found without.
#[rustfmt::skip]
static FOREIGN: &[&str] = &[
    "Canadian Charter of Rights and Freedoms", "Charte canadienne des droits et libertés", "Charter", "Charte",
    "Criminal Code", "Code criminel", "Citizenship Act", "Loi sur la citoyenneté", "Canada Evidence Act",
    "Loi sur la preuve au Canada", "Immigration Act", "Refugee Convention", "Convention on the Rights of the Child",
    "Convention relative aux droits de l’enfant", "Convention relative au statut des réfugiés",
    "College of Immigration and Citizenship Consultants Act", "Refugee Protection Division Rules",
    "Règles de la Section de la protection des réfugiés", "Refugee Appeal Division Rules",
    "Règles de la Section d’appel des réfugiés", "RPD Rules", "RAD Rules", "Constitution Act, 1982",
    "Loi constitutionnelle de 1982", "Code civil du Québec", "Holidays Act", "Convention",
    "CEA", "CDSA", "YCJA", "LPC", "LRCDAS", "LSJPA",
];

/// Documents that have sections of their own.
#[rustfmt::skip]
static DOCUMENTS: &[&str] = &[
    "affidavit", "agreement", "application form", "bail", "book", "bundle", "constitution", "contract", "contrat",
    "convention", "decision", "declaration", "décision", "déclaration", "form", "formulaire", "guide", "judgment",
    "jugement", "lease", "letter", "lettre", "manual", "manuel", "memorandum", "mémoire", "narrative", "policy",
    "politique", "présent", "présente", "questionnaire", "rapport", "reasons", "report", "schedule", "statement",
    "submissions", "table",
];

/// A name at `at`: whom it means, where it ends, and whether a number may follow it at once.
pub(super) struct Match {
    pub(super) name: Name,
    pub(super) end: usize,
    pub(super) leads: bool,
}

/// A title, citation or abbreviation at `at`; a plain noun too where the word before it is an article.
pub(super) fn at(text: &str, at: usize) -> Option<Match> {
    // Every name begins with a capital.
    if !text.get(at..)?.starts_with(char::is_uppercase) {
        return None;
    }
    let first = text[at..].chars().next()?;
    let article = has_article_before(text, at);
    let known = KNOWN
        .iter()
        .filter(|(words, ..)| words.starts_with(first))
        .filter(|(_, kind, _)| *kind != Noun || article)
        .find_map(|&(words, kind, statute)| {
            let end = phrase(text, at, words)?;
            (kind != Noun || is_alone(text, end)).then_some(Match {
                name: Name::Known(statute),
                end,
                leads: kind == Short,
            })
        });
    known.or_else(|| some_rules(text, at, article)).or_else(|| {
        let words = FOREIGN.iter().filter(|words| words.starts_with(first));
        words.into_iter().find_map(|words| {
            let end = phrase(text, at, words)?;
            Some(Match {
                name: Name::Foreign((*words).to_owned()),
                end,
                leads: false,
            })
        })
    })
}

fn some_rules(text: &str, at: usize, article: bool) -> Option<Match> {
    let words = SOME_RULES.iter().filter(|_| article);
    words.into_iter().find_map(|words| {
        let end = phrase(text, at, words)?;
        is_alone(text, end).then_some(Match {
            name: Name::SomeRules,
            end,
            leads: false,
        })
    })
}

/// The name that follows a list of provisions: `of the Act`, `du Règlement`, `IRPA`, `(IRPA)`, or words unknown here.
pub(super) fn after(text: &str, at: usize) -> Option<(Name, usize)> {
    let start = skip(text, at, " \u{a0}\n*_(");
    let (start, said) = preposition(text, start);
    let start = skip(text, start, "*_“«\" \u{a0}");
    if let Some(found) = self::at(text, start).filter(|found| said || found.leads) {
        return Some((found.name, found.end));
    }
    if !said {
        let title = self::at(text, start).filter(|found| found.name != Name::SomeRules);
        return title.map(|found| (found.name, found.end));
    }
    let rest = &text[start..];
    if rest.starts_with(char::is_uppercase) {
        let words = capitalised(rest);
        return Some((Name::Foreign(words.to_owned()), start + words.len()));
    }
    let start = ["this ", "that ", "my ", "our ", "ce ", "cette ", "sa "]
        .iter()
        .find_map(|word| phrase(text, start, word.trim_end()).map(|end| skip(text, end, " ")))
        .unwrap_or(start);
    DOCUMENTS.iter().find_map(|word| {
        let end = phrase(text, start, word)?;
        Some((Name::Foreign((*word).to_owned()), end))
    })
}

/// The statute that stands before `at`, found by its last words, where no known name does.
pub(super) fn foreign_before(text: &str, at: usize) -> Option<Name> {
    let before = text[..at].trim_end_matches([' ', ',', '*', '_', '(', ':', '\u{a0}', '\n']);
    if before.is_empty() {
        return None;
    }
    let is_close = !text[before.len()..at].contains(['(', ':', '\n']);
    let start = clause_start(before);
    let clause = &before[start..];
    let last = clause.rsplit([' ', '\u{a0}']).next().unwrap_or("");
    let kinds = [
        "Act",
        "Code",
        "Charter",
        "Regulations",
        "Rules",
        "Convention",
        "Ordinance",
    ];
    let named = kinds.contains(&last) && !has_article_before(before, before.len() - last.len());
    let chapter = is_chapter(before) || last.starts_with("SOR/") || last.starts_with("DORS/");
    let french = [
        "Loi sur ",
        "Loi de ",
        "Règlement sur ",
        "Code ",
        "Charte ",
        "Convention ",
    ]
    .iter()
    .find_map(|words| clause.rfind(words));
    let has_comma = text[before.len()..at].contains(',');
    let french = french.filter(|_| has_comma);
    let words = match french {
        Some(start) => clause[start..].trim(),
        None if chapter => last_words(before, 3),
        None if named => ending_in_capitals(clause),
        None => return None,
    };
    is_close.then(|| Name::Foreign(words.to_owned()))
}

/// Where the clause that ends a text begins: after the last full stop, semicolon or colon of its last eighty characters.
fn clause_start(text: &str) -> usize {
    let far = text.char_indices().rev().nth(80).map_or(0, |(at, _)| at);
    let cut = text[far..]
        .rfind([';', ':', '\n', '('])
        .map_or(far, |at| far + at + 1);
    text[cut..].rfind(". ").map_or(cut, |at| cut + at + 2)
}

/// `c C-46`, `c. 19`, `ch. 4`: a chapter of the statutes.
fn is_chapter(clause: &str) -> bool {
    let mut words = clause.rsplit([' ', '\u{a0}']);
    let number = words.next().unwrap_or("");
    let mark = words.next().unwrap_or("");
    matches!(mark, "c" | "c." | "ch" | "ch.") && number.contains(|c: char| c.is_ascii_digit())
}

/// The last words of a text.
fn last_words(text: &str, most: usize) -> &str {
    let start = text.rmatch_indices([' ', '\u{a0}']).nth(most - 1);
    &text[start.map_or(0, |(at, space)| at + space.len())..]
}

/// The capitalised words at the end of `text`.
fn ending_in_capitals(text: &str) -> &str {
    let is_name = |word: &str| word.starts_with(|c: char| c.is_uppercase() || "*_“«".contains(c));
    let starts = text.rmatch_indices(' ').map(|(at, _)| at + 1);
    let start = starts.take_while(|at| is_name(&text[*at..])).last();
    &text[start.unwrap_or(0)..]
}

/// The capitalised words at the start of `text`, with the small words between them.
fn capitalised(text: &str) -> &str {
    let small = [
        "of", "the", "and", "on", "to", "for", "in", "de", "du", "des", "la", "le", "les", "et", "sur", "au",
        "aux",
    ];
    let (mut end, mut at) = (0, 0);
    for word in text.split_inclusive(' ').take(14) {
        let bare = word.trim_end_matches([' ', ',', '.', ';', ')', '*', '_']);
        let is_name = bare.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
        if !is_name && !small.contains(&bare) {
            break;
        }
        if is_name {
            end = at + bare.len();
        }
        if bare.len() + 1 < word.len() || !word.ends_with(' ') {
            break;
        }
        at += word.len();
    }
    &text[..end]
}

/// `of the`, `de la` …: where it ends, and whether one is there.
fn preposition(text: &str, at: usize) -> (usize, bool) {
    let words = [
        "of the",
        "of",
        "in the",
        "under the",
        "from the",
        "to the",
        "de la",
        "de l’",
        "du",
        "des",
        "de",
        "d’",
    ];
    for word in words {
        if let Some(end) = phrase(text, at, word) {
            let joined = word.ends_with('’');
            if joined || text[end..].starts_with([' ', '\u{a0}', '\n']) {
                return (skip(text, end, " \u{a0}\n"), true);
            }
        }
    }
    (at, false)
}

fn has_article_before(text: &str, at: usize) -> bool {
    let before = text[..at].trim_end_matches([' ', '\u{a0}', '*', '_', '\n']);
    let word = before
        .rsplit(|c: char| c.is_whitespace() || "(’'".contains(c))
        .next();
    let articles = [
        "the", "The", "said", "la", "La", "le", "Le", "les", "Les", "du", "des", "cette",
    ];
    word.is_some_and(|word| articles.contains(&word))
}

/// Whether a plain noun is the whole name: *Loi* in `Loi sur la citoyenneté` is not.
fn is_alone(text: &str, end: usize) -> bool {
    let goes_on = [
        " sur ",
        " d’",
        " d'",
        " de la ",
        " des ",
        " respecting ",
        " to amend ",
    ];
    !goes_on.iter().any(|words| text[end..].starts_with(words))
}

/// Whether `words` stand at `at`, whole; a curly apostrophe may be straight and a space may be another one.
pub(super) fn phrase(text: &str, at: usize, words: &str) -> Option<usize> {
    let mut rest = text.get(at..)?.char_indices();
    let mut end = at;
    for wanted in words.chars() {
        let (place, found) = rest.next()?;
        let same = found == wanted
            || (wanted == '’' && found == '\'')
            || (wanted == ' ' && matches!(found, '\u{a0}' | '\u{202f}' | '\n'));
        if !same {
            return None;
        }
        end = at + place + found.len_utf8();
    }
    let is_cut = words.ends_with(char::is_alphanumeric) && text[end..].starts_with(char::is_alphanumeric);
    (!is_cut).then_some(end)
}

pub(super) fn skip(text: &str, at: usize, blanks: &str) -> usize {
    text.len() - text[at..].trim_start_matches(|c| blanks.contains(c)).len()
}
