//! `evidence add`: files become entries of a case's evidence list.
//!
//! In: a case file and files or folders. Out: the case file with entries at the end of its list and nothing else changed; what is
//! proposed, on standard error; the entries themselves on standard output where nothing is to be written. All or nothing, unless asked
//! otherwise: where a file cannot be taken, nothing is added.

use super::unread::unread;
use super::{Colour, Exit, Lang, print};
use crate::case::{self, Draft};
use crate::evidence::{self, Item, Means, Pages, Readers, Source};
use crate::finding::{Finding, Language, Pointer, Severity, any_error};
use crate::gather::insert::{self, Refused};
use crate::gather::{self, Folders, Foreign, Gathered, Heap, Manner, Proposal};
use crate::report;
use crate::store::{Desk, Origin};
use crate::typeset::Fonts;
use crate::world::{Kind, World};
use clap::{Args, Subcommand};
use rayon::prelude::*;
use serde_json::Value;
use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};

const EXAMPLES: &str = "\
Examples:
  hc-pack evidence add evidence --dry-run             what would be listed; nothing is written
  hc-pack evidence add evidence                       all that lies there and is not listed yet
  hc-pack evidence add scans/*.pdf --copy             files from elsewhere, copied into the folder
  hc-pack evidence add \"evidence/07. Photographs\"     a folder is one exhibit
  hc-pack evidence add evidence/medical --each        every file in it is one

Names: `2024-03-01 Lease.pdf` gives the date and the title, `01. Lease.pdf` the order, `2022-01 to 2024-12
Bank statements.pdf` a period; `Certificate - original.pdf` and `Certificate - translation.pdf` are one
exhibit; what says `(UNUSED)` stays out. What a name does not say stays blank, and `check` asks for it.";

/// What can be done with evidence.
#[derive(Debug, Subcommand)]
pub(super) enum EvidenceCommand {
    /// List files as exhibits, with what their names and data say of them.
    #[command(after_help = EXAMPLES)]
    Add(AddArguments),
}

/// What `evidence add` takes.
#[derive(Debug, Args)]
pub(super) struct AddArguments {
    /// The files and folders.
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// The case file.
    #[arg(long, value_name = "CASE", default_value = "case.json")]
    case: PathBuf,
    /// Write nothing; print the entries on standard output.
    #[arg(long)]
    dry_run: bool,
    /// Copy files that lie elsewhere into the folder `evidence` beside the case.
    #[arg(long)]
    copy: bool,
    /// Take every file in a folder as an exhibit of its own.
    #[arg(long)]
    each: bool,
    /// Add what can be added where some files cannot be taken.
    #[arg(long)]
    keep_going: bool,
    /// The language of messages.
    #[arg(long, value_enum)]
    lang: Option<Lang>,
    /// When to use colour. `NO_COLOR` is honoured.
    #[arg(long, value_enum, default_value_t = Colour::Auto, alias = "color")]
    colour: Colour,
}

/// An exhibit that is proposed, and how many pages its files make.
struct Counted {
    proposal: Proposal,
    pages: Option<u32>,
}

/// Adds files to the case that the arguments name.
pub(super) fn add(world: &dyn World, arguments: &AddArguments) -> Exit {
    let language = Language::from(arguments.lang);
    let bytes = match world.read(&arguments.case) {
        Ok(bytes) => bytes,
        Err(error) => return unread(language, &arguments.case, &error),
    };
    let draft = case::read(&arguments.case.display().to_string(), &bytes);
    if any_error(draft.findings()) {
        return print::of_a_file(&arguments.case, &draft, draft.findings(), language);
    }
    let mut findings = Vec::new();
    let counted = gathered(world, arguments, &draft, &mut findings);
    let told = |findings: &[Finding]| {
        if !findings.is_empty() {
            let _exit = print::findings(
                &arguments.case,
                Some(&draft),
                findings,
                language,
                arguments.colour,
            );
        }
    };
    let faulty = any_error(&findings);
    let exit = if faulty { Exit::Findings } else { Exit::Clean };
    told(&findings);
    let usable: Vec<&Counted> = counted.iter().filter(|one| one.pages.is_some()).collect();
    tell!("{}", table(&usable, language));
    if usable.is_empty() || (faulty && !arguments.keep_going) {
        tell_line!("{}", unchanged(&arguments.case, faulty, language));
        return exit;
    }
    let new: Vec<Value> = usable.iter().map(|one| one.proposal.entry()).collect();
    let written = match insert::entries(&draft, &bytes, &new) {
        Ok(written) => written,
        Err(why) => return refused(why, &arguments.case, language),
    };
    if arguments.dry_run {
        return exit.max(print::answer(&format!("{:#}\n", Value::Array(new))));
    }
    exit.max(save(world, arguments, &usable, &written, language))
}

/// Copies what lies elsewhere, then writes the case.
fn save(
    world: &dyn World,
    arguments: &AddArguments,
    usable: &[&Counted],
    written: &[u8],
    language: Language,
) -> Exit {
    let root = root(world, &arguments.case);
    for file in usable.iter().flat_map(|one| &one.proposal.files) {
        if let Err(error) = copied(world, &root, file) {
            return print::refused(language, "copy the file", &file.real, &error);
        }
    }
    match world.replace(&arguments.case, &mut |sink| sink.write_all(written)) {
        Ok(()) => print::wrote(language, &arguments.case),
        Err(error) => print::refused(language, "write the case file", &arguments.case, &error),
    }
}

fn copied(world: &dyn World, root: &Path, file: &Gathered) -> io::Result<()> {
    let target = file
        .path
        .split('/')
        .fold(root.to_owned(), |path, part| path.join(part));
    if target == file.real || world.kind(&target).is_ok() {
        return Ok(());
    }
    world.replace(&target, &mut |sink| {
        let mut source = world.open(&file.real)?;
        io::copy(&mut source, sink).map(|_| ())
    })
}

/// The folder of the case, with every link followed.
fn root(world: &dyn World, case: &Path) -> PathBuf {
    let beside = match case.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent.to_owned(),
        _ => PathBuf::from("."),
    };
    world.real_path(&beside).unwrap_or(beside)
}

/// What the files give, each taken in once to see that it can be.
fn gathered(
    world: &dyn World,
    arguments: &AddArguments,
    draft: &Draft,
    findings: &mut Vec<Finding>,
) -> Vec<Counted> {
    let case = draft.value().cloned().unwrap_or_default();
    let listed = paths(&case);
    let manner = Manner {
        folders: if arguments.each {
            Folders::AsHeaps
        } else {
            Folders::AsExhibits
        },
        foreign: if arguments.copy {
            Foreign::Copied
        } else {
            Foreign::Refused
        },
        listed: &listed,
    };
    let heap = Heap::of(
        world,
        &root(world, &arguments.case),
        &arguments.files,
        manner,
        findings,
    );
    let ids = case["evidence"].as_array().into_iter().flatten();
    let ids: BTreeSet<String> = ids
        .filter_map(|exhibit| exhibit["id"].as_str())
        .map(str::to_owned)
        .collect();
    let proposals = gather::propose(world, heap, &ids, findings);
    // Words that are added to pages are in the language of the letters, and may change their number.
    let language = if case["language"] == "fr" {
        Language::Fr
    } else {
        Language::En
    };
    let readers = Readers::of(world);
    let fonts = Fonts::with_system();
    let means = Means {
        desk: Desk {
            world,
            folder: None,
            cache: None,
        },
        readers: &readers,
        fonts: &fonts,
        language,
        pages: Pages::Counted,
    };
    let counted: Vec<(Counted, Vec<Finding>)> = proposals
        .into_par_iter()
        .map(|proposal| count(world, &means, proposal))
        .collect();
    let (counted, found): (Vec<_>, Vec<_>) = counted.into_iter().unzip();
    // What is only worth knowing, the check tells of the listed files.
    findings.extend(
        found
            .into_iter()
            .flatten()
            .filter(|finding| finding.severity() == Severity::Error),
    );
    counted
}

fn count(world: &dyn World, means: &Means<'_>, proposal: Proposal) -> (Counted, Vec<Finding>) {
    let files = proposal.files.iter().map(|file| Source {
        path_as_written: file.path.clone(),
        origin: match world.kind(&file.real) {
            Ok(Kind::File(length)) => Origin::File(file.real.clone(), length),
            _ => Origin::File(file.real.clone(), 0),
        },
        pointer: Pointer::root(),
        caption: file.caption.clone(),
    });
    let item = Item {
        id: proposal.id.clone(),
        title: proposal.title.clone(),
        files: files.collect(),
        ..Item::default()
    };
    let intake = evidence::take_in(means, item);
    let pages = intake.exhibit.map(|exhibit| exhibit.pages());
    (Counted { proposal, pages }, intake.findings)
}

/// The files that a case names.
fn paths(case: &Value) -> BTreeSet<String> {
    let evidence = case["evidence"].as_array().into_iter().flatten();
    let exhibits = evidence.flat_map(|exhibit| exhibit["files"].as_array().into_iter().flatten());
    let forms = case["forms"].as_array().into_iter().flatten();
    exhibits
        .map(|file| &file["path"])
        .chain(forms.map(|form| &form["file"]))
        .filter_map(Value::as_str)
        .map(str::to_owned)
        .collect()
}

/// What is proposed, a line each, and what is left to a person.
fn table(usable: &[&Counted], language: Language) -> String {
    let mut out = String::new();
    let mut open = [0usize; 3];
    for Counted { proposal, pages } in usable {
        let word = |value: Value| value.as_str().unwrap_or_default().to_owned();
        let mut said = Vec::new();
        if proposal.title.is_empty() {
            open[0] += 1;
        } else {
            said.push(format!("\"{}\"", proposal.title));
        }
        match (proposal.date, proposal.date_to) {
            (Some(from), Some(to)) => said.push(format!("{from} – {to}")),
            (Some(date), None) => said.push(date.to_string()),
            _ => {}
        }
        match proposal.kind {
            Some(kind) => said.push(word(serde_json::json!(kind))),
            None => open[1] += 1,
        }
        said.extend(
            proposal
                .factor
                .map(|factor| format!("→ {}", word(serde_json::json!(factor)))),
        );
        open[2] += usize::from(proposal.is_translated());
        let pages = pages.unwrap_or_default();
        said.push(if pages == 1 {
            "1 page".to_owned()
        } else {
            format!("{pages} pages")
        });
        let files: Vec<&str> = proposal.files.iter().map(|file| file.path.as_str()).collect();
        let line = format!("  {}: {}  ({})", proposal.id, said.join(", "), files.join("; "));
        out += &report::visible(&line);
        out.push('\n');
    }
    if usable.is_empty() {
        return out;
    }
    let pages: u32 = usable.iter().filter_map(|one| one.pages).sum();
    let [titles, kinds, translations] = open;
    let exhibits = usable.len();
    out + &match language {
        Language::En => format!(
            "{exhibits} {}, {pages} {}; `check` will ask what each proves{}{}{}\n",
            if exhibits == 1 { "exhibit" } else { "exhibits" },
            if pages == 1 { "page" } else { "pages" },
            more(titles, "for {n} of them the title"),
            more(kinds, "for {n} of them the kind"),
            more(translations, "for {n} of them the language and the translator"),
        ),
        Language::Fr => format!(
            "{exhibits} {}, {pages} {}; `check` demandera ce que chacune prouve{}{}{}\n",
            if exhibits < 2 { "pièce" } else { "pièces" },
            if pages < 2 { "page" } else { "pages" },
            more(titles, "pour {n} d'entre elles le titre"),
            more(kinds, "pour {n} d'entre elles le genre"),
            more(translations, "pour {n} d'entre elles la langue et le traducteur"),
        ),
    }
}

fn more(number: usize, words: &str) -> String {
    match number {
        0 => String::new(),
        _ => format!(", {}", words.replace("{n}", &number.to_string())),
    }
}

fn unchanged(case: &Path, faulty: bool, language: Language) -> String {
    let name = report::visible(&case.display().to_string()).into_owned();
    match (language, faulty) {
        (Language::En, false) => format!("there is nothing to add; `{name}` is unchanged"),
        (Language::Fr, false) => format!("il n'y a rien à ajouter; `{name}` est inchangé"),
        (Language::En, true) => {
            format!("nothing was added; `{name}` is unchanged (`--keep-going` adds the others)")
        }
        (Language::Fr, true) => {
            format!("rien n'a été ajouté; `{name}` est inchangé (`--keep-going` ajoute les autres)")
        }
    }
}

fn refused(why: Refused, case: &Path, language: Language) -> Exit {
    let name = case.display();
    let (message, help) = match (why, language) {
        (Refused::NoList, Language::En) => (
            format!("`evidence` in `{name}` is no list"),
            "run `hc-pack check` on it first",
        ),
        (Refused::NoList, Language::Fr) => (
            format!("`evidence` n'est pas une liste dans `{name}`"),
            "exécutez d'abord `hc-pack check`",
        ),
        (_, Language::En) => (
            format!("`{name}` cannot be written into with certainty; it is unchanged"),
            "run `hc-pack check` on it and mend the faults of its text first",
        ),
        (_, Language::Fr) => (
            format!("il n'est pas sûr d'écrire dans `{name}`; il est inchangé"),
            "exécutez `hc-pack check` et corrigez d'abord les fautes de son texte",
        ),
    };
    print::say(language, &message, help);
    Exit::Findings
}
