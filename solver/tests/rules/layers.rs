//! The agreement's layers: whose word holds for whom on which date, and what no layer may say.

use crate::finding::{finding, findings};
use crate::ward::{ANNE, BO, WardBuilder, roster, two_people};
use solver::domain::Parameter::{
    DailyRestMinutes, MaxNightsInRow, ReducedRestConsent, ReducedRestMinutes, WeeklyRestMinutes, WeeklyRestWindowDays,
};
use solver::domain::{Category, Day, EmployeeIndex, Origin, Parameter};
use solver::problem::{Fault, FaultCode, Problem};
use solver::rules::Unit;

/// Value and layer of a parameter for a person on a day, whatever the request's faults.
fn said(ward: &WardBuilder, parameter: Parameter, (employee, day): (usize, i32)) -> (Option<u32>, Option<usize>) {
    let (problem, _) = Problem::assemble(&ward.build());
    let terms = problem.terms(EmployeeIndex(employee), Day(day));
    (terms.get(parameter), terms.layer(parameter))
}

fn nights(origin: Origin, most: u32) -> impl FnOnce(WardBuilder) -> WardBuilder {
    move |ward| match origin {
        Origin::Individual => ward.layer_for("Anne", &[(MaxNightsInRow, Some(most))]),
        _ => ward.layer(origin, &[(MaxNightsInRow, Some(most))]),
    }
}

#[test]
fn the_individual_goes_before_the_local_agreement_the_agreement_and_the_law_in_any_order() {
    use Origin::*;
    let orders = [[Law, Agreement, LocalAgreement, Individual], [Individual, LocalAgreement, Agreement, Law]];
    for order in orders.into_iter().chain([[LocalAgreement, Law, Individual, Agreement]]) {
        for strongest in 1..=4 {
            let said_by: Vec<Origin> = order.into_iter().filter(|origin| (*origin as usize) < strongest).collect();
            let most = |origin: Origin| 5 - origin as u32;
            let ward = said_by.iter().fold(two_people(1), |ward, origin| nights(*origin, most(*origin))(ward));
            let last = *said_by.iter().max().expect("an origin");
            let position = 1 + said_by.iter().position(|origin| *origin == last).expect("its layer");
            assert_eq!(said(&ward, MaxNightsInRow, (ANNE, 0)), (Some(most(last)), Some(position)), "{order:?}");
        }
    }
}

#[test]
fn where_no_layer_speaks_the_default_holds_and_an_individual_layer_is_the_persons_alone() {
    let ward = nights(Origin::Individual, 2)(two_people(1));
    assert_eq!(said(&ward, MaxNightsInRow, (BO, 0)), (None, None));
    assert_eq!(said(&ward, DailyRestMinutes, (ANNE, 0)), (Some(660), None));
}

#[test]
fn the_later_layer_of_one_origin_holds_even_where_it_loosens_the_earlier_one() {
    let both = |first, last| {
        let ward = two_people(1).layer(Origin::LocalAgreement, &[(WeeklyRestWindowDays, Some(first))]);
        ward.layer(Origin::LocalAgreement, &[(WeeklyRestWindowDays, Some(last))])
    };
    assert_eq!(said(&both(6, 5), WeeklyRestWindowDays, (ANNE, 0)), (Some(5), Some(2)));
    assert_eq!(said(&both(5, 7), WeeklyRestWindowDays, (ANNE, 0)), (Some(7), Some(2)));
    assert_eq!(both(5, 7).faults(), []);
    assert_eq!(told(&both(5, 8).faults()), [too_loose("agreement/layers/2/terms/weekly_rest_window_days")]);
    assert_eq!(said(&both(5, 8), WeeklyRestWindowDays, (ANNE, 0)), (Some(5), Some(1)));
}

#[test]
fn off_is_a_word_like_another() {
    let ward = nights(Origin::LocalAgreement, 3)(two_people(1)).layer_for("Anne", &[(MaxNightsInRow, None)]);
    assert_eq!(said(&ward, MaxNightsInRow, (ANNE, 0)), (None, Some(2)));
    assert_eq!(said(&ward, MaxNightsInRow, (BO, 0)), (Some(3), Some(1)));
}

/// What is said to a person on each of some days.
fn by_day(ward: &WardBuilder, employee: usize, days: [i32; 4]) -> [Option<u32>; 4] {
    days.map(|day| said(ward, MaxNightsInRow, (employee, day)).0)
}

#[test]
fn a_layer_holds_from_its_first_date_to_its_last() {
    let ward = two_people(2).layer_in(Origin::LocalAgreement, (Some(3), Some(9)), &[(MaxNightsInRow, Some(4))]);
    let ward = ward.layer_in(Origin::Individual, (Some(8), None), &[]);
    assert_eq!(by_day(&ward, ANNE, [2, 3, 9, 10]), [None, Some(4), Some(4), None]);
    let open = two_people(2).layer_in(Origin::LocalAgreement, (None, Some(3)), &[(MaxNightsInRow, Some(4))]);
    assert_eq!(by_day(&open, ANNE, [-35, -1, 3, 4]), [Some(4), Some(4), Some(4), None]);
}

#[test]
fn a_groups_layer_holds_while_one_belongs_to_it_and_while_it_holds() {
    let ward = || two_people(2).layer_of("limited_nights", &[(MaxNightsInRow, Some(1))]);
    let member = ward().member(ANNE, "limited_nights", (Some(2), Some(5)));
    assert_eq!(by_day(&member, ANNE, [1, 2, 5, 6]), [None, Some(1), Some(1), None]);
    assert_eq!(by_day(&member, BO, [1, 2, 5, 6]), [None; 4]);
    let twice = member.member(ANNE, "limited_nights", (Some(6), None));
    assert_eq!(by_day(&twice, ANNE, [1, 5, 6, 13]), [None, Some(1), Some(1), Some(1)]);
    let later = twice.with(|ward| ward.agreement.layers[1].valid.from = Some(crate::ward::on(4)));
    assert_eq!(by_day(&later, ANNE, [3, 4, 6, 13]), [None, Some(1), Some(1), Some(1)]);
}

#[test]
fn terms_that_change_inside_the_plan_are_judged_by_date() {
    let ward = two_people(2).shift("9", "09:00-17:00", Category::Day);
    let ward = ward.layer_in(Origin::Law, (Some(3), Some(7)), &[(DailyRestMinutes, Some(600))]);
    let problem = ward.problem();
    let pairs: Vec<_> =
        [0, 2, 4, 6, 9].into_iter().flat_map(|day| [("Anne", day, "A"), ("Anne", day + 1, "9")]).collect();
    let found = findings(&problem, &roster(&problem, &pairs), "daily_rest");
    // Ten hours before days 1, 3, 5, 7 and 10; day 2 lies eleven hours or more after day 1.
    let expected =
        [[0, 1], [9, 10]].map(|days| finding("daily_rest").of(ANNE).days(days).figures(600, 660, Unit::Minutes));
    assert_eq!(found, expected);
}

type Told = (FaultCode, String);

fn told(faults: &[Fault]) -> Vec<Told> {
    faults.iter().map(|fault| (fault.code, fault.place.steps().join("/"))).collect()
}

fn too_loose(place: &str) -> Told {
    (FaultCode::LayerTooLoose, place.to_owned())
}

/// What one more layer is blamed for, and what then holds for Anne.
fn tried(ward: WardBuilder, origin: Origin, (parameter, value): (Parameter, Option<u32>)) -> (Vec<Told>, Option<u32>) {
    let ward = match origin {
        Origin::Individual => ward.layer_for("Anne", &[(parameter, value)]),
        _ => ward.layer(origin, &[(parameter, value)]),
    };
    (told(&ward.faults()), said(&ward, parameter, (ANNE, 0)).0)
}

#[test]
fn only_a_local_agreement_reduces_the_daily_rest_and_only_the_person_consents() {
    let place = "agreement/layers/1/terms/reduced_rest_minutes";
    for origin in [Origin::Agreement, Origin::Individual] {
        assert_eq!(tried(two_people(1), origin, (ReducedRestMinutes, Some(480))), (vec![too_loose(place)], None));
    }
    for value in [480, 600] {
        let reduced = tried(two_people(1), Origin::LocalAgreement, (ReducedRestMinutes, Some(value)));
        assert_eq!(reduced, (Vec::new(), Some(value)));
    }
    let place = "agreement/layers/1/terms/reduced_rest_consent";
    for origin in [Origin::Agreement, Origin::LocalAgreement] {
        assert_eq!(tried(two_people(1), origin, (ReducedRestConsent, Some(1))), (vec![too_loose(place)], Some(0)));
    }
    assert_eq!(tried(two_people(1), Origin::Individual, (ReducedRestConsent, Some(1))), (Vec::new(), Some(1)));
}

#[test]
fn a_consent_is_dated_and_withdrawn() {
    let ward = two_people(2).layer(Origin::LocalAgreement, &[(ReducedRestMinutes, Some(480))]);
    let problem = ward.layer_for_in("Anne", (Some(2), Some(4)), &[(ReducedRestConsent, Some(1))]).problem();
    let quick: Vec<_> = [0, 3, 6].into_iter().flat_map(|day| [("Anne", day, "A"), ("Anne", day + 1, "D")]).collect();
    let found = findings(&problem, &roster(&problem, &quick), "daily_rest");
    let days: Vec<i32> = found.iter().map(|finding| finding.days[1].0).collect();
    assert_eq!(days, [1, 7]);
}

#[test]
fn nothing_reduces_the_daily_rest_below_eight_hours() {
    let local = |parameter| tried(two_people(1), Origin::LocalAgreement, (parameter, Some(479)));
    let out_of_range = |code: &str| vec![(FaultCode::AgreementOutOfRange, format!("agreement/layers/1/terms/{code}"))];
    assert_eq!(local(ReducedRestMinutes), (out_of_range("reduced_rest_minutes"), None));
    assert_eq!(local(DailyRestMinutes), (out_of_range("daily_rest_minutes"), Some(660)));
    let law = tried(two_people(1), Origin::Law, (DailyRestMinutes, Some(479)));
    assert_eq!(law, (out_of_range("daily_rest_minutes"), Some(660)));
}

#[test]
fn the_law_is_kept_or_made_stricter_and_off_is_the_loosest() {
    let place = || vec![too_loose("agreement/layers/1/terms/daily_rest_minutes")];
    for origin in [Origin::Agreement, Origin::LocalAgreement, Origin::Individual] {
        assert_eq!(tried(two_people(1), origin, (DailyRestMinutes, Some(659))), (place(), Some(660)));
        assert_eq!(tried(two_people(1), origin, (DailyRestMinutes, None)), (place(), Some(660)));
        assert_eq!(tried(two_people(1), origin, (DailyRestMinutes, Some(720))), (Vec::new(), Some(720)));
    }
    assert_eq!(tried(two_people(1), Origin::Law, (DailyRestMinutes, None)), (Vec::new(), None));
}

#[test]
fn what_may_be_loosened_to_a_limit_is_loosened_to_it_and_no_further() {
    let rest = |origin, value| tried(two_people(1), origin, (WeeklyRestMinutes, Some(value)));
    let place = || vec![too_loose("agreement/layers/1/terms/weekly_rest_minutes")];
    assert_eq!(rest(Origin::LocalAgreement, 1920), (Vec::new(), Some(1920)));
    assert_eq!(rest(Origin::LocalAgreement, 1919), (place(), Some(2100)));
    assert_eq!(rest(Origin::Individual, 2099), (place(), Some(2100)));
    let window = |value| tried(two_people(1), Origin::Individual, (WeeklyRestWindowDays, Some(value)));
    assert_eq!(window(8), (Vec::new(), Some(8)));
    assert_eq!(window(9), (vec![too_loose("agreement/layers/1/terms/weekly_rest_window_days")], Some(7)));
}

#[test]
fn a_layer_that_is_too_loose_is_told_once_with_its_name_and_the_rest_of_it_holds() {
    let settings = [(MaxNightsInRow, Some(3)), (DailyRestMinutes, None)];
    let ward = two_people(1).layer(Origin::LocalAgreement, &settings);
    let faults = ward.faults();
    assert_eq!(told(&faults), [too_loose("agreement/layers/1/terms/daily_rest_minutes")]);
    let facts: Vec<_> = faults[0].facts.iter().map(|(name, value)| (*name, value.as_str())).collect();
    assert_eq!(facts, [("layer", "LocalAgreement"), ("parameter", "daily_rest_minutes"), ("value", "null")]);
    assert_eq!(said(&ward, MaxNightsInRow, (ANNE, 0)), (Some(3), Some(1)));
}

/// Two protected groups, whichever is listed first: whoever is in both has the stricter word of the two.
#[test]
fn of_two_groups_the_stricter_word_holds_and_a_personal_one_may_be_looser() {
    let group = |ward: WardBuilder, name: &str, most| ward.layer_of(name, &[(MaxNightsInRow, Some(most))]);
    for (first, second) in [(1, 3), (3, 1)] {
        let ward = group(group(two_people(1), "limited_nights", first), "senior", second);
        let both = ward.member(0, "limited_nights", (None, None)).member(0, "senior", (None, None));
        assert_eq!(said(&both, MaxNightsInRow, (ANNE, 0)).0, Some(1));
        let agreed = both.layer_for("Anne", &[(MaxNightsInRow, Some(4))]);
        assert_eq!(said(&agreed, MaxNightsInRow, (ANNE, 0)).0, Some(4));
    }
}
