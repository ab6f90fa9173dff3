use solver::{engine::*, model::*, plan};
use std::time::{Duration, Instant};
struct W;
impl Watch for W {
    fn progress(&self, p: Progress) {
        if std::env::var("Q").is_err() {
            eprintln!(
                "{:7.2} {:?} best {:?} bound {:?} gap {:?}",
                p.seconds,
                p.phase,
                p.best_cost,
                p.bound,
                p.gap_percent().map(|g| (g * 100.0).round() / 100.0)
            );
        }
    }
    fn should_stop(&self) -> bool {
        false
    }
}
fn main() {
    let a: Vec<String> = std::env::args().collect();
    let problem = benches::instance::Instance::load(&a[1]).unwrap().problem;
    let (secs, threads, seed): (u64, u32, u64) = (a[2].parse().unwrap(), a[3].parse().unwrap(), a[4].parse().unwrap());
    if std::env::var("SIZES").is_ok() {
        let model = Model::without_sequences(&problem);
        let (t, mut size, mut nodes) = (Instant::now(), 0, 0);
        for e in problem.employee_indices() {
            let g = LineGraph::of(&problem, &model, e);
            let n = g.days().map(|(_, l)| l.states().len()).sum::<usize>();
            if std::env::var("SIZES").unwrap() == "2" {
                eprintln!("{} nodes {} arcs {} cells {}", e.0, n, g.size(), g.cells().len());
            }
            size += g.size();
            nodes += n;
        }
        eprintln!(
            "graphs {:.2}s nodes {} arcs {} cells {} rows {}",
            t.elapsed().as_secs_f64(),
            nodes,
            size,
            model.cells.all().len(),
            model.rows.len()
        );
    }
    let work = std::env::var("WORK").ok().map(|w| w.parse::<u64>().unwrap() * 1_000_000_000);
    let limits = Limits { time: Duration::from_secs(secs), rounds: None, work, memory_bytes: None, threads, seed };
    let planned = plan::plan(&problem, &limits, &W).unwrap();
    let o = planned.outcome;
    println!(
        "{} {:?} by {:?} cost {:?} bound {:?} rounds {} work {}M {:.2}s",
        a[1],
        o.status,
        o.stopped_by,
        o.cost,
        o.bound,
        o.rounds,
        o.work / 1_000_000,
        o.seconds
    );
}
