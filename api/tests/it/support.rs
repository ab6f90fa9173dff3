//! What the tests share: databases of both kinds, a server in this process or in its own, a client, made-up solvers.

pub mod client;
pub mod database;
pub mod life;
pub mod people;
pub mod postgres;
pub mod process;
pub mod solvers;
pub mod two_plans;
pub mod ward;
pub mod wellbeing;
pub mod world;

/// Runs each test on SQLite and on PostgreSQL; the body gets the kind of database.
#[macro_export]
macro_rules! on_both {
    ($(async fn $name:ident($kind:ident) $body:block)*) => {
        $(mod $name {
            #[allow(unused_imports)]
            use super::*;

            async fn test($kind: $crate::support::database::Kind) $body

            #[tokio::test(flavor = "multi_thread")]
            async fn sqlite() {
                test($crate::support::database::Kind::Sqlite).await;
            }

            #[tokio::test(flavor = "multi_thread")]
            async fn postgres() {
                if $crate::support::postgres::is_here() {
                    test($crate::support::database::Kind::Postgres).await;
                }
            }
        })*
    };
}

/// Asks again and again until there is an answer; panics after a time that only a broken program needs.
pub async fn eventually<T, F: Future<Output = Option<T>>>(what: &str, mut ask: impl FnMut() -> F) -> T {
    let patience = std::time::Duration::from_secs(120);
    let asking = async {
        loop {
            if let Some(answer) = ask().await {
                return answer;
            }
            tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        }
    };
    tokio::time::timeout(patience, asking).await.unwrap_or_else(|_| panic!("never happened: {what}"))
}
