//! What is to be written to one connection. The room puts frames in without ever waiting, and then writes what is due,
//! joined, as far as the kernel takes it at once: so a frame mostly costs one write and wakes no task. What the kernel
//! refuses waits for the connection's own task. A reader who does not keep up is let go, and takes the room as it is on
//! coming back.
//!
//! Frames are written here and not by the WebSocket library, which would copy each for every reader: it makes the bytes
//! once, and all share them. The library reads, and answers pings; what it writes goes through here as well, so nothing
//! ever comes between the parts of a frame.

use super::limits::{CLOSING_DEADLINE, FRAMES_PER_WRITE, OUTBOX_BYTES, OUTBOX_FRAMES, SEND_DEADLINE};
use crate::protocol::{CloseCode, ServerMessage};
use hyper::body::{Buf, Bytes};
use std::collections::VecDeque;
use std::future::poll_fn;
use std::io::{self, ErrorKind, IoSlice};
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, Waker, ready};
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::sync::Notify;
use tokio::time::timeout;
use tokio_tungstenite::tungstenite::Utf8Bytes;
use tokio_tungstenite::tungstenite::protocol::CloseFrame;
use tokio_tungstenite::tungstenite::protocol::frame::Frame as LibraryFrame;
use tokio_tungstenite::tungstenite::protocol::frame::coding::{Data, OpCode};

/// The end that puts frames in. Cheap to clone.
#[derive(Clone)]
pub struct Outbox(Arc<Shared>);

/// The end that writes what could not be written at once, and the farewell. Dropping it closes the connection, whoever
/// still has an [`Outbox`].
pub struct Backlog(Arc<Shared>);

/// The connection as the WebSocket library sees it.
pub struct Wire(Outbox);

/// A message as it is written; the bytes are shared.
pub type Frame = Bytes;

struct Shared {
    line: Mutex<Line>,
    /// The backlog has something to do.
    told: Notify,
}

struct Line {
    /// None once the connection is lost.
    stream: Option<Box<dyn Stream>>,
    /// Of the first, what has been written is gone.
    waiting: VecDeque<Frame>,
    waiting_bytes: usize,
    /// Only the backlog may write: it waits for the kernel, or says the farewell.
    left_to_backlog: bool,
    ending: Option<CloseCode>,
}

trait Stream: AsyncRead + AsyncWrite + Send + Unpin {}
impl<S: AsyncRead + AsyncWrite + Send + Unpin> Stream for S {}

/// What came of one write.
#[derive(PartialEq)]
enum Step {
    Wrote,
    /// Nothing waits.
    Done,
}

pub fn outbox(stream: impl AsyncRead + AsyncWrite + Send + Unpin + 'static) -> (Outbox, Backlog, Wire) {
    let line = Line {
        stream: Some(Box::new(stream)),
        waiting: VecDeque::new(),
        waiting_bytes: 0,
        left_to_backlog: false,
        ending: None,
    };
    let shared = Arc::new(Shared { line: Mutex::new(line), told: Notify::new() });
    (Outbox(shared.clone()), Backlog(shared.clone()), Wire(Outbox(shared)))
}

/// Encodes a message once, whoever gets it.
pub fn encode(message: &ServerMessage) -> Frame {
    // No type of the protocol can fail to be JSON; an empty frame would be refused by the page.
    text_frame(serde_json::to_vec(message).unwrap_or_default())
}

pub(super) fn text_frame(json: Vec<u8>) -> Frame {
    written(LibraryFrame::message(json, OpCode::Data(Data::Text), true))
}

fn close_frame(code: CloseCode) -> Frame {
    written(LibraryFrame::close(Some(CloseFrame { code: (code as u16).into(), reason: Utf8Bytes::default() })))
}

pub(super) fn written(frame: LibraryFrame) -> Frame {
    let mut bytes = Vec::with_capacity(frame.len());
    // Writing to memory does not fail.
    let _ = frame.format(&mut bytes);
    bytes.into()
}

impl Outbox {
    /// Puts a frame in; [`Outbox::flush`] writes it. False if the connection is being let go.
    pub fn send(&self, frame: Frame) -> bool {
        let mut line = self.0.line();
        let has_room = line.stream.is_some()
            && line.waiting.len() < OUTBOX_FRAMES
            && (line.waiting.is_empty() || line.waiting_bytes + frame.len() <= OUTBOX_BYTES);
        if has_room {
            line.waiting_bytes += frame.len();
            line.waiting.push_back(frame);
        } else {
            self.0.end(&mut line, CloseCode::TooSlow);
        }
        has_room
    }

    /// Writes what is due as far as the kernel takes it now. False if there was nothing to do.
    pub fn flush(&self) -> bool {
        let mut line = self.0.line();
        if line.waiting.is_empty() || line.left_to_backlog {
            return false;
        }
        let mut nobody = Context::from_waker(Waker::noop());
        loop {
            match line.poll_step(&mut nobody) {
                Poll::Ready(Ok(Step::Wrote)) => {}
                Poll::Ready(Ok(Step::Done)) => return true,
                // The backlog finds out what is wrong, too.
                Poll::Ready(Err(_)) | Poll::Pending => {
                    line.left_to_backlog = true;
                    self.0.told.notify_one();
                    return true;
                }
            }
        }
    }

    /// Writes a message at once, after what has been put in.
    pub fn say(&self, message: &ServerMessage) {
        self.send(encode(message));
        self.flush();
    }

    /// Ends the connection after what has been put in. The first reason counts.
    pub fn close(&self, code: CloseCode) {
        self.0.end(&mut self.0.line(), code);
    }
}

impl Backlog {
    /// Writes what is left to it until the connection is to end, or fails.
    pub async fn write(self) {
        loop {
            self.0.told.notified().await;
            loop {
                let ending = self.0.line().ending;
                if let Some(code) = ending {
                    // Whoever does not take the farewell is gone already.
                    let _ = timeout(CLOSING_DEADLINE, self.farewell(code)).await;
                    return;
                }
                match self.step().await {
                    Ok(Step::Wrote) => {}
                    Ok(Step::Done) => break,
                    Err(_) => return,
                }
            }
        }
    }

    async fn farewell(&self, code: CloseCode) -> io::Result<()> {
        self.0.line().waiting.push_back(close_frame(code));
        while self.step().await? == Step::Wrote {}
        Ok(())
    }

    async fn step(&self) -> io::Result<Step> {
        let step = poll_fn(|cx| self.0.line().poll_step(cx));
        timeout(SEND_DEADLINE, step).await.unwrap_or_else(|_| Err(ErrorKind::TimedOut.into()))
    }
}

impl Drop for Backlog {
    fn drop(&mut self) {
        let mut line = self.0.line();
        line.stream = None;
        line.waiting = VecDeque::new();
    }
}

impl AsyncRead for Wire {
    fn poll_read(self: Pin<&mut Self>, cx: &mut Context<'_>, buf: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        match &mut self.0.0.line().stream {
            Some(stream) => Pin::new(stream).poll_read(cx, buf),
            None => Poll::Ready(Ok(())),
        }
    }
}

/// The library gives whole frames, of which the last may be followed by no flush. None is put in after the farewell.
impl AsyncWrite for Wire {
    fn poll_write(self: Pin<&mut Self>, _: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        let ending = self.0.0.line().ending;
        if ending.is_none() {
            self.0.send(Frame::copy_from_slice(bytes));
            self.0.flush();
        }
        Poll::Ready(Ok(bytes.len()))
    }

    fn poll_flush(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<()>> {
        Poll::Ready(Ok(()))
    }

    fn poll_shutdown(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        self.poll_flush(cx)
    }
}

impl Shared {
    /// Nothing that holds it panics.
    fn line(&self) -> MutexGuard<'_, Line> {
        self.line.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn end(&self, line: &mut Line, code: CloseCode) {
        if line.ending.is_none() {
            line.ending = Some(code);
            line.left_to_backlog = true;
            self.told.notify_one();
        }
    }
}

impl Line {
    /// Writes once: all that waits, as far as it is taken.
    fn poll_step(&mut self, cx: &mut Context<'_>) -> Poll<io::Result<Step>> {
        let Some(stream) = &mut self.stream else { return Poll::Ready(Err(ErrorKind::NotConnected.into())) };
        let mut stream = Pin::new(stream);
        let written = match self.waiting.len() {
            0 => {
                // TLS may hold some back.
                ready!(stream.poll_flush(cx))?;
                self.left_to_backlog = self.ending.is_some();
                return Poll::Ready(Ok(Step::Done));
            }
            1 => ready!(stream.as_mut().poll_write(cx, &self.waiting[0]))?,
            waiting => {
                let mut due = [IoSlice::new(&[]); FRAMES_PER_WRITE];
                due.iter_mut().zip(&self.waiting).for_each(|(slice, frame)| *slice = IoSlice::new(frame));
                ready!(stream.as_mut().poll_write_vectored(cx, &due[..waiting.min(FRAMES_PER_WRITE)]))?
            }
        };
        if written == 0 {
            return Poll::Ready(Err(ErrorKind::WriteZero.into()));
        }
        self.forget(written);
        Poll::Ready(Ok(Step::Wrote))
    }

    /// So many bytes have been written.
    fn forget(&mut self, mut written: usize) {
        self.waiting_bytes = self.waiting_bytes.saturating_sub(written);
        while let Some(first) = self.waiting.front_mut().filter(|_| written > 0) {
            let whole = first.len() <= written;
            let part = first.len().min(written);
            written -= part;
            first.advance(part);
            if whole {
                self.waiting.pop_front();
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use tokio::io::{AsyncReadExt, AsyncWriteExt, DuplexStream, duplex};

    /// So much fits into the line before somebody reads.
    const FITS: usize = 64;

    fn line() -> (Outbox, Backlog, Wire, DuplexStream) {
        let (ours, theirs) = duplex(FITS);
        let (outbox, backlog, wire) = outbox(ours);
        (outbox, backlog, wire, theirs)
    }

    fn numbered(number: u8) -> Frame {
        text_frame(vec![number; 30])
    }

    #[tokio::test]
    async fn frames_that_fit_are_written_without_the_backlog() {
        let (outbox, _backlog, _wire, mut page) = line();
        assert!(!outbox.flush(), "nothing is due");
        assert!(outbox.send(numbered(1)) && outbox.send(numbered(2)) && outbox.flush());
        let mut heard = [0; 64];
        page.read_exact(&mut heard).await.unwrap();
        assert_eq!(heard[..], [numbered(1), numbered(2)].concat());
    }

    #[tokio::test]
    async fn what_the_library_writes_is_written_at_once() {
        let (_outbox, _backlog, mut wire, mut page) = line();
        wire.write_all(&numbered(1)).await.unwrap();
        let mut heard = [0; 32];
        page.read_exact(&mut heard).await.unwrap();
        assert_eq!(heard[..], numbered(1));
    }

    #[tokio::test]
    async fn what_does_not_fit_follows_in_order() {
        let (outbox, backlog, mut wire, mut page) = line();
        let frames: Vec<Frame> = (0..100).map(numbered).collect();
        for frame in &frames[..50] {
            outbox.send(frame.clone());
            outbox.flush();
        }
        let writing = tokio::spawn(backlog.write());
        // What the library writes keeps its place too.
        wire.write_all(&frames[50]).await.unwrap();
        frames[51..].iter().for_each(|frame| assert!(outbox.send(frame.clone())));
        outbox.close(CloseCode::Over);
        let mut heard = Vec::new();
        page.read_to_end(&mut heard).await.unwrap();
        let farewell = close_frame(CloseCode::Over);
        assert_eq!(heard, [frames.concat(), farewell.to_vec()].concat());
        writing.await.unwrap();
    }

    #[tokio::test]
    async fn a_page_that_never_reads_is_let_go() {
        let (outbox, backlog, _wire, page) = line();
        let writing = tokio::spawn(backlog.write());
        let taken = (0..2 * OUTBOX_FRAMES).take_while(|_| outbox.send(numbered(0))).count();
        assert_eq!(taken, OUTBOX_FRAMES);
        assert_eq!(outbox.0.line().ending, Some(CloseCode::TooSlow));
        drop(page);
        writing.await.unwrap();
        assert!(outbox.0.line().waiting.is_empty(), "nothing is kept for it");
    }

    #[tokio::test]
    async fn the_line_is_closed_with_its_backlog_whoever_has_an_outbox() {
        let (outbox, backlog, mut wire, mut page) = line();
        drop(backlog);
        assert_eq!(page.read(&mut [0]).await.unwrap(), 0);
        assert_eq!(wire.read(&mut [0]).await.unwrap(), 0);
        assert!(!outbox.send(numbered(1)));
    }
}
