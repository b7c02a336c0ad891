//! `report`: one HTML page on a case for its preparer.

use super::house::Houses;
use super::own::Folders;
use super::print::{self, Answer};
use super::{Common, Exit, build, cache};
use super::{output, profiles, progress};
use crate::finding::{Language, any_error};
use crate::pipeline::{self, Forms, Request};
use crate::world::World;
use clap::Args;
use std::path::PathBuf;

/// What `report` takes.
#[derive(Debug, Args)]
pub(super) struct ReportArguments {
    /// The case file.
    #[arg(value_name = "CASE")]
    case: PathBuf,
    /// Where to write the page.
    #[arg(short, long, value_name = "FILE", default_value = "out/report.html")]
    output: PathBuf,
    #[command(flatten)]
    pub(super) common: Common,
}

/// Writes the report. It is written while errors stand: it says what they are.
pub(super) fn page(world: &dyn World, arguments: &ReportArguments) -> Exit {
    let mut answer = Answer::new(&arguments.common);
    let exit = one(world, arguments, &mut answer).unwrap_or_else(|exit| exit);
    exit.max(answer.finish(world))
}

fn one(world: &dyn World, arguments: &ReportArguments, answer: &mut Answer<'_>) -> Result<Exit, Exit> {
    let (common, path) = (&arguments.common, arguments.case.as_path());
    let bytes = build::read(world, common, path)?;
    output::apart(world, common, path, &arguments.output)?;
    let (shelf, written_from) = Folders::default().of(world, common, path, answer)?;
    answer.look_in(shelf.sources());
    let (house, styled) = Houses::default().of(world, common, path, answer)?;
    let (profiles, profiled) = profiles::of(world, common, path, answer)?;
    let kept = cache::of(world, common, path);
    let progress = progress::of_case(common, path);
    let ask = |locked: &str| progress.password(locked);
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
        policy: &common.policy(),
        before: None,
        forms: Forms::Pdf,
        ask: Some(&ask),
    };
    let language = Language::from(common.lang);
    let looked = pipeline::look(&request, language, &mut |stage| progress.stage(stage));
    progress.end();
    let page = looked.page(&path.display().to_string(), answer.sources(), language);
    let mut exit = styled.max(profiled).max(written_from);
    if any_error(&looked.findings) {
        exit = exit.max(Exit::Findings);
    }
    let output = &arguments.output;
    match world.replace(output, &mut |sink| sink.write_all(page.as_bytes())) {
        Ok(()) => {
            answer.files(path, looked.files);
            Ok(answer
                .case(path, looked.draft, looked.findings, Some(output))
                .max(exit))
        }
        Err(error) => Err(exit.max(print::machine(common, "write the report", output, &error))),
    }
}
