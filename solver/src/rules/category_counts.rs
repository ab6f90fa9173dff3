//! How many duties of a category a person has: in a calendar week, in the plan, and of all their duties there.

use super::finding::{Breach, Figures};
use super::{Finding, Judge, Line, Mended, Rule, Strength, Unit};
use crate::domain::time::DAYS_IN_WEEK;
use crate::domain::{Category, Day, Duty, Origin, Parameter};

pub(super) const IN_WEEK: Rule = Rule {
    strength: Strength::HardUnlessPriced(Parameter::CategoryCountPrice),
    origin: Origin::Individual,
    parameters: &[
        Parameter::MaxDayDutiesInWeek,
        Parameter::MaxEveningDutiesInWeek,
        Parameter::MaxNightDutiesInWeek,
        Parameter::MaxOnCallDutiesInWeek,
        Parameter::CategoryCountPrice,
    ],
    ..Rule::hard("category_in_week", "Protected groups, such as one night a week", Judge::Person(in_week))
};

pub(super) const IN_PLAN: Rule = Rule {
    strength: Strength::HardUnlessPriced(Parameter::CategoryCountPrice),
    parameters: &[
        Parameter::MaxDayDutiesInPlan,
        Parameter::MinDayDutiesInPlan,
        Parameter::MaxEveningDutiesInPlan,
        Parameter::MinEveningDutiesInPlan,
        Parameter::MaxNightDutiesInPlan,
        Parameter::MinNightDutiesInPlan,
        Parameter::MaxOnCallDutiesInPlan,
        Parameter::MinOnCallDutiesInPlan,
        Parameter::CategoryCountPrice,
    ],
    mended: Mended::WhereTooFew,
    ..Rule::hard("category_in_plan", "Local agreement; training plans of pupils", Judge::Person(in_plan))
};

pub(super) const SHARE: Rule = Rule {
    parameters: &[
        Parameter::MaxDayDutiesPercent,
        Parameter::MaxEveningDutiesPercent,
        Parameter::MaxNightDutiesPercent,
        Parameter::MaxOnCallDutiesPercent,
    ],
    mended: Mended::ByMoreWork,
    ..Rule::hard("category_share", "Local agreement; training plans of pupils", Judge::Person(share))
};

/// A category and its parameters.
struct Counted {
    category: Category,
    in_week: Parameter,
    most: Parameter,
    least: Parameter,
    percent: Parameter,
}

const COUNTED: [Counted; 4] = [
    Counted {
        category: Category::Day,
        in_week: Parameter::MaxDayDutiesInWeek,
        most: Parameter::MaxDayDutiesInPlan,
        least: Parameter::MinDayDutiesInPlan,
        percent: Parameter::MaxDayDutiesPercent,
    },
    Counted {
        category: Category::Evening,
        in_week: Parameter::MaxEveningDutiesInWeek,
        most: Parameter::MaxEveningDutiesInPlan,
        least: Parameter::MinEveningDutiesInPlan,
        percent: Parameter::MaxEveningDutiesPercent,
    },
    Counted {
        category: Category::Night,
        in_week: Parameter::MaxNightDutiesInWeek,
        most: Parameter::MaxNightDutiesInPlan,
        least: Parameter::MinNightDutiesInPlan,
        percent: Parameter::MaxNightDutiesPercent,
    },
    Counted {
        category: Category::OnCall,
        in_week: Parameter::MaxOnCallDutiesInWeek,
        most: Parameter::MaxOnCallDutiesInPlan,
        least: Parameter::MinOnCallDutiesInPlan,
        percent: Parameter::MaxOnCallDutiesPercent,
    },
];

fn of_category<'a>(line: &'a Line<'_>, category: Category) -> impl Iterator<Item = &'a Duty> {
    line.duties.iter().filter(move |duty| line.problem.shift(duty.shift).category == category)
}

/// How far a count is from what is allowed; positive when it is off.
struct Off {
    allowed: i64,
    number: i64,
    /// The day whose terms are asked.
    on: Day,
    parameter: Parameter,
}

fn finding(rule: &Rule, line: &Line<'_>, duties: &[&Duty], off: Off) -> Option<Finding> {
    let figures = Figures { measured: duties.len() as i64, allowed: off.allowed, unit: Unit::Duties };
    let days = duties.iter().map(|duty| duty.day).collect();
    let breach = Breach { days, units: vec![(off.on, off.number)], figures, parameter: off.parameter };
    let shift = duties.last().map(|duty| duty.shift);
    (off.number > 0).then(|| Finding { shift, ..Finding::of_breach(rule, line, breach) })
}

fn in_week(line: &Line<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for monday in (0..line.problem.days()).step_by(DAYS_IN_WEEK as usize).map(Day) {
        for counted in &COUNTED {
            let Some(most) = line.terms(monday).get(counted.in_week).map(i64::from) else { continue };
            let week = monday.0..monday.0 + DAYS_IN_WEEK;
            let duties: Vec<&Duty> =
                of_category(line, counted.category).filter(|duty| week.contains(&duty.day.0)).collect();
            let number = duties.len() as i64 - most;
            let off = Off { allowed: most, number, on: monday, parameter: counted.in_week };
            findings.extend(finding(&IN_WEEK, line, &duties, off));
        }
    }
    findings
}

fn in_plan(line: &Line<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    let terms = line.terms(Day(0));
    for counted in &COUNTED {
        let duties: Vec<&Duty> = of_category(line, counted.category).collect();
        let number = duties.len() as i64;
        if let Some(most) = terms.get(counted.most).map(i64::from) {
            let off = Off { allowed: most, number: number - most, on: Day(0), parameter: counted.most };
            findings.extend(finding(&IN_PLAN, line, &duties, off));
        }
        if let Some(least) = terms.get(counted.least).map(i64::from) {
            let off = Off { allowed: least, number: least - number, on: Day(0), parameter: counted.least };
            findings.extend(finding(&IN_PLAN, line, &duties, off));
        }
    }
    findings
}

fn share(line: &Line<'_>) -> Vec<Finding> {
    let terms = line.terms(Day(0));
    let all = line.duties.len() as i64;
    let breaks = |counted: &Counted| {
        let percent = i64::from(terms.get(counted.percent)?);
        let number = of_category(line, counted.category).count() as i64;
        if 100 * number <= percent * all {
            return None;
        }
        // Rounded up: a share above the allowed one must not look like it.
        let figures = Figures { measured: (100 * number + all - 1) / all, allowed: percent, unit: Unit::Percent };
        let days = of_category(line, counted.category).map(|duty| duty.day).collect();
        let units = vec![(Day(0), 1)];
        Some(Finding::of_breach(&SHARE, line, Breach { days, units, figures, parameter: counted.percent }))
    };
    COUNTED.iter().filter_map(breaks).collect()
}
