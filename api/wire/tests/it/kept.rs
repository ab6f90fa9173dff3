//! Generated files that are kept in the repository. Set `UPDATE_GENERATED=1` to write them anew.

use std::path::Path;

/// Compares a generated text with the kept one.
pub fn assert_kept(path: &str, generated: &str) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(path);
    if std::env::var_os("UPDATE_GENERATED").is_some() {
        std::fs::create_dir_all(file.parent().expect("a file lies in a folder")).expect("the folder can be made");
        std::fs::write(&file, generated).expect("the file can be written");
    }
    let kept = std::fs::read_to_string(&file).unwrap_or_default();
    assert!(kept == generated, "{path} has drifted: run UPDATE_GENERATED=1 cargo test -p wire --test it");
}
