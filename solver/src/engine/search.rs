//! The search: ruin and recreate for a first roster, column generation for the bound, dives from its solution, then
//! neighbourhoods of the best roster until the solve ends.

use super::bound;
use super::clash;
use super::dive::Manner;
use super::draft::Draft;
use super::incumbent::Incumbent;
use super::limits::{
    DECISIONS_A_SOLUTION, DIVE_ROUNDS, EARLY_SEARCHES, FAR, FIRST_DIVE_WORK, FIRST_RETREATS, FIRST_SHARE,
    FIRST_TEMPERATURE, LEAST_WORK_A_DECISION, PROVE_ROUNDS, RECREATE_ROUNDS, SMALL_CELLS, TARGET,
};
use super::neighbourhood::{Neighbourhoods, Shapes};
use super::pool::Pool;
use super::recreate;
use super::root::{Root, RootMaster};
use super::warm::Lost;
use super::worker::Worker;
use super::{EngineError, Phase};
use std::sync::OnceLock;

/// Where nobody can work anything there is one roster, and its price is its bound.
pub(super) fn only_roster(worker: &mut Worker<'_>) -> Result<(), EngineError> {
    let draft = Draft::of(worker.lines, vec![Vec::new(); worker.lines.people()])?;
    match draft.broken() {
        0 => {
            worker.offer(&draft);
            worker.incumbent.raise_whole_bound(draft.cost());
        }
        _ => {
            let clash = clash::of_rows(worker)?;
            worker.incumbent.prove_impossible(clash);
        }
    }
    Ok(())
}

/// Everything on one thread.
pub(super) fn alone(worker: &mut Worker<'_>) -> Result<(), EngineError> {
    let (mut draft, lost) = begin(worker)?;
    let mut master = RootMaster::new(worker, &draft)?;
    mend(worker, &mut draft, &lost)?;
    if worker.has_too_many_rows() {
        master.ascend(worker)?;
        return improve(worker, draft, &OnceLock::new());
    }
    let Some(root) = master.solve(worker)? else { return Ok(()) };
    first_dive(worker, &mut draft, (&root, FIRST_DIVE_WORK))?;
    master.prove(worker, PROVE_ROUNDS)?;
    drop(master);
    settle(worker)?;
    improve(worker, draft, &OnceLock::from(root))
}

/// On two threads: the bound on this one, rosters on the other, until the bound stands; then rosters on both. Where
/// pricing is much work, both do it first, and the other dives then while this one goes on to the bound; but not where an
/// earlier solve tells where to begin, and only until there are good duals where the bound would take minutes.
pub(super) fn side_by_side<'a>(worker: &mut Worker<'a>, other: &mut Worker<'a>) -> Result<(), EngineError> {
    let (draft, lost) = begin(worker)?;
    let dear = worker.known.is_nothing() && worker.pricing_is_dear();
    let together = dear && !worker.has_many_rows();
    let told = OnceLock::new();
    worker.price_on(2);
    let mut master = RootMaster::new(worker, &draft)?;
    if dear && !worker.has_too_many_rows() {
        master.ascend(worker)?;
    }
    if together {
        let Some(root) = master.solve(worker)? else { return Ok(()) };
        told.get_or_init(|| root);
    }
    worker.price_on(1);
    let incumbent = worker.incumbent;
    other.met = None;
    std::thread::scope(|scope| {
        let start = draft.clone();
        let rosters = scope.spawn(|| {
            let _end = EndsBoth(incumbent);
            rosters(other, (start, &lost), (&told, together))
        });
        let end = EndsBoth(incumbent);
        let bounded = bound(worker, master, draft, &told);
        drop(end);
        let searched = rosters.join().unwrap_or(Err(EngineError::ThreadDied));
        bounded.and(searched)
    })
}

/// Whether a thread is done, fails or panics: the other must not go on to its limit alone.
struct EndsBoth<'a>(&'a Incumbent<'a>);

impl Drop for EndsBoth<'_> {
    fn drop(&mut self) {
        self.0.finish();
    }
}

/// The bound, then rosters; after an earlier solve rosters for a moment first, by another chance than the other thread's: what
/// the earlier duals prove is most often nearly right.
fn bound<'a>(
    worker: &mut Worker<'a>,
    mut master: RootMaster<'a>,
    mut draft: Draft,
    told: &OnceLock<Root>,
) -> Result<(), EngineError> {
    take_turns(worker, &mut draft);
    if worker.has_too_many_rows() {
        master.ascend(worker)?;
        while master.climb(worker) {}
        return improve(worker, draft, told);
    }
    if told.get().is_none() {
        let Some(root) = master.solve(worker)? else { return Ok(()) };
        first_dive(worker, &mut draft, (told.get_or_init(|| root), u64::MAX))?;
    }
    master.prove(worker, usize::MAX)?;
    drop(master);
    settle(worker)?;
    improve(worker, draft, told)
}

/// Rosters from the start; by a dive at first where the other thread makes none.
fn rosters(
    worker: &mut Worker<'_>,
    (mut draft, lost): (Draft, &Lost),
    (told, dives): (&OnceLock<Root>, bool),
) -> Result<(), EngineError> {
    mend(worker, &mut draft, lost)?;
    // Near to the roster of an earlier solve there is no need to wait for the bound.
    if worker.known.duals.is_some() {
        let root = Root::known(worker, &draft);
        let shapes = &mut Shapes::of(worker.lines);
        let pool = search_near(worker, &mut draft, (&root, shapes), &|_| told.get().is_none())?;
        worker.incumbent.keep(None, pool.lines());
    }
    if let Some(root) = told.get().filter(|_| dives) {
        first_dive(worker, &mut draft, (root, u64::MAX))?;
    }
    improve(worker, draft, told)
}

/// What HiGHS can do for a small ward, or for one of which no roster is known.
fn settle(worker: &mut Worker<'_>) -> Result<(), EngineError> {
    if worker.incumbent.best().is_none() {
        bound::any_roster(worker)?;
    }
    if worker.lines.model.cells.all().len() <= SMALL_CELLS {
        bound::prove(worker)?;
    }
    Ok(())
}

/// A first roster, improved for a moment; or that of an earlier solve, and where it no longer holds.
fn begin(worker: &mut Worker<'_>) -> Result<(Draft, Lost), EngineError> {
    if let Some(again) = worker.known.roster(worker)? {
        worker.incumbent.enter(Phase::Improving);
        return Ok(again);
    }
    let mut draft = Draft::of(worker.lines, worker.first_lines()?)?;
    recreate::first(worker, &mut draft);
    // Somebody may have begun the solve with a better one.
    suggested(worker, &mut draft)?;
    worker.incumbent.enter(Phase::Improving);
    batch(worker, &mut draft);
    Ok((draft, Lost::default()))
}

/// Goes on from the roster of an earlier solve, above all where it no longer holds: the rest of it was good.
fn mend(worker: &mut Worker<'_>, draft: &mut Draft, lost: &Lost) -> Result<(), EngineError> {
    if worker.known.is_nothing() {
        return Ok(());
    }
    take_turns(worker, draft);
    let root = Root::known(worker, draft);
    Neighbourhoods::new(worker.lines, &root, &mut Shapes::of(worker.lines)).mend(worker, draft, lost)?;
    if draft.broken() > 0 {
        batch(worker, draft);
    }
    Ok(())
}

/// Everyone in turn, and ruin and recreate from there, from the roster of an earlier solve and at its duals, if it has left both: on
/// a small ward that is little work beside windows, and often enough.
fn take_turns(worker: &mut Worker<'_>, draft: &mut Draft) {
    let Some(duals) = worker.known.duals.as_ref().filter(|_| !worker.known.is_nothing()) else { return };
    let pool = Pool::new(worker.lines, duals);
    recreate::in_turn(worker, draft, pool.prices());
    recreate::polish(worker, draft, pool.prices());
}

/// Ruin and recreate far and wide.
fn batch(worker: &mut Worker<'_>, draft: &mut Draft) {
    let temperature = (FIRST_TEMPERATURE, FIRST_TEMPERATURE / 20.0);
    recreate::anneal(worker, draft, &recreate::Manner { rounds: RECREATE_ROUNDS, temperature, duals: None });
    worker.incumbent.count_round();
}

/// Dives from the whole ward's solution, many days at once, whatever is made along the way kept, for so much work at most;
/// the draft becomes what was found, if that is better. Not where an earlier solve has left a roster: near to that one it
/// is better to go on.
fn first_dive(worker: &mut Worker<'_>, draft: &mut Draft, (root, work): (&Root, u64)) -> Result<(), EngineError> {
    if worker.known.duals.is_some() {
        return Ok(());
    }
    recreate::polish(worker, draft, Pool::new(worker.lines, &root.duals).prices());
    let manner = Manner {
        share: FIRST_SHARE,
        freeze: true,
        chance: 0.0,
        cutoff: i64::MAX / 4,
        target: (root.value * TARGET) as i64,
        retreats: FIRST_RETREATS,
        patience: 0.3,
        rounds: DIVE_ROUNDS,
        work,
        work_a_decision: (root.work / DECISIONS_A_SOLUTION).max(LEAST_WORK_A_DECISION),
    };
    let Some(found) = RootMaster::to_dive(worker, draft, root)?.dive(worker, &manner)? else { return Ok(()) };
    let mut dived = Draft::of(worker.lines, found)?;
    worker.offer(&dived);
    recreate::polish(worker, &mut dived, Pool::new(worker.lines, &root.duals).prices());
    if dived.searched(worker.hard) < draft.searched(worker.hard) {
        *draft = dived;
    }
    Ok(())
}

/// Improves a roster until the solve ends; in the way that needs no bound while there is none.
fn improve(worker: &mut Worker<'_>, mut draft: Draft, root: &OnceLock<Root>) -> Result<(), EngineError> {
    let mut shapes = Shapes::of(worker.lines);
    while root.get().is_none() && !worker.incumbent.should_stop() {
        match worker.incumbent.duals() {
            None => {
                batch(worker, &mut draft);
                suggested(worker, &mut draft)?;
            }
            Some(duals) => {
                let early = Root::early(worker, duals, &draft);
                let goes_on = |number| number < EARLY_SEARCHES && root.get().is_none();
                search_near(worker, &mut draft, (&early, &mut shapes), &goes_on)?;
            }
        }
    }
    let Some(root) = root.get() else { return Ok(()) };
    let pool = search_near(worker, &mut draft, (root, &mut shapes), &|_| true)?;
    worker.incumbent.keep(None, pool.lines());
    Ok(())
}

/// Gets a roster that is far from good near to it, unless the shapes know that this no longer helps; then neighbourhoods of it,
/// by their numbers as long as it is told to go on, or until the solve ends. Gives the lines that they made.
fn search_near(
    worker: &mut Worker<'_>,
    draft: &mut Draft,
    (root, shapes): (&Root, &mut Shapes),
    goes_on: &dyn Fn(usize) -> bool,
) -> Result<Pool, EngineError> {
    let mut neighbourhoods = Neighbourhoods::new(worker.lines, root, shapes);
    suggested(worker, draft)?;
    if draft.searched(worker.hard) as f64 > FAR * root.value {
        neighbourhoods.approach(worker, draft)?;
    }
    for _ in (0..).take_while(|number| goes_on(*number)) {
        if worker.incumbent.should_stop() {
            break;
        }
        suggested(worker, draft)?;
        neighbourhoods.search(worker, draft)?;
        worker.incumbent.count_round();
    }
    Ok(neighbourhoods.pool)
}

/// Goes on from what another part of the solve has found, where that is better.
fn suggested(worker: &Worker<'_>, draft: &mut Draft) -> Result<(), EngineError> {
    if let Some(values) = worker.incumbent.take_suggestion() {
        worker.offer(&Draft::of(worker.lines, worker.lines.of_values(&values))?);
    }
    if let Some(best) = worker.incumbent.best().filter(|best| best.cost < draft.searched(worker.hard)) {
        *draft = Draft::of(worker.lines, best.lines.clone())?;
    }
    Ok(())
}
