//! The way in: the listening socket, the connections it accepts, and the deadlines of each until it is a socket of a
//! page. It knows nothing of what is asked or said.

mod first_byte;
mod forwarded;

use super::config::StartError;
use super::http::{Answer, Site};
use super::limits::{self, AddressKey, Place, Places};
use super::plain;
use super::tls::is_for_proof;
use first_byte::{FirstByte, is_tls};
use forwarded::forwarded_for;
use hyper::Request;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use socket2::{Domain, Socket, Type};
use std::convert::Infallible;
use std::io::{self, ErrorKind, IoSlice};
use std::net::{IpAddr, SocketAddr};
use std::pin::{Pin, pin};
use std::sync::Arc;
use std::task::{Context, Poll};
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio::time::{sleep, timeout};
use tokio_rustls::TlsAcceptor;
use tokio_rustls::server::TlsStream;

/// Where connections come from: the machine's network, or one that a test makes up.
pub trait Listener: Send + 'static {
    type Line: Line;

    /// The next connection, and the address of its other side.
    fn accept(&mut self) -> impl Future<Output = io::Result<(Self::Line, IpAddr)>> + Send;
}

/// What the bytes of a connection travel over.
pub trait Line: AsyncRead + AsyncWrite + Send + Unpin + 'static {}
impl<T: AsyncRead + AsyncWrite + Send + Unpin + 'static> Line for T {}

impl Listener for TcpListener {
    type Line = TcpStream;

    async fn accept(&mut self) -> io::Result<(TcpStream, IpAddr)> {
        let (stream, address) = TcpListener::accept(self).await?;
        // Frames are small and each is written at once; waiting to join them would only delay them.
        let _ = stream.set_nodelay(true);
        Ok((stream, address.ip()))
    }
}

/// A connection that was let in, with the place that it takes until it is dropped.
pub struct Connection<T> {
    stream: Stream<T>,
    place: Place,
}

/// With https or without.
enum Stream<T> {
    Plain(T),
    Tls(Box<TlsStream<FirstByte<T>>>),
    /// Plain http where https is spoken.
    Misled(FirstByte<T>),
}

/// What all connections share. `open` takes over a connection whose page has opened the socket, with what the page
/// sent ahead.
pub struct Shared<S> {
    pub site: Site,
    pub tls: Option<TlsAcceptor>,
    pub places: Places,
    /// How many proxies stand in front; the addresses that they name are believed.
    pub behind_proxy: u8,
    /// Becomes true when the server stops.
    pub stopping: watch::Receiver<bool>,
    pub open: S,
}

/// Listens on the address of `--listen`, without blocking: a runtime can take it over.
pub fn bind(address: SocketAddr) -> Result<std::net::TcpListener, StartError> {
    bind_for(address, "--listen")
}

/// The same for an address that another option gives.
pub fn bind_for(address: SocketAddr, option: &str) -> Result<std::net::TcpListener, StartError> {
    let listen = || {
        let socket = Socket::new(Domain::for_address(address), Type::STREAM, None)?;
        #[cfg(unix)] // A restart need not wait for the last connections to be forgotten; elsewhere it means more.
        socket.set_reuse_address(true)?;
        socket.set_send_buffer_size(limits::SEND_BUFFER_BYTES)?; // Connections inherit it.
        socket.set_nonblocking(true)?;
        socket.bind(&address.into())?;
        socket.listen(limits::BACKLOG)?;
        Ok(socket.into())
    };
    listen().map_err(|error: io::Error| {
        let port = address.port();
        StartError(match error.kind() {
            ErrorKind::AddrInUse => {
                format!("Port {port} is in use by another program; end it, or choose another port with {option}.")
            }
            ErrorKind::AddrNotAvailable => {
                format!("This machine has no address {}; give one that it has with {option}.", address.ip())
            }
            ErrorKind::PermissionDenied => format!(
                "Port {port} needs rights that this account lacks; let systemd give them \
                 (AmbientCapabilities=CAP_NET_BIND_SERVICE), or give them to the program once (setcap \
                 cap_net_bind_service=+ep, and its path), or choose a port above 1023 with {option}."
            ),
            // A machine that knows no IPv6 at all.
            _ if address.is_ipv6() && address.ip().is_unspecified() => {
                format!("Listening on {address} failed ({error}); try {option} 0.0.0.0:{port}.")
            }
            _ => format!("Listening on {address} failed ({error}); choose another address with {option}."),
        })
    })
}

/// Accepts connections until the server stops. Those that were accepted go on by themselves.
pub async fn accept<L, S, F>(listener: L, shared: Shared<S>)
where
    L: Listener,
    S: Fn(Connection<L::Line>, Vec<u8>) -> F + Clone + Send + Sync + 'static,
    F: Future<Output = ()> + Send + 'static,
{
    let (places, stopping) = (shared.places.clone(), shared.stopping.clone());
    let shared = Arc::new(shared);
    each_line(listener, places, stopping, |line, place| converse(Arc::clone(&shared), line, place)).await;
}

/// The same where plain http is answered with one page.
pub async fn accept_plain<L: Listener>(listener: L, places: Places, stopping: watch::Receiver<bool>) {
    let during = stopping.clone();
    each_line(listener, places, stopping, move |line, place| {
        answer_all(Connection { stream: Stream::Plain(line), place }, during.clone(), |_| plain::answer())
    })
    .await;
}

async fn each_line<L: Listener, F>(
    mut listener: L,
    places: Places,
    mut stopping: watch::Receiver<bool>,
    converse: impl Fn(L::Line, Place) -> F,
) where
    F: Future<Output = ()> + Send + 'static,
{
    loop {
        let accepted = tokio::select! {
            biased;
            () = stopped(&mut stopping) => return,
            accepted = listener.accept() => accepted,
        };
        match accepted {
            Ok((stream, address)) => match places.take(address) {
                Some(place) => drop(tokio::spawn(converse(stream, place))),
                None => tracing::debug!(connections = places.taken(), "turned a connection away"),
            },
            Err(error) if matches!(error.kind(), ErrorKind::ConnectionAborted | ErrorKind::ConnectionReset) => {}
            Err(error) => {
                tracing::warn!(code = error.raw_os_error(), "could not accept a connection");
                sleep(limits::ACCEPT_REST).await;
            }
        }
    }
}

/// Speaks HTTP on one connection until it ends, its time is over, or it is a socket.
async fn converse<T, S, F>(shared: Arc<Shared<S>>, stream: T, place: Place)
where
    T: Line,
    S: Fn(Connection<T>, Vec<u8>) -> F + Clone + Send + Sync + 'static,
    F: Future<Output = ()> + Send + 'static,
{
    let stream = match &shared.tls {
        None => Stream::Plain(stream),
        Some(tls) => match timeout(limits::HANDSHAKE_DEADLINE, shake_hands(tls, stream)).await {
            Ok(Ok(stream)) => stream,
            Ok(Err(_)) | Err(_) => return,
        },
    };
    let (connection, stopping) = (Connection { stream, place }, shared.stopping.clone());
    match connection.stream {
        Stream::Misled(_) => answer_all(connection, stopping, |_| plain::answer()).await,
        _ => {
            answer_all(connection, stopping, |request| {
                let named = forwarded_for(request.headers(), shared.behind_proxy);
                let (open, is_behind_proxy) = (shared.open.clone(), shared.behind_proxy > 0);
                shared.site.answer(request, async move |mut connection: Connection<T>, ahead| {
                    if is_behind_proxy && !connection.place.settle(named) {
                        tracing::debug!("turned a connection away that came by a proxy");
                        return;
                    }
                    open(connection, ahead).await;
                })
            })
            .await;
        }
    }
}

/// Whoever does not begin as TLS does is led astray: an answer in TLS is of no use to them.
async fn shake_hands<T: Line>(tls: &TlsAcceptor, line: T) -> io::Result<Stream<T>> {
    let line = FirstByte::read(line).await?;
    if !is_tls(line.byte()) {
        return Ok(Stream::Misled(line));
    }
    let stream = tls.accept(line).await?;
    if is_for_proof(stream.get_ref().1) {
        return Err(ErrorKind::ConnectionAborted.into());
    }
    Ok(Stream::Tls(Box::new(stream)))
}

/// Gives every request its answer, until the connection ends, its time is over, or it is a socket.
async fn answer_all<T: Line>(
    connection: Connection<T>,
    mut stopping: watch::Receiver<bool>,
    answer: impl Fn(Request<Incoming>) -> Answer,
) {
    let service = service_fn(|request| std::future::ready(Ok::<_, Infallible>(answer(request))));
    let mut conversation = pin!(
        http1::Builder::new()
            .timer(TokioTimer::new())
            .header_read_timeout(limits::HEAD_DEADLINE)
            .max_buf_size(limits::HEAD_BYTES)
            .serve_connection(TokioIo::new(connection), service)
            .with_upgrades()
    );
    tokio::select! {
        biased;
        _ = conversation.as_mut() => return,
        () = sleep(limits::FETCHING_DEADLINE) => {}
        () = stopped(&mut stopping) => {}
    }
    conversation.as_mut().graceful_shutdown();
    let _ = timeout(limits::LAST_ANSWER_DEADLINE, conversation).await;
}

/// Returns when the server stops.
pub(super) async fn stopped(stopping: &mut watch::Receiver<bool>) {
    // An error means that whoever could have said so is gone.
    let _ = stopping.wait_for(|stopping| *stopping).await;
}

impl<T> Connection<T> {
    /// Stands for the address of the other side; none for this machine itself.
    pub fn remote(&self) -> Option<AddressKey> {
        self.place.remote()
    }
}

impl<T: Line> AsyncRead for Connection<T> {
    fn poll_read(self: Pin<&mut Self>, cx: &mut Context<'_>, buf: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        match &mut self.get_mut().stream {
            Stream::Plain(stream) => Pin::new(stream).poll_read(cx, buf),
            Stream::Tls(stream) => Pin::new(stream).poll_read(cx, buf),
            Stream::Misled(stream) => Pin::new(stream).poll_read(cx, buf),
        }
    }
}

impl<T: Line> AsyncWrite for Connection<T> {
    fn poll_write(self: Pin<&mut Self>, cx: &mut Context<'_>, buf: &[u8]) -> Poll<io::Result<usize>> {
        match &mut self.get_mut().stream {
            Stream::Plain(stream) => Pin::new(stream).poll_write(cx, buf),
            Stream::Tls(stream) => Pin::new(stream).poll_write(cx, buf),
            Stream::Misled(stream) => Pin::new(stream).poll_write(cx, buf),
        }
    }

    fn poll_flush(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        match &mut self.get_mut().stream {
            Stream::Plain(stream) => Pin::new(stream).poll_flush(cx),
            Stream::Tls(stream) => Pin::new(stream).poll_flush(cx),
            Stream::Misled(stream) => Pin::new(stream).poll_flush(cx),
        }
    }

    fn poll_shutdown(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        match &mut self.get_mut().stream {
            Stream::Plain(stream) => Pin::new(stream).poll_shutdown(cx),
            Stream::Tls(stream) => Pin::new(stream).poll_shutdown(cx),
            Stream::Misled(stream) => Pin::new(stream).poll_shutdown(cx),
        }
    }

    fn poll_write_vectored(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        bufs: &[IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        match &mut self.get_mut().stream {
            Stream::Plain(stream) => Pin::new(stream).poll_write_vectored(cx, bufs),
            Stream::Tls(stream) => Pin::new(stream).poll_write_vectored(cx, bufs),
            Stream::Misled(stream) => Pin::new(stream).poll_write_vectored(cx, bufs),
        }
    }

    fn is_write_vectored(&self) -> bool {
        match &self.stream {
            Stream::Plain(stream) => stream.is_write_vectored(),
            Stream::Tls(stream) => stream.is_write_vectored(),
            Stream::Misled(stream) => stream.is_write_vectored(),
        }
    }
}
