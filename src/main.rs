//! The `hc-pack` program: hands its arguments to the library and turns the outcome into an exit code.

use hc_pack::cli::{self, Exit};
use std::process::ExitCode;

// Letters are made of many small pieces: with the allocator of the system a long one takes a sixth longer.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    std::panic::set_hook(Box::new(cli::report_panic));
    let exit = std::panic::catch_unwind(|| cli::main(std::env::args_os())).unwrap_or(Exit::Program);
    ExitCode::from(exit as u8)
}
