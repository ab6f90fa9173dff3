//! Who could take a duty, in wards of a few facts, so that each answer can be said by hand.

use crate::ward::{A, ANNE, BO, D, WEEK, WardBuilder, line, on, roster, two_people};
use solver::domain::{AbsenceKind, Day, Duty, EmployeeIndex, Priority, Roster, ShiftIndex, WishKind};
use solver::problem::Problem;
use solver::reasons::{Candidate, Cover, Standing, of_duty};
use solver::review::Judgement;

const WEDNESDAY: i32 = 2;

fn cover(problem: &Problem, roster: &Roster, shift: usize) -> Cover {
    let duty = Duty { day: Day(WEDNESDAY), shift: ShiftIndex(shift) };
    of_duty(problem, (roster, &Judgement::of(problem, roster)), duty)
}

fn of(candidates: &[Candidate], employee: usize) -> &Candidate {
    candidates.iter().find(|one| one.employee == EmployeeIndex(employee)).expect("judged")
}

/// Anne, Bo, Carl and Ditte; one is needed on the day duty, one in the evening.
fn four_people() -> WardBuilder {
    two_people(1)
        .employee("Carl", 2220)
        .employee("Ditte", 2220)
        .need(&WEEK, line("D", 1, 1, None))
        .need(&WEEK, line("A", 1, 1, None))
}

#[test]
fn whoever_may_take_it_comes_first_and_a_wish_for_the_day_off_makes_it_dearer() {
    let ward = four_people().absence("Anne", AbsenceKind::Vacation, 0..=6).wish(
        "Bo",
        Priority::MattersMost,
        WishKind::DayOff(on(WEDNESDAY)),
    );
    let problem = ward.problem();
    let roster = roster(&problem, &[("Ditte", 1, "N")]);
    let cover = cover(&problem, &roster, D);
    assert_eq!(cover.open.iter().map(|finding| finding.rule).collect::<Vec<_>>(), ["staffing_minimum"]);
    let order: Vec<usize> = cover.people.iter().map(|one| one.employee.0).collect();
    assert_eq!(&order[..2], [2, BO], "Carl takes it for less than Bo, who wished the day off");
    let (carl, bo) = (of(&cover.people, 2), of(&cover.people, BO));
    assert_eq!((carl.standing, bo.standing), (Standing::Lawful, Standing::Lawful));
    assert!(carl.points < bo.points && bo.change.new.iter().any(|finding| finding.rule == "wish"));
    assert_eq!(carl.over_norm_minutes, 480 - 2220);
    let (anne, ditte) = (of(&cover.people, ANNE), of(&cover.people, 3));
    assert_eq!((anne.standing, anne.broken.contains(&"absence")), (Standing::Never, true));
    // From a night that ends at seven to a day that begins at seven: rest, and two duties that touch.
    assert_eq!((ditte.standing, ditte.broken.first()), (Standing::ByWord, Some(&"daily_rest")));
    assert!(cover.moves.is_empty(), "somebody takes it without being moved");
}

#[test]
fn nobody_else_left_those_come_who_can_be_spared_elsewhere_that_day() {
    let away = |ward: WardBuilder, name: &str| ward.absence(name, AbsenceKind::Vacation, 0..=6);
    let problem = away(four_people(), "Anne").problem();
    let three = roster(&problem, &[("Bo", WEDNESDAY, "A"), ("Carl", WEDNESDAY, "A"), ("Ditte", WEDNESDAY, "A")]);
    let spared = cover(&problem, &three, D);
    assert!(spared.people.iter().all(|one| one.standing != Standing::Lawful));
    assert_eq!(of(&spared.people, BO).broken.first(), Some(&"one_duty_a_day"));
    let movers: Vec<usize> = spared.moves.iter().map(|one| one.employee.0).collect();
    assert_eq!(movers, [BO, 2, 3]);
    assert!(spared.moves.iter().all(|one| one.leaves == Some(Duty { day: Day(WEDNESDAY), shift: ShiftIndex(A) })));
    let problem = away(away(away(four_people(), "Anne"), "Ditte"), "Carl").problem();
    let one = roster(&problem, &[("Bo", WEDNESDAY, "A")]);
    assert!(cover(&problem, &one, D).moves.is_empty(), "nobody is taken from where one is needed");
}

#[test]
fn a_duty_that_nobody_is_needed_for_may_be_left_open() {
    let problem = four_people().problem();
    let cover = cover(&problem, &roster(&problem, &[("Anne", WEDNESDAY, "D")]), D);
    assert!(cover.open.is_empty());
    assert_eq!(cover.people.len(), 3, "Anne works it already");
}
