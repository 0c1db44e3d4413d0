//! Whether sockets here keep to RFC 6455: a server in tests alone that says back what it hears, on the connections of the
//! real one. The short form speaks to it frame by frame; `tests/conformance` has the Autobahn test suite do it.

use super::dress::Dress;
use super::http::Site;
use super::limits::{CLOSING_DEADLINE, Places};
use super::listen::{self, Connection, Shared};
use super::outbox::{text_frame, written};
use super::packs::Packs;
use super::socket::{close_code, open};
use crate::protocol::CLIENT_FRAME_BYTES;
use futures_util::StreamExt;
use std::net::SocketAddr;
use std::path::Path;
use std::process::Command;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::runtime::Runtime;
use tokio::sync::watch;
use tokio::time::timeout;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::protocol::frame::Frame;
use tokio_tungstenite::tungstenite::protocol::frame::coding::{Data, OpCode};

/// The suite sends messages of 16 MiB.
const SUITE_BYTES: usize = 16 * 1024 * 1024;

/// Says everything back until the connection ends, which it does as in `socket::serve`.
async fn echo(connection: Connection<TcpStream>, ahead: Vec<u8>, most_bytes: usize) {
    let (mut frames, outbox, backlog) = open(connection, ahead, most_bytes).await;
    let mut writer = tokio::spawn(backlog.write());
    let why = loop {
        let said = match frames.next().await {
            None => break None,
            Some(Err(error)) => break close_code(&error),
            Some(Ok(Message::Text(text))) => text_frame(text.as_bytes().to_vec()),
            Some(Ok(Message::Binary(bytes))) => written(Frame::message(bytes, OpCode::Data(Data::Binary), true)),
            Some(Ok(_)) => continue,
        };
        outbox.send(said);
        outbox.flush();
    };
    if let Some(code) = why {
        outbox.close(code);
        let _ = timeout(CLOSING_DEADLINE, &mut writer).await;
    }
    writer.abort();
}

/// Starts it; it goes with its runtime.
async fn start(most_bytes: usize) -> SocketAddr {
    let listener = TcpListener::from_std(listen::bind(([127, 0, 0, 1], 0).into()).unwrap()).unwrap();
    let address = listener.local_addr().unwrap();
    let open = move |connection, ahead| echo(connection, ahead, most_bytes);
    let site = Site::new(Packs::new(Vec::new()), Dress::plain(), None);
    let (stop, stopping) = watch::channel(false);
    let shared = Shared { site, tls: None, places: Places::new(100, 100), behind_proxy: 0, stopping, open };
    tokio::spawn(async move {
        listen::accept(listener, shared).await;
        drop(stop);
    });
    address
}

/// A frame as a client sends it, under the mask 1 2 3 4.
fn frame(first: u8, payload: &[u8]) -> Vec<u8> {
    let mut frame = vec![first];
    match payload.len() {
        length @ 0..126 => frame.push(0x80 | length as u8),
        length @ 126..65_536 => {
            frame.push(0x80 | 126);
            frame.extend((length as u16).to_be_bytes());
        }
        length => {
            frame.push(0x80 | 127);
            frame.extend((length as u64).to_be_bytes());
        }
    }
    frame.extend([1, 2, 3, 4]);
    frame.extend(payload.iter().zip([1, 2, 3, 4].iter().cycle()).map(|(byte, mask)| byte ^ mask));
    frame
}

/// What is said to these bytes until the connection ends, after the handshake.
async fn answer(address: SocketAddr, sent: &[u8]) -> Vec<u8> {
    let mut line = TcpStream::connect(address).await.unwrap();
    let head = format!(
        "GET /socket HTTP/1.1\r\nHost: {address}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nOrigin: http://{address}\r\n\
         Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"
    );
    line.write_all(head.as_bytes()).await.unwrap();
    let mut heard = Vec::new();
    while !heard.ends_with(b"\r\n\r\n") {
        heard.push(line.read_u8().await.unwrap());
    }
    line.write_all(sent).await.unwrap();
    heard.clear();
    // A reset after what was said is an end, too.
    let _ = line.read_to_end(&mut heard).await;
    heard
}

const CLOSE: u8 = 0x88;

/// What the server writes to end a connection with that code.
fn closed(code: u16) -> Vec<u8> {
    [&[CLOSE, 2][..], &code.to_be_bytes()].concat()
}

#[tokio::test]
async fn frames_are_answered_as_rfc_6455_says() {
    let address = start(CLIENT_FRAME_BYTES).await;
    let bye = frame(CLOSE, &1000_u16.to_be_bytes());
    let good: [(&str, Vec<u8>, &[u8]); 6] = [
        ("text", frame(0x81, b"hi"), b"\x81\x02hi"),
        ("bytes", frame(0x82, &[0xff]), b"\x82\x01\xff"),
        ("nothing", frame(0x81, b""), b"\x81\x00"),
        ("a ping", frame(0x89, b"there?"), b"\x8a\x06there?"),
        ("a pong that nobody asked for", frame(0x8a, b"here"), b""),
        (
            "a ping between the parts of a letter",
            [frame(0x01, b"\xc3"), frame(0x89, b""), frame(0x80, b"\xa9")].concat(),
            b"\x8a\x00\x81\x02\xc3\xa9",
        ),
    ];
    for (what, sent, said) in good {
        assert_eq!(answer(address, &[sent, bye.clone()].concat()).await, [said, &closed(1000)].concat(), "{what}");
    }
    let bad = [
        ("a reserved bit", frame(0xc1, b"hi"), 1002),
        ("a reserved opcode", frame(0x83, b"hi"), 1002),
        ("a reserved opcode of control", frame(0x8b, b""), 1002),
        ("no mask", b"\x81\x02hi".to_vec(), 1002),
        ("a ping in parts", frame(0x09, b""), 1002),
        ("a ping of 126 bytes", frame(0x89, &[0; 126]), 1002),
        ("a part of nothing", frame(0x80, b"hi"), 1002),
        ("a message within another", [frame(0x01, b"a"), frame(0x81, b"b")].concat(), 1002),
        ("half a close code", frame(CLOSE, &[3]), 1002),
        ("a close code that is never sent", frame(CLOSE, &1005_u16.to_be_bytes()), 1002),
        ("text that is no text", frame(0x81, b"\xc3\x28"), 1007),
        ("half a letter at the end", [frame(0x01, b"a"), frame(0x80, b"\xc3")].concat(), 1007),
        ("a reason that is no text", frame(CLOSE, b"\x03\xe8\xff"), 1007),
        ("too much", frame(0x81, &[b'a'; CLIENT_FRAME_BYTES + 1]), 1009),
        ("too much in parts", [frame(0x01, &[b'a'; CLIENT_FRAME_BYTES]), frame(0x80, b"a")].concat(), 1009),
    ];
    for (what, sent, code) in bad {
        let said = answer(address, &sent).await;
        // The library gives a reason for some.
        assert!(
            said.len() >= 4 && [&said[..1], &said[2..4]].concat() == [&closed(code)[..1], &closed(code)[2..]].concat(),
            "{what}: {said:?}"
        );
    }
    assert_eq!(answer(address, &frame(CLOSE, b"")).await, [CLOSE, 0], "no code is answered by none");
}

/// `AUTOBAHN` names the folder of the suite and `PYTHON` a Python 2.7; without them the short form above must do.
#[test]
fn the_autobahn_test_suite_finds_nothing_where_it_is_there() {
    let Some(suite) = std::env::var_os("AUTOBAHN") else { return };
    let runtime = Runtime::new().unwrap();
    let address = runtime.block_on(start(SUITE_BYTES + 1));
    let report = Path::new(&suite).join("report");
    let spec = serde_json::json!({
        "outdir": report,
        "servers": [{ "agent": "here", "url": format!("ws://{address}/socket"), "origin": format!("http://{address}") }],
        "cases": ["*"],
        // Compression, which is never agreed on here.
        "exclude-cases": ["12.*", "13.*"],
        "exclude-agent-cases": {},
    });
    let spec_file = Path::new(&suite).join("spec.json");
    std::fs::write(&spec_file, spec.to_string()).unwrap();
    let mut python = Command::new(std::env::var_os("PYTHON").expect("PYTHON is set"));
    python.args(["-m", "autobahntestsuite.wstest", "-m", "fuzzingclient", "-s"]).arg(&spec_file);
    assert!(python.env("PYTHONPATH", &suite).status().unwrap().success());

    let index = std::fs::read(report.join("index.json")).unwrap();
    let index: serde_json::Value = serde_json::from_slice(&index).unwrap();
    let cases = index["here"].as_object().unwrap();
    let is_good = |what: &serde_json::Value| ["OK", "NON-STRICT", "INFORMATIONAL"].iter().any(|good| what == good);
    let failed: Vec<String> = cases
        .iter()
        .filter(|(_, case)| !is_good(&case["behavior"]) || !is_good(&case["behaviorClose"]))
        .map(|(name, case)| format!("{name}: {} {}", case["behavior"], case["behaviorClose"]))
        .collect();
    let count = |what: &str| cases.values().filter(|case| case["behavior"] == what).count();
    let counts = ["OK", "NON-STRICT", "INFORMATIONAL"].map(|what| format!("{what} {}", count(what)));
    println!("{} cases: {}; failed {}", cases.len(), counts.join(", "), failed.len());
    assert!(cases.len() > 200 && failed.is_empty(), "{}", failed.join("\n"));
}
