//! The `hc-pack` program: hands its arguments to the library and turns the outcome into an exit code.

use hc_pack::cli::{self, Exit};
use std::process::ExitCode;

fn main() -> ExitCode {
    std::panic::set_hook(Box::new(cli::report_panic));
    let exit = std::panic::catch_unwind(|| cli::main(std::env::args_os())).unwrap_or(Exit::Program);
    ExitCode::from(exit as u8)
}
