#!/usr/bin/env bash
# A test recalculates the cost workbook with LibreOffice Calc. Where it is absent, install it with the system's
# package manager: Calc without its windows, and nothing that is only recommended.
set -euo pipefail
for name in soffice libreoffice localc; do
    command -v "$name" >/dev/null && exit 0
done
echo "LibreOffice Calc belum terpasang; memasangnya dengan apt-get."
sudo=""
[ "$(id -u)" = 0 ] || sudo=sudo
$sudo apt-get update -qq
package=libreoffice-calc-nogui
apt-cache show "$package" >/dev/null 2>&1 || package=libreoffice-calc
DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq --no-install-recommends "$package" >/dev/null
