//! A certificate for a domain, which comes and is renewed by itself.
//!
//! The server that holds meetings writes no file and dials nobody, and this does not change it. A second process, the
//! *keeper* ([`keeper`]), is started from the same program before the server shuts itself in. It speaks with the
//! authority, keeps what it is given in one folder, and sees nothing of a meeting. Over two pipes (`told`) it hands the
//! server each new certificate, and what proves that a domain leads here.

mod dial;
pub mod keeper;
mod order;
mod told;
mod trouble;

use super::clock;
use super::config::{Config, Https, StartError, Switch};
use super::sandbox::Allowed;
use super::tls::Tls;
use super::tls::certificate::{Certificate, proof};
use super::tls::folder::CertificateFolder;
use std::env;
use std::fs;
use std::io::{self, BufRead, BufReader, Read, Write, stdout};
use std::path::{Path, PathBuf};
use std::process::{ChildStdin, ChildStdout, Command, Stdio};
use std::sync::Arc;
use std::thread;
use tokio::sync::watch;
use told::{Answer, Task, Told};

/// The argument by which the keeper is started.
pub const KEEPER: &str = "keep-certificate";

/// Longest line of the keeper's: a key and a chain take a tenth of it.
const LINE_BYTES: u64 = 256 * 1024;

/// A domain whose certificate is to be kept.
pub struct Domain {
    tls: Tls,
    task: Task,
}

/// The second process, as long as it is held.
pub struct Keeper {
    tls: Tls,
    ear: Arc<ChildStdin>,
    mouth: Option<ChildStdout>,
}

impl Domain {
    /// None where no domain was named. A certificate that is kept already is shown from now on.
    pub fn open(config: &Config) -> Result<Option<Self>, StartError> {
        let Some(first) = config.https.domain.first() else { return Ok(None) };
        let task = task(&config.https, config.log.to_string(), config.sandbox == Switch::On)?;
        let folder = CertificateFolder::open(&task.folder)?;
        let tls = Tls::for_domain(first.clone())
            .map_err(|error| StartError(format!("Https cannot be spoken here ({error}); try again.")))?;
        if let Some(kept) = task.kept(&folder) {
            tls.show(kept);
        }
        Ok(Some(Self { tls, task: Task { folder: folder.path().to_owned(), ..task } }))
    }

    pub fn tls(&self) -> Tls {
        self.tls.clone()
    }

    /// Starts the keeper, which goes on until the server ends.
    pub fn start_keeper(self) -> Result<Keeper, StartError> {
        let start = || {
            let mut command = Command::new(env::current_exe()?);
            let mut child = command.arg(KEEPER).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
            let pipes = child.stdin.take().zip(child.stdout.take());
            let (ear, mouth) = pipes.ok_or(io::ErrorKind::BrokenPipe)?;
            told::say(&ear, &self.task)?;
            Ok((ear, mouth))
        };
        let (ear, mouth) = start().map_err(|error: io::Error| {
            StartError(format!("What keeps the certificate could not be started ({error}); try again."))
        })?;
        Ok(Keeper { tls: self.tls, ear: Arc::new(ear), mouth: Some(mouth) })
    }
}

impl Keeper {
    /// Does what the keeper tells from now on, in a thread of its own, because a pipe has no other way on every system.
    pub fn listen(&mut self) -> Result<(), StartError> {
        let Some(mouth) = self.mouth.take() else { return Ok(()) };
        let (tls, ear) = (self.tls.clone(), Arc::clone(&self.ear));
        let listening = thread::Builder::new().name("keeper".to_owned()).spawn(move || {
            hear(mouth, &tls, &ear);
            // It ends with the server, and not before.
            tracing::error!(
                "the certificate is not renewed any more, because the process that kept it has ended: start the server \
                 anew before the certificate runs out"
            );
        });
        listening.map(drop).map_err(|error| StartError::no_threads(&error))
    }

    /// Each time that this is asked, a keeper that waits after something went wrong tries again at once.
    pub fn pass_on(&self, mut asked: watch::Receiver<()>) -> impl Future<Output = ()> + use<> {
        let ear = Arc::clone(&self.ear);
        async move {
            while asked.changed().await.is_ok() {
                let _ = told::say(&*ear, &Answer::Again);
            }
        }
    }
}

/// What the keeper of these options may do. None where there is none.
pub fn allowed(https: &Https) -> Result<Option<Allowed>, StartError> {
    if https.domain.is_empty() {
        return Ok(None);
    }
    Ok(Some(task(https, String::new(), true)?.allowed()))
}

fn task(https: &Https, log: String, sandbox: bool) -> Result<Task, StartError> {
    Ok(Task {
        domains: https.domain.clone(),
        folder: https.certificates_folder(|name| env::var_os(name).map(PathBuf::from))?,
        directory: https.acme_directory.to_string(),
        port: https.acme_directory.port_u16().unwrap_or(dial::HTTPS),
        root: https.acme_root.as_deref().map(root).transpose()?,
        contact: https.acme_contact.clone(),
        log,
        sandbox,
    })
}

/// The text of a file with a root certificate.
fn root(path: &Path) -> Result<String, StartError> {
    let text = fs::read_to_string(path).map_err(|error| {
        StartError(format!(
            "The root certificate {} cannot be read ({error}); check its path and who may read it.",
            path.display()
        ))
    })?;
    match dial::roots(Some(&text)) {
        Some(_) => Ok(text),
        None => Err(StartError(format!(
            "The file {} holds no root certificate in PEM form; such a file has a line with -----BEGIN in it.",
            path.display()
        ))),
    }
}

/// Until the keeper has ended.
fn hear(mouth: ChildStdout, tls: &Tls, ear: &ChildStdin) {
    let mut mouth = BufReader::new(mouth);
    loop {
        let mut line = String::new();
        if !mouth.by_ref().take(LINE_BYTES).read_line(&mut line).is_ok_and(|bytes| bytes > 0) {
            return;
        }
        match serde_json::from_str(&line) {
            Ok(told) => heed(told, tls, ear),
            Err(_) => tracing::error!("what the keeper of the certificate said was not understood"),
        }
    }
}

fn heed(told: Told, tls: &Tls, ear: &ChildStdin) {
    match told {
        Told::Proof { domain, pem } => {
            match proof(&pem) {
                Some(proof) => tls.prove(domain, proof),
                None => tracing::error!("what is to prove that the domain leads here cannot be shown"),
            }
            // A keeper that has ended does not wait for it.
            let _ = told::say(ear, &Answer::Shown);
        }
        Told::ProofsAreOver {} => tls.forget_proofs(),
        Told::Certificate { pem } => match Certificate::from_text(&pem) {
            Ok(certificate) => show(certificate, tls),
            Err(_) => tracing::error!("the new certificate cannot be used; the one of before is kept"),
        },
    }
}

fn show(certificate: Certificate, tls: &Tls) {
    let until =
        certificate.validity.map_or(String::new(), |validity| format!(", until {}", clock::day_of(validity.end)));
    let is_first = tls.fingerprint().is_none();
    tls.show(certificate);
    tracing::info!("a new certificate is shown{until}");
    if is_first {
        // Whoever has started the server waits for it.
        let _ = writeln!(stdout(), "The certificate is here{until}: people can come in.");
    }
}
