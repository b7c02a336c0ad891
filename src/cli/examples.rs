//! Examples for the help of each command, which a test holds complete.

use clap::Command;

/// The words of a command, with spaces between, and its examples.
const TABLE: &[(&str, &str)] = &[
    (
        "build",
        "\
  hc-pack build case.json                         write out/<reference>.zip
  hc-pack build case.json -o packages --unpack    the same into packages/, and a folder beside the zip
  hc-pack build cases/*/case.json --jobs 8 --report junit.xml
  hc-pack build cases/*/case.json --format jsonl  a line of JSON for each case, with the hash of its package",
    ),
    (
        "check",
        "\
  hc-pack check case.json                         say all that is wrong, write nothing
  hc-pack check case.json --format short          a line each, for an editor
  hc-pack check case.json --deny warning          let warnings fail too
  hc-pack check case.json --schema-only           the case file alone, without its evidence
  hc-pack check cases/*/case.json --report findings.sarif",
    ),
    (
        "assess",
        "\
  hc-pack assess intake.json                      on the terminal; the case need not be whole
  hc-pack assess intake.json -o intake.pdf -o intake.html --lang fr",
    ),
    (
        "watch",
        "\
  hc-pack watch case.json                         build again after each edit, until Ctrl-C
  hc-pack watch case.json --cache                 the same, making anew only what an edit touches",
    ),
    (
        "cache clear",
        "\
  hc-pack cache clear .hc-pack-cache              take away what earlier runs kept beside a case",
    ),
    (
        "intake",
        "\
  hc-pack intake --html -o intake.html            a page for the client to fill in: it saves a case.json",
    ),
    (
        "report",
        "\
  hc-pack report case.json -o report.html         all that was found and would be made, on one page",
    ),
    (
        "preview",
        "\
  hc-pack preview case.json --letter hc-submissions --draft -o letter.pdf
  hc-pack preview case.json --letter missing-items -o missing.pdf     printed while errors stand",
    ),
    (
        "verify",
        "\
  hc-pack verify out/HC-2026-0117.zip             name every file that was changed, lost, added or renamed",
    ),
    (
        "diff",
        "\
  hc-pack diff filed.zip new.zip                  what changed between two packages",
    ),
    (
        "explain",
        "\
  hc-pack explain HC1005 HC0109                   what a finding means, and its source",
    ),
    (
        "rules",
        "\
  hc-pack rules                                   every rule with its weight and source
  hc-pack rules --format json --lang fr",
    ),
    (
        "schema",
        "\
  hc-pack schema > case.schema.json               for an editor
  hc-pack schema findings                         what `--format json` prints",
    ),
    (
        "profiles list",
        "\
  hc-pack profiles list",
    ),
    (
        "profiles show",
        "\
  hc-pack profiles show permanent_residence_portal",
    ),
    (
        "compress",
        "\
  hc-pack compress scan.pdf --limit 4000000 -o small.pdf",
    ),
    (
        "encrypt",
        "\
  hc-pack encrypt out/HC-2026-0117.zip            asks for the passphrase",
    ),
    (
        "decrypt",
        "\
  hc-pack decrypt transfer.zip -o package.zip     asks for the passphrase",
    ),
    (
        "templates list",
        "\
  hc-pack templates list",
    ),
    (
        "templates doc",
        "\
  hc-pack templates doc",
    ),
    (
        "templates eject",
        "\
  hc-pack templates eject hc-submissions -o templates      then: hc-pack check case.json --templates templates",
    ),
    (
        "sbom",
        "\
  hc-pack sbom > hc-pack.cdx.json                 for a scanner, or for whoever has to approve the program",
    ),
    (
        "licenses",
        "\
  hc-pack licenses
  hc-pack licenses --full > THIRD-PARTY-LICENSES.txt",
    ),
    (
        "environment",
        "\
  hc-pack environment --lang fr",
    ),
];

/// The commands with their examples.
pub(super) fn added(command: Command) -> Command {
    under(command, "")
}

fn under(command: Command, above: &str) -> Command {
    command.mut_subcommands(|child| {
        let words = format!("{above}{}", child.get_name());
        let child = match TABLE.iter().find(|(known, _)| *known == words) {
            Some((_, examples)) => child.after_help(format!("Examples:\n  {}", examples.trim_start())),
            None => child,
        };
        under(child, &format!("{words} "))
    })
}

#[cfg(test)]
mod tests {
    use super::super::shell;
    use clap::Command;

    #[test]
    fn every_command_that_can_be_run_has_examples() {
        fn look(command: &Command) {
            let mut children = command
                .get_subcommands()
                .filter(|child| !child.is_hide_set())
                .peekable();
            if children.peek().is_none() {
                let help = command
                    .get_after_help()
                    .map(ToString::to_string)
                    .unwrap_or_default();
                assert!(
                    help.contains("Example"),
                    "`{}` has no examples",
                    command.get_name()
                );
            }
            children.for_each(look);
        }
        look(&shell::command());
    }
}
