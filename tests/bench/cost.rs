//! What something cost: CPU time by the kernel's own clocks, which count nanoseconds, and memory.

use nix::sched::{CpuSet, sched_getaffinity, sched_setaffinity};
use nix::sys::time::TimeSpec;
use nix::time::{ClockId, clock_getcpuclockid};
use nix::unistd::Pid;
use std::time::{Duration, Instant};

/// Waits until all has probably been written. To wake somebody who sleeps on a connection, or to write to one that is
/// just being read, would be the writer's cost, and it is not there when pages are on machines of their own. It does
/// not sleep, because then others would have the processor, and what it has in its caches would be theirs.
pub fn wait_before_reading() {
    let since = Instant::now();
    while since.elapsed() < Duration::from_micros(400) {
        std::hint::spin_loop();
    }
}

/// The processors, shared out: one for what is measured, the others for whoever reads. The server and the bare loop
/// are compared on the same one, because on more of them a server's tasks wander, and what that costs depends on
/// whatever else the machine does just then.
pub struct Processors {
    measured: CpuSet,
    others: CpuSet,
}

impl Processors {
    /// Keeps this thread, and those that it will start, to the others.
    pub fn share_out() -> Self {
        let all = sched_getaffinity(THIS_THREAD).expect("some processors");
        let ours = |number: &usize| all.is_set(*number).is_ok_and(|is_set| is_set);
        let numbers: Vec<usize> = (0..CpuSet::count()).filter(ours).collect();
        let (first, rest) = numbers.split_first().expect("a processor");
        let shared = Self {
            measured: set_of(&[*first]),
            // With a single one, all take turns on it.
            others: if rest.is_empty() { all } else { set_of(rest) },
        };
        keep_to(&shared.others);
        shared
    }

    /// Starts something that is to be measured.
    pub fn measure<T>(&self, start: impl FnOnce() -> T) -> T {
        keep_to(&self.measured);
        let started = start();
        keep_to(&self.others);
        started
    }
}

const THIS_THREAD: Pid = Pid::from_raw(0);

fn set_of(numbers: &[usize]) -> CpuSet {
    let mut set = CpuSet::new();
    numbers.iter().for_each(|number| set.set(*number).expect("its number is known"));
    set
}

fn keep_to(processors: &CpuSet) {
    sched_setaffinity(THIS_THREAD, processors).expect("they are ours");
}

/// The CPU time, user and system, of a process or a thread.
#[derive(Clone, Copy)]
pub struct CpuClock(ClockId);

impl CpuClock {
    /// Of all threads of a process.
    pub fn of_process(id: u32) -> Self {
        let id = Pid::from_raw(id.try_into().expect("an id"));
        Self(clock_getcpuclockid(id).expect("it runs"))
    }

    /// Of whatever thread asks for [`CpuClock::now`].
    pub fn of_this_thread() -> Self {
        Self(ClockId::CLOCK_THREAD_CPUTIME_ID)
    }

    pub fn now(self) -> Duration {
        let time: TimeSpec = self.0.now().expect("the kernel counts CPU time");
        time.into()
    }
}

/// The memory, in KiB, that a process has for itself.
pub fn memory_kib(id: u32) -> f64 {
    let status = std::fs::read_to_string(format!("/proc/{id}/status")).expect("it runs");
    let anonymous = status.lines().find_map(|line| line.strip_prefix("RssAnon:")).expect("Linux 4.5 or later");
    anonymous.trim().trim_end_matches(" kB").parse().expect("a number")
}

/// What a delivery cost in each round.
#[derive(Default)]
pub struct Rounds(Vec<Duration>);

impl Rounds {
    pub fn add(&mut self, cost: Duration) {
        self.0.push(cost);
        self.0.sort();
    }

    /// The quietest, in microseconds.
    pub fn least(&self) -> f64 {
        self.0[0].as_secs_f64() * 1e6
    }

    pub fn median(&self) -> f64 {
        self.0[self.0.len() / 2].as_secs_f64() * 1e6
    }
}
