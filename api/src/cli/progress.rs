//! A running solve on stderr: one line that changes on a terminal, a line at each change elsewhere.

use super::{output::tell, texts};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::{
    sync::{
        atomic::{AtomicBool, Ordering},
        mpsc::{self, RecvTimeoutError},
    },
    thread,
    time::{Duration, Instant},
};
use wire::{
    language::Language,
    report::{Phase, Progress},
    texts::numbers,
};

/// How often the line on a terminal is drawn anew, so that its clock runs.
const TICK: Duration = Duration::from_millis(200);
/// Lines that are not on a terminal come at most this often, or when the phase changes.
const LINE_EVERY: Duration = Duration::from_secs(2);

/// Runs a solve in a thread of its own and shows its steps until it ends. None when the thread died.
pub fn follow<T: Send>(
    language: Language,
    stop: &AtomicBool,
    work: impl FnOnce(&(dyn Fn(Progress) + Sync)) -> T + Send,
) -> Option<T> {
    let (sender, steps) = mpsc::channel();
    let mut display = Display::new(language);
    thread::scope(|scope| {
        let worker = scope.spawn(move || work(&|progress| drop(sender.send(progress))));
        loop {
            match steps.recv_timeout(TICK) {
                Ok(progress) => display.see(progress),
                Err(RecvTimeoutError::Timeout) => display.tick(),
                Err(RecvTimeoutError::Disconnected) => break,
            }
            display.mind(stop);
        }
        display.finish();
        worker.join().ok()
    })
}

struct Display {
    language: Language,
    started: Instant,
    line: ProgressBar,
    latest: Option<Progress>,
    printed: Option<(Phase, Instant)>,
    is_stopping: bool,
}

impl Display {
    fn new(language: Language) -> Self {
        let line = ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr());
        line.set_style(ProgressStyle::with_template("{spinner} {wide_msg}").expect("the template is well formed"));
        Self { language, started: Instant::now(), line, latest: None, printed: None, is_stopping: false }
    }

    fn see(&mut self, progress: Progress) {
        if self.line.is_hidden() {
            self.print(&progress);
        }
        self.latest = Some(progress);
        self.tick();
    }

    fn print(&mut self, progress: &Progress) {
        let is_news = self.printed.is_none_or(|(phase, at)| phase != progress.phase || at.elapsed() >= LINE_EVERY);
        if is_news {
            tell(&format!("{}\n", told(progress, progress.seconds, self.language)));
            self.printed = Some((progress.phase, Instant::now()));
        }
    }

    fn tick(&self) {
        if let Some(progress) = &self.latest {
            self.line.set_message(told(progress, self.started.elapsed().as_secs_f64(), self.language));
            self.line.tick();
        }
    }

    /// Says once that the solve is being stopped.
    fn mind(&mut self, stop: &AtomicBool) {
        if stop.load(Ordering::Relaxed) && !self.is_stopping {
            self.is_stopping = true;
            self.line.suspend(|| tell(&format!("\n{}\n", texts::STOPPING.of(self.language))));
        }
    }

    fn finish(&self) {
        self.line.finish_and_clear();
    }
}

/// A step in one line.
fn told(progress: &Progress, seconds: f64, language: Language) -> String {
    let phase = match progress.phase {
        Phase::Building => texts::BUILDING,
        Phase::FirstRoster => texts::FIRST_ROSTER,
        Phase::Improving => texts::IMPROVING,
        Phase::Judging => texts::JUDGING,
    };
    let points = |points: Option<i64>| points.map_or_else(|| "–".to_owned(), |points| numbers::whole(points, language));
    let gap = progress.gap_percent.map(|gap| format!("{} %", numbers::one_decimal(gap, language)));
    let facts = [
        ("phase", phase.of(language).to_owned()),
        ("best", points(progress.best_cost)),
        ("bound", points(progress.bound)),
        ("gap", gap.unwrap_or_else(|| "–".to_owned())),
        ("seconds", format!("{seconds:.0}")),
        ("limit", format!("{:.0}", progress.limit_seconds)),
    ];
    texts::PROGRESS.with(language, &facts.each_ref().map(|(name, fact)| (*name, fact.as_str())))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn step(best_cost: Option<i64>, bound: Option<i64>) -> Progress {
        let gap_percent = best_cost.zip(bound).map(|_| 2.8);
        Progress { phase: Phase::Improving, best_cost, bound, gap_percent, seconds: 11.6, limit_seconds: 60.0 }
    }

    #[test]
    fn a_step_is_one_line() {
        assert_eq!(
            told(&step(Some(12_345), Some(12_000)), 11.6, Language::Danish),
            "Forbedrer: bedste 12.345, grænse 12.000, gab 2,8 %, 12 af 60 s"
        );
        assert_eq!(told(&step(None, None), 0.2, Language::English), "Improving: best –, bound –, gap –, 0 of 60 s");
    }

    #[test]
    fn a_step_fits_a_narrow_terminal() {
        let dear = Progress { phase: Phase::FirstRoster, ..step(Some(14_160_180), Some(5_355_000)) };
        let line = told(&dear, 59.9, Language::Danish);
        assert!(line.chars().count() < 78, "{line}");
    }

    #[test]
    fn the_answer_of_the_work_comes_back_and_a_death_is_told() {
        let stop = AtomicBool::new(false);
        let answer = follow(Language::Danish, &stop, |progress| {
            progress(step(Some(1), None));
            42
        });
        assert_eq!(answer, Some(42));
        let died: Option<()> = follow(Language::Danish, &stop, |_| panic!("on purpose"));
        assert_eq!(died, None);
    }
}
