//! `vagt invite`: an invitation made beside a server's database, for the first leader of a ward and for one who is
//! locked out. Everybody else is invited by the leader on the page.

use super::{
    Exit,
    lang::Lang,
    output::{Stop, ended, print},
    texts,
};
use crate::{
    documents::{MadeInvitation, Role},
    identity,
    settings::Settings,
    store::{NewAccount, Store, StoreError},
};
use clap::{Args, ValueEnum};
use qrcode::{QrCode, render::unicode::Dense1x2};
use wire::{language::Language, request::Ward};

/// What `vagt invite` can be told.
#[derive(Debug, Clone, Args)]
pub struct Arguments {
    /// Database: sqlite://PATH or postgres://USER:PASSWORD@HOST/NAME.
    #[arg(long, env = "VAGT_DATABASE", hide_env_values = true, default_value = "sqlite://var/vagtvaerk.db")]
    pub database: String,
    /// Where people reach the pages, such as https://vagt.example.dk.
    #[arg(long, env = "VAGT_URL", default_value = "http://127.0.0.1:8080", value_parser = web_address)]
    pub url: String,
    /// The ward's id, as in its documents.
    #[arg(long)]
    pub ward: String,
    /// The ward's name; needed once, for a ward that the database does not know.
    #[arg(long)]
    pub ward_name: Option<String>,
    /// The person's name; an account of that name and role is invited anew.
    #[arg(long)]
    pub name: String,
    /// What the person may do.
    #[arg(long, value_enum, default_value_t)]
    pub role: StaffRole,
    /// Language of what is printed.
    #[arg(long, value_enum, default_value_t)]
    pub lang: Lang,
}

/// The roles that are not an employee's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub enum StaffRole {
    /// Leder.
    #[default]
    Leader,
    /// Vagtplanlægger.
    Planner,
}

fn web_address(text: &str) -> Result<String, String> {
    let host = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    let is_fine = host.is_some_and(|host| !host.is_empty() && !host.contains(['?', '#', ' ']));
    if is_fine { Ok(text.to_owned()) } else { Err("it begins with https:// or http://".to_owned()) }
}

/// Makes the invitation and prints its link.
#[must_use]
pub fn run(arguments: &Arguments) -> Exit {
    let language = arguments.lang.into();
    let made = tokio::runtime::Runtime::new()
        .map_err(|_| failed(language))
        .and_then(|runtime| runtime.block_on(invite(arguments, language)));
    ended(made.and_then(|made| print(&told(arguments, &made, language))).map(|()| Exit::Ok))
}

async fn invite(arguments: &Arguments, language: Language) -> Result<MadeInvitation, Stop> {
    let store = Store::open(&arguments.database)
        .await
        .map_err(|_| Stop { exit: Exit::Failure, message: texts::NO_DATABASE.of(language).to_owned() })?;
    know_ward(&store, arguments, language).await?;
    let account = account(&store, arguments, language).await?;
    identity::invite(&store, &account).await.map_err(|_| failed(language))
}

async fn know_ward(store: &Store, arguments: &Arguments, language: Language) -> Result<(), Stop> {
    let failed = |_: StoreError| failed(language);
    if store.ward(&arguments.ward).await.map_err(failed)?.is_some() {
        return Ok(());
    }
    let id = arguments.ward.clone();
    let facts = [("ward", id.as_str())];
    let name = arguments.ward_name.clone();
    let name = name.ok_or_else(|| Stop::new(Exit::Usage, texts::UNKNOWN_WARD.with(language, &facts)))?;
    store.put_ward(&Ward { id, name }).await.map_err(failed)
}

/// The account of that name and role, which is made where it is missing.
async fn account(store: &Store, arguments: &Arguments, language: Language) -> Result<String, Stop> {
    let name = arguments.name.trim().to_owned();
    if name.is_empty() || name.chars().count() > Settings::LONGEST_NAME {
        return Err(Stop::new(Exit::Usage, texts::BAD_NAME.of(language)));
    }
    let role = match arguments.role {
        StaffRole::Leader => Role::Leader,
        StaffRole::Planner => Role::Planner,
    };
    let staff = store.staff_accounts(&arguments.ward).await.map_err(|_| failed(language))?;
    if let Some(known) = staff.into_iter().find(|one| one.row.name == name && one.role == role) {
        return Ok(known.row.id);
    }
    let new = NewAccount { ward: arguments.ward.clone(), name, role, employee: None };
    let added = store.add_account(new).await.map_err(|_| failed(language))?;
    added.ok_or_else(|| failed(language))
}

fn failed(language: Language) -> Stop {
    Stop::new(Exit::Failure, texts::INVITING_FAILED.of(language))
}

fn told(arguments: &Arguments, made: &MadeInvitation, language: Language) -> String {
    let link = identity::link(&arguments.url, &made.token);
    let days = Settings::INVITATION_DAYS.to_string();
    let text = texts::INVITED.with(language, &[("name", arguments.name.trim()), ("days", &days)]);
    // A link too long for any code is still a link.
    let code = QrCode::new(&link).map(|code| code.render::<Dense1x2>().build()).unwrap_or_default();
    format!("{text}\n\n{link}\n\n{code}\n")
}
