//! `vagt serve`: the pages, the API and the workers in one process, until it is told to stop.

use super::Exit;
use crate::{
    app::App,
    clock::Clock,
    demo,
    jobs::{RealSolver, Solver, Workers},
    settings::Settings,
    store::Store,
};
use anyhow::Context;
use chrono::{DateTime, Utc};
use clap::Args;
use std::{
    io::{IsTerminal, Write},
    net::SocketAddr,
    path::PathBuf,
    sync::Arc,
    time::Duration,
};
use tokio::{
    net::TcpListener,
    signal::unix::{SignalKind, signal},
};
use tokio_util::sync::CancellationToken;
use tracing_subscriber::EnvFilter;
use wire::request::WardRequest;

/// What `vagt serve` can be told; everything also by environment variable.
#[derive(Debug, Clone, Args)]
pub struct Arguments {
    /// Address to listen on.
    #[arg(long, env = "VAGT_LISTEN", default_value = "127.0.0.1:8080")]
    pub listen: SocketAddr,
    /// Database: sqlite://PATH or postgres://USER:PASSWORD@HOST/NAME.
    #[arg(long, env = "VAGT_DATABASE", hide_env_values = true, default_value = "sqlite://var/vagtvaerk.db")]
    pub database: String,
    /// Ward files to show: their wards are put in the database if they are not there, and anyone may sign in.
    #[arg(long, env = "VAGT_DEMO", value_delimiter = ',', num_args = 1..)]
    pub demo: Vec<PathBuf>,
    /// When the clock of a demonstration begins, such as 2026-11-23T08:00:00+01:00; from there it runs on. The wards that
    /// are shown are planned for one spring, and wishes are open before it. With --demo only. Only this server's clock
    /// moves: set the browser's computer to the same time, or changes that a page fills in are refused as told in the
    /// future. Each start begins at the instant again, whatever the database holds from later, and the other commands,
    /// such as `vagt invite`, go by the system's clock.
    #[arg(long, env = "VAGT_DEMO_CLOCK", requires = "demo")]
    pub demo_clock: Option<DateTime<Utc>>,
    /// Solves at a time; nought for a server that only answers.
    #[arg(long, env = "VAGT_WORKERS", default_value_t = 1)]
    pub workers: usize,
    /// Give cookies to HTTPS only: set it wherever the server is behind TLS.
    #[arg(long, env = "VAGT_SECURE_COOKIES")]
    pub secure_cookies: bool,
    /// Proxies in front of the server that add to X-Forwarded-For: attempts to sign in are counted by address.
    #[arg(long, env = "VAGT_PROXIES", default_value_t = 0)]
    pub proxies: usize,
    /// Seconds for working out why a new roster is as it is; nought for not at all.
    #[arg(long, env = "VAGT_REASONS_SECONDS", default_value_t = 60, value_parser = clap::value_parser!(u32).range(0..=600))]
    pub reasons_seconds: u32,
    /// Seconds between a worker's heartbeats.
    #[arg(long, env = "VAGT_HEARTBEAT_SECONDS", default_value_t = 3, value_parser = clap::value_parser!(u64).range(1..=60), hide = true)]
    pub heartbeat_seconds: u64,
}

/// Serves until SIGINT or SIGTERM.
#[must_use]
pub fn run(arguments: Arguments) -> Exit {
    serve_with(arguments, Arc::<RealSolver>::default())
}

/// Serves with a solver of one's own; tests use it.
#[must_use]
pub fn serve_with(arguments: Arguments, solver: Arc<dyn Solver>) -> Exit {
    log();
    let served = tokio::runtime::Runtime::new()
        .context("the runtime cannot be started")
        .and_then(|runtime| runtime.block_on(serve(arguments, solver)));
    match served {
        Ok(exit) => exit,
        Err(error) => {
            eprintln!("vagt: {error:#}");
            Exit::Failure
        }
    }
}

async fn serve(arguments: Arguments, solver: Arc<dyn Solver>) -> anyhow::Result<Exit> {
    let store = Store::open(&arguments.database).await.map_err(anyhow::Error::from);
    let store = store.context("the database cannot be opened; see --database")?;
    let store = store.with_clock(arguments.demo_clock.map(Clock::beginning_at).unwrap_or_default());
    let mut wards = Vec::new();
    for file in &arguments.demo {
        match demo::put_ward(&store, file).await {
            Ok(ward) => wards.push(ward),
            Err(error) => {
                eprintln!("vagt: {error:#}");
                return Ok(Exit::BadInput);
            }
        }
    }
    let app = App::new(store, solver, settings(&arguments)).await.context("the job queue cannot be opened")?;
    let listener = TcpListener::bind(arguments.listen).await;
    let listener = listener.with_context(|| format!("cannot listen on {}; see --listen", arguments.listen))?;
    announce(listener.local_addr()?, &wards);
    stop_on_signal(app.stopping.clone())?;
    let workers = Workers::start(&app, arguments.workers);
    let stopping = app.stopping.clone().cancelled_owned();
    let service = app.http().into_make_service_with_connect_info::<SocketAddr>();
    axum::serve(listener, service).with_graceful_shutdown(stopping).await?;
    workers.stopped().await;
    Ok(Exit::Ok)
}

fn settings(arguments: &Arguments) -> Settings {
    Settings {
        demo_sign_in: !arguments.demo.is_empty(),
        secure_cookies: arguments.secure_cookies,
        proxies: arguments.proxies,
        heartbeat: Duration::from_secs(arguments.heartbeat_seconds),
        reasons_seconds: arguments.reasons_seconds,
    }
}

/// The first signal stops the server in good order, the second at once.
fn stop_on_signal(stopping: CancellationToken) -> anyhow::Result<()> {
    let (mut interrupt, mut terminate) = (signal(SignalKind::interrupt())?, signal(SignalKind::terminate())?);
    tokio::spawn(async move {
        for stops_already in [false, true] {
            tokio::select! {
                _ = interrupt.recv() => {}
                _ = terminate.recv() => {}
            }
            if stops_already {
                std::process::exit(i32::from(Exit::Interrupted as u8));
            }
            eprintln!("vagt: stopping; a running solve is started again next time");
            stopping.cancel();
        }
    });
    Ok(())
}

/// Whoever started the server may have closed its output meanwhile: that is no reason to fail.
fn announce(address: SocketAddr, wards: &[WardRequest]) {
    let mut text = format!("Vagtværk: http://{address}\n");
    for WardRequest { ward, employees, .. } in wards {
        let (id, name, count) = (&ward.id, &ward.name, employees.len());
        text += &format!("  {name}: sign in on the page, no password, as\n");
        text += &format!("    {id}.planner   makes the plan\n    {id}.leader    signs and publishes it\n");
        text += &format!("    or as one of {count} employees, to enter wishes\n");
    }
    let _ = std::io::stdout().write_all(text.as_bytes());
}

fn log() {
    let filter = EnvFilter::try_from_env("VAGT_LOG")
        .unwrap_or_else(|_| EnvFilter::new("info,sea_orm_migration=warn,apalis_core=warn,sqlx=warn"));
    let colours = std::io::stderr().is_terminal();
    let set =
        tracing_subscriber::fmt().with_env_filter(filter).with_ansi(colours).with_writer(std::io::stderr).try_init();
    // In tests a log may be there already; then that one is used.
    drop(set);
}
