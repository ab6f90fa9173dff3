//! A solve's progress as server-sent events. The stream reads the store, so any server can serve it, whichever one
//! solves; it ends with the solve, or when this server stops (the browser then asks again by itself).

use super::{
    address::{SolveAddress, run_of},
    solves::solve_document,
};
use crate::{
    app::App,
    documents::{Caller, SolveStatus},
    error::ApiResult,
    http::{EventStream, Parameters},
    identity::PlannerOrLeader,
    language::Reader,
    settings::Settings,
    store::Run,
};
use axum::{
    extract::State,
    response::{
        Sse,
        sse::{Event, KeepAlive},
    },
};
use futures_util::stream::{self, Stream};
use std::convert::Infallible;
use wire::{language::Language, report::Progress};

/// Follows a solve: `progress` for every new step, then one `finished`, also for a solve that failed.
pub async fn follow(
    State(app): State<App>,
    PlannerOrLeader(caller): PlannerOrLeader,
    Reader(language): Reader,
    Parameters(address): Parameters<SolveAddress>,
) -> ApiResult<EventStream> {
    let run = run_of(&app, &caller, address.solve).await?;
    let follower = Follower { app, caller, language, first: Some(run.clone()), run, told: None, over: false };
    Ok(EventStream::of(Sse::new(events(follower)).keep_alive(KeepAlive::default())))
}

struct Follower {
    app: App,
    caller: Caller,
    language: Language,
    first: Option<Run>,
    run: Run,
    told: Option<Progress>,
    over: bool,
}

fn events(follower: Follower) -> impl Stream<Item = Result<Event, Infallible>> {
    stream::unfold(follower, |mut follower| async move {
        let event = follower.next().await?;
        Some((Ok(event), follower))
    })
}

impl Follower {
    /// The next event; none when the stream is over.
    async fn next(&mut self) -> Option<Event> {
        while !self.over {
            self.look().await?;
            if matches!(self.run.status, SolveStatus::Finished | SolveStatus::Failed) {
                self.over = true;
                return Event::default().event("finished").json_data(solve_document(&self.run, self.language)).ok();
            }
            if self.run.progress.is_some() && self.run.progress != self.told {
                self.told.clone_from(&self.run.progress);
                return Event::default().event("progress").json_data(&self.told).ok();
            }
        }
        None
    }

    /// Waits a little and reads the solve again; none when the server stops or the store fails.
    async fn look(&mut self) -> Option<()> {
        if let Some(first) = self.first.take() {
            self.run = first;
            return Some(());
        }
        tokio::select! {
            () = self.app.stopping.cancelled() => return None,
            () = tokio::time::sleep(Settings::EVENTS_EVERY) => {}
        }
        self.run = run_of(&self.app, &self.caller, self.run.id).await.ok()?;
        Some(())
    }
}
