//! How long the parts of one plan take on the medical and the emergency ward: checking a request, building the model
//! and the people's line graphs, one pricing of everyone, and the referee's judgement.
//!
//! `cargo bench -p benches --profile dev`: the profile that is served and tested, so nothing is compiled twice. Quote ratios of one run, since machines differ.

use benches::{problem, roster};
use criterion::{Criterion, criterion_group, criterion_main};
use solver::model::{LineGraph, Model};
use solver::plan;
use solver::review::Review;
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
        group.finish();
    }
}

criterion_group!(benches, ward);
criterion_main!(benches);
