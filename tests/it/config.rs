//! The options in their three layers: arguments over the environment over a file, what is in force and from where, and
//! what is said of mistakes in each.

use crate::pack::folder::Folder;
use circlekeeper::server::config::{self, Asked, Config};
use std::collections::BTreeMap;
use std::ffi::OsString;

/// A folder with a file of settings in it.
fn file(test: &str, text: &str) -> (Folder, String) {
    let folder = Folder::new(&format!("config-{test}"), &BTreeMap::new());
    folder.write("circlekeeper.toml", text.as_bytes());
    let path = folder.0.join("circlekeeper.toml").to_str().expect("a path in UTF-8").to_owned();
    (folder, path)
}

fn read(arguments: &[&str], environment: &[(&str, &str)]) -> Result<Asked, String> {
    let arguments = std::iter::once(&"circlekeeper").chain(arguments).map(OsString::from);
    let environment = environment.iter().map(|(name, value)| (OsString::from(name), OsString::from(value)));
    config::read(arguments, environment).map_err(|mistake| mistake.to_string())
}

fn serves(arguments: &[&str], environment: &[(&str, &str)]) -> Config {
    match read(arguments, environment) {
        Ok(Asked::Serve(config)) => *config,
        other => panic!("{other:?}"),
    }
}

fn printed(arguments: &[&str], environment: &[(&str, &str)]) -> String {
    match read(arguments, environment) {
        Ok(Asked::Print(text)) => text,
        other => panic!("{other:?}"),
    }
}

fn refused(arguments: &[&str], environment: &[(&str, &str)]) -> String {
    read(arguments, environment).expect_err("it is refused")
}

/// Each option's name and what `config` says of where its value comes from.
fn options() -> Vec<(String, String)> {
    let text = printed(&["config"], &[]);
    let parts = text.split("\n\n").filter(|part| part.contains(" = "));
    let option = |part: &str| {
        let name = part.lines().last()?.trim_start_matches("# ").split(" = ").next()?;
        Some((name.to_owned(), part.lines().rev().nth(1)?.to_owned()))
    };
    parts.map(|part| option(part).expect("a line of its name, after one of its place")).collect()
}

#[test]
fn an_argument_counts_more_than_a_variable_and_a_variable_more_than_the_file() {
    let (_folder, path) = file("layers", "listen = '0.0.0.0:1'\nlog = 'off'\nsandbox = 'off'\n");
    let file = ["--config", &path];
    let config = serves(&file, &[]);
    assert_eq!((config.listen.port(), config.log.to_string().as_str()), (1, "off"));
    let config = serves(&file, &[("CIRCLEKEEPER_LISTEN", "0.0.0.0:2"), ("CIRCLEKEEPER_LOG", "")]);
    assert_eq!((config.listen.port(), config.log.to_string().as_str()), (2, "off"));
    let config = serves(&["--config", &path, "--listen=0.0.0.0:3"], &[("CIRCLEKEEPER_LISTEN", "0.0.0.0:2")]);
    assert_eq!((config.listen.port(), config.log.to_string().as_str()), (3, "off"));
    let config = serves(&[], &[("CIRCLEKEEPER_CONFIG", &path), ("SOMEBODY_ELSES", "1")]);
    assert_eq!(config.listen.port(), 1);
}

#[test]
fn paths_in_a_file_count_from_its_folder_and_several_are_a_list() {
    let (folder, path) =
        file("paths", "pack = ['ours', '/theirs.zip']\nown-packs-only = true\nhelp-lines = 'a.toml'\n");
    let config = serves(&["--config", &path], &[]);
    assert_eq!(config.pack, [folder.0.join("ours"), "/theirs.zip".into()]);
    assert!(config.own_packs_only);
    assert_eq!(config.help_lines, Some(folder.0.join("a.toml")));
    let config = serves(&[], &[("CIRCLEKEEPER_PACK", "a:b.zip"), ("CIRCLEKEEPER_OWN_PACKS_ONLY", "true")]);
    assert_eq!(config.pack, ["a", "b.zip"].map(std::path::PathBuf::from));
    let config = serves(&["--config", &path], &[("CIRCLEKEEPER_OWN_PACKS_ONLY", "false")]);
    assert!(!config.own_packs_only);
}

/// All of a group's dress, and the packs, by each of the three ways.
#[test]
fn a_group_dresses_its_server_in_a_file_in_variables_or_in_arguments_alike() {
    let dress = [
        ("group-name", "Nuevos Comienzos"),
        ("tab-title", "Notas"),
        ("accent", "7a1fa2"),
        ("accent-night", "e0c0ff"),
        ("language", "es"),
    ];
    let lines: String = dress.iter().map(|(name, value)| format!("{name} = \"{value}\"\n")).collect();
    let (folder, path) = file("dress", &format!("{lines}logo = \"logo.svg\"\npack = [\"ours\"]\n"));
    let at = |name: &str| folder.0.join(name).to_str().expect("a path in UTF-8").to_owned();
    let all = dress.map(|(name, value)| (name, value.to_owned())).into_iter();
    let all: Vec<_> = all.chain([("logo", at("logo.svg")), ("pack", at("ours"))]).collect();

    let arguments: Vec<String> = all.iter().map(|(name, value)| format!("--{name}={value}")).collect();
    let by_arguments = serves(&arguments.iter().map(String::as_str).collect::<Vec<_>>(), &[]);
    let variable = |name: &str| format!("CIRCLEKEEPER_{}", name.to_uppercase().replace('-', "_"));
    let variables: Vec<_> = all.iter().map(|(name, value)| (variable(name), value)).collect();
    let variables: Vec<_> = variables.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    for config in [serves(&["--config", &path], &[]), serves(&[], &variables)] {
        assert_eq!((&config.look, &config.pack), (&by_arguments.look, &by_arguments.pack));
    }
    let look = by_arguments.look;
    assert_eq!((look.group_name.as_deref(), look.logo), (Some("Nuevos Comienzos"), Some(folder.0.join("logo.svg"))));
    assert!(look.accent.is_some() && look.accent_night.is_some() && look.language.is_some());
}

#[test]
fn a_logo_in_a_file_needs_a_name_beside_it() {
    let (_folder, path) = file("nameless", "\nlogo = \"logo.svg\"\n");
    let said = refused(&["--config", &path], &[]);
    assert!(said.contains("--group-name <NAME>") && said.contains("(logo: ") && said.contains("line 2"), "{said}");
}

#[test]
fn what_is_in_force_is_a_file_of_its_own_that_says_the_same() {
    let (folder, path) = file("print", "# ours\nlog = \"info\"\npack = [\"ours\"]\nown-packs-only = true\n");
    let arguments = ["config", "--config", &path, "--sandbox", "off"];
    let text = printed(&arguments, &[("CIRCLEKEEPER_LISTEN", "[::1]:8081")]);
    let pack = folder.0.join("ours").display().to_string();
    for (line, place) in [
        ("log = \"info\"", format!("As {path}, line 2 says.")),
        (format!("pack = [\"{pack}\"]").as_str(), format!("As {path}, line 3 says.")),
        ("own-packs-only = true", format!("As {path}, line 4 says.")),
        ("listen = \"[::1]:8081\"", "As the variable CIRCLEKEEPER_LISTEN says.".to_owned()),
        ("sandbox = \"off\"", "As the arguments say.".to_owned()),
        ("# tls-cert = \"\"", "Not set.".to_owned()),
    ] {
        assert!(text.contains(&format!(". {place}\n{line}\n")), "{line}, {place}: {text}");
    }
    assert!(text.lines().all(|line| line.chars().count() <= 120), "{text}");

    let (_folder, copy) = file("copy", &text);
    let (one, other) =
        (serves(&arguments[1..], &[("CIRCLEKEEPER_LISTEN", "[::1]:8081")]), serves(&["--config", &copy], &[]));
    let without_file = |config: Config| format!("{:?}", Config { config: None, ..config });
    assert_eq!(without_file(one), without_file(other));

    let built_in = printed(&["config"], &[]);
    assert!(built_in.lines().all(|line| line.is_empty() || line.starts_with("# ")), "{built_in}");
    assert!(built_in.contains("Built in.\n# listen = \"127.0.0.1:8080\"\n"), "{built_in}");
}

#[test]
fn every_setting_says_where_a_value_of_the_wrong_kind_stands() {
    let options = options();
    assert!(options.iter().any(|(name, _)| name == "listen") && options.len() > 8);
    for (name, place) in options {
        let (_folder, path) = file("kinds", &format!("\n{name} = 1979-05-27\n"));
        let said = refused(&["--config", &path], &[]);
        assert!(said.contains(&format!("{path}, line 2: {name} needs ")) && said.ends_with('.'), "{name}: {said}");
        assert!(place.contains(&format!("CIRCLEKEEPER_{}", name.to_uppercase().replace('-', "_"))), "{name}: {place}");
    }
}

#[test]
fn values_that_an_option_does_not_take_are_told_in_its_own_words_with_their_place() {
    for (name, value, cure) in [
        ("listen", "8080", "such as 127.0.0.1:8080"),
        ("tls", "maybe", "self-signed"),
        ("domain", "example", "such as meet.example.org"),
        ("acme-directory", "acme", "begins with https://"),
        ("acme-contact", "ana", "you@example.org"),
        ("log", "loud", "off, error, warn"),
        ("sandbox", "maybe", "on, off"),
        ("own-packs-only", "perhaps", "true or false"),
        ("group-name", "Nuevos\u{202e}", "type it anew"),
        ("tab-title", "A title that is much longer than any tab is wide", "write less"),
        ("accent", "999999", "the nearest that has it is #686868"),
        ("accent-night", "white", "six digits"),
        ("language", "fr", "en, es"),
    ] {
        let (_folder, path) = file("values", &format!("# words\n\n{name} = \"{value}\"\n"));
        let said = refused(&["--config", &path], &[]);
        assert!(said.contains("circlekeeper.toml, line 3: ") && said.contains(cure) && said.ends_with('.'), "{said}");
        let variable = format!("CIRCLEKEEPER_{}", name.to_uppercase().replace('-', "_"));
        let said = refused(&[], &[(&variable, value)]);
        assert!(said.contains(&format!("variable {variable}")) && said.contains(cure) && said.ends_with('.'), "{said}");
    }
}

#[test]
fn names_that_are_no_settings_are_refused_with_what_may_be_meant() {
    let (_folder, path) = file("names", "lisen = 'x'\n[server]\nport = 1\n");
    let said = refused(&["--config", &path], &[("CIRCLEKEEPER_SANDBOCKS", "on"), ("CIRCLEKEEPER_LOG", "loud")]);
    let lines: Vec<&str> = said.lines().collect();
    assert_eq!(lines.len(), 5, "{said}");
    for (line, part) in lines.iter().zip([
        "until this is mended:",
        "line 1: there is no setting lisen; perhaps listen is meant; circlekeeper config",
        "line 2: there is no setting server; circlekeeper config lists them all.",
        "the variable CIRCLEKEEPER_SANDBOCKS: there is no setting CIRCLEKEEPER_SANDBOCKS; perhaps CIRCLEKEEPER_SANDBOX",
        "the variable CIRCLEKEEPER_LOG: Invalid value 'loud'",
    ]) {
        assert!(line.contains(part), "{line}");
    }
    let (_folder, path) = file("itself", "config = 'other.toml'\n");
    assert!(refused(&["--config", &path], &[]).contains("cannot name another"));
}

#[test]
fn what_one_setting_needs_of_another_is_told_with_the_places_of_both() {
    let (_folder, path) = file("together", "tls-cert = 'a.pem'\n");
    let said = refused(&["--config", &path], &[]);
    assert!(said.contains("--tls-key") && said.contains(&format!("(tls-cert: {path}, line 1)")), "{said}");
    assert_eq!(serves(&["--config", &path, "--tls-key", "k.pem"], &[]).https.tls_key, Some("k.pem".into()));
    let said = refused(&["--tls", "self-signed"], &[("CIRCLEKEEPER_TLS_CERT", "a"), ("CIRCLEKEEPER_TLS_KEY", "b")]);
    assert!(said.contains("cannot be used with") && said.contains("(tls-cert: the variable CIRCLEKEEPER_TLS_CERT)"));
}

#[test]
fn a_file_that_cannot_be_used_is_refused_in_a_sentence() {
    let (folder, path) = file("broken", "listen =\n");
    assert!(refused(&["--config", &path], &[]).contains("line 1 is not written as TOML"));
    let nowhere = format!("{}/nowhere.toml", folder.path());
    assert!(refused(&["--config", &nowhere], &[]).contains("check its path and who may read it"));
    assert!(refused(&["--config", folder.path()], &[]).contains("check its path"));
    folder.write("binary", &[0xff, 0xfe, 0]);
    assert!(refused(&["--config", &format!("{}/binary", folder.path())], &[]).contains("no text in UTF-8"));
    folder.write("long", &vec![b'#'; 300 * 1024]);
    assert!(refused(&["--config", &format!("{}/long", folder.path())], &[]).contains("longer than 256 KiB"));
}

#[test]
fn commands_that_do_not_serve_read_no_settings() {
    let broken = [("CIRCLEKEEPER_CONFIG", "nowhere.toml"), ("CIRCLEKEEPER_LOG", "loud")];
    assert!(matches!(read(&["pack", "check"], &broken), Ok(Asked::Pack(_))));
    assert!(printed(&["--version"], &broken).starts_with("circlekeeper "));
    assert!(printed(&["--help"], &broken).contains("--config <FILE>"));
}
