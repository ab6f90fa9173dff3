//! `vagt schema`.

use super::support::run;

#[test]
fn each_document_has_its_kept_schema() {
    for (arguments, kept) in [
        (vec!["schema"], include_str!("../../../../docs/schema/ward.json")),
        (vec!["schema", "roster"], include_str!("../../../../docs/schema/roster.json")),
        (vec!["schema", "report"], include_str!("../../../../docs/schema/report.json")),
        (vec!["schema", "reasons"], include_str!("../../../../docs/schema/reasons.json")),
        (vec!["schema", "remedies"], include_str!("../../../../docs/schema/remedies.json")),
    ] {
        let run = run(arguments);
        assert_eq!((run.code, run.stdout.as_str()), (Some(0), kept));
    }
}
