//! Every fault is told in whole sentences, in both languages.

use wire::fault::faults;
use wire::language::Language;

#[test]
fn every_fault_is_told_with_all_its_facts() {
    for (code, ward) in fixtures::faulty::all() {
        for language in [Language::Danish, Language::English] {
            let told = faults(&ward, language);
            assert!(told.iter().any(|fault| fault.code == code), "{code} is not found");
            for fault in told {
                assert!(!fault.cause.contains(['{', '}']) && !fault.action.contains(['{', '}']), "{fault:?}");
            }
        }
    }
}
