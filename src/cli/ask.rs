//! Questions on a terminal: one line each, with the answer that counts where nothing is typed.
//!
//! In: what a person types. Out: a choice or a text. Questions go to standard error, and are asked only where both that and standard
//! input are a terminal.

use crate::finding::Language;
use std::io::{self, BufRead, IsTerminal, Write};

/// Whether anybody is there to answer.
pub(super) fn somebody_is_there() -> bool {
    io::stdin().is_terminal() && io::stderr().is_terminal()
}

/// Asks which of `choices` it is, by number or by name; the first counts where nothing is typed. Nothing comes back where input ends.
pub(super) fn choice(question: &str, choices: &[(&str, &str)], language: Language) -> Option<usize> {
    tell_line!("{question}");
    for (number, (_, about)) in (1..).zip(choices) {
        tell_line!("  {number}  {about}");
    }
    loop {
        let typed = line(&format!("1–{} [1]: ", choices.len()))?;
        if typed.is_empty() {
            return Some(0);
        }
        let by_number = typed
            .parse::<usize>()
            .ok()
            .and_then(|number| number.checked_sub(1));
        let is_typed = |word: &str| word.to_lowercase() == typed.to_lowercase();
        let by_name = || {
            choices
                .iter()
                .position(|(name, about)| is_typed(name) || is_typed(about))
        };
        match by_number.filter(|place| *place < choices.len()).or_else(by_name) {
            Some(place) => return Some(place),
            None => tell_line!(
                "{}",
                match language {
                    Language::En => "  type one of the numbers, or press Enter for the first",
                    Language::Fr => "  tapez un des numéros, ou Entrée pour le premier",
                }
            ),
        }
    }
}

/// Asks for a text that passes `check`; `usual` counts where nothing is typed. Nothing comes back where input ends.
pub(super) fn text(
    question: &str,
    usual: &str,
    check: &dyn Fn(&str) -> Result<(), String>,
) -> Option<String> {
    loop {
        let typed = line(&format!("{question} [{usual}]: "))?;
        let answer = if typed.is_empty() { usual.to_owned() } else { typed };
        match check(&answer) {
            Ok(()) => return Some(answer),
            Err(why) => tell_line!("  {why}"),
        }
    }
}

fn line(prompt: &str) -> Option<String> {
    tell!("{prompt}");
    io::stderr().flush().ok()?;
    let mut typed = String::new();
    let read = io::stdin().lock().read_line(&mut typed).ok()?;
    (read > 0).then(|| typed.trim().to_owned())
}
