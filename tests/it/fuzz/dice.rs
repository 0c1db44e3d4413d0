//! A seeded source of choices, and what can happen to bytes of which nothing is known.

/// A seeded source of choices (splitmix64).
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// From 0 up to, and without, `most`; 0 where there is no choice.
    pub fn below(&mut self, most: usize) -> usize {
        (self.roll() % most.max(1) as u64) as usize
    }

    pub fn one<'a, T: ?Sized>(&mut self, of: &[&'a T]) -> &'a T {
        of[self.below(of.len())]
    }

    /// Something happens to one place: it is cut off, or a byte is another, one more or one less.
    pub fn nudge(&mut self, bytes: &mut Vec<u8>) {
        let at = self.below(bytes.len());
        match self.below(4) {
            0 => bytes.truncate(at),
            1 => bytes.insert(at, self.below(256) as u8),
            2 => drop(bytes.drain(at..bytes.len().min(at + 1))),
            _ => bytes.iter_mut().skip(at).take(1).for_each(|byte| *byte ^= 1 << self.below(8)),
        }
    }

    /// Something happens: a nudge, a number that is another, or a part of one of the others.
    pub fn change(&mut self, bytes: &mut Vec<u8>, others: &[Vec<u8>]) {
        match self.below(6) {
            0 => self.nudge(bytes),
            1 | 2 => self.number(bytes),
            3 | 4 => {
                let other = &others[self.below(others.len())];
                self.line(bytes, other);
            }
            _ => {
                let (from, at) = (self.below(bytes.len()), self.below(bytes.len()));
                let part: Vec<u8> = bytes.iter().skip(from).take(self.below(64)).copied().collect();
                bytes.splice(at..at, part);
            }
        }
    }

    /// A number in it becomes another.
    fn number(&mut self, bytes: &mut Vec<u8>) {
        const NUMBERS: [&str; 12] = [
            "0",
            "1",
            "2",
            "3",
            "-1",
            "255",
            "65535",
            "65536",
            "4294967295",
            "9007199254740991",
            "18446744073709551615",
            "1e400",
        ];
        let is_digit = |at: &usize| bytes[*at].is_ascii_digit();
        let starts: Vec<usize> =
            (0..bytes.len()).filter(|at| is_digit(at) && (*at == 0 || !is_digit(&(at - 1)))).collect();
        let Some(start) = starts.get(self.below(starts.len())).copied() else { return };
        let end = start + bytes[start..].iter().take_while(|byte| byte.is_ascii_digit()).count();
        bytes.splice(start..end, self.one(&NUMBERS).bytes());
    }

    /// A line of another comes in, or takes the place of one.
    fn line(&mut self, bytes: &mut Vec<u8>, other: &[u8]) {
        let lines: Vec<&[u8]> = other.split_inclusive(|byte| *byte == b'\n').collect();
        let line = lines.get(self.below(lines.len())).copied().unwrap_or_default().to_vec();
        let starts =
            |bytes: &[u8]| bytes.iter().enumerate().filter(|(_, b)| **b == b'\n').map(|(at, _)| at + 1).collect();
        let ends: Vec<usize> = starts(bytes);
        let at = ends.get(self.below(ends.len())).copied().unwrap_or(bytes.len());
        let end = if self.below(2) == 0 { at } else { ends.iter().copied().find(|end| *end > at).unwrap_or(at) };
        bytes.splice(at..end, line);
    }
}
