//! `preview`: one letter of one case, to be looked at while it is being written.

use super::house::Houses;
use super::own::Folders;
use super::print::{self, Answer};
use super::{Common, Exit, PreviewArguments, build, cache, filed};
use super::{output, profiles, progress};
use crate::finding::{Language, any_error};
use crate::letters::{self, Absent};
use crate::pipeline::{self, Forms, Ink, Letter, Preview, Request};
use crate::world::World;
use std::path::Path;

/// Prints the letter that the arguments name.
pub(super) fn letter(world: &dyn World, arguments: &PreviewArguments) -> Exit {
    let mut answer = Answer::new(&arguments.common);
    let exit = one(world, arguments, &mut answer).unwrap_or_else(|exit| exit);
    exit.max(answer.finish(world))
}

fn one(world: &dyn World, arguments: &PreviewArguments, answer: &mut Answer<'_>) -> Result<Exit, Exit> {
    let (common, path) = (&arguments.common, arguments.case.as_path());
    let language = Language::from(common.lang);
    let mut folders = Folders::default();
    let (shelf, written_from) = folders.of(world, common, path, answer)?;
    answer.look_in(shelf.sources());
    let table = letters::table_of(shelf.templates());
    // A letter that exists only in templates with faults cannot be known.
    if written_from == Exit::Clean && !table.iter().any(|row| row.id == arguments.letter) {
        let known: Vec<String> = table.into_iter().map(|row| row.id).collect();
        return Err(unknown(common, &arguments.letter, &known));
    }
    let bytes = build::read(world, common, path)?;
    output::apart(world, common, path, &arguments.output)?;
    let before = filed::before(world, common, &[])?;
    let mut houses = Houses::default();
    let (house, styled) = houses.of(world, common, path, answer)?;
    let (profiles, profiled) = profiles::of(world, common, path, answer)?;
    let styled = styled.max(written_from).max(profiled);
    let ink = if arguments.draft { Ink::Draft } else { Ink::Final };
    let progress = progress::of_case(common, path);
    let ask = |locked: &str| progress.password(locked);
    let kept = cache::of(world, common, path);
    let request = Request {
        world,
        path,
        bytes: &bytes,
        allowed: &common.allow,
        today: world.today(),
        house: &house,
        profiles: &profiles,
        scratch: None,
        cache: kept.as_ref(),
        templates: shelf.templates(),
        forms: forms_of(&arguments.output),
        policy: &common.policy(),
        before: before.as_ref(),
        ask: Some(&ask),
    };
    let Preview {
        draft,
        findings,
        letter,
    } = pipeline::preview(&request, &arguments.letter, ink, &mut |stage| {
        progress.stage(stage);
    });
    progress.end();
    let exit = if any_error(&findings) {
        Exit::Findings
    } else {
        styled
    };
    // What comes in spite of findings speaks of them.
    let pdf = match letter.filter(|_| styled == Exit::Clean) {
        None => {
            let told = answer.case(path, draft, findings, None).max(exit);
            print::letter_not_written(language, &arguments.letter);
            return Ok(told);
        }
        Some(Letter::Printed(pdf)) => pdf,
        Some(Letter::Absent(why, known)) => {
            let told = answer.case(path, draft, findings, None);
            let (case, letter) = (path.display(), &arguments.letter);
            let message = [
                format!("`{case}` has no letter `{letter}`"),
                format!("`{case}` n'a pas de lettre `{letter}`"),
            ];
            let help = [Language::En, Language::Fr].map(|language| absent(why, letter, &known, language));
            return Err(told.max(print::usage(common, message, help)));
        }
    };
    let output = &arguments.output;
    match world.replace(output, &mut |sink| sink.write_all(&pdf)) {
        Ok(()) => Ok(answer.case(path, draft, findings, Some(output)).max(exit)),
        Err(error) => {
            let told = answer.case(path, draft, findings, None);
            Err(told.max(print::machine(common, "write the letter", output, &error)))
        }
    }
}

/// The form that a file's name asks for.
fn forms_of(output: &Path) -> Forms {
    let ending = output.extension();
    if ending.is_some_and(|ending| ending.eq_ignore_ascii_case("docx")) {
        Forms::PdfAndWord
    } else {
        Forms::Pdf
    }
}

/// Says that there is no such letter, which one is near, and which there are.
fn unknown(common: &Common, letter: &str, known: &[String]) -> Exit {
    let message = [
        format!("there is no letter `{letter}`"),
        format!("il n'y a pas de lettre `{letter}`"),
    ];
    let help = [Language::En, Language::Fr].map(|language| remedy(letter, known, language));
    print::usage(common, message, help)
}

/// Why the case has no such letter, and what would give it one.
fn absent(why: Absent, letter: &str, known: &[String], language: Language) -> String {
    let there_are = listed(known, language);
    match (why, language) {
        (Absent::Unknown, _) => remedy(letter, known, language),
        (Absent::OtherMatter, Language::En) => {
            format!("it is written in other matters: `hc-pack templates list` says in which; {there_are}")
        }
        (Absent::OtherMatter, Language::Fr) => {
            format!("elle est écrite dans d'autres affaires : `hc-pack templates list` dit lesquelles; {there_are}")
        }
        (Absent::Without(letters::MISSING), Language::En) => {
            "nothing was found that a client could bring or tell; `hc-pack check` lists what else is open"
                .to_owned()
        }
        (Absent::Without(letters::MISSING), Language::Fr) => {
            "rien n'a été trouvé qu'un client puisse apporter ou dire; `hc-pack check` énumère ce qui reste ouvert"
                .to_owned()
        }
        (Absent::Without(letters::SUPPLEMENT), Language::En) => {
            "it belongs to a supplement: name the package that was filed with `--supplement-to`".to_owned()
        }
        (Absent::Without(letters::SUPPLEMENT), Language::Fr) => {
            "elle appartient à un supplément : nommez par `--supplement-to` le dossier qui a été déposé".to_owned()
        }
        (Absent::Without(key), Language::En) => {
            format!("it is written where the case has `{key}`; {there_are}")
        }
        (Absent::Without(key), Language::Fr) => {
            format!("elle est écrite quand le cas a `{key}`; {there_are}")
        }
        (Absent::FiledBefore, Language::En) => format!("it was filed before; {there_are}"),
        (Absent::FiledBefore, Language::Fr) => format!("elle a déjà été déposée; {there_are}"),
    }
}

fn listed(known: &[String], language: Language) -> String {
    let ids: Vec<String> = known.iter().map(|id| format!("`{id}`")).collect();
    match language {
        Language::En => format!("there are {}", ids.join(", ")),
        Language::Fr => format!("il y a {}", ids.join(", ")),
    }
}

fn remedy(letter: &str, known: &[String], language: Language) -> String {
    let near = known
        .iter()
        .map(|id| (strsim::damerau_levenshtein(letter, id), id))
        .filter(|(distance, id)| *distance <= id.len().div_ceil(3) || id.contains(letter))
        .min();
    match (near, language) {
        (Some((_, id)), Language::En) => {
            format!("did you mean `{id}`? `hc-pack templates list` names all letters")
        }
        (Some((_, id)), Language::Fr) => {
            format!("vouliez-vous dire `{id}`? `hc-pack templates list` nomme toutes les lettres")
        }
        (None, _) => listed(known, language),
    }
}

#[cfg(test)]
mod tests {
    use super::{Language, remedy};

    #[test]
    fn the_nearest_letter_is_named_first() {
        let known = ["hc-submissions".to_owned(), "hardship-narrative".to_owned()];
        let said = |letter| remedy(letter, &known, Language::En);
        assert!(said("hc-submision").starts_with("did you mean `hc-submissions`?"));
        assert!(said("narrative").starts_with("did you mean `hardship-narrative`?"));
        assert_eq!(said("x"), "there are `hc-submissions`, `hardship-narrative`");
        assert!(remedy("narrative", &known, Language::Fr).contains("`hardship-narrative`"));
    }
}
