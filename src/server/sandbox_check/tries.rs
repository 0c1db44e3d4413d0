//! What is tried. Each attempt is true if the kernel refused it for want of permission; any other mistake means that it
//! was let through to where mistakes are found.

use crate::server::config::StartError;
use nix::libc::{EACCES, EPERM};
use nix::mount::{MsFlags, mount};
use nix::sched::{CloneFlags, unshare};
use nix::sys::ptrace;
use nix::sys::signal::kill;
use nix::sys::socket::{AddressFamily, SockFlag, SockType, socket};
use nix::sys::uio::{RemoteIoVec, process_vm_readv};
use nix::unistd::{Pid, getppid};
use socket2::{Domain, SockAddr, Socket, Type};
use std::fs::{self, File, OpenOptions};
use std::io::{self, IoSliceMut};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, UdpSocket};
use std::os::unix::process::CommandExt;
use std::process::{Command, Stdio};

pub type Attempt = Box<dyn FnOnce() -> bool + Send>;

/// A process that is nowhere: the largest id that there can be is smaller.
const NOBODY: i32 = i32::MAX;

/// Opens beforehand what the attempts need, because afterwards nothing can be opened.
pub fn prepare() -> Result<Vec<(&'static str, Attempt)>, StartError> {
    made().map_err(|error| StartError(format!("The sandbox cannot be tried ({error}); try again.")))
}

/// The same for the keeper of a certificate, which may make files in one folder, and sockets of some kinds.
pub fn prepare_for_keeper() -> Result<Vec<(&'static str, Attempt)>, StartError> {
    let mut tries = prepare()?;
    tries.retain(|(what, _)| !ALSO_ON_AN_ERRAND.contains(what));
    let others = || other_families().all(is_refused);
    tries.insert(0, (OTHER_SOCKETS, Box::new(others)));
    Ok(tries)
}

/// What an errand takes: it needs these system calls, so that only the kernel's word on a file or an address would count.
const ALSO_ON_AN_ERRAND: [&str; 3] = ["remove a file", "make a socket", "send to another address"];
const OTHER_SOCKETS: &str = "make a socket that is neither TCP nor UDP";

fn made() -> io::Result<Vec<(&'static str, Attempt)>> {
    let program = std::env::current_exe()?;
    let new_file = std::env::temp_dir().join(format!("circlekeeper-sandbox-{}", std::process::id()));
    let nowhere = program.join("nowhere");
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
    let there = listener.local_addr()?;
    let stream = || Socket::new(Domain::IPV4, Type::STREAM, None);
    let (to_connect, to_bind) = (stream()?, stream()?);
    let datagrams = UdpSocket::bind((Ipv4Addr::LOCALHOST, 0))?;
    let parent = getppid();

    let mut tries: Vec<(&'static str, Attempt)> = vec![];
    let mut attempt = |what, attempt: Attempt| tries.push((what, attempt));
    attempt("make a file", {
        let path = new_file.clone();
        Box::new(move || {
            let made = File::create_new(&path);
            let refused = is_refused(made);
            let _ = fs::remove_file(&path);
            refused
        })
    });
    // Nothing comes of it there, in any case.
    attempt("open a file for writing", Box::new(|| is_refused(OpenOptions::new().append(true).open("/dev/null"))));
    attempt("make a folder", {
        let path = nowhere.clone();
        Box::new(move || is_refused(fs::create_dir(path)))
    });
    attempt("remove a file", {
        let path = nowhere.clone();
        Box::new(move || is_refused(fs::remove_file(path)))
    });
    attempt("read a file that was not named", {
        let path = program.clone();
        Box::new(move || is_refused(File::open(path)))
    });
    attempt("list a folder that was not named", Box::new(|| is_refused(fs::read_dir("/"))));
    attempt("make a socket", Box::new(|| socket_families().all(is_refused)));
    attempt("connect to another place", {
        let there = SockAddr::from(there);
        Box::new(move || is_refused(to_connect.connect(&there)) & drop_after(listener))
    });
    attempt("listen at another port", {
        let anywhere = SockAddr::from(SocketAddr::from((Ipv4Addr::LOCALHOST, 0)));
        Box::new(move || is_refused(to_bind.bind(&anywhere)) && is_refused(to_bind.listen(1)))
    });
    attempt("send to another address", Box::new(move || is_refused(datagrams.send_to(b"", there))));
    attempt("start another program", {
        let program = program.clone();
        Box::new(move || is_refused(started(&program)))
    });
    attempt("look into another program (ptrace)", Box::new(|| is_refused(ptrace::attach(Pid::from_raw(NOBODY)))));
    attempt("read another program's memory", Box::new(move || is_refused(read_memory(parent))));
    attempt("send another program a signal", Box::new(move || is_refused(kill(parent, None))));
    attempt("mount a disk", {
        let target = nowhere.clone();
        Box::new(move || is_refused(mount(Some("/"), &target, None::<&str>, MsFlags::MS_BIND, None::<&str>)))
    });
    attempt("make a namespace", Box::new(|| is_refused(unshare(CloneFlags::CLONE_NEWUTS))));
    // The last, because it would end this one.
    attempt("become another program", Box::new(move || is_refused(Err::<(), _>(Command::new(nowhere).exec()))));
    Ok(tries)
}

fn is_refused<T>(result: Result<T, impl Into<io::Error>>) -> bool {
    result.is_err_and(|error| matches!(error.into().raw_os_error(), Some(EPERM | EACCES)))
}

/// True, once it is gone: it was to last until then.
fn drop_after<T>(_: T) -> bool {
    true
}

fn socket_families() -> impl Iterator<Item = nix::Result<std::os::fd::OwnedFd>> {
    use AddressFamily::{Alg, Inet, Inet6, Netlink, Packet, Unix};
    [Inet, Inet6, Unix, Netlink, Packet, Alg].into_iter().flat_map(|family| {
        [SockType::Stream, SockType::Datagram, SockType::Raw].map(|kind| socket(family, kind, SockFlag::empty(), None))
    })
}

fn other_families() -> impl Iterator<Item = nix::Result<std::os::fd::OwnedFd>> {
    use AddressFamily::{Alg, Inet, Inet6, Netlink, Packet, Unix};
    let raw = [Inet, Inet6].map(|family| (family, SockType::Raw));
    let others = [Unix, Netlink, Packet, Alg].map(|family| (family, SockType::Datagram));
    raw.into_iter().chain(others).map(|(family, kind)| socket(family, kind, SockFlag::empty(), None))
}

fn started(program: &std::path::Path) -> io::Result<()> {
    let mut command = Command::new(program);
    command.arg("--version").stdin(Stdio::inherit()).stdout(Stdio::null());
    command.status().map(drop)
}

/// A byte at an address where nothing is.
fn read_memory(of: Pid) -> nix::Result<usize> {
    let mut byte = [0];
    process_vm_readv(of, &mut [IoSliceMut::new(&mut byte)], &[RemoteIoVec { base: 0, len: 1 }])
}
