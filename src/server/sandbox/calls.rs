//! Seccomp: the system calls that a server at work makes, and with which arguments. Every other one is refused with EPERM.
//!
//! The names are the kernel's. The list was found by holding meetings, over http and https, with packs that change;
//! `tests/it/sandbox.rs` and every test of the built program hold it.

use libc::{c_int, c_long};
use seccompiler::SeccompCmpArgLen::{Dword, Qword};
use seccompiler::SeccompCmpOp::{Eq, MaskedEq};
use seccompiler::{
    BpfProgram, Error, SeccompAction, SeccompCondition, SeccompFilter, SeccompRule, TargetArch, apply_filter,
};
use std::collections::BTreeMap;

type Rules = BTreeMap<c_long, Vec<SeccompRule>>;

/// With any arguments.
const PLAIN: &[c_long] = &[
    // Bytes, on what is open.
    libc::SYS_read,
    libc::SYS_write,
    libc::SYS_readv,
    libc::SYS_writev,
    libc::SYS_recvfrom,
    libc::SYS_close,
    libc::SYS_lseek,
    // People who come.
    libc::SYS_accept4,
    libc::SYS_getsockname,
    libc::SYS_getpeername,
    libc::SYS_getsockopt,
    libc::SYS_setsockopt,
    libc::SYS_shutdown,
    // Looking at packs.
    libc::SYS_fstat,
    libc::SYS_newfstatat,
    libc::SYS_statx,
    libc::SYS_getdents64,
    // Waiting.
    libc::SYS_epoll_create1,
    libc::SYS_epoll_ctl,
    libc::SYS_epoll_pwait,
    libc::SYS_eventfd2,
    libc::SYS_ppoll,
    libc::SYS_futex,
    libc::SYS_nanosleep,
    libc::SYS_clock_nanosleep,
    libc::SYS_sched_yield,
    libc::SYS_restart_syscall,
    // Time and chance.
    libc::SYS_clock_gettime,
    libc::SYS_clock_getres,
    libc::SYS_gettimeofday,
    libc::SYS_getrandom,
    // Memory.
    libc::SYS_munmap,
    libc::SYS_mremap,
    libc::SYS_madvise,
    libc::SYS_brk,
    // Threads of its own, and their end. (Making one by `clone3` is answered apart.)
    libc::SYS_clone3,
    libc::SYS_set_robust_list,
    libc::SYS_rseq,
    libc::SYS_sched_getaffinity,
    libc::SYS_getpid,
    libc::SYS_gettid,
    libc::SYS_exit,
    libc::SYS_exit_group,
    // Signals that come.
    libc::SYS_rt_sigaction,
    libc::SYS_rt_sigprocmask,
    libc::SYS_rt_sigreturn,
    libc::SYS_sigaltstack,
];

/// Older names of some of these, which some C libraries use.
#[cfg(target_arch = "x86_64")]
const OLDER: &[c_long] = &[libc::SYS_stat, libc::SYS_lstat, libc::SYS_epoll_wait, libc::SYS_poll, libc::SYS_time];
#[cfg(not(target_arch = "x86_64"))]
const OLDER: &[c_long] = &[];

/// Any of these makes a file, or lets it be changed.
const CHANGING: c_int = libc::O_ACCMODE | libc::O_CREAT | libc::O_TRUNC | libc::O_APPEND;

/// A thread, which is none of a new namespace.
const NAMESPACES: c_int = libc::CLONE_NEWNS
    | libc::CLONE_NEWCGROUP
    | libc::CLONE_NEWUTS
    | libc::CLONE_NEWIPC
    | libc::CLONE_NEWUSER
    | libc::CLONE_NEWPID
    | libc::CLONE_NEWNET;

/// `ioctl`: no waiting (`FIONBIO`), and whether that is a terminal (`TCGETS`, `TCGETS2` in newer C libraries,
/// `TIOCGWINSZ`). Both machines have the same numbers, which C libraries give different types.
const IOCTLS: [u64; 4] = [0x5421, 0x5401, 0x802c_542a, 0x5413];

const FCNTLS: [c_int; 5] = [libc::F_GETFD, libc::F_SETFD, libc::F_GETFL, libc::F_SETFL, libc::F_DUPFD_CLOEXEC];

/// What an errand takes besides: to ask for names and to dial, and to put a file in the place of another. Which files
/// and which port, landlock decides.
const ERRAND: &[c_long] = &[
    libc::SYS_connect,
    libc::SYS_bind,
    libc::SYS_sendto,
    libc::SYS_sendmsg,
    libc::SYS_sendmmsg,
    libc::SYS_recvmsg,
    libc::SYS_openat,
    libc::SYS_renameat,
    libc::SYS_renameat2,
    libc::SYS_unlinkat,
    libc::SYS_fsync,
    libc::SYS_uname,
];
#[cfg(target_arch = "x86_64")]
const ERRAND_OLDER: &[c_long] = &[libc::SYS_open, libc::SYS_rename, libc::SYS_unlink];
#[cfg(not(target_arch = "x86_64"))]
const ERRAND_OLDER: &[c_long] = &[];

/// The kind of a socket, without what else is said of it.
const KINDS: c_int = 0xf;

/// How much of an answer is there (`FIONREAD`), which C libraries look at when they ask for names.
const HOW_MUCH: u64 = 0x541b;

/// Shuts the calling thread in. An error where the kernel does not have it, or does not allow it.
pub fn restrict(has_errand: bool) -> Result<(), Error> {
    // Its arguments lie in memory, where no filter can see them. C libraries that hear it is not there use `clone`.
    let unknown = SeccompAction::Errno(libc::ENOSYS as u32);
    apply_filter(&program([(libc::SYS_clone3, vec![])].into(), SeccompAction::Allow, unknown)?)?;
    // This one last, because it refuses further ones.
    let refused = SeccompAction::Errno(libc::EPERM as u32);
    apply_filter(&program(allowed(has_errand)?, refused, SeccompAction::Allow)?)
}

fn program(rules: Rules, others: SeccompAction, these: SeccompAction) -> Result<BpfProgram, Error> {
    let machine = TargetArch::try_from(std::env::consts::ARCH)?;
    Ok(SeccompFilter::new(rules, others, these, machine)?.try_into()?)
}

fn allowed(has_errand: bool) -> Result<Rules, Error> {
    let mut rules: Rules = PLAIN.iter().chain(OLDER).map(|call| (*call, vec![])).collect();
    let mut only = |call, conditions: Vec<SeccompCondition>| {
        let rule = SeccompRule::new(conditions)?;
        rules.entry(call).or_default().push(rule);
        Ok::<_, Error>(())
    };
    let is = |argument, value: u64| SeccompCondition::new(argument, Dword, Eq, value);
    let masked = |argument, mask: c_int, value: c_int| {
        SeccompCondition::new(argument, Dword, MaskedEq(mask as u32 as u64), value as u32 as u64)
    };
    let no_pointer = |argument| SeccompCondition::new(argument, Qword, Eq, 0);

    only(libc::SYS_openat, vec![masked(2, CHANGING, libc::O_RDONLY)?])?;
    #[cfg(target_arch = "x86_64")]
    only(libc::SYS_open, vec![masked(1, CHANGING, libc::O_RDONLY)?])?;
    // Nobody's address besides: only on a line that is there.
    only(libc::SYS_sendto, vec![no_pointer(4)?])?;
    // How the runtime hears of signals.
    only(libc::SYS_socketpair, vec![is(0, libc::AF_UNIX as u64)?])?;
    // No memory that a file or another process shares, and none that is run.
    only(libc::SYS_mmap, vec![masked(2, libc::PROT_EXEC, 0)?, masked(3, libc::MAP_SHARED, 0)?])?;
    only(libc::SYS_mprotect, vec![masked(2, libc::PROT_EXEC, 0)?])?;
    only(libc::SYS_clone, vec![masked(0, libc::CLONE_THREAD | NAMESPACES, libc::CLONE_THREAD)?])?;
    only(libc::SYS_prctl, vec![is(0, libc::PR_SET_NAME as u64)?])?;
    // A program that fails ends itself by a signal.
    only(libc::SYS_tgkill, vec![is(0, u64::from(std::process::id()))?])?;
    // Its own limits, to look at.
    only(libc::SYS_prlimit64, vec![is(0, 0)?, no_pointer(2)?])?;
    for request in IOCTLS {
        only(libc::SYS_ioctl, vec![is(1, request)?])?;
    }
    for command in FCNTLS {
        only(libc::SYS_fcntl, vec![is(1, command as u64)?])?;
    }
    if has_errand {
        for family in [libc::AF_INET, libc::AF_INET6] {
            for kind in [libc::SOCK_STREAM, libc::SOCK_DGRAM] {
                only(libc::SYS_socket, vec![is(0, family as u64)?, masked(1, KINDS, kind)?])?;
            }
        }
        only(libc::SYS_ioctl, vec![is(1, HOW_MUCH)?])?;
        // A call without rules is let through with any arguments.
        rules.extend(ERRAND.iter().chain(ERRAND_OLDER).map(|call| (*call, vec![])));
    }
    Ok(rules)
}
