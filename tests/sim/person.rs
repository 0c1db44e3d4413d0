//! Somebody at a device: a page on a line that comes and goes, as a browser's would. It dials, says hello, shows that it is
//! alive, finds out that a line is dead, and dials again.

use crate::book::Book;
use crate::dice::Dice;
use crate::network::{Cable, Network};
use crate::page::{Page, Where};
use circlekeeper::protocol::{ClientMessage, ServerMessage, VERSION};
use futures_util::{SinkExt, StreamExt};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;
use tokio::io::DuplexStream;
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};
use tokio::time::{Instant, sleep, sleep_until, timeout};
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::client::IntoClientRequest;
use tokio_tungstenite::{WebSocketStream, client_async};

/// As the page in `web/` has them.
const BEAT_EVERY: Duration = Duration::from_secs(20);
const BEAT_EVERY_ON_THE_FLOOR: Duration = Duration::from_secs(10);
/// How long nothing may come after a beat before the line counts as dead.
const PATIENCE: Duration = Duration::from_secs(12);
/// How long a page waits before it dials again, at least and at most.
const REDIAL_MS: (u64, u64) = (500, 3_000);

pub struct Person {
    pub page: RefCell<Page>,
    pub cable: Cable,
    /// There is no line before.
    pub down_until: Cell<Instant>,
    says: UnboundedSender<ClientMessage>,
}

impl Person {
    /// Somebody whose page lives until it is out for good.
    pub fn arrive(page: Page, network: Network, book: Rc<RefCell<Book>>, dice: Dice) -> Rc<Self> {
        let (says, wishes) = unbounded_channel();
        let person = Rc::new(Person {
            page: RefCell::new(page),
            cable: Cable::new(),
            down_until: Cell::new(Instant::now()),
            says,
        });
        tokio::task::spawn_local(Rc::clone(&person).live(network, book, dice, wishes));
        person
    }

    /// Presses something. Without a line nothing comes of it.
    pub fn says(&self, message: ClientMessage) {
        let _ = self.says.send(message);
    }

    pub fn is_in_circle(&self) -> bool {
        self.page.borrow().place == Where::Circle
    }

    /// No line for so long.
    pub fn go_down(&self, so_long: Duration) {
        self.down_until.set(Instant::now() + so_long);
        self.cable.cut();
    }

    fn is_done(&self) -> bool {
        matches!(self.page.borrow().place, Where::Left | Where::Over)
    }

    async fn live(
        self: Rc<Self>,
        network: Network,
        book: Rc<RefCell<Book>>,
        mut dice: Dice,
        mut wishes: UnboundedReceiver<ClientMessage>,
    ) {
        while !self.is_done() {
            // In short waits, because it may be well again before.
            while self.down_until.get() > Instant::now() {
                sleep(Duration::from_millis(250)).await;
            }
            if let Some(line) = network.dial(&self.cable, &mut dice) {
                let opened = timeout(PATIENCE, client_async(request(), line)).await;
                if let Ok(Ok((socket, _))) = opened {
                    // What was pressed while there was no line is not sent later.
                    while wishes.try_recv().is_ok() {}
                    self.converse(socket, &book, &mut wishes).await;
                    self.page.borrow_mut().is_live = false;
                }
            }
            // Whoever is removed tries again now and then, as long as the world lets them.
            let (least, most) = REDIAL_MS;
            let slower = if self.page.borrow().place == Where::Removed { 40 } else { 1 };
            sleep(Duration::from_millis((least + dice.below((most - least) as usize) as u64) * slower)).await;
        }
    }

    async fn converse(
        &self,
        mut socket: WebSocketStream<DuplexStream>,
        book: &RefCell<Book>,
        wishes: &mut UnboundedReceiver<ClientMessage>,
    ) {
        let mut to_say = vec![self.hello()];
        let mut next_beat = Instant::now() + BEAT_EVERY;
        let mut dead_at = Instant::now() + BEAT_EVERY + PATIENCE;
        loop {
            for message in to_say.drain(..) {
                let text = serde_json::to_string(&message).expect("JSON");
                match timeout(PATIENCE, socket.send(Message::text(text))).await {
                    Ok(Ok(())) => {}
                    _ => return,
                }
            }
            if self.is_done() {
                return;
            }
            tokio::select! {
                biased;
                incoming = socket.next() => match incoming {
                    Some(Ok(Message::Text(text))) => {
                        let message: ServerMessage = serde_json::from_str(&text).expect("a message of the protocol");
                        dead_at = next_beat.max(Instant::now()) + PATIENCE;
                        let mut book = book.borrow_mut();
                        let mut page = self.page.borrow_mut();
                        book.arrives(&page.name, &message);
                        to_say = page.hear(message, &mut book);
                    }
                    Some(Ok(_)) => {}
                    Some(Err(_)) | None => return,
                },
                Some(wish) = wishes.recv() => to_say.push(wish),
                () = sleep_until(next_beat) => {
                    let on_the_floor = self.page.borrow().holds_the_floor();
                    let every = if on_the_floor { BEAT_EVERY_ON_THE_FLOOR } else { BEAT_EVERY };
                    next_beat = Instant::now() + every;
                    to_say.push(ClientMessage::Beat { every_ms: every.as_millis() as u32 });
                }
                () = sleep_until(dead_at) => return,
            }
        }
    }

    fn hello(&self) -> ClientMessage {
        let page = self.page.borrow();
        let (address, address_key, cap) = (page.keys.address, page.keys.address_key, page.keys.cap);
        if page.by_link {
            ClientMessage::HelloFacilitator { version: VERSION, address_key, cap }
        } else {
            ClientMessage::Hello { version: VERSION, address }
        }
    }
}

fn request() -> tokio_tungstenite::tungstenite::handshake::client::Request {
    let mut request = "ws://circle.test/socket".into_client_request().expect("an address");
    request.headers_mut().insert("origin", "http://circle.test".parse().expect("a header"));
    request
}
