//! The rarer parts of a ward: layers with dates and groups, words for breaking rules, pairings, work before the plan.

use super::{Layer, Origin, Parameter, Presence, WardBuilder, layer, time};
use solver::domain::{
    Companions, DutyRecord, ExtraStaffing, FairnessBalance, Membership, Override, Pairing, PairingKind, RunLimit,
    WorkedBefore,
};

type Days = (Option<i32>, Option<i32>);
type Settings<'a> = &'a [(Parameter, Option<u32>)];

impl WardBuilder {
    /// Adds a layer for everyone, from a day to another.
    pub(crate) fn layer_in(mut self, origin: Origin, (from, to): Days, settings: Settings<'_>) -> Self {
        let valid = self.dates(from, to);
        self.ward.agreement.layers.push(Layer { valid, ..layer(origin, settings) });
        self
    }

    /// Adds a layer for one person, from a day to another.
    pub(crate) fn layer_for_in(mut self, employee: &str, (from, to): Days, settings: Settings<'_>) -> Self {
        let valid = self.dates(from, to);
        let layer = Layer { valid, employees: vec![employee.into()], ..layer(Origin::Individual, settings) };
        self.ward.agreement.layers.push(layer);
        self
    }

    /// Adds a layer for a group.
    pub(crate) fn layer_of(mut self, group: &str, settings: Settings<'_>) -> Self {
        let layer = Layer { groups: vec![group.into()], ..layer(Origin::Individual, settings) };
        self.ward.agreement.layers.push(layer);
        self
    }

    /// An employee belongs to a group from a day to another.
    pub(crate) fn member(mut self, employee: usize, group: &str, (from, to): Days) -> Self {
        let valid = self.dates(from, to);
        self.ward.employees[employee].groups.push(Membership { group: group.into(), valid });
        self
    }

    /// The last lock breaks a rule knowingly.
    pub(crate) fn despite(mut self, rule: &str) -> Self {
        self.ward.locks.last_mut().expect("a lock comes first").despite = Some(word(rule));
        self
    }

    pub(crate) fn worked_before(mut self, employee: &str, from: i32, (minutes, neutral_days): (u32, u32)) -> Self {
        let from = self.date(from);
        self.ward.worked_before.push(WorkedBefore { employee: employee.into(), from, minutes, neutral_days });
        self
    }

    /// Before the plan: burden points carried above the share, and points of wishes refused and asked for.
    pub(crate) fn fairness(
        mut self,
        employee: &str,
        (burden_points, refused_points, asked_points): (i32, u32, u32),
    ) -> Self {
        let employee = employee.into();
        self.ward.fairness.push(FairnessBalance { employee, burden_points, refused_points, asked_points });
        self
    }

    /// There is an earlier roster, with this duty in it.
    pub(crate) fn earlier(mut self, employee: &str, day: i32, shift: &str) -> Self {
        let record = DutyRecord { employee: employee.into(), date: self.date(day), shift_type: shift.into() };
        self.ward.earlier.get_or_insert_default().push(record);
        self
    }

    /// The history is complete from a day on.
    pub(crate) fn history_from(mut self, day: i32) -> Self {
        self.ward.history_from = Some(self.date(day));
        self
    }

    pub(crate) fn accompanied(self, employee: &str, by: Companions, price: Option<u32>) -> Self {
        self.pairing(PairingKind::Accompanied(employee.into(), by), price)
    }

    pub(crate) fn apart(self, one: &str, other: &str, price: Option<u32>) -> Self {
        self.pairing(PairingKind::Apart(one.into(), other.into()), price)
    }

    fn pairing(mut self, kind: PairingKind, price: Option<u32>) -> Self {
        let valid = self.dates(None, None);
        self.ward.pairings.push(Pairing { valid, kind, price });
        self
    }

    /// The last pairing applies from a day to another.
    pub(crate) fn pairing_in(mut self, from: i32, to: i32) -> Self {
        let valid = self.dates(Some(from), Some(to));
        self.ward.pairings.last_mut().expect("a pairing comes first").valid = valid;
        self
    }

    /// A limit on runs of shift types: fewest, most, price.
    pub(crate) fn run_limit(
        mut self,
        shifts: &[&str],
        (at_least, at_most): (Option<u32>, Option<u32>),
        price: Option<u32>,
    ) -> Self {
        let shift_types = shifts.iter().map(|shift| (*shift).into()).collect();
        self.ward.run_limits.push(RunLimit { shift_types, at_least, at_most, price });
        self
    }

    /// The last shift type is waiting for work.
    pub(crate) fn on_call(mut self, presence: Presence) -> Self {
        self.ward.shift_types.last_mut().expect("a shift type comes first").presence = presence;
        self
    }

    /// A shift type may not be followed by another on the date after.
    pub(crate) fn forbid_next(mut self, shift: usize, next: &str) -> Self {
        self.ward.shift_types[shift].forbidden_next.push(next.into());
        self
    }

    /// One more person on a shift type, from a day to another, on all weekdays.
    pub(crate) fn extra(mut self, shift: &str, (from, to): (i32, i32), people: u32) -> Self {
        let (from, to) = (self.date(from), self.date(to));
        let (name, weekdays) = ("Projekt".to_owned(), super::WEEK.to_vec());
        let shift_type = shift.into();
        self.ward.staffing.extra.push(ExtraStaffing { name, from, to, weekdays, shift_type, competence: None, people });
        self
    }
}

/// The planner's word for breaking a rule.
pub(crate) fn word(rule: &str) -> Override {
    Override {
        rules: vec![rule.to_owned()],
        reason: "Storm, nobody else could come".to_owned(),
        by: "Karen Holm".to_owned(),
        at: super::date("2027-01-20").and_time(time("10:15")),
    }
}
