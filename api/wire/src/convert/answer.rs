//! The solver's answers as documents, and rosters as the solver reads them.

pub mod cover;
pub(crate) mod finding;
pub mod reasons;
pub mod remedies;

use crate::FORMAT;
use crate::report::{self, EmployeeHours, Report, RuleCost, StaffingCount, WishFate};
use crate::request::{Balance, Duty, FairnessBalance, History, WardRequest, WorkedBefore};
use crate::roster::Roster;
use chrono::NaiveDate;
use solver::domain::{self, Category, EmployeeIndex, ShiftIndex};
use solver::engine;
use solver::model::RowOrigin;
use solver::plan;
use solver::problem::{Need, Problem};
use solver::review::Review;
use solver::rules::{self, CATALOGUE};

/// A roster as a document.
pub fn roster(request: &WardRequest, problem: &Problem, roster: &domain::Roster) -> Roster {
    let assignments = roster.duties().map(|(employee, duty)| Duty {
        employee: problem.person(employee).id.to_string(),
        date: problem.calendar.date(duty.day),
        shift_type: problem.shift(duty.shift).id.to_string(),
    });
    Roster {
        format: FORMAT.to_owned(),
        ward: request.ward.id.clone(),
        period: request.period,
        assignments: assignments.collect(),
        handed_on: Some(handed_on(problem, roster)),
    }
}

/// What a roster hands on, as the next plan's request wants it.
pub fn handed_on(problem: &Problem, roster: &domain::Roster) -> History {
    let handed_on = plan::hand_on(problem, roster);
    let duty = |duty: &domain::DutyRecord| Duty {
        employee: duty.employee.to_string(),
        date: duty.date,
        shift_type: duty.shift_type.to_string(),
    };
    let worked = |worked: &domain::WorkedBefore| WorkedBefore {
        employee: worked.employee.to_string(),
        from: worked.from,
        minutes: worked.minutes,
        neutral_days: worked.neutral_days,
    };
    let balance =
        |balance: &domain::Balance| Balance { employee: balance.employee.to_string(), minutes: balance.minutes };
    let fairness = |balance: &domain::FairnessBalance| FairnessBalance {
        employee: balance.employee.to_string(),
        burden_points: balance.burden_points,
        refused_points: balance.refused_points,
        asked_points: balance.asked_points,
    };
    History {
        from: Some(handed_on.from),
        duties: handed_on.duties.iter().map(duty).collect(),
        worked: handed_on.worked.iter().map(worked).collect(),
        balances: handed_on.balances.iter().map(balance).collect(),
        fairness: handed_on.fairness.iter().map(fairness).collect(),
    }
}

/// An assignment of a roster document that its request does not know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownAssignment {
    /// Its position in the document.
    pub position: usize,
    /// The field that is wrong: `employee`, `date` or `shift_type`.
    pub field: &'static str,
    /// What is written there.
    pub value: String,
}

/// A roster document as the solver reads it.
///
/// # Errors
/// Every assignment that names something the request does not know.
pub fn read_roster(problem: &Problem, document: &Roster) -> Result<domain::Roster, Vec<UnknownAssignment>> {
    let mut roster = domain::Roster::empty(problem.people.len());
    let mut unknown = Vec::new();
    for (position, duty) in document.assignments.iter().enumerate() {
        let employee = problem.people.iter().position(|person| person.id.0 == duty.employee);
        let shift = problem.shifts.iter().position(|shift| shift.id.0 == duty.shift_type);
        let in_plan = problem.calendar.period().contains(duty.date);
        let mut wrong = |field, value: &dyn ToString| {
            unknown.push(UnknownAssignment { position, field, value: value.to_string() });
        };
        if employee.is_none() {
            wrong("employee", &duty.employee);
        }
        if shift.is_none() {
            wrong("shift_type", &duty.shift_type);
        }
        if !in_plan {
            wrong("date", &duty.date);
        }
        if let (Some(employee), Some(shift), true) = (employee, shift, in_plan) {
            let day = problem.calendar.period().day(duty.date);
            roster.add(EmployeeIndex(employee), domain::Duty { day, shift: ShiftIndex(shift) });
        }
    }
    if unknown.is_empty() { Ok(roster) } else { Err(unknown) }
}

/// The employee and the day of a cell.
///
/// # Errors
/// What of the two the request does not know.
pub fn read_cell(
    problem: &Problem,
    employee: &str,
    date: NaiveDate,
) -> Result<(EmployeeIndex, domain::Day), Vec<UnknownAssignment>> {
    let known = problem.people.iter().position(|person| person.id.0 == employee);
    let in_plan = problem.calendar.period().contains(date);
    let wrong = |field, value: &dyn ToString| UnknownAssignment { position: 0, field, value: value.to_string() };
    match known {
        Some(employee) if in_plan => Ok((EmployeeIndex(employee), problem.calendar.period().day(date))),
        _ => {
            let employee = known.is_none().then(|| wrong("employee", &employee));
            let date = (!in_plan).then(|| wrong("date", &date));
            Err(employee.into_iter().chain(date).collect())
        }
    }
}

/// The referee's report as a document.
pub fn report(request: &WardRequest, problem: &Problem, roster: &domain::Roster, review: &Review) -> Report {
    let overridden = review.findings.iter().filter(|found| found.severity == rules::Severity::Overridden);
    let hours = problem.employee_indices().map(|employee| employee_hours(problem, roster, employee));
    Report {
        format: FORMAT.to_owned(),
        hard_findings: review.hard().count() as u32,
        overridden_findings: overridden.count() as u32,
        cost: review.cost(),
        cost_by_rule: CATALOGUE.iter().map(|rule| rule_cost(rule, review)).collect(),
        findings: review.findings.iter().map(|found| finding::finding(problem, found)).collect(),
        staffing: problem.needs.iter().map(|need| staffing_count(request, problem, roster, need)).collect(),
        employees: hours.collect(),
        wishes: problem
            .wishes
            .iter()
            .map(|wish| WishFate {
                wish: wish.id.to_string(),
                employee: problem.person(wish.employee).id.to_string(),
                granted: rules::is_granted(problem, roster, wish),
            })
            .collect(),
    }
}

fn rule_cost(rule: &rules::Rule, review: &Review) -> RuleCost {
    RuleCost {
        rule: rule.code.to_owned(),
        origin: finding::origin(rule.origin),
        reference: rule.reference.to_owned(),
        evidence: rule.evidence.map(str::to_owned),
        cost: review.cost_of(rule.code),
    }
}

fn staffing_count(request: &WardRequest, problem: &Problem, roster: &domain::Roster, need: &Need) -> StaffingCount {
    StaffingCount {
        date: problem.calendar.date(need.day),
        shift_type: problem.shift(need.shift).id.to_string(),
        competence: need.competence.map(|competence| problem.competence_id(competence).to_string()),
        profession: need.profession.map(finding::profession),
        extra: need.extra.iter().map(|position| request.staffing.extra[*position].name.clone()).collect(),
        present: rules::present(problem, roster, need),
        minimum: need.minimum,
        target: need.target,
        maximum: need.maximum,
    }
}

fn employee_hours(problem: &Problem, roster: &domain::Roster, employee: EmployeeIndex) -> EmployeeHours {
    let count = |category| {
        let duties = roster.line(employee).iter();
        duties.filter(|duty| problem.shift(duty.shift).category == category).count() as u32
    };
    let own = || problem.wishes.iter().filter(|wish| wish.employee == employee);
    EmployeeHours {
        employee: problem.person(employee).id.to_string(),
        norm_minutes: problem.norm_minutes(employee),
        planned_minutes: rules::planned_minutes(problem, roster, employee),
        weekends: rules::weekends_worked(problem, roster, employee).len() as u32,
        max_weekends: problem.max_weekends(employee),
        duties_by_category: [Category::Day, Category::Evening, Category::Night, Category::OnCall].map(count),
        wishes: own().count() as u32,
        wishes_granted: own().filter(|wish| rules::is_granted(problem, roster, wish)).count() as u32,
    }
}

/// A solve's own summary as a document.
pub fn summary(problem: &Problem, outcome: &engine::Outcome, limits: &engine::Limits) -> report::SolveSummary {
    report::SolveSummary {
        status: match outcome.status {
            engine::Status::Optimal => report::OutcomeStatus::Optimal,
            engine::Status::Feasible => report::OutcomeStatus::Feasible,
            engine::Status::NoneFound => report::OutcomeStatus::NoneFound,
            engine::Status::Infeasible => report::OutcomeStatus::Infeasible,
        },
        stopped_by: stopped_by(outcome.stopped_by),
        cost: outcome.cost,
        bound: outcome.bound,
        gap_percent: outcome.cost.zip(outcome.bound).map(|(cost, bound)| engine::gap_percent(cost, bound)),
        seconds: outcome.seconds,
        seed: limits.seed,
        threads: limits.threads,
        clash: outcome.clash.iter().map(|origin| clash(problem, origin)).collect(),
        stages: Vec::new(),
        notices: Vec::new(),
    }
}

/// One of the rules that cannot all be kept.
fn clash(problem: &Problem, origin: &RowOrigin) -> report::Clash {
    report::Clash {
        // The one staffing row that cannot give way is that of a hard minimum.
        rule: if origin.rule == "staffing" { "staffing_minimum" } else { origin.rule }.to_owned(),
        employee: origin.employee.map(|employee| problem.person(employee).id.to_string()),
        date: origin.day.map(|day| problem.calendar.date(day)),
    }
}

fn stopped_by(reason: engine::StoppedBy) -> report::StoppedBy {
    match reason {
        engine::StoppedBy::Proof => report::StoppedBy::Proof,
        engine::StoppedBy::TimeLimit => report::StoppedBy::TimeLimit,
        engine::StoppedBy::RoundLimit => report::StoppedBy::RoundLimit,
        engine::StoppedBy::WorkLimit => report::StoppedBy::WorkLimit,
        engine::StoppedBy::MemoryLimit => report::StoppedBy::MemoryLimit,
        engine::StoppedBy::Cancelled => report::StoppedBy::Cancelled,
    }
}

/// One stage of a plan as a document.
pub fn stage(stage: &plan::StageReport) -> report::StageSummary {
    report::StageSummary {
        stage: match stage.stage {
            rules::Stage::Staffing => report::Stage::Staffing,
            rules::Stage::Hours => report::Stage::Hours,
            rules::Stage::Wishes => report::Stage::Wishes,
            rules::Stage::Health => report::Stage::Health,
        },
        cost: stage.cost,
        bound: stage.bound,
        stopped_by: stopped_by(stage.stopped_by),
        seconds: stage.seconds,
    }
}

/// A step of a running solve as a document.
pub fn progress(progress: &engine::Progress, limits: &engine::Limits) -> report::Progress {
    report::Progress {
        phase: match progress.phase {
            engine::Phase::Building => report::Phase::Building,
            engine::Phase::FirstRoster => report::Phase::FirstRoster,
            engine::Phase::Improving => report::Phase::Improving,
            engine::Phase::Judging => report::Phase::Judging,
        },
        best_cost: progress.best_cost,
        bound: progress.bound,
        gap_percent: progress.gap_percent(),
        seconds: progress.seconds,
        limit_seconds: limits.time.as_secs_f64(),
    }
}

/// The public holidays of a period as dates with the holiday they are.
pub fn holidays(period: crate::request::Period, extra: &[NaiveDate]) -> Vec<(NaiveDate, domain::holiday::Holiday)> {
    solver::problem::Calendar::new(super::domain::period(period), extra)
        .holidays()
        .iter()
        .map(|(day, holiday)| (super::domain::period(period).date(*day), *holiday))
        .collect()
}
