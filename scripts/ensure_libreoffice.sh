#!/usr/bin/env bash
# Tests recalculate a workbook, and render slides and papers, with LibreOffice, and read PDF with poppler. What
# is absent is installed with the system's package manager: without windows, and nothing only recommended.
set -euo pipefail
wanted=()
program=$(dirname "$(readlink -f "$(command -v soffice || echo /nowhere/soffice)")")
for part in calc:libsclo impress:libsdlo writer:libswlo; do
    [ -e "$program/${part#*:}.so" ] || wanted+=("libreoffice-${part%:*}-nogui")
done
command -v pdftotext >/dev/null || wanted+=(poppler-utils)
[ "${#wanted[@]}" = 0 ] && exit 0
echo "Belum terpasang: ${wanted[*]}; memasangnya dengan apt-get."
sudo=""
[ "$(id -u)" = 0 ] || sudo=sudo
$sudo apt-get update -qq
DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq --no-install-recommends "${wanted[@]}" >/dev/null
