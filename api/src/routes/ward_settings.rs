//! What the ward has decided about fairness, the quota of wishes and reminders: everybody reads it, the leader decides.

use crate::{
    app::App,
    documents::{Caller, NewWardSettings, Role, WardSettings},
    error::{ApiError, ApiResult, Code},
    http::Document,
    identity::{LeaderOnly, SignedIn},
    language::Reader,
    settings::Settings,
};
use axum::{Json, extract::State};
use chrono::NaiveDate;
use std::ops::RangeInclusive;
use wire::{fairness::FairnessTerms, fault::Fault, language::Language, request::Agreement, wishes::WishTerms};

/// What holds now; who decided it when, for planner and leader.
pub async fn view(State(app): State<App>, SignedIn(caller): SignedIn) -> ApiResult<Json<WardSettings>> {
    now(&app, &caller).await.map(Json)
}

/// Decides anew, if the caller has seen what holds now.
pub async fn decide(
    State(app): State<App>,
    LeaderOnly(caller): LeaderOnly,
    Reader(language): Reader,
    Document(new): Document<NewWardSettings>,
) -> ApiResult<Json<WardSettings>> {
    let faults = faults_of(&new, language);
    if !faults.is_empty() {
        return Err(ApiError::faults(faults));
    }
    if !app.store.decide(&new, &caller).await? {
        return Err(Code::SettingsChanged.into());
    }
    tracing::info!(version = new.version + 1, "a ward has decided about fairness and wishes");
    now(&app, &caller).await.map(Json)
}

/// What holds in the caller's ward, as the caller may read it.
pub(super) async fn now(app: &App, caller: &Caller) -> ApiResult<WardSettings> {
    let log = app.store.settings_log(&caller.ward.id).await?;
    let last = log.first();
    let fairness = last.and_then(|last| last.fairness);
    let wishes = last.and_then(|last| last.wishes);
    let (document, from) = match (fairness, wishes) {
        (Some(_), Some(_)) => Default::default(),
        _ => of_newest_plan(app, caller).await?,
    };
    Ok(WardSettings {
        version: last.map_or(0, |last| last.number),
        fairness: fairness.unwrap_or_else(|| FairnessTerms::of(&document, from)),
        fairness_decided: fairness.is_some(),
        wishes: wishes.unwrap_or_else(|| WishTerms::of(&document)),
        wishes_decided: wishes.is_some(),
        remind_days_before: last.map_or(Settings::REMIND_DAYS_BEFORE, |last| last.remind_days_before),
        late_notice_days: last.map_or(Settings::LATE_NOTICE_DAYS, |last| last.late_notice_days),
        log: if caller.role == Role::Employee { Vec::new() } else { log },
    })
}

/// The newest plan's own agreement and its first date; the program's defaults in a ward without a plan.
async fn of_newest_plan(app: &App, caller: &Caller) -> ApiResult<(Agreement, NaiveDate)> {
    let newest = app.store.newest_plan(&caller.ward.id).await?;
    Ok(newest.map(|plan| (plan.request.agreement, plan.request.period.from)).unwrap_or_default())
}

/// Everything that is wrong, at once.
fn faults_of(new: &NewWardSettings, language: Language) -> Vec<Fault> {
    let days = [
        ("remind_days_before", new.remind_days_before, Settings::REMIND_DAYS_RANGE),
        ("late_notice_days", new.late_notice_days, Settings::LATE_NOTICE_RANGE),
    ];
    let beyond = days.into_iter().filter(|(_, value, range)| !range.contains(value));
    let mut faults: Vec<Fault> =
        beyond.map(|(field, value, range)| out_of_range(field, value, &range, language)).collect();
    let wishes = new.wishes.map(|terms| terms.faults(language)).unwrap_or_default();
    faults.extend(within("/wishes", wishes));
    let Some(terms) = new.fairness else { return faults };
    faults.extend(within("/fairness", terms.faults(language)));
    if terms.wish_matters_most < terms.wish_important || terms.wish_important < terms.wish_nice {
        faults.push(out_of_order(language));
    }
    faults
}

fn within(part: &str, faults: Vec<Fault>) -> impl Iterator<Item = Fault> {
    faults.into_iter().map(move |fault| Fault { pointer: format!("{part}{}", fault.pointer), ..fault })
}

fn out_of_range(field: &str, value: u32, range: &RangeInclusive<u32>, language: Language) -> Fault {
    let (first, last) = (range.start(), range.end());
    let (cause, action) = match language {
        Language::Danish => {
            (format!("{value} dage er uden for {first} til {last}."), format!("Vælg fra {first} til {last} dage."))
        }
        Language::English => {
            (format!("{value} days are outside {first} to {last}."), format!("Choose from {first} to {last} days."))
        }
    };
    Fault { code: "days_out_of_range".to_owned(), pointer: format!("/{field}"), cause, action }
}

fn out_of_order(language: Language) -> Fault {
    let (cause, action) = match language {
        Language::Danish => (
            "Et ønske, der betyder mindre, må ikke veje mere end et, der betyder mere.",
            "Lad »Betyder mest« veje mindst lige så meget som »Vigtigt«, og »Vigtigt« mindst lige så meget som »Gerne«.",
        ),
        Language::English => (
            "A wish that matters less must not weigh more than one that matters more.",
            "Let “Matters most” weigh at least as much as “Important”, and that as much as “Nice to have”.",
        ),
    };
    let text = str::to_owned;
    let (code, pointer) = (text("wish_weights_out_of_order"), text("/fairness/wish_matters_most"));
    Fault { code, pointer, cause: text(cause), action: text(action) }
}
