//! The table of parameters. Adding one is a line here; documents, checks and the rule catalogue read this table.
//!
//! Sources: the working-environment act with the rest-period order (BEK 324/2002), the working-time act, and the
//! regional agreements on working time as unions and employers publish them. A ward checks its own agreement.

use super::Origin;
use std::ops::RangeInclusive;

/// The unit of a parameter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ParameterUnit {
    /// Minutes.
    Minutes,
    /// Dates.
    Days,
    /// Weeks.
    Weeks,
    /// Weekends.
    Weekends,
    /// Duties.
    Duties,
    /// Night duties.
    Nights,
    /// Percent.
    Percent,
    /// Points.
    Points,
    /// Burden points: how much a duty weighs.
    BurdenPoints,
    /// Minutes after midnight on the local clock.
    ClockMinutes,
    /// Nought for no, one for yes.
    YesNo,
}

/// Which way a parameter protects people more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stricter {
    /// A higher value is stricter.
    Higher,
    /// A lower value is stricter.
    Lower,
    /// Neither way: prices and the like.
    Neither,
}

/// What switching a parameter off means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Off {
    /// Nothing is asked for: looser than any value.
    Loosest,
    /// Nothing is given way to: stricter than any value.
    Strictest,
    /// Neither looser nor stricter.
    Neither,
}

/// How far a layer may loosen what the layers above it say. Law is above all and says what it likes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Loosening {
    /// As far as it likes.
    Any,
    /// Not at all; it may be stricter.
    Keep,
    /// Down, or up, to this value.
    To(u32),
}

/// All that is known of one parameter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Specification {
    /// Permanent code, as written in documents.
    pub code: &'static str,
    /// What it means, in English.
    pub meaning: &'static str,
    /// Its unit.
    pub unit: ParameterUnit,
    /// Its value where no layer says one.
    pub default: Option<u32>,
    /// The values it may have when it is on.
    pub range: RangeInclusive<u32>,
    /// Which way it is stricter.
    pub stricter: Stricter,
    /// What off means.
    pub off: Off,
    /// How far an agreement, a local agreement and an individual one may loosen it.
    pub loosening: [Loosening; 3],
}

impl Specification {
    /// How far a layer of an origin may loosen it.
    pub fn loosening_by(&self, origin: Origin) -> Loosening {
        match origin {
            Origin::Law => Loosening::Any,
            Origin::Agreement => self.loosening[0],
            Origin::LocalAgreement => self.loosening[1],
            Origin::Individual => self.loosening[2],
        }
    }

    /// Whether a value is looser than another.
    pub fn is_looser(&self, value: Option<u32>, than: Option<u32>) -> bool {
        match (value, than) {
            (Some(value), Some(than)) => match self.stricter {
                Stricter::Higher => value < than,
                Stricter::Lower => value > than,
                Stricter::Neither => false,
            },
            (None, Some(_)) => self.off == Off::Loosest,
            (Some(_), None) => self.off == Off::Strictest,
            (None, None) => false,
        }
    }
}

macro_rules! parameters {
    ($(#[doc = $meaning:literal] $name:ident =>
        ($code:literal, $unit:ident, $default:expr, $range:expr, $stricter:ident, $off:expr, [$($by:expr),*]),)*) => {
        /// A parameter of the rules.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Parameter { $(#[doc = $meaning] $name,)* }

        impl Parameter {
            /// Every parameter, in the order of the table.
            pub const ALL: &[Self] = &[$(Self::$name,)*];

            /// All that is known of it.
            pub fn specification(self) -> Specification {
                use Loosening::{Any, Keep, To};
                match self {
                    $(Self::$name => Specification {
                        code: $code,
                        meaning: $meaning.trim_ascii(),
                        unit: ParameterUnit::$unit,
                        default: $default,
                        range: $range,
                        stricter: Stricter::$stricter,
                        off: $off,
                        loosening: [$($by),*],
                    },)*
                }
            }
        }
    };
}

pub(super) const COUNT: usize = Parameter::ALL.len();

impl Parameter {
    /// The code as written in documents.
    pub fn code(self) -> &'static str {
        self.specification().code
    }

    /// The parameter of a code.
    pub fn of_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|parameter| parameter.code() == code)
    }
}

parameters! {
    /// Shortest daily rest in every 24 h counted back from any moment of work.
    DailyRestMinutes => ("daily_rest_minutes", Minutes, Some(660), 480..=1440, Higher, Off::Loosest, [Keep, Keep, Keep]),
    /// Shortest daily rest that a local agreement lets it be reduced to; off: no reduction.
    ReducedRestMinutes => ("reduced_rest_minutes", Minutes, None, 480..=1440, Higher, Off::Strictest, [Keep, To(480), Keep]),
    /// Most reduced daily rests of one person in any 7 days; never on two days running.
    ReducedRestsIn7Days => ("reduced_rests_in_7_days", Duties, Some(2), 1..=7, Lower, Off::Loosest, [Keep, Keep, Keep]),
    /// Whether the person has consented to reduced daily rest (1).
    ReducedRestConsent => ("reduced_rest_consent", YesNo, Some(0), 0..=1, Lower, Off::Strictest, [Keep, Keep, To(1)]),
    /// Price of a reduced daily rest.
    ReducedRestPrice => ("reduced_rest_price", Points, Some(300), 0..=1000000, Neither, Off::Neither, [Any, Any, Any]),
    /// Length of the weekly rest: 24 h joined to a daily rest.
    WeeklyRestMinutes => ("weekly_rest_minutes", Minutes, Some(2100), 1440..=4320, Higher, Off::Loosest, [To(1920), To(1920), Keep]),
    /// Every run of this many dates holds a date in a weekly rest.
    WeeklyRestWindowDays => ("weekly_rest_window_days", Days, Some(7), 2..=14, Lower, Off::Loosest, [Keep, Keep, To(8)]),
    /// As the window, but allowed once in any 28 days by local agreement; off: never longer.
    WeeklyRestExtendedWindowDays => ("weekly_rest_extended_window_days", Days, None, 3..=14, Lower, Off::Strictest, [Keep, To(13), Keep]),
    /// Each calendar week holds one weekly rest this long, or two short ones; off: not asked for.
    WeeklyRestLongMinutes => ("weekly_rest_long_minutes", Minutes, None, 2880..=5760, Higher, Off::Loosest, [Any, Any, Any]),
    /// Length of each of the two short weekly rests of a calendar week.
    WeeklyRestShortMinutes => ("weekly_rest_short_minutes", Minutes, Some(2100), 1440..=4320, Higher, Off::Loosest, [To(1920), To(1920), Keep]),
    /// Most working days in a row.
    MaxWorkingDaysInRow => ("max_working_days_in_row", Days, Some(6), 1..=28, Lower, Off::Loosest, [Any, Any, Any]),
    /// Price of each working day too many in a row; off: never allowed.
    MaxWorkingDaysInRowPrice => ("max_working_days_in_row_price", Points, None, 0..=1000000, Neither, Off::Neither, [Any, Any, Any]),
    /// Fewest working days in a row.
    MinWorkingDaysInRow => ("min_working_days_in_row", Days, None, 2..=14, Higher, Off::Loosest, [Any, Any, Any]),
    /// Price of each working day too few in a row; off: never allowed.
    MinWorkingDaysInRowPrice => ("min_working_days_in_row_price", Points, None, 0..=1000000, Neither, Off::Neither, [Any, Any, Any]),
    /// Most days off in a row.
    MaxDaysOffInRow => ("max_days_off_in_row", Days, None, 1..=28, Lower, Off::Loosest, [Any, Any, Any]),
    /// Price of each day off too many in a row; off: never allowed.
    MaxDaysOffInRowPrice => ("max_days_off_in_row_price", Points, None, 0..=1000000, Neither, Off::Neither, [Any, Any, Any]),
    /// Fewest days off in a row.
    MinDaysOffInRow => ("min_days_off_in_row", Days, None, 2..=14, Higher, Off::Loosest, [Any, Any, Any]),
    /// Price of each day off too few in a row; off: never allowed.
    MinDaysOffInRowPrice => ("min_days_off_in_row_price", Points, None, 0..=1000000, Neither, Off::Neither, [Any, Any, Any]),
    /// Most night duties in a row.
    MaxNightsInRow => ("max_nights_in_row", Nights, None, 1..=14, Lower, Off::Loosest, [Any, Any, Any]),
    /// Price of each night too many in a row; off: never allowed.
    MaxNightsInRowPrice => ("max_nights_in_row_price", Points, None, 0..=1000000, Neither, Off::Neither, [Any, Any, Any]),
    /// Fewest night duties in a row.
    MinNightsInRow => ("min_nights_in_row", Nights, None, 2..=14, Higher, Off::Loosest, [Any, Any, Any]),
    /// Price of each night too few in a row; off: never allowed.
    MinNightsInRowPrice => ("min_nights_in_row_price", Points, None, 0..=1000000, Neither, Off::Neither, [Any, Any, Any]),
    /// Days off after a run of night duties.
    DaysOffAfterNights => ("days_off_after_nights", Days, None, 1..=7, Higher, Off::Loosest, [Any, Any, Any]),
    /// Night duties in a row from which on the days off after them are owed.
    NightsBeforeDaysOff => ("nights_before_days_off", Nights, Some(2), 1..=14, Lower, Off::Loosest, [Any, Any, Any]),
    /// Price of each day off that is missing after nights; off: never allowed.
    DaysOffAfterNightsPrice => ("days_off_after_nights_price", Points, None, 0..=1000000, Neither, Off::Neither, [Any, Any, Any]),
    /// Most weekends worked in the plan; off: the share below counts.
    MaxWeekends => ("max_weekends", Weekends, None, 0..=52, Lower, Off::Loosest, [Any, Any, Any]),
    /// Most weekends worked, of the plan's weekends, rounded up.
    MaxWeekendsPercent => ("max_weekends_percent", Percent, Some(50), 0..=100, Lower, Off::Loosest, [Any, Any, Any]),
    /// Price of each weekend too many; off: never allowed.
    MaxWeekendsPrice => ("max_weekends_price", Points, None, 0..=1000000, Neither, Off::Neither, [Any, Any, Any]),
    /// At most one weekend worked in any this many weekends in a row; 2 is every second weekend.
    WeekendEveryNth => ("weekend_every_nth", Weekends, None, 2..=8, Higher, Off::Loosest, [Any, Any, Any]),
    /// Price of each weekend worked too soon; off: never allowed.
    WeekendEveryNthPrice => ("weekend_every_nth_price", Points, None, 0..=1000000, Neither, Off::Neither, [Any, Any, Any]),
    /// Whether a weekend is worked on both its days or on none (1).
    CompleteWeekends => ("complete_weekends", YesNo, None, 0..=1, Higher, Off::Loosest, [Any, Any, Any]),
    /// Price of each half weekend; off: never allowed.
    CompleteWeekendsPrice => ("complete_weekends_price", Points, None, 0..=1000000, Neither, Off::Neither, [Any, Any, Any]),
    /// Clock minute of Friday from which a duty's start makes it a weekend duty; 1440 is midnight.
    WeekendBeginsFridayMinute => ("weekend_begins_friday_minute", ClockMinutes, Some(1440), 720..=1440, Lower, Off::Neither, [Any, Any, Any]),
    /// Clock minute of Monday before which a duty's start makes it a weekend duty.
    WeekendEndsMondayMinute => ("weekend_ends_monday_minute", ClockMinutes, Some(0), 0..=720, Higher, Off::Neither, [Any, Any, Any]),
    /// Most day duties in a calendar week.
    MaxDayDutiesInWeek => ("max_day_duties_in_week", Duties, None, 0..=7, Lower, Off::Loosest, [Any, Any, Any]),
    /// Most day duties in the plan.
    MaxDayDutiesInPlan => ("max_day_duties_in_plan", Duties, None, 0..=364, Lower, Off::Loosest, [Any, Any, Any]),
    /// Fewest day duties in the plan.
    MinDayDutiesInPlan => ("min_day_duties_in_plan", Duties, None, 0..=364, Higher, Off::Loosest, [Any, Any, Any]),
    /// Most day duties, of the person's duties in the plan.
    MaxDayDutiesPercent => ("max_day_duties_percent", Percent, None, 0..=100, Lower, Off::Loosest, [Any, Any, Any]),
    /// Most evening duties in a calendar week.
    MaxEveningDutiesInWeek => ("max_evening_duties_in_week", Duties, None, 0..=7, Lower, Off::Loosest, [Any, Any, Any]),
    /// Most evening duties in the plan.
    MaxEveningDutiesInPlan => ("max_evening_duties_in_plan", Duties, None, 0..=364, Lower, Off::Loosest, [Any, Any, Any]),
    /// Fewest evening duties in the plan.
    MinEveningDutiesInPlan => ("min_evening_duties_in_plan", Duties, None, 0..=364, Higher, Off::Loosest, [Any, Any, Any]),
    /// Most evening duties, of the person's duties in the plan.
    MaxEveningDutiesPercent => ("max_evening_duties_percent", Percent, None, 0..=100, Lower, Off::Loosest, [Any, Any, Any]),
    /// Most night duties in a calendar week.
    MaxNightDutiesInWeek => ("max_night_duties_in_week", Duties, None, 0..=7, Lower, Off::Loosest, [Any, Any, Any]),
    /// Most night duties in the plan.
    MaxNightDutiesInPlan => ("max_night_duties_in_plan", Duties, None, 0..=364, Lower, Off::Loosest, [Any, Any, Any]),
    /// Fewest night duties in the plan.
    MinNightDutiesInPlan => ("min_night_duties_in_plan", Duties, None, 0..=364, Higher, Off::Loosest, [Any, Any, Any]),
    /// Most night duties, of the person's duties in the plan.
    MaxNightDutiesPercent => ("max_night_duties_percent", Percent, None, 0..=100, Lower, Off::Loosest, [Any, Any, Any]),
    /// Most on-call duties in a calendar week.
    MaxOnCallDutiesInWeek => ("max_on_call_duties_in_week", Duties, None, 0..=7, Lower, Off::Loosest, [Any, Any, Any]),
    /// Most on-call duties in the plan.
    MaxOnCallDutiesInPlan => ("max_on_call_duties_in_plan", Duties, None, 0..=364, Lower, Off::Loosest, [Any, Any, Any]),
    /// Fewest on-call duties in the plan.
    MinOnCallDutiesInPlan => ("min_on_call_duties_in_plan", Duties, None, 0..=364, Higher, Off::Loosest, [Any, Any, Any]),
    /// Most on-call duties, of the person's duties in the plan.
    MaxOnCallDutiesPercent => ("max_on_call_duties_percent", Percent, None, 0..=100, Lower, Off::Loosest, [Any, Any, Any]),
    /// Price of each duty too many or too few of a category; off: never allowed.
    CategoryCountPrice => ("category_count_price", Points, None, 0..=1000000, Neither, Off::Neither, [Any, Any, Any]),
    /// Most working time a week on average over the reference period; an individual opt-out is dated.
    AverageWeeklyMinutes => ("average_weekly_minutes", Minutes, Some(2880), 600..=6000, Lower, Off::Loosest, [Keep, Keep, To(6000)]),
    /// Length of the reference period of the averages; it ends with the plan.
    AverageWeeks => ("average_weeks", Weeks, Some(17), 1..=52, Lower, Off::Loosest, [Keep, Keep, Keep]),
    /// Most working time a 24 h on average for a night worker, weekly rest days left out; off: no night worker.
    NightAverageMinutesADay => ("night_average_minutes_a_day", Minutes, None, 300..=720, Lower, Off::Loosest, [Any, Any, Any]),
    /// Most working time in a calendar week.
    MaxWeekMinutes => ("max_week_minutes", Minutes, None, 0..=6000, Lower, Off::Loosest, [Any, Any, Any]),
    /// Most norm minutes in the plan.
    MaxPlanMinutes => ("max_plan_minutes", Minutes, None, 0..=250000, Lower, Off::Loosest, [Any, Any, Any]),
    /// Fewest norm minutes in the plan.
    MinPlanMinutes => ("min_plan_minutes", Minutes, None, 0..=250000, Higher, Off::Loosest, [Any, Any, Any]),
    /// Most duties in the plan.
    MaxDutiesInPlan => ("max_duties_in_plan", Duties, None, 0..=364, Lower, Off::Loosest, [Any, Any, Any]),
    /// Fewest duties in the plan.
    MinDutiesInPlan => ("min_duties_in_plan", Duties, None, 0..=364, Higher, Off::Loosest, [Any, Any, Any]),
    /// Price of each duty too many or too few in the plan; off: never allowed.
    DutiesInPlanPrice => ("duties_in_plan_price", Points, None, 0..=1000000, Neither, Off::Neither, [Any, Any, Any]),
    /// Fewest days off in a calendar week.
    MinDaysOffInWeek => ("min_days_off_in_week", Days, None, 0..=7, Higher, Off::Loosest, [Any, Any, Any]),
    /// Shortest duty by the clock; on-call duties are not meant.
    MinDutyMinutes => ("min_duty_minutes", Minutes, Some(300), 0..=1440, Higher, Off::Loosest, [Any, Any, Any]),
    /// Longest duty by the clock; on-call duties are not meant.
    MaxDutyMinutes => ("max_duty_minutes", Minutes, Some(720), 60..=1440, Lower, Off::Loosest, [Any, Any, Any]),
    /// No duty starts on the clock before this minute of the date.
    EarliestStartMinute => ("earliest_start_minute", ClockMinutes, None, 0..=1440, Higher, Off::Loosest, [Any, Any, Any]),
    /// No duty ends on the clock after this minute of the date it starts on.
    LatestEndMinute => ("latest_end_minute", ClockMinutes, None, 0..=1440, Lower, Off::Loosest, [Any, Any, Any]),
    /// How far the hours may be off without a price at the plan's end, where the norm period goes on after it.
    NormOpenBandMinutes => ("norm_open_band_minutes", Minutes, Some(2220), 0..=20000, Neither, Off::Neither, [Any, Any, Any]),
    /// Night duties in a row that health advice lets pass.
    AdvisedNightsInRow => ("advised_nights_in_row", Nights, Some(3), 1..=14, Lower, Off::Loosest, [Any, Any, Any]),
    /// Price of each night beyond the advised; off: not advised.
    AdvisedNightsInRowPrice => ("advised_nights_in_row_price", Points, Some(60), 0..=1000000, Neither, Off::Loosest, [Any, Any, Any]),
    /// Free time between two duties that health advice asks for.
    AdvisedRestMinutes => ("advised_rest_minutes", Minutes, Some(660), 480..=1440, Higher, Off::Loosest, [Any, Any, Any]),
    /// Price of each quick return; off: not advised.
    AdvisedRestPrice => ("advised_rest_price", Points, Some(100), 0..=1000000, Neither, Off::Loosest, [Any, Any, Any]),
    /// Length of a duty by the clock that health advice lets pass.
    AdvisedDutyMinutes => ("advised_duty_minutes", Minutes, Some(540), 60..=1440, Lower, Off::Loosest, [Any, Any, Any]),
    /// Price of each longer duty; off: not advised.
    AdvisedDutyPrice => ("advised_duty_price", Points, Some(20), 0..=1000000, Neither, Off::Loosest, [Any, Any, Any]),
    /// Price of each duty that begins earlier in the day than the one of the date before; off: not advised.
    BackwardRotationPrice => ("backward_rotation_price", Points, Some(30), 0..=1000000, Neither, Off::Loosest, [Any, Any, Any]),
    /// Price of each single working day between days off; off: not advised.
    SingleWorkingDayPrice => ("single_working_day_price", Points, Some(40), 0..=1000000, Neither, Off::Loosest, [Any, Any, Any]),
    /// Burden of a night duty; off: none.
    BurdenOfNight => ("burden_of_night", BurdenPoints, Some(2), 0..=100, Neither, Off::Neither, [Any, Any, Any]),
    /// Burden of an evening duty; off: none.
    BurdenOfEvening => ("burden_of_evening", BurdenPoints, Some(1), 0..=100, Neither, Off::Neither, [Any, Any, Any]),
    /// Burden of a weekend duty, besides that of its category; off: none.
    BurdenOfWeekend => ("burden_of_weekend", BurdenPoints, Some(2), 0..=100, Neither, Off::Neither, [Any, Any, Any]),
    /// Burden of a duty that starts on a public holiday, besides that of its category; off: none.
    BurdenOfHoliday => ("burden_of_holiday", BurdenPoints, Some(3), 0..=100, Neither, Off::Neither, [Any, Any, Any]),
    /// Burden above the fair share that costs nothing.
    BurdenFreeBand => ("burden_free_band", BurdenPoints, Some(2), 0..=1000, Neither, Off::Neither, [Any, Any, Any]),
    /// Price of each burden point above the fair share and the free band; off: burden is not shared.
    BurdenSharePrice => ("burden_share_price", Points, None, 0..=1000000, Neither, Off::Loosest, [Any, Any, Any]),
    /// Burden above the free band from which on each point costs more; off: each costs the same.
    BurdenSteepBand => ("burden_steep_band", BurdenPoints, Some(4), 0..=1000, Neither, Off::Neither, [Any, Any, Any]),
    /// What each burden point beyond that band costs more; off: nothing.
    BurdenSteepPrice => ("burden_steep_price", Points, None, 0..=1000000, Neither, Off::Neither, [Any, Any, Any]),
    /// Price of each date on which a person's plan differs from the earlier roster; off: changes are free.
    PlanChangePrice => ("plan_change_price", Points, None, 0..=1000000, Neither, Off::Loosest, [Any, Any, Any]),
}
