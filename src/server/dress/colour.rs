//! Colours, and whether text can be read in them: the contrast of WCAG 2, against each ground on which the page puts it.

use std::fmt;

/// A colour of the screen: red, green and blue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour(pub [u8; 3]);

/// By day dark on light, by night light on dark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Light {
    Day,
    Night,
}

/// What WCAG 2.2 asks for text of every size (AA).
pub const TEXT_CONTRAST: f64 = 4.5;
/// What an accent for the night has that was made from the day's: as calm as the page's own.
const CALM_CONTRAST: f64 = 7.0;
/// In how many steps a colour goes to black or white.
const STEPS: u32 = 256;

/// What the page's style sheet has by that light.
struct Grounds {
    paper: Colour,
    raised: Colour,
    lamp: Colour,
    ink: Colour,
    on_accent: Colour,
}

impl Light {
    fn grounds(self) -> Grounds {
        let of = |[paper, raised, lamp, ink, on_accent]: [u32; 5]| Grounds {
            paper: Colour::of(paper),
            raised: Colour::of(raised),
            lamp: Colour::of(lamp),
            ink: Colour::of(ink),
            on_accent: Colour::of(on_accent),
        };
        match self {
            Light::Day => of([0xf8_f3ea, 0xff_fdf8, 0xf6_e3b8, 0x2c_2721, 0xff_ffff]),
            Light::Night => of([0x1a_1714, 0x25_201b, 0x4b_3a17, 0xee_e5d6, 0x10_241f]),
        }
    }

    /// The least contrast that an accent has: as text on the page's grounds, and beneath the text of a button. The page
    /// has it on its paper, on what is raised, on a card in lamplight, and on what a pointer rests on.
    pub fn contrast_of(self, accent: Colour) -> f64 {
        let Grounds { paper, raised, lamp, ink, on_accent } = self.grounds();
        let all = [paper, raised, paper.mixed(lamp, 0.55), paper.mixed(ink, 0.06), on_accent];
        all.into_iter().map(|ground| accent.contrast(ground)).fold(f64::INFINITY, f64::min)
    }

    /// The nearest colour with that contrast, on the way to black by day and to white by night.
    fn nearest(self, colour: Colour, contrast: f64) -> Colour {
        let end = match self {
            Light::Day => Colour([0; 3]),
            Light::Night => Colour([255; 3]),
        };
        let on_the_way = (0..=STEPS).map(|step| colour.mixed(end, f64::from(step) / f64::from(STEPS)));
        on_the_way.into_iter().find(|colour| self.contrast_of(*colour) >= contrast).unwrap_or(end)
    }

    /// An accent from the command line; otherwise why it will not do, and what would.
    pub fn accent(self, text: &str) -> Result<Colour, String> {
        let colour = Colour::read(text).ok_or("a colour is six digits from 0 to f, such as 1d5a54")?;
        let contrast = self.contrast_of(colour);
        if contrast >= TEXT_CONTRAST {
            return Ok(colour);
        }
        let by = match self {
            Light::Day => "day",
            Light::Night => "night",
        };
        // Never rounded up to what it lacks.
        let ratio = (contrast * 100.0).floor() / 100.0;
        let nearest = self.nearest(colour, TEXT_CONTRAST);
        Err(format!(
            "its contrast with the page by {by} is {ratio:.2} to 1, and to be read by everybody it needs \
             {TEXT_CONTRAST}; the nearest that has it is {nearest}"
        ))
    }
}

impl Colour {
    fn of(hex: u32) -> Self {
        let [_, red, green, blue] = hex.to_be_bytes();
        Self([red, green, blue])
    }

    /// Six hex digits, with or without `#` before them.
    pub fn read(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#').unwrap_or(text);
        let is_hex = digits.len() == 6 && digits.bytes().all(|digit| digit.is_ascii_hexdigit());
        is_hex.then(|| u32::from_str_radix(digits, 16).ok().map(Self::of))?
    }

    /// An accent for the night that goes with this one for the day.
    pub fn for_the_night(self) -> Self {
        Light::Night.nearest(self, CALM_CONTRAST)
    }

    /// This much of another one in it, from 0 to 1, as `color-mix(in srgb, …)` does it.
    fn mixed(self, other: Self, share: f64) -> Self {
        let channel = |i: usize| {
            let mixed = f64::from(self.0[i]) * (1.0 - share) + f64::from(other.0[i]) * share;
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between two bytes")]
            let byte = mixed.round() as u8;
            byte
        };
        Self([channel(0), channel(1), channel(2)])
    }

    /// From 1 to 21, whichever of them is the lighter.
    pub fn contrast(self, other: Self) -> f64 {
        let (one, two) = (self.luminance(), other.luminance());
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }

    /// The relative luminance of WCAG 2, from 0 to 1.
    fn luminance(self) -> f64 {
        let linear = self.0.map(|byte| {
            let channel = f64::from(byte) / 255.0;
            if channel <= 0.04045 { channel / 12.92 } else { ((channel + 0.055) / 1.055).powf(2.4) }
        });
        0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [red, green, blue] = self.0;
        write!(f, "#{red:02x}{green:02x}{blue:02x}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const STYLE: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/web/style.css"));

    fn colour(text: &str) -> Colour {
        Colour::read(text).unwrap_or_else(|| panic!("{text} is no colour"))
    }

    /// What the sheet says of a colour: by day, by night, and by night as somebody chose it.
    fn in_the_sheet(name: &str) -> Vec<Colour> {
        let begins = format!("--{name}: ");
        let values = STYLE.lines().filter_map(|line| line.trim().strip_prefix(&begins)?.strip_suffix(';'));
        let hex = |value: &str| {
            let digits = value.rsplit_once('#').unwrap().1.trim_end_matches(')').to_owned();
            if digits.len() == 3 { digits.chars().flat_map(|digit| [digit, digit]).collect() } else { digits }
        };
        values.filter(|value| value.contains('#')).map(|value| colour(&hex(value))).collect()
    }

    #[test]
    fn contrast_is_that_of_wcag() {
        let about = |one: &str, two: &str, ratio: f64| {
            let contrast = colour(one).contrast(colour(two));
            assert!((contrast - ratio).abs() < 0.005, "{one} on {two}: {contrast}");
        };
        about("000000", "ffffff", 21.0);
        about("777777", "ffffff", 4.48);
        about("ff0000", "ffffff", 4.0);
        about("0000ff", "ffffff", 8.59);
        about("ffffff", "ffffff", 1.0);
    }

    #[test]
    fn the_grounds_are_those_of_the_style_sheet() {
        let (day, night) = (Light::Day.grounds(), Light::Night.grounds());
        for (name, day, night) in [
            ("paper", day.paper, night.paper),
            ("raised", day.raised, night.raised),
            ("lamp", day.lamp, night.lamp),
            ("ink", day.ink, night.ink),
            ("on-accent", day.on_accent, night.on_accent),
        ] {
            assert_eq!(in_the_sheet(name), [day, night, night], "{name}");
        }
    }

    #[test]
    fn the_page_s_own_accents_would_do() {
        let [day, night, chosen] = in_the_sheet("accent")[..] else { panic!("not three") };
        assert_eq!(night, chosen);
        assert_eq!(Light::Day.accent(&day.to_string()), Ok(day));
        assert_eq!(Light::Night.accent(&night.to_string()), Ok(night));
    }

    #[test]
    fn what_cannot_be_read_is_refused_and_the_nearest_would_do() {
        for (light, text) in [
            (Light::Day, "ff00ff"),
            (Light::Day, "ffffff"),
            (Light::Day, "#ffd700"),
            (Light::Day, "00ff00"),
            (Light::Night, "1d5a54"),
            (Light::Night, "000000"),
            (Light::Night, "0000ff"),
        ] {
            let said = light.accent(text).unwrap_err();
            let ratio: f64 = said.split_once(" is ").unwrap().1.split_once(" to 1").unwrap().0.parse().unwrap();
            assert!(ratio < TEXT_CONTRAST, "{said}");
            let cure = said.rsplit_once(' ').unwrap().1;
            assert_eq!(light.accent(cure), Ok(colour(cure)), "{text}: {said}");
            // No colour of the way there that is nearer would.
            let end = if light == Light::Day { Colour([0; 3]) } else { Colour([255; 3]) };
            let steps = (0..=STEPS).map(|step| colour(text).mixed(end, f64::from(step) / f64::from(STEPS)));
            let before: Vec<Colour> = steps.take_while(|step| *step != colour(cure)).collect();
            assert!(!before.is_empty() && before.iter().all(|step| light.contrast_of(*step) < TEXT_CONTRAST), "{text}");
        }
    }

    #[test]
    fn every_colour_of_the_day_has_one_for_the_night() {
        for text in ["1d5a54", "7a1fa2", "000000", "b3001b", "0b3d91", "4b3a17"] {
            let night = colour(text).for_the_night();
            assert!(Light::Night.contrast_of(night) >= CALM_CONTRAST, "{text}: {night}");
            assert_eq!(Light::Night.accent(&night.to_string()), Ok(night));
        }
    }

    #[test]
    fn a_colour_is_six_hex_digits() {
        assert_eq!(Colour::read("#1D5a54"), Some(Colour([0x1d, 0x5a, 0x54])));
        for wrong in ["", "#", "fff", "#1d5a5", "1d5a54f", "##1d5a54", "teal", "1d5a5g", "é5a54", "+1d5a5"] {
            assert_eq!(Colour::read(wrong), None, "{wrong}");
            assert!(Light::Day.accent(wrong).unwrap_err().contains("such as 1d5a54"), "{wrong}");
        }
    }
}
