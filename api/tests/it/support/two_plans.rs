//! Two plans of the small ward, one after the other: the first with the kept roster, the second with none on duty.

use super::{
    solvers::{AtOnce, Kept},
    ward,
};
use api::jobs::{Order, Solver};
use chrono::NaiveDate;
use wire::{
    request::WardRequest,
    run::{Answer, RunError},
};

/// Finds the kept roster for the first plan and an empty one for any other.
#[derive(Debug, Default)]
pub struct Planned;

impl Solver for Planned {
    fn solve(&self, order: Order<'_>) -> Result<Answer, RunError> {
        if order.request.period == ward::small().period { Kept.solve(order) } else { AtOnce.solve(order) }
    }
}

/// The small ward two weeks later, without wishes.
pub fn second() -> WardRequest {
    let mut ward = ward::without_wishes();
    ward.period.from = NaiveDate::from_ymd_opt(2027, 3, 15).expect("a date");
    ward.staffing.dates.clear();
    ward.absences.clear();
    ward.wellbeing_days.clear();
    ward.locks.clear();
    ward
}
