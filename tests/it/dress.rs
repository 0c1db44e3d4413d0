//! The group's own dress, as the built program serves it.

use crate::support::{Program, get};
use circlekeeper::protocol::dress::{Accent, Dress};

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
    let Dress { name, tab_title, language, accent } = dress(&program);
    assert_eq!(name.as_deref(), Some("Grupo Nuevos Comienzos"));
    assert_eq!((tab_title.as_deref(), language.as_deref()), (Some("Notas"), Some("es")));
    let Accent { day, night } = accent.expect("an accent");
    assert_eq!(day, "#7a1fa2");
    assert!(night.starts_with('#') && night != day, "{night}");

    let program = Program::start(&["--accent", "#7a1fa2", "--accent-night", "#e0c0ff"]);
    assert_eq!(dress(&program).accent, Some(Accent { day: "#7a1fa2".into(), night: "#e0c0ff".into() }));
}

#[test]
fn the_page_itself_is_the_same_for_every_group() {
    let program = Program::start(&["--group-name", "Nuevos Comienzos", "--accent", "7a1fa2"]);
    let plain = Program::start(&[]);
    for path in ["/", "/privacy", "/packs", "/main.js", "/style.css", "/page-hash"] {
        assert!(get(program.address(), path).body == get(plain.address(), path).body, "{path}");
    }
}
