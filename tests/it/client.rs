//! A page without a browser: a real socket, the wire types, and the twin of the sealing. Blocking and plain; it waits
//! for messages and never sleeps.

use crate::support::{PATIENCE, connect_from};
use crate::twin::{
    Bound, Key, Link, LinkKeys, Page, Purpose, card_is_good, open_key, open_line, random, seal_key, seal_line, seat_of,
};
use circlekeeper::pack::Pack;
use circlekeeper::protocol::bytes::{MeetingId, PageId, SeatId, Token};
use circlekeeper::protocol::{
    self, Card, ClientMessage, CloseCode, Code, Door, KeyFor, Line, Person, Room, ServerMessage, TurnKey,
};
use std::collections::BTreeMap;
use std::net::{Ipv4Addr, SocketAddr, TcpStream};
use std::time::{Duration, Instant};
use tokio_tungstenite::tungstenite::client::{IntoClientRequest, client};
use tokio_tungstenite::tungstenite::protocol::CloseFrame;
use tokio_tungstenite::tungstenite::{Error, Message, WebSocket};

/// One connection that has said nothing yet.
pub struct Wire {
    socket: WebSocket<TcpStream>,
    frames: u64,
}

impl Wire {
    pub fn to(server: SocketAddr) -> Self {
        Self::over(TcpStream::connect(server).expect("the server listens"), server, None)
    }

    /// From another address of this machine.
    pub fn from(source: Ipv4Addr, server: SocketAddr) -> Self {
        Self::over(connect_from(source, server).expect("the server listens"), server, None)
    }

    /// One that finds no meeting at its link. Whoever comes while a room is going is let go, and asks again as pages do.
    #[track_caller]
    pub fn to_no_meeting(server: SocketAddr, hello: &ClientMessage) -> Self {
        let since = Instant::now();
        while since.elapsed() < PATIENCE {
            let mut line = Self::to(server);
            line.send(hello);
            match line.next() {
                Ok(ServerMessage::NoMeeting { .. }) => return line,
                Err(Some(frame)) if u16::from(frame.code) == CloseCode::GoingAway as u16 => {}
                other => panic!("{other:?}"),
            }
        }
        panic!("the room does not go");
    }

    /// As a proxy on this machine passes somebody on.
    pub fn by_proxy(forwarded_for: &str, server: SocketAddr) -> Self {
        Self::over(TcpStream::connect(server).expect("the server listens"), server, Some(forwarded_for))
    }

    fn over(stream: TcpStream, server: SocketAddr, forwarded_for: Option<&str>) -> Self {
        stream.set_read_timeout(Some(PATIENCE)).expect("a deadline");
        let mut request = format!("ws://{server}/socket").into_client_request().expect("an address");
        let origin = format!("http://{server}").parse().expect("a header");
        request.headers_mut().insert("origin", origin);
        if let Some(named) = forwarded_for {
            request.headers_mut().insert("x-forwarded-for", named.parse().expect("a header"));
        }
        let (socket, _) = client(request, stream).expect("the server opens the socket");
        Wire { socket, frames: 0 }
    }

    /// Sends a message and gives the number by which a refusal would name it.
    pub fn send(&mut self, message: &ClientMessage) -> u64 {
        self.send_raw(Message::text(serde_json::to_string(message).expect("JSON")))
    }

    pub fn send_raw(&mut self, message: Message) -> u64 {
        // A server that has closed the connection is found out by reading.
        let _ = self.socket.send(message);
        self.frames += 1;
        self.frames
    }

    /// The next message; an error once the connection is over.
    pub fn next(&mut self) -> Result<ServerMessage, Option<CloseFrame>> {
        loop {
            match self.socket.read() {
                Ok(Message::Text(text)) => return Ok(serde_json::from_str(&text).expect("a message of the protocol")),
                Ok(Message::Close(frame)) => return Err(frame),
                Ok(_) => {}
                Err(Error::Io(error)) if error.kind() == std::io::ErrorKind::WouldBlock => panic!("nothing came"),
                Err(_) => return Err(None),
            }
        }
    }

    /// Waits for a message of which `pick` makes something; passes over the others.
    #[track_caller]
    pub fn wait_for<T>(&mut self, pick: impl Fn(ServerMessage) -> Option<T>) -> T {
        let since = Instant::now();
        while since.elapsed() < PATIENCE {
            match self.next() {
                Ok(message) => {
                    if let Some(picked) = pick(message) {
                        return picked;
                    }
                }
                Err(frame) => panic!("the connection ended with {frame:?}"),
            }
        }
        panic!("it never came");
    }

    /// Sends what must be refused, and gives the code.
    #[track_caller]
    pub fn refusal_of(&mut self, message: &ClientMessage) -> Code {
        let sent = self.send(message);
        self.refusal(sent)
    }

    #[track_caller]
    pub fn refusal(&mut self, sent: u64) -> Code {
        self.wait_for(|message| match message {
            ServerMessage::Refused { frame, code, sentence } if frame == sent => {
                assert_eq!(sentence, code.sentence());
                Some(code)
            }
            _ => None,
        })
    }

    /// Everything that still comes until the connection ends, and its close code.
    #[track_caller]
    pub fn end(&mut self) -> (Vec<ServerMessage>, Option<u16>) {
        let mut heard = Vec::new();
        loop {
            match self.next() {
                Ok(message) => heard.push(message),
                Err(frame) => return (heard, frame.map(|f| f.code.into())),
            }
        }
    }

    /// Passes over whatever is on its way: everything before the answer to a beat.
    #[track_caller]
    pub fn catch_up(&mut self) -> Vec<ServerMessage> {
        self.send(&ClientMessage::Beat { every_ms: 20_000 });
        let mut heard = Vec::new();
        loop {
            match self.next() {
                Ok(ServerMessage::Beat { .. }) => return heard,
                Ok(message) => heard.push(message),
                Err(frame) => panic!("the connection ended with {frame:?}"),
            }
        }
    }

    /// Takes nothing from the socket for a while.
    pub fn tcp(&mut self) -> &mut TcpStream {
        self.socket.get_mut()
    }
}

/// A person's page in a room.
pub struct Client {
    pub line: Wire,
    pub page: Page,
    pub keys: LinkKeys,
    pub token: Token,
    pub meeting: MeetingId,
    pub seat: SeatId,
    /// Cards of the others, as the room showed them.
    pub cards: BTreeMap<SeatId, Card>,
    turn_keys: BTreeMap<(PageId, u32), Key>,
}

pub fn hello(keys: &LinkKeys) -> ClientMessage {
    ClientMessage::Hello { version: protocol::VERSION, address: keys.address }
}

pub fn hello_facilitator(keys: &LinkKeys) -> ClientMessage {
    let (address_key, cap) = (keys.address_key, keys.cap);
    ClientMessage::HelloFacilitator { version: protocol::VERSION, address_key, cap }
}

impl Client {
    /// Opens the room of the link in the default pack's first format, with the lobby off.
    pub fn open(server: SocketAddr, link: &Link) -> (Self, Room) {
        Self::open_with(server, link, &Pack::embedded().expect("the pack is whole"))
    }

    /// The same with another pack.
    pub fn open_with(server: SocketAddr, link: &Link, pack: &Pack) -> (Self, Room) {
        let keys = link.keys();
        let mut line = Wire::to(server);
        line.send(&hello_facilitator(&keys));
        line.wait_for(|m| matches!(m, ServerMessage::NoMeeting { .. }).then_some(()));
        let mut client = Client::new(line, keys, MeetingId(random()), Page::random(), Token(random()));
        let (format, pack) = (pack.formats()[0].format.clone(), pack.id().to_owned());
        let (meeting, token, card) = (client.meeting, client.token, client.card());
        client.line.send(&ClientMessage::Open { meeting, pack, format, token, card });
        let room = client.room();
        client.line.send(&ClientMessage::SetLobby { on: false });
        client.line.wait_for(|m| matches!(m, ServerMessage::Settings { .. }).then_some(()));
        (client, room)
    }

    /// Knocks at the open room of the link, and comes in.
    pub fn join(server: SocketAddr, link: &Link) -> (Self, Room) {
        Self::join_over(Wire::to(server), link)
    }

    pub fn join_over(line: Wire, link: &Link) -> (Self, Room) {
        let mut client = Client::at_door_over(line, link);
        client.knock();
        let room = client.room();
        (client, room)
    }

    pub fn at_door(server: SocketAddr, link: &Link) -> Self {
        Self::at_door_over(Wire::to(server), link)
    }

    fn at_door_over(mut line: Wire, link: &Link) -> Self {
        let keys = link.keys();
        line.send(&hello(&keys));
        let door = door(&mut line);
        Client::new(line, keys, door.meeting, Page::random(), Token(random()))
    }

    pub fn knock(&mut self) -> u64 {
        self.line.send(&ClientMessage::Knock { token: self.token, card: self.card(), listening: false })
    }

    /// The same person on another connection: the same page after a blink, or a new one after a reload.
    pub fn again(&self, server: SocketAddr, page: Option<Page>) -> Wire {
        let mut line = Wire::to(server);
        line.send(&hello(&self.keys));
        door(&mut line);
        let page = page.as_ref().unwrap_or(&self.page);
        let card = page.card(&self.keys.peer, self.meeting, self.seat);
        line.send(&ClientMessage::ComeBack { token: self.token, card });
        line
    }

    fn new(line: Wire, keys: LinkKeys, meeting: MeetingId, page: Page, token: Token) -> Self {
        let (cards, turn_keys) = (BTreeMap::new(), BTreeMap::new());
        Client { line, page, keys, token, meeting, seat: seat_of(meeting, token), cards, turn_keys }
    }

    pub fn card(&self) -> Card {
        self.page.card(&self.keys.peer, self.meeting, self.seat)
    }

    /// Waits for the whole room, and looks at every card in it.
    #[track_caller]
    pub fn room(&mut self) -> Room {
        let room = self.line.wait_for(|m| if let ServerMessage::Room { room } = m { Some(*room) } else { None });
        assert_eq!(room.you, self.seat);
        for person in &room.people {
            self.meet(person);
        }
        room
    }

    /// Waits until somebody else is in the circle.
    #[track_caller]
    pub fn meets(&mut self, seat: SeatId) {
        let person = self.line.wait_for(|m| match m {
            ServerMessage::Person { person, .. } if person.seat == seat => Some(person),
            _ => None,
        });
        self.meet(&person);
    }

    fn meet(&mut self, person: &Person) {
        let Some(card) = person.card else { return };
        assert!(card_is_good(&self.keys.peer, self.meeting, person.seat, &card), "a card that nobody made");
        self.cards.insert(person.seat, card);
    }

    /// Waits for the turn to be somebody's, or nobody's.
    #[track_caller]
    pub fn turn_of(&mut self, seat: Option<SeatId>) -> Option<u64> {
        self.line.wait_for(|m| match m {
            ServerMessage::Turn { turn, .. } if turn.as_ref().map(|t| t.seat) == seat => Some(turn.map(|t| t.turn)),
            _ => None,
        })
    }

    /// Makes a turn key for everybody whom this page has met.
    pub fn make_turn_key(&mut self, turn: u64, number: u32) -> Key {
        let key: Key = random();
        let others = self.cards.values().filter(|card| card.public_key != self.page.public_key);
        let keys = others.map(|card| {
            let page = crate::twin::page_of(&card.public_key);
            let pair = self.page.pair_key(&self.keys.peer, self.meeting, &card.public_key).expect("a point");
            KeyFor { page, sealed: seal_key(&pair, &self.bound_to(self.page.id, page, number), &key) }
        });
        let message = ClientMessage::TurnKey { turn, key: number, keys: keys.collect(), done: true };
        self.line.send(&message);
        key
    }

    pub fn line_under(&self, key: &Key, turn: u64, number: u32, counter: u64, text: &str) -> ClientMessage {
        let (meeting, page) = (self.meeting, self.page.id);
        let bound = Bound::Line { meeting, turn, page, key: number, counter };
        ClientMessage::Line { turn, key: number, counter, sealed: seal_line(key, &bound, text) }
    }

    /// Waits for the next line and opens it; `None` if it does not open.
    #[track_caller]
    pub fn hears(&mut self) -> Option<String> {
        let keys_before = self.turn_keys.clone();
        let (new_keys, line) = {
            let mut keys = Vec::new();
            loop {
                match self.line.next().expect("the line holds") {
                    ServerMessage::TurnKey { turn_key } => keys.push(turn_key),
                    ServerMessage::Line { line } => break (keys, line),
                    _ => {}
                }
            }
        };
        self.turn_keys = keys_before;
        for key in &new_keys {
            self.take_key(key);
        }
        self.read(&line)
    }

    pub fn take_key(&mut self, key: &TurnKey) {
        let speaker = self.cards.values().find(|card| crate::twin::page_of(&card.public_key) == key.page);
        let pair = speaker.and_then(|c| self.page.pair_key(&self.keys.peer, self.meeting, &c.public_key));
        let opened =
            pair.and_then(|pair| open_key(&pair, &self.bound_to(key.page, self.page.id, key.key), &key.sealed));
        if let Some(opened) = opened {
            self.turn_keys.insert((key.page, key.key), opened);
        }
    }

    pub fn read(&self, line: &Line) -> Option<String> {
        let key = self.turn_keys.get(&(line.page, line.key))?;
        let Line { turn, page, key: number, counter, sealed } = line;
        let bound = Bound::Line { meeting: self.meeting, turn: *turn, page: *page, key: *number, counter: *counter };
        open_line(key, &bound, sealed)
    }

    fn bound_to(&self, from: PageId, to: PageId, number: u32) -> Bound {
        Bound::To { meeting: self.meeting, from, to, purpose: Purpose::TurnKey, number: number.into() }
    }
}

#[track_caller]
pub fn door(line: &mut Wire) -> Door {
    line.wait_for(|m| if let ServerMessage::Door { door } = m { Some(door) } else { None })
}

/// How long it takes until `done`, for limits that are measured by the clock.
pub fn took(done: impl FnOnce()) -> Duration {
    let since = Instant::now();
    done();
    since.elapsed()
}
