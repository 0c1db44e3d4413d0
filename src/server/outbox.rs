//! What is to be written to one connection. The room puts frames in without ever waiting, and then writes what is due,
//! joined, as far as the kernel takes it at once: so a frame mostly costs one write and wakes no task. What the kernel
//! refuses waits for the connection's own task. A reader who does not keep up is let go, and takes the room as it is on
//! coming back.

use super::limits::{CLOSING_DEADLINE, OUTBOX_FRAMES, SEND_DEADLINE};
use crate::protocol::{CloseCode, ServerMessage};
use futures_util::{Sink, SinkExt};
use std::collections::VecDeque;
use std::future::poll_fn;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, Waker, ready};
use tokio::sync::Notify;
use tokio::time::timeout;
use tokio_tungstenite::tungstenite::protocol::{CloseFrame, Message};
use tokio_tungstenite::tungstenite::{Error, Utf8Bytes};

/// The end that puts frames in. Cheap to clone.
#[derive(Clone)]
pub struct Outbox(Arc<Shared>);

/// The end that writes what could not be written at once, and the farewell. Dropping it closes the connection's side
/// of writing, whoever still has an [`Outbox`].
pub struct Backlog(Arc<Shared>);

struct Shared {
    line: Mutex<Line>,
    /// The backlog has something to do.
    told: Notify,
}

struct Line {
    /// None once the connection is lost.
    sink: Option<Box<dyn Sink<Message, Error = Error> + Send + Unpin>>,
    waiting: VecDeque<Utf8Bytes>,
    /// Only the backlog may write: it waits for the kernel, or says the farewell.
    left_to_backlog: bool,
    ending: Option<CloseCode>,
}

/// One step of writing.
enum Step {
    Fed,
    /// Nothing waits, and all is written.
    Done,
}

pub fn outbox(sink: impl Sink<Message, Error = Error> + Send + Unpin + 'static) -> (Outbox, Backlog) {
    let line = Line { sink: Some(Box::new(sink)), waiting: VecDeque::new(), left_to_backlog: false, ending: None };
    let shared = Arc::new(Shared { line: Mutex::new(line), told: Notify::new() });
    (Outbox(shared.clone()), Backlog(shared))
}

/// A message as it is written; encoded once, whoever gets it.
pub fn encode(message: &ServerMessage) -> Utf8Bytes {
    match serde_json::to_string(message) {
        Ok(text) => text.into(),
        // No type of the protocol can fail to be JSON; an empty frame would be refused by the page.
        Err(_) => Utf8Bytes::default(),
    }
}

impl Outbox {
    /// Puts a frame in; [`Outbox::flush`] writes it. False if the connection is being let go.
    pub fn send(&self, frame: Utf8Bytes) -> bool {
        let mut line = self.0.line();
        let room = line.sink.is_some() && line.waiting.len() < OUTBOX_FRAMES;
        if room {
            line.waiting.push_back(frame);
        } else {
            self.0.end(&mut line, CloseCode::TooSlow);
        }
        room
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
                Poll::Ready(Ok(Step::Fed)) => {}
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
                    Ok(Step::Fed) => {}
                    Ok(Step::Done) => break,
                    Err(_) => return,
                }
            }
        }
    }

    async fn farewell(&self, code: CloseCode) -> Result<(), Error> {
        while matches!(self.step().await?, Step::Fed) {}
        let sink = self.0.line().sink.take();
        let mut sink = sink.ok_or(Error::ConnectionClosed)?;
        let close = CloseFrame { code: (code as u16).into(), reason: Utf8Bytes::default() };
        sink.send(Message::Close(Some(close))).await
    }

    async fn step(&self) -> Result<Step, Error> {
        let step = timeout(SEND_DEADLINE, poll_fn(|cx| self.0.line().poll_step(cx)));
        step.await.unwrap_or(Err(Error::ConnectionClosed))
    }
}

impl Drop for Backlog {
    fn drop(&mut self) {
        let mut line = self.0.line();
        line.sink = None;
        line.waiting = VecDeque::new();
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
    /// Gives one frame to the socket, which joins them until its buffer is full; after the last it writes all out.
    fn poll_step(&mut self, cx: &mut Context<'_>) -> Poll<Result<Step, Error>> {
        let Some(sink) = &mut self.sink else { return Poll::Ready(Err(Error::ConnectionClosed)) };
        if self.waiting.is_empty() {
            ready!(sink.poll_flush_unpin(cx))?;
            self.left_to_backlog = self.ending.is_some();
            return Poll::Ready(Ok(Step::Done));
        }
        ready!(sink.poll_ready_unpin(cx))?;
        if let Some(frame) = self.waiting.pop_front() {
            sink.start_send_unpin(Message::Text(frame))?;
        }
        Poll::Ready(Ok(Step::Fed))
    }
}
