#!/usr/bin/env bash
# Starts the given storesim on a free port and runs WooCommerce's PHP client against it, unchanged; says so and passes where
# PHP with curl or the client cannot be had. WC_API_PHP=FOLDER names a checkout of the client.
#
#     Tests/Acceptance/wc_api.sh .build/release/storesim
set -euo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
work="$(mktemp -d)"
server=""
trap 'if [ -n "$server" ]; then kill "$server" 2>/dev/null; fi; rm -rf "$work"' EXIT

skip() { echo "skipped: $1"; exit 0; }
php -m 2>/dev/null | grep -qx curl || skip "no PHP with curl"
client="${WC_API_PHP:-$work/client}"
[ -d "$client" ] || timeout 60 git clone -q --depth 1 https://github.com/woocommerce/wc-api-php "$client" 2>/dev/null \
    || skip "github.com/woocommerce/wc-api-php cannot be had"

"$1" serve --port 0 --ready-file "$work/ready" >"$work/log" 2>&1 &
server=$!
for _ in $(seq 100); do [ -s "$work/ready" ] && break; sleep 0.1; done
php "$here/wc_api.php" "$(cat "$work/ready")" "$client"
