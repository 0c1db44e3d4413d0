//! The group's own dress, as the built program serves it.

use crate::https::folder::Folder;
use crate::support::{Program, get};
use circlekeeper::protocol::dress::{Accent, Dress, Logo};

fn dress(program: &Program) -> Dress {
    serde_json::from_slice(&get(program.address(), "/dress.json").body).expect("a dress")
}

#[test]
fn the_page_is_dressed_as_the_host_says() {
    let plain = Program::start(&[]);
    assert_eq!(dress(&plain), Dress::default());

    let program = Program::start(&[
        "--group-name",
        "Grupo  Nuevos Comienzos",
        "--tab-title",
        "Notas",
        "--accent",
        "7A1FA2",
        "--language",
        "es",
    ]);
    let Dress { name, logo, tab_title, language, accent } = dress(&program);
    assert_eq!(logo, None);
    assert_eq!(name.as_deref(), Some("Grupo Nuevos Comienzos"));
    assert_eq!((tab_title.as_deref(), language.as_deref()), (Some("Notas"), Some("es")));
    let Accent { day, night } = accent.expect("an accent");
    assert_eq!(day, "#7a1fa2");
    assert!(night.starts_with('#') && night != day, "{night}");

    let program = Program::start(&["--accent", "#7a1fa2", "--accent-night", "#e0c0ff"]);
    assert_eq!(dress(&program).accent, Some(Accent { day: "#7a1fa2".into(), night: "#e0c0ff".into() }));
}

#[test]
fn a_logo_comes_from_the_server_itself_and_can_do_nothing() {
    let folder = Folder::new("logo");
    let drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 5 2\"><script>alert(1)</script></svg>";
    folder.file("ours.png", drawing);
    let settings = folder.file("circlekeeper.toml", "group-name = \"Nuevos Comienzos\"\nlogo = \"ours.png\"\n");
    let program = Program::start(&["--config", &settings]);
    let Logo { path, width, height } = dress(&program).logo.expect("a logo");
    assert_eq!((path.as_str(), width, height), ("/logo.svg", 1000, 400));

    // It was read at the start, so what becomes of the file changes nothing.
    drop(folder);
    let logo = get(program.address(), &path);
    assert_eq!((logo.status, logo.body.as_slice()), (200, drawing.as_bytes()));
    assert_eq!(logo.header("content-type"), Some("image/svg+xml; charset=utf-8"));
    assert_eq!(logo.header("x-content-type-options"), Some("nosniff"));
    let policy: Vec<&str> = logo.header("content-security-policy").expect("a policy").split("; ").collect();
    assert!(policy.contains(&"default-src 'none'") && policy.contains(&"sandbox"), "{policy:?}");
    assert!(!policy.iter().any(|part| part.starts_with("script-src")), "{policy:?}");
    for other in ["/logo.png", "/logo", "/ours.png"] {
        assert_eq!(get(program.address(), other).status, 404, "{other}");
    }
}

#[test]
fn the_page_itself_is_the_same_for_every_group() {
    let folder = Folder::new("same-page");
    let logo = folder.file("logo.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 5 2\"/>");
    let program = Program::start(&["--group-name", "Nuevos Comienzos", "--accent", "7a1fa2", "--logo", &logo]);
    let plain = Program::start(&[]);
    for path in ["/", "/privacy", "/packs", "/main.js", "/style.css", "/page-hash"] {
        assert!(get(program.address(), path).body == get(plain.address(), path).body, "{path}");
    }
}
