//! A certificate that this machine makes for itself: another at each start, or one that is kept, so that phones which
//! were told once to go on past their warning need not be told again.

use super::certificate::Certificate;
use super::folder::CertificateFolder;
use super::{DAY, Tls, validity::Validity};
use crate::server::clock;
use crate::server::config::StartError;
use rcgen::{CertificateParams, DistinguishedName, DnType, ExtendedKeyUsagePurpose, KeyPair, KeyUsagePurpose};
use std::error::Error;
use std::net::IpAddr;
use std::time::{Duration, SystemTime};

/// How long one is good for that is not kept. Some phones refuse one that is good for more than 398 days.
const DAYS: u32 = 397;

/// How long one is good for that is kept. iPhones refuse more than 825 days of a certificate that their owner trusts.
const KEPT_DAYS: u32 = 824;

/// With less than this left another is made, because a hall's server may run for weeks.
const TOO_LITTLE: Duration = DAY.saturating_mul(30);

/// The file that holds a kept one and its key, and how it begins.
const FILE: &str = "self-signed.pem";
const FIRST_LINE: &str = "Circlekeeper: made by this machine, which alone may read it.";
const PLACES: &str = "For ";

/// Most places between which a computer goes to and fro.
const MOST_PLACES: usize = 8;

/// By which names a certificate is to be good.
pub struct Names {
    /// All by which a browser may call this machine.
    pub all: Vec<String>,
    /// Those that people are told; a kept certificate that lacks one is of no use.
    pub told: Vec<String>,
}

/// Whether a certificate was there already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Made {
    /// It is for this start only.
    ForOnce,
    /// The first one is in the folder now.
    ToKeep,
    /// The one of before was nearly over, or not made out to a name by which people are told to come.
    InPlaceOfAnother,
    /// It is the one of before.
    Before,
}

/// Makes a certificate, or takes the kept one.
pub fn self_signed(names: &Names, folder: Option<&CertificateFolder>) -> Result<Tls, StartError> {
    let failed = |error: &dyn Error| {
        StartError(format!("A certificate could not be made ({error}); give one with --tls-cert and --tls-key."))
    };
    let kept = folder.and_then(|folder| folder.certificate(FILE, FIRST_LINE));
    let was_kept = kept.is_some();
    if let Some(kept) = kept.filter(|kept| is_fit(kept, names, clock::calendar())) {
        return Tls::showing(kept, Some(Made::Before)).map_err(|error| failed(&error));
    }
    let days = if folder.is_some() { KEPT_DAYS } else { DAYS };
    let places = places(names, folder.filter(|_| was_kept));
    let (certificate, text) = made(&names.all, &places, days).map_err(|error| failed(error.as_ref()))?;
    let how = match folder {
        None => Made::ForOnce,
        Some(folder) => {
            folder.write(FILE, &text).map_err(|error| {
                StartError(format!(
                    "The certificate cannot be kept in {} ({error}); make room there, or name another folder with \
                     --certificates.",
                    folder.path().display()
                ))
            })?;
            if was_kept { Made::InPlaceOfAnother } else { Made::ToKeep }
        }
    };
    Tls::showing(certificate, Some(how)).map_err(|error| failed(&error))
}

fn is_fit(certificate: &Certificate, names: &Names, now: SystemTime) -> bool {
    // One that seems to be of the future is kept, too: small computers do not know the time before somebody tells them, and
    // in a hall nobody does.
    let lasts = |validity: Validity| now + TOO_LITTLE <= validity.end;
    certificate.validity.is_some_and(lasts) && names.told.iter().all(|name| certificate.is_for(name))
}

/// What people are told here, and were told in private networks before: a computer that is at home in between needs no other
/// certificate each time. Of other networks an address would tell where it has been.
fn places(names: &Names, kept: Option<&CertificateFolder>) -> Vec<String> {
    let text = kept.and_then(|folder| folder.read(FILE)).unwrap_or_default();
    let before = text.lines().nth(1).and_then(|line| line.strip_prefix(PLACES)).unwrap_or_default();
    let is_private = |address: &&str| match address.parse() {
        Ok(IpAddr::V4(address)) => address.is_private(),
        Ok(IpAddr::V6(address)) => address.is_unique_local(),
        Err(_) => false,
    };
    let before = before.split(' ').filter(is_private).map(str::to_owned);
    let mut places = names.told.clone();
    places.extend(before.filter(|address| !names.told.contains(address)));
    places.truncate(MOST_PLACES);
    places
}

/// A certificate, and the text of its file.
fn made(names: &[String], places: &[String], days: u32) -> Result<(Certificate, String), Box<dyn Error>> {
    let further = places.iter().filter(|place| !names.contains(place));
    let mut params = CertificateParams::new(names.iter().chain(further).cloned().collect::<Vec<_>>())?;
    params.distinguished_name = DistinguishedName::new();
    params.distinguished_name.push(DnType::CommonName, "Circlekeeper");
    params.key_usages = vec![KeyUsagePurpose::DigitalSignature];
    params.extended_key_usages = vec![ExtendedKeyUsagePurpose::ServerAuth];
    // A day of the past belongs to it too: phones' calendars are not all right.
    params.not_before = (clock::calendar() - DAY).into();
    params.not_after = (clock::calendar() + DAY * (days - 1)).into();
    let key = KeyPair::generate()?;
    let certificate = params.self_signed(&key)?;
    let text = format!("{FIRST_LINE}\n{PLACES}{}\n{}{}", places.join(" "), key.serialize_pem(), certificate.pem());
    Ok((Certificate::new(vec![certificate.into()], key.into())?, text))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(all: &[&str], told: &[&str]) -> Names {
        let [all, told] = [all, told].map(|names| names.iter().map(|name| (*name).to_owned()).collect());
        Names { all, told }
    }

    #[test]
    fn each_start_makes_a_certificate_of_its_own() {
        let names = names(&["localhost"], &["localhost"]);
        let [one, other] = [0, 1].map(|_| self_signed(&names, None).unwrap().fingerprint());
        assert!(one.is_some() && one != other);
    }

    #[test]
    fn a_kept_one_is_fit_while_it_lasts_and_has_the_names_that_people_are_told() {
        let (certificate, _) =
            made(&["localhost".into(), "192.0.2.7".into(), "2001:db8::1".into()], &[], KEPT_DAYS).unwrap();
        let now = clock::calendar();
        for (told, days, fit) in [
            (&["localhost", "192.0.2.7"][..], 0, true),
            (&["2001:db8::1"], 790, true),
            (&["localhost", "192.0.2.8"], 0, false),
            (&["hall.local"], 0, false),
            (&["localhost"], 795, false),
            (&["localhost"], 900, false),
        ] {
            assert_eq!(is_fit(&certificate, &names(&[], told), now + DAY * days), fit, "{told:?} in {days} days");
        }
        assert!(
            is_fit(&certificate, &names(&[], &["localhost"]), now - DAY * 900),
            "where no clock runs without power"
        );
    }

    #[test]
    fn no_phone_refuses_one_for_being_good_too_long() {
        for (days, most) in [(DAYS, 398), (KEPT_DAYS, 825)] {
            let Validity { start, end } = made(&["localhost".into()], &[], days).unwrap().0.validity.unwrap();
            assert!(end.duration_since(start).unwrap() <= DAY * most);
        }
    }

    #[test]
    fn a_computer_that_goes_to_and_fro_between_a_hall_and_a_home_settles_on_one() {
        let path = std::env::temp_dir().join(format!("circlekeeper-to-and-fro-{}", std::process::id()));
        let folder = CertificateFolder::open(&path).unwrap();
        let at = |address: &str| {
            let here = names(&["localhost", address], &["localhost", address]);
            let tls = self_signed(&here, Some(&folder)).unwrap();
            (tls.self_signed.unwrap(), tls.fingerprint().unwrap())
        };
        use Made::{Before, InPlaceOfAnother, ToKeep};
        let first = at("10.42.0.1");
        let (how, settled) = at("192.168.1.5");
        assert!(first.0 == ToKeep && how == InPlaceOfAnother && settled != first.1);
        for address in ["10.42.0.1", "192.168.1.5", "10.42.0.1"] {
            assert_eq!(at(address), (Before, settled.clone()), "{address}");
        }
        // An address that is not of a private network is not shown to others elsewhere.
        assert_eq!(at("203.0.113.7").0, InPlaceOfAnother);
        assert_eq!(at("10.42.0.2").0, InPlaceOfAnother);
        let kept = folder.certificate(FILE, FIRST_LINE).unwrap();
        let shown = ["10.42.0.2", "192.168.1.5", "10.42.0.1", "203.0.113.7"].map(|address| kept.is_for(address));
        assert_eq!(shown, [true, true, true, false]);
        for last in 0..20 {
            at(&format!("10.0.0.{last}"));
        }
        let kept = folder.certificate(FILE, FIRST_LINE).unwrap();
        assert!(kept.is_for("10.0.0.19") && kept.is_for("10.0.0.13") && !kept.is_for("10.0.0.12"));
        std::fs::remove_dir_all(path).unwrap();
    }
}
