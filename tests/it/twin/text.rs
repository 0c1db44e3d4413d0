//! Text before it is sealed and after it is opened: names and padding.

/// Bytes of a padded name.
pub const NAME_SIZE: usize = 192;
/// Bytes of a padded outside call link.
pub const CALL_LINK_SIZE: usize = 512;
/// Bytes of what a vote asks, padded.
pub const QUESTION_SIZE: usize = 1024;
/// Bytes of a padded line: the first that fits.
pub const LINE_SIZES: [usize; 5] = [256, 512, 1024, 2048, 4096];

/// At most 40 code points and 160 bytes, and not nothing.
pub fn is_name(text: &str) -> bool {
    !text.is_empty() && text.len() <= 160 && text.chars().count() <= 40
}

/// The text's length in two bytes, the text, zeros up to the first size that it fits; nothing if it fits none.
pub fn pad(text: &str, sizes: &[usize]) -> Option<Vec<u8>> {
    let size = *sizes.iter().find(|size| 2 + text.len() <= **size)?;
    let length = u16::try_from(text.len()).ok()?;
    let mut padded = [&length.to_be_bytes(), text.as_bytes()].concat();
    padded.resize(size, 0);
    Some(padded)
}

/// What `pad` padded; nothing if the size, the length, the text or the zeros are not as it makes them.
pub fn unpad(padded: &[u8], sizes: &[usize]) -> Option<String> {
    if !sizes.contains(&padded.len()) {
        return None;
    }
    let (length, rest) = padded.split_first_chunk::<2>()?;
    let (text, zeros) = rest.split_at_checked(u16::from_be_bytes(*length).into())?;
    if zeros.iter().any(|byte| *byte != 0) {
        return None;
    }
    String::from_utf8(text.to_vec()).ok()
}
