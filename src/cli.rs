//! The command line: what may be asked, and how the answer comes back.
//!
//! In: arguments. Out: text on two streams and an exit code. Machine-readable answers (`--format json`, `short`,
//! `github`, and the output of `schema` and `templates`) go to standard output, all else to standard error. It
//! decides nothing about a case.

#[macro_use]
mod aloud;
mod apart;
mod ask;
mod assess;
mod build;
mod cache;
mod compress;
mod diff;
mod door;
mod evidence;
mod examples;
mod explain;
mod filed;
mod house;
mod interview;
mod licences;
mod look;
mod named;
mod new;
mod options;
mod output;
mod own;
mod preview;
mod print;
mod profiles;
mod progress;
mod rules;
mod schemas;
mod shell;
mod speech;
mod templates;
mod texts;
mod told;
mod transfer;
mod unread;
mod verify;
mod watch;

pub use door::Door;
pub use print::report_panic;
pub use schemas::{SchemaName, schema_text};

use crate::evidence as foreign;
use crate::finding::policy::{Codes, Denied, Policy};
use crate::sbom;
use crate::world::Disk;
use clap::{Args, FromArgMatches, Parser, Subcommand};
use options::{Colour, Format, Lang, Voice};
use std::path::PathBuf;

/// How a run ended, as the shell sees it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Exit {
    /// No finding of severity error; warnings may stand.
    Clean = 0,
    /// At least one finding of severity error: no package was written for that case.
    Findings = 1,
    /// The call itself is wrong: an unknown option, a case file that does not exist.
    Usage = 2,
    /// The machine refused: a full disk, a missing permission.
    Machine = 3,
    /// A fault of this program.
    Program = 4,
}

const EXAMPLES: &str = "\
Examples:
  hc-pack new HC-2026-0117                     a folder for a new case, to be filled in
  hc-pack evidence add evidence                list the files that lie there as exhibits
  hc-pack check case.json                      say all that is wrong, write nothing
  hc-pack build case.json                      write out/<reference>.zip
  hc-pack build cases/*/case.json -o packages  one package for each case
  hc-pack watch case.json --cache              build again after each edit, only what it touches
  hc-pack assess intake.json -o intake.pdf     may a request be made, from when, what to ask
  hc-pack build case.json --supplement-to out/HC-2026-0117.zip
                                               only what is new since that was filed
  hc-pack intake --html -o intake.html         a page for the client to fill in: it saves a case.json
  hc-pack report case.json -o report.html      all that was found and would be made, on one page
  hc-pack verify out/HC-2026-0117.zip          prove that a package is as it was built
  hc-pack explain HC1005                       what a finding means, and its source

Exit codes: 0 no error (warnings may stand), 1 findings of severity error, 2 the call is wrong,
3 the machine refused (disk, permission), 4 a fault of this program. `hc-pack environment` has the variables.";

const COMPLETIONS_EXAMPLES: &str = "\
Examples:
  hc-pack completions bash > ~/.local/share/bash-completion/completions/hc-pack
  hc-pack completions zsh > ~/.zfunc/_hc-pack            a folder of your $fpath
  hc-pack completions fish > ~/.config/fish/completions/hc-pack.fish
  hc-pack completions powershell >> $PROFILE";

/// Validates, typesets and packs humanitarian and compassionate applications for permanent residence in Canada.
///
/// It assists a licensed person; it does not give legal advice and promises no outcome.
#[derive(Debug, Parser)]
#[command(name = "hc-pack", version, after_help = EXAMPLES, max_term_width = 100)]
pub struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Make a folder for a new case: the case file to be filled in, folders, the schema, settings for an editor.
    New(new::NewArguments),
    /// The evidence of a case.
    Evidence {
        #[command(subcommand)]
        command: evidence::EvidenceCommand,
    },
    /// Check cases and write a package for each that has no error.
    Build(BuildArguments),
    /// Check cases and write nothing.
    Check(CheckArguments),
    /// Build again whenever a file of a case is edited, until Ctrl-C; with `--cache` only what an edit touches is made anew.
    Watch(BuildArguments),
    /// What earlier runs kept.
    Cache {
        #[command(subcommand)]
        command: cache::CacheCommand,
    },
    /// Say whether a request may be made, from when, what is missing and what to ask; the case need not be whole.
    Assess(assess::AssessArguments),
    /// Write the page on which a client or an assistant fills a case in: in a browser, offline, in both languages.
    Intake(interview::IntakeArguments),
    /// Print one letter of a case alone, to be looked at.
    Preview(PreviewArguments),
    /// Write one HTML page on a case for its preparer: findings, time, factors against exhibits, sizes, pictures of pages.
    Report(look::ReportArguments),
    /// Prove a package: name every file that was changed, lost, added or renamed, and read its page numbers once more.
    Verify(verify::VerifyArguments),
    /// Compare two packages: exhibits added, removed, replaced, moved; words of letters that changed.
    Diff {
        /// The older package.
        old: PathBuf,
        /// The newer one.
        new: PathBuf,
        /// How it is printed.
        #[arg(long, value_enum, default_value_t = diff::DiffFormat::Human)]
        format: diff::DiffFormat,
        /// The language of the words.
        #[arg(long, value_enum)]
        lang: Option<Lang>,
    },
    /// Say what a finding's code means: why, the remedy, and the source.
    Explain {
        /// The codes, e.g. HC1005.
        #[arg(required = true, value_name = "CODE")]
        codes: Vec<String>,
        /// The language of the words.
        #[arg(long, value_enum)]
        lang: Option<Lang>,
    },
    /// List every rule with its weight and source.
    Rules {
        /// How they are printed.
        #[arg(long, value_enum, default_value_t = rules::RulesFormat::Table)]
        format: rules::RulesFormat,
        /// The language of the words.
        #[arg(long, value_enum)]
        lang: Option<Lang>,
    },
    /// Print a JSON Schema: of a case, for editors, or of what the program writes.
    Schema {
        /// Which schema.
        #[arg(value_enum, default_value_t = SchemaName::Case)]
        name: SchemaName,
    },
    /// The delivery profiles: what each portal, court or office takes, in which slots, names and sizes.
    Profiles {
        #[command(subcommand)]
        command: Option<profiles::ProfilesCommand>,
        /// A firm's own profiles: a JSON file; they stand over the program's.
        #[arg(long, value_name = "FILE", global = true)]
        profiles: Option<PathBuf>,
        /// The language of the words.
        #[arg(long, value_enum, global = true)]
        lang: Option<Lang>,
    },
    /// Make one PDF fit a size, at the highest quality that fits, and say what each picture lost.
    Compress(compress::CompressArguments),
    /// Encrypt a package for transfer: a zip with AES-256 whose names say nothing.
    ///
    /// The passphrase is asked for, or taken from the environment variable HC_PACK_PASSPHRASE. Windows Explorer cannot open the file.
    Encrypt(transfer::TransferArguments),
    /// Decrypt what `encrypt` wrote.
    Decrypt(transfer::TransferArguments),
    /// The letter templates.
    Templates {
        #[command(subcommand)]
        command: templates::TemplatesCommand,
    },
    /// Print what lets a shell complete commands, options and their values.
    #[command(after_help = COMPLETIONS_EXAMPLES)]
    Completions {
        /// The shell.
        shell: clap_complete::Shell,
    },
    /// Write manual pages, one for each command.
    #[command(after_help = "Example:\n  hc-pack man ~/.local/share/man/man1     then: man hc-pack-build")]
    Man {
        /// The folder.
        folder: PathBuf,
        /// The language of messages.
        #[arg(long, value_enum)]
        lang: Option<Lang>,
    },
    /// List the licences of the program, its fonts and the packages it is made of.
    #[command(alias = "licences")]
    Licenses {
        /// Print their texts too.
        #[arg(long)]
        full: bool,
    },
    /// Print the bill of materials: CycloneDX 1.6, JSON, of every package with version, licence, checksum and dependencies.
    Sbom,
    /// Say which environment variables are read, and what the exit codes mean.
    Environment {
        /// The language of the words.
        #[arg(long, value_enum)]
        lang: Option<Lang>,
    },
}

/// How many cases are worked on.
#[derive(Debug, Clone, Copy, Args)]
struct Many {
    /// How many cases are worked on side by side; as many as there are processors where nothing is said. It never shows in a package.
    #[arg(short, long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=1024))]
    jobs: Option<u16>,
    /// Go on with the other cases where one has errors or cannot be read. That is what happens anyhow, unless `--fail-fast` is given before.
    #[arg(long, overrides_with = "fail_fast")]
    keep_going: bool,
    /// Begin no further case after one that has errors or cannot be read.
    #[arg(long, overrides_with = "keep_going")]
    fail_fast: bool,
}

/// Options that `build`, `check` and `preview` share.
#[derive(Debug, Args)]
struct Common {
    /// How findings are printed: `human` on standard error, the others on standard output.
    #[arg(long, value_enum, default_value_t = Format::Human)]
    format: Format,
    /// The language of messages.
    #[arg(long, value_enum)]
    lang: Option<Lang>,
    /// When to use colour. `NO_COLOR` is honoured.
    #[arg(long, value_enum, default_value_t = Colour::Auto, alias = "color")]
    colour: Colour,
    /// Take this day as today, e.g. 2026-11-23, so that the findings do not depend on the clock.
    #[arg(long, value_name = "DATE")]
    today: Option<jiff::civil::Date>,
    /// Allow files of a case to lie in this folder, outside the case's own; may be given more than once.
    #[arg(long, value_name = "FOLDER")]
    allow: Vec<PathBuf>,
    /// The house style: a JSON file. Without it, a file `style.json` beside a case is that case's style.
    #[arg(long, value_name = "STYLE")]
    style: Option<PathBuf>,
    /// A firm's own delivery profiles: a JSON file. Without it, a file `profiles.json` beside a case is that case's.
    #[arg(long, value_name = "FILE")]
    profiles: Option<PathBuf>,
    /// A folder of templates that take the place of the program's. Without it, a folder `templates` beside a case is that case's.
    #[arg(long, value_name = "FOLDER")]
    templates: Option<PathBuf>,
    /// Count as errors: everything from a level on (`warning`, `note`), or a code or its beginning (`HC1032`, `HC13`); may be given
    /// more than once.
    #[arg(long, value_name = "LEVEL|CODE")]
    deny: Vec<Denied>,
    /// Show only these codes, or codes that begin so, and all errors; may be given more than once.
    #[arg(long, value_name = "CODE")]
    only: Vec<Codes>,
    /// Set these codes aside. An error of the law that is set aside no longer stops the package and stays in its manifest; an
    /// error of any other kind cannot be set aside.
    #[arg(long, value_name = "CODE")]
    skip: Vec<Codes>,
    /// Build only what is new since this package was filed: a zip file or folder that `build` wrote. Marks and page numbers go on where
    /// it ended; nothing that was filed is renumbered.
    #[arg(long, value_name = "PACKAGE")]
    supplement_to: Option<PathBuf>,
    /// Write the findings to this file too: `.json`, `.sarif`, `.xml` (JUnit) or `.txt`.
    #[arg(long, value_name = "FILE", value_parser = report_file)]
    report: Option<PathBuf>,
    /// Say nothing but errors: no warnings, no progress, no word on what was written.
    #[arg(short, long, conflicts_with = "verbose")]
    quiet: bool,
    /// Say each stage as it begins, and what each evidence file gave.
    #[arg(short, long)]
    verbose: bool,
    /// Keep what is made in this folder for the next run (`.hc-pack-cache` beside the case where none is named), also HC_PACK_CACHE.
    /// It holds private data; `hc-pack cache clear` empties it.
    #[arg(long, value_name = "FOLDER", num_args = 0..=1, require_equals = true, default_missing_value = "")]
    cache: Option<std::ffi::OsString>,
    /// Keep nothing and use nothing kept, whatever HC_PACK_CACHE says.
    #[arg(long)]
    no_cache: bool,
}

impl Common {
    /// What this run lets pass and what it does not.
    fn policy(&self) -> Policy {
        Policy {
            deny: self.deny.clone(),
            only: self.only.clone(),
            skip: self.skip.clone(),
        }
    }
}

/// A report's file, whose name says its form.
fn report_file(text: &str) -> Result<PathBuf, String> {
    let path = PathBuf::from(text);
    match print::ReportForm::of(&path) {
        Some(_) => Ok(path),
        None => Err("end it in `.json`, `.sarif`, `.xml` (JUnit) or `.txt`".to_owned()),
    }
}

#[derive(Debug, Args)]
struct CheckArguments {
    /// The case files.
    #[arg(required = true, value_name = "CASE")]
    cases: Vec<PathBuf>,
    /// Check again whenever a file is edited, until Ctrl-C.
    #[arg(long)]
    watch: bool,
    /// Hold the case file against its schema and nothing else, as where its evidence is not at hand: the law, the files, forms and
    /// letters are left out, and a note says so.
    #[arg(long, conflicts_with = "supplement_to")]
    schema_only: bool,
    #[command(flatten)]
    many: Many,
    #[command(flatten)]
    common: Common,
}

#[derive(Debug, Args)]
struct BuildArguments {
    /// The case files.
    #[arg(required = true, value_name = "CASE")]
    cases: Vec<PathBuf>,
    #[command(flatten)]
    many: Many,
    #[command(flatten)]
    common: Common,
    /// Where to write: a file that ends in `.zip`, or a folder that gets `<reference>.zip`; a supplement is `<reference>-supplement-1.zip`.
    #[arg(short, long, value_name = "PATH", default_value = "out")]
    output: PathBuf,
    /// Write the package unpacked too, as a folder beside the zip file.
    #[arg(long)]
    unpack: bool,
    /// Put each letter into the package as a Word file too, to be finished by hand.
    #[arg(long)]
    docx: bool,
}

#[derive(Debug, Args)]
struct PreviewArguments {
    /// The case file.
    #[arg(value_name = "CASE")]
    case: PathBuf,
    /// Which letter, by its id; `hc-pack templates list` has them all.
    #[arg(long, value_name = "ID")]
    letter: String,
    /// Where to write: a PDF file, or a Word file where the name ends in `.docx`.
    #[arg(short, long, value_name = "FILE", default_value = "out/preview.pdf")]
    output: PathBuf,
    /// Print the word DRAFT across each page.
    #[arg(long)]
    draft: bool,
    #[command(flatten)]
    common: Common,
}

/// Runs the program with `arguments` (the first is its name).
pub fn main(arguments: impl IntoIterator<Item = std::ffi::OsString>) -> Exit {
    main_through(&|disk| Box::new(disk), arguments)
}

/// The same on another machine than the real one, such as one that breaks down where a test wants it to.
pub fn main_through(door: &Door<'_>, arguments: impl IntoIterator<Item = std::ffi::OsString>) -> Exit {
    let arguments: Vec<_> = arguments.into_iter().collect();
    // Said by this program to itself, and no command of a person: neither help nor a shell knows it.
    if arguments.get(1).is_some_and(|word| word == foreign::COMMAND) {
        return apart::serve();
    }
    let read = shell::command().try_get_matches_from(arguments);
    match read.and_then(|matches| Cli::from_arg_matches(&matches)) {
        Ok(cli) => run(&cli, door).max(aloud::unsaid()),
        Err(error) => {
            let exit = if error.use_stderr() {
                Exit::Usage
            } else {
                Exit::Clean
            };
            // Where even that cannot be printed, the exit code is all that is left to say.
            let _printed = error.print();
            exit
        }
    }
}

fn run(cli: &Cli, door: &Door<'_>) -> Exit {
    let plain = || door(Disk::default());
    match &cli.command {
        Command::Completions { shell } => shell::completions(*shell),
        Command::Man { folder, lang } => shell::manual(&*plain(), folder, *lang),
        Command::Licenses { full } => licences::all(if *full {
            licences::Texts::Printed
        } else {
            licences::Texts::LeftOut
        }),
        Command::Sbom => print::answer(&sbom::cyclonedx()),
        Command::Environment { lang } => shell::environment(*lang),
        Command::New(arguments) => new::case(&*plain(), arguments),
        Command::Evidence {
            command: evidence::EvidenceCommand::Add(arguments),
        } => evidence::add(&*door::reading(door), arguments),
        Command::Build(arguments) => {
            let world = door::of(door, &arguments.common);
            let order = (&arguments.common, arguments.many);
            let target = build::Target::of(arguments);
            build::cases(&*world, order, &arguments.cases, build::Aim::Package(&target))
        }
        Command::Watch(arguments) => {
            let world = door::of(door, &arguments.common);
            let order = (&arguments.common, arguments.many);
            let target = build::Target::of(arguments);
            watch::cases(&*world, order, &arguments.cases, build::Aim::Package(&target))
        }
        Command::Check(arguments) => {
            let world = door::of(door, &arguments.common);
            let run = if arguments.watch {
                watch::cases
            } else {
                build::cases
            };
            let aim = if arguments.schema_only {
                build::Aim::Shape
            } else {
                build::Aim::Check
            };
            let order = (&arguments.common, arguments.many);
            run(&*world, order, &arguments.cases, aim)
        }
        Command::Cache { command } => cache::run(&*plain(), command),
        Command::Assess(arguments) => assess::case(arguments),
        Command::Preview(arguments) => preview::letter(&*door::of(door, &arguments.common), arguments),
        Command::Intake(arguments) => interview::page(&*plain(), arguments),
        Command::Report(arguments) => look::page(&*door::of(door, &arguments.common), arguments),
        Command::Verify(arguments) => verify::packages(&*plain(), arguments),
        Command::Diff {
            old,
            new,
            format,
            lang,
        } => diff::packages(&*plain(), old, new, *format, *lang),
        Command::Explain { codes, lang } => explain::codes(codes, *lang),
        Command::Rules { format, lang } => rules::all(*format, *lang),
        Command::Profiles {
            command,
            profiles,
            lang,
        } => match profiles::all(&*plain(), profiles.as_deref(), *lang) {
            Err(exit) => exit,
            Ok(all) => match command {
                Some(profiles::ProfilesCommand::Show { name }) => profiles::show(&all, name, *lang),
                Some(profiles::ProfilesCommand::List) | None => profiles::list(&all, *lang),
            },
        },
        Command::Compress(arguments) => compress::file(&*plain(), arguments),
        Command::Encrypt(arguments) => transfer::encrypt(&*plain(), arguments),
        Command::Decrypt(arguments) => transfer::decrypt(&*plain(), arguments),
        Command::Schema { name } => print::answer(&schema_text(*name)),
        Command::Templates { command } => match command {
            templates::TemplatesCommand::List => print::answer(&print::templates()),
            templates::TemplatesCommand::Doc => print::answer(&templates::doc()),
            templates::TemplatesCommand::Eject { id, lang, output } => {
                templates::eject(&*plain(), id, *lang, output)
            }
        },
    }
}
