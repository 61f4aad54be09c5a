#!/usr/bin/env bash
# Browser tests drive the system's Chromium. Where it is absent, install it with the system's package manager.
set -euo pipefail
for name in chromium chromium-browser google-chrome; do
    command -v "$name" >/dev/null && exit 0
done
echo "Chromium belum terpasang; memasangnya dengan apt-get."
sudo=""
[ "$(id -u)" = 0 ] || sudo=sudo
$sudo apt-get update -qq
DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq chromium >/dev/null
