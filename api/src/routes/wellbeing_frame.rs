//! A ward's frame for wellbeing days: its leader sets it, the planner reads it.

use crate::{
    app::App,
    documents::{KeptWellbeingFrame, NewWellbeingFrame, WellbeingFrame},
    error::{ApiError, ApiResult, Code},
    http::Document,
    identity::{LeaderOnly, PlannerOrLeader},
    language::Reader,
    settings::Settings,
};
use axum::{Json, extract::State};
use wire::{fault::Fault, language::Language};

/// The frame as it holds.
pub async fn view(
    State(app): State<App>,
    PlannerOrLeader(caller): PlannerOrLeader,
) -> ApiResult<Json<KeptWellbeingFrame>> {
    Ok(Json(app.store.wellbeing_frame(&caller.ward.id).await?))
}

/// Sets the frame, or switches wellbeing days off. What is asked for or agreed already stays.
pub async fn set(
    State(app): State<App>,
    LeaderOnly(caller): LeaderOnly,
    Reader(language): Reader,
    Document(new): Document<NewWellbeingFrame>,
) -> ApiResult<Json<KeptWellbeingFrame>> {
    let faults = new.frame.as_ref().map(|frame| faults(frame, language)).unwrap_or_default();
    if !faults.is_empty() {
        return Err(ApiError::faults(faults));
    }
    let frame = new.frame.map(|frame| WellbeingFrame { conditions: frame.conditions.trim().to_owned(), ..frame });
    let kept = app.store.set_wellbeing_frame(new.version, frame, &caller).await?;
    Ok(Json(kept.ok_or(Code::WellbeingChanged)?))
}

/// Everything that is wrong with a frame.
fn faults(frame: &WellbeingFrame, language: Language) -> Vec<Fault> {
    let number = |code, pointer, value: u32, range: std::ops::RangeInclusive<u32>| {
        let (least, most) = (range.start(), range.end());
        let danish = (format!("{value} er uden for grænserne."), format!("Vælg fra {least} til {most}."));
        let english = (format!("{value} is out of range."), format!("Choose from {least} to {most}."));
        (!range.contains(&value)).then(|| fault((code, pointer), danish, english, language))
    };
    let most = Settings::LONGEST_CONDITIONS;
    let too_long = frame.conditions.trim().chars().count() > most;
    let reversed = (
        ("Perioden slutter, før den begynder.".to_owned(), "Ret en af datoerne.".to_owned()),
        ("The period ends before it begins.".to_owned(), "Mend one of the dates.".to_owned()),
    );
    let long = (
        ("Betingelserne er for lange.".to_owned(), format!("Skriv højst {most} tegn.")),
        ("The conditions are too long.".to_owned(), format!("Write at most {most} characters.")),
    );
    let found = [
        (frame.to < frame.from).then(|| fault(("frame_dates_reversed", "/frame/to"), reversed.0, reversed.1, language)),
        number(
            "frame_days_out_of_range",
            "/frame/days_per_year",
            frame.days_per_year,
            1..=Settings::MOST_WELLBEING_DAYS,
        ),
        number("frame_people_out_of_range", "/frame/per_date", frame.per_date, 1..=Settings::MOST_WELLBEING_PEOPLE),
        number("frame_notice_out_of_range", "/frame/notice_hours", frame.notice_hours, 0..=Settings::MOST_NOTICE_HOURS),
        too_long.then(|| fault(("conditions_too_long", "/frame/conditions"), long.0, long.1, language)),
    ];
    found.into_iter().flatten().collect()
}

fn fault(
    (code, pointer): (&str, &str),
    danish: (String, String),
    english: (String, String),
    language: Language,
) -> Fault {
    let (cause, action) = if language == Language::English { english } else { danish };
    Fault { code: code.to_owned(), pointer: pointer.to_owned(), cause, action }
}
