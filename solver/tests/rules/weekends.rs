//! `weekends`: at most so many worked.

use crate::finding::{Expected, finding, findings, whole_findings};
use crate::ward::{ANNE, BO, WardBuilder, roster, two_people, working};
use rand::Rng;
use solver::domain::{AbsenceKind, Category, EmployeeIndex, Origin, Parameter};
use solver::model::{LineGraph, Model};
use solver::problem::Problem;
use solver::rules::{self, Finding, Unit};

const RULE: &str = "weekends";

fn at_most(problem: &Problem, employee: usize, weekends: i64) {
    let name = problem.people[employee].id.0.clone();
    let saturdays = |number: i64| (0..number as i32).map(|week| 5 + 7 * week);
    assert_eq!(findings(problem, &working(problem, &name, "D", saturdays(weekends)), RULE), []);
    let more = weekends + 1;
    let expected = [finding(RULE).of(employee).days(saturdays(more)).figures(more, weekends, Unit::Weekends)];
    assert_eq!(findings(problem, &working(problem, &name, "D", saturdays(more)), RULE), expected);
}

#[test]
fn without_a_number_it_is_half_of_the_plans_weekends_rounded_up() {
    at_most(&two_people(4).problem(), ANNE, 2);
    at_most(&two_people(5).problem(), ANNE, 3);
    assert_eq!(two_people(1).problem().max_weekends(EmployeeIndex(ANNE)), Some(1));
}

#[test]
fn the_agreements_number_goes_before_the_half() {
    at_most(&two_people(4).term(Parameter::MaxWeekends, Some(3)).problem(), BO, 3);
    at_most(&two_people(4).term(Parameter::MaxWeekends, Some(0)).problem(), BO, 0);
}

#[test]
fn a_persons_own_number_goes_before_the_agreements() {
    let ward = || two_people(4).term(Parameter::MaxWeekends, Some(2));
    let more = ward().with(|ward| ward.employees[ANNE].max_weekends = Some(3)).problem();
    at_most(&more, ANNE, 3);
    at_most(&more, BO, 2);
    at_most(&ward().with(|ward| ward.employees[ANNE].max_weekends = Some(1)).problem(), ANNE, 1);
}

fn worked(ward: WardBuilder, duties: &[(&str, i32, &str)]) -> Vec<i32> {
    let problem = ward.problem();
    let worked = rules::weekends_worked(&problem, &roster(&problem, duties), EmployeeIndex(ANNE));
    worked.iter().map(|day| day.0).collect()
}

#[test]
fn a_saturday_or_a_sunday_or_both_are_one_weekend() {
    let duties = [("Anne", 5, "D"), ("Anne", 13, "D"), ("Anne", 19, "D"), ("Anne", 20, "D")];
    assert_eq!(worked(two_people(4), &duties), [5, 12, 19]);
}

#[test]
fn a_night_into_saturday_is_no_weekend_and_one_from_sunday_is() {
    assert_eq!(worked(two_people(4), &[("Anne", 4, "N"), ("Anne", 13, "N"), ("Anne", 21, "D")]), [12]);
}

#[test]
fn a_course_and_the_history_are_no_weekend() {
    let ward = two_people(4).absence("Anne", AbsenceKind::Course, 5..=6).history("Anne", -1, "D");
    assert_eq!(worked(ward, &[("Anne", 12, "D")]), [12]);
}

#[test]
fn the_other_persons_weekends_are_theirs() {
    assert_eq!(worked(two_people(2), &[("Bo", 5, "D"), ("Anne", 12, "D")]), [12]);
}

fn of_anne(ward: WardBuilder, duties: &[(&str, i32, &str)]) -> Vec<Finding> {
    let problem = ward.problem();
    whole_findings(&problem, &roster(&problem, duties), RULE)
}

#[test]
fn each_weekend_too_many_is_told_on_its_first_duty_with_the_layer_that_says_how_many() {
    let run = |layer| Finding { layer, ..too_many().figures(3, 1, Unit::Weekends) };
    let duties = [("Anne", 5, "D"), ("Anne", 13, "D"), ("Anne", 19, "D"), ("Anne", 20, "D")];
    let by = |parameter, value| two_people(4).layer(Origin::LocalAgreement, &[(parameter, Some(value))]);
    assert_eq!(of_anne(by(Parameter::MaxWeekends, 1), &duties), [run(Some(1))]);
    assert_eq!(of_anne(by(Parameter::MaxWeekendsPercent, 25), &duties), [run(Some(1))]);
    let own = by(Parameter::MaxWeekends, 2).with(|ward| ward.employees[ANNE].max_weekends = Some(1));
    assert_eq!(of_anne(own, &duties), [run(None)], "their own number is in no layer");
}

fn too_many() -> Expected {
    finding(RULE).of(ANNE).days([5, 12, 19]).broken_on([13, 19])
}

#[test]
fn a_price_is_for_each_weekend_too_many_and_by_its_date() {
    let duties = [("Anne", 5, "D"), ("Anne", 13, "D"), ("Anne", 19, "D")];
    let ward = || two_people(4).layer(Origin::LocalAgreement, &[(Parameter::MaxWeekends, Some(1))]);
    let price = |from, price| ward().layer_in(Origin::LocalAgreement, (Some(from), None), &[price]);
    let priced = price(0, (Parameter::MaxWeekendsPrice, Some(90)));
    assert_eq!(of_anne(priced, &duties), [too_many().layer(1).soft(180).figures(3, 1, Unit::Weekends)]);
    let too_late = price(14, (Parameter::MaxWeekendsPrice, Some(90)));
    assert_eq!(of_anne(too_late, &duties), [too_many().layer(1).figures(3, 1, Unit::Weekends)]);
}

#[test]
fn a_share_is_rounded_up() {
    let most = |weeks, percent| {
        let problem = two_people(weeks).term(Parameter::MaxWeekendsPercent, percent).problem();
        problem.max_weekends(EmployeeIndex(ANNE))
    };
    assert_eq!([most(4, 25), most(4, 26), most(5, 50), most(3, 0)], [Some(1), Some(2), Some(3), Some(0)]);
    assert_eq!(
        two_people(4).term(Parameter::MaxWeekendsPercent, None).problem().max_weekends(EmployeeIndex(ANNE)),
        None
    );
}

#[test]
fn the_weekend_may_begin_on_friday_evening_and_end_on_monday_morning() {
    let begins = |minute| two_people(4).term(Parameter::WeekendBeginsFridayMinute, minute);
    let friday_night = [("Anne", 4, "N"), ("Anne", 11, "A")];
    assert_eq!(worked(begins(Some(1380)), &friday_night), [5]);
    assert_eq!(worked(begins(Some(1381)), &friday_night), [] as [i32; 0]);
    assert_eq!(worked(begins(None), &friday_night), [] as [i32; 0], "off: Friday is none of it");
    let ends = |minute| {
        two_people(4).shift("6", "06:00-14:00", Category::Day).term(Parameter::WeekendEndsMondayMinute, minute)
    };
    let monday_morning = [("Anne", 7, "6"), ("Anne", 14, "D")];
    assert_eq!(worked(ends(Some(361)), &monday_morning), [5]);
    assert_eq!(worked(ends(Some(360)), &monday_morning), [] as [i32; 0]);
    assert_eq!(worked(ends(None), &monday_morning), [] as [i32; 0]);
    // The plan's first Monday belongs to the weekend before the plan.
    assert_eq!(worked(ends(Some(361)), &[("Anne", 0, "6")]), [] as [i32; 0]);
}

/// Weekends counted beside the states, as in long plans, against those that the states tell apart.
#[test]
fn counting_them_makes_the_same_lines() {
    let (mut lawful, mut unlawful) = (0, 0);
    for seed in 0..40 {
        let mut random = crate::random::random(seed);
        let weeks = random.random_range(2..=6);
        let most = random.random_range(1..weeks);
        let mut ward = two_people(weeks).term(Parameter::MaxWeekends, Some(most));
        for day in [-2, -1].into_iter().filter(|_| random.random_bool(0.5)) {
            ward = ward.history("Anne", day, "D");
        }
        let problem = ward.problem();
        let model = Model::of(&problem);
        let told_apart = LineGraph::of(&problem, &model, EmployeeIndex(ANNE));
        let counted = LineGraph::counting_from(1, &problem, &model, EmployeeIndex(ANNE));
        assert_eq!((told_apart.most_counted(), counted.most_counted()), (None, Some(most)), "seed {seed}");
        for _ in 0..20 {
            let cells: Vec<f64> = (0..model.cells.all().len()).map(|_| random.random_range(-9.0..=5.0)).collect();
            let off = vec![0.0; problem.days() as usize];
            let found = [&told_apart, &counted].map(|graph| graph.cheapest(&cells, &off).expect("a lawful line"));
            assert!((found[0].price - found[1].price).abs() < 1e-6, "seed {seed}: {found:?}");
            let mut line = found[1].cells.clone();
            for cell in model.cells.all().iter().filter(|cell| cell.employee.0 == ANNE && random.random_bool(0.03)) {
                let same_day = |other: &usize| model.cells.all()[*other].duty.day == cell.duty.day;
                line.retain(|other| !same_day(other));
                line.push(cell.position);
            }
            line.sort_unstable();
            assert_eq!(told_apart.cost_of(&line), counted.cost_of(&line), "seed {seed}: {line:?}");
            if counted.cost_of(&line).is_some() { lawful += 1 } else { unlawful += 1 }
        }
    }
    assert!(lawful > 20 && unlawful > 200, "{lawful} lawful lines and {unlawful} others");
}
