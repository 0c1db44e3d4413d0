//! The sandbox from outside and from within: what is refused, what still works, and what is said on kernels without.
//!
//! A sandbox counts for the thread that enters it and for what it starts, so each test enters one in a thread of its own.

use crate::pack::folder::Folder;
use crate::pack::small::{changed, parsed, small};
use crate::pack::zip::zip;
use crate::support::{PATIENCE, Program, get, run};
use circlekeeper::protocol::pack::PackList;
use circlekeeper::server::sandbox::{self, Allowed, Sandbox};
use nix::errno::Errno;
use nix::libc;
use nix::sys::signal::Signal;
use seccompiler::{BpfProgram, SeccompAction, SeccompFilter, TargetArch, apply_filter};
use std::os::unix::fs::MetadataExt;
use std::os::unix::process::CommandExt;
use std::process::{Command, Stdio};
use std::time::Instant;

const WHOLE: Sandbox = Sandbox { files: true, calls: true };

fn in_a_thread<T: Send>(work: impl FnOnce() -> T + Send) -> T {
    std::thread::scope(|scope| scope.spawn(work).join().expect("the thread ends"))
}

/// What this machine's kernel can do.
fn here() -> Sandbox {
    in_a_thread(|| sandbox::enter(&Allowed::default()))
}

/// As on a kernel that has neither; also for the programs that are started by it.
fn without_either<T: Send>(work: impl FnOnce() -> T + Send) -> T {
    in_a_thread(|| {
        let calls = [libc::SYS_landlock_create_ruleset, libc::SYS_seccomp].map(|call| (call, vec![]));
        let unknown = SeccompAction::Errno(libc::ENOSYS as u32);
        let machine = TargetArch::try_from(std::env::consts::ARCH).expect("a known machine");
        let filter = SeccompFilter::new(calls.into(), SeccompAction::Allow, unknown, machine).expect("a filter");
        let program: BpfProgram = filter.try_into().expect("a program");
        apply_filter(&program).expect("tests need seccomp");
        work()
    })
}

#[test]
fn the_check_finds_everything_refused_where_the_kernel_can() {
    let checked = run(&["sandbox-check"]);
    assert_eq!(checked.stderr, "");
    match here() {
        WHOLE => {
            assert_eq!(checked.code, Some(0), "{}", checked.stdout);
            assert!(checked.stdout.contains("\nAll 17 are refused."), "{}", checked.stdout);
            assert!(!checked.stdout.contains("POSSIBLE") && !checked.stdout.contains("kernel"));
        }
        less => {
            assert_eq!(checked.code, Some(1), "{}", checked.stdout);
            assert_eq!(checked.stdout.contains("no landlock"), !less.files);
            assert_eq!(checked.stdout.contains("no seccomp"), !less.calls);
        }
    }
}

#[test]
fn the_check_reads_what_was_named_and_says_what_is_wrong_with_nothing_else() {
    let folder = Folder::new("sandbox-check", &small());
    let checked = run(&["sandbox-check", "--pack", folder.path()]);
    assert_eq!(checked.code, Some(if here() == WHOLE { 0 } else { 1 }), "{}", checked.stdout);
    assert!(checked.stdout.contains("allowed   read the packs"), "{}", checked.stdout);
}

#[test]
fn the_check_tries_the_keeper_of_a_certificate_as_well() {
    let folder = Folder::new("sandbox-keeper", &circlekeeper::pack::PackFiles::new());
    let certificates = format!("{}/certificates", folder.path());
    let checked = run(&["sandbox-check", "--domain", "meet.example.org", "--certificates", &certificates]);
    let (server, keeper) = checked.stdout.split_once("\nThe keeper of the certificate").expect("both");
    if here() == WHOLE {
        assert!(server.contains("\nAll 17 are refused."), "{server}");
        assert!(keeper.contains("allowed   write the folder of certificates"), "{keeper}");
        // Kernels before 6.7 know no rule for ports; then that alone is possible, and said.
        let possible: Vec<&str> = keeper.lines().filter(|line| line.contains("POSSIBLE")).collect();
        let ports = possible.iter().filter(|line| line.ends_with("connect to another place")).count();
        assert_eq!((possible.len(), checked.code), (ports, Some(i32::from(ports > 0))), "{keeper}");
    }
    let left = std::fs::read_dir(&certificates).expect("it was made").count();
    assert_eq!(left, 0, "nothing is left there");
}

#[test]
fn on_a_kernel_without_the_check_says_what_is_possible_and_the_server_warns_and_serves() {
    without_either(|| {
        let checked = run(&["sandbox-check"]);
        assert_eq!(checked.code, Some(1), "{}", checked.stdout);
        for part in [
            "POSSIBLE  make a file",
            "POSSIBLE  read a file that was not named",
            "POSSIBLE  make a socket",
            "POSSIBLE  connect to another place",
            "POSSIBLE  start another program",
            "POSSIBLE  become another program",
            "\nThis kernel has no landlock",
            "\nThis kernel has no seccomp",
        ] {
            assert!(checked.stdout.contains(part), "{part}: {}", checked.stdout);
        }
        let program = Program::start(&[]);
        assert_eq!(get(program.address(), "/healthz").status, 200);
        program.signal(Signal::SIGTERM);
        let said = program.end().stderr;
        assert!(said.contains("WARN") && said.contains("no landlock") && said.contains("no seccomp"), "{said}");
    });
}

#[test]
fn without_it_the_server_warns_and_serves() {
    let program = Program::start(&["--sandbox", "off"]);
    assert_eq!(get(program.address(), "/healthz").status, 200);
    assert!(tasks(&program, "Seccomp:").iter().all(|mode| mode == "0"));
    program.signal(Signal::SIGTERM);
    let said = program.end().stderr;
    assert!(said.contains("WARN") && said.contains("the sandbox is off"), "{said}");
}

/// That field of every thread of a program.
fn tasks(program: &Program, field: &str) -> Vec<String> {
    let tasks = std::fs::read_dir(format!("/proc/{}/task", program.id())).expect("it runs");
    let values = tasks.flatten().map(|task| {
        let status = std::fs::read_to_string(task.path().join("status")).expect("a status");
        let line = status.lines().find_map(|line| line.strip_prefix(field)).expect("the field");
        line.trim().to_owned()
    });
    values.collect()
}

#[test]
fn every_thread_is_within() {
    if !here().calls {
        return;
    }
    let program = Program::start(&[]);
    assert_eq!(get(program.address(), "/healthz").status, 200);
    let modes = tasks(&program, "Seccomp:");
    assert!(modes.len() > 1 && modes.iter().all(|mode| mode == "2"), "{modes:?}");
    assert!(tasks(&program, "NoNewPrivs:").iter().all(|set| set == "1"));
}

/// What the kernel tells of a process that is not dumpable belongs to root. Nobody could see that of a server that root
/// has started, so there it runs as nobody.
#[test]
fn no_core_is_dumped_and_no_other_process_of_the_account_may_look_into_it() {
    const NOBODY: u32 = 65_534;
    let owner = |id: u32| std::fs::metadata(format!("/proc/{id}/environ")).expect("it runs").uid();
    let own = owner(std::process::id());
    // Where nobody finds it, too; and written by another process, since none can be started from a file that one here
    // may still write.
    let folder = Folder(std::env::temp_dir().join(format!("circlekeeper-not-dumpable-{}", std::process::id())));
    let copy = folder.0.join("circlekeeper");
    let install =
        Command::new("install").args(["-D", "-m", "755", env!("CARGO_BIN_EXE_circlekeeper")]).arg(&copy).status();
    assert!(install.expect("it is there").success());
    let start = |mut command: Command| {
        if own == 0 {
            command.uid(NOBODY).gid(NOBODY);
        }
        let piped = command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        Program::started(piped.spawn().expect("it starts"), ([127, 0, 0, 1], 0).into())
    };
    // Another program's are its account's.
    let mut other = Command::new("sh");
    other.args(["-c", "echo Circlekeeper is ready.; exec sleep 60"]);
    let mut server = Command::new(copy);
    server.args(["--listen", "127.0.0.1:0"]);
    let [other, server] = [other, server].map(start);
    assert_eq!((owner(other.id()), owner(server.id())), (if own == 0 { NOBODY } else { own }, 0));
    let limits = std::fs::read_to_string(format!("/proc/{}/limits", server.id())).expect("it runs");
    let core = limits.lines().find_map(|line| line.strip_prefix("Max core file size")).expect("a limit");
    assert_eq!(core.split_whitespace().collect::<Vec<_>>(), ["0", "0", "bytes"]);
}

#[test]
fn what_has_no_harmless_try_is_refused_too() {
    if !here().calls {
        return;
    }
    let shared = libc::MAP_SHARED | libc::MAP_ANONYMOUS;
    let run_by_hand: [(&str, libc::c_long, [libc::c_long; 4]); 15] = [
        ("io_uring_setup", libc::SYS_io_uring_setup, [1, 0, 0, 0]),
        ("bpf", libc::SYS_bpf, [0, 0, 0, 0]),
        ("kexec_load", libc::SYS_kexec_load, [0, 0, 0, 0]),
        ("init_module", libc::SYS_init_module, [0, 0, 0, 0]),
        ("memfd_create", libc::SYS_memfd_create, [0, 0, 0, 0]),
        ("userfaultfd", libc::SYS_userfaultfd, [0, 0, 0, 0]),
        ("perf_event_open", libc::SYS_perf_event_open, [0, 0, 0, 0]),
        ("setuid", libc::SYS_setuid, [0, 0, 0, 0]),
        ("truncate", libc::SYS_truncate, [0, 0, 0, 0]),
        ("process_vm_writev", libc::SYS_process_vm_writev, [1, 0, 0, 0]),
        ("a shared mapping", libc::SYS_mmap, [0, 4096, i64::from(libc::PROT_WRITE), i64::from(shared)]),
        ("memory to run", libc::SYS_mmap, [0, 4096, i64::from(libc::PROT_EXEC), i64::from(libc::MAP_ANONYMOUS | 2)]),
        ("typing into a terminal", libc::SYS_ioctl, [0, libc::TIOCSTI as i64, 0, 0]),
        ("being dumpable again", libc::SYS_prctl, [i64::from(libc::PR_SET_DUMPABLE), 1, 0, 0]),
        ("a process of its own", libc::SYS_clone, [i64::from(libc::SIGCHLD), 0, 0, 0]),
    ];
    in_a_thread(|| {
        sandbox::enter(&Allowed::default());
        for (what, call, [a, b, c, d]) in run_by_hand {
            // SAFETY: none of these is given memory to write to, and none is let through.
            let result = unsafe { libc::syscall(call, a, b, c, d, -1, 0) };
            assert_eq!((result, Errno::last()), (-1, Errno::EPERM), "{what}");
        }
    });
}

fn first_offered(program: &Program) -> String {
    let list: PackList = serde_json::from_slice(&get(program.address(), "/packs.json").body).expect("a list");
    list.packs[0].pack.clone()
}

#[test]
fn a_zip_that_another_takes_the_place_of_is_read_anew_from_a_folder_of_its_own() {
    let folder = Folder::new("sandbox-replaced", &circlekeeper::pack::PackFiles::new());
    let [ours, next] = ["our.zip", "next.tmp"].map(|name| format!("{}/{name}", folder.path()));
    folder.write("our.zip", &zip(&small(), ""));
    let program = Program::start(&["--pack", &ours]);
    assert_eq!(first_offered(&program), parsed(&small()).id());
    let other = changed("words/en.toml", "Listen.", "Hear.");
    folder.write("next.tmp", &zip(&other, ""));
    std::fs::rename(next, ours).expect("it is replaced");
    program.signal(Signal::SIGHUP);
    let since = Instant::now();
    while first_offered(&program) != parsed(&other).id() {
        assert!(since.elapsed() < PATIENCE, "it is not read");
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
}
