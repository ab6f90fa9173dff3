//! `vagt serve` as a process of its own, to be stopped in good order or not.

use super::eventually;
use serde_json::Value;
use std::{
    io::{BufRead, BufReader},
    path::Path,
    process::{Child, ChildStdout, Command, Stdio},
};

/// A running server.
#[derive(Debug)]
pub struct Process {
    child: Child,
    /// Kept open: a server must not be cut off from its output.
    _output: BufReader<ChildStdout>,
    address: String,
    cookie: String,
}

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Process {
    /// Starts a server on a database, with the medical ward, and signs its planner in.
    pub async fn start(database: &str) -> Self {
        let ward = Path::new(env!("CARGO_MANIFEST_DIR")).join("../fixtures/medical.json");
        let mut child = Command::new(env!("CARGO_BIN_EXE_vagt"))
            .args(["serve", "--listen", "127.0.0.1:0", "--workers", "1", "--heartbeat-seconds", "1", "--demo"])
            .arg(ward)
            .env("VAGT_DATABASE", database)
            .env("VAGT_LOG", "warn")
            .stdout(Stdio::piped())
            .spawn()
            .expect("vagt starts");
        let mut line = String::new();
        let mut output = BufReader::new(child.stdout.take().expect("the output is piped"));
        output.read_line(&mut line).expect("the output is text");
        let address = line.trim().strip_prefix("Vagtværk: ").expect("the address is printed first").to_owned();
        let mut process = Self { child, _output: output, address, cookie: String::new() };
        process.sign_in("m3.planner").await;
        process
    }

    async fn sign_in(&mut self, account: &str) {
        let url = format!("{}/api/v1/demo-session", self.address);
        let body = serde_json::json!({"account": account});
        let response = reqwest::Client::new().post(url).json(&body).send().await.expect("the server answers");
        let cookie = response.headers()["set-cookie"].to_str().expect("text");
        self.cookie = cookie.split(';').next().expect("a cookie").to_owned();
    }

    pub async fn get(&self, path: &str) -> Value {
        let request = reqwest::Client::new().get(format!("{}{path}", self.address)).header("cookie", &self.cookie);
        request.send().await.expect("the server answers").json().await.expect("JSON")
    }

    pub async fn post(&self, path: &str, body: Value) -> Value {
        let request = reqwest::Client::new().post(format!("{}{path}", self.address)).header("cookie", &self.cookie);
        let request = request.header("sec-fetch-site", "same-origin");
        request.json(&body).send().await.expect("the server answers").json().await.expect("JSON")
    }

    /// The solve, when `is_as_wanted` says so.
    pub async fn solve_when(&self, solve: &str, what: &str, is_as_wanted: impl Fn(&Value) -> bool) -> Value {
        eventually(what, || async {
            let now = self.get(&format!("/api/v1/solves/{solve}")).await;
            is_as_wanted(&now).then_some(now)
        })
        .await
    }

    /// `kill -9`.
    pub fn kill(mut self) {
        self.child.kill().expect("the process is there");
        self.child.wait().expect("the process ends");
    }

    /// SIGTERM; the exit code.
    pub fn terminate(mut self) -> Option<i32> {
        let id = self.child.id().to_string();
        let told = Command::new("kill").args(["-TERM", &id]).status().expect("kill is there");
        assert!(told.success());
        self.child.wait().expect("the process ends").code()
    }
}
