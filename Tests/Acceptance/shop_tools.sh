#!/usr/bin/env bash
# Runs shop_tools.py with its packages from PyPI; says so and passes where Python or PyPI cannot be had.
#
#     Tests/Acceptance/shop_tools.sh .build/release/storesim
set -euo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

skip() { echo "skipped: $1"; exit 0; }
python3 -m venv "$work/venv" >/dev/null 2>&1 || skip "no python3 with venv"
"$work/venv/bin/pip" install -q 'mcp<2' mcp-woocommerce >/dev/null 2>&1 || skip "no PyPI"
PYTHONPATH="$here" "$work/venv/bin/python" "$here/shop_tools.py" "$1"
