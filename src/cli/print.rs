//! What the program prints: findings in the asked form, what was written, progress, and the faults of a call or a machine.

use super::{Colour, Common, Exit, Format, Lang, output, progress, speech, texts, told};
use crate::bundle::FileReport;
use crate::case::Draft;
use crate::finding::policy::Policy;
use crate::finding::{Finding, Language, Severity};
use crate::letters;
use crate::report::{self, Subject, lines::PackageLine};
use crate::source::Source;
use crate::world::World;
use serde::Serialize;
use std::fmt::Write as _;
use std::io::{self, IsTerminal, Write as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Prints an answer on standard output.
pub(super) fn answer(text: &str) -> Exit {
    let mut out = io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Ok(()) => Exit::Clean,
        Err(error) => {
            // A reader that went away, as `head` does, needs no word; a full disk does.
            if error.kind() != io::ErrorKind::BrokenPipe {
                tell_line!("error: cannot write to standard output: {error}");
            }
            Exit::Machine
        }
    }
}

/// Says that the call is wrong, and how to put it right: each in English and in French.
pub(super) fn usage(common: &Common, message: [String; 2], help: [impl AsRef<str>; 2]) -> Exit {
    let language = Language::from(common.lang);
    let nth = usize::from(language == Language::Fr);
    say(language, &message[nth], help[nth].as_ref());
    Exit::Usage
}

/// Says what the machine refused.
pub(super) fn machine(common: &Common, what: &str, path: &Path, error: &io::Error) -> Exit {
    refused(Language::from(common.lang), what, path, error)
}

/// Says that a file was written.
pub(super) fn wrote(language: Language, path: &Path) -> Exit {
    let wrote = match language {
        Language::En => "wrote",
        Language::Fr => "écrit :",
    };
    tell_line!("{wrote} {}", report::visible(&path.display().to_string()));
    Exit::Clean
}

/// Says that a letter was not written because of what was found.
pub(super) fn letter_not_written(language: Language, letter: &str) {
    let letter = report::visible(letter);
    match language {
        Language::En => tell_line!("`{letter}` was not written: put the errors right first"),
        Language::Fr => tell_line!("`{letter}` n'a pas été écrite : corrigez d'abord les erreurs"),
    }
}

/// Prints the findings of one subject for a person, and says that there are some.
pub(super) fn told(subject: &Subject<'_>, language: Language, colour: Colour) -> Exit {
    let colour = if coloured(colour) {
        report::Colour::On
    } else {
        report::Colour::Off
    };
    tell!("{}", report::human(&[*subject], language, colour));
    Exit::Findings
}

/// The same of a path, with its text where that is at hand.
pub(super) fn findings(
    path: &Path,
    draft: Option<&Draft>,
    findings: &[Finding],
    language: Language,
    colour: Colour,
) -> Exit {
    let name = path.display().to_string();
    let subject = Subject {
        path: &name,
        draft,
        templates: &[],
        findings,
    };
    told(&subject, language, colour)
}

/// Says what the machine refused.
pub(super) fn refused(language: Language, what: &str, path: &Path, error: &io::Error) -> Exit {
    let message = match language {
        Language::En => format!("cannot {what} `{}`: {error}", path.display()),
        Language::Fr => format!("{} : `{}` : {error}", told::refused(what), path.display()),
    };
    let help = match (language, error.kind()) {
        (Language::En, io::ErrorKind::StorageFull) => {
            "free some space and run again; what was there before is untouched"
        }
        (Language::Fr, io::ErrorKind::StorageFull) => {
            "libérez de l'espace et relancez; ce qui s'y trouvait est intact"
        }
        (Language::En, io::ErrorKind::PermissionDenied) => {
            "choose another place with `--output`, or ask for the permission"
        }
        (Language::Fr, io::ErrorKind::PermissionDenied) => {
            "choisissez un autre endroit avec `--output` ou demandez l'accès"
        }
        (Language::En, _) => "put that right and run again; what was there before is untouched",
        (Language::Fr, _) => "corrigez cela et relancez; ce qui s'y trouvait est intact",
    };
    say(language, &message, help);
    Exit::Machine
}

/// Says that a code does not exist.
pub(super) fn unknown_code(language: Language, code: &str) -> Exit {
    let (message, help) = match language {
        Language::En => (
            format!("there is no code `{code}`"),
            "`hc-pack rules` lists every rule; a finding prints its code in brackets",
        ),
        Language::Fr => (
            format!("il n'y a pas de code `{code}`"),
            "`hc-pack rules` énumère les règles; un constat imprime son code entre crochets",
        ),
    };
    say(language, &message, help);
    Exit::Usage
}

/// Says that there is no template of that id, and which one is near.
pub(super) fn no_template(lang: Lang, id: &str, nearest: &str) -> Exit {
    let language = Language::from(lang);
    let (message, help) = match language {
        Language::En => (
            format!("there is no template `{id}` in this language"),
            format!("did you mean `{nearest}`? `hc-pack templates list` has all letters"),
        ),
        Language::Fr => (
            format!("il n'y a pas de gabarit `{id}` dans cette langue"),
            format!("vouliez-vous dire `{nearest}`? `hc-pack templates list` énumère les lettres"),
        ),
    };
    say(language, &message, &help);
    Exit::Usage
}

/// Says that a file could not be written.
pub(super) fn not_written(lang: Lang, path: &Path, error: &io::Error) -> Exit {
    let language = Language::from(lang);
    let (message, help) = match language {
        Language::En => (
            format!("cannot write `{}`: {error}", path.display()),
            "choose another folder with `--output`",
        ),
        Language::Fr => (
            format!("impossible d'écrire `{}` : {error}", path.display()),
            "choisissez un autre dossier avec `--output`",
        ),
    };
    say(language, &message, help);
    Exit::Machine
}

/// Says what is wrong and what to do.
pub(super) fn say(language: Language, message: &str, help: &str) {
    let (error, remedy) = match language {
        Language::En => ("error", "help"),
        Language::Fr => ("erreur", "aide"),
    };
    tell_line!("{error}: {}\n  = {remedy}: {help}", report::visible(message));
}

/// Says that the program itself is at fault. Set as the panic hook.
pub fn report_panic(info: &std::panic::PanicHookInfo<'_>) {
    // Parsers of foreign files are run on threads of their own, where a panic is a finding about the file.
    if std::thread::current().name() == Some(crate::evidence::THREAD_NAME) {
        return;
    }
    tell_line!(
        "error: this is a fault of hc-pack, not of the case: {info}\n  = help: nothing was written; please report it with the program's version ({})",
        env!("CARGO_PKG_VERSION")
    );
}

/// The findings of all cases on their way to the person or program that asked.
pub(super) struct Answer<'a> {
    common: &'a Common,
    policy: Policy,
    /// The texts that findings about templates point into; those of the program where there are no others.
    templates: Option<Arc<[Source]>>,
    kept: Vec<Kept>,
    /// How many findings the policy does not show.
    hidden: usize,
    /// What was found of each evidence file, by the path of the case.
    files: Vec<(String, Vec<FileReport>)>,
}

/// A case whose findings wait for the end, because JSON is one document.
struct Kept {
    path: String,
    draft: Option<Draft>,
    templates: Option<Arc<[Source]>>,
    findings: Vec<Finding>,
}

impl<'a> Answer<'a> {
    pub(super) fn new(common: &'a Common) -> Self {
        Answer {
            common,
            policy: common.policy(),
            templates: None,
            kept: Vec::new(),
            hidden: 0,
            files: Vec::new(),
        }
    }

    /// Findings about templates point into these texts from now on; without any, into those of the program.
    pub(super) fn look_in(&mut self, sources: Option<Arc<[Source]>>) {
        self.templates = sources;
    }

    /// The texts that findings about templates point into.
    pub(super) fn sources(&self) -> &[Source] {
        texts::all(self.templates.as_ref())
    }

    /// Takes what was found in a case (or in a file without a text of its own), and the package that was written for it.
    pub(super) fn case(
        &mut self,
        path: &Path,
        draft: impl Into<Option<Draft>>,
        findings: Vec<Finding>,
        package: Option<&PathBuf>,
    ) -> Exit {
        let language = self.common.format.language(self.common.lang);
        let (name, draft) = (path.display().to_string(), draft.into());
        let shown: Vec<Finding> = findings
            .iter()
            .filter(|one| self.policy.shows(one))
            .cloned()
            .collect();
        self.hidden += findings.len() - shown.len();
        let quiet = self.common.quiet && self.common.format == Format::Human;
        let loud = |one: &&Finding| !quiet || one.severity() == Severity::Error;
        let said: Vec<Finding> = shown.iter().filter(loud).cloned().collect();
        let subject = Subject {
            path: &name,
            draft: draft.as_ref(),
            templates: texts::pointed_into(self.templates.as_ref(), &said),
            findings: &said,
        };
        let exit = match self.common.format {
            Format::Human if quiet && said.is_empty() => Exit::Clean,
            Format::Human => {
                let colour = if coloured(self.common.colour) {
                    report::Colour::On
                } else {
                    report::Colour::Off
                };
                tell!("{}", report::human(&[subject], language, colour));
                Exit::Clean
            }
            Format::Short => answer(&report::short(&[subject], language)),
            Format::Github => answer(&report::github(&[subject], language)),
            Format::Json | Format::Sarif | Format::Junit | Format::Jsonl => Exit::Clean,
        };
        if self.keeps() {
            self.kept.push(Kept {
                path: name,
                draft,
                templates: self.templates.clone(),
                findings: shown,
            });
        }
        match package {
            Some(package) if !self.common.quiet => exit.max(wrote(self.common.lang.into(), package)),
            _ => exit,
        }
    }

    /// Prints the line of a case that is done, where that is asked for.
    pub(super) fn line(
        &self,
        path: &Path,
        run: Option<(&Draft, &[Finding])>,
        exit: Exit,
        package: Option<PackageLine>,
    ) -> Exit {
        if self.common.format != Format::Jsonl {
            return Exit::Clean;
        }
        let name = path.display().to_string();
        let findings: Vec<Finding> = run
            .iter()
            .flat_map(|(_, findings)| findings.iter())
            .filter(|one| self.policy.shows(one))
            .cloned()
            .collect();
        let subject = Subject {
            path: &name,
            draft: run.map(|(draft, _)| draft),
            templates: texts::pointed_into(self.templates.as_ref(), &findings),
            findings: &findings,
        };
        answer(&report::lines::case(
            &subject,
            exit as u8,
            package,
            speech::written(self.common.lang),
        ))
    }

    /// Takes what was found of the evidence files of a case.
    pub(super) fn files(&mut self, path: &Path, files: Vec<FileReport>) {
        if self.common.verbose {
            tell!("{}", progress::of_files(&files, self.common.lang.into()));
        }
        self.files.push((path.display().to_string(), files));
    }

    /// Whether findings wait for the end, because a document is one for all cases.
    fn keeps(&self) -> bool {
        let whole = matches!(self.common.format, Format::Json | Format::Sarif | Format::Junit);
        whole || self.common.report.is_some()
    }

    /// Prints what waited for the end, writes the report, and says what was not shown.
    pub(super) fn finish(self, world: &dyn World) -> Exit {
        let language = self.common.format.language(self.common.lang);
        let subjects: Vec<Subject<'_>> = self
            .kept
            .iter()
            .map(|k| Subject {
                path: &k.path,
                draft: k.draft.as_ref(),
                templates: texts::pointed_into(k.templates.as_ref(), &k.findings),
                findings: &k.findings,
            })
            .collect();
        let printed = match self.common.format {
            Format::Json => answer(&report::json::json_with_files(&subjects, &self.files, language)),
            Format::Sarif => answer(&report::sarif(&subjects, language)),
            Format::Junit => answer(&report::junit(&subjects, language)),
            Format::Human | Format::Short | Format::Github | Format::Jsonl => Exit::Clean,
        };
        if self.hidden > 0 && !self.common.quiet {
            let hidden = self.hidden;
            match Language::from(self.common.lang) {
                Language::En => tell_line!("{hidden} findings are not shown (`--only`, `--skip`)"),
                Language::Fr => tell_line!("{hidden} constats ne sont pas montrés (`--only`, `--skip`)"),
            }
        }
        printed.max(self.write_report(world, &subjects))
    }

    fn write_report(&self, world: &dyn World, subjects: &[Subject<'_>]) -> Exit {
        let language = speech::written(self.common.lang);
        let Some(path) = &self.common.report else {
            return Exit::Clean;
        };
        for subject in subjects {
            if let Err(exit) = output::apart(world, self.common, Path::new(subject.path), path) {
                return exit;
            }
        }
        let text = match ReportForm::of(path) {
            Some(ReportForm::Json) => report::json::json_with_files(subjects, &self.files, language),
            Some(ReportForm::Sarif) => report::sarif(subjects, language),
            Some(ReportForm::Junit) => report::junit(subjects, language),
            Some(ReportForm::Text) | None => report::human(subjects, language, report::Colour::Off),
        };
        match world.replace(path, &mut |sink| sink.write_all(text.as_bytes())) {
            Ok(()) => Exit::Clean,
            Err(error) => machine(self.common, "write the report", path, &error),
        }
    }
}

/// The form of a report, by the end of its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ReportForm {
    /// `.json`: the findings' own document.
    Json,
    /// `.sarif`: SARIF 2.1.0.
    Sarif,
    /// `.xml`: JUnit.
    Junit,
    /// `.txt`: as on the terminal.
    Text,
}

impl ReportForm {
    /// The form that a file's name asks for.
    pub(super) fn of(path: &Path) -> Option<Self> {
        let extension = path.extension()?.to_str()?.to_ascii_lowercase();
        match extension.as_str() {
            "json" => Some(ReportForm::Json),
            "sarif" => Some(ReportForm::Sarif),
            "xml" => Some(ReportForm::Junit),
            "txt" => Some(ReportForm::Text),
            _ => None,
        }
    }
}

pub(super) fn coloured(colour: Colour) -> bool {
    match colour {
        Colour::Always => true,
        Colour::Never => false,
        // anstream reads `NO_COLOR`, `CLICOLOR` and the terminal's own abilities.
        Colour::Auto => {
            io::stderr().is_terminal()
                && anstream::AutoStream::choice(&io::stderr()) != anstream::ColorChoice::Never
        }
    }
}

/// Whether standard output takes colour.
pub(super) fn coloured_out(colour: Colour) -> bool {
    match colour {
        Colour::Always => true,
        Colour::Never => false,
        Colour::Auto => {
            io::stdout().is_terminal()
                && anstream::AutoStream::choice(&io::stdout()) != anstream::ColorChoice::Never
        }
    }
}

/// Prints what is wrong with a file that is no case.
pub(super) fn of_a_file(path: &Path, draft: &Draft, findings: &[Finding], language: Language) -> Exit {
    let subject = Subject {
        path: &path.display().to_string(),
        draft: Some(draft),
        templates: &[],
        findings,
    };
    tell!("{}", report::human(&[subject], language, report::Colour::Off));
    Exit::Findings
}

/// The letters, for `templates list`.
pub(super) fn templates() -> String {
    let mut out = String::new();
    for letter in letters::table() {
        let languages: Vec<String> = letter.languages.iter().map(written).collect();
        let matters: Vec<String> = letter.matters.iter().map(written).collect();
        let when = letter
            .when
            .map(|key| format!("\n    when      the case has `{key}`"))
            .unwrap_or_default();
        let asked = if letter.on_request {
            "\n    written   where the case asks for it in `also`"
        } else {
            ""
        };
        let _always = writeln!(
            out,
            "{}\n    title     {}\n    to        {}\n    audience  {}\n    languages {}\n    matters   {}{when}{asked}",
            letter.id,
            letter.title,
            letter.addressee,
            letter.audience.word(),
            languages.join(", "),
            matters.join(", "),
        );
    }
    out
}

/// An enumeration's value as a case writes it.
fn written<T: Serialize>(value: &T) -> String {
    serde_json::to_value(value)
        .ok()
        .and_then(|v| v.as_str().map(str::to_owned))
        .unwrap_or_default()
}
