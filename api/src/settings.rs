//! What can be set about a server, with every limit in one place: unit, default, reason.

use std::time::Duration;

/// Settings of one server.
#[derive(Debug, Clone)]
pub struct Settings {
    /// Whether demo accounts may be signed in to without proof.
    pub demo_sign_in: bool,
    /// Whether cookies are for HTTPS only: set it wherever the server is behind TLS.
    pub secure_cookies: bool,
    /// Proxies between callers and this server: so many addresses of `X-Forwarded-For` can be believed.
    pub proxies: usize,
    /// How often a worker says that it lives. A worker that is silent for [`Settings::silence`] is taken for dead.
    pub heartbeat: Duration,
    /// How long the reasons of a new roster are looked for, in seconds; nought for not at all.
    pub reasons_seconds: u32,
}

impl Default for Settings {
    fn default() -> Self {
        let heartbeat = Duration::from_secs(3);
        Self { demo_sign_in: false, secure_cookies: false, proxies: 0, heartbeat, reasons_seconds: 60 }
    }
}

impl Settings {
    /// How many heartbeats a worker may miss: a busy machine must not look like a dead one.
    pub const MISSED_HEARTBEATS: u32 = 4;
    /// Queued and running solves; one more is answered 503. At a minute each, the last waits about half an hour.
    pub const MOST_OPEN_SOLVES: u64 = 32;
    /// Times a solve is started before it is given up: a request that kills the process must not do so for ever.
    pub const MOST_ATTEMPTS: u32 = 5;
    /// Largest body, in bytes: a ward of 200 people over 16 weeks with every wish is below 2 MiB.
    pub const LARGEST_BODY_BYTES: usize = 4 * 1024 * 1024;
    /// How long a session lasts: a duty and a bit.
    pub const SESSION_HOURS: i64 = 12;
    /// How long a session lasts on a device that its owner calls one's own (NIST SP 800-63B, AAL1: at most 30 days).
    pub const OWN_DEVICE_DAYS: i64 = 30;
    /// How exactly a session's last use is known: no write for each request.
    pub const SEEN_WITHIN_MINUTES: i64 = 5;
    /// How long an invitation can be used: whoever is off for a week still can.
    pub const INVITATION_DAYS: i64 = 10;
    /// Shortest password, in characters: NIST SP 800-63B-4 for a password that is the only proof.
    pub const SHORTEST_PASSWORD: usize = 15;
    /// Longest password, in characters: NIST asks for 64 at least; a bound keeps the work bounded.
    pub const LONGEST_PASSWORD: usize = 128;
    /// Shortest and longest login name, in characters.
    pub const LOGIN_NAME_LENGTHS: (usize, usize) = (3, 64);
    /// Passwords that are hashed at a time: each takes 19 MiB.
    pub const MOST_HASHES_AT_A_TIME: usize = 4;
    /// How long a browser is known after a sign-in.
    pub const KNOWN_BROWSER_DAYS: i64 = 365;
    /// Longest name of a person.
    pub const LONGEST_NAME: usize = 120;
    /// Most accounts of one ward.
    pub const MOST_ACCOUNTS: u64 = 1_000;
    /// How often a worker looks whether it shall stop.
    pub const PULSE: Duration = Duration::from_millis(300);
    /// Shortest time between two written steps of progress: at most two a second.
    pub const PROGRESS_EVERY: Duration = Duration::from_millis(500);
    /// How often an event stream looks for news in the store.
    pub const EVENTS_EVERY: Duration = Duration::from_millis(400);
    /// How often an idle worker looks for work.
    pub const FETCH_EVERY: Duration = Duration::from_millis(250);
    /// How long a stopping server waits for solves to stop.
    pub const STOP_WITHIN: Duration = Duration::from_secs(15);
    /// How long the head of an answer may take; event streams run on.
    pub const ANSWER_WITHIN: Duration = Duration::from_secs(30);
    /// Time limit of a solve that names none, in seconds.
    pub const SOLVE_SECONDS: u32 = 60;
    /// Time limit of a look for remedies that names none, and the most, in seconds: the answer waits for it.
    pub const REMEDIES_SECONDS: u32 = 12;
    /// See [`Settings::REMEDIES_SECONDS`].
    pub const MOST_REMEDIES_SECONDS: u32 = 20;
    /// Published plans that the ledger of fairness goes back: at eight weeks each, almost two years.
    pub const LEDGER_PLANS: u64 = 12;
    /// Decisions about fairness that are told, the last ones.
    pub const SETTINGS_LOG: u64 = 50;
    /// Days before wishes close on which reminding begins, where the ward says nothing else, and what it may say.
    pub const REMIND_DAYS_BEFORE: u32 = 3;
    /// See [`Settings::REMIND_DAYS_BEFORE`].
    pub const REMIND_DAYS_RANGE: std::ops::RangeInclusive<u32> = 0..=14;
    /// Days of notice below which a change of a published plan is late, where the ward says nothing else (time off is
    /// told four days ahead by the agreements), and what it may say.
    pub const LATE_NOTICE_DAYS: u32 = 4;
    /// See [`Settings::LATE_NOTICE_DAYS`].
    pub const LATE_NOTICE_RANGE: std::ops::RangeInclusive<u32> = 1..=28;
    /// Most cells of one change of a published plan.
    pub const MOST_CHANGED_CELLS: usize = 100;
    /// How far a browser's clock may be ahead of the server's.
    pub const CLOCKS_APART: chrono::TimeDelta = chrono::TimeDelta::minutes(5);
    /// Most wellbeing days of one person a year, most people off by one on a date, and the longest notice in hours
    /// (90 days): beyond that it is no wellbeing day.
    pub const MOST_WELLBEING_DAYS: u32 = 31;
    /// See [`Settings::MOST_WELLBEING_DAYS`].
    pub const MOST_WELLBEING_PEOPLE: u32 = 50;
    /// See [`Settings::MOST_WELLBEING_DAYS`].
    pub const MOST_NOTICE_HOURS: u32 = 90 * 24;
    /// Most characters of the conditions that a frame for wellbeing days tells.
    pub const LONGEST_CONDITIONS: usize = 500;
    /// Most characters of the reason why a wellbeing day is refused.
    pub const LONGEST_REFUSAL: usize = 500;
    /// Most characters of a comment.
    pub const LONGEST_COMMENT: usize = 2_000;
    /// Longest time limit of a solve, in seconds.
    pub const MOST_SOLVE_SECONDS: u32 = 3600;
    /// Threads of a solve that names none, and the most.
    pub const SOLVE_THREADS: u32 = 2;
    /// Seed of a solve that names none.
    pub const SOLVE_SEED: u64 = 1;
    /// Largest seed: the largest whole number that every JSON reader keeps exactly.
    pub const LARGEST_SEED: u64 = (1 << 53) - 1;

    /// After this silence a worker is taken for dead and its solve is started again.
    #[must_use]
    pub fn silence(&self) -> Duration {
        self.heartbeat * Self::MISSED_HEARTBEATS
    }

    /// A lease that is not renewed for this long is another worker's to take; shorter than [`Settings::silence`],
    /// so that whoever is handed the solve need not wait.
    #[must_use]
    pub fn lease(&self) -> Duration {
        self.heartbeat * (Self::MISSED_HEARTBEATS - 1)
    }

    /// How often a lease is renewed.
    #[must_use]
    pub fn renew_every(&self) -> Duration {
        self.heartbeat / 2
    }
}
