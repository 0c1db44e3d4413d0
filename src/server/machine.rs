//! What the server asks of the machine it runs on: its name and addresses, room for many connections, and that no
//! copy of its memory is written down. Where the machine cannot, the server goes on without.

use std::net::{IpAddr, UdpSocket};

/// The name that the machine has in its own network.
pub fn name() -> Option<String> {
    #[cfg(unix)]
    return nix::unistd::gethostname().ok()?.into_string().ok().filter(|name| !name.is_empty());
    #[cfg(not(unix))]
    return std::env::var("COMPUTERNAME").ok();
}

/// The addresses under which other machines may find this one.
pub fn addresses() -> Vec<IpAddr> {
    let mut addresses: Vec<IpAddr> = outward_address().into_iter().collect();
    #[cfg(unix)]
    for interface in nix::ifaddrs::getifaddrs().into_iter().flatten() {
        let Some(address) = interface.address else { continue };
        let v4 = address.as_sockaddr_in().map(|address| IpAddr::V4(address.ip()));
        let v6 = address.as_sockaddr_in6().map(|address| IpAddr::V6(address.ip()));
        addresses.extend(v4.or(v6).filter(|address| !is_only_here(*address) && !addresses.contains(address)));
    }
    addresses
}

/// The address under which others of the same network find this machine: without a way out of that network, the first
/// that it has, of the old kind if there is one, because it is shorter to type.
pub fn address_for_others() -> Option<IpAddr> {
    outward_address().or_else(|| addresses().into_iter().min_by_key(IpAddr::is_ipv6))
}

/// The address with which this machine would speak to others. Nothing is sent: a UDP socket that is only connected
/// makes the kernel choose. The far addresses are set aside for documentation and belong to nobody.
fn outward_address() -> Option<IpAddr> {
    [("0.0.0.0:0", "192.0.2.1:9"), ("[::]:0", "[2001:db8::1]:9")].into_iter().find_map(|(here, there)| {
        let socket = UdpSocket::bind(here).ok()?;
        socket.connect(there).ok()?;
        Some(socket.local_addr().ok()?.ip()).filter(|address| !is_only_here(*address))
    })
}

/// True for addresses that mean nothing, or something else, to another machine.
fn is_only_here(address: IpAddr) -> bool {
    let link_local = match address {
        IpAddr::V4(address) => address.is_link_local(),
        IpAddr::V6(address) => address.is_unicast_link_local(),
    };
    address.is_loopback() || address.is_unspecified() || link_local
}

/// Lets the process open as many files as the machine allows, and says how many those are.
pub fn raise_open_files() -> Option<usize> {
    #[cfg(unix)]
    {
        use nix::sys::resource::{Resource, getrlimit, setrlimit};
        let (soft, hard) = getrlimit(Resource::RLIMIT_NOFILE).ok()?;
        let raised = setrlimit(Resource::RLIMIT_NOFILE, hard, hard).is_ok();
        usize::try_from(if raised { hard } else { soft }).ok()
    }
    #[cfg(not(unix))]
    None
}

/// No core dump when the process fails, and no other process of the same account may look into its memory.
pub fn keep_memory_private() {
    #[cfg(unix)]
    {
        use nix::sys::resource::{Resource, setrlimit};
        if setrlimit(Resource::RLIMIT_CORE, 0, 0).is_err() {
            tracing::warn!("core dumps could not be turned off");
        }
    }
    #[cfg(target_os = "linux")]
    if nix::sys::prctl::set_dumpable(false).is_err() {
        tracing::warn!("the process's memory could not be closed to other processes");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_address_is_named_that_only_this_machine_understands() {
        assert!(addresses().iter().chain(outward_address().iter()).all(|address| !is_only_here(*address)));
    }

    #[test]
    fn each_address_is_named_once() {
        let mut addresses = addresses();
        let number = addresses.len();
        addresses.sort();
        addresses.dedup();
        assert_eq!(addresses.len(), number);
    }
}
