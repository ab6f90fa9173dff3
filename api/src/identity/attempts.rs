//! How often somebody may try to sign in. Each attempt is paid for before the password is looked at, so that many at
//! once pay too, and a right one is paid back. The store keeps the account of it: several servers share one, and a
//! server that starts anew forgets nothing.
//!
//! A name is held up for browsers that never signed in to it, so that a stranger's guesses cannot lock its owner out
//! of a phone or a computer where one has signed in before; an invitation is never held up.

use super::{LoginName, Token};
use crate::{
    app::App,
    error::{ApiError, ApiResult},
    store::Budget,
};
use chrono::TimeDelta;

/// Guesses at one name by strangers: ten, then one a minute.
const OF_NAME: (u32, TimeDelta) = (10, TimeDelta::seconds(60));
/// Guesses from one browser that has signed in to the account before, or is signed in.
const OF_KNOWN_BROWSER: (u32, TimeDelta) = (10, TimeDelta::seconds(30));
/// Wrong guesses from one address, whatever the names: a whole hospital may share one.
const OF_ADDRESS: (u32, TimeDelta) = (60, TimeDelta::seconds(5));

/// What an attempt is charged to.
#[derive(Debug)]
pub(super) struct Attempt {
    whose: Budget,
    /// None for a known browser: somebody else at the same address must not hold it up.
    address: Option<Budget>,
}

impl Attempt {
    /// A stranger's attempt at a name.
    pub(super) fn at_name(name: &LoginName, address: &str) -> Self {
        Self { whose: budget("name", name.text(), OF_NAME), address: Some(budget("address", address, OF_ADDRESS)) }
    }

    /// An attempt from a browser that the account knows.
    pub(super) fn from_known(browser: &Token) -> Self {
        Self { whose: budget("browser", &browser.hash(), OF_KNOWN_BROWSER), address: None }
    }

    /// Pays for the attempt, or says how long to wait.
    pub(super) async fn pay(&self, app: &App) -> ApiResult<()> {
        app.store.charge(&self.whose).await?.map_err(ApiError::too_many_attempts)?;
        let Some(address) = &self.address else { return Ok(()) };
        if let Err(wait) = app.store.charge(address).await? {
            app.store.refund(&self.whose).await?;
            return Err(ApiError::too_many_attempts(wait));
        }
        Ok(())
    }

    /// The attempt was right: nothing is owed for the name any more, and the address gets its charge back.
    pub(super) async fn was_right(&self, app: &App) -> ApiResult<()> {
        app.store.forgive(&self.whose).await?;
        if let Some(address) = &self.address {
            app.store.refund(address).await?;
        }
        Ok(())
    }
}

/// The store never holds a name or an address here, only its hash.
fn budget(kind: &str, of: &str, (burst, one_each): (u32, TimeDelta)) -> Budget {
    Budget { key: Token::received(&format!("{kind}:{of}")).hash(), burst, one_each }
}
