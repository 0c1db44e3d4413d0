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

/// Starts something that keeps to one processor, always the same. The server and the bare loop are compared there: on
/// more of them a server's tasks wander, and what that costs depends on whatever else the machine does just then.
pub fn on_one_processor<T>(start: impl FnOnce() -> T) -> T {
    let this_thread = Pid::from_raw(0);
    let all = sched_getaffinity(this_thread).expect("some processors");
    let first = (0..CpuSet::count()).find(|number| all.is_set(*number).is_ok_and(|is_set| is_set));
    let mut one = CpuSet::new();
    one.set(first.expect("a processor")).expect("its number is known");
    sched_setaffinity(this_thread, &one).expect("it is one of ours");
    let started = start();
    sched_setaffinity(this_thread, &all).expect("they were ours before");
    started
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
