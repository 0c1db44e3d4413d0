//! Hands what the fuzzer makes to the target of this name.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    circlekeeper_fuzz::packs::look(data);
});
