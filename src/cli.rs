//! The command line: what may be asked, and how the answer comes back.
//!
//! In: arguments. Out: text on two streams and an exit code. Machine-readable answers (`--format json`, `short`,
//! `github`, and the output of `schema` and `templates`) go to standard output, all else to standard error. It
//! decides nothing about a case.

mod apart;
mod assess;
mod build;
mod compress;
mod diff;
mod explain;
mod house;
mod own;
mod preview;
mod print;
mod profiles;
mod progress;
mod rules;
mod schemas;
mod templates;
mod transfer;
mod verify;

pub use print::report_panic;
pub use schemas::{SchemaName, schema_text};

use crate::evidence;
use crate::finding::Language;
use crate::finding::policy::{Codes, Denied, Policy};
use crate::world::{Apart, Disk};
use clap::{Args, Parser, Subcommand, ValueEnum};
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
  hc-pack check case.json                      say all that is wrong, write nothing
  hc-pack build case.json                      write out/<reference>.zip
  hc-pack build cases/*/case.json -o packages  one package for each case
  hc-pack assess intake.json -o intake.pdf     may a request be made, from when, what to ask
  hc-pack preview case.json --letter hc-submissions --draft
                                               one letter alone, marked as a draft
  hc-pack verify out/HC-2026-0117.zip          prove that a package is as it was built
  hc-pack explain HC1005                       what a finding means, and its source
  hc-pack schema > case.schema.json            the schema, for an editor

Exit codes: 0 no error (warnings may stand), 1 findings of severity error, 2 the call is wrong,
3 the machine refused (disk, permission), 4 a fault of this program.";

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
    /// Check cases and write a package for each that has no error.
    Build(BuildArguments),
    /// Check cases and write nothing.
    Check(CheckArguments),
    /// Say whether a request may be made, from when, what is missing and what to ask; the case need not be whole.
    Assess(assess::AssessArguments),
    /// Print one letter of a case alone, to be looked at.
    Preview(PreviewArguments),
    /// Prove a package: name every file that was changed, lost, added or renamed, and read its page numbers once more.
    Verify(VerifyArguments),
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
        #[arg(long, value_enum, default_value_t = Lang::En)]
        lang: Lang,
    },
    /// Say what a finding's code means: why, the remedy, and the source.
    Explain {
        /// The codes, e.g. HC1005.
        #[arg(required = true, value_name = "CODE")]
        codes: Vec<String>,
        /// The language of the words.
        #[arg(long, value_enum, default_value_t = Lang::En)]
        lang: Lang,
    },
    /// List every rule with its weight and source.
    Rules {
        /// How they are printed.
        #[arg(long, value_enum, default_value_t = rules::RulesFormat::Table)]
        format: rules::RulesFormat,
        /// The language of the words.
        #[arg(long, value_enum, default_value_t = Lang::En)]
        lang: Lang,
    },
    /// Print a JSON Schema: of a case, for editors, or of what the program writes.
    Schema {
        /// Which schema.
        #[arg(value_enum, default_value_t = SchemaName::Case)]
        name: SchemaName,
    },
    /// Read foreign files for another process of this program.
    #[command(name = evidence::COMMAND, hide = true)]
    ReadForeignFiles,
    /// The delivery profiles: what each portal, court or office takes, in which slots, names and sizes.
    Profiles {
        #[command(subcommand)]
        command: Option<ProfilesCommand>,
        /// A firm's own profiles: a JSON file; they stand over the program's.
        #[arg(long, value_name = "FILE", global = true)]
        profiles: Option<PathBuf>,
        /// The language of the words.
        #[arg(long, value_enum, default_value_t = Lang::En, global = true)]
        lang: Lang,
    },
    /// Make one PDF fit a size, at the highest quality that fits, and say what each picture lost.
    Compress(CompressArguments),
    /// Encrypt a package for transfer: a zip with AES-256 whose names say nothing.
    ///
    /// The passphrase is asked for, or taken from the environment variable HC_PACK_PASSPHRASE. Windows Explorer cannot open the file.
    Encrypt(TransferArguments),
    /// Decrypt what `encrypt` wrote.
    Decrypt(TransferArguments),
    /// The letter templates.
    Templates {
        #[command(subcommand)]
        command: TemplatesCommand,
    },
}

#[derive(Debug, Subcommand)]
enum ProfilesCommand {
    /// List them, a line each.
    List,
    /// Say what one of them asks for, and where that was read.
    Show {
        /// Its name.
        name: String,
    },
}

#[derive(Debug, Args)]
struct CompressArguments {
    /// The PDF.
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// The most bytes it may have.
    #[arg(long, value_name = "BYTES")]
    limit: u64,
    /// Where to write.
    #[arg(short, long, value_name = "FILE")]
    output: PathBuf,
    /// The lowest resolution of scans of text, in dots per inch.
    #[arg(long, value_name = "DPI", default_value_t = 150)]
    text_dpi: u32,
    /// The lowest resolution of photographs, in dots per inch.
    #[arg(long, value_name = "DPI", default_value_t = 110)]
    photograph_dpi: u32,
    /// The lowest quality of JPEG coding, 1 to 100.
    #[arg(long, default_value_t = 35)]
    quality: u8,
    /// The language of messages.
    #[arg(long, value_enum, default_value_t = Lang::En)]
    lang: Lang,
}

#[derive(Debug, Args)]
struct TransferArguments {
    /// The file.
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// Where to write; beside the file where nothing is said.
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// The language of messages.
    #[arg(long, value_enum, default_value_t = Lang::En)]
    lang: Lang,
}

#[derive(Debug, Subcommand)]
enum TemplatesCommand {
    /// List the letters: what each is for, to whom it goes, in which languages it exists.
    List,
    /// Say what a template may print: every value with its type, every function with an example.
    Doc,
    /// Write a template and its parts into a folder, to be changed; `--templates` then takes them in the place of the program's.
    Eject {
        /// The letter's or part's id; `hc-pack templates list` has the letters.
        #[arg(value_name = "ID")]
        id: String,
        /// The language of the template.
        #[arg(long, value_enum, default_value_t = Lang::En)]
        lang: Lang,
        /// The folder; files that stand there are left as they are.
        #[arg(short, long, value_name = "FOLDER", default_value = "templates")]
        output: PathBuf,
    },
}

/// Options that `build`, `check` and `preview` share.
#[derive(Debug, Args)]
struct Common {
    /// How findings are printed: `human` on standard error, the others on standard output.
    #[arg(long, value_enum, default_value_t = Format::Human)]
    format: Format,
    /// The language of messages.
    #[arg(long, value_enum, default_value_t = Lang::En)]
    lang: Lang,
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
    /// Write the findings to this file too: `.json`, `.sarif`, `.xml` (JUnit) or `.txt`.
    #[arg(long, value_name = "FILE", value_parser = report_file)]
    report: Option<PathBuf>,
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
    #[command(flatten)]
    common: Common,
}

#[derive(Debug, Args)]
struct BuildArguments {
    /// The case files.
    #[arg(required = true, value_name = "CASE")]
    cases: Vec<PathBuf>,
    #[command(flatten)]
    common: Common,
    /// Where to write: a file that ends in `.zip`, or a folder that gets `<reference>.zip`.
    #[arg(short, long, value_name = "PATH", default_value = "out")]
    output: PathBuf,
    /// Write the package unpacked too, as a folder beside the zip file.
    #[arg(long)]
    unpack: bool,
}

#[derive(Debug, Args)]
struct PreviewArguments {
    /// The case file.
    #[arg(value_name = "CASE")]
    case: PathBuf,
    /// Which letter, by its id; `hc-pack templates list` has them all.
    #[arg(long, value_name = "ID")]
    letter: String,
    /// Where to write the PDF file.
    #[arg(short, long, value_name = "FILE", default_value = "out/preview.pdf")]
    output: PathBuf,
    /// Print the word DRAFT across each page.
    #[arg(long)]
    draft: bool,
    #[command(flatten)]
    common: Common,
}

#[derive(Debug, Args)]
struct VerifyArguments {
    /// The packages: zip files, or folders that `--unpack` wrote.
    #[arg(required = true, value_name = "PACKAGE")]
    packages: Vec<PathBuf>,
    #[command(flatten)]
    voice: Voice,
}

/// How commands that take no case speak.
#[derive(Debug, Clone, Copy, Args)]
struct Voice {
    /// How findings are printed: `human` on standard error, the others on standard output.
    #[arg(long, value_enum, default_value_t = Format::Human)]
    format: Format,
    /// The language of messages.
    #[arg(long, value_enum, default_value_t = Lang::En)]
    lang: Lang,
    /// When to use colour. `NO_COLOR` is honoured.
    #[arg(long, value_enum, default_value_t = Colour::Auto, alias = "color")]
    colour: Colour,
}

/// How findings are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For a person: excerpts, reasons, remedies.
    Human,
    /// A line each: `path:line:column: error[HC0000]: message`.
    Short,
    /// One JSON document, with a version.
    Json,
    /// Annotations for GitHub Actions.
    Github,
    /// SARIF 2.1.0, for code scanning.
    Sarif,
    /// JUnit XML, for build servers.
    Junit,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Lang {
    /// English.
    En,
    /// French.
    Fr,
}

impl From<Lang> for Language {
    fn from(lang: Lang) -> Self {
        match lang {
            Lang::En => Language::En,
            Lang::Fr => Language::Fr,
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Colour {
    /// On a terminal.
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

/// Runs the program with `arguments` (the first is its name).
pub fn main(arguments: impl IntoIterator<Item = std::ffi::OsString>) -> Exit {
    match Cli::try_parse_from(arguments) {
        Ok(cli) => run(&cli),
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

fn run(cli: &Cli) -> Exit {
    match &cli.command {
        Command::Build(arguments) => {
            let target = build::Target {
                output: arguments.output.clone(),
                unpack: arguments.unpack,
            };
            let world = disk(&arguments.common);
            build::cases(&world, &arguments.common, &arguments.cases, Some(&target))
        }
        Command::Check(arguments) => {
            let world = disk(&arguments.common);
            build::cases(&world, &arguments.common, &arguments.cases, None)
        }
        Command::Assess(arguments) => assess::case(arguments),
        Command::Preview(arguments) => preview::letter(&disk(&arguments.common), arguments),
        Command::Verify(arguments) => {
            verify::packages(&Disk::default(), &arguments.packages, arguments.voice)
        }
        Command::Diff {
            old,
            new,
            format,
            lang,
        } => diff::packages(&Disk::default(), old, new, *format, *lang),
        Command::Explain { codes, lang } => explain::codes(codes, *lang),
        Command::Rules { format, lang } => rules::all(*format, *lang),
        Command::ReadForeignFiles => apart::serve(),
        Command::Profiles {
            command,
            profiles,
            lang,
        } => match profiles::all(&Disk::default(), profiles.as_deref(), *lang) {
            Err(exit) => exit,
            Ok(all) => match command {
                Some(ProfilesCommand::Show { name }) => profiles::show(&all, name, *lang),
                Some(ProfilesCommand::List) | None => profiles::list(&all, *lang),
            },
        },
        Command::Compress(arguments) => compress::file(&Disk::default(), arguments),
        Command::Encrypt(arguments) => transfer::encrypt(&Disk::default(), arguments),
        Command::Decrypt(arguments) => transfer::decrypt(&Disk::default(), arguments),
        Command::Schema { name } => print::answer(&schema_text(*name)),
        Command::Templates { command } => match command {
            TemplatesCommand::List => print::answer(&print::templates()),
            TemplatesCommand::Doc => print::answer(&templates::doc()),
            TemplatesCommand::Eject { id, lang, output } => {
                templates::eject(&Disk::default(), id, *lang, output)
            }
        },
    }
}

fn disk(common: &Common) -> Disk {
    Disk {
        today: common.today,
        apart: Apart::Allowed,
    }
}
