//! Health advice, as priced rules: each is off while its price is. None of it is law, and none promises less sickness.

use super::finding::{Breach, Figures};
use super::line::Busy;
use super::run_length::{too_long, too_short_of};
use super::runs::is_night;
use super::{Finding, Judge, Line, Rule, Strength, Unit};
use crate::domain::{Category, Day, Duty, Origin, Parameter};

const RESEARCH_CENTRE: &str = "National Research Centre for the Working Environment: advice on night and shift work";

pub(super) const NIGHTS: Rule = Rule {
    evidence: Some("https://nfa.dk/natarbejde"),
    ..advice(
        "advised_nights",
        Parameter::AdvisedNightsInRowPrice,
        &[Parameter::AdvisedNightsInRow, Parameter::AdvisedNightsInRowPrice],
        nights,
    )
};

pub(super) const QUICK_RETURN: Rule = Rule {
    evidence: Some("https://doi.org/10.1136/oemed-2016-103920"),
    ..advice(
        "quick_return",
        Parameter::AdvisedRestPrice,
        &[Parameter::AdvisedRestMinutes, Parameter::AdvisedRestPrice],
        quick_returns,
    )
};

pub(super) const LONG_DUTY: Rule = Rule {
    evidence: Some("https://doi.org/10.1016/j.ijnurstu.2018.10.009"),
    ..advice(
        "long_duty",
        Parameter::AdvisedDutyPrice,
        &[Parameter::AdvisedDutyMinutes, Parameter::AdvisedDutyPrice],
        long_duties,
    )
};

pub(super) const BACKWARD_ROTATION: Rule = Rule {
    evidence: Some("https://nfa.dk/natarbejde"),
    ..advice(
        "backward_rotation",
        Parameter::BackwardRotationPrice,
        &[Parameter::BackwardRotationPrice],
        backward_rotations,
    )
};

pub(super) const SINGLE_WORKING_DAY: Rule = Rule {
    evidence: Some("https://nfa.dk/natarbejde"),
    ..advice(
        "single_working_day",
        Parameter::SingleWorkingDayPrice,
        &[Parameter::SingleWorkingDayPrice],
        single_working_days,
    )
};

const fn advice(
    code: &'static str,
    price: Parameter,
    parameters: &'static [Parameter],
    judge: fn(&Line<'_>) -> Vec<Finding>,
) -> Rule {
    Rule {
        strength: Strength::PricedBy(price),
        origin: Origin::LocalAgreement,
        parameters,
        ..Rule::hard(code, RESEARCH_CENTRE, Judge::Person(judge))
    }
}

fn nights(line: &Line<'_>) -> Vec<Finding> {
    too_long(&NIGHTS, line, Parameter::AdvisedNightsInRow, |day| is_night(line, day))
}

fn single_working_days(line: &Line<'_>) -> Vec<Finding> {
    too_short_of(&SINGLE_WORKING_DAY, line, (Parameter::SingleWorkingDayPrice, 2), |day| line.works(day))
}

/// Too little time between the end of some work and the start of the next.
fn quick_returns(line: &Line<'_>) -> Vec<Finding> {
    let work: Vec<&Busy> = line.work().collect();
    let breaks = |pair: &[&Busy]| {
        let (before, after) = (pair[0].block, pair[1].block);
        let allowed = i64::from(line.terms(after.day).get(Parameter::AdvisedRestMinutes)?);
        let rest = after.span.start - before.span.end;
        let planned = pair.iter().any(|busy| busy.planned);
        // Work that overlaps, or shares a date, is not lawful and is told as such.
        if rest < 0 || before.day == after.day {
            return None;
        }
        if rest >= allowed || !planned || after.day.is_history() || !QUICK_RETURN.asks(line, after.day) {
            return None;
        }
        let figures = Figures { measured: rest, allowed, unit: Unit::Minutes };
        let days = vec![before.day, after.day];
        let parameter = Parameter::AdvisedRestMinutes;
        Some(Finding::of_breach(&QUICK_RETURN, line, Breach { days, units: vec![(after.day, 1)], figures, parameter }))
    };
    work.windows(2).filter_map(breaks).collect()
}

fn long_duties(line: &Line<'_>) -> Vec<Finding> {
    let breaks = |duty: &Duty| {
        let shift = line.problem.shift(duty.shift);
        let allowed = i64::from(line.terms(duty.day).get(Parameter::AdvisedDutyMinutes)?);
        let measured = shift.clock_minutes();
        if measured <= allowed || shift.is_on_call() || !LONG_DUTY.asks(line, duty.day) {
            return None;
        }
        let figures = Figures { measured, allowed, unit: Unit::Minutes };
        let parameter = Parameter::AdvisedDutyMinutes;
        let breach = Breach { days: vec![duty.day], units: vec![(duty.day, 1)], figures, parameter };
        Some(Finding { shift: Some(duty.shift), ..Finding::of_breach(&LONG_DUTY, line, breach) })
    };
    line.duties.iter().filter_map(breaks).collect()
}

/// Day, evening, night is forward; on call is neither.
fn place_in_rotation(category: Category) -> Option<u8> {
    match category {
        Category::Day => Some(0),
        Category::Evening => Some(1),
        Category::Night => Some(2),
        Category::OnCall => None,
    }
}

fn backward_rotations(line: &Line<'_>) -> Vec<Finding> {
    let place = |duty: Duty| place_in_rotation(line.problem.shift(duty.shift).category);
    let breaks = |duty: &Duty| {
        let eve: Day = duty.day.plus(-1);
        let backward = place(line.duty(eve)?)? > place(*duty)?;
        if !backward || !BACKWARD_ROTATION.asks(line, duty.day) {
            return None;
        }
        let figures = Figures { measured: 1, allowed: 0, unit: Unit::Duties };
        let parameter = Parameter::BackwardRotationPrice;
        let breach = Breach { days: vec![eve, duty.day], units: vec![(duty.day, 1)], figures, parameter };
        Some(Finding { shift: Some(duty.shift), ..Finding::of_breach(&BACKWARD_ROTATION, line, breach) })
    };
    line.duties.iter().filter_map(breaks).collect()
}
