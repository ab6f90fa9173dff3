//! A PostgreSQL server for the tests: the one that `VAGT_TEST_POSTGRES` names, or a private throw-away one from
//! the programs on this machine, which goes away with this process however that ends.

use sea_orm::{ConnectionTrait, Database};
use std::{
    io::{BufRead, BufReader, Write},
    net::TcpListener,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::OnceLock,
};
use uuid::Uuid;

const NAMED_BY: &str = "VAGT_TEST_POSTGRES";
const PROGRAMS: &str = "/usr/lib/postgresql";

/// Keeps the server until its standard input is closed, which the end of this process does in any case.
const KEEPER: &str = r#"
set -e
folder=$(mktemp -d)
trap 'kill -INT $server 2>/dev/null || true; wait $server 2>/dev/null || true; rm -rf "$folder"' EXIT
"$1/initdb" -D "$folder/data" -U tester -A trust -E UTF8 --locale=C --no-sync >"$folder/initdb.log" 2>&1
"$1/postgres" -D "$folder/data" -p "$2" -k "$folder" -c listen_addresses=127.0.0.1 -c max_connections=300 \
    -c fsync=off -c synchronous_commit=off -c full_page_writes=off >"$folder/server.log" 2>&1 </dev/null &
server=$!
until "$1/pg_isready" -q -h 127.0.0.1 -p "$2"; do kill -0 $server; sleep 0.1; done
echo ready
read -r _ || true
"#;

struct Server {
    url: String,
    _keeper: Option<Child>,
}

static SERVER: OnceLock<Option<Server>> = OnceLock::new();

/// Whether there is a server; if not, says so where it can be seen.
pub fn is_here() -> bool {
    server().is_some()
}

/// The URL of a new, empty database.
pub async fn new_database() -> String {
    let server = server().expect("asked for only when it is here");
    let name = format!("vagt_test_{}", Uuid::now_v7().simple());
    let maintenance = Database::connect(format!("{}/postgres", server.url)).await.expect("the server answers");
    maintenance.execute_unprepared(&format!("CREATE DATABASE {name}")).await.expect("databases can be created");
    format!("{}/{name}", server.url)
}

fn server() -> Option<&'static Server> {
    SERVER.get_or_init(|| named().or_else(start)).as_ref()
}

fn named() -> Option<Server> {
    let url = std::env::var(NAMED_BY).ok().filter(|url| !url.is_empty())?;
    Some(Server { url: url.trim_end_matches('/').to_owned(), _keeper: None })
}

fn start() -> Option<Server> {
    let Some(programs) = programs() else {
        let message =
            format!("no PostgreSQL programs in {PROGRAMS} and no {NAMED_BY}: tests on PostgreSQL are skipped\n");
        // Not eprintln: the test harness would swallow it.
        let _ = std::io::stderr().write_all(message.as_bytes());
        return None;
    };
    let port = TcpListener::bind("127.0.0.1:0").and_then(|free| free.local_addr()).expect("a free port").port();
    let mut keeper = as_ordinary_user()
        .args(["bash", "-c", KEEPER, "keeper"])
        .arg(&programs)
        .arg(port.to_string())
        .current_dir("/")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("bash can be started");
    let mut line = String::new();
    let output = keeper.stdout.take().expect("the output is piped");
    BufReader::new(output).read_line(&mut line).expect("the output is text");
    assert_eq!(line.trim(), "ready", "the PostgreSQL server did not start");
    Some(Server { url: format!("postgres://tester@127.0.0.1:{port}"), _keeper: Some(keeper) })
}

/// PostgreSQL refuses to run as root.
fn as_ordinary_user() -> Command {
    let is_root = std::fs::metadata("/proc/self").map(|own| std::os::unix::fs::MetadataExt::uid(&own) == 0);
    if is_root.unwrap_or(false) {
        let mut command = Command::new("runuser");
        command.args(["-u", "postgres", "--"]);
        return command;
    }
    Command::new("env")
}

fn programs() -> Option<PathBuf> {
    let versions = std::fs::read_dir(Path::new(PROGRAMS)).ok()?;
    let mut found: Vec<PathBuf> = versions
        .filter_map(|entry| Some(entry.ok()?.path().join("bin")))
        .filter(|programs| programs.join("initdb").exists() && programs.join("postgres").exists())
        .collect();
    found.sort();
    found.pop()
}
