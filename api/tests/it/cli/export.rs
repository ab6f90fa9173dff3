//! `vagt export`: the model of a ward in two formats, or every fault of the ward.

use super::support::{Folder, run};

fn export(folder: &Folder, ward: &wire::request::WardRequest, output: &str) -> super::support::Run {
    let (ward, output) = (folder.put("ward.json", ward), folder.path(output));
    run(["export", ward.to_str().expect("UTF-8"), "-o", output.to_str().expect("UTF-8")])
}

#[test]
fn the_ending_says_the_format() {
    let folder = Folder::new();
    for (output, begins) in [("model.mps", "NAME vagt\nROWS\n"), ("model.lp", "Minimize\n cost:")] {
        let run = export(&folder, &fixtures::tiny(), output);
        assert_eq!((run.code, run.stdout.as_str()), (Some(0), ""), "{}", run.stderr);
        assert!(run.stderr.contains("Modellen er gemt i "), "{}", run.stderr);
        let text = std::fs::read_to_string(folder.path(output)).expect("the model is written");
        assert!(text.starts_with(begins) && text.contains("norm_hours_p0_20270301"), "{output}");
    }
}

#[test]
fn a_ward_with_faults_has_no_model() {
    let folder = Folder::new();
    let run = export(&folder, &fixtures::faulty::many(), "model.lp");
    assert_eq!(run.code, Some(3));
    assert!(run.stderr.contains("[unknown_employee]"), "{}", run.stderr);
    assert_eq!(folder.names(), ["ward.json"]);
}
