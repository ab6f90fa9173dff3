//! Duties, balances and locks in the solver's words.

use crate::request as wire;
use solver::domain;

pub(super) fn duty(duty: &wire::Duty) -> domain::DutyRecord {
    domain::DutyRecord {
        employee: duty.employee.as_str().into(),
        date: duty.date,
        shift_type: duty.shift_type.as_str().into(),
    }
}

pub(super) fn balance(balance: &wire::Balance) -> domain::Balance {
    domain::Balance { employee: balance.employee.as_str().into(), minutes: balance.minutes }
}

pub(super) fn fairness(balance: &wire::FairnessBalance) -> domain::FairnessBalance {
    domain::FairnessBalance {
        employee: balance.employee.as_str().into(),
        burden_points: balance.burden_points,
        refused_points: balance.refused_points,
        asked_points: balance.asked_points,
    }
}

pub(super) fn lock(lock: &wire::Lock) -> domain::Lock {
    domain::Lock {
        employee: lock.employee.as_str().into(),
        date: lock.date,
        shift_type: lock.shift_type.as_deref().map(Into::into),
        despite: lock.despite.as_ref().map(despite),
    }
}

fn despite(word: &wire::Override) -> domain::Override {
    domain::Override { rules: word.rules.clone(), reason: word.reason.clone(), by: word.by.clone(), at: word.at }
}

pub(super) fn worked_before(worked: &wire::WorkedBefore) -> domain::WorkedBefore {
    domain::WorkedBefore {
        employee: worked.employee.as_str().into(),
        from: worked.from,
        minutes: worked.minutes,
        neutral_days: worked.neutral_days,
    }
}
