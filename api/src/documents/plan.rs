//! Plans and wishes as the pages see them.

use super::{PlanState, WantedOff, WardRef};
use chrono::{DateTime, NaiveDate, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use wire::request::{Absence, Consideration, Period, Priority, ShiftType, WellbeingDay, Wish, WishDraws, WishKind};

/// A plan in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct PlanSummary {
    /// UUIDv7.
    pub id: Uuid,
    /// The ward it is for.
    pub ward: WardRef,
    /// First date and length.
    pub period: Period,
    /// Last date, inclusive.
    pub to: NaiveDate,
    /// When wishes are taken.
    pub wish_window: WishWindow,
    /// Where the plan is in its life; employees are told only whether wishes are open and whether it is published.
    pub state: PlanState,
    /// When the plan was made.
    pub created_at: DateTime<Utc>,
    /// The solve that is queued or running, or null. Planners and leaders see it.
    pub running_solve: Option<Uuid>,
    /// Whether a roster has been found. Planners and leaders see it.
    pub has_roster: bool,
}

/// When wishes are taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct WishWindow {
    /// From this instant.
    pub opens: DateTime<Utc>,
    /// Until this instant.
    pub closes: DateTime<Utc>,
    /// Whether wishes are taken now.
    pub open: bool,
}

/// A plan, with what its reader needs to enter wishes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct PlanView {
    /// The plan.
    pub summary: PlanSummary,
    /// From this instant until wishes close, whoever has not sent in is reminded on the page.
    pub remind_from: DateTime<Utc>,
    /// The kinds of duty that the ward uses.
    pub shift_types: Vec<ShiftType>,
    /// Public holidays in the plan and five weeks around it.
    pub holidays: Vec<Holiday>,
    /// The reader's own part; null for someone who is not an employee in this plan.
    pub own: Option<OwnPart>,
}

/// A public holiday.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Holiday {
    /// The date.
    pub date: NaiveDate,
    /// Which one it is; the page knows what people call it.
    pub name: HolidayName,
}

/// The public holidays of Denmark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum HolidayName {
    /// Nytårsdag.
    NewYearsDay,
    /// Skærtorsdag.
    MaundyThursday,
    /// Langfredag.
    GoodFriday,
    /// Påskedag.
    EasterSunday,
    /// Anden påskedag.
    EasterMonday,
    /// Store bededag, until 2023.
    GreatPrayerDay,
    /// Kristi himmelfartsdag.
    AscensionDay,
    /// Pinsedag.
    WhitSunday,
    /// Anden pinsedag.
    WhitMonday,
    /// Juledag.
    ChristmasDay,
    /// Anden juledag.
    SecondChristmasDay,
    /// A date that the ward's agreement treats as a public holiday.
    ByAgreement,
}

/// An employee's own part of a plan. Nobody else's is ever in it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct OwnPart {
    /// The employee's id in the plan.
    pub employee: String,
    /// What the wishes may draw together.
    #[schemars(extend("x-unit" = "wishes"))]
    pub quota: u32,
    /// What a wish of each kind draws.
    pub draws: WishDraws,
    /// What the wishes entered draw; more than the quota where the ward lowered it since.
    #[schemars(extend("x-unit" = "wishes"))]
    pub used: u32,
    /// Most wishes that matter most.
    pub matters_most_quota: u32,
    /// Dates that several colleagues want off, never who; empty when wishes are closed.
    pub wanted_off: Vec<WantedOff>,
    /// Settled absences.
    pub absences: Vec<Absence>,
    /// Approved wellbeing days.
    pub wellbeing_days: Vec<WellbeingDay>,
    /// Long-lived considerations; their cause is never stored.
    pub considerations: Vec<Consideration>,
}

/// A wish as it is entered: who wishes follows from the sign-in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct NewWish {
    /// How much it matters.
    pub priority: Priority,
    /// What is wished.
    #[serde(flatten)]
    pub kind: WishKind,
}

impl NewWish {
    /// The wish of one employee.
    #[must_use]
    pub fn of(self, employee: &str, id: String) -> Wish {
        Wish { id, employee: employee.to_owned(), priority: self.priority, kind: self.kind, draws: None }
    }
}
