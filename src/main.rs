//! The program: arguments, logging and signals around [`circlekeeper::server::run`]. No rules.

use circlekeeper::pack::{Loaded, NamedPacks, Pack};
use circlekeeper::server::announce::{announce, names_of_this_machine, rehearsal};
use circlekeeper::server::config::{self, Asked, Config, Purpose, StartError, Switch, TlsKind};
use circlekeeper::server::domain::{self, Domain, keeper};
use circlekeeper::server::dress::Dress;
use circlekeeper::server::reload::Reload;
use circlekeeper::server::sandbox::Allowed;
use circlekeeper::server::tls::folder::CertificateFolder;
use circlekeeper::server::tls::{Tls, files::Renewal, self_signed::self_signed};
use circlekeeper::server::{self, Front, Parts, clock, limits, listen, machine, pack_command, sandbox, sandbox_check};
use std::io::{IsTerminal, Write, stderr, stdin, stdout};
use std::process::ExitCode;
use std::thread;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::runtime::Builder;
use tokio::sync::watch;
use tracing::level_filters::LevelFilter;
use tracing_subscriber::Layer;
use tracing_subscriber::filter::Targets;
use tracing_subscriber::fmt;
use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::util::SubscriberInitExt;

/// The exit code when something has to be mended first: an argument, a pack.
const REFUSED: u8 = 2;

/// How long tasks may take to end after the server has.
const LAST_TASKS: Duration = Duration::from_millis(500);

fn main() -> ExitCode {
    let ended = config::read(std::env::args_os(), std::env::vars_os()).and_then(|asked| match asked {
        Asked::Serve(config) if config.purpose == Some(Purpose::SandboxCheck) => check_sandbox(&config),
        Asked::Serve(config) => serve(*config).map(|()| ExitCode::SUCCESS),
        Asked::Pack(command) => {
            let said = pack_command::run(&command, clock::today())?;
            say(&said.text);
            Ok(if said.is_broken { REFUSED.into() } else { ExitCode::SUCCESS })
        }
        Asked::KeepCertificate => {
            let beginning = keeper::begin()?;
            log_to_terminal(beginning.log);
            keeper::keep(beginning).map(|()| ExitCode::SUCCESS)
        }
        Asked::Print(text) => {
            say(&text);
            Ok(ExitCode::SUCCESS)
        }
    });
    ended.unwrap_or_else(|mistake| {
        // Whoever closed the terminal does not read it; the exit code says it too.
        let _ = writeln!(stderr(), "circlekeeper: {mistake}");
        REFUSED.into()
    })
}

/// Serves until a signal ends it.
fn serve(config: Config) -> Result<(), StartError> {
    log_to_terminal(config.log);
    machine::keep_memory_private();
    let connections = match machine::raise_open_files() {
        Some(files) => limits::CONNECTIONS.min(files.saturating_sub(limits::FILES_KEPT_BACK)),
        None => limits::CONNECTIONS,
    };
    let domain = Domain::open(&config)?;
    let (tls, renewal) = match &domain {
        Some(domain) => (Some(domain.tls()), None),
        None => tls(&config)?,
    };
    let named = config.packs();
    // Before they are read, so that a change meanwhile is not missed.
    let loaded = named.look();
    let packs = packs(&named)?;
    let dress = Dress::open(&config.look)?;
    let listener = listen::bind(config.listen)?;
    let address = listener.local_addr().unwrap_or(config.listen);
    let plain = config.http.map(|address| listen::bind_for(address, "--http")).transpose()?;
    let mut ready = announce(address, tls.as_ref(), stdout().is_terminal());
    if config.purpose == Some(Purpose::Rehearse) {
        ready += &rehearsal(address, tls.as_ref());
    }
    // It is a process of its own, which this one could not start any more later.
    let mut keeper = domain.map(Domain::start_keeper).transpose()?;
    // Whatever the machine tells is asked before; from here on it is only what was named.
    let threads = thread::available_parallelism().map_or(1, usize::from);
    sandbox::enter_or_warn(config.sandbox == Switch::On, &allowed(&config));
    let runtime = Builder::new_multi_thread().worker_threads(threads).enable_all().build();
    let runtime = runtime.map_err(|error| StartError::no_threads(&error))?;
    runtime.block_on(async {
        let (stop, asked) = signals()?;
        let take_over = |listener| {
            TcpListener::from_std(listener)
                .map_err(|error| StartError(format!("Listening on {address} failed ({error}); try again.")))
        };
        let (listener, plain) = (take_over(listener)?, plain.map(take_over).transpose()?);
        say(&ready);
        if let Some(keeper) = &mut keeper {
            keeper.listen()?;
            tokio::spawn(keeper.pass_on(asked.clone()));
        }
        let has_files = named.all_paths().next().is_some();
        let reload = has_files.then_some(Reload { named, loaded });
        let front = Front { tls, renewal, plain, behind_proxy: config.running.behind_proxy };
        server::run(listener, stop, Parts { packs, reload, front, dress, connections, asked }).await;
        Ok(())
    })?;
    runtime.shutdown_timeout(LAST_TASKS);
    Ok(())
}

/// Tries what a server with these options may not do.
fn check_sandbox(config: &Config) -> Result<ExitCode, StartError> {
    let keeper = domain::allowed(&config.https)?;
    let checked = sandbox_check::run(&config.packs(), &allowed(config), keeper.as_ref())?;
    say(&checked.text);
    Ok(if checked.holds { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// What a server with these options needs beyond what every server does.
fn allowed(config: &Config) -> Allowed {
    let read = config.packs().all_paths().map(Into::into).collect();
    Allowed { read, certificate: config.https.files(), errand: None }
}

/// Only what this program itself says is logged: of what other crates say at such times, nobody has checked whether it
/// names anyone.
fn log_to_terminal(level: LevelFilter) {
    let own = Targets::new().with_target("circlekeeper", level);
    let lines = fmt::layer().with_writer(stderr).with_ansi(stderr().is_terminal()).with_filter(own);
    tracing_subscriber::registry().with(lines).init();
}

/// Https, and what keeps its certificate new.
fn tls(config: &Config) -> Result<(Option<Tls>, Option<Renewal>), StartError> {
    if let Some(files) = config.https.files() {
        return files.open().map(|(tls, renewal)| (Some(tls), Some(renewal)));
    }
    if config.https.tls != Some(TlsKind::SelfSigned) {
        return Ok((None, None));
    }
    let folder = config.https.certificates.as_deref().map(CertificateFolder::open).transpose()?;
    let names = names_of_this_machine(config.listen.ip());
    Ok((Some(self_signed(&names, folder.as_ref())?), None))
}

/// All that is wrong with any of them is said at once.
fn packs(named: &NamedPacks) -> Result<Vec<Pack>, StartError> {
    let Loaded { packs, problems } = named.load();
    if problems.is_empty() {
        return Ok(packs.into_iter().flatten().collect());
    }
    let problems: Vec<String> = problems.iter().map(|problem| format!("\n  {problem}")).collect();
    Err(StartError(format!("The packs cannot be used until this is mended:{}", problems.concat())))
}

fn say(text: &str) {
    // Nobody reads it if it fails, and the server is of use all the same.
    let _ = stdout().write_all(text.as_bytes()).and_then(|()| stdout().flush());
}

/// The end, at the first Ctrl-C or SIGTERM; the second ends the process at once. And each SIGHUP, which asks for the packs
/// to be read anew, unless it says that the terminal was closed: that is an end, too.
#[cfg(unix)]
fn signals() -> Result<(impl Future<Output = ()>, watch::Receiver<()>), StartError> {
    use tokio::signal::unix::{SignalKind, signal};
    let listen =
        |kind| signal(kind).map_err(|error| StartError(format!("Signals cannot be heard ({error}); try again.")));
    let (mut interrupt, mut terminate) = (listen(SignalKind::interrupt())?, listen(SignalKind::terminate())?);
    let mut hang_up = listen(SignalKind::hangup())?;
    let (ask, asked) = watch::channel(());
    let had_terminal = has_terminal();
    let mut next = async move || {
        loop {
            tokio::select! {
                _ = interrupt.recv() => return,
                _ = terminate.recv() => return,
                _ = hang_up.recv() => if had_terminal && !has_terminal() {
                    return;
                },
            }
            ask.send_replace(());
        }
    };
    let stop = async move {
        next().await;
        tokio::spawn(async move {
            next().await;
            std::process::exit(AT_ONCE);
        });
    };
    Ok((stop, asked))
}

/// A terminal that was closed is none any more.
#[cfg(unix)]
fn has_terminal() -> bool {
    stdin().is_terminal() || stdout().is_terminal() || stderr().is_terminal()
}

#[cfg(not(unix))]
fn signals() -> Result<(impl Future<Output = ()>, watch::Receiver<()>), StartError> {
    let stop = async {
        let _ = tokio::signal::ctrl_c().await;
        tokio::spawn(async {
            let _ = tokio::signal::ctrl_c().await;
            std::process::exit(AT_ONCE);
        });
    };
    Ok((stop, watch::channel(()).1))
}

/// The exit code when rooms were not told: as a shell reports a program that was interrupted.
const AT_ONCE: i32 = 130;
