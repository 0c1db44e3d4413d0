//! Spanish syllables, by the rules of its spelling. Pure.
//!
//! A syllable has one vowel that carries it. Open vowels (a, e, o) and closed ones with an accent (í, ú) carry one each;
//! other closed vowels (i, u, ü, and y at a word's end) lean on a neighbour: that is a diphthong. An h between vowels is
//! not heard, and neither is the u of que, qui, gue and gui.

/// How many syllables a word in small letters has; at least one.
pub(super) fn syllables(word: &str) -> usize {
    let letters: Vec<char> = word.chars().collect();
    let mut count = 0;
    let (mut in_vowels, mut carried) = (false, false);
    for at in 0..letters.len() {
        match sound(&letters, at) {
            Sound::Silent => {}
            Sound::Consonant => {
                count += usize::from(in_vowels && !carried);
                (in_vowels, carried) = (false, false);
            }
            Sound::Leaning => in_vowels = true,
            Sound::Carrying => {
                count += 1;
                (in_vowels, carried) = (true, true);
            }
        }
    }
    (count + usize::from(in_vowels && !carried)).max(1)
}

#[derive(Clone, Copy)]
enum Sound {
    Consonant,
    /// A vowel that carries a syllable.
    Carrying,
    /// A vowel that leans on another, if there is one beside it.
    Leaning,
    Silent,
}

fn sound(letters: &[char], at: usize) -> Sound {
    let before = at.checked_sub(1).and_then(|before| letters.get(before));
    let after = letters.get(at + 1);
    match letters[at] {
        'a' | 'e' | 'o' | 'á' | 'é' | 'ó' | 'í' | 'ú' => Sound::Carrying,
        'u' if before == Some(&'q') => Sound::Silent,
        'u' if before == Some(&'g') && after.is_some_and(|after| "eéií".contains(*after)) => Sound::Silent,
        'i' | 'u' | 'ü' => Sound::Leaning,
        'y' if after.is_none() => Sound::Leaning,
        'h' => Sound::Silent,
        _ => Sound::Consonant,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn syllables_are_counted_as_they_are_spelt() {
        let words = [
            (1, "y sí muy aun quien bien rey buey que fue dio hay"),
            (
                2,
                "día aún leer guía huía búhos hacia construí aquí agua oír país ahí reír siempre queja guerra cuando ciudad rehén reunión",
            ),
            (3, "cuidado vergüenza caído compartir sonreír lingüista"),
            (4, "poesía compañía escuchamos facilita acuérdate aéreo vehículo"),
            (5, "necesitamos tranquilamente"),
        ];
        for (count, words) in words {
            for spelt in words.split_whitespace() {
                let word = super::super::word(spelt);
                assert_eq!(syllables(&word), count, "{word}");
            }
        }
    }
}
