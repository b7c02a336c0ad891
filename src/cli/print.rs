//! What the program prints: findings in the asked form, what was written, progress, and the faults of a call or a machine.
#![allow(clippy::print_stdout, clippy::print_stderr)]

use super::{Colour, Common, Exit, Format};
use crate::case::Draft;
use crate::finding::{Finding, Language};
use crate::letters;
use crate::pipeline::Stage;
use crate::report::{self, Subject};
use crate::source::Source;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use serde::Serialize;
use std::fmt::Write as _;
use std::io::{self, IsTerminal, Write as _};
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::time::Duration;

/// Prints an answer on standard output.
pub(super) fn answer(text: &str) -> Exit {
    let mut out = io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Ok(()) => Exit::Clean,
        Err(error) => {
            // A reader that went away, as `head` does, needs no word; a full disk does.
            if error.kind() != io::ErrorKind::BrokenPipe {
                eprintln!("error: cannot write to standard output: {error}");
            }
            Exit::Machine
        }
    }
}

/// Says that the call is wrong, and how to put it right.
pub(super) fn usage(common: &Common, message: &str, help: &str) -> Exit {
    fault(common, message, help);
    Exit::Usage
}

/// Says what the machine refused.
pub(super) fn machine(common: &Common, what: &str, path: &Path, error: &io::Error) -> Exit {
    refused(Language::from(common.lang), what, path, error)
}

/// The same, for commands that take no case.
pub(super) fn refused(language: Language, what: &str, path: &Path, error: &io::Error) -> Exit {
    let message = match language {
        Language::En => format!("cannot {what} `{}`: {error}", path.display()),
        Language::Fr => format!("impossible ({what}) `{}` : {error}", path.display()),
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

fn fault(common: &Common, message: &str, help: &str) {
    say(Language::from(common.lang), message, help);
}

/// Says what is wrong and what to do.
pub(super) fn say(language: Language, message: &str, help: &str) {
    let (error, remedy) = match language {
        Language::En => ("error", "help"),
        Language::Fr => ("erreur", "aide"),
    };
    eprintln!("{error}: {}\n  = {remedy}: {help}", report::visible(message));
}

/// Says that the program itself is at fault. Set as the panic hook.
pub fn report_panic(info: &std::panic::PanicHookInfo<'_>) {
    // Parsers of foreign files are run on threads of their own, where a panic is a finding about the file.
    if std::thread::current().name() == Some(crate::evidence::THREAD_NAME) {
        return;
    }
    eprintln!(
        "error: this is a fault of hc-pack, not of the case: {info}\n  = help: nothing was written; please report it with the program's version ({})",
        env!("CARGO_PKG_VERSION")
    );
}

/// The findings of all cases on their way to the person or program that asked.
pub(super) struct Answer<'a> {
    common: &'a Common,
    /// The texts that findings about templates point into.
    templates: Rc<[Source]>,
    kept: Vec<Kept>,
}

/// The texts of the program's own templates.
fn template_sources() -> Rc<[Source]> {
    letters::Templates::standard()
        .all()
        .map(|(name, text)| Source::new(name, text))
        .collect()
}

/// A case whose findings wait for the end, because JSON is one document.
struct Kept {
    path: String,
    draft: Option<Draft>,
    templates: Rc<[Source]>,
    findings: Vec<Finding>,
}

impl<'a> Answer<'a> {
    pub(super) fn new(common: &'a Common) -> Self {
        Answer {
            common,
            templates: template_sources(),
            kept: Vec::new(),
        }
    }

    /// Findings about templates point into these texts from now on; without any, into those of the program.
    pub(super) fn look_in(&mut self, sources: Option<Rc<[Source]>>) {
        self.templates = sources.unwrap_or_else(template_sources);
    }

    /// Takes what was found in a case (or in a file without a text of its own), and the package that was written for it.
    pub(super) fn case(
        &mut self,
        path: &Path,
        draft: impl Into<Option<Draft>>,
        findings: Vec<Finding>,
        package: Option<&PathBuf>,
    ) -> Exit {
        let language = Language::from(self.common.lang);
        let (name, draft) = (path.display().to_string(), draft.into());
        let subject = Subject {
            path: &name,
            draft: draft.as_ref(),
            templates: &self.templates,
            findings: &findings,
        };
        let exit = match self.common.format {
            Format::Human => {
                let colour = if coloured(self.common.colour) {
                    report::Colour::On
                } else {
                    report::Colour::Off
                };
                eprint!("{}", report::human(&[subject], language, colour));
                Exit::Clean
            }
            Format::Short => answer(&report::short(&[subject], language)),
            Format::Github => answer(&report::github(&[subject], language)),
            Format::Json => {
                self.kept.push(Kept {
                    path: name,
                    draft,
                    templates: Rc::clone(&self.templates),
                    findings,
                });
                Exit::Clean
            }
        };
        if let Some(package) = package {
            let wrote = match language {
                Language::En => "wrote",
                Language::Fr => "écrit :",
            };
            eprintln!("{wrote} {}", report::visible(&package.display().to_string()));
        }
        exit
    }

    /// Prints what waited for the end.
    pub(super) fn finish(self) -> Exit {
        if self.common.format != Format::Json {
            return Exit::Clean;
        }
        let subjects: Vec<Subject<'_>> = self
            .kept
            .iter()
            .map(|k| Subject {
                path: &k.path,
                draft: k.draft.as_ref(),
                templates: &k.templates,
                findings: &k.findings,
            })
            .collect();
        answer(&report::json::json(&subjects, Language::from(self.common.lang)))
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

/// Progress of one case, shown on a terminal only.
pub(super) struct Progress(ProgressBar);

/// How often the spinner turns, in milliseconds.
const TURN_MS: u64 = 120;

pub(super) fn progress(case: &Path) -> Progress {
    let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr());
    if let Ok(style) = ProgressStyle::with_template("{spinner} {prefix} {msg} {elapsed}") {
        bar.set_style(style);
    }
    bar.set_prefix(report::visible(&case.display().to_string()).into_owned());
    if !bar.is_hidden() {
        bar.enable_steady_tick(Duration::from_millis(TURN_MS));
    }
    Progress(bar)
}

impl Progress {
    pub(super) fn stage(&self, stage: Stage) {
        self.0.set_message(match stage {
            Stage::Check => "checking the case and its files",
            Stage::Letters => "writing the letters",
            Stage::Bundle => "binding the exhibits",
            Stage::Prove => "reading the bundle back",
            Stage::Deliver => "making the files to hand in",
        });
    }

    pub(super) fn end(self) {
        self.0.finish_and_clear();
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
    eprint!("{}", report::human(&[subject], language, report::Colour::Off));
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
