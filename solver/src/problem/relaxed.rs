//! A problem without one of its demands: what is asked of people and days that could be asked less of.
//!
//! What only states a fact stays: who is employed, what they hold, what was worked before, which shift types there are on
//! which day, that nobody is in two places at once.

use super::Problem;
use crate::domain::terms::{Off, ParameterUnit};
use crate::domain::{Day, EmployeeIndex, Parameter, ShiftIndex};

/// Something that the request asks for and that a roster could do without.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Demand {
    /// A locked cell.
    Lock(EmployeeIndex, Day),
    /// A settled absence, by position among the person's.
    Absence(EmployeeIndex, usize),
    /// A consideration, by position among the person's.
    Consideration(EmployeeIndex, usize),
    /// A limit that the agreement sets a person.
    Limit(EmployeeIndex, Parameter),
    /// Most weekends of a person, whoever says so.
    Weekends(EmployeeIndex),
    /// Most duties of a shift type of a person, by position.
    ShiftLimit(EmployeeIndex, usize),
    /// A wish that must be granted.
    Wish(usize),
    /// A staffing minimum that may not be missed, by position among the needs.
    Minimum(usize),
    /// A pairing that may not be broken, by position.
    Pairing(usize),
    /// A limited run that may not be broken, by position.
    RunLimit(usize),
    /// The shift types that may not follow one.
    Succession(ShiftIndex),
}

/// One of these speaks where the other is off.
const OF_WEEKENDS: [Parameter; 2] = [Parameter::MaxWeekends, Parameter::MaxWeekendsPercent];

impl Demand {
    /// Whom it is about, where it is about one person.
    pub fn employee(self, problem: &Problem) -> Option<EmployeeIndex> {
        match self {
            Self::Lock(employee, _)
            | Self::Absence(employee, _)
            | Self::Consideration(employee, _)
            | Self::Limit(employee, _)
            | Self::Weekends(employee)
            | Self::ShiftLimit(employee, _) => Some(employee),
            Self::Wish(wish) => Some(problem.wishes[wish].employee),
            Self::Minimum(_) | Self::Pairing(_) | Self::RunLimit(_) | Self::Succession(_) => None,
        }
    }
}

impl Problem {
    /// Every demand, person by person, then the ward's.
    pub fn demands(&self) -> Vec<Demand> {
        let people = self.employee_indices().flat_map(|employee| self.demands_on(employee));
        let wishes = (0..self.wishes.len()).filter(|wish| self.wishes[*wish].must_be_granted).map(Demand::Wish);
        let minimum = |need: &usize| self.needs[*need].minimum_is_hard && self.needs[*need].minimum > 0;
        let minima = (0..self.needs.len()).filter(minimum).map(Demand::Minimum);
        let pairings = (0..self.pairings.len()).filter(|one| self.pairings[*one].price.is_none()).map(Demand::Pairing);
        let runs = (0..self.run_limits.len()).filter(|one| self.run_limits[*one].price.is_none()).map(Demand::RunLimit);
        let follows = |shift: &ShiftIndex| !self.shift(*shift).forbidden_next.is_empty();
        let successions = self.shift_indices().filter(follows).map(Demand::Succession);
        people.chain(wishes).chain(minima).chain(pairings).chain(runs).chain(successions).collect()
    }

    fn demands_on(&self, employee: EmployeeIndex) -> Vec<Demand> {
        let person = self.person(employee);
        let locks = person.locks.iter().map(|(day, _)| Demand::Lock(employee, *day));
        let absences = (0..person.absences.len()).map(|one| Demand::Absence(employee, one));
        let considerations = (0..person.considerations.len()).map(|one| Demand::Consideration(employee, one));
        let limits = Parameter::ALL.iter().filter(|parameter| {
            let specification = parameter.specification();
            let limits = specification.off == Off::Loosest && specification.unit != ParameterUnit::Points;
            limits
                && !OF_WEEKENDS.contains(parameter)
                && self.plan_days().any(|day| self.terms(employee, day).get(**parameter).is_some())
        });
        let limits = limits.map(|parameter| Demand::Limit(employee, *parameter));
        let weekends = self.max_weekends(employee).map(|_| Demand::Weekends(employee));
        let shifts = (0..person.shift_limits.len()).map(|one| Demand::ShiftLimit(employee, one));
        locks.chain(absences).chain(considerations).chain(limits).chain(weekends).chain(shifts).collect()
    }

    /// The same problem without some demands.
    pub fn without(&self, demands: &[Demand]) -> Self {
        let mut problem = self.clone();
        // From the last position to the first, so that positions hold until they are used.
        let mut demands = demands.to_vec();
        demands.sort_unstable();
        demands.iter().rev().for_each(|demand| problem.drop_demand(*demand));
        problem
    }

    fn drop_demand(&mut self, demand: Demand) {
        match demand {
            // What the lock may break it may break unlocked: without the lock there are more rosters and not others.
            Demand::Lock(employee, day) => self.people[employee.0].locks.retain(|(locked, _)| *locked != day),
            Demand::Absence(employee, place) => drop(self.people[employee.0].absences.remove(place)),
            Demand::Consideration(employee, place) => drop(self.people[employee.0].considerations.remove(place)),
            Demand::Limit(employee, parameter) => self.people[employee.0].terms.switch_off(parameter),
            Demand::Weekends(employee) => {
                let person = &mut self.people[employee.0];
                person.max_weekends = None;
                OF_WEEKENDS.iter().for_each(|parameter| person.terms.switch_off(*parameter));
            }
            Demand::ShiftLimit(employee, place) => drop(self.people[employee.0].shift_limits.remove(place)),
            Demand::Wish(wish) => self.wishes[wish].must_be_granted = false,
            Demand::Minimum(need) => self.needs[need].minimum_is_hard = false,
            Demand::Pairing(place) => drop(self.pairings.remove(place)),
            Demand::RunLimit(place) => drop(self.run_limits.remove(place)),
            Demand::Succession(shift) => self.shifts[shift.0].forbidden_next.clear(),
        }
    }
}

impl Problem {
    /// The same problem with another value of a parameter for some people, whoever said what before.
    pub fn with_value(&self, parameter: Parameter, value: Option<u32>, employees: &[EmployeeIndex]) -> Self {
        let mut problem = self.clone();
        employees.iter().for_each(|employee| problem.people[employee.0].terms.say(parameter, value));
        problem
    }

    /// The same problem with so many people from outside on a need, by position: so many fewer of one's own are needed.
    pub fn with_agency(&self, needs: &[(usize, u32)]) -> Self {
        let mut problem = self.clone();
        for (need, people) in needs {
            let need = &mut problem.needs[*need];
            need.minimum = need.minimum.saturating_sub(*people);
            need.target = need.target.saturating_sub(*people);
            need.maximum = need.maximum.map(|maximum| maximum.saturating_sub(*people));
        }
        problem
    }
}
