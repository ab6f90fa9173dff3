//! How long the parts of one plan take on the medical and the emergency ward: checking a request, building the model
//! and the people's line graphs, one pricing of everyone, and the referee's judgement.
//!
//! `cargo bench -p benches --profile dev`: the profile that is served and tested, so nothing is compiled twice. Quote ratios of one run, since machines differ.

use benches::{problem, roster};
use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use solver::domain::{Day, Duty, EmployeeIndex, Roster};
use solver::model::{LineGraph, Model};
use solver::plan;
use solver::problem::Problem;
use solver::review::{Change, Judgement, Review};
use std::hint::black_box;

/// Seconds of the solve whose roster the referee judges; not measured.
const SECONDS_TO_A_ROSTER: u64 = 15;

fn ward(criterion: &mut Criterion) {
    for (name, request) in [("medical", fixtures::medical()), ("emergency", fixtures::emergency())] {
        let mut group = criterion.benchmark_group(name);
        let document = wire::convert::ward(&request);
        group.bench_function("admit", |bencher| bencher.iter(|| plan::admit(black_box(&document))));
        let problem = problem(&request);
        group.bench_function("model", |bencher| bencher.iter(|| Model::of(black_box(&problem))));
        let model = Model::of(&problem);
        let graphs = || problem.employee_indices().map(|one| LineGraph::of(&problem, &model, one)).collect::<Vec<_>>();
        group.sample_size(10).bench_function("line graphs", |bencher| bencher.iter(graphs));
        let (graphs, prices) = (graphs(), vec![-1.0; model.cells.all().len()]);
        let off = vec![0.0; problem.days() as usize];
        group.bench_function("price everyone", |bencher| {
            bencher.iter(|| graphs.iter().filter_map(|graph| graph.cheapest(black_box(&prices), &off)).count());
        });
        let roster = roster(&problem, SECONDS_TO_A_ROSTER);
        group.bench_function("referee", |bencher| bencher.iter(|| Review::of(&problem, black_box(&roster))));
        let change = OneChange::of(&problem, &roster);
        group.bench_function("referee, one change", |bencher| {
            bencher.iter_batched(
                || change.judgement.clone(),
                |judged| change.judge(&problem, judged),
                BatchSize::SmallInput,
            );
        });
        group.finish();
    }
}

/// One duty taken away from a judged roster.
struct OneChange {
    judgement: Judgement,
    changed: Roster,
    employee: EmployeeIndex,
    day: Day,
}

impl OneChange {
    /// The middle duty of the person who has most; judged once to be sure that the answer is that of a whole judgement.
    fn of(problem: &Problem, roster: &Roster) -> Self {
        let busiest = problem.employee_indices().max_by_key(|employee| roster.line(*employee).len());
        let employee = busiest.expect("a ward has people");
        let mut lines: Vec<Vec<Duty>> = problem.employee_indices().map(|one| roster.line(one).to_vec()).collect();
        let middle = lines[employee.0].len() / 2;
        let day = lines[employee.0].remove(middle).day;
        let change =
            Self { judgement: Judgement::of(problem, roster), changed: Roster::from_lines(lines), employee, day };
        let mut judged = change.judgement.clone();
        judged.change(problem, &change.changed, employee, &[day]);
        assert_eq!(judged, Judgement::of(problem, &change.changed));
        change
    }

    fn judge(&self, problem: &Problem, mut judged: Judgement) -> Change {
        judged.change(problem, black_box(&self.changed), self.employee, &[self.day])
    }
}

criterion_group!(benches, ward);
criterion_main!(benches);
