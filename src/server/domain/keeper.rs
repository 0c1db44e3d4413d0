//! The second process: gets a certificate when it is time, keeps it, and tells the server. What goes wrong is logged, and
//! tried again.

use super::order::{Show, order};
use super::told::{self, Answer, CERTIFICATE, Task, Told};
use super::trouble::{InWords, Trouble};
use crate::server::config::StartError;
use crate::server::tls::certificate::Certificate;
use crate::server::tls::folder::CertificateFolder;
use crate::server::tls::validity::Validity;
use crate::server::{clock, machine, sandbox};
use hyper::Uri;
use std::future::pending;
use std::io::{stdin, stdout};
use std::thread;
use std::time::{Duration, SystemTime};
use tokio::runtime::Builder;
use tokio::sync::mpsc::{UnboundedReceiver, unbounded_channel};
use tokio::sync::oneshot;
use tokio::time::{sleep, timeout};
use tracing::level_filters::LevelFilter;

/// Longest sleep: a clock that is put right, or a laptop that wakes, is noticed within it.
const LONGEST_SLEEP: Duration = Duration::from_secs(60 * 60);

/// A certificate whose time is nearly over when it comes is a mistake of somebody's clock. No authority is asked for one
/// after the other because of that.
const SHORTEST_LIFE: Duration = Duration::from_secs(60 * 60);

/// How long all of one try may take.
const TRY_DEADLINE: Duration = Duration::from_secs(15 * 60);

/// What the keeper was started for, and how much it logs.
pub struct Beginning {
    task: Task,
    pub log: LevelFilter,
}

/// Reads what the server says first.
pub fn begin() -> Result<Beginning, StartError> {
    let mut line = String::new();
    let _ = stdin().read_line(&mut line);
    let task: Option<Task> = serde_json::from_str(&line).ok();
    let beginning = task.and_then(|task| Some(Beginning { log: task.log.parse().ok()?, task }));
    beginning.ok_or_else(|| {
        StartError("This part of the server is started by the server itself; start that with --domain.".to_owned())
    })
}

/// Goes on until the server has ended.
pub fn keep(Beginning { task, .. }: Beginning) -> Result<(), StartError> {
    machine::keep_memory_private();
    let folder = CertificateFolder::open(&task.folder)?;
    if task.sandbox {
        // The server has said already what the kernel lacks.
        sandbox::enter(&task.allowed());
    }
    let runtime = Builder::new_current_thread().enable_all().build();
    let runtime = runtime.map_err(|error| StartError::no_threads(&error))?;
    runtime.block_on(async {
        ignore_signals();
        let (server, ended) = Server::listen();
        tokio::select! {
            _ = ended => {}
            () = work(&task, &folder, server) => {}
        }
    });
    runtime.shutdown_background();
    Ok(())
}

/// A terminal and systemd send theirs to this process as well; it ends when the server has.
fn ignore_signals() {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        for kind in [SignalKind::interrupt(), SignalKind::terminate(), SignalKind::hangup()] {
            drop(signal(kind));
        }
    }
}

/// The server, which shows what it is told.
struct Server(UnboundedReceiver<Answer>);

impl Server {
    /// The other hears when it has ended.
    fn listen() -> (Self, oneshot::Receiver<()>) {
        let (tell, answers) = unbounded_channel();
        let (end, ended) = oneshot::channel();
        thread::spawn(move || {
            for line in stdin().lines().map_while(Result::ok) {
                let _ = serde_json::from_str(&line).map(|answer| tell.send(answer));
            }
            drop(end);
        });
        (Self(answers), ended)
    }

    /// Returns when it says that. One that has ended says nothing.
    async fn says(&mut self, wanted: &Answer) {
        loop {
            match self.0.recv().await {
                Some(answer) if answer == *wanted => return,
                Some(_) => {}
                None => pending().await,
            }
        }
    }

    /// Returns when somebody asks for another try.
    async fn asks_again(&mut self) {
        self.says(&Answer::Again).await;
    }

    /// What was asked for meanwhile has been done.
    fn forget(&mut self) {
        while self.0.try_recv().is_ok() {}
    }

    fn say(told: &Told) {
        // A server that has ended is heard of elsewhere.
        let _ = told::say(stdout(), told);
    }
}

impl Show for Server {
    async fn show(&mut self, told: Told) {
        Self::say(&told);
        if matches!(told, Told::Proof { .. }) {
            self.says(&Answer::Shown).await;
        }
    }
}

async fn work(task: &Task, folder: &CertificateFolder, mut server: Server) {
    let authority = task.directory.parse::<Uri>().ok().and_then(|uri| uri.host().map(str::to_owned));
    let authority = authority.unwrap_or_default();
    let (mut validity, mut tries) = (task.kept(folder).and_then(|kept| kept.validity), 0);
    let mut next = due(validity, clock::calendar());
    loop {
        if let Some(wait) = time_until(next).filter(|_| tries == 0) {
            tracing::info!("the certificate is good, and will be renewed in {}", InWords(wait));
        }
        while let Some(wait) = time_until(next) {
            tokio::select! {
                () = sleep(wait.min(LONGEST_SLEEP)) => {}
                // Nobody is bothered for a certificate that is good.
                () = server.asks_again(), if tries > 0 => break,
            }
        }
        match one(task, folder, &mut server).await {
            Ok(given) => {
                let now = clock::calendar();
                (validity, tries) = (given, 0);
                next = due(validity, now).max(now + SHORTEST_LIFE);
            }
            Err(trouble) => {
                tries += 1;
                server.forget();
                let patience = trouble.patience(tries);
                next = clock::calendar() + patience;
                let (what, why, wait) = (missing(validity), trouble.of(&authority), InWords(patience));
                tracing::warn!("{what}: {why}. The next try is in {wait}, or on SIGHUP.");
            }
        }
    }
}

fn missing(validity: Option<Validity>) -> String {
    match validity {
        Some(Validity { end, .. }) => format!("no new certificate (that of before ends on {})", clock::day_of(end)),
        None => "no certificate".to_owned(),
    }
}

/// One certificate, kept and told.
async fn one(task: &Task, folder: &CertificateFolder, server: &mut Server) -> Result<Option<Validity>, Trouble> {
    tracing::info!("a certificate is being asked for");
    let given = timeout(TRY_DEADLINE, order(task, folder, server)).await.unwrap_or(Err(Trouble::TooSlow))?;
    let certificate = Certificate::from_text(&given);
    let validity = certificate.map_err(|_| Trouble::Odd("its certificate is none".to_owned()))?.validity;
    let pem = format!("{}\n{given}", task.first_line());
    if let Err(error) = folder.write(CERTIFICATE, &pem) {
        // It is shown all the same, and another one would fare no better.
        tracing::warn!("the new certificate cannot be kept ({error}); make room in the folder of --certificates");
    }
    Server::say(&Told::Certificate { pem });
    Ok(validity)
}

fn time_until(moment: SystemTime) -> Option<Duration> {
    moment.duration_since(clock::calendar()).ok().filter(|wait| !wait.is_zero())
}

/// When to have a certificate made: at once where there is none, or else with a third of its life left.
fn due(validity: Option<Validity>, now: SystemTime) -> SystemTime {
    let Some(Validity { start, end }) = validity else { return now };
    end - end.duration_since(start).unwrap_or_default() / 3
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::UNIX_EPOCH;

    #[test]
    fn a_certificate_is_renewed_with_a_third_of_its_life_left() {
        let day = |day: u64| UNIX_EPOCH + Duration::from_secs(day * 24 * 60 * 60);
        for (start, end, renewed) in [(0, 90, 60), (10, 100, 70), (0, 6, 4), (5, 5, 5)] {
            let validity = Validity { start: day(start), end: day(end) };
            assert_eq!(due(Some(validity), day(20)), day(renewed), "{start} to {end}");
        }
        assert_eq!(due(None, day(20)), day(20));
    }
}
