//! A request as the solver's domain reads it; nothing is checked here.

use crate::request as wire;
use solver::domain;

/// The request in the solver's words.
pub fn ward(request: &wire::WardRequest) -> domain::Ward {
    domain::Ward {
        period: period(request.period),
        competences: request.competences.iter().map(competence).collect(),
        shift_types: request.shift_types.iter().map(shift_type).collect(),
        employees: request.employees.iter().map(employee).collect(),
        staffing: staffing(&request.staffing),
        agreement: agreement(&request.agreement),
        absences: request.absences.iter().map(absence).collect(),
        considerations: request.considerations.iter().map(consideration).collect(),
        wishes: request.wishes.iter().map(wish).collect(),
        wellbeing_days: request.wellbeing_days.iter().map(wellbeing_day).collect(),
        history: request.history.duties.iter().map(duty).collect(),
        balances: request.history.balances.iter().map(balance).collect(),
        locks: request.locks.iter().map(lock).collect(),
    }
}

/// The period in the solver's words.
pub fn period(period: wire::Period) -> domain::Period {
    domain::Period { from: period.from, weeks: period.weeks }
}

fn competence(competence: &wire::Competence) -> domain::Competence {
    domain::Competence { id: competence.id.as_str().into(), name: competence.name.clone() }
}

fn shift_type(shift: &wire::ShiftType) -> domain::ShiftType {
    domain::ShiftType {
        id: shift.id.as_str().into(),
        name: shift.name.clone(),
        start: shift.start,
        end: shift.end,
        category: category(shift.category),
        requires: shift.requires.iter().map(|id| id.as_str().into()).collect(),
        norm_percent: shift.norm_percent,
    }
}

fn category(category: wire::Category) -> domain::Category {
    match category {
        wire::Category::Day => domain::Category::Day,
        wire::Category::Evening => domain::Category::Evening,
        wire::Category::Night => domain::Category::Night,
        wire::Category::OnCall => domain::Category::OnCall,
    }
}

fn employee(employee: &wire::Employee) -> domain::Employee {
    domain::Employee {
        id: employee.id.as_str().into(),
        name: employee.name.clone(),
        profession: profession(employee.profession),
        weekly_minutes: employee.weekly_minutes,
        competences: employee.competences.iter().map(held).collect(),
        employed: domain::DateRange { from: employee.employed_from, to: employee.employed_to },
        max_weekends: employee.max_weekends,
        wish_quota: employee.wish_quota,
    }
}

fn profession(profession: wire::Profession) -> domain::Profession {
    match profession {
        wire::Profession::Nurse => domain::Profession::Nurse,
        wire::Profession::SocialHealthAssistant => domain::Profession::SocialHealthAssistant,
        wire::Profession::Doctor => domain::Profession::Doctor,
        wire::Profession::Student => domain::Profession::Student,
        wire::Profession::Other => domain::Profession::Other,
    }
}

fn held(held: &wire::HeldCompetence) -> domain::HeldCompetence {
    let valid = domain::DateRange { from: held.from, to: held.to };
    domain::HeldCompetence { id: held.id.as_str().into(), valid }
}

fn staffing(plan: &wire::StaffingPlan) -> domain::StaffingPlan {
    domain::StaffingPlan {
        weekdays: plan.weekdays.iter().map(weekday_line).collect(),
        seasons: plan.seasons.iter().map(season).collect(),
        dates: plan.dates.iter().map(|single| (single.date, line(&single.line))).collect(),
        holidays_as_sunday: plan.holidays_as_sunday,
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
        minimum: line.minimum,
        target: line.target.unwrap_or(line.minimum),
        maximum: line.maximum,
    }
}

fn agreement(agreement: &wire::Agreement) -> domain::Agreement {
    domain::Agreement {
        daily_rest_minutes: agreement.daily_rest_minutes,
        max_working_days_in_row: agreement.max_working_days_in_row,
        weekly_rest_minutes: agreement.weekly_rest_minutes,
        weekly_rest_window_days: agreement.weekly_rest_window_days,
        max_weekends: agreement.max_weekends,
        wish_quota: agreement.wish_quota,
        extra_holidays: agreement.extra_holidays.clone(),
        course_start: agreement.course_start,
        course_end: agreement.course_end,
        prices: prices(&agreement.prices),
    }
}

fn prices(prices: &wire::Prices) -> domain::Prices {
    domain::Prices {
        below_minimum: prices.below_minimum,
        below_target: prices.below_target,
        above_maximum: prices.above_maximum,
        norm_minute: prices.norm_minute,
        norm_minute_beyond: prices.norm_minute_beyond,
        norm_band_minutes: prices.norm_band_minutes,
        wish_matters_most: prices.wish_matters_most,
        wish_important: prices.wish_important,
        wish_nice: prices.wish_nice,
    }
}

fn absence(absence: &wire::Absence) -> domain::Absence {
    let kind = match absence.kind {
        wire::AbsenceKind::Vacation => domain::AbsenceKind::Vacation,
        wire::AbsenceKind::Course => domain::AbsenceKind::Course,
        wire::AbsenceKind::Leave => domain::AbsenceKind::Leave,
    };
    domain::Absence { employee: absence.employee.as_str().into(), kind, from: absence.from, to: absence.to }
}

fn consideration(consideration: &wire::Consideration) -> domain::Consideration {
    let rule = match &consideration.rule {
        wire::ConsiderationRule::ExemptCategory { category: exempt } => {
            domain::ConsiderationRule::ExemptCategory(category(*exempt))
        }
        wire::ConsiderationRule::ExemptShiftType { shift_type } => {
            domain::ConsiderationRule::ExemptShiftType(shift_type.as_str().into())
        }
        wire::ConsiderationRule::WeekdaysOff { weekdays } => domain::ConsiderationRule::WeekdaysOff(weekdays.clone()),
        wire::ConsiderationRule::WeeklyHours { weekly_minutes } => {
            domain::ConsiderationRule::WeeklyMinutes(*weekly_minutes)
        }
        wire::ConsiderationRule::LatestEnd { time } => domain::ConsiderationRule::LatestEnd(*time),
    };
    let valid = domain::DateRange { from: consideration.from, to: consideration.to };
    domain::Consideration { employee: consideration.employee.as_str().into(), valid, rule }
}

fn wish(wish: &wire::Wish) -> domain::Wish {
    let priority = match wish.priority {
        wire::Priority::MattersMost => domain::Priority::MattersMost,
        wire::Priority::Important => domain::Priority::Important,
        wire::Priority::Nice => domain::Priority::Nice,
    };
    domain::Wish {
        id: wish.id.as_str().into(),
        employee: wish.employee.as_str().into(),
        priority,
        kind: wish_kind(&wish.kind),
    }
}

fn wish_kind(kind: &wire::WishKind) -> domain::WishKind {
    match kind {
        wire::WishKind::DayOff { date } => domain::WishKind::DayOff(*date),
        wire::WishKind::WeekendOff { saturday } => domain::WishKind::WeekendOff(*saturday),
        wire::WishKind::DaysOff { from, to } => domain::WishKind::DaysOff(*from, *to),
        wire::WishKind::NotCategory { date, category: unwanted } => {
            domain::WishKind::NotCategory(*date, category(*unwanted))
        }
        wire::WishKind::NotShiftType { date, shift_type } => {
            domain::WishKind::NotShiftType(*date, shift_type.as_str().into())
        }
        wire::WishKind::ShiftType { date, shift_type } => {
            domain::WishKind::ShiftType(*date, shift_type.as_str().into())
        }
        wire::WishKind::Work { date } => domain::WishKind::Work(*date),
        wire::WishKind::EarliestStart { date, time } => domain::WishKind::EarliestStart(*date, *time),
        wire::WishKind::LatestEnd { date, time } => domain::WishKind::LatestEnd(*date, *time),
    }
}

fn wellbeing_day(wellbeing: &wire::WellbeingDay) -> domain::WellbeingDay {
    let paid_from = match wellbeing.paid_from {
        wire::PaidFrom::TimeOff => domain::PaidFrom::TimeOff,
        wire::PaidFrom::Vacation => domain::PaidFrom::Vacation,
    };
    domain::WellbeingDay { employee: wellbeing.employee.as_str().into(), date: wellbeing.date, paid_from }
}

fn duty(duty: &wire::Duty) -> domain::DutyRecord {
    domain::DutyRecord {
        employee: duty.employee.as_str().into(),
        date: duty.date,
        shift_type: duty.shift_type.as_str().into(),
    }
}

fn balance(balance: &wire::Balance) -> domain::Balance {
    domain::Balance { employee: balance.employee.as_str().into(), minutes: balance.minutes }
}

fn lock(lock: &wire::Lock) -> domain::Lock {
    domain::Lock {
        employee: lock.employee.as_str().into(),
        date: lock.date,
        shift_type: lock.shift_type.as_deref().map(Into::into),
    }
}
