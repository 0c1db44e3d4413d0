//! From when and until when a certificate is good, read from its bytes. It knows as much of X.509 as it takes to get
//! there, and nothing that it reads is trusted for anything else. Pure.

use civil::{Date, Month, Time, UtcDateTime};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// The times between which a certificate is good.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Validity {
    pub start: SystemTime,
    pub end: SystemTime,
}

const SEQUENCE: u8 = 0x30;
const VERSION: u8 = 0xa0;
const UTC_TIME: u8 = 0x17;
const GENERALIZED_TIME: u8 = 0x18;

impl Validity {
    /// None where the bytes are no certificate.
    pub fn of(der: &[u8]) -> Option<Self> {
        let mut signed = Values(Values(der).next_of(SEQUENCE)?);
        let mut fields = Values(signed.next_of(SEQUENCE)?);
        let (first, _) = fields.next()?;
        // The version may be left out; a serial number, an algorithm and whoever signed come before the times.
        for _ in 0..if first == VERSION { 3 } else { 2 } {
            fields.next()?;
        }
        let mut times = Values(fields.next_of(SEQUENCE)?);
        Some(Self { start: times.time()?, end: times.time()? })
    }
}

/// Values one after the other, each with its kind and its length before it.
struct Values<'a>(&'a [u8]);

impl<'a> Values<'a> {
    fn next(&mut self) -> Option<(u8, &'a [u8])> {
        let (kind, rest) = self.0.split_first()?;
        let (short, rest) = rest.split_first()?;
        let (length, rest) = match short {
            0..=0x7f => (usize::from(*short), rest),
            // So many bytes hold the length; no certificate is longer than two can say.
            0x81 | 0x82 => {
                let (long, rest) = rest.split_at_checked(usize::from(short & 0x7f))?;
                (long.iter().fold(0, |length, byte| length << 8 | usize::from(*byte)), rest)
            }
            _ => return None,
        };
        let (value, rest) = rest.split_at_checked(length)?;
        self.0 = rest;
        Some((*kind, value))
    }

    fn next_of(&mut self, wanted: u8) -> Option<&'a [u8]> {
        self.next().filter(|(kind, _)| *kind == wanted).map(|(_, value)| value)
    }

    fn time(&mut self) -> Option<SystemTime> {
        let (kind, value) = self.next()?;
        let digits = std::str::from_utf8(value).ok()?.strip_suffix('Z')?;
        let (year, rest) = match kind {
            // Two digits mean the years from 1950 to 2049.
            UTC_TIME => {
                let (year, rest) = digits.split_at_checked(2)?;
                let year: i32 = year.parse().ok()?;
                (if year < 50 { 2000 + year } else { 1900 + year }, rest)
            }
            GENERALIZED_TIME => {
                let (year, rest) = digits.split_at_checked(4)?;
                (year.parse().ok()?, rest)
            }
            _ => return None,
        };
        let pairs: Option<Vec<u8>> = (0..5).map(|pair| rest.get(2 * pair..2 * pair + 2)?.parse().ok()).collect();
        let [month, day, hour, minute, second] = *pairs.filter(|_| rest.len() == 10)? else { return None };
        let date = Date::from_calendar_date(year, Month::try_from(month).ok()?, day).ok()?;
        let moment = UtcDateTime::new(date, Time::from_hms(hour, minute, second).ok()?);
        let seconds = u64::try_from(moment.unix_timestamp()).ok()?;
        Some(UNIX_EPOCH + Duration::from_secs(seconds))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rcgen::{CertificateParams, KeyPair, date_time_ymd};

    fn certificate(until_year: i32) -> Vec<u8> {
        let mut params = CertificateParams::new(["meet.example.org".to_owned()]).unwrap();
        params.not_before = date_time_ymd(2026, 2, 28);
        params.not_after = date_time_ymd(until_year, 12, 31);
        params.self_signed(&KeyPair::generate().unwrap()).unwrap().der().to_vec()
    }

    #[test]
    fn both_ways_to_write_a_year_are_read() {
        for year in [2026, 2049, 2050, 2999] {
            let validity = Validity::of(&certificate(year)).unwrap();
            assert_eq!(validity.start, SystemTime::from(date_time_ymd(2026, 2, 28)));
            assert_eq!(validity.end, SystemTime::from(date_time_ymd(year, 12, 31)));
        }
    }

    #[test]
    fn whatever_is_cut_off_or_changed_it_does_not_fail() {
        let whole = certificate(2030);
        assert!((0..200).all(|length| Validity::of(&whole[..length]).is_none()));
        for at in 0..whole.len() {
            for value in [0, 0x30, 0x80, 0x82, 0xff] {
                let mut changed = whole.clone();
                changed[at] = value;
                let _ = Validity::of(&changed);
            }
        }
    }
}
