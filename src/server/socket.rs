//! One connection of a page: reads its frames, answers what is no room's concern, and hands the rest to the room. No
//! rules: who may do what is the meeting's.

use super::House;
use super::limits::{
    AddressKey, CLOSING_DEADLINE, FRAMES_AT_ONCE, FRAMES_PER_ARRIVAL, FRAMES_PER_SECOND, HELLO_DEADLINE,
    LONGEST_BEAT_MS, MISUNDERSTOOD, ROOM_GOODBYE, SHORTEST_BEAT_MS, SOCKET_BUFFER_BYTES,
};
use super::listen::stopped;
use super::outbox::{Backlog, Outbox, Wire, outbox};
use super::visit::Visit;
use crate::protocol::{CLIENT_FRAME_BYTES, ClientMessage, CloseCode, Code, ServerMessage};
use futures_util::StreamExt;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::time::{Instant, sleep_until, timeout};
use tokio_tungstenite::WebSocketStream;
use tokio_tungstenite::tungstenite::protocol::{Role, WebSocketConfig};
use tokio_tungstenite::tungstenite::{Error, Message, Utf8Bytes};

/// Serves an upgraded connection to its end; `ahead` is what the page sent before it had the answer.
/// `from` is what its address is counted by.
pub async fn serve<S>(stream: S, ahead: Vec<u8>, from: Option<AddressKey>, house: Arc<House>)
where
    S: AsyncRead + AsyncWrite + Send + Unpin + 'static,
{
    let (mut frames, outbox, backlog) = open(stream, ahead, CLIENT_FRAME_BYTES).await;
    let mut writer = tokio::spawn(backlog.write());
    let mut reader = Reader::new(Visit::new(house, outbox.clone(), from), outbox.clone());
    let mut stopping = reader.visit.stopping();
    let mut stopped = pin!(stopped(&mut stopping));
    // The deadline moves with every frame. The timer follows only when it must, because setting it costs a lock.
    let mut silence = pin!(sleep_until(reader.deadline));
    let why = loop {
        if reader.deadline < silence.deadline() {
            silence.as_mut().reset(reader.deadline);
        }
        tokio::select! {
            // Frames first: the rest need not be looked at while there are any, and pace() lets no page go on for long.
            biased;
            frame = frames.next() => match frame {
                None => break None,
                Some(Err(error)) => break close_code(&error),
                Some(Ok(Message::Text(text))) => {
                    reader.pace().await;
                    if let Err(code) = reader.take(&text).await {
                        break Some(code);
                    }
                }
                Some(Ok(Message::Binary(_))) => break Some(CloseCode::NotText),
                // Pings and the like cost something too.
                Some(Ok(_)) => reader.pace().await,
            },
            () = &mut stopped => {
                // A room says more than this, so it goes first.
                let told = timeout(ROOM_GOODBYE, &mut writer).await;
                break told.is_err().then_some(CloseCode::GoingAway);
            }
            // Whoever closes a connection does it through the outbox, so the writer ends first.
            _ = &mut writer => break None,
            () = &mut silence => {
                if reader.deadline <= silence.deadline() {
                    break Some(CloseCode::Silent);
                }
                silence.as_mut().reset(reader.deadline);
            }
        }
    };
    drop(reader);
    if let Some(code) = why {
        outbox.close(code);
        let _ = timeout(CLOSING_DEADLINE, &mut writer).await;
    }
    writer.abort();
}

/// What is read from a connection, with no message longer than so many bytes, and what writes to it.
pub(super) async fn open<S>(stream: S, ahead: Vec<u8>, most_bytes: usize) -> (WebSocketStream<Wire>, Outbox, Backlog)
where
    S: AsyncRead + AsyncWrite + Send + Unpin + 'static,
{
    let config = WebSocketConfig::default()
        .read_buffer_size(SOCKET_BUFFER_BYTES)
        .write_buffer_size(SOCKET_BUFFER_BYTES)
        .max_message_size(Some(most_bytes))
        .max_frame_size(Some(most_bytes));
    let (outbox, backlog, wire) = outbox(stream);
    (WebSocketStream::from_partially_read(wire, ahead, Role::Server, Some(config)).await, outbox, backlog)
}

/// Why a broken frame ends the connection; nothing to say where the line itself is gone.
pub(super) fn close_code(error: &Error) -> Option<CloseCode> {
    match error {
        Error::Capacity(_) => Some(CloseCode::TooLarge),
        Error::Utf8(_) => Some(CloseCode::NotUtf8),
        Error::Protocol(_) => Some(CloseCode::Broken),
        _ => None,
    }
}

/// Whether the answer is mostly a whole room.
fn asks_for_a_room(message: &ClientMessage) -> bool {
    use ClientMessage::{ComeBack, FetchSeat, Knock, Open, Show};
    matches!(message, Open { .. } | Knock { .. } | ComeBack { .. } | FetchSeat { .. } | Show { .. })
}

/// What one frame takes of the allowance.
const COST: Duration = Duration::from_millis(1000 / FRAMES_PER_SECOND as u64);

struct Reader {
    visit: Visit,
    outbox: Outbox,
    /// When the page counts as lost.
    deadline: Instant,
    every: Duration,
    frames: u64,
    misunderstood: u32,
    /// When the allowance of frames is whole again.
    whole_again: Instant,
}

impl Reader {
    fn new(visit: Visit, outbox: Outbox) -> Self {
        let now = visit.clock().now();
        let every = Duration::from_millis(LONGEST_BEAT_MS.into());
        Reader { visit, outbox, deadline: now + HELLO_DEADLINE, every, frames: 0, misunderstood: 0, whole_again: now }
    }

    /// Slows down whoever sends too much. Nothing is lost: the line simply waits.
    async fn pace(&mut self) {
        let now = self.visit.clock().now();
        self.whole_again = self.whole_again.max(now) + COST;
        let debt = self.whole_again - now;
        if debt > COST * FRAMES_AT_ONCE {
            sleep_until(now + (debt - COST * FRAMES_AT_ONCE)).await;
        }
    }

    async fn take(&mut self, text: &Utf8Bytes) -> Result<(), CloseCode> {
        self.frames += 1;
        let Ok(message) = serde_json::from_str::<ClientMessage>(text) else {
            self.misunderstood += 1;
            self.visit.refuse(self.frames, Code::NotUnderstood);
            return if self.misunderstood > MISUNDERSTOOD { Err(CloseCode::NotUnderstood) } else { Ok(()) };
        };
        let now = self.visit.clock().now();
        self.visit.let_old_parts_go(now);
        if asks_for_a_room(&message) {
            self.whole_again += COST * (FRAMES_PER_ARRIVAL - 1);
        }
        if let ClientMessage::Beat { every_ms } = message {
            self.every = Duration::from_millis(every_ms.clamp(SHORTEST_BEAT_MS, LONGEST_BEAT_MS).into());
            self.outbox.say(&ServerMessage::Beat { now_ms: self.visit.clock().now_ms() });
        } else {
            self.visit.take(self.frames, message).await?;
        }
        // Before hello only the first deadline counts.
        if self.visit.has_said_hello() {
            self.deadline = now + self.every * 2 + self.every / 10;
        }
        Ok(())
    }
}
