//! A request as the solver's domain reads it; nothing is checked here.

pub(crate) mod agreement;
mod settled;
mod staffing;
mod together;

use crate::request as wire;
use settled::{balance, duty, fairness, lock, worked_before};
use solver::domain;

/// The request in the solver's words.
pub fn ward(request: &wire::WardRequest) -> domain::Ward {
    domain::Ward {
        period: period(request.period),
        competences: request.competences.iter().map(competence).collect(),
        shift_types: request.shift_types.iter().map(shift_type).collect(),
        employees: request.employees.iter().map(employee).collect(),
        staffing: staffing::staffing(&request.staffing),
        agreement: agreement::agreement(&request.agreement),
        pairings: request.pairings.iter().map(together::pairing).collect(),
        run_limits: request.run_limits.iter().map(together::run_limit).collect(),
        absences: request.absences.iter().map(absence).collect(),
        considerations: request.considerations.iter().map(consideration).collect(),
        wishes: request.wishes.iter().map(wish).collect(),
        wellbeing_days: request.wellbeing_days.iter().map(wellbeing_day).collect(),
        history: request.history.duties.iter().map(duty).collect(),
        history_from: request.history.from,
        worked_before: request.history.worked.iter().map(worked_before).collect(),
        balances: request.history.balances.iter().map(balance).collect(),
        fairness: request.history.fairness.iter().map(fairness).collect(),
        earlier: request.earlier.as_ref().map(|duties| duties.iter().map(duty).collect()),
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
        presence: match shift.presence {
            wire::Presence::Duty => domain::Presence::Duty,
            wire::Presence::OnCallOnSite => domain::Presence::OnCallOnSite,
            wire::Presence::OnCallAtHome => domain::Presence::OnCallAtHome,
        },
        forbidden_next: shift.forbidden_next.iter().map(|id| id.as_str().into()).collect(),
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
        groups: employee.groups.iter().map(membership).collect(),
        shift_limits: employee.shift_limits.iter().map(shift_limit).collect(),
        max_weekends: employee.max_weekends,
        wish_quota: employee.wish_quota,
    }
}

fn membership(membership: &wire::Membership) -> domain::Membership {
    let valid = domain::DateRange { from: membership.from, to: membership.to };
    domain::Membership { group: membership.id.as_str().into(), valid }
}

fn shift_limit(limit: &wire::ShiftLimit) -> domain::ShiftLimit {
    domain::ShiftLimit { shift_type: limit.shift_type.as_str().into(), at_most: limit.at_most }
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
        wire::ConsiderationRule::NoSingleDuties => domain::ConsiderationRule::NoSingleDuties,
    };
    let valid = domain::DateRange { from: consideration.from, to: consideration.to };
    domain::Consideration { employee: consideration.employee.as_str().into(), valid, rule }
}

pub(crate) fn wish(wish: &wire::Wish) -> domain::Wish {
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
        price: None,
        draws: wish.draws,
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
