//! The ledger of one plan: what the referee said of wishes, and burdens beside shares that add up to what is needed.

use chrono::{Days, NaiveDate};
use wire::fairness::{Decision, FairnessTerms};
use wire::language::Language::English;
use wire::report::{LedgerLine, Portion};
use wire::request::{Duty, FairnessBalance, Layer, Origin, Priority, WardRequest};
use wire::roster::Roster;
use wire::run;

fn date(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

/// Bo has every night of the first week, Emir the evenings of its weekend.
fn roster(ward: &WardRequest) -> Roster {
    let duty = |employee: &str, day: u64, shift_type: &str| Duty {
        employee: employee.to_owned(),
        date: ward.period.from + Days::new(day),
        shift_type: shift_type.to_owned(),
    };
    let nights = (0..7).map(|day| duty("bo", day, "N"));
    let evenings = (5..7).map(|day| duty("emir", day, "A"));
    Roster {
        format: ward.format.clone(),
        ward: ward.ward.id.clone(),
        period: ward.period,
        assignments: nights.chain(evenings).collect(),
        handed_on: None,
    }
}

fn ledger(ward: &WardRequest) -> Vec<LedgerLine> {
    let roster = roster(ward);
    let report = run::check(ward, &roster, English).expect("the roster is the ward's");
    run::ledger(ward, (&roster, &report), English).expect("the roster is the ward's")
}

fn of<'a>(ledger: &'a [LedgerLine], employee: &str) -> &'a LedgerLine {
    ledger.iter().find(|line| line.employee == employee).expect("everybody has a line")
}

fn near(one: f64, other: f64) -> bool {
    (one - other).abs() < 0.05
}

#[test]
fn every_kind_is_counted_and_its_shares_add_up_to_what_is_needed() {
    let ledger = ledger(&fixtures::tiny());
    let had = |portion: fn(&LedgerLine) -> Portion, employee| portion(of(&ledger, employee)).had;
    assert_eq!(had(|line| line.nights, "bo"), 7);
    assert_eq!(had(|line| line.weekends, "bo"), 2);
    assert_eq!(had(|line| line.evenings, "emir"), 2);
    assert_eq!(had(|line| line.weekends, "emir"), 2);
    assert_eq!(had(|line| line.burden, "bo"), 7 * 2 + 2 * 2, "a night weighs two, and two more in a weekend");
    let needed = |portion: fn(&LedgerLine) -> Portion| ledger.iter().map(|line| portion(line).fair_share).sum::<f64>();
    assert!(near(needed(|line| line.nights), 14.0), "one night duty a day");
    assert!(near(needed(|line| line.evenings), 14.0), "one evening duty a day");
    assert!(near(needed(|line| line.weekends), 12.0), "three duties on each of four days");
    assert!(near(needed(|line| line.holidays), 0.0), "no public holiday in the plan");
}

#[test]
fn who_may_not_has_no_share_and_shares_follow_hours() {
    let ledger = ledger(&fixtures::tiny());
    assert!(near(of(&ledger, "freja").evenings.fair_share, 0.0), "exempt from evenings");
    assert!(near(of(&ledger, "emir").nights.fair_share, 0.0), "lacks the competence");
    let (bo, freja) = (of(&ledger, "bo").nights.fair_share, of(&ledger, "freja").nights.fair_share);
    assert!(bo > freja && freja > 0.0, "37 hours a week against 30: {bo} {freja}");
}

#[test]
fn wishes_are_told_as_the_referee_judged_them() {
    let ward = fixtures::tiny();
    let bo = of(&ledger(&ward), "bo").clone();
    let told: Vec<_> = bo.wishes.iter().map(|count| (count.priority, count.asked, count.granted)).collect();
    let all = [(Priority::MattersMost, 0, 0), (Priority::Important, 1, 0), (Priority::Nice, 1, 1)];
    assert_eq!(told, all, "he works the weekend, and not the night of the ninth");
    assert_eq!((bo.asked_points, bo.refused_points), (800, 600));
}

#[test]
fn a_ledger_tells_of_its_own_plan_only_whatever_burdens_cost() {
    let mut ward = fixtures::tiny();
    let before = ledger(&ward);
    let (employee, burden_points) = ("bo".to_owned(), 40);
    ward.history.fairness.push(FairnessBalance { employee, burden_points, refused_points: 1, asked_points: 2 });
    assert_eq!(ledger(&ward), before);
    terms().settle(&mut ward.agreement, decision());
    ward.agreement.layers.push(Layer {
        name: "Bo".to_owned(),
        origin: Origin::Individual,
        reference: String::new(),
        agreed_by: None,
        from: None,
        to: None,
        groups: Vec::new(),
        employees: vec!["bo".to_owned()],
        terms: [("burden_of_night", Some(0)), ("burden_share_price", None)].into_iter().collect(),
    });
    let after = ledger(&ward);
    assert_eq!(of(&after, "bo").nights.had, 7, "a night is a night, whatever somebody says that it weighs");
    assert_eq!(of(&after, "bo").nights, of(&before, "bo").nights);
}

fn terms() -> FairnessTerms {
    FairnessTerms {
        wish_matters_most: 2_000,
        wish_important: 500,
        wish_nice: 100,
        worst_off: 20,
        ledger_percent: 50,
        burden_share_price: 40,
        burden_of_night: 3,
        burden_of_evening: 1,
        burden_of_weekend: 2,
        burden_of_holiday: 4,
    }
}

fn decision() -> Decision {
    Decision { name: "Retfærdighed".to_owned(), reference: "nr. 1".to_owned(), by: "Lederen".to_owned() }
}

#[test]
fn what_a_ward_decides_is_what_the_request_says() {
    let mut ward = fixtures::tiny();
    let as_sent = FairnessTerms::of(&ward.agreement, ward.period.from);
    assert_eq!((as_sent.wish_matters_most, as_sent.burden_share_price, as_sent.burden_of_night), (1_200, 0, 2));
    terms().settle(&mut ward.agreement, decision());
    assert_eq!(FairnessTerms::of(&ward.agreement, date("2027-03-01")), terms());
    assert_eq!(wire::fault::faults(&ward, English), []);
    let off = FairnessTerms { burden_share_price: 0, ..terms() };
    off.settle(&mut ward.agreement, decision());
    assert_eq!(FairnessTerms::of(&ward.agreement, date("2027-03-01")), off, "the later decision holds");
    assert_eq!(ward.agreement.layers.len(), 1, "and takes the place of the earlier one");
}

#[test]
fn every_term_that_cannot_be_is_told_at_once() {
    assert_eq!(terms().faults(English), []);
    let wild =
        FairnessTerms { worst_off: 101, ledger_percent: 101, burden_of_night: 101, wish_nice: 1_000_001, ..terms() };
    let mut places: Vec<_> = wild.faults(English).into_iter().map(|fault| fault.pointer).collect();
    places.sort();
    assert_eq!(places, ["/burden_of_night", "/ledger_percent", "/wish_nice", "/worst_off"]);
}
