//! How a solve ended, in plain words.

use super::{Text, numbers};
use crate::language::Language;
use crate::report::{OutcomeStatus, SolveSummary, Stage, StageSummary, StoppedBy};

/// How a solve ended: why it stopped, what the roster costs and what is proved about it; a line each.
pub fn lines(summary: &SolveSummary, language: Language) -> Vec<String> {
    let why = why(summary).with(language, &[("seconds", &numbers::one_decimal(summary.seconds, language))]);
    let Some(cost) = summary.cost else { return vec![why, nothing(summary).of(language).to_owned()] };
    if summary.stages.is_empty() {
        return vec![why, price(summary, cost, language)];
    }
    let whole = STAGED.with(language, &[("cost", &numbers::whole(cost, language))]);
    [why, whole].into_iter().chain(summary.stages.iter().map(|one| stage(one, language))).collect()
}

/// What a stage costs, and what is proved of it.
fn stage(one: &StageSummary, language: Language) -> String {
    let text = match one.bound {
        Some(bound) if bound == one.cost => STAGE_PROVED,
        Some(_) => STAGE_BOUNDED,
        None => STAGE_UNBOUNDED,
    };
    let (cost, bound) = (numbers::whole(one.cost, language), numbers::whole(one.bound.unwrap_or_default(), language));
    text.with(language, &[("stage", stage_name(one.stage).of(language)), ("cost", &cost), ("bound", &bound)])
}

fn stage_name(stage: Stage) -> Text {
    match stage {
        Stage::Staffing => Text::new("Bemanding", "Staffing"),
        Stage::Hours => Text::new("Timer", "Hours"),
        Stage::Wishes => Text::new("Ønsker", "Wishes"),
        Stage::Health => Text::new("Sundhedsråd og resten", "Health advice and the rest"),
    }
}

fn why(summary: &SolveSummary) -> Text {
    match summary.stopped_by {
        StoppedBy::Proof => Text::new("Færdig efter {seconds} s.", "Finished after {seconds} s."),
        StoppedBy::TimeLimit => {
            Text::new("Stoppet efter {seconds} s: tiden var gået.", "Stopped after {seconds} s: the time was up.")
        }
        StoppedBy::RoundLimit => Text::new(
            "Stoppet efter {seconds} s: alle runder var brugt.",
            "Stopped after {seconds} s: all rounds were used.",
        ),
        StoppedBy::WorkLimit => Text::new(
            "Stoppet efter {seconds} s: alt tilladt arbejde var gjort.",
            "Stopped after {seconds} s: all the allowed work was done.",
        ),
        StoppedBy::MemoryLimit => Text::new(
            "Stoppet efter {seconds} s: den tilladte hukommelse var brugt.",
            "Stopped after {seconds} s: the allowed memory was used.",
        ),
        StoppedBy::Cancelled => Text::new(
            "Afbrudt efter {seconds} s; dette er den bedste vagtplan indtil da.",
            "Interrupted after {seconds} s; this is the best roster until then.",
        ),
    }
}

fn nothing(summary: &SolveSummary) -> Text {
    match (summary.status, summary.stopped_by) {
        (OutcomeStatus::Infeasible, _) => Text::new(
            "Der findes ingen lovlig vagtplan: faste regler og låse strider mod hinanden.",
            "There is no lawful roster: hard rules and locks clash.",
        ),
        (_, StoppedBy::MemoryLimit) => Text::new(
            "Der blev ikke fundet nogen vagtplan inden for hukommelsen. Der kan godt findes en: prøv igen med mere.",
            "No roster was found within the memory. There may be one: try again with more.",
        ),
        _ => Text::new(
            "Der blev ikke fundet nogen vagtplan i tide. Der kan godt findes en: prøv igen med længere tid.",
            "No roster was found in time. There may be one: try again with more time.",
        ),
    }
}

fn price(summary: &SolveSummary, cost: i64, language: Language) -> String {
    let bound = summary.bound.unwrap_or_default();
    let text = match summary.bound {
        _ if summary.status == OutcomeStatus::Optimal => PROVED,
        Some(_) => BOUNDED,
        None => UNBOUNDED,
    };
    let gap = numbers::one_decimal(summary.gap_percent.unwrap_or_default(), language);
    let (cost, bound) = (numbers::whole(cost, language), numbers::whole(bound, language));
    text.with(language, &[("cost", &cost), ("bound", &bound), ("gap", &gap)])
}

const PROVED: Text = Text::new(
    "Vagtplanen koster {cost} point, og det er bevist, at ingen lovlig vagtplan er billigere.",
    "The roster costs {cost} points, and it is proved that no lawful roster is cheaper.",
);
const BOUNDED: Text = Text::new(
    "Vagtplanen koster {cost} point. Det er bevist, at ingen lovlig vagtplan koster under {bound} point: \
     højst {gap} % af prisen kan spares.",
    "The roster costs {cost} points. It is proved that no lawful roster costs less than {bound} points: \
     at most {gap} % of the price can be saved.",
);
const UNBOUNDED: Text = Text::new(
    "Vagtplanen koster {cost} point. Det er endnu ikke bevist, hvor billig en lovlig vagtplan kan blive.",
    "The roster costs {cost} points. Nothing is proved yet about how cheap a lawful roster can be.",
);

const STAGED: Text = Text::new(
    "Vagtplanen er lavet trin for trin og koster {cost} point i alt:",
    "The roster was made stage by stage and costs {cost} points in all:",
);
const STAGE_PROVED: Text = Text::new(
    "{stage}: {cost} point; det er bevist, at det ikke kan blive mindre uden at ofre et tidligere trin.",
    "{stage}: {cost} points; it is proved that less takes giving up some of an earlier stage.",
);
const STAGE_BOUNDED: Text = Text::new(
    "{stage}: {cost} point; under {bound} er umuligt uden at ofre et tidligere trin.",
    "{stage}: {cost} points; less than {bound} takes giving up some of an earlier stage.",
);
const STAGE_UNBOUNDED: Text = Text::new(
    "{stage}: {cost} point; det er endnu ikke bevist, hvor lidt det kan blive.",
    "{stage}: {cost} points; nothing is proved yet about how little it can be.",
);

#[cfg(test)]
mod tests {
    use super::*;

    fn summary() -> SolveSummary {
        SolveSummary {
            status: OutcomeStatus::Feasible,
            stopped_by: StoppedBy::TimeLimit,
            cost: Some(12_345),
            bound: Some(12_000),
            gap_percent: Some(2.795),
            seconds: 60.04,
            seed: 1,
            threads: 2,
            clash: Vec::new(),
            stages: Vec::new(),
            notices: Vec::new(),
        }
    }

    #[test]
    fn the_gap_is_told_as_what_can_be_saved() {
        assert_eq!(
            lines(&summary(), Language::Danish),
            [
                "Stoppet efter 60,0 s: tiden var gået.",
                "Vagtplanen koster 12.345 point. Det er bevist, at ingen lovlig vagtplan koster under 12.000 point: \
                 højst 2,8 % af prisen kan spares.",
            ]
        );
    }

    #[test]
    fn nothing_is_claimed_without_a_proof() {
        let unbounded = SolveSummary { bound: None, gap_percent: None, ..summary() };
        assert!(lines(&unbounded, Language::English)[1].contains("Nothing is proved yet"));
    }

    #[test]
    fn a_solve_without_a_roster_says_so() {
        let none = SolveSummary { status: OutcomeStatus::NoneFound, cost: None, ..summary() };
        assert!(lines(&none, Language::English)[1].starts_with("No roster was found in time. There may be one"));
        let clash = SolveSummary { status: OutcomeStatus::Infeasible, cost: None, ..summary() };
        assert!(lines(&clash, Language::English)[1].starts_with("There is no lawful roster"));
        let memory = SolveSummary { stopped_by: StoppedBy::MemoryLimit, ..none };
        assert_eq!(
            lines(&memory, Language::Danish),
            [
                "Stoppet efter 60,0 s: den tilladte hukommelse var brugt.",
                "Der blev ikke fundet nogen vagtplan inden for hukommelsen. Der kan godt findes en: prøv igen med mere.",
            ]
        );
    }

    #[test]
    fn stages_are_told_one_by_one_each_with_its_own_proof() {
        let stage =
            |stage, cost, bound| StageSummary { stage, cost, bound, stopped_by: StoppedBy::TimeLimit, seconds: 1.0 };
        let stages = vec![
            stage(Stage::Staffing, 600, Some(600)),
            stage(Stage::Hours, 1_234, Some(1_000)),
            stage(Stage::Wishes, 800, None),
        ];
        let staged = SolveSummary { bound: None, gap_percent: None, stages, ..summary() };
        assert_eq!(
            lines(&staged, Language::English)[1..],
            [
                "The roster was made stage by stage and costs 12,345 points in all:",
                "Staffing: 600 points; it is proved that less takes giving up some of an earlier stage.",
                "Hours: 1,234 points; less than 1,000 takes giving up some of an earlier stage.",
                "Wishes: 800 points; nothing is proved yet about how little it can be.",
            ]
        );
    }
}
