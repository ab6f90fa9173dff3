//! The staffing plan in the solver's words.

use super::profession;
use crate::request as wire;
use solver::domain;

pub(super) fn staffing(plan: &wire::StaffingPlan) -> domain::StaffingPlan {
    domain::StaffingPlan {
        weekdays: plan.weekdays.iter().map(weekday_line).collect(),
        seasons: plan.seasons.iter().map(season).collect(),
        dates: plan.dates.iter().map(|single| (single.date, line(&single.line))).collect(),
        holidays_as_sunday: plan.holidays_as_sunday,
        extra: plan.extra.iter().map(extra).collect(),
    }
}

fn season(season: &wire::Season) -> domain::Season {
    domain::Season {
        name: season.name.clone(),
        from: season.from,
        to: season.to,
        weekdays: season.weekdays.iter().map(weekday_line).collect(),
    }
}

fn weekday_line(weekday: &wire::WeekdayLine) -> domain::WeekdayLine {
    domain::WeekdayLine { weekdays: weekday.weekdays.clone(), line: line(&weekday.line) }
}

fn line(line: &wire::StaffingLine) -> domain::StaffingLine {
    domain::StaffingLine {
        shift_type: line.shift_type.as_str().into(),
        competence: line.competence.as_deref().map(Into::into),
        profession: line.profession.map(profession),
        minimum: line.minimum,
        target: line.target.unwrap_or(line.minimum),
        maximum: line.maximum,
        prices: domain::LinePrices {
            minimum_is_hard: line.minimum_is_hard,
            below_minimum: line.prices.below_minimum,
            below_target: line.prices.below_target,
            above_maximum: line.prices.above_maximum,
        },
    }
}

fn extra(extra: &wire::ExtraStaffing) -> domain::ExtraStaffing {
    domain::ExtraStaffing {
        name: extra.name.clone(),
        from: extra.from,
        to: extra.to,
        weekdays: extra.weekdays.clone(),
        shift_type: extra.shift_type.as_str().into(),
        competence: extra.competence.as_deref().map(Into::into),
        people: extra.people,
    }
}
