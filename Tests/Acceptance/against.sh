#!/usr/bin/env bash
# Starts the given storesim on a free port and runs a Python script of this folder against it, with packages from PyPI;
# says so and passes where Python or PyPI cannot be had.
#
#     Tests/Acceptance/against.sh .build/release/storesim real_clients.py pymagento requests-oauthlib
set -euo pipefail
storesim="$1"
script="$2"
shift 2
here="$(cd "$(dirname "$0")" && pwd)"
work="$(mktemp -d)"
server=""
trap 'if [ -n "$server" ]; then kill "$server" 2>/dev/null; fi; rm -rf "$work"' EXIT

skip() { echo "skipped: $1"; exit 0; }
python3 -m venv "$work/venv" >/dev/null 2>&1 || skip "no python3 with venv"
"$work/venv/bin/pip" install -q "$@" >/dev/null 2>&1 || skip "no PyPI"

"$storesim" serve --port 0 --ready-file "$work/ready" >"$work/log" 2>&1 &
server=$!
for _ in $(seq 100); do [ -s "$work/ready" ] && break; sleep 0.1; done
"$work/venv/bin/python" "$here/$script" "$(cat "$work/ready")"
