//! A line whose first byte was looked at, to tell TLS from plain http, and is read again as if it had not been.

use std::io::{self, IoSlice};
use std::pin::Pin;
use std::task::{Context, Poll};
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, ReadBuf};

/// Reads as the line, from its first byte on.
pub struct FirstByte<T> {
    byte: u8,
    is_to_come: bool,
    line: T,
}

/// What TLS begins with: a record of the handshake. No word of http begins so.
pub fn is_tls(first: u8) -> bool {
    const HANDSHAKE: u8 = 22;
    first == HANDSHAKE
}

impl<T: AsyncRead + Unpin> FirstByte<T> {
    /// An error where the line ends before it.
    pub async fn read(mut line: T) -> io::Result<Self> {
        let byte = line.read_u8().await?;
        Ok(Self { byte, is_to_come: true, line })
    }

    pub fn byte(&self) -> u8 {
        self.byte
    }
}

impl<T: AsyncRead + Unpin> AsyncRead for FirstByte<T> {
    fn poll_read(self: Pin<&mut Self>, cx: &mut Context<'_>, buf: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        let this = self.get_mut();
        if this.is_to_come && buf.remaining() > 0 {
            this.is_to_come = false;
            buf.put_slice(&[this.byte]);
            return Poll::Ready(Ok(()));
        }
        Pin::new(&mut this.line).poll_read(cx, buf)
    }
}

impl<T: AsyncWrite + Unpin> AsyncWrite for FirstByte<T> {
    fn poll_write(self: Pin<&mut Self>, cx: &mut Context<'_>, buf: &[u8]) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.get_mut().line).poll_write(cx, buf)
    }

    fn poll_flush(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.get_mut().line).poll_flush(cx)
    }

    fn poll_shutdown(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.get_mut().line).poll_shutdown(cx)
    }

    fn poll_write_vectored(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        bufs: &[IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.get_mut().line).poll_write_vectored(cx, bufs)
    }

    fn is_write_vectored(&self) -> bool {
        self.line.is_write_vectored()
    }
}
