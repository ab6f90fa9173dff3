//! A tiny ward with the whole agreement: any parameter may be on, in any layer, and everything else that a request can
//! say may be said.

use super::tiny::{admitted, pick, request};
use crate::ward::layer;
use chrono::TimeDelta;
use rand::Rng;
use rand::seq::IndexedRandom;
use rand_chacha::ChaCha8Rng;
use solver::domain::{
    Companions, Consideration, ConsiderationRule, DateRange, DutyRecord, EmployeeId, ExtraStaffing, FairnessBalance,
    Layer, NormPeriod, Origin, Override, Pairing, PairingKind, Parameter, Presence, Profession, RunLimit, ShiftLimit,
    ShiftTypeId, Ward, WorkedBefore,
};
use solver::problem::Problem;

/// The ward of a seed, with its problem.
pub(crate) fn rich(seed: u64) -> (Ward, Problem) {
    admitted(seed, said(seed))
}

/// As [`rich`], without what no single line decides: frames around sums over the plan.
pub(super) fn rich_in_sequences(seed: u64) -> (Ward, Problem) {
    let mut ward = said(seed);
    let settings = SUMS.map(|parameter| (parameter, None));
    ward.agreement.layers.push(Layer { employees: people_of(&ward), ..layer(Origin::Individual, &settings) });
    ward.agreement.layers.push(layer(Origin::Law, &[(Parameter::AverageWeeklyMinutes, None)]));
    ward.employees.iter_mut().for_each(|employee| employee.shift_limits.clear());
    admitted(seed, ward)
}

fn people_of(ward: &Ward) -> Vec<EmployeeId> {
    ward.employees.iter().map(|employee| employee.id.clone()).collect()
}

/// Parameters of sums over the plan, besides the averages.
const SUMS: [Parameter; 14] = [
    Parameter::BurdenSharePrice,
    Parameter::NightAverageMinutesADay,
    Parameter::MaxWeekMinutes,
    Parameter::MaxPlanMinutes,
    Parameter::MinPlanMinutes,
    Parameter::MaxDutiesInPlan,
    Parameter::MinDutiesInPlan,
    Parameter::MaxDayDutiesInPlan,
    Parameter::MinDayDutiesInPlan,
    Parameter::MaxEveningDutiesInPlan,
    Parameter::MaxNightDutiesInPlan,
    Parameter::MinNightDutiesInPlan,
    Parameter::MaxDayDutiesPercent,
    Parameter::MaxNightDutiesPercent,
];

fn said(seed: u64) -> Ward {
    let mut random = super::random(seed);
    let mut ward = request(&mut random);
    let random = &mut random;
    ward.agreement.layers.push(some_settings(random, Origin::Law, 8));
    if random.random_bool(0.5) {
        let from = random.random_range(-3..7);
        let valid = DateRange { from: Some(ward.period.date(solver::domain::Day(from))), to: None };
        ward.agreement.layers.push(Layer { valid, ..some_settings(random, Origin::Law, 3) });
    }
    if random.random_bool(0.5) {
        let employees = vec![ward.employees[0].id.clone()];
        ward.agreement.layers.push(Layer { employees, ..some_settings(random, Origin::Law, 4) });
    }
    if random.random_bool(0.2) {
        let rest = [(Parameter::ReducedRestMinutes, Some(480)), (Parameter::ReducedRestConsent, Some(1))];
        ward.agreement.layers.push(layer(Origin::Law, &rest));
    }
    shifts(&mut ward, random);
    people(&mut ward, random);
    together(&mut ward, random);
    staffing(&mut ward, random);
    history(&mut ward, random);
    earlier(&mut ward, random);
    overrides(&mut ward, random);
    ward
}

/// Values at which each parameter may bind within a week; off as often as prices are.
const VALUES: &[(Parameter, &[u32])] = &[
    (Parameter::ReducedRestMinutes, &[480, 540, 600]),
    (Parameter::ReducedRestConsent, &[1]),
    (Parameter::ReducedRestsIn7Days, &[1, 2]),
    (Parameter::ReducedRestPrice, &[50]),
    (Parameter::WeeklyRestExtendedWindowDays, &[4, 5, 8]),
    (Parameter::WeeklyRestLongMinutes, &[2880, 3300, 4000]),
    (Parameter::WeeklyRestShortMinutes, &[1440, 2100]),
    (Parameter::MaxWorkingDaysInRowPrice, &[40]),
    (Parameter::MinWorkingDaysInRow, &[2, 3]),
    (Parameter::MinWorkingDaysInRowPrice, &[31]),
    (Parameter::MaxDaysOffInRow, &[1, 2, 3]),
    (Parameter::MaxDaysOffInRowPrice, &[17]),
    (Parameter::MinDaysOffInRow, &[2, 3]),
    (Parameter::MinDaysOffInRowPrice, &[29]),
    (Parameter::MaxNightsInRow, &[1, 2]),
    (Parameter::MaxNightsInRowPrice, &[45]),
    (Parameter::MinNightsInRow, &[2, 3]),
    (Parameter::MinNightsInRowPrice, &[23]),
    (Parameter::DaysOffAfterNights, &[1, 2]),
    (Parameter::NightsBeforeDaysOff, &[1, 2]),
    (Parameter::DaysOffAfterNightsPrice, &[37]),
    (Parameter::MaxWeekendsPrice, &[60]),
    (Parameter::MaxWeekendsPercent, &[0, 100]),
    (Parameter::WeekendEveryNth, &[2, 3]),
    (Parameter::WeekendEveryNthPrice, &[55]),
    (Parameter::CompleteWeekends, &[1]),
    (Parameter::CompleteWeekendsPrice, &[41]),
    (Parameter::WeekendBeginsFridayMinute, &[900, 1380]),
    (Parameter::WeekendEndsMondayMinute, &[480]),
    (Parameter::MaxDayDutiesInWeek, &[0, 1, 2]),
    (Parameter::MaxNightDutiesInWeek, &[0, 1]),
    (Parameter::MaxDayDutiesInPlan, &[1, 2]),
    (Parameter::MinDayDutiesInPlan, &[1, 2]),
    (Parameter::MaxNightDutiesInPlan, &[0, 1]),
    (Parameter::MinNightDutiesInPlan, &[1]),
    (Parameter::MaxEveningDutiesInPlan, &[1]),
    (Parameter::MaxDayDutiesPercent, &[50]),
    (Parameter::MaxNightDutiesPercent, &[34, 50]),
    (Parameter::CategoryCountPrice, &[25]),
    (Parameter::AverageWeeklyMinutes, &[600, 1200]),
    (Parameter::AverageWeeks, &[1, 3, 17]),
    (Parameter::NightAverageMinutesADay, &[300]),
    (Parameter::MaxWeekMinutes, &[960, 1440]),
    (Parameter::MaxPlanMinutes, &[960, 1500]),
    (Parameter::MinPlanMinutes, &[480, 900]),
    (Parameter::MaxDutiesInPlan, &[2, 3]),
    (Parameter::MinDutiesInPlan, &[1, 2, 3]),
    (Parameter::DutiesInPlanPrice, &[33]),
    (Parameter::MinDaysOffInWeek, &[3, 4, 5]),
    (Parameter::MinDutyMinutes, &[420, 480]),
    (Parameter::MaxDutyMinutes, &[480, 720]),
    (Parameter::EarliestStartMinute, &[420]),
    (Parameter::LatestEndMinute, &[900, 1380]),
    (Parameter::NormOpenBandMinutes, &[0, 300]),
    (Parameter::AdvisedNightsInRow, &[1, 2]),
    (Parameter::AdvisedNightsInRowPrice, &[13]),
    (Parameter::AdvisedRestMinutes, &[660, 1000]),
    (Parameter::AdvisedRestPrice, &[19]),
    (Parameter::AdvisedDutyMinutes, &[470, 540]),
    (Parameter::AdvisedDutyPrice, &[7]),
    (Parameter::BackwardRotationPrice, &[11]),
    (Parameter::SingleWorkingDayPrice, &[9]),
    (Parameter::PlanChangePrice, &[14, 90]),
    (Parameter::BurdenOfNight, &[0, 3]),
    (Parameter::BurdenOfEvening, &[2]),
    (Parameter::BurdenOfWeekend, &[1, 4]),
    (Parameter::BurdenFreeBand, &[0, 1]),
    (Parameter::BurdenSharePrice, &[15, 40]),
    (Parameter::BurdenSteepBand, &[1]),
    (Parameter::BurdenSteepPrice, &[21]),
];

fn some_settings(random: &mut ChaCha8Rng, origin: Origin, number: usize) -> Layer {
    let chosen: Vec<_> = VALUES.choose_multiple(random, number).collect();
    let settings: Vec<_> =
        chosen.into_iter().map(|(parameter, values)| (*parameter, Some(pick(random, values)))).collect();
    layer(origin, &settings)
}

fn shifts(ward: &mut Ward, random: &mut ChaCha8Rng) {
    let ids: Vec<ShiftTypeId> = ward.shift_types.iter().map(|shift| shift.id.clone()).collect();
    for shift in &mut ward.shift_types {
        if random.random_bool(0.2) {
            shift.presence = pick(random, &[Presence::OnCallAtHome, Presence::OnCallOnSite]);
        }
        if random.random_bool(0.2) {
            shift.forbidden_next.extend(ids.choose(random).cloned());
        }
    }
    if random.random_bool(0.25) {
        let shift_types = ids.choose_multiple(random, 1).cloned().collect();
        let (at_least, at_most) =
            pick(random, &[(Some(2), None), (None, Some(1)), (Some(2), Some(2)), (None, Some(2))]);
        ward.run_limits.push(RunLimit { shift_types, at_least, at_most, price: pick(random, &[None, Some(21)]) });
    }
}

fn people(ward: &mut Ward, random: &mut ChaCha8Rng) {
    let ids: Vec<ShiftTypeId> = ward.shift_types.iter().map(|shift| shift.id.clone()).collect();
    for employee in &mut ward.employees {
        employee.profession = pick(random, &[Profession::Nurse, Profession::Student]);
        if random.random_bool(0.15) {
            let shift_type = ids.choose(random).expect("shift types").clone();
            employee.shift_limits.push(ShiftLimit { shift_type, at_most: random.random_range(0..=2) });
        }
        if random.random_bool(0.15) {
            let (employee, valid) = (employee.id.clone(), DateRange::default());
            ward.considerations.push(Consideration { employee, valid, rule: ConsiderationRule::NoSingleDuties });
        }
    }
}

fn together(ward: &mut Ward, random: &mut ChaCha8Rng) {
    if random.random_bool(0.6) {
        return;
    }
    let (one, other): (EmployeeId, EmployeeId) = (ward.employees[0].id.clone(), ward.employees[1].id.clone());
    let kind = match random.random_range(0..3) {
        0 => PairingKind::Apart(one, other),
        1 => PairingKind::Accompanied(one, Companions::Holding("senior".into())),
        _ => PairingKind::Accompanied(one, Companions::AnyOf(vec![other])),
    };
    ward.pairings.push(Pairing { valid: DateRange::default(), kind, price: pick(random, &[None, Some(27)]) });
}

fn staffing(ward: &mut Ward, random: &mut ChaCha8Rng) {
    for line in &mut ward.staffing.weekdays {
        if random.random_bool(0.15) {
            line.line.prices.minimum_is_hard = true;
            line.weekdays.truncate(3);
        }
        if line.line.competence.is_none() && random.random_bool(0.1) {
            line.line.profession = Some(Profession::Nurse);
        }
    }
    if random.random_bool(0.15) {
        let (from, to) = (ward.period.from, ward.period.from + TimeDelta::days(2));
        let shift_type = ward.shift_types[0].id.clone();
        let (name, weekdays) = ("Projekt".to_owned(), crate::ward::WEEK.to_vec());
        ward.staffing.extra.push(ExtraStaffing { name, from, to, weekdays, shift_type, competence: None, people: 1 });
    }
}

fn history(ward: &mut Ward, random: &mut ChaCha8Rng) {
    if random.random_bool(0.3) {
        ward.history_from = Some(ward.period.from - TimeDelta::days(9));
    }
    if random.random_bool(0.3) {
        let from = ward.period.from - TimeDelta::days(14);
        let employee = ward.employees[0].id.clone();
        let (minutes, neutral_days) = (random.random_range(0..3000), random.random_range(0..5));
        ward.worked_before.push(WorkedBefore { employee, from, minutes, neutral_days });
    }
    if random.random_bool(0.3) {
        let employee = ward.employees[0].id.clone();
        let (burden_points, refused_points) = (random.random_range(-4..8), random.random_range(0..900));
        let asked_points = refused_points + random.random_range(0..3000);
        ward.fairness.push(FairnessBalance { employee, burden_points, refused_points, asked_points });
    }
    if random.random_bool(0.3) {
        let from = ward.period.from - TimeDelta::days(random.random_range(0..28));
        ward.agreement.norm_period = Some(NormPeriod { from, weeks: 4 });
    }
}

/// In most wards an earlier roster, in which everybody is off about every second date.
fn earlier(ward: &mut Ward, random: &mut ChaCha8Rng) {
    if random.random_bool(0.2) {
        return;
    }
    let mut duties = Vec::new();
    for (employee, day) in ward.employees.iter().flat_map(|employee| (0..7).map(move |day| (employee, day))) {
        if random.random_bool(0.5) {
            let shift_type = ward.shift_types.choose(random).expect("shift types").id.clone();
            let date = ward.period.date(solver::domain::Day(day));
            duties.push(DutyRecord { employee: employee.id.clone(), date, shift_type });
        }
    }
    ward.earlier = Some(duties);
}

/// Rules that a planner may knowingly break.
const BREAKABLE: [&str; 8] = [
    "daily_rest",
    "weekly_rest",
    "working_days_in_row",
    "nights_in_row",
    "succession",
    "duty_length",
    "weekends",
    "days_off_after_nights",
];

fn overrides(ward: &mut Ward, random: &mut ChaCha8Rng) {
    let at = ward.period.from.and_time(chrono::NaiveTime::MIN);
    for lock in ward.locks.iter_mut().filter(|lock| lock.shift_type.is_some()) {
        if random.random_bool(0.5) {
            let rules = BREAKABLE.map(str::to_owned).to_vec();
            lock.despite = Some(Override { rules, reason: "Snestorm".to_owned(), by: "Leder".to_owned(), at });
        }
    }
}
