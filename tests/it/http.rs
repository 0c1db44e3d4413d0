//! What the server answers over HTTP, and what it does with those who say nothing, too little, too much or nonsense.

use crate::support::{PATIENCE, Program, Reply, TestServer, ask, connect, get, handshake, parts};
use circlekeeper::pack::Pack;
use circlekeeper::server::dress::Dress;
use circlekeeper::server::http::Site;
use circlekeeper::server::limits::Places;
use circlekeeper::server::listen::{self, Shared};
use circlekeeper::server::packs::Packs;
use circlekeeper::server::{Parts, machine};
use flate2::read::GzDecoder;
use std::io::{ErrorKind, Read, Write};
use std::net::TcpStream;
use std::ops::RangeInclusive;
use std::time::{Duration, Instant};
use tokio::io::AsyncWriteExt;
use tokio::sync::watch;

fn pack() -> Pack {
    Pack::embedded().expect("the pack is whole")
}

/// Where a reading of the default pack is served.
fn reading_path() -> String {
    let pack = pack();
    format!("/pack/{}/en/{}.json", pack.id(), pack.readings()[0].reading)
}

#[test]
fn every_answer_carries_the_same_headers() {
    let server = TestServer::start();
    let right = format!("http://{}", server.address);
    let say = |request: &str| {
        let mut stream = connect(server.address);
        stream.write_all(request.as_bytes()).unwrap();
        Reply::read(&mut stream)
    };
    let tag = get(server.address, "/").header("etag").unwrap().to_owned();
    let paths = [
        "/",
        "/view.js",
        "/dress.json",
        "/packs.json",
        &reading_path(),
        "/healthz",
        "/certificate",
        "/page-hash",
        "/nothing",
    ];
    let mut answers: Vec<(u16, Reply)> = paths.map(|path| (200, get(server.address, path))).into();
    answers.last_mut().unwrap().0 = 404;
    answers.push((304, ask(server.address, "GET", "/", &format!("If-None-Match: {tag}\r\n"))));
    answers.push((405, ask(server.address, "POST", "/", "Content-Length: 0\r\n")));
    answers.push((426, get(server.address, "/socket")));
    answers.push((403, say(&handshake(server.address, Some("http://elsewhere.example")))));
    answers.push((101, say(&handshake(server.address, Some(&right)))));

    for (status, answer) in answers {
        assert_eq!(answer.status, status);
        let is = |name, value| assert_eq!(answer.header(name), Some(value), "{status}");
        is(
            "content-security-policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; \
             base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; \
             trusted-types 'none'",
        );
        is("cross-origin-opener-policy", "same-origin");
        is("cross-origin-resource-policy", "same-origin");
        is("referrer-policy", "no-referrer");
        is("x-content-type-options", "nosniff");
        let permissions: Vec<&str> = answer.header("permissions-policy").unwrap().split(", ").collect();
        let allowed = permissions.iter().filter(|power| !power.ends_with("=()")).copied();
        assert_eq!(
            allowed.collect::<Vec<_>>(),
            ["clipboard-write=(self)", "screen-wake-lock=(self)", "fullscreen=(self)"]
        );
        assert!(["camera=()", "microphone=()", "geolocation=()"].iter().all(|power| permissions.contains(power)));
        assert!(answer.header("cache-control").is_some());
        assert!(answer.header("server").is_none() && answer.header("set-cookie").is_none());
    }
}

/// Reads to the empty line that ends a head, or to the end.
fn head_of(stream: &mut TcpStream) -> Vec<u8> {
    let mut head = Vec::new();
    let mut byte = [0];
    while !head.ends_with(b"\r\n\r\n") && stream.read(&mut byte).unwrap() == 1 {
        head.push(byte[0]);
    }
    head
}

#[test]
fn each_kind_of_file_says_what_it_is_and_how_long_it_may_be_kept() {
    let server = TestServer::start();
    for (path, content_type, cache_control) in [
        ("/", "text/html; charset=utf-8", "no-cache"),
        ("/view.js", "text/javascript; charset=utf-8", "no-cache"),
        ("/packs.json", "application/json; charset=utf-8", "no-cache"),
        ("/dress.json", "application/json; charset=utf-8", "no-cache"),
        (&reading_path(), "application/json; charset=utf-8", "public, max-age=31536000, immutable"),
        ("/certificate", "application/json; charset=utf-8", "no-store"),
        ("/healthz", "text/plain; charset=utf-8", "no-store"),
        ("/page-hash", "text/plain; charset=utf-8", "no-store"),
        ("/privacy", "text/html; charset=utf-8", "no-cache"),
    ] {
        let answer = get(server.address, path);
        assert_eq!(answer.header("content-type"), Some(content_type), "{path}");
        assert_eq!(answer.header("cache-control"), Some(cache_control), "{path}");
    }
    assert_eq!(get(server.address, &reading_path()).body, *pack().json(&reading_path()).unwrap());
    assert_eq!(get(server.address, "/certificate").text(), r#"{"self_signed":false,"sha256":null}"#);
}

#[test]
fn what_follows_a_question_mark_changes_nothing() {
    let server = TestServer::start();
    assert_eq!(get(server.address, "/?from=somewhere").body, get(server.address, "/").body);
}

#[test]
fn an_address_with_nothing_says_where_the_page_is() {
    let server = TestServer::start();
    for path in
        ["/nothing", "/index.htm", "//", "/view.js/", "/../Cargo.toml", "/%2e%2e/Cargo.toml", "/pack/../view.js"]
    {
        let answer = get(server.address, path);
        assert_eq!(answer.status, 404, "{path}");
        assert_eq!(answer.text(), "There is nothing at this address. Circlekeeper's page is at /.");
    }
}

#[test]
fn head_is_answered_as_get_without_the_body() {
    let server = TestServer::start();
    for path in ["/", "/view.js", "/packs.json", "/healthz", "/certificate", "/nothing"] {
        let (got, head) = (get(server.address, path), ask(server.address, "HEAD", path, ""));
        assert!(head.body.is_empty());
        assert_eq!(head.status, got.status, "{path}");
        assert_eq!(head.header("content-length"), Some(got.body.len().to_string().as_str()), "{path}");
        assert_eq!(head.header("etag"), got.header("etag"), "{path}");
    }
}

#[test]
fn other_methods_are_refused() {
    let server = TestServer::start();
    for method in ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH", "BREW"] {
        let answer = ask(server.address, method, "/", "");
        assert_eq!((answer.status, answer.header("allow")), (405, Some("GET, HEAD")), "{method}");
    }
}

#[test]
fn a_copy_that_is_still_right_is_not_sent_again() {
    let server = TestServer::start();
    let tag = get(server.address, "/view.js").header("etag").unwrap().to_owned();
    let again = ask(server.address, "GET", "/view.js", &format!("If-None-Match: {tag}\r\nAccept-Encoding: gzip\r\n"));
    assert_eq!((again.status, again.header("etag"), again.body.len()), (304, Some(tag.as_str()), 0));
    let other = ask(server.address, "GET", "/", &format!("If-None-Match: {tag}\r\n"));
    assert_eq!(other.status, 200, "each file has a tag of its own");
}

#[test]
fn whoever_takes_gzip_gets_gzip() {
    let server = TestServer::start();
    let whole = get(server.address, "/view.js");
    assert_eq!((whole.header("content-encoding"), whole.header("vary")), (None, Some("accept-encoding")));
    for accepts in ["gzip", "br;q=1.0, GZIP;q=0.5", "deflate , gzip"] {
        let packed = ask(server.address, "GET", "/view.js", &format!("Accept-Encoding: {accepts}\r\n"));
        assert_eq!(packed.header("content-encoding"), Some("gzip"), "{accepts}");
        assert_eq!(packed.header("etag"), whole.header("etag"));
        assert!(packed.body.len() < whole.body.len());
        let mut unpacked = Vec::new();
        GzDecoder::new(packed.body.as_slice()).read_to_end(&mut unpacked).unwrap();
        assert_eq!(unpacked, whole.body);
    }
    for accepts in ["gzip;q=0", "gzip;q=0.000", "br", "xgzip", "gzip;q=much"] {
        let unpacked = ask(server.address, "GET", "/view.js", &format!("Accept-Encoding: {accepts}\r\n"));
        assert_eq!(unpacked.body, whole.body, "{accepts}");
    }
}

#[test]
fn only_the_servers_own_page_may_open_the_socket() {
    let server = TestServer::start();
    let port = server.address.port();
    let wrong = [
        format!("ws://{}", server.address),
        format!("http://127.0.0.1:{}", port ^ 1),
        format!("http://localhost:{port}"),
        format!("http://{}/", server.address),
        format!("http://{}.elsewhere.example", server.address),
        format!("http://elsewhere.example#{}", server.address),
        "http://127.0.0.1".into(),
        "null".into(),
        String::new(),
    ];
    for origin in wrong.iter().map(|origin| Some(origin.as_str())).chain([None]) {
        let mut stream = connect(server.address);
        stream.write_all(handshake(server.address, origin).as_bytes()).unwrap();
        let answer = Reply::read(&mut stream);
        assert_eq!(answer.status, 403, "{origin:?}");
        assert!(answer.text().starts_with("Only this server's own page may open the socket."));
    }

    // The second is what a page sends that came through a web server with https in front of this one.
    for right in ["http", "https"].map(|scheme| format!("{scheme}://{}", server.address)) {
        let mut stream = connect(server.address);
        stream.write_all(handshake(server.address, Some(&right)).as_bytes()).unwrap();
        let answer = Reply::read(&mut stream);
        assert_eq!(answer.status, 101);
        assert_eq!(answer.header("upgrade"), Some("websocket"));
        assert_eq!(answer.header("sec-websocket-accept"), Some("s3pPLMBiTxaQ9kYGzzhZRbK+xOo="));
    }
}

#[test]
fn a_handshake_that_is_no_websockets_is_refused() {
    let server = TestServer::start();
    let right = handshake(server.address, Some(&format!("http://{}", server.address)));
    let right = right.replace("Connection: Upgrade", "Connection: close, upgrade");
    for (status, part, instead) in [
        (426, "Sec-WebSocket-Version: 13", "Sec-WebSocket-Version: 8"),
        (426, "Upgrade: websocket", "Upgrade: h2c"),
        (426, "Connection: close, upgrade", "Connection: close"),
        (426, "GET /socket", "HEAD /socket"),
        (405, "GET /socket", "POST /socket"),
        (400, "dGhlIHNhbXBsZSBub25jZQ==", "short"),
        (400, "Sec-WebSocket-Key", "Sec-WebSocket-Lock"),
    ] {
        let request = right.replace(part, instead);
        assert_ne!(request, right);
        let mut stream = connect(server.address);
        stream.write_all(request.as_bytes()).unwrap();
        assert_eq!(Reply::read(&mut stream).status, status, "{instead}");
    }
}

#[test]
fn what_a_page_sends_ahead_of_the_answer_is_not_lost() {
    let server = TestServer::spawn(|listener, stop| async move {
        let (_stopping, stopped) = watch::channel(false);
        let shared = Shared {
            site: Site::new(Packs::new(vec![]), Dress::plain(), None),
            tls: None,
            places: Places::new(1, 1),
            behind_proxy: 0,
            stopping: stopped,
            open: |mut connection: listen::Connection<tokio::net::TcpStream>, sent_ahead: Vec<u8>| async move {
                connection.write_all(&sent_ahead).await.unwrap();
            },
        };
        tokio::select! {
            () = listen::accept(listener, shared) => {}
            () = stop => {}
        }
    });
    let mut stream = connect(server.address);
    let request = handshake(server.address, Some(&format!("http://{}", server.address))) + "first frame";
    stream.write_all(request.as_bytes()).unwrap();
    assert!(head_of(&mut stream).starts_with(b"HTTP/1.1 101 "));
    let mut echoed = String::new();
    stream.read_to_string(&mut echoed).unwrap();
    assert_eq!(echoed, "first frame");
}

/// Waits until the server has closed the connection, and says how long that took.
fn time_to_the_end(stream: &mut TcpStream, since: Instant) -> Duration {
    match stream.read_to_end(&mut Vec::new()) {
        Ok(_) => {}
        Err(error) if error.kind() == ErrorKind::ConnectionReset => {}
        Err(error) => panic!("the server left it open: {error}"),
    }
    since.elapsed()
}

const IN_TIME: RangeInclusive<Duration> = Duration::from_secs(4)..=Duration::from_secs(8);

#[test]
fn whoever_says_too_little_is_cut_off_in_time() {
    let server = TestServer::start();
    let since = Instant::now();
    let mut streams: Vec<(&str, TcpStream)> = [
        "",
        "GET / HTT",
        "GET / HTTP/1.1\r\nHost: here\r\nX-Never-Ends: ",
        "GET /healthz HTTP/1.1\r\nHost: here\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: here\r\nContent-Length: 1000\r\n\r\nfar less",
    ]
    .map(|said| (said, connect(server.address)))
    .into();
    for (said, stream) in &mut streams {
        stream.write_all(said.as_bytes()).unwrap();
    }
    for (said, stream) in &mut streams {
        let took = time_to_the_end(stream, since);
        let in_time = if said.starts_with("POST") { Duration::ZERO..=*IN_TIME.end() } else { IN_TIME };
        assert!(in_time.contains(&took), "{said:?} took {took:?}");
    }
}

#[test]
fn whoever_sends_one_byte_at_a_time_is_cut_off_in_time() {
    let server = TestServer::start();
    let since = Instant::now();
    let mut stream = connect(server.address);
    while stream.write_all(b"G").is_ok() {
        assert!(since.elapsed() < *IN_TIME.end(), "a slow sender is still heard");
        std::thread::sleep(Duration::from_millis(100));
    }
}

#[test]
fn two_thousand_that_say_nothing_harm_nobody_and_end_by_themselves() {
    const SILENT: usize = 2_000;
    machine::raise_open_files();
    let program = Program::start(&[]);
    let memory_before = resident_kib(&program);
    let since = Instant::now();
    let mut silent: Vec<TcpStream> = (0..SILENT).map(|_| connect(program.address())).collect();
    let asked = Instant::now();
    assert_eq!(get(program.address(), "/").status, 200);
    assert!(asked.elapsed() < Duration::from_secs(2), "an honest request took {:?}", asked.elapsed());
    assert!(since.elapsed() < *IN_TIME.start(), "the silent ones were still there: {:?}", since.elapsed());
    let memory_each = (resident_kib(&program) - memory_before) / SILENT;
    assert!(memory_each <= 16, "{memory_each} KiB for each that says nothing");
    for stream in &mut silent {
        time_to_the_end(stream, since);
    }
    assert!(asked.elapsed() < *IN_TIME.end(), "they ended only after {:?}", asked.elapsed());
    assert_eq!(get(program.address(), "/").status, 200);
}

fn resident_kib(program: &Program) -> usize {
    let status = std::fs::read_to_string(format!("/proc/{}/status", program.id())).unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap();
    line.trim().trim_end_matches(" kB").parse().unwrap()
}

#[test]
fn when_all_places_are_taken_the_next_is_turned_away_until_one_is_free() {
    let server = TestServer::start_with(Parts { connections: 1, ..parts() });
    let mut first = connect(server.address);
    first.write_all(b"GET /healthz HTTP/1.1\r\nHost: here\r\n\r\n").unwrap();
    head_of(&mut first);
    let turned_away = time_to_the_end(&mut connect(server.address), Instant::now());
    assert!(turned_away < *IN_TIME.start(), "it was let in, for {turned_away:?}");
    drop(first);
    let since = Instant::now();
    while !answers(&server) {
        assert!(since.elapsed() < PATIENCE, "the place was not given back");
    }
}

/// True if a request is answered, false if the connection is closed on it.
fn answers(server: &TestServer) -> bool {
    let mut stream = connect(server.address);
    let mut answer = Vec::new();
    let asked = stream.write_all(b"GET /healthz HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n");
    asked.and_then(|()| stream.read_to_end(&mut answer)).is_ok() && answer.starts_with(b"HTTP/1.1 200 ")
}

#[test]
fn nonsense_is_refused_and_harms_nobody() {
    let server = TestServer::start();
    let long = format!("GET / HTTP/1.1\r\nHost: here\r\nX-Long: {}\r\n\r\n", "x".repeat(40_000));
    let many = format!("GET / HTTP/1.1\r\n{}\r\n", "X: y\r\n".repeat(500));
    let far = format!("GET /{} HTTP/1.1\r\nHost: here\r\n\r\n", "x".repeat(40_000));
    for (said, status) in [
        ("\u{16}\u{3}\u{1}\u{2}\0\u{1}\0\u{1}\u{fc}\r\n\r\n", "400"),
        ("good morning, is anybody there?\r\n\r\n", "400"),
        ("GET / HTTP/1.1\r\nHost: here\r\nno colon\r\n\r\n", "400"),
        ("GET / HTTP/1.1\r\nHost: here\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n", "400"),
        (&long, "431"),
        (&many, "431"),
        (&far, "4"),
    ] {
        let mut stream = connect(server.address);
        // The server may close before it has read all of it.
        let _ = stream.write_all(said.as_bytes());
        let head = String::from_utf8(head_or_nothing(&mut stream)).unwrap();
        assert!(head.is_empty() || head.starts_with(&format!("HTTP/1.1 {status}")), "{:?}: {head}", &said[..20]);
        assert_eq!(get(server.address, "/healthz").status, 200);
    }
}

/// What the server answered before it closed the connection; nothing where a reset overtook the answer.
fn head_or_nothing(stream: &mut TcpStream) -> Vec<u8> {
    let mut answer = Vec::new();
    match stream.read_to_end(&mut answer) {
        Ok(_) => answer,
        Err(error) if error.kind() == ErrorKind::ConnectionReset => Vec::new(),
        Err(error) => panic!("the server left it open: {error}"),
    }
}
