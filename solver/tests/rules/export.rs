//! Exported models: HiGHS reads them back and finds the same optimum, and their names say what they are of.

use crate::plan::{Found, Quiet, limits};
use crate::random::tiny_in_stages;
use crate::ward::{WEEK, line, two_people};
use solver::model::{Model, ModelFormat};
use solver::plan::plan;
use solver::problem::Problem;
use std::ffi::{CStr, CString};

/// The optimum of a model as HiGHS reads it from a file; none where it says there is none.
pub(crate) fn read_and_solved(text: &str, ending: &str) -> Option<f64> {
    let folder = std::env::temp_dir();
    let name = format!("vagt-export-{}-{:?}.{ending}", std::process::id(), std::thread::current().id());
    let path = folder.join(name.replace(['(', ')'], "-"));
    std::fs::write(&path, text).expect("a temporary file can be written");
    let file = CString::new(path.to_str().expect("UTF-8")).expect("no nought inside");
    // SAFETY: the instance lives from its creation to its destruction here, and the texts outlive the calls.
    let (status, optimum) = unsafe {
        let highs = highs_sys::Highs_create();
        highs_sys::Highs_setBoolOptionValue(highs, c"output_flag".as_ptr(), 0);
        assert_eq!(highs_sys::Highs_readModel(highs, file.as_ptr()), highs_sys::STATUS_OK, "{text}");
        highs_sys::Highs_setDoubleOptionValue(highs, c"mip_rel_gap".as_ptr(), 0.0);
        highs_sys::Highs_run(highs);
        let (status, mut optimum) = (highs_sys::Highs_getModelStatus(highs), 0.0);
        let name: &CStr = c"objective_function_value";
        highs_sys::Highs_getDoubleInfoValue(highs, name.as_ptr(), &raw mut optimum);
        highs_sys::Highs_destroy(highs);
        (status, optimum)
    };
    std::fs::remove_file(path).expect("the file was just written");
    (status == highs_sys::MODEL_STATUS_OPTIMAL).then_some(optimum)
}

fn exported(problem: &Problem) -> [String; 2] {
    [ModelFormat::Mps, ModelFormat::Lp].map(|format| Model::of(problem).export(problem, format))
}

#[test]
fn both_formats_have_the_optimum_of_the_plan() {
    for seed in 0..30 {
        let problem = tiny_in_stages(seed);
        let planned = plan(&problem, &limits(1), &Quiet).unwrap_or_else(|error| panic!("seed {seed}: {error}"));
        let [mps, lp] = exported(&problem);
        for (text, ending) in [(mps, "mps"), (lp, "lp")] {
            let optimum = read_and_solved(&text, ending).unwrap_or_else(|| panic!("seed {seed}: no optimum, {ending}"));
            assert!((optimum - planned.cost() as f64).abs() < 1e-3, "seed {seed}, {ending}: {optimum}");
        }
    }
}

#[test]
fn a_model_without_a_roster_is_impossible_in_both() {
    let none = two_people(1).need(&WEEK, line("N", 1, 1, None)).with(|ward| {
        ward.staffing.weekdays.iter_mut().for_each(|line| line.line.prices.minimum_is_hard = true);
        ward.employees.iter_mut().for_each(|employee| employee.max_weekends = Some(0));
    });
    let [mps, lp] = exported(&none.problem());
    assert_eq!((read_and_solved(&mps, "mps"), read_and_solved(&lp, "lp")), (None, None));
}

#[test]
fn names_say_rule_person_and_date_and_nobodys_name() {
    let problem = two_people(1).problem();
    for text in exported(&problem) {
        for name in ["cell_p1_20270203_s2", "one_duty_a_day_p0_20270201_r", "norm_hours_p1_20270201_c"] {
            assert!(text.contains(name), "{name}");
        }
        assert!(!text.contains("Anne") && !text.contains("Bo "));
    }
}
