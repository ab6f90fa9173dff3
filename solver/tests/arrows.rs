//! Keeps the arrows between the rooms of `solver/src` (Cargo keeps those between crates).
//!
//! Reads the sources as tokens, finds every path that starts at the crate's root (`crate::x`, or enough `super::`),
//! and compares the room it leads to with the table below. It judges paths only: not what a room does.

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use std::fmt;
use std::path::{Path, PathBuf};

/// What each room may import from its siblings. A room that is not here may not exist: draw its arrows first.
const MAY_IMPORT: &[(&str, &[&str])] = &[
    ("domain", &[]),
    ("problem", &["domain"]),
    ("rules", &["domain", "problem"]),
    ("review", &["domain", "problem", "rules"]),
    ("model", &["domain", "problem"]),
    ("engine", &["domain", "problem", "model"]),
    ("plan", &["domain", "problem", "rules", "review", "model", "engine"]),
    ("reasons", &["domain", "problem", "rules", "review", "model", "engine", "plan"]),
];

/// The front door: it may import anything.
const FREE: &[&str] = &["lib"];

#[test]
fn every_import_follows_an_arrow() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let files = rust_files(&root);
    assert!(files.contains(&root.join("lib.rs")), "the test looks at the real sources");
    let faults: Vec<String> = files
        .iter()
        .flat_map(|file| {
            let source = std::fs::read_to_string(file).expect("a source file that was just listed can be read");
            let relative = file.strip_prefix(&root).expect("listed below the root");
            forbidden_imports(relative, &source)
        })
        .map(|fault| fault.to_string())
        .collect();
    assert!(faults.is_empty(), "imports against the arrows of the house:\n{}", faults.join("\n"));
}

#[derive(Debug, PartialEq)]
struct ForbiddenImport {
    file: PathBuf,
    line: usize,
    from: String,
    to: String,
}

impl fmt::Display for ForbiddenImport {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { file, line, from, to } = self;
        write!(out, "solver/src/{}:{line}: `{from}` may not import `{to}`", file.display())
    }
}

/// The imports in `source`, the text of `file` (relative to `solver/src`), that no arrow allows.
fn forbidden_imports(file: &Path, source: &str) -> Vec<ForbiddenImport> {
    let modules = module_path(file);
    let room = modules.first().map_or("lib", String::as_str).to_owned();
    if FREE.contains(&room.as_str()) {
        return Vec::new();
    }
    let fault = |line, to: String| ForbiddenImport { file: file.to_owned(), line, from: room.clone(), to };
    let Some((_, allowed)) = MAY_IMPORT.iter().find(|(name, _)| *name == room) else {
        return vec![fault(1, "anything: it has no arrows yet, add it to solver/tests/arrows.rs".to_owned())];
    };
    let tokens: TokenStream = source.parse().expect("a source file that compiles is made of Rust tokens");
    let mut imports = Vec::new();
    collect_imports(tokens, modules.len(), &mut imports);
    imports.retain(|(_, to)| *to != room && !allowed.contains(&to.as_str()));
    imports.into_iter().map(|(line, to)| fault(line, to)).collect()
}

/// `domain/staff.rs` is the module `domain::staff`; `domain/mod.rs` and `domain.rs` are `domain`; `lib.rs` is the root.
fn module_path(file: &Path) -> Vec<String> {
    let mut modules: Vec<String> =
        file.with_extension("").components().map(|part| part.as_os_str().to_string_lossy().into_owned()).collect();
    if modules.last().is_some_and(|last| last == "mod" || last == "lib") {
        modules.pop();
    }
    modules
}

/// Adds (line, first name after the crate's root) of every path in `tokens`, which stand `depth` modules deep.
fn collect_imports(tokens: TokenStream, depth: usize, imports: &mut Vec<(usize, String)>) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    for (at, token) in tokens.iter().enumerate() {
        if let TokenTree::Group(group) = token {
            collect_imports(group.stream(), depth + usize::from(opens_module(&tokens[..at])), imports);
        }
        if let Some(next) = after_root(&tokens, at, depth) {
            imports.extend(first_names(&tokens[next..]));
        }
    }
}

/// Whether the tokens end in `mod name`, so that a following `{` opens a module.
fn opens_module(before: &[TokenTree]) -> bool {
    matches!(before, [.., TokenTree::Ident(keyword), TokenTree::Ident(_)] if keyword == "mod")
}

/// Where a path that starts at `at` stands once it has reached the crate's root, if it does.
fn after_root(tokens: &[TokenTree], at: usize, depth: usize) -> Option<usize> {
    if is_ident(tokens.get(at), "crate") {
        return after_colons(tokens, at + 1);
    }
    if at >= 3 && is_ident(tokens.get(at - 3), "super") && after_colons(tokens, at - 2) == Some(at) {
        return None; // In the middle of a chain that was followed from its start.
    }
    let mut next = at;
    for _ in 0..depth {
        next = is_ident(tokens.get(next), "super").then(|| after_colons(tokens, next + 1)).flatten()?;
    }
    (depth > 0).then_some(next)
}

fn after_colons(tokens: &[TokenTree], at: usize) -> Option<usize> {
    let is_colon = |token: Option<&TokenTree>| matches!(token, Some(TokenTree::Punct(mark)) if mark.as_char() == ':');
    (is_colon(tokens.get(at)) && is_colon(tokens.get(at + 1))).then_some(at + 2)
}

fn is_ident(token: Option<&TokenTree>, name: &str) -> bool {
    matches!(token, Some(TokenTree::Ident(ident)) if ident == name)
}

/// The first name of a path, or of each path in `{a::x, b}`.
fn first_names(tokens: &[TokenTree]) -> Vec<(usize, String)> {
    match tokens.first() {
        Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Brace => {
            let inner: Vec<TokenTree> = group.stream().into_iter().collect();
            let is_comma = |token: &TokenTree| matches!(token, TokenTree::Punct(mark) if mark.as_char() == ',');
            inner.split(is_comma).flat_map(first_names).collect()
        }
        Some(token) => vec![(token.span().start().line, token.to_string())],
        None => Vec::new(),
    }
}

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).expect("a folder of sources can be listed") {
        let path = entry.expect("an entry of a folder of sources can be read").path();
        if path.is_dir() {
            files.extend(rust_files(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
    files.sort();
    files
}

/// The checker itself: it must see each way of writing an import, and nothing that is not one.
mod checker {
    use super::forbidden_imports;
    use std::path::Path;

    fn targets(file: &str, source: &str) -> Vec<(usize, String)> {
        forbidden_imports(Path::new(file), source).into_iter().map(|fault| (fault.line, fault.to)).collect()
    }

    fn found(names: &[(usize, &str)]) -> Vec<(usize, String)> {
        names.iter().map(|(line, name)| (*line, (*name).to_owned())).collect()
    }

    #[test]
    fn sees_use_lines_groups_and_paths_in_code_and_macros() {
        let source = "use crate::model::Row;\n\
                      use crate::{domain::Date, engine};\n\
                      fn f() { let x = crate::plan::go(); assert_eq!(x, crate::review::y()); }";
        let expected = found(&[(1, "model"), (2, "engine"), (3, "plan"), (3, "review")]);
        assert_eq!(targets("rules/rest.rs", source), expected);
    }

    #[test]
    fn sees_a_sibling_room_reached_by_super() {
        assert_eq!(targets("domain/staff.rs", "use super::super::problem::Problem;"), found(&[(1, "problem")]));
        assert_eq!(targets("domain.rs", "use super::{problem::Problem, domain::Date};"), found(&[(1, "problem")]));
        assert_eq!(targets("domain.rs", "mod tests { use super::super::rules::All; }"), found(&[(1, "rules")]));
        assert_eq!(targets("domain/staff.rs", "use super::time::Minutes;\nmod tests { use super::*; }"), found(&[]));
    }

    #[test]
    fn sees_names_taken_through_the_front_door() {
        assert_eq!(targets("engine/search.rs", "use crate::Report;\nuse crate::*;"), found(&[(1, "Report"), (2, "*")]));
    }

    #[test]
    fn allows_what_the_table_allows_and_ignores_comments_and_texts() {
        let source = "//! Unlike crate::engine, this ...\n\
                      // crate::engine\n\
                      use crate::{domain::Date, problem::Problem};\n\
                      use crate::rules::Finding;\n\
                      pub(crate) const NAME: &str = \"crate::engine\";";
        assert_eq!(targets("review/mod.rs", source), found(&[]));
        assert_eq!(targets("plan.rs", "use crate::{engine, review};"), found(&[]));
        assert_eq!(targets("plan.rs", "use crate::reasons::Reasons;"), found(&[(1, "reasons")]));
        assert_eq!(targets("lib.rs", "pub use crate::plan::plan;"), found(&[]));
    }

    #[test]
    fn refuses_a_room_without_arrows() {
        let faults = targets("attic/mod.rs", "");
        assert_eq!(faults.len(), 1);
        assert!(faults[0].1.contains("no arrows yet"));
    }
}
