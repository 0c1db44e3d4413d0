//! What waits to be written to one connection. The room puts frames in without ever waiting; one task writes them,
//! joining those that are due together. A reader who does not keep up is let go, and takes the room as it is on coming
//! back.

use super::limits::{CLOSING_DEADLINE, FRAMES_PER_WRITE, OUTBOX_FRAMES, SEND_DEADLINE};
use crate::protocol::{CloseCode, ServerMessage};
use futures_util::{Sink, SinkExt};
use std::sync::{Arc, OnceLock};
use tokio::sync::{Notify, mpsc};
use tokio::time::timeout;
use tokio_tungstenite::tungstenite::protocol::{CloseFrame, Message};
use tokio_tungstenite::tungstenite::{Error, Utf8Bytes};

/// The end that puts frames in. Cheap to clone.
#[derive(Clone)]
pub struct Outbox {
    frames: mpsc::Sender<Utf8Bytes>,
    ending: Arc<Ending>,
}

/// The end that writes them.
pub struct Backlog {
    frames: mpsc::Receiver<Utf8Bytes>,
    ending: Arc<Ending>,
}

#[derive(Default)]
struct Ending {
    code: OnceLock<CloseCode>,
    told: Notify,
}

pub fn outbox() -> (Outbox, Backlog) {
    let (sender, frames) = mpsc::channel(OUTBOX_FRAMES);
    let ending = Arc::<Ending>::default();
    (Outbox { frames: sender, ending: ending.clone() }, Backlog { frames, ending })
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
    /// False if the connection is being let go.
    pub fn send(&self, frame: Utf8Bytes) -> bool {
        let taken = self.frames.try_send(frame).is_ok();
        if !taken {
            self.close(CloseCode::TooSlow);
        }
        taken
    }

    pub fn say(&self, message: &ServerMessage) {
        self.send(encode(message));
    }

    /// Ends the connection after what has been put in. The first reason counts.
    pub fn close(&self, code: CloseCode) {
        if self.ending.code.set(code).is_ok() {
            self.ending.told.notify_one();
        }
    }
}

impl Backlog {
    /// Writes until the connection is to end, or fails.
    pub async fn write_to(mut self, mut sink: impl Sink<Message, Error = Error> + Unpin) {
        let mut due = Vec::new();
        loop {
            tokio::select! {
                biased;
                count = self.frames.recv_many(&mut due, FRAMES_PER_WRITE) => {
                    let written = timeout(SEND_DEADLINE, write(&mut sink, &mut due));
                    if count == 0 || !matches!(written.await, Ok(Ok(()))) {
                        return;
                    }
                }
                () = self.ending.told.notified() => break,
            }
        }
        while let Ok(frame) = self.frames.try_recv() {
            due.push(frame);
        }
        let code = self.ending.code.get().copied().unwrap_or(CloseCode::GoingAway);
        let farewell = async {
            write(&mut sink, &mut due).await?;
            let close = CloseFrame { code: (code as u16).into(), reason: Utf8Bytes::default() };
            sink.send(Message::Close(Some(close))).await
        };
        // Whoever does not take the farewell is gone already.
        let _ = timeout(CLOSING_DEADLINE, farewell).await;
    }
}

/// Frames that are due together go out in one write.
async fn write(sink: &mut (impl Sink<Message, Error = Error> + Unpin), due: &mut Vec<Utf8Bytes>) -> Result<(), Error> {
    for frame in due.drain(..) {
        sink.feed(Message::Text(frame)).await?;
    }
    sink.flush().await
}
