//! What would help, as documents.

use super::finding::profession;
use crate::FORMAT;
use crate::reasons::{AgencyDuty, Demand, DemandKind, Relaxation, RelaxationKind, Remedies, SmallestClash};
use solver::domain::{AbsenceKind, Day, EmployeeIndex, ShiftIndex};
use solver::problem::{self, Problem};
use solver::reasons as why;

/// What clashes, what can't be helped, and what helps.
pub fn remedies(
    problem: &Problem,
    clash: Option<&why::SmallestClash>,
    unavoidable_shortage: Option<i64>,
    tried: &[why::Tried],
) -> Remedies {
    let of_clash = |clash: &why::SmallestClash| SmallestClash {
        demands: clash.demands.iter().map(|one| demand(problem, *one)).collect(),
        irreducible: clash.is_irreducible,
        smallest: clash.is_smallest,
    };
    Remedies {
        format: FORMAT.to_owned(),
        clash: clash.map(of_clash),
        unavoidable_shortage,
        relaxations: tried.iter().map(|one| relaxation(problem, one)).collect(),
    }
}

fn id(problem: &Problem, employee: EmployeeIndex) -> String {
    problem.person(employee).id.to_string()
}

fn demand(problem: &Problem, demand: problem::Demand) -> Demand {
    use problem::Demand as Of;
    let shift = |shift: ShiftIndex| Some(problem.shift(shift).id.to_string());
    let plain = Demand {
        kind: DemandKind::Lock,
        employee: demand.employee(problem).map(|employee| id(problem, employee)),
        from: None,
        to: None,
        shift_type: None,
        competence: None,
        parameter: None,
        wish: None,
    };
    match demand {
        Of::Lock(_, day) => dated(problem, plain, (day, day)),
        Of::Absence(employee, place) => {
            let absence = problem.person(employee).absences[place];
            let course = absence.kind == AbsenceKind::Course;
            let kind = if course { DemandKind::Course } else { DemandKind::Absence };
            Demand { kind, ..dated(problem, plain, (absence.first, absence.last)) }
        }
        Of::Consideration(..) => Demand { kind: DemandKind::Consideration, ..plain },
        Of::Limit(_, parameter) => {
            Demand { kind: DemandKind::Limit, parameter: Some(parameter.code().to_owned()), ..plain }
        }
        Of::Weekends(_) => Demand { kind: DemandKind::Weekends, ..plain },
        Of::ShiftLimit(employee, place) => {
            let of = problem.person(employee).shift_limits[place].0;
            Demand { kind: DemandKind::ShiftLimit, shift_type: shift(of), ..plain }
        }
        Of::Wish(wish) => Demand { kind: DemandKind::Wish, wish: Some(problem.wish_id(wish).to_string()), ..plain },
        Of::Minimum(place) => {
            let need = &problem.needs[place];
            let competence = need.competence.map(|competence| problem.competence_id(competence).to_string());
            let dated = dated(problem, plain, (need.day, need.day));
            Demand { kind: DemandKind::Minimum, shift_type: shift(need.shift), competence, ..dated }
        }
        Of::Pairing(_) => Demand { kind: DemandKind::Pairing, ..plain },
        Of::RunLimit(_) => Demand { kind: DemandKind::RunLimit, ..plain },
        Of::Succession(of) => Demand { kind: DemandKind::Succession, shift_type: shift(of), ..plain },
    }
}

fn dated(problem: &Problem, demand: Demand, (first, last): (Day, Day)) -> Demand {
    Demand { from: Some(problem.calendar.date(first)), to: Some(problem.calendar.date(last)), ..demand }
}

fn relaxation(problem: &Problem, tried: &why::Tried) -> Relaxation {
    let plain = Relaxation {
        kind: RelaxationKind::Loosen,
        parameter: None,
        value: None,
        employees: Vec::new(),
        agency: Vec::new(),
        demand: None,
        cost: tried.review.cost(),
        saves: tried.saves,
        short_fewer: tried.short_fewer,
    };
    let ids = |employees: &[EmployeeIndex]| employees.iter().map(|employee| id(problem, *employee)).collect();
    match &tried.relaxation {
        why::Relaxation::Loosen(parameter, value, employees) => {
            let parameter = Some(parameter.code().to_owned());
            Relaxation { parameter, value: Some(*value), employees: ids(employees), ..plain }
        }
        why::Relaxation::ReducedRestWithConsent(minutes, employees) => Relaxation {
            kind: RelaxationKind::ReducedRestWithConsent,
            value: Some(*minutes),
            employees: ids(employees),
            ..plain
        },
        why::Relaxation::Agency(needs) => {
            let agency = needs.iter().map(|(need, people)| agency(problem, *need, *people)).collect();
            Relaxation { kind: RelaxationKind::Agency, agency, ..plain }
        }
        why::Relaxation::Drop(dropped) => {
            Relaxation { kind: RelaxationKind::Drop, demand: Some(demand(problem, *dropped)), ..plain }
        }
    }
}

fn agency(problem: &Problem, need: usize, people: u32) -> AgencyDuty {
    let need = &problem.needs[need];
    AgencyDuty {
        date: problem.calendar.date(need.day),
        shift_type: problem.shift(need.shift).id.to_string(),
        competence: need.competence.map(|competence| problem.competence_id(competence).to_string()),
        profession: need.profession.map(profession),
        people,
    }
}
