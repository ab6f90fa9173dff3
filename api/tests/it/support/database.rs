//! A new, empty database for each test.

use super::postgres;
use tempfile::TempDir;

/// Which database.
#[derive(Debug, Clone, Copy)]
pub enum Kind {
    Sqlite,
    Postgres,
}

/// A database that is gone, or forgotten, when the test ends.
#[derive(Debug)]
pub struct Database {
    pub url: String,
    _folder: Option<TempDir>,
}

impl Database {
    pub async fn new(kind: Kind) -> Self {
        match kind {
            Kind::Sqlite => {
                let folder = TempDir::new().expect("a temporary folder");
                let url = format!("sqlite://{}", folder.path().join("test.db").display());
                Self { url, _folder: Some(folder) }
            }
            Kind::Postgres => Self { url: postgres::new_database().await, _folder: None },
        }
    }
}
