//! `preview`: one letter of one case, to be looked at while it is being written.

use super::house::Houses;
use super::own::Folders;
use super::print::{self, Answer};
use super::{Common, Exit, PreviewArguments, build};
use super::{profiles, progress};
use crate::finding::any_error;
use crate::letters;
use crate::pipeline::{self, Ink, Letter, Preview, Request};
use crate::world::World;

/// Prints the letter that the arguments name.
pub(super) fn letter(world: &dyn World, arguments: &PreviewArguments) -> Exit {
    let mut answer = Answer::new(&arguments.common);
    let exit = one(world, arguments, &mut answer).unwrap_or_else(|exit| exit);
    exit.max(answer.finish(world))
}

fn one(world: &dyn World, arguments: &PreviewArguments, answer: &mut Answer<'_>) -> Result<Exit, Exit> {
    let (common, path) = (&arguments.common, arguments.case.as_path());
    let mut folders = Folders::default();
    let (shelf, written_from) = folders.of(world, common, path, answer)?;
    answer.look_in(shelf.sources());
    let table = letters::table_of(shelf.templates());
    // A letter that exists only in templates with faults cannot be known.
    if written_from == Exit::Clean && !table.iter().any(|row| row.id == arguments.letter) {
        let known: Vec<String> = table.into_iter().map(|row| row.id).collect();
        return Err(unknown(common, &arguments.letter, "there is no letter", &known));
    }
    let bytes = build::read(world, common, path)?;
    let mut houses = Houses::default();
    let (house, styled) = houses.of(world, common, path, answer)?;
    let (profiles, _) = profiles::of(world, common, path, answer)?;
    let styled = styled.max(written_from);
    let ink = if arguments.draft { Ink::Draft } else { Ink::Final };
    let progress = progress::show(path);
    let ask = |locked: &str| progress.password(locked, common.lang.into());
    let request = Request {
        world,
        path,
        bytes: &bytes,
        allowed: &common.allow,
        today: world.today(),
        house: &house,
        profiles: &profiles,
        scratch: None,
        templates: shelf.templates(),
        policy: &common.policy(),
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
        None => return Ok(answer.case(path, draft, findings, None).max(exit)),
        Some(Letter::Printed(pdf)) => pdf,
        Some(Letter::Unknown(known)) => {
            let told = answer.case(path, draft, findings, None);
            let what = format!("`{}` has no letter", path.display());
            return Err(told.max(unknown(common, &arguments.letter, &what, &known)));
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

/// Says that there is no such letter, which one is near, and which there are.
fn unknown(common: &Common, letter: &str, what: &str, known: &[String]) -> Exit {
    let message = format!("{what} `{letter}`");
    print::usage(common, &message, &remedy(letter, known))
}

fn remedy(letter: &str, known: &[String]) -> String {
    let near = known
        .iter()
        .map(|id| (strsim::damerau_levenshtein(letter, id), id))
        .filter(|(distance, id)| *distance <= id.len().div_ceil(3) || id.contains(letter))
        .min();
    let listed: Vec<String> = known.iter().map(|id| format!("`{id}`")).collect();
    match near {
        Some((_, id)) => format!("did you mean `{id}`? there are {}", listed.join(", ")),
        None => format!("there are {}", listed.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::remedy;

    #[test]
    fn the_nearest_letter_is_named_first() {
        let known = ["hc-submissions".to_owned(), "hardship-narrative".to_owned()];
        assert!(remedy("hc-submision", &known).starts_with("did you mean `hc-submissions`?"));
        assert!(remedy("narrative", &known).starts_with("did you mean `hardship-narrative`?"));
        assert_eq!(
            remedy("x", &known),
            "there are `hc-submissions`, `hardship-narrative`"
        );
    }
}
