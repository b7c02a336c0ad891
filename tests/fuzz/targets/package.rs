#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| hc_pack_fuzz::run("package", data));
