//! What a ward decides about the quota of wishes: what holds for whom, and that no plan is refused for it afterwards.

use wire::fault::faults;
use wire::language::Language::English;
use wire::request::{Agreement, Employee, WardRequest, Wish, WishDraws, WishKind};
use wire::wishes::{WishTerms, drawn, same};

fn terms() -> WishTerms {
    WishTerms { quota: 17, draws: WishDraws::default(), matters_most: None }
}

fn anne(quota: Option<u32>) -> Employee {
    Employee { wish_quota: quota, ..fixtures::tiny().employees.remove(0) }
}

/// What each wish of an employee says of its draw.
fn said(request: &WardRequest, employee: &str) -> Vec<Option<u32>> {
    request.wishes.iter().filter(|wish| wish.employee == employee).map(|wish| wish.draws).collect()
}

/// A ward whose every wish is a day off, three for each of Anne and Bo.
fn three_each() -> WardRequest {
    let mut request = fixtures::tiny();
    let template = request.wishes[0].clone();
    let wish = |employee: &str, day: u64| Wish {
        id: format!("{employee}-{day}"),
        employee: employee.to_owned(),
        kind: WishKind::DayOff { date: request.period.from + chrono::Days::new(day) },
        ..template.clone()
    };
    request.wishes = (0..3).flat_map(|day| [wish("anne", day), wish("bo", day)]).collect();
    for employee in &mut request.employees {
        employee.wish_quota = None;
    }
    request
}

#[test]
fn an_own_quota_wins_and_a_quarter_of_it_matters_most() {
    let of = |terms: WishTerms, own| (terms.quota_of(&anne(own)), terms.matters_most_of(&anne(own)));
    assert_eq!(of(terms(), None), (17, 5));
    assert_eq!(of(terms(), Some(6)), (6, 2));
    assert_eq!(of(terms(), Some(0)), (0, 0));
    let decided = WishTerms { matters_most: Some(3), ..terms() };
    assert_eq!((of(decided, None), of(decided, Some(2))), ((17, 3), (2, 2)), "never more than there are");
}

#[test]
fn what_fits_is_left_as_it_is() {
    let mut request = three_each();
    let before = request.wishes.clone();
    WishTerms { quota: 3, ..terms() }.settle(&mut request);
    assert_eq!((request.agreement.wish_quota, request.wishes), (3, before));
}

#[test]
fn a_plan_is_never_refused_for_what_a_ward_decides_after_wishes_were_taken() {
    let dear = WishDraws { day_off: 2, ..WishDraws::default() };
    for (quota, draws, expected) in [
        (2, WishDraws::default(), [None, None, Some(0)]),
        (3, dear, [None, Some(1), Some(0)]),
        (0, dear, [Some(0), Some(0), Some(0)]),
    ] {
        let mut request = three_each();
        request.agreement.wish_quota = quota;
        request.agreement.wish_draws = draws;
        assert!(faults(&request, English).iter().any(|fault| fault.code == "wish_quota_exceeded"));
        WishTerms { quota, draws, matters_most: None }.settle(&mut request);
        assert_eq!(faults(&request, English), [], "{quota}");
        assert_eq!((said(&request, "anne"), said(&request, "bo")), (expected.to_vec(), expected.to_vec()));
        assert!(same(&request.wishes, &three_each().wishes), "nobody wishes for anything else");
    }
}

#[test]
fn every_figure_out_of_range_is_told_at_its_field() {
    let draws = WishDraws { work: 0, latest_end: 11, ..WishDraws::default() };
    let wild = WishTerms { quota: 201, draws, matters_most: Some(201) };
    let told: Vec<_> = wild.faults(English).into_iter().map(|fault| (fault.code, fault.pointer)).collect();
    let fields = ["/quota", "/draws/work", "/draws/latest_end", "/matters_most"];
    assert_eq!(told, fields.map(|field| ("agreement_out_of_range".to_owned(), field.to_owned())));
    assert_eq!(terms().faults(English), []);
}

#[test]
fn an_agreement_from_before_draws_one_for_each_kind_and_is_written_as_it_was() {
    let mut old = serde_json::to_value(Agreement::default()).expect("JSON");
    assert!(old.as_object_mut().expect("an object").remove("wish_draws").is_none(), "not told where it is usual");
    let read: Agreement = serde_json::from_value(old.clone()).expect("an agreement");
    assert_eq!(read.wish_draws, WishDraws::default());
    old["wish_draws"] = serde_json::json!({"weekend_off": 2});
    let read: Agreement = serde_json::from_value(old).expect("an agreement");
    assert_eq!(read.wish_draws, WishDraws { weekend_off: 2, ..WishDraws::default() });
}

#[test]
fn each_kind_draws_its_own_and_a_wish_may_say_otherwise() {
    let names = serde_json::to_value(WishDraws::default()).expect("JSON");
    let names = names.as_object().expect("an object").keys().cloned();
    let figures = names.zip(1..).map(|(name, draws)| (name, serde_json::json!(draws)));
    let draws: WishDraws = serde_json::from_value(figures.collect()).expect("draws");
    for mut wish in fixtures::medical().wishes {
        let kind = serde_json::to_value(&wish.kind).expect("JSON")["kind"].as_str().expect("a kind").to_owned();
        let expected = serde_json::to_value(draws).expect("JSON")[kind].as_u64().expect("a figure");
        assert_eq!(u64::from(drawn(&draws, &wish)), expected, "{wish:?}");
        wish.draws = Some(0);
        assert_eq!(drawn(&draws, &wish), 0);
    }
}
