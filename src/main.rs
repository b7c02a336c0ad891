//! The `hc-pack` program: hands its arguments to the library and turns the outcome into an exit code.

fn main() {}
